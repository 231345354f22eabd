"""A power cut at any point of an installation leaves the old exhibition or the new one, whole."""

import hashlib
import os
import random
import signal
import sys
from pathlib import Path
from types import FrameType

import pytest

from exhibit.content.bundle.install import InstallContext, install
from exhibit.content.bundle.store import BundleStore
from tests.content.bundle.conftest import Packer
from tests.seeds import fresh_seed

POINTS, SHARE = 500, 0.05
# From Python 3.12 on a fork beside the test runner's own thread is warned of; the child calls nothing of it.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


def no_trial(_folder: Path) -> None:
    """The trial writes nothing, so no cut can matter there."""


def print_of(folder: Path) -> str:
    """A sum over all names and bytes of a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def install_until(call: int, path: Path, store: BundleStore, now: InstallContext) -> int:
    """Install in a child, killed at its n-th call into C; returns how many calls it made, 0 if killed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        count = 0

        def strike(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal count
            if event in ("c_call", "c_return"):
                count += 1
                if count == call:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(strike)
        install(path, store, now, no_trial)
        sys.setprofile(None)
        os.write(writer, str(count).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        said = file.read()
    os.waitpid(child, 0)
    return int(said or 0)


def cut_everywhere(
    points: int, pack: Packer, store: BundleStore, now: InstallContext, exhibition: Path
) -> None:
    chance = random.Random(fresh_seed("power cut"))
    state, builtin = store.root.parent, Path("built-in")
    install(pack(1), store, now, no_trial)
    (exhibition / "people.yaml").write_bytes((exhibition / "people.yaml").read_bytes() + b"# 2\n")
    version, path = 2, pack(2)
    calls = install_until(0, path, store, now)
    assert calls > 1_000
    killed = 0
    for point in range(points):
        before = print_of(BundleStore(state).choose(builtin))
        text = exhibition / "people.yaml"
        version += 1
        text.write_bytes(text.read_bytes()[:-4] + f"# {version % 9}\n".encode())
        path = pack(version)
        after = bundle_print(exhibition)
        # Every other point in the last tenth, where the swap happens.
        first = calls * 9 // 10 if point % 2 else 1
        killed += install_until(chance.randint(first, calls), path, store, now) == 0
        shown = BundleStore(state).choose(builtin)
        assert shown != builtin
        assert print_of(shown) in (before, after)
        if store.highest() < version:  # what was cut off can be installed again
            install(path, store, now, no_trial)
        assert print_of(BundleStore(state).choose(builtin)) == after
    assert killed > points // 2


def bundle_print(exhibition: Path) -> str:
    return print_of(exhibition)


def test_some_points_of_an_installation(
    pack: Packer, store: BundleStore, now: InstallContext, exhibition: Path
) -> None:
    cut_everywhere(int(POINTS * SHARE), pack, store, now, exhibition)


@pytest.mark.long
def test_every_point_of_an_installation(
    pack: Packer, store: BundleStore, now: InstallContext, exhibition: Path
) -> None:
    cut_everywhere(POINTS, pack, store, now, exhibition)
