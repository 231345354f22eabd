"""Staff's exit as a file: kiosk compositors end with code 0 whatever the exhibition said, so the unit asks.

The file lies where the system keeps what is gone after its next start. The unit's ExecCondition takes it away
and skips one start, the automatic one after staff's exit; by hand it starts as ever.
"""

from collections.abc import Mapping
from pathlib import Path

NAME = "stay-down"


def stay_down_file(environment: Mapping[str, str]) -> Path | None:
    """Where the file is: in the unit's own runtime directory, else in the user's; None without either."""
    given = environment.get("RUNTIME_DIRECTORY", "").split(":")[0]
    if given:
        return Path(given) / NAME
    users = environment.get("XDG_RUNTIME_DIR", "")
    return Path(users) / "shanhai" / NAME if users else None


def stay_down(environment: Mapping[str, str]) -> str:
    """Ask the service not to come back by itself. Returns a sentence where it cannot be."""
    path = stay_down_file(environment)
    if path is None:
        return ""
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.touch()
    except OSError as error:
        return f"'{path}' cannot be written ({error.strerror}): the service may start it again"
    return ""
