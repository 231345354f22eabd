"""Where things stand on the scroll's canvas: the axis, the room for cards, the zone of its labels.

"Along" runs with time, "across" away from the axis to the side of the cards; horizontal scrolls have their
axis low and cards above it, vertical ones have it left and cards to the right.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from exhibit.view.style import SizeScale

RIBBON_EM = 1.6
LABEL_EM = 1.6


@dataclass(frozen=True)
class TimelineFrame:
    """The canvas's geometry in px."""

    width: float
    height: float
    vertical: bool
    axis: float
    zone: float
    room: float

    @property
    def length(self) -> float:
        """The window along the axis."""
        return self.height if self.vertical else self.width

    def point(self, along: float, across: float) -> QPointF:
        """The place on the canvas."""
        return QPointF(self.axis + across, along) if self.vertical else QPointF(along, self.axis - across)

    def rect(self, along: float, across: float, along_size: float, across_size: float) -> QRectF:
        """A rectangle from its start edge along and its near edge across."""
        if self.vertical:
            return QRectF(self.axis + across, along, across_size, along_size)
        return QRectF(along, self.axis - across - across_size, along_size, across_size)

    def corner(self, along: float, half: float) -> QPointF:
        """The top left corner of a square about a place on the axis, half as wide as told."""
        if self.vertical:
            return QPointF(self.axis - half, along - half)
        return QPointF(along - half, self.axis - half)

    def along_across(self, x: float, y: float) -> tuple[float, float]:
        """A place on the canvas in the layout's directions."""
        return (y, x - self.axis) if self.vertical else (x, self.axis - y)

    def zone_rect(self) -> QRectF:
        """The strip on the other side of the axis where years and eras are named."""
        if self.vertical:
            return QRectF(0.0, 0.0, self.axis, self.height)
        return QRectF(0.0, self.axis, self.width, self.zone)


def label_drop(sizes: SizeScale, *, vertical: bool) -> float:
    """How far from the axis the years stand, so that marks and clusters on it leave them free."""
    return max(24.0, sizes.body * (1.02 if vertical else 0.62)) + sizes.caption * 0.1


def era_ribbon(sizes: SizeScale) -> float:
    """How thick the ribbon is that the eras' names stand in, at the far edge of the zone."""
    return sizes.caption * RIBBON_EM


def frame_for(width: float, height: float, sizes: SizeScale, *, vertical: bool) -> TimelineFrame:
    """The geometry for a canvas of this size (px), the band of controls not counted."""
    if vertical:
        axis = max(width * 0.18, label_drop(sizes, vertical=True) + sizes.caption * 4.3)
        return TimelineFrame(
            width, height, vertical=True, axis=axis, zone=axis, room=width - axis - sizes.gap
        )
    zone = label_drop(sizes, vertical=False) + sizes.caption * LABEL_EM + era_ribbon(sizes)
    axis = height - zone
    return TimelineFrame(width, height, vertical=False, axis=axis, zone=zone, room=axis - sizes.gap)
