"""Compares two builds, folders or archives, member by member: they should differ in nothing.

  python packaging frozen.compare FIRST SECOND

Prints a line for every difference: only in one, content, rights, link, time. Ends with 1 where there is any.
"""

import argparse
import hashlib
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FIELDS = ("content", "rights", "link", "seconds")


@dataclass(frozen=True)
class Member:
    """What is compared of a file or link: the digest of its bytes, its rights, where it leads, its time."""

    content: str
    rights: int
    link: str
    seconds: int


def members_of(path: Path) -> dict[str, Member]:
    """Everything in a folder or archive, by its name below the one folder that it holds."""
    if path.is_dir():
        return {
            each.relative_to(path).as_posix(): _in_folder(each)
            for each in sorted(path.rglob("*"))
            if each.is_symlink() or each.is_file()
        }
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return {
                _below(each.filename): Member(_digest(archive.read(each)), each.external_attr >> 16, "", 0)
                for each in archive.infolist()
                if not each.is_dir()
            }
    with tarfile.open(path) as archive:
        return {_below(each.name): _in_tar(archive, each) for each in archive if not each.isdir()}


def _in_folder(path: Path) -> Member:
    """The times of a folder's files are those of the unpacking, so they do not count."""
    if path.is_symlink():
        return Member("", 0, str(path.readlink()), 0)
    return Member(_digest(path.read_bytes()), path.stat().st_mode & 0o777, "", 0)


def _in_tar(archive: tarfile.TarFile, about: tarfile.TarInfo) -> Member:
    file = archive.extractfile(about) if about.isreg() else None
    content = _digest(file.read()) if file else ""
    return Member(content, about.mode & 0o777, about.linkname, int(about.mtime))


def _below(name: str) -> str:
    return PurePosixPath(*PurePosixPath(name).parts[1:]).as_posix()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def differences(first: dict[str, Member], second: dict[str, Member]) -> list[str]:
    """One line for every difference, in the order of the names."""
    lines = []
    for name in sorted(first.keys() | second.keys()):
        one, other = first.get(name), second.get(name)
        if one is None or other is None:
            lines.append(f"{name}: only in the {'second' if one is None else 'first'}")
            continue
        lines += [
            f"{name}: another {field}" for field in FIELDS if getattr(one, field) != getattr(other, field)
        ]
    return lines


def main() -> int:
    """Compare and print. Returns 0, or 1 where there is a difference."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    chosen = parser.parse_args()
    first, second = members_of(chosen.first), members_of(chosen.second)
    lines = differences(first, second)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.write(f"{len(first)} and {len(second)} members, {len(lines)} differences\n")
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main())
