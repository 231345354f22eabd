"""The local settings of one machine, `kiosk.yaml`: screen, PIN, opening hours. Mistakes stop nothing."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from exhibit.kiosk.hours import ALWAYS, OpeningHours, minutes, read_week
from exhibit.kiosk.pin import is_hash
from exhibit.kiosk.settings_lines import Entry, read_entries
from exhibit.resources import program_words

LARGEST_FILE = 50_000


@dataclass(frozen=True)
class KioskSettings:
    """What stands in `kiosk.yaml`; each field is a key of the file.

    `diagonal` is in inches, `corner_mm` the side of the corners of the staff gesture, `memory_mb` the
    resident memory at which the exhibition is started afresh, `recycle_at` minutes after midnight (None:
    never), `display_on` and `display_off` the commands that switch the display, `fallback_data` the
    exhibition to show while the ordinary one fails, `tuio` the UDP port of a touch table (0: none). Bundles
    are accepted that hold the exhibition `exhibit` (empty: any), are for everybody or for one of
    the groups in `audience`, and hold entries that nobody signed off only with `drafts`.
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
    exhibit: str = ""
    audience: tuple[str, ...] = ()
    drafts: bool = False


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
        data = path.read_bytes()
    except FileNotFoundError:
        return SettingsReading(KioskSettings())
    except OSError as error:
        return SettingsReading(KioskSettings(), (f"{path}: cannot be read, ignored: {error.strerror}",))
    entries, faults = read_entries(data)
    told = [(fault.line, f"{fault.text}, ignored") for fault in faults]
    settings, first_lines = KioskSettings(), dict[str, int]()
    for entry in entries:
        if entry.key in first_lines:
            first = first_lines[entry.key]
            told.append(
                (entry.line, f"'{entry.key}' stands here again, first in line {first}; this one holds")
            )
        first_lines.setdefault(entry.key, entry.line)
        changes, problems = _read_entry(entry)
        settings = replace(settings, **changes)
        told += [(entry.line, problem) for problem in problems]
    return SettingsReading(settings, tuple(f"{path}:{line}: {text}" for line, text in sorted(told)))


def _read_entry(entry: Entry) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The field that an entry sets, and sentences on what is wrong in it."""
    known = [field.name for field in fields(KioskSettings)]
    if entry.key not in known:
        near = get_close_matches(entry.key, known, 1)
        advice = f" (did you mean '{near[0]}'?)" if near else ""
        return {}, (f"unknown setting '{entry.key}'{advice}",)
    if entry.key == "hours" and isinstance(entry.value, dict):
        texts = {str(day): text if isinstance(text, str) else "?" for day, text in entry.value.items()}
        week, problems = read_week(texts)
        return {"hours": week}, tuple(f"hours: {problem}; the other lines hold" for problem in problems)
    try:
        return {entry.key: READERS[entry.key](entry.value)}, ()
    except ValueError as error:
        return {}, (f"{entry.key}: {error}; the default is used",)


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


def _week(_value: object) -> OpeningHours:
    raise ValueError("opening hours are lines such as 'mon-fri: 09:00-17:00'")


def _folder(value: object) -> str:
    text = _text(value)
    return str(Path(text).expanduser()) if text.startswith("~") else text


def _pin(value: object) -> str:
    text = _text(value).strip()
    if text and not is_hash(text):
        # what stands there is never repeated: the log is read by more people than the file
        told = "this is no hash of a PIN, and a PIN in plain text opens nothing"
        raise ValueError(f"{told}; run '{program_words()} pin'")
    return text


def _command(value: object) -> tuple[str, ...]:
    return tuple(shlex.split(_text(value)))


def _groups(value: object) -> tuple[str, ...]:
    found = value if isinstance(value, list) else [value]
    return tuple(_text(each).strip() for each in found)


def _drafts(value: object) -> bool:
    word = _text(value).strip().lower()
    if word not in ("allow", "refuse"):
        raise ValueError(f"'{value}' is neither allow nor refuse")
    return word == "allow"


READERS: dict[str, Callable[[object], object]] = {
    "screen": _text,
    "diagonal": _number(5, 200),
    "pointer": _pointer,
    "language": _text,
    "data": _folder,
    "fallback_data": _folder,
    "tuio": _whole(0, 65535),
    "pin": _pin,
    "corner_mm": _number(10, 100),
    "memory_mb": _whole(200, 100_000),
    "recycle_at": _time,
    "hours": _week,
    "keep_awake": _switch,
    "display_on": _command,
    "display_off": _command,
    "statistics": _switch,
    "exhibit": _text,
    "audience": _groups,
    "drafts": _drafts,
}
