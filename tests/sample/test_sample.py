"""A second exhibition on another subject checks clean and shows, right-to-left and before the Common Era."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.app import OpenExhibition, WindowOptions, make_application, open_exhibition
from exhibit.commands.shots_render import screens_of, show_screen
from exhibit.content.compilation.load import load
from exhibit.session import state as act
from exhibit.session.state import Page, PageKind
from exhibit.view.text import TextRecord
from tests.sample import FOLDER

OF_THE_FIRST = ("Fuling", "Zhejiang", "Huafon", "涪陵", "浙江", "山海")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


@pytest.fixture
def shown(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[OpenExhibition, list[TextRecord]]]:
    log: list[TextRecord] = []
    exhibition = open_exhibition(
        WindowOptions(data=FOLDER, cache=tmp_path, language="ar", size=(1280, 800)), log
    )
    yield exhibition, log
    exhibition.close()
    qapp.processEvents()


def test_it_has_no_problem() -> None:
    loaded = load(FOLDER)
    assert loaded.problems == ()
    assert loaded.content is not None
    assert loaded.content.exhibit.languages[0].direction == "rtl"
    assert loaded.content.events[0].date == "-0279~"


def test_every_screen_shows_in_every_language_and_nothing_of_the_first_exhibition(
    shown: tuple[OpenExhibition, list[TextRecord]],
) -> None:
    exhibition, log = shown
    content = exhibition.loaded.content
    assert content is not None
    exhibition.stage.show()
    for language in content.exhibit.languages:
        exhibition.stage.change(act.with_language(exhibition.stage.state, language.tag))
        for screen in screens_of(content):
            show_screen(exhibition, screen)
            exhibition.stage.grab()
    said = " ".join(record.text for record in log)
    assert "منارة الإسكندرية" in said.replace("\u2060", "")
    assert "Pharos" in said
    assert not [word for word in OF_THE_FIRST if word in said]


def test_its_leaf_opens_at_a_date_before_the_common_era(
    shown: tuple[OpenExhibition, list[TextRecord]],
) -> None:
    exhibition, _ = shown
    exhibition.stage.open(Page.of(PageKind.LEAF, "pharos"))
    assert exhibition.stage.page is not None
    exhibition.stage.canvas.go_to_event("pharos", 0.0)
    first, last = exhibition.stage.canvas.window_days()
    assert first < -820_000 < last
