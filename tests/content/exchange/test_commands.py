"""From `new` to a bundle on a kiosk and back, with the commands as an editor types them."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from exhibit.commands import main
from exhibit.content.authoring.sign_off import examine, read_ledger
from exhibit.content.bundle.store import BundleStore
from exhibit.content.compilation.load import load
from exhibit.content.schema.editor_files import modeline
from tests.content.sample import png

BUILTIN = Path("built-in")
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """A new exhibition in which somebody signed everything off."""
    folder = tmp_path / "lighthouse"
    assert main(["new", str(folder), "--lang", "en"]) == 0
    for item in reversed(examine(folder)):
        path = Path(item.place.file)
        lines = path.read_text("utf-8").splitlines()
        position = next(n for n in range(item.place.line - 1, len(lines)) if "id: " in lines[n])
        indent = " " * (item.place.column - 1)
        lines.insert(position + 1, f"{indent}review: {{by: Lin Yue, date: 2026-11-24}}")
        path.write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def shown_now(state: Path) -> Path:
    """The exhibition that a kiosk with this state would show."""
    return BundleStore(state).choose(BUILTIN)


def sign_off(folder: Path) -> list[str]:
    return [item.name for item in examine(folder) if not item.is_released]


def test_a_new_exhibition_is_sound_and_all_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new"
    assert main(["new", str(folder)]) == 0
    loaded = load(folder)
    assert loaded.problems == ()
    assert loaded.content is not None
    assert main(["new", str(folder)]) == 2
    assert "holds something already" in capsys.readouterr().err
    assert main(["check", str(folder)]) == 0
    assert main(["check", str(folder), "--release"]) == 1
    told = capsys.readouterr().out
    assert "event 'the-idea' is a draft (sign it off with review: {by: …, date: …})" in told
    assert "figure 'visitors' is a draft" in told
    assert (folder / ".schema" / "events.json").is_file()


def test_a_new_exhibition_in_a_language_from_right_to_left_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert main(["new", str(folder), "--lang", "ar", "--lang", "en"]) == 0
    content = load(folder).content
    assert content is not None
    assert [(it.tag, it.name, it.direction) for it in content.exhibit.languages] == [
        ("ar", "العربية", "rtl"),
        ("en", "English", "ltr"),
    ]


def test_from_a_folder_to_the_hall_and_back(
    signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, state, bundle = tmp_path / "key", str(tmp_path / "state"), tmp_path / "b.shanhai"
    assert main(["keygen", str(key)]) == 0
    assert main(["keygen", str(key)]) == 2
    assert (tmp_path / "key.key").stat().st_mode & 0o077 == 0
    assert sign_off(signed) == []
    assert main(["pack", str(signed), str(bundle), "--key", f"{key}.key", "--version", "1"]) == 0
    assert main(["install", str(bundle), "--state", state]) == 1
    assert "No key is trusted here" in capsys.readouterr().err
    assert main(["install", "--trust", f"{key}.pub", "--state", state]) == 0
    assert main(["install", str(bundle), "--look", "--state", state]) == 0
    assert shown_now(Path(state)) == BUILTIN
    assert main(["install", str(bundle), "--state", state]) == 0
    assert "Version 1 is installed" in capsys.readouterr().out
    shown = shown_now(Path(state))
    assert load(shown).content == load(signed).content
    assert not (shown / ".schema").exists()
    assert main(["rollback", "--state", state]) == 0
    assert shown_now(Path(state)) == BUILTIN
    assert main(["rollback", "--state", state]) == 1
    assert main(["rollback", "--undo", "--state", state]) == 0
    assert "current: version 1" in capsys.readouterr().out
    assert main(["rollback", "--list", "--state", state]) == 0
    BundleStore(Path(state)).keep_from_view("v-000000000000001", "it crashed")
    assert main(["rollback", "--list", "--state", state]) == 0
    assert "not shown for 24 more hours of running: it crashed" in capsys.readouterr().out
    assert main(["rollback", "--release", "--state", state]) == 0
    assert ", shown" in capsys.readouterr().out
    assert main(["rollback", "--release", "--state", state]) == 1
    assert main(["rollback", "--accept-any", "--state", state]) == 0
    assert main(["install", str(bundle), "--state", state]) == 1
    assert "installed and shown already" in capsys.readouterr().err


def test_content_that_the_check_refuses_is_not_installed(
    signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The trial in a process of its own sees what packing did not: a file spoiled after its check."""
    from exhibit.content.bundle.keys import read_private_key, write_key_pair
    from exhibit.content.bundle.pack import write_bundle
    from tests.content.bundle.conftest import manifest_of

    (signed / "events" / "first.yaml").write_text("events: [{id: x}]\n", "utf-8")
    write_key_pair(tmp_path / "key")
    key = read_private_key(tmp_path / "key.key")
    write_bundle(signed, manifest_of(signed), key, tmp_path / "b.shanhai")
    state = str(tmp_path / "state")
    main(["install", "--trust", str(tmp_path / "key.pub"), "--state", state])
    assert main(["install", str(tmp_path / "b.shanhai"), "--state", state]) == 1
    assert "This content has errors: " in capsys.readouterr().err
    assert BundleStore(Path(state)).names() == []


def test_a_picture_that_cannot_be_decoded_is_not_installed(
    signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its first bytes are right, so that only the trial finds it."""
    (signed / "media" / "gate.png").write_bytes(png(800, 600))
    main(["keygen", str(tmp_path / "key")])
    bundle, state = str(tmp_path / "b.shanhai"), str(tmp_path / "state")
    assert main(["pack", str(signed), bundle, "--key", str(tmp_path / "key.key")]) == 0
    main(["install", "--trust", str(tmp_path / "key.pub"), "--state", state])
    assert main(["install", bundle, "--state", state]) == 1
    assert "media/gate.png:1: this picture cannot be decoded" in capsys.readouterr().err


def test_a_change_after_the_sign_off_asks_for_a_new_one(
    signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["keygen", str(tmp_path / "key")])
    pack = ["pack", str(signed), str(tmp_path / "b.shanhai"), "--key", str(tmp_path / "key.key")]
    assert main(pack) == 0
    assert "event 'the-opening'" in read_ledger(signed)
    path = signed / "events" / "first.yaml"
    path.write_text(path.read_text("utf-8").replace("The doors open", "The doors are open"), "utf-8")
    capsys.readouterr()
    assert main(pack) == 1
    told = capsys.readouterr().err
    assert "event 'the-opening' was changed since Lin Yue signed it off on 2026-11-24: title" in told
    assert main([*pack, "--drafts"]) == 0
    assert "1 drafts" in capsys.readouterr().out
    text = path.read_text("utf-8")
    path.write_text(text.replace("date: 2026-11-24}", "date: 2026-11-25}"), "utf-8")
    assert main(pack) == 0


def test_leaders_are_flagged_for_sign_off(signed: Path) -> None:
    (signed / "people.yaml").write_text(
        "people:\n  - id: head\n    name: {en: Ada Head}\n    office: {en: President}\n    leader: true\n"
        "    sources: [{id: SRC1}]\n",
        "utf-8",
    )
    path = signed / "events" / "first.yaml"
    path.write_text(
        path.read_text("utf-8").replace("motif: letter", "motif: letter\n    people: [head]"), "utf-8"
    )
    flagged = {item.name: item.leaders for item in examine(signed) if item.leaders}
    assert flagged == {"event 'the-idea'": ("Ada Head",)}


def test_what_cannot_be_packed_or_installed_says_why(
    signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "b.shanhai")
    assert main(["pack", str(signed), out, "--key", str(tmp_path / "none.key")]) == 2
    (tmp_path / "bad.key").write_text("x")
    assert main(["pack", str(signed), out, "--key", str(tmp_path / "bad.key")]) == 2
    assert main(["pack", str(tmp_path), out, "--key", str(tmp_path / "bad.key")]) == 1
    assert main(["install"]) == 2
    assert main(["install", "--trust", str(tmp_path / "none.pub"), "--state", str(tmp_path)]) == 2
    assert main(["install", str(tmp_path / "none.shanhai"), "--state", str(tmp_path)]) == 1
    err = capsys.readouterr().err
    for sentence in ("cannot be read", "is not a private key", "nothing was packed", "name a bundle"):
        assert sentence in err


def test_the_report_is_one_page_without_a_network(
    signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.html"
    assert main(["check", str(signed), "--report", str(out)]) == 0
    page = out.read_text("utf-8")
    for section in (
        "Problems",
        "Sign-off",
        "near their limits",
        "without a photograph",
        "sources",
        "Facts per year",
    ):
        assert section in page
    assert "How each card breaks into lines: 2" in page
    assert "://" not in page
    assert "<script" not in page
    assert main(["check", str(signed), "--report", str(tmp_path / "no" / "r.html")]) == 2
    told = capsys.readouterr().out
    assert f"The report is {tmp_path / 'report.html'}: open it in any browser.\n" in told
    assert str(tmp_path / "no") not in told


def test_a_command_that_was_mistyped_is_guessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chek", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        "shanhai: there is no command or folder 'chek' (did you mean 'check'?)\n"
    )


def test_imported_files_complete_and_explain_themselves_in_editors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, folder = tmp_path / "timeline.csv", tmp_path / "port"
    table.write_text("Year,Headline,Text\n1850,Lamp,It was lit.\n", "utf-8")
    assert main(["import", str(table), "--to", str(folder)]) == 0, capsys.readouterr().err
    for name in ("events/imported-01.yaml", "exhibit.yaml", "themes/all.yaml"):
        text = (folder / name).read_text("utf-8")
        assert text.startswith(f"{modeline(name)}\n")
        assert "[]" not in text
        assert (folder / name).parent.joinpath(text.split("$schema=")[1].split("\n")[0]).is_file()
    assert (folder / ".vscode" / "settings.json").is_file()


@pytest.mark.slow
def test_ten_thousand_rows_are_imported_checked_and_ready_in_one_go(signed: Path, tmp_path: Path) -> None:
    import csv

    table = tmp_path / "events.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "date", "theme", "importance", "title (en)", "summary (en)", "sources"])
        for number in range(10_000):
            day = f"{2000 + number % 25}-{1 + number % 12:02}-{1 + number % 28:02}"
            writer.writerow(
                [f"e-{number}", day, "house", "3", f"Event {number}", "It happened.", "SRC1: p. 1"]
            )
    started = time.perf_counter()
    assert main(["import", str(table), "--to", str(signed)]) == 0
    loaded = load(signed)
    assert loaded.content is not None
    assert len(loaded.content.events) == 10_002
    assert not [problem for problem in loaded.problems if problem.is_error]
    words = (
        "shots",
        str(tmp_path / "out"),
        "--data",
        str(signed),
        "--size",
        "1280x800",
        "--only",
        "scroll-whole",
    )
    shown = subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert shown.returncode == 0, shown.stderr
    assert (tmp_path / "out" / "scroll-whole-en-1280x800.png").stat().st_size > 1_000
    assert time.perf_counter() - started < 120
