"""Says where on the screen everything to tap is, for the smoke test: asked of the source at the same size.

Prints one JSON object: for each language and screen the middle of each button by its name, and of a card.
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from exhibit.app import OpenExhibition, WindowOptions, make_application, open_exhibition  # noqa: E402
from exhibit.session import state as act  # noqa: E402
from exhibit.session.state import SCROLL, Page, PageKind  # noqa: E402
from exhibit.view.widgets.action_button import ActionButton  # noqa: E402

SETTLE_SECONDS = 0.8
Places = dict[str, tuple[int, int]]


def settle() -> None:
    """Let everything come to rest."""
    until = time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)


def places(exhibition: OpenExhibition) -> Places:
    """The middles of all controls that can be tapped now, by the action of each, and of the cards."""
    window = exhibition.window
    found: Places = {}
    for widget in window.findChildren(QWidget):
        middle = widget.mapTo(window, widget.rect().center())
        top = window.childAt(middle)
        if not isinstance(widget, ActionButton) or not widget.isVisible():
            continue
        if top is widget or top in widget.children():
            found[repr(widget.action)] = (middle.x(), middle.y())
    canvas = exhibition.stage.canvas
    for event in exhibition.loaded.content.events if exhibition.loaded.content else ():
        spot = canvas.place_of(event.id).center().toPoint()
        if canvas.rect().contains(spot) and window.childAt(canvas.mapTo(window, spot)) is canvas:
            at = canvas.mapTo(window, QPoint(spot))
            found[f"card:{event.id}"] = (at.x(), at.y())
    return found


def main() -> int:
    """Print the map for the window size in the arguments: width and height in px."""
    wide, tall = int(sys.argv[1]), int(sys.argv[2])
    make_application()
    exhibition = open_exhibition(WindowOptions(size=(wide, tall)))
    stage = exhibition.stage
    exhibition.window.show()
    settle()
    found: dict[str, dict[str, Places]] = {}
    content = exhibition.loaded.content
    for language in content.exhibit.languages if content else ():
        stage.change(act.with_language(stage.state, language.tag))
        screens = found[language.tag] = {}
        for page in (SCROLL, Page(PageKind.MORE)):
            stage.open(page)
            settle()
            screens[page.kind.value] = places(exhibition)
            stage.dispatcher.close_page()
            settle()
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
