"""Writes docs/content.md, the page on which editors look up every field, from the content model."""

from collections.abc import Iterator

from exhibit.content.model.fields import FieldInfo, FieldType, classes_below, fields_of, summary_of
from exhibit.content.model.sections import SECTIONS, Section
from exhibit.content.read.files import FOLDERS, SINGLE_FILES
from exhibit.content.schema.json_schema import limits_of

_HEAD = """\
# Every field of an exhibition

Written by `python main.py schema --page docs/content.md` from the content model: change the model, not this
page. How the files play together, and how to work with them, is told in [editors.md](editors.md).

A field in **bold** must be there. *Text* is what visitors read: a mapping from language to text, such as
`{zh-Hant: 山海, en: Mountains}`. Chinese limits count characters (a run of Latin letters or digits counts
half its length), others count words. A bar in a text says where its lines may part, if they must:
`{zh-Hant: 山海|之約}` is never shown as 山 / 海之約. Chinese without bars parts between words by
itself. A list is written with `- ` before each entry, or in brackets.

"""
_PLAIN = {
    "text": "one line",
    "number": "number",
    "whole": "whole number",
    "bool": "`true` or `false`",
    "localised": "text",
    "words": "names with values",
}


def page() -> str:
    """Return the whole page as Markdown."""
    told: set[type] = set()
    parts = [_HEAD + "\n".join(_contents()) + "\n"]
    for room in SECTIONS:
        for kind in classes_below(room.kind):
            if kind not in told:
                told.add(kind)
                parts.append(_section(kind, room if kind is room.kind else None))
    return "\n".join(parts)


def _contents() -> Iterator[str]:
    yield "| file | what it holds |"
    yield "|---|---|"
    for room in SECTIONS:
        yield f"| [`{_file(room)}`](#{room.kind.__name__.lower()}) | {summary_of(room.kind)} |"


def _file(room: Section) -> str:
    if room.name in FOLDERS:
        return f"{room.name}/*.yaml"
    return next(name for name in SINGLE_FILES if name.split("/")[0].removesuffix(".yaml") == room.name)


def _section(kind: type, room: Section | None) -> str:
    head = f"{'##' if room else '###'} {kind.__name__}\n\n{summary_of(kind)}"
    if room is not None:
        holds = "a list of entries, or one entry" if room.is_list else "one entry"
        head += f" In `{_file(room)}`: {holds}."
    rows = ["| field | meaning | type | limits | example |", "|---|---|---|---|---|"]
    rows += [_row(fact) for fact in fields_of(kind)]
    return f"{head}\n\n" + "\n".join(rows) + "\n"


def _row(fact: FieldInfo) -> str:
    name = f"**`{fact.name}`**" if fact.required else f"`{fact.name}`"
    example = f"`{fact.doc.example}`" if fact.doc.example else ""
    cells = (name, fact.doc.meaning + _default(fact), _type(fact.type), limits_of(fact.type), example)
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _default(fact: FieldInfo) -> str:
    default = fact.default
    if fact.required or default is None or default in ("", ()) or fact.type.entry is not None:
        return ""
    shown = str(default).lower() if isinstance(default, bool) else str(default)
    return f" Otherwise `{shown}`."


def _type(facts: FieldType) -> str:
    if facts.inner is not None:
        return f"list of {_type(facts.inner)}"
    if facts.entry is not None:
        return f"[{facts.entry.__name__}](#{facts.entry.__name__.lower()})"
    if facts.shape == "choice":
        return " ".join(f"`{choice}`" for choice in facts.choices)
    return _PLAIN[facts.shape]
