"""The schematic from mountains to sea: whole, legible and tappable at every size."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtTest import QTest

from exhibit.session import state as act
from exhibit.session.state import Page, PageKind
from exhibit.view.pages.map_drawing import PlaceButton, RiverMap
from exhibit.view.pages.map_plan import reach_of
from exhibit.view.shell.main_window import MainWindow
from tests.view.conftest import Opener

PLACES = [
    pytest.param((1920, 1080), None, "zh-Hant", 1.0, id="desk"),
    pytest.param((1280, 800), None, "en", 1.5, id="small-large-text"),
    pytest.param((1080, 1920), 32.0, "zh-Hans", 1.0, id="portrait"),
    pytest.param((1080, 1920), 21.5, "en", 1.5, id="portrait-large-text"),
    pytest.param((3840, 2160), 55.0, "zh-Hant", 1.0, id="wall"),
]


def drawing_of(stage: MainWindow) -> RiverMap:
    assert stage.page is not None
    found = stage.page.findChild(RiverMap)
    assert found is not None
    return found


@pytest.mark.parametrize(("size", "inches", "tag", "text_scale"), PLACES)
def test_all_of_it_is_on_the_page_and_no_name_lies_on_another(
    open_at: Opener, size: tuple[int, int], inches: float | None, tag: str, text_scale: float
) -> None:
    stage = open_at(*size, diagonal_inch=inches, language=tag).stage
    stage.change(act.with_text_scale(stage.state, text_scale))
    stage.show()
    stage.open(Page(PageKind.MAP))
    QTest.qWait(1)
    drawing = drawing_of(stage)
    plan = drawing.plan
    whole = QRectF(drawing.rect())
    content = stage.look.catalogue.content.map
    assert plan is not None
    assert content is not None
    assert whole.contains(plan.gorge)
    assert whole.contains(plan.sea)
    seals = [spot for spot in plan.spots if spot.seal is not None]
    assert {spot.place.id for spot in seals} == set(content.seals)
    assert content.home in {spot.place.id for spot in plan.spots}
    assert len(plan.strands) == len(content.seals)
    places = [spot.seal if spot.seal is not None else spot.name_rect() for spot in plan.spots]
    if plan.heading is not None:
        block, corner = plan.heading
        places.append(QRectF(corner.x(), corner.y(), block.natural_width, block.height))
    for number, place in enumerate(places):
        assert whole.adjusted(-1, -1, 1, 1).contains(place), number
        assert not any(place.intersects(other) for other in places[:number]), number
    assert all(whole.contains(path.boundingRect()) for path in plan.strands)


def test_towns_with_events_are_shown_first_and_open_them(open_at: Opener) -> None:
    stage = open_at(1920, 1080, language="zh-Hant").stage
    stage.show()
    stage.open(Page(PageKind.MAP))
    QTest.qWait(1)
    drawing = drawing_of(stage)
    content = stage.look.catalogue.content.map
    assert content is not None
    shown = {button.place.id for button in drawing.findChildren(PlaceButton)}
    for place_id in (*content.river, *content.seals):
        if stage.look.catalogue.events_at_place(place_id):
            assert place_id in shown
    button = next(each for each in drawing.findChildren(PlaceButton) if each.place.id == content.home)
    button.click()
    assert stage.state.page.kind in (PageKind.FAN, PageKind.LEAF)


def test_what_answers_for_a_town_is_large_enough_and_apart_from_the_next(open_at: Opener) -> None:
    stage = open_at(1920, 1080, diagonal_inch=27.0, language="zh-Hant").stage
    stage.show()
    stage.open(Page(PageKind.MAP))
    QTest.qWait(1)
    plan, sizes = drawing_of(stage).plan, stage.look.sizes
    assert plan is not None
    reaches = [reach_of(spot, sizes.target) for spot in plan.spots if spot.count]
    assert reaches
    for number, reach in enumerate(reaches):
        assert min(reach.width(), reach.height()) >= sizes.target - 1
        near = reach.adjusted(-sizes.gap + 1, -sizes.gap + 1, sizes.gap - 1, sizes.gap - 1)
        assert not any(near.intersects(other) for other in reaches[:number])
