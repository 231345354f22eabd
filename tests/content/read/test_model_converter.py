"""The converters, on types of the tests' own, apart from any file."""

from dataclasses import dataclass
from typing import Annotated, Literal

import pytest

from exhibit.content.model.field_markers import FieldHelp, Localised
from exhibit.content.problems import ProblemList
from exhibit.content.read.conversion_context import ConversionContext
from exhibit.content.read.converters import INVALID
from exhibit.content.read.model_converter import ModelConverter
from exhibit.content.read.nodes import kind_of, node_at, shortened
from exhibit.content.read.yaml_reader import read_tree


@dataclass(frozen=True, kw_only=True)
class Inner:
    size: float


@dataclass(frozen=True, kw_only=True)
class Outer:
    name: Annotated[str, FieldHelp("A name.", "tower")]
    text: Annotated[dict[str, str], Localised()] | None = None
    words: dict[str, str] | None = None
    inner: tuple[Inner, ...] = ()
    count: int = 0
    big: bool = False
    kind: Literal["one", 2] = "one"


@dataclass(frozen=True)
class Odd:
    value: bytes


def convert(yaml: str, *, forgiving: bool = False) -> tuple[object, list[str]]:
    problems = ProblemList()
    root, _ = read_tree(yaml.encode(), "x.yaml", problems)
    assert root is not None
    shape = ModelConverter(frozenset({Outer}) if forgiving else frozenset())
    value = shape.entry(Outer).convert(root, ConversionContext("x.yaml", problems, (), {}))
    return value, [str(problem) for problem in problems.in_order()]


def test_a_whole_entry_becomes_plain_values() -> None:
    value, problems = convert(
        "{name: a, text: {xx: Hi}, words: {k: v}, inner: [{size: 2}], count: 3, big: true, kind: 2}"
    )
    assert problems == []
    assert value == {
        "name": "a",
        "text": {"xx": "Hi"},
        "words": {"k": "v"},
        "inner": [{"size": 2.0}],
        "count": 3,
        "big": True,
        "kind": 2,
    }


def test_what_is_left_empty_is_nothing() -> None:
    value, problems = convert("name: a\ntext:\nwords: ~\ninner: null\n")
    assert problems == []
    assert value == {"name": "a", "text": None, "words": None, "inner": []}


@pytest.mark.parametrize(
    ("yaml", "problem"),
    [
        ("[1]", "1:1: fields (name: value) are expected here, not a list (start with 'name:')"),
        ("{name: [a]}", "1:8: a single text is expected here, not a list"),
        ("{name: {a: b}}", "1:8: a single text is expected here, not a mapping (key: value)"),
        ("{name: ~}", "1:8: a value is missing here (write it, or delete the line)"),
        ("{text: {xx: a}}", "1:1: missing field 'name' (for example name: tower)"),
        ("{name: a, text: {xx: [b]}}", "1:22: a text is expected here, not a list"),
        ("{name: a, text: {xx: ''}}", "1:22: the text for 'xx' is empty (write it, or delete the line)"),
        ("{name: a, text: {}}", "1:17: a text is missing here (write it in at least one language)"),
        (
            "{name: a, text: [b]}",
            "1:17: a text in each language is expected here, not a list (write {zh-Hant: …})",
        ),
        (
            "{name: a, words: b}",
            "1:18: names with values are expected here, not the text 'b' (write {name: value})",
        ),
        ("{name: a, words: {b: [c]}}", "1:22: a single text is expected here, not a list"),
        (
            "{name: a, inner: {size: 1}}",
            "1:18: a list is expected here, not a mapping (key: value) (start each entry with '- ')",
        ),
        (
            "{name: a, inner: [{size: x}]}",
            "1:26: 'x' is not a number (write it like 1200, 2.4萬, 170億, 17 billion or 25%)",
        ),
        ("{name: a, inner: [{size: }]}", "1:26: a number is expected here, not nothing"),
        ("{name: a, inner: [{size: [1]}]}", "1:26: a number is expected here, not a list"),
        ("{name: a, kind: [one]}", "1:17: a single word is expected here, not a list (one of: one, 2)"),
        ("{name: a, big: [true]}", "1:16: true or false is expected here, not a list (write true or false)"),
    ],
)
def test_what_does_not_fit_is_told(yaml: str, problem: str) -> None:
    assert convert(yaml)[1] == [f"x.yaml:{problem}"]


def test_a_spoiled_text_is_not_used() -> None:
    value, problems = convert("name: a\ntext: {xx: a, xx: b}")
    assert value is INVALID
    assert len(problems) == 1


def test_only_the_bad_item_of_a_list_is_left_out() -> None:
    value, problems = convert("{name: a, inner: [{size: 1}, {size: x}, {size: 3}]}")
    assert value == {"name": "a", "inner": [{"size": 1.0}, {"size": 3.0}]}
    assert len(problems) == 1


def test_an_unknown_or_wrong_field_spoils_an_entry_unless_it_is_forgiving() -> None:
    for yaml in ("{name: a, nam: b}", "{name: a, count: x}", "{name: a, name: b}"):
        assert convert(yaml)[0] is INVALID
        assert convert(yaml, forgiving=True)[0] == {"name": "a"}
    assert convert("{name: [a]}", forgiving=True)[0] is INVALID


def test_a_type_that_no_converter_knows_is_a_mistake_of_the_model() -> None:
    with pytest.raises(TypeError, match="no converter knows"):
        ModelConverter(frozenset()).entry(Odd)


def test_nodes_are_found_by_their_path_as_far_as_it_leads() -> None:
    root, _ = read_tree(b"a: [x, {b: y}]", "x.yaml", ProblemList())
    assert root is not None
    assert kind_of(node_at(root, ("a", 1, "b"))) == "the text 'y'"
    assert kind_of(node_at(root, ("a", 1, "c"))) == "a mapping (key: value)"
    assert kind_of(node_at(root, ("a", 5))) == "a list"
    assert kind_of(node_at(root, ("a", "b"))) == "a list"
    assert kind_of(node_at(root, ())) == "a mapping (key: value)"


def test_long_texts_are_shortened_in_messages() -> None:
    assert shortened("a  b\nc") == "a b c"
    assert shortened("x" * 50) == "x" * 39 + "…"
