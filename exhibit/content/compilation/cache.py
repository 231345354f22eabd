"""Keeps compiled content on disk, so that the hall starts without YAML, jieba or OpenCC.

A cache file is a check sum followed by msgpack. One that is damaged, or made by another model, counts as
not there. Files are replaced as a whole, so that a power cut leaves either the old one or the new one.
"""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import msgspec

from exhibit.content.bundle.atomic_write import flush_folder
from exhibit.content.model import Content
from exhibit.content.problems import ContentProblem

_SUM_BYTES = 16
_KEPT_FILES = 4
_SUFFIX = ".content"


@dataclass(frozen=True)
class CompiledContent:
    """What a compilation yields: the content, and the problems that were found on the way."""

    content: Content
    problems: tuple[ContentProblem, ...]


def read_compiled(folder: Path, key: str) -> CompiledContent | None:
    """Return what was compiled under a key, or None where there is nothing sound."""
    try:
        data = (folder / f"{key}{_SUFFIX}").read_bytes()
    except OSError:
        return None
    payload = data[_SUM_BYTES:]
    if data[:_SUM_BYTES] != _sum_of(payload):
        return None
    try:
        return msgspec.msgpack.decode(payload, type=CompiledContent)
    except msgspec.MsgspecError:
        return None


def write_compiled(folder: Path, key: str, compiled: CompiledContent) -> None:
    """Keep a compilation under a key, and drop the oldest ones. Raises OSError where the disk refuses."""
    payload = msgspec.msgpack.encode(compiled)
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{key}.{os.getpid()}.part"
    try:
        with part.open("wb") as file:
            file.write(_sum_of(payload))
            file.write(payload)
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / f"{key}{_SUFFIX}")
    except OSError:
        part.unlink(missing_ok=True)
        raise
    flush_folder(folder)
    _drop_oldest(folder)


def _sum_of(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_SUM_BYTES).digest()


def _drop_oldest(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in files[_KEPT_FILES:]:
        with contextlib.suppress(OSError):
            old.unlink()
