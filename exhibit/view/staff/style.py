"""How the staff's screens look and speak, with or without an exhibition that can be shown."""

from dataclasses import dataclass

from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.look.look import Look
from exhibit.view.style import NORMAL, TAP_SLOP_MM, ColourPalette, ScreenSize, SizeScale, sizes_for
from exhibit.view.text import TextStyle, Typesetter


@dataclass(frozen=True)
class StaffStyle:
    """Words, colours and sizes of the staff's screens."""

    words: InterfaceWords
    typesetter: Typesetter
    palette: ColourPalette
    sizes: SizeScale
    slop_px: float

    @property
    def title(self) -> TextStyle:
        """What a screen is called."""
        return TextStyle("serif", self.sizes.card_heading, heading=True)

    @property
    def body(self) -> TextStyle:
        """Running text."""
        return TextStyle("sans", self.sizes.body)

    @property
    def caption(self) -> TextStyle:
        """Small text."""
        return TextStyle("sans", self.sizes.caption)


def style_of(look: Look) -> StaffStyle:
    """The style of the exhibition's present look, at the ordinary text size."""
    sizes = sizes_for(look.screen)
    return StaffStyle(look.words, look.typesetter, look.palette, sizes, look.slop_px)


def plain_style(words: InterfaceWords, screen: ScreenSize) -> StaffStyle:
    """The style on the trouble page, where there is no look."""
    per_mm = screen.px_per_mm or 4.0
    return StaffStyle(words, Typesetter(words.tag), NORMAL, sizes_for(screen), TAP_SLOP_MM * per_mm)
