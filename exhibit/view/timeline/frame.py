"""Where things stand on the scroll's canvas: the axis, the room for cards, the zone of its labels.

Where there is something to see under the axis, it is a bank: it lies higher, and below the years on it
the ground is seen in section, down to the canvas' edge.

"Along" runs with time, "across" away from the axis to the side of the cards; horizontal scrolls have their
axis low and cards above it, vertical ones have it left and cards to the right.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from exhibit.view.style import SizeScale

RIBBON_EM = 1.6
LEAST_AXIS = 0.4
"""The axis of a screen too low for what stands under it: so much of the height from its top."""
LABEL_EM = 1.6
BANK_HIGHEST, BANK_LOWEST = 0.58, 0.62
"""Where the bank may lie, as shares of the window's height."""
SECTION_WANTED, SECTION_LEAST = 0.26, 0.2
"""How deep the ground under it is to be seen, its years included, as shares of the window's height."""
UPRIGHT_BANK = 1 / 3
"""Where the bank lies on an upright scroll, as a share of the window's width."""
SECTION_EM, BANK_WITH_LARGE_TEXT = 5.0, 0.5
"""How deep it is below its years at least, in ems of their text; how high the bank gives way to that."""
CARD_FOOT = 0.105
"""How far from the bank cards keep, so that the hills stand free, as a share of the window's height."""


@dataclass(frozen=True)
class TimelineFrame:
    """The canvas's geometry in px.

    zone: what the axis' labels take, on the other side of it.  room: for cards, from the axis.
    foot: the least distance of cards from the axis, 0 for the layout's own.
    section: how deep the ground is seen beyond the zone, 0 where it is not.
    """

    width: float
    height: float
    vertical: bool
    axis: float
    zone: float
    room: float
    foot: float = 0.0
    section: float = 0.0

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

    def section_rect(self) -> QRectF:
        """The ground seen in section, between the axis' labels and the canvas' edge."""
        if self.vertical:
            return QRectF(0.0, 0.0, self.section, self.height)
        return QRectF(0.0, self.axis + self.zone, self.width, self.section)

    def zone_rect(self) -> QRectF:
        """The strip on the other side of the axis where years and eras are named."""
        if self.vertical:
            return QRectF(self.axis - self.zone, 0.0, self.zone, self.height)
        return QRectF(0.0, self.axis, self.width, self.zone)


def label_drop(sizes: SizeScale, *, vertical: bool) -> float:
    """How far from the axis the years stand, so that marks and clusters on it leave them free."""
    return max(24.0, sizes.body * (1.02 if vertical else 0.62)) + sizes.caption * 0.1


def era_ribbon(sizes: SizeScale) -> float:
    """How thick the ribbon is that the eras' names stand in, at the far edge of the zone."""
    return sizes.caption * RIBBON_EM


def _room(px: float) -> float:
    """The room for cards: there is always some, however small the screen."""
    return max(px, 1.0)


def frame_for(
    width: float, height: float, sizes: SizeScale, *, vertical: bool, window: float | None = None
) -> TimelineFrame:
    """The geometry for a canvas of this size (px), the band of controls not counted.

    With `window`, the height of the whole window, the ground under the axis is seen in section.
    """
    if vertical:
        zone = label_drop(sizes, vertical=True) + sizes.caption * 4.3
        deep = round(width * UPRIGHT_BANK) - (zone - era_ribbon(sizes))
        if window is not None and deep >= sizes.caption * SECTION_EM:
            bank = float(round(width * UPRIGHT_BANK))
            return TimelineFrame(
                width, height, True, bank, bank - deep, _room(width - bank - sizes.gap), 0.0, deep
            )
        axis = max(width * 0.18, zone)
        return TimelineFrame(
            width, height, vertical=True, axis=axis, zone=axis, room=_room(width - axis - sizes.gap)
        )
    zone = label_drop(sizes, vertical=False) + sizes.caption * LABEL_EM + era_ribbon(sizes)
    if window is not None:
        return _sectioned(width, height, window, zone - era_ribbon(sizes), sizes)
    axis = max(height - zone, height * LEAST_AXIS)
    return TimelineFrame(width, height, vertical=False, axis=axis, zone=zone, room=_room(axis - sizes.gap))


def _sectioned(width: float, height: float, window: float, zone: float, sizes: SizeScale) -> TimelineFrame:
    """The bank between the limits of the whole window's height, as low as leaves the section its own."""
    wanted = min(max(BANK_HIGHEST * window, height - SECTION_WANTED * window), BANK_LOWEST * window)
    deep = max(SECTION_LEAST * window, zone + sizes.caption * SECTION_EM)
    axis = round(min(wanted, max(height - deep, BANK_WITH_LARGE_TEXT * window)))
    section = height - axis - zone
    room = _room(axis - sizes.gap)
    return TimelineFrame(width, height, False, axis, zone, room, CARD_FOOT * window, section)
