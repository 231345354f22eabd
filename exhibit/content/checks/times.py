"""Dates fit together: the span, the eras, events inside the span, ends after beginnings, sign-offs."""

from exhibit.content.checks.context import CheckContext, Path
from exhibit.content.model import Review
from exhibit.content.text.edtf import DateInterval, parse

MOST_ALWAYS_NAMED = 15
"""How many events of importance 1 the view of the whole span has room to name."""


def check_times(checked: CheckContext) -> None:
    """Note dates that contradict each other."""
    declared = checked.content.exhibit.span
    first, last = parse(declared.first), parse(declared.last)
    if last.last_day < first.first_day:
        checked.error("exhibit", None, ("span",), "the span ends before it begins")
    else:
        _check_events(checked, first.first_day, last.last_day)
    _check_importance(checked)
    _check_eras(checked)
    _check_offers(checked)
    _check_reviews(checked)


def _check_events(checked: CheckContext, first_day: int, last_day: int) -> None:
    span = checked.content.exhibit.span
    for event in checked.content.events:
        interval = parse(event.date)
        if interval.last_day < first_day or interval.first_day > last_day:
            checked.error(
                "events",
                event.id,
                ("date",),
                f"the date '{event.date}' lies outside the exhibition's span",
                f"the axis goes from {span.first} to {span.last}",
            )


def _check_importance(checked: CheckContext) -> None:
    named = [event for event in checked.content.events if event.importance == 1]
    for event in named[MOST_ALWAYS_NAMED:]:
        checked.breach(
            "importance",
            ("events", event.id, ("importance",)),
            f"{len(named)} events have importance 1",
            f"the whole span can name {MOST_ALWAYS_NAMED}; give some of them importance 2",
            "importance",
        )


def _check_eras(checked: CheckContext) -> None:
    before: DateInterval | None = None
    for era in checked.content.eras:
        first, last = parse(era.first), parse(era.last)
        if last.last_day < first.first_day:
            checked.error("eras", era.id, ("last",), "this era ends before it begins")
        if before is not None and first.first_day <= before.last_day:
            message = "this era begins before the one above has ended"
            checked.breach("eras", ("eras", era.id, ("first",)), message)
        elif before is not None and first.first_day > before.last_day + 1:
            days = first.first_day - before.last_day - 1
            advice = "an era begins on the day after the last"
            message = f"{days:,} days before this era belong to none"
            checked.breach("eras", ("eras", era.id, ("first",)), message, advice)
        before = last


def _check_offers(checked: CheckContext) -> None:
    for event in checked.content.events:
        if event.valid_until and parse(event.valid_until).last_day < parse(event.date).first_day:
            checked.error("events", event.id, ("valid_until",), "this ends before the event's date")
    for figure in checked.content.figures:
        until, since = figure.valid_until, figure.as_of
        if until and since and parse(until).last_day < parse(since).first_day:
            checked.error("figures", figure.id, ("valid_until",), "this ends before the date in 'as_of'")


def _check_reviews(checked: CheckContext) -> None:
    for room in ("events", "eras", "figures", "charts", "themes"):
        for entry in getattr(checked.content, room):
            _check_review(checked, room, entry.id, entry.review)
    for room, page in (("totals", checked.content.totals), ("map", checked.content.map)):
        _check_review(checked, room, None, page.review if page else None)
    _check_review(checked, "exhibit", None, checked.content.exhibit.review)


def _check_review(checked: CheckContext, room: str, entry_id: str | None, review: Review | None) -> None:
    path: Path = ("review", "date")
    if review is not None and parse(review.date).precision != "day":
        checked.error(room, entry_id, path, "a sign-off needs its day", "write it like 2026-11-24")
