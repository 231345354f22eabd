"""Columns follow the heights of what stands in them."""

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from exhibit.view.widgets.column import FlowColumn, FlowRow
from exhibit.view.widgets.flick_area import FlickArea


class Growing(QWidget):
    """A widget that can change its height."""

    def __init__(self, tall: int) -> None:
        super().__init__()
        self.tall = tall

    def grow(self, tall: int) -> None:
        self.tall = tall
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, self.tall)


def test_a_widget_that_grows_pushes_down_what_is_below_and_lengthens_the_page(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    area = FlickArea()
    area.resize(400, 300)
    growing, below = Growing(100), Growing(50)
    inner = FlowRow((1.0, 1.0), 10, 50)
    inner.add(growing)
    outer = FlowColumn(gap_px=10)
    outer.add(inner)
    outer.add(below)
    area.set_child(outer)
    area.show()
    QTest.qWait(5)
    assert below.y() == 110
    assert area.longest_px() == 0
    growing.grow(500)
    QTest.qWait(20)
    assert growing.height() == 500
    assert below.y() == 510
    assert area.longest_px() == 560 - 300
    area.deleteLater()
