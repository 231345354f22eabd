"""Opens a bundle file with suspicion: a plain ZIP within limits, each entry what the manifest says.

Nothing is written here. The size of the directory is looked at before it is read, entries are read in
pieces and never beyond their declared size, and links, encryption, other compressions, strangers and
entries that unpack to more than a hundred times their size are refused.
"""

import hashlib
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from exhibit.content.bundle.keys import SIGNATURE_BYTES, TrustedKey, signer_of
from exhibit.content.bundle.manifest import (
    MAX_FILES,
    MAX_MANIFEST_BYTES,
    BundleManifest,
    PackedFile,
    RefusedError,
    decoded,
)
from exhibit.content.printable import printable
from exhibit.content.read.files import NotReadableError, open_regular

MANIFEST_NAME, SIGNATURE_NAME, CONTENT_PREFIX = "manifest.json", "signature", "content/"
MAX_BUNDLE_BYTES = 1_000_000_000
MAX_RATIO = 100
_SMALL_BYTES = 100_000
_CHUNK_BYTES = 1 << 18
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE, _ZIP64_LOCATOR = b"PK\x05\x06", b"PK\x06\x07"
_LOCATOR_BYTES = 20
_MAX_DIRECTORY_BYTES = 4_000_000
_NOT_A_BUNDLE = "This file is not a bundle, or it is damaged."
_READING_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True)
class OpenBundle:
    """A bundle, signed by a trusted key where that was asked. Its files are checked as they are read."""

    manifest: BundleManifest
    manifest_bytes: bytes
    signature: bytes
    signer: str
    _archive: zipfile.ZipFile
    _file: BinaryIO

    @property
    def file_bytes(self) -> int:
        """The size of the bundle's file."""
        return os.fstat(self._file.fileno()).st_size

    def raw_pieces(self) -> Iterator[bytes]:
        """Yield the bundle's file as it is, so that it can be kept."""
        self._file.seek(0)
        while piece := self._file.read(_CHUNK_BYTES):
            yield piece

    def verify(self, progress: Callable[[int], None]) -> None:
        """Read every file and compare it with the manifest. Raises RefusedError."""
        for file in self.manifest.files:
            for piece in self.pieces(file):
                progress(len(piece))

    def pieces(self, file: PackedFile) -> Iterator[bytes]:
        """Yield a file's bytes. Raises RefusedError, at the end at the latest, where they are wrong.

        There are never more than the archive's directory says, and that was compared with what is signed.
        """
        digest, count = hashlib.sha256(), 0
        try:
            with self._archive.open(CONTENT_PREFIX + file.path) as source:
                while piece := source.read(_CHUNK_BYTES):
                    count += len(piece)
                    digest.update(piece)
                    yield piece
        except (*_READING_ERRORS, KeyError, OSError):
            raise RefusedError(f"This bundle is damaged: '{file.path}' cannot be unpacked.") from None
        if count != file.size or digest.hexdigest() != file.sha256:
            raise RefusedError(f"This bundle was changed: '{file.path}' is not what was signed.")


@contextmanager
def open_bundle(source: Path | BinaryIO, trusted: tuple[TrustedKey, ...] | None) -> Iterator[OpenBundle]:
    """Open a bundle, check its signature and that it holds exactly what its manifest names.

    With None for the trusted keys whoever signed it will do, and the signer is not named. A file that is open
    already stays open.

    Raises RefusedError with a sentence for whoever brought it.
    """
    with ExitStack() as stack:
        name = Path(source.name).name
        try:
            file = stack.enter_context(open_regular(source)) if isinstance(source, Path) else source
            bundle = _examined(stack.enter_context(_opened(file)), trusted, file)
        except NotReadableError as error:
            raise RefusedError(f"'{name}' cannot be read: {error}.") from None
        except OSError as error:
            raise RefusedError(f"'{name}' cannot be read: {error.strerror or error}.") from None
        yield bundle


@contextmanager
def _opened(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    size = os.fstat(file.fileno()).st_size
    if size > MAX_BUNDLE_BYTES:
        raise RefusedError(f"This bundle has {size:,} bytes; at most {MAX_BUNDLE_BYTES:,} are accepted.")
    _check_end(file, size)
    try:
        archive = zipfile.ZipFile(file)
    except (*_READING_ERRORS, KeyError):
        raise RefusedError(_NOT_A_BUNDLE) from None
    with archive:
        yield archive


def _check_end(file: BinaryIO, size: int) -> None:
    """Look at the record at the archive's end, before anything believes it."""
    if size < _END.size:
        raise RefusedError(_NOT_A_BUNDLE)
    start = max(0, size - _END.size - _LOCATOR_BYTES)
    file.seek(start)
    tail = file.read(_END.size + _LOCATOR_BYTES)
    signature, disk, first_disk, here, count, length, offset, comment = _END.unpack(tail[-_END.size :])
    sound = signature == _END_SIGNATURE and disk == first_disk == comment == 0 and here == count
    if not sound or tail[: -_END.size].startswith(_ZIP64_LOCATOR) or offset + length > size:
        raise RefusedError(_NOT_A_BUNDLE)
    if count > MAX_FILES + 2 or length > _MAX_DIRECTORY_BYTES:
        raise RefusedError(f"This bundle has {count:,} entries; at most {MAX_FILES:,} are read.")
    file.seek(0)


def _examined(archive: zipfile.ZipFile, trusted: tuple[TrustedKey, ...] | None, file: BinaryIO) -> OpenBundle:
    entries = _entries(archive)
    if MANIFEST_NAME not in entries:
        raise RefusedError(_NOT_A_BUNDLE)
    manifest_bytes = _small(archive, entries[MANIFEST_NAME], MAX_MANIFEST_BYTES)
    if SIGNATURE_NAME not in entries:
        raise RefusedError("This bundle is not signed.")
    signature = _small(archive, entries[SIGNATURE_NAME], SIGNATURE_BYTES)
    signer = "" if trusted is None else _signer(manifest_bytes, signature, trusted)
    manifest = decoded(manifest_bytes)
    _compare(entries, manifest)
    return OpenBundle(manifest, manifest_bytes, signature, signer, archive, file)


def _signer(manifest_bytes: bytes, signature: bytes, trusted: tuple[TrustedKey, ...]) -> str:
    if not trusted:
        raise RefusedError(
            "No key is trusted here, so no bundle can be accepted: bring the editors' key first."
        )
    signer = signer_of(manifest_bytes, signature, trusted)
    if signer is None:
        raise RefusedError(
            "This bundle is not signed by an editor who is trusted here, or it was changed since."
        )
    return signer.name


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in archive.infolist():
        shown = printable(entry.filename[:80])
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if entry.orig_filename != entry.filename or entry.filename in entries:
            raise RefusedError(f"This bundle is refused: '{shown}' stands in it twice or under two names.")
        if kind not in (0, stat.S_IFREG) or entry.is_dir():
            raise RefusedError(
                f"This bundle is refused: '{shown}' is a link, a folder or a device, not a file."
            )
        if entry.flag_bits & 0x1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RefusedError(f"This bundle is refused: '{shown}' is packed in a way that is not read here.")
        if entry.file_size > _SMALL_BYTES and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
            raise RefusedError(
                f"This bundle is refused: '{shown}' unpacks to over {MAX_RATIO} times its size."
            )
        entries[entry.filename] = entry
    return entries


def _small(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    try:
        with archive.open(entry) as source:
            data = source.read(most + 1)
    except (*_READING_ERRORS, KeyError):
        raise RefusedError(_NOT_A_BUNDLE) from None
    if len(data) > most:
        raise RefusedError(_NOT_A_BUNDLE)
    return data


def _compare(entries: dict[str, zipfile.ZipInfo], manifest: BundleManifest) -> None:
    named = {CONTENT_PREFIX + file.path: file.size for file in manifest.files}
    packed = set(entries) - {MANIFEST_NAME, SIGNATURE_NAME}
    strangers, missing = sorted(packed - set(named)), sorted(set(named) - packed)
    if strangers:
        shown = printable(strangers[0][:80])
        raise RefusedError(f"This bundle was changed: '{shown}' is not in its manifest.")
    if missing:
        raise RefusedError(f"This bundle was changed: '{missing[0]}' is missing.")
    for name, size in named.items():
        if entries[name].file_size != size:
            raise RefusedError(f"This bundle was changed: '{name}' does not have the size that was signed.")
