"""The settings of a machine: read line by line; a mistake costs its own line and nothing else."""

from pathlib import Path

import pytest

from exhibit.kiosk.paths import find_paths
from exhibit.kiosk.settings import KioskSettings, read_settings

WHOLE = """# The screen in the east hall
screen: HDMI-1
diagonal: 43
pointer: shown
language: zh-Hans
data: /srv/exhibition
tuio: 3333
pin: scrypt:1:2:3:4:5
memory_mb: 600
recycle_at: "05:30"
hours:
  mon-fri: 09:00-17:00
  sun: closed
keep_awake: no
display_on: /usr/bin/vcgencmd display_power 1
statistics: yes
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    reading = read_settings(path)
    settings = reading.settings
    assert reading.problems == ()
    assert (settings.screen, settings.diagonal, settings.pointer) == ("HDMI-1", 43.0, "shown")
    assert (settings.tuio, settings.memory_mb, settings.recycle_at) == (3333, 600, 330)
    assert settings.display_on == ("/usr/bin/vcgencmd", "display_power", "1")
    assert (settings.keep_awake, settings.statistics) == (False, True)
    assert len(settings.hours.days) == 7


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.yaml").settings == KioskSettings()
    (tmp_path / "empty.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert read_settings(tmp_path / "empty.yaml").settings == KioskSettings()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("diagnal: 43", "unknown setting 'diagnal' (did you mean 'diagonal'?)"),
        ("colour: red", "unknown setting 'colour'"),
        ("diagonal: big", "diagonal: 'big' is no number; the default is used"),
        ("diagonal: 4000", "diagonal: '4000' is not between 5 and 200; the default is used"),
        ("pointer: maybe", "pointer: 'maybe' is neither hidden nor shown; the default is used"),
        ("keep_awake: perhaps", "keep_awake: 'perhaps' is neither yes nor no; the default is used"),
        (
            "recycle_at: 26:00",
            "recycle_at: '26:00' is no time of day; write it like 05:30; the default is used",
        ),
        ("hours: 9-5", "hours: opening hours are lines such as 'mon-fri: 09:00-17:00'; the default is used"),
        ("screen: [1, 2]", "screen: one word or path is wanted here; the default is used"),
        ("display_off: xset 'dpms", "display_off: No closing quotation; the default is used"),
    ],
)
def test_a_mistake_costs_its_own_line_only(tmp_path: Path, line: str, sentence: str) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_text(f"language: en\n{line}\n", encoding="utf-8")
    reading = read_settings(path)
    assert reading.settings == KioskSettings(language="en")
    assert reading.problems == (f"{path}: {sentence}",)


@pytest.mark.parametrize(
    "data", [b"{", b"\xff\xfe\x00", b"- a\n- b\n", b"just words", b"x" * 200_000, b"[" * 40_000]
)
def test_a_file_that_is_none_gives_the_defaults_and_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_bytes(data)
    reading = read_settings(path)
    assert reading.settings == KioskSettings()
    assert len(reading.problems) == 1
    assert reading.problems[0].startswith(f"{path}: ")
    assert "ignored" in reading.problems[0]


def test_everything_lies_in_the_platforms_folders_or_in_one_of_its_own(tmp_path: Path) -> None:
    places = find_paths({"HOME": "/home/kiosk"})
    assert places.settings == Path("/home/kiosk/.config/shanhai/kiosk.yaml")
    assert places.state == Path("/home/kiosk/.local/state/shanhai")
    xdg = find_paths({"HOME": "/h", "XDG_CONFIG_HOME": "/etc/xdg", "XDG_STATE_HOME": "/var/lib"})
    assert (xdg.settings, xdg.state) == (Path("/etc/xdg/shanhai/kiosk.yaml"), Path("/var/lib/shanhai"))
    own = find_paths({"HOME": "/h", "SHANHAI_STATE": str(tmp_path)})
    assert (own.settings, own.state) == (tmp_path / "kiosk.yaml", tmp_path)
    assert find_paths({}).state == Path("/.local/state/shanhai")
