"""The real program in a real X server on a real accessibility bus, each started for the test alone."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.access.nodes import Client, Node, Reference, Shown
from tests.kiosk.xserver import Display

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 60.0
SETTLED_SECONDS = 30.0
DRIFTING_SECONDS = 1.5
LAUNCHER = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")


class Bus:
    """A session bus of its own, and the accessibility bus that it starts."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.session = self._daemon.stdout.readline().strip()
        with open_dbus_connection(bus=self.session) as connection:
            reply = connection.send_and_get_reply(new_method_call(LAUNCHER, "GetAddress"), timeout=30)
        self.address = str(reply.body[0])

    def stop(self) -> None:
        """End the session bus; the accessibility bus and its registry end with it."""
        self._daemon.terminate()
        self._daemon.wait(timeout=10)
        if self._daemon.stdout is not None:
            self._daemon.stdout.close()


class Program:
    """The exhibition, running, as a screen reader sees it."""

    def __init__(
        self, folder: Path, *arguments: str, size: tuple[int, int] = (1280, 800), **environment: str
    ) -> None:
        self._display = Display(manager=True, size=size)
        self.environment = self._display.environment
        self._bus = Bus(self.environment)
        self.trace = folder / "trace.jsonl"
        self._errors = folder / "errors"
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "main.py",
                    "--trace",
                    str(self.trace),
                    *arguments,
                ],
                cwd=ROOT,
                env={
                    **self.environment,
                    "DBUS_SESSION_BUS_ADDRESS": self._bus.session,
                    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                    "SHANHAI_STATE": str(folder / "state"),
                    "SHANHAI_CACHE": str(folder),
                    **environment,
                },
                stdout=errors,
                stderr=errors,
            )
        self.client = Client(self._bus.address)
        try:
            self.top = self._found()
        except BaseException:
            self.stop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End everything that was started."""
        self.client.close()
        if self.alive:
            self.process.terminate()
        self.process.wait(timeout=20)
        self._bus.stop()
        self._display.__exit__()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self.process.poll() is None

    def errors(self) -> str:
        """What it wrote to its standard error."""
        return self._errors.read_text("utf-8", "replace")

    def hand(self, *words: object) -> None:
        """One xdotool command: a hand at the pointer or the keys."""
        self._display.hand(*words)

    def lines(self, kind: str) -> list[dict[str, object]]:
        """The trace's lines of a kind."""
        if not self.trace.exists():
            return []
        whole = [line for line in self.trace.read_text(encoding="utf-8").splitlines() if line.endswith("}")]
        return [entry for entry in map(json.loads, whole) if entry["kind"] == kind]

    def _found(self) -> Reference:
        """Wait until it is on the screen and known to the registry."""
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            assert self.alive, self.errors()
            if self.lines("ready"):
                for each in self.client.applications():
                    if self.client.children(each):
                        return each
            time.sleep(0.1)
        raise AssertionError(f"not on the accessibility bus within {READY_SECONDS} s: {self.errors()}")

    # what is shown

    def page(self) -> str:
        """The kind of page that is open, and what it is about."""
        last = self.lines("page")[-1]
        return f"{last['name']} {last['subject']}".strip()

    def nodes(self, *, patient: bool = False) -> list[Node]:
        """Every node of the program, each asked for everything."""
        return list(self.client.walk(self.top, patient=patient))

    def settled(self) -> tuple[Shown, ...]:
        """What is shown once it is the same twice, a while apart."""
        until = time.monotonic() + (DRIFTING_SECONDS if self.page() == "attract" else SETTLED_SECONDS)
        before = self.client.signature(self.top)
        while time.monotonic() < until:
            time.sleep(0.1)
            now = self.client.signature(self.top)
            if now == before:
                return now
            before = now
        return before
