"""All text goes through here: fonts, line breaking, shaping, drawing, and the record that tests read.

Chinese is set as CLREQ asks: no closing mark at a line start and no opening one at a line end (Qt's own
breaking does that much), —— and …… kept whole, a breath of a sixth of an em between Han and Latin letters or
digits. Letters and digits come from the Latin face, Chinese punctuation from the Chinese one.
"""

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGlyphRun,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from exhibit.content.linebreaks import JOINER, bind, unbound
from exhibit.view.kept import Kept
from exhibit.view.style import (
    HAN_LATIN_GAP_EM,
    HEADING_LINE_HEIGHT,
    LATIN_HEADING_LINE_HEIGHT,
    LINE_HEIGHT_HAN,
    LINE_HEIGHT_LATIN,
)

Face = Literal["serif", "sans", "bold"]
Align = Literal["start", "centre", "end"]

BALANCED_LINES = 4
OFF_PAGE = 1e6
BALANCING_STEPS = 5

KEPT_BYTES = 1_500_000
BLOCK_BYTES, CHARACTER_BYTES = 1_500, 120
"""What a shaped text takes in memory, about."""

HAN = "\u2e80-\u2fff\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LATIN = "A-Za-z0-9\u00c0-\u024f%$"
_BOUNDARY = re.compile(f"(?<=[{HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}%])(?=[{HAN}])")
_APOSTROPHE = re.compile("(?<=[A-Za-z])\u2019(?=[A-Za-z])")
_PAUSE = re.compile("[：，、；。！？]")
_INTERPUNCT = re.compile(r"(?<=.)(?=·)")
_COUNTED_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True)
class TextRecord:
    """One drawn text, for tests.

    Rectangles in the window's px, the drawn one without leading; `bounds` is the widget it was drawn
    on, `visible` the part of it that no scrolling hides.
    """

    text: str
    asked: QRectF
    drawn: QRectF
    families: tuple[str, ...]
    size_px: float
    colour: str
    complete: bool
    owner: str
    bounds: QRectF
    visible: QRectF


@dataclass(frozen=True)
class TextStyle:
    """How a text is set. `line_height` is a multiple of the size."""

    face: Face
    size_px: float
    heading: bool = False

    def line_height_px(self, chinese: bool) -> float:
        """The distance of baselines in px."""
        if self.heading:
            return self.size_px * (HEADING_LINE_HEIGHT if chinese else LATIN_HEADING_LINE_HEIGHT)
        return self.size_px * (LINE_HEIGHT_HAN if chinese else LINE_HEIGHT_LATIN)


class Typesetter:
    """Shapes texts in one language at a time, and keeps a log of what was drawn when a test asks for it."""

    def __init__(self, tag: str, log: list[TextRecord] | None = None) -> None:
        self.tag = tag
        self.log = log
        self.silent = False
        self._fonts: dict[tuple[Face, float, str], QFont] = {}
        self._blocks: Kept[TextBlock] = Kept(KEPT_BYTES)

    @property
    def chinese(self) -> bool:
        """Whether the language is written in Han characters."""
        return is_chinese(self.tag)

    @property
    def right_to_left(self) -> bool:
        """Whether the language runs from right to left."""
        return self.tag.split("-", 1)[0] in ("ar", "he", "fa", "ur", "yi", "ps", "dv")

    def font(self, face: Face, size_px: float, tag: str | None = None) -> QFont:
        """The font of a face at a size in px, for this or another language."""
        key = (face, size_px, tag or self.tag)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = _make_font(*key)
        return font

    def block(
        self,
        text: str,
        style: TextStyle,
        width_px: float,
        *,
        max_lines: int = 0,
        align: Align = "start",
        tag: str | None = None,
    ) -> "TextBlock":
        """Shape a text into lines no wider than `width_px`; 0 lines means as many as it takes.

        Headings of several lines are balanced: as narrow as the same number of lines allows. What was shaped
        lately is kept, since charts and pages ask again whenever they are laid out.
        """
        key = (text, style, width_px, max_lines, align, tag or self.tag)
        found = self._blocks.get(key)
        if found is None:
            found = self._shape(text, style, width_px, max_lines, align, tag)
            self._blocks.put(key, found, BLOCK_BYTES + CHARACTER_BYTES * len(text))
        return found

    def _shape(
        self,
        text: str,
        style: TextStyle,
        width_px: float,
        max_lines: int,
        align: Align,
        tag: str | None,
    ) -> "TextBlock":
        block = TextBlock(self, text, style, width_px, max_lines, align, tag or self.tag)
        if style.heading and 1 < block.line_count <= BALANCED_LINES:
            return self._balanced(block, style, max_lines, align, tag or self.tag)
        return block

    def _balanced(
        self, block: "TextBlock", style: TextStyle, max_lines: int, align: Align, tag: str
    ) -> "TextBlock":
        if is_chinese(tag) and block.line_count == 2:
            parted = self._parted(block, style, align, tag)
            if parted is not None:
                return parted
        lowest, highest = block.width / 2, block.width
        best = block
        for _ in range(BALANCING_STEPS):
            middle = (lowest + highest) / 2
            tried = TextBlock(self, block.text, style, middle, max_lines, "start", tag)
            if tried.line_count == block.line_count and tried.complete == block.complete:
                highest, best = middle, tried
            else:
                lowest = middle
        if best is block:
            return block
        return TextBlock(self, block.text, style, best.natural_width + 1.0, max_lines, align, tag).within(
            block.width
        )

    def line_width(self, text: str, style: TextStyle, tag: str | None = None) -> float:
        """The width in px that the text takes on a single line."""
        if "\n" in text:
            return TextBlock(self, text, style, 1e6, 0, "start", tag or self.tag).natural_width
        return self.block(text, style, 1e6, tag=tag).natural_width

    def _parted(self, block: "TextBlock", style: TextStyle, align: Align, tag: str) -> "TextBlock | None":
        """Two lines that part at a pause of the sentence, if both halves fit; the evenest of them."""
        best: TextBlock | None = None
        for pause in _PAUSE.finditer(block.text[:-1]):
            halves = f"{block.text[: pause.end()]}\n{block.text[pause.end() :]}"
            tried = TextBlock(self, halves, style, block.width, 2, align, tag)
            fits = tried.line_count == 2 and tried.complete
            if fits and (best is None or tried.natural_width < best.natural_width):
                best = tried
        return best


class TextBlock:
    """A text shaped once: draw it as often as wanted."""

    def __init__(
        self,
        typesetter: Typesetter,
        text: str,
        style: TextStyle,
        width_px: float,
        max_lines: int,
        align: Align,
        tag: str,
    ) -> None:
        self.text = text
        self.style = style
        self.width = width_px
        self.align: Align = align
        self._setter = typesetter
        self._layouts: list[tuple[QTextLayout, float]] = []
        self.line_height = style.line_height_px(is_chinese(tag))
        self.line_count = 0
        self.complete = True
        self.natural_width = 0.0
        self._inset = 0.0
        self._shape(typesetter.font(style.face, style.size_px, tag), max_lines, tag)
        self.height = self.line_count * self.line_height

    def _shape(self, font: QFont, max_lines: int, tag: str) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        rtl = tag.split("-", 1)[0] in ("ar", "he", "fa", "ur")
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        for paragraph in self.text.split("\n"):
            prepared = prepare(paragraph, tag)
            layout = QTextLayout(prepared, font)
            layout.setCacheEnabled(True)
            layout.setTextOption(option)
            layout.setFormats([*_gaps(prepared, self.style.size_px), *_apostrophes(prepared, font, tag)])
            top = self.line_count * self.line_height
            self._layouts.append((layout, top))
            if not self._break_lines(layout, max_lines):
                self.complete = False
                break

    def _break_lines(self, layout: QTextLayout, max_lines: int) -> bool:
        layout.beginLayout()
        row = 0
        whole = True
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            if max_lines and self.line_count >= max_lines:
                whole = False
                line.setLineWidth(1e6)
                line.setPosition(QPointF(0.0, OFF_PAGE))
                continue
            line.setLineWidth(self.width)
            used = line.naturalTextWidth()
            self.natural_width = max(self.natural_width, used)
            line.setPosition(QPointF(self._indent(used), row * self.line_height + self._lead(line)))
            row += 1
            self.line_count += 1
        layout.endLayout()
        if row == 0 and whole:
            self.line_count += 1
        return whole

    def _indent(self, used: float) -> float:
        if self.align == "start" or self.width >= 1e6:
            return 0.0
        spare = max(0.0, self.width - used)
        return spare / 2.0 if self.align == "centre" else spare

    def _lead(self, line: QTextLine) -> float:
        return (self.line_height - line.height()) / 2.0

    def within(self, width_px: float) -> "TextBlock":
        """The same lines inside a wider box: only where they are centred does anything move."""
        spare = max(0.0, width_px - self.width)
        self._inset = spare / 2.0 if self.align == "centre" else spare if self.align == "end" else 0.0
        self.width = width_px
        return self

    def lines(self) -> list[str]:
        """The text of each line, joiners taken out."""
        found = []
        for layout, _ in self._layouts:
            text = layout.text()
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                if line.y() < OFF_PAGE / 2:
                    found.append(
                        text[line.textStart() : line.textStart() + line.textLength()].replace(JOINER, "")
                    )
        return found

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Paint the block with its top left corner at (x, y); a silent typesetter only records it."""
        painter.setPen(QColor(colour))
        x += self._inset
        for layout, top in () if self._setter.silent else self._layouts:
            layout.draw(
                painter, QPointF(x, y + top), [], QRectF(x - 1e4, y - 1e4, 3e4, 1e4 + top + self.height + 1e4)
            )
        if self._setter.log is not None:
            self._record(self._setter.log, painter, x - self._inset, y, colour)

    def _record(self, log: list[TextRecord], painter: QPainter, x: float, y: float, colour: str) -> None:
        asked = QRectF(x, y, self.width if self.width < 1e5 else self.natural_width, self.height)
        drawn = QRectF()
        families: set[str] = set()
        lead = max(0.0, (self.line_height - self.style.size_px) / 2.0)
        for layout, top in self._layouts:
            for run in layout.glyphRuns():
                if _visible(run):
                    families.add(run.rawFont().familyName())
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                if line.y() < OFF_PAGE / 2:
                    rect = line.naturalTextRect().translated(x + self._inset, y + top)
                    ink_top = y + top + index * self.line_height + lead
                    drawn = drawn.united(QRectF(rect.x(), ink_top, rect.width(), self.line_height - 2 * lead))
        device = painter.device()
        transform = painter.worldTransform()
        offset = QPointF()
        owner, bounds, visible = "", QRectF(), QRectF()
        if isinstance(device, QWidget):
            offset = QPointF(device.mapTo(device.window(), QPointF(0, 0)))
            owner, bounds = type(device).__name__, QRectF(device.rect()).translated(offset)
            visible = QRectF(device.visibleRegion().boundingRect()).translated(offset)
        log.append(
            TextRecord(
                text=self.text,
                asked=transform.mapRect(asked).translated(offset),
                drawn=transform.mapRect(drawn).translated(offset),
                families=tuple(sorted(families)),
                size_px=self.style.size_px * math.hypot(transform.m12(), transform.m22()),
                colour=colour,
                complete=self.complete,
                owner=owner,
                bounds=bounds,
                visible=visible,
            )
        )


def _visible(run: QGlyphRun) -> bool:
    return not run.isEmpty() and run.boundingRect().width() > 0


def is_chinese(tag: str) -> bool:
    """Whether a language tag names a language written in Han characters."""
    return tag.split("-", 1)[0] in ("zh", "ja", "yue", "lzh")


def prepare(text: str, tag: str) -> str:
    """The text with invisible joiners where a line must not break: —— and …… whole, number with its unit."""
    return _INTERPUNCT.sub(JOINER, bind(unbound(text), tag))


def _gaps(text: str, size_px: float) -> list[QTextLayout.FormatRange]:
    """Letter spacing after the character before each border of Han and Latin."""
    ranges = []
    bare = text.replace(JOINER, "")
    if bare == text:
        places = [match.start() for match in _BOUNDARY.finditer(text)]
    else:
        places = _places_with_joiners(text)
    for place in places:
        entry = QTextLayout.FormatRange()
        entry.start = place - 1
        entry.length = 1
        form = QTextCharFormat()
        form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        form.setFontLetterSpacing(size_px * HAN_LATIN_GAP_EM)
        entry.format = form
        ranges.append(entry)
    return ranges


def _apostrophes(text: str, font: QFont, tag: str) -> list[QTextLayout.FormatRange]:
    """An apostrophe inside a Latin word belongs to the Latin face, in Chinese text too."""
    if not is_chinese(tag):
        return []
    ranges = []
    for match in _APOSTROPHE.finditer(text):
        entry = QTextLayout.FormatRange()
        entry.start, entry.length = match.start(), 1
        form = QTextCharFormat()
        kind = "Serif" if "Serif" in font.families()[0] else "Sans"
        form.setFontFamilies([f"Shanhai {kind} Latin"])
        entry.format = form
        ranges.append(entry)
    return ranges


def _places_with_joiners(text: str) -> list[int]:
    """Where Han meets Latin when joiners may stand between them: index after the visible character."""
    kept = [(index, char) for index, char in enumerate(text) if char != JOINER]
    bare = "".join(char for _, char in kept)
    return [kept[match.start() - 1][0] + 1 for match in _BOUNDARY.finditer(bare)]


def _make_font(face: Face, size_px: float, tag: str) -> QFont:
    kind = "Serif" if face == "serif" else "Sans"
    region = "SC" if tag in ("zh-Hans", "zh-CN", "zh-SG", "zh") else "TC"
    other = "TC" if region == "SC" else "SC"
    latin = f"Alnum {region}" if is_chinese(tag) else "Latin"
    names = [
        f"Shanhai {kind} {latin}",
        f"Shanhai {kind} {region}",
        f"Shanhai {kind} {other}",
        f"Shanhai {kind} Latin",
    ]
    font = QFont()
    font.setFamilies(names)
    font.setPixelSize(max(1, round(size_px)))
    font.setWeight(QFont.Weight.Normal if face == "sans" else QFont.Weight.Bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def load_fonts(folder: Path) -> list[str]:
    """Load every font file of a folder; returns the families; none from one missing or locked."""
    families: list[str] = []
    try:
        paths = sorted(folder.glob("*.[ot]tf"))
    except OSError:
        return []
    for path in paths:
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.extend(QFontDatabase.applicationFontFamilies(number))
    return families


def count_han(text: str) -> int:
    """How many Han characters a text holds."""
    return len(_COUNTED_HAN.findall(text))
