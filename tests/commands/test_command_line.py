"""Every command explains itself, refuses in a sentence, is quiet in a pipe, and ends with a known code."""

import os
import pty
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import exhibit.commands
from exhibit.commands import COMMANDS, INTERNAL, USAGE, main, make_parser
from exhibit.commands.errors import missing_library

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, str(ROOT / "main.py"))
SAID = "no such thing"

# A request that each command must refuse, with the code and a part of the sentence.
REFUSED = {
    "run": ((SAID,), 2, "there is no folder 'no such thing'"),
    "check": ((SAID,), 2, "no such thing"),
    "shots": ((f"{SAID}/a/b", "--data", SAID), 2, "there is no folder 'no such thing'"),
    "poster": ((f"{SAID}/a.pdf",), 2, "the folder of 'no such thing/a.pdf' does not exist"),
    "book": ((f"{SAID}/a.pdf",), 2, "the folder of 'no such thing/a.pdf' does not exist"),
    "schema": ((), 2, "name a folder"),
    "new": (("a file",), 2, "a file"),
    "template": (("a.xlsx", "--data", SAID), 2, "no language is known"),
    "import": ((f"{SAID}.xlsx", "--to", "out"), 2, "no such thing.xlsx"),
    "export": ((SAID, "a.xlsx"), 2, "there is no exhibition in 'no such thing'"),
    "keygen": ((f"{SAID}/a/key",), 2, "cannot be written"),
    "pack": ((SAID, "a.shanhai", "--key", "a.key"), 1, "nothing was packed"),
    "install": (("a file",), 1, "not a bundle"),
    "rollback": (("--state", SAID), 1, "nothing was installed"),
    "pin": (("12",), 2, "unrecognized arguments: 12"),
    "stats": (("--csv", f"{SAID}/a/b.csv"), 2, "cannot be written"),
    "doctor": (("--nonsense",), 2, "--nonsense"),
}


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept |= {"SHANHAI_STATE": str(folder / "state"), "SHANHAI_CACHE": str(folder / "cache"), **environment}
    return subprocess.run(
        [*PROGRAM, *words],
        cwd=folder,
        env=kept,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_complete_and_has_an_example(name: str) -> None:
    parser = make_parser(name)
    told = parser.format_help()
    assert "example" in told
    assert "exit code" in told
    words = "python main.py" if name == "run" else f"python main.py {name}"
    assert words in told
    assert not [action.dest for action in parser._actions if not action.help]
    assert parser.description


def test_the_help_of_all_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    for name, what in COMMANDS.items():
        assert f"  {name:<10} {what}" in told


@pytest.mark.parametrize("name", COMMANDS)
def test_a_wrong_option_ends_with_two_and_a_sentence(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--no-such-option"])
    assert ended.value.code == USAGE
    [line] = capsys.readouterr().err.splitlines()
    assert "--help' shows what is possible." in line


@pytest.mark.parametrize("name", COMMANDS)
def test_what_cannot_be_done_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("nothing")
    words, code, said = REFUSED[name]
    done = run(tmp_path, name, *words)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr + done.stdout
    assert said in done.stderr + done.stdout
    assert "\r" not in done.stderr


def test_a_mistyped_command_is_recognised(tmp_path: Path) -> None:
    done = run(tmp_path, "chekc")
    assert done.returncode == USAGE
    assert done.stderr == "shanhai: there is no command or folder 'chekc' (did you mean 'check'?)\n"


def test_without_a_display_the_remedy_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, QT_QPA_PLATFORM="")
    assert done.returncode == USAGE
    assert "python main.py shots OUT" in done.stderr


def test_an_internal_error_ends_with_seventy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_name: str) -> object:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr(exhibit.commands, "_module", broken)
    assert main(["check"]) == INTERNAL
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert told.endswith(
        "shanhai: the program itself failed (ZeroDivisionError: a mistake of ours). "
        "Please report it with the lines above.\n"
    )


def test_a_missing_library_is_one_sentence_with_its_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "libEGL.so.1: cannot open shared object file: No such file or directory"

    def broken(_name: str) -> object:
        raise ImportError(text)

    monkeypatch.setattr(exhibit.commands, "_module", broken)
    assert main(["check"]) == USAGE
    assert capsys.readouterr().err == "shanhai: this machine lacks libEGL.so.1; on Debian install libegl1.\n"
    other = missing_library(ImportError(text.replace("libEGL.so.1", "libX11.so.6")))
    assert "libX11.so.6" in other
    assert "make libraries" in other
    assert missing_library(ImportError("No module named 'x'")) == ""


@pytest.mark.parametrize(
    "words", [("check", "data"), ("export", "data", "{out}.xlsx"), ("template", "{out}.xlsx")]
)
def test_what_takes_a_moment_says_so_on_a_terminal_only(words: tuple[str, ...], tmp_path: Path) -> None:
    typed = [word.format(out=tmp_path / "out") for word in words]
    master, slave = pty.openpty()
    done = subprocess.run(
        [*PROGRAM, *typed], cwd=ROOT, stdout=subprocess.PIPE, stderr=slave, check=False, timeout=300
    )
    os.close(slave)
    shown = os.read(master, 10_000).decode()
    os.close(master)
    assert done.returncode == 0
    assert "\r\x1b[K" in shown
    quiet = subprocess.run([*PROGRAM, *typed], cwd=ROOT, capture_output=True, check=False, timeout=300)
    assert (quiet.returncode, quiet.stderr) == (0, b"")


def test_a_damaged_bundle_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "cut.shanhai").write_bytes(b"PK\x03\x04")
    done = run(tmp_path, "cut.shanhai", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (1, "shanhai: This file is not a bundle, or it is damaged.\n")
    for option, said in (("--kiosk", "a kiosk shows a bundle after"), ("--edit", "a bundle is sealed")):
        done = run(tmp_path, "cut.shanhai", option, QT_QPA_PLATFORM="offscreen")
        assert done.returncode == USAGE
        assert said in done.stderr
    (tmp_path / "a.txt").write_text("")
    assert "neither a folder with exhibit.yaml nor a bundle" in run(tmp_path, "a.txt").stderr


@pytest.mark.slow
def test_a_bundle_is_shown_without_being_installed(tmp_path: Path) -> None:
    trace = tmp_path / "trace.jsonl"
    assert run(tmp_path, "keygen", "museum").returncode == 0
    shutil.copytree(ROOT / "data", tmp_path / "data")
    packed = run(tmp_path, "pack", "data", "museum.shanhai", "--key", "museum.key", "--drafts")
    assert packed.returncode == 0, packed.stderr
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SHANHAI_CACHE": str(tmp_path / "cache")}
    environment["SHANHAI_STATE"] = str(tmp_path / "state")
    shown = subprocess.Popen(
        [*PROGRAM, str(tmp_path / "museum.shanhai"), "--trace", str(trace)], env=environment
    )
    try:
        until = time.monotonic() + 120
        while not (trace.is_file() and '"ready"' in trace.read_text("utf-8")):
            assert shown.poll() is None
            assert time.monotonic() < until
            time.sleep(0.1)
    finally:
        shown.kill()
        shown.wait()
    [unpacked] = (tmp_path / "cache" / "shanhai" / "bundles").iterdir()
    assert (unpacked / "exhibit.yaml").read_bytes() == (ROOT / "data" / "exhibit.yaml").read_bytes()
    assert "museum.shanhai" in (tmp_path / "state" / "window.ini").read_text("utf-8")
