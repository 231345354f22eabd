"""What everything that is said rests on: its sources, and who answers for it."""

from dataclasses import dataclass
from typing import Annotated

from exhibit.content.model.field_markers import Cited, FieldHelp
from exhibit.content.model.field_types import EdtfDate, SourceRef


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One place in one source."""

    id: Annotated[SourceRef, FieldHelp("The source's id in sources.yaml.", "SRC01")]
    locator: Annotated[str, FieldHelp("Where in the source: a fact number, page or paragraph.", "S26")] = ""


Citations = Annotated[
    tuple[Citation, ...], Cited(), FieldHelp("The sources this rests on.", "[{id: SRC01, locator: S26}]")
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """Who signed an entry off, and when. Without it the entry is a draft."""

    by: Annotated[str, FieldHelp("The name of the person who signed it off.", "Lin Yue")]
    date: Annotated[EdtfDate, FieldHelp("The day of the sign-off.", "2026-11-24")]
