"""The settings of a machine: read line by line; a mistake costs its own line and nothing else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.kiosk.paths import find_paths
from exhibit.kiosk.settings import KioskSettings, read_settings

WHOLE = """# The screen in the east hall
screen: HDMI-1
diagonal: 43
pointer: shown
language: zh-Hans
data: /srv/exhibition
tuio: 3333
pin: scrypt:1:2:3:44:55
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
    assert reading.problems == (f"{path}:2: {sentence}",)


@pytest.mark.parametrize(
    "data", [b"{", b"\xff\xfe\x00", b"- a\n- b\n", b"just words", b"x" * 200_000, b"[" * 40_000]
)
def test_a_file_that_is_none_gives_the_defaults_and_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_bytes(data)
    reading = read_settings(path)
    assert reading.settings == KioskSettings()
    assert reading.problems
    for problem in reading.problems:
        assert problem.startswith(f"{path}:")
        assert "ignored" in problem


@pytest.mark.parametrize(
    ("spoiled", "sentence"),
    [
        (b"screen:\tHDMI-1\tx: [", "no 'key: value' line"),
        (b"screen: \xff\xfe", "byte 9 is no UTF-8"),
        (b"screen: [1, 2", "no 'key: value' line"),
        (b"  screen: HDMI-1", "belongs to no key"),
        (b"just words", "no 'key: value' line"),
        (b"screen: HDMI-1\nscreen: HDMI-1", "'screen' stands here again, first in line 3; this one holds"),
        (b"screen: {a: " + b"[" * 20_000, "no 'key: value' line"),
        (b"\x00\x01", "no 'key: value' line"),
    ],
)
def test_one_bad_line_costs_itself_and_the_pin_and_the_hours_stay(
    tmp_path: Path, spoiled: bytes, sentence: str
) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_bytes(
        b"diagonal: 43\npin: scrypt:1:2:3:44:55\n" + spoiled + b"\nhours:\n  mon: 09:00-17:00\nlanguage: en\n"
    )
    reading = read_settings(path)
    settings = reading.settings
    assert (settings.diagonal, settings.pin, settings.language) == (43.0, "scrypt:1:2:3:44:55", "en")
    assert settings.hours.scheduled
    assert any(sentence in problem for problem in reading.problems)
    assert all(problem.startswith(f"{path}:") for problem in reading.problems)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"\ttue: 09:00-17:00", ":3: this is no 'key: value' line; indent by spaces, not tabs"),
        (b"  tue: 9-17h", ":1: hours: '9-17h' (tue) is no range; write it like 09:00-17:30"),
        (b"  tues: 09:00-17:00", ":1: hours: 'tues' is no day; write mon"),
        (b"  2026-13-01: closed", ":1: hours: '2026-13-01' is no date"),
        (b"  tue: \xff", ":3: byte 8 is no UTF-8"),
        (b"  mon: 10:00-17:00", ":3: 'mon' stands here again"),
    ],
)
def test_one_bad_line_of_the_hours_costs_itself(tmp_path: Path, line: bytes, sentence: str) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_bytes(b"hours:\n  mon: 09:00-17:00\n" + line + b"\n  sun: closed\nlanguage: en\n")
    reading = read_settings(path)
    assert len(reading.problems) == 1
    assert f"{path}{sentence}" in reading.problems[0]
    week = reading.settings.hours
    assert week.is_open(datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
    assert not week.is_open(datetime(2026, 11, 30, 20, 0, tzinfo=UTC))
    assert not week.is_open(datetime(2026, 12, 6, 12, 0, tzinfo=UTC))
    assert reading.settings.language == "en"


def test_a_day_that_cannot_be_read_stays_open(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_text("hours:\n  mon: 9-17h\n  tue: closed\n", encoding="utf-8")
    week = read_settings(path).settings.hours
    assert week.is_open(datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
    assert not week.is_open(datetime(2026, 12, 1, 12, 0, tzinfo=UTC))


@pytest.mark.parametrize("plain", ["270492", "'1234'", "scrypt:1:2", "hunter2"])
def test_a_pin_in_plain_text_is_named_never_repeated_and_opens_nothing(tmp_path: Path, plain: str) -> None:
    path = tmp_path / "kiosk.yaml"
    path.write_text(f"pin: {plain}\n", encoding="utf-8")
    reading = read_settings(path)
    assert reading.settings.pin == ""
    [problem] = reading.problems
    assert "a PIN in plain text opens nothing" in problem
    assert plain.strip("'") not in problem


def test_a_folder_may_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    path = tmp_path / "kiosk.yaml"
    path.write_text("data: ~/museum\nfallback_data: ~\n", encoding="utf-8")
    settings = read_settings(path).settings
    assert (settings.data, settings.fallback_data) == (str(tmp_path / "museum"), str(tmp_path))


@given(st.binary(max_size=400))
def test_whatever_stands_in_the_file_it_is_read(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any-kiosk.yaml"
    path.write_bytes(b"hours:\n  mon: closed\n" + data)
    reading = read_settings(path)
    assert all(problem.startswith(f"{path}:") for problem in reading.problems)


def test_everything_lies_in_the_platforms_folders_or_in_one_of_its_own(tmp_path: Path) -> None:
    places = find_paths({"HOME": "/home/kiosk"})
    assert places.settings == Path("/home/kiosk/.config/shanhai/kiosk.yaml")
    assert places.state == Path("/home/kiosk/.local/state/shanhai")
    xdg = find_paths({"HOME": "/h", "XDG_CONFIG_HOME": "/etc/xdg", "XDG_STATE_HOME": "/var/lib"})
    assert (xdg.settings, xdg.state) == (Path("/etc/xdg/shanhai/kiosk.yaml"), Path("/var/lib/shanhai"))
    own = find_paths({"HOME": "/h", "SHANHAI_STATE": str(tmp_path)})
    assert (own.settings, own.state) == (tmp_path / "kiosk.yaml", tmp_path)
    assert find_paths({}).state == Path("/.local/state/shanhai")
