"""What cannot go into a bundle is told while it is packed, not in the hall."""

import os
from pathlib import Path

import pytest

from exhibit.content.bundle import pack as packing
from exhibit.content.bundle.archive import open_bundle
from exhibit.content.bundle.atomic_write import flush_folder
from exhibit.content.bundle.keys import read_private_key, read_trusted_keys
from exhibit.content.bundle.manifest import MAX_MANIFEST_BYTES, RefusedError, decoded
from exhibit.content.bundle.pack import files_of, write_bundle
from exhibit.content.bundle.sandbox_check import limit_this_process
from exhibit.content.bundle.store import BundleStore
from tests.content.bundle.conftest import Packer, manifest_of


def test_a_name_that_another_system_would_read_otherwise_is_refused(exhibition: Path) -> None:
    (exhibition / "media" / "con.png").write_bytes(b"x")
    with pytest.raises(RefusedError, match=r"^'media/con\.png' .*; rename it\.$"):
        files_of(exhibition)


def test_a_file_that_leads_out_of_the_folder_is_refused(exhibition: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    (exhibition / "media" / "secret.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(RefusedError, match=r"^'media/secret\.png': this link leads out of the"):
        files_of(exhibition)


def test_too_many_files_are_refused(exhibition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "MAX_FILES", 3)
    with pytest.raises(RefusedError, match="is too large: at most 3 files and 1,000,000,000 bytes"):
        files_of(exhibition)


def test_notes_beside_the_pictures_stay_behind(exhibition: Path) -> None:
    before = files_of(exhibition)
    (exhibition / "media" / "notes.txt").write_text("Ask the archive.", "utf-8")
    assert files_of(exhibition) == before


def test_an_exhibition_without_a_room_has_no_file_of_it(exhibition: Path) -> None:
    before = {file.path for file in files_of(exhibition)}
    (exhibition / "map.yaml").unlink()
    assert before - {file.path for file in files_of(exhibition)} == {"map.yaml"}


def test_a_file_that_changes_while_it_is_packed_is_noticed(
    exhibition: Path, keys: Path, tmp_path: Path
) -> None:
    manifest, out = manifest_of(exhibition), tmp_path / "out.shanhai"
    (exhibition / "people.yaml").write_text("- id: other\n", "utf-8")
    with pytest.raises(RefusedError, match=r"'people\.yaml' was changed while the bundle was written"):
        write_bundle(exhibition, manifest, read_private_key(keys.with_suffix(".key")), out)
    assert not list(tmp_path.glob("out.shanhai*"))


def test_a_file_that_cannot_be_unpacked_is_told(pack: Packer, store: BundleStore) -> None:
    path = pack(1)
    data = bytearray(path.read_bytes())
    name = b"content/people.yaml"
    start = data.index(name) + len(name)
    data[start + 8] ^= 0xFF
    path.write_bytes(data)
    with (
        open_bundle(path, read_trusted_keys(store.keys)) as bundle,
        pytest.raises(RefusedError, match=r"damaged: 'people\.yaml' cannot be unpacked"),
    ):
        bundle.verify(lambda _count: None)


def test_a_manifest_of_megabytes_is_not_read() -> None:
    with pytest.raises(RefusedError, match="manifest is too large"):
        decoded(b" " * (MAX_MANIFEST_BYTES + 1))


def test_a_store_without_anything_keeps_its_head(store: BundleStore) -> None:
    assert store.manifest("../elsewhere") is None
    assert store.roll_forward() is None
    assert store.roll_back() is None
    assert store.release_all() == []
    assert store.pointer.current is None


def test_where_folders_cannot_be_flushed_nothing_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "nowhere"
    with pytest.raises(FileNotFoundError):
        flush_folder(nowhere)
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        flush_folder(nowhere)


def test_a_trial_is_bounded_in_time_memory_and_what_it_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource
    import sys

    bounds: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", bounds.__setitem__)
    limit_this_process(7, 9_000)
    assert bounds == {
        resource.RLIMIT_CPU: (7, 7),
        resource.RLIMIT_AS: (9_000, 9_000),
        resource.RLIMIT_FSIZE: (0, 0),
        resource.RLIMIT_CORE: (0, 0),
    }
    bounds.clear()
    monkeypatch.setattr(sys, "platform", "win32")
    limit_this_process()
    assert bounds == {}
