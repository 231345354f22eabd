"""Reads numbers as editors type them: plain, with a scale word (`170億`, `17 billion`), or in per cent."""

import re
from collections.abc import Mapping
from decimal import Decimal

from exhibit.content.problems import did_you_mean

_NUMBER = re.compile(r"(?P<number>-?(?:0|[1-9]\d{0,17})(?:\.\d{1,9})?)\s*(?P<scale>\D*)", re.ASCII)
_EITHER_WAY = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
"""A point with three digits after it parts thousands in half of Europe, and begins a fraction elsewhere."""
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,15})", re.ASCII)
_ADVICE = "write it like 1200, 2.4萬, 170億, 17 billion or 25%"
_ADVICE_BY_SHAPE = (
    (r"-?[\d.]+\s*/\s*[\d.]+", "write a share as 0.25 or 25%"),
    (r"-?\d{1,3}(,\d{3})+.*", "leave out the commas"),
    (r"-?\d+,\d+", "write the fraction after a point, like 33.5"),
    (
        r"-?\d{1,3}(\.\d{3})+(,\d+)?.*",
        "write 1000.5: no point between thousands, a point before the fraction",
    ),
    (r"-?[\d_]+", "leave out underscores and leading zeros"),
    (r"[¥$€￥].*|.*(元|yuan|CNY|RMB)", "write only the number; its unit stands in the field 'unit'"),
    (
        r"[超近約约逾><~≈≥].*|.*[餘余+]",
        "write only the number; 'more than' and 'about' stand in the field 'qualifier'",
    ),
)


class NumberError(ValueError):
    """A number that cannot be read. `advice` says what to write instead."""

    def __init__(self, message: str, advice: str = _ADVICE) -> None:
        """Keep what is wrong and what helps."""
        super().__init__(message)
        self.advice = advice


def parse_scaled(text: str, scales: Mapping[str, int], *, asks: bool = True) -> float:
    """Read a number with an optional scale word from `scales` or a per cent sign. Raises NumberError.

    It `asks` whether 1.500 is meant as 1500; coordinates have as many digits as they have.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise NumberError(f"'{text}' is not a number", _advice_for(text.strip()))
    number, scale = Decimal(match.group("number")), match.group("scale").strip()
    if asks and not scale and _EITHER_WAY.fullmatch(match.group("number")):
        raise _either_way(match.group("number"))
    if not scale:
        return float(number)
    if scale == "%":
        return float(number / 100)
    if scale not in scales:
        raise NumberError(f"'{text}' is not a number", _advice_for(text.strip(), did_you_mean(scale, scales)))
    return float(number * scales[scale])


def _either_way(text: str) -> NumberError:
    whole, _, rest = text.partition(".")
    advice = f"write {whole}{rest} for thousands, or {text}0 where the point begins a fraction"
    return NumberError(f"'{text}' may be {whole}{rest} or {whole} and a fraction", advice)


def parse_whole(text: str) -> int:
    """Read a whole number. Raises NumberError."""
    if not _WHOLE.fullmatch(text):
        raise NumberError(f"'{text}' is not a whole number", "write it with digits only, like 60")
    return int(text)


def _advice_for(text: str, near: str = "") -> str:
    return next(
        (advice for shape, advice in _ADVICE_BY_SHAPE if re.fullmatch(shape, text, re.ASCII)), near or _ADVICE
    )
