"""Why it ended decides what is blamed: five causes, five answers, never two versions for one cause."""

import signal
from pathlib import Path

import pytest

from exhibit.content.bundle.store import BundleStore
from exhibit.kiosk.content_source import ContentSelector, InstalledSource
from exhibit.kiosk.diagnostics import FindingGrade, examine_kept_back
from exhibit.kiosk.exit_cause import ExitCause, Phase, RunEnd, exit_cause, told_code
from exhibit.kiosk.messages import NO_DISK, NO_DISPLAY, NO_MEMORY
from exhibit.kiosk.restart_policy import REST_SECONDS, Answer, RestartPolicy
from tests.kiosk.installed import Installer

CRASH = RunEnd(-signal.SIGSEGV, Phase.SHOWN)
FIRST, SECOND = "v-000000000000001", "v-000000000000002"


@pytest.fixture
def installer(tmp_path: Path) -> Installer:
    return Installer(tmp_path)


class Hall:
    """A policy over installed versions, to which ends happen."""

    def __init__(self, store: BundleStore, builtin: Path) -> None:
        self.store = store
        self.selector = ContentSelector((), InstalledSource(store, builtin))
        self.policy = RestartPolicy(self.selector)
        self.now = 1000.0
        self.selector.begin(self.now)

    def shown(self) -> str:
        """The version, `builtin`, or `--trouble`."""
        last = self.selector.begin(self.now)[-1]
        parts = Path(last).parts
        return next((part for part in parts if part.startswith("v-")), parts[-1])

    def end(self, end: RunEnd, times: int = 1, seconds: float = 2.0) -> Answer:
        """The same end so often; the last answer."""
        answer = Answer()
        for _ in range(times):
            self.now += seconds
            answer = self.policy.answer(end, self.shown(), self.now)
        return answer


@pytest.fixture
def hall(installer: Installer, tmp_path: Path) -> Hall:
    for version in (1, 2):
        installer.install(version)
    (tmp_path / "builtin").mkdir()
    return Hall(installer.store, tmp_path / "builtin")


@pytest.mark.parametrize(
    ("end", "cause"),
    [
        (RunEnd(NO_DISPLAY, Phase.STARTING), ExitCause.NO_DISPLAY),
        (RunEnd(NO_DISPLAY, Phase.SHOWN, display_answers=True), ExitCause.NO_DISPLAY),
        (RunEnd(-6, Phase.STARTING, display_answers=False), ExitCause.NO_DISPLAY),
        (RunEnd(1, Phase.SHOWN, display_answers=False), ExitCause.NO_DISPLAY),
        (RunEnd(-9, Phase.SHOWN), ExitCause.NO_MEMORY),
        (RunEnd(NO_MEMORY, Phase.READING), ExitCause.NO_MEMORY),
        (RunEnd(-9, Phase.SHOWN, hung=True), ExitCause.CONTENT),
        (RunEnd(-6, Phase.SHOWN, hung=True), ExitCause.CONTENT),
        (RunEnd(NO_DISK, Phase.READING), ExitCause.NO_DISK),
        (RunEnd(1, Phase.STARTING), ExitCause.PROGRAM),
        (RunEnd(None, Phase.STARTING), ExitCause.PROGRAM),
        (RunEnd(-11, Phase.SHOWN, on_trouble_page=True), ExitCause.PROGRAM),
        (RunEnd(70, Phase.READING), ExitCause.CONTENT),
        (RunEnd(0, Phase.SHOWN, display_answers=True), ExitCause.CONTENT),
    ],
)
def test_the_cause_of_an_end(end: RunEnd, cause: ExitCause) -> None:
    assert exit_cause(end) is cause


@pytest.mark.parametrize(
    ("code", "told"),
    [(None, "nothing, it could not be started"), (3, "code 3"), (-11, "SIGSEGV"), (-250, "signal 250")],
)
def test_a_code_is_told_in_words(code: int | None, told: str) -> None:
    assert told_code(code) == told


def test_a_display_that_is_away_blames_nothing_however_long(hall: Hall) -> None:
    for _ in range(100):
        answer = hall.end(RunEnd(-6, Phase.STARTING, display_answers=False))
        assert answer.await_display
        assert answer.pause_seconds == 0.0
    assert hall.shown() == SECOND
    assert hall.store.kept_back == []


def test_a_display_that_lets_nobody_in_is_tried_ever_more_slowly(hall: Hall) -> None:
    answer = hall.end(RunEnd(NO_DISPLAY, Phase.STARTING, display_answers=True), times=10)
    assert answer.pause_seconds == 30.0
    assert hall.store.kept_back == []


@pytest.mark.parametrize(
    ("end", "word"), [(RunEnd(-9, Phase.SHOWN), "memory"), (RunEnd(NO_DISK, Phase.READING), "disk")]
)
def test_lack_of_memory_or_disk_rests_on_the_trouble_page_and_blames_no_content(
    hall: Hall, end: RunEnd, word: str
) -> None:
    assert hall.end(end, times=2).said == ()
    [said] = hall.end(end).said
    assert word in said
    assert hall.shown() == "--trouble"
    assert hall.selector.reason_to_change(hall.now + REST_SECONDS - 1) == ""
    assert hall.selector.reason_to_change(hall.now + REST_SECONDS) == "what failed may work again"
    hall.selector.rise()
    assert hall.shown() == SECOND
    assert hall.store.kept_back == []


def test_a_program_that_does_not_start_blames_no_content_and_is_tried_ever_more_slowly(hall: Hall) -> None:
    answers = [hall.end(RunEnd(1, Phase.STARTING)) for _ in range(12)]
    assert [bool(answer.said) for answer in answers] == [False, False, True] * 4
    assert answers[-1].pause_seconds == 30.0
    assert hall.shown() == SECOND
    assert hall.store.kept_back == []


def test_content_that_fails_three_times_is_kept_back_and_the_one_before_shown(hall: Hall) -> None:
    assert hall.end(CRASH, times=2).said == ()
    [said] = hall.end(CRASH).said
    assert SECOND in said
    assert "rollback --release" in said
    assert hall.shown() == FIRST
    assert hall.store.kept_back == [SECOND]
    assert hall.store.pointer.current == SECOND, "nothing installed becomes unreachable"


def test_the_doctor_tells_what_is_kept_back(hall: Hall) -> None:
    assert examine_kept_back(hall.store) == []
    hall.end(CRASH, times=3)
    hall.store.roll_back()
    failed, rolled_back = examine_kept_back(hall.store)
    assert failed.grade is FindingGrade.WARNING
    assert failed.text.startswith("version 2 is kept back: failed 3 times in ten minutes, 24 more hours")
    assert "rollback --release" in failed.text
    assert "rollback --undo" in rolled_back.text


def test_content_that_once_worked_needs_more(hall: Hall) -> None:
    hall.selector.healthy(600.0)
    assert hall.store.is_proven(SECOND)
    hall.end(CRASH, times=5)
    assert hall.shown() == SECOND
    hall.end(CRASH)
    assert hall.shown() == FIRST


def test_two_versions_are_never_kept_back_for_one_cause(hall: Hall) -> None:
    hall.end(CRASH, times=3, seconds=40.0)
    [said] = hall.end(CRASH, times=3, seconds=40.0).said
    assert "the content is not the cause" in said
    assert hall.store.kept_back == [], "the first is free again"
    assert hall.shown() == "builtin"
    hall.selector.rise()
    assert hall.shown() == SECOND, "and tried again first"


def test_nothing_falls_within_a_minute_of_another_whatever_it_died_of(hall: Hall) -> None:
    hall.end(CRASH, times=3)
    hall.end(RunEnd(70, Phase.READING), times=3)
    assert hall.store.kept_back == []


def test_two_versions_with_faults_of_their_own_are_both_kept_back(hall: Hall) -> None:
    hall.end(CRASH, times=3)
    hall.now += 300.0
    hall.end(RunEnd(70, Phase.READING), times=3, seconds=20.0)
    assert hall.store.kept_back == [SECOND, FIRST]
    assert hall.shown() == "builtin"


def test_when_all_fails_it_is_tried_again_after_twice_as_long_each_time(hall: Hall) -> None:
    waits = []
    for _ in range(8):
        hall.end(CRASH, times=12, seconds=40.0)
        assert hall.shown() == "--trouble"
        began = hall.now
        while not hall.selector.reason_to_change(hall.now):
            hall.now += 60.0
        waits.append(round((hall.now - began) / 1800))
        hall.selector.rise()
    assert waits[:3] == [1, 2, 4]
    assert max(waits) <= 48


def test_on_a_disk_that_takes_nothing_the_failed_version_stays_away_all_the_same(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("exhibit.content.bundle.quarantine.replace_file", full)
    hall.end(CRASH, times=3)
    assert hall.shown() == FIRST
    assert not list((tmp_path / "state" / "quarantine").glob("*.json"))
    hall.selector.rise()
    assert hall.shown() == FIRST


def test_new_content_is_taken_over_while_the_one_before_is_kept_back(
    hall: Hall, installer: Installer
) -> None:
    hall.end(CRASH, times=3)
    assert hall.shown() == FIRST
    installer.install(3)
    assert hall.selector.reason_to_change(hall.now + 30.0) == "other content is there"
    assert hall.shown() == "v-000000000000003"
    assert hall.store.pointer.previous == FIRST, "the one that worked"
