"""Brings gathered entries into an exhibition's files and names problems in the result by their cells."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from exhibit.content.bundle.atomic_write import replace_file
from exhibit.content.compilation.compiler import ContentCompiler
from exhibit.content.compilation.load import LoadedExhibition
from exhibit.content.exchange import yaml_text
from exhibit.content.exchange.node_values import WrittenValues, entries_in, entries_of, places_in
from exhibit.content.exchange.sheet_reader import CellProblem, SheetCell, SheetContents
from exhibit.content.exchange.yaml_edit import GONE, YamlDocument, differences, without_gone
from exhibit.content.exchange.yaml_edit import Path as YamlPath
from exhibit.content.problems import ContentProblem, ProblemList
from exhibit.content.read.files import FOLDERS, SourceFile, is_safe_name, read_content_files
from exhibit.content.schema.editor_files import modeline
from exhibit.resources import ASSETS

EVENTS_PER_FILE = 400
_ONE_A_FILE = frozenset({"themes", "charts"})


@dataclass
class MergeResult:
    """What the files would be: all of them, and which of them are new or other than before."""

    files: dict[str, bytes]
    touched: list[str] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)


def merge(entries: Sequence[SheetContents], folder: Path) -> MergeResult:
    """Return the exhibition's files with the entries in them. Nothing is written."""
    found = read_content_files(folder, folder.as_posix(), ProblemList()) if folder.is_dir() else []
    merged = MergeResult({file.path: file.data for file in found})
    written = {entry.key: entry for entry in entries_of(found)}
    documents: dict[str, YamlDocument] = {}
    fresh: dict[str, list[SheetContents]] = {}
    for entry in entries:
        old = written.get((entry.room, entry.id))
        if old is None:
            _place(entry, merged, fresh)
            continue
        changes = list(differences(old.values, entry.values))
        if changes:
            _apply(changes, old.path, _document(old.file, documents, merged))
    for name, news in fresh.items():
        if name in merged.files:
            document = _document(name, documents, merged)
            _append(document, news, merged, name)
        else:
            _put(merged, name, _new_file(name, news))
    for name, document in documents.items():
        _put(merged, name, document.text())
    return merged


def _apply(changes: Sequence[tuple[YamlPath, Any]], at: YamlPath, document: YamlDocument) -> None:
    for path, value in changes:
        if value is GONE:
            document.remove((*at, *path))
        else:
            document.set((*at, *path), value)


def _document(name: str, documents: dict[str, YamlDocument], merged: MergeResult) -> YamlDocument:
    """Return the document of a file; each is read once."""
    found = documents.get(name)
    if found is None:
        found = documents[name] = YamlDocument(merged.files[name].decode("utf-8-sig"))
    return found


def without(merged: MergeResult, room: str, ids: Collection[str]) -> int:
    """Take entries out of the merged files; a file that is left without any goes. Returns how many went."""
    files = [
        SourceFile(name, data) for name, data in merged.files.items() if SourceFile(name, data).room == room
    ]
    by_file: dict[str, list[WrittenValues]] = {}
    for entry in entries_of(files):
        if entry.key[1] in ids:
            by_file.setdefault(entry.file, []).append(entry)
    for name, entries in by_file.items():
        document = YamlDocument(merged.files[name].decode("utf-8-sig"))
        if document.remove_items(entries[0].path[:-1], {entry.path[-1] for entry in entries}):
            _put(merged, name, document.text())
        else:
            del merged.files[name]
            merged.emptied.append(name)
    return sum(map(len, by_file.values()))


def check(
    merged: MergeResult, entries: Sequence[SheetContents], folder: Path, assets: Path = ASSETS
) -> LoadedExhibition:
    """Compile the merged files as if they lay in the folder; problems in them are named by their cells."""
    problems = ProblemList()
    files = [SourceFile(name, data) for name, data in sorted(merged.files.items())]
    content = ContentCompiler(folder, assets, problems).compile(files)
    places = _Places(files, entries, folder.as_posix())
    others = []
    for problem in problems.in_order():
        cell = places.cell(problem)
        if cell is None:
            others.append(problem)
        else:
            merged.problems.append(CellProblem(cell, problem.severity, problem.message, problem.advice))
    return LoadedExhibition(content, tuple(others), "merged")


def write(merged: MergeResult, folder: Path) -> None:
    """Write what is new or other than before, each file as a whole. Raises OSError."""
    for name in merged.emptied:
        (folder / name).unlink(missing_ok=True)
    for name in merged.touched:
        if name not in merged.files:
            continue
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, merged.files[name])


def _put(merged: MergeResult, name: str, text: str) -> None:
    data = text.encode()
    if merged.files.get(name) != data:
        merged.files[name] = data
        merged.touched.append(name)


def _place(entry: SheetContents, merged: MergeResult, fresh: dict[str, list[SheetContents]]) -> None:
    """Say which file a new entry goes into."""
    name = entry.file
    sound = is_safe_name(name) and PurePosixPath(name).parts[0] == entry.room and name.endswith(".yaml")
    if name and not (sound and entry.room in FOLDERS):
        cell = SheetCell(entry.room, entry.cells[()].row, "file")
        message = f"'{name}' is no file of this sheet"
        merged.problems.append(CellProblem(cell, "error", message, f"write {entry.room}/name.yaml"))
        return
    fresh.setdefault(name or _file_for(entry, fresh, merged), []).append(entry)


def _file_for(entry: SheetContents, fresh: dict[str, list[SheetContents]], merged: MergeResult) -> str:
    if entry.room in _ONE_A_FILE:
        return f"{entry.room}/{entry.id}.yaml"
    if entry.room not in FOLDERS:
        return f"{entry.room}.yaml"
    number = 1
    while True:
        name = f"{entry.room}/imported-{number:02}.yaml"
        if name not in merged.files and len(fresh.get(name, ())) < EVENTS_PER_FILE:
            return name
        number += 1


def _append(document: YamlDocument, news: Sequence[SheetContents], merged: MergeResult, name: str) -> None:
    room = news[0].room
    path = (room,) if document.at((room,)) is not None else ()
    for entry in news:
        try:
            document.append(path, without_gone(entry.values))
        except KeyError:
            message = f"'{name}' holds one entry only, so '{entry.id}' cannot be added"
            merged.problems.append(CellProblem(entry.cells[()], "error", message, "name another file"))


def _new_file(name: str, news: Sequence[SheetContents]) -> str:
    values = [_without_empty_lists(without_gone(entry.values)) for entry in news]
    alone = not news[0].id or (news[0].room in _ONE_A_FILE and len(values) == 1)
    if alone:
        body = yaml_text.mapping(values[0], 0)
    else:
        entries = "\n\n".join(f"  - {yaml_text.mapping(value, 4)}" for value in values)
        body = f"{news[0].room}:\n{entries}"
    return f"{modeline(name)}\n{body}\n"


def _without_empty_lists(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a new entry without the lists for which no sheet has a row."""
    return {key: value for key, value in values.items() if value != []}


class _Places:
    """Finds the cell that a problem in the merged files comes from."""

    def __init__(self, files: Sequence[SourceFile], entries: Sequence[SheetContents], shown: str) -> None:
        self._files = {f"{shown}/{file.path}": file for file in files}
        self._entries = {(entry.room, entry.id): entry for entry in entries}
        self._known: dict[str, list[tuple[tuple[int, int], WrittenValues, tuple[str | int, ...]]]] = {}

    def cell(self, problem: ContentProblem) -> SheetCell | None:
        """Return the cell, or None where the problem is not in an entry that was gathered."""
        if problem.file not in self._files:
            return None
        if problem.file not in self._known:
            self._known[problem.file] = sorted(_all_places(self._files[problem.file]), key=_by_place)
        at = (problem.line, problem.column)
        position = bisect_right(self._known[problem.file], at, key=_place_in)
        if not position:
            return None
        _, written, path = self._known[problem.file][position - 1]
        entry = self._entries.get(written.key)
        if entry is None:
            return None
        return next(entry.cells[path[:n]] for n in range(len(path), -1, -1) if path[:n] in entry.cells)


def _all_places(file: SourceFile) -> Iterator[tuple[tuple[int, int], WrittenValues, tuple[str | int, ...]]]:
    for entry in entries_in(file):
        for place, path in places_in(entry.node):
            yield place, entry, path


def _place_in(item: tuple[tuple[int, int], WrittenValues, tuple[str | int, ...]]) -> tuple[int, int]:
    return item[0]


def _by_place(
    item: tuple[tuple[int, int], WrittenValues, tuple[str | int, ...]],
) -> tuple[tuple[int, int], int]:
    return item[0], len(item[2])
