"""Checks what types cannot: references and ids across files, lengths of texts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from exhibit.content.harvest import Harvest, Id, Reference, WrittenText
from exhibit.content.problems import Problems, did_you_mean
from exhibit.content.texts import is_han_language, length

_LOCAL_KINDS = frozenset({"series"})
_ROOM_OF_KIND = {
    "source": "sources",
    "event": "events",
    "figure": "figures",
    "chart": "charts",
    "place": "places",
    "person": "people",
    "theme": "themes",
    "unit": "units",
}


def check_harvests(harvests: Sequence[Harvest], broken: frozenset[str], problems: Problems) -> None:
    """Check everything gathered from all files.

    `broken` names the rooms with a file that broke off: ids that may stand in its lost part are not missed.
    """
    ids = [one for harvest in harvests for one in harvest.ids]
    known = _known(ids, problems)
    missed = (one for harvest in harvests for one in harvest.references)
    _check_references(missed, known, broken, problems)
    for harvest in harvests:
        for text in harvest.texts:
            _check_length(text, problems)


def _known(ids: Iterable[Id], problems: Problems) -> dict[str, dict[str, Id]]:
    known: dict[str, dict[str, Id]] = defaultdict(dict)
    for one in ids:
        first = known[one.kind].setdefault(one.name, one)
        if first is not one and one.kind not in _LOCAL_KINDS:
            where = f"{first.place.file}:{first.place.line}"
            problems.error(one.place, f"the id '{one.name}' is used twice", f"first in {where}")
    return known


def _check_references(
    references: Iterable[Reference],
    known: dict[str, dict[str, Id]],
    broken: frozenset[str],
    problems: Problems,
) -> None:
    for one in references:
        if one.name in known[one.kind] or _ROOM_OF_KIND[one.kind] in broken:
            continue
        advice = did_you_mean(one.name, known[one.kind])
        problems.error(one.place, f"there is no {one.kind} '{one.name}'", advice)


def _check_length(text: WrittenText, problems: Problems) -> None:
    if text.limit is None and text.at_least is None:
        return
    for tag, value in text.values.items():
        if tag not in text.node.entries:
            continue
        han = is_han_language(tag)
        count = length(value, tag)
        unit = "Han characters" if han else "words"
        if text.limit is not None:
            longest = text.limit.han if han else text.limit.words
            if count > longest:
                problems.error(text.place(tag), f"this text is too long: {count} {unit}, at most {longest}")
        if text.at_least is not None:
            shortest = text.at_least.han if han else text.at_least.words
            if count < shortest:
                problems.warning(text.place(tag), f"this text is short: {count} {unit}, at least {shortest}")
