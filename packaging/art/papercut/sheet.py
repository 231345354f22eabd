"""The sheet of paper: pieces are laid on it from back to front, and what is left hangs together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shapely import affinity
from shapely.geometry import LineString
from shapely.ops import nearest_points

from .geometry import NOTHING, Shape, band, join, pieces

BRIDGE_WIDTH = 7.0
BRIDGE_REACH = 46.0
CRUMB_AREA = 90.0
SHEET, MARGIN, LARGEST_GAIN = 600.0, 14.0, 1.15


@dataclass(frozen=True)
class Piece:
    """Something cut from paper: the ground it hides, the paper that stays, and the second paper behind it."""

    region: Shape
    ink: Shape
    tone: Shape = NOTHING

    def changed(self, change: Callable[[Shape], Shape]) -> Piece:
        """Return the piece with one change made to all three of its layers."""
        return Piece(change(self.region).buffer(0), change(self.ink).buffer(0), change(self.tone).buffer(0))

    def move(self, dx: float, dy: float) -> Piece:
        """Return the piece shifted."""
        return self.changed(lambda shape: affinity.translate(shape, dx, dy))

    def turn(self, degrees: float, x: float, y: float) -> Piece:
        """Return the piece turned clockwise about a place."""
        return self.changed(lambda shape: affinity.rotate(shape, degrees, origin=(x, y)))

    def scale(self, factor: float, x: float, y: float) -> Piece:
        """Return the piece enlarged about a place."""
        return self.changed(lambda shape: affinity.scale(shape, factor, factor, origin=(x, y)))

    def mirror(self, x: float = 300.0) -> Piece:
        """Return the piece mirrored about a vertical line."""
        return self.changed(lambda shape: affinity.scale(shape, -1, 1, origin=(x, 0)))

    def clip(self, area: Shape, rim: float = 0.0) -> Piece:
        """Return the part of the piece inside an area, with a rim of paper kept along the area's edge."""
        ink = self.ink.intersection(area)
        if rim > 0:
            ink = ink.union(band(area, rim))
        return Piece(area if rim > 0 else self.region.intersection(area), ink, self.tone.intersection(area))


class DetachedError(ValueError):
    """A part of the cut lies too far from the rest to be bridged."""


class Sheet:
    """One motif in the making."""

    def __init__(self) -> None:
        self.ink: Shape = NOTHING
        self.tone: Shape = NOTHING
        self.ground: Shape = NOTHING

    def add(self, *shapes: Shape) -> None:
        """Leave paper where the shapes are."""
        self.ink = join(self.ink, *shapes)
        self.ground = join(self.ground, *shapes)

    def cut(self, *shapes: Shape) -> None:
        """Cut the shapes out of the paper."""
        self.ink = self.ink.difference(join(*shapes))

    def back(self, *shapes: Shape) -> None:
        """Paste a second paper behind the cut."""
        self.tone = join(self.tone, *shapes)

    def lay(self, *laid: Piece, gap: float = 0.0) -> None:
        """Lay pieces in front of what is there, a `gap` of empty sheet around each."""
        for piece in laid:
            hidden = piece.region.buffer(gap) if gap else piece.region
            self.ink = self.ink.difference(hidden).union(piece.ink)
            self.tone = self.tone.difference(hidden).union(piece.tone)
            self.ground = self.ground.union(piece.region)

    def piece(self) -> Piece:
        """Return everything laid so far as one piece."""
        return Piece(join(self.ground, self.ink), self.ink, self.tone)

    def finished(self) -> tuple[Shape, Shape]:
        """Return (main cut, second tone): crumbs dropped, every part bridged to the rest.

        Raises DetachedError where a part lies too far away to be bridged.
        """
        ink = self.ink.buffer(-0.9).buffer(1.8).buffer(-0.9)
        ink = _joined(ink)
        tone = self.tone.difference(ink.buffer(-3.0)).buffer(-1.0).buffer(1.0)
        tone = join(*[part for part in pieces(tone) if part.area > CRUMB_AREA])
        return _mounted(ink, tone)


def _mounted(ink: Shape, tone: Shape) -> tuple[Shape, Shape]:
    """Return both layers enlarged or reduced to fill the sheet and moved to its middle."""
    x0, y0, x1, y1 = join(ink, tone).bounds
    factor = min((SHEET - 2 * MARGIN) / max(x1 - x0, y1 - y0), LARGEST_GAIN)
    middle = ((x0 + x1) / 2, (y0 + y1) / 2)

    def mount(shape: Shape) -> Shape:
        grown = affinity.scale(shape, factor, factor, origin=middle)
        return affinity.translate(grown, SHEET / 2 - middle[0], SHEET / 2 - middle[1])

    return mount(ink), mount(tone)


def _joined(ink: Shape) -> Shape:
    """Bridge each stray part to the main one by the shortest way, as a cutter leaves a tie."""
    parts = sorted((part for part in pieces(ink) if part.area > CRUMB_AREA), key=lambda part: -part.area)
    main, rest = [parts[0]], parts[1:]
    ties: list[Shape] = []
    nearest = [(part.distance(parts[0]), 0) for part in rest]
    while rest:
        index = min(range(len(rest)), key=nearest.__getitem__)
        part, (far, to) = rest.pop(index), nearest.pop(index)
        if far > BRIDGE_REACH:
            where = part.centroid
            raise DetachedError(f"a part at {where.x:.0f}, {where.y:.0f} is {far:.0f} away from the rest")
        here, there = nearest_points(part, main[to])
        ties.append(LineString([here, there]).buffer(BRIDGE_WIDTH / 2))
        main.append(part)
        nearest = [
            min(old, (other.distance(part), len(main) - 1)) for old, other in zip(nearest, rest, strict=True)
        ]
    return join(*main, *ties)


def stack(*laid: Piece) -> Piece:
    """Return several pieces, back to front, as one."""
    sheet = Sheet()
    sheet.lay(*laid)
    return sheet.piece()


def solid(shape: Shape, *cuts: Shape, tone: Shape = NOTHING) -> Piece:
    """Return a piece that is all paper but for its cuts."""
    return Piece(shape, shape.difference(join(*cuts)) if cuts else shape, tone)


def outline(shape: Shape, width: float, *inside: Shape, tone: Shape = NOTHING) -> Piece:
    """Return a piece that is a rim and whatever lines lie inside it (陽刻)."""
    return Piece(shape, join(band(shape, width), join(*inside).intersection(shape)), tone)
