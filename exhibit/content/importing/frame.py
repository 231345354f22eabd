"""Makes what frames imported events: exhibit.yaml with a span around them, and eras that do not overlap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from exhibit.content.exchange.sentences import sentences
from exhibit.content.importing.entry_ids import IdMaker
from exhibit.content.importing.records import EraRecord, Found
from exhibit.content.text.characters import HAN
from exhibit.content.text.days import civil_of
from exhibit.content.text.edtf import DateError, parse, year_text

_SHORT_DAYS, _MIDDLE_DAYS = 45, 1_000


@dataclass(frozen=True)
class Frame:
    """The language of what is imported, its name and direction, the words for it, and the file's name."""

    tag: str
    language: Mapping[str, Any]
    words: Mapping[str, str]
    file_name: str

    def word(self, name: str, **values: object) -> str:
        """Return a word in the language."""
        return self.words[name].format(**values)


def exhibit_values(found: Found, frame: Frame, dates: Sequence[str], count: int) -> dict[str, Any]:
    """Return the fields of exhibit.yaml, all but its themes."""
    first, last = span_around(dates)
    title = (
        found.title or frame.file_name.rsplit(".", maxsplit=1)[0].replace("_", " ").replace("-", " ").strip()
    )
    title = title[:1].upper() + title[1:]
    lines = sentences(found.line)
    years = (
        f"{first.split('-')[0] or first}–{last.split('-')[0] or last}"
        if not first.startswith(("-", "Y"))
        else ""
    )
    promise = lines[0] if lines else frame.word("promise", count=count)
    subtitle = " ".join(lines[1:]) or years or promise
    return {
        "id": IdMaker(set()).new_id(title, "timeline"),
        "version": "1",
        "title": {frame.tag: title},
        "subtitle": {frame.tag: subtitle},
        "promise": {frame.tag: promise},
        "seal": _seal(title),
        "span": {"first": first, "last": last},
        "languages": [dict(frame.language)],
    }


def _seal(title: str) -> str:
    han = HAN.findall(title)
    if han:
        return "".join(han[:4])
    initials = [word[0] for word in title.split() if word[0].isalnum()]
    return "".join(initials[:2]).upper() or "•"


def span_around(dates: Sequence[str]) -> tuple[str, str]:
    """Return first and last of a span that holds all dates: whole years, of a short time whole months."""
    intervals = [parse(date) for date in dates]
    if not intervals:
        return "1900", "2000"
    first = min(interval.first_day for interval in intervals)
    last = max(interval.last_day for interval in intervals)
    one, two = civil_of(first), civil_of(last)
    if (
        last - first < _SHORT_DAYS
        and 0 <= one.year <= 9999
        and all(it.precision in ("day", "month") for it in intervals)
    ):
        return f"{year_text(one.year)}-{one.month:02}", f"{year_text(two.year)}-{two.month:02}"
    return year_text(one.year), year_text(two.year)


def wider_span(span: tuple[str, str], dates: Sequence[str]) -> tuple[str, str] | None:
    """Return the span that holds all dates as well, or None where it holds them already."""
    try:
        first, last = parse(span[0]).first_day, parse(span[1]).last_day
    except DateError:
        return None
    days = [parse(date) for date in dates]
    early = [date for date, day in zip(dates, days, strict=True) if day.first_day < first]
    late = [date for date, day in zip(dates, days, strict=True) if day.last_day > last]
    if not early and not late:
        return None
    return (span_around(early)[0] if early else span[0]), (span_around(late)[1] if late else span[1])


def era_entries(found: Found, frame: Frame, ids: IdMaker) -> list[dict[str, Any]]:
    """Return the eras in order; one that begins before the last has ended begins on the day after it."""
    entries: list[dict[str, Any]] = []
    end: int | None = None
    for era in sorted(found.eras, key=_in_time):
        first, last = parse(era.first).first_day, parse(era.last).last_day
        start = era.first
        if end is not None and first <= end:
            if last <= end:
                found.note(era.cell, f"left out: the era '{era.name}' lies inside the one before it")
                continue
            start = _day_after(end)
            found.note(era.cell, f"the era '{era.name}' begins {start}, after the one before it has ended")
        end = last
        name = ids.new_id(era.name, "era")
        texts = {"name": {frame.tag: era.name}, "line": {frame.tag: era.line or era.name}}
        entries.append({"id": name, "first": start, "last": era.last, **texts})
    return entries


def _in_time(era: EraRecord) -> tuple[int, int]:
    return parse(era.first).first_day, parse(era.last).last_day


def _day_after(day: int) -> str:
    """Return the day after one, as a year or a month where it begins one."""
    year, month, number = civil_of(day + 1)
    text = year_text(year)
    if number != 1:
        return f"{text}-{month:02}-{number:02}"
    return text if month == 1 else f"{text}-{month:02}"
