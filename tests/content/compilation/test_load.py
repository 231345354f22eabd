import os
import subprocess
import sys
from pathlib import Path

import pytest

from exhibit.content.compilation.cache import read_compiled
from exhibit.content.compilation.load import LoadedExhibition, load
from exhibit.content.model import Content


def content_of(loaded: LoadedExhibition) -> Content:
    assert loaded.content is not None
    return loaded.content


def test_every_room_reaches_the_content(sample: Path, bare_assets: Path) -> None:
    content = content_of(load(sample, assets=bare_assets))
    assert [event.id for event in content.events] == ["first-light", "rebuilt", "automatic"]
    counts = [len(content.themes), len(content.eras), len(content.figures), len(content.charts)]
    assert counts == [2, 2, 3, 4]
    assert [len(content.places), len(content.people), len(content.sources), len(content.units)] == [
        2,
        2,
        3,
        5,
    ]
    assert content.totals is not None
    assert content.map is not None
    assert content.landscape is not None
    assert content.exhibit.palette == {"ochre": "#BD6813"}


def test_values_arrive_as_the_model_means_them(sample: Path, bare_assets: Path) -> None:
    content = content_of(load(sample, assets=bare_assets))
    figures = {figure.id: figure for figure in content.figures}
    assert (figures["visits"].quantity.value, figures["visits"].quantity.qualifier) == (24000.0, "more_than")
    assert figures["promised"].quantity.value == 17e9
    assert figures["promised"].pledge is True
    assert content.events[0].importance == 1
    assert content.charts[1].id == "lamp"
    points = next(chart for chart in content.charts if chart.id == "visitors").series[0].points
    assert [point.value for point in points] == [20000.0, None, 24000.0]
    assert content.exhibit.languages[0].fallback == ("zh-Hans", "en")


def test_simplified_chinese_is_derived(sample: Path, bare_assets: Path) -> None:
    content = content_of(load(sample, assets=bare_assets))
    assert content.exhibit.title == {"zh-Hant": "燈塔", "zh-Hans": "灯塔", "en": "The Lighthouse"}


def test_what_is_loaded_from_the_cache_equals_what_was_compiled(
    sample: Path, bare_assets: Path, tmp_path: Path
) -> None:
    figures = (sample / "figures.yaml").read_text("utf-8").replace(", en: Height of the tower", "")
    (sample / "figures.yaml").write_text(figures, "utf-8")
    first = load(sample, tmp_path / "cache", assets=bare_assets)
    second = load(sample, tmp_path / "cache", assets=bare_assets)
    assert (first.from_cache, second.from_cache) == (False, True)
    assert second.content == first.content
    assert second.problems == first.problems != ()
    assert second.digest == first.digest
    assert second.content is not first.content


def test_a_change_of_any_file_is_seen(sample: Path, bare_assets: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = load(sample, cache, assets=bare_assets)
    path = sample / "events" / "all.yaml"
    path.write_text(path.read_text("utf-8").replace("Rebuilt in stone", "Rebuilt in brick"), "utf-8")
    second = load(sample, cache, assets=bare_assets)
    assert not second.from_cache
    assert second.digest != first.digest
    assert content_of(second).events[1].title["en"] == "Rebuilt in brick"


def test_a_picture_that_is_gone_is_seen(sample: Path, bare_assets: Path, tmp_path: Path) -> None:
    load(sample, tmp_path / "cache", assets=bare_assets)
    (sample / "media" / "tower.png").unlink()
    loaded = load(sample, tmp_path / "cache", assets=bare_assets)
    assert not loaded.from_cache
    assert "there is no such file" in str(loaded.problems[0])


def test_a_drawing_that_is_gone_is_seen(sample: Path, bare_assets: Path, tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    (assets / "icons").mkdir(parents=True)
    (assets / "language").symlink_to(bare_assets / "language")
    for name in ("tower", "person"):
        (assets / "icons" / f"{name}.svg").write_text("<svg/>", "utf-8")
    assert load(sample, tmp_path / "cache", assets=assets).problems == ()
    (assets / "icons" / "tower.svg").unlink()
    assert "there is no drawing 'tower'" in str(load(sample, tmp_path / "cache", assets=assets).problems[0])


def test_problems_of_files_are_told_from_the_cache_too(
    sample: Path, bare_assets: Path, tmp_path: Path
) -> None:
    (sample / "event.yaml").write_text("", "utf-8")
    first = load(sample, tmp_path / "cache", assets=bare_assets)
    second = load(sample, tmp_path / "cache", assets=bare_assets)
    assert second.from_cache
    assert second.problems == first.problems
    (sample / "event.yaml").unlink()
    third = load(sample, tmp_path / "cache", assets=bare_assets)
    assert not third.from_cache
    assert third.problems == ()


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 400])
def test_a_damaged_cache_counts_as_none(
    damage: bytes, sample: Path, bare_assets: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    load(sample, cache, assets=bare_assets)
    (kept,) = cache.glob("*.content")
    kept.write_bytes(damage)
    assert not load(sample, cache, assets=bare_assets).from_cache
    assert load(sample, cache, assets=bare_assets).from_cache


def test_a_cache_of_another_model_counts_as_none(tmp_path: Path) -> None:
    import hashlib

    import msgspec

    payload = msgspec.msgpack.encode({"content": {"events": []}, "problems": []})
    data = hashlib.blake2b(payload, digest_size=16).digest() + payload
    (tmp_path / "key.content").write_bytes(data)
    assert read_compiled(tmp_path, "key") is None


def test_only_the_newest_compilations_are_kept(sample: Path, bare_assets: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    path = sample / "exhibit.yaml"
    text = path.read_text("utf-8")
    for version in range(7):
        path.write_text(text.replace('version: "1"', f'version: "{version}"'), "utf-8")
        load(sample, cache, assets=bare_assets)
    assert len(list(cache.iterdir())) == 4
    assert load(sample, cache, assets=bare_assets).from_cache


def test_a_cache_that_cannot_be_written_is_logged_and_no_more(
    sample: Path, bare_assets: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    loaded = load(sample, tmp_path / "file" / "cache", assets=bare_assets)
    assert loaded.content is not None
    assert "could not be kept" in caplog.text


def test_a_system_that_cannot_flush_folders_keeps_the_cache_too(
    sample: Path, bare_assets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    load(sample, tmp_path / "cache", assets=bare_assets)
    assert load(sample, tmp_path / "cache", assets=bare_assets).from_cache


def test_a_full_disk_leaves_no_half_file(
    sample: Path, bare_assets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    loaded = load(sample, tmp_path / "cache", assets=bare_assets)
    assert loaded.content is not None
    assert list((tmp_path / "cache").iterdir()) == []


def test_an_unchanged_exhibition_needs_neither_yaml_nor_jieba_nor_opencc(
    sample: Path, bare_assets: Path, tmp_path: Path
) -> None:
    load(sample, tmp_path / "cache", assets=bare_assets)
    code = (
        "import sys, pathlib\n"
        "from exhibit.content.compilation.load import load\n"
        "from exhibit.content.catalogue import Catalogue\n"
        "from exhibit.content.text import dates, formats, quantity\n"
        "loaded = load(*map(pathlib.Path, sys.argv[1:3]), assets=pathlib.Path(sys.argv[3]))\n"
        "assert loaded.from_cache and Catalogue(loaded.content).event('rebuilt')\n"
        "heavy = {'yaml', 'rjieba', 'opencc', 'difflib', 'numpy', 'PySide6'}\n"
        "sys.exit(', '.join(heavy.intersection(sys.modules)) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample), str(tmp_path / "cache"), str(bare_assets)],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=Path(__file__).parents[3],
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_no_folder_is_no_exhibition(tmp_path: Path) -> None:
    loaded = load(tmp_path / "nothing")
    assert (loaded.content, loaded.digest) == (None, "")
    message = f"{tmp_path}/nothing:1:1: this folder cannot be read: No such file or directory"
    assert [str(problem) for problem in loaded.problems] == [message]


def test_an_empty_folder_is_no_exhibition(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert (loaded.content, loaded.digest) == (None, "")
    assert "there is no exhibition here" in str(loaded.problems[0])


@pytest.mark.parametrize("missing", ["exhibit.yaml", "events/all.yaml"])
def test_without_exhibit_or_events_there_is_nothing_to_show(
    missing: str, sample: Path, bare_assets: Path, tmp_path: Path
) -> None:
    (sample / missing).unlink()
    loaded = load(sample, tmp_path / "cache", assets=bare_assets)
    assert loaded.content is None
    assert loaded.problems
    assert not (tmp_path / "cache").exists()


def test_a_folder_may_be_reached_by_a_link(sample: Path, bare_assets: Path, tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to(sample)
    assert load(tmp_path / "current", assets=bare_assets).problems == ()


@pytest.mark.parametrize(
    ("missing", "where"), [("exhibit.yaml", "exhibit.yaml"), ("events/all.yaml", "events")]
)
def test_what_is_missing_altogether_is_said(
    missing: str, where: str, sample: Path, bare_assets: Path
) -> None:
    (sample / missing).unlink()
    told = [str(problem) for problem in load(sample, assets=bare_assets).problems]
    assert f"{sample}/{where}:1:1: nothing can be shown: nothing usable stands here" in told
