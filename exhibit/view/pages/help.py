"""How it works, in a few lines."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.state import Page
from exhibit.view.look import Look
from exhibit.view.pages.parts import heading, paragraphs
from exhibit.view.pages.sheet import Sheet
from exhibit.view.takehome.save_buttons import can_save
from exhibit.view.widgets.column import Column
from exhibit.view.widgets.label import Label

LINES = (
    "help.direction",
    "help.drag",
    "help.tap",
    "help.zoom",
    "help.cluster",
    "help.strip",
    "help.themes",
    "help.marks",
    "help.qualifiers",
    "help.forecast",
    "help.gap",
    "help.themes_two",
    "help.start_again",
)
KEYS = ("arrows", "enter", "escape", "home", "zoom", "tab", "find")
IN_A_WINDOW = ("full",)


class Help(Sheet):
    """How to read and move the scroll."""

    @override
    def make_body(self) -> QWidget:
        look = self.look
        body = Column(gap_px=look.sizes.body * 0.7)
        body.add(Label(look.typesetter, look.words("help.title"), look.leaf_heading, look.palette.ink))
        for key in LINES:
            upright = f"{key}_vertical"
            body.add(
                paragraphs(
                    look, look.words(upright if look.screen.vertical and upright in look.words else key)
                )
            )
        body.add(heading(look, look.words("help.keyboard")), look.sizes.body * 1.4)
        for key in (*KEYS, *(IN_A_WINDOW if can_save(look) else ())):
            body.add(paragraphs(look, look.words(f"help.keys.{key}")))
        return body


def make_help(look: Look, page: Page, parent: QWidget) -> Sheet:
    """The page maker."""
    return Help(look, page, parent)
