"""Turns the slides of TimelineJS into events with their themes and pictures, and its eras into eras."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.exchange.timelinejs.builder import SOURCE_ID, ExhibitionBuilder, mapping_in
from exhibit.content.exchange.timelinejs.dates import date_of, moment_of
from exhibit.content.model.field_markers import MediaPath

_COLOURS = ("ochre", "green", "azure", "stone", "cinnabar", "ink")
_SENTENCE = re.compile(r"(.+?[.!?。！？])(?:\s+|$)", re.DOTALL)


def add_event(slide: Mapping[str, Any], cell: SheetCell, maker: ExhibitionBuilder) -> None:
    """Add the event of a slide, or note why it is none."""
    words = mapping_in(slide, "text")
    headline, text = maker.plain(words.get("headline"), cell), maker.plain(words.get("text"), cell)
    date = date_of(slide, cell, maker)
    if not date:
        maker.result.error(
            cell, "this event has no date", "TimelineJS would leave it out silently; write its year"
        )
        return
    if not (headline or text):
        maker.result.error(cell, "this event has no text")
        return
    headline = headline or text.partition("\n")[0]
    first = _SENTENCE.match(text)
    summary = (first.group(1) if first else text) or headline
    maker.years.append(date)
    values: dict[str, Any] = {
        "id": maker.new_id(str(slide.get("unique_id") or headline), "event"),
        "date": date,
        "theme": _theme(str(slide.get("group") or ""), cell, maker),
        "importance": "2",
        "title": maker.text(headline),
        "summary": maker.text(" ".join(summary.split())),
    }
    if len(text) > len(summary):
        values["story"] = maker.text(text)
    picture = _picture(slide, cell, maker)
    if picture:
        values["pictures"] = [picture]
    values["sources"] = [{"id": SOURCE_ID, "locator": f"row {cell.row}"}]
    if slide.get("background"):
        maker.note(cell, "its background")
    maker.add("events", values, cell)


def add_era(slide: Mapping[str, Any], cell: SheetCell, maker: ExhibitionBuilder) -> None:
    """Add an era, or note what it lacks."""
    words = mapping_in(slide, "text")
    name = maker.plain(words.get("headline"), cell)
    first, last = (moment_of(mapping_in(slide, key), cell, maker) for key in ("start_date", "end_date"))
    if not (name and first and last):
        maker.result.error(cell, "this era lacks its name, its beginning or its end")
        return
    line = maker.plain(words.get("text"), cell) or name
    values = {"id": maker.new_id(name, "era"), "first": first, "last": last}
    maker.add("eras", {**values, "name": maker.text(name), "line": maker.text(line)}, cell)


def _theme(group: str, cell: SheetCell, maker: ExhibitionBuilder) -> str:
    """Return the id of a group's theme; the first event of a group brings the theme along."""
    if group not in maker.themes:
        name = group or "All"
        theme = maker.themes[group] = maker.new_id(name, "theme")
        values = {
            "id": theme,
            "kind": "wider",
            "name": maker.text(name),
            "chip": maker.text(" ".join(name.split()[:3])),
            "line": maker.text(name),
            "colour": _COLOURS[(len(maker.themes) - 1) % len(_COLOURS)],
            "icon": "theme_wider",
        }
        maker.add("themes", values, cell)
    return maker.themes[group]


def _picture(slide: Mapping[str, Any], cell: SheetCell, maker: ExhibitionBuilder) -> dict[str, Any] | None:
    media = mapping_in(slide, "media")
    url = str(media.get("url") or "").strip()
    name = url.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    local = (
        re.match(r"(?i)[a-z]+://|//|<", url) is None
        and Path(name).suffix.lower() in MediaPath("media").suffixes
    )
    if url and not local:
        maker.note(cell, f"media that are not a picture on this machine: {url[:80]}")
    if not url or not local:
        return None
    caption = maker.plain(media.get("caption"), cell)
    credit = maker.plain(media.get("credit"), cell)
    alt = str(media.get("alt") or "") or caption or name
    if not (maker.folder / "media" / name).is_file():
        maker.notes.append(f"sheet '{cell.sheet}', row {cell.row}: put the picture '{url}' into media/")
    return {"file": name, "alt": maker.text(alt), "credit": maker.text(credit or "?")}
