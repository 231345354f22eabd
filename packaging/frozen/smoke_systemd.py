"""The step under a real systemd, booted in a container: a unit of the package starts, comes back, and stops.

The compositor is the one thing that a container cannot have, so a few lines of shell stand in for it; the
unit, its limits, its user and the supervisor are the real ones.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from frozen.smoke_kit import Bench, SmokeError
from frozen.smoke_root import ROOT, minimal_debian

PACKAGES = ("systemd", "systemd-sysv", "dbus", "libpam-systemd")
SECONDS = 600
UNIT = "shanhai-cage.service"
FILES = {
    "usr/bin/cage": """\
#!/bin/sh
while [ "$1" != -- ]; do shift; done
shift
exec "$@"
""",
    f"etc/systemd/system/{UNIT}.d/trial.conf": """\
[Service]
Environment=QT_QPA_PLATFORM=offscreen
StandardInput=null
TTYPath=
""",
    "etc/systemd/system/trial.service": """\
[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/trial.sh
[Install]
WantedBy=multi-user.target
""",
    "trial.sh": f"""\
#!/bin/sh
exec > /trial.log 2>&1
pid() {{ systemctl show -p MainPID --value {UNIT}; }}
again() {{
    for _ in $(seq 120); do
        sleep 1
        test "$(systemctl is-active {UNIT})" = active && test "$(pid)" != "$1" && return 0
    done
    return 1
}}
test "$(systemctl is-enabled {UNIT})" = disabled && echo "not enabled by itself"
systemctl start {UNIT} && echo "ready"
stat -c %U "/proc/$(pid)"
first=$(pid)
kill -9 "$first"
again "$first" && echo "came back after it was killed"
systemctl stop {UNIT} && echo "stopped"
systemctl show -p Result --value {UNIT}
journalctl -u {UNIT} -o cat --no-pager > /trial.journal
systemctl poweroff
""",
}
EXPECTED = [
    "not enabled by itself",
    "ready",
    "shanhai",
    "came back after it was killed",
    "stopped",
    "success",
]


def under_systemd(bench: Bench) -> None:
    """Under a real systemd the unit gets ready as its own user, comes back when killed, and stops."""
    del bench
    if os.geteuid() != 0 or shutil.which("systemd-nspawn") is None:
        raise SmokeError("--root wants root and systemd-nspawn; on Debian: apt-get install systemd-container")
    with tempfile.TemporaryDirectory(prefix="shanhai-systemd-") as name:
        root = Path(name) / "root"
        minimal_debian(root, PACKAGES)
        _furnish(root)
        boot = [
            "systemd-nspawn",
            "-q",
            "-D",
            str(root),
            "--register=no",
            "--keep-unit",
            "--private-network",
            "-b",
        ]
        done = subprocess.run(boot, capture_output=True, text=True, check=False, timeout=SECONDS)
        told = root / "trial.log"
        lines = told.read_text("utf-8").split("\n")[:-1] if told.is_file() else []
        if lines != EXPECTED:
            journal = root / "trial.journal"
            more = journal.read_text("utf-8")[-2000:] if journal.is_file() else done.stdout[-2000:]
            raise SmokeError(f"under systemd it went otherwise: {lines}\n{more}")


def _furnish(root: Path) -> None:
    """Install the package and what the trial needs. Raises SmokeError."""
    packages = sorted((ROOT / "dist").glob("shanhai_*.deb"))
    if not packages:
        raise SmokeError("there is no package in dist/; make one with 'make package'")
    shutil.copyfile(packages[-1], root / "new.deb")
    install = "DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /new.deb"
    for inside, text in FILES.items():
        path = root / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        path.chmod(0o755 if text.startswith("#!") else 0o644)
    script = f"{install} && systemctl enable trial.service"
    done = subprocess.run(
        ["chroot", str(root), "/bin/sh", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    if done.returncode:
        raise SmokeError(f"the package could not be installed: {done.stdout[-500:]}{done.stderr[-500:]}")
