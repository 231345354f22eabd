"""Input that was made to hurt, each in a process of its own: told with its place, soon, in little memory."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.content.sample import png

# A yardstick is about a millisecond.
YARDSTICKS, MEGABYTES = 2_000.0, 200.0
BOMB = "a: &a [x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: &a {x: 1}\n" + "".join(
    f"{name}: &{name} {{<<: [{', '.join(['*' + before] * 9)}]}}\n"
    for before, name in zip("abcdef", "bcdefg", strict=True)
)


@dataclass(frozen=True)
class Report:
    yardsticks: float
    megabytes: float
    problems: list[str]
    events: int | None


def load_apart(folder: Path, assets: Path) -> Report:
    done = subprocess.run(
        [sys.executable, "-m", "tests.content.load_in_limits", str(folder), str(assets)],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return Report(**json.loads(done.stdout))


def write(name: str, data: str | bytes) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)

    return spoil


def fifo(folder: Path) -> None:
    os.mkfifo(folder / "events" / "pipe.yaml")


def link_out(folder: Path) -> None:
    secret = folder.parent / "secret.yaml"
    secret.write_text("- id: secret", "utf-8")
    (folder / "events" / "out.yaml").symlink_to(secret)


def link_to_itself(folder: Path) -> None:
    (folder / "events" / "loop.yaml").symlink_to("loop.yaml")


def dangling_link(folder: Path) -> None:
    (folder / "events" / "lost.yaml").symlink_to("nowhere.yaml")


def device(folder: Path) -> None:
    (folder / "events" / "zero.yaml").symlink_to("/dev/zero")


def folder_as_file(folder: Path) -> None:
    (folder / "events" / "deep.yaml").mkdir()


def picture_as_fifo(folder: Path) -> None:
    (folder / "media" / "tower.png").unlink()
    os.mkfifo(folder / "media" / "tower.png")


def picture_linked_out(folder: Path) -> None:
    (folder / "media" / "tower.png").rename(folder.parent / "tower.png")
    (folder / "media" / "tower.png").symlink_to("../../tower.png")


CASES: list[tuple[str, Callable[[Path], None], str]] = [
    ("alias bomb", write("events/x.yaml", BOMB), "events/x.yaml:1:4: an anchor (&) is not allowed"),
    ("merge bomb", write("events/x.yaml", MERGE_BOMB), "events/x.yaml:1:4: an anchor (&) is not allowed"),
    ("200,000 brackets", write("events/x.yaml", "[" * 200_000), "events/x.yaml:1:13: more than 12 levels"),
    ("200,000 braces", write("events/x.yaml", "{a: " * 200_000), "events/x.yaml:1:49: more than 12 levels"),
    ("200,000 dashes", write("events/x.yaml", "- " * 200_000), "events/x.yaml:1:25: more than 12 levels"),
    (
        "python tag",
        write("events/x.yaml", "- !!python/object/apply:os.abort []"),
        "events/x.yaml:1:3: a tag (!)",
    ),
    (
        "10 MB scalar",
        write("events/x.yaml", "a: " + "x" * 10_000_000),
        "events/x.yaml:1:1: this file is larger than 2 MB",
    ),
    (
        "2 MB scalar",
        write("events/x.yaml", "- " + "x" * 1_900_000),
        "events/x.yaml:1:3: a text longer than 20,000",
    ),
    (
        "2 MB key",
        write("events/x.yaml", "? " + "x" * 1_900_000),
        "events/x.yaml:1:3: a text longer than 20,000",
    ),
    (
        "many values",
        write("events/x.yaml", "[" + "1," * 900_000 + "]"),
        "events/x.yaml:1:400000: more than 200,000",
    ),
    (
        "many keys",
        write("events/x.yaml", "".join(f"k{n}: 1\n" for n in range(120_000))),
        "events/x.yaml:100000:9: more",
    ),
    ("invalid UTF-8", write("events/x.yaml", b"- id: \xc3\x28"), "events/x.yaml:1:7: this is not UTF-8 text"),
    ("UTF-16", write("events/x.yaml", "- id: x".encode("utf-16")), "events/x.yaml:1:1: this file is UTF-16"),
    ("NUL", write("events/x.yaml", "- id: a\x00b"), "events/x.yaml:1:8: a NUL character"),
    ("tabs", write("events/x.yaml", "- id: a\n\tdate: 1900"), "events/x.yaml:2:1: a tab stands here"),
    ("binary", write("events/x.yaml", bytes(range(256)) * 4000), "events/x.yaml:3:115: this is not UTF-8"),
    ("FIFO", fifo, "events/pipe.yaml:1:1: this is not an ordinary file"),
    ("link out", link_out, "events/out.yaml:1:1: this link leads out of the exhibition's folder"),
    ("link to itself", link_to_itself, "events/loop.yaml:1:1: this file cannot be read"),
    ("dangling link", dangling_link, "events/lost.yaml:1:1: there is no such file"),
    ("device", device, "events/zero.yaml:1:1: this link leads out of the exhibition's folder"),
    ("folder named as file", folder_as_file, "events/deep.yaml:1:1: this is a folder, not a file"),
    (
        "picture is a FIFO",
        picture_as_fifo,
        "events/all.yaml:13:13: media/tower.png: this is not an ordinary file",
    ),
    ("picture linked out", picture_linked_out, "events/all.yaml:13:13: media/tower.png: this link leads out"),
    ("picture is text", write("media/tower.png", "<svg/>"), "media/tower.png: this is not a PNG picture"),
    (
        "picture breaks off",
        write("media/tower.png", png(8, 8)[:20]),
        "media/tower.png: this picture breaks off",
    ),
    ("picture of 30,000 x 30,000", write("media/tower.png", png(30_000, 30_000)), "has 30000 x 30000 pixels"),
    ("picture of 32 MB", write("media/tower.png", png(8, 8) + bytes(32_000_000)), "is larger than 30 MB"),
]


@pytest.mark.parametrize(("spoil", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_hostile_input_is_a_problem_with_a_place_and_nothing_worse(
    spoil: Callable[[Path], None], expected: str, sample: Path, bare_assets: Path
) -> None:
    spoil(sample)
    report = load_apart(sample, bare_assets)
    assert any(expected in line for line in report.problems), report.problems[:5]
    assert report.events == 3
    assert report.yardsticks < YARDSTICKS
    assert report.megabytes < MEGABYTES


def test_a_file_that_may_not_be_read_is_told(
    sample: Path, bare_assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exhibit.content.compilation.load import load

    real_open = os.open

    def refuse(path: "os.PathLike[str]", *rest: int) -> int:
        if str(path).endswith("figures.yaml"):
            raise PermissionError(13, "Permission denied")
        return real_open(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    problems = [str(problem) for problem in load(sample, assets=bare_assets).problems]
    assert f"{sample}/figures.yaml:1:1: this file may not be read by this user" in problems


def test_nothing_outside_the_folder_is_ever_opened(sample: Path, bare_assets: Path) -> None:
    link_out(sample)
    picture_linked_out(sample)
    code = (
        "import sys, pathlib\n"
        "from exhibit.content.compilation.compiler import ContentCompiler\n"
        "from exhibit.content.compilation.load import load\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == 'open' else None)\n"
        "load(pathlib.Path(sys.argv[1]), assets=pathlib.Path(sys.argv[2]))\n"
        "print([path for path in opened if 'secret.yaml' in path or path.endswith('.png')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample), str(bare_assets)],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    opened = [Path(path) for path in eval(done.stdout)]  # noqa: S307 - a list that the lines above printed
    assert {path.name for path in opened} == {"sea.png"}
