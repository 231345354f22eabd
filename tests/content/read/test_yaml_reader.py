import re
import sys
from functools import partial

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.problems import ProblemList
from exhibit.content.read.house_style import HouseStyle
from exhibit.content.read.nodes import ListNode, MapNode, Node, TextNode, node_at
from exhibit.content.read.yaml_reader import MAX_NODES, MAX_SCALAR, read_tree
from tests.measures import times_yardstick


def read(data: bytes | str) -> tuple[Node | None, bool, list[str]]:
    problems = ProblemList()
    raw = data.encode() if isinstance(data, str) else data
    root, whole = read_tree(raw, "x.yaml", problems, HouseStyle("museum"))
    return root, whole, [str(problem) for problem in problems.in_order()]


def told(data: bytes | str) -> str:
    _, whole, problems = read(data)
    assert not whole
    assert len(problems) == 1
    return problems[0]


def test_values_keep_their_text_and_place() -> None:
    root, whole, problems = read("a: no\nb:\n  - 1:30\n  - '007'\nc: 1992-01-01\n")
    assert whole
    assert problems == []
    assert isinstance(root, MapNode)
    values = [node_at(root, path) for path in (("a",), ("b", 0), ("b", 1), ("c",))]
    assert [(one.text, one.line, one.column) for one in values if isinstance(one, TextNode)] == [
        ("no", 1, 4),
        ("1:30", 3, 5),
        ("007", 4, 5),
        ("1992-01-01", 5, 4),
    ]
    assert [one.quoted for one in values if isinstance(one, TextNode)] == [False, False, True, False]


def test_columns_count_characters_not_bytes() -> None:
    root, _, _ = read("山海: 約\n")
    assert root is not None
    assert (node_at(root, ("山海",)).line, node_at(root, ("山海",)).column) == (1, 5)


def test_a_byte_order_mark_and_windows_line_ends_are_no_problem() -> None:
    root, whole, problems = read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert whole
    assert problems == []
    assert root is not None
    assert (node_at(root, ("b",)).line, node_at(root, ("b",)).column) == (2, 4)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n"])
def test_an_empty_file_is_whole_and_holds_nothing(text: str) -> None:
    root, whole, problems = read(text)
    assert whole
    assert problems == []
    assert root is None or (isinstance(root, TextNode) and root.is_empty)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: \xed\xa0\x80", "x.yaml:1:4: this is not UTF-8 text [3 times] (save the file as UTF-8)"),
        ("a: 1\n--- \nb: 2\n", "x.yaml:2:1: a second document starts here (delete the line '---')"),
        ("a: &x 1", "x.yaml:1:4: an anchor (&) is not allowed (write the value out where it is needed)"),
        ("a: &x [1]", "x.yaml:1:4: an anchor (&) is not allowed (write the value out where it is needed)"),
        ("a: *x", "x.yaml:1:4: an alias (*) is not allowed (write the value out, or put it in quotes)"),
        ("<<: {a: 1}", "x.yaml:1:1: a merge key (<<) is not allowed (write the fields out)"),
        ("a: !!python/object:os.system x", "x.yaml:1:4: a tag (!) is not allowed (put the value in quotes)"),
        ("a: ! x", "x.yaml:1:4: a tag (!) is not allowed (put the value in quotes)"),
        ("a: !!map {b: 1}", "x.yaml:1:4: a tag (!) is not allowed (put the value in quotes)"),
        ("{[1]: 2}", "x.yaml:1:2: a key must be a plain word (put braces and brackets in quotes)"),
        ("a: " + "[" * 200_000, "x.yaml:1:15: more than 12 levels of nesting"),
        (f"a: {'x' * (MAX_SCALAR + 1)}", "x.yaml:1:4: a text longer than 20,000 characters"),
        (
            "a: b: c",
            "x.yaml:1:5: a colon followed by a space stands inside a value (put the value in quotes)",
        ),
        ("a:\n - b\n c: 1", "x.yaml:3:2: this line does not fit into the list above (check its indentation)"),
        (
            "a: 1\n  'b': 2\n- c",
            "x.yaml:2:6: a colon followed by a space stands inside a value (put the value in quotes)",
        ),
        (
            "a: 'x' y",
            "x.yaml:1:8: this line does not fit into the entry above (check its indentation and quotes)",
        ),
        ("a: 'open", "x.yaml:1:4: quotes are opened but never closed (close them)"),
        ("a: @x", "x.yaml:1:4: a value may not start with this character (put the value in quotes)"),
        ("a: 1\nb\nc: 2", "x.yaml:3:1: a key stands here without its colon (write 'key: value')"),
        ("a: - b", "x.yaml:1:4: a list cannot start here (put the '-' on a line of its own)"),
        ('a: "\\q"', "x.yaml:1:5: an unknown \\ sequence in double quotes (use single quotes)"),
        (
            "a: [1",
            (
                "x.yaml:1:4: a list or mapping in brackets does not end"
                " (close it, or put a value with ': ' in it in quotes)"
            ),
        ),
        ("a: [", "x.yaml:1:5: a value is missing here (write it, or close the bracket)"),
        ("%YAML 9.9\n---\na: 1", "x.yaml:1:1: this is not valid YAML: found incompatible YAML document"),
    ],
)
def test_what_is_refused_is_told_in_plain_words(data: bytes | str, expected: str) -> None:
    assert told(data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a: 1\x00", "x.yaml:1:5: a NUL character (U+0000) stands here (delete it)"),
        ("a: 1\nb: \x07", "x.yaml:2:4: an invisible control character (U+0007) stands here (delete it)"),
        (
            "a: \u202eabc",
            (
                "x.yaml:1:4: an invisible character that turns the writing direction (U+202E) stands here"
                " (delete it)"
            ),
        ),
        ("a: \u200b", "x.yaml:1:4: a zero-width space (U+200B) stands here (delete it)"),
        ("a: x\ufeff", "x.yaml:1:5: a byte order mark (U+FEFF) stands here (delete it)"),
        ("a: x\u2028y", "x.yaml:1:5: an invisible control character (U+2028) stands here (delete it)"),
        (b"a: 1\nb: \xff\n", "x.yaml:2:4: this is not UTF-8 text (save the file as UTF-8)"),
        ("a: 1".encode("utf-16"), "x.yaml:1:1: this file is UTF-16 or UTF-32 text (save it as UTF-8)"),
        (
            "a: 1, long".encode("utf-16-le"),
            "x.yaml:1:1: this file is UTF-16 or UTF-32 text (save it as UTF-8)",
        ),
        ("a: 1".encode("utf-32"), "x.yaml:1:1: this file is UTF-16 or UTF-32 text (save it as UTF-8)"),
        (
            "a:\n\tb: 1\n\tc: 2\n",
            (
                "x.yaml:2:1: a tab stands here (2 in this file)"
                " (use spaces; editors can replace all tabs at once)"
            ),
        ),
        (
            'a: "x\\u202e"',
            (
                "x.yaml:1:4: an invisible character that turns the writing direction (U+202E) stands here"
                " (delete it)"
            ),
        ),
    ],
)
def test_a_wrong_character_is_told_and_the_rest_is_read(data: bytes | str, expected: str) -> None:
    root, whole, problems = read(data)
    assert problems[0] == expected
    assert whole
    assert isinstance(root, MapNode)
    assert "a" in root.entries


BROKEN = """\
- {id: a, title: sound}
- {id: b, %s}
- {id: c, title: sound}
- {id: d, title: sound}
"""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('title: "open', "2:18: quotes are opened but never closed (close them)"),
        (
            "title: 'the world's tallest'",
            "2:28: an apostrophe ends the quoted text in the middle of it (write ’ instead)",
        ),
        (
            'title: "said "no" twice"',
            "2:24: a quotation mark ends the quoted text in the middle of it (write “ ” inside the quotes)",
        ),
        ("title: Pier #1", "2:23: from # on the rest of the line is a comment (put the text in quotes)"),
        ("title: [x", "2:7: a list or mapping in brackets does not end (close it, or put"),
        ("title: &x y", "2:18: an anchor (&) is not allowed (write the value out where it is needed)"),
    ],
)
def test_an_entry_that_cannot_be_read_costs_only_itself(typed: str, expected: str) -> None:
    root, whole, problems = read(BROKEN % typed)
    assert not whole
    assert isinstance(root, ListNode)
    kept = [node_at(item, ("id",)) for item in root.items]
    assert [one.text for one in kept if isinstance(one, TextNode)] in (["a", "c", "d"], ["a", "d"])
    assert problems[0].startswith(f"x.yaml:{expected}") or "brackets" in expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("- id: a\n  theme：x\n  b: 1\n", "x.yaml:2:8: a full-width colon stands here"),
        ("- id: a\n  theme:x\n  b: 1\n", "x.yaml:2:8: a space is missing after the colon"),
        ("- id: a\n-id: b\n", "x.yaml:2:1: a space is missing after the '-'"),
        ("- id: a\n\u00a0 b: 1\n", "x.yaml:2:1: a no-break or wide space stands here"),
        ("- id: a\n  b: “x: y”\n", "x.yaml:2:6: typographic quotes do not hold a value"),
        ('- id: a\n  b: "1990\n  c: x\n- id: "b"\n', "x.yaml:2:6: quotes are opened but never closed"),
    ],
)
def test_usual_mistakes_are_named_where_they_were_made(data: str, expected: str) -> None:
    _, _, problems = read(data)
    assert problems[0].startswith(expected), problems


def test_a_value_that_a_comment_sign_cuts_off_is_asked_about() -> None:
    _, whole, problems = read("a: Pier #1\nb: fine # a remark\nc: |\n  Pier #1\n")
    assert whole
    advice = "put the text in quotes if it is meant to be shown"
    assert problems == [f"x.yaml:1:9: warning: from # on the rest of the line is a comment ({advice})"]


def test_a_tab_inside_a_line_is_told_but_costs_nothing_else() -> None:
    root, whole, problems = read("a: 1\t# note\nb: 2\n")
    assert whole
    assert problems == [
        "x.yaml:1:5: a tab stands here (1 in this file) (use spaces; editors can replace all tabs at once)"
    ]
    assert root is not None
    assert isinstance(node_at(root, ("b",)), TextNode)


def test_a_duplicate_key_spoils_its_mapping_and_keeps_the_first_value() -> None:
    root, whole, problems = read("a: 1\na: 2\n")
    assert whole
    assert isinstance(root, MapNode)
    assert root.spoiled
    assert problems == ["x.yaml:2:1: duplicate key 'a' (it stands in line 1 already; delete one of the two)"]
    first = root.entries["a"]
    assert isinstance(first, TextNode)
    assert first.text == "1"


def test_a_merge_key_in_quotes_is_an_ordinary_word() -> None:
    root, whole, problems = read("'<<': 1")
    assert whole
    assert problems == []
    assert isinstance(root, MapNode)


def test_too_many_values_are_refused() -> None:
    assert told("[" + "1, " * MAX_NODES + "1]").endswith(
        "more than 200,000 values in one file (split it into several files)"
    )


@pytest.mark.parametrize("head", ["", "events:\n"])
def test_a_list_that_breaks_off_keeps_its_whole_entries(head: str) -> None:
    root, whole, problems = read(f"{head}- {{a: 1}}\n- {{a: 2}}\n- {{a: [3}}\n")
    assert not whole
    assert len(problems) == 1
    items = root.entries["events"] if isinstance(root, MapNode) else root
    assert isinstance(items, ListNode)
    assert len(items.items) == 2


def test_a_list_that_breaks_off_between_entries_keeps_them_all() -> None:
    root, whole, _ = read("- 1\n- 2\n*x\n")
    assert not whole
    assert root is None or isinstance(root, ListNode)


def test_paragraphs_of_folded_and_literal_texts_are_marked() -> None:
    root, _, _ = read("a: |\n  x\n\n  y\nb: >\n  x\n\n  y\nc: x\n  y\nd: x\n")
    assert root is not None
    marks = [node_at(root, (name,)) for name in "abcd"]
    assert [one.break_mark for one in marks if isinstance(one, TextNode)] == ["\n\n", "\n", "\n", ""]


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    problems = ProblemList()
    root, whole = read_tree(data, "x.yaml", problems)
    assert whole or problems.has_errors
    assert root is None or root.line >= 1


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    problems = ProblemList()
    _, whole = read_tree(data, "x.yaml", problems)
    assert whole or problems.has_errors


def test_what_only_the_parser_refuses_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exhibit.content.read.source_text.FORBIDDEN", re.compile("(?!)"))
    assert told("a: 1\nb: \x07 ") == "x.yaml:2:5: this is not valid YAML: control characters are not allowed"


def test_a_file_is_read_in_little_more_than_the_parser_takes() -> None:
    entry = '- {id: "a%d", title: {zh-Hant: 三峽移民, en: They came}, sources: [{id: S, locator: S26}]}\n'
    data = "".join(entry % number for number in range(2_000)).encode()

    def bare() -> None:
        loader = yaml.CSafeLoader(data.decode())
        while type(loader.get_event()) is not yaml.StreamEndEvent:
            pass
        loader.dispose()

    # Whoever traces slows our part only, and much.
    most = 3 if sys.gettrace() is None else 60
    assert times_yardstick(partial(read_tree, data, "x.yaml", ProblemList()), bare) < most
