"""The painting behind the scroll, and what floats, drifts and hides in it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from exhibit.content.model.field_markers import FieldHelp, MediaPath


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle in the painting."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Hotspot:
    """Something small in the painting for a child to find; pixels of the composition's file."""

    id: str
    x: int
    y: int
    width: int
    height: int
    part: Literal["landscape", "portrait", "section"] = "landscape"
    file: Annotated[
        str | None,
        MediaPath("landscape"),
        FieldHelp(
            "Its cut-out: the ground behind it, and below that the thing itself, each with the margin around."
        ),
    ] = None
    margin: Annotated[int, FieldHelp("Pixels around the rectangle that a movement may use.")] = 0
    move: Annotated[
        Literal["hop", "swim", "glide", "sway", "glow"],
        FieldHelp("The one small movement that a touch makes."),
    ] = "glow"


@dataclass(frozen=True, kw_only=True, slots=True)
class GroundSection:
    """The ground below the axis, painted apart and as long as the composition; it is fitted to its room.

    Upright it lies left of the axis, and rows are columns.
    """

    file: Annotated[str, MediaPath("landscape")]
    height: int
    high_y: Annotated[int, FieldHelp("The row of the ground line's highest value.", "26")]
    low_y: Annotated[int, FieldHelp("The row of its lowest value.", "162")]
    base_y: Annotated[int, FieldHelp("The row where the ground line stands before its first point.", "196")]
    afloat: Annotated[
        str | None,
        MediaPath("landscape"),
        FieldHelp(
            "What lies on the water, on a transparent ground; it ends where the painting does.", "afloat.webp"
        ),
    ] = None
    afloat_x: Annotated[int, FieldHelp("Where that picture begins, in pixels of the painting.", "4480")] = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Panorama:
    """One composition of the painting. Lengths in pixels of its file."""

    file: Annotated[str, MediaPath("landscape")]
    width: int
    height: int
    before_px: Annotated[int, FieldHelp("Painted pixels before the first date.")]
    after_px: Annotated[int, FieldHelp("Painted pixels after the last date.")]
    axis_y: int | None = None
    horizon_y: int | None = None
    mounting_px: Annotated[int | None, FieldHelp("The width of the silk mounting before the painting.")] = (
        None
    )
    title_slip: Annotated[Box | None, FieldHelp("Where the title slip is pasted on the mounting.")] = None
    section: GroundSection | None = None
    finds: tuple[Hotspot, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Landscape:
    """The painting behind the scroll."""

    landscape: Panorama
    portrait: Panorama | None = None
    overview: Annotated[
        str | None,
        MediaPath("landscape"),
        FieldHelp(
            "The dated part in small, with 3 % of sea, for the strip below the scroll.", "overview.webp"
        ),
    ] = None
    finds: tuple[Hotspot, ...] = ()
