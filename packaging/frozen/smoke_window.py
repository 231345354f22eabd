"""The steps in a real X server: every screen is opened with the pointer, in every language."""

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from exhibit.session.actions import ChooseLanguage, OpenPage, ToggleMore
from exhibit.session.state import Page, PageKind
from frozen.smoke_kit import Bench, SmokeError

WIDE, TALL = 1280, 800
KILLS, LATEST_KILL_SECONDS = 20, 1.0
READY_SECONDS = 30.0
PAGE_SECONDS = 8.0
SCREENS = (
    *map(Page, (PageKind.FIND, PageKind.NUMBERS, PageKind.MAP, PageKind.SOURCES, PageKind.HELP)),
    Page.of(PageKind.THEME, "pact"),
)
LOG_LINE = r"^(INFO|WARNING) "
Places = dict[str, dict[str, list[int]]]


class Session:
    """A running program, its trace, and the hand on its pointer."""

    def __init__(self, bench: Bench, name: str, *arguments: str) -> None:
        self.bench = bench
        self.trace = bench.work / "state" / f"{name}.jsonl"
        self.process = bench.start([*arguments, "--trace", str(self.trace)])

    def lines(self) -> list[dict[str, object]]:
        """The trace so far."""
        if not self.trace.is_file():
            return []
        whole = [line for line in self.trace.read_text("utf-8").splitlines() if line.endswith("}")]
        return [json.loads(line) for line in whole]

    def wait(self, kind: str, name: str, seconds: float, seen: int = 0) -> int:
        """Wait for a line of the trace after the first `seen` ones; returns how many there are then.

        Raises SmokeError where it does not come.
        """
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            lines = self.lines()
            for number in range(seen, len(lines)):
                if lines[number]["kind"] == kind and name in ("", lines[number].get("name")):
                    return number + 1
            if self.process.poll() is not None:
                out, err = self.process.communicate()
                raise SmokeError(f"the program ended with {self.process.returncode}: {out}{err}")
            time.sleep(0.05)
        raise SmokeError(f"no {kind} {name} within {seconds:.0f} s")

    def tap(self, at: list[int]) -> None:
        """Press and release at a place."""
        self.hand("mousemove", str(at[0]), str(at[1]), "sleep", "0.03", "click", "1")

    def hand(self, *words: str) -> None:
        """Move the pointer or press a key."""
        tool = shutil.which("xdotool")
        if tool is None:
            raise SmokeError("xdotool is not here; on Debian: apt-get install xdotool")
        environment = {"DISPLAY": self.bench.display}
        subprocess.run([tool, *words], check=True, env=environment, stdout=subprocess.DEVNULL, timeout=30)

    def picture(self, name: str) -> None:
        """Keep a picture of the whole screen, where ImageMagick is there to take it."""
        tool = shutil.which("import")
        if tool is not None:
            out = self.bench.pictures / f"{name}.png"
            command = [tool, "-display", self.bench.display, "-window", "root", str(out)]
            subprocess.run(command, check=False, timeout=30, stderr=subprocess.DEVNULL)

    def end(self, expect: tuple[str, ...] = ()) -> None:
        """End it as a service manager does, and judge all it wrote."""
        self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=30)
        self.bench.judge("the window", out + err, expect)


def screen_map() -> dict[str, Places]:
    """Where everything to tap is, in every language."""
    script = Path(__file__).with_name("screen_map.py")
    done = subprocess.run(
        [sys.executable, str(script), str(WIDE), str(TALL)],
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    if done.returncode:
        raise SmokeError(f"the source could not say where its buttons are: {done.stderr}")
    found: dict[str, Places] = json.loads(done.stdout.splitlines()[-1])
    return found


def every_screen(bench: Bench) -> None:
    """Ready in a window; the pointer opens every screen in every language."""
    found = screen_map()
    first = next(iter(found))
    session = Session(bench, "window", "--size", f"{WIDE}x{TALL}")
    try:
        session.wait("ready", "", READY_SECONDS)
        session.hand(
            "search", "--sync", "--onlyvisible", "--class", "shanhai", "windowfocus", "windowmove", "0", "0"
        )
        spoken = first
        for language, places in found.items():
            session.tap(found[spoken]["scroll"][repr(ChooseLanguage(language))])
            time.sleep(0.4)
            spoken = language
            session.picture(f"scroll-{language}")
            _open_leaf(session, places, language)
            for screen in SCREENS:
                _open_page(session, places, screen, language)
    finally:
        session.end()


def _open_leaf(session: Session, places: Places, language: str) -> None:
    card = next(name for name in places["scroll"] if name.startswith("card:"))
    seen = len(session.lines())
    session.tap(places["scroll"][card])
    seen = session.wait("page", "leaf", PAGE_SECONDS, seen)
    time.sleep(0.6)
    session.picture(f"leaf-{language}")
    session.hand("key", "Escape")
    session.wait("page", "scroll", PAGE_SECONDS, seen)
    time.sleep(0.5)


def _open_page(session: Session, places: Places, screen: Page, language: str) -> None:
    kind = screen.kind.value
    seen = len(session.lines())
    session.tap(places["scroll"][repr(ToggleMore())])
    seen = session.wait("page", "more", PAGE_SECONDS, seen)
    time.sleep(0.5)
    session.tap(places["more"][repr(OpenPage(screen))])
    seen = session.wait("page", kind, PAGE_SECONDS, seen)
    time.sleep(0.6)
    session.picture(f"{kind}-{language}")
    for _ in range(4):
        session.hand("key", "Escape")
        time.sleep(0.4)
        if any(line.get("name") == "scroll" for line in session.lines()[seen:]):
            break
    session.wait("page", "scroll", PAGE_SECONDS, seen)
    time.sleep(0.4)


def hall(bench: Bench) -> None:
    """Full screen under its supervisor; a touch of the attract screen leads in, and a signal ends it."""
    session = Session(bench, "hall", "--kiosk")
    try:
        seen = session.wait("ready", "", READY_SECONDS)
        time.sleep(1.0)
        session.picture("attract")
        session.tap([WIDE // 2, TALL // 2])
        session.wait("page", "scroll", PAGE_SECONDS, min(seen, 1))
        time.sleep(1.0)
        session.picture("hall")
    finally:
        session.end((LOG_LINE,))


def trouble(bench: Bench) -> None:
    """A folder without rights is the trouble page for visitors, and one sentence for whoever started it."""
    locked = bench.work / "locked window"
    shutil.copytree(bench.folder / "data", locked)
    locked.chmod(0)
    session = Session(bench, "trouble", "--size", f"{WIDE}x{TALL}", "--data", str(locked))
    try:
        session.hand("search", "--sync", "--onlyvisible", "--class", "shanhai")
        time.sleep(1.0)
        session.picture("trouble")
    finally:
        session.end((r"cannot be read: Permission denied$",))


def killed(bench: Bench) -> None:
    """Killed at any moment, twenty times, it leaves nothing in the folder for temporary files."""
    for number in range(KILLS):
        process = bench.start(("--size", f"{WIDE}x{TALL}"))
        time.sleep(LATEST_KILL_SECONDS * (number + 1) / KILLS)
        process.kill()
        process.communicate(timeout=PAGE_SECONDS)
    left = sorted(path.name for path in bench.temporary.iterdir())
    if left:
        raise SmokeError(f"it leaves in TMPDIR: {', '.join(left)}")


STEPS: list[Callable[[Bench], None]] = [every_screen, hall, trouble, killed]
