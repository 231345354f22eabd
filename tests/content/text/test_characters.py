import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.text.characters import length, tidy
from exhibit.content.text.line_breaks import bind, unbound


@pytest.mark.parametrize(
    ("text", "tag", "count"),
    [
        ("山海之約", "zh-Hant", 4),
        ("浙江與涪陵，三十三年。", "zh-Hant", 9),
        ("1992年的「通知」", "zh-Hant", 6),
        ("PET聚酯", "zh-Hant", 4),
        ("ɏab，張Ōé", "zh-Hant", 4),
        ("一 二", "zh-Hans", 2),
        ("〇二三", "zh", 3),
        ("ひらがな", "ja", 4),
        ("A pact of mountains and sea", "en", 6),
        ("", "en", 0),
        ("Ma’an – 2018", "en", 3),
    ],
)
def test_lengths_are_counted_as_the_limits_mean_them(text: str, tag: str, count: int) -> None:
    assert length(text, tag) == count


@pytest.mark.parametrize(
    ("typed", "break_mark", "text"),
    [
        ("  one line ", "", "one line"),
        ("第一行\n第二行\n", "\n\n", "第一行第二行"),
        ("第一行 第二行", "\n", "第一行第二行"),
        ("one\ntwo\n\nthree\n", "\n\n", "one two\n\nthree"),
        ("one two\nthree\n", "\n", "one two\n\nthree"),
        ("涪陵\nPET\n工廠", "\n\n", "涪陵 PET 工廠"),
        ("一，\n二", "\n\n", "一，二"),
        ("a\n\n\n\nb", "\n\n", "a\n\nb"),
    ],
)
def test_lines_are_only_typing_and_blank_lines_are_paragraphs(typed: str, break_mark: str, text: str) -> None:
    assert tidy(typed, break_mark) == text


@pytest.mark.parametrize(
    ("text", "tag", "bound"),
    [
        ("1200畝林", "zh-Hant", "1200\u2060畝林"),
        ("約25%的產值", "zh-Hant", "約25%\u2060的產值"),
        ("看——海", "zh-Hant", "看—\u2060—海"),
        ("看……海", "zh-Hans", "看…\u2060…海"),
        ("1992–2025", "en", "1992\u2060–\u20602025"),
        ("17 billion yuan", "en", "17\u00a0billion yuan"),
        ("no numbers here", "en", "no numbers here"),
    ],
)
def test_numbers_dashes_and_ellipses_are_kept_whole(text: str, tag: str, bound: str) -> None:
    assert bind(text, tag) == bound


@given(st.text(alphabet="ab 12年—…–%", max_size=30), st.sampled_from(["zh-Hant", "en"]))
def test_binding_is_invisible_and_done_once(text: str, tag: str) -> None:
    assert unbound(bind(text, tag)) == text
    assert bind(bind(text, tag), tag) == bind(text, tag)
