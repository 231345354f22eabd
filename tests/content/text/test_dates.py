import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.compilation.load import ASSETS
from exhibit.content.text.dates import format_date, plain_date
from exhibit.content.text.edtf import parse
from exhibit.content.text.formats import Formats
from exhibit.content.text.line_breaks import unbound

FORMATS = Formats.read(ASSETS / "language" / "formats")

SAID = {
    "1992-03-27": ("1992年3月27日", "1992年3月27日", "27 March 1992", "1992-03-27"),
    "1992-03": ("1992年3月", "1992年3月", "March 1992", "1992-03"),
    "1992": ("1992年", "1992年", "1992", "1992"),
    "199X": ("1990年代", "20世纪90年代", "the 1990s", "1990–1999"),
    "200X": ("2000年代", "21世纪头十年", "the 2000s", "2000–2009"),
    "201X": ("2010年代", "21世纪10年代", "the 2010s", "2010–2019"),
    "19XX": ("20世紀", "20世纪", "the 20th century", "1900–1999"),
    "20XX": ("21世紀", "21世纪", "the 21st century", "2000–2099"),
    "2008~": ("約2008年", "约2008年", "about 2008", "≈ 2008"),
    "2008?": ("2008年（存疑）", "2008年（存疑）", "2008 (uncertain)", "2008 (?)"),
    "199X~": ("約1990年代", "约20世纪90年代", "about the 1990s", "≈ 1990–1999"),
    "1992/2025": ("1992–2025年", "1992—2025年", "1992–2025", "1992–2025"),
    "1992-03/1994": ("1992年3月–1994年", "1992年3月—1994年", "March 1992 – 1994", "1992-03 – 1994"),
    "2008~/2010": ("約2008年–2010年", "约2008年—2010年", "about 2008 – 2010", "≈ 2008 – 2010"),
    "2018/..": ("2018年起", "2018年起", "since 2018", "2018 –"),
    "../2018": ("至2018年", "至2018年", "until 2018", "– 2018"),
    "-0220": ("公元前221年", "公元前221年", "221 BCE", "-220"),
    "0000": ("公元前1年", "公元前1年", "1 BCE", "0"),
    "-022X": ("公元前230年–公元前221年", "公元前230年—公元前221年", "230 BCE – 221 BCE", "-229 – -220"),
    "000X": ("公元前1年–9年", "公元前1年—9年", "1 BCE – 9", "0 – 9"),
    "00XX": ("1世紀", "1世纪", "the 1st century", "0–99"),
}


@pytest.mark.parametrize("text", SAID)
@pytest.mark.parametrize(("column", "tag"), list(enumerate(["zh-Hant", "zh-Hans", "en", "ar"])))
def test_dates_are_said_in_the_precision_of_the_source(text: str, column: int, tag: str) -> None:
    language = FORMATS.language(tag)
    assert plain_date(parse(text), language.dates) == SAID[text][column]
    assert unbound(format_date(parse(text), language)) == SAID[text][column]


def test_no_line_end_parts_a_number_from_its_word() -> None:
    assert format_date(parse("1992-03-27"), FORMATS.language("zh-Hant")) == "1992\u2060年3\u2060月27\u2060日"
    assert format_date(parse("1992-03-27"), FORMATS.language("en")) == "27\u00a0March 1992"
    assert format_date(parse("1992/2025"), FORMATS.language("en")) == "1992\u2060–\u20602025"


def test_a_language_falls_back_to_its_parent_and_then_to_figures() -> None:
    assert FORMATS.language("zh-Hant-TW").dates == FORMATS.language("zh-Hant").dates
    assert FORMATS.language("en-GB").dates == FORMATS.language("en").dates
    assert FORMATS.language("sw").dates == FORMATS.language("und").dates
    assert FORMATS.language("sw").tag == "sw"


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
def test_every_day_is_said_with_its_numbers_and_without_zeros_before_them(
    year: int, month: int, day: int
) -> None:
    said = plain_date(parse(f"{year:04d}-{month:02d}-{day:02d}"), FORMATS.language("zh-Hant").dates)
    assert said == f"{year}年{month}月{day}日"
