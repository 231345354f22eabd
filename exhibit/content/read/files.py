"""Finds the content files of an exhibition and reads them safely: regular files inside it, within limits.

Nothing is opened before a look at what it is, links that lead out of the folder are refused, and opening
never waits (a FIFO would otherwise hang the hall).
"""

import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from exhibit.content.problems import ProblemList, SourcePosition, did_you_mean

MAX_FILE_BYTES = 2_000_000
MAX_SET_BYTES = 64_000_000
MAX_FILES = 5_000
SINGLE_FILES = (
    "exhibit.yaml",
    "eras.yaml",
    "figures.yaml",
    "places.yaml",
    "people.yaml",
    "sources.yaml",
    "units.yaml",
    "totals.yaml",
    "map.yaml",
    "landscape/landscape.yaml",
)
FOLDERS = ("themes", "events", "charts")
NOT_OURS = (".", "__")
"""How the names begin of what editors' tools and Python leave behind."""
IMPORTS_FOLDER = "imports"
"""Where importing keeps its maps of columns, its reports and what came from which row; it is never shown."""
OTHER_FOLDERS = ("landscape", "media", "fonts", "strings", "illustrations")
_FORBIDDEN_IN_NAMES = frozenset('<>:"|?*\\')
_OPEN_FLAGS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class NotReadableError(Exception):
    """A file cannot be read, or must not be. The text says why, in plain words."""


class NotThereError(NotReadableError):
    """There is no such file."""


@dataclass(frozen=True)
class SourceFile:
    """One YAML file: its path below the folder, with forward slashes, and its bytes."""

    path: str
    data: bytes

    @property
    def room(self) -> str:
        """The folder or file name that decides what stands in it: ``events``, ``figures``, ``landscape``."""
        return PurePosixPath(self.path).parts[0].removesuffix(".yaml")


def read_regular(path: Path, folder: Path, longest: int) -> bytes:
    """Read a regular file that lies inside the folder and is at most `longest` bytes long.

    Raises NotReadableError for anything else, without opening it where a look is enough.
    """
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder.resolve()):
            raise NotReadableError("this link leads out of the exhibition's folder")
        _refuse_unless_regular(real.stat(), longest)
        with open(real, "rb", opener=_open_without_waiting) as file:
            _refuse_unless_regular(os.fstat(file.fileno()), longest)
            data = file.read(longest + 1)
    except FileNotFoundError as error:
        raise NotThereError(_told(error)) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise NotReadableError(_told(error)) from None
    if len(data) > longest:
        raise NotReadableError(_too_long(longest))
    return data


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | _OPEN_FLAGS)


def open_regular(path: Path) -> BinaryIO:
    """Open an ordinary file for reading, wherever it lies; a pipe or a device is refused, never waited for.

    Raises NotReadableError.
    """
    try:
        real = path.resolve(strict=True)
        _refuse_unless_regular(real.stat(), None)
        file = open(real, "rb", opener=_open_without_waiting)  # noqa: SIM115  (pathlib takes no opener)
    except (OSError, RuntimeError, ValueError) as error:
        raise NotReadableError(_told(error)) from None
    try:
        _refuse_unless_regular(os.fstat(file.fileno()), None)
    except NotReadableError:
        file.close()
        raise
    return file


def _told(error: OSError | RuntimeError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "this file may not be read by this user"
    return f"this file cannot be read: {getattr(error, 'strerror', None) or error}"


def _refuse_unless_regular(status: os.stat_result, longest: int | None) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise NotReadableError("this is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise NotReadableError("this is not an ordinary file")
    if longest is not None and status.st_size > longest:
        raise NotReadableError(_too_long(longest))


def _too_long(longest: int) -> str:
    return f"this file is larger than {longest / 1_000_000:g} MB"


def read_content_files(folder: Path, shown: str, problems: ProblemList) -> list[SourceFile]:
    """Read all YAML files of an exhibition in a fixed order.

    `shown` is the folder's name as problems print it. Files that cannot be read become problems.
    """
    files: list[SourceFile] = []
    total = 0
    for name in _names(folder, shown, problems):
        place = SourcePosition(f"{shown}/{name}")
        try:
            data = read_regular(folder / name, folder, MAX_FILE_BYTES)
        except NotReadableError as error:
            problems.error(place, str(error), _advice_for(str(error)))
            continue
        total += len(data)
        if total > MAX_SET_BYTES:
            problems.error(place, f"all files together are larger than {MAX_SET_BYTES / 1_000_000:g} MB")
            break
        files.append(SourceFile(name, data))
    return files


def _advice_for(reason: str) -> str:
    return "split it into several files" if "larger" in reason else ""


def _names(folder: Path, shown: str, problems: ProblemList) -> list[str]:
    """Return the content files' paths below the folder, in a fixed order; strangers become problems."""
    names = [name for name in SINGLE_FILES if _there(folder / name)]
    for path in sorted(folder.iterdir()):
        entry = path.name
        if entry.startswith(NOT_OURS) or entry in (*SINGLE_FILES, *OTHER_FOLDERS, IMPORTS_FOLDER):
            continue
        if entry in FOLDERS:
            names += _names_below(folder, entry, shown, problems)
        elif path.suffix.lower() in (".yaml", ".yml"):
            advice = (
                did_you_mean(path.stem, [f"{name}/" for name in FOLDERS])
                or did_you_mean(entry, SINGLE_FILES)
                or "events stand in events/, themes in themes/, charts in charts/"
            )
            problems.error(SourcePosition(f"{shown}/{entry}"), f"unknown file '{entry}'", advice)
        elif path.is_dir():
            problems.warning(
                SourcePosition(f"{shown}/{entry}"),
                f"unknown folder '{entry}'",
                did_you_mean(entry, FOLDERS + OTHER_FOLDERS),
            )
    if len(names) > MAX_FILES:
        problems.error(SourcePosition(shown), f"more than {MAX_FILES} content files")
    return names[:MAX_FILES]


def _there(path: Path) -> bool:
    return os.path.lexists(path)


def _names_below(folder: Path, room: str, shown: str, problems: ProblemList) -> list[str]:
    path = folder / room
    if not path.is_dir() or not path.resolve().is_relative_to(folder.resolve()):
        problems.error(
            SourcePosition(f"{shown}/{room}"), f"'{room}' must be a folder inside the exhibition's folder"
        )
        return []
    names = []
    for entry in sorted(file.name for file in path.iterdir()):
        if entry.startswith(".") or entry.endswith("~"):
            continue
        if entry.endswith(".yaml"):
            names.append(f"{room}/{entry}")
            continue
        advice = (
            f"rename it to '{Path(entry).stem}.yaml'" if entry.lower().endswith((".yml", ".yaml")) else ""
        )
        message = "only .yaml files are read here"
        problems.error(SourcePosition(f"{shown}/{room}/{entry}"), message, advice)
    return names


def is_safe_name(name: str) -> bool:
    """Whether a relative path is the same file on every system, and cannot climb out of its folder."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith(("/", "~")) or _FORBIDDEN_IN_NAMES & set(name):
        return False
    return all(part not in ("..", ".") and part.rstrip(" .") == part and part.isprintable() for part in parts)
