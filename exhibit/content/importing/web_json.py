"""Reads other JSON of the web: vis-timeline items, Wikidata query results, CSL-JSON, IIIF with navDate."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.importing.reading import Reader, host_of
from exhibit.content.importing.records import Media, NamedSource, Record
from exhibit.content.text.edtf import year_text

_CENTURY, _DECADE, _YEAR, _MONTH = 7, 8, 9, 10
_MOST_IIIF_DEPTH = 6


def is_vis_timeline(data: Any) -> bool:
    """Whether JSON is a list of vis-timeline's items (or holds one)."""
    items = data.get("items") if isinstance(data, dict) else data
    return isinstance(items, list) and any(isinstance(one, dict) and "start" in one for one in items[:20])


def read_vis_timeline(data: Any, reader: Reader) -> None:
    """Read vis-timeline's items and groups."""
    items = data["items"] if isinstance(data, dict) else data
    groups = data.get("groups") if isinstance(data, dict) else None
    names = {
        str(group.get("id")): str(group.get("content") or group.get("id"))
        for group in (groups if isinstance(groups, list) else [])
        if isinstance(group, dict)
    }
    for number, item in enumerate(items, start=1):
        cell = SheetCell("items", number)
        if not isinstance(item, dict):
            reader.found.note(cell, "left out: it is no item")
            continue
        if item.get("type") == "background":
            reader.found.note(cell, "dropped a background")
            continue
        record = Record(cell)
        record.title = reader.texts(reader.plain(item.get("content"), cell, record))
        record.text = reader.texts(reader.plain(item.get("title") or item.get("description"), cell, record))
        first, last = (_any_date(item.get(key), cell, reader) for key in ("start", "end"))
        record.date = reader.interval(first, last, cell)
        group = str(item.get("group") or "")
        record.theme = reader.plain(names.get(group, group), cell)
        if record.title or record.text:
            reader.found.records.append(record)
        else:
            reader.found.note(cell, "left out: it has no text")


def _any_date(value: Any, cell: SheetCell, reader: Reader) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(milliseconds=value)
        return moment.date().isoformat()
    return reader.date(str(value or ""), cell)


def is_wikidata(data: Any) -> bool:
    """Whether JSON is the result of a query: SPARQL's own form, or Wikidata's list of rows."""
    if isinstance(data, dict):
        results = data.get("results")
        return isinstance(results, dict) and isinstance(results.get("bindings"), list)
    return isinstance(data, list) and any(
        isinstance(row, dict) and any("wikidata.org/entity/" in str(value) for value in row.values())
        for row in data[:5]
    )


def wikidata_rows(data: Any) -> list[dict[str, str]]:
    """Return the rows of a query's result as texts by the variables' names."""
    if isinstance(data, list):
        return [{key: str(value) for key, value in row.items()} for row in data if isinstance(row, dict)]
    return [
        {key: str(value.get("value", "")) for key, value in row.items() if isinstance(value, dict)}
        for row in data["results"]["bindings"]
        if isinstance(row, dict)
    ]


def with_precision(date: str, precision: str) -> str:
    """Return a date of Wikidata, always written as a day, in the precision that is recorded beside it.

    7 stands for a century, 8 a decade, 9 a year, 10 a month, 11 a day; what is coarser is no date here.
    """
    sign, _, rest = ("-", "", date[1:]) if date.startswith("-") else ("", "", date.removeprefix("+"))
    parts = rest.split("T")[0].split("-")
    if not (precision.strip().isdigit() and parts[0].isdigit()):
        return date
    year = int(f"{sign}{parts[0]}")
    level = int(precision)
    if level >= _MONTH and len(parts) == 3 and 0 <= year <= 9999:
        return "-".join([f"{year:04}", *parts[1 : 3 if level > _MONTH else 2]])
    if level < _CENTURY:
        return ""
    if level >= _YEAR:
        return year_text(year)
    length = 10 if level == _DECADE else 100
    if year < 0:
        first = -((-year - 1) // length * length) - length + 1
        return f"{year_text(first)}/{year_text(first + length - 1)}"
    first = year // 10 * 10 if level == _DECADE else (year - 1) // 100 * 100
    return f"{first:04}"[:3] + "X" if level == _DECADE else f"{first:04}"[:2] + "XX"


def is_citations(data: Any) -> bool:
    """Whether JSON is CSL-JSON, as citation managers export it."""
    rows = data.get("items") if isinstance(data, dict) else data
    return (
        isinstance(rows, list)
        and bool(rows)
        and all(
            isinstance(row, dict) and "type" in row and ("title" in row or "author" in row)
            for row in rows[:20]
        )
    )


def read_citations(data: Any, reader: Reader) -> None:
    """Read CSL-JSON into sources."""
    for number, row in enumerate(data["items"] if isinstance(data, dict) else data, start=1):
        if not isinstance(row, dict):
            continue
        cell = SheetCell("citations", number)
        title = reader.plain(row.get("title"), cell)
        by = _people(row.get("author") or row.get("editor"))
        publisher = str(
            row.get("publisher") or row.get("container-title") or by or host_of(str(row.get("URL") or ""))
        )
        source: dict[str, Any] = {
            "id": str(row.get("citation-key") or row.get("id") or title),
            "title": f"{by}: {title}" if by and title else title or by,
            "publisher": reader.texts(publisher or title),
        }
        date = _issued(row.get("issued"), cell, reader)
        source |= {"date": date} if date else {}
        source |= {"url": str(row["URL"])} if row.get("URL") else {}
        reader.found.sources.append(source)


def _people(value: Any) -> str:
    names = []
    for person in value if isinstance(value, list) else []:
        if isinstance(person, dict):
            parts = (person.get("given"), person.get("non-dropping-particle"), person.get("family"))
            names.append(person.get("literal") or " ".join(str(part) for part in parts if part))
    return ", ".join(names[:3]) + (" et al." if len(names) > 3 else "")


def _issued(value: Any, cell: SheetCell, reader: Reader) -> str:
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        year, *rest = (str(part) for part in parts[0])
        return reader.date("-".join([year.zfill(4), *(part.zfill(2) for part in rest)]), cell)
    return reader.date(str(value.get("raw") or value.get("literal") or ""), cell)


def is_iiif(data: Any) -> bool:
    """Whether JSON is a manifest or collection of IIIF Presentation 2 or 3."""
    return isinstance(data, dict) and "iiif.io/api/presentation" in str(data.get("@context", ""))


def read_iiif(data: Mapping[str, Any], reader: Reader) -> None:
    """Read a manifest or collection: what has a navDate becomes an event, with label, rights and picture."""
    reader.found.title = _label(data.get("label"), reader.tag)
    reader.found.line = _label(data.get("summary") or data.get("description"), reader.tag)
    dated = [item for item in _things(data, 0) if item.get("navDate")]
    for number, item in enumerate(dated or list(_things(data, 0))[1:], start=1):
        cell = SheetCell("manifest", number)
        record = Record(cell)
        record.title = reader.texts(reader.plain(_label(item.get("label"), reader.tag), cell))
        summary = item.get("summary") or item.get("description")
        record.text = reader.texts(reader.plain(_label(summary, reader.tag), cell, record))
        record.date = _nav_date(str(item.get("navDate") or ""), cell, reader)
        address = str(item.get("id") or item.get("@id") or "")
        if address.startswith("http"):
            record.sources.append(NamedSource(next(iter(record.title.values()), address), address))
        picture = _picture(item)
        if picture:
            required = item.get("requiredStatement") or data.get("requiredStatement")
            statement = required.get("value") if isinstance(required, dict) else None
            credit = _label(statement or item.get("attribution") or data.get("attribution"), reader.tag)
            rights = str(item.get("rights") or item.get("license") or data.get("rights") or "")
            record.media.append(Media(picture, "", reader.plain(credit, cell), rights))
        if record.title:
            reader.found.records.append(record)


def _nav_date(text: str, cell: SheetCell, reader: Reader) -> str:
    """A navDate has always a time and a day; midnight of 1 January stands for a year in most collections."""
    day = text.split("T", maxsplit=1)[0]
    if day.endswith("-01-01") and "T00:00:00" in text:
        return reader.date(day[: -len("-01-01")], cell)
    return reader.date(day, cell)


def _things(data: Mapping[str, Any], depth: int) -> Iterator[Mapping[str, Any]]:
    yield data
    if depth < _MOST_IIIF_DEPTH:
        for key in ("items", "manifests", "members", "collections", "sequences", "canvases", "structures"):
            for item in data.get(key) or [] if isinstance(data.get(key), list) else []:
                if isinstance(item, dict) and item.get("type") not in ("AnnotationPage", "Annotation"):
                    yield from _things(item, depth + 1)


def _label(value: Any, tag: str) -> str:
    """Return a label: IIIF 3 has lists by language, IIIF 2 texts or values with a language."""
    if isinstance(value, dict) and "@value" not in value:
        base = tag.split("-", maxsplit=1)[0]
        key = next((key for key in (tag, base, "none", "en") if key in value), next(iter(value), ""))
        value = value.get(key)
    if isinstance(value, list):
        return "; ".join(part for part in (_label(one, tag) for one in value) if part)
    if isinstance(value, dict):
        return str(value.get("@value", ""))
    return str(value or "")


def _picture(item: Mapping[str, Any]) -> str:
    thumbnail = item.get("thumbnail")
    first = thumbnail[0] if isinstance(thumbnail, list) and thumbnail else thumbnail
    if isinstance(first, dict):
        return str(first.get("id") or first.get("@id") or "")
    return str(first or "")
