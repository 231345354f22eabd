"""Archives that depend on their contents alone: names in order, one time, no owner."""

import gzip
import hashlib
import os
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

BLOCK = 1024 * 1024
MB = 1_000_000
MOST_MB, MOST_PACKED_MB = 160, 60
"""The targets: the folder on disk, the archive and the package."""


def members(folder: Path) -> list[Path]:
    """Everything in a folder, in the order of the names."""
    return sorted(folder.rglob("*"), key=Path.as_posix)


def write_tar(folder: Path, path: Path, seconds: int) -> None:
    """Write a folder as .tar.xz; `seconds` since 1970 is the time of every member."""
    plain = path.with_suffix("")
    with tarfile.open(plain, "w", format=tarfile.GNU_FORMAT) as archive:
        for member in [folder, *members(folder)]:
            name = Path(folder.name) / member.relative_to(folder)
            about = archive.gettarinfo(member, name.as_posix())
            about.uid = about.gid = 0
            about.uname = about.gname = "root"
            about.mtime = seconds
            if about.isreg():
                with member.open("rb") as file:
                    archive.addfile(about, file)
            else:
                archive.addfile(about)
    tool = shutil.which("xz")
    if tool is None:
        raise FileNotFoundError("xz is not here; on Debian: apt-get install xz-utils")
    # Always in blocks of one size: the result is the same on one core as on many.
    subprocess.run([tool, "-6", "--threads=2", "--block-size=48MiB", "--force", str(plain)], check=True)


def write_zip(folder: Path, path: Path, seconds: int) -> None:
    """Write a folder as .zip, for Windows."""
    import time

    moment = time.gmtime(max(seconds, 315532800))[:6]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for member in members(folder):
            if member.is_file():
                name = (Path(folder.name) / member.relative_to(folder)).as_posix()
                about = zipfile.ZipInfo(name, moment)
                about.compress_type = zipfile.ZIP_DEFLATED
                about.external_attr = 0o644 << 16
                archive.writestr(about, member.read_bytes())


def told_size(path: Path) -> tuple[str, bool]:
    """A line with the size of a folder or an archive beside its target, and whether it misses it."""
    size, most = (size_on_disk(path), MOST_MB) if path.is_dir() else (path.stat().st_size, MOST_PACKED_MB)
    return f"{path.name}: {size / MB:.1f} MB (target {most} MB)", size > most * MB


def compressed(data: bytes) -> bytes:
    """Gzip without a name or time inside."""
    return gzip.compress(data, 9, mtime=0)


def check_sum(path: Path) -> str:
    """The SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def is_whole(path: Path) -> bool:
    """Whether a file is what the check sum beside it says; true where there is none, and for a folder."""
    beside = path.with_name(f"{path.name}.sha256")
    return path.is_dir() or not beside.is_file() or beside.read_text("ascii").split()[0] == check_sum(path)


def write_check_sum(path: Path) -> Path:
    """Write the check sum beside a file, in the form that `sha256sum -c` reads."""
    beside = path.with_name(f"{path.name}.sha256")
    beside.write_text(f"{check_sum(path)}  {path.name}\n", "ascii")
    return beside


def size_on_disk(folder: Path) -> int:
    """Bytes of all files, links not followed."""
    return sum(
        os.lstat(path).st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()
    )
