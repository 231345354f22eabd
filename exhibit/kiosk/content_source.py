"""What the supervisor shows: the content asked for, else the last good one, else the trouble page."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from exhibit.content.bundle.store import BundleStore

RETRY_SECONDS = 1800.0
LONGEST_RETRY_SECONDS = 24 * 3600.0
LOOK_SECONDS = 20.0
GOOD_SECONDS = 600.0
ONE_CAUSE_SECONDS = 600.0
SUDDEN_SECONDS = 60.0
COUNT_SECONDS = 600.0


class ContentSource(Protocol):
    """Where an exhibition's content comes from."""

    def folder(self) -> Path:
        """The folder to show now."""

    def give_up(self, reason: str, signature: str, now: float) -> str:
        """The folder failed again and again: go to another. Returns what was done, empty if there is none.

        `signature` is what is the same when the same happens again, `now` a clock that never jumps.
        """

    @property
    def is_proven(self) -> bool:
        """Whether what is shown was once shown for a while without trouble."""

    def mark_good(self) -> None:
        """It has been shown for a while without trouble."""

    def try_again(self) -> None:
        """Forget that it failed."""

    def look_after(self, now: float) -> None:
        """Do what is due every ten minutes."""

    def state(self) -> tuple[object, ...]:
        """Something that is different once other content is there."""


class FolderSource:
    """One folder named by the command line or the settings, and perhaps one to fall back on."""

    def __init__(self, asked: Path, fallback: Path | None = None) -> None:
        self._asked = asked
        self._fallback = fallback
        self._failed = False

    def folder(self) -> Path:
        """The folder asked for, or after it failed the fallback."""
        return self._fallback if self._failed and self._fallback is not None else self._asked

    def give_up(self, reason: str, signature: str, now: float) -> str:
        """Go to the fallback."""
        del signature, now
        if self._failed or self._fallback is None or not self._fallback.is_dir():
            return ""
        self._failed = True
        return f"{self._asked} {reason}: the fallback is shown"

    @property
    def is_proven(self) -> bool:
        """Nobody remembers: the folder is as it is."""
        return False

    def mark_good(self) -> None:
        """Nothing to remember: the folder is as it is."""

    def try_again(self) -> None:
        """Back to what was asked for."""
        self._failed = False

    def look_after(self, now: float) -> None:
        """Nothing is due."""

    def state(self) -> tuple[object, ...]:
        """The newest change of any YAML file."""
        try:
            return (max((path.stat().st_mtime_ns for path in self._asked.rglob("*.yaml")), default=0),)
        except OSError:
            return (0,)


@dataclass(frozen=True)
class _Blamed:
    """The version that was kept back last, for what, and when."""

    name: str
    signature: str
    when: float


class InstalledSource:
    """The versions that were installed as bundles, and below them what the program brought along.

    A version that fails is kept back for a day. If the next one then fails in the same way, or at once, the
    content is not the cause: the first is released, and both are passed over until the next try.
    """

    def __init__(self, store: BundleStore, builtin: Path) -> None:
        self._store = store
        self._builtin = builtin
        self._passed: set[str] = set()
        self._blamed: _Blamed | None = None
        self._counted = 0.0

    def _name(self) -> str | None:
        return next((name for name in self._store.candidates() if name not in self._passed), None)

    def folder(self) -> Path:
        """Current, previous, or the one built in."""
        name = self._name()
        return self._builtin if name is None else self._store.data(name)

    def give_up(self, reason: str, signature: str, now: float) -> str:
        """Keep the version from being shown for a day; or where another fell like it, pass both over."""
        name, blamed = self._name(), self._blamed
        if name is None:
            return ""
        self._passed.add(name)
        if blamed is not None and (
            (blamed.signature == signature and now - blamed.when < ONE_CAUSE_SECONDS)
            or now - blamed.when < SUDDEN_SECONDS
        ):
            self._blamed = None
            self._passed.add(blamed.name)
            with suppress(OSError):
                self._store.release(blamed.name)
            return (
                f"{name} {reason} as {blamed.name} did before: the content is not the cause, "
                "neither is kept back and both are tried again later"
            )
        self._blamed = _Blamed(name, signature, now)
        # On a disk that takes nothing it is kept back as long as this program runs.
        with suppress(OSError):
            self._store.keep_from_view(name, reason)
        return f"{name} {reason}: kept back for a day of running; 'rollback --release' shows it again"

    @property
    def is_proven(self) -> bool:
        """Whether the version was once shown for a while without trouble; what came along counts as such."""
        name = self._name()
        return name is None or self._store.is_proven(name)

    def mark_good(self) -> None:
        """Remember that the version works."""
        self._blamed = None
        name = self._name()
        if name is not None:
            with suppress(OSError):
                self._store.mark_good(name)

    def try_again(self) -> None:
        """What was passed over is looked at again; a quarantine ends by itself."""
        self._passed.clear()
        self._blamed = None

    def look_after(self, now: float) -> None:
        """Note the running time, by which a quarantine ends."""
        if now - self._counted >= COUNT_SECONDS:
            self._counted = now
            self._store.count_on()

    def state(self) -> tuple[object, ...]:
        """Which versions are current and previous, and which of them may be shown."""
        pointer = self._store.pointer
        return pointer.current, pointer.previous, tuple(self._store.candidates())


class ContentSelector:
    """Shows what its contents offer; when that is at its end, the trouble page, half an hour at first."""

    def __init__(self, arguments: Sequence[str], contents: ContentSource) -> None:
        self._arguments = tuple(arguments)
        self._contents = contents
        self._folder = contents.folder()
        self._state = contents.state()
        self._looked = 0.0
        self._retry_at: float | None = None
        self._retry_seconds = RETRY_SECONDS
        self._troubled = False
        self._good = False

    @property
    def name(self) -> str:
        """What is shown, for the log."""
        return "the trouble page" if self._troubled else f"the exhibition in {self._folder}"

    @property
    def troubled(self) -> bool:
        """Whether the trouble page is shown."""
        return self._troubled

    @property
    def is_proven(self) -> bool:
        """Whether what is shown was once shown for a while without trouble."""
        return self._contents.is_proven

    def begin(self, now: float) -> tuple[str, ...]:
        """The arguments of the next start."""
        self._state, self._looked, self._good = self._contents.state(), now, False
        if self._troubled:
            return (*self._arguments, "--trouble")
        self._folder = self._contents.folder()
        return (*self._arguments, "--data", str(self._folder))

    def fall(self, now: float, reason: str, signature: str) -> tuple[str, ...]:
        """What is shown failed again and again: show something else. Returns lines for the log.

        It is tried again after half an hour, and each time after twice as long, a day at most.
        """
        if self._retry_at is None:
            self._retry_at = now + self._retry_seconds
            self._retry_seconds = min(2 * self._retry_seconds, LONGEST_RETRY_SECONDS)
        if self._troubled:
            return ()
        done = self._contents.give_up(reason, signature, now)
        if not done:
            self._troubled = True
            return (f"{self.failed_name} {reason}, and there is nothing else: the trouble page",)
        return (done,)

    @property
    def failed_name(self) -> str:
        """What was shown last beside the trouble page."""
        return f"the exhibition in {self._folder}"

    def rest(self, now: float, seconds: float) -> None:
        """Show the trouble page for a while: the machine fails, no content does."""
        self._troubled = True
        self._retry_at = now + seconds

    def rise(self) -> None:
        """Show again what was asked for."""
        self._troubled = False
        self._retry_at = None
        self._contents.try_again()

    def healthy(self, shown_seconds: float) -> None:
        """It has been on the screen for so long."""
        if shown_seconds >= GOOD_SECONDS and not self._good and not self._troubled:
            self._good = True
            if self._retry_at is None:
                self._retry_seconds = RETRY_SECONDS
            self._contents.mark_good()

    def reason_to_change(self, now: float) -> str:
        """Why to start with other content, best while nobody is there; empty for no reason."""
        self._contents.look_after(now)
        if self._retry_at is not None and now >= self._retry_at:
            return "what failed may work again"
        if now - self._looked < LOOK_SECONDS:
            return ""
        self._looked = now
        if self._contents.state() == self._state:
            return ""
        # A folder that an editor works in is only looked at again where it failed before.
        watched = self._retry_at is not None or isinstance(self._contents, InstalledSource)
        if watched:
            self._retry_seconds = RETRY_SECONDS
        return "other content is there" if watched else ""
