"""Thirty-three years in numbers: the closing page, every total with its qualifier, date and source.

The first figure of each group is set larger than the others, the very first largest. What is agreed but not
yet spent stands apart; the last line closes the page beside the sea that the scroll ends in.
"""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Theme, Totals, TotalsGroup
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.closing_section import ClosingSection
from exhibit.view.pages.figure_grid import MOST_COLUMNS, FigureGrid, GroupHead, GroupLine, NamedFigure
from exhibit.view.pages.page_parts import SourceNotes
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.text import TextStyle
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.widgets.column import FlowColumn, FlowingItem, FlowRow
from exhibit.view.widgets.figure import FigureView, source_line
from exhibit.view.widgets.label import TextLabel

HERO_SCALE, LEAD_SCALE, SCALE = 1.65, 1.3, 0.95
TITLE_SHARE = 0.9
MEASURE_EM = 44.0
SHARES = (0.83, 0.17)
HEAD_SHARES = (0.34, 0.66)
LEAST_CLOSING_EM, LEAST_HEAD_EM, LEAST_GROUP_EM = 9.0, 16.0, 20.0


class NumbersPage(PageSheet):
    """The closing page."""

    def __init__(self, look: Look, page: Page, parent: QWidget, ground: PanoramaBackground) -> None:
        super().__init__(look, page, parent)
        self._painting = ground

    @override
    def hue(self) -> str:
        return "cinnabar"

    @override
    def ground(self) -> str:
        return self.look.palette.silk

    @override
    def widest_px(self) -> float:
        return float(self.width())

    @override
    def make_body(self) -> QWidget:
        look = self.look
        totals = look.catalogue.content.totals
        body = FlowColumn(gap_px=look.sizes.body)
        if totals is None:
            return body
        beside = FlowRow(SHARES, look.sizes.body, look.sizes.body * LEAST_CLOSING_EM, level=True)
        beside.add(self._figures(totals))
        beside.add(ClosingSection(look, look.text(totals.last_line), self._painting))
        body.add(beside)
        notes = SourceNotes(look, totals.sources)
        notes.page_wanted.connect(self.page_wanted)
        body.add(notes, look.sizes.body)
        return body

    def _figures(self, totals: Totals) -> QWidget:
        look = self.look
        column = FlowColumn(gap_px=look.sizes.gap * 0.5)
        common = self._common_line([figure for group in totals.groups for figure in group.figures])
        column.add(self._head(totals, common))
        first = True
        for groups in _rows(totals.groups):
            parts = [self._group(group, common, first=first and group is groups[0]) for group in groups]
            first = False
            if len(parts) == 1:
                column.add(parts[0])
                continue
            row = FlowRow((1.0,) * len(parts), look.sizes.body * 1.1, look.sizes.body * LEAST_GROUP_EM)
            for part in parts:
                row.add(part)
            column.add(row)
        return column

    def _head(self, totals: Totals, common: str) -> QWidget:
        look = self.look
        style = TextStyle("serif", look.sizes.title * TITLE_SHARE, heading=True)
        words = FlowColumn(gap_px=look.sizes.gap * 0.2)
        if totals.note:
            words.add(_small(look, look.text(totals.note)))
        if common:
            words.add(_small(look, look.words("numbers.common", line=common)))
        head = FlowRow(HEAD_SHARES, look.sizes.body, look.sizes.body * LEAST_HEAD_EM)
        head.add(TextLabel(look.typesetter, look.text(totals.title), style, look.palette.ink))
        head.add(words)
        return head

    def _common_line(self, figures: list[str]) -> str:
        """The line of date and source that most of the figures share; it is said once, above them."""
        lines = Counter(source_line(self.look, self.look.catalogue.figure(each)) for each in figures)
        line, count = lines.most_common(1)[0] if lines else ("", 0)
        return line if count > 1 else ""

    def _group(self, group: TotalsGroup, common: str, *, first: bool) -> QWidget:
        look = self.look
        theme = self._theme_of(group)
        hue, icon = (theme.colour, theme.icon) if theme is not None and not group.strip else ("ink", "")
        name = GroupHead(look, look.text(group.title), icon, hue, upright=True)
        grid = self._grid(group, common, first=first)
        column = FlowColumn(gap_px=0.0)
        column.add(GroupLine(look, hue, dashed=group.strip))
        if group.strip:
            column.add(name, 0.0)
            if group.note:
                column.add(_small(look, look.text(group.note)), 0.0)
            column.add(grid)
            return column
        if group.note:
            words = FlowColumn(gap_px=look.sizes.gap * 0.4)
            words.add(_small(look, look.text(group.note)))
            words.add(grid)
            grid = words
        column.add(NamedFigure(look, name, grid), 0.0)
        return column

    def _grid(self, group: TotalsGroup, common: str, *, first: bool) -> FlowingItem:
        look = self.look
        said = (common, look.words("pledge")) if group.strip else (common,)
        grid = FigureGrid(look)
        for number, figure_id in enumerate(group.figures):
            leads = number == 0 and not group.strip
            scale = SCALE if not leads else HERO_SCALE if first else LEAD_SCALE
            figure = look.catalogue.figure(figure_id)
            view = FigureView(look, figure, scale=scale, said_above=said, tight=True)
            view.clicked.connect(self._figure_tapped)
            grid.add(view)
        return grid

    def _theme_of(self, group: TotalsGroup) -> Theme | None:
        """The theme that all figures of a group belong to, if there is one."""
        look = self.look
        themes = {look.catalogue.figure(each).theme for each in group.figures}
        only = themes.pop() if len(themes) == 1 else None
        return look.catalogue.theme(only) if only else None

    @Slot()
    def _figure_tapped(self) -> None:
        sender = self.sender()
        if isinstance(sender, FigureView) and sender.source_id:
            self.page_wanted.emit(Page.of(PageKind.SOURCES, sender.source_id))


def _small(look: Look, text: str) -> TextLabel:
    """Small print, set close."""
    style = replace(look.caption, heading=True)
    return TextLabel(look.typesetter, text, style, look.palette.ink_60, measure_em=MEASURE_EM, heading=False)


def _rows(groups: tuple[TotalsGroup, ...]) -> list[tuple[TotalsGroup, ...]]:
    """Groups under each other; a strip stands beside the group before it where both are short."""
    rows: list[tuple[TotalsGroup, ...]] = []
    for group in groups:
        before = rows[-1][0] if rows and len(rows[-1]) == 1 else None
        together = len(before.figures) + len(group.figures) if before is not None else MOST_COLUMNS + 1
        if before is not None and group.strip and not before.strip and together <= MOST_COLUMNS:
            rows[-1] = (before, group)
        else:
            rows.append((group,))
    return rows


class NumbersPageFactory:
    """Makes the closing page, with the end of the painting."""

    def __init__(self, ground: PanoramaBackground) -> None:
        self._ground = ground

    def make(self, look: Look, page: Page, parent: QWidget) -> PageSheet:
        """The page maker."""
        return NumbersPage(look, page, parent, self._ground)
