"""Takes out of the frozen folder what nothing in it uses: orphaned libraries and symbols for debuggers."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

NOT_STRIPPED = ("numpy.libs/",)
"""Libraries that are broken by strip: their sections were moved when their wheel was made."""


def needed_by(path: Path) -> set[str]:
    """The names of the libraries that an ELF file asks the loader for; nothing for other files."""
    done = subprocess.run(["readelf", "-d", str(path)], capture_output=True, text=True, check=False)
    return set(re.findall(r"\(NEEDED\).*\[([^\]]+)\]", done.stdout))


def is_elf(path: Path) -> bool:
    """Whether this is a Linux program or library."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def elf_files(folder: Path) -> list[Path]:
    """Every program and library in the folder, in order."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in found if is_elf(path)]


def is_library(path: Path) -> bool:
    """Whether others load this file by name: plugins and Python's modules are loaded by path."""
    inside = path.as_posix()
    return ".so" in path.name and path.name.startswith("lib") and "/plugins/" not in inside


def orphans(paths: Iterable[Path]) -> list[Path]:
    """The libraries that nothing else of the paths needs, directly or through others."""
    wanted = {path: needed_by(path) for path in paths}
    libraries = {path.name: path for path in wanted if is_library(path)}
    reached: set[Path] = set()
    waiting = [path for path in wanted if not is_library(path) or "libpython" in path.name]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        waiting += [libraries[name] for name in wanted[path] if name in libraries]
    return [path for path in wanted if path not in reached]


def drop_orphans(folder: Path) -> list[str]:
    """Remove libraries that nothing needs and links that lead nowhere; returns their names."""
    dropped = orphans(elf_files(folder))
    for path in dropped:
        path.unlink()
    for link in sorted(folder.rglob("*")):
        if link.is_symlink() and not link.exists():
            link.unlink()
    return [path.name for path in dropped]


def strip(folder: Path, program: str) -> None:
    """Take the symbols out; the program itself carries an archive behind its code and is left alone."""
    tool = shutil.which("strip")
    if tool is None:
        return
    for path in elf_files(folder):
        inside = path.relative_to(folder).as_posix()
        if inside != program and not any(part in inside for part in NOT_STRIPPED):
            path.chmod(0o755)
            subprocess.run(
                [tool, "--strip-unneeded", "--enable-deterministic-archives", str(path)], check=True
            )


def even_rights(folder: Path, program: str) -> None:
    """Rights that do not depend on who built it: all may read, nobody but the owner may write."""
    for here, folders, names in os.walk(folder):
        for name in folders:
            Path(here, name).chmod(0o755)
        for name in names:
            path = Path(here, name)
            if not path.is_symlink():
                runs = path.relative_to(folder).as_posix() == program or path.suffix == ".sh"
                path.chmod(0o755 if runs else 0o644)
    folder.chmod(0o755)
