"""Feeds a plot's curves and dots: the same items, pens and brushes for as long as the chart lives."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from exhibit.view.charts.coordinates import PlotCoordinates
from exhibit.view.charts.curves import CurveDot, CurveShape

Places = NDArray[np.float64]
"""Places in px from a plane's lower left corner: a row of distances to the right, a row of heights."""

_MOST_JOINED = 64
_FINE = 0.45
"""How wide a line of very many points is, as a share of a line of few."""
_GAP: Places = np.full((2, 1), np.nan)

_SYMBOLS = {"circle": "o", "square": "s", "triangle": "t1", "diamond": "d", "bar": "s"}
_RIM_PX = 2.0


class DotItems:
    """The dots of one series: full ones for reports, hollow ones for forecasts."""

    def __init__(self) -> None:
        """Make two scatter items; a new pen for each dot would grow pyqtgraph's store of drawn signs."""
        self.items = (pg.ScatterPlotItem(antialias=True), pg.ScatterPlotItem(antialias=True))
        self._pens: dict[str, QPen] = {}
        self._brushes: dict[str, QBrush] = {}

    def feed(self, dots: list[CurveDot], plane: PlotCoordinates, size_px: float, ground: str) -> None:
        """Show these dots, all of one series, on a ground of this colour."""
        for hollow, item in enumerate(self.items):
            self._feed(item, [dot for dot in dots if dot.hollow == bool(hollow)], plane, size_px, ground)

    def _feed(
        self,
        scatter: pg.ScatterPlotItem,
        dots: list[CurveDot],
        plane: PlotCoordinates,
        size_px: float,
        ground: str,
    ) -> None:
        if not dots:
            scatter.setData(x=np.empty(0), y=np.empty(0))
            return
        first = dots[0]
        rim, fill = (first.colour, ground) if first.hollow else (ground, first.colour)
        scatter.setData(
            x=np.array([plane.x(dot.day) for dot in dots], dtype=float),
            y=np.array([plane.height - plane.y(dot.value) for dot in dots], dtype=float),
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


class Lines:
    """The lines of a chart that are drawn with the same pen, in one item: gaps part them."""

    def __init__(self) -> None:
        """Draw nothing yet."""
        self.item = pg.PlotCurveItem(antialias=True, connect="finite")
        self._pieces: list[Places] = []

    def show(self, curves: list[CurveShape], plane: PlotCoordinates) -> None:
        """Show these curves, all of one look, from now on."""
        self._pieces = [thinned(places_of(curve, plane), plane.width) for curve in curves]
        if not curves:
            return
        look = curves[0]
        # Qt takes a tenth of a second to outline some hundred joined lines, and none for as many single ones
        many = sum(piece.shape[1] for piece in self._pieces) > _MOST_JOINED
        self.item.setSegmentedLineMode("on" if many else "off")
        width = max(1.0, look.width_px * _FINE) if many else look.width_px
        pen = QPen(QColor(look.colour), width)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if many else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if look.dash and many:
            self._pieces = [dashed(piece, look.dash, width) for piece in self._pieces]
        elif look.dash:
            pen.setDashPattern(list(look.dash))
        self.item.setPen(pen)

    def feed(self, seen_px: float) -> None:
        """Draw the lines up to a place, px."""
        shown = [part for part in (_until(piece, seen_px) for piece in self._pieces) if part.shape[1] > 1]
        if not shown:
            self.item.setData(x=np.empty(0), y=np.empty(0))
            return
        parted = [column for part in shown for column in (part, _GAP)]
        across, up = np.concatenate(parted[:-1], axis=1)
        self.item.setData(x=across, y=up)


def places_of(curve: CurveShape, plane: PlotCoordinates) -> Places:
    """The points of a curve in px from the plane's lower left corner, one column each.

    pyqtgraph's own mapping gives up where values are beyond about 10 to the power of 13.
    """
    days, values = np.array(curve.points, dtype=float).T
    across = (days - plane.first) / (plane.last - plane.first) * plane.width
    up = (values - plane.low) / (plane.high - plane.low) * plane.height
    return np.stack((across, up))


def thinned(places: Places, width_px: float) -> Places:
    """The same line of at most four points a pixel across: where it enters, its extremes, where it leaves."""
    if places.shape[1] <= 4 * width_px:
        return places
    across, up = places
    columns = np.floor(across)
    begins = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
    ends = np.append(begins[1:], len(columns)) - 1
    low, high = np.minimum.reduceat(up, begins), np.maximum.reduceat(up, begins)
    xs = np.stack((across[begins], across[begins], across[ends], across[ends]), axis=1)
    ys = np.stack((up[begins], low, high, up[ends]), axis=1)
    return np.stack((xs.ravel(), ys.ravel()))


def dashed(places: Places, dash: tuple[float, ...], width_px: float) -> Places:
    """The same line with gaps, in steps of a dash and its gap along the time axis."""
    across, up = places
    period = sum(dash[:2]) * width_px
    return np.stack((across, np.where(across % period < dash[0] * width_px, up, np.nan)))


def _until(places: Places, seen_px: float) -> Places:
    """The part of a line up to a place, px."""
    across, up = places
    shown = int(np.searchsorted(across, seen_px, side="right"))
    if shown == 0 or shown == len(across):
        return places[:, :shown]
    before = slice(shown - 1, shown + 1)
    end = np.interp(seen_px, across[before], up[before])
    return np.concatenate((places[:, :shown], [[seen_px], [end]]), axis=1)
