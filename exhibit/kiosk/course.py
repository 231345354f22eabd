"""What the supervisor shows: the content asked for, else the last good one, else the trouble page."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol

from exhibit.content.bundle.store import Store

RETRY_SECONDS = 1800.0
LOOK_SECONDS = 20.0
GOOD_SECONDS = 600.0


class Contents(Protocol):
    """Where an exhibition's content comes from."""

    def folder(self) -> Path:
        """The folder to show now."""

    def give_up(self, reason: str) -> bool:
        """The folder failed again and again; whether there is another one now."""

    def mark_good(self) -> None:
        """It has been shown for a while without trouble."""

    def try_again(self) -> None:
        """Forget that it failed."""

    def state(self) -> tuple[object, ...]:
        """Something that is different once other content is there."""


class GivenFolder:
    """One folder named by the command line or the settings, and perhaps one to fall back on."""

    def __init__(self, asked: Path, fallback: Path | None = None) -> None:
        self._asked = asked
        self._fallback = fallback
        self._failed = False

    def folder(self) -> Path:
        """The folder asked for, or after it failed the fallback."""
        return self._fallback if self._failed and self._fallback is not None else self._asked

    def give_up(self, reason: str) -> bool:
        """Go to the fallback."""
        del reason
        if self._failed or self._fallback is None or not self._fallback.is_dir():
            return False
        self._failed = True
        return True

    def mark_good(self) -> None:
        """Nothing to remember: the folder is as it is."""

    def try_again(self) -> None:
        """Back to what was asked for."""
        self._failed = False

    def state(self) -> tuple[object, ...]:
        """The newest change of any YAML file."""
        try:
            return (max((path.stat().st_mtime_ns for path in self._asked.rglob("*.yaml")), default=0),)
        except OSError:
            return (0,)


class InstalledVersions:
    """The versions that were installed as bundles, and below them what the program brought along."""

    def __init__(self, store: Store, builtin: Path, now: Callable[[], datetime]) -> None:
        self._store = store
        self._builtin = builtin
        self._now = now

    def folder(self) -> Path:
        """Current, previous, or the one built in."""
        return self._store.choose(self._builtin, self._now())

    def give_up(self, reason: str) -> bool:
        """Keep the current version from being shown for a day."""
        before = self.folder()
        if before == self._builtin:
            return False
        # On a disk that takes nothing the version cannot be kept aside; the trouble page is then next.
        with suppress(OSError):
            self._store.quarantine_current(reason, self._now())
        return self.folder() != before

    def mark_good(self) -> None:
        """Remember that the current version works."""
        with suppress(OSError):
            self._store.mark_good()

    def try_again(self) -> None:
        """The quarantine ends by itself."""

    def state(self) -> tuple[object, ...]:
        """Which versions are current and previous."""
        pointer = self._store.pointer
        return pointer.current, pointer.previous


class Course:
    """Shows what its contents offer; when that is at its end, the trouble page, half an hour at most."""

    def __init__(self, arguments: Sequence[str], contents: Contents) -> None:
        self._arguments = tuple(arguments)
        self._contents = contents
        self._folder = contents.folder()
        self._state = contents.state()
        self._looked = 0.0
        self._fell: float | None = None
        self._troubled = False
        self._good = False

    @property
    def name(self) -> str:
        """What is shown, for the log."""
        return "the trouble page" if self._troubled else f"the exhibition in {self._folder}"

    def begin(self, now: float) -> tuple[str, ...]:
        """The arguments of the next start."""
        self._state, self._looked, self._good = self._contents.state(), now, False
        if self._troubled:
            return (*self._arguments, "--trouble")
        self._folder = self._contents.folder()
        return (*self._arguments, "--data", str(self._folder))

    def fall(self, now: float, reason: str) -> bool:
        """What is shown failed again and again: show something else. Whether there was something."""
        self._fell = now
        if self._troubled:
            return False
        if not self._contents.give_up(reason):
            self._troubled = True
        return True

    def rise(self) -> None:
        """Show again what was asked for."""
        self._troubled = False
        self._fell = None
        self._contents.try_again()

    def healthy(self, shown_seconds: float) -> None:
        """It has been on the screen for so long."""
        if shown_seconds >= GOOD_SECONDS and not self._good and not self._troubled:
            self._good = True
            self._contents.mark_good()

    def reason_to_change(self, now: float) -> str:
        """Why to start with other content, best while nobody is there; empty for no reason."""
        if self._fell is not None and now - self._fell >= RETRY_SECONDS:
            return "what failed may work again"
        if now - self._looked < LOOK_SECONDS:
            return ""
        self._looked = now
        if self._contents.state() == self._state:
            return ""
        # A folder that an editor works in is only looked at again where it failed before.
        watched = self._fell is not None or isinstance(self._contents, InstalledVersions)
        return "other content is there" if watched else ""
