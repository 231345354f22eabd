"""Shows the exhibition on a kiosk: its window, its gate, its line to the supervisor, its staff."""

import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from exhibit import __version__
from exhibit.app import OpenExhibition
from exhibit.kiosk.error_reporter import ErrorReporter
from exhibit.kiosk.input_filter import InputFilter
from exhibit.kiosk.logs import read_tail
from exhibit.kiosk.messages import CONTENT, LEAVING, LEFT_BY_STAFF, READY, RESTART, SHOWS
from exhibit.kiosk.paths import KioskPaths
from exhibit.kiosk.pin import PinGuard
from exhibit.kiosk.screens import ScreenKeeper
from exhibit.kiosk.settings import KioskSettings
from exhibit.kiosk.stick_installer import StickInstaller
from exhibit.kiosk.supervisor_link import SupervisorLink, SystemSignals
from exhibit.kiosk_app.glass_report import GlassReport
from exhibit.kiosk_app.memory_cleanup import MemoryCleanup
from exhibit.kiosk_app.staff_access import StaffAccess, StaffSetup
from exhibit.kiosk_app.stick_install import StickInstall
from exhibit.kiosk_app.visit_statistics import VisitStatistics
from exhibit.session.actions import StartAgain
from exhibit.session.idle import IdleTimes
from exhibit.session.state import PageKind, State
from exhibit.view.look.interface_words import InterfaceWords, load_words
from exhibit.view.staff.closed_cover import ClosedCover
from exhibit.view.staff.commands import ChooseBundle, StaffChoice, StaffCommand
from exhibit.view.staff.idle_keeper import IdleKeeper
from exhibit.view.staff.panel import StaffAction, StaffReport
from exhibit.view.staff.style import StaffStyle, plain_style, style_of
from exhibit.view.style import ScreenSize

AFTER_READY_MS = 150
LOG_LINES = 60
_log = logging.getLogger("exhibit")


@dataclass(frozen=True)
class KioskSetup:
    """What a hall needs beside the exhibition.

    `heart` is the socket to the supervisor, None without one; `roll_back` goes back to the content before and
    tells why it could not, None where contents are not installed in versions.
    """

    settings: KioskSettings
    places: KioskPaths
    heart: int | None = None
    roll_back: Callable[[], str] | None = None
    installer: StickInstaller | None = None


class KioskWindow(QObject):
    """Shows an exhibition on a kiosk and leaves with an exit code."""

    def __init__(self, exhibition: OpenExhibition, setup: KioskSetup, application: QApplication) -> None:
        super().__init__()
        self.exhibition = exhibition
        self._setup = setup
        self._application = application
        self._before_leaving: list[Callable[[], None]] = []
        self.shows = "the opening"
        self.gate = InputFilter(self)
        window = exhibition.window
        window.setWindowFlags(window.windowFlags() | Qt.WindowType.FramelessWindowHint)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        window.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.screens = ScreenKeeper(window, setup.settings.screen, application)
        self.signals = SystemSignals(self)
        self.signals.leave_wanted.connect(self.leave_for)
        self.line: SupervisorLink | None = None
        if setup.heart is not None:
            self.line = SupervisorLink(setup.heart, self.is_calling, self)
            self.line.leave_wanted.connect(self.leave_for)
            self.line.doors_changed.connect(self._doors_changed)
        self.reporter = ErrorReporter(self.describe)
        application.setQuitOnLastWindowClosed(False)
        if setup.settings.pointer == "hidden":
            application.setOverrideCursor(Qt.CursorShape.BlankCursor)
        self.desk = self._make_desk()
        installer = setup.installer
        self.stick = None if installer is None else StickInstall(self.desk, installer, self._words)
        self.idle: IdleKeeper | None = None
        self.counting: VisitStatistics | None = None
        self.housekeeping: MemoryCleanup | None = None
        self.cover = ClosedCover(window)
        self._doors_open = True
        self.desk.busy_changed.connect(self._cover)
        GlassReport(self.gate, self._screen)
        if exhibition.has_stage:
            exhibition.stage.state_changed.connect(self._state_changed)
            exhibition.stage.ready.connect(self._on_screen)
            self._attend()

    def _make_desk(self) -> StaffAccess:
        setup = self._setup
        guard = PinGuard(setup.settings.pin, setup.places.pin_tries, time.time)
        staff = StaffSetup(self._style, self._report, self._actions, self._corner_px)
        desk = StaffAccess(self.exhibition.window, self.gate, guard, staff)
        desk.chosen.connect(self._staff_chose)
        return desk

    def _attend(self) -> None:
        """Count visits, and ask whether anybody is still there."""
        stage, content = self.exhibition.stage, self.exhibition.loaded.content
        if content is None:
            return
        times = content.exhibit.idle
        pace = IdleTimes(times.seconds, times.countdown_seconds, times.han_per_minute, times.words_per_minute)
        self.idle = IdleKeeper(stage, pace)
        self.gate.pressed.connect(self.idle.pressed)
        self.gate.used.connect(self.idle.used)
        self.desk.busy_changed.connect(self.idle.hold)
        self.housekeeping = MemoryCleanup(stage)
        if self._setup.settings.statistics:
            self.counting = VisitStatistics(stage, content, self._setup.places.statistics)
            self.idle.over.connect(self.counting.left_alone)
            self.gate.pressed.connect(self._count_touch)
            self.before_leaving(self.counting.close)

    @Slot(int, float, float, float)
    def _count_touch(self, finger: int, x: float, y: float, seconds: float) -> None:
        """Nobody visits a closed hall."""
        if self.counting is not None and not self.cover.isVisible():
            self.counting.pressed(finger, x, y, seconds)

    @Slot(bool)
    def _doors_changed(self, is_open: bool) -> None:
        """The hall opened or closed: behind the dark screen nothing is drawn."""
        self._doors_open = is_open
        _log.info("the doors are %s", "open" if is_open else "closed: nothing is drawn")
        self._cover()

    @Slot()
    def _cover(self) -> None:
        """Cover or uncover the window, once staff is done with it."""
        if self._doors_open:
            self.cover.open_doors()
        elif self.exhibition.has_stage and not self.desk.busy:
            self.exhibition.stage.dispatcher.carry_out(StartAgain())
            self.exhibition.stage.finish()
            self.cover.close_doors()

    # what it tells

    def describe(self) -> str:
        """What is on the screen, for the log."""
        return self.shows

    def is_calling(self) -> bool:
        """Whether nobody is there, so that the exhibition may be started afresh."""
        if not self.exhibition.has_stage:
            return True
        return self.exhibition.stage.state.page.kind is PageKind.ATTRACT and not self.desk.busy

    def say(self, kind: str, rest: str = "") -> None:
        """Tell the supervisor, if there is one."""
        if self.line is not None:
            self.line.say(kind, rest)

    # staff

    def _screen(self) -> ScreenSize:
        window = self.exhibition.window
        return ScreenSize(max(1, window.width()), max(1, window.height()), self._setup.settings.diagonal)

    def _corner_px(self) -> float:
        return (self._screen().px_per_mm or 4.0) * self._setup.settings.corner_mm

    def _style(self) -> StaffStyle:
        if self.exhibition.has_stage:
            return style_of(self.exhibition.stage.look)
        tag = self._setup.settings.language or "zh-Hans"
        words = load_words((self.exhibition.options.assets / "strings",), (tag,))
        return plain_style(words[tag], self._screen())

    def _words(self) -> InterfaceWords:
        return self._style().words

    def _report(self) -> StaffReport:
        words = self._style().words
        loaded = self.exhibition.loaded
        problems = len(loaded.problems)
        lines = [
            words("staff.version", version=self._content_version()),
            words("staff.program", version=__version__),
        ]
        if problems:
            lines.append(words("staff.problems", n=problems))
        else:
            lines.append(words("staff.problems_none"))
        if self.counting is not None:
            lines.append(words("staff.visits", n=self.counting.visits))
        return StaffReport(tuple(lines), tuple(read_tail(self._setup.places.logs, LOG_LINES)))

    def _content_version(self) -> str:
        loaded = self.exhibition.loaded
        version = loaded.content.exhibit.version if loaded.content is not None else "-"
        return f"{version} ({loaded.digest[:8] or '-'})"

    def _actions(self, style: StaffStyle) -> tuple[StaffAction, ...]:
        words = style.words
        back = (StaffAction(StaffCommand.ROLL_BACK, words("staff.rollback"), asks=True),)
        stick = (StaffAction(StaffCommand.INSTALL, words("staff.install")),)
        return (
            StaffAction(StaffCommand.RELOAD, words("staff.reload")),
            *(stick if self.stick is not None else ()),
            *(back if self._setup.roll_back is not None else ()),
            StaffAction(StaffCommand.RESTART, words("staff.restart")),
            StaffAction(StaffCommand.EXIT, words("staff.exit"), asks=True),
        )

    @Slot(object)
    def _staff_chose(self, command: StaffChoice) -> None:
        match command:
            case StaffCommand.INSTALL | StaffCommand.INSTALL_CHOSEN | ChooseBundle():
                if self.stick is not None:
                    self.stick.choose(command)
            case StaffCommand.EXIT:
                self.leave(LEFT_BY_STAFF, "exit")
            case StaffCommand.ROLL_BACK:
                self._roll_back()
            case StaffCommand.RELOAD:
                self.leave(RESTART, "reload")
            case StaffCommand.RESTART:
                self.leave(RESTART, "restarted by staff")
            case StaffCommand.CLEAN:
                self.desk.clean()
            case _:
                assert_never(command)

    def _roll_back(self) -> None:
        """Go back to the version before, or say on the panel why that cannot be."""
        if self._setup.roll_back is None:
            return
        reason = self._setup.roll_back()
        if reason:
            _log.warning("staff: the previous version is not possible: %s", reason)
            self.desk.open_panel(self._style().words("staff.not_possible", reason=reason))
        else:
            self.leave(RESTART, "reload")

    # its life

    def open(self) -> None:
        """Put the window on the screen."""
        self.reporter.install()
        window = self.exhibition.window
        window.winId()
        self._guard()
        window.installEventFilter(self)
        self.say(CONTENT, self.exhibition.loaded.digest[:16] or "no content")
        for problem in self.exhibition.loaded.problems:
            _log.warning("%s", problem)
        if self.exhibition.has_stage:
            self._state_changed(self.exhibition.stage.state)
        else:
            self.shows = "the trouble page"
            self.say(SHOWS, self.shows)
            QTimer.singleShot(AFTER_READY_MS, self._on_screen)
        self.screens.place()

    def run(self) -> int:
        """Show it until it is left; returns the exit code."""
        self.exhibition.settle_when_ready()
        self.open()
        code = self._application.exec()
        for last in self._before_leaving:
            last()
        return code

    def before_leaving(self, last: Callable[[], None]) -> None:
        """Have something done when the exhibition is left."""
        self._before_leaving.append(last)

    def _guard(self) -> None:
        handle = self.exhibition.window.windowHandle()
        if handle is not None:
            self.gate.guard(handle)

    @Slot()
    def _on_screen(self) -> None:
        self.say(READY)
        QTimer.singleShot(AFTER_READY_MS, self._after_ready)

    @Slot()
    def _after_ready(self) -> None:
        """The one slow import, while nobody is there yet; then our hooks again over those it brought."""
        if self.exhibition.has_stage:
            from exhibit.view.charts.build import build_chart  # noqa: F401  (imported for its time)
        self.reporter.install_hooks()

    @Slot(object)
    def _state_changed(self, state: State) -> None:
        page = state.page
        self.shows = " ".join((page.kind.value, *page.ids, f"({state.language})"))
        self.say(SHOWS, self.shows)

    @Slot(str)
    def leave_for(self, reason: str) -> None:
        """End for a reason from outside, to be started again."""
        self.leave(RESTART, reason)

    def leave(self, code: int, reason: str) -> None:
        """End with a code."""
        _log.info("leaving: %s", reason)
        self.say(LEAVING, reason)
        self._application.exit(code)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The native window is made anew when it moves to another screen or changes its flags.
        if event.type() in (QEvent.Type.WinIdChange, QEvent.Type.PlatformSurface):
            self._guard()
        return False


def leave_process(code: int) -> int:
    """Flush and end the process without Qt's own taking apart, which can crash."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
