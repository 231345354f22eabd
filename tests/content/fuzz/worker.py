"""Runs cases of the fuzzer: reads a case's number and file a line, answers with what it took.

Started by `test_fuzz`, which starts it anew when it dies. Every opened file is watched; what lies outside
the case's folder and the program is told.
"""

import datetime as dt
import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from exhibit import __version__
from exhibit.content.bundle.install import InstallContext, install
from exhibit.content.bundle.keys import KeyFileError
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.store import BundleStore
from exhibit.content.compilation.load import load
from tests.measures import yardstick_seconds

HANG_SECONDS = 120
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
NOW = InstallContext(__version__, dt.datetime(2026, 11, 24, tzinfo=dt.UTC))


class Watch:
    """Notes files that are written, or removed, outside the folder of the case."""

    def __init__(self, inside: Path) -> None:
        self.inside = str(inside)
        self.strays: list[str] = []

    def __call__(self, name: str, args: tuple[object, ...]) -> None:
        if name == "open":
            path, mode, flags = (*args, None, None, None)[:3]
            writes = isinstance(flags, int) and bool(flags & WRITING)
            if (writes or "w" in str(mode or "")) and isinstance(path, str | bytes):
                self._note(os.fsdecode(path))
        elif name in ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.symlink", "shutil.rmtree"):
            self._note(os.fsdecode(args[0]) if isinstance(args[0], str | bytes) else str(args[0]))

    def _note(self, path: str) -> None:
        if (
            path.startswith(os.sep)
            and not os.path.normpath(path).startswith(self.inside)
            and path != os.devnull
        ):
            self.strays.append(path)


def no_trial(folder: Path) -> None:
    """Try the content here: this process is the separate one."""
    if load(folder, assets=Path(sys.argv[3])).content is None:
        raise RefusedError("This content cannot be shown.")


def try_yaml(folder: Path) -> str:
    """Load a folder; says what came of it."""
    loaded = load(folder, assets=Path(sys.argv[3]))
    errors = [str(problem) for problem in loaded.problems if problem.is_error]
    if loaded.content is None and not errors:
        return "nothing to show, and not a word why"
    if any("Traceback" in line or "Error(" in line for line in errors):
        return f"not plain words: {errors[0]}"
    return ""


def try_bundle(path: Path, state: Path) -> str:
    """Install a bundle; says what came of it."""
    try:
        install(path, BundleStore(state), NOW, no_trial)
    except RefusedError as refusal:
        return "" if str(refusal).endswith(".") else f"no sentence: {refusal}"
    except KeyFileError as error:
        return f"a key: {error}"
    finally:
        shutil.rmtree(state / "content", ignore_errors=True)
    return ""


def main() -> None:
    """Answer case after case."""
    kind, home = sys.argv[1], Path(sys.argv[2])
    watch = Watch(home)
    sys.addaudithook(watch)
    for line in sys.stdin:
        case = Path(line.strip())
        watch.strays.clear()
        signal.alarm(HANG_SECONDS)  # who hangs dies of it, and that is told
        yardstick = yardstick_seconds(1)  # on a busy machine the clock says nothing
        started = time.process_time()
        said = try_yaml(case) if kind == "yaml" else try_bundle(case, home / "state")
        yardsticks = (time.process_time() - started) / yardstick
        signal.alarm(0)
        status = Path("/proc/self/status").read_text("utf-8")
        peak = next(int(row.split()[1]) / 1024 for row in status.splitlines() if row.startswith("VmHWM"))
        answer = {
            "said": said,
            "yardsticks": yardsticks,
            "megabytes": peak,
            "strays": list(watch.strays),
            "open": len(list(Path("/proc/self/fd").iterdir())),
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
