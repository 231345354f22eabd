"""The way in: builds a chart, and imports the plotting library only then (it takes half a second)."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from exhibit.content.model import Chart
from exhibit.view.charts.context import ChartContext

if TYPE_CHECKING:
    from exhibit.view.charts.links import WordLink
    from exhibit.view.charts.view import ChartView


def build_chart(
    chart: Chart, context: ChartContext, parent: QWidget | None = None, *, toggle: "WordLink | None" = None
) -> "ChartView":
    """Build the view of a chart. The first call imports pyqtgraph and numpy: 0.4 to 0.5 s without them warm.

    pyqtgraph wraps `sys.excepthook` when it is imported: install your own afterwards.
    """
    from exhibit.view.charts.view import ChartView

    return ChartView(chart, context, parent, toggle=toggle)


def warm_up() -> None:
    """Import the plotting library now, so that the first chart opens without a pause."""
    import exhibit.view.charts.view  # noqa: F401  (importing is what is wanted)
