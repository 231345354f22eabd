"""What everything that is said rests on: its sources, and who answers for it."""

from dataclasses import dataclass
from typing import Annotated

from exhibit.content.markers import Cited, Doc
from exhibit.content.model.kinds import EdtfDate, SourceRef


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One place in one source."""

    id: Annotated[SourceRef, Doc("The source's id in sources.yaml.", "SRC01")]
    locator: Annotated[str, Doc("Where in the source: a fact number, page or paragraph.", "S26")] = ""


Citations = Annotated[
    tuple[Citation, ...], Cited(), Doc("The sources this rests on.", "[{id: SRC01, locator: S26}]")
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """Who signed an entry off, and when. Without it the entry is a draft."""

    by: Annotated[str, Doc("The name of the person who signed it off.", "Lin Yue")]
    date: Annotated[EdtfDate, Doc("The day of the sign-off.", "2026-11-24")]
