"""The index: one long text for each field and script, one line for each event.

Python finds a substring in a long string at about a character a nanosecond, so a few long texts answer
faster than postings of n-grams built in Python would, take no more room than the texts themselves, are made
in a moment and find every substring, not only those of a chosen length.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from exhibit.content.catalogue import Catalogue
from exhibit.content.search.documents import FIELDS, SearchDocument, TextFolding, documents_of
from exhibit.content.search.pinyin import (
    MARK,
    SyllableSplitter,
    forget_readings,
    initials,
    read_aloud,
    syllables,
)
from exhibit.content.search.query_terms import has_han, plain, terms_of

LINE = "\n"
MOST_CANDIDATES = 400
SPOKEN_FIELDS = ("title", "names", "summary")
INITIAL_FIELDS = ("title", "names")


@dataclass(frozen=True)
class IndexColumn:
    """One field in one script: the lines of all events, each after a line feed."""

    text: str

    @cached_property
    def starts(self) -> list[int]:
        """Where each event's line begins: the place of the line feed before it."""
        found: list[int] = []
        place = self.text.find(LINE)
        while place >= 0:
            found.append(place)
            place = self.text.find(LINE, place + 1)
        return found

    def lines_with(self, needle: str, most: int) -> Iterator[int]:
        """The numbers of the events whose line holds the needle, in order; at most so many."""
        starts, text = self.starts, self.text
        place = text.find(needle)
        while place >= 0 and most > 0:
            number = bisect_right(starts, place) - 1
            yield number
            most -= 1
            if number + 1 >= len(starts):
                return
            place = text.find(needle, starts[number + 1])

    def holds(self, number: int, needle: str) -> bool:
        """Whether one event's line holds the needle."""
        starts = self.starts
        end = starts[number + 1] if number + 1 < len(starts) else len(self.text)
        return self.text.find(needle, starts[number], end) >= 0


@dataclass(frozen=True)
class IndexData:
    """What is kept of an index: plain texts, to be written and read as they are."""

    events: tuple[str, ...]
    columns: dict[str, str]
    fold: dict[str, str]
    syllables: tuple[str, ...]


Step = tuple[str, str]
"""A column's name and what is looked for in it."""


class SearchIndex:
    """Answers what a visitor types. The same data and the same query give the same answer."""

    def __init__(self, data: IndexData) -> None:
        self._events = data.events
        self._columns = {name: IndexColumn(text) for name, text in data.columns.items()}
        self._translation = str.maketrans(data.fold)
        self._splitter = SyllableSplitter(data.syllables)

    def warm(self) -> None:
        """Find the lines of every column now, so that the first letter is as fast as the others."""
        for column in self._columns.values():
            _ = column.starts

    def search(self, query: str, most: int = 60) -> tuple[str, ...]:
        """The ids of at most so many events, the best first: titles before names, summaries, stories.

        All words of the query must be found. An empty query finds nothing.
        """
        terms = terms_of(plain(query).translate(self._translation))
        if not terms:
            return ()
        ways = sorted((self._steps(term) for term in terms), key=len)
        if len(ways) == 1:
            return tuple(self._events[number] for number in self._walk(ways[0], most))
        return self._all_of(ways, most)

    def _steps(self, term: str) -> list[Step]:
        """Where to look for one word, the best places first."""
        if has_han(term):
            return [("han.title", LINE + term), *((f"han.{field}", term) for field in FIELDS)]
        if len(term) == 1 and term.isalpha():
            return [("words.title", f" {term}"), ("initials.title", LINE + term), ("words.names", f" {term}")]
        spoken = self._splitter.ways(term) if term.isascii() and term.isalpha() else []
        steps: list[Step] = [("words.title", f"{LINE} {term}")]
        for field in FIELDS:
            steps.append((f"words.{field}", f" {term}"))
            if field in SPOKEN_FIELDS:
                steps += [(f"syllables.{field}", way) for way in spoken]
            if field in INITIAL_FIELDS and term.isalpha():
                steps.append((f"initials.{field}", term))
        return steps

    def _walk(self, steps: list[Step], most: int) -> list[int]:
        """The events that any step finds, in the order of the steps."""
        found: dict[int, None] = {}
        for name, needle in steps:
            for number in self._columns[name].lines_with(needle, most):
                found.setdefault(number)
            if len(found) >= most:
                break
        return list(found)[:most]

    def _all_of(self, ways: list[list[Step]], most: int) -> tuple[str, ...]:
        """The events that every word finds, best first by the sum of where each was found.

        The words are tried from the fewest candidates on; very frequent words are looked at in their best
        places only.
        """
        candidates = min((self._walk(steps, MOST_CANDIDATES) for steps in ways), key=len)
        ranked: list[tuple[int, int]] = []
        for number in candidates:
            rank = self._rank_of_all(number, ways)
            if rank >= 0:
                ranked.append((rank, number))
        return tuple(self._events[number] for _, number in sorted(ranked)[:most])

    def _rank_of_all(self, number: int, ways: list[list[Step]]) -> int:
        whole = 0
        for steps in ways:
            rank = self._rank(number, steps)
            if rank < 0:
                return -1
            whole += rank
        return whole

    def _rank(self, number: int, steps: list[Step]) -> int:
        for rank, (name, needle) in enumerate(steps):
            if self._columns[name].holds(number, needle):
                return rank
        return -1


def make_index(catalogue: Catalogue) -> IndexData:
    """Index an exhibition. The reader of pinyin takes 0.4 s and 40 MB, so this does not belong in a start."""
    folding = TextFolding(catalogue)
    documents = tuple(documents_of(catalogue, folding))
    columns: dict[str, str] = {}
    known: set[str] = set()
    for place, field in enumerate(FIELDS):
        columns[f"han.{field}"] = _column(document.han[place] for document in documents)
        columns[f"words.{field}"] = _column(document.words[place] for document in documents)
        if field in SPOKEN_FIELDS:
            spoken, first_letters = _spoken(documents, place)
            known.update(part for part in spoken.replace(LINE, MARK).replace(" ", MARK).split(MARK) if part)
            columns[f"syllables.{field}"] = spoken
            if field in INITIAL_FIELDS:
                columns[f"initials.{field}"] = first_letters
    forget_readings()
    ids = tuple(document.event_id for document in documents)
    return IndexData(ids, columns, folding.table, tuple(sorted(known)))


def _spoken(documents: tuple[SearchDocument, ...], place: int) -> tuple[str, str]:
    read = [read_aloud(document.han[place]) for document in documents]
    return _column(map(syllables, read)), _column(map(initials, read))


def _column(lines: Iterator[str]) -> str:
    return "".join(f"{LINE}{line}" for line in lines)
