"""同行: lanterns in the lake, a willow causeway, a pagoda; then the tide, islands, two ships, half a sun."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainterPath

from boats import cargo_ship, geese, junk
from brush import tone
from canvas import Canvas
from hills import drawing, hill
from landmarks import arch_bridge, pagoda, stone_lantern
from noise import cloud, seed_of, smooth
from pigment import SUN as SUN_COLOUR
from pigment import EARTH_BANK, INK_SOFT, MALACHITE, SILK, array
from place import BOATS, HORIZON, SUN
from terrain import Mass, Vein, far_range, paint_mass, profile
from trees import belt, leaf_tree, willow
from water import mist, ripples, tide

def land(canvas: Canvas) -> None:
    """The lake's hills, the pagoda's hill in front."""
    hill(canvas, "lake-back", [(6500, 790), (6600, 728), (6700, 700), (6780, 716), (6880, 738), (6980, 752), (7080, 770)], [], 796, veil=0.6, reach=90, fade=50)
    mist(canvas, "lake-mist", 6520, 7060, 760, 13, 0.9)
    body = hill(canvas, "pagoda-hill", [(6596, 790), (6640, 752), (6690, 722), (6736, 712), (6780, 728), (6820, 756), (6860, 790)], [Vein([(6720, 722), (6680, 750)], 3, (70, 110), (26, 40)), Vein([(6750, 730), (6790, 760)], 3, (60, 100), (26, 40))], 794, reach=80, gold=True)
    with drawing(canvas, 6560, 590, 6900, 800) as sheet:
        if sheet:
            belt(sheet, "pagoda-hill/belt-b", body.xs, body.ys + 7, 13, 40, 0.1)
            pagoda(sheet.painter, 6734, 716, 84)
            belt(sheet, "pagoda-hill/belt", body.xs, body.ys + 13, 11, 34, 0.05)


def beyond(canvas: Canvas) -> None:
    """Before the sea is reserved: the sun, and the gorge as the faint far line beyond it."""
    with drawing(canvas, 7480, 690, 7620, HORIZON + 1) as sheet:
        if sheet:
            path = QPainterPath()
            path.addRect(QRectF(7480, 690, 140, HORIZON - 690))
            sheet.painter.setClipPath(path)
            sheet.painter.setPen(Qt.PenStyle.NoPen)
            sheet.painter.setBrush(QBrush(tone(SUN_COLOUR, 0.72)))
            sheet.painter.drawEllipse(QPointF(SUN[0] + SUN[3], HORIZON), SUN[3], SUN[3])
    far_range(canvas, "gorge-beyond", [(6960, 764), (7040, 754), (7090, 744), (7112, 738), (7126, 716), (7140, 706), (7170, 704), (7182, 722), (7200, 734), (7240, 738), (7262, 726), (7274, 702), (7310, 696), (7330, 712), (7344, 730), (7400, 740), (7450, 748), (7560, 760), (7680, 768), (7800, 770)], MALACHITE[3], 0.36, HORIZON + 10, broken=16.0)


def life(canvas: Canvas) -> None:
    """The causeway and what is on the water."""
    _causeway(canvas)
    with drawing(canvas, 6780, 760, 7680, 900) as sheet:
        if sheet is None:
            return
        for x, y, high in ((6822, 834, 30), (6864, 846, 38), (6914, 836, 32)):
            stone_lantern(sheet.painter, x, y, high)
            ripples(sheet, f"lantern{x}", x, y + 1, 46, 7)
        tide(sheet, 7110, 7650, 856)
        junk(sheet.painter, *BOATS["junk-sea"])
        ripples(sheet, "junk-sea", 7212, 823, 100, 8)
        cargo_ship(sheet.painter, *BOATS["cargo-sea"], 0.25)
        ripples(sheet, "cargo-sea", 7420, 789, 120, 6, 0.3)
    _islands(canvas)
    with drawing(canvas, 7200, 560, 7680, 760) as sheet:
        if sheet:
            geese(sheet, "geese", 7300, 672, 5, 6.5, INK_SOFT, 0.5)


def _causeway(canvas: Canvas) -> None:
    xs, ys = profile([(6600, 806), (6640, 797), (6740, 793), (6800, 797), (6826, 806)], slab=False, name="causeway", roughness=0.4)
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
    for name, points in (
        ("island-a", [(7020, 776), (7046, 762), (7074, 757), (7110, 764), (7150, 776)]),
        ("island-b", [(7268, 768), (7288, 760), (7312, 758), (7344, 768)]),
    ):
        xs, ys = profile(points, slab=False, name=name, roughness=0.6)
        paint_mass(canvas, Mass(name, xs, ys, float(xs.mean()), 26, EARTH_BANK, False, foot=points[-1][1] + 1, fade=4, veil=0.35))
    box = canvas.part(6900, HORIZON - 3, 7680, HORIZON + 20)
    if not box.empty:
        haze = smooth(0.35, 0.7, cloud(box, 240.0, 9.0, seed_of("horizon"), 3))
        canvas.cover(box, array(SILK)[None, None, :], (haze * 0.4).astype(np.float32))
