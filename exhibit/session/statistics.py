"""Keeps the counts in a file that survives a power cut; a damaged one is set aside and begun anew."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from exhibit.session.visit_stats import VisitBatch, VisitRecord

BUSY_SECONDS = 3.0
SCHEMA = """
CREATE TABLE IF NOT EXISTS counts(
    day TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY(day, kind, subject)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cells(
    day TEXT NOT NULL, column INTEGER NOT NULL, row INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY(day, column, row)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS visits(
    run TEXT NOT NULL, number INTEGER NOT NULL, day TEXT NOT NULL, hour INTEGER NOT NULL,
    seconds REAL NOT NULL, language TEXT NOT NULL, ended TEXT NOT NULL,
    PRIMARY KEY(run, number)) WITHOUT ROWID;
"""
ADD_COUNT = """INSERT INTO counts VALUES(?, ?, ?, ?)
    ON CONFLICT(day, kind, subject) DO UPDATE SET number = number + excluded.number"""
ADD_CELL = """INSERT INTO cells VALUES(?, ?, ?, ?)
    ON CONFLICT(day, column, row) DO UPDATE SET number = number + excluded.number"""
PUT_VISIT = "INSERT OR REPLACE INTO visits VALUES(?, ?, ?, ?, ?, ?, ?)"


class StatisticsFile:
    """An open statistics file, for one thread. Every write is on the disk when it returns.

    Raises:
        OSError or sqlite3.Error: the file can neither be opened nor begun anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.set_aside: Path | None = None
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = _open(path)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self.set_aside = _set_aside(path)
            self._connection = _open(path)

    def write(self, batch: VisitBatch) -> None:
        """Add a batch, all of it or nothing."""
        with self._connection as connection:
            connection.executemany(ADD_COUNT, [(*key, number) for key, number in batch.counts.items()])
            connection.executemany(ADD_CELL, [(*key, number) for key, number in batch.cells.items()])
            connection.executemany(
                PUT_VISIT,
                [
                    (each.run, each.number, each.day, each.hour, each.seconds, each.language, each.ended)
                    for each in batch.visits.values()
                ],
            )

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _open(path: Path) -> sqlite3.Connection:
    with ExitStack() as unless_sound:
        connection = unless_sound.enter_context(closing(sqlite3.connect(path, timeout=BUSY_SECONDS)))
        connection.execute("PRAGMA journal_mode=WAL")
        # FULL: a commit is on the disk when it returns; NORMAL may lose the last ones in a power cut.
        connection.execute("PRAGMA synchronous=FULL")
        connection.executescript(SCHEMA)
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != ("ok",):
            raise sqlite3.DatabaseError(f"damaged: {found}")
        unless_sound.pop_all()
        return connection


def _set_aside(path: Path) -> Path:
    """Rename a damaged file and its companions; returns the new name."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").replace(f"{aside}{ending}")
    return path.replace(aside)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA query_only=ON")
        yield connection


def copy_statistics(path: Path, out: Path) -> None:
    """Copy the file of a running kiosk whole, what is still in its log of changes included, into one file.

    Raises:
        FileNotFoundError: there is no file.
        OSError, sqlite3.Error: it cannot be read, or the copy cannot be written.
    """
    if not path.is_file():
        raise FileNotFoundError(path)
    fresh = out.with_name(f"{out.name}.part")
    fresh.unlink(missing_ok=True)
    fresh.touch()
    try:
        # Read as a second connection would: the kiosk goes on writing, and the copy is of one moment.
        with _reading(path) as source, closing(sqlite3.connect(fresh)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        fresh.replace(out)
    finally:
        fresh.unlink(missing_ok=True)


def read_statistics(path: Path) -> VisitBatch:
    """Everything in the file, as one batch; empty where there is no file.

    Raises:
        sqlite3.Error: the file is damaged.
    """
    whole = VisitBatch()
    if not path.is_file():
        return whole
    with _reading(path) as connection:
        for day, kind, subject, number in connection.execute("SELECT * FROM counts"):
            whole.counts[day, kind, subject] = number
        for day, column, row, number in connection.execute("SELECT * FROM cells"):
            whole.cells[day, column, row] = number
        for row in connection.execute("SELECT * FROM visits"):
            visit = VisitRecord(*row)
            whole.visits[visit.key] = visit
    return whole
