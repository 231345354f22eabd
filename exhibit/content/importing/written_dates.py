"""Understands dates as people write them ("c. 1900", "um 1990", 約1990年) and says how each was understood.

The result is EDTF in the precision that was written, never finer. Where a text may mean two days (11/7/1929),
only what both have in common is taken, unless the whole column settles the order.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from exhibit.content.importing.date_points import Point, PointReader
from exhibit.content.importing.date_words import DateWords, any_of
from exhibit.content.text.edtf import DateError, parse, year_text

Order = Literal["dmy", "mdy", ""]
_DASHES = str.maketrans("‐‑‒–—−﹣－―", "-" * 9)
_ISO_TIME = re.compile(r"([+-]?\d{4,}-\d{2}-\d{2})[T ]\d{1,2}:.*")
_OPEN_RANGE = re.compile(r"(?P<first>.*\d\D{0,12}?)\s*-\s*$")
_SHORT_END = re.compile(r"(?P<head>\d{2})(?P<first>\d{2})\s*[-/]\s*(?P<last>\d{2})")
_DAYS_OF_MONTH = re.compile(r"^([^\W\d]+)\.? (\d{1,2})\s*-\s*(\d{1,2}),? (\d{4})$")
_EXCEL_DAYS = re.compile(r"[1-7]\d{4}(?:\.0)?")
_EXCEL_ZERO = 25_569
"""The day 1970-01-01 as Excel counts days."""


@dataclass(frozen=True)
class WrittenDate:
    """A date as it was understood: EDTF (empty where it was not), how, and whether somebody should look."""

    edtf: str
    how: str = ""
    is_doubtful: bool = False


class DateReader:
    """Reads the dates of one column or file; `order` settles what 3/4/1990 means."""

    def __init__(self, words: DateWords, order: Order = "", this_year: int = 2100) -> None:
        """Take the words, the order of day and month, and the year that bounds two-digit years."""
        self._words = words
        self._points = PointReader(words, order, this_year)
        self._between = re.compile(any_of(words.words["range_between"]))
        self.read = lru_cache(maxsize=20_000)(self._read)

    def month(self, name: str) -> int:
        """Return the number of a month by its name; 0 where it is none."""
        return self._words.months.get(_normalised(name).rstrip("."), 0)

    def _read(self, text: str) -> WrittenDate:
        """Return how a text is understood."""
        plain = _normalised(text)
        if plain in self._words.words["undated"]:
            return WrittenDate("", "undated")
        found = self._whole(text.strip(), plain)
        if found is None:
            return WrittenDate("", "not understood as a date", is_doubtful=True)
        return found if found.edtf != text.strip() else WrittenDate(found.edtf)

    def _whole(self, text: str, plain: str) -> WrittenDate | None:
        iso = _ISO_TIME.fullmatch(text)
        if iso:
            return _checked(iso[1].removeprefix("+"), "its time of day is left out")
        if _EXCEL_DAYS.fullmatch(plain):
            return WrittenDate(excel_day(int(float(plain))), "a day as Excel counts it", is_doubtful=True)
        if _is_edtf(text):
            return WrittenDate(text)
        for step in (self._open, self._range, self._single):
            found = step(plain)
            if (
                found is not None
                and (checked := _checked(found.edtf, found.how, found.is_doubtful)) is not None
            ):
                return checked
        return None

    def _single(self, plain: str) -> WrittenDate | None:
        point = self._points.read(plain)
        return None if point is None else _written(point)

    def _open(self, plain: str) -> WrittenDate | None:
        """Read what is open at one end: since, until, 1998-, 1998-today."""
        for kind, at_start in (
            ("until_before", True),
            ("since_before", True),
            ("until_after", False),
            ("since_after", False),
        ):
            cut = self._words.without_start if at_start else self._words.without_end
            rest, word = cut(plain, kind)
            if not word or (self._between.search(_protected(rest)) and self._range(plain) is not None):
                continue
            point = self._points.read(rest)
            if point is not None:
                open_end = kind.startswith("since")
                edge = point.first if open_end else point.last
                edtf = f"{edge}/.." if open_end else f"../{edge}"
                return WrittenDate(
                    edtf, f"'{word}': open {'after' if open_end else 'before'} it", point.is_doubtful
                )
        return self._until_today(plain)

    def _until_today(self, plain: str) -> WrittenDate | None:
        for word in self._words.words["today"]:
            if plain.endswith(word):
                head = self._between.split(plain[: -len(word)].rstrip() + " ")[0]
                head = head.rstrip(" -,") if head else plain[: -len(word)].rstrip(" -")
                head, _ = self._words.without_start(head, "range_before")
                point = self._points.read(head) if head else None
                if point is not None:
                    return WrittenDate(f"{point.first}/..", "it goes on until today")
        found = _OPEN_RANGE.fullmatch(plain)
        point = self._points.read(found["first"].strip()) if found else None
        return WrittenDate(f"{point.first}/..", "open after it") if point is not None else None

    def _range(self, plain: str) -> WrittenDate | None:
        """Read an interval: 1914-18, 12-15 May 1998, from 1914 to 1918, 1914年至1918年."""
        plain = _DAYS_OF_MONTH.sub(r"\2-\3 \1 \4", plain)
        short = _SHORT_END.fullmatch(plain)
        if short and int(short["last"]) > int(short["first"]):
            head = short["head"]
            return WrittenDate(f"{head}{short['first']}/{head}{short['last']}", "an interval")
        rest, opened = self._words.without_start(plain, "range_before")
        for text in dict.fromkeys((rest, plain)):
            for cut in self._between.finditer(text):
                found = self._ends(text[: cut.start()].strip(), text[cut.end() :].strip())
                if found is not None:
                    return found if not opened else replace(found, how=found.how or "an interval")
        return None

    def _ends(self, left: str, right: str) -> WrittenDate | None:
        last = self._points.read(right)
        if last is None or not left or left in self._words.words["parts"]:
            return None
        for completed in self._points.completed(left, right, last):
            first = self._points.read(completed)
            if first is None:
                continue
            edtf = f"{first.first}/{last.last}"
            if _is_edtf(edtf):
                return WrittenDate(edtf, "an interval", first.is_doubtful or last.is_doubtful)
        return None


def excel_day(number: int) -> str:
    """Return the day that Excel's count of days stands for, as EDTF."""
    from exhibit.content.text.days import civil_of

    year, month, day = civil_of(number - _EXCEL_ZERO)
    return f"{year_text(year)}-{month:02}-{day:02}"


def _normalised(text: str) -> str:
    """Return a text in one form: small letters, usual dashes and spaces, no weights of typography."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_DASHES)
    plain = re.sub(r"\s*\(\?\)", "?", plain.replace("’", "'"))
    return " ".join(plain.split()).strip(" ,;")


def _protected(text: str) -> str:
    """Hide the hyphens of an ISO date, which are no range."""
    return re.sub(r"\d{4}-\d{2}(?:-\d{2})?", "date", text)


def _written(point: Point) -> WrittenDate:
    edtf = point.first if point.first == point.last else f"{point.first}/{point.last}"
    return WrittenDate(edtf, point.how, point.is_doubtful)


def _checked(edtf: str, how: str, is_doubtful: bool = False) -> WrittenDate | None:
    return WrittenDate(edtf, how, is_doubtful) if _is_edtf(edtf) else None


def _is_edtf(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True
