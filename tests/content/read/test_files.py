import os
from pathlib import Path

import pytest

from exhibit.content.problems import ProblemList
from exhibit.content.read import files
from exhibit.content.read.files import NotReadableError, is_safe_name, read_content_files, read_regular


def read(folder: Path) -> tuple[list[str], list[str]]:
    problems = ProblemList()
    found = read_content_files(folder, "museum", problems)
    return [file.path for file in found], [str(problem) for problem in problems.in_order()]


def test_all_rooms_are_read_in_a_fixed_order(sample: Path) -> None:
    (sample / "events" / "0-first.yaml").write_text("", "utf-8")
    names, problems = read(sample)
    assert problems == []
    assert names[0] == "exhibit.yaml"
    assert names.index("events/0-first.yaml") < names.index("events/all.yaml")
    assert len(names) == 18
    assert [file.room for file in read_content_files(sample, "x", ProblemList())][9] == "landscape"


def test_hidden_files_backups_and_pictures_are_passed_over(sample: Path) -> None:
    for name in (".DS_Store", "events/.all.yaml.swp", "events/all.yaml~", "README.md", "media/notes.txt"):
        (sample / name).write_text("x", "utf-8")
    for name in (".git", "__pycache__", "__MACOSX"):
        (sample / name).mkdir()
    assert read(sample)[1] == []


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("event.yaml", "museum/event.yaml:1:1: unknown file 'event.yaml' (did you mean 'events/'?)"),
        ("sourcs.yaml", "museum/sourcs.yaml:1:1: unknown file 'sourcs.yaml' (did you mean 'sources.yaml'?)"),
        (
            "zzzzz.yaml",
            (
                "museum/zzzzz.yaml:1:1: unknown file 'zzzzz.yaml'"
                " (events stand in events/, themes in themes/, charts in charts/)"
            ),
        ),
        ("events/b.yml", "museum/events/b.yml:1:1: only .yaml files are read here (rename it to 'b.yaml')"),
        ("events/b.YAML", "museum/events/b.YAML:1:1: only .yaml files are read here (rename it to 'b.yaml')"),
        ("events/b.txt", "museum/events/b.txt:1:1: only .yaml files are read here"),
        ("event/b.yaml", "museum/event:1:1: warning: unknown folder 'event' (did you mean 'events'?)"),
    ],
)
def test_strangers_are_told(name: str, line: str, sample: Path) -> None:
    (sample / name).parent.mkdir(exist_ok=True)
    (sample / name).write_text("", "utf-8")
    assert read(sample)[1] == [line]


def test_a_room_that_is_no_folder_or_leads_out_is_told(sample: Path, tmp_path: Path) -> None:
    for path in (sample / "events", sample / "themes"):
        for file in path.iterdir():
            file.unlink()
        path.rmdir()
    (sample / "events").write_text("", "utf-8")
    (tmp_path / "elsewhere").mkdir()
    (sample / "themes").symlink_to(tmp_path / "elsewhere")
    assert read(sample)[1] == [
        "museum/events:1:1: 'events' must be a folder inside the exhibition's folder",
        "museum/themes:1:1: 'themes' must be a folder inside the exhibition's folder",
    ]


def test_a_link_inside_the_folder_is_followed(sample: Path) -> None:
    (sample / "events" / "link.yaml").symlink_to("all.yaml")
    names, problems = read(sample)
    assert "events/link.yaml" in names
    assert problems == []


def test_limits_are_told(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (sample / "exhibit.yaml").write_text("#" * 2_000_001, "utf-8")
    monkeypatch.setattr(files, "MAX_SET_BYTES", 3000)
    monkeypatch.setattr(files, "MAX_FILES", 12)
    names, problems = read(sample)
    assert problems == [
        "museum:1:1: more than 12 content files",
        "museum/charts/beds.yaml:1:1: all files together are larger than 0.003 MB",
        "museum/exhibit.yaml:1:1: this file is larger than 2 MB (split it into several files)",
    ]
    assert names[-1] == "landscape/landscape.yaml"


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(bytes(100))
    monkeypatch.setattr(files, "_refuse_unless_regular", lambda *_: None)
    with pytest.raises(NotReadableError, match="larger than 1e-05 MB"):
        read_regular(path, tmp_path, 10)


@pytest.mark.parametrize("name", ["a.jpg", "school/a b.jpg", "山.png"])
def test_names_that_are_the_same_everywhere_are_safe(name: str) -> None:
    assert is_safe_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../a.jpg",
        "a/../../b",
        "~root",
        "C:a.jpg",
        "a\\b.jpg",
        "\\\\host\\a",
        "a.jpg.",
        "a ",
        "a\x00b",
    ],
)
def test_names_that_lead_elsewhere_are_not(name: str) -> None:
    assert not is_safe_name(name)


def refusal(path: Path, folder: Path) -> str:
    with pytest.raises(NotReadableError) as refused:
        read_regular(path, folder, 1000)
    return str(refused.value)


def test_only_ordinary_files_inside_the_folder_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "museum"
    folder.mkdir()
    (tmp_path / "secret").write_text("x", "utf-8")
    (folder / "out").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to("loop")
    os.mkfifo(folder / "pipe")
    (folder / "long").write_bytes(bytes(1001))
    (folder / "right").write_bytes(b"right")
    assert read_regular(folder / "right", folder, 1000) == b"right"
    assert refusal(folder / "out", folder) == "this link leads out of the exhibition's folder"
    assert refusal(folder / "loop", folder).startswith("this file cannot be read")
    assert refusal(folder / "pipe", folder) == "this is not an ordinary file"
    assert refusal(folder, folder) == "this is a folder, not a file"
    assert refusal(folder / "long", folder) == "this file is larger than 0.001 MB"
    assert refusal(folder / "none", folder) == "there is no such file"
    assert refusal(folder / "nul\0", folder).startswith("this file cannot be read")
