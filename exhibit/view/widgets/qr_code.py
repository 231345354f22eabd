"""A QR code that carries a leaf's own words, so that nothing needs a network."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Event
from exhibit.content.text.line_breaks import unbound
from exhibit.view.look.look import Look

QUIET_MODULES = 4
"""The white margin that ISO/IEC 18004 asks for."""

MOST_BYTES = 560
"""Beyond this a code needs more modules than a phone reads easily from a screen."""

MASK = 2
"""One of the standard's eight patterns. To try them all takes four times as long, and a leaf would wait;
over the texts of the exhibition this one's penalty is 4 % above the best on average, 11 % at worst."""

SIDE_PER_BODY = 9.5
SIDE_MM = 34.0


def text_of(look: Look, event: Event) -> str:
    """What the code of an event says: title, date, summary and source, in the visitor's language.

    Where that is too much for a code that phones read easily, the summary goes.
    """
    source = look.say.source(look.catalogue.source(event.sources[0].id)) if event.sources else ""
    head = [look.text(event.title), look.say.date(event.date)]
    whole = "\n".join(unbound(part) for part in (*head, look.text(event.summary), source) if part)
    if len(whole.encode("utf-8")) <= MOST_BYTES:
        return whole
    return "\n".join(unbound(part) for part in (*head, source) if part)


@lru_cache(maxsize=64)
def modules_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of a text's code, row by row, without the margin."""
    import segno

    code = segno.make_qr(text, error="l", encoding="utf-8", boost_error=True, mask=MASK)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def paint_code(painter: QPainter, text: str, place: QRectF) -> None:
    """Paint the code as one filled shape, dark on white in every palette, since readers expect that."""
    rows = modules_of(text)
    side = min(place.width(), place.height())
    unit = side / (len(rows) + 2 * QUIET_MODULES)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(place.x(), place.y(), side, side), QColor("#FFFFFF"))
    left, top = place.x() + QUIET_MODULES * unit, place.y() + QUIET_MODULES * unit
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for number, row in enumerate(rows):
        for start, length in runs_of(row):
            path.addRect(QRectF(left + start * unit, top + number * unit, length * unit, unit))
    painter.fillPath(path, QColor("#000000"))
    painter.restore()


def runs_of(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """The dark stretches of a row: where each begins and how long it is."""
    runs: list[tuple[int, int]] = []
    start = -1
    for number, dark in enumerate((*row, False)):
        if dark and start < 0:
            start = number
        elif not dark and start >= 0:
            runs.append((start, number - start))
            start = -1
    return runs


class CodeView(QWidget):
    """The code on a page: whole pixels a module, at least 34 mm wide on a kiosk."""

    spoken_as = QAccessible.Role.Graphic

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        per_mm = look.screen.px_per_mm
        wanted = max(look.sizes.scale * 26.0 * SIDE_PER_BODY, SIDE_MM * per_mm if per_mm else 0.0)
        count = len(modules_of(text)) + 2 * QUIET_MODULES
        self._side = count * max(3, round(wanted / count))
        self.setFixedSize(self._side, self._side)
        self.setAccessibleName(look.words("takehome.code"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_code(painter, self._text, QRectF(self.rect()))
        painter.end()
