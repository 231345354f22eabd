"""The editors' report: one HTML page, without any network, that sums up what an exhibition has and lacks."""

import html
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from exhibit.content.authoring.sign_off import examine
from exhibit.content.catalogue import Catalogue, citations_in
from exhibit.content.checks.length_report import NearlyFullText, length_report
from exhibit.content.compilation.load import LoadedExhibition
from exhibit.content.model import Content
from exhibit.content.text.edtf import parse

Breaks = Mapping[str, Mapping[str, Sequence[str]]]
"""The lines of each event's card, by the event's id and the language."""

_STYLE = """
body { font: 16px/1.5 'Source Sans 3', 'Noto Sans CJK TC', sans-serif; color: #1F2420; background: #F6F1E4;
  margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1, h2 { font-family: 'Source Serif 4', 'Noto Serif CJK TC', serif; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; background: #FFFDF6; }
th, td { border: 1px solid #D8CFB8; padding: .25rem .6rem; text-align: start; vertical-align: top; }
th { background: #EDE5D0; } .error { color: #A6321F; } .warning { color: #7A5A12; }
.bar { background: #2F6B5A; height: .8rem; } code { user-select: all; }
"""


def page(loaded: LoadedExhibition, folder: Path, breaks: Breaks | None = None) -> str:
    """Return the page as HTML."""
    title = folder.name
    parts = [_section("Problems", _problems(loaded))]
    if loaded.content is not None:
        content = loaded.content
        title = " / ".join(dict.fromkeys(content.exhibit.title.values()))
        parts += [
            _section("Sign-off", _sign_offs(folder)),
            _section("Texts that are not translated", _untranslated(loaded)),
            _section("Texts near their limits", _near(length_report(content))),
            _section("Events without a photograph", _without_picture(content)),
            _section("Use of the sources", _sources(content)),
            _section("Facts per year", _years(content)),
        ]
        if breaks:
            parts.append(_section("How each card breaks into lines", _breaks(content, breaks)))
    head = f'<meta charset="utf-8"><title>{_safe(title)}</title><style>{_STYLE}</style>'
    body = f"<h1>{_safe(title)}</h1>{''.join(parts)}"
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>{body}</body></html>\n'


def _safe(text: object) -> str:
    return html.escape(str(text))


def _section(title: str, rows: Iterator[Sequence[str]]) -> str:
    """A heading and a table whose first row holds the names of the columns; a word where it is empty."""
    first, *rest = list(rows)
    if not rest:
        return f"<h2>{_safe(title)}: none</h2>"
    head = "".join(f"<th>{cell}</th>" for cell in first)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rest)
    return f"<h2>{_safe(title)}: {len(rest)}</h2><table><tr>{head}</tr>{body}</table>"


def _problems(loaded: LoadedExhibition) -> Iterator[Sequence[str]]:
    yield ("where", "what", "advice")
    for problem in loaded.problems:
        place = f"{problem.file}:{problem.line}:{problem.column}"
        message = f'<span class="{problem.severity}">{_safe(problem.sentence)}</span>'
        yield (f"<code>{_safe(place)}</code>", message, _safe(problem.advice))


def _sign_offs(folder: Path) -> Iterator[Sequence[str]]:
    yield ("entry", "state", "where", "note")
    for item in examine(folder):
        if not item.is_released or item.leaders:
            signed = f"signed off by {item.by} on {item.date}" if item.by else "draft"
            state = f"{signed}, then changed: {', '.join(item.changed)}" if item.changed else signed
            note = f"names {', '.join(item.leaders)}, a national leader" if item.leaders else ""
            place = f"{item.place.file}:{item.place.line}"
            yield (_safe(item.name), _safe(state), f"<code>{_safe(place)}</code>", _safe(note))


def _untranslated(loaded: LoadedExhibition) -> Iterator[Sequence[str]]:
    yield ("where", "what", "shown instead")
    for problem in loaded.problems:
        if problem.message.startswith("no text in "):
            place = f"{problem.file}:{problem.line}:{problem.column}"
            yield (f"<code>{_safe(place)}</code>", _safe(problem.sentence), _safe(problem.advice))


def _near(texts: Sequence[NearlyFullText]) -> Iterator[Sequence[str]]:
    yield ("entry", "field", "language", "length", "at most")
    for text in texts:
        yield (_safe(text.entry), _safe(text.field), _safe(text.tag), str(text.length), str(text.limit))


def _without_picture(content: Content) -> Iterator[Sequence[str]]:
    yield ("event", "date", "illustration instead")
    for event in content.events:
        if not event.pictures:
            shown = event.motif or '<span class="error">none</span>'
            yield (_safe(event.id), _safe(event.date), shown if "<" in shown else _safe(shown))


def _sources(content: Content) -> Iterator[Sequence[str]]:
    yield ("source", "title", "cited", "by events")
    counts = Counter(citation.id for citation in citations_in(content))
    catalogue = Catalogue(content)
    for source in content.sources:
        title = source.title or next(iter((source.about or {}).values()), "")
        cited = str(counts[source.id]) if counts[source.id] else '<span class="warning">never</span>'
        events = ", ".join(event.id for event in catalogue.events_citing(source.id))
        yield (_safe(source.id), _safe(title), cited, _safe(events))


def _years(content: Content) -> Iterator[Sequence[str]]:
    yield ("year", "events", "")
    years = Counter(parse(event.date).parts[0].year for event in content.events)
    most = max(years.values(), default=1)
    for year, count in sorted(years.items()):
        width = round(100 * count / most)
        yield (str(year), str(count), f'<div class="bar" style="width:{width}%"></div>')


def _breaks(content: Content, breaks: Breaks) -> Iterator[Sequence[str]]:
    tags = [language.tag for language in content.exhibit.languages]
    yield ("event", *map(_safe, tags))
    for event in content.events:
        lines = breaks.get(event.id, {})
        yield (_safe(event.id), *("<br>".join(map(_safe, lines.get(tag, ()))) for tag in tags))
