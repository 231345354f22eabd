"""Visitors by chance: touches, pinches, keys, resizes and languages over an exhibition, and whole visits."""

from __future__ import annotations

import gc
import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.kiosk.input_filter import InputFilter
from exhibit.kiosk.malloc_trim import give_back
from exhibit.session.actions import (
    ChooseLanguage,
    Direction,
    EnterScroll,
    FilterByTheme,
    OpenFilteredTheme,
    SetHighContrast,
    SetTextScale,
    ShowEventOnScroll,
    StartAgain,
    StepEvent,
    ToggleMore,
)
from exhibit.session.state import TEXT_SCALES, PageKind
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.widgets.touch_button import TouchButton

SIZES = ((1280, 800), (1920, 1080), (1080, 1920), (1024, 768))
KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Space,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_F1,
    Qt.Key.Key_F11,
    Qt.Key.Key_Menu,
    Qt.Key.Key_Q,
)
CHORDS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Monkey:
    """Does one random thing after another, all from one seed."""

    def __init__(self, stage: MainWindow, gate: InputFilter, finger: QPointingDevice, seed: int) -> None:
        self._stage = stage
        self._input_filter = gate
        self._finger = finger
        self._chance = random.Random(seed)
        self._languages = [language.tag for language in stage.look.catalogue.content.exhibit.languages]

    def act(self) -> str:
        """One action; its name."""
        chance = self._chance
        name: str = chance.choices(
            ("tap", "button", "drag", "pinch", "palm", "key", "language", "resize", "wait", "again"),
            (25, 30, 14, 8, 4, 12, 2, 0.4, 3, 1.6),
        )[0]
        getattr(self, f"_{name}")()
        return name

    def check(self) -> None:
        """The state is one that a visitor may see, and what shows is what the state says."""
        stage = self._stage
        state = stage.state
        assert state.language in self._languages
        assert state.text_scale in TEXT_SCALES
        assert len(state.back) <= 12
        assert QApplication.activePopupWidget() is None
        assert QApplication.activeModalWidget() is None
        if state.page.kind is PageKind.SCROLL:
            assert stage.page is None
        else:
            assert stage.page is not None
            assert stage.page.page == state.page
        scale = stage.canvas.scale
        assert scale.px_per_day > 0
        assert scale.first_day < scale.last_day

    def _place(self) -> QPoint:
        return QPoint(
            self._chance.randrange(self._stage.width()), self._chance.randrange(self._stage.height())
        )

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._stage, self._finger)

    def _tap(self) -> None:
        place = self._place()
        self._touch().press(0, place, self._stage)
        self._touch().release(0, place, self._stage)

    def _button(self) -> None:
        shown = [button for button in self._stage.findChildren(TouchButton) if button.isVisible()]
        if not shown:
            return
        button = self._chance.choice(shown)
        place = button.mapTo(self._stage, button.rect().center())
        self._touch().press(0, place, self._stage)
        self._touch().release(0, place, self._stage)

    def _drag(self) -> None:
        start, end = self._place(), self._place()
        self._touch().press(0, start, self._stage)
        for step in range(1, 5):
            self._touch().move(0, start + (end - start) * step / 4, self._stage)
        self._touch().release(0, end, self._stage)

    def _pinch(self) -> None:
        first, second = self._place(), self._place()
        self._touch().press(0, first, self._stage)
        self._touch().stationary(0).press(1, second, self._stage)
        for _ in range(3):
            first, second = self._place(), self._place()
            self._touch().move(0, first, self._stage).move(1, second, self._stage)
        self._touch().release(0, first, self._stage).release(1, second, self._stage)

    def _palm(self) -> None:
        places = [self._place() for _ in range(5)]
        sequence = self._touch()
        for number, place in enumerate(places):
            sequence.press(number, place, self._stage)
        sequence.commit()
        sequence = self._touch()
        for number, place in enumerate(places):
            sequence.release(number, place, self._stage)
        sequence.commit()

    def _key(self) -> None:
        handle = self._stage.windowHandle()
        QTest.keyClick(handle, self._chance.choice(KEYS), self._chance.choice(CHORDS))

    def _language(self) -> None:
        self._stage.dispatcher.carry_out(ChooseLanguage(self._chance.choice(self._languages)))

    def _resize(self) -> None:
        self._stage.resize(*self._chance.choice(SIZES))

    def _wait(self) -> None:
        QTest.qWait(self._chance.choice((0, 1, 5, 20)))

    def _again(self) -> None:
        self._stage.dispatcher.carry_out(StartAgain())


@dataclass(frozen=True)
class Level:
    """What must not grow from visit to visit.

    Pages of files, the fonts above all, come and go by 15 MB with what was shown last and cost the system
    nothing, for it can drop them; memory of the program's own (`own_kb`) cannot go. The pictures that the
    program keeps for its next frame, within budgets of its own, come and go by some megabytes from visit to
    visit: both are counted by themselves.
    """

    own_kb: int
    files_kb: int
    pictures_kb: int
    widgets: int
    timers: int
    threads: int
    descriptors: int
    nones: int
    blocks: int


def level_of(stage: QWidget) -> Level:
    """Measure, after everything that is to go is gone."""
    for _ in range(2):
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        QApplication.processEvents()
        give_back()
    resident, shared = (int(each) for each in Path("/proc/self/statm").read_text().split()[1:3])
    page_kb = os.sysconf("SC_PAGE_SIZE") // 1024
    return Level(
        own_kb=(resident - shared) * page_kb,
        files_kb=shared * page_kb,
        pictures_kb=pictures_kb(),
        widgets=len(QApplication.allWidgets()),
        timers=len(stage.findChildren(QTimer)),
        threads=threading.active_count(),
        descriptors=len(list(Path("/proc/self/fd").iterdir())),
        nones=sys.getrefcount(None),
        blocks=sys.getallocatedblocks(),
    )


def pictures_kb() -> int:
    """What all pictures that are kept in dictionaries take."""
    kept: set[int] = set()
    found = 0
    for each in gc.get_objects():
        if not isinstance(each, dict):
            continue
        for value in list(each.values()):
            for picture in value if isinstance(value, tuple) else (value,):
                if isinstance(picture, QPixmap | QImage) and picture.cacheKey() not in kept:
                    kept.add(picture.cacheKey())
                    found += picture.width() * picture.height() * picture.depth() // 8
    return found // 1024


class Visitor:
    """Goes through the exhibition as people do: wakes it, drags, opens stories and panels, leaves."""

    def __init__(self, stage: MainWindow, seed: int) -> None:
        self._stage = stage
        self._chance = random.Random(seed)
        content = stage.look.catalogue.content
        self._events = [event.id for event in content.events]
        self._themes = list(content.exhibit.themes)
        self._languages = [language.tag for language in content.exhibit.languages]

    def guide(self) -> Iterator[str]:
        """Every story in every language once, so that each character and picture has been drawn."""
        stage = self._stage
        for language in self._languages:
            stage.dispatcher.carry_out(EnterScroll(language))
            for event in self._events:
                stage.pages.open_event(event, stage.canvas.place_of(event))
                yield "guide"
                stage.dispatcher.close_page()
            for theme in self._themes:
                stage.dispatcher.carry_out(FilterByTheme(theme))
                stage.dispatcher.carry_out(OpenFilteredTheme())
                yield "guide"
                stage.dispatcher.close_page()
            stage.dispatcher.carry_out(StartAgain())
            yield "again"

    def same(self, visits: int) -> Iterator[str]:
        """The same visits whenever it is called: what is kept of texts and glyphs is the same afterwards."""
        chance = random.Random(0)
        for _ in range(visits):
            yield from self._visit(chance)

    def visit(self) -> Iterator[str]:
        """One visit, step by step; each step's name."""
        return self._visit(self._chance)

    def _visit(self, chance: random.Random) -> Iterator[str]:
        stage = self._stage
        stage.dispatcher.carry_out(EnterScroll(chance.choice(self._languages)))
        yield "enter"
        stage.canvas.go_to_event(chance.choice(self._events), 0.0)
        yield "go"
        for _ in range(2):
            stage.dispatcher.carry_out(ShowEventOnScroll(chance.choice(self._events)))
            stage.dispatcher.carry_out(StepEvent(chance.choice(tuple(Direction))))
            stage.pages.open_event(chance.choice(self._events), stage.canvas.place_of(self._events[0]))
            yield "leaf"
            stage.dispatcher.carry_out(StepEvent(Direction.LATER))
            yield "turn"
            stage.dispatcher.close_page()
            yield "close"
        stage.dispatcher.carry_out(FilterByTheme(chance.choice(self._themes)))
        stage.dispatcher.carry_out(OpenFilteredTheme())
        yield "theme"
        stage.dispatcher.carry_out(ToggleMore())
        yield "more"
        stage.dispatcher.carry_out(SetHighContrast(on=True))
        yield "contrast"
        stage.dispatcher.carry_out(SetTextScale(1.5))
        yield "text"
        stage.dispatcher.carry_out(StartAgain())
        yield "again"


def timed(steps: Iterator[str], pause_ms: int) -> Iterator[tuple[str, float]]:
    """Each step with how long the screen stood still for it, painting included, in seconds.

    What counts is the time of this thread: other programs of the machine are no part of the exhibition.
    """
    while True:
        began = time.thread_time()
        name = next(steps, "")
        QApplication.processEvents()
        if not name:
            return
        yield name, time.thread_time() - began
        QTest.qWait(pause_ms)
