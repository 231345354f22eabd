"""Gathers the entries that a timeline of TimelineJS becomes, their ids, and notes of what was dropped."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exhibit.content.exchange.html_text import plain_text
from exhibit.content.exchange.sheet_reader import ReadEntries, SheetCell, SheetContents

SOURCE_ID = "TIMELINE"
_MAX_ID = 48


@dataclass
class ExhibitionBuilder:
    """Gathers the entries of one timeline."""

    lang: str
    folder: Path
    result: ReadEntries = field(default_factory=ReadEntries)
    notes: list[str] = field(default_factory=list)
    themes: dict[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    years: list[str] = field(default_factory=list)

    def text(self, text: str) -> dict[str, str]:
        """A text in the timeline's language."""
        return {self.lang: text}

    def note(self, cell: SheetCell, what: str) -> None:
        """Tell what was dropped."""
        self.notes.append(f"sheet '{cell.sheet}', row {cell.row}: dropped {what}")

    def plain(self, html: Any, cell: SheetCell) -> str:
        """Return the text of a piece of HTML, telling what was dropped with its tags."""
        found = plain_text(str(html or ""))
        for dropped in found.dropped:
            self.note(cell, dropped)
        return found.text

    def add(self, room: str, values: dict[str, Any], cell: SheetCell) -> None:
        """Add an entry, all of whose values come from one row."""
        self.result.entries.append(SheetContents(room, values.get("id", ""), values, "", {(): cell}))

    def new_id(self, wanted: str, fallback: str) -> str:
        """Return an id made of a text, not given away before."""
        slug = re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-")[:_MAX_ID].strip("-") or fallback
        name, number = slug, 2
        while name in self.ids:
            name, number = f"{slug}-{number}", number + 1
        self.ids.add(name)
        return name


def mapping_in(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return the mapping under a key; an empty one where something else stands there, or nothing."""
    found = value.get(key)
    return found if isinstance(found, dict) else {}
