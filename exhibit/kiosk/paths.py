"""Where a kiosk keeps its settings, its state and its log: the platform's folders, or all in one."""

import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

MACHINE_SETTINGS = Path("/etc/shanhai/kiosk.yaml")
MACHINE_STATE = Path("/var/lib/shanhai/state")


@dataclass(frozen=True)
class KioskPaths:
    """The settings file, and the folder of everything that the kiosk writes."""

    settings: Path
    state: Path

    @property
    def lock(self) -> Path:
        """Held by the one running instance."""
        return self.state / "running.lock"

    @property
    def logs(self) -> Path:
        """The folder of the rotating log."""
        return self.state / "log"

    @property
    def statistics(self) -> Path:
        """The statistics file."""
        return self.state / "statistics.sqlite"

    @property
    def pin_tries(self) -> Path:
        """The count of wrong PINs."""
        return self.state / "pin-tries.json"

    @property
    def name(self) -> str:
        """A short name that differs from folder to folder."""
        return hashlib.blake2b(str(self.state.absolute()).encode(), digest_size=6).hexdigest()


def find_paths(environment: Mapping[str, str]) -> KioskPaths:
    """The folders by the environment: all in SHANHAI_STATE, else the machine's, else those of the user.

    A machine whose kiosk is a service of the system has its own: settings that only an administrator may
    change, and the state folder that systemd made. They count for the owner of that folder, and for root.
    SHANHAI_SETTINGS names the settings file alone.
    """
    settings, own = environment.get("SHANHAI_SETTINGS"), environment.get("SHANHAI_STATE")
    if own:
        places = KioskPaths(Path(own) / "kiosk.yaml", Path(own))
    elif _is_ours(MACHINE_STATE):
        places = KioskPaths(MACHINE_SETTINGS, MACHINE_STATE)
    else:
        places = _places_of_user(environment)
    return replace(places, settings=Path(settings)) if settings else places


def _is_ours(folder: Path) -> bool:
    if sys.platform == "win32":
        return False
    try:
        return os.geteuid() in (0, folder.stat().st_uid)
    except OSError:
        return False


def _places_of_user(environment: Mapping[str, str]) -> KioskPaths:
    if sys.platform == "win32":
        base = Path(environment.get("LOCALAPPDATA", ".")) / "shanhai"
        return KioskPaths(base / "kiosk.yaml", base)
    home = Path(environment.get("HOME") or "/")
    settings = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    state = Path(environment.get("XDG_STATE_HOME") or home / ".local" / "state")
    return KioskPaths(settings / "shanhai" / "kiosk.yaml", state / "shanhai")


def tries_of(settings: Path, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Where the count of wrong PINs of these settings may lie: in the state folder of whoever owns them."""
    own = find_paths(environment)
    found = [settings.parent]
    if settings == own.settings:
        found.append(own.state)
    if settings == MACHINE_SETTINGS:
        found.append(MACHINE_STATE)
    if settings.parts[-3:-1] == (".config", "shanhai"):
        found.append(settings.parents[2] / ".local" / "state" / "shanhai")
    return tuple(KioskPaths(settings, state).pin_tries for state in dict.fromkeys(found))


def settings_of(state: Path, environment: Mapping[str, str]) -> Path:
    """The settings file of the kiosk that keeps its state in this folder."""
    own = find_paths(environment)
    if state == own.state:
        return own.settings
    if state == MACHINE_STATE:
        return MACHINE_SETTINGS
    if state.parts[-3:] == (".local", "state", "shanhai"):
        return state.parents[2] / ".config" / "shanhai" / "kiosk.yaml"
    return state / "kiosk.yaml"
