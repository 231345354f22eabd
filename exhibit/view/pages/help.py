"""How it works: what a finger does, and what the signs mean, each beside its picture."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.pages.help_signs import HelpRow, HelpSign, ThemeKey
from exhibit.view.pages.page_parts import RuleLine, heading, paragraphs
from exhibit.view.pages.save_buttons import can_save
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.column import FlowColumn, FlowRow, WrapRow
from exhibit.view.widgets.label import TextLabel

FINGERS = ("drag", "tap", "zoom", "cluster", "strip", "themes", "start_again")
SIGNS = ("marks", "forecast", "gap")
WORDS = ("qualifiers", "themes_two", "direction")
KEYS = ("arrows", "enter", "escape", "home", "zoom", "tab", "find")
IN_A_WINDOW = ("full",)
LEAST_COLUMN_EM = 15.0


class HelpPage(PageSheet):
    """How to read and move the scroll."""

    @override
    def make_body(self) -> QWidget:
        look = self.look
        body = FlowColumn(gap_px=look.sizes.body)
        body.add(TextLabel(look.typesetter, look.words("help.title"), look.leaf_heading, look.palette.ink))
        body.add(self._beside(self._fingers(), self._signs()))
        body.add(RuleLine(look))
        body.add(heading(look, look.words("help.keyboard")))
        keys = [*KEYS, *(IN_A_WINDOW if can_save(look) else ())]
        half = (len(keys) + 1) // 2
        body.add(self._beside(self._keys(keys[:half]), self._keys(keys[half:])), look.sizes.gap)
        return body

    def _beside(self, left: QWidget, right: QWidget) -> FlowRow:
        body = self.look.sizes.body
        columns = FlowRow((0.5, 0.5), body * 2.0, body * LEAST_COLUMN_EM)
        columns.add(left)
        columns.add(right)
        return columns

    def _said(self, name: str) -> QWidget:
        """A line of help; an upright screen may have its own."""
        look = self.look
        key, upright = f"help.{name}", f"help.{name}_vertical"
        return paragraphs(
            look, look.words(upright if look.screen.vertical and upright in look.words else key)
        )

    def _row(self, name: str) -> HelpRow:
        return HelpRow(HelpSign(self.look, name), self._said(name))

    def _fingers(self) -> FlowColumn:
        look = self.look
        column = FlowColumn(gap_px=look.sizes.body * 0.7)
        column.add(heading(look, look.words("help.fingers")))
        for name in FINGERS:
            column.add(self._row(name))
        return column

    def _signs(self) -> FlowColumn:
        look = self.look
        column = FlowColumn(gap_px=look.sizes.body * 0.7)
        column.add(heading(look, look.words("help.signs")))
        themes = WrapRow(look.sizes.gap * 1.6)
        for theme in look.catalogue.themes_in_order:
            themes.add(ThemeKey(look, theme))
        column.add(themes)
        for name in SIGNS:
            column.add(self._row(name))
        for name in WORDS:
            column.add(self._said(name))
        return column

    def _keys(self, names: list[str]) -> FlowColumn:
        look = self.look
        column = FlowColumn(gap_px=look.sizes.gap * 0.6)
        for name in names:
            column.add(paragraphs(look, look.words(f"help.keys.{name}")))
        return column


def make_help(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return HelpPage(look, page, parent)
