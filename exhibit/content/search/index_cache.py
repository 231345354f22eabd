"""Keeps an index on disk beside the compiled content, so that pinyin is read once for each version of it."""

import contextlib
import hashlib
import os
from pathlib import Path

import msgspec

from exhibit.content.catalogue import Catalogue
from exhibit.content.search.index import IndexData, SearchIndex, make_index

FORM = "1"
"""Changes with what an index holds or how it is read."""

_SUM_BYTES = 16
_SUFFIX = ".find"
_KEPT_FILES = 4


def open_index(catalogue: Catalogue, folder: Path | None, digest: str) -> SearchIndex:
    """The index of an exhibition whose content has this digest: the kept one, else made and kept.

    A file that is damaged or from another form counts as not there; one that cannot be written is done
    without.
    """
    if folder is None or not digest:
        return _ready(make_index(catalogue))
    path = folder / f"{digest}-{FORM}{_SUFFIX}"
    kept = _read(path)
    if kept is None:
        kept = make_index(catalogue)
        with contextlib.suppress(OSError):
            _write(path, kept)
    return _ready(kept)


def _ready(data: IndexData) -> SearchIndex:
    index = SearchIndex(data)
    index.warm()
    return index


def _read(path: Path) -> IndexData | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if data[:_SUM_BYTES] != _sum_of(data[_SUM_BYTES:]):
        return None
    try:
        return msgspec.msgpack.decode(data[_SUM_BYTES:], type=IndexData)
    except msgspec.MsgspecError:
        return None


def _write(path: Path, index: IndexData) -> None:
    """Write the file as a whole; what a power cut leaves half done fails its sum and is made again."""
    payload = msgspec.msgpack.encode(index)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_bytes(_sum_of(payload) + payload)
    part.replace(path)
    others = sorted(path.parent.glob(f"*{_SUFFIX}"), key=_changed, reverse=True)
    for old in others[_KEPT_FILES:]:
        old.unlink(missing_ok=True)


def _changed(path: Path) -> int:
    return path.stat().st_mtime_ns


def _sum_of(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_SUM_BYTES).digest()
