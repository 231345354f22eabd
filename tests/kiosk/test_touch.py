"""Real fingers: TUIO cursors over UDP into the running program, several at once."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

from exhibit.session.actions import ChooseLanguage, ToggleMore
from exhibit.session.statistics import read_statistics
from tests.kiosk.places_of import control_places
from tests.kiosk.running import START_SECONDS, Kiosk
from tests.kiosk.xserver import HEIGHT, WIDTH, Display

pytestmark = [pytest.mark.xserver, pytest.mark.slow]
FRAME = 0.016


@dataclass
class Fingers:
    """Cursors on a table, sent as TUIO 1.1."""

    port: int
    down: dict[int, tuple[float, float]] = field(default_factory=dict)
    frame: int = 0

    def put(self, places: Mapping[int, tuple[float, float]]) -> None:
        """Fingers come down or move, in px of the screen."""
        self.down |= places
        self._send()

    def lift(self, *fingers: int) -> None:
        """Fingers leave."""
        for finger in fingers:
            del self.down[finger]
        self._send()

    def tap(self, finger: int, x: float, y: float) -> None:
        """Down and up again."""
        self.put({finger: (x, y)})
        time.sleep(0.08)
        self.lift(finger)
        time.sleep(0.1)

    def move(self, goals: Mapping[int, tuple[float, float]], steps: int = 20) -> None:
        """Move fingers together, frame by frame."""
        starts = {finger: self.down[finger] for finger in goals}
        for step in range(1, steps + 1):
            share = step / steps
            self.put(
                {
                    finger: (
                        starts[finger][0] + (x - starts[finger][0]) * share,
                        starts[finger][1] + (y - starts[finger][1]) * share,
                    )
                    for finger, (x, y) in goals.items()
                }
            )
            time.sleep(FRAME)

    def _send(self) -> None:
        self.frame += 1
        bundle = OscBundleBuilder(IMMEDIATELY)
        bundle.add_content(_message("alive", *self.down))
        for finger, (x, y) in self.down.items():
            bundle.add_content(_message("set", finger, x / WIDTH, y / HEIGHT, 0.0, 0.0, 0.0))
        bundle.add_content(_message("fseq", self.frame))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.sendto(bundle.build().dgram, ("127.0.0.1", self.port))


def _message(*values: str | float) -> OscMessage:
    builder = OscMessageBuilder("/tuio/2Dcur")
    for value in values:
        kind = "s" if isinstance(value, str) else "i" if isinstance(value, int) else "f"
        builder.add_arg(value, kind)
    return builder.build()


@dataclass
class Table:
    """A kiosk on a touch table."""

    kiosk: Kiosk
    fingers: Fingers

    def trace(self, kind: str) -> list[dict[str, object]]:
        """The trace's lines of a kind."""
        lines = (self.kiosk.state / "trace").read_text("utf-8").splitlines()
        return [entry for entry in map(json.loads, lines) if entry["kind"] == kind]

    def pages(self) -> list[str]:
        """The pages shown until now."""
        return [str(entry["name"]) for entry in self.trace("page")]

    def wait_page(self, name: str) -> None:
        """Wait until a page shows."""
        until = time.monotonic() + START_SECONDS
        while self.pages()[-1] != name:
            assert time.monotonic() < until, (name, self.pages(), self.kiosk.log())
            time.sleep(0.05)

    def still_frames(self) -> int:
        """Wait until a second brings no more frames; how many there are."""
        until = time.monotonic() + START_SECONDS
        seen = -1
        while (count := len(self.trace("frame"))) > seen:
            assert time.monotonic() < until, "it never lies still"
            seen = count
            time.sleep(1.0)
        return count

    def counted(self) -> dict[tuple[str, str], int]:
        """What the statistics hold; a moment after the last touch."""
        whole = read_statistics(self.kiosk.state / "statistics.sqlite")
        return {(kind, subject): number for (_, kind, subject), number in whole.counts.items()}


@pytest.fixture
def table(tmp_path: Path, compiled: Path) -> Iterator[Table]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    state = tmp_path / "state"
    environment = {"DISPLAY": "", "QT_QPA_PLATFORM": "xcb"}
    with Display(manager=False) as display:
        environment["DISPLAY"] = display.name
        arguments = ("--trace", str(state / "trace"), "--diagonal", "32", "--tuio", str(port))
        with Kiosk(state, compiled, *arguments, **environment) as kiosk:
            kiosk.ready()
            time.sleep(1.2)
            yield Table(kiosk, Fingers(port))


def test_the_first_tap_wakes_and_opens_nothing_else(table: Table) -> None:
    table.fingers.tap(1, 640, 300)
    table.wait_page("scroll")
    time.sleep(0.5)
    assert table.pages() == ["attract", "scroll"]


def test_the_first_drag_moves_the_scroll_at_once(table: Table) -> None:
    table.fingers.put({1: (900, 300)})
    # A busy machine may take a whole stroke for one frame; the hand stays on the glass until one is seen.
    until = time.monotonic() + START_SECONDS
    while not any(frame["phase"] == "drag" for frame in table.trace("frame")):
        assert time.monotonic() < until, table.trace("frame")
        table.fingers.move({1: (500, 300)})
        table.fingers.move({1: (900, 300)})
    table.fingers.lift(1)
    table.wait_page("scroll")


def test_two_fingers_zoom_and_a_palm_beside_them_changes_nothing(table: Table) -> None:
    fingers = table.fingers
    fingers.tap(1, 640, 300)
    table.wait_page("scroll")
    time.sleep(1.0)
    fingers.put({2: (600, 300)})
    fingers.put({3: (700, 300)})
    fingers.move({2: (300, 300), 3: (1000, 300)})
    pinched = table.still_frames()
    # A sleeve: three more contacts that come, wander and go while both fingers stay.
    fingers.put({4: (200, 450), 5: (240, 460), 6: (260, 440)})
    fingers.move({4: (900, 480), 5: (100, 420), 6: (700, 400)})
    beside = table.still_frames()
    fingers.lift(4, 5, 6)
    fingers.lift(2, 3)
    table.still_frames()
    assert beside - pinched <= 2
    assert any(frame["phase"] in ("zoom", "pinch") for frame in table.trace("frame"))
    assert table.pages() == ["attract", "scroll"]


def test_with_a_finger_held_on_the_scroll_and_one_on_a_control_another_control_acts(table: Table) -> None:
    fingers = table.fingers
    fingers.tap(1, 640, 300)
    table.wait_page("scroll")
    time.sleep(0.8)
    places = control_places(ChooseLanguage("en"), ToggleMore())
    fingers.put({9: (640, 150)})
    time.sleep(0.2)
    fingers.put({10: places[ChooseLanguage("en")], 11: places[ToggleMore()]})
    time.sleep(0.1)
    fingers.lift(10, 11)
    time.sleep(0.3)
    fingers.lift(9)
    # The first of the two lays the controls out anew: the other one is what acts all the same.
    wanted = {("page", "more"), ("language", "en")}
    until = time.monotonic() + START_SECONDS
    while not wanted <= set(table.counted()):
        assert time.monotonic() < until, (table.counted(), table.pages())
        time.sleep(0.3)
    assert table.kiosk.count("uncaught") == 0


def test_beside_something_that_lies_on_the_glass_staff_gets_in_and_visitors_are_served(table: Table) -> None:
    """A minute of dirt that trembles: told with its place, then the corners, then a tap."""
    fingers = table.fingers
    began = time.monotonic()
    fingers.put({1: (800, 400)})
    step = 0
    while time.monotonic() - began < 62.0:
        step += 1
        fingers.put({1: (800 + step % 2, 400)})
        time.sleep(0.25)
    table.kiosk.wait_for("something lies on the glass at 800 px from the left, 400 px", seconds=10)
    for x, y in ((4, 4), (WIDTH - 5, 4), (WIDTH - 5, HEIGHT - 5)):
        fingers.tap(2, x, y)
        fingers.put({1: (801, 400)})
    fingers.put({2: (4, HEIGHT - 5)})
    time.sleep(1.4)
    fingers.lift(2)
    table.kiosk.wait_for("staff: the PIN pad was opened", seconds=10)
    fingers.lift(1)
    table.kiosk.wait_for("what lay on the glass has gone", seconds=10)
