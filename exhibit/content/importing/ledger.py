"""Remembers what was imported from which file, so that importing again changes only what the file changed.

For each row its entry's id and the sums of its fields as the file had them: what an editor changed by hand
since stays, rows that are gone are known, and a row keeps its id when its text changes.
"""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from exhibit.content.bundle.atomic_write import replace_file
from exhibit.content.exchange.sheet_reader import SheetContents
from exhibit.content.read.files import IMPORTS_FOLDER, MAX_FILE_BYTES, NotReadableError, read_regular

_NAME = "ledger.json"
SOURCE_KEY = "source "
"""How the key of a source begins that rows name; it belongs to no row."""
_SUM_DIGITS = 12
_KEPT_BY_HAND = frozenset({"importance"})
"""Fields that are chosen once, when an entry is new: a later row would shift them all."""


@dataclass
class ImportedFile:
    """What came from one file: the ids by row, and the sums of the fields by id."""

    rows: dict[str, str] = field(default_factory=dict)
    sums: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Changes:
    """What an import does: the ids that are new, changed, as they were, and gone from the file."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    gone: tuple[str, ...]


def read_ledger(folder: Path) -> dict[str, ImportedFile]:
    """Return what was imported before, by the files' names; nothing where there is no sound ledger."""
    try:
        data = read_regular(folder / IMPORTS_FOLDER / _NAME, folder, MAX_FILE_BYTES * 8)
        return msgspec.json.decode(data, type=dict[str, ImportedFile])
    except (NotReadableError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return {}


def write_ledger(folder: Path, ledger: dict[str, ImportedFile]) -> None:
    """Keep what was imported. Raises OSError."""
    target = folder / IMPORTS_FOLDER / _NAME
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_file(target, msgspec.json.encode(ledger) + b"\n")


def compared(
    entries: list[SheetContents], rows: dict[str, str], before: ImportedFile, there: set[str]
) -> tuple[Changes, ImportedFile]:
    """Take out of the entries what the file did not change since it was last imported, and tell what it did.

    `there` are the ids that the exhibition has.
    """
    now = ImportedFile(dict(rows))
    new: list[str] = []
    changed: list[str] = []
    same: list[str] = []
    imported = {name for key, name in rows.items() if not key.startswith(SOURCE_KEY)}
    for entry in entries:
        if entry.id not in imported:
            continue
        sums = {name: _sum(value) for name, value in entry.values.items() if name != "id"}
        now.sums[entry.id] = sums
        old = before.sums.get(entry.id)
        if old is None or entry.id not in there:
            new.append(entry.id)
            continue
        kept = {name for name in sums if old.get(name) == sums[name] or name in _KEPT_BY_HAND}
        for name in kept:
            del entry.values[name]
        (same if kept >= sums.keys() else changed).append(entry.id)
    gone = [name for key, name in before.rows.items() if _is_gone(key, name, imported, there)]
    return Changes(tuple(new), tuple(changed), tuple(same), tuple(gone)), now


def _is_gone(key: str, name: str, imported: set[str], there: set[str]) -> bool:
    return not key.startswith(SOURCE_KEY) and name not in imported and name in there


def _sum(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_SUM_DIGITS]
