"""Installs a bundle: verify all of it, stage it, try it in a process of its own, then swap one file."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exhibit.content.bundle.archive import OpenBundle, open_bundle
from exhibit.content.bundle.atomic_write import write_file
from exhibit.content.bundle.keys import read_trusted_keys
from exhibit.content.bundle.manifest import BundleManifest, RefusedError, check_number, check_terms
from exhibit.content.bundle.sandbox_check import Trial
from exhibit.content.bundle.store import BundleStore, free_bytes

SUFFIX = ".shanhai"
SPARE_BYTES = 50_000_000


@dataclass(frozen=True)
class InstallContext:
    """The engine's version and the moment (UTC), which decide whether a bundle may be installed."""

    engine: str
    now: dt.datetime


@dataclass(frozen=True)
class BundlePreview:
    """A bundle that could be installed: what staff see before they approve it."""

    path: Path
    manifest: BundleManifest
    signer: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def _silent(_count: int) -> None:
    """Nobody watches."""


def look_at(path: Path, store: BundleStore, circumstances: InstallContext) -> BundlePreview:
    """Check a bundle's signature and terms and compare it with what is shown. Raises RefusedError.

    Its files are not read yet, so this is fast enough for a stick that was just put in.
    """
    with open_bundle(path, read_trusted_keys(store.keys)) as bundle:
        _check(bundle.manifest, store, circumstances)
        return _compared(path, bundle, store)


def bundles_in(folder: Path, most: int = 20) -> list[Path]:
    """Return the bundle files at the top of a folder (a stick), newest first; not more than `most`."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()]
        return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)[:most]
    except OSError:
        return []


def install(
    path: Path,
    store: BundleStore,
    circumstances: InstallContext,
    trial: Trial,
    progress: Callable[[int], None] = _silent,
) -> BundleManifest:
    """Install a bundle as the current version; it is shown from the next start, or the next swap, on.

    `progress` is called with numbers of bytes, twice the bundle's in all. Raises RefusedError, after which
    everything is as it was.
    """
    try:
        with open_bundle(path, read_trusted_keys(store.keys)) as bundle:
            _check(bundle.manifest, store, circumstances)
            bundle.verify(progress)
            return _installed(bundle, store, trial, progress)
    except OSError as error:
        raise RefusedError(f"The disk refuses to take this bundle: {error.strerror or error}.") from None


def _check(manifest: BundleManifest, store: BundleStore, circumstances: InstallContext) -> None:
    check_terms(manifest, circumstances.engine, circumstances.now.date())
    check_number(manifest, circumstances.now.date())
    _check_order(manifest, store)
    room = free_bytes(store.root)
    if manifest.total_bytes + SPARE_BYTES > room:
        raise RefusedError(f"This bundle needs {manifest.total_bytes:,} bytes; the disk has {room:,} left.")


def _check_order(manifest: BundleManifest, store: BundleStore) -> None:
    """Only newer versions are taken, and the newest again where something else is shown instead of it."""
    highest = store.highest()
    if manifest.version > highest:
        return
    if manifest.version < highest:
        raise RefusedError(
            f"This bundle has version {manifest.version}; version {highest} was installed already,"
            " and older ones are refused. To go back, roll back."
        )
    if next(store.candidates(), None) == manifest.name:
        raise RefusedError(
            f"This bundle has version {manifest.version}, which is installed and shown already."
        )


def _installed(
    bundle: OpenBundle, store: BundleStore, trial: Trial, progress: Callable[[int], None]
) -> BundleManifest:
    staging = store.stage(bundle.manifest)
    try:
        _unpack(bundle, staging / "data", progress)
        trial(staging / "data")
        store.sign_off(staging, bundle.manifest_bytes, bundle.signature)
    except (RefusedError, OSError):
        store.sweep()
        raise
    store.commit(staging, bundle.manifest)
    return bundle.manifest


def _unpack(bundle: OpenBundle, folder: Path, progress: Callable[[int], None]) -> None:
    for file in bundle.manifest.files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, bundle.pieces(file))
        progress(file.size)


def _compared(path: Path, bundle: OpenBundle, store: BundleStore) -> BundlePreview:
    now = store.pointer.current
    shown = store.manifest(now) if now else None
    before = {file.path: file.sha256 for file in shown.files} if shown else {}
    after = {file.path: file.sha256 for file in bundle.manifest.files}
    return BundlePreview(
        path,
        bundle.manifest,
        bundle.signer,
        tuple(sorted(set(after) - set(before))),
        tuple(sorted(name for name in set(after) & set(before) if after[name] != before[name])),
        tuple(sorted(set(before) - set(after))),
    )
