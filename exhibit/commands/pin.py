"""Set the staff's PIN on this machine."""

import argparse
import getpass
import os
import re
import stat
import sys
from pathlib import Path

from exhibit.commands.privileges import become_owner
from exhibit.kiosk.paths import find_paths, tries_of
from exhibit.kiosk.pin import check_new, hash_pin

EXAMPLE = """examples:
  python main.py pin             asks for the PIN twice and keeps its hash in the settings of this user
  echo 270492 | python main.py pin
  python main.py pin --remove    nobody opens the staff panel any more

The kiosk takes the new PIN over at its next start. A forgotten PIN is simply set anew, by whoever may log in
as the kiosk's user, or as an administrator with --settings and the path of that user's kiosk.yaml."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="the settings file (default: this user's)"
    )
    parser.add_argument("--remove", action="store_true", help="remove the PIN: the staff panel stays shut")


def run(args: argparse.Namespace) -> int:
    """Ask for a PIN and keep its hash. Returns 0, 1 for a PIN that is none, 2 where it cannot be kept."""
    places = find_paths(os.environ)
    path = (args.settings or places.settings).absolute()
    if args.remove:
        return _keep(path, "")
    pin = _ask("New PIN: ")
    problem = check_new(pin)
    if not problem and sys.stdin.isatty() and _ask("Once more: ") != pin:
        problem = "the two are not the same"
    if problem:
        sys.stderr.write(f"shanhai pin: {problem}.\n")
        return 1
    return _keep(path, hash_pin(pin))


def _ask(prompt: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(prompt).strip()
    return sys.stdin.readline().strip()


def _keep(path: Path, kept: str) -> int:
    """Write the settings file anew, with the owner and the rights that it had, and lift the pad's lock."""
    try:
        # In a folder of the kiosk's user a link may lie in wait for an administrator's hand.
        become_owner(path.parent)
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        _replace(path, with_pin(before, kept).encode())
        for tries in tries_of(path, os.environ):
            tries.unlink(missing_ok=True)
    except UnicodeDecodeError as error:
        sys.stderr.write(f"shanhai pin: '{path}' is not UTF-8 text (byte {error.start}): save it as UTF-8.\n")
        return 2
    except OSError as error:
        sys.stderr.write(f"shanhai pin: '{error.filename}' cannot be written: {error.strerror}.\n")
        return 2
    sys.stdout.write(f"The PIN is {'kept' if kept else 'removed'} in {path}.\n")
    return 0


def _replace(path: Path, data: bytes) -> None:
    """Put a whole new file in the place of the settings; nobody but owner and group may read the hash."""
    status = path.stat() if path.exists() else None
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        if status is not None and sys.platform != "win32":
            os.fchmod(handle, stat.S_IMODE(status.st_mode) & ~0o007)
            if (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
                os.fchown(handle, status.st_uid, status.st_gid)
        file.write(data)
        file.flush()
        os.fsync(handle)
    fresh.replace(path)


def with_pin(text: str, kept: str) -> str:
    """The text of a settings file with this hash as its PIN; every other line stays as it is."""
    line = f"pin: {kept}\n" if kept else ""
    found = re.search(r"^pin[ \t]*:.*(?:\n|\Z)", text, re.MULTILINE)
    if found is not None:
        return text[: found.start()] + line + text[found.end() :]
    separator = "" if not text or text.endswith("\n") else "\n"
    return text + separator + line
