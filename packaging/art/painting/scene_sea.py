"""同行: lanterns in the lake, a willow causeway, a pagoda; then the tide, islands, two ships, half a sun."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainterPath

from art.painting.boats import cargo_ship, geese, junk
from art.painting.brush import tone
from art.painting.canvas import Canvas
from art.painting.hills import drawing, hill, spit, thicket
from art.painting.lakeside import pagoda, stone_lantern
from art.painting.landmarks import arch_bridge
from art.painting.noise import cloud, seed_of, smooth
from art.painting.pigment import EARTH_BANK, INK_SOFT, MALACHITE, SILK, array
from art.painting.pigment import SUN as SUN_COLOUR
from art.painting.place import BOATS, HORIZON, SUN
from art.painting.terrain import Mass, Vein, far_range, paint_mass, profile
from art.painting.tracing import rows, trace
from art.painting.trees import belt, leaf_tree, willow
from art.painting.water import mist, ripples, tide


def land(canvas: Canvas) -> None:
    """The lake's hills, the pagoda's hill in front."""
    hill(
        canvas,
        "lake-back",
        trace("6500,790 6600,728 6700,700 6780,716 6880,738 6980,752 7080,770"),
        [],
        796,
        veil=0.6,
        reach=90,
        fade=50,
    )
    mist(canvas, "lake-mist", 6520, 7060, 760, 13, 0.9)
    body = hill(
        canvas,
        "pagoda-hill",
        trace("6596,790 6640,752 6690,722 6736,712 6780,728 6820,756 6860,790"),
        [
            Vein(trace("6720,722 6680,750"), 3, (70, 110), (26, 40)),
            Vein(trace("6750,730 6790,760"), 3, (60, 100), (26, 40)),
        ],
        794,
        reach=80,
        gold=True,
    )
    with drawing(canvas, 6560, 590, 6900, 800) as sheet:
        if sheet:
            belt(sheet, "pagoda-hill/belt-b", body.xs, body.ys + 7, 13, 40, 0.1)
            pagoda(sheet.painter, 6734, 716, 84)
            belt(sheet, "pagoda-hill/belt", body.xs, body.ys + 13, 11, 34, 0.05)


def beyond(canvas: Canvas) -> None:
    """Before the sea is reserved: the sun, and the gorge as the faint far line beyond it."""
    with drawing(canvas, 7480, 690, 7620, HORIZON + 6) as sheet:
        if sheet:
            path = QPainterPath()
            path.addRect(QRectF(7480, 690, 140, HORIZON + 5 - 690))
            sheet.painter.setClipPath(path)
            sheet.painter.setPen(Qt.PenStyle.NoPen)
            sheet.painter.setBrush(QBrush(tone(SUN_COLOUR, 0.66)))
            sheet.painter.drawEllipse(QPointF(SUN[0] + SUN[3], HORIZON), SUN[3], SUN[3])
    low = canvas.part(7470, HORIZON - 20, 7630, HORIZON + 8)
    if not low.empty:
        haze = smooth(HORIZON - 20.0, HORIZON + 8.0, low.ys()) * smooth(
            0.25, 0.7, cloud(low, 90.0, 9.0, 88, 3)
        )
        canvas.cover(low, array(SILK)[None, None, :], (haze * 0.7).astype(np.float32))
    far_range(
        canvas,
        "gorge-beyond",
        trace(
            "6940,766 7040,756 7080,748 7096,742 7104,716 7112,704 7150,698 7186,700 7196,712 "
            "7204,736 7228,742 7252,742 7260,722 7268,706 7276,692 7306,688 7322,694 7338,716 "
            "7362,722 7378,740 7440,748 7540,758 7680,766 7800,770"
        ),
        MALACHITE[3],
        0.36,
        HORIZON + 10,
        broken=10.0,
        slab=True,
    )


def life(canvas: Canvas) -> None:
    """The causeway and what is on the water."""
    _causeway(canvas)
    with drawing(canvas, 6780, 690, 7680, 900) as sheet:
        if sheet is None:
            return
        for x, y, high in rows("6866 806 28, 6908 816 36, 6958 805 30"):
            stone_lantern(sheet.painter, x, y, high)
            ripples(sheet, f"lantern{x}", x, y + 1, 46, 7)
        tide(sheet, 7090, 7650, 808)
        junk(sheet.painter, *BOATS["junk-sea"])
        ripples(sheet, "junk-sea", 7196, 798, 100, 8)
        cargo_ship(sheet.painter, *BOATS["cargo-sea"], 0.25)
        ripples(sheet, "cargo-sea", 7420, 777, 120, 6, 0.3)
    _islands(canvas)
    with drawing(canvas, 7200, 560, 7680, 760) as sheet:
        if sheet:
            geese(sheet, "geese", 7300, 672, 5, 6.5, INK_SOFT, 0.5)


def _causeway(canvas: Canvas) -> None:
    xs, ys = profile(
        trace("6600,806 6640,797 6740,793 6800,797 6826,806"), slab=False, name="causeway", roughness=0.4
    )
    paint_mass(canvas, Mass("causeway", xs, ys, 6700, 22, EARTH_BANK, False, foot=806, fade=5))
    with drawing(canvas, 6560, 700, 6900, 820) as sheet:
        if sheet is None:
            return
        arch_bridge(sheet.painter, 6786, 6842, 790, 804)
        willow(sheet, "causeway/one", 6650, 797, 62)
        willow(sheet, "causeway/two", 6762, 795, 50)
        leaf_tree(sheet, "causeway/peach", 6702, 795, 24, (0xC9, 0x8E, 0x7C))
        ripples(sheet, "causeway", 6720, 808, 260, 12, 0.35)


def _islands(canvas: Canvas) -> None:
    spit(canvas, "island-a", 7010, 7160, 777, 19, veil=0.30)
    spit(canvas, "island-b", 7262, 7346, 768, 10, veil=0.45)
    thicket(canvas, "island-a/trees", 7060, 7104, 761, 11, 6, veil=0.25)
    box = canvas.part(6900, HORIZON - 3, 7680, HORIZON + 20)
    if not box.empty:
        haze = (
            smooth(0.35, 0.7, cloud(box, 240.0, 9.0, seed_of("horizon"), 3))
            * smooth(6900.0, 7060.0, box.xs())[None, :]
        )
        canvas.cover(box, array(SILK)[None, None, :], (haze * 0.4).astype(np.float32))
