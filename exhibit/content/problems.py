"""Problems: what is wrong in the content, where exactly, and what to do about it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Literal, NamedTuple

from typing_extensions import override

from exhibit.content.printable import printable

MOST_PER_FILE = 500
Severity = Literal["error", "warning"]


class SourcePosition(NamedTuple):
    """A place in a text file; line and column count from 1, as editors show them."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True, slots=True)
class ContentProblem:
    """One finding. Sorted problems stand in the order of their places."""

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    advice: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the check fails because of it."""
        return self.severity == "error"

    @override
    def __str__(self) -> str:
        """The line that editors and their tools can follow: ``file:line:column: message (advice)``."""
        kind = "" if self.is_error else "warning: "
        advice = f" ({self.advice})" if self.advice else ""
        return printable(f"{self.file}:{self.line}:{self.column}: {kind}{self.message}{advice}")


_BY_PLACE = attrgetter(*(field.name for field in fields(ContentProblem)))
"""The order of problems as plain tuples, which sort several times as fast."""


class ProblemList:
    """Collects the problems of one run; a run never stops at the first."""

    def __init__(self) -> None:
        """Start with none."""
        self._found: set[ContentProblem] = set()
        self._counts: Counter[str] = Counter()

    def error(self, place: SourcePosition, message: str, advice: str = "") -> None:
        """Note something that must be put right."""
        self._add(ContentProblem(*place, "error", message, advice))

    def warning(self, place: SourcePosition, message: str, advice: str = "") -> None:
        """Note something that an editor should look at."""
        self._add(ContentProblem(*place, "warning", message, advice))

    def _add(self, problem: ContentProblem) -> None:
        """Keep a problem, unless its file has so many that more would help nobody."""
        self._counts[problem.file] += 1
        if self._counts[problem.file] <= MOST_PER_FILE:
            self._found.add(problem)
        elif self._counts[problem.file] == MOST_PER_FILE + 1:
            message = f"this file has more than {MOST_PER_FILE} problems; the others are not listed"
            self._found.add(ContentProblem(problem.file, 1, 1, "error", message))

    @property
    def has_errors(self) -> bool:
        """Whether anything must be put right."""
        return any(problem.is_error for problem in self._found)

    def in_order(self) -> tuple[ContentProblem, ...]:
        """Return all of them, sorted by place; a finding made twice is told once."""
        return tuple(sorted(self._found, key=_BY_PLACE))


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
