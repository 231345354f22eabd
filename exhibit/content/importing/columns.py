"""Says which column of a table is what: proposed from headings and values, kept as a file to change."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from exhibit.content.exchange import yaml_text
from exhibit.content.exchange.node_values import plain
from exhibit.content.importing.written_dates import DateReader, Order
from exhibit.content.problems import ProblemList
from exhibit.content.read.nodes import MapNode
from exhibit.content.read.yaml_reader import read_tree

TARGETS = (
    "id", "date", "end", "year", "month", "day", "time", "end_year", "end_month", "end_day", "precision",
    "end_precision", "display_date", "title", "summary", "text", "image", "credit", "caption", "licence",
    "source", "url", "theme", "importance",
)  # fmt: skip
_JOINED = frozenset({"text", "source", "image", "url"})
"""What several columns may be at once."""
_SAMPLE_ROWS = 200
_MOST_THEMES = 40
_PICTURE = re.compile(r"\.(jpe?g|png|webp|gif|tiff?|bmp)(\?.*)?$", re.IGNORECASE)
_TAGGED = re.compile(r"^(?P<name>.+?)\s*[(\[_ ](?P<tag>[a-z]{2,3}(?:-[A-Za-z]{2,4})?)[)\]]?$")


class ColumnError(ValueError):
    """A map of columns cannot be used. The text says why."""


@dataclass
class ColumnMap:
    """Which headings are what: by target, with a language where a heading names one (``title (de)``)."""

    columns: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    dates: Order = ""

    def headings(self) -> set[str]:
        """Return the headings that are something."""
        return {heading for pairs in self.columns.values() for heading, _ in pairs}

    def value(self, target: str, row: Mapping[str, str]) -> str:
        """Return what a row has for a target; of several columns the texts, one below the other."""
        texts = [row.get(heading, "").strip() for heading, _ in self.columns.get(target, ())]
        return "\n\n".join(dict.fromkeys(text for text in texts if text))

    def texts(self, target: str, row: Mapping[str, str], main: str) -> dict[str, str]:
        """Return a row's texts for a target by language."""
        texts: dict[str, list[str]] = {}
        for heading, tag in self.columns.get(target, ()):
            if row.get(heading, "").strip():
                texts.setdefault(tag or main, []).append(row[heading].strip())
        return {tag: "\n\n".join(parts) for tag, parts in texts.items()}

    @property
    def tags(self) -> list[str]:
        """The languages that headings name."""
        return list(dict.fromkeys(tag for pairs in self.columns.values() for _, tag in pairs if tag))


def propose(
    headings: Sequence[str],
    rows: Sequence[Mapping[str, str]],
    known: Mapping[str, Sequence[str]],
    dates: DateReader,
) -> ColumnMap:
    """Propose what each column is: by its heading, and where that says nothing, by its values."""
    proposal = ColumnMap()
    sample = rows[:_SAMPLE_ROWS]
    words = {word: target for target, names in known.items() for word in names}
    for heading in headings:
        target, tag = _by_heading(heading, words)
        values = [row.get(heading, "").strip() for row in sample]
        if target == "year" or (target in TARGETS and _fits(target, values, dates)):
            pairs = proposal.columns.setdefault(target, [])
            if not pairs or target in _JOINED or (tag and all(tag != other for _, other in pairs)):
                pairs.append((heading, tag))
    left = [heading for heading in headings if heading not in proposal.headings()]
    _by_values(proposal, left, sample, dates)
    proposal.ignored = [heading for heading in headings if heading not in proposal.headings()]
    proposal.dates = order_of(proposal, rows)
    return proposal


def _by_heading(heading: str, words: Mapping[str, str]) -> tuple[str, str]:
    """Return what a heading says that its column is, and the language that it names."""
    plain_heading = " ".join(
        re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading).replace("_", " ").casefold().split()
    )
    plain_heading = plain_heading.rstrip(":*")
    if plain_heading in words:
        return words[plain_heading], ""
    tagged = _TAGGED.match(heading.strip())
    if tagged and (name := " ".join(tagged["name"].replace("_", " ").casefold().split())) in words:
        return words[name], tagged["tag"]
    for word, target in sorted(words.items(), key=_longest_word_first):
        if len(word) > 3 and re.search(rf"\b{re.escape(word)}\b", plain_heading):
            return target, ""
    return "", ""


def _longest_word_first(item: tuple[str, str]) -> int:
    return -len(item[0])


def _fits(target: str, values: Sequence[str], dates: DateReader) -> bool:
    """Whether a column's values are of the kind that its heading promises, at least now and then."""
    filled = [value for value in values if value]
    if not filled or target not in ("date", "end"):
        return True
    return sum(bool(dates.read(value).edtf) for value in filled) >= 0.2 * len(filled)


def _by_values(
    proposal: ColumnMap, left: list[str], sample: Sequence[Mapping[str, str]], dates: DateReader
) -> None:
    values = {
        heading: [row[heading].strip() for row in sample if row.get(heading, "").strip()] for heading in left
    }
    values = {heading: found for heading, found in values.items() if found}

    def take(target: str, heading: str | None) -> None:
        if heading is not None and target not in proposal.columns:
            proposal.columns[target] = [(heading, "")]
            values.pop(heading, None)

    if not {"date", "year"} & proposal.columns.keys():
        take("date", _best(values, lambda text: bool(dates.read(text).edtf), 0.6))
    take("image", _best(values, lambda text: _PICTURE.search(text) is not None, 0.6))
    take("url", _best(values, lambda text: text.startswith(("http://", "https://")), 0.6))
    lengths = {heading: sum(map(len, found)) / len(found) for heading, found in values.items()}
    worded = {
        heading: lengths[heading]
        for heading, found in values.items()
        if sum(any(map(str.isalpha, text)) for text in found) > len(found) / 2
    }
    longest = max(worded, key=lambda name: worded[name], default=None)
    if longest is not None and (worded[longest] > 40 or "title" in proposal.columns):
        take("text", longest)
        worded = {name: length for name, length in worded.items() if name in values}
    if "title" not in proposal.columns and worded:
        take("title", max(worded, key=lambda name: (len(set(values.get(name, ()))), -worded[name])))


def _best(values: Mapping[str, Sequence[str]], fits: Any, least: float) -> str | None:
    shares = {heading: sum(map(fits, found)) / len(found) for heading, found in values.items()}
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= least else None


def order_of(columns: ColumnMap, rows: Iterable[Mapping[str, str]]) -> Order:
    """Return what comes first in dates of numbers, day or month, where one row of the table settles it."""
    first = second = False
    for row in rows:
        for target in ("date", "end"):
            for heading, _ in columns.columns.get(target, ()):
                found = re.match(r"\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}", row.get(heading, ""))
                if found:
                    first = first or 12 < int(found[1]) <= 31
                    second = second or 12 < int(found[2]) <= 31
    return "dmy" if first and not second else "mdy" if second and not first else ""


def given(text: str, headings: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """Read ``title=Event,date=When``. Raises ColumnError with what there is."""
    columns: dict[str, list[tuple[str, str]]] = {}
    for part in re.split(r",(?=\s*[a-z_]+(?:\([\w-]+\))?\s*=)", text):
        name, equals, heading = part.partition("=")
        tagged = re.fullmatch(r"\s*([a-z_]+)(?:\s*\(([\w-]+)\))?\s*", name)
        if not equals or tagged is None or tagged[1] not in TARGETS:
            raise ColumnError(f"'{part.strip()}' is not understood: write title=Event,date=When; {_known()}")
        columns.setdefault(tagged[1], []).append((_heading(heading.strip(), headings), tagged[2] or ""))
    return columns


def _known() -> str:
    return "what a column may be: " + ", ".join(TARGETS)


def _heading(wanted: str, headings: Sequence[str]) -> str:
    found = next((heading for heading in headings if heading.strip().casefold() == wanted.casefold()), None)
    if found is None:
        raise ColumnError(f"there is no column '{wanted}'; there are {', '.join(headings)}")
    return found


def written(columns: ColumnMap, name: str) -> str:
    """Return a map as the file that an editor may change."""
    values: dict[str, Any] = {}
    for target in TARGETS:
        for heading, tag in columns.columns.get(target, ()):
            values.setdefault(f"{target} ({tag})" if tag else target, []).append(heading)
    shown = {key: found[0] if len(found) == 1 else found for key, found in values.items()}
    if columns.dates:
        shown["dates"] = columns.dates
    if columns.ignored:
        shown["ignored"] = columns.ignored
    head = f"# Which column of {name} is what. Change it and import again.\n# {_known().capitalize()}\n"
    return head + yaml_text.mapping(shown, 0) + "\n"


def kept(data: bytes, name: str, headings: Sequence[str]) -> ColumnMap | None:
    """Read a map that was kept; None where it is none, or where the table has other columns by now."""
    root, whole = read_tree(data, name, ProblemList())
    if not whole or not isinstance(root, MapNode):
        return None
    found = ColumnMap()
    for key, value in plain(root).items():
        names = [str(one) for one in (value if isinstance(value, list) else [value]) if one]
        if key == "dates":
            found.dates = "mdy" if names == ["mdy"] else "dmy" if names == ["dmy"] else ""
        elif key == "ignored":
            found.ignored = names
        elif (tagged := re.fullmatch(r"([a-z_]+)(?: \(([\w-]+)\))?", key)) and tagged[1] in TARGETS:
            if any(one not in headings for one in names):
                return None
            found.columns.setdefault(tagged[1], []).extend((one, tagged[2] or "") for one in names)
    return found
