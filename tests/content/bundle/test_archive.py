"""Archives that are no bundles, or were put together by somebody else, are refused unread."""

import shutil
import zipfile
from pathlib import Path

import pytest

from exhibit.content.bundle.archive import MANIFEST_NAME, SIGNATURE_NAME, open_bundle
from exhibit.content.bundle.install import InstallContext, install
from exhibit.content.bundle.keys import read_trusted_keys
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.store import BundleStore
from tests.content.bundle.conftest import Packer


def refusal(path: Path, store: BundleStore) -> str:
    with (
        pytest.raises(RefusedError) as caught,
        open_bundle(path, read_trusted_keys(store.keys)),
    ):
        pass
    return str(caught.value)


def archive(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, data in entries.items():
            file.writestr(name, data)
    return path


def test_an_archive_of_something_else_is_no_bundle(store: BundleStore, tmp_path: Path) -> None:
    path = archive(tmp_path / "photos.zip", {"holiday.jpg": b"x"})
    assert refusal(path, store) == "This file is not a bundle, or it is damaged."


def test_a_signature_of_another_length_is_no_bundle(store: BundleStore, tmp_path: Path) -> None:
    path = archive(tmp_path / "x.shanhai", {MANIFEST_NAME: b"{}", SIGNATURE_NAME: b"s" * 1_000})
    assert refusal(path, store) == "This file is not a bundle, or it is damaged."


def test_a_manifest_that_cannot_be_unpacked_is_no_bundle(pack: Packer, store: BundleStore) -> None:
    path = pack(1)
    data = bytearray(path.read_bytes())
    start = data.index(MANIFEST_NAME.encode()) + len(MANIFEST_NAME)
    data[start + 8] ^= 0xFF
    path.write_bytes(data)
    assert refusal(path, store) == "This file is not a bundle, or it is damaged."


def test_an_entry_under_a_password_is_refused(pack: Packer, store: BundleStore) -> None:
    path = pack(1)
    data = bytearray(path.read_bytes())
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 8] |= 1
    path.write_bytes(data)
    assert refusal(path, store).endswith("is packed in a way that is not read here.")


def test_a_name_that_stands_in_it_twice_is_refused(store: BundleStore, tmp_path: Path) -> None:
    path = tmp_path / "twice.shanhai"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("content/a.yaml", b"one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            file.writestr("content/a.yaml", b"another")
    assert refusal(path, store) == (
        "This bundle is refused: 'content/a.yaml' stands in it twice or under two names."
    )


def test_what_a_power_cut_left_before_the_swap_is_written_over(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    manifest = install(pack(1), store, now, lambda _folder: None)
    whole = store.data(manifest.name)
    shutil.copytree(whole.parent, store.root / "v-000000000000002")
    (store.root / "v-000000000000002" / "half").write_text("of it", "utf-8")
    second = install(pack(2), store, now, lambda _folder: None)
    assert store.pointer.current == second.name == "v-000000000000002"
    assert not (store.root / second.name / "half").exists()
