"""Staff installs from a stick at the panel: found, told in words, by PIN, or refused in a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exhibit.app import WindowOptions, make_application, open_exhibition
from exhibit.content.bundle.acceptance import ANY_SIGNED_OFF
from exhibit.kiosk.paths import find_paths
from exhibit.kiosk.pin import hash_pin
from exhibit.kiosk.settings import KioskSettings
from exhibit.kiosk.stick_installer import MOST_BUNDLES, StickInstaller, mounted_media
from exhibit.kiosk_app.kiosk_window import KioskSetup, KioskWindow
from exhibit.view.staff.commands import ChooseBundle, PanelKey, StaffChoice, StaffCommand
from exhibit.view.staff.panel import StaffPanel
from exhibit.view.staff.pin_pad import PinPad
from exhibit.view.staff.staff_button import StaffButton
from tests.kiosk.installed import Installer, no_trial

PIN = "270492"
V2 = "v-000000000000002"
MOUNTS = """\
22 1 8:1 / / rw - ext4 /dev/sda1 rw
30 22 8:17 / /media/kiosk/MY\\040STICK rw,nosuid - vfat /dev/sdb1 rw
31 22 8:33 / /run/media/x rw - exfat /dev/sdc1 rw
32 22 0:5 / /home rw - ext4 /dev/sda2 rw
broken
"""


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application()


@pytest.fixture
def installer(tmp_path: Path) -> Installer:
    made = Installer(tmp_path)
    made.install(1)
    return made


def stick_of(tmp_path: Path, *bundles: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir(exist_ok=True)
    for bundle in bundles:
        bundle.rename(stick / bundle.name)
    return stick


def sticks(installer: Installer, stick: Path) -> StickInstaller:
    return StickInstaller(installer.store, ANY_SIGNED_OFF, no_trial, lambda: [stick])


def test_media_are_found_where_systems_mount_them(tmp_path: Path) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS, encoding="utf-8")
    assert mounted_media(tmp_path / "mountinfo") == [Path("/media/kiosk/MY STICK"), Path("/run/media/x")]
    assert mounted_media(tmp_path / "nowhere") == []


def test_the_newest_are_looked_at_and_others_refused(tmp_path: Path, installer: Installer) -> None:
    stick = stick_of(tmp_path, *(installer.pack(version) for version in range(1, 8)))
    (stick / "junk.shanhai").write_bytes(b"junk")
    found = sticks(installer, stick).find()
    assert len(found) == MOST_BUNDLES
    assert found[0].path.name == "junk.shanhai"
    assert found[0].refusal.endswith(".")
    assert [each.preview.manifest.version for each in found if each.preview] == [7, 6, 5]


class Hall:
    """A kiosk window with a stick in it."""

    def __init__(self, window: KioskWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    @property
    def panel(self) -> StaffPanel:
        plate = self.window.desk.plate
        assert isinstance(plate, StaffPanel)
        return plate

    def lines(self) -> str:
        """What the page says."""
        return "\n".join(self.panel.report.lines)

    def tap(self, wanted: StaffChoice) -> None:
        """A key of the page."""
        [key] = [key for key in self.panel.findChildren(StaffButton) if key.key == wanted]
        assert key.isVisible()
        key.click()

    def says(self, text: str) -> None:
        """Wait until the page says this."""
        self.qtbot.waitUntil(
            lambda: isinstance(self.window.desk.plate, StaffPanel) and text in self.lines(), timeout=20_000
        )


@pytest.fixture
def hall(
    qapp: QApplication, compiled: Path, tmp_path: Path, installer: Installer, qtbot: QtBot
) -> Iterator[Hall]:
    (tmp_path / "stick").mkdir()
    options = WindowOptions(
        cache=compiled / "shanhai", kiosk=True, diagonal_inch=32.0, language="en", size=(1280, 800)
    )
    settings = KioskSettings(pin=hash_pin(PIN), statistics=False)
    setup = KioskSetup(
        settings,
        find_paths({"SHANHAI_STATE": str(tmp_path / "state")}),
        installer=sticks(installer, tmp_path / "stick"),
    )
    window = KioskWindow(open_exhibition(options), setup, qapp)
    window.exhibition.stage.show()
    yield Hall(window, qtbot)
    window.exhibition.close()
    QApplication.restoreOverrideCursor()


def test_from_the_stick_to_the_glass_by_the_pin(hall: Hall, installer: Installer, tmp_path: Path) -> None:
    stick_of(tmp_path, installer.pack(2))
    desk = hall.window.desk
    desk.open_panel()
    hall.tap(StaffCommand.INSTALL)
    hall.says("version 2")
    hall.tap(ChooseBundle(0))
    hall.says("signed by museum")
    hall.tap(StaffCommand.INSTALL_CHOSEN)
    pad = desk.plate
    assert isinstance(pad, PinPad)
    pad.entered.emit("111111")
    assert installer.store.pointer.current != V2
    assert isinstance(desk.plate, PinPad), "a wrong PIN installs nothing"
    pad.entered.emit(PIN)
    hall.says("Version 2 is installed")
    assert installer.store.pointer.current == V2
    assert not hall.window.is_calling(), "nothing starts afresh under staff's hands"


def test_what_is_refused_is_told_and_an_empty_stick_too(hall: Hall, tmp_path: Path) -> None:
    hall.window.desk.open_panel()
    hall.tap(StaffCommand.INSTALL)
    hall.says("There is no bundle")
    (tmp_path / "stick" / "junk.shanhai").write_bytes(b"junk")
    hall.window.desk.open_panel()
    hall.tap(StaffCommand.INSTALL)
    hall.says("junk.shanhai is refused: ")
    assert [key.key for key in hall.panel.findChildren(StaffButton) if key.isVisible()] == [PanelKey.CLOSE]


def test_a_bundle_that_fails_its_trial_changes_nothing_and_says_why(
    hall: Hall, installer: Installer, tmp_path: Path
) -> None:
    stick_of(tmp_path, installer.pack(2))
    desk = hall.window.desk
    desk.open_panel()
    hall.tap(StaffCommand.INSTALL)
    hall.says("version 2")
    hall.tap(ChooseBundle(0))
    bundle = tmp_path / "stick" / "v2.shanhai"
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 0xFF
    bundle.write_bytes(data)
    hall.tap(StaffCommand.INSTALL_CHOSEN)
    assert isinstance(desk.plate, PinPad)
    desk.plate.entered.emit(PIN)
    hall.says("is refused: ")
    assert installer.store.pointer.current == "v-000000000000001"
