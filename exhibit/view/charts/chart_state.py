"""What a visitor has done to a chart. It needs no plotting library: pages keep it while they are away."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartState:
    """The number of the pinned value, whether the table is shown, and how far that is scrolled, px."""

    pinned: int | None = None
    table: bool = False
    table_offset_px: float = 0.0

    def __bool__(self) -> bool:
        """Whether anything was done."""
        return self.pinned is not None or self.table
