"""Other exhibitions: those shown recently, and the ways to open a folder or a bundle. In a window only."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.actions import Action, ChooseExhibition, ExhibitionKind, OpenExhibitionAt
from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.pages.page_parts import caption, heading, paragraphs
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import ButtonFace
from exhibit.view.widgets.column import FlowColumn, WrapRow
from exhibit.view.widgets.label import TextLabel


class ExhibitionsPage(PageSheet):
    """The page; its text is why the exhibition that was last asked for cannot be shown."""

    def __init__(self, look: Look, page: Page, parent: QWidget, recent: tuple[Path, ...]) -> None:
        super().__init__(look, page, parent)
        self._recent = recent

    @override
    def make_body(self) -> QWidget:
        look, words = self.look, self.look.words
        body = FlowColumn(gap_px=look.sizes.body * 0.9)
        body.add(TextLabel(look.typesetter, words("desk.title"), look.leaf_heading, look.palette.ink))
        body.add(paragraphs(look, words("desk.lead")))
        if self.page.text:
            said = words("desk.refused", reason=self.page.text)
            body.add(paragraphs(look, said, colour=look.palette.hue("cinnabar").text, strong=True))
        ways = WrapRow(look.sizes.gap * 1.4)
        for kind in ExhibitionKind:
            ways.add(self._button(words(f"desk.{kind.value}"), ChooseExhibition(kind)))
        body.add(ways)
        body.add(heading(look, words("desk.recent")), look.sizes.body * 1.4)
        if not self._recent:
            body.add(caption(look, words("desk.none")))
        for path in self._recent:
            body.add(self._button(path.name, OpenExhibitionAt(path)), full=False)
            body.add(caption(look, str(path.parent)), look.sizes.gap * 0.3)
        return body

    def _button(self, label: str, action: Action) -> ActionButton:
        icon = "folder" if action == ChooseExhibition(ExhibitionKind.FOLDER) else ""
        button = ActionButton(self.look, ButtonFace(label, icon), action)
        button.triggered.connect(self.take)
        return button


@dataclass(frozen=True)
class ExhibitionsPageFactory:
    """Makes the page with the exhibitions that the desk remembers."""

    recent: tuple[Path, ...]

    def make(self, look: Look, page: Page, parent: QWidget) -> PageSheet:
        """The page maker."""
        return ExhibitionsPage(look, page, parent, self.recent)
