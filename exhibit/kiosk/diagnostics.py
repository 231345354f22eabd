"""Looks a machine over before it goes into the hall: what a program can check, with remedies."""

import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from exhibit.content.bundle.store import BundleStore
from exhibit.kiosk.content_watch import read_verified
from exhibit.kiosk.packet_filter import open_families
from exhibit.kiosk.paths import KioskPaths
from exhibit.kiosk.settings import SettingsReading
from exhibit.resources import program_words

LEAST_FREE_MB = 500
EARLIEST = 1_764_000_000  # Nov 2025: a clock before this was never set
COMMAND_SECONDS = 8.0
WRITABLE = "let it belong to the kiosk's user, or name another folder in SHANHAI_STATE"
UNIT = "copy one from packaging/systemd and enable it as its head says"


class FindingGrade(Enum):
    """How a finding is."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    UNKNOWN = "not checked"


@dataclass(frozen=True)
class DiagnosticFinding:
    """One thing that was looked at, and what to do where it is not good."""

    subject: str
    grade: FindingGrade
    text: str


def _run(*command: str) -> str | None:
    """What a command prints; None where it is missing or fails."""
    if shutil.which(command[0]) is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603  (fixed commands of the system, no shell)
            command, capture_output=True, text=True, timeout=COMMAND_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def examine_settings(reading: SettingsReading, places: KioskPaths) -> list[DiagnosticFinding]:
    """Settings, PIN, hours."""
    found = [DiagnosticFinding("settings", FindingGrade.BAD, problem) for problem in reading.problems]
    if not reading.problems:
        there = "read" if places.settings.is_file() else "none, so the defaults hold"
        found.append(DiagnosticFinding("settings", FindingGrade.GOOD, f"{places.settings}: {there}"))
    if reading.settings.pin:
        found.append(DiagnosticFinding("PIN", FindingGrade.GOOD, "set"))
    else:
        found.append(
            DiagnosticFinding(
                "PIN", FindingGrade.BAD, f"not set: the staff panel stays shut; run '{program_words()} pin'"
            )
        )
    hours = reading.settings.hours
    found.append(
        DiagnosticFinding(
            "opening hours", FindingGrade.GOOD, "by schedule" if hours.scheduled else "always open"
        )
    )
    return found


def examine_kept_back(store: BundleStore) -> list[DiagnosticFinding]:
    """Versions that are here and not shown: why, for how long, and how they come back."""
    found = []
    for name in store.kept_back:
        manifest, record = store.manifest(name), store.quarantine(name)
        if manifest is None or record is None:
            continue
        told = f"version {manifest.version} is kept back: {record.reason}"
        if record.left_seconds is None:
            told += f"; '{program_words()} rollback --undo' shows it again"
        else:
            hours = max(1, round(record.left_seconds / 3600))
            told += f", {hours} more hours of running; '{program_words()} rollback --release' shows it now"
        found.append(DiagnosticFinding("content", FindingGrade.WARNING, told))
    return found


def examine_verified(places: KioskPaths) -> list[DiagnosticFinding]:
    """When what is installed was last compared with what was signed, and what was found."""
    found = read_verified(places.state)
    if not found.get("told"):
        return []
    harmed = "not what was signed" in found["told"]
    grade = FindingGrade.WARNING if harmed else FindingGrade.GOOD
    return [DiagnosticFinding("content", grade, f"compared on {found['day']}: {found['told']}")]


def examine_disk(places: KioskPaths) -> list[DiagnosticFinding]:
    """The state folder and the room on its disk."""
    try:
        places.state.mkdir(parents=True, exist_ok=True)
        probe = places.state / ".probe"
        probe.write_bytes(b"probe")
        probe.unlink()
    except OSError as error:
        return [
            DiagnosticFinding(
                "state folder",
                FindingGrade.BAD,
                f"{places.state} cannot be written ({error.strerror}): {WRITABLE}",
            )
        ]
    found = [DiagnosticFinding("state folder", FindingGrade.GOOD, f"{places.state} can be written")]
    free = shutil.disk_usage(places.state).free / 1e6
    grade = FindingGrade.GOOD if free >= LEAST_FREE_MB else FindingGrade.BAD
    told = f"{free:.0f} MB free, {LEAST_FREE_MB} are wanted"
    if grade is FindingGrade.BAD:
        told += ": take old pictures, logs and programs off it"
    found.append(DiagnosticFinding("disk", grade, told))
    return found


def examine_clock() -> list[DiagnosticFinding]:
    """The time, and whether it is kept."""
    shown = time.strftime("%Y-%m-%d %H:%M %Z")
    if time.time() < EARLIEST:
        return [
            DiagnosticFinding(
                "time",
                FindingGrade.BAD,
                f"{shown}: the clock was never set; set it with timedatectl, or look at the battery",
            )
        ]
    synchronised = _run("timedatectl", "show", "-p", "NTPSynchronized", "--value")
    if synchronised is None:
        return [
            DiagnosticFinding(
                "time", FindingGrade.UNKNOWN, f"{shown}: timedatectl does not answer; compare with a watch"
            )
        ]
    if synchronised.strip() == "yes":
        return [DiagnosticFinding("time", FindingGrade.GOOD, f"{shown}, kept by a time server")]
    return [
        DiagnosticFinding(
            "time",
            FindingGrade.WARNING,
            f"{shown}, kept by no time server: compare with a watch twice a year",
        )
    ]


def examine_service() -> list[DiagnosticFinding]:
    """Whether something starts the exhibition and keeps it running."""
    if sys.platform == "win32":
        return [
            DiagnosticFinding(
                "service", FindingGrade.UNKNOWN, "look at Shell Launcher as docs/operators.md says"
            )
        ]
    found: list[DiagnosticFinding] = []
    for scope in ((), ("--user",)):
        state = _run("systemctl", *scope, "show", "shanhai.service", "-p", "UnitFileState", "-p", "Restart")
        if state is None:
            continue
        values = dict(line.partition("=")[::2] for line in state.splitlines())
        if values.get("UnitFileState", "").startswith("enabled"):
            grade = FindingGrade.GOOD if values.get("Restart") == "always" else FindingGrade.BAD
            found.append(DiagnosticFinding("service", grade, _told_service(values.get("Restart", ""))))
    return found or [
        DiagnosticFinding(
            "service",
            FindingGrade.WARNING,
            f"no enabled shanhai.service: nothing starts it after a power cut; {UNIT}",
        )
    ]


def _told_service(restart: str) -> str:
    told = f"shanhai.service enabled, Restart={restart}"
    return told if restart == "always" else f"{told}: it must be 'always'; {UNIT}"


def examine_sleep(environment: Mapping[str, str]) -> list[DiagnosticFinding]:
    """Whether machine or screen may fall asleep."""
    found: list[DiagnosticFinding] = []
    masked = _run("systemctl", "is-enabled", "sleep.target", "suspend.target", "hibernate.target")
    states = masked.split() if masked else []
    if states and all(state == "masked" for state in states):
        found.append(
            DiagnosticFinding("machine sleep", FindingGrade.GOOD, "sleep, suspend and hibernate are masked")
        )
    else:
        remedy = "systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target"
        found.append(
            DiagnosticFinding("machine sleep", FindingGrade.WARNING, f"not known to be off: run '{remedy}'")
        )
    if environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        found.append(_screen_sleep(_run("xset", "q")))
    return found


def _screen_sleep(told: str | None) -> DiagnosticFinding:
    if told is None:
        return DiagnosticFinding(
            "screen sleep", FindingGrade.BAD, "xset is missing, so the screen may go dark: install it"
        )
    words = told.split()
    timeout = words[words.index("timeout:") + 1] if "timeout:" in words else "?"
    if timeout == "0" and "DPMS is Enabled" not in told:
        return DiagnosticFinding("screen sleep", FindingGrade.GOOD, "off")
    return DiagnosticFinding(
        "screen sleep", FindingGrade.WARNING, f"on (timeout {timeout}); a running kiosk switches it off"
    )


def examine_platform(environment: Mapping[str, str]) -> list[DiagnosticFinding]:
    """By what the screen is driven."""
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform in ("linuxfb", "eglfs"):
        return [
            DiagnosticFinding(
                "platform",
                FindingGrade.WARNING,
                f"{platform}: straight on the console; this way was never run, try it for a day first",
            )
        ]
    if environment.get("WAYLAND_DISPLAY"):
        return [DiagnosticFinding("platform", FindingGrade.GOOD, "Wayland")]
    if environment.get("DISPLAY"):
        return [DiagnosticFinding("platform", FindingGrade.GOOD, "X11")]
    if sys.platform == "win32":
        return [
            DiagnosticFinding(
                "platform", FindingGrade.UNKNOWN, "Windows: this way was never run; try it for a day first"
            )
        ]
    return [
        DiagnosticFinding(
            "platform", FindingGrade.BAD, "no display here: run this where the exhibition is to run"
        )
    ]


def examine_leftovers(environment: Mapping[str, str]) -> list[DiagnosticFinding]:
    """What should not be set in a hall."""
    names = [name for name in environment if name.startswith(("QT_DEBUG", "QT_LOGGING", "PYTHONINSPECT"))]
    told = (
        f"set: {', '.join(sorted(names))}; the kiosk ignores them, take them out of its unit"
        if names
        else "none"
    )
    return [DiagnosticFinding("debug switches", FindingGrade.WARNING if names else FindingGrade.GOOD, told)]


def examine_tuio(reading: SettingsReading) -> list[DiagnosticFinding]:
    """The firewall belongs to a touch table."""
    port = reading.settings.tuio
    if not port:
        return []
    rules = _run("nft", "-j", "list", "ruleset")
    listens = f"UDP port {port} listens on every network"
    if rules is None:
        told = f"{listens}; the firewall's rules can be read by an administrator alone: run this as one too"
        return [DiagnosticFinding("touch table", FindingGrade.UNKNOWN, told)]
    try:
        families = open_families(rules, port)
    except ValueError:
        return [DiagnosticFinding("touch table", FindingGrade.UNKNOWN, f"{listens}; nft tells no rules")]
    if families:
        kinds = " and ".join(family.name.replace("IPV", "IPv") for family in families)
        told = (
            f"{listens}, and the firewall lets anybody in by {kinds}: let in the table alone (operators.md)"
        )
        return [DiagnosticFinding("touch table", FindingGrade.BAD, told)]
    return [DiagnosticFinding("touch table", FindingGrade.GOOD, "the firewall lets in named machines alone")]


def examine_machine(
    reading: SettingsReading, places: KioskPaths, environment: Mapping[str, str]
) -> list[DiagnosticFinding]:
    """Everything that needs no Qt."""
    return [
        *examine_platform(environment),
        *examine_settings(reading, places),
        *examine_verified(places),
        *examine_disk(places),
        *examine_clock(),
        *examine_service(),
        *examine_sleep(environment),
        *examine_leftovers(environment),
        *examine_tuio(reading),
    ]
