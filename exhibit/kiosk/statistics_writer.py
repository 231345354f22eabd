"""Writes the statistics from a thread of its own: a slow disk never stops the screen."""

import logging
import queue
import sqlite3
import threading
from pathlib import Path

from exhibit.session.statistics import StatisticsFile
from exhibit.session.visit_stats import VisitBatch

CLOSE_SECONDS = 3.0
MOST_KEPT = 50_000
_log = logging.getLogger("exhibit")


class StatisticsWriter:
    """Takes batches and writes them one by one; what cannot be written is kept and tried with the next."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._batches: queue.SimpleQueue[VisitBatch | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="statistics", daemon=True)
        self._thread.start()

    def submit(self, batch: VisitBatch) -> None:
        """Have a batch written."""
        self._batches.put(batch)

    def close(self) -> None:
        """Have everything written, and wait for it a few seconds at most."""
        self._batches.put(None)
        self._thread.join(CLOSE_SECONDS)

    def _work(self) -> None:
        file: StatisticsFile | None = None
        unwritten = VisitBatch()
        while (batch := self._batches.get()) is not None:
            unwritten.add(batch)
            try:
                file = file or self._open()
                file.write(unwritten)
                unwritten = VisitBatch()
            except (OSError, sqlite3.Error) as error:
                _log.warning("the statistics cannot be written: %s", error)
                file = self._drop(file)
                if len(unwritten.counts) + len(unwritten.visits) > MOST_KEPT:
                    unwritten = VisitBatch()
        self._drop(file)

    def _open(self) -> StatisticsFile:
        file = StatisticsFile(self._path)
        if file.set_aside is not None:
            _log.warning("the statistics were damaged; they are in %s, counting begins anew", file.set_aside)
        return file

    @staticmethod
    def _drop(file: StatisticsFile | None) -> None:
        """Close the file, to open it anew next time."""
        if file is not None:
            try:
                file.close()
            except sqlite3.Error as error:
                _log.warning("the statistics file did not close: %s", error)
