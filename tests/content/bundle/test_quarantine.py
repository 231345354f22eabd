"""How long a version is kept from being shown: counted while the machine runs, bounded, never by the wall."""

import json
from pathlib import Path

import pytest

from exhibit.content.bundle.quarantine import QUARANTINE_SECONDS, QuarantineRecords, Uptime, read_uptime

DAY = QUARANTINE_SECONDS


class Machine:
    """A machine that runs, sleeps and starts again."""

    def __init__(self) -> None:
        self.now = Uptime("first", 100.0)

    def __call__(self) -> Uptime:
        return self.now

    def run(self, seconds: float) -> None:
        self.now = Uptime(self.now.boot, self.now.seconds + seconds)

    def start_again(self, boot: str) -> None:
        self.now = Uptime(boot, 5.0)


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def records(tmp_path: Path, machine: Machine) -> QuarantineRecords:
    return QuarantineRecords(tmp_path / "quarantine", machine)


def test_it_ends_after_a_day_of_running(records: QuarantineRecords, machine: Machine) -> None:
    records.put("v", "it crashed", DAY)
    machine.run(DAY - 1)
    found = records.find("v")
    assert found is not None
    assert found.left_seconds == pytest.approx(1.0)
    machine.run(1)
    assert records.find("v") is None


def test_a_machine_that_is_switched_off_each_night_comes_to_the_end_all_the_same(
    records: QuarantineRecords, machine: Machine
) -> None:
    records.put("v", "it crashed", DAY)
    days = 0
    while records.find("v") is not None:
        days += 1
        machine.start_again(f"day {days}")
        for _ in range(8 * 6):
            machine.run(600.0)
            records.count_on()
    assert days == 3, "three days of eight hours"


def test_another_start_of_the_machine_frees_nothing(records: QuarantineRecords, machine: Machine) -> None:
    records.put("v", "it crashed", DAY)
    for boot in ("a", "b", "c"):
        machine.start_again(boot)
        assert records.find("v") is not None


def test_what_staff_chose_holds_until_it_is_released(records: QuarantineRecords, machine: Machine) -> None:
    records.put("v", "staff", None)
    machine.run(100 * DAY)
    records.count_on()
    assert records.find("v") is not None
    assert records.release("v")
    assert not records.release("v")
    assert records.find("v") is None


@pytest.mark.parametrize("left", ["1e999", "-1e999", "9e99", "-5", "86401"])
def test_a_number_that_makes_no_sense_is_bounded(
    tmp_path: Path, records: QuarantineRecords, machine: Machine, left: str
) -> None:
    (tmp_path / "quarantine").mkdir()
    (tmp_path / "quarantine" / "v.json").write_text('{"reason": "x", "left_seconds": ' + left + "}")
    machine.run(1.0)
    found = records.find("v")
    assert found is None or (found.left_seconds is not None and found.left_seconds <= DAY)


@pytest.mark.parametrize("text", ["", "{", "[1]", "[" * 9000, '{"reason": 1}', "\udcff", "null"])
def test_a_damaged_record_keeps_nothing_away(tmp_path: Path, records: QuarantineRecords, text: str) -> None:
    (tmp_path / "quarantine").mkdir()
    (tmp_path / "quarantine" / "v.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert records.find("v") is None
    assert records.names() == []


def test_on_a_disk_that_takes_nothing_it_holds_as_long_as_the_program(
    tmp_path: Path, records: QuarantineRecords, machine: Machine
) -> None:
    (tmp_path / "quarantine").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="exists"):
        records.put("v", "it crashed", DAY)
    assert records.names() == ["v"]
    machine.run(DAY)
    assert records.names() == []


def test_the_newest_record_is_the_last_and_records_of_what_is_gone_go(
    tmp_path: Path, records: QuarantineRecords
) -> None:
    for name in ("c", "a", "b"):
        records.put(name, "x", DAY)
    assert records.names() == ["c", "a", "b"]
    records.forget_all_but(frozenset({"a"}))
    assert records.names() == ["a"]
    assert json.loads((tmp_path / "quarantine" / "a.json").read_text())["reason"] == "x"


def test_the_machine_tells_how_long_it_runs() -> None:
    first, second = read_uptime(), read_uptime()
    assert first.boot == second.boot
    assert second.seconds >= first.seconds > 0
