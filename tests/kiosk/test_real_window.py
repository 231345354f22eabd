"""The kiosk in a real X server: nobody gets out of it, with and without a window manager.

The names E1 to E24 are those of the list of escapes; the ones that the system has to block (its own chords,
USB ports, boot menus, networks) stand in docs/operators.md instead.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from exhibit.kiosk.pin import hash_pin
from exhibit.session.statistics import read_statistics
from tests.kiosk.running import START_SECONDS, STOP_SECONDS, Kiosk, alive
from tests.kiosk.xserver import HEIGHT, WIDTH, Display

pytestmark = [pytest.mark.xserver, pytest.mark.slow]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MIDDLE = (WIDTH // 2, HEIGHT // 3)
SETTLE = 0.6


class Hall:
    """A kiosk on a display of its own."""

    def __init__(self, display: Display, kiosk: Kiosk) -> None:
        self.display = display
        self.kiosk = kiosk

    def shows(self, what: str, seconds: float = START_SECONDS) -> None:
        """Wait until the trace of pages ends with this one."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.page() == what:
                return
            time.sleep(0.05)
        raise AssertionError(f"shows {self.page()}, not {what}")

    def page(self) -> str:
        """The page that was traced last."""
        path = self.kiosk.state / "trace"
        lines = [line for line in path.read_text("utf-8").splitlines() if '"page"' in line]
        return lines[-1].split('"name": "')[1].split('"')[0]

    def only_window(self) -> str:
        """The one visible window; more than one is an escape."""
        windows = self.display.windows(self.kiosk.child())
        assert len(windows) == 1, windows
        return windows[0]

    def places(self) -> list[tuple[int, int, int, int]]:
        """Place and size of every visible window; none while it is put away."""
        return [self.display.geometry(window) for window in self.display.windows(self.kiosk.child())]

    def unharmed(self, child: int) -> None:
        """The same process, one window, over the whole screen."""
        assert alive(child)
        assert self.kiosk.child() == child
        assert self.display.geometry(self.only_window()) == (0, 0, WIDTH, HEIGHT)
        assert self.kiosk.count("uncaught exception") == 0


@pytest.fixture
def hall(request: pytest.FixtureRequest, tmp_path: Path, compiled: Path) -> Iterator[Hall]:
    with Display(manager=getattr(request, "param", False)) as display:
        state = tmp_path / "state"
        state.mkdir()
        (state / "kiosk.yaml").write_text(
            f"pin: {hash_pin('270492', b'0123456789abcdef')}\ndiagonal: 32\n", encoding="utf-8"
        )
        trace = state / "trace"
        environment = {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
        with Kiosk(state, compiled, "--trace", str(trace), **environment) as kiosk:
            kiosk.ready()
            time.sleep(1.2)
            yield Hall(display, kiosk)


def _still(display: Display) -> bytes:
    """A picture of the screen once nothing moves any more."""
    seen = display.picture()
    for _ in range(100):
        time.sleep(0.7)
        seen, before = display.picture(), seen
        if seen == before:
            break
    return seen


@pytest.mark.parametrize("hall", [False, True], ids=["bare", "openbox"], indirect=True)
def test_no_chord_no_function_key_and_no_button_gets_out(hall: Hall) -> None:
    """E1 close and Alt+F4, E5 help and menu keys, E6 every chord, E7 right click, E24 input methods."""
    display, child = hall.display, hall.kiosk.child()
    display.tap(*MIDDLE)
    hall.shows("scroll")
    # A drag ends the hint that a visit begins with.
    display.hand(
        "mousemove", *MIDDLE, "mousedown", 1, "mousemove_relative", 90, 4, "sleep", 0.1, "mouseup", 1
    )
    display.hand("mousemove", *MIDDLE)
    before = _still(display)
    chords = [
        f"{hold}+{key}" for hold in ("ctrl", "alt", "super") for key in (*LETTERS, "space", "Tab", "Escape")
    ]
    chords += [f"ctrl+shift+{key}" for key in ("i", "j", "n", "p", "q", "t", "w", "Escape", "Delete")]
    chords += [f"{hold}F{number}" for hold in ("", "alt+", "ctrl+", "shift+") for number in range(1, 13)]
    chords += ["Menu", "Print", "XF86HomePage"]
    # The window manager's own chords are the system's business, as its configuration for a kiosk shows.
    of_the_manager = {"alt+F4", "alt+Tab", "alt+Escape", "alt+space", "ctrl+Escape"}
    chords = [chord for chord in chords if chord not in of_the_manager and not chord.startswith("super+")]
    for number in range(0, len(chords), 20):
        display.hand("key", "--delay", 2, *chords[number : number + 20])
    for button in (2, 3, 8, 9):
        display.hand("mousemove", 700, 300, "click", button)
    display.hand("mousemove", *MIDDLE, "sleep", SETTLE)
    hall.unharmed(child)
    assert hall.page() == "scroll"
    assert hall.kiosk.count("leaving") == 0
    # Not a pixel is another: no ring, no selection, no menu.
    assert _still(display) == before
    # The comparison sees a ring: this key leads somewhere.
    display.hand("key", "Tab", "sleep", SETTLE)
    assert _still(display) != before


@pytest.mark.parametrize("hall", [False, True], ids=["bare", "openbox"], indirect=True)
def test_closing_minimising_and_moving_are_refused_or_undone(hall: Hall) -> None:
    """E1 and E20: what a window manager or another program may ask of the window."""
    display, child = hall.display, hall.kiosk.child()
    window = hall.only_window()
    for _ in range(10):
        # With a window manager this asks the window to close; without one it is a key press of its own.
        display.hand("key", "alt+F4", "sleep", 0.05)
    display.run("xdotool", "windowminimize", window, check=False)
    time.sleep(2.0)
    _covers(hall, (0, 0, WIDTH, HEIGHT))
    hall.unharmed(child)
    display.run("xdotool", "windowmove", window, 200, 150, check=False)
    display.run("xdotool", "windowsize", window, 400, 300, check=False)
    time.sleep(2.0)
    _covers(hall, (0, 0, WIDTH, HEIGHT))
    hall.unharmed(child)
    assert hall.kiosk.count("ended with") == 0


def test_long_presses_open_no_menu_and_single_keys_still_work(hall: Hall) -> None:
    """E5 F11 and Esc, E7 long press, E13 drags; and what DESIGN 3 promises to a keyboard."""
    display, child = hall.display, hall.kiosk.child()
    display.tap(*MIDDLE)
    hall.shows("scroll")
    for seconds in (0.9, 2.2):
        display.tap(900, 120, seconds)
    display.hand(
        "mousemove", 300, 200, "mousedown", 1, "mousemove", 500, 220, "mousemove", 700, 240, "mouseup", 1
    )
    display.hand("key", "F11", "sleep", 0.5)
    hall.unharmed(child)
    display.hand("key", "Right", "sleep", 0.8, "key", "Return", "sleep", 0.8)
    hall.shows("leaf")
    display.hand("key", "Escape", "sleep", 0.5)
    hall.shows("scroll")
    hall.unharmed(child)


def test_the_pointer_is_hidden_and_nothing_is_started_beside_the_exhibition(hall: Hall) -> None:
    """E9, E10, E11, E15, E22: no dialog, no program, no open network port."""
    display, child = hall.display, hall.kiosk.child()
    display.tap(*MIDDLE)
    hall.shows("scroll")
    children = Path(f"/proc/{child}/task/{child}/children").read_text(encoding="ascii").split()
    assert children == []
    sockets = {str(path.readlink()) for path in Path(f"/proc/{child}/fd").iterdir() if path.is_symlink()}
    inodes = {link[8:-1] for link in sockets if link.startswith("socket:")}
    for table in ("tcp", "tcp6", "udp", "udp6"):
        rows = Path(f"/proc/{child}/net/{table}").read_text(encoding="ascii").splitlines()[1:]
        assert not inodes & {row.split()[9] for row in rows}, table
    hall.unharmed(child)


def test_a_power_cut_costs_the_statistics_the_last_five_seconds_at_most(hall: Hall) -> None:
    """Everything is killed at once, five seconds after the last tap."""
    display, child = hall.display, hall.kiosk.child()
    display.tap(*MIDDLE)
    hall.shows("scroll")
    display.hand("key", "Right", "sleep", 0.8, "key", "Return")
    hall.shows("leaf")
    time.sleep(5.0)
    hall.kiosk.process.kill()
    os.kill(child, signal.SIGKILL)
    hall.kiosk.process.wait()
    whole = read_statistics(hall.kiosk.state / "statistics.sqlite")
    assert sum(number for (_, kind, _), number in whole.counts.items() if kind == "event") == 1
    assert sum(whole.cells.values()) == 1
    assert len(whole.visits) == 1


def test_the_corner_gesture_and_the_pin_lead_to_the_panel_and_out(hall: Hall) -> None:
    """E16: two stages and a PIN; the way out has its own exit code."""
    display = hall.display
    for _ in range(2):
        for x, y in ((4, 4), (WIDTH - 5, 4), (WIDTH - 5, HEIGHT - 5)):
            display.tap(x, y)
        display.tap(4, HEIGHT - 5, 0.3)
    time.sleep(0.3)
    display.hand("key", "2", "7", "0", "4", "9", "2", "Return")
    assert not hall.kiosk.count("leaving")
    for x, y in ((4, 4), (WIDTH - 5, 4), (WIDTH - 5, HEIGHT - 5)):
        display.tap(x, y)
    display.tap(4, HEIGHT - 5, 1.3)
    for pin in ("1111", "270492"):
        display.hand("key", *pin, "Return", "sleep", 0.5)
    # The keys stand in a row at the bottom: clean, reload, restart, exit, close.
    display.tap(*_key(hall, "exit"))
    display.tap(*_key(hall, "yes"))
    assert hall.kiosk.process.wait(STOP_SECONDS) == 10
    assert hall.kiosk.log()[-1] == "supervisor: left by staff"


def _covers(hall: Hall, place: tuple[int, int, int, int]) -> None:
    """Wait until the one window covers this rectangle."""
    until = time.monotonic() + START_SECONDS
    while (seen := hall.places()) != [place]:
        assert time.monotonic() < until, (seen, hall.kiosk.log())
        time.sleep(0.1)


def test_screens_plugged_unplugged_and_resized_never_leave_the_glass_bare(hall: Hall) -> None:
    """E20: a second screen comes and goes, the first one shrinks and grows, as RandR tells it."""
    display, child = hall.display, hall.kiosk.child()
    half = WIDTH // 2
    display.run("xrandr", "--setmonitor", "LEFT", f"{half}/300x{HEIGHT}/400+0+0", "screen")
    _covers(hall, (0, 0, half, HEIGHT))
    display.run("xrandr", "--setmonitor", "RIGHT", f"{half}/300x{HEIGHT}/400+{half}+0", "none")
    time.sleep(1.0)
    _covers(hall, (0, 0, half, HEIGHT))
    display.run("xrandr", "--delmonitor", "RIGHT")
    display.run("xrandr", "--delmonitor", "LEFT")
    _covers(hall, (0, 0, WIDTH, HEIGHT))
    display.run("xrandr", "--newmode", "small", 0, *(1024,) * 4, *(700,) * 4)
    display.run("xrandr", "--addmode", "screen", "small")
    display.run("xrandr", "--output", "screen", "--mode", "small")
    _covers(hall, (0, 0, 1024, 700))
    display.run("xrandr", "--output", "screen", "--mode", f"{WIDTH}x{HEIGHT}")
    _covers(hall, (0, 0, WIDTH, HEIGHT))
    display.tap(*MIDDLE)
    hall.shows("scroll")
    hall.unharmed(child)
    assert hall.kiosk.count("screens: ") >= 3


def _key(hall: Hall, name: str) -> tuple[int, int]:
    """Where a key of the panel is: laid out in this process exactly as over there."""
    script = Path(__file__).with_name("panel_places.py")
    out = subprocess.run(
        [sys.executable, str(script), str(WIDTH), str(HEIGHT), name],
        env={**hall.display.environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    ).stdout.split()
    return int(out[0]), int(out[1])
