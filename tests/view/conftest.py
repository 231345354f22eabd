"""A real exhibition on Qt's offscreen platform, small or whole, for the tests of the view."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exhibit.app import OpenExhibition, WindowOptions, make_application, open_exhibition
from exhibit.resources import ASSETS, DATA
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.style import NO_MOTION
from exhibit.view.text import TextRecord

Opener = Callable[..., OpenExhibition]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("compiled")


@pytest.fixture
def open_at(qapp: QApplication, cache: Path) -> Iterator[Opener]:
    """Opens exhibitions at a size; all are gone after the test."""
    opened: list[OpenExhibition] = []

    def opener(
        width: int = 1280,
        height: int = 800,
        *,
        log: list[TextRecord] | None = None,
        data: Path = DATA,
        **more: object,
    ) -> OpenExhibition:
        if log is not None:
            # what is read stands still; everything else is as visitors have it
            more.setdefault("motion", NO_MOTION)
        options = WindowOptions(data=data, assets=ASSETS, cache=cache, size=(width, height), **more)  # type: ignore[arg-type]
        exhibition = open_exhibition(options, log)
        opened.append(exhibition)
        return exhibition

    yield opener
    for exhibition in opened:
        exhibition.close()
    qapp.processEvents()
    # outside of exec Qt keeps what deleteLater was called on: 5 GB of exhibitions in a walk of all screens
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def stage(open_at: Opener) -> MainWindow:
    """A shown exhibition in English; a module that wants another size has a fixture of its own."""
    shown = open_at(1280, 800, language="en").stage
    shown.show()
    QTest.qWait(1)
    return shown


@pytest.fixture(scope="session")
def finger(qapp: QApplication) -> QPointingDevice:
    """A finger on a touchscreen."""
    assert qapp is QApplication.instance()
    return QTest.createTouchDevice()
