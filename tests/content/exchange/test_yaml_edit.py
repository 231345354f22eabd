"""Edits touch what they name; comments, order and quoting of everything else stay."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.exchange import yaml_text
from exhibit.content.exchange.node_values import entries_in, entries_of, places_in, plain
from exhibit.content.exchange.yaml_edit import GONE, YamlDocument, differences
from exhibit.content.problems import ProblemList
from exhibit.content.read.files import read_content_files
from exhibit.content.read.yaml_reader import read_tree

DATA = Path(__file__).resolve().parents[3] / "data"
TEXT = """\
# The top
events:
  - id: a   # first
    date: "1900"
    title: {zh-Hant: '燈', en: Lamp}  # named
    story:
      en: |-
        One.

        Two.
    # a word
    tags: [x, y]

  - id: b
    empty:
    long: a text that goes
      over two lines
# The end
"""


def edited(*steps: tuple[str, tuple[str | int, ...], object]) -> str:
    document = YamlDocument(TEXT)
    for name, path, value in steps:
        getattr(document, name)(path, *(() if name == "remove" else (value,)))
    return document.text()


@pytest.mark.parametrize(
    ("step", "old", "new"),
    [
        (("set", ("events", 0, "date"), "1901-05"), '"1900"', "1901-05"),
        (("set", ("events", 0, "title", "en"), "Lamp, lit"), "en: Lamp}", 'en: "Lamp, lit"}'),
        (("set", ("events", 0, "title", "fr"), "Phare"), "en: Lamp}", "en: Lamp, fr: Phare}"),
        (("set", ("events", 0, "story", "en"), "One.\n\n3"), "        Two.\n", "        3\n"),
        (("set", ("events", 1, "empty"), ["x"]), "empty:\n", "empty: [x]\n"),
        (("set", ("events", 1, "long"), "short"), "a text that goes\n      over two lines", "short"),
        (("set", ("events", 1, "new"), {"en": "x"}), "two lines\n", "two lines\n    new: {en: x}\n"),
        (("append", ("events", 0, "tags"), "z"), "[x, y]", "[x, y, z]"),
        (("append", ("events",), {"id": "c"}), "two lines\n", "two lines\n  - {id: c}\n"),
        (("remove", ("events", 0, "id"), None), "id: a   # first\n    ", ""),
        (("remove", ("events", 0, "date"), None), '    date: "1900"\n', ""),
        (("remove", ("events", 0, "title", "en"), None), ", en: Lamp", ""),
        (("remove", ("events", 0, "title", "zh-Hant"), None), "zh-Hant: '燈', ", ""),
        (("remove", ("events", 0, "tags", 0), None), "[x, y]", "[y]"),
        (("remove", ("events", 0, "tags", 1), None), "[x, y]", "[x]"),
        (("remove", ("nowhere",), None), "# The top", "# The top"),
    ],
)
def test_one_edit_changes_one_thing(
    step: tuple[str, tuple[str | int, ...], object], old: str, new: str
) -> None:
    assert TEXT.count(old) == 1
    assert edited(step) == TEXT.replace(old, new)


def test_an_item_of_a_list_is_removed_with_its_lines() -> None:
    result = edited(("remove", ("events", 1), None))
    assert "- id: b" not in result
    assert result.startswith(TEXT[: TEXT.index("  - id: b") - 1])
    assert result.endswith("# The end\n")
    first = edited(("remove", ("events", 0), None))
    assert "- id: a" not in first
    assert plain(read_tree(first.encode(), "x", ProblemList())[0])["events"][0]["id"] == "b"  # type: ignore[arg-type]


def test_several_edits_stay_in_order() -> None:
    result = edited(("set", ("events", 1, "m"), "1"), ("set", ("events", 1, "n"), "2"))
    assert "    m: 1\n    n: 2\n" in result


@pytest.mark.parametrize(
    ("name", "path"), [("set", ("events", 0, "id", "x")), ("append", ("events", 0, "id"))]
)
def test_what_cannot_hold_a_value_says_so(name: str, path: tuple[str | int, ...]) -> None:
    with pytest.raises(KeyError):
        getattr(YamlDocument(TEXT), name)(path, "x")


def test_every_value_of_the_real_data_is_found_and_its_files_come_back_to_the_byte() -> None:
    for file in read_content_files(DATA, "data", ProblemList()):
        text = file.data.decode()
        document = YamlDocument(text)
        for entry in entries_in(file):
            for _, path in places_in(entry.node):
                assert document.at((*entry.path, *path)) is not None, (file.path, path)
            document.set((*entry.path, "zz"), {"en": "New: value"})
        with_new = document.text()
        document = YamlDocument(with_new)
        for entry in entries_in(type(file)(file.path, with_new.encode())):
            assert entry.values["zz"] == {"en": "New: value"}
            document.remove((*entry.path, "zz"))
        assert document.text() == text


def test_real_entries_written_anew_say_the_same() -> None:
    for entry in entries_of(read_content_files(DATA, "data", ProblemList())):
        root, whole = read_tree((yaml_text.mapping(entry.values, 0) + "\n").encode(), "x", ProblemList())
        assert whole
        assert root is not None
        assert plain(root) == entry.values


LINES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)
TEXTS = LINES.map(str.strip).filter(lambda text: text and text not in ("~", "null", "Null", "NULL"))
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(TEXTS, inner, min_size=1, max_size=3)
    ),
)


@given(st.dictionaries(st.sampled_from(["id", "title", "events", "n-1"]), VALUES, min_size=1))
def test_whatever_is_written_is_read_back(values: dict[str, object]) -> None:
    text = yaml_text.mapping(values, 0) + "\n"  # type: ignore[arg-type]
    problems = ProblemList()
    root, whole = read_tree(text.encode(), "x", problems)
    if not whole and any(word in str(problems.in_order()) for word in ("invisible", "longer", "levels")):
        return
    assert whole, (text, problems.in_order())
    assert root is not None
    assert json.dumps(plain(root)) == json.dumps(values), text


def test_differences_go_as_deep_as_they_can() -> None:
    old = {"a": {"x": "1", "y": "2"}, "b": ["1", "2"], "c": "3", "e": None}
    new = {"a": {"x": "1", "y": "9"}, "b": ["1", "8"], "c": GONE, "d": {"z": GONE}, "e": GONE, "f": []}
    assert list(differences(old, new)) == [(("a", "y"), "9"), (("b", 1), "8"), (("c",), GONE)]
    assert list(differences({"b": ["1"]}, {"b": ["1", {"x": GONE, "y": "1"}]})) == [
        (("b",), ["1", {"y": "1"}])
    ]


def test_an_item_of_a_list_can_become_longer() -> None:
    document = YamlDocument("events:\n  - short\n  - b\n")
    document.set(("events", 0), {"id": "a", "story": {"en": "One.\n\nTwo."}})
    assert document.text() == (
        "events:\n  - id: a\n    story:\n      en: |-\n        One.\n\n        Two.\n  - b\n"
    )


def test_what_has_nowhere_to_go_is_refused() -> None:
    document = YamlDocument("a: 1\n")
    assert document.at(("b", "c", "d")) is None
    with pytest.raises(KeyError):
        document.set(("b", "c"), "x")
    with pytest.raises(KeyError):
        document.set(("a", "c"), "x")
    assert YamlDocument("# nothing but a word\n").root is None


def test_a_field_that_is_new_and_one_that_is_gone() -> None:
    assert list(differences({"a": "1", "c": "2"}, {"a": "1", "b": "3", "c": GONE, "d": GONE})) == [
        (("b",), "3"),
        (("c",), GONE),
    ]
