"""Exhibitions of any number of events, made of the real one's texts, in bursts and deserts as history is."""

import json
import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exhibit.content.compilation.load import ASSETS, load
from exhibit.content.model import Content, Event
from exhibit.content.text.days import civil_of
from exhibit.content.text.edtf import parse

BURSTS = (1, 1, 2, 3, 5, 8, 20)
PER_FILE = 400
DATA = ASSETS.parent / "data"


@dataclass(frozen=True)
class Happening:
    """One made-up event: which real one lends its texts, and when it is."""

    model: Event
    event_id: str
    date: str
    importance: int


def happenings(content: Content, count: int, seed: int = 1) -> list[Happening]:
    """So many events around random moments of the exhibition's span; most are days, some months or years."""
    chance = random.Random(seed)
    first = parse(content.exhibit.span.first).first_day
    last = parse(content.exhibit.span.last).last_day
    found: list[Happening] = []
    while len(found) < count:
        middle = chance.randrange(first, last)
        for _ in range(min(count - len(found), chance.choice(BURSTS))):
            day = min(last, max(first, int(middle + chance.gauss(0, 60))))
            model = chance.choice(content.events)
            importance = chance.choice((2, 2, 3))
            found.append(Happening(model, f"made-{len(found)}", _date(day, chance), importance))
    return found


def _date(day: int, chance: random.Random) -> str:
    year, month, of_month = civil_of(day)
    written = (f"{year:04d}-{month:02d}-{of_month:02d}", f"{year:04d}-{month:02d}", f"{year:04d}")
    return chance.choices(written, (8, 1, 1))[0]


def write_exhibition(data: Path, content: Content, folder: Path, count: int) -> Path:
    """Write an exhibition of so many events into a folder, the rest as in `data`; returns the folder."""
    folder.mkdir(parents=True)
    for part in sorted(data.iterdir()):
        if part.name in ("landscape", "media"):
            (folder / part.name).symlink_to(part.resolve())
        elif part.is_dir() and part.name not in ("events", ".schema"):
            shutil.copytree(part, folder / part.name)
        elif part.is_file():
            shutil.copy(part, folder / part.name)
    events = folder / "events"
    events.mkdir()
    for event_file in sorted((data / "events").glob("*.yaml")):
        shutil.copy(event_file, events / event_file.name)
    made = happenings(content, max(0, count - len(content.events)))
    for start in range(0, len(made), PER_FILE):
        entries = [_entry(happening) for happening in made[start : start + PER_FILE]]
        lines = "".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)
        (events / f"made-{start:06d}.yaml").write_text(lines, encoding="utf-8")
    return folder


def _entry(happening: Happening) -> dict[str, Any]:
    model = happening.model
    entry: dict[str, Any] = {
        "id": happening.event_id,
        "date": happening.date,
        "theme": model.theme,
        "importance": happening.importance,
        "title": dict(model.title),
        "summary": dict(model.summary),
        "sources": [
            {"id": citation.id, **({"locator": citation.locator} if citation.locator else {})}
            for citation in model.sources
        ],
        "places": list(model.places),
        "people": list(model.people),
    }
    if model.story:
        entry["story"] = dict(model.story)
    if model.motif:
        entry["motif"] = model.motif
    return entry


def prepared(folder: Path, count: int) -> Path:
    """The exhibition of so many events in this folder, written if it is not there yet."""
    if not (folder / "exhibit.yaml").is_file():
        content = load(DATA).content
        if content is None:
            raise RuntimeError("the shipped exhibition cannot be read")
        shutil.rmtree(folder, ignore_errors=True)
        write_exhibition(DATA, content, folder, count)
    return folder
