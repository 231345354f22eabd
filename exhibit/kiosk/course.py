"""What the supervisor shows: the exhibition asked for, else the last good one, else the trouble page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

RETRY_SECONDS = 1800.0
LOOK_SECONDS = 30.0


@dataclass(frozen=True)
class Rung:
    """One way to start the exhibition: a name for the log and the arguments of its command line."""

    name: str
    arguments: tuple[str, ...]
    folder: Path | None = None


def rungs_for(arguments: Sequence[str], folder: Path, fallback: Path | None) -> tuple[Rung, ...]:
    """What was asked for, then the fallback's folder if there is one, then the built-in trouble page."""
    asked = Rung("the exhibition", tuple(arguments), folder)
    trouble = Rung("the trouble page", (*arguments, "--trouble"))
    if fallback is None or fallback == folder or not fallback.is_dir():
        return asked, trouble
    return asked, Rung("the last good exhibition", (*arguments, "--data", str(fallback)), fallback), trouble


def newest_change(folder: Path | None) -> int:
    """The newest change of any YAML file below a folder, in nanoseconds; 0 where nothing can be read."""
    if folder is None:
        return 0
    try:
        return max((path.stat().st_mtime_ns for path in folder.rglob("*.yaml")), default=0)
    except OSError:
        return 0


class Course:
    """Stands on a rung; goes down when it fails, up again when the content changes or after half an hour."""

    def __init__(self, rungs: tuple[Rung, ...]) -> None:
        self._rungs = rungs
        self._number = 0
        self._fell = 0.0
        self._looked = 0.0
        self._change = 0

    @property
    def rung(self) -> Rung:
        """What is shown."""
        return self._rungs[self._number]

    @property
    def down(self) -> bool:
        """Whether something else is shown than what was asked for."""
        return self._number > 0

    def fall(self, now: float) -> bool:
        """Go one rung down; whether there was one."""
        self._fell = self._looked = now
        self._change = newest_change(self._rungs[0].folder)
        if self._number + 1 >= len(self._rungs):
            return False
        self._number += 1
        return True

    def rise(self) -> None:
        """Begin at the top again."""
        self._number = 0

    def worth_another_try(self, now: float) -> bool:
        """Whether what was asked for may work again: it was changed, or half an hour went by."""
        if not self.down:
            return False
        if now - self._fell >= RETRY_SECONDS:
            return True
        if now - self._looked < LOOK_SECONDS:
            return False
        self._looked = now
        return newest_change(self._rungs[0].folder) != self._change
