"""The staff's PIN: kept as a scrypt hash, and locked for five minutes after five wrong tries."""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import Enum
from itertools import pairwise
from pathlib import Path

LEAST_DIGITS, MOST_DIGITS = 4, 12
TRIES = 5
LOCK_SECONDS = 300.0
# 32 MB and about 50 ms a try: a stolen file is slow to search, the pad answers at once.
COST, BLOCK, PARALLEL = 1 << 14, 8, 1
MEMORY_LIMIT = 64 * 1024 * 1024


def check_new(pin: str) -> str:
    """What is wrong with a new PIN in one sentence; empty if nothing."""
    if not (pin.isascii() and pin.isdigit()):
        return "a PIN consists of the digits 0 to 9"
    if not LEAST_DIGITS <= len(pin) <= MOST_DIGITS:
        return f"a PIN has {LEAST_DIGITS} to {MOST_DIGITS} digits"
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return "a PIN of equal or consecutive digits is the first that anybody tries"
    return ""


def hash_pin(pin: str, salt: bytes | None = None) -> str:
    """The hash of a PIN as it stands in the settings: method, cost, salt and hash."""
    salt = secrets.token_bytes(16) if salt is None else salt
    return f"scrypt:{COST}:{BLOCK}:{PARALLEL}:{salt.hex()}:{_digest(pin, salt, COST, BLOCK, PARALLEL).hex()}"


def _digest(pin: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=parallel, maxmem=MEMORY_LIMIT, dklen=32)


def matches(pin: str, kept: str) -> bool:
    """Whether the PIN is the one of this hash; a hash that cannot be read matches nothing."""
    try:
        method, cost, block, parallel, salt, digest = kept.split(":")
        if method != "scrypt":
            return False
        found = _digest(pin, bytes.fromhex(salt), int(cost), int(block), int(parallel))
        return hmac.compare_digest(found, bytes.fromhex(digest))
    except (ValueError, MemoryError):
        return False


class PinAnswer(Enum):
    """What became of a try."""

    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"
    NOT_SET = "not set"


@dataclass(frozen=True)
class FailedTries:
    """The answer, with the tries left or the seconds to wait."""

    answer: PinAnswer
    tries_left: int = 0
    wait_seconds: int = 0


@dataclass(frozen=True)
class TriesFile:
    """Wrong tries since the last right one, and until when (Unix time) nothing is accepted."""

    wrong: int = 0
    locked_until: float = 0.0


class PinGuard:
    """Checks PINs. Wrong tries are kept in a file, so that a restart does not help anyone."""

    def __init__(self, kept: str, path: Path, now: Callable[[], float]) -> None:
        self._kept = kept
        self._path = path
        self._now = now
        self._tries = _read(path)

    def waiting(self) -> int:
        """Seconds until tries are accepted again; 0 when they are."""
        left = self._tries.locked_until - self._now()
        if left > LOCK_SECONDS:
            # The clock was set back: wait from now on, not for years.
            self._remember(TriesFile(self._tries.wrong, self._now() + LOCK_SECONDS))
            left = LOCK_SECONDS
        return max(0, int(left + 0.999))

    def check(self, pin: str) -> FailedTries:
        """Check a PIN."""
        if not self._kept:
            return FailedTries(PinAnswer.NOT_SET)
        wait = self.waiting()
        if wait:
            return FailedTries(PinAnswer.LOCKED, wait_seconds=wait)
        if matches(pin, self._kept):
            self._remember(TriesFile())
            return FailedTries(PinAnswer.RIGHT)
        wrong = self._tries.wrong + 1
        if wrong >= TRIES:
            self._remember(TriesFile(0, self._now() + LOCK_SECONDS))
            return FailedTries(PinAnswer.LOCKED, wait_seconds=int(LOCK_SECONDS))
        self._remember(TriesFile(wrong))
        return FailedTries(PinAnswer.WRONG, tries_left=TRIES - wrong)

    def _remember(self, tries: TriesFile) -> None:
        self._tries = tries
        fresh = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(asdict(tries)), encoding="ascii")
            os.replace(fresh, self._path)  # noqa: PTH105  (replace in one step)
        except OSError:
            # Where nothing can be written the count lives as long as the program.
            return


def _read(path: Path) -> TriesFile:
    try:
        tree = json.loads(path.read_text(encoding="ascii"))
        return TriesFile(max(0, min(TRIES - 1, int(tree["wrong"]))), float(tree["locked_until"]))
    except (OSError, ValueError, KeyError, TypeError):
        return TriesFile()
