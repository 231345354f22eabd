"""How it works, in a few lines."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.state import Page
from exhibit.view.look import Look
from exhibit.view.pages.parts import paragraphs
from exhibit.view.pages.sheet import Sheet
from exhibit.view.widgets.column import Column
from exhibit.view.widgets.label import Label

LINES = ("help.direction", "help.drag", "help.zoom", "help.open", "help.themes", "help.strip", "help.marks", "help.keys")


class Help(Sheet):
    """How to read and move the scroll."""

    @override
    def make_body(self) -> QWidget:
        look = self.look
        body = Column(gap_px=look.sizes.body * 0.7)
        body.add(Label(look.typesetter, look.words("control.help"), look.leaf_heading, look.palette.ink))
        for key in LINES:
            if key in look.words:
                body.add(paragraphs(look, look.words(key)))
        return body


def make_help(look: Look, page: Page, parent: QWidget) -> Sheet:
    """The page maker."""
    return Help(look, page, parent)
