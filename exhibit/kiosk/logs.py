"""One rotating log that never fills a disk: capped, repeats folded, and silent when it cannot be written."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from exhibit.kiosk.journal import Journal

CAP_BYTES = 50_000_000
FILES = 5
FOLD_SECONDS = 60.0
LINES_A_MINUTE = 3000
LONGEST_LINE = 4000
TAIL_LINES = 200
NAME = "shanhai.log"


def utc_now() -> datetime:
    """The time by the machine's clock."""
    return datetime.now(UTC)


class RotatingLog:
    """Writes lines with their time into `folder`, at most `cap_bytes` in all.

    A line said again within a minute is counted and told once at the end; lines of a traceback are indented
    and stay as they are. A minute never brings more than 3,000 lines. All goes to a `journal` too.
    """

    def __init__(
        self,
        folder: Path,
        seconds: Callable[[], float],
        now: Callable[[], datetime] = utc_now,
        cap_bytes: int = CAP_BYTES,
        journal: Journal | None = None,
    ) -> None:
        self._journal = journal
        self._path = folder / NAME
        self._seconds = seconds
        self._now = now
        self._cap = cap_bytes // FILES
        self._said: dict[str, tuple[float, int]] = {}
        self._minute = 0.0
        self._lines = 0
        self._lost = 0
        self.tail: deque[str] = deque(maxlen=TAIL_LINES)

    def line(self, text: str, *, folded: bool = True) -> None:
        """Write one line, or with `folded` count it if it was said a moment ago."""
        text = text.rstrip()[:LONGEST_LINE]
        if not text:
            return
        now = self._seconds()
        self.fold(now)
        if folded and not text.startswith((" ", "\t")):
            since, count = self._said.get(text, (now, -1))
            self._said[text] = (since, count + 1)
            if count >= 0:
                return
        if now - self._minute >= FOLD_SECONDS:
            self._minute, self._lines = now, 0
        self._lines += 1
        if self._lines > LINES_A_MINUTE:
            self._lost += 1
            return
        self._write(text)

    def fold(self, now: float) -> None:
        """Tell what was said again, once its minute is over."""
        over = [(text, count) for text, (since, count) in self._said.items() if now - since >= FOLD_SECONDS]
        for text, count in over:
            del self._said[text]
            if count:
                self._write(f"{text}  [{count} times more]")
        if self._lost and now - self._minute >= FOLD_SECONDS:
            lost, self._lost = self._lost, 0
            self._write(f"[{lost} lines left out in one minute]")

    def flush_repeats(self) -> None:
        """Write how often the lines were repeated that are still only counted; the log stays open."""
        for text, (_, count) in self._said.items():
            if count:
                self._write(f"{text}  [{count} times more]")
        self._said.clear()

    def _write(self, text: str) -> None:
        stamped = f"{self._now():%Y-%m-%dT%H:%M:%S.%f}"[:-3] + f"Z {text}"
        self.tail.append(stamped)
        if self._journal is not None:
            self._journal.line(text)
        data = (stamped + "\n").encode("utf-8", "backslashreplace")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size + len(data) > self._cap:
                self._turn()
            with self._path.open("ab") as file:
                file.write(data)
        except OSError:
            # A full disk or a folder that cannot be written: the tail in memory is what remains.
            return

    def _turn(self) -> None:
        """Move each file one further; the oldest goes."""
        for number in range(FILES - 1, 0, -1):
            older = self._path.with_suffix(f".log.{number}")
            newer = self._path.with_suffix(f".log.{number - 1}") if number > 1 else self._path
            if newer.exists():
                newer.replace(older)


def read_tail(folder: Path, lines: int) -> list[str]:
    """The last lines of the log, oldest first; empty where there is none."""
    try:
        with (folder / NAME).open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - lines * 400))
            return file.read().decode("utf-8", "replace").splitlines()[-lines:]
    except OSError:
        return []
