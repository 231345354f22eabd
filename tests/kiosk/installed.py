"""A small signed exhibition, packed and installed as often as a test wants it."""

import datetime as dt
from pathlib import Path

from exhibit import __version__
from exhibit.content.bundle.install import InstallContext, install
from exhibit.content.bundle.keys import read_private_key, write_key_pair
from exhibit.content.bundle.pack import write_bundle
from exhibit.content.bundle.store import BundleStore
from tests.content.bundle.conftest import manifest_of
from tests.content.sample import write_sample

NOW = dt.datetime(2026, 11, 24, 3, 0, tzinfo=dt.UTC)


def no_trial(_folder: Path) -> None:
    """Accept everything."""


class Installer:
    """Packs and installs below one folder; `store` is what the kiosk keeps."""

    def __init__(self, folder: Path, store: BundleStore | None = None) -> None:
        self._folder = folder
        self.store = store or BundleStore(folder / "state")
        self.store.keys.mkdir(parents=True)
        write_key_pair(folder / "museum")
        (self.store.keys / "museum.pub").write_bytes((folder / "museum.pub").read_bytes())
        (folder / "museum-data").mkdir()
        write_sample(folder / "museum-data")

    def pack(self, version: int) -> Path:
        """A bundle of this version."""
        data, path = self._folder / "museum-data", self._folder / f"v{version}.shanhai"
        key = read_private_key(self._folder / "museum.key")
        write_bundle(data, manifest_of(data, version), key, path)
        return path

    def install(self, version: int) -> None:
        """Install this version, without a trial."""
        install(self.pack(version), self.store, InstallContext(__version__, NOW), no_trial)
