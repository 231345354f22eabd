"""Builds the program that needs no Python: a folder, an archive with its check sum, and on Debian a package.

Run as `make package`. Everything lands in dist/; two builds of one commit on one machine are the same.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from exhibit import __version__
from frozen import archives, contents, empty_icu, notices, pruning
from frozen.small_numpy import small_numpy

ROOT = Path(__file__).resolve().parents[2]

BUILD = ROOT / "build"
DIST = ROOT / "dist"
WINDOWS = sys.platform == "win32"
PROGRAM = "shanhai.exe" if WINDOWS else "shanhai"
SYSTEM = "windows" if WINDOWS else sys.platform
NAME = f"shanhai-{__version__}-{SYSTEM}-{platform.machine().lower()}"


def commit_seconds() -> int:
    """The time of the commit, so that nothing in the result tells when it was built."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else 1_700_000_000


def freeze(seconds: int, out: Path, *, quick: bool = False) -> None:
    """Run PyInstaller; the program's folder replaces `out`. `quick` takes numpy as it was fetched."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(seconds), "PYTHONHASHSEED": "0"}
    small = None if WINDOWS or quick else _small_numpy()
    if small is not None:
        environment["PYTHONPATH"] = str(small)
    if WINDOWS:
        from windows_build import version_resource

        version_resource.write(__version__, BUILD / "version_info.txt")
    work = BUILD / "frozen"
    command = [sys.executable, "-m", "PyInstaller", str(ROOT / "packaging" / "shanhai.spec"), "--noconfirm"]
    command += [
        "--clean",
        "--distpath",
        str(work / "dist"),
        "--workpath",
        str(work / "work"),
        "--log-level",
        "ERROR",
    ]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    (work / "dist" / "shanhai").rename(out)


def _small_numpy() -> Path | None:
    small = small_numpy(ROOT / "requirements.lock", ROOT / "packaging" / "frozen" / "numpy-build.txt", BUILD)
    if small is None:
        sys.stderr.write(
            "No C compiler here, so OpenBLAS and ICU's tables stay, and the folder is 60 MB larger. "
            "On Debian: apt-get install gcc g++\n"
        )
    return small


def furnish(folder: Path, seconds: int) -> None:
    """Put assets, content, licences and notes beside the executable."""
    skip = shutil.ignore_patterns("__pycache__", "*.part", "*~", ".*.swp")
    for room in ("assets", "data"):
        shutil.copytree(ROOT / room, folder / room, ignore=skip)
    found = notices.parts(ROOT / "requirements.lock")
    notices.gather_licences(found, ROOT, folder / "licences")
    bill = json.dumps(notices.bill(__version__, found, seconds), indent=1, ensure_ascii=False)
    (folder / "sbom.cdx.json").write_text(bill + "\n", "utf-8")
    for name in ("LICENSE", "THIRD_PARTY_NOTICES.md", "CHANGELOG.md"):
        shutil.copyfile(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "packaging" / "frozen" / "README.txt", folder / "README.txt")
    _place_units(folder / "systemd")
    note = {"version": __version__, "commit_time": seconds, "modules": _digest_of_modules()}
    (folder / "build.json").write_text(json.dumps(note) + "\n", "ascii")


def _place_units(folder: Path) -> None:
    """The units of the service, as they are for a program that was unpacked into /opt/shanhai."""
    if WINDOWS:
        return
    folder.mkdir()
    for path in sorted((ROOT / "packaging" / "systemd").iterdir()):
        words = path.read_text("utf-8")
        words = words.replace("/opt/shanhai/.venv/bin/python /opt/shanhai/main.py", "/opt/shanhai/shanhai")
        target = folder / path.name
        target.write_text(words.replace("/opt/shanhai/packaging/systemd/", "/opt/shanhai/systemd/"), "utf-8")
        target.chmod(0o755 if path.suffix == ".sh" else 0o644)


def _digest_of_modules() -> str:
    import hashlib

    digest = hashlib.sha256()
    for path in sorted((ROOT / "exhibit").rglob("*.py")):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def prune(folder: Path) -> None:
    """Take out what nothing uses. What lies in the engine's folder only: content is not ours to prune."""
    for path in sorted(folder.joinpath("lib").rglob("*"), reverse=True):
        inside = path.relative_to(folder).as_posix()
        if path.is_file() and not contents.is_wanted(inside):
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    if not WINDOWS:
        empty_icu.empty_tables(folder, BUILD / "icu")
        pruning.drop_orphans(folder)
        pruning.strip(folder, PROGRAM)
        pruning.even_rights(folder, PROGRAM)


def pack(folder: Path, seconds: int) -> list[Path]:
    """Write the archive and its check sum."""
    archive = DIST / f"{NAME}{'.zip' if WINDOWS else '.tar.xz'}"
    (archives.write_zip if WINDOWS else archives.write_tar)(folder, archive, seconds)
    return [archive, archives.write_check_sum(archive)]


def report(folder: Path, files: list[Path]) -> int:
    """Say how large everything is beside its target; returns 1 where a target is missed.

    The targets are Linux's: on Windows numpy keeps its OpenBLAS and Qt its ICU.
    """
    missed = False
    for path in (folder, *(path for path in files if path.suffix != ".sha256")):
        line, over = archives.told_size(path)
        missed |= over
        sys.stdout.write(f"{line}\n")
    return int(missed and not WINDOWS)


def main() -> int:
    """Build. Returns 0, or 1 where a size misses its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder-only", action="store_true", help="neither archive nor package")
    parser.add_argument("--no-package", action="store_true", help="no Debian package")
    parser.add_argument(
        "--quick", action="store_true", help="numpy as it was fetched: 28 MB larger, for tests"
    )
    chosen = parser.parse_args()
    seconds = commit_seconds()
    folder = DIST / NAME
    freeze(seconds, folder, quick=chosen.quick)
    furnish(folder, seconds)
    prune(folder)
    files = [] if chosen.folder_only else pack(folder, seconds)
    if not (chosen.folder_only or chosen.no_package) and shutil.which("dpkg-deb"):
        from debian import make_deb

        files += make_deb.make(folder, DIST, __version__, seconds)
    return report(folder, files) if not chosen.quick else 0


if __name__ == "__main__":
    sys.exit(main())
