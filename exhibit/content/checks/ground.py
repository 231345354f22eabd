"""The ground line can be drawn: its chart, series, points and marks fit."""

from exhibit.content.checks.context import CheckContext
from exhibit.content.ground_line import ground_findings


def check_ground(checked: CheckContext) -> None:
    """Note what keeps the ground line from being shown; the scroll stands without it."""
    for one in ground_findings(checked.content):
        checked.warning(one.room, one.entry_id, one.path, one.message, one.advice)
