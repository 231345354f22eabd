"""Fills the sheets with an exhibition's entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from exhibit.content.exchange.cells import fits, joined
from exhibit.content.exchange.node_values import WrittenValues
from exhibit.content.exchange.tables import FILE, OF, SheetTable

Row = dict[str, str]


@dataclass
class WrittenSheets:
    """A sheet's rows, and what could not be put into a cell (which keeps the import from being complete)."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def fill_sheets(entries: Sequence[WrittenValues], sheets: Sequence[SheetTable]) -> WrittenSheets:
    """Return the rows of every sheet, by its name."""
    filled = WrittenSheets({table.name: [] for table in sheets})
    for table in sheets:
        if table.parent is None:
            for entry in entries:
                if entry.room.name == table.room.name:
                    _add(entry.values, table, sheets, filled, entry.key[1] or table.name, {FILE: entry.file})
    return filled


def _add(
    values: Any,
    table: SheetTable,
    sheets: Sequence[SheetTable],
    filled: WrittenSheets,
    key: str,
    leading: Mapping[str, str],
) -> None:
    row = {name: leading[name] for name in table.leading}
    for column in table.columns:
        value = _at(values, column.path)
        if not fits(value, column.form):
            filled.lost.append(f"{table.name} '{key}', {column.heading}")
        row[column.heading] = joined(value, column.form)
    filled.rows[table.name].append(row)
    for inner in sheets:
        if inner.parent is table:
            for number, item in enumerate(_at(values, inner.field) or []):
                own = str(item.get("id", "")) if inner.has_id else str(number + 1)
                _add(item, inner, sheets, filled, f"{key}/{own}", {OF: key})


def _at(values: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        if not isinstance(values, Mapping):
            return None
        values = values.get(step)
    return values
