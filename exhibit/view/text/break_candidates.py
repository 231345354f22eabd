"""A paragraph before it is broken: where lines may end, and what is seen of a line that ends there."""

from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextLine

from exhibit.content.text.break_points import Phrases, places_in
from exhibit.content.text.line_breaks import JOINER, unbound
from exhibit.view.text.breaking import PAUSE, PHRASE_BORDER, WORD_BORDER, LineStops
from exhibit.view.text.punctuation import PAUSES, PunctuationMarks
from exhibit.view.text.script import ScriptRules
from exhibit.view.text.shaping import among_joiners, prepare, spacing_of

_HANGING = frozenset("，。、")
_LAST_OF_FIRST_PLANE = "\uffff"
_UNSEEN = f" {JOINER}"


class BreakCandidates(NamedTuple):
    """A prepared text, the marks and spacing (em) within it, and the size of its letters (px).

    borders: where it parts between phrases, in order; None where that is not known.
    counted: whether Qt, which counts in 16 bits, and Python count its characters alike.
    """

    text: str
    em: float
    han: bool
    marks: PunctuationMarks
    spacing: dict[int, float]
    borders: tuple[int, ...] | None
    counted: bool = True

    @property
    def most_blank(self) -> float:
        """The most that a mark at a line's end may be blank, in ems."""
        return self.marks.most_after if self.han else 0.0

    def blank_after(self, end: int) -> float:
        """The part (px) of a line's last mark that is blank and not squeezed away already."""
        blank = self.marks.after.get(self.text[end - 1]) if self.han and end else None
        return (blank + min(0.0, self.spacing.get(end - 1, 0.0))) * self.em if blank else 0.0

    def blank_before(self, start: int) -> float:
        """The part (px) of a line's first bracket that is blank."""
        if not self.han or start >= len(self.text):
            return 0.0
        return self.marks.opening.get(self.text[start], 0.0) * self.em

    def hangs(self, end: int) -> bool:
        """Whether a line's last mark may stand out of it."""
        return self.han and end > 0 and self.text[end - 1] in _HANGING

    def rank(self, place: int) -> int:
        """How well the text parts at a place."""
        before = self.text[place - 1] if place else " "
        if self.han and before in PAUSES:
            return PAUSE
        if self.borders is not None:
            return PHRASE_BORDER if place in self.borders else WORD_BORDER
        return WORD_BORDER if self.han and before != " " else PHRASE_BORDER


def paragraph_of(text: str, script: ScriptRules, em: float, phrases: Phrases) -> BreakCandidates:
    """Prepare one paragraph of a text."""
    prepared = prepare(text, script.tag)
    if not prepared.isascii() and max(prepared) > _LAST_OF_FIRST_PLANE:
        return BreakCandidates(prepared, em, script.han, script.marks, {}, None, counted=False)
    spacing = spacing_of(prepared, script.marks) if script.han else {}
    borders = places_in(phrases, unbound(text)) if phrases else None
    if borders and JOINER in prepared:
        borders = tuple(among_joiners(borders, prepared))
    return BreakCandidates(prepared, em, script.han, script.marks, spacing, borders)


def places_of(text: str) -> list[int]:
    """The places at which Qt would end a line, start and end of the text included."""
    step = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text).toNextBoundary
    places = [0]
    place = step()
    while place > 0:
        places.append(place)
        place = step()
    if places[-1] != len(text):
        places.append(len(text))
    return places


def stops_of(paragraph: BreakCandidates, places: list[int], line: QTextLine) -> LineStops:
    """The stops of a paragraph that stands shaped in one long line."""
    ends = [seen_end(paragraph.text, place) for place in places]
    pen = [_x(line, place) for place in places]
    bare = [x if end == place else _x(line, end) for x, place, end in zip(pen, places, ends, strict=True)]
    return LineStops(
        pen=pen,
        bare=bare,
        over=[x - seen + paragraph.blank_after(end) for x, seen, end in zip(pen, bare, ends, strict=True)],
        under=[paragraph.blank_before(place) for place in places],
        rank=[paragraph.rank(place) for place in places],
    )


def seen_end(text: str, place: int) -> int:
    """Where a line that ends at a place is seen to end: without the spaces and joiners before it."""
    while place and text[place - 1] in _UNSEEN:
        place -= 1
    return place


def _x(line: QTextLine, place: int) -> float:
    at: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
    return at[0]
