"""An exhibition without problems, keys, and a store, for the tests of bundles."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from exhibit import __version__
from exhibit.content.bundle.install import InstallContext
from exhibit.content.bundle.keys import read_private_key, write_key_pair
from exhibit.content.bundle.manifest import BundleManifest
from exhibit.content.bundle.pack import files_of, write_bundle
from exhibit.content.bundle.store import BundleStore
from tests.content.sample import write_sample

NOW = dt.datetime(2026, 11, 24, 3, 0, tzinfo=dt.UTC)
Packer = Callable[..., Path]


@pytest.fixture
def now() -> InstallContext:
    return InstallContext(__version__, NOW)


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """The stem of a key pair."""
    write_key_pair(tmp_path / "museum")
    return tmp_path / "museum"


@pytest.fixture
def store(tmp_path: Path, keys: Path) -> BundleStore:
    """A kiosk that trusts the key, with nothing installed."""
    store = BundleStore(tmp_path / "state")
    store.keys.mkdir(parents=True)
    (store.keys / "museum.pub").write_bytes(keys.with_suffix(".pub").read_bytes())
    return store


@pytest.fixture
def exhibition(tmp_path: Path) -> Path:
    folder = tmp_path / "museum-data"
    folder.mkdir()
    write_sample(folder)
    (folder / "illustrations").mkdir()
    for name in ("tower", "person"):
        (folder / "illustrations" / f"{name}.svg").write_text("<svg/>", "utf-8")
    return folder


def manifest_of(folder: Path, version: int = 1, **more: object) -> BundleManifest:
    terms = {
        "format": 1,
        "exhibit": "lighthouse",
        "title": "燈塔",
        "version": version,
        "engine": "0.1",
        "created": "x",
    }
    return BundleManifest(**{**terms, "files": files_of(folder), **more})  # type: ignore[arg-type]


@pytest.fixture
def pack(tmp_path: Path, keys: Path, exhibition: Path) -> Packer:
    """Packs the exhibition with a version."""

    def packer(version: int = 1, **more: object) -> Path:
        out = tmp_path / f"v{version}.shanhai"
        write_bundle(
            exhibition,
            manifest_of(exhibition, version, **more),
            read_private_key(keys.with_suffix(".key")),
            out,
        )
        return out

    return packer
