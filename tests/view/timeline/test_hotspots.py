"""The finds: each move begins and ends where it was painted, and stays inside its cut-out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exhibit.content.compilation.load import load
from exhibit.content.model import Hotspot
from exhibit.session import state as act
from exhibit.view.timeline.hotspots import HotspotPlacement, PanoramaHotspots, movement
from tests.view.conftest import Opener

DATA = Path(__file__).resolve().parents[3] / "data"
MOVES = ("hop", "swim", "glide", "sway", "glow")
PARTS = ("landscape", "portrait", "section")
PLAIN = dict.fromkeys(PARTS, HotspotPlacement(1.0, 0.0, 0.0))


@pytest.fixture(scope="module")
def finds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Hotspot, ...]:
    content = load(DATA, tmp_path_factory.mktemp("cache")).content
    assert content is not None
    assert content.landscape is not None
    assert content.landscape.portrait is not None
    return (*content.landscape.finds, *content.landscape.portrait.finds)


@pytest.mark.parametrize("move", MOVES)
def test_a_movement_ends_where_it_began(move: str) -> None:
    for share in (0.0, 1.0):
        assert movement(move, share) == pytest.approx((0, 0, 0, 0), abs=1e-9)
    assert any(abs(part) > 0.5 for share in (0.1, 0.3, 0.5) for part in movement(move, share))


def test_every_find_of_the_exhibition_moves_inside_its_cut_out(
    qapp: QApplication, finds: tuple[Hotspot, ...]
) -> None:
    assert qapp is not None
    assert len(finds) == 10
    for find in finds:
        kept = PanoramaHotspots(DATA, (find,))
        place = dict.fromkeys(PARTS, HotspotPlacement(1.0, 40.0 - find.x, 40.0 - find.y))
        kept.begin(find)
        pictures = []
        for share in (0.0, 0.13, 0.5, 0.87):
            image = QImage(find.width + 80, find.height + 80, QImage.Format.Format_RGB32)
            image.fill(0xFFF6EFDE)
            assert kept.advance(share)
            painter = QPainter(image)
            kept.paint(painter, place, "#BD6813")
            painter.end()
            pictures.append(image)
            if find.move != "glow":
                outside = 40 - find.margin - 1
                assert image.pixel(outside, outside) == 0xFFF6EFDE
        assert pictures[0] != pictures[1], find.id
        assert pictures[1] != pictures[3] or find.move in {"glow", "hop", "glide"}
        assert not kept.advance(1.0)


def test_a_touch_near_a_small_find_counts(finds: tuple[Hotspot, ...]) -> None:
    find = finds[0]
    kept = PanoramaHotspots(DATA, finds)
    middle = QPointF(find.x + find.width / 2, find.y + find.height / 2)
    assert kept.at(middle, PLAIN, 44.0) is find
    assert kept.at(middle + QPointF(0, 21.0), PLAIN, 44.0) is find
    assert kept.at(middle + QPointF(0, 400.0), PLAIN, 44.0) is None


@pytest.mark.parametrize("file", [None, "nothing.webp", "overview.webp"])
def test_without_a_fitting_cut_out_nothing_is_painted(file: str | None) -> None:
    find = Hotspot(id="gull", x=1, y=1, width=8, height=8, file=file, margin=2, move="hop")
    kept = PanoramaHotspots(DATA, (find,))
    kept.begin(find)
    kept.advance(0.3)
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF123456)
    painter = QPainter(image)
    kept.paint(painter, PLAIN, "#BD6813")
    painter.end()
    assert all(image.pixel(x, y) == 0xFF123456 for x in range(40) for y in range(40))


@pytest.mark.parametrize(("size", "name"), [((1920, 1080), "egret"), ((1080, 1920), "stone_fish")])
def test_a_touch_on_the_canvas_stirs_a_find_once(
    open_at: Opener, qtbot: QtBot, size: tuple[int, int], name: str
) -> None:
    stage = open_at(*size).stage
    stage.show()
    canvas = stage.canvas
    canvas.show_whole(0.0)
    timeline_view = canvas._timeline_view
    finds = timeline_view.finds
    assert finds is not None
    find = next(each for each in finds._finds if each.id == name)
    first, last = timeline_view.timeline_data.first_day, timeline_view.timeline_data.last_day
    middle = QPointF()
    for share in [step / 60 for step in range(61)]:
        canvas.go_to(first + (last - first) * share, canvas.scale.px_per_day * 4, 0.0)
        placing = timeline_view._ground.placings(timeline_view._fraction)[find.part]
        middle = placing.rect(find.x, find.y, find.width, find.height).center()
        if canvas.rect().contains(middle.toPoint()) and timeline_view.hit(middle.x(), middle.y()) is None:
            break
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert finds.moving
    qtbot.waitUntil(lambda: not finds.moving, timeout=300_000)
    assert not canvas._find_clock.running
    stage.change(act.with_less_motion(stage.state, True))
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert not finds.moving


def test_in_high_contrast_there_is_nothing_to_find(open_at: Opener) -> None:
    stage = open_at().stage
    stage.change(act.with_high_contrast(stage.state, True))
    timeline_view = stage.canvas._timeline_view
    assert all(timeline_view.find_at(x, y) is None for x in range(0, 1280, 40) for y in range(0, 600, 40))
