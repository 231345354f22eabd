"""The local settings of one machine, `kiosk.yaml`: screen, PIN, opening hours. Mistakes stop nothing."""

import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from exhibit.kiosk.hours import ALWAYS, OpeningHours, minutes, parse_week

LARGEST_FILE = 50_000


@dataclass(frozen=True)
class KioskSettings:
    """What stands in `kiosk.yaml`; each field is a key of the file.

    `diagonal` is in inches, `corner_mm` the side of the corners of the staff gesture, `memory_mb` the
    resident memory at which the exhibition is started afresh, `recycle_at` minutes after midnight (None:
    never), `display_on` and `display_off` the commands that switch the display, `fallback_data` the
    exhibition to show while the ordinary one fails, `tuio` the UDP port of a touch table (0: none).
    """

    screen: str = ""
    diagonal: float = 21.5
    pointer: str = "hidden"
    language: str = ""
    data: str = ""
    fallback_data: str = ""
    tuio: int = 0
    pin: str = ""
    corner_mm: float = 25.0
    memory_mb: int = 700
    recycle_at: int | None = None
    hours: OpeningHours = ALWAYS
    keep_awake: bool = True
    display_on: tuple[str, ...] = ()
    display_off: tuple[str, ...] = ()
    statistics: bool = True


@dataclass(frozen=True)
class SettingsReading:
    """Settings as read, and a sentence for every line that could not be used."""

    settings: KioskSettings
    problems: tuple[str, ...] = ()


def read_settings(path: Path) -> SettingsReading:
    """Read the settings; a missing file means the defaults, and a wrong line its own default."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return SettingsReading(KioskSettings(), (f"{path}: too large for a settings file, ignored",))
        tree = _parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return SettingsReading(KioskSettings())
    except (OSError, UnicodeError, yaml.YAMLError, RecursionError) as error:
        return SettingsReading(
            KioskSettings(), (f"{path}: cannot be read, ignored: {' '.join(str(error).split())}",)
        )
    if tree is None:
        return SettingsReading(KioskSettings())
    if not isinstance(tree, dict):
        return SettingsReading(
            KioskSettings(), (f"{path}: a settings file is a list of 'key: value' lines, ignored",)
        )
    return _read_tree(path, tree)


def _parse(text: str) -> object:
    # Not the C loader: on deep nesting it takes the process down, where this one raises RecursionError.
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (BaseLoader makes strings only)


def _read_tree(path: Path, tree: Mapping[Any, Any]) -> SettingsReading:
    settings, problems = KioskSettings(), list[str]()
    known = [field.name for field in fields(KioskSettings)]
    for key, value in tree.items():
        if key not in known:
            near = get_close_matches(str(key), known, 1)
            advice = f" (did you mean '{near[0]}'?)" if near else ""
            problems.append(f"{path}: unknown setting '{key}'{advice}")
            continue
        try:
            read: dict[str, Any] = {key: READERS[key](value)}
            settings = replace(settings, **read)
        except ValueError as error:
            problems.append(f"{path}: {key}: {error}; the default is used")
    return SettingsReading(settings, tuple(problems))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("one word or path is wanted here")  # noqa: TRY004  (one kind of error for all)
    return value


def _number(least: float, most: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        try:
            number = float(_text(value))
        except ValueError:
            raise ValueError(f"'{value}' is no number") from None
        if not least <= number <= most:
            raise ValueError(f"'{value}' is not between {least:g} and {most:g}")
        return number

    return read


def _whole(least: int, most: int) -> Callable[[object], int]:
    number = _number(least, most)

    def read(value: object) -> int:
        return round(number(value))

    return read


def _switch(value: object) -> bool:
    word = _text(value).strip().lower()
    if word in ("yes", "true", "on"):
        return True
    if word in ("no", "false", "off"):
        return False
    raise ValueError(f"'{value}' is neither yes nor no")


def _pointer(value: object) -> str:
    word = _text(value).strip().lower()
    if word not in ("hidden", "shown"):
        raise ValueError(f"'{value}' is neither hidden nor shown")
    return word


def _time(value: object) -> int | None:
    text = _text(value)
    return None if text.strip().lower() in ("never", "") else minutes(text)


def _week(value: object) -> OpeningHours:
    if not isinstance(value, dict):
        raise ValueError("opening hours are lines such as 'mon-fri: 09:00-17:00'")  # noqa: TRY004  (one kind)
    return parse_week({str(day): _text(text) for day, text in value.items()})


def _command(value: object) -> tuple[str, ...]:
    return tuple(shlex.split(_text(value)))


READERS: dict[str, Callable[[object], object]] = {
    "screen": _text,
    "diagonal": _number(5, 200),
    "pointer": _pointer,
    "language": _text,
    "data": _text,
    "fallback_data": _text,
    "tuio": _whole(0, 65535),
    "pin": _text,
    "corner_mm": _number(10, 100),
    "memory_mb": _whole(200, 100_000),
    "recycle_at": _time,
    "hours": _week,
    "keep_awake": _switch,
    "display_on": _command,
    "display_off": _command,
    "statistics": _switch,
}
