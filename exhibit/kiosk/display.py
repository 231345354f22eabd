"""The display by the hour: on while the doors are open, off while closed, and never blanked by itself."""

import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from exhibit.kiosk.settings import KioskSettings

REASSERT_SECONDS = 600.0
LOOK_SECONDS = 20.0
COMMAND_SECONDS = 10.0

Command = tuple[str, ...]
NO_BLANKING: tuple[Command, ...] = (("xset", "s", "off", "s", "noblank"), ("xset", "-dpms"))
X11_ON: tuple[Command, ...] = (("xset", "+dpms"), ("xset", "dpms", "force", "on"))
X11_OFF: tuple[Command, ...] = (
    ("xset", "+dpms"),
    ("xset", "dpms", "0", "0", "0"),
    ("xset", "dpms", "force", "off"),
)


def run_command(command: Sequence[str], environment: Mapping[str, str]) -> str:
    """Run a command to its end; returns a sentence if that failed, else nothing."""
    try:
        done = subprocess.run(  # noqa: S603  (named by the local settings, no shell)
            list(command),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=COMMAND_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"display command '{' '.join(command)}' failed: {error}"
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())
        return f"display command '{' '.join(command)}' failed with {done.returncode}: {said}"
    return ""


class DisplayKeeper:
    """Says the display's state again every ten minutes, and at once when the doors open or close."""

    def __init__(
        self,
        settings: KioskSettings,
        environment: Mapping[str, str],
        now: Callable[[], datetime],
        run: Callable[[Sequence[str], Mapping[str, str]], str] = run_command,
    ) -> None:
        self._week = settings.hours
        self._environment = environment
        self._now = now
        self._run = run
        on_x11 = bool(environment.get("DISPLAY")) and shutil.which("xset") is not None
        awake = NO_BLANKING if on_x11 and settings.keep_awake else ()
        custom_on = (settings.display_on,) if settings.display_on else ()
        custom_off = (settings.display_off,) if settings.display_off else ()
        scheduled = settings.hours.scheduled
        self._on: tuple[Command, ...] = ()
        self._off: tuple[Command, ...] = ()
        if scheduled:
            self._on = custom_on or (X11_ON if on_x11 else ())
            self._off = custom_off or (X11_OFF if on_x11 else ())
        self._on += awake
        self._state: bool | None = None
        self._said = 0.0
        self._looked: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether the doors were open at the last look."""
        return self._state is not False

    def look(self, seconds: float) -> list[str]:
        """Do what is due; `seconds` is a clock that never jumps. Returns sentences for the log."""
        if self._looked is not None and seconds - self._looked < LOOK_SECONDS:
            return []
        self._looked = seconds
        is_open = self._week.is_open(self._now())
        changed = is_open != self._state
        if not changed and seconds - self._said < REASSERT_SECONDS:
            return []
        said = []
        if changed and self._week.scheduled:
            said.append(
                f"the doors are {'open' if is_open else 'closed'}: display {'on' if is_open else 'off'}"
            )
        self._state, self._said = is_open, seconds
        results = [self._run(command, self._environment) for command in (self._on if is_open else self._off)]
        return said + [result for result in results if result]
