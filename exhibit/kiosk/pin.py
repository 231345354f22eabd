"""The staff's PIN: kept as a scrypt hash, and locked after five wrong tries, each time for twice as long."""

import hmac
import json
import math
import os
import re
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from enum import Enum
from itertools import pairwise
from pathlib import Path

LEAST_DIGITS, MOST_DIGITS = 4, 12
TRIES = 5
LOCK_SECONDS = 300.0
LONGEST_LOCK_SECONDS = 3600.0
FORGIVEN_SECONDS = 24 * 3600.0
MOST_LOCKS = 10
MOST_BYTES = 1000
_HASH = re.compile(r"scrypt:\d{1,8}:\d{1,4}:\d{1,4}:([0-9a-f]{2})+:([0-9a-f]{2})+", re.ASCII)
# 32 MB and about 50 ms a try: a stolen file is slow to search, the pad answers at once.
COST, BLOCK, PARALLEL = 1 << 14, 8, 1
MOST_PARALLEL = 16
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
    # Not hashlib's, which the frozen program lacks: it has no OpenSSL but the one within cryptography.
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    if min(cost, block, parallel) < 1 or 128 * cost * block > MEMORY_LIMIT or parallel > MOST_PARALLEL:
        raise ValueError("this hash asks for more memory than a try may take")
    return Scrypt(salt=salt, length=32, n=cost, r=block, p=parallel).derive(pin.encode())


def is_hash(text: str) -> bool:
    """Whether this is a hash of a PIN, as `hash_pin` writes it."""
    return _HASH.fullmatch(text) is not None


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
    """Wrong tries since the last right one, locks since then, and until when (Unix time) none is accepted."""

    wrong: int = 0
    locked_until: float = 0.0
    locks: int = 0

    @property
    def lock_seconds(self) -> float:
        """How long the last lock was, or the first will be."""
        return min(LOCK_SECONDS * (1 << max(0, self.locks - 1)), LONGEST_LOCK_SECONDS)


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
        longest = self._tries.lock_seconds
        if left > longest:
            # The clock was set back: wait from now on, not for years.
            self._remember(replace(self._tries, locked_until=self._now() + longest))
            left = longest
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
        if self._tries.locks and self._now() - self._tries.locked_until > FORGIVEN_SECONDS:
            self._tries = TriesFile()
        wrong = self._tries.wrong + 1
        if wrong < TRIES:
            self._remember(replace(self._tries, wrong=wrong))
            return FailedTries(PinAnswer.WRONG, tries_left=TRIES - wrong)
        locked = TriesFile(locks=min(self._tries.locks + 1, MOST_LOCKS))
        self._remember(replace(locked, locked_until=self._now() + locked.lock_seconds))
        return FailedTries(PinAnswer.LOCKED, wait_seconds=int(locked.lock_seconds))

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
    """The count as kept; whatever else stands in the file counts as none, and never stops the exhibition."""
    try:
        with path.open("rb") as file:
            tree = json.loads(file.read(MOST_BYTES))
        wrong, until, locks = int(tree["wrong"]), float(tree["locked_until"]), int(tree.get("locks", 0))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return TriesFile()
    if not math.isfinite(until):
        return TriesFile()
    return TriesFile(max(0, min(TRIES - 1, wrong)), until, max(0, min(MOST_LOCKS, locks)))
