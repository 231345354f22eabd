"""When the exhibition is started afresh although nothing is wrong: once a night, and when it grew."""

from datetime import datetime, timedelta

LEAST_RUN_SECONDS = 3600.0
MEMORY_SECONDS = 30.0
MEMORY_RUN_SECONDS = 600.0
HARD_LIMIT = timedelta(hours=1)
JUMP_SECONDS = 600.0


class Recycling:
    """Remembers the last night and the last look at the memory; `recycle_at` is minutes after midnight."""

    def __init__(self, recycle_at: int | None, memory_mb: int, now: datetime) -> None:
        self._recycle_at = recycle_at
        self._memory_mb = memory_mb
        self._done = self._due(now)
        self._looked: tuple[datetime, float] | None = None
        self._memory_looked = 0.0

    def nightly_reason(self, now: datetime, seconds: float, run_seconds: float, *, nobody: bool) -> str:
        """The nightly recycle, while nobody is there; an hour later also while the screen never rests.

        `seconds` is a clock that never jumps: where the one on the wall did, no night has passed.
        """
        self._notice_jump(now, seconds)
        if self._recycle_at is None or run_seconds <= LEAST_RUN_SECONDS:
            return ""
        due = self._due(now)
        if due == self._done or (not nobody and now < due + HARD_LIMIT):
            return ""
        self._done = due
        return "the nightly recycle" if nobody else "the nightly recycle, although the screen never rested"

    def _notice_jump(self, now: datetime, seconds: float) -> None:
        before, self._looked = self._looked, (now, seconds)
        if before is None:
            return
        jumped = (now - before[0]).total_seconds() - (seconds - before[1])
        if abs(jumped) > JUMP_SECONDS:
            self._done = self._due(now)

    def _due(self, now: datetime) -> datetime:
        """The last moment at which a recycle was due."""
        due = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(
            minutes=self._recycle_at or 0
        )
        return due if due <= now else due - timedelta(days=1)

    def memory_reason(self, seconds: float, used_mb: float) -> str:
        """More memory than allowed; `seconds` is a clock that never jumps."""
        self._memory_looked = seconds
        if used_mb > self._memory_mb:
            return f"{used_mb:.0f} MB of memory used, {self._memory_mb} allowed"
        return ""

    def memory_due(self, seconds: float, run_seconds: float) -> bool:
        """Whether it is time to look at the memory; what needs more from the start is left in peace."""
        return run_seconds >= MEMORY_RUN_SECONDS and seconds - self._memory_looked >= MEMORY_SECONDS
