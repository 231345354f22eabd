"""Where the engine's assets and the exhibition that came with it lie: beside the program, however it runs.

Frozen they lie beside the executable, where editors find them; in a checkout at its root; and for an
installed wheel in `share/shanhai` of the environment.
"""

import sys
from pathlib import Path

SHARE = Path("share", "shanhai")
BUILD_NOTE = "build.json"


def is_frozen() -> bool:
    """Whether this is the program that needs no Python."""
    return bool(getattr(sys, "frozen", False))


def find_root(package: Path, executable: Path, *, frozen: bool) -> Path:
    """The folder that holds `assets` and `data`.

    `package` is the folder of the package `exhibit`, `executable` the running program. A checkout is known by
    its `assets`; above an installed package the first folder with `share/shanhai` counts, which finds virtual
    environments, `--user` and `--prefix` alike.
    """
    if frozen:
        return executable.resolve().parent
    checkout = package.parent
    if (checkout / "assets").is_dir():
        return checkout
    homes = (parent / SHARE for parent in package.parents)
    return next((home for home in homes if (home / "assets").is_dir()), checkout)


PACKAGE = Path(__file__).resolve().parent
ROOT = find_root(PACKAGE, Path(sys.executable), frozen=is_frozen())
ASSETS = ROOT / "assets"
DATA = ROOT / "data"
NOTICES = ROOT / "THIRD_PARTY_NOTICES.md"
LICENCES = ROOT / "licences" if is_frozen() else ROOT


def build_note() -> bytes:
    """Which build of the frozen program this is, as its maker noted it; nothing when run from source."""
    path = ROOT / BUILD_NOTE
    return path.read_bytes() if is_frozen() and path.is_file() else b""


def program_words() -> str:
    """What to type to start this program, for advice in messages."""
    return "shanhai" if is_frozen() else "python main.py"


def program_command() -> tuple[str, ...]:
    """The command that starts this program's own code, and nothing from the current folder or a user's site.

    It is the same for a checkout, an installed wheel and the frozen program.
    """
    if is_frozen():
        return (sys.executable,)
    return sys.executable, "-I", str(PACKAGE / "__main__.py")
