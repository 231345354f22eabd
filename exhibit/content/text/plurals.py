"""Which form of a sentence a count takes, by the plural rules of Unicode's CLDR for whole numbers.

A form is named by CLDR's categories. Languages that are not listed have two: one, and all others.
"""

from collections.abc import Callable
from typing import Final, Literal, get_args

PluralForm = Literal["zero", "one", "two", "few", "many", "other"]
PLURAL_FORMS: Final[tuple[PluralForm, ...]] = get_args(PluralForm)


def plural_form(tag: str, count: int) -> PluralForm:
    """Return the form that a count takes in a language, named by its BCP 47 tag."""
    return _RULES.get(tag.partition("-")[0].lower(), _one_other)(abs(count))


def plural_forms(tag: str) -> frozenset[PluralForm]:
    """Return every form that whole numbers take in a language."""
    return frozenset(plural_form(tag, count) for count in (*range(201), 1_000_000))


def _one_form(_count: int) -> PluralForm:
    return "other"


def _one_other(count: int) -> PluralForm:
    return "one" if count == 1 else "other"


def _none_is_one(count: int) -> PluralForm:
    return "one" if count <= 1 else "other"


def _romance(count: int) -> PluralForm:
    return "many" if count and count % 1_000_000 == 0 else _one_other(count)


def _french(count: int) -> PluralForm:
    return "many" if count and count % 1_000_000 == 0 else _none_is_one(count)


def _east_slavic(count: int) -> PluralForm:
    if count % 10 == 1 and count % 100 != 11:
        return "one"
    return "few" if _two_to_four(count) else "many"


def _south_slavic(count: int) -> PluralForm:
    form = _east_slavic(count)
    return "other" if form == "many" else form


def _polish(count: int) -> PluralForm:
    if count == 1:
        return "one"
    return "few" if _two_to_four(count) else "many"


def _czech(count: int) -> PluralForm:
    return "few" if 2 <= count <= 4 else _one_other(count)


def _slovene(count: int) -> PluralForm:
    rest: dict[int, PluralForm] = {1: "one", 2: "two", 3: "few", 4: "few"}
    return rest.get(count % 100, "other")


def _lithuanian(count: int) -> PluralForm:
    teen = 11 <= count % 100 <= 19
    if count % 10 == 1 and not teen:
        return "one"
    return "few" if 2 <= count % 10 <= 9 and not teen else "other"


def _latvian(count: int) -> PluralForm:
    if count % 10 == 0 or 11 <= count % 100 <= 19:
        return "zero"
    return "one" if count % 10 == 1 else "other"


def _romanian(count: int) -> PluralForm:
    if count == 1:
        return "one"
    return "few" if count == 0 or 1 <= count % 100 <= 19 else "other"


def _arabic(count: int) -> PluralForm:
    first: dict[int, PluralForm] = {0: "zero", 1: "one", 2: "two"}
    if count in first:
        return first[count]
    if 3 <= count % 100 <= 10:
        return "few"
    return "many" if count % 100 >= 11 else "other"


def _hebrew(count: int) -> PluralForm:
    return "two" if count == 2 else _one_other(count)


def _welsh(count: int) -> PluralForm:
    forms: dict[int, PluralForm] = {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}
    return forms.get(count, "other")


def _irish(count: int) -> PluralForm:
    if count in (1, 2):
        return "one" if count == 1 else "two"
    if 3 <= count <= 6:
        return "few"
    return "many" if 7 <= count <= 10 else "other"


def _two_to_four(count: int) -> bool:
    return 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14


Rule = Callable[[int], PluralForm]
_RULES: dict[str, Rule] = {
    **dict.fromkeys(
        ("zh", "yue", "ja", "ko", "vi", "th", "id", "ms", "lo", "my", "bo", "ii", "jv"), _one_form
    ),
    **dict.fromkeys(("hi", "bn", "fa", "gu", "kn", "zu", "am"), _none_is_one),
    **dict.fromkeys(("es", "it", "ca"), _romance),
    **dict.fromkeys(("fr", "pt"), _french),
    **dict.fromkeys(("ru", "uk", "be"), _east_slavic),
    **dict.fromkeys(("sr", "hr", "bs"), _south_slavic),
    **dict.fromkeys(("cs", "sk"), _czech),
    **dict.fromkeys(("ro", "mo"), _romanian),
    "pl": _polish,
    "sl": _slovene,
    "lt": _lithuanian,
    "lv": _latvian,
    "ar": _arabic,
    "he": _hebrew,
    "cy": _welsh,
    "ga": _irish,
}
