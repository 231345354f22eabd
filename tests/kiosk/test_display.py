"""The display by the hour: on, off, said again every ten minutes, and never for nothing."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from exhibit.kiosk.display import NO_BLANKING, DisplayKeeper, run_command
from exhibit.kiosk.hours import parse_week
from exhibit.kiosk.settings import KioskSettings

ON, OFF = ("screen", "on"), ("screen", "off")
WEEK = parse_week({"mon-sun": "09:00-17:00"})


class Hall:
    """A clock on the wall and the commands that were run."""

    def __init__(self, settings: KioskSettings, environment: Mapping[str, str] | None = None) -> None:
        self.start = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
        self.seconds = 0.0
        self.run: list[tuple[str, ...]] = []
        self.keeper = DisplayKeeper(settings, environment or {}, self.now, self.command)

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.seconds)

    def command(self, command: Sequence[str], environment: Mapping[str, str]) -> str:
        assert environment is not None
        self.run.append(tuple(command))
        return ""

    def pass_time(self, seconds: float) -> list[str]:
        said = []
        until = self.seconds + seconds
        while self.seconds < until:
            said += self.keeper.look(self.seconds)
            self.seconds += 1.0
        return said


def test_a_day_in_the_hall() -> None:
    hall = Hall(KioskSettings(hours=WEEK, display_on=ON, display_off=OFF))
    assert hall.pass_time(3600) == ["the doors are closed: display off"]
    assert hall.run == [OFF] * 6
    hall.run.clear()
    assert hall.pass_time(8 * 3600) == ["the doors are open: display on"]
    assert 47 <= len(hall.run) <= 49
    assert set(hall.run) == {ON}
    hall.run.clear()
    assert hall.pass_time(60) == ["the doors are closed: display off"]


def test_a_clock_that_jumps_a_year_only_switches_what_the_clock_says() -> None:
    hall = Hall(KioskSettings(hours=WEEK, display_on=ON, display_off=OFF))
    hall.pass_time(60)
    hall.start += timedelta(days=365, hours=2)
    assert hall.pass_time(60) == ["the doors are open: display on"]


def test_without_hours_and_without_x_nothing_is_run() -> None:
    hall = Hall(KioskSettings())
    assert hall.pass_time(3600) == []
    assert hall.run == []


def test_on_x_the_screen_is_kept_from_blanking() -> None:
    hall = Hall(KioskSettings(), {"DISPLAY": ":9"})
    hall.pass_time(1300)
    assert hall.run == [*NO_BLANKING] * 3
    assert Hall(KioskSettings(keep_awake=False), {"DISPLAY": ":9"}).pass_time(1300) == []


def test_a_command_that_fails_is_told_and_one_that_hangs_is_ended(tmp_path: Path) -> None:
    assert run_command(("true",), {"PATH": "/usr/bin:/bin"}) == ""
    told = run_command(("sh", "-c", "echo no such screen >&2; exit 3"), {"PATH": "/usr/bin:/bin"})
    assert told.endswith("failed with 3: no such screen")
    assert "failed: " in run_command((str(tmp_path / "missing"),), {})
