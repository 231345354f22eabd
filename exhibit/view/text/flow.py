"""Breaks running text: full lines as Qt breaks them, drawn in a little where a phrase ends nearby.

Qt fills a line; Python only looks at its end, since a card must not cost more than its letters. A line may
reach into the blank half of its last mark. What ends inside a phrase goes back to the phrase's start if the
line stays full enough; a last line that is a single character or word takes some of the line before. None of
this may cost a line: a text is never longer than if its lines were simply filled.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextLayout, QTextLine

from exhibit.view.text.break_candidates import BreakCandidates, seen_end

ROUNDING_PX = 0.05
"""Qt counts in 64ths of a pixel: what is as wide as its room fits."""

_SLACK_OF_WIDTH = 0.12
_LEAST_SLACK_EM, _MOST_SLACK_EM = 1.6, 3.2
_LONE_EM = 1.9
MOST_HANG_EM = 0.5
_MOST_SHORT = 0.5
_MARGIN_EM = 0.2


class FilledLine(NamedTuple):
    """A line: the room that Qt is given for it, and what is seen of it (px). It ends before `end`."""

    end: int
    room: float
    under: float
    width: float


class TextFlow:
    """The lines of one paragraph in a room (px); marks may stand out by `hang_px`."""

    def __init__(self, layout: QTextLayout, paragraph: BreakCandidates, width: float, hang_px: float) -> None:
        self._layout = layout
        self._paragraph = paragraph
        self._width = width + ROUNDING_PX
        em = paragraph.em
        self._hang = hang_px
        self._slack = em * max(_LEAST_SLACK_EM, min(_MOST_SLACK_EM, width * _SLACK_OF_WIDTH / em))
        self._reach = paragraph.most_blank * em + self._hang

    def lines(self, first: QTextLine) -> list[FilledLine]:
        """Decide on the lines and lay them out; `first` is the paragraph's first, just created."""
        lines = list(self._filled(first, by_phrase=bool(self._paragraph.borders)))
        if len(lines) == 1:
            return lines
        if self._paragraph.borders and self._given(lines) > lines[-1].width:
            plain = list(self._filled(self._again(), by_phrase=False))
            lines = plain if len(plain) < len(lines) else self._laid(lines)
        if self._is_lone(lines):
            lines = self._joined(lines) or self._laid(lines)
        return lines

    def _is_lone(self, lines: list[FilledLine]) -> bool:
        """Whether the last line is a single character, or a single word."""
        if self._paragraph.han:
            return lines[-1].width < _LONE_EM * self._paragraph.em
        return " " not in self._paragraph.text[lines[-2].end :].strip()

    def _given(self, lines: list[FilledLine]) -> float:
        """How much room the lines leave, for which another line may have come."""
        return sum(self._width - line.width for line in lines[:-1])

    def _again(self) -> QTextLine:
        """Begin the layout anew; the shaped glyphs stay."""
        self._layout.endLayout()
        self._layout.beginLayout()
        return self._layout.createLine()

    def _filled(self, line: QTextLine, *, by_phrase: bool) -> Iterator[FilledLine]:
        start, length = 0, len(self._paragraph.text)
        while True:
            filled = self._fill(line, start)
            if by_phrase and filled.end < length:
                filled = self._drawn_in(line, start, filled)
            yield filled
            if filled.end >= length:
                return
            start = filled.end
            line = self._layout.createLine()

    def _fill(self, line: QTextLine, start: int) -> FilledLine:
        """As much as fits, the blank of the last mark not counted."""
        paragraph = self._paragraph
        under = paragraph.blank_before(start)
        room = self._width + under
        line.setLineWidth(room)
        behind = start + line.textLength()
        if paragraph.han and paragraph.marks.word_with_mark.match(paragraph.text, behind):
            line.setLineWidth(room + self._reach)
            reaching = self._measured(line, start, under, room + self._reach)
            if reaching.width <= self._width + (self._hang if paragraph.hangs(reaching.end) else 0.0):
                return reaching
            line.setLineWidth(room)
        filled = self._measured(line, start, under, room)
        if filled.width > self._width:  # a stop drawn close to the bracket that now begins the next line
            room = line.naturalTextWidth() - _MARGIN_EM * paragraph.em
            line.setLineWidth(room)
            filled = self._measured(line, start, under, room)
        return filled

    def _measured(self, line: QTextLine, start: int, under: float, room: float) -> FilledLine:
        """The line as it stands in a room."""
        end = start + line.textLength()
        blank = self._paragraph.blank_after(seen_end(self._paragraph.text, end))
        return FilledLine(end, room, under, line.naturalTextWidth() - under - blank)

    def _drawn_in(self, line: QTextLine, start: int, filled: FilledLine) -> FilledLine:
        """The same line, or one up to the last border between phrases if that is near its end."""
        borders = self._paragraph.borders or ()
        index = bisect_left(borders, filled.end)
        if index < len(borders) and borders[index] == filled.end:
            return filled
        border = borders[index - 1] if index else 0
        if border <= start:
            return filled
        shorter = self._cut_at(line, border, filled)
        if 0.0 <= self._width - shorter.width <= self._slack:
            line.setLineWidth(shorter.room)
            if start + line.textLength() == border:
                return shorter
            line.setLineWidth(filled.room)
        return filled

    def _cut_at(self, line: QTextLine, border: int, filled: FilledLine) -> FilledLine:
        """A line up to a border inside it."""
        shown = seen_end(self._paragraph.text, border)
        x: float = line.cursorToX(shown)[0]  # type: ignore[index]
        width = x - filled.under - self._paragraph.blank_after(shown)
        return FilledLine(border, x + _MARGIN_EM * self._paragraph.em, filled.under, width)

    def _laid(self, lines: list[FilledLine]) -> list[FilledLine]:
        """Lay these lines out once more."""
        line = self._again()
        for number, filled in enumerate(lines):
            if number:
                line = self._layout.createLine()
            line.setLineWidth(filled.room)
        return lines

    def _joined(self, lines: list[FilledLine]) -> list[FilledLine] | None:
        """The lines with some of the last but one brought down to a too short last one, if it can be."""
        self._laid(lines[:-1])
        start = lines[-3].end if len(lines) > 2 else 0
        full = lines[-2]
        most = 2 * self._slack if self._paragraph.han else _MOST_SHORT * self._width
        line = self._layout.lineAt(len(lines) - 2)
        for border in self._earlier(start, full.end):
            shorter = self._cut_at(line, border, full)
            if self._width - shorter.width > most:
                return None
            line.setLineWidth(shorter.room)
            if start + line.textLength() == border:
                last = self._fill(self._layout.createLine(), border)
                return [*lines[:-2], shorter, last] if last.end == len(self._paragraph.text) else None
            line.setLineWidth(full.room)
        return None

    def _earlier(self, start: int, end: int) -> Iterator[int]:
        """Places before a line's end where it may be cut, the best first."""
        if not self._paragraph.han:
            yield self._paragraph.text.rfind(" ", start, end - 1) + 1
            return
        borders = self._paragraph.borders or ()
        index = bisect_left(borders, end)
        if index and borders[index - 1] > start:
            yield borders[index - 1]
        yield from range(end - 1, max(start, end - 4), -1)
