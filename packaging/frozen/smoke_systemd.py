"""The step under a real systemd, booted in a container: X11, cage and weston, installed, harmed and purged.

Nothing stands in for the compositors, the units, systemd or dpkg. What a container cannot have is a screen:
an X server without one takes its place, and the fingers are its own. The Debian is made once, kept in build.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from frozen.smoke_kit import Bench, SmokeError
from frozen.smoke_root import ROOT, minimal_debian

PACKAGES = (
    *("systemd", "systemd-sysv", "dbus", "libpam-systemd", "udev", "procps"),
    *("seatd", "cage", "weston", "xwayland", "xvfb", "xdotool", "x11-xserver-utils"),
)
KEPT = ROOT / "build" / "booted" / "debian"
SECONDS = 1500
SIZE = ("1024", "768")
# In a container devices may come without the rights that they have on any machine.
SCREEN = """\
[Service]
ExecStartPre=/bin/chmod 666 /dev/null /dev/zero /dev/full /dev/random /dev/urandom
ExecStart=/usr/bin/Xvfb :9 -screen 0 1024x768x24 -nolisten tcp -ac
[Install]
WantedBy=multi-user.target
"""
TRIAL = """\
[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/bin/sh -c '/trial/trial.sh {kind} $(cat /trial/part) > /trial/out 2>&1; sync; touch /trial/done'
[Install]
WantedBy=multi-user.target
"""
NO_SCREEN = """\
[Unit]
After=trial-screen.service
[Service]
StandardInput=null
TTYPath=
Environment=DISPLAY=:9
"""
CAGE = "Environment=WLR_BACKENDS=x11 WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1\n"
WESTON = (
    "ExecStart=\n"
    "ExecStart=/usr/bin/env XDG_RUNTIME_DIR=/run/shanhai /usr/bin/weston --backend=x11-backend.so"
    " --use-pixman --width=1024 --height=768 --shell=kiosk-shell.so --config=/usr/share/shanhai/weston.ini\n"
)
STEPS = 13


def under_systemd(bench: Bench) -> None:
    """Under a real systemd X11, cage and weston live through what a hall does to them."""
    del bench
    if os.geteuid() != 0 or shutil.which("systemd-nspawn") is None:
        raise SmokeError("--root wants root and systemd-nspawn; on Debian: apt-get install systemd-container")
    packages = sorted((ROOT / "dist").glob("shanhai_*.deb"))
    if not packages:
        raise SmokeError("there is no package in dist/; make one with 'make package'")
    if not (KEPT / "usr" / "bin" / "cage").exists():
        shutil.rmtree(KEPT, ignore_errors=True)
        KEPT.mkdir(parents=True)
        KEPT.chmod(0o755)
        minimal_debian(KEPT, PACKAGES)
    brought = _brought(KEPT.parent / "brought")
    for kind in ("cage", "weston", "x11"):
        _live(kind, packages[-1], brought)


def _brought(folder: Path) -> Path:
    """A key, a bundle, and where two keys of the staff's panel are."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    python, environment = str(ROOT / ".venv/bin/python"), {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    def run(*command: str) -> str:
        done = subprocess.run(
            [python, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SmokeError(f"{command}: {done.stderr[-500:]}")
        return done.stdout.strip()

    run("main.py", "keygen", str(folder / "museum"))
    bundle = str(folder / "museum.shanhai")
    run("main.py", "pack", "data", bundle, "--key", str(folder / "museum.key"), "--drafts")
    places = [run("tests/kiosk/panel_places.py", *SIZE, name, "installed") for name in ("exit", "yes")]
    (folder / "places").write_text(" ".join(places) + "\n", "ascii")
    return folder


def _live(kind: str, package: Path, brought: Path) -> None:
    root = KEPT.with_name(f"box-{kind}")
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "-a", str(KEPT), str(root)], check=True)
    try:
        _furnish(root, kind, package, brought)
        seen = ""
        for part in ("1", "2"):
            (root / "trial" / "part").write_text(part, "ascii")
            (root / "trial" / "done").unlink(missing_ok=True)
            _boot(root)
            told = root / "trial" / "out"
            seen += told.read_text("utf-8", "replace") if told.is_file() else ""
            if "FAILED" in seen:
                break
        lines = [line for line in seen.splitlines() if line.startswith(f"{kind}: ")]
        if "FAILED" in seen or len(lines) != STEPS:
            raise SmokeError(f"under systemd it went otherwise:\n{seen[-3000:]}")
        sys.stdout.writelines(f"    {line}\n" for line in lines)
        sys.stdout.flush()
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _furnish(root: Path, kind: str, package: Path, brought: Path) -> None:
    """Install the package and what the trial needs. Raises SmokeError."""
    trial, units = root / "trial", root / "etc" / "systemd" / "system"
    shutil.copytree(brought, trial)
    shutil.copyfile(package, trial / "new.deb")
    shutil.copyfile(Path(__file__).with_name("booted_trial.sh"), trial / "trial.sh")
    (trial / "trial.sh").chmod(0o755)
    (units / "trial-screen.service").write_text(SCREEN, "utf-8")
    (units / "trial.service").write_text(TRIAL.format(kind=kind), "utf-8")
    for unit, more in (("cage", CAGE), ("weston", WESTON)):
        folder = units / f"shanhai-{unit}.service.d"
        folder.mkdir()
        (folder / "trial.conf").write_text(NO_SCREEN + more, "utf-8")
    script = (
        "DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /trial/new.deb"
        " && useradd -m kiosk && mkdir -p /var/lib/systemd/linger && touch /var/lib/systemd/linger/kiosk"
        " && systemctl enable -q trial.service trial-screen.service"
    )
    done = subprocess.run(
        ["chroot", str(root), "/bin/sh", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    if done.returncode:
        raise SmokeError(f"the package could not be installed: {done.stdout[-500:]}{done.stderr[-500:]}")


def _boot(root: Path) -> None:
    """Boot it, wait until the trial is done, and cut its power: all of it ends at once."""
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
    process = subprocess.Popen(
        boot, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + SECONDS
    while not (root / "trial" / "done").exists() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.5)
    # Its first process is the power: without nspawn alone the Debian would run on.
    for first in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split():
        os.kill(int(first), signal.SIGKILL)
    process.wait(60)
    time.sleep(1.0)
