"""Write the two lock files from pyproject.toml: every version exact, every file with its hashes.

Hashes of all wheels of a version go in, so that one file serves every Python and system. Run it as
``make lock`` when a dependency changes, and review what changed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEADER = """\
# {what}
# Written by packaging/setup/lock.py (make lock). Install with: pip install --require-hashes -r {name}
"""
LOCKS = {
    "requirements.lock": ("What the exhibition runs with.", ()),
    "requirements-dev.lock": ("What it is tested, checked and built with.", ("--extra", "dev")),
}
# Where a package was fetched from is the machine's affair, not the project's.
MACHINE_OPTIONS = ("--index-url", "--extra-index-url", "--find-links", "--trusted-host", "-i ", "-f ")


def main() -> int:
    """Compile both lock files; return the exit code of the first compiler run that fails, or 0."""
    for name, (what, extra) in LOCKS.items():
        path = ROOT / name
        # Versions that still fit stay: the old file is read by the compiler.
        done = subprocess.run(_command(name, extra), cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(MACHINE_OPTIONS)]
        path.write_text(HEADER.format(what=what, name=name) + "".join(kept).lstrip("\n"), encoding="utf-8")
    return 0


def _command(name: str, extra: tuple[str, ...]) -> list[str]:
    constraint = () if name == "requirements.lock" else ("--constraint", "requirements.lock")
    options = (
        "--generate-hashes",
        "--allow-unsafe",
        "--strip-extras",
        "--no-annotate",
        "--no-header",
        "--no-emit-index-url",
        "--no-emit-find-links",
        "--no-emit-trusted-host",
        "--no-emit-options",
        "--quiet",
    )
    command = [sys.executable, "-m", "piptools", "compile", *options, *extra, *constraint]
    return [*command, "--output-file", name, "pyproject.toml"]


if __name__ == "__main__":
    raise SystemExit(main())
