"""Show the version before the current one again, or release one that is kept back."""

import argparse
import sys
from pathlib import Path

from exhibit.commands.content_support import fail, state_folder
from exhibit.commands.privileges import become_owner
from exhibit.content.bundle.quarantine import Quarantine
from exhibit.content.bundle.store import BundleStore
from exhibit.content.printable import printable

EXAMPLE = """examples:
  python main.py rollback               the version before; once more: what came with the program
  python main.py rollback --undo        take the last rollback back
  python main.py rollback --release     show again what was kept back because it failed
  python main.py rollback --accept-any  after a version number far too high: take the next bundle
  python main.py rollback --list        say what is installed"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--undo", action="store_true", help="take the last rollback back")
    parser.add_argument(
        "--release", action="store_true", help="let every version that is kept back be shown again"
    )
    parser.add_argument(
        "--accept-any", action="store_true", help="let the next bundle be installed whatever its version"
    )
    parser.add_argument("--list", action="store_true", help="change nothing, say what is installed")
    parser.add_argument(
        "--state", type=Path, metavar="PATH", help="the kiosk's state folder (default: the kiosk's)"
    )


def run(args: argparse.Namespace) -> int:
    """Roll back. Returns 0, 1 where there is nothing to go back to, 2 where the disk refuses."""
    state = state_folder(args.state)
    become_owner(state)
    store = BundleStore(state)
    try:
        refusal = "" if args.list else _change(store, args)
    except OSError as error:
        return fail("rollback", f"the disk refuses: {error.strerror}.", 2)
    if refusal:
        return fail("rollback", refusal, 1)
    sys.stdout.write(_told(store))
    return 0


def _change(store: BundleStore, args: argparse.Namespace) -> str:
    """Do it; returns a sentence where there is nothing to do it to."""
    if args.accept_any:
        store.accept_any_number()
    elif args.release:
        return "" if store.release_all() else "nothing is kept back."
    elif args.undo:
        return "" if store.roll_forward() else "there is nothing to take back."
    elif store.pointer.current is None:
        return "nothing was installed."
    else:
        return "" if store.roll_back() else "what came with the program is shown already."
    return ""


def _told(store: BundleStore) -> str:
    shown = next(store.candidates(), None)
    lines = [] if shown else ["shown: the exhibition that came with the program\n"]
    for label, name in (("current", store.pointer.current), ("previous", store.pointer.previous)):
        manifest = store.manifest(name) if name else None
        if name is None or manifest is None:
            continue
        kept_back = store.quarantine(name)
        how = (
            "" if kept_back is None else f", not shown {told_span(kept_back)}: {printable(kept_back.reason)}"
        )
        how = ", damaged" if not store.is_whole(name) else how or (", shown" if name == shown else "")
        lines.append(f"{label}: version {manifest.version}, {printable(manifest.title)}{how}\n")
    return "".join(lines)


def told_span(record: Quarantine) -> str:
    """Say for how long a version is kept back."""
    if record.left_seconds is None:
        return "until it is released"
    hours = record.left_seconds / 3600
    return f"for {hours:.0f} more hours of running" if hours >= 1 else "for less than an hour of running"
