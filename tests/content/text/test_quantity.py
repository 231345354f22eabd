import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.compilation.load import ASSETS
from exhibit.content.model import Qualifier, Quantity, Unit
from exhibit.content.text.formats import Formats
from exhibit.content.text.quantity import (
    QuantityPart,
    format_number,
    format_quantity,
    format_value,
    scaled_number,
)

FORMATS = Formats.read(ASSETS / "language" / "formats")
TAGS = ("zh-Hant", "zh-Hans", "en", "fr")
YUAN = Unit(id="yuan", name={"zh-Hant": "元", "zh-Hans": "元", "en": "yuan"}, kind="money")
CADRE = Unit(
    id="cadre",
    name={"zh-Hant": "名", "zh-Hans": "名", "en": "cadres"},
    one={"zh-Hant": "名", "zh-Hans": "名", "en": "cadre"},
)
MU = Unit(id="mu", name={"zh-Hant": "畝", "zh-Hans": "亩", "en": "mu"}, kind="measure")
SHARE = Unit(id="share", name={"zh-Hant": "份額", "zh-Hans": "份额", "en": "share"}, kind="share")
QUALIFIERS: tuple[Qualifier, ...] = ("exact", "more_than", "at_least", "nearly", "about")


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "said"),
    [
        (17e9, "more_than", YUAN, ("超過170億元", "超过170亿元", "more than 17 billion yuan")),
        (50e9, "more_than", YUAN, ("超過500億元", "超过500亿元", "more than 50 billion yuan")),
        (390, "more_than", CADRE, ("390餘名", "390余名", "more than 390 cadres")),
        (391, "more_than", CADRE, ("超過391名", "超过391名", "more than 391 cadres")),
        (10_000, "more_than", CADRE, ("超過1萬名", "超过1万名", "more than 10,000 cadres")),
        (1200, "exact", MU, ("1200畝", "1200亩", "1,200 mu")),
        (6000, "at_least", YUAN, ("6000元以上", "6000元以上", "at least 6,000 yuan")),
        (24_000, "nearly", CADRE, ("近2.4萬名", "近2.4万名", "nearly 24,000 cadres")),
        (0.25, "about", SHARE, ("約25%", "约25%", "about 25%")),
        (0.125, "exact", SHARE, ("12.5%", "12.5%", "12.5%")),
        (1, "exact", CADRE, ("1名", "1名", "1 cadre")),
        (0, "exact", CADRE, ("0名", "0名", "0 cadres")),
        (28.245e9, "exact", YUAN, ("282.45億元", "282.45亿元", "28.245 billion yuan")),
        (509e6, "exact", YUAN, ("5.09億元", "5.09亿元", "509 million yuan")),
        (1_131_812, "exact", CADRE, ("113.1812萬名", "113.1812万名", "1,131,812 cadres")),
        (123_456_789, "exact", CADRE, ("12345.6789萬名", "12345.6789万名", "123,456,789 cadres")),
        (3.73, "about", YUAN, ("約3.73元", "约3.73元", "about 3.73 yuan")),
        (-5, "exact", MU, ("-5畝", "-5亩", "-5 mu")),
    ],
)
def test_quantities_are_said_as_the_language_does(
    value: float, qualifier: Qualifier, unit: Unit, said: tuple[str, ...]
) -> None:
    texts = [format_value(value, qualifier, unit, FORMATS.language(tag)).plain for tag in TAGS[:3]]
    assert tuple(texts) == said


def test_the_number_can_stand_large_beside_its_qualifier() -> None:
    said = format_value(17e9, "more_than", YUAN, FORMATS.language("en"))
    assert (said.of_kind("qualifier"), said.of_kind("number")) == ("more than", "17")
    assert (said.of_kind("scale"), said.of_kind("unit"), said.of_kind("words")) == ("billion", "yuan", "")
    after = format_value(390, "more_than", CADRE, FORMATS.language("zh-Hant"))
    assert after.parts == (
        QuantityPart("number", "390"),
        QuantityPart("qualifier", "餘"),
        QuantityPart("unit", "名"),
    )


def test_number_scale_and_unit_are_bound() -> None:
    assert (
        format_value(17e9, "more_than", YUAN, FORMATS.language("zh-Hant")).text
        == "超過\u2060170\u2060億\u2060元"
    )
    assert (
        format_value(17e9, "more_than", YUAN, FORMATS.language("en")).text
        == "more than 17\u00a0billion\u00a0yuan"
    )


def test_words_of_its_own_win() -> None:
    words = {"zh-Hant": "上千個", "en": "a thousand or more"}
    quantity = Quantity(value=1000, unit="cadre", qualifier="at_least", words=words)
    assert format_quantity(quantity, CADRE, FORMATS.language("zh-Hant")).plain == "上千個"
    assert format_quantity(quantity, CADRE, FORMATS.language("en")).parts == (
        QuantityPart("words", "a thousand or more"),
    )
    assert format_quantity(quantity, CADRE, FORMATS.language("zh-Hans")).plain == "1000名以上"


def test_a_language_without_patterns_gets_signs() -> None:
    french = FORMATS.language("fr")
    said = [format_value(24_000, qualifier, YUAN, french).plain for qualifier in QUALIFIERS]
    assert said == ["24 000 元", "> 24 000 元", "≥ 24 000 元", "< 24 000 元", "≈ 24 000 元"]


def test_ticks_carry_no_unit() -> None:
    assert format_number(25_000, YUAN, FORMATS.language("zh-Hant")) == "2.5\u2060萬"
    assert format_number(2.5e9, YUAN, FORMATS.language("en")) == "2.5\u00a0billion"
    assert format_number(250, YUAN, FORMATS.language("en")) == "250"
    assert format_number(0.5, SHARE, FORMATS.language("en")) == "50\u2060%"


@given(
    st.decimals(min_value=0, max_value=10**13, places=2),
    st.sampled_from(QUALIFIERS),
    st.sampled_from([YUAN, CADRE, MU]),
    st.sampled_from(TAGS),
)
def test_no_digit_is_ever_lost_or_invented(
    number: Decimal, qualifier: Qualifier, unit: Unit, tag: str
) -> None:
    language = FORMATS.language(tag)
    said = format_value(float(number), qualifier, unit, language)
    digits = re.sub(r"[,\s]", "", said.of_kind("number"))
    sizes = {word: size for size, word in language.numbers.scales} | {"": 1}
    assert Decimal(digits) * sizes[said.of_kind("scale")] == Decimal(repr(float(number)))
    if qualifier != "exact":
        assert said.of_kind("qualifier")
    assert not re.search(r"\.\d*0$", digits)
    assert " " not in said.text[said.text.index(said.of_kind("number")) :]


@given(st.integers(0, 10**15), st.sampled_from(TAGS))
def test_a_scale_never_leaves_less_than_one(value: int, tag: str) -> None:
    digits, scale = scaled_number(float(value), FORMATS.language(tag).numbers)
    if scale:
        assert Decimal(digits.replace(",", "")) >= 1
