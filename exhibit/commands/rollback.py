"""Show the version before the current one again."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from exhibit.commands.common_content import fail, state_folder
from exhibit.content.bundle.store import Store

EXAMPLE = """examples:
  python main.py rollback          the version before; once more: what came with the program
  python main.py rollback --undo   take the last rollback back
  python main.py rollback --list   say what is installed"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--undo", action="store_true", help="take the last rollback back")
    parser.add_argument("--list", action="store_true", help="change nothing, say what is installed")
    parser.add_argument(
        "--state", type=Path, metavar="PATH", help="the kiosk's state folder (default: the kiosk's)"
    )


def run(args: argparse.Namespace) -> int:
    """Roll back. Returns 0, 1 where there is nothing to go back to, 2 where the disk refuses."""
    store = Store(state_folder(args.state))
    before = store.pointer
    if not args.list and (before.aside if args.undo else before.current) is None:
        return fail(
            "rollback", "there is nothing to take back." if args.undo else "nothing was installed.", 1
        )
    try:
        if not args.list:
            store.roll_forward() if args.undo else store.roll_back()
    except OSError as error:
        return fail("rollback", f"the disk refuses: {error.strerror}.", 2)
    sys.stdout.write(_told(store))
    return 0


def _told(store: Store) -> str:
    pointer, now = store.pointer, dt.datetime.now(dt.UTC)
    lines = []
    for label, name in (
        ("current", pointer.current),
        ("previous", pointer.previous),
        ("aside", pointer.aside),
    ):
        manifest = store.manifest(name) if name else None
        kept_back = store.quarantine(name, now) if name else None
        if manifest is not None:
            why = f", not shown until {kept_back.until}: {kept_back.reason}" if kept_back else ""
            lines.append(f"{label}: version {manifest.version}, {manifest.title}{why}\n")
        elif label == "current":
            lines.append("current: the exhibition that came with the program\n")
    return "".join(lines)
