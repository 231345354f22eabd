"""Tries an exhibition in a process of its own, which may not take much time, memory, or write anything.

What content does to a parser or a picture decoder then happens there, and never to the running hall.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from exhibit.content.bundle.manifest import RefusedError

SECONDS = 120.0
MEMORY_BYTES = 1_500_000_000
MAX_WRITTEN_BYTES = 0
_SHOWN_PROBLEMS = 3
# On Windows a process without SYSTEMROOT does not start.
_KEPT = frozenset({"PATH", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "WINDIR"})


Trial = Callable[[Path], None]
"""Tries an exhibition's folder; raises RefusedError where it cannot be shown."""


@dataclass(frozen=True)
class SeparateTrial:
    """Runs a command with the folder as its last argument, in a new process, and waits."""

    command: Sequence[str]
    seconds: float = SECONDS

    def __call__(self, folder: Path) -> None:
        """Try the exhibition in `folder`. Raises RefusedError."""
        try:
            done = subprocess.run(  # noqa: S603 - our own program
                [*self.command, str(folder.absolute())],
                cwd="/",
                env=trial_environment(os.environ),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=self.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise RefusedError(
                f"This content was tried and did not finish within {self.seconds:g} s."
            ) from None
        except OSError as error:
            raise RefusedError(f"This content could not be tried: {error.strerror}.") from None
        if done.returncode != 0:
            raise RefusedError(_reason(done.stdout, done.returncode))


def trial_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What the trial is told of the environment: nothing that makes Python, Qt or the linker load more."""
    kept = {name: value for name, value in environment.items() if name in _KEPT or name.startswith("LC_")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def limit_this_process(cpu_seconds: int = int(SECONDS), memory_bytes: int = MEMORY_BYTES) -> None:
    """Bound what this process may take. On Windows the waiting parent's clock must do."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_FSIZE, MAX_WRITTEN_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _reason(output: bytes, code: int) -> str:
    """Say why, from the JSON that `check --json` prints, or from how the process ended."""
    try:
        found = json.loads(output)["problems"]
        lines = [
            f"{item['file']}:{item['line']}: {item['message']}"
            for item in found
            if item["severity"] == "error"
        ]
    except (ValueError, KeyError, TypeError):
        lines = []
    if not lines:
        return f"This content was tried and the program failed on it (code {code})."
    more = f" and {len(lines) - _SHOWN_PROBLEMS} more" if len(lines) > _SHOWN_PROBLEMS else ""
    return f"This content has errors: {'; '.join(lines[:_SHOWN_PROBLEMS])}{more}."
