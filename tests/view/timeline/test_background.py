"""The painting is decoded beside the rest of the start; one that cannot be read leaves plain silk."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from exhibit.app import WindowOptions, background_for
from exhibit.content.model import Content
from exhibit.resources import DATA
from tests.view.conftest import Opener
from tests.view.walking import go_to_year


def content_of(open_at: Opener) -> Content:
    content = open_at().loaded.content
    assert content is not None
    return content


def test_the_painting_is_there_when_it_is_asked_for(open_at: Opener) -> None:
    ground = background_for(content_of(open_at), WindowOptions(size=(1280, 800)))
    assert ground.painted


def test_the_painting_is_cut_for_the_window_and_a_little_more(open_at: Opener) -> None:
    stage = open_at(1280, 800).stage
    ground = stage.canvas._timeline_view._ground
    for year in range(1992, 2026):
        go_to_year(stage.canvas, year)
        stage.canvas.go_to(stage.canvas.scale.centre_day, None, 0.0)
        stage.canvas.grab()
    assert 3 <= len(ground._tiles) <= 6


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_what_comes_into_the_window_is_cut_before_it_does(open_at: Opener, size: tuple[int, int]) -> None:
    stage = open_at(*size).stage
    canvas, timeline_view = stage.canvas, stage.canvas._timeline_view
    ground = timeline_view._ground
    canvas.show_whole(0.0)
    canvas.grab()
    days = canvas.window_days()
    for share in range(5, 96):
        canvas.go_to(days[0] + (days[1] - days[0]) * share / 100, canvas.scale.px_per_day * 1.0, 0.0)
        while ground.prepare(timeline_view._fraction):
            pass
        before = set(ground._tiles)
        canvas.go_to(days[0] + (days[1] - days[0]) * (share + 0.5) / 100, None, 0.0)
        canvas.grab()
        assert set(ground._tiles) <= before, share
        assert not ground.prepare(timeline_view._fraction) or len(ground._tiles) <= len(before) + 1


def test_between_two_frames_one_thing_is_made(open_at: Opener, qtbot: QtBot) -> None:
    stage = open_at(1280, 800).stage
    stage.show()
    timeline_view = stage.canvas._timeline_view
    cards = timeline_view._plans.cards.cache
    go_to_year(stage.canvas, 2021)
    stage.canvas.grab()
    kept = len(cards._drawn)
    timeline_view._ground.release()
    stage.canvas.grab()
    tiles = len(timeline_view._ground._tiles)
    timeline_view.prepare()
    assert len(timeline_view._ground._tiles) == tiles + 1
    while timeline_view._ground.prepare(timeline_view._fraction):
        pass
    timeline_view.prepare()
    assert kept <= len(cards._drawn) <= kept + 1
    qtbot.waitUntil(lambda: not stage._warmer._between.isActive(), timeout=300_000)


@pytest.mark.parametrize("broken", [b"", b"RIFF\x10\x00\x00\x00WEBPVP8 "])
def test_a_painting_that_cannot_be_read_leaves_plain_silk(
    open_at: Opener, tmp_path: Path, broken: bytes
) -> None:
    content = content_of(open_at)
    assert content.landscape is not None
    data = tmp_path / "data"
    shutil.copytree(DATA / "landscape", data / "landscape")
    (data / "landscape" / content.landscape.landscape.file).write_bytes(broken)
    ground = background_for(content, WindowOptions(data=data, size=(1280, 800)))
    assert not ground.painted
    stage = open_at().stage
    whole = picture_of(stage.canvas.grab().toImage())
    stage.canvas._timeline_view._ground = ground
    stage.canvas.arrange(stage.look, stage.size())
    plain = picture_of(stage.canvas.grab().toImage())
    assert len(plain) < len(whole) / 2


def picture_of(image: QImage) -> set[int]:
    """The colours above the cards' tops and around them, sampled."""
    return {image.pixel(x, y) for y in range(0, image.height(), 3) for x in range(0, image.width(), 3)}
