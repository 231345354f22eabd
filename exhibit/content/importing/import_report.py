"""Says what an import did: what came in, how dates were understood, what was left out, what is to do."""

from collections import Counter
from collections.abc import Iterator, Sequence

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.importing.intake import Intake
from exhibit.content.importing.take_over import TakenOver

_SHOWN = 6


def summary(intake: Intake, taken: TakenOver) -> Iterator[str]:
    """Yield the few lines that are printed."""
    found, changes = intake.found, taken.changes
    dated = len(found.records) - len(taken.built.undated)
    kind = f"{found.kind}: " if found.kind else ""
    yield f"{kind}{len(found.records):,} rows: {dated:,} events" + (
        f", {len(taken.built.undated):,} without a date (kept as notes of their theme)"
        if taken.built.undated
        else ""
    )
    yield (
        f"{len(changes.new):,} new, {len(changes.changed):,} changed, {len(changes.same):,} as before, "
        f"{len(changes.gone):,} gone from the file"
        + (
            f" and taken away: {taken.removed:,}"
            if taken.removed
            else " (--remove takes them away)" * bool(changes.gone)
        )
    )
    if intake.guessed:
        yield f"language taken for {intake.tag}; --lang TAG says otherwise"
    doubtful = [note for note in found.dates if note.is_doubtful]
    if found.dates:
        yield f"dates: {len(found.dates):,} were not in EDTF, {len(doubtful):,} of them to be looked at"
    if taken.media.brought or taken.media.listed:
        yield f"pictures: {len(taken.media.brought):,} brought along, {len(taken.media.listed):,} only listed"
    if taken.media.without_credit:
        count = len(taken.media.without_credit)
        yield f"pictures without a credit: {count:,}; who made them, and may you show them?"
    if taken.notes:
        yield f"left out or dropped: {len(taken.notes):,}"


def full_report(name: str, intake: Intake, taken: TakenOver, problems: Sequence[str]) -> str:
    """Return the whole report as a text file."""
    parts = [
        f"Import of {name}",
        *summary(intake, taken),
        *(f"  {remark}" for remark in intake.found.remarks),
    ]
    for sheet, columns in intake.maps.items():
        parts += ["", f"Columns of {sheet}"]
        parts += [
            f"  {target}{f' ({tag})' if tag else ''} <- {heading}"
            for target, pairs in columns.columns.items()
            for heading, tag in pairs
        ]
        if columns.ignored:
            parts.append(f"  not taken over: {', '.join(columns.ignored)}")
    parts += _section(
        "Dates to be looked at",
        [_date_line(note) for note in intake.found.dates if note.is_doubtful],
    )
    parts += _section(
        "Dates as understood", [_date_line(note) for note in intake.found.dates if not note.is_doubtful]
    )
    undated = [
        f"{_place(record.cell)}: {next(iter(record.title.values()), '')}" for record in taken.built.undated
    ]
    parts += _section("Without a date", undated)
    parts += _section("Left out or dropped", [f"{_place(cell)}: {what}" for cell, what in taken.notes])
    parts += _section("Themes joined under one", taken.built.themes_joined)
    parts += _section("Pictures not brought along", taken.media.listed)
    parts += _section("Pictures without a credit", taken.media.without_credit)
    parts += _section("Gone from the file", list(taken.changes.gone))
    parts += _section("What check says", problems)
    return "\n".join(parts) + "\n"


def _date_line(note: object) -> str:
    cell = getattr(note, "cell", SheetCell(""))
    written, edtf, how = (getattr(note, name, "") for name in ("written", "edtf", "how"))
    return f"{_place(cell)}: '{written}' -> {edtf or 'nothing'}" + (f" ({how})" if how else "")


def _place(cell: SheetCell) -> str:
    return f"{cell.sheet}, row {cell.row}" if cell.row else cell.sheet


def _section(title: str, lines: Sequence[str]) -> list[str]:
    counted = Counter(lines)
    return ["", f"{title}: {len(lines):,}", *(f"  {line}" for line in counted)] if lines else []


def first_notes(taken: TakenOver) -> Iterator[str]:
    """Yield the first things that were left out, for the screen."""
    for cell, what in taken.notes[:_SHOWN]:
        yield f"  {_place(cell)}: {what}"
    if len(taken.notes) > _SHOWN:
        yield f"  … and {len(taken.notes) - _SHOWN:,} more in the report"
