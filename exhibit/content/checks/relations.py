"""Relations tie two different events, each pair once, and no event is part of its own part."""

from exhibit.content.checks.context import CheckContext
from exhibit.content.model import Event


def check_relations(checked: CheckContext) -> None:
    """Note relations that make no sense."""
    whole_of = {
        event.id: tie.event
        for event in checked.content.events
        for tie in event.related
        if tie.kind == "part_of"
    }
    for event in checked.content.events:
        seen: set[tuple[str, str]] = set()
        for index, tie in enumerate(event.related):
            fault = _fault(event, tie.event, tie.kind, seen)
            if not fault and tie.kind == "part_of" and _leads_back(event.id, whole_of):
                fault = f"'{event.id}' would be a part of itself"
            if fault:
                checked.error("events", event.id, ("related", index, "event"), fault)
            seen.add((tie.event, tie.kind))


def _fault(event: Event, other: str, kind: str, seen: set[tuple[str, str]]) -> str:
    if other == event.id:
        return "an event cannot be related to itself"
    return f"the relation to '{other}' stands here twice" if (other, kind) in seen else ""


def _leads_back(start: str, whole_of: dict[str, str]) -> bool:
    passed = {start}
    here = whole_of.get(start)
    while here is not None and here not in passed:
        passed.add(here)
        here = whole_of.get(here)
    return here == start
