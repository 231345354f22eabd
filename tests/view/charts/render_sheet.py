"""Renders every chart in its sizes, languages and palettes to PNG, to be looked at.

Usage: python -m tests.view.charts.render_sheet OUT [chart-id ...]
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parents[2] / "fontconfig" / "fonts.conf")

from PySide6.QtWidgets import QApplication

from exhibit.content.model import Chart
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.view import ChartView
from exhibit.view.text import load_fonts
from tests.view.charts.real_context import real_charts, real_context
from tests.view.charts.sample_charts import CHARTS
from tests.view.charts.sample_context import ROOT, context

HUES = {
    "people-resettled": "stone",
    "fuling-gdp": "malachite",
    "national-support": "ink",
    "school-before-after": "green",
    "cadres-units": "azure",
    "grants-by-report": "green",
}


def render(
    chart: Chart,
    look: ChartContext,
    width: int,
    path: Path,
    height: int = 0,
    pin: int | None = None,
    table: bool = False,
) -> None:
    """One chart to one file; without a height, the one it prefers."""
    view = ChartView(chart, look, show_title=True)
    view.show_table(table)
    if pin is not None:
        view.pin(pin)
    view.resize(width, height or view.preferred_height(width))
    view.show()
    QApplication.processEvents()
    view.grab().save(str(path))
    view.hide()
    view.deleteLater()
    QApplication.processEvents()


def render_all(chart: Chart, make: Callable[..., ChartContext], out: Path) -> None:
    """One chart in its sizes, languages and palettes."""
    last = sum(len(series.points) for series in chart.series) - 1
    pin = min(1, last) if chart.series else 0
    render(chart, make("zh-Hant"), 900, out / f"{chart.id}-zh-900.png")
    render(chart, make("en"), 900, out / f"{chart.id}-en-900.png", pin=pin)
    render(chart, make("zh-Hans"), 480, out / f"{chart.id}-zh-480.png")
    render(chart, make("en"), 480, out / f"{chart.id}-en-480.png")
    render(chart, make("zh-Hant", body_px=42), 900, out / f"{chart.id}-zh-900-42.png", pin=0)
    render(chart, make("en", body_px=42), 480, out / f"{chart.id}-en-480-42.png")
    render(chart, make("zh-Hant", contrast=True), 900, out / f"{chart.id}-contrast.png", 600, pin=0)
    render(chart, make("en"), 900, out / f"{chart.id}-table.png", table=True)


def main() -> None:
    """Render the sheet."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    load_fonts(ROOT / "assets" / "fonts")
    wanted = set(sys.argv[2:])
    for chart in CHARTS:
        if not wanted or f"sample-{chart.id}" in wanted:
            make = partial(context, hue=HUES.get(chart.id, "ochre"))
            render_all(replace(chart, id=f"sample-{chart.id}"), make, out)
    for chart in real_charts():
        if not wanted or chart.id in wanted:
            render_all(chart, partial(real_context, chart), out)
    app.quit()


if __name__ == "__main__":
    main()
