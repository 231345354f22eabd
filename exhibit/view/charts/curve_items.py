"""Feeds a plot's curves and dots: the same items, pens and brushes for as long as the chart lives."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from exhibit.view.charts.curves import CurveDot, CurveShape

_SYMBOLS = {"circle": "o", "square": "s", "triangle": "t1", "diamond": "d", "bar": "s"}
_RIM_PX = 2.0


class DotItems:
    """The dots of one series: full ones for reports, hollow ones for forecasts."""

    def __init__(self) -> None:
        """Make two scatter items; a new pen for each dot would grow pyqtgraph's store of drawn signs."""
        self.items = (pg.ScatterPlotItem(antialias=True), pg.ScatterPlotItem(antialias=True))
        self._pens: dict[str, QPen] = {}
        self._brushes: dict[str, QBrush] = {}

    def feed(self, dots: list[CurveDot], size_px: float, ground: str) -> None:
        """Show these dots, all of one series, on a ground of this colour."""
        self._feed(self.items[0], [dot for dot in dots if not dot.hollow], size_px, ground)
        self._feed(self.items[1], [dot for dot in dots if dot.hollow], size_px, ground)

    def _feed(self, scatter: pg.ScatterPlotItem, dots: list[CurveDot], size_px: float, ground: str) -> None:
        if not dots:
            scatter.setData(x=np.empty(0), y=np.empty(0))
            return
        first = dots[0]
        rim, fill = (first.colour, ground) if first.hollow else (ground, first.colour)
        scatter.setData(
            x=np.array([dot.day for dot in dots], dtype=float),
            y=np.array([dot.value for dot in dots], dtype=float),
            size=size_px,
            symbol=_SYMBOLS[first.symbol],
            pen=self._pen(rim),
            brush=self._brushes.setdefault(fill, QBrush(QColor(fill))),
        )

    def _pen(self, colour: str) -> QPen:
        pen = self._pens.get(colour)
        if pen is None:
            pen = self._pens[colour] = QPen(QColor(colour), _RIM_PX)
            pen.setCosmetic(True)
        return pen


def feed_curve(item: pg.PlotCurveItem, curve: CurveShape | None, seen: float) -> None:
    """Show a curve up to the day `seen`, or nothing."""
    points = _until(curve.points, seen) if curve else ()
    if curve is None or len(points) < 2:
        item.setData(x=np.empty(0), y=np.empty(0))
        return
    pen = QPen(QColor(curve.colour), curve.width_px)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if curve.dash:
        pen.setDashPattern(list(curve.dash))
    days, values = np.array(points, dtype=float).T
    item.setData(x=days, y=values, pen=pen)


def _until(points: tuple[tuple[float, float], ...], seen: float) -> tuple[tuple[float, float], ...]:
    """The part of a line up to a day."""
    shown = [point for point in points if point[0] <= seen]
    if shown and len(shown) < len(points):
        (day_a, value_a), (day_b, value_b) = shown[-1], points[len(shown)]
        shown.append((seen, value_a + (value_b - value_a) * (seen - day_a) / (day_b - day_a)))
    return tuple(shown)
