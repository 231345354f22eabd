"""How a text is set: its face, its size, its distance of lines."""

from dataclasses import dataclass
from typing import Literal

from exhibit.view.style import (
    HEADING_LINE_HEIGHT,
    LATIN_HEADING_LINE_HEIGHT,
    LINE_HEIGHT_HAN,
    LINE_HEIGHT_LATIN,
)

Face = Literal["serif", "sans", "bold"]
Align = Literal["start", "centre", "end"]


@dataclass(frozen=True)
class TextStyle:
    """How a text is set. A heading's lines are close and balanced."""

    face: Face
    size_px: float
    heading: bool = False

    def line_height_px(self, chinese: bool) -> float:
        """The distance of baselines in px."""
        if self.heading:
            return self.size_px * (HEADING_LINE_HEIGHT if chinese else LATIN_HEADING_LINE_HEIGHT)
        return self.size_px * (LINE_HEIGHT_HAN if chinese else LINE_HEIGHT_LATIN)
