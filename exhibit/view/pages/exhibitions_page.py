"""Other exhibitions: those shown recently, and the ways to open a folder or a bundle. In a window only."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.pages.page_parts import caption, heading, paragraphs
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.button import ButtonFace, TextButton
from exhibit.view.widgets.column import FlowColumn, WrapRow
from exhibit.view.widgets.label import TextLabel


class ExhibitionsPage(PageSheet):
    """The page; its subject is why the exhibition that was last asked for cannot be shown."""

    def __init__(self, look: Look, page: Page, parent: QWidget, recent: tuple[Path, ...]) -> None:
        super().__init__(look, page, parent)
        self._recent = recent

    @override
    def make_body(self) -> QWidget:
        look, words = self.look, self.look.words
        body = FlowColumn(gap_px=look.sizes.body * 0.9)
        body.add(TextLabel(look.typesetter, words("desk.title"), look.leaf_heading, look.palette.ink))
        body.add(paragraphs(look, words("desk.lead")))
        if self.page.subject:
            said = words("desk.refused", reason=self.page.subject)
            body.add(paragraphs(look, said, colour=look.palette.hue("cinnabar").text, strong=True))
        ways = WrapRow(look.sizes.gap * 1.4)
        for what in ("folder", "bundle"):
            ways.add(self._button(words(f"desk.{what}"), what))
        body.add(ways)
        body.add(heading(look, words("desk.recent")), look.sizes.body * 1.4)
        if not self._recent:
            body.add(caption(look, words("desk.none")))
        for path in self._recent:
            body.add(self._button(path.name, str(path)), full=False)
            body.add(caption(look, str(path.parent)), look.sizes.gap * 0.3)
        return body

    def _button(self, label: str, what: str) -> TextButton:
        button = TextButton(self.look, ButtonFace(label, "folder" if what == "folder" else ""))
        button.setObjectName(f"desk:{what}")
        button.clicked.connect(self._tapped)
        return button

    @Slot()
    def _tapped(self) -> None:
        self.action_taken.emit(self.sender().objectName())


@dataclass(frozen=True)
class ExhibitionsPageFactory:
    """Makes the page with the exhibitions that the desk remembers."""

    recent: tuple[Path, ...]

    def make(self, look: Look, page: Page, parent: QWidget) -> PageSheet:
        """The page maker."""
        return ExhibitionsPage(look, page, parent, self.recent)
