"""Proves the frozen program, not its source: started, touched and made to work as in a hall and on a desk.

  python packaging frozen.smoke                       the folder in dist/ for this machine
  python packaging frozen.smoke dist/shanhai-*.tar.xz  the archive, unpacked first
  python packaging frozen.smoke --root               also in a minimal Debian and under its systemd (as root)

The program is put under a path with spaces and Chinese characters, made read-only, and run as another user
without Python, PATH or HOME in its environment. A line of output that no step expects is a failure.
"""

import argparse
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

from frozen import archives, smoke_commands, smoke_root, smoke_systemd, smoke_window
from frozen.measure_startup import XServer
from frozen.smoke_kit import Bench, SmokeError

ROOT = Path(__file__).resolve().parents[2]

PLACE = "Shan hai 山海 test"


def unpack(given: Path, work: Path) -> Path:
    """Put the program under a difficult path, read-only; returns its folder.

    Raises SmokeError where it cannot be unpacked, with what to do.
    """
    home = work / PLACE
    home.mkdir(parents=True)
    if not archives.is_whole(given):
        raise SmokeError(f"{given.name} is not what its .sha256 says: fetch or make it again")
    try:
        if given.is_dir():
            shutil.copytree(given, home / given.name, symlinks=True)
        else:
            with tarfile.open(given) as archive:
                archive.extractall(home, filter="data")
    except (tarfile.TarError, lzma.LZMAError, EOFError) as error:
        raise SmokeError(f"{given.name} is damaged ({error}): fetch or make it again") from error
    except OSError as error:
        raise SmokeError(
            f"unpacking needs about 150 MB in {work}: {error.strerror}; make room there"
        ) from error
    [folder] = home.iterdir()
    for here, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(here, name)
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & 0o555)
    folder.chmod(0o555)
    return folder


def newest() -> Path:
    """The folder that `make package` made. Raises SmokeError where there is none."""
    found = sorted(path for path in (ROOT / "dist").glob("shanhai-*-linux-*") if path.is_dir())
    if not found:
        raise SmokeError("there is no frozen program in dist/; make one with 'make package'")
    return found[-1]


def run(given: Path, pictures: Path | None, only: list[str] | None, *, with_root: bool) -> None:
    """Every step, each with its time; the first failure raises SmokeError."""
    with tempfile.TemporaryDirectory(prefix="shanhai-smoke-") as name, XServer.of_our_own() as server:
        work = Path(name)
        work.chmod(0o755)
        folder = unpack(given, work)
        bench = Bench(folder, work, server.name)
        steps = [*smoke_commands.STEPS, *smoke_window.STEPS]
        if with_root:
            steps += [smoke_root.in_minimal_debian, smoke_systemd.under_systemd]
        for step in (step for step in steps if only is None or step.__name__ in only):
            began = time.monotonic()
            step(bench)
            what = (step.__doc__ or "").splitlines()[0].rstrip(".")
            sys.stdout.write(f"  {time.monotonic() - began:5.1f} s  {what}\n")
            sys.stdout.flush()
        if pictures is not None:
            shutil.copytree(bench.pictures, pictures, dirs_exist_ok=True)
        bench.unlock()


def main() -> int:
    """Run all steps. Returns 0, or 1 after one sentence about what failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program", nargs="?", type=Path, help="folder or archive (default: in dist/)")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="keep the pictures of the screens")
    parser.add_argument("--only", action="append", metavar="STEP", help="only this step, such as hall")
    parser.add_argument("--root", action="store_true", help="also in a minimal Debian, by debootstrap")
    chosen = parser.parse_args()
    try:
        run((chosen.program or newest()).resolve(), chosen.pictures, chosen.only, with_root=chosen.root)
    except (SmokeError, subprocess.TimeoutExpired) as error:
        sys.stderr.write(f"smoke: {error}\n")
        return 1
    sys.stdout.write("Everything passed.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
