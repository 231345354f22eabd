"""The sheets of the workbook: which columns each kind of entry has, from the content model.

A sheet a room, with a column a field and language. Lists of entries inside entries have a sheet of their own
(`charts.series`), whose column `of` names the entry that they belong to. The painting has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exhibit.content.exchange.cells import HINTS, Form
from exhibit.content.model import Citation, Relation
from exhibit.content.model.fields import FieldInfo, FieldType, fields_of
from exhibit.content.model.sections import SECTIONS, Section
from exhibit.content.read.files import FOLDERS
from exhibit.content.schema.json_schema import help_of

OF, FILE = "of", "file"
_LEFT_OUT = frozenset({"landscape"})
_FORMS: dict[type, Form] = {Citation: "citations", Relation: "relations"}


@dataclass(frozen=True)
class SheetColumn:
    """A column: its heading, the way to its value inside an entry, and how a cell holds it."""

    heading: str
    path: tuple[str, ...]
    form: Form
    facts: FieldInfo
    required: bool

    @property
    def help(self) -> str:
        """What an editor should know about it."""
        return "\n\n".join(part for part in (help_of(self.facts), HINTS[self.form]) if part)

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that are allowed, where only a few are."""
        if self.facts.type.shape == "bool":
            return ("true", "false")
        return tuple(str(choice) for choice in self.facts.type.choices)


@dataclass(frozen=True)
class SheetTable:
    """A sheet. `parent` is the sheet whose entries these stand in, under the field `field`."""

    name: str
    room: Section
    columns: tuple[SheetColumn, ...]
    parent: "SheetTable | None" = None
    field: tuple[str, ...] = ()
    has_id: bool = True
    bare: bool = False

    @property
    def leading(self) -> tuple[str, ...]:
        """The headings that come first and are no field: `of`, `file`."""
        if self.parent is not None:
            return (OF,)
        return (FILE,) if self.room.name in FOLDERS else ()

    @property
    def headings(self) -> tuple[str, ...]:
        """All headings, in their order."""
        return (*self.leading, *(column.heading for column in self.columns))


def tables(tags: Sequence[str]) -> tuple[SheetTable, ...]:
    """Return all sheets, with columns for these languages; parents before what is inside them."""
    return tuple(table for room in SECTIONS if room.name not in _LEFT_OUT for table in _tables(room, tags))


def _tables(room: Section, tags: Sequence[str]) -> Iterator[SheetTable]:
    table = SheetTable(room.name, room, tuple(_columns(room.kind, tags, (), True)), has_id=room.is_list)
    yield table
    yield from _inner_tables(table, room.kind, tags, ())


def _inner_tables(
    parent: SheetTable, kind: type, tags: Sequence[str], way: tuple[str, ...]
) -> Iterator[SheetTable]:
    for fact in fields_of(kind):
        inner, here = fact.type.inner, (*way, fact.name)
        if fact.type.entry is not None:
            yield from _inner_tables(parent, fact.type.entry, tags, here)
        if inner is None or not _needs_sheet(inner):
            continue
        name = ".".join((parent.name, *here))
        if inner.entry is None:
            columns = tuple(_texts(fact, inner, tags, (), "text", True))
            yield SheetTable(name, parent.room, columns, parent, here, has_id=False, bare=True)
            continue
        columns = tuple(_columns(inner.entry, tags, (), True))
        has_id = any(column.path == ("id",) for column in columns)
        table = SheetTable(name, parent.room, columns, parent, here, has_id)
        yield table
        yield from _inner_tables(table, inner.entry, tags, ())


def _needs_sheet(inner: FieldType) -> bool:
    return inner.shape == "localised" or (inner.entry is not None and inner.entry not in _FORMS)


def _columns(kind: type, tags: Sequence[str], way: tuple[str, ...], required: bool) -> Iterator[SheetColumn]:
    for fact in fields_of(kind):
        here, needed = (*way, fact.name), required and fact.required
        heading = ".".join(here)
        if fact.type.entry is not None:
            yield from _columns(fact.type.entry, tags, here, needed)
        elif fact.type.shape == "localised":
            yield from _texts(fact, fact.type, tags, here, heading, needed)
        elif fact.type.inner is None or not _needs_sheet(fact.type.inner):
            yield SheetColumn(heading, here, _form(fact.type), fact, needed)


def _texts(
    fact: FieldInfo, facts: FieldType, tags: Sequence[str], way: tuple[str, ...], heading: str, needed: bool
) -> Iterator[SheetColumn]:
    described = FieldInfo(fact.owner, fact.name, facts, fact.required, fact.default, fact.doc)
    for number, tag in enumerate(tags):
        yield SheetColumn(f"{heading} ({tag})", (*way, tag), "text", described, needed and number == 0)


def _form(facts: FieldType) -> Form:
    if facts.shape == "words":
        return "words"
    if facts.inner is None:
        return "text"
    return _FORMS.get(facts.inner.entry, "ids") if facts.inner.entry is not None else "ids"
