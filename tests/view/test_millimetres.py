"""Whether hands and eyes find what they need: millimetres of targets, gaps, margins and letters.

DESIGN's numbers for a standing visitor: 20 mm for primary targets, 10 mm for anything tappable with 3 mm
between, nothing critical within 20 mm of the screen's edge, 10.5 mm of em for the body, 7.3 mm for captions;
44 px in a window.
"""

from collections.abc import Iterator
from itertools import combinations

import pytest
from _pytest.mark import ParameterSet
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.app import OpenExhibition
from exhibit.commands.shots_render import ScreenShot, screens_of
from exhibit.content.model import Content
from exhibit.layout.plan import EventDot
from exhibit.session import state as act
from exhibit.session.actions import ClosePage, StartAgain
from exhibit.session.state import PageKind
from exhibit.view.controls.strip import OverviewStrip
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.text import TextRecord
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import TextButton
from exhibit.view.widgets.touch_button import TouchButton
from tests.view.conftest import Opener

TARGET_MM, PRIMARY_MM, GAP_MM, EDGE_MM = 10.0, 20.0, 3.0, 20.0
BODY_MM, CAPTION_MM = 10.5, 7.3
TARGET_PX = 44
ROUNDING_PX = 1.5
CRITICAL = (StartAgain(), ClosePage())
INCHES = (21.5, 27.0, 32.0, 43.0, 55.0)
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def one_of_each(content: Content) -> list[ScreenShot]:
    """One screen of every kind."""
    kinds: dict[PageKind, ScreenShot] = {}
    for screen in screens_of(content):
        kinds.setdefault(screen.page.kind, screen)
    return list(kinds.values())


def bring_up(stage: MainWindow, screen: ScreenShot) -> None:
    """Show a screen, complete and without waiting for what moves."""
    stage.change(act.without_pages(stage.state))
    stage.open(screen.page)
    if stage.page is not None:
        stage.page.finish()
    QApplication.processEvents()
    QApplication.processEvents()


def tappables(stage: MainWindow) -> list[QWidget]:
    """Whatever can be tapped on this screen, also what is still below the page's window."""
    within = stage.page if stage.page is not None and stage.page.covers_all else stage
    found: list[QWidget] = [
        each for each in within.findChildren(TouchButton) if each.isVisibleTo(stage) and each.isEnabled()
    ]
    found += [each for each in within.findChildren(OverviewStrip) if each.isVisibleTo(stage)]
    return found


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'action', '')} {widget.accessibleName()[:24]!r}"


def place(stage: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(stage, QPoint(0, 0)), widget.size())


def too_small(stage: MainWindow, least_px: float, primary_px: float) -> Iterator[str]:
    for widget in tappables(stage):
        primary = isinstance(widget, TextButton) and widget.face.kind == "primary"
        needed = primary_px if primary else least_px
        if min(widget.width(), widget.height()) < needed - ROUNDING_PX:
            yield f"{named(widget)} is {widget.width()} x {widget.height()}, not {needed:.0f}"


def too_close(stage: MainWindow, gap_px: float) -> Iterator[str]:
    """Neighbours of one parent that leave less than the gap between them."""
    families: dict[QWidget | None, list[QWidget]] = {}
    for widget in tappables(stage):
        families.setdefault(widget.parentWidget(), []).append(widget)
    for members in families.values():
        for one, other in combinations(members, 2):
            a, b = one.geometry(), other.geometry()
            across = max(a.left() - b.right() - 1, b.left() - a.right() - 1)
            along = max(a.top() - b.bottom() - 1, b.top() - a.bottom() - 1)
            if max(across, along) < gap_px - ROUNDING_PX:
                yield f"{named(one)} and {named(other)}: {max(across, along)} px apart, not {gap_px:.0f}"


def at_the_edge(stage: MainWindow, margin_px: float) -> Iterator[str]:
    screen = stage.rect()
    for widget in tappables(stage):
        if isinstance(widget, ActionButton) and widget.action in CRITICAL:
            spot = place(stage, widget)
            margins = (
                spot.left() - screen.left(),
                spot.top() - screen.top(),
                screen.right() - spot.right(),
                screen.bottom() - spot.bottom(),
            )
            if min(margins) < margin_px - ROUNDING_PX:
                yield f"{named(widget)} stands {min(margins)} px from the edge, not {margin_px:.0f}"


def too_small_letters(stage: MainWindow, log: list[TextRecord]) -> Iterator[str]:
    log.clear()
    stage.grab()
    sizes = stage.look.sizes
    per_mm = stage.look.screen.px_per_mm
    assert per_mm is not None
    assert sizes.body >= BODY_MM * per_mm - 0.01
    for record in log:
        if record.text.strip() and record.size_px < CAPTION_MM * per_mm * 0.9 - 0.01:
            yield f"{record.text!r} in {record.owner} is {record.size_px / per_mm:.1f} mm"


def problems_of(exhibition: OpenExhibition, log: list[TextRecord]) -> list[str]:
    stage = exhibition.stage
    per_mm = stage.look.screen.px_per_mm
    assert exhibition.loaded.content is not None
    found = []
    for screen in one_of_each(exhibition.loaded.content):
        bring_up(stage, screen)
        if per_mm is None:
            problems = list(too_small(stage, TARGET_PX, TARGET_PX))
        else:
            problems = [
                *too_small(stage, TARGET_MM * per_mm, PRIMARY_MM * per_mm),
                *too_close(stage, GAP_MM * per_mm),
                *at_the_edge(stage, EDGE_MM * per_mm),
                *too_small_letters(stage, log),
            ]
        found += [f"{screen.name}: {problem}" for problem in problems]
    return found


def opened(
    open_at: Opener,
    log: list[TextRecord],
    size: tuple[int, int],
    inches: float | None,
    tag: str,
    scale: float,
) -> OpenExhibition:
    exhibition = open_at(*size, log=log, diagonal_inch=inches, language=tag, kiosk=inches is not None)
    exhibition.stage.change(act.with_text_scale(exhibition.stage.state, scale))
    exhibition.stage.show()
    QTest.qWait(1)
    return exhibition


CORNERS = [
    pytest.param(LANDSCAPE, 21.5, "zh-Hant", 1.0, id="small"),
    pytest.param(LANDSCAPE, 55.0, "en", 1.5, id="large-english"),
    pytest.param(PORTRAIT, 32.0, "zh-Hans", 1.0, id="portrait"),
]


def everywhere(diagonals: tuple[float, ...]) -> list[ParameterSet]:
    """Lying and upright, in every language, at the least and the greatest text size."""
    return [
        pytest.param(size, inches, tag, scale, id=f"{size[0]}-{inches}-{tag}-{scale}")
        for size in (LANDSCAPE, PORTRAIT)
        for inches in diagonals
        for tag in ("zh-Hant", "zh-Hans", "en")
        for scale in (1.0, 1.5)
    ]


ENDS, BETWEEN = everywhere((INCHES[0], INCHES[-1])), everywhere(INCHES[1:-1])


@pytest.mark.parametrize(("size", "inches", "tag", "scale"), CORNERS)
def test_hands_and_eyes_have_their_millimetres(
    open_at: Opener, size: tuple[int, int], inches: float, tag: str, scale: float
) -> None:
    log: list[TextRecord] = []
    problems = problems_of(opened(open_at, log, size, inches, tag, scale), log)
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:60])


@pytest.mark.slow
@pytest.mark.parametrize(("size", "inches", "tag", "scale"), ENDS)
def test_hands_and_eyes_have_their_millimetres_on_the_smallest_and_the_largest(
    open_at: Opener, size: tuple[int, int], inches: float, tag: str, scale: float
) -> None:
    log: list[TextRecord] = []
    problems = problems_of(opened(open_at, log, size, inches, tag, scale), log)
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:60])


@pytest.mark.long
@pytest.mark.parametrize(("size", "inches", "tag", "scale"), BETWEEN)
def test_hands_and_eyes_have_their_millimetres_everywhere(
    open_at: Opener, size: tuple[int, int], inches: float, tag: str, scale: float
) -> None:
    log: list[TextRecord] = []
    problems = problems_of(opened(open_at, log, size, inches, tag, scale), log)
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:60])


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)], ids=["small", "large"])
def test_in_a_window_targets_are_at_least_44_px(open_at: Opener, size: tuple[int, int]) -> None:
    log: list[TextRecord] = []
    problems = problems_of(opened(open_at, log, size, None, "en", 1.0), log)
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:60])


@pytest.mark.parametrize("inches", [21.5, 55.0])
def test_a_mark_on_the_axis_answers_within_five_millimetres(open_at: Opener, inches: float) -> None:
    stage = open_at(*LANDSCAPE, diagonal_inch=inches).stage
    stage.show()
    stage.canvas.show_whole(0.0)
    canvas, per_mm = stage.canvas, stage.look.screen.px_per_mm
    assert per_mm is not None
    dots = canvas.scene.indices[0].visible(canvas.scale).dots
    assert dots
    for dot in dots:
        at = canvas.frame_geometry.point(canvas.scale.to_px(dot.anchor_day), 0)
        assert isinstance(dot, EventDot)
        for dx, dy in ((-4.9, 0), (4.9, 0), (0, -4.9), (0, 4.9)):
            assert canvas._timeline_view.hit(at.x() + dx * per_mm, at.y() + dy * per_mm) is not None
