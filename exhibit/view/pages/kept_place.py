"""Where somebody is on a page: kept when the page is made anew or left, and found again on the way back."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication, QWidget

from exhibit.session.state import Page
from exhibit.view.charts.chart_state import ChartState
from exhibit.view.pages.chart_block import ChartBlock
from exhibit.view.widgets.flick_area import FlickArea
from exhibit.view.widgets.touch_button import TouchButton


@dataclass(frozen=True)
class KeptPlace:
    """How far a page is scrolled, as a share of its way; which control has the keyboard; its charts by id."""

    share: float = 0.0
    focused: int | None = None
    charts: dict[str, ChartState] = field(default_factory=dict)
    showing: int = 0

    @property
    def begun(self) -> bool:
        """Whether anything is kept that lies below what a page shows first."""
        return self.share > 0.0 or self.focused is not None or any(self.charts.values())


TOP = KeptPlace()
"""The beginning of a page that nobody has touched."""


def place_on(sheet: QWidget, area: FlickArea, showing: int = 0) -> KeptPlace:
    """Read where somebody is on a page that scrolls in an area; `showing` entries of its list are shown."""
    longest = area.longest_px()
    charts = {block.chart.id: block.state for block in sheet.findChildren(ChartBlock)}
    share = area.offset_px / longest if longest > 0 else 0.0
    return KeptPlace(share, _focused_on(sheet), charts, showing)


def put_back(sheet: QWidget, area: FlickArea, kept: KeptPlace) -> None:
    """Bring a page that is whole to a place: first what changes its height, then how far it is scrolled."""
    touched = [block for block in sheet.findChildren(ChartBlock) if kept.charts.get(block.chart.id)]
    for block in touched:
        block.set_state(kept.charts[block.chart.id])
    if touched:
        area.rearrange()
    area.scroll_to(kept.share * area.longest_px())
    if kept.focused is not None:
        found = sheet.findChildren(TouchButton)
        (found[kept.focused] if kept.focused < len(found) else sheet).setFocus()


def _focused_on(sheet: QWidget) -> int | None:
    """Where among a page's controls the keyboard is; None if it is elsewhere."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, TouchButton) or not sheet.isAncestorOf(focused):
        return None
    return sheet.findChildren(TouchButton).index(focused)


class PlacesLeft:
    """The places on the pages that the way back leads to."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._places: dict[Page, KeptPlace] = {}

    def leave(self, page: Page, place: KeptPlace, way_back: tuple[Page, ...]) -> None:
        """Keep the place on a page that is left; forget every page but those of the way back.

        The page that is gone to belongs to the way: it may be one that is come back to.
        """
        self._places[page] = place
        self._places = {kept: at for kept, at in self._places.items() if kept in way_back}

    def take(self, page: Page) -> KeptPlace:
        """Return the place on a page that is come back to, or the beginning."""
        return self._places.pop(page, TOP)

    def forget(self) -> None:
        """The scroll is reached: no way leads back."""
        self._places.clear()
