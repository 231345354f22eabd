"""The list of problems beside the exhibition: each with its file and line, copied by a click."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from exhibit.content.problems import ContentProblem
from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.style import NORMAL

MOST_SHOWN = 500
WIDTH_PX = 380
_SPACING_PX = 3


class ProblemPanel(QWidget):
    """Shows problems, errors first, each by its file in the exhibition's folder and its line.

    Signals:
        copied(place): a problem was clicked, and its file:line, the file in full, went to the clipboard.
    """

    copied = Signal(str)

    def __init__(self, words: InterfaceWords, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._folder = f"{folder.as_posix()}/"
        self._places: list[str] = []
        self._counts = {"errors": 0, "warnings": 0, "notices": 0}
        self._is_old = False
        self._head = QLabel(self)
        self._foot = QLabel(words("editing.keys"), self)
        self._list = QListWidget(self)
        self._list.setWordWrap(True)
        self._list.setSpacing(_SPACING_PX)
        self._list.setAlternatingRowColors(True)
        self._list.setAccessibleName(words("editing.problems"))
        self._list.itemClicked.connect(self._clicked)
        for label in (self._head, self._foot):
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self._head)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._foot)
        self.setFixedWidth(WIDTH_PX)

    @property
    def places(self) -> list[str]:
        """The places of the problems shown, as file:line."""
        return self._places

    @property
    def heading(self) -> str:
        """What stands above the list."""
        return self._head.text()

    def show_problems(self, problems: Sequence[ContentProblem], drafts: int, *, is_old: bool) -> None:
        """Show these problems; `is_old` where the screen still shows what the files said before."""
        ordered = sorted(problems)
        errors = sum(problem.is_error for problem in ordered)
        notices = sum(problem.severity == "notice" for problem in ordered)
        self._counts = {"errors": errors, "warnings": len(ordered) - errors - notices, "notices": notices}
        self._is_old = is_old
        self.show_drafts(drafts)
        self._list.clear()
        self._places = []
        for problem in ordered[:MOST_SHOWN]:
            place = f"{problem.file}:{problem.line}"
            self._places.append(place)
            advice = f"\n→ {problem.advice}" if problem.advice else ""
            item = QListWidgetItem(
                f"{place.removeprefix(self._folder)}\n{problem.sentence}{advice}", self._list
            )
            item.setForeground(QColor(NORMAL.hue("cinnabar").text if problem.is_error else NORMAL.ink))

    def show_drafts(self, drafts: int) -> None:
        """Show the counts, with so many drafts."""
        counts = self._words("editing.counts", **self._counts, drafts=drafts)
        self._head.setText(f"{counts}\n{self._words('editing.old')}" if self._is_old else counts)

    def click(self, row: int) -> None:
        """Copy the place of a row."""
        place = self._places[row]
        QGuiApplication.clipboard().setText(place)
        self._foot.setText(self._words("editing.copied", place=place))
        self.copied.emit(place)

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        self.click(self._list.row(item))
