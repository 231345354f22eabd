"""Problems: what is wrong in the content, where exactly, how grave it is, and what to do about it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from typing_extensions import override

from exhibit.content.printable import printable

MOST_PER_FILE = 500
Severity = Literal["error", "warning", "notice"]
"""An error cannot be shown, a warning should be looked at, a notice tells what was repaired."""
_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "notice": 2}
_NAMED_LINES = 5


class SourcePosition(NamedTuple):
    """A place in a text file; line and column count from 1, as editors show them."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class ContentProblem:
    """One finding. Sorted problems stand with the gravest first, then in the order of their places.

    A finding that was made at several places of a file is told at the first; `count` says how many there
    are, and `lines` where some of the others stand.
    """

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    advice: str = ""
    count: int = 1
    lines: tuple[int, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether the check fails because of it."""
        return self.severity == "error"

    @property
    def sentence(self) -> str:
        """What is wrong, with the number of places where there are several."""
        if self.count == 1:
            return self.message
        named = ", ".join(map(str, self.lines))
        more = " …" if self.count - 1 > len(self.lines) else ""
        lines = f", also in line{'s' * (len(self.lines) > 1)} {named}{more}" if self.lines else ""
        return f"{self.message} [{self.count:,} times{lines}]"

    def __lt__(self, other: "ContentProblem") -> bool:
        return _order(self) < _order(other)

    @override
    def __str__(self) -> str:
        """The line that editors and their tools can follow: ``file:line:column: message (advice)``."""
        kind = "" if self.is_error else f"{self.severity}: "
        advice = f" ({self.advice})" if self.advice else ""
        return printable(f"{self.file}:{self.line}:{self.column}: {kind}{self.sentence}{advice}")


def _order(problem: ContentProblem) -> tuple[Any, ...]:
    place = (problem.file, problem.line, problem.column)
    return (_RANK[problem.severity], *place, problem.message, problem.advice)


@dataclass(slots=True)
class _Finding:
    """One finding with all of its places: line and column, and what is said of the first."""

    message: str
    advice: str
    places: set[tuple[int, int]] = field(default_factory=set)

    def problem(self, file: str, severity: Severity) -> ContentProblem:
        first, *others = sorted(self.places)
        lines = tuple(dict.fromkeys(line for line, _ in others if line != first[0]))[:_NAMED_LINES]
        return ContentProblem(file, *first, severity, self.message, self.advice, len(self.places), lines)


class ProblemList:
    """Collects the problems of one run; a run never stops at the first."""

    def __init__(self) -> None:
        """Start with none."""
        self._found: dict[tuple[str, Severity, str, str], _Finding] = {}
        self._counts: Counter[str] = Counter()

    def error(self, place: SourcePosition, message: str, advice: str = "") -> None:
        """Note something that cannot be shown."""
        self.add("error", place, message, advice)

    def warning(self, place: SourcePosition, message: str, advice: str = "", group: str = "") -> None:
        """Note something that an editor should look at."""
        self.add("warning", place, message, advice, group)

    def notice(self, place: SourcePosition, message: str, advice: str = "", group: str = "") -> None:
        """Note something that was put right, or may be left as it is."""
        self.add("notice", place, message, advice, group)

    def add(
        self, severity: Severity, place: SourcePosition, message: str, advice: str = "", group: str = ""
    ) -> None:
        """Note a finding. Those of one `group` (else with the same words) in one file are told once.

        Of a file that has very many different ones, the later are not listed.
        """
        key = (place.file, severity, group or message, "" if group else advice)
        found = self._found.get(key)
        if found is None:
            self._counts[place.file] += 1
            if self._counts[place.file] > MOST_PER_FILE:
                self._tell_too_many(place.file)
                return
            found = self._found[key] = _Finding(message, advice)
        elif group and (place.line, place.column) < min(found.places):
            found.message, found.advice = message, advice
        found.places.add((place.line, place.column))

    def _tell_too_many(self, file: str) -> None:
        message = f"this file has more than {MOST_PER_FILE} problems; the others are not listed"
        self._found.setdefault((file, "error", message, ""), _Finding(message, "", {(1, 1)}))

    @property
    def has_errors(self) -> bool:
        """Whether anything cannot be shown."""
        return any(severity == "error" for _, severity, _, _ in self._found)

    def in_order(self) -> tuple[ContentProblem, ...]:
        """Return all of them, the gravest first, then by place; a finding made twice is told once."""
        return tuple(sorted(found.problem(key[0], key[1]) for key, found in self._found.items()))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return advice that names the closest known word, or an empty text where none is close."""
    from difflib import get_close_matches  # the hall, which has no problems, starts without it

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    if not close:
        close = [name for name in known if name.casefold() == word.casefold()][:1]
    return f"did you mean '{close[0]}'?" if close else ""


def one_of(words: Iterable[str]) -> str:
    """Return advice that lists what is allowed."""
    return "one of: " + ", ".join(words)
