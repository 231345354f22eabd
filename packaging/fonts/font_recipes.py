"""The faces that the exhibition ships: where each comes from and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Characters = Literal["traditional", "simplified", "latin", "alnum"]

UNITS_PER_EM = 1000
# One line box for every face, so that mixed lines do not jump. A Han character fills +0.88 to -0.12 em,
# its middle is at +0.38; so is the middle of this box, and the marks above capitals fit into it.
ASCENT = 1000
DESCENT = 240
# Seconds since 1904 of 2025-12-15 00:00 UTC: the same bytes whenever the fonts are built.
BUILD_TIME = 3_848_601_600
REVISION = "1.000"


@dataclass(frozen=True)
class Recipe:
    """One file in assets/fonts: its family and weight, its source and its characters."""

    file_name: str
    family: str
    weight: Literal[400, 700]
    source: str
    characters: Characters
    full: bool = False
    collection_index: int | None = None
    optical_size: float | None = None

    @property
    def style(self) -> str:
        """The style name of the weight."""
        return "Bold" if self.weight == 700 else "Regular"

    @property
    def postscript_name(self) -> str:
        """The name without spaces, as PostScript wants it."""
        return f"{self.family.replace(' ', '')}-{self.style}"


_SANS = "NotoSansCJK-{}.ttc"
_SERIF = "NotoSerifCJK-Bold.ttc"
_SC, _TC = 2, 3
# Headings of 30 to 64 px are 22 to 48 pt; running serif text is smaller.
_HEADING_PT, _TEXT_PT = 32.0, 16.0

_SOURCE_SANS, _SOURCE_SERIF = "source_sans_3", "source_serif_4"


def _chinese(family: str, weight: Literal[400, 700], characters: Characters, *, full: bool = False) -> Recipe:
    source = _SERIF if "Serif" in family else _SANS.format("Bold" if weight == 700 else "Regular")
    return Recipe(
        file_name=_file_name(family, weight, "otf"),
        family=family,
        weight=weight,
        source=source,
        characters=characters,
        full=full,
        collection_index=_TC if characters == "traditional" else _SC,
    )


def _latin(family: str, weight: Literal[400, 700], characters: Characters) -> Recipe:
    serif = "Serif" in family
    return Recipe(
        file_name=_file_name(family, weight, "ttf"),
        family=family,
        weight=weight,
        source=_SOURCE_SERIF if serif else _SOURCE_SANS,
        characters=characters,
        optical_size=(_HEADING_PT if weight == 700 else _TEXT_PT) if serif else None,
    )


def _file_name(family: str, weight: Literal[400, 700], suffix: str) -> str:
    return f"{family.replace(' ', '')}-{'Bold' if weight == 700 else 'Regular'}.{suffix}"


# The Alnum faces exist once for each Chinese face they stand in, the same but for their name.
# WORKAROUND (Qt 6.11): the font cache knows a list of families by its first name, so that
# ["Alnum", "Sans SC"] asked after ["Alnum", "Sans TC"] gets the Traditional face.
# The serif has them in bold only: so is the Chinese serif.
RECIPES = (
    _chinese("Shanhai Sans TC", 400, "traditional", full=True),
    _chinese("Shanhai Sans TC", 700, "traditional"),
    _chinese("Shanhai Sans SC", 400, "simplified", full=True),
    _chinese("Shanhai Sans SC", 700, "simplified"),
    _chinese("Shanhai Serif TC", 700, "traditional"),
    _chinese("Shanhai Serif SC", 700, "simplified"),
    _latin("Shanhai Sans Latin", 400, "latin"),
    _latin("Shanhai Sans Latin", 700, "latin"),
    _latin("Shanhai Serif Latin", 400, "latin"),
    _latin("Shanhai Serif Latin", 700, "latin"),
    _latin("Shanhai Sans Alnum TC", 400, "alnum"),
    _latin("Shanhai Sans Alnum TC", 700, "alnum"),
    _latin("Shanhai Sans Alnum SC", 400, "alnum"),
    _latin("Shanhai Sans Alnum SC", 700, "alnum"),
    _latin("Shanhai Serif Alnum TC", 700, "alnum"),
    _latin("Shanhai Serif Alnum SC", 700, "alnum"),
)

# The families a text of each language asks for, in this order.
STACKS = {
    "zh-Hant": {
        "sans": ("Shanhai Sans Alnum TC", "Shanhai Sans TC"),
        "serif": ("Shanhai Serif Alnum TC", "Shanhai Serif TC"),
    },
    "zh-Hans": {
        "sans": ("Shanhai Sans Alnum SC", "Shanhai Sans SC"),
        "serif": ("Shanhai Serif Alnum SC", "Shanhai Serif SC"),
    },
    "en": {
        "sans": ("Shanhai Sans Latin", "Shanhai Sans TC"),
        "serif": ("Shanhai Serif Latin", "Shanhai Serif TC"),
    },
}
