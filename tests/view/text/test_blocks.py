"""Text set by the real fonts: what stands at the ends of lines, how wide they are, that nothing is lost."""

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from exhibit.content.text.break_points import Phrases, key_of, packed
from exhibit.content.text.line_breaks import unbound
from exhibit.view.text import TextBlock, TextStyle
from exhibit.view.text.draw_log import record_of
from tests.view.text.conftest import Setter

BODY = TextStyle("sans", 26.0)
HEADING = TextStyle("serif", 30.0, heading=True)
NEVER_FIRST = "，。、；：！？」』）》〉】·%"
NEVER_LAST = "「『（《〈【"
NUMBER = re.compile(r"[0-9]$")

HAN = "三峽 工程 水庫開始蓄水 在 涪陵 約 浙商項目 「東西部協作」 《重慶日報》 （市、區）"
MARKS = "， 。 、 ： ！ ？ —— ……"
MIXED = "175米 2025年12月 22個 2.4萬 Fuling"
pieces = st.sampled_from(f"{HAN} {MARKS} {MIXED}".split())
LATIN = re.compile("[A-Za-z0-9]")


def joined(parts: list[str]) -> str:
    """The parts one after another, with a character between two that would make one long word."""
    text = ""
    for part in parts:
        glue = "在" if text and LATIN.search(part) and LATIN.search(text[-5:]) else ""
        text += glue + part
    return text


han_texts = st.lists(pieces, min_size=1, max_size=30).map(joined)
widths = st.floats(150.0, 900.0)
tags = st.sampled_from(["zh-Hant", "zh-Hans"])
shared = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def phrases_of(text: str, length: int) -> Phrases:
    """As if every `length` characters were a phrase."""
    return {key_of(text): packed(range(length, len(text), length), len(text))} if len(text) > length else {}


def inner_ends(block: TextBlock) -> list[tuple[str, str]]:
    lines = [line.rstrip(" ") for line in block.lines()]
    return list(pairwise(lines))


@shared
@given(han_texts, widths, tags, st.integers(2, 5), st.sampled_from([BODY, HEADING]))
def test_no_line_begins_or_ends_with_what_must_not_stand_there(
    setter: Setter, text: str, width: float, tag: str, length: int, style: TextStyle
) -> None:
    assume(not re.match(f"[{NEVER_FIRST}]", text))
    block = setter(tag, phrases_of(text, length)).block(text, style, width)
    for line, following in inner_ends(block):
        assert following[0] not in NEVER_FIRST
        assert line[-1] not in NEVER_LAST
        assert not (line[-1] == following[0] and line[-1] in "—…")
        assert not (NUMBER.search(line) and re.match("[0-9年月日米個萬]", following))


@shared
@given(han_texts, widths, tags, st.integers(2, 5), st.sampled_from([BODY, HEADING]))
def test_nothing_is_lost_and_no_line_is_wider_than_its_room(
    setter: Setter, text: str, width: float, tag: str, length: int, style: TextStyle
) -> None:
    assume(not re.search(f"[{NEVER_FIRST}—…]{{3}}", text))
    block = setter(tag, phrases_of(text, length)).block(text, style, width)
    assert "".join(block.lines()) == text
    assert block.complete
    assert block.line_count == len(block.placed) == len(block.lines())
    assert block.natural_width <= width + 0.1


@shared
@given(han_texts, widths, tags, st.integers(2, 5))
def test_phrases_never_cost_a_line(setter: Setter, text: str, width: float, tag: str, length: int) -> None:
    plain = setter(tag).block(text, BODY, width)
    by_phrase = setter(tag, phrases_of(text, length)).block(text, BODY, width)
    assert by_phrase.line_count <= plain.line_count


@shared
@given(han_texts, widths, tags, st.sampled_from([BODY, HEADING]))
def test_setting_is_repeatable_and_a_text_that_fits_stays_when_its_room_grows(
    setter: Setter, text: str, width: float, tag: str, style: TextStyle
) -> None:
    typesetter = setter(tag, phrases_of(text, 3))
    block = typesetter.block(text, style, width)
    assert typesetter.block(text, style, width).lines() == block.lines()
    assert typesetter.block(text, style, width + 1.0).line_count <= block.line_count
    if block.line_count == 1:
        assert typesetter.block(text, style, block.natural_width).lines() == block.lines()
        assert typesetter.block(text, style, block.natural_width + 1.0).lines() == block.lines()


@shared
@given(han_texts, widths, tags)
def test_a_hanging_mark_stands_out_by_half_an_em_at_most(
    setter: Setter, text: str, width: float, tag: str
) -> None:
    assume(not re.search(f"[{NEVER_FIRST}—…]{{3}}", text))
    block = setter(tag).block(text, BODY, width, hang_px=100.0)
    for line, placed in zip(block.lines(), block.placed, strict=True):
        most = width + (BODY.size_px / 2 if line.rstrip(" ")[-1] in "，。、" else 0.0)
        assert placed.width <= most + 0.1


@pytest.mark.parametrize("style", [BODY, HEADING])
@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_a_stop_whose_bracket_went_to_the_next_line_fits_at_every_width(
    setter: Setter, tag: str, style: TextStyle
) -> None:
    typesetter = setter(tag)
    for width in range(120, 420):
        block = typesetter.block("帶回一句話：「不求所有，但求所在」。「意思是」", style, float(width))
        assert block.natural_width <= width + 0.1


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_a_mark_comes_into_its_line_as_half_a_square(setter: Setter, tag: str) -> None:
    full = setter(tag).block("三峽工程整體通過，水庫", BODY, 26.0 * 8.8)
    assert full.lines()[0] == "三峽工程整體通過，"
    assert full.placed[0].width <= 26.0 * (8.5 if tag == "zh-Hans" else 8.75) + 0.1


def test_a_mark_that_would_take_its_letter_along_hangs_where_there_is_room(setter: Setter) -> None:
    text = "三峽工程整體通過，水庫"
    assert setter().block(text, BODY, 26.0 * 8.4).lines()[0] == "三峽工程整體通"
    assert setter().block(text, BODY, 26.0 * 8.4, hang_px=13.0).lines()[0] == "三峽工程整體通過，"


@pytest.mark.parametrize(
    ("tag", "pair"),
    [("zh-Hant", pair) for pair in ("。」", "：「", "」，", "」「", "》，", "（「")]
    + [("zh-Hans", pair) for pair in ("。”", "：“", "”，", "”“", "》，", "（“", "，“")],
)
def test_two_marks_that_meet_take_one_and_a_half_squares(setter: Setter, tag: str, pair: str) -> None:
    typesetter = setter(tag)
    apart = typesetter.line_width("山海之約", BODY)
    assert typesetter.line_width(f"山海{pair}之約", BODY) - apart == pytest.approx(1.5 * 26.0, abs=0.2)


def ink(block: TextBlock) -> tuple[int, int]:
    """The first and the last column with ink."""
    image = QImage(400, 120, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    block.draw(painter, 100.0, 20.0, "#000000")
    painter.end()
    dark = [x for x in range(400) if any(QColor(image.pixel(x, y)).lightness() < 128 for y in range(120))]
    return dark[0] - 100, dark[-1] - 100


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_a_line_that_opens_with_a_bracket_is_flush_with_the_others(setter: Setter, tag: str) -> None:
    opened, plain = (setter(tag).block(text, BODY, 300.0) for text in ("「山海之約」", "山海之約"))
    assert ink(opened)[0] == pytest.approx(ink(plain)[0], abs=4)
    assert opened.natural_width == pytest.approx(26.0 * 5, abs=0.2)
    assert ink(opened)[1] <= opened.natural_width


@pytest.mark.parametrize(
    "text", ["協議金額超過一百七十億元。", "他們在山與海之間走過三十年，回到原來的狀態。"]
)
@pytest.mark.parametrize("room", [6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0])
def test_a_paragraph_does_not_end_in_a_lone_character(setter: Setter, text: str, room: float) -> None:
    lines = setter().block(text, BODY, 26.0 * room + 2.0).lines()
    assert len(lines) == 1 or len(lines[-1].strip("。")) > 1


@pytest.mark.parametrize("tag", ["zh-Hant", "en"])
def test_a_limit_of_lines_hides_what_comes_after(setter: Setter, tag: str) -> None:
    text = (
        "三峽工程整體通過驗收水庫開始蓄水"
        if tag == "zh-Hant"
        else "The gates close and the water behind the dam rises"
    )
    for style in (BODY, HEADING):
        limited = setter(tag).block(text, style, 200.0, max_lines=1)
        assert (limited.line_count, limited.complete) == (1, False)
        assert len(limited.lines()) == 1
        assert setter(tag).block(f"{text}\n{text}", style, 1e6, max_lines=1).lines() == [text]


@pytest.mark.parametrize("width", [220.0, 260.0, 320.0, 400.0])
def test_an_english_heading_is_balanced(setter: Setter, width: float) -> None:
    block = setter("en").block("Sixteen new projects come to Fuling in 2025", HEADING, width)
    shown = [line.width for line in block.placed]
    assert len(shown) > 1
    assert min(shown) > 0.55 * max(shown)
    assert " " in block.lines()[-1].strip()


def test_an_author_decides_where_an_english_heading_parts(setter: Setter) -> None:
    text = "The river closes at the gorges"
    known = {key_of(text): packed((17,), len(text))}
    assert setter("en", known).block(text, HEADING, 300.0).lines() == ["The river closes ", "at the gorges"]


def test_empty_lines_keep_their_place(setter: Setter) -> None:
    block = setter().block("山\n\n海", BODY, 200.0)
    assert (block.line_count, block.lines()) == (3, ["山", "", "海"])
    assert setter().block("", BODY, 200.0).line_count == 1


@pytest.mark.parametrize("align", ["start", "centre", "end"])
def test_lines_stand_where_they_are_aligned(setter: Setter, align: str) -> None:
    block = setter().block("三峽工程整體通過驗收", HEADING, 200.0, align=align)  # type: ignore[arg-type]
    for line in block.placed:
        spare = 200.0 - line.width
        assert line.left == pytest.approx({"start": 0.0, "centre": spare / 2, "end": spare}[align])


def test_a_rare_character_outside_the_first_plane_breaks_like_any_other(setter: Setter) -> None:
    text = "𠮷利科技𠮷簽約，在三峽水庫2025年建電池廠"
    block = setter().block(text, BODY, 150.0)
    assert "".join(block.lines()) == text
    assert block.line_count > 2


def test_arabic_is_broken_by_qt_from_the_right(setter: Setter) -> None:
    block = setter("ar").block("one two three four five six", BODY, 120.0)
    assert block.line_count > 2
    assert "".join(block.lines()) == "one two three four five six"


@pytest.mark.parametrize("width", [230.0, 260.0, 300.0, 340.0, 380.0])
def test_english_running_text_does_not_end_in_a_single_word(setter: Setter, width: float) -> None:
    text = "In 2025 Fuling sent a new group of 10 cadres to work and learn in Zhejiang cities."
    lines = setter("en").block(text, BODY, width).lines()
    assert unbound("".join(lines)) == text
    assert " " in lines[-1]


def test_a_word_stays_alone_where_the_one_before_cannot_come_down(setter: Setter) -> None:
    assert setter("en").block("An extraordinarily long", BODY, 210.0).lines() == [
        "An extraordinarily ",
        "long",
    ]
    assert setter("en").block("extraordinarily long", BODY, 190.0).lines() == ["extraordinarily ", "long"]


@pytest.mark.no_qt_log  # of each font Qt says that it has no rules for the script
@pytest.mark.parametrize("text", ["सागर", "ทะเล", "البحر", "\ue123", "\U0001f300", "海 सागर Sea"])
def test_the_record_of_a_script_without_a_font_is_written(setter: Setter, text: str) -> None:
    image = QImage(600, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    record = record_of(setter("en").block(text, BODY, 600.0), painter, 0.0, 0.0, "#000000")
    painter.end()
    assert record.text == text
    assert record.families
