"""Prints where a key of the staff panel is on a kiosk of 32 inches, in px; `installed` with a bundle."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QWidget

from exhibit.app import make_application
from exhibit.resources import ASSETS
from exhibit.view.look.interface_words import load_words
from exhibit.view.staff.commands import PanelKey, StaffCommand
from exhibit.view.staff.panel import StaffAction, StaffPanel, StaffReport
from exhibit.view.staff.staff_button import StaffButton
from exhibit.view.staff.style import plain_style
from exhibit.view.style import ScreenSize
from exhibit.view.text import load_fonts

width, height, wanted = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
installed = "installed" in sys.argv[4:]
application = make_application()
load_fonts(ASSETS / "fonts")
words = load_words((ASSETS / "strings",), ("zh-Hant",))["zh-Hant"]
window = QWidget()
window.resize(width, height)
actions = (
    StaffAction(StaffCommand.CLEAN, words("staff.clean")),
    StaffAction(StaffCommand.RELOAD, words("staff.reload")),
    StaffAction(StaffCommand.INSTALL, words("staff.install")),
    *((StaffAction(StaffCommand.ROLL_BACK, words("staff.rollback"), asks=True),) if installed else ()),
    StaffAction(StaffCommand.RESTART, words("staff.restart")),
    StaffAction(StaffCommand.EXIT, words("staff.exit"), asks=True),
)
panel = StaffPanel(plain_style(words, ScreenSize(width, height, 32)), StaffReport(()), actions, window)
window.show()
panel.open_plate()
keys = {
    key.key.name.lower(): key
    for key in panel.findChildren(StaffButton)
    if isinstance(key.key, StaffCommand | PanelKey)
}
if wanted == "yes":
    keys["exit"].click()
middle = keys[wanted].geometry().center()
sys.stdout.write(f"{middle.x()} {middle.y()}\n")
