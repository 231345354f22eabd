"""Set the staff's PIN on this machine."""

import argparse
import getpass
import os
import re
import sys
from pathlib import Path

from exhibit.kiosk.paths import find_paths
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
    path = args.settings or places.settings
    if args.remove:
        return _keep(path, places.pin_tries, "")
    pin = _ask("New PIN: ")
    problem = check_new(pin)
    if not problem and sys.stdin.isatty() and _ask("Once more: ") != pin:
        problem = "the two are not the same"
    if problem:
        sys.stderr.write(f"shanhai pin: {problem}.\n")
        return 1
    return _keep(path, places.pin_tries, hash_pin(pin))


def _ask(prompt: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(prompt).strip()
    return sys.stdin.readline().strip()


def _keep(path: Path, tries: Path, kept: str) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
        fresh = path.with_name(f"{path.name}.new")
        fresh.write_text(with_pin(before, kept), encoding="utf-8")
        fresh.chmod(mode)
        fresh.replace(path)
        tries.unlink(missing_ok=True)
    except OSError as error:
        sys.stderr.write(f"shanhai pin: '{error.filename}' cannot be written: {error.strerror}.\n")
        return 2
    sys.stdout.write(f"The PIN is {'kept' if kept else 'removed'} in {path}.\n")
    return 0


def with_pin(text: str, kept: str) -> str:
    """The text of a settings file with this hash as its PIN; every other line stays as it is."""
    line = f"pin: {kept}\n" if kept else ""
    found = re.search(r"^pin[ \t]*:.*(?:\n|\Z)", text, re.MULTILINE)
    if found is not None:
        return text[: found.start()] + line + text[found.end() :]
    separator = "" if not text or text.endswith("\n") else "\n"
    return text + separator + line
