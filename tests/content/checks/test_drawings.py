"""Drawings of content: shapes in groups are drawn; what opens files or multiplies is refused by line."""

import base64
from pathlib import Path

import pytest

from exhibit.content.svg_safety import MAX_BYTES, svg_fault
from exhibit.resources import ASSETS

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n'
)


def fault_of(body: str, head: str = HEAD) -> str:
    fault = svg_fault(f"{head}{body}</svg>".encode())
    return f"{fault.line}: {fault.message}" if fault else ""


def _nested(levels: int, width: int) -> str:
    groups = ['<g id="n0"><path d="M0 0h1"/></g>']
    groups += [
        f'<g id="n{level}">' + f'<use xlink:href="#n{level - 1}"/>' * width + "</g>"
        for level in range(1, levels + 1)
    ]
    return "\n".join(groups)


@pytest.mark.parametrize("path", sorted(ASSETS.rglob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_of_our_own_passes(path: Path) -> None:
    assert svg_fault(path.read_bytes()) is None


@pytest.mark.parametrize(
    "body",
    [
        '<title>a</title><g transform="scale(2)"><rect width="1" height="1" rx=".1"/></g>',
        '<linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>',
        '<path d="M0 0h1" style="fill:url(#a);stroke:none;stroke-dasharray:none"/>',
        '<defs><path id="a" d="M0 0h1"/></defs><use href="#a" x="1"/>',
        '<path d="M0 0" fill="rgb(1, 2, 3)" xml:space="preserve"/>',
        "",
    ],
)
def test_what_editors_draw_passes(body: str) -> None:
    assert fault_of(body) == ""


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('\n<image xlink:href="/etc/passwd"/>', "3: <image> is not drawn here"),
        ('<image href="../x.png"/>', "<image>"),
        ("<script>1</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<style>@import url(x)</style>", "<style>"),
        ("<text>a</text>", "<text>"),
        ('<animate attributeName="x"/>', "<animate>"),
        ('<filter id="f"/>', "<filter>"),
        ('<pattern id="f"/>', "<pattern>"),
        ('<x:path xmlns:x="urn:x"/>', "<urn:x path>"),
        ('<use href="other.svg#a"/>', "refers to nothing but its own parts"),
        ('<use xlink:href="file:///etc/passwd"/>', "refers to nothing but its own parts"),
        ('<path xlink:href="#a"/>', "refers to nothing but its own parts"),
        ('<path onload="x"/>', "'onload'"),
        ('<path fill="url(http://x/#a)"/>', "is no value of 'fill'"),
        ('<path style="fill:url(file:///x)"/>', "is no value of 'fill'"),
        ('<path style="background:red"/>', "the style 'background'"),
        ('<path filter="url(#a)"/>', "'filter'"),
        ('<path stroke-dasharray=".0001"/>', "dashed lines"),
        ("<g>" * 40 + "</g>" * 40, "more than 24 deep"),
        (_nested(3, 2) + '<use href="#n3"/>', "2 deep at most"),
        ('<g id="a"><use href="#a"/></g>', "2 deep at most"),
        ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "2 deep at most"),
        ("<path/>" * 20_001, "more than 20,000 shapes"),
        ("<path", "is not XML"),
        ("<?xml-stylesheet href='x'?>", "no processing instructions"),
    ],
)
def test_what_is_refused_is_told_with_its_line(body: str, said: str) -> None:
    assert said in fault_of(body)


def test_what_multiplies_is_refused_before_it_is_drawn() -> None:
    many = '<g id="a">' + "<path/>" * 200 + '</g><g id="b">' + '<use href="#a"/>' * 200 + "</g>"
    assert "more than 20,000 shapes" in fault_of(many)
    empty = '<g id="a"/><g id="b">' + '<use href="#a"/>' * 6_000 + "</g>" + '<use href="#b"/>' * 6_000
    assert "more than 20,000 shapes" in fault_of(empty)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "no document type"),
        ("<svg><title>\xe9</title></svg>".encode("latin-1"), "not UTF-8"),
        ("\n<svg><title>說明</title></svg>".encode("gbk", "ignore"), "not UTF-8"),
        (b'<?xml version="1.0" encoding="UTF-7"?><svg/>', "says that it is UTF-7"),
        (b"<svg>" + b" " * MAX_BYTES + b"</svg>", "larger than 500 KB"),
        (b"\x00", "is not XML"),
        (b"", "is not XML"),
        (base64.b64decode("H4sIAAAAAAAAA7MpLkvXtwMAq1kLcwYAAAA="), "not UTF-8"),
        (b"<g/>", "begins with <svg>"),
    ],
)
def test_what_is_no_plain_drawing_is_refused(data: bytes, said: str) -> None:
    fault = svg_fault(data)
    assert fault is not None
    assert said in fault.message
