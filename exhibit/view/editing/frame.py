"""Shows the stage as on another screen: its real size in pixels, drawn smaller or larger to fit."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsProxyWidget, QGraphicsScene, QGraphicsView, QWidget
from typing_extensions import override

from exhibit.view.shell.main_window import MainWindow

_GROUND = "#3A3F3B"


@dataclass(frozen=True)
class FrameShape:
    """A screen: what it is called, its pixels, or None for the size of the window."""

    name: str
    size: tuple[int, int] | None


SHAPES = (
    FrameShape("editing.frame.window", None),
    FrameShape("editing.frame.wide", (1920, 1080)),
    FrameShape("editing.frame.upright", (1080, 1920)),
    FrameShape("editing.frame.old", (1440, 1080)),
    FrameShape("editing.frame.large", (3840, 2160)),
)


class PreviewFrame(QGraphicsView):
    """Holds the stage.

    Signals:
        fitted(): the stage has another size.
    """

    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._proxy = QGraphicsProxyWidget()
        self._scene.addItem(self._proxy)
        self._stage: MainWindow | None = None
        self.shape_shown = SHAPES[0]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundBrush(QColor(_GROUND))
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def wanted_size(self) -> QSize:
        """The pixels of the screen that is shown."""
        size = self.shape_shown.size
        return QSize(*size) if size else self.viewport().size()

    def put(self, stage: MainWindow) -> MainWindow | None:
        """Show a stage; returns the one that was shown, which is the caller's again."""
        old, self._stage = self._stage, stage
        stage.resize(self.wanted_size())
        self._proxy.setWidget(stage)
        self._fit()
        return old

    def show_shape(self, shape: FrameShape) -> None:
        """Show the stage as on this screen."""
        self.shape_shown = shape
        self._fit()

    def next_shape(self) -> FrameShape:
        """Show it as on the next of the usual screens."""
        position = SHAPES.index(self.shape_shown)
        self.show_shape(SHAPES[(position + 1) % len(SHAPES)])
        return self.shape_shown

    def _fit(self) -> None:
        if self._stage is None:
            return
        size = self.wanted_size()
        self._stage.setMinimumSize(QSize(0, 0))
        self._proxy.resize(float(size.width()), float(size.height()))
        rect = QRectF(0, 0, size.width(), size.height())
        self._scene.setSceneRect(rect)
        self.resetTransform()
        if self.shape_shown.size:
            self.fitInView(rect, Qt.AspectRatioMode.KeepAspectRatio)
        self.fitted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
