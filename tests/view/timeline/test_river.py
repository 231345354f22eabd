"""The ground line on the scroll: where it lies, that it keeps time at every zoom, what its marks open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exhibit.content.text.days import day_of
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.timeline.frame import frame_for
from tests.content.sample import write_sample
from tests.view.conftest import Opener

SIZES = [(1280, 720), (1280, 800), (1366, 768), (1920, 1080), (1920, 1200), (2560, 1440), (3840, 2160)]
STEPS = ((2003, 6, 16), (2006, 10, 27), (2008, 11, 16), (2010, 10, 26))


@pytest.mark.parametrize("size", SIZES)
def test_the_bank_and_the_section_keep_their_heights(open_at: Opener, size: tuple[int, int]) -> None:
    stage = open_at(*size, language="en").stage
    stage.show()
    frame = stage.canvas.frame_geometry
    high = size[1]
    assert 0.56 <= frame.axis / high <= 0.62
    assert (frame.zone + frame.section) / high >= 0.2
    foot = stage.canvas.scene.metrics.base_px
    assert foot / high >= 0.1, "the hills stand free between the bank and the lowest card"
    assert frame.axis + frame.zone + frame.section == pytest.approx(stage.canvas.height(), abs=1)


@pytest.mark.parametrize("size", [(1080, 1920), (1440, 2560), (800, 1280)])
def test_upright_the_river_widens_beside_the_axis(open_at: Opener, size: tuple[int, int]) -> None:
    stage = open_at(*size, language="en").stage
    frame, timeline_view = stage.canvas.frame_geometry, stage.canvas._timeline_view
    assert frame.axis / size[0] == pytest.approx(1 / 3, abs=0.01)
    depths, river = timeline_view._ground.depths(frame), timeline_view._river
    assert river is not None
    widths = [depths.bottom - depths.row(share) for share in (None, *river._water._shape.shares)]
    assert widths == sorted(widths)
    assert widths[-1] > 4 * widths[0], "a ribbon at first, a reservoir at the end"
    assert depths.bottom == pytest.approx(frame.axis - frame.zone)


def test_a_lower_bar_gives_its_height_to_the_section(stage: MainWindow) -> None:
    sizes = stage.look.sizes
    frames = [frame_for(1920, height, sizes, vertical=False, window=1080) for height in (850, 900, 950, 990)]
    depths = [frame.section for frame in frames]
    assert depths == sorted(depths)
    assert all(0.575 <= frame.axis / 1080 <= 0.621 for frame in frames)


@pytest.mark.parametrize("zoom", [0.045, 0.11, 0.4, 3.0, 16.0])
def test_the_water_stands_in_true_time_at_every_zoom(open_at: Opener, zoom: float) -> None:
    stage = open_at(1920, 1080, language="en").stage
    stage.show()
    canvas = stage.canvas
    timeline_view = canvas._timeline_view
    assert timeline_view._river is not None
    depths = timeline_view._ground.depths(timeline_view.frame)
    for when in STEPS:
        at = day_of(*when)
        canvas.go_to(at, zoom, 0.0)
        found = timeline_view._river._water._shape.between(at - 8, at + 8)
        assert len(found) == 2, when
        step = canvas.scale.to_px(found[1].first_day)
        assert abs(step - canvas.scale.to_px(at)) <= 16 * canvas.scale.px_per_day
        rows = [depths.row(one.start) for one in found]
        assert rows[1] < rows[0], "the water climbs"


def test_the_four_levels_lie_on_one_linear_scale_with_a_break_below(open_at: Opener) -> None:
    stage = open_at(1920, 1080, language="en").stage
    timeline_view = stage.canvas._timeline_view
    depths = timeline_view._ground.depths(timeline_view.frame)
    shares = timeline_view._river._water._shape.shares if timeline_view._river else ()
    rows = [depths.row(share) for share in shares]
    each = [(rows[0] - row) / (metres - 135) for row, metres in zip(rows[1:], (156, 172.8, 175), strict=True)]
    assert each == pytest.approx([each[0]] * 3)
    assert depths.base > rows[0] + 8, "the old river lies apart, below the break"
    assert depths.bottom > depths.base


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "en"])
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1080, 1920)])
def test_each_mark_opens_its_event(open_at: Opener, size: tuple[int, int], language: str) -> None:
    stage = open_at(*size, language=language).stage
    stage.show()
    canvas, timeline_view = stage.canvas, stage.canvas._timeline_view
    opened: list[str] = []
    canvas.event_opened.connect(lambda name, _: opened.append(name))
    river, depths = timeline_view._river, timeline_view._ground.depths(timeline_view.frame)
    assert river is not None
    for number, when in enumerate(STEPS):
        canvas.go_to(day_of(*when), 0.6, 0.0)
        gauges = river._gauges.gauges(timeline_view.frame, canvas.scale, depths)
        wanted = river._gauges._ground.levels[number]
        gauge = next(one for one in gauges if one.level == wanted)
        assert timeline_view.frame.section_rect().contains(gauge.rect)
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=gauge.rect.center().toPoint())
        assert opened[-1:] == [wanted.event]
        opened.clear()


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
@pytest.mark.parametrize("zoom", [0.05, 0.09, 0.2, 0.6, 4.0])
def test_marks_and_words_never_lie_on_each_other(open_at: Opener, zoom: float, size: tuple[int, int]) -> None:
    stage = open_at(*size, language="en").stage
    canvas, timeline_view = stage.canvas, stage.canvas._timeline_view
    river = timeline_view._river
    assert river is not None
    for year in range(1993, 2026):
        canvas.go_to(day_of(year, 3, 1), zoom, 0.0)
        depths = timeline_view._ground.depths(timeline_view.frame)
        words = river._gauges._shaped(timeline_view.frame)
        rects = [one.rect for one in river._gauges.gauges(timeline_view.frame, canvas.scale, depths)]
        rects.append(river._gauges._note_rect(timeline_view.frame, words))
        before = river._gauges._before_rect(timeline_view.frame, canvas.scale, depths, words)
        rects += [before] if before is not None else []
        assert all(timeline_view.frame.section_rect().adjusted(-1, -1, 1, 1).contains(rect) for rect in rects)
        assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])


def test_an_exhibition_without_a_ground_line_stands_as_before(open_at: Opener, tmp_path: Path) -> None:
    stage = open_at(1280, 800, data=write_sample(tmp_path / "data")).stage
    stage.show()
    frame = stage.canvas.frame_geometry
    assert frame.section == 0
    assert frame.axis == stage.canvas.height() - frame.zone
    assert stage.canvas._timeline_view.gauge_at(5.0, 5.0) is None
