"""Takes what was read over into an exhibition: entries, pictures, and what changed since the last time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exhibit.content.compilation.load import LoadedExhibition
from exhibit.content.exchange.merge import MergeResult, check, merge, without
from exhibit.content.exchange.node_values import entries_of
from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.importing.build import Builder, Built, Known
from exhibit.content.importing.frame import Frame
from exhibit.content.importing.intake import Intake
from exhibit.content.importing.ledger import Changes, ImportedFile, compared, read_ledger
from exhibit.content.importing.media import MediaDesk, MediaReport
from exhibit.content.problems import ProblemList
from exhibit.content.read.files import read_content_files
from exhibit.content.read.house_style import PLAIN
from exhibit.content.read.text_repair import TextRepair


@dataclass
class TakenOver:
    """What an import comes to: the files as they would be, their problems, the changes, the pictures."""

    merged: MergeResult
    loaded: LoadedExhibition | None
    built: Built
    changes: Changes
    media: MediaReport
    ledger: dict[str, ImportedFile]
    removed: int = 0
    notes: list[tuple[SheetCell, str]] = field(default_factory=list)


def take_over(
    intake: Intake, frame: Frame, folder: Path, desk: MediaDesk, typography: dict[str, Any], *, removes: bool
) -> TakenOver:
    """Build, compare with what is there, and merge. Pictures are brought along; nothing else is written."""
    ledger = read_ledger(folder)
    before = ledger.get(frame.file_name, ImportedFile())
    known = _known(folder, before)
    built = Builder(intake.found, frame, known, TextRepair(PLAIN, typography)).build()
    for entry in built.entries:
        record = built.records.get(entry.id) if entry.room == "events" else None
        if record is not None and record.media:
            pictures = desk.pictures_of(record, next(iter(entry.values["title"].values())))
            if pictures:
                entry.values["pictures"] = pictures
    changes, now = compared(built.entries, built.rows, before, known.ids)
    merged = merge(built.entries, folder)
    removed = 0
    if removes:
        removed = without(merged, "events", changes.gone)
    else:
        now.rows |= {key: name for key, name in before.rows.items() if name in changes.gone}
        now.sums |= {name: before.sums[name] for name in changes.gone if name in before.sums}
    ledger[frame.file_name] = now
    loaded = check(merged, built.entries, folder) if merged.touched or merged.emptied else None
    return TakenOver(merged, loaded, built, changes, desk.report, ledger, removed, intake.found.notes)


def _known(folder: Path, before: ImportedFile) -> Known:
    """Return what an exhibition has already; nothing where there is none."""
    if not folder.is_dir():
        return Known(rows=before.rows)
    files = read_content_files(folder, folder.as_posix(), ProblemList())
    known = Known(rows=before.rows)
    for entry in entries_of(files):
        values, room = entry.values, entry.key[0]
        if room == "exhibit":
            known.has_exhibit = True
            span = values.get("span") or {}
            known.span = (str(span.get("first", "")), str(span.get("last", "")))
            known.theme_order = [str(theme) for theme in values.get("themes") or ()]
        name = str(values.get("id") or "")
        if name:
            known.ids.add(name)
        if room == "themes":
            known.themes |= {text.casefold(): name for text in _texts(values.get("name"))}
            known.ids |= {str(note.get("id")) for note in values.get("notes") or () if isinstance(note, dict)}
        if room == "sources":
            known.sources |= {
                str(values.get(key)).casefold(): name for key in ("title", "url") if values.get(key)
            }
    known.theme_order = [theme for theme in known.theme_order if theme in known.themes.values()] or list(
        known.themes.values()
    )
    return known


def _texts(value: Any) -> Iterable[str]:
    return (str(text) for text in value.values()) if isinstance(value, dict) else ()
