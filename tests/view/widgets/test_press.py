"""Everything that can be tapped shows at once that it is pressed, shows the keyboard, and has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.session import state as act
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind
from exhibit.view.charts.touch_layer import TouchLayer
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.widgets.touch_button import TouchButton
from tests.view.conftest import Opener

PAGES = (
    ATTRACT,
    SCROLL,
    Page.of(PageKind.LEAF, "huafon-2010"),
    Page.of(PageKind.LEAF, "west-lake-2025"),
    Page.of(PageKind.THEME, "talent"),
    Page(PageKind.NUMBERS),
    Page(PageKind.MAP),
    Page(PageKind.SOURCES),
    Page.of(PageKind.SOURCES, "SRC01"),
    Page.of(PageKind.FAN, "notice-1992", "huafon-2010"),
    Page(PageKind.FIND),
    Page(PageKind.FIND, text="fl"),
    Page(PageKind.MORE),
    Page(PageKind.HELP),
)


def shown_on(stage: MainWindow, page: Page) -> Iterator[TouchButton]:
    """Everything on a page that answers a finger; a chart's plane answers where its values are."""
    stage.open(page)
    QTest.qWait(1)
    stage.finish()
    for button in stage.findChildren(TouchButton):
        if button.isVisible() and button.isEnabled() and not isinstance(button, TouchLayer):
            yield button


def label_of(page: Page, button: TouchButton) -> str:
    return f"{page.kind.value} {page.subject}: {type(button).__name__} {button.accessibleName()!r}"


@pytest.mark.slow
@pytest.mark.parametrize("contrast", [False, True], ids=["normal", "contrast"])
def test_a_press_a_focus_and_a_name_are_there_for_everything(open_at: Opener, *, contrast: bool) -> None:
    stage = open_at(1920, 1080, language="zh-Hant", diagonal_inch=32.0).stage
    stage.change(act.with_high_contrast(stage.state, contrast))
    stage.show()
    faults: list[str] = []
    for page in PAGES:
        for button in list(shown_on(stage, page)):
            if not button.accessibleName().strip():
                faults.append(f"no name: {label_of(page, button)}")
            if not pressed_shows(button):
                faults.append(f"no press: {label_of(page, button)}")
            if not focus_shows(stage, button):
                faults.append(f"no focus: {label_of(page, button)}")
        stage.change(act.without_pages(stage.state))
    assert not faults, "\n".join(faults)


def pressed_shows(button: TouchButton) -> bool:
    """Whether a press changes what is painted, and its end brings it back."""
    before = button.grab().toImage()
    button.setDown(True)
    button.pressed_changed.emit()
    pressed = button.grab().toImage()
    button.setDown(False)
    button.pressed_changed.emit()
    return pressed != before and button.grab().toImage() == before


def focus_shows(stage: MainWindow, button: QWidget) -> bool:
    """Whether the keyboard's place is painted."""
    stage.setProperty("keyboard", True)
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus()
    focused = button.grab().toImage()
    stage.setProperty("keyboard", False)
    return QApplication.focusWidget() is not button or focused != before
