"""The PIN: hashed, compared, locked after five wrong tries, across restarts and clocks that jump."""

import codecs
import io
import os
from pathlib import Path

import pytest

from exhibit.commands import main
from exhibit.commands.pin import with_pin
from exhibit.kiosk.pin import FailedTries, PinAnswer, PinGuard, check_new, hash_pin, matches
from exhibit.kiosk.settings import read_settings

PIN = "270492"
KEPT = hash_pin(PIN, b"0123456789abcdef")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1_795_000_000.0

    def __call__(self) -> float:
        return self.now


def guard(tmp_path: Path, clock: Clock, kept: str = KEPT) -> PinGuard:
    return PinGuard(kept, tmp_path / "tries.json", clock)


def test_only_the_right_pin_matches_and_every_hash_is_another() -> None:
    assert matches(PIN, KEPT)
    assert not matches("270493", KEPT)
    assert hash_pin(PIN) != hash_pin(PIN)
    assert PIN not in KEPT


@pytest.mark.parametrize(
    "kept", ["", "scrypt", "scrypt:a:b:c:d:e", "md5:1:2:3:00:00", "scrypt:16384:8:1:zz:00"]
)
def test_a_hash_that_cannot_be_read_matches_nothing(kept: str) -> None:
    assert not matches(PIN, kept)


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        ("270492", ""),
        ("123", "a PIN has 4 to 12 digits"),
        ("1" * 13, "a PIN has 4 to 12 digits"),
        ("12ab", "a PIN consists of the digits 0 to 9"),
        ("１２３９", "a PIN consists of the digits 0 to 9"),
        ("0000", "a PIN of equal or consecutive digits is the first that anybody tries"),
        ("6789", "a PIN of equal or consecutive digits is the first that anybody tries"),
        ("3210", "a PIN of equal or consecutive digits is the first that anybody tries"),
    ],
)
def test_a_new_pin_is_looked_at(pin: str, problem: str) -> None:
    assert check_new(pin) == problem


def test_five_wrong_tries_lock_it_for_five_minutes_even_for_the_right_one(tmp_path: Path) -> None:
    clock = Clock()
    mine = guard(tmp_path, clock)
    assert [mine.check("1").tries_left for _ in range(4)] == [4, 3, 2, 1]
    assert mine.check("1") == FailedTries(PinAnswer.LOCKED, wait_seconds=300)
    clock.now += 299
    assert mine.check(PIN) == FailedTries(PinAnswer.LOCKED, wait_seconds=1)
    clock.now += 1.1
    assert mine.waiting() == 0
    assert mine.check(PIN).answer is PinAnswer.RIGHT


def test_a_restart_neither_opens_the_lock_nor_forgets_tries(tmp_path: Path) -> None:
    clock = Clock()
    for _ in range(4):
        guard(tmp_path, clock).check("1")
    assert guard(tmp_path, clock).check("1").answer is PinAnswer.LOCKED
    assert guard(tmp_path, clock).check(PIN).answer is PinAnswer.LOCKED


def test_a_right_pin_forgets_the_wrong_ones(tmp_path: Path) -> None:
    mine = guard(tmp_path, Clock())
    mine.check("1")
    mine.check(PIN)
    assert mine.check("1").tries_left == 4


def test_a_clock_set_back_by_a_year_locks_for_five_minutes_not_for_a_year(tmp_path: Path) -> None:
    clock = Clock()
    mine = guard(tmp_path, clock)
    for _ in range(5):
        mine.check("1")
    clock.now -= 365 * 86400
    assert mine.waiting() == 300
    clock.now += 301
    assert mine.check(PIN).answer is PinAnswer.RIGHT


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    assert guard(tmp_path, Clock(), "").check("").answer is PinAnswer.NOT_SET


def test_each_lock_is_twice_as_long_an_hour_at_most_and_a_day_later_the_first_again(tmp_path: Path) -> None:
    clock = Clock()
    seen = []
    for _ in range(7):
        mine = guard(tmp_path, clock)  # a restart forgets nothing
        seen.append([mine.check("1").wait_seconds for _ in range(5)][-1])
        clock.now += seen[-1] + 1
    assert seen == [300, 600, 1200, 2400, 3600, 3600, 3600]
    clock.now += 24 * 3600
    assert [guard(tmp_path, clock).check("1").wait_seconds for _ in range(5)][-1] == 300
    clock.now += 301
    assert guard(tmp_path, clock).check(PIN).answer is PinAnswer.RIGHT
    assert [guard(tmp_path, clock).check("1").wait_seconds for _ in range(5)][-1] == 300


DAMAGED = [
    "",
    "{",
    '{"wrong": "x"}',
    "[1]",
    '{"wrong": 99, "locked_until": 0}',
    '{"wrong": 1e999, "locked_until": 0}',
    '{"wrong": 0, "locked_until": 1e999}',
    '{"wrong": 0, "locked_until": NaN}',
    '{"wrong": 0, "locked_until": -Infinity, "locks": NaN}',
    '{"wrong": 0, "locked_until": ' + "9" * 400 + "}",
    '{"wrong": ' + "9" * 5000 + ', "locked_until": 0}',
    '{"wrong": 0, "locked_until": 0, "locks": 1e999}',
    "[" * 200_000,
    '{"wrong": ' * 50_000,
    "null",
]


@pytest.mark.parametrize("text", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_count_is_no_way_in_and_no_way_out(tmp_path: Path, text: str) -> None:
    (tmp_path / "tries.json").write_text(text, encoding="ascii")
    mine = guard(tmp_path, Clock())
    assert mine.check("1").answer in (PinAnswer.WRONG, PinAnswer.LOCKED)
    assert guard(tmp_path, Clock()).waiting() <= 3600


def test_where_nothing_can_be_written_tries_still_count(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    mine = PinGuard(KEPT, tmp_path / "file" / "tries.json", Clock())
    for _ in range(4):
        mine.check("1")
    assert mine.check("1").answer is PinAnswer.LOCKED


def test_the_command_keeps_a_hash_and_every_other_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHANHAI_STATE", str(tmp_path))
    path = tmp_path / "kiosk.yaml"
    path.write_text("# hall 3\nscreen: HDMI-1", encoding="utf-8")
    (tmp_path / "pin-tries.json").write_text("{}", encoding="ascii")
    for pin in ("270492", "918273"):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{pin}\n"))
        assert main(["pin"]) == 0
        settings = read_settings(path).settings
        assert matches(pin, settings.pin)
        assert settings.screen == "HDMI-1"
    assert path.read_text(encoding="utf-8").count("pin:") == 1
    assert path.read_text(encoding="utf-8").startswith("# hall 3\n")
    assert not (tmp_path / "pin-tries.json").exists()
    assert main(["pin", "--remove"]) == 0
    assert read_settings(path).settings.pin == ""
    monkeypatch.setattr("sys.stdin", io.StringIO("12\n"))
    assert main(["pin"]) == 1
    assert "a PIN has 4 to 12 digits" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    monkeypatch.setattr("sys.stdin", io.StringIO("270492\n"))
    assert main(["pin", "--settings", str(tmp_path / "file" / "kiosk.yaml")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_line_is_replaced_where_it_stands() -> None:
    assert with_pin("a: 1\npin: old\nb: 2\n", "new") == "a: 1\npin: new\nb: 2\n"
    assert with_pin("pin: old", "new") == "pin: new\n"
    assert with_pin("a: 1", "new") == "a: 1\npin: new\n"
    assert with_pin("pin: old\nb: 2\n", "") == "b: 2\n"


# an administrator sets it anew


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator can act for another user")
@pytest.mark.parametrize("layout", ["home", "one folder", "machine"])
def test_an_administrator_keeps_owner_and_rights_and_lifts_the_lock(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = {
        "home": (tmp_path / "kiosk/.config/shanhai", tmp_path / "kiosk/.local/state/shanhai"),
        "one folder": (tmp_path / "all", tmp_path / "all"),
        "machine": (tmp_path / "etc", tmp_path / "var"),
    }
    config, state = places[layout]
    settings = config / "kiosk.yaml"
    for folder in (config, state):
        folder.mkdir(parents=True, exist_ok=True)
    settings.write_text("diagonal: 43\npin: scrypt:old\n", "utf-8")
    tries = state / "pin-tries.json"
    tries.write_text("{}", "utf-8")
    if layout == "machine":
        monkeypatch.setattr("exhibit.kiosk.paths.MACHINE_SETTINGS", settings)
        monkeypatch.setattr("exhibit.kiosk.paths.MACHINE_STATE", state)
        os.chown(settings, 0, 65534)
        settings.chmod(0o640)
    else:
        for path in (config, state, settings, tries):
            os.chown(path, 65534, 65534)
        settings.chmod(0o600)
    for path in (tmp_path, *tmp_path.parents):
        if path.stat().st_uid == os.geteuid() and path.name.startswith(("pytest-", "popen-", "test_")):
            path.chmod(0o755)
    before = settings.stat()
    trap = tmp_path / "trap"
    trap.write_text("root's", "utf-8")
    settings.with_name("kiosk.yaml.new").symlink_to(trap)
    monkeypatch.setattr("sys.stdin", io.StringIO(PIN + "\n"))
    codecs.lookup("idna")
    child = os.fork()
    if child == 0:
        os._exit(main(["pin", "--settings", str(settings)]))
    assert os.waitpid(child, 0)[1] == 0
    after = settings.stat()
    assert (after.st_uid, after.st_gid, after.st_mode) == (before.st_uid, before.st_gid, before.st_mode)
    found = read_settings(settings).settings
    assert (found.diagonal, matches(PIN, found.pin)) == (43, True)
    assert not tries.exists()
    assert trap.read_text("utf-8") == "root's"


def test_the_hash_is_not_left_for_everybody_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "kiosk.yaml"
    settings.write_text("diagonal: 43\n", "utf-8")
    settings.chmod(0o644)
    monkeypatch.setattr("sys.stdin", io.StringIO(PIN + "\n"))
    assert main(["pin", "--settings", str(settings)]) == 0
    assert settings.stat().st_mode & 0o777 == 0o640
