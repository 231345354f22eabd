"""The editors' pages name commands that exist, and fit on a page."""

import re
from pathlib import Path

import pytest

from exhibit.commands import COMMANDS, make_parser

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES = ("editors.md", "editors.zh-CN.md")
LONGEST_LINES = 95


@pytest.mark.parametrize("name", PAGES)
def test_every_command_line_of_the_page_is_understood(name: str) -> None:
    lines = re.findall(
        r"^python main\.py (.+?)(?:\s{2,}.*)?$", (DOCS / name).read_text("utf-8"), re.MULTILINE
    )
    assert len(lines) >= 9
    for line in lines:
        words = line.split()
        command = words.pop(0) if words[0] in COMMANDS else None
        make_parser(command).parse_args(words)


@pytest.mark.parametrize("name", PAGES)
def test_it_is_one_page(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    assert text.count("\n") < LONGEST_LINES
    for target in re.findall(r"\]\(([\w.-]+)\)", text):
        assert (DOCS / target).is_file()


def test_both_pages_show_the_same_commands() -> None:
    shown = [set(re.findall(r"python main\.py (\w+)", (DOCS / name).read_text("utf-8"))) for name in PAGES]
    assert shown[0] == shown[1]
