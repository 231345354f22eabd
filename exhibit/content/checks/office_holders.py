"""National leaders stand in stories only, factual and signed off: never in a summary or a figure."""

from collections.abc import Iterator

from exhibit.content.checks.context import CheckContext, Path
from exhibit.content.model import Event, Figure


def check_leaders(checked: CheckContext) -> None:
    """Note leaders' names where they may not stand, and events with them that nobody signed off."""
    leaders = [person for person in checked.content.people if person.leader]
    names = sorted({name for leader in leaders for name in leader.name.values()})
    ids = {leader.id for leader in leaders}
    if not leaders:
        return
    for event in checked.content.events:
        for path, texts in _event_texts(event):
            _check_texts(checked, "events", event.id, path, texts, names)
        if ids.intersection(event.people) and event.review is None:
            message = "this event names a national leader and is not signed off"
            checked.warning("events", event.id, ("people",), message, "add review: {by: …, date: …}")
    for figure in checked.content.figures:
        for path, texts in _figure_texts(figure):
            _check_texts(checked, "figures", figure.id, path, texts, names)


def _event_texts(event: Event) -> Iterator[tuple[Path, dict[str, str]]]:
    yield ("title",), event.title
    yield ("summary",), event.summary


def _figure_texts(figure: Figure) -> Iterator[tuple[Path, dict[str, str]]]:
    yield ("label",), figure.label
    yield ("scope",), figure.scope or {}
    yield ("quantity", "words"), figure.quantity.words or {}


def _check_texts(
    checked: CheckContext, room: str, entry_id: str, path: Path, texts: dict[str, str], names: list[str]
) -> None:
    found = [(tag, name) for tag, text in texts.items() for name in names if name in text]
    if found:
        tag, name = found[0]
        message = f"the national leader '{name}' is named here"
        checked.error(room, entry_id, (*path, tag), message, "leaders are named in stories only")
