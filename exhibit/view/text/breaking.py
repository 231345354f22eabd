"""Decides where the lines of a heading end: no more lines than needed, even ones, parting between phrases.

Pure arithmetic over the places where a line may end at all. First the fewest lines are found, then among all
ways to set so few the one that costs least. So a wish never makes a heading longer than its room.
"""

from bisect import bisect_right
from dataclasses import dataclass

WORD_BORDER, PHRASE_BORDER, PAUSE = 0, 1, 2

# Costs in squares of ems: how uneven two lines may be for the sake of a better end.
_INSIDE_PHRASE = 40.0
_AT_PHRASE = 4.0
_LONE_CHARACTER = 60.0
_LONE_WORD = 9.0
_LONE_EM = 1.9


@dataclass(frozen=True, slots=True)
class LineStops:
    """Where lines may end, the text's start and end included; all lists alike long, lengths in px.

    pen: how far the text has come there.  bare: the same without the spaces before it.  over: what of the pen
    is not seen if a line ends there (a space, the blank half of a mark).  under: what is not seen if a line
    begins there.  rank: how well it parts.
    """

    pen: list[float]
    bare: list[float]
    over: list[float]
    under: list[float]
    rank: list[int]

    def width(self, start: int, end: int) -> float:
        """How wide a line is that is seen between two stops."""
        return self.pen[end] - self.pen[start] - self.over[end] - self.under[start]

    def room(self, start: int, end: int, em: float) -> float:
        """A room between two stops that holds the line up to the second and nothing of what follows."""
        if end + 1 == len(self.pen):
            return self.bare[end] - self.pen[start] + em
        return (self.bare[end] + min(self.bare[end + 1], self.bare[end] + em)) / 2.0 - self.pen[start]


@dataclass(frozen=True, slots=True)
class LineMeasure:
    """The room of a line and the size of its letters, in px; whether letters are Han."""

    width: float
    em: float
    han: bool


def line_ends(stops: LineStops, measure: LineMeasure) -> list[int]:
    """The stops at which the lines end; the last is the text's end. What cannot be broken stands over."""
    latest = _greedy(stops, measure)
    if len(latest) == 1:
        return latest
    earliest = _backwards(stops, measure, latest)
    aim = sum(stops.width(a, b) for a, b in zip([0, *latest], latest, strict=False)) / len(latest)
    return _cheapest(stops, measure, aim, list(zip(earliest, latest, strict=True)))


def _furthest(stops: LineStops, start: int, measure: LineMeasure) -> int:
    """The last stop up to which the text fits into one line; at least the next."""
    reach = stops.pen[start] + stops.under[start] + measure.width + 2.0 * measure.em
    end = bisect_right(stops.pen, reach) - 1
    while end > start + 1 and stops.width(start, end) > measure.width:
        end -= 1
    return max(end, start + 1)


def _greedy(stops: LineStops, measure: LineMeasure) -> list[int]:
    ends = [0]
    last = len(stops.pen) - 1
    while ends[-1] < last:
        ends.append(_furthest(stops, ends[-1], measure))
    return ends[1:]


def _backwards(stops: LineStops, measure: LineMeasure, latest: list[int]) -> list[int]:
    """The first stop at which each line may end so that the lines after it hold the rest."""
    earliest = [latest[-1]]
    for limit in reversed(latest[:-1]):
        end = earliest[0]
        start = end - 1
        while start > 0 and stops.width(start - 1, end) <= measure.width:
            start -= 1
        earliest.insert(0, min(start, limit))
    return earliest


def _cheapest(
    stops: LineStops, measure: LineMeasure, aim: float, windows: list[tuple[int, int]]
) -> list[int]:
    """The way through the stops, line by line, that costs least."""
    layers: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for first_end, last_end in windows:
        reached: dict[int, tuple[float, int]] = {}
        for start, (spent, _) in layers[-1].items():
            end = min(last_end, _furthest(stops, start, measure))
            for tried in range(end, max(first_end, start + 1) - 1, -1):
                price = spent + _price(stops, measure, (start, tried), aim)
                if tried not in reached or price < reached[tried][0]:
                    reached[tried] = (price, start)
        layers.append(reached)
    ends = [len(stops.pen) - 1]
    for layer in layers[:1:-1]:
        ends.append(layer[ends[-1]][1])
    return ends[::-1]


def _price(stops: LineStops, measure: LineMeasure, line: tuple[int, int], aim: float) -> float:
    start, end = line
    width = stops.width(start, end)
    ragged = ((aim - width) / measure.em) ** 2
    if end == len(stops.pen) - 1:
        if measure.han:
            return ragged + (_LONE_CHARACTER if width < _LONE_EM * measure.em else 0.0)
        return ragged + (_LONE_WORD if end - start == 1 else 0.0)
    rank = stops.rank[end]
    if rank == WORD_BORDER:
        return ragged + _INSIDE_PHRASE
    return ragged + (_AT_PHRASE if rank == PHRASE_BORDER else 0.0)
