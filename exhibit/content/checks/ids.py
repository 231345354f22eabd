"""Ids are unique, and every reference leads to one."""

from collections import defaultdict

from exhibit.content.model.sections import SECTION_OF_KIND
from exhibit.content.problems import ProblemList, did_you_mean
from exhibit.content.read.conversion_context import WrittenId
from exhibit.content.read.entries import Entries

_LOCAL_KINDS = frozenset({"series"})
"""Kinds whose ids are names inside their own entry only."""

_Known = dict[str, dict[str, WrittenId]]


def check_ids(entries: Entries, problems: ProblemList) -> None:
    """Note ids that occur twice, and references that lead nowhere."""
    known = _known(entries, problems)
    for context in entries.harvests:
        for one in context.references:
            if one.name in known[one.kind] or SECTION_OF_KIND[one.kind] in entries.broken:
                continue
            advice = did_you_mean(one.name, known[one.kind])
            problems.error(context.place(one.node), f"there is no {one.kind} '{one.name}'", advice)


def _known(entries: Entries, problems: ProblemList) -> _Known:
    known: _Known = defaultdict(dict)
    for context in entries.harvests:
        for one in context.ids:
            first = known[one.kind].setdefault(one.name, one)
            if first is not one and one.kind not in _LOCAL_KINDS:
                where = f"{first.place.file}:{first.place.line}"
                problems.error(one.place, f"the id '{one.name}' is used twice", f"first in {where}")
    return known
