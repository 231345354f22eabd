"""The panel's way from a stick to the glass: what is on it, what would change, the PIN, the result."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from PySide6.QtCore import QObject, QTimer, Slot

from exhibit.content.bundle.install import BundlePreview
from exhibit.content.bundle.manifest import RefusedError
from exhibit.kiosk.stick_installer import FoundBundle, StickInstaller
from exhibit.kiosk_app.staff_access import StaffAccess
from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.staff.commands import ChooseBundle, StaffCommand
from exhibit.view.staff.panel import StaffAction

LOOK_MS = 200
NAMES_SHOWN = 4
DATE_LENGTH = len("2026-11-30")
InstallChoice: TypeAlias = Literal[StaffCommand.INSTALL, StaffCommand.INSTALL_CHOSEN] | ChooseBundle
_log = logging.getLogger("exhibit")


@dataclass
class _Work:
    """What a thread does, and what it came to."""

    found: list[FoundBundle] | None = None
    percent: int = -1
    version: int | None = None
    refusal: str = ""
    over: bool = False


class StickInstall(QObject):
    """One installation at a time; the thread's news are looked at by a timer that runs only meanwhile."""

    def __init__(
        self, desk: StaffAccess, installer: StickInstaller, words: Callable[[], InterfaceWords]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._installer = installer
        self._words = words
        self._found: list[FoundBundle] = []
        self._chosen: FoundBundle | None = None
        self._work = _Work(over=True)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether a thread is at work."""
        return not self._work.over

    def begin(self) -> None:
        """Look what is on the sticks."""
        if self.busy:
            self._show_progress()
            return
        self._start(self._find)
        self._desk.open_page((self._words()("staff.install_looking"),), ())

    def choose(self, command: InstallChoice) -> None:
        """Do what was chosen at the panel, or on one of its pages."""
        match command:
            case StaffCommand.INSTALL:
                self.begin()
            case StaffCommand.INSTALL_CHOSEN:
                self._desk.open_pad(self._install)
            case ChooseBundle(number):
                self._chosen = self._found[number]
                self._show_offer(self._chosen)
            case _:
                assert_never(command)

    # in the thread

    def _find(self, work: _Work) -> None:
        work.found = self._installer.find()

    def _put(self, work: _Work) -> None:
        def progress(percent: int) -> None:
            work.percent = percent

        if self._chosen is not None:
            try:
                work.version = self._installer.install(self._chosen, progress)
            except RefusedError as error:
                work.refusal = str(error)

    # in the GUI

    def _start(self, do: Callable[[_Work], None]) -> None:
        work = self._work = _Work()

        def run() -> None:
            try:
                do(work)
            finally:
                work.over = True

        threading.Thread(target=run, name="stick", daemon=True).start()
        self._look.start()

    def _install(self) -> None:
        if self._chosen is None or self.busy:
            return
        _log.warning("staff: installing %s", self._chosen.path.name)
        self._start(self._put)
        self._show_progress()

    @Slot()
    def look(self) -> None:
        """Show what the thread came to."""
        if self.busy:
            self._desk.tell((self._progress_line(),))
            return
        self._look.stop()
        if self._work.found is not None:
            self._found = self._work.found
            self._show_found()
        else:
            self._show_result()

    def _show_progress(self) -> None:
        self._desk.open_page((self._progress_line(),), ())

    def _progress_line(self) -> str:
        words = self._words()
        if self._work.percent < 0:
            return words("staff.install_looking")
        return words("staff.install_progress", n=self._work.percent)

    def _show_found(self) -> None:
        words = self._words()
        lines, actions = [], []
        for number, each in enumerate(self._found):
            if each.preview is None:
                lines.append(words("staff.install_refused", name=each.path.name, reason=each.refusal))
                continue
            title = self._title(each.preview)
            lines.append(title)
            actions.append(StaffAction(ChooseBundle(number), title))
        head = words("staff.install_found") if self._found else words("staff.install_none")
        self._desk.open_page((head, *lines), tuple(actions))

    def _title(self, preview: BundlePreview) -> str:
        manifest = preview.manifest
        return self._words()("staff.install_bundle", title=manifest.title, version=manifest.version)

    def _show_offer(self, found: FoundBundle) -> None:
        if found.preview is None:
            return
        lines = offer_lines(found.preview, self._words())
        begin = StaffAction(StaffCommand.INSTALL_CHOSEN, self._words()("staff.install_begin"))
        self._desk.open_page((self._title(found.preview), *lines), (begin,))

    def _show_result(self) -> None:
        words, work = self._words(), self._work
        if work.version is not None:
            _log.warning("staff: version %d is installed", work.version)
            lines = (words("staff.install_done", version=work.version),)
        else:
            name = self._chosen.path.name if self._chosen is not None else ""
            _log.warning("staff: %s was not installed: %s", name, work.refusal)
            lines = (words("staff.install_refused", name=name, reason=work.refusal or "-"),)
        self._desk.open_page(lines, ())


def offer_lines(preview: BundlePreview, words: InterfaceWords) -> list[str]:
    """What a bundle would change, in words."""
    lines = [
        words("staff.install_signed", date=preview.manifest.created[:DATE_LENGTH], signer=preview.signer)
    ]
    for key, names in (
        ("staff.install_added", preview.added),
        ("staff.install_changed", preview.changed),
        ("staff.install_removed", preview.removed),
    ):
        if names:
            told = ", ".join(names[:NAMES_SHOWN]) + (", …" if len(names) > NAMES_SHOWN else "")
            lines.append(words(key, n=len(names), names=told))
    if preview.manifest.drafts:
        lines.append(words("staff.install_drafts", n=len(preview.manifest.drafts)))
    return lines
