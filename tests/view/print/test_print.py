"""What is taken home is whole: codes that can be read, files that hold their words and fonts."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from exhibit.app import DATA
from exhibit.commands.print_options import paper
from exhibit.commands.shots_render import settle
from exhibit.content.text.line_breaks import JOINER
from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.chart_block import ChartBlock
from exhibit.view.pages.save_buttons import SaveButton
from exhibit.view.pages.take_home import TakeHomeRow
from exhibit.view.print.leaf_sheet import chart_of, height_of
from exhibit.view.print.page_packing import (
    BEFORE_CHART,
    BETWEEN,
    SMALLEST,
    PrintPage,
    packed,
    print_page_for,
)
from exhibit.view.print.pdf_pages import on_paper
from exhibit.view.print.poster import rows_of
from exhibit.view.print.print_blocks import PrintBlock
from exhibit.view.print.saving import free_name, save_leaf
from exhibit.view.timeline.timeline_layout import timeline_data_of
from exhibit.view.widgets.button import TextButton
from exhibit.view.widgets.label import TextLabel
from exhibit.view.widgets.qr_code import (
    MOST_BYTES,
    QUIET_MODULES,
    CodeView,
    modules_of,
    paint_code,
    runs_of,
    text_of,
)
from tests.view.conftest import Opener

ROOT = DATA.parent
EVENT = "wahaha-1994"


def look_of(open_at: Opener, language: str = "zh-Hant", **more: object) -> Look:
    return open_at(1920, 1080, language=language, **more).stage.look


def output_of(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


# codes


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "en"])
def test_every_event_has_a_code_small_enough_for_a_phone(open_at: Opener, language: str) -> None:
    look = look_of(open_at, language)
    for event in look.catalogue.content.events:
        text = text_of(look, event)
        assert look.text(event.title).replace(JOINER, "") in text.replace("\u00a0", " ")
        assert JOINER not in text
        assert len(text.encode("utf-8")) <= MOST_BYTES
        assert len(modules_of(text)) <= 81


def test_a_painted_code_is_its_modules_with_a_white_margin(open_at: Opener) -> None:
    look = look_of(open_at)
    text = text_of(look, look.catalogue.event(EVENT))
    rows = modules_of(text)
    unit = 4
    side = (len(rows) + 2 * QUIET_MODULES) * unit
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#00FF00"))
    painter = QPainter(image)
    paint_code(painter, text, QRectF(0, 0, side, side))
    painter.end()
    for y in range(0, side, unit):
        for x in range(0, side, unit):
            row, column = y // unit - QUIET_MODULES, x // unit - QUIET_MODULES
            inside = 0 <= row < len(rows) and 0 <= column < len(rows)
            dark = inside and rows[row][column]
            assert image.pixelColor(x + 1, y + 1).name() == ("#000000" if dark else "#ffffff")


def test_runs_are_the_dark_stretches() -> None:
    assert runs_of((True, True, False, True)) == [(0, 2), (3, 1)]
    assert runs_of((False,)) == []


@pytest.mark.parametrize("inches", [21.5, 32.0, 55.0])
def test_on_a_kiosk_the_code_is_34_millimetres_and_nothing_can_be_saved(
    open_at: Opener, inches: float
) -> None:
    look = look_of(open_at, kiosk=True, diagonal_inch=inches)
    row = TakeHomeRow(look, look.catalogue.event(EVENT))
    code = row.findChild(CodeView)
    assert isinstance(code, CodeView)
    assert look.screen.px_per_mm is not None
    assert code.width() >= 30.0 * look.screen.px_per_mm
    assert row.findChildren(TextButton) == []
    row.deleteLater()


def test_the_leaf_shows_its_code(open_at: Opener) -> None:
    stage = open_at().stage
    stage.show()
    stage.open(Page.of(PageKind.LEAF, EVENT))
    settle()
    assert stage.page is not None
    assert len(stage.page.findChildren(CodeView)) == 1


# saved leaves


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_a_leaf_is_saved(open_at: Opener, tmp_path: Path, suffix: str, language: str) -> None:
    look = look_of(open_at, language)
    path = tmp_path / "new" / f"leaf{suffix}"
    assert save_leaf(look, look.catalogue.event(EVENT), path)
    data = path.read_bytes()
    assert data.startswith({".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}[suffix])
    if suffix == ".png":
        image = QImage(str(path))
        assert image.width() == 2480
        assert image.height() > 1000


def test_a_leaf_that_cannot_be_saved_says_so(open_at: Opener, tmp_path: Path) -> None:
    look = look_of(open_at)
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert not save_leaf(look, look.catalogue.event(EVENT), blocked / "leaf.png")


def test_the_button_saves_and_tells_where(
    open_at: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_at(language="en").stage
    monkeypatch.setattr("exhibit.view.print.saving.folder_for", lambda _suffix: tmp_path)
    stage.open(Page.of(PageKind.LEAF, EVENT))
    assert stage.page is not None
    stage.page.finish()
    row = stage.page.findChild(TakeHomeRow)
    assert isinstance(row, TakeHomeRow)
    for button in row.findChildren(TextButton):
        button.click()
    assert {path.suffix for path in tmp_path.iterdir()} == {".png", ".svg", ".pdf"}
    assert {path.stem for path in tmp_path.iterdir()} == {f"{EVENT}-en"}
    assert f"{EVENT}-en.pdf" in row.says


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_a_chart_is_saved_from_its_own_page(
    open_at: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    stage = open_at(language="en").stage
    monkeypatch.setattr("exhibit.view.print.saving.folder_for", lambda _suffix: tmp_path)
    theme = next(theme for theme in stage.look.catalogue.content.themes if theme.charts)
    stage.open(Page.of(PageKind.THEME, theme.id))
    assert stage.page is not None
    stage.page.finish()
    block = stage.page.findChild(ChartBlock)
    assert isinstance(block, ChartBlock)
    chart = block.chart
    [button] = [each for each in block.findChildren(SaveButton) if each.suffix == suffix]
    button.click()
    assert [path.name for path in tmp_path.iterdir()] == [f"{chart.id}-en{suffix}"]
    assert any(f"{chart.id}-en{suffix}" in label.text for label in block.findChildren(TextLabel))


def test_a_chart_in_a_kiosk_cannot_be_saved(open_at: Opener) -> None:
    look = look_of(open_at, kiosk=True, diagonal_inch=21.5)
    block = ChartBlock(look, look.catalogue.content.charts[0])
    assert block.findChildren(TextButton) == []
    block.deleteLater()


@pytest.mark.parametrize("chart_id", ["people-resettled", "national-support"])
def test_a_chart_is_in_its_place_from_the_first_time_it_is_drawn(open_at: Opener, chart_id: str) -> None:
    """A plot that was never shown places its axes late; drawn too early they stand over its words."""
    look = on_paper(look_of(open_at, "zh-Hant"))
    piece = chart_of(look, look.catalogue.chart(chart_id), 1032.0)
    first = picture_of(piece)
    settle()
    assert picture_of(piece) == first


def picture_of(piece: PrintBlock) -> QImage:
    image = QImage(1032, int(piece.height), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    piece.draw(painter, 0.0, 0.0)
    painter.end()
    return image


# pages


@dataclass(frozen=True)
class Block:
    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Nothing to see."""


def leaf(tall: float, chart: float = 0.0) -> PrintPage:
    charts: list[PrintBlock] = [Block(chart)] if chart else []
    return PrintPage([Block(tall)], charts, [Block(20.0), *charts] if chart else [])


def heights(pages: list[list[list[PrintBlock]]]) -> list[list[float]]:
    return [[height_of(block) for block in page] for page in pages]


def test_short_events_share_a_page_and_a_chart_stays_with_its_leaf_where_it_can() -> None:
    assert heights(packed([leaf(400), leaf(400), leaf(400)], 1000.0)) == [[400, 400], [400]]
    assert heights(packed([leaf(400, 500)], 1000.0)) == [[400 + BEFORE_CHART + 500]]
    assert heights(packed([leaf(700, 500), leaf(400)], 1000.0)) == [[700], [520, 400]]
    assert packed([], 1000.0) == []


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "en"])
def test_every_page_of_the_book_is_readable_and_most_are_well_filled(open_at: Opener, language: str) -> None:
    look = on_paper(look_of(open_at, language))
    room, width = 1820.0, 1216.0
    leaves = [print_page_for(look, event, width) for event in look.catalogue.content.events]
    pages = heights(packed(leaves, room))
    tall = [sum(page) + BETWEEN * (len(page) - 1) for page in pages]
    assert max(tall) <= room / SMALLEST
    assert sum(value > room * 0.55 for value in tall) >= len(tall) * 0.75
    assert len(pages) <= len(leaves)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("")
    (tmp_path / "a-2.png").write_text("")
    assert free_name(tmp_path, "a", ".png").name == "a-3.png"


# poster and book


def test_every_event_stands_in_one_row_of_the_poster(open_at: Opener) -> None:
    timeline_data = timeline_data_of(look_of(open_at).catalogue)
    rows = rows_of(timeline_data)
    placed = [item.id for row in rows for item in row.items]
    assert sorted(placed) == sorted(event.id for event in timeline_data.events)
    assert rows[0].first_day == timeline_data.first_day
    assert rows[-1].last_day == timeline_data.last_day


def printed(tmp_path: Path, *arguments: str) -> tuple[Path, str]:
    out = tmp_path / "out.pdf"
    command = [sys.executable, str(ROOT / "main.py"), arguments[0], str(out), *arguments[1:]]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    fonts = output_of("pdffonts", str(out)).splitlines()[2:]
    assert fonts
    for line in fonts:
        assert "Shanhai" in line
        assert line.split()[-5:-3] == ["yes", "no"] or " yes " in line
    return out, output_of("pdftotext", str(out), "-").replace("\n", "").replace(" ", "")


@pytest.mark.slow
@pytest.mark.parametrize("size", ["A1", "A4", "2400x600"])
def test_the_poster_is_one_page_whose_text_can_be_selected(
    open_at: Opener, tmp_path: Path, size: str
) -> None:
    look = look_of(open_at)
    out, text = printed(tmp_path, "poster", "--size", size)
    assert "Pages:           1" in output_of("pdfinfo", str(out))
    assert not any("\u2e80" <= letter <= "\u2fdf" or letter == JOINER for letter in text)
    missing = [
        event.id
        for event in look.catalogue.content.events
        if not set(look.text(event.title)) - {"「", "」", " "} <= set(text)
    ]
    assert missing == []
    assert "三峽工程獲得通過" in text


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_the_book_tells_every_event_with_its_sources(open_at: Opener, tmp_path: Path, language: str) -> None:
    look = look_of(open_at, language)
    _, text = printed(tmp_path, "book", "--lang", language)
    for event in look.catalogue.content.events:
        assert look.text(event.title).replace(" ", "").replace("\u00a0", "")[:5] in text
    for source in look.catalogue.content.sources:
        if source.citable and source.title:
            assert source.title.replace(" ", "")[:4] in text
    if language == "en":
        assert "headoffice" in text
        assert "firstfastline" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["poster", "nowhere/out.pdf"], "does not exist"),
        (["book", "."], "is a folder"),
        (["poster", "out.pdf", "--size", "B7"], "is no paper"),
        (["book", "out.pdf", "--data", "nowhere"], "there is no folder"),
        (["book", "out.pdf", "--lang", "xx"], "there is no language 'xx'"),
    ],
)
def test_wrong_requests_end_with_two_and_a_sentence(tmp_path: Path, arguments: list[str], said: str) -> None:
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr


def test_papers_are_named_or_measured() -> None:
    assert paper("a3") == (297.0, 420.0)
    assert paper("900x600") == (900.0, 600.0)
