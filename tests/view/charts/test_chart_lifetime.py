"""Charts leave nothing behind, and importing their context does not import the plotting library."""

import gc
import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from exhibit.content.model import Chart
from exhibit.view.charts.build import build_chart
from tests.view.charts.sample_charts import CADRES, GDP, HUAFON
from tests.view.charts.sample_context import LANGUAGES, ROOT, context


def one_life(chart: Chart) -> None:
    view = build_chart(chart, context("zh-Hant"))
    view.resize(700, view.preferred_height(700))
    view.show()
    view.set_share(0.5)
    view.pin(0)
    view.grab()
    view.hide()
    view.deleteLater()
    del view
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def counts() -> tuple[int, int]:
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return len(QApplication.allWidgets()), len(shiboken6.getAllValidWrappers())


@pytest.mark.slow
@pytest.mark.parametrize("chart", [HUAFON, GDP, CADRES], ids=["bar", "line", "unit"])
def test_fifty_lives_leave_no_widget_and_no_wrapper(chart: Chart) -> None:
    for _ in range(5):
        one_life(chart)
    before = counts()
    for _ in range(50):
        one_life(chart)
    widgets, wrappers = counts()
    assert widgets == before[0]
    assert wrappers <= before[1] + 5


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_feeding_a_chart_loses_no_reference_to_none() -> None:
    view = build_chart(GDP, context("zh-Hant"))
    view.resize(700, view.preferred_height(700))
    view.show()
    contexts = [context(tag) for tag in LANGUAGES]

    def feed() -> None:
        for look in contexts:
            view.set_context(look)
            view.pin(1)
            view.unpin()
            view.update()

    feed()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(20):
        feed()
    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 100
    view.deleteLater()


def test_the_plotting_library_is_imported_by_the_first_chart_only() -> None:
    script = (
        "import sys; import exhibit.view.charts, exhibit.view.charts.context, exhibit.view.charts.build;"
        "assert 'pyqtgraph' not in sys.modules and 'numpy' not in sys.modules;"
        "exhibit.view.charts.build.warm_up(); assert 'pyqtgraph' in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
