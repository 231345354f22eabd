"""Says a quantity in a language: qualifier, number, scale word and unit, never rounded, never apart."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from exhibit.content.model import Qualifier, Quantity, Unit
from exhibit.content.text.formats import LanguageFormat, NumberPatterns
from exhibit.content.text.line_breaks import HARD_SPACE, JOINER, bind, unbound

PartKind = Literal["qualifier", "number", "scale", "unit", "words", "space"]
_PLACEHOLDER = re.compile(r"(\{number\}|\{unit\})")


@dataclass(frozen=True)
class QuantityPart:
    """A piece of a quantity that a screen may set in its own size."""

    kind: PartKind
    text: str


@dataclass(frozen=True)
class QuantityText:
    """A quantity as visitors read it: `parts` in order, and `text`, joined so that no line end parts it."""

    parts: tuple[QuantityPart, ...]
    text: str

    @property
    def plain(self) -> str:
        """The text without invisible binding characters."""
        return unbound(self.text)

    def of_kind(self, kind: PartKind) -> str:
        """Return the text of the first part of a kind, or nothing."""
        return next((part.text for part in self.parts if part.kind == kind), "")


def format_quantity(quantity: Quantity, unit: Unit, language: LanguageFormat) -> QuantityText:
    """Say a quantity; its own words win over its number."""
    own = quantity.words.get(language.tag) if quantity.words else None
    if own:
        return QuantityText((QuantityPart("words", own),), bind(own, language.tag))
    return format_value(quantity.value, quantity.qualifier, unit, language)


def format_value(value: float, qualifier: Qualifier, unit: Unit, language: LanguageFormat) -> QuantityText:
    """Say a value with its qualifier and unit. A share lies between 0 and 1 and is said in per cent."""
    patterns = language.numbers
    if unit.kind == "share":
        number, scale, name = _plain(Decimal(repr(value)) * 100, patterns), patterns.percent, ""
    else:
        number, scale = scaled_number(value, patterns)
        singular = unit.one if unit.one and value == 1 else unit.name
        name = singular.get(language.tag) or next(iter(singular.values()))
    parts = _parts(_pattern(value, qualifier, scale, unit, patterns), number, scale, name, patterns)
    return QuantityText(parts, _joined(parts))


def format_number(value: float, unit: Unit, language: LanguageFormat) -> str:
    """Say only the number with its scale word, for the ticks of a chart."""
    patterns = language.numbers
    if unit.kind == "share":
        return _plain(Decimal(repr(value)) * 100, patterns) + JOINER + patterns.percent
    number, scale = scaled_number(value, patterns)
    gap = patterns.scale_gap.replace(" ", HARD_SPACE) or JOINER
    return f"{number}{gap}{scale}" if scale else number


def scaled_number(value: float, patterns: NumberPatterns) -> tuple[str, str]:
    """Return a value's digits and its scale word, or no word.

    The largest scale is taken that says the value exactly with at most `most_decimals` decimals.
    """
    exact = Decimal(repr(value))
    for size, word in patterns.scales:
        if abs(exact) >= size and _decimals(exact / size) <= patterns.most_decimals:
            return _plain(exact / size, patterns), word
    return _plain(exact, patterns), ""


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _plain(number: Decimal, patterns: NumberPatterns) -> str:
    """Write a number out, with the language's marks and without needless zeros."""
    whole, _, rest = f"{number.normalize():,f}".partition(".")
    return whole.replace(",", patterns.group) + (patterns.decimal + rest if rest else "")


def _pattern(value: float, qualifier: Qualifier, scale: str, unit: Unit, patterns: NumberPatterns) -> str:
    round_count = unit.kind == "count" and not scale and value >= 10 and value % 10 == 0
    if qualifier == "more_than" and patterns.more_than_round and round_count:
        return patterns.more_than_round
    by_qualifier: dict[Qualifier, str] = {
        "exact": patterns.exact,
        "more_than": patterns.more_than,
        "at_least": patterns.at_least,
        "nearly": patterns.nearly,
        "about": patterns.about,
    }
    return by_qualifier[qualifier]


def _parts(
    pattern: str, number: str, scale: str, unit: str, patterns: NumberPatterns
) -> tuple[QuantityPart, ...]:
    parts: list[QuantityPart] = []
    for piece in _PLACEHOLDER.split(pattern):
        if piece == "{number}":
            parts.append(QuantityPart("number", number))
            if scale and scale != patterns.percent and patterns.scale_gap:
                parts.append(QuantityPart("space", patterns.scale_gap))
            parts.append(QuantityPart("scale", scale))
        elif piece == "{unit}":
            parts.append(QuantityPart("unit", unit))
        else:
            parts += _words(piece)
    kept = [part for part in parts if part.text]
    while kept and kept[-1].kind == "space":
        kept.pop()
    return tuple(kept)


def _words(piece: str) -> list[QuantityPart]:
    """Split the words of a pattern from the spaces around them."""
    core = piece.strip()
    before = piece[: len(piece) - len(piece.lstrip())] if core else piece
    after = piece[len(piece.rstrip()) :] if core else ""
    return [QuantityPart("space", before), QuantityPart("qualifier", core), QuantityPart("space", after)]


def _joined(parts: tuple[QuantityPart, ...]) -> str:
    """Join the parts: a hard space where a number stands beside it, a joiner where parts touch."""
    text = ""
    for index, part in enumerate(parts):
        if part.kind == "space":
            text += HARD_SPACE if parts[index - 1].kind != "qualifier" else part.text
        else:
            touching = index > 0 and parts[index - 1].kind != "space"
            text += (JOINER if touching else "") + part.text
    return text
