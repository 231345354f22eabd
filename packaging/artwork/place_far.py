"""Far ranges of the portrait composition: paler and softer than those of the scroll."""

from canvas import Canvas
from pigment import MALACHITE
from terrain import far_range


def haze_range(canvas: Canvas, name: str, points: list[tuple[float, float]], strength: float, foot: float) -> None:
    """One far range in the palest malachite."""
    far_range(canvas, name, points, MALACHITE[4], strength, foot)
