"""Walks over what was drawn: nothing cut, nothing overlapping, nothing in a foreign font."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from exhibit.commands.shots_render import ScreenShot
from exhibit.content.text.days import day_of, last_day_of_year, middle_of
from exhibit.session.actions import Action
from exhibit.session.state import PageKind
from exhibit.view.pages.attract import AttractPage
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.text import TextRecord
from exhibit.view.timeline.canvas import TimelineCanvas
from exhibit.view.widgets.action_button import ActionButton

TOLERANCE_PX = 1.5
OVERLAP_PX = 2.0


def shown_of(stage: MainWindow, screen: ScreenShot) -> list[QWidget]:
    """What of a screen is walked over: the whole of a page, also what is still to be scrolled in."""
    page = stage.page
    if page is None:
        return [stage.canvas, stage.band]
    if page.area.child is not None and screen.page.kind is not PageKind.ATTRACT:
        return [page.area.child, stage.band]
    return [page]


def go_to_year(canvas: TimelineCanvas, year: int) -> None:
    """Show the middle of a year, at once and as large as it is."""
    canvas.go_to(middle_of(day_of(year), last_day_of_year(year)), canvas.scale.px_per_day, 0.0)


def forget_drawings(stage: MainWindow) -> None:
    """Let everything be drawn anew that is painted from a kept picture with texts on it."""
    view = stage.canvas._timeline_view
    view._plans.set_look(stage.look, view.ratio)
    if view._river is not None:
        view._river.set_look(stage.look)
    stage.band.strip._picture = None
    if isinstance(stage.page, AttractPage):
        stage.page._still = None


def drawn_by(log: list[TextRecord], widget: QWidget) -> list[TextRecord]:
    """What a widget and all inside it draw."""
    log.clear()
    widget.grab()
    return [record for record in log if record.text.strip()]


def foreign(records: Iterable[TextRecord]) -> list[str]:
    """Texts with a glyph from a font that is not ours."""
    return [
        f"{record.text!r} uses {family}"
        for record in records
        for family in record.families
        if not family.startswith("Shanhai")
    ]


def cut(records: Iterable[TextRecord]) -> list[str]:
    """Texts that did not fit: not all of their lines, wider than asked, or beyond their widget."""
    found = []
    for record in records:
        if not record.complete:
            found.append(f"{record.text!r} lost lines in {record.owner}")
        if record.drawn.width() > record.asked.width() + TOLERANCE_PX:
            found.append(
                f"{record.text!r} is wider than its room in {record.owner}: {record.drawn} {record.asked}"
            )
        if record.owner != "TimelineCanvas" and not _within(record.drawn, record.bounds):
            found.append(f"{record.text!r} stands out of {record.owner}: {record.drawn} {record.bounds}")
    return found


def _within(inner: QRectF, outer: QRectF) -> bool:
    grown = outer.adjusted(-TOLERANCE_PX, -TOLERANCE_PX, TOLERANCE_PX, TOLERANCE_PX)
    return outer.isEmpty() or grown.contains(inner)


def overlapping(records: list[TextRecord]) -> list[str]:
    """Pairs of texts whose em boxes overlap."""
    ordered = sorted(records, key=lambda record: record.drawn.top())
    found = []
    for number, record in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other.drawn.top() >= record.drawn.bottom():
                break
            both = record.drawn.intersected(other.drawn)
            if both.width() > OVERLAP_PX and both.height() > OVERLAP_PX:
                found.append(f"{record.text!r} and {other.text!r} overlap in {record.owner}/{other.owner}")
    return found


def button_for(root: QWidget, action: Action) -> ActionButton:
    """The control below a widget that asks for an action."""
    return next(button for button in root.findChildren(ActionButton) if button.action == action)
