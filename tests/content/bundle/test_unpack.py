"""On a desk a bundle is looked at without being installed: whole, unchanged, whoever signed it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from exhibit.content.bundle.install import InstallContext
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.unpack import KEPT, unpacked
from tests.content.bundle.conftest import Packer


class Tried:
    """Notes what was tried; refuses everything when told so."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.folders: list[Path] = []
        self._refuses = refuses

    def __call__(self, folder: Path) -> None:
        self.folders.append(folder)
        if self._refuses:
            raise RefusedError("This content has errors: x.")


def test_it_is_unpacked_once_and_is_what_was_packed(
    pack: Packer, exhibition: Path, tmp_path: Path, now: InstallContext
) -> None:
    tried = Tried()
    folders = {unpacked(pack(), tmp_path / "cache", now, tried) for _ in range(2)}
    assert len(folders) == len(tried.folders) == 1
    [folder] = folders
    packed = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert packed
    assert (
        packed.items()
        <= {
            path.relative_to(exhibition): path.read_bytes()
            for path in exhibition.rglob("*")
            if path.is_file()
        }.items()
    )


def test_the_last_ones_are_kept(pack: Packer, tmp_path: Path, now: InstallContext) -> None:
    cache = tmp_path / "cache"
    folder = cache
    for version in range(1, KEPT + 3):
        folder = unpacked(pack(version), cache, now, Tried())
        os.utime(folder, (version, version))
    assert len([path for path in cache.iterdir() if path.is_dir()]) == KEPT
    assert folder.is_dir()


def test_a_newer_engine_a_cut_and_an_unfit_content_are_refused_and_leave_nothing(
    pack: Packer, tmp_path: Path, now: InstallContext
) -> None:
    cache = tmp_path / "cache"
    with pytest.raises(RefusedError, match=r"needs version 99\.0 of the program"):
        unpacked(pack(engine="99.0"), cache, now, Tried())
    whole = pack(2)
    cut = tmp_path / "cut.shanhai"
    cut.write_bytes(whole.read_bytes()[:-400])
    with pytest.raises(RefusedError, match="not a bundle, or it is damaged"):
        unpacked(cut, cache, now, Tried())
    with pytest.raises(RefusedError, match="has errors"):
        unpacked(whole, cache, now, Tried(refuses=True))
    assert [path for path in cache.glob("*") if path.is_dir()] == []


def test_a_full_disk_and_a_folder_without_rights_are_one_sentence(
    pack: Packer, tmp_path: Path, now: InstallContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    with pytest.raises(RefusedError, match=r"cannot be unpacked into .*blocked"):
        unpacked(pack(), blocked, now, Tried())
    monkeypatch.setattr("exhibit.content.bundle.disk_room.free_bytes", lambda _folder: 1000)
    with pytest.raises(RefusedError, match=r"0\.0 MB are free, of which 50\.0 MB are kept"):
        unpacked(pack(), tmp_path / "cache", now, Tried())


def test_an_expired_one_is_refused(pack: Packer, tmp_path: Path, now: InstallContext) -> None:
    later = replace(now, now=now.now.replace(year=2099))
    with pytest.raises(RefusedError, match="has expired"):
        unpacked(pack(expires="2098-01-01"), tmp_path / "cache", later, Tried())
