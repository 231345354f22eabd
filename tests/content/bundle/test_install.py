"""What is signed and sound is installed and shown; everything else is refused with a sentence."""

import json
import os
import stat
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exhibit.content.bundle.archive import CONTENT_PREFIX
from exhibit.content.bundle.install import InstallContext, bundles_in, install, look_at
from exhibit.content.bundle.keys import read_private_key, sign, write_key_pair
from exhibit.content.bundle.manifest import RefusedError, encoded
from exhibit.content.bundle.sandbox_check import SeparateTrial
from exhibit.content.bundle.store import BundleStore
from tests.content.bundle.conftest import Packer, manifest_of

BUILTIN = Path("built-in")


def no_trial(_folder: Path) -> None:
    """Accept everything."""


def refused(path: Path, store: BundleStore, now: InstallContext) -> str:
    with pytest.raises(RefusedError) as caught:
        install(path, store, now, no_trial)
    assert not [
        entry for entry in (store.root.iterdir() if store.root.is_dir() else ()) if entry.name.startswith(".")
    ]
    sentence = str(caught.value)
    assert sentence.endswith(".")
    return sentence


def test_a_bundle_is_installed_and_shown(
    pack: Packer, store: BundleStore, now: InstallContext, exhibition: Path
) -> None:
    manifest = install(pack(1), store, now, no_trial)
    folder = BundleStore(store.root.parent).choose(BUILTIN)
    assert folder == store.data(manifest.name)
    for file in manifest.files:
        assert (folder / file.path).read_bytes() == (exhibition / file.path).read_bytes()


def test_nothing_installed_shows_what_is_built_in(tmp_path: Path) -> None:
    assert BundleStore(tmp_path / "nowhere").choose(BUILTIN) == BUILTIN


def test_current_previous_and_no_more_are_kept(pack: Packer, store: BundleStore, now: InstallContext) -> None:
    for version in (1, 2, 3):
        install(pack(version), store, now, no_trial)
    assert [int(name[2:]) for name in store.names()] == [2, 3]
    assert (store.pointer.current, store.pointer.previous) == ("v-000000000000003", "v-000000000000002")


def test_rollback_goes_to_the_version_before_then_to_the_built_in_and_can_be_taken_back(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    install(pack(1), store, now, no_trial)
    install(pack(2), store, now, no_trial)
    assert store.roll_back() == "v-000000000000002"
    assert store.choose(BUILTIN) == store.data("v-000000000000001")
    assert store.roll_forward() == "v-000000000000002"
    assert store.choose(BUILTIN) == store.data("v-000000000000002")
    store.roll_back()
    store.roll_back()
    assert store.choose(BUILTIN) == BUILTIN
    assert store.roll_back() is None
    assert store.roll_forward() == "v-000000000000001", "the last one first"
    assert store.roll_forward() == "v-000000000000002"
    assert store.roll_forward() is None


def test_staff_can_roll_back_what_another_user_installed(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    """The folder of the versions takes nothing, as when root installed them: the choice is kept beside it."""
    install(pack(1), store, now, no_trial)
    install(pack(2), store, now, no_trial)
    before = sorted(path.name for path in store.root.iterdir())
    pointer = (store.root / "pointer.json").read_bytes()
    store.roll_back()
    assert (store.root / "pointer.json").read_bytes() == pointer
    assert sorted(path.name for path in store.root.iterdir()) == before
    assert BundleStore(store.root.parent).choose(BUILTIN) == store.data("v-000000000000001")


def test_a_version_that_failed_is_kept_back_released_and_installed_again(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    first, second = "v-000000000000001", "v-000000000000002"
    install(pack(1), store, now, no_trial)
    install(pack(2), store, now, no_trial)
    store.keep_from_view(second, "it crashed three times")
    store.keep_from_view(first, "it crashed too")
    assert store.choose(BUILTIN) == BUILTIN
    kept_back = store.quarantine(second)
    assert kept_back is not None
    assert kept_back.reason == "it crashed three times"
    assert store.kept_back == [second, first]
    store.release(first)
    assert store.choose(BUILTIN) == store.data(first)
    assert install(pack(2), store, now, no_trial).version == 2, "what is not shown may be installed again"
    assert store.choose(BUILTIN) == store.data(second)
    assert store.pointer.previous == first
    store.keep_from_view(second, "again")
    store.keep_from_view(first, "again")
    assert store.release_all() == [second, first]
    assert store.choose(BUILTIN) == store.data(second)


def test_what_is_kept_back_is_not_swept_by_the_next_version_while_nothing_else_is_there(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    install(pack(1), store, now, no_trial)
    store.keep_from_view("v-000000000000001", "it crashed")
    install(pack(2), store, now, no_trial)
    assert store.pointer.previous == "v-000000000000001"
    assert store.quarantine("v-000000000000001") is not None
    install(pack(3), store, now, no_trial)
    assert store.pointer.previous == "v-000000000000002"
    assert store.names() == ["v-000000000000002", "v-000000000000003"]
    assert store.kept_back == []


def test_a_version_marked_good_says_so(pack: Packer, store: BundleStore, now: InstallContext) -> None:
    store.mark_good("v-000000000000001")
    assert not store.is_proven("v-000000000000001")
    install(pack(1), store, now, no_trial)
    store.mark_good("v-000000000000001")
    install(pack(2), store, now, no_trial)
    assert store.is_proven("v-000000000000001")
    assert not store.is_proven("v-000000000000002")
    store.mark_good("v-000000000000002")
    assert store.is_proven("v-000000000000002")


def test_a_number_from_the_future_is_refused_and_one_that_got_in_locks_nothing_out(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    assert "a number from the future" in refused(pack(999999999999), store, now)
    install(pack(202611250000), store, now, no_trial)
    assert "older ones are refused" in refused(pack(202611240000), store, now)
    store.accept_any_number()
    install(pack(202611240000), store, now, no_trial)
    assert store.choose(BUILTIN) == store.data("v-000202611240000")
    assert "older ones are refused" in refused(pack(202611230000), store, now)
    made_later = pack(203001010000, created="2030-01-01T00:00:00+00:00")
    install(made_later, store, now, no_trial)
    assert store.choose(BUILTIN) == store.data("v-000203001010000"), "a kiosk's clock may be years slow"


def test_a_damaged_version_is_passed_over(pack: Packer, store: BundleStore, now: InstallContext) -> None:
    install(pack(1), store, now, no_trial)
    install(pack(2), store, now, no_trial)
    (store.data("v-000000000000002") / "figures.yaml").unlink()
    assert store.choose(BUILTIN) == store.data("v-000000000000001")
    (store.root / "v-000000000000001" / "manifest.json").write_text("{}")
    assert store.choose(BUILTIN) == BUILTIN
    (store.root / "pointer.json").write_text("{broken")
    assert store.choose(BUILTIN) == BUILTIN
    install(pack(2), store, now, no_trial)
    assert store.choose(BUILTIN) == store.data("v-000000000000002"), "a damaged one is mended by its bundle"


def test_an_offer_says_what_would_change(
    pack: Packer, store: BundleStore, now: InstallContext, exhibition: Path, tmp_path: Path
) -> None:
    install(pack(1), store, now, no_trial)
    (exhibition / "map.yaml").unlink()
    (exhibition / "media" / "new.png").write_bytes(b"x")
    (exhibition / "totals.yaml").write_bytes((exhibition / "totals.yaml").read_bytes() + b"# more\n")
    path = pack(2)
    offer = look_at(path, store, now)
    assert (offer.removed, offer.changed) == (("map.yaml",), ("totals.yaml",))
    assert offer.added == ("media/new.png",)
    assert offer.signer == "museum"
    assert path in bundles_in(tmp_path)
    assert bundles_in(tmp_path / "nowhere") == []


# refusals


def test_an_older_or_equal_version_is_refused(pack: Packer, store: BundleStore, now: InstallContext) -> None:
    install(pack(5), store, now, no_trial)
    assert "older ones are refused" in refused(pack(4), store, now)
    assert "version 5, which is installed and shown already" in refused(pack(5), store, now)


def test_terms_are_kept(pack: Packer, store: BundleStore, now: InstallContext) -> None:
    assert "needs version 99.0 of the program" in refused(pack(engine="99.0"), store, now)
    assert "valid until 2026-11-23 and has expired" in refused(pack(expires="2026-11-23"), store, now)
    install(pack(expires="2026-11-24"), store, now, no_trial)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"version": 0}, "its version is not a number from 1"),
        ({"engine": "newest"}, "names no version of the program"),
        ({"expires": "soon"}, "its expiry is not a day"),
        ({"title": "x" * 500}, "its title is too long"),
        ({"format": 2}, "has format 2"),
        ({"files": ()}, "names 0 files"),
    ],
)
def test_a_manifest_that_makes_no_sense_is_refused(
    more: dict[str, Any], expected: str, pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    assert expected in refused(pack(**more), store, now)


def test_a_bundle_by_a_stranger_or_without_a_signature_is_refused(
    pack: Packer, store: BundleStore, now: InstallContext, tmp_path: Path
) -> None:
    path = pack(1)
    (store.keys / "museum.pub").unlink()
    assert "No key is trusted here" in refused(path, store, now)
    write_key_pair(store.keys / "other")
    (store.keys / "noise.pub").write_text("noise")
    assert "not signed by an editor who is trusted here" in refused(path, store, now)
    rebuilt = rewritten(path, tmp_path, drop="signature")
    assert refused(rebuilt, store, now) == "This bundle is not signed."


def rewritten(
    path: Path,
    folder: Path,
    drop: str = "",
    change: Callable[[str, bytes], bytes] | None = None,
    **add: bytes,
) -> Path:
    """The bundle written anew with changes, without a new signature."""
    out = folder / "rewritten.shanhai"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != drop:
                data = old.read(entry)
                new.writestr(entry.filename, change(entry.filename, data) if change else data)
        for name, data in add.items():
            new.writestr(name.replace("__", "/"), data)
    return out


def test_a_tampered_bundle_is_refused(
    pack: Packer, store: BundleStore, now: InstallContext, tmp_path: Path
) -> None:
    path = pack(1)

    def other_text(name: str, data: bytes) -> bytes:
        return data.replace(b"Ada Lin", b"Bda Lin") if name.endswith("people.yaml") else data

    def longer(name: str, data: bytes) -> bytes:
        return data + b" " if name.endswith("people.yaml") else data

    def other_manifest(name: str, data: bytes) -> bytes:
        return data.replace(b'"version": 1', b'"version": 9') if name == "manifest.json" else data

    assert "'people.yaml' is not what was signed" in refused(
        rewritten(path, tmp_path, change=other_text), store, now
    )
    assert "does not have the size" in refused(rewritten(path, tmp_path, change=longer), store, now)
    assert "or it was changed since" in refused(rewritten(path, tmp_path, change=other_manifest), store, now)
    assert "is missing" in refused(rewritten(path, tmp_path, drop=CONTENT_PREFIX + "people.yaml"), store, now)
    added = rewritten(path, tmp_path, content__media__more=b"x")
    assert "'content/media/more' is not in its manifest" in refused(added, store, now)


def signed_by_us(
    folder: Path, keys: Path, manifest: bytes, entries: list[tuple[zipfile.ZipInfo | str, bytes]]
) -> Path:
    """A bundle whose signature is right, whatever it holds: a key was stolen."""
    out = folder / "hostile.shanhai"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", manifest)
        archive.writestr("signature", sign(read_private_key(keys.with_suffix(".key")), manifest))
        for entry, data in entries:
            archive.writestr(entry, data)
    return out


PATHS = [
    "../evil.yaml",
    "/etc/passwd",
    "events/../../x.yaml",
    "C:/x.yaml",
    "events\\x.yaml",
    "media/CON.png",
    "media/nul.jpg",
    "events/x.yaml ",
    "events/.hidden.yaml",
    "media/a\u0301.png",
    "media/run.exe",
    "events",
    "notes.yaml",
    "media/" + "x" * 300 + ".png",
    "",
    "media/a\nb.png",
]


@pytest.mark.parametrize("path", PATHS)
def test_paths_that_lead_elsewhere_are_refused_even_when_signed(
    path: str, exhibition: Path, keys: Path, store: BundleStore, now: InstallContext, tmp_path: Path
) -> None:
    head = json.loads(encoded(manifest_of(exhibition)))
    head["files"] = [{"path": path, "size": 1, "sha256": "0" * 64}]
    bundle = signed_by_us(tmp_path, keys, json.dumps(head).encode(), [(CONTENT_PREFIX + path, b"x")])
    sentence = refused(bundle, store, now)
    assert "refused" in sentence or "changed" in sentence or "twice" in sentence
    assert not (tmp_path / "evil.yaml").exists()


def hostile(exhibition: Path, keys: Path, tmp_path: Path, entry: zipfile.ZipInfo | str, data: bytes) -> Path:
    head = encoded(manifest_of(exhibition))
    return signed_by_us(tmp_path, keys, head, [(entry, data)])


def test_links_folders_bombs_and_odd_packing_are_refused(
    exhibition: Path, keys: Path, store: BundleStore, now: InstallContext, tmp_path: Path
) -> None:
    link = zipfile.ZipInfo("content/media/link.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "a link, a folder or a device" in refused(
        hostile(exhibition, keys, tmp_path, link, b"/etc"), store, now
    )
    folder = zipfile.ZipInfo("content/media/")
    assert "a link, a folder or a device" in refused(
        hostile(exhibition, keys, tmp_path, folder, b""), store, now
    )
    bomb = hostile(exhibition, keys, tmp_path, "content/media/tower.png", bytes(40_000_000))
    assert "unpacks to over 100 times its size" in refused(bomb, store, now)
    odd = zipfile.ZipInfo("content/media/tower.png")
    odd.compress_type = zipfile.ZIP_LZMA
    assert "packed in a way that is not read" in refused(
        hostile(exhibition, keys, tmp_path, odd, b"x"), store, now
    )


def test_too_many_entries_and_too_many_bytes_are_refused_before_they_are_read(
    exhibition: Path,
    keys: Path,
    store: BundleStore,
    now: InstallContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entries: list[tuple[zipfile.ZipInfo | str, bytes]] = [(f"content/{n}", b"") for n in range(5_200)]
    crowd = signed_by_us(tmp_path, keys, b"{}", entries)
    assert "5,202 entries; at most 5,000" in refused(crowd, store, now)
    huge = tmp_path / "huge.shanhai"
    with huge.open("wb") as file:
        file.truncate(1_000_000_001)
    assert "1,000,000,001 bytes; at most" in refused(huge, store, now)
    head = json.loads(encoded(manifest_of(exhibition)))
    head["files"] = [{"path": f"media/{n}.png", "size": 400_000_000, "sha256": "0" * 64} for n in range(3)]
    bundle = signed_by_us(tmp_path, keys, json.dumps(head).encode(), [])
    assert "unpacks to 1,200,000,000 bytes" in refused(bundle, store, now)
    monkeypatch.setattr("exhibit.content.bundle.disk_room.free_bytes", lambda _folder: 1_000)
    small = signed_by_us(tmp_path, keys, encoded(manifest_of(exhibition)), _right_entries(exhibition))
    assert "0.0 MB are free, of which 50.0 MB are kept: make 50.0 MB of room" in refused(small, store, now)


def _right_entries(exhibition: Path) -> list[tuple[zipfile.ZipInfo | str, bytes]]:
    return [
        (CONTENT_PREFIX + f.path, (exhibition / f.path).read_bytes()) for f in manifest_of(exhibition).files
    ]


def test_a_file_twice_and_a_bad_sum_are_refused(
    exhibition: Path, keys: Path, store: BundleStore, now: InstallContext, tmp_path: Path
) -> None:
    head = json.loads(encoded(manifest_of(exhibition)))
    head["files"] += [{"path": "media/TOWER.png", "size": 1, "sha256": "0" * 64}]
    bundle = signed_by_us(tmp_path, keys, json.dumps(head).encode(), [])
    assert "is in it twice" in refused(bundle, store, now)
    head["files"] = [{"path": "people.yaml", "size": -1, "sha256": "0" * 64}]
    bundle = signed_by_us(tmp_path, keys, json.dumps(head).encode(), [])
    assert "damaged at 'people.yaml'" in refused(bundle, store, now)


@pytest.mark.parametrize("data", [b"", b"PK", b"hello" * 1000, bytes(22)])
def test_what_is_no_bundle_is_refused(
    data: bytes, store: BundleStore, now: InstallContext, tmp_path: Path
) -> None:
    path = tmp_path / "x.shanhai"
    path.write_bytes(data)
    assert refused(path, store, now) == "This file is not a bundle, or it is damaged."


def test_a_broken_end_a_missing_file_and_a_folder_are_refused(
    pack: Packer, store: BundleStore, now: InstallContext, tmp_path: Path
) -> None:
    data = bytearray(pack(1).read_bytes())
    data[-22:] = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, 400, 10, 0)
    path = tmp_path / "x.shanhai"
    path.write_bytes(data)
    assert refused(path, store, now) == "This file is not a bundle, or it is damaged."
    assert "cannot be read" in refused(tmp_path / "nowhere.shanhai", store, now)
    assert "cannot be read" in refused(tmp_path, store, now)
    assert "not an ordinary file" in refused(Path("/dev/null"), store, now)


# the trial


def test_content_that_fails_its_trial_is_refused_and_leaves_nothing(
    pack: Packer, store: BundleStore, now: InstallContext
) -> None:
    said = json.dumps(
        {"problems": [{"file": "a.yaml", "line": 3, "message": "wrong", "severity": "error"}] * 5}
    )
    cases = [
        (["-c", f"print({said!r}); raise SystemExit(1)"], "This content has errors: a.yaml:3: wrong; "),
        (["-c", "import os; os.abort()"], "the program failed on it (code -6)"),
        (["-c", "import time; time.sleep(60)"], "did not finish within 1 s"),
    ]
    for program, expected in cases:
        trial = SeparateTrial([sys.executable, *program], seconds=1)
        with pytest.raises(RefusedError, match="content") as caught:
            install(pack(1), store, now, trial)
        assert expected in str(caught.value)
        assert store.names() == []
    with pytest.raises(RefusedError, match="could not be tried"):
        install(pack(1), store, now, SeparateTrial(["/nowhere/python"]))
    install(pack(1), store, now, SeparateTrial([sys.executable, "-c", "pass"]))


def test_a_disk_that_refuses_is_told(
    pack: Packer, store: BundleStore, now: InstallContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = pack(1)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RefusedError, match="The disk refuses to take this bundle: No space left on device"):
        install(path, store, now, no_trial)
    assert store.names() == []


def test_every_file_is_on_the_disk_before_its_folder_and_the_pointer_last(
    pack: Packer, store: BundleStore, now: InstallContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_fsync, real_replace, real_rename = os.fsync, Path.replace, Path.rename

    def fsync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real_fsync(handle)

    def replace(self: Path, target: Path) -> Path:
        steps.append(f"replace {target.name}")
        return real_replace(self, target)

    def rename(self: Path, target: Path) -> Path:
        steps.append("rename")
        return real_rename(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(Path, "rename", rename)
    path = pack(1)
    steps.clear()
    manifest = install(path, store, now, no_trial)
    files = len(manifest.files) + 3
    assert steps[:files] == ["file"] * files
    rest = steps[files:]
    renamed = rest.index("rename")
    assert set(rest[:renamed]) == {"folder"}
    assert rest[renamed:] == ["rename", "folder", "file", "replace pointer.json", "folder"]
