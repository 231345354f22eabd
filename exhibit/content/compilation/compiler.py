"""Compiles an exhibition's YAML files into validated content, and collects every problem on the way.

The way: files -> trees with places -> plain values by the model's types -> texts in every language ->
the frozen model -> checks -> dangling references cut -> texts cut into phrases. This module pulls in PyYAML,
jieba for Han text and, where texts are derived, OpenCC; the running hall loads the compiled cache instead
and never imports it.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import msgspec

from exhibit.content.checks import CheckContext, check_content, check_entries, check_finished_texts
from exhibit.content.compilation.prune import pruned, showable
from exhibit.content.compilation.translation import DeclaredLanguage, complete, known_derivations
from exhibit.content.compilation.word_segmentation import (
    SIMPLIFIED,
    AdjacentWords,
    WordSegmenter,
    phrases_of,
)
from exhibit.content.model import Content, Event
from exhibit.content.model.sections import SECTIONS
from exhibit.content.problems import ProblemList, SourcePosition
from exhibit.content.read.entries import Entries, FileEntry, Origins, Tables, read_entries
from exhibit.content.read.files import SourceFile
from exhibit.content.text.edtf import parse


class ContentCompiler:
    """Compiles one exhibition."""

    def __init__(self, folder: Path, assets: Path, problems: ProblemList) -> None:
        """Take the exhibition's folder, the engine's assets, and where problems go."""
        self._folder = folder
        self._assets = assets
        self._problems = problems

    def compile(self, files: Sequence[SourceFile]) -> Content | None:
        """Compile the files.

        Returns None where nothing could be shown: no exhibit, no theme or no event was usable.
        """
        with _without_collecting():
            return self._compile(files)

    def _compile(self, files: Sequence[SourceFile]) -> Content | None:
        language_folder = self._assets / "language"
        entries = read_entries(files, self._folder.as_posix(), Tables.read(language_folder), self._problems)
        self._check_rooms(entries)
        check_entries(entries, language_folder, self._folder, self._problems)
        texts = [text for context in entries.harvests for text in context.texts]
        derivations = known_derivations(language_folder)
        complete(texts, _languages(entries), derivations, self._problems)
        check_finished_texts(entries, self._folder, self._assets, self._problems)
        content = _content(entries.entries, self._problems)
        if content is None:
            return None
        checked = CheckContext(content, Origins(entries.entries), self._problems, entries.style)
        check_content(checked, entries, self._folder, self._assets)
        may_be_uncited = entries.style.handling("sources") != "error"
        has_errors = self._problems.has_errors
        shown = pruned(content, may_be_uncited=may_be_uncited) if has_errors else showable(content)
        if shown is None:
            return None
        simplify = {source: it.convert for (source, to), it in derivations.items() if to == SIMPLIFIED}
        cutter = WordSegmenter(AdjacentWords.read(language_folder), _names(shown))
        return replace(shown, phrases=phrases_of(texts, cutter, simplify))

    def _check_rooms(self, entries: Entries) -> None:
        """Note the rooms without which nothing can be shown, where they hold nothing usable."""
        for name, where in (("exhibit", "exhibit.yaml"), ("themes", "themes"), ("events", "events")):
            if not entries.of_room(name):
                place = SourcePosition(f"{self._folder.as_posix()}/{where}")
                self._problems.error(place, "nothing can be shown: nothing usable stands here")


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep the garbage collector out of the way: trees of some 100,000 nodes live throughout, without cycles.

    It would look at all of them again and again, for a third of the whole time. What is left at last counts
    as old at once (frozen and released again, which only hangs lists together), or the next two collections
    would look at all of it. Where something is frozen for good that is not done: it would be released too.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()


def _names(content: Content) -> Iterator[str]:
    """The names of places and people, which no line break parts."""
    for place in content.places:
        yield from place.name.values()
    for person in content.people:
        yield from person.name.values()


def _languages(entries: Entries) -> list[DeclaredLanguage]:
    exhibit = next(iter(entries.of_room("exhibit")), None)
    rows = exhibit.values["languages"] if exhibit else []
    return [
        DeclaredLanguage(row["tag"], row.get("derive_from"), tuple(row.get("fallback", ()))) for row in rows
    ]


def _content(entries: Sequence[FileEntry], problems: ProblemList) -> Content | None:
    built: dict[str, list[Any]] = {room.field: [] for room in SECTIONS}
    for entry in entries:
        value = built_of(entry, problems)
        if value is not None:
            built[entry.room.field].append(value)
    if not built["exhibit"]:
        return None
    built["events"].sort(key=_in_time)
    fields: dict[str, Any] = {
        room.field: tuple(built[room.field]) if room.is_list else next(iter(built[room.field]), None)
        for room in SECTIONS
    }
    return Content(**fields)


def _in_time(event: Event) -> tuple[int, int, int, str]:
    interval = parse(event.date)
    return interval.first_day, interval.last_day, event.importance, event.id


def built_of(entry: FileEntry, problems: ProblemList) -> object | None:
    """Build the frozen value of an entry; None, and an error at its place, where it does not fit the model.

    The converters have refused whatever an editor can type wrongly, so this is the last guard.
    """
    try:
        return cast("object", msgspec.convert(entry.values, entry.room.kind))
    except msgspec.ValidationError as error:
        place = SourcePosition(entry.file, entry.node.line, entry.node.column)
        problems.error(place, f"this entry does not fit the model: {error}")
        return None
