"""Sign-off: which entries somebody answers for, which are drafts, and what changed since the signature.

An entry is signed off by ``review: {by: …, date: …}``. What it said then is kept as sums of its fields in
the exhibition's ``.review.json``, so that a later change is seen and the entry asks for a new signature.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import msgspec

from exhibit.content.bundle.atomic_write import replace_file
from exhibit.content.problems import ContentProblem, ProblemList, SourcePosition
from exhibit.content.read.entries import FileEntry, Tables, read_entries
from exhibit.content.read.files import MAX_FILE_BYTES, NotReadableError, read_content_files, read_regular
from exhibit.resources import ASSETS

LEDGER = ".review.json"
REVIEWED_ROOMS = ("exhibit", "themes", "events", "eras", "figures", "charts", "totals", "map")
_NAMES = {"themes": "theme", "events": "event", "eras": "era", "figures": "figure", "charts": "chart"}
_SUM_DIGITS = 16


@dataclass(frozen=True)
class Signature:
    """What the ledger keeps of a sign-off: who, when, and the sum of each field as it was."""

    by: str
    date: str
    fields: dict[str, str]


@dataclass(frozen=True)
class SignOff:
    """An entry under review. `changed` names the fields that differ from what was signed."""

    name: str
    place: SourcePosition
    state: Literal["signed", "draft", "changed"]
    by: str = ""
    date: str = ""
    changed: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def is_released(self) -> bool:
        """Whether it may go into the hall."""
        return self.state == "signed"

    def problem(self) -> ContentProblem | None:
        """Tell what keeps it from a release, or None."""
        if self.state == "draft":
            message, advice = f"{self.name} is a draft", "sign it off with review: {by: …, date: …}"
        elif self.state == "changed":
            message = f"{self.name} was changed since {self.by} signed it off on {self.date}: "
            message, advice = message + ", ".join(self.changed), "look at it again and renew its review"
        else:
            return None
        if self.leaders:
            message += f"; it names {', '.join(self.leaders)}, a national leader"
        return ContentProblem(*self.place, "error", message, advice)


def examine(folder: Path, assets: Path = ASSETS) -> tuple[SignOff, ...]:
    """Return every entry that needs a sign-off, in the files' order. Those with errors are left out."""
    problems = ProblemList()
    files = read_content_files(folder, folder.as_posix(), problems)
    entries = read_entries(files, folder.as_posix(), Tables.read(assets / "language"), problems).entries
    leaders = _leaders(entries)
    ledger = read_ledger(folder)
    return tuple(_examined(entry, ledger, leaders) for entry in entries if entry.room.name in REVIEWED_ROOMS)


def read_ledger(folder: Path) -> dict[str, Signature]:
    """Return what was signed, by the entries' names; nothing where the ledger is missing or damaged."""
    try:
        return msgspec.json.decode(
            read_regular(folder / LEDGER, folder, MAX_FILE_BYTES), type=dict[str, Signature]
        )
    except (NotReadableError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return {}


def write_ledger(folder: Path, sign_offs: Iterable[SignOff]) -> None:
    """Keep what is signed today. Entries that changed keep what they were signed with. Raises OSError."""
    before = read_ledger(folder)
    kept = {item.name: before[item.name] for item in sign_offs if item.state == "changed"}
    kept |= {item.name: Signature(item.by, item.date, item.fields) for item in sign_offs if item.is_released}
    if kept != before:
        data = msgspec.json.format(msgspec.json.encode(dict(sorted(kept.items()))), indent=1)
        replace_file(folder / LEDGER, data + b"\n")


def _examined(
    entry: FileEntry, ledger: Mapping[str, Signature], leaders: Mapping[str, tuple[str, ...]]
) -> SignOff:
    name = _name_of(entry)
    place = SourcePosition(entry.file, entry.node.line, entry.node.column)
    sums = {key: _sum(value) for key, value in sorted(entry.values.items()) if key != "review"}
    named = _leaders_in(entry, leaders)
    review = entry.values.get("review")
    if not review:
        return SignOff(name, place, "draft", leaders=named, fields=sums)
    by, date = review["by"], review["date"]
    signed = ledger.get(name)
    if signed is None or (signed.by, signed.date) != (by, date):  # a signature that is new
        return SignOff(name, place, "signed", by, date, leaders=named, fields=sums)
    keys = sorted(set(sums) | set(signed.fields))
    changed = tuple(key for key in keys if sums.get(key) != signed.fields.get(key))
    return SignOff(name, place, "changed" if changed else "signed", by, date, changed, named, sums)


def _name_of(entry: FileEntry) -> str:
    kind = _NAMES.get(entry.room.name)
    return f"{kind} '{entry.values['id']}'" if kind else f"{entry.room.name}.yaml"


def _sum(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_SUM_DIGITS]


def _leaders(entries: Iterable[FileEntry]) -> dict[str, tuple[str, ...]]:
    """Return the names of each national leader, by id."""
    people = [entry.values for entry in entries if entry.room.name == "people"]
    return {person["id"]: tuple(person["name"].values()) for person in people if person.get("leader")}


def _leaders_in(entry: FileEntry, leaders: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    texts = list(_texts(entry.values))
    return tuple(
        names[0]
        for leader, names in leaders.items()
        if leader in texts or any(name in text for text in texts for name in names)
    )


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
