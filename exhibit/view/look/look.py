"""One value that tells every screen how to look and speak at this moment."""

from dataclasses import dataclass
from pathlib import Path

from exhibit.content.catalogue import Catalogue
from exhibit.view.look.artwork import Artwork
from exhibit.view.look.formatter import Formatter
from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.look.mark_shapes import shape_of
from exhibit.view.style import (
    TAP_SLOP_MM,
    TAP_SLOP_PX,
    ColourPalette,
    MotionTimes,
    ScreenSize,
    SizeScale,
    ThemeColours,
)
from exhibit.view.text import TextStyle, Typesetter


@dataclass(frozen=True)
class Look:
    """Language, palette, sizes, motion and where to get texts and pictures from."""

    tag: str
    screen: ScreenSize
    palette: ColourPalette
    sizes: SizeScale
    motion: MotionTimes
    typesetter: Typesetter
    words: InterfaceWords
    say: Formatter
    catalogue: Catalogue
    artwork: Artwork
    media: Path
    text_scale: float = 1.0

    def text(self, localised: dict[str, str] | None) -> str:
        """The text of this language; empty for none."""
        return self.catalogue.text(localised, self.tag) if localised else ""

    def hue_of(self, theme: str) -> ThemeColours:
        """The colours of a theme."""
        return self.palette.hue(self.catalogue.theme(theme).colour)

    def mark_of(self, theme: str) -> str:
        """The shape of a theme's marks, by its place in the exhibition's order."""
        order = self.catalogue.content.exhibit.themes
        return shape_of(order.index(theme) if theme in order else -1)

    @property
    def slop_px(self) -> float:
        """How far a finger may move and still tap: 5 mm on a kiosk."""
        per_mm = self.screen.px_per_mm
        return TAP_SLOP_PX if per_mm is None else TAP_SLOP_MM * per_mm

    @property
    def body(self) -> TextStyle:
        """Running text."""
        return TextStyle("sans", self.sizes.body)

    @property
    def strong(self) -> TextStyle:
        """Emphasised running text."""
        return TextStyle("bold", self.sizes.body)

    @property
    def caption(self) -> TextStyle:
        """Dates, credits, sources."""
        return TextStyle("sans", self.sizes.caption)

    @property
    def card_heading(self) -> TextStyle:
        """The title of a card."""
        return TextStyle("serif", self.sizes.card_heading, heading=True)

    @property
    def leaf_heading(self) -> TextStyle:
        """The title of a leaf or panel."""
        return TextStyle("serif", self.sizes.leaf_heading, heading=True)

    @property
    def title(self) -> TextStyle:
        """The exhibition's title."""
        return TextStyle("serif", self.sizes.title, heading=True)
