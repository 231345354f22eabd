"""Every bar fills its rectangle, from its base to its value: read from the pixels, at every size and ratio.

The rectangles of the first tests are drawn by chance, so their seed is printed.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from exhibit.content.model import Chart
from exhibit.view.charts.colours import series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import BarEnd, ChartPicture, ChartShape, ChartText, bar_path, paint
from exhibit.view.charts.marks import ChartMark, marks_of
from exhibit.view.charts.rows import lay_out_rows
from exhibit.view.charts.time_layout import lay_out
from exhibit.view.charts.view import ChartView
from exhibit.view.style import ScreenSize, sizes_for
from tests.seeds import fresh_seed
from tests.view.charts.sample_charts import CHARTS, HUAFON, SCHOOL, WANKAI, point, series, text
from tests.view.charts.sample_context import context

Shower = Callable[..., ChartView]
Pixels = NDArray[np.int32]

SIZES = (
    (1024, 600),
    (1280, 800),
    (1366, 768),
    (1600, 900),
    (1920, 1080),
    (1080, 1920),
    (2560, 1440),
    (3840, 2160),
)
RATIOS = (1.0, 1.25, 1.5, 2.0)
ENDS: tuple[BarEnd, ...] = ("top", "right", "bottom", "left")
FILL = "#204060"
TRIES = 40
NEAR = 4
"""How far a colour may be off, of 255, where a rectangle ends within a 256th of a pixel."""
ZERO_LINE_PX = 1.2

BELOW = Chart(
    id="below-zero",
    kind="bar",
    title=text("收支", "Balance"),
    description=text("收支", "Balance"),
    unit="yuan",
    sources=HUAFON.sources,
    series=(
        series(
            "balance",
            text("收支", "Balance"),
            point("2014", 2.4e9, "SRC36"),
            point("2015", -1.2e9, "SRC36"),
            point("2016", 0.0, "SRC36"),
            point("2017", -2.1e9, "SRC36", forecast=True),
            point("2018", 0.7e9, "SRC36"),
        ),
    ),
)
BARS = (HUAFON, WANKAI, BELOW)


def at_screen(width: int, height: int, *, contrast: bool = False, tag: str = "en") -> ChartContext:
    """A chart's context as a screen of this size gives it."""
    return replace(context(tag, contrast=contrast), sizes=sizes_for(ScreenSize(width, height)))


def read(image: QImage) -> Pixels:
    """Return red, green and blue of every pixel, row by row."""
    whole = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(whole.constBits(), np.uint8).reshape(whole.height(), whole.bytesPerLine())
    return rows[:, : whole.width() * 3].reshape(whole.height(), whole.width(), 3).astype(np.int32)


def sheet(width: float, height: float, ratio: float, ground: str = "#FFFFFF") -> QImage:
    image = QImage(int(width * ratio) + 1, int(height * ratio) + 1, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    return image


def drawn(picture: ChartPicture, width: float, height: float, ratio: float, ground: str) -> Pixels:
    image = sheet(width, height, ratio, ground)
    painter = QPainter(image)
    paint(painter, picture)
    painter.end()
    return read(image)


def inked(pixels: Pixels, colour: str) -> NDArray[np.bool_]:
    """Return where this colour is, but for the rounding of edges in 256ths of a pixel."""
    wanted = QColor(colour)
    found: NDArray[np.bool_] = (np.abs(pixels - (wanted.red(), wanted.green(), wanted.blue())) <= NEAR).all(
        axis=2
    )
    return found


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("end", ENDS)
def test_any_rectangle_is_filled_to_its_edges_and_not_beyond(end: BarEnd, ratio: float) -> None:
    chance = random.Random(fresh_seed("rectangles of bars"))
    for _ in range(TRIES):
        wide, tall = chance.uniform(0.6, 120), chance.uniform(0.6, 160)
        rect = QRectF(chance.uniform(0, 50), chance.uniform(0, 50), wide, tall)
        radius = chance.choice((0.0, 2.1, 2.8, 3.5, 4.2, 9.7))
        shape = ChartShape(bar_path(rect, radius, end), fill=FILL)
        pixels = drawn(ChartPicture((shape,)), 180, 220, ratio, "#FFFFFF")
        full, any_ink = inked(pixels, FILL), ~inked(pixels, "#FFFFFF")
        left, right = rect.left() * ratio, rect.right() * ratio
        top, bottom = rect.top() * ratio, rect.bottom() * ratio
        rows = np.arange(full.shape[0])[:, None]
        columns = np.arange(full.shape[1])[None, :]
        inside = (columns >= left) & (columns + 1 <= right) & (rows >= top) & (rows + 1 <= bottom)
        across, along = (columns, rows) if end in ("top", "bottom") else (rows, columns)
        sides = (left, right) if end in ("top", "bottom") else (top, bottom)
        tip = {"top": top, "bottom": bottom, "left": left, "right": right}[end]
        round_px = radius * ratio + 1
        corner = (np.abs(along + 0.5 - tip) < round_px) & (
            (across + 0.5 < sides[0] + round_px) | (across + 0.5 > sides[1] - round_px)
        )
        told = f"{rect} radius {radius}"
        assert (full | ~inside | corner).all(), told
        touched = (columns + 1 > left - 0.02) & (columns < right + 0.02)
        touched = touched & (rows + 1 > top - 0.02) & (rows < bottom + 0.02)
        assert (touched | ~any_ink).all(), told


def length_of(strip: Pixels, fill: str, ground: str) -> float:
    """Return how many px of a strip are filled; a pixel that is filled in part counts in part."""
    near, far = (
        np.array([colour.red(), colour.green(), colour.blue()]) for colour in map(QColor, (ground, fill))
    )
    shares = ((strip - near) * (far - near)).sum(axis=-1) / ((far - near) ** 2).sum()
    return float(np.clip(shares, 0.0, 1.0).sum())


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("size", SIZES, ids=[f"{w}x{h}" for w, h in SIZES])
def test_columns_are_as_tall_as_their_values(size: tuple[int, int], ratio: float) -> None:
    for chart, contrast in ((HUAFON, False), (WANKAI, True), (BELOW, False), (BELOW, True)):
        look = at_screen(*size, contrast=contrast)
        marks = marks_of(chart)
        width = size[0] * 0.61803
        height = max(look.sizes.body * 8.0, min(width * 0.46, look.sizes.body * 15.0))
        layout = lay_out(chart, marks, look, width, height)
        plane = layout.plane
        pixels = drawn(layout.surfaces, width, height, ratio, look.ground_colour)
        fill = series_looks(look.palette, look.hue, (None,))[0].fill
        for mark in marks:
            if mark.value is None:
                continue
            rect = layout.hits[mark.index]
            length = abs(mark.value) / (plane.high - plane.low) * plane.height * ratio
            if mark.forecast:
                assert_outlined(pixels, rect, ratio, look.ground_colour)
                continue
            for share in (0.15, 0.5, 0.85):
                strip = pixels[:, int((rect.left() + rect.width() * share) * ratio)]
                run = length_of(strip, fill, look.ground_colour)
                assert abs(run - length) <= 1.0, (chart.id, mark, run, length)


def assert_outlined(pixels: Pixels, rect: QRectF, ratio: float, ground: str) -> None:
    """Assert that a forecast's bar has ink along its edges and of its hatching, and none outside."""
    ink = ~inked(pixels, ground)
    margin = 3.0 * ratio
    columns = slice(max(0, round(rect.left() * ratio - margin)), round(rect.right() * ratio + margin))
    rows, across = np.nonzero(ink[:, columns].any(axis=1))[0], np.nonzero(ink[:, columns].any(axis=0))[0]
    assert abs(rows[0] - rect.top() * ratio) <= margin
    assert abs(rows[-1] + 1 - rect.bottom() * ratio) <= margin
    assert across[-1] - across[0] + 1 >= rect.width() * ratio - 1
    inner = ink[
        round((rect.top() + 4) * ratio) : round((rect.bottom() - 4) * ratio),
        round((rect.left() + 4) * ratio) : round((rect.right() - 4) * ratio),
    ]
    if inner.size > 900 * ratio * ratio:
        assert 0.08 < inner.mean() < 0.75, "hatched is neither empty nor full"


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("size", SIZES, ids=[f"{w}x{h}" for w, h in SIZES])
def test_rows_are_as_long_as_their_values(size: tuple[int, int], ratio: float) -> None:
    for chart in (*BARS, SCHOOL):
        look = at_screen(*size, tag="zh-Hant")
        marks = marks_of(chart)
        width = size[0] * 0.41421
        layout = lay_out_rows(chart, marks, look, width)
        picture = replace(layout.picture, words=())
        pixels = drawn(picture, width, layout.picture.height, ratio, look.ground_colour)
        lengths = [_row_px(pixels, layout.hits[mark.index], mark, look, ratio) for mark in marks]
        for one, other in combinations([mark for mark in marks if mark.value], 2):
            alike = chart.kind != "before_after" or one.series == other.series
            if alike and not one.forecast and not other.forecast and "before" not in (one.role, other.role):
                share = abs((one.value or 0.0) / (other.value or 1.0))
                most = 1.5 * max(1.0, share)
                assert abs(lengths[one.index] - lengths[other.index] * share) <= most, (chart.id, one, other)
        for mark in marks:
            seen = lengths[mark.index] > ZERO_LINE_PX * ratio + 1.0
            assert seen == bool(mark.value), (chart.id, mark)


def _row_px(pixels: Pixels, hit: QRectF, mark: ChartMark, look: ChartContext, ratio: float) -> float:
    """Return how long a row's bar is, px."""
    rows = pixels[int(hit.top() * ratio) : int(hit.bottom() * ratio)]
    if mark.forecast or mark.role == "before":
        return float((~inked(rows, look.ground_colour)).any(axis=0).sum())
    fill = series_looks(look.palette, look.hue, (None,))[0].fill
    return max(length_of(line, fill, look.ground_colour) for line in rows)


@pytest.mark.parametrize("ratio", RATIOS)
def test_a_chart_on_the_screen_shows_the_columns_of_its_layout(show_chart: Shower, ratio: float) -> None:
    """The whole widget, pyqtgraph's plane included, reads as the layout says."""
    for size in SIZES[:4]:
        look = at_screen(*size)
        view = show_chart(HUAFON, look, round(size[0] * 0.77))
        image = sheet(view.width(), view.height(), ratio, look.ground_colour)
        view.render(image, QPoint(0, 0))
        pixels = read(image)
        fill = series_looks(look.palette, look.hue, (None,))[0].fill
        timed = view._timed
        assert timed is not None
        assert timed.isVisible()
        for mark, hit in zip(marks_of(HUAFON), timed.hits(), strict=True):
            if not mark.forecast:
                rect = hit.translated(timed.geometry().topLeft())
                strip = pixels[
                    int((rect.top() - 3) * ratio) : int((rect.bottom() + 1) * ratio),
                    int(rect.center().x() * ratio),
                ]
                assert abs(length_of(strip, fill, look.ground_colour) - rect.height() * ratio) <= 1.0 + ratio


@pytest.mark.parametrize("size", SIZES[::2], ids=[f"{w}x{h}" for w, h in SIZES[::2]])
@pytest.mark.parametrize("chart", [*CHARTS, BELOW], ids=lambda chart: chart.id)
def test_no_label_stands_on_another_or_outside(
    show_chart: Shower, chart: Chart, size: tuple[int, int]
) -> None:
    for tag in ("en", "zh-Hant"):
        look = at_screen(*size, tag=tag)
        for share in (0.38, 0.83):
            width = round(size[0] * share)
            view = show_chart(chart, look, width)
            groups = _written(view)
            for words, room in groups:
                for one in words:
                    assert room.adjusted(-1, -1, 1, 1).contains(inked_rect(one)), (
                        tag,
                        one.block.text,
                        one.rect,
                        room,
                    )
                for one, other in combinations(words, 2):
                    assert not inked_rect(one).intersects(inked_rect(other)), (
                        tag,
                        width,
                        one.block.text,
                        other.block.text,
                    )


def inked_rect(words: ChartText) -> QRectF:
    """Return the room of a text without the leading above and below its letters."""
    lead = words.block.line_height * 0.2
    return words.rect.adjusted(1.0, lead, -1.0, -lead)


def _written(view: ChartView) -> list[tuple[tuple[ChartText, ...], QRectF]]:
    """The texts of a chart that share a ground, with that ground's rectangle."""
    timed = view._timed
    if timed is not None and timed.isVisible():
        layout = timed._layout
        assert layout is not None
        plane = QRectF(0.0, 0.0, layout.plane.width, layout.plane.height)
        axis = QRectF(0.0, 0.0, layout.plane.width, layout.axis.picture.height)
        gutter = QRectF(0.0, 0.0, layout.gutter, layout.plane.height)
        return [
            (layout.labels.words, plane),
            (layout.axis.picture.words, axis),
            (layout.ticks.words, gutter),
        ]
    rows = view._drawn._drawn
    assert rows is not None
    return [(rows.picture.words, QRectF(0.0, 0.0, float(view.width()), rows.picture.height))]


def test_a_value_of_nothing_has_no_bar() -> None:
    look = at_screen(1280, 800)
    layout = lay_out(BELOW, marks_of(BELOW), look, 700.0, 300.0)
    assert layout.hits[2].height() == 0.0
    assert len([shape for shape in layout.surfaces.shapes if shape.fill]) == 4
    assert Qt.FillRule.OddEvenFill == layout.surfaces.shapes[0].path.fillRule()
