"""Panels from 7 to 86 inch and windows of every size: nothing ends, cards show, the controls leave room."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from exhibit.layout.lanes import plan_levels
from exhibit.layout.levels import bounds_for, levels_for
from exhibit.layout.metrics import HAN, LATIN, metrics_for
from exhibit.layout.plan import PlacedCard, TimelineItem
from exhibit.session.actions import ChooseLanguage
from exhibit.session.state import SCROLL
from exhibit.view.controls.band import MORE, START_AGAIN
from exhibit.view.controls.flow_layout import FlowGroup, flow_layout
from exhibit.view.style import TARGET_MM, ScreenSize, sizes_for
from exhibit.view.timeline.frame import frame_for
from tests.layout.synthetic import histories
from tests.view.conftest import Opener
from tests.view.test_millimetres import bring_up, one_of_each

SMALL = [
    (7.0, (1024, 600)),
    (7.0, (800, 480)),
    (7.0, (600, 1024)),
    (10.1, (1920, 1080)),
    (10.1, (1280, 800)),
    (10.1, (800, 1280)),
    (13.3, (1920, 1080)),
    (15.0, (1024, 768)),
    (15.6, (1366, 768)),
]
LARGE = [(55.0, (3840, 2160)), (86.0, (7680, 2160)), (86.0, (800, 480))]
MOST_BAND = 0.3
TONGUES = ("zh-Hant", "en")


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize(("inches", "size"), [*SMALL, *LARGE])
def test_a_panel_shows_cards_and_leaves_most_of_itself_to_the_scroll(
    open_at: Opener, inches: float, size: tuple[int, int], tongue: str
) -> None:
    window = open_at(*size, diagonal_inch=inches, kiosk=True, language=tongue).stage
    window.show()
    QApplication.processEvents()
    window.open(SCROLL)
    QApplication.processEvents()
    if inches <= 15.6:
        assert window.band.height() <= MOST_BAND * size[1] + 1
    if inches >= 10:
        assert any(isinstance(each, PlacedCard) for each in window.canvas.shown())
    for action in (START_AGAIN, MORE, ChooseLanguage("en")):
        button = window.band.button(action)
        assert button is not None
        assert not button.isHidden()
        assert window.band.rect().contains(button.geometry())
        per_mm = window.look.screen.px_per_mm
        assert per_mm is not None
        assert button.height() >= math.floor(TARGET_MM * per_mm) - 1


@pytest.mark.parametrize(("inches", "size"), [(7.0, (800, 480)), (7.0, (480, 800)), (86.0, (7680, 2160))])
def test_every_page_of_the_smallest_and_the_largest_panel_opens(
    open_at: Opener, inches: float, size: tuple[int, int]
) -> None:
    exhibition = open_at(*size, diagonal_inch=inches, kiosk=True, language="en")
    exhibition.stage.show()
    assert exhibition.loaded.content is not None
    for screen in one_of_each(exhibition.loaded.content):
        bring_up(exhibition.stage, screen)
        page = exhibition.stage.page
        if page is not None:
            assert page.rect().intersects(page.area.geometry())


screens = st.builds(
    ScreenSize,
    st.integers(1, 8000),
    st.integers(1, 4400),
    st.one_of(st.none(), st.floats(5.0, 110.0)),
)


@settings(max_examples=150)
@given(screens, st.sampled_from((1.0, 1.25, 1.5, 2.0)), histories(), st.booleans(), st.floats(0.0, 1.0))
def test_the_layout_of_any_screen_is_made(
    screen: ScreenSize, scale: float, items: tuple[TimelineItem, ...], latin: bool, band: float
) -> None:
    sizes = sizes_for(screen, scale)
    assert all(math.isfinite(each) and each > 0 for each in vars(sizes).values())
    height = max(1.0, screen.height_px * (1 - band / 2))
    for window in (None, float(screen.height_px)):
        frame = frame_for(float(screen.width_px), height, sizes, vertical=screen.vertical, window=window)
        metrics = metrics_for(
            frame.length, frame.room, sizes.body, vertical=frame.vertical, shape=LATIN if latin else HAN
        )
        first, last = min(item.first_day for item in items), max(item.last_day for item in items) + 1
        bounds = bounds_for(metrics, first, last)
        assert 0 < bounds.min_px_per_day < bounds.max_px_per_day
        levels = levels_for(metrics, bounds)
        assert len(plan_levels(items, levels, metrics)) == len(levels)


@settings(max_examples=150)
@given(
    st.lists(st.lists(st.floats(1.0, 900.0), max_size=13), max_size=8),
    st.lists(st.integers(0, 4), min_size=8, max_size=8),
    st.floats(1.0, 8000.0),
    st.floats(0.0, 60.0),
    st.integers(1, 5),
)
def test_controls_of_any_widths_find_places(
    rows: list[list[float]], sheds: list[int], width: float, gap: float, most: int
) -> None:
    groups = tuple(
        FlowGroup(str(number), tuple(widths), sheds[number]) for number, widths in enumerate(rows) if widths
    )
    places, count = flow_layout(groups, width, gap, most)
    kept = {place.group for place in places}
    assert {group.name for group in groups if not group.sheds} <= kept
    assert all(0 <= place.row < max(count, 1) for place in places)
