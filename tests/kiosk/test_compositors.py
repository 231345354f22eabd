"""The kiosk under the compositors of its units, weston and cage, each inside Xvfb without a graphics card.

Cage refuses to run as root, so root gives it a user namespace in which it is nobody special.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.kiosk.running import FAULTY, ON_SCREEN, ROOT, START_SECONDS
from tests.kiosk.xserver import HEIGHT, WIDTH, Display

pytestmark = [pytest.mark.xserver, pytest.mark.slow]
END_SECONDS = 15.0
WESTON = (
    "weston",
    "--backend=x11-backend.so",
    "--use-pixman",
    "--shell=kiosk-shell.so",
    "--socket=shanhai-test",
    f"--width={WIDTH}",
    f"--height={HEIGHT}",
)
UNPRIVILEGED = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
CAGE = {"WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
SILK = 200


class Session:
    """A compositor with the kiosk in it."""

    def __init__(self, display: Display, state: Path) -> None:
        self.display = display
        self.state = state

    def log(self) -> str:
        path = self.state / "log" / "shanhai.log"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def wait_for(self, text: str, path: Path | None = None) -> None:
        """Wait until the log, or another file, says this."""
        until = time.monotonic() + START_SECONDS
        while text not in (path.read_text("utf-8") if path is not None and path.exists() else self.log()):
            assert time.monotonic() < until, f"no '{text}' in:\n{self.log()}"
            time.sleep(0.1)

    def picture_of(self, window: str) -> tuple[int, int, bytes]:
        """A window's width, height and pixels."""
        _, _, width, height = self.display.geometry(window)
        done = subprocess.run(
            ["import", "-silent", "-window", window, "-depth", "8", "rgb:-"],
            env=self.display.environment,
            capture_output=True,
            timeout=300,
            check=True,
        )
        return width, height, done.stdout

    def fills(self, window: str) -> None:
        """Wait for silk, painting and paper to the very edges: no frame, no bar, nothing bare."""
        until = time.monotonic() + START_SECONDS
        while bare := self._bare(window):
            assert time.monotonic() < until, bare
            time.sleep(0.5)

    def _bare(self, window: str) -> list[tuple[int, int]]:
        """Places at the edges where nothing of the exhibition is seen."""
        width, height, pixels = self.picture_of(window)
        assert len(pixels) == width * height * 3
        corners = [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1), (width // 2, 0)]
        places = [(x, y, SILK // 2) for x, y in corners] + [(x, 0, SILK) for x in range(width)]
        ats = [((y * width + x) * 3, (x, y), least) for x, y, least in places]
        return [place for at, place, least in ats if min(pixels[at : at + 3]) <= least]


@contextmanager
def session(tmp_path: Path, compiled: Path, *compositor: str, **environment: str) -> Iterator[Session]:
    """Run the kiosk in a compositor; both end with the block."""
    runtime, state = tmp_path / "runtime", tmp_path / "state"
    runtime.mkdir(mode=0o700)
    state.mkdir()
    kiosk = [sys.executable, str(FAULTY), "--kiosk", "--diagonal", "32", "--trace", str(state / "trace")]
    with Display(manager=False) as display, (tmp_path / "output").open("wb") as output:
        given = {
            **os.environ,
            **environment,
            "DISPLAY": display.name,
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "wayland",
            "SHANHAI_STATE": str(state),
            "SHANHAI_CACHE": str(compiled),
        }
        given.pop("WAYLAND_DISPLAY", None)
        started = []

        def start(*command: str, **more: str) -> None:
            started.append(
                subprocess.Popen(
                    command,
                    env={**given, **more},
                    cwd=ROOT,
                    stdout=output,
                    stderr=output,
                    start_new_session=True,
                )
            )

        try:
            if compositor[0] == "weston":
                start(*compositor)
                until = time.monotonic() + START_SECONDS
                while not (runtime / "shanhai-test").exists() and time.monotonic() < until:
                    time.sleep(0.1)
                start(*kiosk, WAYLAND_DISPLAY="shanhai-test")
            else:
                start(*compositor, "--", *kiosk)
            running = Session(display, state)
            running.wait_for(ON_SCREEN)
            yield running
        finally:
            for process in reversed(started):
                end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it started: cage leaves its program running when it is told to end."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        until = time.monotonic() + END_SECONDS
        while time.monotonic() < until:
            try:
                os.killpg(process.pid, sign)
            except ProcessLookupError:
                return
            process.poll()
            time.sleep(0.2)


def outer_window(display: Display) -> str:
    """The window in which a compositor shows its screen."""
    tree = display.run("xwininfo", "-root", "-tree")
    found = re.findall(r"^ +(0x[0-9a-f]+) .*?(\d{3,})x(\d{3,})\+", tree, re.MULTILINE)
    return str(max(found, key=lambda each: int(each[1]) * int(each[2]))[0])


def test_under_weston_it_fills_the_screen_wakes_and_stays(tmp_path: Path, compiled: Path) -> None:
    with session(tmp_path, compiled, *WESTON) as running:
        window = outer_window(running.display)
        running.fills(window)
        running.display.tap(WIDTH // 2, HEIGHT // 3)
        running.wait_for('"scroll"', running.state / "trace")
        for chord in ("alt+F4", "ctrl+q", "super+Tab", "alt+Tab", "ctrl+alt+BackSpace", "F11"):
            running.display.hand("key", chord, "sleep", 0.05)
        time.sleep(1.0)
        assert running.log().count(ON_SCREEN) == 1
        assert "uncaught" not in running.log()


def test_under_cage_as_an_unprivileged_user_it_fills_the_screen_wakes_and_stays(
    tmp_path: Path, compiled: Path
) -> None:
    wrapper = UNPRIVILEGED if os.geteuid() == 0 else []
    with session(tmp_path, compiled, *wrapper, "cage", "-d", **CAGE) as running:
        window = outer_window(running.display)
        running.fills(window)
        running.display.tap(WIDTH // 2, HEIGHT // 3)
        running.wait_for('"scroll"', running.state / "trace")
        for chord in ("alt+F4", "ctrl+q", "alt+Tab", "alt+Escape", "F11"):
            running.display.hand("key", chord, "sleep", 0.05)
        time.sleep(1.0)
        assert running.log().count(ON_SCREEN) == 1
        assert "uncaught" not in running.log()
