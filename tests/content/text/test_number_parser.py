import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.compilation.load import ASSETS
from exhibit.content.text.number_parser import NumberError, parse_scaled, parse_whole

SCALES: dict[str, int] = json.loads((ASSETS / "language" / "scales.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("170億", 17e9),
        ("170 亿", 17e9),
        ("17 billion", 17e9),
        ("2.4萬", 24000),
        ("2.4万", 24000),
        ("25%", 0.25),
        ("25 %", 0.25),
        ("0.25", 0.25),
        ("1200", 1200),
        ("-3.5", -3.5),
        ("1.10", 1.1),
        ("0", 0),
        ("5.09億", 509_000_000),
        ("1千", 1000),
    ],
)
def test_numbers_are_read_with_their_scale_word(text: str, value: float) -> None:
    assert parse_scaled(text, SCALES) == value


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("1/4", "write a share as 0.25 or 25%"),
        ("1,200", "leave out the commas"),
        ("1_000", "leave out underscores and leading zeros"),
        ("007", "leave out underscores and leading zeros"),
        ("170億元", "write only the number; its unit stands in the field 'unit'"),
        ("$5", "write only the number; its unit stands in the field 'unit'"),
        ("超過170億", "write only the number; 'more than' and 'about' stand in the field 'qualifier'"),
        ("390餘", "write only the number; 'more than' and 'about' stand in the field 'qualifier'"),
        ("5 milion", "did you mean 'million'?"),
        ("1e3", "write it like 1200, 2.4萬, 170億, 17 billion or 25%"),
        (".nan", "write it like 1200, 2.4萬, 170億, 17 billion or 25%"),
        ("true", "write it like 1200, 2.4萬, 170億, 17 billion or 25%"),
        ("12:30", "write it like 1200, 2.4萬, 170億, 17 billion or 25%"),
        ("1e400", "write it like 1200, 2.4萬, 170億, 17 billion or 25%"),
        ("９", "write it like 1200, 2.4萬, 170億, 17 billion or 25%"),
        ("9" * 4400, "leave out underscores and leading zeros"),
    ],
)
def test_what_is_no_number_is_refused_with_advice(text: str, advice: str) -> None:
    with pytest.raises(NumberError) as refused:
        parse_scaled(text, SCALES)
    assert str(refused.value) == f"'{text}' is not a number"
    assert refused.value.advice == advice


@pytest.mark.parametrize("text", ["1:30", "1.0", "007", "1_0", "", "0x10", "yes"])
def test_whole_numbers_are_digits_only(text: str) -> None:
    with pytest.raises(NumberError, match="is not a whole number"):
        parse_whole(text)


def test_whole_numbers_may_be_negative() -> None:
    assert (parse_whole("-60"), parse_whole("60")) == (-60, 60)


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=3), st.sampled_from(sorted(SCALES)))
def test_a_scale_multiplies_exactly(number: Decimal, word: str) -> None:
    assert parse_scaled(f"{number}{word}", SCALES) == float(number * SCALES[word])
