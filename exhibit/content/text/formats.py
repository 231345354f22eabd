"""How dates and numbers are said in each language: patterns from the language folder, one file each."""

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

GENERIC = "und"
"""The file for languages that have none of their own: figures and signs that need no words."""


@dataclass(frozen=True, kw_only=True)
class DatePatterns:
    """How dates are said. Patterns may use {year} {month} {day} {century} {ordinal} {tens} {end_year}.

    `before_common_era` gets {year}, counted back from 1, and {astronomical}, one less and negative.
    """

    day: str
    month: str
    year: str
    decade: str
    century: str
    before_common_era: str
    interval: str
    years: str
    since: str
    until: str
    about: str
    uncertain: str
    decade_zero: str | None = None
    months: tuple[str, ...] = ()
    ordinal: str = "{number}"
    ordinals: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class NumberPatterns:
    """How quantities are said. `more_than_round` is for round counts without a scale word, as in 390餘名."""

    group: str
    decimal: str
    scales: tuple[tuple[int, str], ...]
    scale_gap: str
    most_decimals: int
    percent: str
    exact: str
    more_than: str
    at_least: str
    nearly: str
    about: str
    more_than_round: str | None = None


@dataclass(frozen=True, kw_only=True)
class LanguageFormat:
    """The patterns of one language."""

    tag: str
    dates: DatePatterns
    numbers: NumberPatterns


@dataclass(frozen=True, kw_only=True)
class _File:
    dates: DatePatterns
    numbers: NumberPatterns


class Formats:
    """The patterns of all languages that have any."""

    def __init__(self, files: dict[str, tuple[DatePatterns, NumberPatterns]]) -> None:
        """Take the patterns by language tag; one of them must be GENERIC."""
        self._files = files

    @classmethod
    def read(cls, *folders: Path) -> "Formats":
        """Read the ``*.json`` of the folders; a later folder wins.

        Raises OSError, or msgspec.ValidationError for a file that does not fit.
        """
        decoder = msgspec.json.Decoder(_File)
        files = {}
        for folder in folders:
            for path in sorted(folder.glob("*.json")):
                file = decoder.decode(path.read_bytes())
                files[path.stem] = (file.dates, file.numbers)
        return cls(files)

    def language(self, tag: str) -> LanguageFormat:
        """Return the patterns of a language, of it without its region or script, or the generic ones."""
        parts = tag.split("-")
        for length in range(len(parts), 0, -1):
            found = self._files.get("-".join(parts[:length]))
            if found:
                return LanguageFormat(tag=tag, dates=found[0], numbers=found[1])
        dates, numbers = self._files[GENERIC]
        return LanguageFormat(tag=tag, dates=dates, numbers=numbers)
