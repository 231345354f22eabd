"""What is installed stays what was signed: a flipped byte is found at night, repaired, or no longer shown."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from exhibit.content.bundle.install import InstallContext, install
from exhibit.content.bundle.keys import write_key_pair
from exhibit.content.bundle.store import KEPT_BUNDLE, BundleStore
from exhibit.kiosk.content_watch import ContentWatch, read_verified
from tests.content.bundle.conftest import Packer

DAY = dt.datetime(2026, 11, 24, 15, 0, tzinfo=dt.UTC)
NIGHT = DAY.replace(day=25, hour=3)


def no_trial(_folder: Path) -> None:
    """Accept everything."""


@pytest.fixture
def installed(pack: Packer, store: BundleStore, now: InstallContext) -> BundleStore:
    install(pack(1), store, now, no_trial)
    install(pack(2), store, now, no_trial)
    return store


def lines_of(watch: ContentWatch, now: dt.datetime) -> list[str]:
    """All that a whole night says."""
    found = []
    for _ in range(100):
        found += watch.look(now, nobody=True)
    return found


def watch_of(store: BundleStore) -> ContentWatch:
    return ContentWatch(store, store.root.parent, DAY)


def first_night(store: BundleStore) -> tuple[ContentWatch, list[str]]:
    watch = watch_of(store)
    return watch, lines_of(watch, NIGHT)


def test_by_day_and_while_somebody_is_there_nothing_is_read(installed: BundleStore) -> None:
    watch = watch_of(installed)
    assert lines_of(watch, DAY) == []
    assert [line for _ in range(20) for line in watch.look(NIGHT, nobody=False)] == []


def test_once_a_night_all_is_compared_and_told(installed: BundleStore) -> None:
    watch, told = first_night(installed)
    assert [line for line in told if "all 21 files are as they were signed" in line] == told
    assert len(told) == 2
    assert lines_of(watch, NIGHT.replace(hour=5)) == []
    assert read_verified(installed.root.parent)["day"] == "2026-11-25"
    assert watch.reason_to_restart() == ""


def test_after_an_end_that_was_no_clean_one_it_is_compared_at_once(installed: BundleStore) -> None:
    watch_of(installed)
    told = lines_of(watch_of(installed), DAY)
    assert told[0].startswith("the last end was no clean one")
    assert len(told) == 3
    clean = watch_of(installed)
    clean.leave()
    assert lines_of(watch_of(installed), DAY) == []


@pytest.mark.parametrize(
    "harm",
    [
        "a changed byte",
        "a torn file",
        "a missing file",
        "a stranger",
        "a link",
        "the manifest",
        "the signature",
    ],
)
def test_what_differs_is_repaired_from_the_bundle(harm: str, installed: BundleStore) -> None:
    name = "v-000000000000002"
    data, folder = installed.data(name), installed.root / name
    target = data / "totals.yaml"
    before = target.read_bytes()
    if harm == "a changed byte":
        target.write_bytes(before[:-2] + b"#\n")
    elif harm == "a torn file":
        target.write_bytes(before[:-7])
    elif harm == "a missing file":
        target.unlink()
    elif harm == "a stranger":
        (data / "events" / "evil.yaml").write_text("events: []\n", "utf-8")
    elif harm == "a link":
        target.unlink()
        target.symlink_to("/etc/hostname")
    else:
        part = folder / ("manifest.json" if harm == "the manifest" else "signature")
        part.write_bytes(part.read_bytes()[::-1])
    watch, told = first_night(installed)
    assert [line for line in told if "not what was signed" in line and "repaired from its bundle" in line]
    assert target.read_bytes() == before
    assert not target.is_symlink()
    assert not (data / "events" / "evil.yaml").exists()
    assert watch.reason_to_restart() == "damaged files of the content were repaired"
    assert installed.choose(Path("built-in")) == data
    assert "repaired" in read_verified(installed.root.parent)["told"]
    watch.leave()
    again = watch_of(installed)
    assert all("as they were signed" in line for line in lines_of(again, NIGHT + dt.timedelta(days=1)))


def test_what_cannot_be_repaired_is_not_shown_any_more(installed: BundleStore) -> None:
    name = "v-000000000000002"
    (installed.data(name) / "totals.yaml").write_bytes(b"x")
    bundle = installed.root / name / KEPT_BUNDLE
    bundle.write_bytes(bundle.read_bytes()[:-100])
    _, told = first_night(installed)
    assert any("it is not shown any more" in line for line in told)
    assert installed.choose(Path("built-in")) == installed.data("v-000000000000001")


def test_what_whoever_owns_the_process_signed_itself_is_not_shown(
    installed: BundleStore, tmp_path: Path
) -> None:
    """All of a version is exchanged, its manifest and bundle too: no trusted key signed that."""
    name = "v-000000000000002"
    shutil.rmtree(installed.keys)
    installed.keys.mkdir()
    write_key_pair(tmp_path / "another")
    shutil.copyfile(tmp_path / "another.pub", installed.keys / "another.pub")
    _, told = first_night(installed)
    assert len([line for line in told if "it is not shown any more" in line]) == 2
    assert installed.choose(Path("built-in")) == Path("built-in")
    assert installed.quarantine(name) is not None
