"""What may be in the frozen program: the rules themselves, and the folder in dist/ where one was made."""

from __future__ import annotations

import errno
import json
import random
import re
import shutil
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

import exhibit
from frozen import archives, compare, contents, notices, pruning, smoke, smoke_kit

ROOT = Path(__file__).resolve().parents[2]
MB = 1_000_000
WITHOUT_COMPILER_MB = 32


@pytest.mark.parametrize(
    "name",
    [
        "lib/PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "lib/PySide6/Qt/plugins/imageformats/libqsvg.so",
        "lib/PySide6/Qt/plugins/imageformats/libqtiff.so",
        "lib/PySide6/Qt/plugins/platforms/libqvnc.so",
        "lib/PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "lib/PySide6/Qt/lib/libQt6Quick.so.6",
        "lib/PySide6/Qt/translations/qtbase_de.qm",
        "lib/libgtk-3.so.0",
        "lib/libGL.so.1",
        "lib/libstdc++.so.6",
        "lib/libssl.so.3",
        "lib/numpy/tests/data.so",
        "lib/opencc/clib/bin/opencc",
    ],
)
def test_what_must_not_be_in_it_is_left_out(name: str) -> None:
    assert not contents.is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "lib/PySide6/Qt/plugins/platforms/libqxcb.so",
        "lib/PySide6/Qt/plugins/platforms/libqwayland.so",
        "lib/PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "lib/PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
        "lib/PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "lib/PySide6/Qt/plugins/imageformats/libqwebp.so",
        "lib/PySide6/plugins/platforms/qwindows.dll",
        "lib/PySide6/Qt/lib/libQt6Network.so.6",
        "lib/libxcb-cursor.so.0",
        "lib/libxkbcommon-x11.so.0",
        "lib/opencc/clib/share/opencc/tw2s.json",
    ],
)
def test_what_it_needs_stays(name: str) -> None:
    assert contents.is_wanted(name)


@pytest.fixture(scope="module")
def folder() -> Path:
    """The frozen program; `make package` makes it."""
    found = sorted(path for path in (ROOT / "dist").glob("shanhai-*-linux-*") if path.is_dir())
    assert found, "no frozen program in dist/: make package makes it"
    return found[-1]


@pytest.mark.frozen
def test_the_folder_holds_nothing_that_it_must_not(folder: Path) -> None:
    inside = [path.relative_to(folder).as_posix() for path in (folder / "lib").rglob("*") if path.is_file()]
    assert inside
    assert not [name for name in inside if not contents.is_wanted(name)]
    plugins = {name.split("/plugins/")[1] for name in inside if "/plugins/" in name}
    assert {name.split("/")[0] for name in plugins} <= set(contents.PLUGINS)


@pytest.mark.frozen
def test_the_folder_holds_what_people_look_for(folder: Path) -> None:
    for name in (
        "shanhai",
        "README.txt",
        "data/exhibit.yaml",
        "assets/fonts/OFL.txt",
        "licences/LGPL-3.0.txt",
        "licences/LICENSE-python.txt",
        "sbom.cdx.json",
        "lib/PySide6/Qt/lib/libQt6Core.so.6",
    ):
        assert (folder / name).is_file(), name


@pytest.mark.frozen
def test_the_folder_is_small_enough(folder: Path) -> None:
    spare = WITHOUT_COMPILER_MB if list(folder.rglob("libscipy_openblas*")) else 0
    assert archives.size_on_disk(folder) <= (160 + spare) * MB
    for archive in (ROOT / "dist").glob(f"{folder.name}.tar.xz"):
        assert archive.stat().st_size <= 60 * MB


@pytest.mark.frozen
def test_no_library_in_it_is_without_a_user_or_with_symbols_for_debuggers(folder: Path) -> None:
    assert not pruning.orphans(pruning.elf_files(folder))
    assert not list(folder.rglob("*.debug"))


def test_the_bill_names_every_locked_package_with_its_licence() -> None:
    lock = ROOT / "requirements.lock"
    found = notices.parts(lock)
    bill = notices.bill(exhibit.__version__, found, 1_700_000_000)
    assert bill == notices.bill(exhibit.__version__, found, 1_700_000_000)
    text = json.dumps(bill)
    assert bill["bomFormat"] == "CycloneDX"
    for name, version in notices.locked(lock):
        assert f"pkg:pypi/{name}@{version}" in text
    assert all(re.fullmatch(r"[\w.+() -]+", part.licence) for part in found)


def test_every_package_brings_its_licence_text(tmp_path: Path) -> None:
    found = notices.parts(ROOT / "requirements.lock")
    notices.gather_licences(found, ROOT, tmp_path)
    texts = {path.name for path in tmp_path.iterdir()}
    by_lgpl = {"pyside6-essentials", "shiboken6"}
    lacking = [part.name for part in found if not any(text.startswith(f"{part.name}-") for text in texts)]
    assert set(lacking) <= by_lgpl
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "OFL-fonts.txt", "LICENSE-shanhai.txt"} <= texts


def test_sizes_are_told_beside_their_targets(tmp_path: Path) -> None:
    (tmp_path / "program").mkdir()
    (tmp_path / "program" / "shanhai").write_bytes(b"x" * 2_000_000)
    archive = tmp_path / "program.tar.xz"
    with archive.open("wb") as file:
        file.truncate(60 * MB + 1)
    assert archives.told_size(tmp_path / "program") == ("program: 2.0 MB (target 160 MB)", False)
    assert archives.told_size(archive) == ("program.tar.xz: 60.0 MB (target 60 MB)", True)


def test_an_archive_depends_on_its_contents_alone(tmp_path: Path) -> None:
    for number, place in enumerate(("first", "second")):
        folder = tmp_path / place / "program"
        (folder / "lib").mkdir(parents=True)
        for name in ("b", "a", "lib/c") if number else ("lib/c", "a", "b"):
            (folder / name).write_text(name)
            (folder / name).chmod(0o644)
        archives.write_tar(folder, tmp_path / f"{place}.tar.xz", 1_700_000_000)
    first, second = (tmp_path / f"{place}.tar.xz" for place in ("first", "second"))
    assert archives.check_sum(first) == archives.check_sum(second)
    beside = archives.write_check_sum(first)
    assert beside.read_text() == f"{archives.check_sum(first)}  first.tar.xz\n"


def test_a_damaged_archive_and_a_full_disk_are_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "shanhai").write_bytes(random.Random(1).randbytes(200_000))
    archive = tmp_path / "program.tar.xz"
    archives.write_tar(folder, archive, 1_700_000_000)
    (tmp_path / "whole").mkdir()
    smoke.unpack(archive, tmp_path / "whole")
    archives.write_check_sum(archive)
    archive.write_bytes(archive.read_bytes()[:-5000])
    with pytest.raises(smoke_kit.SmokeError, match=r"is not what its \.sha256 says: fetch or make it again"):
        smoke.unpack(archive, tmp_path / "mismatch")
    archive.with_name("program.tar.xz.sha256").unlink()
    with pytest.raises(smoke_kit.SmokeError, match=r"is damaged .*: fetch or make it again"):
        smoke.unpack(archive, tmp_path / "damaged")

    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copytree", full)
    with pytest.raises(smoke_kit.SmokeError, match="No space left on device; make room there"):
        smoke.unpack(folder, tmp_path / "full")


def test_two_builds_are_compared_member_by_member(tmp_path: Path) -> None:
    for place, last in (("first", "c"), ("second", "d")):
        folder = tmp_path / place / "program"
        folder.mkdir(parents=True)
        for name, text in (("a", "same"), ("b", place), (last, "")):
            (folder / name).write_text(text)
            (folder / name).chmod(0o755 if name == "a" and place == "second" else 0o644)
        archives.write_tar(folder, tmp_path / f"{place}.tar.xz", 1_700_000_000)
    expected = [
        "a: another rights",
        "b: another content",
        "c: only in the first",
        "d: only in the second",
    ]
    for ending in ("/program", ".tar.xz"):
        first, second = (compare.members_of(tmp_path / f"{place}{ending}") for place in ("first", "second"))
        assert compare.differences(first, second) == expected
        assert compare.differences(first, first) == []


def test_the_bill_fits_the_schema_of_cyclonedx() -> None:
    bill = notices.bill(exhibit.__version__, notices.parts(ROOT / "requirements.lock"), 1_700_000_000)
    validator = JsonStrictValidator(SchemaVersion.V1_5)
    assert validator.validate_str(json.dumps(bill)) is None


def test_what_never_ran_on_windows_says_so() -> None:
    for name in ("packaging/windows_build/README.md", "packaging/windows_build/shanhai.iss"):
        assert "not yet run" in (ROOT / name).read_text("utf-8").lower()
    assert "not yet run" in (ROOT / ".github" / "workflows" / "windows.yml").read_text("utf-8").lower()


def test_without_a_console_words_go_nowhere_instead_of_failing(monkeypatch: pytest.MonkeyPatch) -> None:
    from frozen import start

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    start.give_streams()
    for stream in (sys.stdout, sys.stderr):
        stream.write("山海\n")
        stream.close()


def test_the_version_resource_of_windows_has_four_numbers() -> None:
    from windows_build import version_resource

    text = version_resource.resource("1.2.3")
    assert "filevers=(1, 2, 3, 0)" in text
    assert 'StringStruct("FileVersion", "1.2.3")' in text
