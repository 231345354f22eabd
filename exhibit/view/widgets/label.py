"""A piece of text as a widget: wraps to its width, never cuts."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exhibit.view.text import Align, TextBlock, TextStyle, Typesetter


class TextLabel(QWidget):
    """Plain text in a style and colour. Its height follows its width."""

    def __init__(
        self,
        typesetter: Typesetter,
        text: str,
        style: TextStyle,
        colour: str,
        parent: QWidget | None = None,
        *,
        align: Align = "start",
        measure_em: float = 0.0,
        heading: bool | None = None,
    ) -> None:
        """Say `text`. It is a heading if its style is one, unless `heading` says otherwise."""
        super().__init__(parent)
        self._typesetter = typesetter
        self._text = text
        self._style = style
        self._heading = style.heading if heading is None else heading
        self._colour = colour
        self._align: Align = align
        self._measure_px = measure_em * style.size_px
        self._block: TextBlock | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def heading(self) -> bool:
        """Whether it names what follows."""
        return self._heading

    @property
    def spoken_as(self) -> QAccessible.Role:
        """A heading or a text."""
        return QAccessible.Role.Heading if self.heading else QAccessible.Role.StaticText

    def set_text(self, text: str, colour: str = "") -> None:
        """Say something else."""
        self._text = text
        self._colour = colour or self._colour
        self._block = None
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _shaped(self, width_px: float) -> TextBlock:
        width = min(width_px, self._measure_px) if self._measure_px else width_px
        if self._block is None or abs(self._block.width - width) > 0.5:
            spare = width_px - width
            self._block = self._typesetter.block(
                self._text, self._style, width, align=self._align, hang_px=spare
            )
        return self._block

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return int(self._shaped(float(max(1, width))).height + 0.999)

    @override
    def sizeHint(self) -> QSize:
        natural = self._typesetter.line_width(self._text, self._style)
        width = min(natural + 2, self._measure_px or natural + 2)
        return QSize(int(width + 1), self.heightForWidth(int(width + 1)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(int(self._style.size_px * 4), int(self._style.size_px * 1.3))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._shaped(float(self.width())).draw(painter, 0.0, 0.0, self._colour)
        painter.end()
