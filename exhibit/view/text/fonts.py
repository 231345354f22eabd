"""Which fonts a text is set in, and loading them."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from exhibit.view.text.script import is_chinese, is_simplified
from exhibit.view.text.styles import Face


def make_font(face: Face, size_px: float, tag: str) -> QFont:
    """The font of a face at a size in px, with the families of a language in their order."""
    kind = "Serif" if face == "serif" else "Sans"
    region = "SC" if is_simplified(tag) else "TC"
    other = "TC" if region == "SC" else "SC"
    latin = f"Alnum {region}" if is_chinese(tag) else "Latin"
    names = [
        f"Shanhai {kind} {latin}",
        f"Shanhai {kind} {region}",
        f"Shanhai {kind} {other}",
        f"Shanhai {kind} Latin",
    ]
    font = QFont()
    font.setFamilies(names)
    font.setPixelSize(max(1, round(size_px)))
    font.setWeight(QFont.Weight.Normal if face == "sans" else QFont.Weight.Bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def load_fonts(folder: Path) -> list[str]:
    """Load every font file of a folder; returns the families; none from one missing or locked."""
    families: list[str] = []
    try:
        paths = sorted(folder.glob("*.[ot]tf"))
    except OSError:
        return []
    for path in paths:
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.extend(QFontDatabase.applicationFontFamilies(number))
    return families
