"""The measures of a layout: card sizes, lanes and gaps, all derived from the size of body text.

Nothing is measured from a text. A `TextShape` says how much text a card must hold at most, in ems, and
the sizes of the cards follow; so every plan is the same on every machine.
"Across" is the direction away from the axis: upwards in landscape, to the right in portrait.
"""

import math
from dataclasses import dataclass

HEADING_PER_BODY = 48 / 42
CAPTION_PER_BODY = 30 / 42
HEADING_LINE = 1.4
BODY_LINE = 1.6
CAPTION_LINE = 1.5
MIN_TARGET_PX = 44.0
_WIDER = (1.0, 1.2, 1.4, 1.6)
"""How much wider than a title card one with a summary may be, where the room across is short."""
_LEAST_ROOM = 6.0
"""How much room cards have at least, in units of body text, whatever else wants it."""

DATE = "date"
TITLE = "title"
SUMMARY = "summary"
PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class TextShape:
    """How much room the longest texts of a script take.

    measure_ems: the text width of a card in landscape, in ems of its heading.
    title_ems, summary_ems: length of the longest title and summary, in ems of their own sizes.
    slack_ems: what a line loses on average because a word or a punctuation mark may not be broken off.
    """

    measure_ems: float
    title_ems: float
    summary_ems: float
    slack_ems: float


HAN = TextShape(measure_ems=9.0, title_ems=14.0, summary_ems=40.0, slack_ems=0.8)
"""Titles of 14 and summaries of 40 Han characters."""

LATIN = TextShape(measure_ems=10.0, title_ems=22.0, summary_ems=69.0, slack_ems=1.6)
"""Titles of 7 and summaries of 25 English words: 6 letters a word at 0.52 (bold serif) and 0.46 em."""


@dataclass(frozen=True, slots=True)
class CardSize:
    """One of the few fixed sizes of a card.

    fields: what the card shows, in reading order.
    along_px, across_px: its rectangle.
    lanes: how many neighbouring lanes it fills.
    title_lines, summary_lines: how many lines of text there is room for.
    picture_px: the side of the picture's strip: its height below the text, or, upright, its width beside
        date and title; 0 without.
    """

    fields: tuple[str, ...]
    along_px: float
    across_px: float
    lanes: int
    title_lines: int
    summary_lines: int
    picture_px: float = 0.0


@dataclass(frozen=True, slots=True)
class TimelineMetrics:
    """Everything about the window and the type size that a plan depends on; lengths in pixels.

    length_px: the window along the axis.  room_px: the space for cards across, from the axis.
    unit_px: the size of body text.  vertical: time runs downwards.
    lane_count, lane_pitch_px: the lanes and the distance of their near edges.
    base_px: the near edge of lane 0; stems bend in the zone below it.
    lane_gap_px, card_gap_px: least distances of cards across and along.
    title_card, summary_card, picture_card: the card sizes; each poorer one is shorter.
    stem_inset_px: where a stem leaves at the earliest, from the card's edge along.
    stem_gap_px, stem_clear_px: least distances of a stem from another stem and from a card it passes.
    shift_px: how far a card may draw its stem aside, along.  sea_px: the same after the last date.
    dot_px: diameter of a mark.  target_px: least distance of the middles of two marks.
    cluster_along_px, cluster_across_px: a cluster's rectangle, centred on the axis.
    named_at_whole: how many events are named at the whole span.
    """

    length_px: float
    room_px: float
    unit_px: float
    vertical: bool
    lane_count: int
    lane_pitch_px: float
    base_px: float
    lane_gap_px: float
    card_gap_px: float
    title_card: CardSize
    summary_card: CardSize
    picture_card: CardSize
    stem_inset_px: float
    stem_gap_px: float
    stem_clear_px: float
    shift_px: float
    sea_px: float
    dot_px: float
    target_px: float
    cluster_along_px: float
    cluster_across_px: float
    named_at_whole: int = 15

    @property
    def heading_px(self) -> float:
        """The size of a card's title."""
        return self.unit_px * HEADING_PER_BODY

    def fitting(self, size: CardSize) -> int:
        """Give how many cards of a size fit the window at once."""
        along = int((self.length_px + self.card_gap_px) // (size.along_px + self.card_gap_px))
        return along * (self.lane_count // size.lanes)


@dataclass(frozen=True, slots=True)
class _Card:
    """A card's outer width and what text of it is wide, on the way to its size."""

    unit_px: float
    shape: TextShape
    width_px: float

    @property
    def padding_px(self) -> float:
        return self.unit_px * 0.5

    def lines(self, length_ems: float, em_px: float, inner_px: float) -> int:
        return math.ceil(length_ems / max(inner_px / em_px - self.shape.slack_ems, 1.0))

    def title_lines(self, picture_px: float = 0.0) -> int:
        inner = self.width_px - 2 * self.padding_px - picture_px
        return self.lines(self.shape.title_ems, self.unit_px * HEADING_PER_BODY, inner)

    def summary_lines(self, picture_px: float = 0.0) -> int:
        inner = self.width_px - 2 * self.padding_px - picture_px
        return self.lines(self.shape.summary_ems, self.unit_px, inner)

    def height_px(self, title_lines: int, summary_lines: int) -> float:
        height = self.unit_px * (0.8 + CAPTION_PER_BODY * CAPTION_LINE)
        height += title_lines * self.unit_px * HEADING_PER_BODY * HEADING_LINE
        if summary_lines:
            height += self.unit_px * (0.2 + summary_lines * BODY_LINE)
        return float(math.ceil(height))


def metrics_for(
    length_px: float,
    across_px: float,
    unit_px: float,
    *,
    vertical: bool,
    shape: TextShape = HAN,
    foot_px: float = 0.0,
) -> TimelineMetrics:
    """Derive the measures of a layout.

    Args:
        length_px: the window along the axis (its width in landscape, the height for cards in portrait).
        across_px: the space for cards away from the axis, the stems' zone included.
        unit_px: the size of body text, in device-independent pixels, text size setting included.
        vertical: whether time runs downwards.
        shape: how long the longest texts are; `LATIN` holds Chinese as well.
        foot_px: the least distance of cards from the axis; it gives way where no card would fit otherwise.

    Raises:
        ValueError: a length is not positive.
    """
    if min(length_px, across_px, unit_px) <= 0:
        raise ValueError("length_px, across_px and unit_px must be positive")
    base_px = round(max(unit_px * 1.2, min(foot_px, across_px - unit_px * _LEAST_ROOM)))
    lane_gap_px = round(unit_px * 0.3)
    usable_px = across_px - base_px
    least_width = unit_px * (shape.measure_ems * HEADING_PER_BODY + 1.0)
    if vertical:
        lane_count = max(1, int((usable_px + lane_gap_px) // (least_width + lane_gap_px)))
        width = (usable_px + lane_gap_px) / lane_count - lane_gap_px
        sizes = _portrait_sizes(_Card(unit_px, shape, math.floor(width)))
        pitch = (usable_px + lane_gap_px) / lane_count
    else:
        card = _Card(unit_px, shape, math.ceil(least_width))
        title_px = card.height_px(card.title_lines(), 0)
        lane_count = max(1, int((usable_px + lane_gap_px) // (title_px + lane_gap_px)))
        # Half of the room left over goes below the cards, where stems bend, half between the lanes.
        slack_px = max(0.0, usable_px - lane_count * (title_px + lane_gap_px) + lane_gap_px)
        base_px += round(slack_px / 2)
        pitch = (across_px - base_px + lane_gap_px) / lane_count
        sizes = _landscape_sizes(card, pitch, lane_gap_px, across_px - base_px, length_px)
    target_px = max(MIN_TARGET_PX, unit_px * 1.25)
    return TimelineMetrics(
        length_px=length_px,
        room_px=across_px,
        unit_px=unit_px,
        vertical=vertical,
        lane_count=lane_count,
        lane_pitch_px=pitch,
        base_px=base_px,
        lane_gap_px=lane_gap_px,
        card_gap_px=unit_px * 0.5,
        title_card=sizes[0],
        summary_card=sizes[1],
        picture_card=sizes[2],
        stem_inset_px=unit_px * 0.75,
        stem_gap_px=unit_px * 0.3,
        stem_clear_px=unit_px * 0.2,
        shift_px=length_px * 0.2,
        sea_px=length_px * 0.8,
        dot_px=unit_px * 0.42,
        target_px=target_px,
        cluster_along_px=target_px if vertical else max(MIN_TARGET_PX, unit_px * 1.9),
        cluster_across_px=max(MIN_TARGET_PX, unit_px * 1.9) if vertical else max(MIN_TARGET_PX, unit_px),
    )


def _landscape_sizes(
    card: _Card, pitch_px: float, gap_px: float, room_px: float, length_px: float
) -> tuple[CardSize, CardSize, CardSize]:
    short = card.height_px(card.title_lines(), 0)
    wide = _wide_enough(card, room_px, length_px)
    title_lines, summary_lines = wide.title_lines(), wide.summary_lines()
    long = wide.height_px(title_lines, summary_lines)
    picture_px = float(math.ceil((wide.width_px - 2 * wide.padding_px) * 0.5))
    tall = long + picture_px

    def lanes(across_px: float) -> int:
        return math.ceil((across_px + gap_px) / pitch_px - 1e-9)

    return (
        CardSize((DATE, TITLE), card.width_px, short, 1, card.title_lines(), 0),
        CardSize((DATE, TITLE, SUMMARY), wide.width_px, long, lanes(long), title_lines, summary_lines),
        CardSize(
            (PICTURE, DATE, TITLE, SUMMARY),
            wide.width_px,
            tall,
            lanes(tall),
            title_lines,
            summary_lines,
            picture_px,
        ),
    )


def _wide_enough(card: _Card, room_px: float, length_px: float) -> _Card:
    """A card as wide as its summary needs to fit the room; the card itself where that is no help.

    Three of them must still find their place side by side, else none would be shown.
    """
    for share in _WIDER:
        wide = _Card(card.unit_px, card.shape, math.ceil(card.width_px * share))
        if wide.height_px(wide.title_lines(), wide.summary_lines()) <= room_px:
            return wide if 3 * (wide.width_px + card.unit_px * 0.5) <= length_px else card
    return card


def _portrait_sizes(card: _Card) -> tuple[CardSize, CardSize, CardSize]:
    title_lines, summary_lines = card.title_lines(), card.summary_lines()
    picture_px = float(math.ceil(card.width_px * 0.24))
    beside_title = card.title_lines(picture_px)
    return (
        CardSize((DATE, TITLE), card.height_px(title_lines, 0), card.width_px, 1, title_lines, 0),
        CardSize(
            (DATE, TITLE, SUMMARY),
            card.height_px(title_lines, summary_lines),
            card.width_px,
            1,
            title_lines,
            summary_lines,
        ),
        CardSize(
            (PICTURE, DATE, TITLE, SUMMARY),
            card.height_px(beside_title, summary_lines),
            card.width_px,
            1,
            beside_title,
            summary_lines,
            picture_px,
        ),
    )
