"""Shapes: the smallest things a knife can cut, as geometries on a sheet of 600 by 600, y pointing down."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

Place: TypeAlias = tuple[float, float]
Shape: TypeAlias = BaseGeometry
NOTHING: Shape = Polygon()


def join(*shapes: Shape) -> Shape:
    """Return the union of all shapes."""
    return unary_union(shapes)


def at(places: str) -> list[Place]:
    """Return the places written as "x,y x,y ..."."""
    return [(float(x), float(y)) for x, y in (place.split(",") for place in places.split())]


def poly(*points: Place) -> Shape:
    """Return a polygon with straight sides, repaired where its sides cross."""
    return Polygon(points).buffer(0)


def smooth(points: Sequence[Place], closed: bool = False, steps: int = 8) -> list[Place]:
    """Return a Catmull-Rom curve through the points, `steps` segments between two neighbours."""
    source = [np.array(p, dtype=float) for p in points]
    count = len(source)
    if count < 3:
        return [(float(p[0]), float(p[1])) for p in source]
    out: list[Place] = []
    for index in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (source[(index + k) % count] for k in (-1, 0, 1, 2))
        else:
            a, b, c, d = (source[min(max(index + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            at = 0.5 * (
                2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
            )
            out.append((float(at[0]), float(at[1])))
    if not closed:
        out.append((float(source[-1][0]), float(source[-1][1])))
    return out


def blob(*points: Place) -> Shape:
    """Return the area inside a smooth closed curve through the points."""
    return Polygon(smooth(points, closed=True)).buffer(0)


def disc(x: float, y: float, radius: float) -> Shape:
    """Return a filled circle."""
    return Point(x, y).buffer(radius, quad_segs=max(4, min(20, int(radius / 4) + 3)))


def oval(x: float, y: float, rx: float, ry: float, angle: float = 0) -> Shape:
    """Return a filled ellipse turned by `angle` degrees clockwise."""
    return affinity.rotate(affinity.scale(disc(x, y, max(rx, ry)), rx / max(rx, ry), ry / max(rx, ry)), angle)


def ring(x: float, y: float, radius: float, width: float) -> Shape:
    """Return a circular band whose outer edge has the given radius."""
    return disc(x, y, radius).difference(disc(x, y, radius - width))


def rect(x0: float, y0: float, x1: float, y1: float, corner: float = 0) -> Shape:
    """Return a rectangle, its corners rounded by `corner`."""
    if corner <= 0:
        return box(x0, y0, x1, y1)
    return box(x0 + corner, y0 + corner, x1 - corner, y1 - corner).buffer(corner, quad_segs=5)


def band(shape: Shape, width: float) -> Shape:
    """Return the rim of a shape, `width` wide, measured inwards."""
    return shape.difference(shape.buffer(-width, join_style="mitre"))


def line(points: Sequence[Place], width: float, flat: bool = False) -> Shape:
    """Return a straight-jointed line of constant width."""
    cap = "flat" if flat else "round"
    return LineString(points).buffer(width / 2, cap_style=cap, join_style="round", quad_segs=4)


def curve(points: Sequence[Place], width: float) -> Shape:
    """Return a smooth line of constant width through the points."""
    return line(smooth(points), width)


def brush(points: Sequence[Place], widths: Sequence[float], curved: bool = True) -> Shape:
    """Return a smooth line whose width goes through `widths` from its start to its end."""
    path = smooth(points) if curved else list(points)
    at = np.linspace(0, len(widths) - 1, len(path))
    radius = np.maximum(np.interp(at, range(len(widths)), widths) / 2, 0.6)
    discs = [Point(p).buffer(float(r), quad_segs=4) for p, r in zip(path, radius, strict=True)]
    return unary_union([a.union(b).convex_hull for a, b in itertools.pairwise(discs)])


def arc(x: float, y: float, radius: float, start: float, stop: float, count: int = 24) -> list[Place]:
    """Return points on a circle from `start` to `stop` degrees (0 is right, 90 is down)."""
    return [
        (x + radius * math.cos(math.radians(a)), y + radius * math.sin(math.radians(a)))
        for a in np.linspace(start, stop, count)
    ]


def spiral(
    x: float, y: float, radius: float, turns: float, start: float, clockwise: bool = True
) -> list[Place]:
    """Return points of a spiral that begins on the rim at `start` degrees and winds inwards."""
    count = max(12, int(turns * 22))
    sign = 1 if clockwise else -1
    out = []
    for index in range(count + 1):
        part = index / count
        at = math.radians(start) + sign * part * turns * 2 * math.pi
        reach = radius * (1 - part) ** 0.85
        out.append((x + reach * math.cos(at), y + reach * math.sin(at)))
    return out


def along(path: Sequence[Place], distance: float) -> tuple[float, float, float, float]:
    """Return place and unit tangent (x, y, tx, ty) at a distance along a path."""
    rail = LineString(path)
    here = rail.interpolate(distance)
    ahead = rail.interpolate(min(distance + 1.5, rail.length))
    behind = rail.interpolate(max(distance - 1.5, 0))
    dx, dy = ahead.x - behind.x, ahead.y - behind.y
    size = math.hypot(dx, dy) or 1.0
    return here.x, here.y, dx / size, dy / size


def length(path: Sequence[Place]) -> float:
    """Return the length of a path in sheet units."""
    return float(LineString(path).length)


def hull(*points: Place) -> Shape:
    """Return the convex hull of the points."""
    return MultiPoint(points).convex_hull


def pieces(shape: Shape) -> list[Polygon]:
    """Return the polygons a shape is made of."""
    if isinstance(shape, Polygon):
        return [] if shape.is_empty else [shape]
    return [part for part in getattr(shape, "geoms", ()) if isinstance(part, Polygon)]
