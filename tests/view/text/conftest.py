"""A typesetter with the real fonts, for the tests of text."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content.text.break_points import Phrases
from exhibit.resources import ASSETS
from exhibit.view.text import Typesetter, load_fonts

Setter = Callable[..., Typesetter]


@pytest.fixture(scope="session")
def setter(qapp: QApplication) -> Setter:
    """Makes typesetters; the fonts are loaded once."""
    assert qapp is QApplication.instance()
    assert load_fonts(ASSETS / "fonts")

    def make(tag: str = "zh-Hant", phrases: Phrases | None = None) -> Typesetter:
        return Typesetter(tag, phrases=phrases or {})

    return make
