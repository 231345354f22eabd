"""A real X server, with or without a window manager, and hands for it."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from typing import Self

WIDTH, HEIGHT = 1280, 800
FIRST_OWN, OWN = 10_000, 40_000
MANAGER_SECONDS = 120.0


class Display:
    """Xvfb on a number that it chooses itself; with `own_number` on one that no other takes meanwhile."""

    def __init__(
        self, *, manager: bool, size: tuple[int, int] = (WIDTH, HEIGHT), own_number: bool = False
    ) -> None:
        read_end, write_end = os.pipe()
        self._size = f"{size[0]}x{size[1]}x24"
        name = (f":{FIRST_OWN + os.getpid() % OWN}",) if own_number else ()
        self._processes = [self._server(*name, "-displayfd", str(write_end), pass_fds=(write_end,))]
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.name = f":{pipe.readline().strip()}"
        self.environment = {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        if manager:
            self._processes.append(
                subprocess.Popen(
                    ["openbox"],
                    env=self.environment,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
            self._wait_for_manager()

    def _server(self, *words: str, pass_fds: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            ["Xvfb", *words, "-screen", "0", self._size, "-nolisten", "tcp"],
            pass_fds=pass_fds,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def go(self) -> None:
        """The server is gone from one moment to the next, as with its driver or its cable."""
        self._processes[0].kill()
        self._processes[0].wait()

    def come_back(self) -> None:
        """A new server under the same name."""
        Path(f"/tmp/.X{self.name[1:]}-lock").unlink(missing_ok=True)
        self._processes[0] = self._server(self.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait()

    def _wait_for_manager(self) -> None:
        """Wait until a window manager says, as the standard has it, that it is there."""
        until = time.monotonic() + MANAGER_SECONDS
        while "window id" not in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False):
            assert time.monotonic() < until, "no window manager"
            time.sleep(0.05)

    def run(self, *words: object, check: bool = True) -> str:
        """Run a program on this display; what it prints."""
        done = subprocess.run(
            [str(word) for word in words],
            env=self.environment,
            capture_output=True,
            timeout=300,
            check=False,
        )
        if check:
            assert done.returncode == 0, (words, done.stderr)
        return done.stdout.decode("utf-8", "replace")

    def hand(self, *words: object) -> None:
        """One xdotool command."""
        self.run("xdotool", *words)

    def tap(self, x: int, y: int, hold: float = 0.08) -> None:
        """Press and release the first button."""
        self.hand("mousemove", x, y, "mousedown", 1, "sleep", hold, "mouseup", 1, "sleep", 0.15)

    def windows(self, process: int) -> list[str]:
        """The visible windows of a process, by number."""
        return self.run("xdotool", "search", "--onlyvisible", "--pid", process, check=False).split()

    def picture(self) -> bytes:
        """What is on the screen, pixel by pixel."""
        return subprocess.run(
            ["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"],
            env=self.environment,
            capture_output=True,
            timeout=300,
            check=True,
        ).stdout

    def geometry(self, window: str) -> tuple[int, int, int, int]:
        """Place and size of a window."""
        words = self.run("xdotool", "getwindowgeometry", "--shell", window)
        values = dict(line.partition("=")[::2] for line in words.splitlines())
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])
