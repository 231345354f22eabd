"""One form for texts and queries."""

import pytest

from exhibit.content.search.query_terms import plain, simplified_by, spaced_words, terms_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huafon’s Park", "huafon park"),
        ("Élan ＡＢ", "elan ab"),
        ("10\u2060萬", "10萬"),
        ("don't", "dont"),
        ("浙商", "浙商"),
    ],
)
def test_plain_text_has_no_accents_case_or_binding(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_words_stand_after_a_space_each_and_han_is_left_out() -> None:
    assert spaced_words("The PET works, 2020年投產") == " the pet works 2020"


def test_a_query_is_split_at_spaces_and_marks_but_not_between_han_and_digits() -> None:
    assert terms_of("  2010年  Three-Gorges，移民 ") == ("2010年", "three", "gorges", "移民")
    assert terms_of(" ，!") == ()


def test_characters_are_learned_from_pairs_of_equal_length_by_frequency() -> None:
    pairs = [("重慶", "重庆"), ("乾杯", "干杯"), ("乾坤", "乾坤"), ("乾燥", "干燥"), ("資料", "数据库")]
    assert simplified_by(pairs) == {"慶": "庆", "乾": "干"}
