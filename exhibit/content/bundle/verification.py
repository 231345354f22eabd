"""Compares what is installed with what was signed, some bytes at a time, and repairs it from its bundle.

Disks forget, power cuts tear, and whoever takes over the kiosk's process may write where it writes: what
differs from the signed manifest by a byte is written anew from the bundle that was kept, and where that is
not to be trusted either the version is kept from being shown.
"""

import hashlib
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exhibit.content.bundle.archive import OpenBundle, open_bundle
from exhibit.content.bundle.atomic_write import flush_folder, write_file
from exhibit.content.bundle.keys import signer_of
from exhibit.content.bundle.manifest import BundleManifest, PackedFile, RefusedError
from exhibit.content.bundle.store import KEPT_BUNDLE, BundleStore

STEP_BYTES = 8_000_000
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True)
class Finding:
    """What was found about one version: how many files, which differed, and whether it is right now."""

    version: int
    files: int
    damaged: tuple[str, ...] = ()
    repaired: bool = True
    reason: str = ""


def verify(store: BundleStore, name: str, step_bytes: int = STEP_BYTES) -> Iterator[Finding | None]:
    """Verify one version; yields None after each step, and at the end what was found.

    Files are read, and where needed replaced. Raises OSError where the disk refuses.
    """
    manifest = store.manifest(name)
    folder = store.root / name
    if manifest is None or not _is_signed(store, name):
        yield _restored(store, name)
        return
    damaged, done = list(_strangers(folder / "data", manifest)), 0
    for file in manifest.files:
        if not _is_as_signed(folder / "data" / file.path, file):
            damaged.append(file.path)
        done += file.size
        if done >= step_bytes:
            done = 0
            yield None
    if not damaged:
        yield Finding(manifest.version, len(manifest.files))
        return
    yield _repaired(store, name, manifest, tuple(damaged))


def _is_signed(store: BundleStore, name: str) -> bool:
    """Whether a trusted key signed the manifest; without any trusted key nothing can be said against it."""
    trusted = store.key_ring.trusted()
    try:
        manifest = (store.root / name / "manifest.json").read_bytes()
        signature = (store.root / name / "signature").read_bytes()
    except OSError:
        return False
    return not trusted or signer_of(manifest, signature, trusted) is not None


def _is_as_signed(path: Path, file: PackedFile) -> bool:
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size != file.size:
            return False
        digest = hashlib.sha256()
        with path.open("rb") as source:
            while piece := source.read(_CHUNK_BYTES):
                digest.update(piece)
    except OSError:
        return False
    return digest.hexdigest() == file.sha256


def _strangers(folder: Path, manifest: BundleManifest) -> Iterator[str]:
    """What lies among the files and was not signed."""
    named = {file.path for file in manifest.files}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name not in named and (path.is_symlink() or not path.is_dir()):
            yield name


def _repaired(store: BundleStore, name: str, manifest: BundleManifest, damaged: tuple[str, ...]) -> Finding:
    folder = store.root / name
    try:
        with open_bundle(folder / KEPT_BUNDLE, store.key_ring.trusted() or None) as bundle:
            _refuse_unless(bundle.manifest_bytes == (folder / "manifest.json").read_bytes())
            _rewrite(bundle, folder / "data", damaged)
    except RefusedError as error:
        return _kept_from_view(store, name, manifest.version, damaged, str(error))
    return Finding(manifest.version, len(manifest.files), damaged)


def _refuse_unless(same: bool) -> None:
    if not same:
        raise RefusedError("The bundle that was kept is another one.")


def _rewrite(bundle: OpenBundle, folder: Path, damaged: tuple[str, ...]) -> None:
    files = {file.path: file for file in bundle.manifest.files}
    for name in damaged:
        target = folder / name
        if name in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_name(f"{target.name}.part")
            fresh.unlink(missing_ok=True)
            write_file(fresh, bundle.pieces(files[name]))
            fresh.replace(target)
        else:
            target.unlink(missing_ok=True)
        flush_folder(target.parent)


def _restored(store: BundleStore, name: str) -> Finding:
    """A manifest that is damaged or not signed: both are written anew from a bundle that is."""
    folder, version = store.root / name, int(name.removeprefix("v-"))
    trusted = store.key_ring.trusted()
    try:
        with open_bundle(folder / KEPT_BUNDLE, trusted or None) as bundle:
            _refuse_unless(bundle.manifest.name == name)
            for part, data in (("manifest.json", bundle.manifest_bytes), ("signature", bundle.signature)):
                (folder / part).unlink(missing_ok=True)
                write_file(folder / part, [data])
            manifest = bundle.manifest
            damaged = [
                file.path for file in manifest.files if not _is_as_signed(folder / "data" / file.path, file)
            ]
            found = (*_strangers(folder / "data", manifest), *damaged)
            _rewrite(bundle, folder / "data", found)
    except RefusedError as error:
        return _kept_from_view(store, name, version, ("manifest.json",), str(error))
    return Finding(version, len(manifest.files), ("manifest.json", *found))


def _kept_from_view(
    store: BundleStore, name: str, version: int, damaged: tuple[str, ...], reason: str
) -> Finding:
    store.keep_from_view(name, f"it is not what was signed, and cannot be repaired: {reason}")
    return Finding(version, 0, damaged, repaired=False, reason=reason)
