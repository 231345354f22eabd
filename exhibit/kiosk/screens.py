"""Keeps a window over the whole of the chosen screen, whatever is plugged in, unplugged or turned."""

import logging

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

SETTLE_MS = 250
# Wayland and the console have no order of windows that a program could change.
RAISING = frozenset({"xcb", "windows"})
_log = logging.getLogger("exhibit")
_WATCHED = frozenset({QEvent.Type.WindowStateChange, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize})


def screen_list() -> list[str]:
    """The screens as a person names them: number, name and size."""
    return [
        f"{number} {screen.name()} {screen.geometry().width()}x{screen.geometry().height()}"
        for number, screen in enumerate(QGuiApplication.screens())
    ]


def choose_screen(wanted: str) -> QScreen:
    """The screen of this name or number; the primary one if it is not there now."""
    screens = QGuiApplication.screens()
    for number, screen in enumerate(screens):
        if wanted and wanted in (screen.name(), str(number)):
            return screen
    return QGuiApplication.primaryScreen()


class ScreenKeeper(QObject):
    """Puts a window over a screen and puts it back there whenever something moved it.

    Signals:
        placed(rect): the window was put over this rectangle (QRect).
    """

    placed = Signal(QRect)

    def __init__(self, window: QWidget, wanted: str, application: QGuiApplication) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._watched: list[QScreen] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE_MS)
        self._soon.timeout.connect(self._settle)
        application.screenAdded.connect(self._screens_changed)
        application.screenRemoved.connect(self._screens_changed)
        application.primaryScreenChanged.connect(self._screens_changed)
        window.installEventFilter(self)
        self._watch_screens()

    def place(self) -> None:
        """Show the window over the screen, without a frame, whether or not a window manager helps."""
        screen = choose_screen(self._wanted)
        rect = screen.geometry()
        self._window.winId()
        handle = self._window.windowHandle()
        if handle.screen() is not screen:
            handle.setScreen(screen)
        self._window.setGeometry(rect)
        self._window.showFullScreen()
        self._window.setGeometry(rect)
        if QGuiApplication.platformName() in RAISING:
            self._window.raise_()
            self._window.activateWindow()
        self.placed.emit(rect)

    def is_placed(self) -> bool:
        """Whether the window is where it should be."""
        window = self._window
        wanted = choose_screen(self._wanted).geometry()
        if not window.isVisible() or window.isMinimized():
            return False
        return window.geometry() == wanted

    def _watch_screens(self) -> None:
        for screen in QGuiApplication.screens():
            if screen not in self._watched:
                self._watched.append(screen)
                screen.geometryChanged.connect(self._screens_changed)
        self._watched = [screen for screen in self._watched if screen in QGuiApplication.screens()]

    @Slot()
    def _screens_changed(self) -> None:
        self._watch_screens()
        _log.info("screens: %s", ", ".join(screen_list()) or "none")
        self._soon.start()

    @Slot()
    def _settle(self) -> None:
        if QGuiApplication.screens() and not self.is_placed():
            self.place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _WATCHED and not self.is_placed():
            self._soon.start()
        return False
