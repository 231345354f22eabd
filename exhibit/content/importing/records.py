"""What other people's files have in common: dated records with texts, media and sources, eras and a frame."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from exhibit.content.exchange.sheet_reader import SheetCell

Texts = dict[str, str]
"""A text by language."""


@dataclass
class Media:
    """A picture as a file names it: a path or an address, and what is said of it."""

    address: str
    caption: str = ""
    credit: str = ""
    licence: str = ""


@dataclass
class NamedSource:
    """A source as a file names it."""

    title: str
    url: str = ""


@dataclass
class Record:
    """One thing that happened, as read. `date` is EDTF, empty where there is none."""

    cell: SheetCell
    date: str = ""
    wording: str = ""
    title: Texts = field(default_factory=dict)
    summary: Texts = field(default_factory=dict)
    text: Texts = field(default_factory=dict)
    theme: str = ""
    importance: str = ""
    id: str = ""
    media: list[Media] = field(default_factory=list)
    sources: list[NamedSource] = field(default_factory=list)


@dataclass
class EraRecord:
    """A stretch of time with a name."""

    cell: SheetCell
    first: str
    last: str
    name: str
    line: str = ""


@dataclass
class DateNote:
    """How a date was understood."""

    cell: SheetCell
    written: str
    edtf: str
    how: str
    is_doubtful: bool


@dataclass
class Found:
    """All that a file holds. `notes` say what was dropped or could not be understood, each with its place."""

    title: str = ""
    line: str = ""
    records: list[Record] = field(default_factory=list)
    eras: list[EraRecord] = field(default_factory=list)
    sources: list[dict[str, object]] = field(default_factory=list)
    dates: list[DateNote] = field(default_factory=list)
    notes: list[tuple[SheetCell, str]] = field(default_factory=list)
    kind: str = ""
    remarks: list[str] = field(default_factory=list)

    def note(self, cell: SheetCell, what: str) -> None:
        """Say what was dropped."""
        self.notes.append((cell, what))


def all_texts(found: Found) -> Sequence[str]:
    """Return the texts of all records, to tell their language by."""
    return [
        text
        for record in found.records
        for texts in (record.title, record.text, record.summary)
        for text in texts.values()
    ]
