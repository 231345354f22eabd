"""Gathers the entries out of filled sheets, with the cell that each value came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from typing_extensions import override

from exhibit.content.exchange.cells import CellError, split
from exhibit.content.exchange.tables import FILE, OF, SheetColumn, SheetTable
from exhibit.content.exchange.yaml_edit import GONE, Path
from exhibit.content.model.retired import RETIRED
from exhibit.content.problems import did_you_mean


@dataclass(frozen=True)
class SheetCell:
    """A place in a workbook: the sheet, the row from 1, the column's heading; 0 and nothing for the whole."""

    sheet: str
    row: int = 0
    heading: str = ""


@dataclass(frozen=True)
class CellProblem:
    """A finding with its cell."""

    cell: SheetCell
    severity: str
    message: str
    advice: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it keeps the import from being written."""
        return self.severity == "error"

    @override
    def __str__(self) -> str:
        parts = [f"sheet '{self.cell.sheet}'"]
        parts += [f"row {self.cell.row}"] if self.cell.row else []
        parts += [f"column '{self.cell.heading}'"] if self.cell.heading else []
        kind = "" if self.is_error else "warning: "
        advice = f" ({self.advice})" if self.advice else ""
        return f"{', '.join(parts)}: {kind}{self.message}{advice}"


@dataclass
class SheetContents:
    """One entry: its room, its id, its values, its file where the sheet names one, and its cells."""

    room: str
    id: str
    values: dict[str, Any]
    file: str = ""
    cells: dict[Path, SheetCell] = field(default_factory=dict)


@dataclass(frozen=True)
class SheetRows:
    """The rows of a sheet as texts by heading, each with its number in the file; empty rows are left out."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[int, Mapping[str, str]], ...]


@dataclass
class ReadEntries:
    """All entries, and what was wrong on the way."""

    entries: list[SheetContents] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)

    def error(self, cell: SheetCell, message: str, advice: str = "") -> None:
        """Note an error."""
        self.problems.append(CellProblem(cell, "error", message, advice))

    def warning(self, cell: SheetCell, message: str, advice: str = "") -> None:
        """Note something that an editor should look at."""
        self.problems.append(CellProblem(cell, "warning", message, advice))


def read_sheet_rows(sheets: Sequence[SheetRows], known: Sequence[SheetTable]) -> ReadEntries:
    """Return the entries of all sheets. A field without a column is not touched; an empty cell removes it."""
    result = ReadEntries()
    holders: dict[str, dict[str, tuple[SheetContents, dict[str, Any], Path]]] = {}
    by_name = {sheet.name: sheet for sheet in sheets}
    for name in by_name.keys() - {table.name for table in known}:
        result.error(SheetCell(name), "unknown sheet", did_you_mean(name, [table.name for table in known]))
    for table in known:
        sheet = by_name.get(table.name)
        if sheet is None:
            continue
        _check_headings(sheet, table, result)
        columns = [column for column in table.columns if column.heading in sheet.headings]
        holders[table.name] = {}
        if table.parent is not None and table.parent.name in holders:
            for _, values, _ in holders[table.parent.name].values():
                _put_none(values, table.field)
        for number, row in sheet.rows:
            _take(number, row, table, columns, holders, result)
    return result


def _check_headings(sheet: SheetRows, table: SheetTable, result: ReadEntries) -> None:
    for heading in sheet.headings:
        if heading and heading not in table.headings:
            cell = SheetCell(sheet.name, 1, heading)
            former = {} if table.parent is not None else RETIRED.get(table.room.kind, {})
            if heading in former:
                result.warning(cell, "this column is not used any more", former[heading])
            else:
                result.error(cell, "unknown column", did_you_mean(heading, table.headings))


def _take(
    number: int,
    row: Mapping[str, str],
    table: SheetTable,
    columns: Sequence[SheetColumn],
    holders: dict[str, dict[str, tuple[SheetContents, dict[str, Any], Path]]],
    result: ReadEntries,
) -> None:
    values: dict[str, Any] = {}
    cells: dict[Path, SheetCell] = {(): SheetCell(table.name, number)}
    for column in columns:
        _read_cell(
            row.get(column.heading, ""),
            column,
            values,
            cells,
            SheetCell(table.name, number, column.heading),
            result,
        )
    if table.parent is None:
        entry = SheetContents(
            table.room.name, _id(values) if table.has_id else "", values, row.get(FILE, ""), cells
        )
        if table.has_id and not entry.id:
            result.error(
                SheetCell(table.name, number, "id"), "this row has no id", "write one, or empty the row"
            )
            return
        key = entry.id or table.name
        if key in holders[table.name]:
            result.error(SheetCell(table.name, number, "id"), f"'{key}' stands in two rows")
            return
        result.entries.append(entry)
        holders[table.name][key] = (entry, values, ())
        return
    owner = holders.get(table.parent.name, {}).get(row.get(OF, ""))
    if owner is None:
        message = f"there is no row '{row.get(OF, '')}' in sheet '{table.parent.name}'"
        advice = did_you_mean(row.get(OF, ""), holders.get(table.parent.name, {}))
        result.error(SheetCell(table.name, number, OF), message, advice)
        return
    entry, parent_values, way = owner
    siblings = _at(parent_values, table.field)
    here: Path = (*way, *table.field, len(siblings))
    siblings.append(values)
    entry.cells.update({(*here, *path): cell for path, cell in cells.items()})
    own = _id(values) if table.has_id else str(len(siblings))
    holders[table.name][f"{row.get(OF, '')}/{own}"] = (entry, values, here)


def _read_cell(
    text: str,
    column: SheetColumn,
    values: dict[str, Any],
    cells: dict[Path, SheetCell],
    cell: SheetCell,
    result: ReadEntries,
) -> None:
    fact = column.facts
    value: Any = None if fact.required and fact.type.optional else GONE
    if text:
        try:
            value = split(text, column.form)
        except CellError as error:
            result.error(cell, str(error), column.help.rsplit("\n\n", maxsplit=1)[-1])
            return
    _put(values, column.path, value)
    for depth in range(len(column.path), 0, -1):
        cells.setdefault(column.path[:depth], cell)


def _id(values: Mapping[str, Any]) -> str:
    found = values.get("id")
    return found if isinstance(found, str) else ""


def _put(values: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for step in path[:-1]:
        values = values.setdefault(step, {})
    values[path[-1]] = value


def _put_none(values: dict[str, Any], path: tuple[str, ...]) -> None:
    """Say that a list is empty, unless the part that holds it was left out."""
    holder: Any = values
    for step in path[:-1]:
        holder = holder.get(step)
        if not isinstance(holder, dict) or _left_out(holder):
            return
    holder[path[-1]] = []


def _left_out(value: object) -> bool:
    """Whether no cell of a value was filled."""
    if isinstance(value, dict):
        return all(map(_left_out, value.values()))
    return value is None or value is GONE


def _at(values: dict[str, Any], path: tuple[str, ...]) -> list[dict[str, Any]]:
    holder: Any = values
    for step in path[:-1]:
        holder = holder.setdefault(step, {})
    siblings: list[dict[str, Any]] = holder.setdefault(path[-1], [])
    return siblings
