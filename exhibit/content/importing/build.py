"""Makes the entries of an exhibition from what was found in a file: events, themes, eras, sources."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from exhibit.content.exchange.sentences import summary_and_rest
from exhibit.content.exchange.sheet_reader import SheetCell, SheetContents
from exhibit.content.importing.entry_ids import IdMaker, slug_of
from exhibit.content.importing.frame import Frame, era_entries, exhibit_values, wider_span
from exhibit.content.importing.reading import host_of
from exhibit.content.importing.records import Found, Record
from exhibit.content.importing.spread import evenly_spread
from exhibit.content.read.text_repair import TextRepair
from exhibit.content.text.edtf import parse

MOST_THEMES = 6
_COLOURS = ("ochre", "green", "azure", "stone", "cinnabar", "ink")
_HIGH, _LOW = (
    frozenset({"1", "high", "hoch", "haute", "alta", "高"}),
    frozenset({"3", "low", "niedrig", "basse", "baja", "低"}),
)


@dataclass
class Known:
    """What the exhibition has already: themes by name, ids that are taken, ids of rows imported before."""

    themes: dict[str, str] = field(default_factory=dict)
    theme_order: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    rows: Mapping[str, str] = field(default_factory=dict)
    has_exhibit: bool = False
    span: tuple[str, str] = ("", "")
    sources: dict[str, str] = field(default_factory=dict)


@dataclass
class Built:
    """The entries, the row that each event came from, and the pictures to bring along by the event's id."""

    entries: list[SheetContents] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)
    undated: list[Record] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)
    themes_joined: list[str] = field(default_factory=list)


class Builder:
    """Builds the entries of one import."""

    def __init__(self, found: Found, frame: Frame, known: Known, repair: TextRepair) -> None:
        """Take what was found, the words and language of the exhibition, and what it has already."""
        self._found = found
        self._frame = frame
        self._known = known
        self._repair = repair
        self._ids = IdMaker(set(known.ids))
        self._themes: dict[str, str] = dict(known.themes)
        self._sources: dict[str, str] = dict(known.sources)
        self._built = Built()
        self._notes: dict[str, list[dict[str, Any]]] = {}
        self._rest: set[str] = set()

    def build(self) -> Built:
        """Return all entries."""
        dated = [record for record in self._found.records if record.date]
        self._choose_themes(self._found.records)
        named = self._named(dated)
        keys: Counter[str] = Counter()
        for record in self._found.records:
            key = self._key(record, keys)
            self._add_record(record, key, record.cell in named)
        for source in self._found.sources:
            self._add_citation(source)
        for theme, name in self._new_themes.items():
            self._add_theme(theme, name)
        for values in era_entries(self._found, self._frame, self._ids):
            self._add("eras", values, SheetCell("eras", 0))
        self._add_exhibit(dated)
        return self._built

    def _text(self, text: str, tag: str = "") -> str:
        return self._repair.repaired(text, tag or self._frame.tag)[0]

    def _texts(self, texts: Mapping[str, str]) -> dict[str, str]:
        return {tag: repaired for tag, text in texts.items() if (repaired := self._text(text, tag))}

    def _add(self, room: str, values: dict[str, Any], cell: SheetCell) -> None:
        self._built.entries.append(SheetContents(room, values.get("id", ""), values, "", {(): cell}))

    def _key(self, record: Record, keys: Counter[str]) -> str:
        """Return what the row is known by when it is imported again: its id, else its title, counted."""
        name = record.id or next(iter((record.title or record.text or record.summary).values()))[:120]
        keys[name] += 1
        return name if keys[name] == 1 else f"{name} #{keys[name]}"

    def _choose_themes(self, records: list[Record]) -> None:
        """Give the commonest groups a theme each, up to six with those there are; the rest share one."""
        counts = Counter(record.theme for record in records if not self._is_known_theme(record.theme))
        counts.pop("", None)
        room = MOST_THEMES - len(self._known.theme_order)
        kept = [name for name, _ in counts.most_common()]
        needs_all = any(not record.theme for record in records)
        if needs_all and self._known.theme_order and not counts:
            room += 1
        if len(kept) + needs_all > room:
            kept = kept[: max(0, room - 1)]
            self._rest = counts.keys() - set(kept)
        order = [name for name in counts if name in kept]
        self._new_themes: dict[str, str] = {}
        for name in order:
            self._new_theme(name, self._text(name))
        self._built.themes_joined = sorted(self._rest)
        if self._rest or (needs_all and counts) or (needs_all and not self._known.theme_order):
            word = "other" if counts or self._known.theme_order else "all"
            name = self._frame.word(word)
            known = self._themes.get(name.casefold())
            theme = known or self._new_theme("", name)
            self._themes[""] = theme
            self._themes.update({other.casefold(): theme for other in self._rest})
        elif needs_all:
            self._themes[""] = self._known.theme_order[-1]

    def _is_known_theme(self, name: str) -> bool:
        return name.casefold() in self._known.themes or slug_of(name) in self._known.theme_order

    def _new_theme(self, key: str, name: str) -> str:
        theme = self._ids.new_id(name, "theme")
        self._new_themes[theme] = name
        self._themes[key.casefold()] = theme
        return theme

    def _theme_of(self, record: Record) -> str:
        slug = slug_of(record.theme)
        return self._themes.get(record.theme.casefold()) or (
            slug if slug in self._known.theme_order else self._themes[""]
        )

    def _named(self, dated: list[Record]) -> set[SheetCell]:
        """Return the rows whose events the opening view names."""
        days = [parse(record.date).first_day for record in dated]
        richness = [
            bool(record.media) * 200 + min(199, sum(map(len, record.text.values()))) for record in dated
        ]
        chosen = [n for n, record in enumerate(dated) if record.importance.strip().casefold() in _HIGH]
        if not dated or len(chosen) >= len(dated):
            return {record.cell for record in dated[:15]}
        return {dated[position].cell for position in evenly_spread(days, richness, named=chosen[:15])}

    def _add_record(self, record: Record, key: str, is_named: bool) -> None:
        title, summary, story = self._worded(record)
        own = self._known.rows.get(key, "")
        name = own or self._ids.new_id(record.id or next(iter(title.values())), "event")
        self._built.rows[key] = name
        theme = self._theme_of(record)
        if not record.date:
            self._built.undated.append(record)
            self._note(record, name, theme, title, {tag: story.get(tag) or summary[tag] for tag in summary})
            return
        given = record.importance.strip().casefold()
        importance = "1" if is_named else "3" if given in _LOW else "2"
        values: dict[str, Any] = {
            "id": name,
            "date": record.date,
            "theme": theme,
            "importance": importance,
            "title": title,
            "summary": summary,
        }
        if story:
            values["story"] = story
        values["sources"] = self._citations(record)
        self._built.records[name] = record
        self._add("events", values, record.cell)

    def _worded(self, record: Record) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
        """Return title, summary and story: where no summary is given, the story's first sentence is it."""
        title = self._texts(record.title) or self._texts(record.summary) or self._texts(record.text)
        summary, story = self._texts(record.summary), self._texts(record.text)
        for tag, text in list(story.items()):
            if tag not in summary:
                summary[tag], story[tag] = summary_and_rest(text)
        for tag, text in title.items():
            summary.setdefault(tag, text)
        return title, summary, {tag: text for tag, text in story.items() if text}

    def _note(
        self, record: Record, name: str, theme: str, title: dict[str, str], text: dict[str, str]
    ) -> None:
        """Keep what has no date as a note of its theme's panel: it never stands on the axis."""
        values = {"id": name, "title": title, "text": text, "sources": self._citations(record)}
        self._notes.setdefault(theme, []).append(values)

    def _citations(self, record: Record) -> list[dict[str, str]]:
        named = [{"id": self._source(source.title, source.url, record.cell)} for source in record.sources]
        unique = list({citation["id"]: citation for citation in named}.values())
        if unique:
            return unique
        file = self._source(self._frame.file_name, "", record.cell)
        return [{"id": file, "locator": self._frame.word("row", row=record.cell.row)}]

    def _source(self, title: str, url: str, cell: SheetCell) -> str:
        """Return the id of a source; what is named for the first time becomes one."""
        key = (url or title).casefold()
        found = self._sources.get(key)
        if found is None:
            row = f"source {key}"
            before = self._known.rows.get(row, "")
            found = before if before in self._known.ids else self._ids.new_id(title, "source")
            self._sources[key] = self._built.rows[row] = found
            if found != before:
                self._add("sources", {"id": found, **self._published(title, url)}, cell)
        return found

    def _published(self, title: str, url: str) -> dict[str, Any]:
        """Part a source as it is named into publisher and title, which stand side by side on a leaf."""
        if url:
            host = host_of(url)
            shown = title if title.casefold() != host else re.sub(r"^https?://(www\.)?", "", url).rstrip("/")
            return {"title": self._text(shown), "publisher": {self._frame.tag: host}, "url": url}
        parted = re.match(r"(?P<by>[^,:]{2,60})[,:]\s+(?P<title>.+)", title)
        by, rest = (parted["by"], parted["title"]) if parted else (self._frame.file_name, title)
        return {"title": self._text(rest), "publisher": {self._frame.tag: self._text(by)}}

    def _add_citation(self, source: dict[str, Any]) -> None:
        name = self._known.rows.get(f"citation {source['id']}") or self._ids.new_id(
            str(source["id"]), "source"
        )
        self._built.rows[f"citation {source['id']}"] = name
        self._add("sources", {**source, "id": name}, SheetCell("citations", 0))

    def _add_theme(self, theme: str, name: str) -> None:
        position = len(self._known.theme_order) + list(self._new_themes).index(theme)
        words = name.split()
        values: dict[str, Any] = {
            "id": theme,
            "kind": "wider",
            "name": {self._frame.tag: name},
            "chip": {self._frame.tag: " ".join(words[:3]) if len(words) > 1 else name},
            "line": {self._frame.tag: name},
            "colour": _COLOURS[position % len(_COLOURS)],
            "icon": "theme_wider",
        }
        if theme in self._notes:
            values["notes"] = self._notes.pop(theme)
        self._add("themes", values, SheetCell("themes", 0))

    def _add_exhibit(self, dated: list[Record]) -> None:
        for theme, notes in self._notes.items():  # themes that were there before
            self._add("themes", {"id": theme, "notes": notes}, SheetCell("themes", 0))
        order = [*self._known.theme_order, *self._new_themes]
        if self._known.has_exhibit:
            changes: dict[str, Any] = {"themes": order} if self._new_themes else {}
            wider = wider_span(self._known.span, [record.date for record in dated])
            if wider is not None:
                changes["span"] = {"first": wider[0], "last": wider[1]}
                self._found.note(SheetCell("exhibit"), f"the span is now {wider[0]} to {wider[1]}")
            if changes:
                self._add("exhibit", changes, SheetCell("exhibit", 0))
                self._built.entries[-1].id = ""
            return
        dates = [record.date for record in dated]
        dates += [date for era in self._found.eras for date in (era.first, era.last)]
        values = exhibit_values(self._found, self._frame, dates, len(dated))
        self._add("exhibit", {**values, "themes": order}, SheetCell("exhibit", 0))
        self._built.entries[-1].id = ""
