"""Cuts the program's icon, the seal of 山海, in every size: drawn from the engine's own serif.

Run after the seal or its font changed: python packaging art.icons.make_icons
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QImage, QPainter, QPainterPath, QTransform

ROOT = Path(__file__).resolve().parents[3]
OUT = Path(__file__).resolve().parent
WINDOWS_ICON = ROOT / "packaging" / "windows_build" / "shanhai.ico"
CHARACTERS = "山海"
CINNABAR, SILK = "#B3392F", "#FFFCF4"
SIZES = (16, 24, 32, 48, 64, 128, 256)
SIDE, MARGIN, ROUND = 256.0, 20.0, 22.0


def characters() -> QPainterPath:
    """The characters one above the other, as wide as the seal allows."""
    number = QFontDatabase.addApplicationFont(str(ROOT / "assets" / "fonts" / "ShanhaiSerifTC-Bold.otf"))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(200)
    font.setBold(True)
    whole = QPainterPath()
    room = (SIDE - 2 * MARGIN) / len(CHARACTERS)
    for place, character in enumerate(CHARACTERS):
        path = QPainterPath()
        path.addText(0, 0, font, character)
        box = path.boundingRect()
        wide, tall = SIDE - 3.2 * MARGIN, room * 0.88
        fit = QTransform()
        fit.translate(SIDE / 2, MARGIN + room * (place + 0.5))
        fit.scale(wide / box.width(), tall / box.height())
        fit.translate(-box.center().x(), -box.center().y())
        whole.addPath(fit.map(path))
    return whole


def draw(path: QPainterPath, side: int) -> QImage:
    """The icon with `side` px."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / SIDE, side / SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(CINNABAR)
    painter.drawRoundedRect(QRectF(0, 0, SIDE, SIDE), ROUND, ROUND)
    painter.setBrush(SILK)
    painter.drawPath(path)
    painter.end()
    return image


def as_svg(path: QPainterPath) -> str:
    """The icon as SVG, its characters as outlines."""
    parts: list[str] = []
    kinds = QPainterPath.ElementType
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        sign = {kinds.MoveToElement: "M", kinds.LineToElement: "L", kinds.CurveToElement: "C"}.get(
            QPainterPath.ElementType(element.type),
            "",
        )
        parts.append(f"{sign}{element.x:.1f} {element.y:.1f}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE:.0f} {SIDE:.0f}">\n'
        f'<rect width="{SIDE:.0f}" height="{SIDE:.0f}" rx="{ROUND:.0f}" fill="{CINNABAR}"/>\n'
        f'<path fill="{SILK}" d="{" ".join(parts)}"/>\n</svg>\n'
    )


def main() -> int:
    """Write PNG, SVG and the Windows icon."""
    application = QGuiApplication(["icons"])
    path = characters()
    (OUT / "shanhai.svg").write_text(as_svg(path), "utf-8")
    for side in SIZES:
        draw(path, side).save(str(OUT / f"shanhai-{side}.png"))
    pictures = [Image.open(OUT / f"shanhai-{side}.png") for side in SIZES]
    WINDOWS_ICON.parent.mkdir(exist_ok=True)
    pictures[-1].save(WINDOWS_ICON, sizes=[(side, side) for side in SIZES], append_images=pictures[:-1])
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
