"""Photographs of the content: on the leaf, enlarged, and refused where they are no photographs."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QPointingDevice
from PySide6.QtTest import QTest

from exhibit.resources import DATA
from exhibit.session.state import Page, PageKind
from exhibit.view.look.photographs import read_photograph
from exhibit.view.pages.photograph import ZoomPicture
from exhibit.view.widgets.picture import PhotographView
from tests.view.conftest import Opener

PICTURE = """\
  pictures:
  - file: river.png
    alt: {zh-Hant: 江邊的一段堤岸, en: A stretch of bank by the river}
    credit: {zh-Hant: 測試用圖, en: Made for a test}
"""


@pytest.fixture
def with_picture(tmp_path: Path) -> Path:
    """The real exhibition with a photograph for its first event."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    (folder / "media").mkdir(exist_ok=True)
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#44807F"))
    painter = QPainter(image)
    painter.fillRect(700, 350, 200, 200, QColor("#BD6813"))
    painter.end()
    assert image.save(str(folder / "media" / "river.png"))
    path = folder / "events" / "1992-2002.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if "id: notice-1992" in line)
    indent = len(lines[at]) - len(lines[at].lstrip(" -"))
    block = "".join(" " * (indent - 2) + line for line in PICTURE.splitlines(keepends=True))
    lines.insert(at + 1, block)
    path.write_text("".join(lines), encoding="utf-8")
    return folder


def test_a_photograph_wins_over_the_paper_cut_and_enlarges(open_at: Opener, with_picture: Path) -> None:
    exhibition = open_at(1920, 1080, data=with_picture, language="en")
    assert not [problem for problem in exhibition.loaded.problems if problem.is_error]
    stage = exhibition.stage
    stage.show()
    stage.open(Page.of(PageKind.LEAF, "notice-1992"))
    assert stage.page is not None
    view = stage.page.findChild(PhotographView)
    assert view is not None
    assert view.accessibleName() == "A stretch of bank by the river"
    assert view.heightForWidth(800) == pytest.approx(450, abs=2)
    view.click()
    assert stage.state.page == Page.of(PageKind.PICTURE, "notice-1992")
    stage.dispatcher.close_page()
    assert stage.state.page.kind is PageKind.LEAF


def test_an_enlarged_photograph_follows_two_fingers_and_stays_in_its_frame(
    open_at: Opener, with_picture: Path, finger: QPointingDevice
) -> None:
    stage = open_at(1920, 1080, data=with_picture, language="en").stage
    stage.show()
    stage.open(Page.of(PageKind.PICTURE, "notice-1992"))
    QTest.qWait(5)
    assert stage.page is not None
    picture = stage.page.findChild(ZoomPicture)
    assert picture is not None
    assert picture.zoom == 1.0
    middle = picture.rect().center()
    one, two = middle - QPoint(50, 0), middle + QPoint(50, 0)
    QTest.touchEvent(stage, finger).press(0, one, picture).press(1, two, picture)
    for step in range(1, 6):
        shift = QPoint(20 * step, 0)
        QTest.touchEvent(stage, finger).move(0, one - shift, picture).move(1, two + shift, picture)
    QTest.touchEvent(stage, finger).release(0, one - QPoint(100, 0), picture).release(
        1, two + QPoint(100, 0), picture
    )
    assert picture.zoom == pytest.approx(3.0, rel=0.05)
    shown = picture._shown()
    assert shown.left() <= 0.5
    assert shown.right() >= picture.width() - 0.5


@pytest.mark.no_qt_log
def test_what_is_no_photograph_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    svg = tmp_path / "drawing.png"
    svg.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8")
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 cut off")
    for path in (pipe, svg, broken, tmp_path / "missing.webp", tmp_path, tmp_path / "picture.gif"):
        assert read_photograph(path, 100, 100) is None
