"""Looks over what only Qt knows: screens, their real size, touch devices, fonts."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase, QInputDevice

from exhibit.kiosk.diagnostics import DiagnosticFinding, FindingGrade
from exhibit.kiosk.screens import choose_screen, screen_list
from exhibit.kiosk.settings import KioskSettings

MM_PER_INCH = 25.4
TOLERANCE = 0.12
LEAST_PX = 720


def examine_screen(settings: KioskSettings) -> list[DiagnosticFinding]:
    """The chosen screen and its diagonal."""
    there = "; ".join(screen_list())
    if not there:
        return [
            DiagnosticFinding(
                "screen", FindingGrade.BAD, "Qt finds none: look at its cable, its power and its driver"
            )
        ]
    screen = choose_screen(settings.screen)
    if settings.screen and screen.name() != settings.screen and not settings.screen.isdigit():
        told = f"'{settings.screen}' is not there, only: {there}; write one of them as 'screen' in kiosk.yaml"
        found = [DiagnosticFinding("screen", FindingGrade.BAD, told)]
    else:
        small = min(screen.geometry().width(), screen.geometry().height()) < LEAST_PX
        told = f"{screen.name() or 0} of: {there}"
        if small:
            told += f"; choose a mode of at least {LEAST_PX} px"
        found = [DiagnosticFinding("screen", FindingGrade.WARNING if small else FindingGrade.GOOD, told)]
    size = screen.physicalSize()
    told_inch = (size.width() ** 2 + size.height() ** 2) ** 0.5 / MM_PER_INCH
    near = abs(told_inch - settings.diagonal) <= TOLERANCE * settings.diagonal
    text = f"{settings.diagonal:g} inches by the settings, {told_inch:.1f} by the screen's own word"
    if not near:
        text += (
            "; screens often lie: measure the glass from corner to corner and write 'diagonal' in kiosk.yaml"
        )
    found.append(DiagnosticFinding("diagonal", FindingGrade.GOOD if near else FindingGrade.WARNING, text))
    return found


def examine_touch(settings: KioskSettings) -> list[DiagnosticFinding]:
    """Touch devices that Qt sees."""
    touch = [
        device for device in QInputDevice.devices() if device.type() == QInputDevice.DeviceType.TouchScreen
    ]
    names = ", ".join(sorted({device.name() or "unnamed" for device in touch}))
    if names:
        return [DiagnosticFinding("touch", FindingGrade.GOOD, names)]
    if settings.tuio:
        return [
            DiagnosticFinding(
                "touch", FindingGrade.UNKNOWN, "a touch table over TUIO: put a finger on it while it runs"
            )
        ]
    return [
        DiagnosticFinding("touch", FindingGrade.BAD, "no touch screen: look at its USB cable and its driver")
    ]


def examine_fonts(folder: Path) -> list[DiagnosticFinding]:
    """Whether every font of the exhibition can be loaded."""
    files = sorted(folder.glob("*.otf")) + sorted(folder.glob("*.ttf"))
    bad = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
    if bad or not files:
        return [
            DiagnosticFinding(
                "fonts",
                FindingGrade.BAD,
                f"cannot be loaded: {', '.join(bad) or folder}; install the program anew",
            )
        ]
    return [DiagnosticFinding("fonts", FindingGrade.GOOD, f"{len(files)} loaded")]
