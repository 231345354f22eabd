"""Packs an exhibition's folder into a bundle. The same files and the same terms give the same bytes."""

import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from exhibit.content.bundle.archive import CONTENT_PREFIX, MANIFEST_NAME, MAX_RATIO, SIGNATURE_NAME
from exhibit.content.bundle.keys import sign
from exhibit.content.bundle.manifest import (
    MAX_FILES,
    MAX_TOTAL_BYTES,
    SUFFIXES,
    BundleManifest,
    PackedFile,
    RefusedError,
    encoded,
    path_fault,
)
from exhibit.content.read.files import SINGLE_FILES, NotReadableError, read_regular

MAX_FILE_BYTES = 64_000_000
_MOMENT = (1980, 1, 1, 0, 0, 0)
_ALREADY_SMALL = (".webp", ".jpg", ".jpeg", ".png")


def files_of(folder: Path) -> tuple[PackedFile, ...]:
    """Return the files of an exhibition that go into a bundle, in a fixed order.

    Hidden files and files of other kinds stay behind. Raises RefusedError for what must not be packed.
    """
    found = []
    for name in sorted(_names(folder)):
        fault = path_fault(name)
        if fault:
            raise RefusedError(f"'{name}' {fault}; rename it.")
        data = _read(folder, name)
        found.append(PackedFile(name, len(data), hashlib.sha256(data).hexdigest()))
    if len(found) > MAX_FILES or sum(file.size for file in found) > MAX_TOTAL_BYTES:
        raise RefusedError(
            f"'{folder}' is too large: at most {MAX_FILES:,} files and {MAX_TOTAL_BYTES:,} bytes."
        )
    return tuple(found)


def strangers_in(folder: Path) -> tuple[str, ...]:
    """Return the visible files that are not packed, so that nobody misses them later."""
    packed = set(_names(folder))
    every = (path for path in folder.rglob("*") if path.is_file())
    names = (path.relative_to(folder).as_posix() for path in every)
    return tuple(sorted(name for name in names if name not in packed and not _hidden(name)))


def write_bundle(folder: Path, manifest: BundleManifest, key: Ed25519PrivateKey, out: Path) -> None:
    """Write the bundle, as a whole or not at all. Raises RefusedError where a file changed, OSError."""
    head = encoded(manifest)
    fresh = out.with_name(f"{out.name}.part")
    try:
        with zipfile.ZipFile(fresh, "w") as archive:
            _add(archive, MANIFEST_NAME, head)
            _add(archive, SIGNATURE_NAME, sign(key, head))
            for file in manifest.files:
                data = _read(folder, file.path)
                if hashlib.sha256(data).hexdigest() != file.sha256:
                    raise RefusedError(f"'{file.path}' was changed while the bundle was written; pack again.")
                _add(archive, CONTENT_PREFIX + file.path, data)
        fresh.replace(out)
    finally:
        fresh.unlink(missing_ok=True)


def _names(folder: Path) -> Iterator[str]:
    for name in SINGLE_FILES:
        if os.path.lexists(folder / name) and "/" not in name:
            yield name
    for room, suffixes in SUFFIXES.items():
        for path in (folder / room).rglob("*") if (folder / room).is_dir() else ():
            name = path.relative_to(folder).as_posix()
            if path.suffix.lower() in suffixes and not _hidden(name) and not path.is_dir():
                yield name


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _read(folder: Path, name: str) -> bytes:
    try:
        return read_regular(folder / name, folder, MAX_FILE_BYTES)
    except NotReadableError as error:
        raise RefusedError(f"'{name}': {error}.") from None


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    entry.create_system = 3
    packed = not name.endswith(_ALREADY_SMALL) and not _too_good(data)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    archive.writestr(entry, data)


def _too_good(data: bytes) -> bool:
    """Whether a file would shrink so much that reading it back is refused."""
    return len(zlib.compress(data, 6)) * MAX_RATIO <= len(data)
