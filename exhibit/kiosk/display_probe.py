"""Whether a display answers: a look at its socket, so that nothing else is blamed for its absence."""

import re
import socket
from collections.abc import Mapping
from pathlib import Path

ANSWER_SECONDS = 1.0
X11_PORT = 6000
X11_SOCKETS = "/tmp/.X11-unix"  # noqa: S108  (where every X server has its sockets)
_X11_NAME = re.compile(r"(?P<host>[^:/]*):(?P<number>\d{1,5})(\.\d+)?", re.ASCII)


def display_name(environment: Mapping[str, str]) -> str:
    """How the display is called, for the log; empty where there is none that could be asked."""
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    wayland, x11 = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if platform.startswith("wayland"):
        return wayland or "wayland-0"
    if platform == "xcb":
        return x11
    if platform:
        return ""
    return wayland or x11


def display_answers(environment: Mapping[str, str]) -> bool | None:
    """Whether something listens where the display should be; None where that cannot be asked."""
    name = display_name(environment)
    found = _X11_NAME.fullmatch(name)
    if not name or not hasattr(socket, "AF_UNIX"):
        return None
    if found is None:
        place = Path(environment.get("XDG_RUNTIME_DIR", "/run")) / name
        return _listens(socket.AF_UNIX, str(place))
    number = int(found["number"])
    if found["host"] not in ("", "unix"):
        return _listens(socket.AF_INET, (found["host"], X11_PORT + number))
    path = f"{X11_SOCKETS}/X{number}"
    return _listens(socket.AF_UNIX, path) or _listens(socket.AF_UNIX, f"\0{path}")


def _listens(family: int, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.settimeout(ANSWER_SECONDS)
            probe.connect(address)
    except OSError:
        return False
    return True
