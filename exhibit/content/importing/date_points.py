"""Understands one date as people write it: a day, month, season, quarter, year, decade or century."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from exhibit.content.importing.date_words import DateWords, any_of, number_of
from exhibit.content.text.edtf import year_text

_SEASON_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 12)}
_YMD = re.compile(r"(\d{3,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日號号]?")
_YM = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?")
_NUMERIC = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_YEAR = re.compile(r"(-?)(\d{1,4}|\d{1,3}(?:[ ,.']\d{3})+|\d{5,7})\s*年?")
_TIME = re.compile(r",?\s*(?:at |um |à |a las )?\d{1,2}[:h]\d{2}(?::\d{2})?\s*(?:uhr|am|pm|a\.m\.|p\.m\.)?$")
_UNKNOWN_DAY = re.compile(r"(\d{4})-(\d{2})-00")


@dataclass(frozen=True)
class Point:
    """A date as understood: where it begins and ends (the same for one EDTF date), how, and any doubt."""

    first: str
    last: str
    how: str = ""
    is_doubtful: bool = False


def _one(edtf: str, how: str = "", is_doubtful: bool = False) -> Point:
    return Point(edtf, edtf, how, is_doubtful)


def _also(point: Point, how: str) -> Point:
    return replace(point, how="; ".join(part for part in (point.how, how) if part))


class PointReader:
    """Reads single dates."""

    def __init__(self, words: DateWords, order: str, this_year: int) -> None:
        """Take the words, the order of day and month in dates of numbers, and the present year."""
        self._words = words
        self._order = order
        self._this_year = this_year
        month = any_of(sorted(words.months, key=len, reverse=True))
        of = r"(?:\s+de\s+|\s+del\s+|[\s.,/-]+)"
        day = r"(\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
        self._day_month_year = re.compile(rf"{day}{of}?({month})\.?{of}(-?\d{{1,4}})")
        self._month_day_year = re.compile(rf"({month})\.?\s+{day},?\s+(-?\d{{3,4}})")
        self._year_month_day = re.compile(rf"(\d{{3,4}}),?[\s-]+({month})\.?[\s-]+{day}")
        self._month_year = re.compile(rf"({month})\.?(?:{of})(-?\d{{1,4}})")
        self._year_month = re.compile(rf"(\d{{3,4}})[\s,-]+({month})\.?")
        quarter, half = any_of(words.words["quarter"]), any_of(words.words["half"])
        number = r"(?:(\d|[一二三四])(?:\.|st|nd|rd|th|er|e)?)"
        self._parts_of_year = (
            (re.compile(rf"{quarter}\s*\.?{number}[\s/,.-]*(\d{{4}})"), 3, False),
            (re.compile(rf"第?{number}\s*{quarter}[\s/,.-]*(?:de |of )?(\d{{4}})"), 3, False),
            (re.compile(rf"(\d{{4}})年?[\s/,.-]*第?{number}\s*{quarter}"), 3, True),
            (re.compile(rf"(\d{{4}})[\s/,.-]*{quarter}\s*\.?{number}"), 3, True),
            (re.compile(rf"{half}\s*\.?{number}[\s/,.-]*(\d{{4}})"), 6, False),
            (re.compile(rf"{number}\s*{half}[\s/,.-]*(?:de |of )?(\d{{4}})"), 6, False),
        )
        season = any_of(sorted(words.seasons, key=len, reverse=True))
        self._season = re.compile(rf"({season})[\s,]*(?:of |de |del )?(\d{{4}})(?:[/-](\d{{2,4}}))?")
        self._han_season = re.compile(
            rf"(\d{{3,4}})年({any_of(name for name in words.seasons if name > '一')})"
        )
        self._reign = re.compile(rf"({any_of(words.reigns)})\s*([\d一二三四五六七八九十元]+)\s*年(.*)")
        self._steps: tuple[Callable[[str], Point | None], ...] = (
            self._ymd,
            self._named_month,
            self._numeric,
            self._part_of_year,
            self._season_of,
            self._reign_year,
            self._century,
            self._decade,
            self._year,
        )

    def read(self, text: str) -> Point | None:
        """Return how a text (in small letters) is understood; None where it is not a date."""
        text = text.strip(" ,;")
        if text.startswith(("[", "(")) and text.endswith(("]", ")")):
            found = self.read(text[1:-1])
            return _marked(found, "?") if found is not None else None
        if text.endswith("?"):
            found = self.read(text[:-1])
            return _marked(found, "?") if found is not None else None
        for kind, cut, mark in (
            ("about_before", self._words.without_start, "~"),
            ("about_after", self._words.without_end, "~"),
            ("perhaps_before", self._words.without_start, "?"),
        ):
            rest, word = cut(text, kind)
            found = self.read(rest) if word else None
            if found is not None:
                return _marked(found, mark)
        return self._unmarked(text)

    def completed(self, left: str, right: str, last: Point) -> Iterator[str]:
        """Yield what the first date of an interval may be, completed from the second: 12 of 12-15 May."""
        month = re.search(r"(\d{1,2}(?:st|nd|rd|th|\.|er)?\s*)?(\D+)(\d{3,4})$", right)
        year = re.search(r"(\d{3,4})\D*$", right)
        era, word = self._words.without_end(right, "before_our_era_after")
        if (
            word
            and number_of(left) is not None
            and not self._words.without_end(left, "before_our_era_after")[1]
        ):
            yield f"{left} {word}"
        _, century = self._words.without_end(right, "century_after")
        if century and number_of(left) is not None:
            yield f"{left} {century}"
        han = re.match(r"(\d{3,4})年", left)
        if han is None and left.isdigit() and "年" in right:
            yield f"{left}年"
        if len(left.split()) == 1 and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th|\.|er)?", left) and month:
            yield f"{left} {month[2].strip()} {month[3]}"
        if year and not re.search(r"\d{3,4}", left):
            yield f"{left} {year[1]}"
        yield left
        del era, last

    def _unmarked(self, text: str) -> Point | None:
        text = self._words.without_fillers(text)
        for kind in ("parts", "parts_after"):
            cut = self._words.without_start if kind == "parts" else self._words.without_end
            rest, word = cut(text, kind)
            if word:
                found = self._unmarked(rest.lstrip("- "))
                if found is not None and found.is_doubtful and re.fullmatch(r"\d\d0X", found.first):
                    found = _one(
                        f"{found.first[:2]}XX", f"the years {found.first[:2]}00 to {found.first[:2]}99"
                    )
                return _also(found, f"'{word}' is left out") if found is not None else None
        before_era, word = self._words.without_end(text, "before_our_era_after")
        if not word:
            before_era, word = self._words.without_start(text, "before_our_era_before")
        if word:
            return self._before_our_era(before_era)
        for kind, cut in (
            ("our_era_after", self._words.without_end),
            ("our_era_before", self._words.without_start),
        ):
            rest, word = cut(text, kind)
            if word and (found := self._steps_through(rest)) is not None:
                return replace(found, is_doubtful=False)
        return self._steps_through(text)

    def _steps_through(self, text: str) -> Point | None:
        timed = _TIME.sub("", text)
        day, _ = self._words.without_start(timed, "weekdays")
        day = day.lstrip(",. ")
        for step in self._steps:
            found = step(day)
            if found is not None:
                return found if timed == text else _also(found, "its time of day is left out")
        return None

    def _before_our_era(self, text: str) -> Point | None:
        """Read what stands before BC: a century, or a year (44 BC is the astronomical year -43)."""
        number = self._century_number(text)
        if number:
            first, last = 1 - number * 100, 100 - number * 100
            return Point(
                year_text(first), year_text(last), f"the years {number * 100} to {number * 100 - 99} BCE"
            )
        digits = text.replace(",", "").replace("'", "").removesuffix("年").strip()
        if re.fullmatch(r"\d{1,7}", digits) and int(digits):
            return _one(year_text(1 - int(digits)), f"{digits} BCE")
        found = self._steps_through(text)
        if found is None or found.first != found.last or not re.fullmatch(r"\d{4}(-\d{2}){0,2}", found.first):
            return None
        return _one(year_text(1 - int(found.first[:4])) + found.first[4:], "before our era")

    def _ymd(self, text: str) -> Point | None:
        unknown = _UNKNOWN_DAY.fullmatch(text)
        if unknown:
            return _one(unknown[1] if unknown[2] == "00" else f"{unknown[1]}-{unknown[2]}")
        day, month = _YMD.fullmatch(text), _YM.fullmatch(text)
        if day:
            return _day(int(day[1]), int(day[2]), int(day[3]))
        return _month(int(month[1]), int(month[2])) if month else None

    def _named_month(self, text: str) -> Point | None:
        months = self._words.months
        if found := self._day_month_year.fullmatch(text):
            return self._short_year(found[3], _day(self._full(found[3]), months[found[2]], int(found[1])))
        if found := self._month_day_year.fullmatch(text):
            return _day(int(found[3]), months[found[1]], int(found[2]))
        if found := self._year_month_day.fullmatch(text):
            return _day(int(found[1]), months[found[2]], int(found[3]))
        if found := self._month_year.fullmatch(text):
            return self._short_year(found[2], _month(self._full(found[2]), months[found[1]]))
        found = self._year_month.fullmatch(text)
        return _month(int(found[1]), months[found[2]]) if found else None

    def _numeric(self, text: str) -> Point | None:
        if found := _MONTH_YEAR.fullmatch(text):
            return _month(int(found[2]), int(found[1]))
        found = _NUMERIC.fullmatch(text)
        if found is None:
            return None
        one, two, year = int(found[1]), int(found[3]), self._full(found[4])
        if found[2] == "." or self._order == "dmy" or one > 12:
            point = _day(year, two, one)
        elif self._order == "mdy" or two > 12 or one == two:
            point = _day(year, one, two)
        else:
            how = "day and month may stand either way: say --dates dmy or --dates mdy"
            point = _one(year_text(year), how, is_doubtful=True)
        return self._short_year(found[4], point)

    def _full(self, digits: str) -> int:
        """Return a year written with two digits as the latest one that is not in the future."""
        if len(digits) != 2:
            return int(digits)
        century = self._this_year // 100 * 100
        return century + int(digits) - (100 if century + int(digits) > self._this_year else 0)

    def _short_year(self, digits: str, point: Point | None) -> Point | None:
        if point is None or len(digits) != 2:
            return point
        return replace(_also(point, f"the year {digits} is taken for {self._full(digits)}"), is_doubtful=True)

    def _part_of_year(self, text: str) -> Point | None:
        for pattern, months, year_first in self._parts_of_year:
            found = pattern.fullmatch(text)
            if found:
                year, part = (found[1], found[2]) if year_first else (found[2], found[1])
                number = number_of(part) or 0
                if 1 <= number <= 12 // months:
                    first = (number - 1) * months + 1
                    return Point(f"{year}-{first:02}", f"{year}-{first + months - 1:02}", "its months")
        return None

    def _season_of(self, text: str) -> Point | None:
        found, han = self._season.fullmatch(text), self._han_season.fullmatch(text)
        if not (found or han):
            return None
        name, year = (found[1], int(found[2])) if found else (han[2], int(han[1])) if han else ("", 0)
        season = self._words.seasons[name]
        how = f"{season} of the northern half of the earth"
        if season == "winter":
            if found and found[3]:
                return Point(f"{year:04}-12", f"{year + 1:04}-02", how)
            return _one(f"{year:04}", "winter: only its year is certain")
        first, last = _SEASON_MONTHS[season]
        return Point(f"{year:04}-{first:02}", f"{year:04}-{last:02}", how)

    def _reign_year(self, text: str) -> Point | None:
        found = self._reign.fullmatch(text)
        number = number_of(found[2]) if found else None
        if found is None or number is None:
            return None
        year = self._words.reigns[found[1]] + number
        point = self._ymd(f"{year}年{found[3].strip()}") if found[3].strip() else _one(year_text(year))
        return _also(point, f"{found[1]} {number} is {year}") if point is not None else None

    def _century_number(self, text: str) -> int:
        rest, word = self._words.without_end(text, "century_after")
        if not word:
            rest, word = self._words.without_start(text, "century_before")
        rest = self._words.without_fillers(rest.rstrip("- ")) if word else ""
        return (number_of(rest) or 0) if word and not re.fullmatch(r"\d{3,}", rest) else 0

    def _century(self, text: str) -> Point | None:
        number = self._century_number(text)
        if not 1 <= number <= 30:
            return None
        return _one(
            f"{number - 1:02}XX", f"the years {(number - 1) * 100 + 1 - (number > 1)} to {number * 100 - 1}"
        )

    def _decade(self, text: str) -> Point | None:
        rest, before = self._words.without_start(text, "decade_before")
        rest, after = self._words.without_end_of_number(rest.lstrip("'"))
        digits = str(number_of(rest) or "") if not rest.isdigit() else rest
        if not (before or after) or not re.fullmatch(r"\d{1,3}0", digits):
            return None
        if len(digits) == 2:
            return _one(f"19{digits[0]}X", f"the years 19{digits} to 19{digits[0]}9", is_doubtful=True)
        decade = digits.zfill(4)[:3]
        doubtful = digits.endswith("00")
        how = f"the years {decade}0 to {decade}9"
        how += f"; where the century is meant, write {decade[:2]}XX" if doubtful else ""
        return _one(f"{decade}X", how, is_doubtful=doubtful)

    def _year(self, text: str) -> Point | None:
        found = _YEAR.fullmatch(text)
        if found is None:
            number = number_of(text.removesuffix("年")) if text.endswith("年") else None
            return _one(year_text(number)) if number else None
        year = int(re.sub(r"\D", "", found[2]))
        if found[1]:
            return _one(year_text(1 - year), f"{year} BCE") if year else None
        if len(found[2]) < 3:
            return _one(year_text(year), f"the year {year}", is_doubtful=True) if year else None
        return _one(year_text(year))


def _marked(point: Point, mark: str) -> Point:
    """Mark a date as approximate (~) or uncertain (?); both together are %."""
    how = "approximate" if mark == "~" else "uncertain"
    return _also(replace(point, first=_with_mark(point.first, mark), last=_with_mark(point.last, mark)), how)


def _with_mark(edtf: str, mark: str) -> str:
    if edtf[-1:] in ("~", "?", "%"):
        return edtf if edtf[-1] == mark else f"{edtf[:-1]}%"
    return edtf + mark


def _day(year: int, month: int, day: int) -> Point | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _one(f"{year_text(year)}-{month:02}-{day:02}")


def _month(year: int, month: int) -> Point | None:
    return _one(f"{year_text(year)}-{month:02}") if 1 <= month <= 12 else None
