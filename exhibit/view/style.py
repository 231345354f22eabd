"""Every colour, size and duration of the screens, each value once.

Sizes are the design's pixels at 1080p, scaled by the shorter side of the screen and by the visitor's text
size; on a kiosk they never fall under the millimetres that a standing visitor can read and hit
(EN 301 549 5.1.4: 0.7 degrees of cap height at 600 mm gives 10.5 mm of CJK body and 7.3 mm of caption).
"""

from dataclasses import dataclass, replace
from functools import cached_property

MM_PER_INCH = 25.4


@dataclass(frozen=True)
class ThemeColours:
    """A theme colour: for surfaces, darker (or lighter) for text; as a tint of paper, and as a thin wash."""

    fill: str
    text: str
    tint: str
    wash: str = ""


@dataclass(frozen=True)
class ColourPalette:
    """The colours of one mode; all are ``#rrggbb``."""

    name: str
    silk: str
    silk_deep: str
    paper: str
    ink: str
    ink_80: str
    ink_60: str
    line: str
    call: str
    hues: tuple[tuple[str, ThemeColours], ...]

    def hue(self, token: str) -> ThemeColours:
        """The theme colour of this token; an unknown token is stone."""
        return self._table.get(token) or self._table["stone"]

    @cached_property
    def _table(self) -> dict[str, ThemeColours]:
        return dict(self.hues)

    def overridden(self, colours: dict[str, str]) -> "ColourPalette":
        """This palette with an exhibition's own colours for some tokens."""
        own = {name: colours[name] for name in ("silk", "paper", "ink") if name in colours}
        hues = tuple(
            (
                token,
                replace(hue, fill=colours.get(token, hue.fill), text=colours.get(f"{token}_text", hue.text)),
            )
            for token, hue in self.hues
        )
        return replace(self, hues=hues, **own)


NORMAL = ColourPalette(
    name="normal",
    silk="#F6EFDE",
    silk_deep="#EFE5CE",
    paper="#FFFCF4",
    ink="#22262A",
    ink_80="#3A4046",
    ink_60="#464A50",
    line="#D8CBAC",
    call="#9B2F26",
    hues=(
        ("ink", ThemeColours("#22262A", "#22262A", "#E9E3D4")),
        ("ochre", ThemeColours("#BD6813", "#6A4112", "#F7E7CF")),
        ("green", ThemeColours("#388C79", "#1A523E", "#DFECE2")),
        ("azure", ThemeColours("#174299", "#174299", "#DDE5F0")),
        ("stone", ThemeColours("#383635", "#383635", "#E8E2D6")),
        ("cinnabar", ThemeColours("#B3392F", "#8E2A22", "#F6DFD6")),
        ("malachite", ThemeColours("#2A6570", "#1F4C55", "#DCE8E2", "#7FA9A6")),
    ),
)

CONTRAST = ColourPalette(
    name="contrast",
    silk="#14171A",
    silk_deep="#1B1F23",
    paper="#22262A",
    ink="#FFFCF4",
    ink_80="#F0EBDD",
    ink_60="#DAD4C4",
    line="#6E6A60",
    call="#F7B0A7",
    hues=(
        ("ink", ThemeColours("#FFFCF4", "#FFFCF4", "#33383D")),
        ("ochre", ThemeColours("#E9A35A", "#F2BE86", "#3A2F22")),
        ("green", ThemeColours("#74CDB4", "#93DCC7", "#20352F")),
        ("azure", ThemeColours("#8FB4F5", "#B1CBF9", "#232E42")),
        ("stone", ThemeColours("#C9C4BA", "#DAD4C4", "#34363A")),
        ("cinnabar", ThemeColours("#F08A7E", "#F7B0A7", "#44282A")),
        ("malachite", ThemeColours("#7FB9B4", "#A5D3CE", "#22363A", "#22363A")),
    ),
)


@dataclass(frozen=True)
class ScreenSize:
    """Where the exhibition is shown: the window in px; on a kiosk its diagonal in inches."""

    width_px: int
    height_px: int
    diagonal_inch: float | None = None
    screen_width_px: int = 0
    screen_height_px: int = 0

    @property
    def vertical(self) -> bool:
        """Whether the scroll runs from top to bottom."""
        return self.height_px > self.width_px

    @property
    def px_per_mm(self) -> float | None:
        """Pixels a millimetre on a kiosk screen of known diagonal, else None."""
        if self.diagonal_inch is None:
            return None
        wide = self.screen_width_px or self.width_px
        high = self.screen_height_px or self.height_px
        return float((wide**2 + high**2) ** 0.5 / (self.diagonal_inch * MM_PER_INCH))


@dataclass(frozen=True)
class SizeScale:
    """Lengths in px for one screen and text size."""

    scale: float
    title: float
    leaf_heading: float
    card_heading: float
    body: float
    caption: float
    label: float
    target: float
    primary: float
    gap: float
    edge: float
    radius: float
    rule: float

    @property
    def pad(self) -> float:
        """The inner margin of cards and panels."""
        return self.gap * 1.5


REFERENCE_INCHES = 21.5
"""From this panel on sizes are those of somebody who stands before it; a smaller one is used from nearer."""
LEAST_NEARNESS = 0.4
SMALL_PRIMARY_MM, SMALL_GAP_MM = 12.0, 2.0
TARGET_OF_SHORT_SIDE = 0.11
LEAST_WINDOW_SCALE = 0.6
"""No text of a window is under 12 px: the caption's 20 px at 1080p."""
BODY_MM = 10.5
CAPTION_MM = 7.3
TARGET_MM = 10.0
PRIMARY_MM = 20.0
GAP_MM = 3.0
EDGE_MM = 20.0
TARGET_PX = 44.0
LABEL_GROWTH = 0.3


@dataclass(frozen=True)
class _Least:
    """What nothing on a screen may be smaller than, in px: body, caption, targets, their gaps, the margin."""

    body: float
    caption: float
    target: float
    primary: float
    gap: float
    edge: float


def _least_of_panel(screen: ScreenSize, per_mm: float) -> _Least:
    """The least sizes on a panel: a standing visitor's, on a small one what a nearer hand and eye need.

    However flat the panel is, a row of controls takes a ninth of it at most.
    """
    nearness = min(1.0, max(LEAST_NEARNESS, (screen.diagonal_inch or 0.0) / REFERENCE_INCHES))
    short_mm = min(screen.width_px, screen.height_px) / per_mm
    target = min(TARGET_MM, short_mm * TARGET_OF_SHORT_SIDE)
    tightness = nearness * target / TARGET_MM
    return _Least(
        body=BODY_MM * tightness * per_mm,
        caption=CAPTION_MM * tightness * per_mm,
        target=target * per_mm,
        primary=max(SMALL_PRIMARY_MM * target / TARGET_MM, PRIMARY_MM * tightness) * per_mm,
        gap=max(SMALL_GAP_MM * target / TARGET_MM, GAP_MM * tightness) * per_mm,
        edge=EDGE_MM * tightness * per_mm,
    )


def sizes_for(screen: ScreenSize, text_scale: float = 1.0) -> SizeScale:
    """The sizes for a screen at a visitor's text scale (1.0 to 2.0)."""
    base = min(screen.width_px, screen.height_px) / 1080.0
    per_mm = screen.px_per_mm
    if per_mm is None:
        base = max(base, LEAST_WINDOW_SCALE)
        least = _Least(0.0, 0.0, TARGET_PX, max(56.0 * base, TARGET_PX), 0.0, 24.0 * base)
        target = TARGET_PX
    else:
        least = _least_of_panel(screen, per_mm)
        target = max(min(TARGET_PX, base * 1080.0 * TARGET_OF_SHORT_SIDE), least.target)
    scale = max(base, least.body / 26.0)
    caption, gap = max(20.0 * base, least.caption), max(12.0 * base, least.gap)
    text = scale * text_scale
    return SizeScale(
        scale=scale,
        title=64.0 * text,
        leaf_heading=44.0 * text,
        card_heading=30.0 * text,
        body=26.0 * text,
        caption=caption * text_scale,
        label=caption * (1.0 + (text_scale - 1.0) * LABEL_GROWTH),
        target=target,
        primary=least.primary,
        gap=gap,
        edge=least.edge,
        radius=10.0 * base,
        rule=max(1.0, 2.0 * base),
    )


@dataclass(frozen=True)
class MotionTimes:
    """Durations in milliseconds."""

    appear: int = 240
    vanish: int = 180
    page: int = 360
    draw_in: int = 600
    fade: int = 120
    level: int = 180
    find: int = 1400


FULL_MOTION = MotionTimes()
NO_MOTION = MotionTimes(appear=0, vanish=0, page=0, draw_in=0, fade=0, level=0, find=0)
LESS_MOTION = MotionTimes(appear=120, vanish=120, page=120, draw_in=0, fade=120, level=120, find=0)

LINE_HEIGHT_HAN = 1.66
LINE_HEIGHT_LATIN = 1.5
HEADING_LINE_HEIGHT = 1.35
LATIN_HEADING_LINE_HEIGHT = 1.2
HAN_LATIN_GAP_EM = 0.09
TAP_SLOP_MM = 5.0
TAP_SLOP_PX = 12.0
