"""A text shaped once, in lines: draw it as often as wanted."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

from exhibit.content.text.break_points import Phrases
from exhibit.content.text.line_breaks import JOINER
from exhibit.view.text.break_candidates import (
    BreakCandidates,
    paragraph_of,
    places_of,
    seen_end,
    stops_of,
)
from exhibit.view.text.breaking import LineMeasure, line_ends
from exhibit.view.text.draw_log import DrawLog, PlacedLine
from exhibit.view.text.flow import MOST_HANG_EM, ROUNDING_PX, TextFlow
from exhibit.view.text.script import ScriptRules
from exhibit.view.text.shaping import apostrophes, spaced
from exhibit.view.text.styles import Align, TextStyle

ENDLESS = 1e6
_OFF_PAGE = 1e6
_REACH = 1e4


class TextContext(NamedTuple):
    """What a type case holds for texts of one language, face and size; em in px."""

    font: QFont
    script: ScriptRules
    option: QTextOption
    em: float


class BlockSpec(NamedTuple):
    """What shapes a block beside its text.

    most_lines: 0 for as many as it takes.  hang_px: how far a mark may stand out at a line's end.
    """

    case: TextContext
    style: TextStyle
    width_px: float
    most_lines: int = 0
    align: Align = "start"
    hang_px: float = 0.0


def text_context_of(font: QFont, script: ScriptRules) -> TextContext:
    """The case of a font for a language."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    way = Qt.LayoutDirection.RightToLeft if script.right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(way)
    return TextContext(font, script, option, float(font.pixelSize()))


class TextBlock:
    """A text shaped once: draw it as often as wanted."""

    def __init__(self, text: str, setting: BlockSpec, phrases: Phrases, log: DrawLog) -> None:
        """Shape a text; `phrases` tell where its lines part well, `log` is told when it is drawn."""
        self.text = text
        self.style = setting.style
        self.width = setting.width_px
        self.align: Align = setting.align
        self.hang_px = min(setting.hang_px, MOST_HANG_EM * setting.case.em)
        self.line_height = setting.style.line_height_px(setting.case.script.han)
        self.line_count = 0
        self.complete = True
        self.natural_width = 0.0
        self.placed: list[PlacedLine] = []
        self._phrases, self._log = phrases, log
        self._setting = setting
        self._layouts: list[tuple[QTextLayout, float]] = []
        self._shape(setting.case)
        self.height = self.line_count * self.line_height

    def _shape(self, case: TextContext) -> None:
        for text in self.text.split("\n"):
            paragraph = paragraph_of(text, case.script, case.em, self._phrases)
            layout = QTextLayout(paragraph.text, case.font)
            layout.setCacheEnabled(True)
            layout.setTextOption(case.option)
            formats = spaced(paragraph.spacing, case.em)
            layout.setFormats(formats + apostrophes(paragraph.text, case.font, case.script.han))
            self._layouts.append((layout, self.line_count * self.line_height))
            layout.beginLayout()
            rows = self.line_count
            simple = case.script.right_to_left or not paragraph.counted
            whole = self._wrap(layout) if simple else self._break(layout, paragraph)
            layout.endLayout()
            if not whole:
                self.complete = False
                break
            self.line_count = max(self.line_count, rows + 1)

    def _break(self, layout: QTextLayout, paragraph: BreakCandidates) -> bool:
        """Put a paragraph's lines in their places; whether there is room for all of them."""
        line = layout.createLine()
        if not line.isValid():
            return True
        if self.style.heading:
            return self._balance(layout, paragraph, line)
        lines = TextFlow(layout, paragraph, self.width, self.hang_px).lines(line)
        for number, filled in enumerate(lines):
            line = layout.lineAt(number)
            if not self._place(line, filled.under, filled.width):
                return self._put_away(layout, number)
        return True

    def _balance(self, layout: QTextLayout, paragraph: BreakCandidates, line: QTextLine) -> bool:
        """The lines of a heading."""
        line.setLineWidth(ENDLESS)
        text = paragraph.text
        under = paragraph.blank_before(0)
        width = line.naturalTextWidth() - under - paragraph.blank_after(seen_end(text, len(text)))
        if width <= self.width + ROUNDING_PX:
            return self._place(line, under, width) or self._put_away(layout, 0)
        stops = stops_of(paragraph, places_of(text), line)
        start = 0
        for number, end in enumerate(
            line_ends(stops, LineMeasure(self.width + ROUNDING_PX, paragraph.em, paragraph.han))
        ):
            if start:
                line = layout.createLine()
            line.setLineWidth(stops.room(start, end, paragraph.em))
            if not self._place(line, stops.under[start], stops.width(start, end)):
                return self._put_away(layout, number)
            start = end
        return True

    def _wrap(self, layout: QTextLayout) -> bool:
        """Let Qt break a paragraph that Python cannot look into; whether there is room for all of it."""
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(self.width)
            if not self._place(line, 0.0, line.naturalTextWidth()):
                return self._put_away(layout, layout.lineCount() - 1)
            line = layout.createLine()
        return True

    def _place(self, line: QTextLine, under: float, width: float) -> bool:
        """Put a line into the next row, if there is one: what is blank before it, and what is seen of it."""
        row = self.line_count
        if self._setting.most_lines and row >= self._setting.most_lines:
            return False
        left = self._indent(width)
        row_top = row * self.line_height - self._layouts[-1][1]
        line.setPosition(QPointF(left - under, row_top + (self.line_height - line.height()) / 2.0))
        self.placed.append(PlacedLine(row, left, width))
        self.natural_width = max(self.natural_width, width)
        self.line_count = row + 1
        return True

    @staticmethod
    def _put_away(layout: QTextLayout, number: int) -> bool:
        """Set a line and all after it where nobody sees them."""
        line = layout.lineAt(layout.lineCount() - 1)
        line.setLineWidth(ENDLESS)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(ENDLESS)
        for hidden in range(number, layout.lineCount()):
            layout.lineAt(hidden).setPosition(QPointF(0.0, _OFF_PAGE))
        return False

    def _indent(self, used: float) -> float:
        if self.align == "start" or self.width >= ENDLESS:
            return 0.0
        spare = max(0.0, self.width - used)
        return spare / 2.0 if self.align == "centre" else spare

    def lines(self) -> list[str]:
        """The text of each line, joiners taken out."""
        found = []
        for layout in self.layouts():
            text = layout.text().encode("utf-16-le")
            for line in map(layout.lineAt, range(layout.lineCount())):
                if line.y() < _OFF_PAGE / 2:
                    start, length = 2 * line.textStart(), 2 * line.textLength()
                    found.append(text[start : start + length].decode("utf-16-le").replace(JOINER, ""))
        return found

    def layouts(self) -> list[QTextLayout]:
        """The shaped paragraphs."""
        return [layout for layout, _ in self._layouts]

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Paint the block with its top left corner at (x, y); a silent log only notes it."""
        painter.setPen(QColor(colour))
        for layout, top in () if self._log.silent else self._layouts:
            clip = QRectF(x - _REACH, y - _REACH, 3 * _REACH, 2 * _REACH + top + self.height)
            layout.draw(painter, QPointF(x, y + top), [], clip)
        self._log.note(self, painter, x, y, colour)
