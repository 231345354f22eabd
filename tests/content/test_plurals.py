"""The plural forms of whole numbers, against what Unicode's CLDR gives as examples for each form."""

import pytest

from exhibit.content.text.plurals import PluralForm, plural_form, plural_forms

EXAMPLES: dict[str, dict[PluralForm, tuple[int, ...]]] = {
    "zh-Hant": {"other": (0, 1, 2, 15, 100)},
    "ja": {"other": (0, 1, 2)},
    "en": {"one": (1,), "other": (0, 2, 11, 21, 101)},
    "de-AT": {"one": (1,), "other": (0, 2, 16, 100)},
    "fr": {"one": (0, 1), "other": (2, 17, 100), "many": (1_000_000,)},
    "es": {"one": (1,), "other": (0, 2, 16), "many": (1_000_000,)},
    "ru": {"one": (1, 21, 31, 101), "few": (2, 3, 4, 22, 104), "many": (0, 5, 11, 12, 14, 19, 100)},
    "sr": {"one": (1, 21), "few": (2, 34), "other": (0, 5, 11, 19)},
    "pl": {"one": (1,), "few": (2, 4, 22, 104), "many": (0, 5, 12, 21, 112)},
    "cs": {"one": (1,), "few": (2, 3, 4), "other": (0, 5, 22)},
    "sl": {"one": (1, 101), "two": (2, 102), "few": (3, 4, 103), "other": (0, 5, 11)},
    "lt": {"one": (1, 21), "few": (2, 9, 22), "other": (0, 10, 11, 19)},
    "lv": {"zero": (0, 10, 11, 19, 20), "one": (1, 21), "other": (2, 9, 22)},
    "ro": {"one": (1,), "few": (0, 2, 16, 101, 119), "other": (20, 35, 100)},
    "ar": {
        "zero": (0,),
        "one": (1,),
        "two": (2,),
        "few": (3, 10, 103),
        "many": (11, 99, 111),
        "other": (100, 102),
    },
    "he": {"one": (1,), "two": (2,), "other": (0, 3, 20)},
    "cy": {"zero": (0,), "one": (1,), "two": (2,), "few": (3,), "many": (6,), "other": (4, 5, 20)},
    "ga": {"one": (1,), "two": (2,), "few": (3, 6), "many": (7, 10), "other": (0, 11, 25)},
}


@pytest.mark.parametrize("tag", EXAMPLES)
def test_counts_take_the_form_that_cldr_gives(tag: str) -> None:
    for form, counts in EXAMPLES[tag].items():
        assert {plural_form(tag, count) for count in counts} == {form}
    assert plural_forms(tag) == frozenset(EXAMPLES[tag])
