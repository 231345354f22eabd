"""The painting behind the scroll, and what floats, drifts and hides in it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.markers import Doc, MediaPath


@dataclass(frozen=True, kw_only=True, slots=True)
class Mist:
    """A moving layer of the painting, cropped to its band."""

    file: Annotated[str, MediaPath("landscape")]
    y: int
    height: int
    speed: Annotated[float, Doc("How fast it drifts, in pixels of the painting a second.")]
    width: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle in the painting."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ShorePoint:
    """How high the far shore stands at a fraction of the span."""

    fraction: float
    y: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Boat:
    """A boat in the painting; it floats on the water mask."""

    id: str
    x: int
    y: int
    width: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Find:
    """Something small in the painting for a child to find; pixels of the composition's file."""

    id: str
    x: int
    y: int
    width: int
    height: int
    part: Literal["landscape", "portrait"] = "landscape"
    file: Annotated[
        str | None,
        MediaPath("landscape"),
        Doc(
            "Its cut-out: the ground behind it, and below that the thing itself, each with the margin around."
        ),
    ] = None
    margin: Annotated[int, Doc("Pixels around the rectangle that a movement may use.")] = 0
    move: Annotated[
        Literal["hop", "swim", "glide", "sway", "glow"],
        Doc("The one small movement that a touch makes."),
    ] = "glow"


@dataclass(frozen=True, kw_only=True, slots=True)
class HangingScroll:
    """One scroll of the portrait chain: where it begins, in pixels from the top."""

    id: str
    top: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Scroll:
    """One composition of the painting. Lengths in pixels of its file."""

    file: Annotated[str, MediaPath("landscape")]
    width: int
    height: int
    before_px: Annotated[int, Doc("Painted pixels before the first date.")]
    after_px: Annotated[int, Doc("Painted pixels after the last date.")]
    axis_y: int | None = None
    axis_x: int | None = None
    mist: tuple[Mist, ...] = ()
    water_mask: Annotated[str | None, MediaPath("landscape"), Doc("White where there is water.")] = None
    calm_above_y: Annotated[int | None, Doc("Above this row the sky is calm, for cards.")] = None
    horizon_y: int | None = None
    mounting_px: Annotated[int | None, Doc("The width of the silk mounting before the painting.")] = None
    title_slip: Annotated[Box | None, Doc("Where the title slip is pasted on the mounting.")] = None
    sun: Box | None = None
    shore: tuple[ShorePoint, ...] = ()
    scrolls: tuple[HangingScroll, ...] = ()
    finds: tuple[Find, ...] = ()
    boats: tuple[Boat, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A part of the painting, in fractions of the span."""

    id: str
    start: float
    end: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Landscape:
    """The painting behind the scroll."""

    landscape: Scroll
    portrait: Scroll | None = None
    overview: Annotated[
        str | None,
        MediaPath("landscape"),
        Doc("The dated part in small, with 3 % of sea, for the strip below the scroll.", "overview.webp"),
    ] = None
    finds: tuple[Find, ...] = ()
    boats: tuple[Boat, ...] = ()
    eras: tuple[Stretch, ...] = ()
