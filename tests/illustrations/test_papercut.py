"""The generator still draws what is committed, and refuses what would fall apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from art.papercut.catalogue import MOTIFS
from art.papercut.geometry import along, arc, disc, rect, smooth
from art.papercut.ornament import crescent, teeth
from art.papercut.sheet import BRIDGE_REACH, DetachedError, Sheet
from art.papercut.svg import drawing

ILLUSTRATIONS = Path(__file__).parents[2] / "assets" / "illustrations"


def _cut(name: str) -> str:
    sheet = Sheet()
    MOTIFS[name](sheet)
    ink, tone = sheet.finished()
    return drawing(ink, tone, 1.0)


def test_every_committed_motif_has_its_drawing_and_the_other_way_round() -> None:
    assert sorted(MOTIFS) == sorted(path.stem for path in ILLUSTRATIONS.glob("*.svg"))


@pytest.mark.parametrize("name", ["pact", "battery"])
def test_a_motif_is_cut_the_same_every_time(name: str) -> None:
    assert _cut(name) == _cut(name)


def test_a_near_part_is_tied_to_the_rest() -> None:
    sheet = Sheet()
    sheet.add(rect(100, 100, 300, 300), rect(320, 100, 500, 300))
    ink, _ = sheet.finished()
    assert ink.geom_type == "Polygon"


def test_a_part_too_far_away_is_refused_with_its_place() -> None:
    sheet = Sheet()
    sheet.add(rect(100, 100, 200, 300), rect(200 + BRIDGE_REACH + 20, 100, 500, 300))
    with pytest.raises(DetachedError, match="a part at 150, 200 is 66 away from the rest"):
        sheet.finished()


def test_what_is_laid_in_front_hides_what_is_behind() -> None:
    sheet = Sheet()
    sheet.add(rect(100, 100, 500, 500))
    behind = sheet.piece()
    sheet.lay(behind.clip(disc(300, 300, 50)), gap=10)
    assert not sheet.ink.contains(disc(355, 300, 2))
    assert sheet.ink.contains(disc(300, 300, 40))


def test_a_finished_sheet_fills_the_paper_from_margin_to_margin() -> None:
    sheet = Sheet()
    sheet.add(rect(40, 200, 580, 500))
    ink, _ = sheet.finished()
    assert ink.bounds == pytest.approx((14, 141, 586, 459), abs=1.5)


def test_a_crescent_lies_where_it_was_asked_for_and_turns_its_back_as_told() -> None:
    moon = crescent(100, 100, 40, 10, angle=0)
    assert moon.centroid.x > 100
    assert moon.centroid.y == pytest.approx(100, abs=0.5)
    assert moon.bounds[3] - moon.bounds[1] == pytest.approx(40, abs=1)


def test_teeth_stand_on_the_side_they_were_told() -> None:
    path = [(0.0, 0.0), (100.0, 0.0)]
    assert teeth(path, 10, 20, side=1).bounds[3] > 15
    assert teeth(path, 10, 20, side=-1).bounds[1] < -15


def test_a_smooth_line_passes_through_its_points() -> None:
    points = [(0.0, 0.0), (50.0, 80.0), (120.0, 30.0), (200.0, 90.0)]
    curve = smooth(points)
    assert all(any(abs(x - px) + abs(y - py) < 1e-9 for x, y in curve) for px, py in points)


def test_places_along_an_arc_know_their_direction() -> None:
    x, y, tx, ty = along(arc(0, 0, 100, 0, 90, 60), 0)
    assert (x, y) == pytest.approx((100, 0))
    assert (tx, ty) == pytest.approx((0, 1), abs=0.05)
