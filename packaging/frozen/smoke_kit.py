"""What the steps of the smoke test share: the program under test, and how its output is judged."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

NOBODY = 65534
SECONDS = 240.0


class SmokeError(Exception):
    """The frozen program did not do what it should."""


class Bench:
    """The program in its place, and folders to work in."""

    def __init__(self, folder: Path, work: Path, display: str) -> None:
        self.folder = folder
        self.program = folder / "shanhai"
        self.work = work / "work 工作"
        self.display = display
        self.pictures = self.work / "pictures"
        self.temporary = self.work / "temporary"
        for path in (self.work, self.pictures, self.temporary, self.work / "state", self.work / "cache"):
            path.mkdir(exist_ok=True)
            if os.geteuid() == 0:
                os.chown(path, NOBODY, NOBODY)

    @property
    def environment(self) -> dict[str, str]:
        """All that the program may know of its surroundings."""
        return {
            "DISPLAY": self.display,
            "SHANHAI_STATE": str(self.work / "state"),
            "SHANHAI_CACHE": str(self.work / "cache"),
            "TMPDIR": str(self.temporary),
        }

    def start(
        self, arguments: Sequence[str], environment: dict[str, str] | None = None
    ) -> subprocess.Popen[str]:
        """Start the program, as nobody where that is possible."""
        as_root = os.geteuid() == 0
        return subprocess.Popen(
            [str(self.program), *arguments],
            env=self.environment if environment is None else environment,
            cwd=self.work,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            user=NOBODY if as_root else None,
            group=NOBODY if as_root else None,
            extra_groups=[] if as_root else None,
        )

    def command(
        self,
        *arguments: str,
        expect: Sequence[str] = (),
        code: int = 0,
        environment: dict[str, str] | None = None,
    ) -> str:
        """Run a command to its end; every line it writes must match one of the patterns.

        Raises SmokeError for another exit code or another line.
        """
        process = self.start(arguments, environment)
        out, err = process.communicate(timeout=SECONDS)
        self.judge(" ".join(arguments), out + err, expect)
        if process.returncode != code:
            raise SmokeError(
                f"'{' '.join(arguments)}' ended with {process.returncode}, not {code}: {out}{err}"
            )
        return out

    @staticmethod
    def judge(what: str, output: str, expect: Sequence[str]) -> None:
        """Raise SmokeError for the first line that no pattern expects."""
        for line in output.splitlines():
            if not any(re.search(pattern, line) for pattern in expect):
                raise SmokeError(f"'{what}' wrote an unexpected line: {line}\nAll of it:\n{output}")

    def unlock(self) -> None:
        """Make the program's folder removable again."""
        for here, _, _ in os.walk(self.folder):
            Path(here).chmod(0o755)
