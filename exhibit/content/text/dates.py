"""Says a date in a language, in exactly the precision that was typed.

A century is said by its number, as people do: 19XX, the years 1900 to 1999, is the 20th century.
"""

from exhibit.content.text.edtf import DateInterval, DateMoment
from exhibit.content.text.formats import DatePatterns, LanguageFormat
from exhibit.content.text.line_breaks import bind


def format_date(interval: DateInterval, language: LanguageFormat) -> str:
    """Return a date as visitors read it, with numbers bound to the words that count them."""
    return bind(plain_date(interval, language.dates), language.tag)


def plain_date(interval: DateInterval, patterns: DatePatterns) -> str:
    """Return a date as visitors read it, without any invisible characters."""
    said = [_moment(part, patterns) for part in interval.parts]
    if interval.open_start:
        return patterns.until.format(last=said[0])
    if interval.open_end:
        return patterns.since.format(first=said[0])
    if len(said) == 1:
        return said[0]
    if all(_is_plain_year(part) for part in interval.parts):
        first, last = (str(part.year) for part in interval.parts)
        return patterns.years.format(first=first, last=last)
    return patterns.interval.format(first=said[0], last=said[1])


def _is_plain_year(part: DateMoment) -> bool:
    return part.precision == "year" and part.year > 0 and not part.approximate and not part.uncertain


def _moment(part: DateMoment, patterns: DatePatterns) -> str:
    said = _dated(part, patterns)
    if part.approximate:
        said = patterns.about.format(date=said)
    return patterns.uncertain.format(date=said) if part.uncertain else said


def _dated(part: DateMoment, patterns: DatePatterns) -> str:
    if part.precision in ("decade", "century"):
        return _period(part, patterns)
    month = part.month or 1
    name = patterns.months[month - 1] if patterns.months else month
    pattern = {"day": patterns.day, "month": patterns.month}.get(part.precision, patterns.year)
    return pattern.format(year=_year(part.year, patterns), month=name, day=part.day)


def _year(year: int, patterns: DatePatterns) -> str:
    """Say an astronomical year; year 0 is 1 BCE."""
    return str(year) if year > 0 else patterns.before_common_era.format(year=1 - year, astronomical=year)


def _period(part: DateMoment, patterns: DatePatterns) -> str:
    """Say a decade or a century. Before our era, and where it straddles year 0, it is said as its years."""
    length = 10 if part.precision == "decade" else 100
    last = part.year + length - 1
    if part.year < 0 or (part.year == 0 and length == 10):
        first_said, last_said = (
            patterns.year.format(year=_year(year, patterns)) for year in (part.year, last)
        )
        return patterns.interval.format(first=first_said, last=last_said)
    pattern = patterns.century
    if length == 10:
        pattern = patterns.decade_zero if part.year % 100 == 0 and patterns.decade_zero else patterns.decade
    century = part.year // 100 + 1
    return pattern.format(
        year=part.year,
        end_year=last,
        century=century,
        tens=part.year % 100,
        ordinal=patterns.ordinals.get(str(century)) or patterns.ordinal.format(number=century),
    )
