"""Unpacks a bundle for a window on a desk: complete and as its manifest says, whoever signed it.

On a desk nothing is installed and no key is needed: what is unpacked lies in a cache and may be thrown away.
"""

import hashlib
import shutil
from pathlib import Path

from exhibit.content.bundle.archive import OpenBundle, open_bundle
from exhibit.content.bundle.atomic_write import write_file
from exhibit.content.bundle.disk_room import check_room
from exhibit.content.bundle.file_lock import LockHeldError, exclusive
from exhibit.content.bundle.install import LOCK_SECONDS, InstallContext
from exhibit.content.bundle.manifest import RefusedError, check_terms
from exhibit.content.bundle.sandbox_check import Trial

KEPT = 4
"""So many unpacked bundles are kept, the ones looked at last."""


def unpacked(path: Path, cache: Path, circumstances: InstallContext, trial: Trial) -> Path:
    """Return a folder with the bundle's exhibition, below the cache, tried once. Raises RefusedError."""
    try:
        with open_bundle(path, None) as bundle:
            check_terms(bundle.manifest, circumstances.engine, circumstances.now.date())
            folder = cache / hashlib.sha256(bundle.manifest_bytes).hexdigest()[:16]
            cache.mkdir(parents=True, exist_ok=True)
            with exclusive(cache.with_name(f"{cache.name}.lock"), LOCK_SECONDS, _wait_silently):
                if not folder.is_dir():
                    _unpack(bundle, folder, trial)
                folder.touch()
                _sweep(cache)
    except LockHeldError:
        raise RefusedError("Another window has been unpacking a bundle for too long: close it.") from None
    except OSError as error:
        raise RefusedError(
            f"This bundle cannot be unpacked into '{cache}': {error.strerror or error}."
        ) from None
    return folder


def _wait_silently() -> None:
    """Another window unpacks; that takes seconds."""


def _unpack(bundle: OpenBundle, folder: Path, trial: Trial) -> None:
    check_room(folder, bundle.manifest.total_bytes)
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        for file in bundle.manifest.files:
            target = part / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            write_file(target, bundle.pieces(file))
        trial(part)
    except (RefusedError, OSError):
        shutil.rmtree(part, ignore_errors=True)
        raise
    part.rename(folder)


def _sweep(cache: Path) -> None:
    folders = sorted(
        (path for path in cache.iterdir() if path.is_dir()),
        key=lambda path: path.stat().st_mtime,
        reverse=True,
    )
    for old in folders[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
