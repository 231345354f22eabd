"""Which way a language runs: by what is known of its tag, and by what the exhibition declares."""

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.view.text import TextStyle, Typesetter


@pytest.mark.parametrize(
    ("tag", "declared", "right_to_left"),
    [
        pytest.param("ar", frozenset[str](), True, id="known"),
        pytest.param("sd", frozenset({"sd"}), True, id="declared"),
        pytest.param("sd", frozenset[str](), False, id="neither"),
        pytest.param("en", frozenset({"sd"}), False, id="another-declared"),
    ],
)
def test_a_language_runs_as_it_is_known_or_declared_to(
    qapp: QApplication, tag: str, declared: frozenset[str], right_to_left: bool
) -> None:
    assert qapp is not None
    setter = Typesetter(tag, right_to_left=declared)
    assert setter.right_to_left is right_to_left
    option = setter.block("one two", TextStyle("sans", 20.0), 400.0).layouts()[0].textOption()
    assert (option.textDirection().name == "RightToLeft") is right_to_left
