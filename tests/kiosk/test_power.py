"""The power goes at any moment, also while new content is being installed: it comes up again every time."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.kiosk.running import ON_SCREEN, ROOT, Kiosk
from tests.seeds import fresh_seed

CUTS, SHARE = 100, 20
LATEST_SECONDS = 4.0


class Museum:
    """Packs new versions of the exhibition, signed with a key that the kiosk trusts."""

    def __init__(self, folder: Path, data: Path, state: Path) -> None:
        self._folder, self._data, self._state = folder, data, state
        self._version = 0
        self._run("keygen", str(folder / "museum"))
        self._run("install", "--state", str(state), "--trust", str(folder / "museum.pub"))

    def _run(self, *words: str) -> None:
        subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, check=True, capture_output=True)

    def pack(self) -> Path:
        """A bundle of the next version."""
        self._version += 1
        people = self._data / "people.yaml"
        people.write_bytes(
            people.read_bytes().partition(b"\n# version")[0] + b"\n# version %d\n" % self._version
        )
        path = self._folder / f"{self._version}.shanhai"
        self._run(
            *("pack", "--key", str(self._folder / "museum.key"), "--drafts", "--version", str(self._version)),
            *(str(self._data), str(path)),
        )
        return path

    def install(self, bundle: Path) -> subprocess.Popen[bytes]:
        """Begin to install a bundle."""
        return subprocess.Popen(
            [sys.executable, "main.py", "install", "--state", str(self._state), str(bundle)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@pytest.mark.parametrize(
    "cuts",
    [
        pytest.param(CUTS // SHARE, id="share", marks=pytest.mark.share),
        pytest.param(CUTS, id="full", marks=pytest.mark.long),
    ],
)
def test_whenever_the_power_goes_the_exhibition_comes_up_again(
    tmp_path: Path, compiled: Path, exhibition_copy: Path, cuts: int
) -> None:
    chance = random.Random(fresh_seed("power"))
    state = tmp_path / "state"
    museum = Museum(tmp_path, exhibition_copy, state)
    for number in range(cuts):
        bundle = museum.pack() if number % 2 else None
        kiosk = Kiosk(state, compiled)
        with kiosk:
            installing = museum.install(bundle) if bundle is not None else None
            time.sleep(chance.uniform(0.0, LATEST_SECONDS))
            victims = kiosk.everybody()
            if installing is not None:
                victims.append(installing.pid)
            for victim in victims:
                os.kill(victim, signal.SIGKILL)
            kiosk.process.wait()
            if installing is not None:
                installing.wait()
        with Kiosk(state, compiled) as again:
            again.wait_for(ON_SCREEN, again.count(ON_SCREEN) + 1)
            assert again.count("started the trouble page") == 0
            assert again.stop() == 0
