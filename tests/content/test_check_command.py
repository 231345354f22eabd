import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from exhibit.commands.check import add_arguments, run

ROOT = Path(__file__).parents[2]


def check(*words: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(words))


@pytest.fixture
def drawn_sample(sample: Path) -> Path:
    """The sample with drawings of its own, so that it is clean beside the engine's assets too."""
    (sample / "illustrations").mkdir()
    for name in ("tower", "person"):
        (sample / "illustrations" / f"{name}.svg").write_text("<svg/>", "utf-8")
    return sample


def test_a_clean_exhibition_exits_with_0(drawn_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(str(drawn_sample)) == 0
    assert capsys.readouterr().out == "No problems.\n"


def test_warnings_exit_with_0_unless_strict(drawn_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = drawn_sample / "figures.yaml"
    path.write_text(path.read_text("utf-8").replace(", en: Height of the tower", ""), "utf-8")
    assert check(str(drawn_sample)) == 0
    assert capsys.readouterr().out == (
        f"{drawn_sample}/figures.yaml:2:10: warning: no text in 'en' ('zh-Hant' is shown instead)\n"
        "0 errors, 1 warning.\n"
    )
    assert check(str(drawn_sample), "--strict") == 1


def test_errors_exit_with_1(drawn_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = drawn_sample / "events" / "all.yaml"
    path.write_text(path.read_text("utf-8").replace("importance: 2", "importance: 7"), "utf-8")
    assert check(str(drawn_sample)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{path}:21:15: '7' is not allowed here (one of: 1, 2, 3)"
    assert lines[-1] == "1 error, 0 warnings."


def test_what_cannot_be_read_exits_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(str(tmp_path / "nowhere")) == 2
    assert "this folder cannot be read" in capsys.readouterr().out
    assert check(str(tmp_path)) == 2


def test_json_holds_the_same(drawn_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = drawn_sample / "events" / "all.yaml"
    path.write_text(path.read_text("utf-8").replace("theme: keepers", "theme: keeper"), "utf-8")
    assert check(str(drawn_sample), "--json") == 1
    report = json.loads(capsys.readouterr().out)
    assert report["problems"] == [
        {
            "file": path.as_posix(),
            "line": 27,
            "column": 10,
            "severity": "error",
            "message": "there is no theme 'keeper'",
            "advice": "did you mean 'keepers'?",
            "count": 1,
            "lines": [],
        }
    ]
    assert len(report["digest"]) == 32


def test_it_runs_as_a_module_of_its_own(drawn_sample: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "exhibit.commands.check", str(drawn_sample)],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "No problems.\n", "")


def test_without_a_path_it_checks_the_data_here_or_the_one_shipped(
    drawn_sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn_sample.rename(drawn_sample.parent / "data")
    monkeypatch.chdir(drawn_sample.parent)
    (drawn_sample.parent / "data" / "map.yaml").write_text("title: x", "utf-8")
    assert check() == 1
    assert capsys.readouterr().out.startswith("data/map.yaml:1:1: missing field")
    monkeypatch.chdir("/")
    assert check() == 0


def test_a_terminal_sees_that_it_works_and_a_pipe_does_not(
    drawn_sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check(str(drawn_sample))
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    check(str(drawn_sample))
    assert capsys.readouterr().err == f"\r\033[KChecking {drawn_sample} …\r\033[K"
