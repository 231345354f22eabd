"""Does what visitors do, inside the process but in a real X server, and tells how long until it was painted.

Prints JSON: for every action the milliseconds from the call to the return of the frame that shows it, and
the PSS in MB at the start, after every screen was opened once, and after so many visits.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from exhibit.app import OpenExhibition, WindowOptions, make_application, open_exhibition
from exhibit.commands.shots_render import screens_of
from exhibit.kiosk.malloc_trim import give_back, settle_allocator
from exhibit.session import state as act
from exhibit.session.actions import ChooseLanguage, EnterScroll, StartAgain
from exhibit.session.state import Page, PageKind
from tests.benchmarks.machine import pss_mb

SETTLE_SECONDS = 0.45
ROUNDS = 6


class Actor:
    """One exhibition and its measurements."""

    def __init__(self, exhibition: OpenExhibition) -> None:
        self.exhibition = exhibition
        self.stage = exhibition.stage
        self.times: dict[str, list[float]] = {}

    def measure(self, name: str, action: Callable[[], None]) -> None:
        """Do something and wait for the frame that shows it."""
        began = time.perf_counter()
        action()
        self.stage.repaint()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.times.setdefault(name, []).append((time.perf_counter() - began) * 1000)
        settle()

    def open(self, page: Page) -> Callable[[], None]:
        """An action that opens a page."""

        def action() -> None:
            self.stage.open(page)

        return action

    def speak(self, tag: str) -> Callable[[], None]:
        """An action that switches the language."""

        def action() -> None:
            self.stage.dispatcher.carry_out(ChooseLanguage(tag))

        return action


def settle(seconds: float = SETTLE_SECONDS) -> None:
    """Let animations and warming come to their end, and let go of what was deleted.

    Outside of `exec` Qt keeps what `deleteLater` was called on, so it is asked for that explicitly.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def act_out(actor: Actor) -> None:
    """Every measured action, several rounds."""
    stage = actor.stage
    content = stage.look.catalogue.content
    tags = [language.tag for language in content.exhibit.languages]
    leaf = next(event for event in content.events if event.chart is None and event.story)
    chart = next((event for event in content.events if event.chart is not None), leaf)
    for number in range(ROUNDS):
        actor.measure("language switch", actor.speak(tags[(number + 1) % len(tags)]))
        actor.measure("leaf open", actor.open(Page.of(PageKind.LEAF, leaf.id)))
        actor.measure("leaf close", stage.dispatcher.close_page)
        actor.measure(
            "chart open" if number else "chart open, the first", actor.open(Page.of(PageKind.LEAF, chart.id))
        )
        actor.measure("leaf with chart close", stage.dispatcher.close_page)
        actor.measure("find open", actor.open(Page(PageKind.FIND)))
        stage.change(act.without_pages(stage.state))
        settle()


def open_all(actor: Actor) -> None:
    """Every kind of screen once."""
    content = actor.stage.look.catalogue.content
    for screen in screens_of(content):
        actor.stage.change(act.without_pages(actor.stage.state))
        actor.stage.open(screen.page)
        settle(0.1)
    actor.stage.change(act.without_pages(actor.stage.state))
    settle()


def visit(actor: Actor, number: int) -> None:
    """One visitor: another language, a journey, a leaf, a theme, and away."""
    stage = actor.stage
    content = stage.look.catalogue.content
    tags = [language.tag for language in content.exhibit.languages]
    stage.dispatcher.carry_out(EnterScroll(tags[number % len(tags)]))
    event = content.events[number % len(content.events)]
    stage.canvas.go_to_event(event.id, 0.0)
    stage.open(Page.of(PageKind.LEAF, event.id))
    settle(0.02)
    stage.dispatcher.close_page()
    stage.open(Page.of(PageKind.THEME, content.themes[number % len(content.themes)].id))
    settle(0.02)
    stage.dispatcher.carry_out(StartAgain())
    settle(0.01)


def main(wide: int, tall: int, cache: str, visits: int) -> None:
    """Measure and print; the memory is kept as the hall keeps it: given back once a visitor has gone."""
    settle_allocator()
    make_application()
    exhibition = open_exhibition(WindowOptions(cache=Path(cache), size=(wide, tall), language="zh-Hant"))
    exhibition.window.show()
    settle(1.5)
    actor = Actor(exhibition)
    memory = {"start": pss_mb(os.getpid())}
    act_out(actor)
    if visits:
        open_all(actor)
        memory["every screen"] = pss_mb(os.getpid())
        for number in range(visits):
            visit(actor, number)
            if number + 1 == visits // 4:
                settle()
                give_back()
                memory["a quarter of the visits"] = pss_mb(os.getpid())
        settle()
        give_back()
        memory["visits"] = pss_mb(os.getpid())
    sys.stdout.write(json.dumps({"times": actor.times, "memory": memory}) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
