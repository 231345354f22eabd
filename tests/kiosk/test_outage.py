"""The real X server goes and comes back: nothing is blamed, and the exhibition is back with the display."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.kiosk.installed import Installer
from tests.kiosk.running import ON_SCREEN, Kiosk
from tests.kiosk.xserver import Display

pytestmark = [pytest.mark.xserver, pytest.mark.slow]
BACK_SECONDS = 40.0
FIRST, SECOND = "v-000000000000001", "v-000000000000002"


def environment_of(display: Display) -> dict[str, str]:
    return {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}


@pytest.mark.parametrize("seconds", [15.0, pytest.param(60.0, marks=pytest.mark.long)], ids=["15 s", "60 s"])
def test_a_display_that_is_away_for_a_while_costs_no_content(
    tmp_path: Path, compiled: Path, seconds: float
) -> None:
    installer = Installer(tmp_path)
    for version in (1, 2):
        installer.install(version)
    with (
        Display(manager=False, own_number=True) as display,
        Kiosk(tmp_path / "state", compiled, **environment_of(display)) as kiosk,
    ):
        kiosk.ready()
        assert kiosk.count(f"started the exhibition in {installer.store.data(SECOND)}") == 1
        pointer = installer.store.pointer
        display.go()
        kiosk.wait_for("there is no display")
        kiosk.wait_for(f"waiting for the display {display.name}")
        time.sleep(seconds)
        assert kiosk.process.poll() is None
        assert kiosk.count("started the exhibition") == 1, "nothing is started in vain"
        display.come_back()
        began = time.monotonic()
        kiosk.wait_for(ON_SCREEN, 2, BACK_SECONDS)
        sys.stdout.write(f"display back: on the screen {time.monotonic() - began:.1f} s later\n")
        assert kiosk.count("is back after") == 1
        assert kiosk.count(f"started the exhibition in {installer.store.data(SECOND)}") == 2
        assert any("EXTEND_TIMEOUT_USEC" in told for told in kiosk.listen())
        assert installer.store.pointer == pointer
        assert installer.store.kept_back == []
        assert kiosk.count("started the trouble page") == 0


def test_a_kiosk_that_is_started_before_its_display_waits_for_it(tmp_path: Path, compiled: Path) -> None:
    installer = Installer(tmp_path)
    installer.install(1)
    with Display(manager=False, own_number=True) as display:
        display.go()
        with Kiosk(tmp_path / "state", compiled, **environment_of(display)) as kiosk:
            kiosk.wait_for(f"waiting for the display {display.name}")
            assert kiosk.count("ended with code 69") == 1
            display.come_back()
            kiosk.wait_for(ON_SCREEN, 1, BACK_SECONDS)
            assert installer.store.kept_back == []


def test_stopped_by_the_system_while_it_waits_it_ends_at_once(tmp_path: Path, compiled: Path) -> None:
    with Display(manager=False, own_number=True) as display:
        display.go()
        with Kiosk(tmp_path / "state", compiled, **environment_of(display)) as kiosk:
            kiosk.wait_for("waiting for the display")
            began = time.monotonic()
            assert kiosk.stop() == 0
            assert time.monotonic() - began < 5.0


@pytest.mark.parametrize(("poison", "word"), [("memory", "not enough memory"), ("disk", "the disk fails")])
def test_a_machine_without_memory_or_disk_shows_the_trouble_page_and_blames_no_content(
    tmp_path: Path, compiled: Path, poison: str, word: str
) -> None:
    installer = Installer(tmp_path)
    installer.install(1)
    (installer.store.data(FIRST) / "poison").write_text(poison, encoding="utf-8")
    with Kiosk(tmp_path / "state", compiled, SHANHAI_FAULT="start") as kiosk:
        kiosk.wait_for("started the trouble page")
        assert kiosk.count(word) >= 3
        kiosk.wait_for(ON_SCREEN)
        assert installer.store.kept_back == []


def test_killed_again_and_again_from_outside_no_content_is_blamed(tmp_path: Path, compiled: Path) -> None:
    installer = Installer(tmp_path)
    for version in (1, 2):
        installer.install(version)
    with Kiosk(tmp_path / "state", compiled) as kiosk:
        for count in (1, 2, 3):
            kiosk.wait_for(ON_SCREEN, count)
            os.kill(kiosk.child(), signal.SIGKILL)
        kiosk.wait_for("started the trouble page")
        assert kiosk.count("SIGKILL") == 3
        assert installer.store.kept_back == []


def test_content_that_fails_is_kept_back_and_comes_back_by_a_command(tmp_path: Path, compiled: Path) -> None:
    installer = Installer(tmp_path)
    for version in (1, 2):
        installer.install(version)
    poison = installer.store.data(SECOND) / "poison"
    poison.write_text("3", encoding="utf-8")
    with Kiosk(tmp_path / "state", compiled, SHANHAI_FAULT="start") as kiosk:
        kiosk.wait_for(f"started the exhibition in {installer.store.data(FIRST)}")
        assert kiosk.count("ended with code 3") == 3
        assert kiosk.count("kept back for a day of running") == 1
        kiosk.wait_for(ON_SCREEN)
        assert installer.store.kept_back == [SECOND]
        poison.unlink()
        kiosk.run("rollback", "--release", "--state", str(tmp_path / "state"))
        kiosk.wait_for("starting afresh: other content is there")
        kiosk.wait_for(ON_SCREEN, 2)
        assert kiosk.count(f"started the exhibition in {installer.store.data(SECOND)}") == 4
