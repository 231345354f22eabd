"""The editors' window: the exhibition as it is now, and beside it what is wrong in its files.

A saved file is compiled in a thread; what can be shown of it takes the place of the old at once and where the
editor was. Only while nothing can be shown does the last good content stay.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import LoadedExhibition
from exhibit.content.model import Content
from exhibit.view.editing.compiling import BackgroundCompiler
from exhibit.view.editing.drafts import DraftMarks
from exhibit.view.editing.frame import PreviewFrame
from exhibit.view.editing.position_keeping import carry_over
from exhibit.view.editing.problems import ProblemPanel
from exhibit.view.editing.watching import ContentWatcher
from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.shell.main_window import MainWindow


@dataclass(frozen=True)
class PreviewRequest:
    """How a stage is to be built, so that it is not laid out twice: pixels, and the language if known."""

    size: tuple[int, int]
    language: str = ""


StageMaker = Callable[[LoadedExhibition, Content, PreviewRequest], MainWindow]
FRAME_KEY, PANEL_KEY = Qt.Key.Key_F2, Qt.Key.Key_F3


class LivePreview(QWidget):
    """Shows an exhibition while it is written.

    Signals:
        swapped(milliseconds): other content is on the screen, so long after its change was noticed.
        kept(): nothing of the files can be shown; the last good content stays.
    """

    swapped = Signal(float)
    kept = Signal()

    def __init__(self, folder: Path, assets: Path, make_stage: StageMaker, words: InterfaceWords) -> None:
        super().__init__()
        self._make_stage = make_stage
        self._words = words
        self._stage: MainWindow | None = None
        self._marks: DraftMarks | None = None
        self._drafts: frozenset[str] = frozenset()
        self._keeps = False
        self._noticed = time.perf_counter()
        self.frame = PreviewFrame(self)
        self.frame.fitted.connect(self._fitted)
        self.panel = ProblemPanel(words, folder, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.frame, 1)
        layout.addWidget(self.panel)
        self._shortcut(FRAME_KEY).activated.connect(self.next_frame)
        self._shortcut(PANEL_KEY).activated.connect(self.toggle_panel)
        self._compiler = BackgroundCompiler(folder, assets, self)
        self._compiler.compiled.connect(self._compiled)
        self._compiler.examined.connect(self._examined)
        self._watcher = ContentWatcher(folder, self)
        self._watcher.changed.connect(self._changed)
        self.setWindowTitle(words("editing.title", folder=str(folder)))
        self._compiler.compile()

    @property
    def stage(self) -> MainWindow | None:
        """The stage that is shown; None until something can be shown."""
        return self._stage

    @property
    def marks(self) -> DraftMarks | None:
        """The marks of the drafts on it."""
        return self._marks

    def _shortcut(self, key: Qt.Key) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        return shortcut

    @Slot()
    def next_frame(self) -> None:
        """Show the exhibition as on the next of the usual screens."""
        shape = self.frame.next_shape()
        self.setWindowTitle(self._words(shape.name))

    @Slot()
    def toggle_panel(self) -> None:
        """Show the list of problems, or hide it."""
        self.panel.setVisible(not self.panel.isVisible())

    @Slot()
    def _changed(self) -> None:
        self._noticed = time.perf_counter()
        self._compiler.compile()

    @Slot(object)
    def _compiled(self, loaded: LoadedExhibition) -> None:
        keeps = self._keeps = loaded.content is None
        if loaded.content is not None:
            self._swap(loaded, loaded.content)
        self.panel.show_problems(loaded.problems, len(self._drafts), is_old=keeps and self._stage is not None)
        if keeps:
            self.kept.emit()

    @Slot(object)
    def _examined(self, drafts: frozenset[str]) -> None:
        if self._keeps:  # the screen shows what was good, and its drafts with it
            return
        self._drafts = drafts
        self.panel.show_drafts(len(drafts))
        if self._marks is not None:
            self._marks.show_drafts(drafts)

    def _swap(self, loaded: LoadedExhibition, content: Content) -> None:
        size = self.frame.wanted_size()
        language = self._stage.state.language if self._stage is not None else ""
        stage = self._make_stage(loaded, content, PreviewRequest((size.width(), size.height()), language))
        if self._stage is not None:
            carry_over(self._stage, stage, Catalogue(content))
        ids = tuple(event.id for event in content.events)
        self._marks = DraftMarks(stage, self._drafts, self._words("editing.draft"), ids)
        self._stage = stage
        old = self.frame.put(stage)
        if old is not None:
            old.close()
            old.deleteLater()
        self.frame.viewport().repaint()
        self.swapped.emit((time.perf_counter() - self._noticed) * 1000)

    @Slot()
    def _fitted(self) -> None:
        if self._marks is not None:
            self._marks.follow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._compiler.stop()
        super().closeEvent(event)
