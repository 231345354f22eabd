"""Charts of like height stand beside each other, others alone, and none moves when one grows."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.view.pages.chart_rows import ChartRows
from tests.view.conftest import Opener


class Block(QWidget):
    """As tall as it is told."""

    def __init__(self, tall: int) -> None:
        super().__init__()
        self.tall = tall

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, self.tall)


def filled(open_at: Opener, *heights: int) -> tuple[ChartRows, list[Block]]:
    rows = ChartRows(open_at(1280, 800).stage.look)
    blocks = [Block(tall) for tall in heights]
    for block in blocks:
        rows.add(block)
    return rows, blocks


def test_like_heights_pair_and_others_take_the_whole_width(open_at: Opener) -> None:
    rows, blocks = filled(open_at, 400, 410, 900, 300, 310)
    rows.resize(1500, rows.heightForWidth(1500))
    rows.place_children()
    assert [len(row) for row in rows.rows(1500)] == [2, 1, 2]
    assert blocks[0].y() == blocks[1].y()
    assert blocks[0].width() < 750
    assert blocks[2].width() == 1500
    assert max(block.geometry().bottom() for block in blocks) < rows.height()


def test_where_it_is_narrow_all_stand_under_each_other(open_at: Opener) -> None:
    rows, _ = filled(open_at, 400, 400)
    assert [len(row) for row in rows.rows(400)] == [1, 1]


def test_a_chart_that_grows_does_not_send_its_neighbour_away(open_at: Opener) -> None:
    rows, blocks = filled(open_at, 400, 400)
    before = rows.heightForWidth(1500)
    blocks[0].tall = 900
    assert [len(row) for row in rows.rows(1500)] == [2]
    assert rows.heightForWidth(1500) == before + 500
