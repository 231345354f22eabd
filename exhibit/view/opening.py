"""A page that grows out of the card it was opened from."""

from PySide6.QtCore import QEasingCurve, QObject, QRectF, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.pages.sheet import Sheet


class _Curtain(QWidget):
    """Shows a picture of the page between the card and its full place."""

    def __init__(self, parent: QWidget, picture: QPixmap, start: QRectF, goal: QRectF) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture, self._start, self._goal = picture, start, goal
        self._share = 0.0
        self.setGeometry(parent.rect())

    def set_share(self, share: float) -> None:
        """How far the growing has come, 0 to 1."""
        self._share = share
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        start, goal, share = self._start, self._goal, self._share
        rect = QRectF(
            start.x() + (goal.x() - start.x()) * share,
            start.y() + (goal.y() - start.y()) * share,
            start.width() + (goal.width() - start.width()) * share,
            start.height() + (goal.height() - start.height()) * share,
        )
        painter = QPainter(self)
        veil = QColor("#22262A")
        veil.setAlpha(round(92 * share))
        painter.fillRect(self.rect(), veil)
        painter.setOpacity(min(1.0, 0.25 + share))
        painter.drawPixmap(rect, self._picture, QRectF(self._picture.rect()))
        painter.end()


class Opening(QObject):
    """Grows pages.

    Signals:
        finished(): the page stands.
    """

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = parent
        self._curtain: _Curtain | None = None
        self._page: QWidget | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._grow)
        self._animation.finished.connect(self.stop)

    def grow(self, page: Sheet, start: QRectF, milliseconds: int) -> None:
        """Grow a page that is in its place already out of a rectangle of the stage."""
        self.stop()
        paper = page.paper_rect().toAlignedRect()
        goal = QRectF(paper.translated(page.pos()))
        picture = page.grab(paper)
        page.hide()
        self._page = page
        self._curtain = _Curtain(self._stage, picture, start, goal)
        self._curtain.show()
        self._curtain.raise_()
        self._animation.setDuration(milliseconds)
        self._animation.start()

    @Slot(object)
    def _grow(self, share: object) -> None:
        if self._curtain is not None and isinstance(share, float):
            self._curtain.set_share(share)

    @Slot()
    def stop(self) -> None:
        """End at once."""
        if self._animation.state() == QVariantAnimation.State.Running:
            self._animation.stop()
        if self._curtain is not None:
            self._curtain.hide()
            self._curtain.deleteLater()
            self._curtain = None
        if self._page is not None:
            page, self._page = self._page, None
            page.show()
            page.setFocus()
            self.finished.emit()
