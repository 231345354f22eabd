"""Media files are there, lie inside the exhibition, and are pictures of a size that can be shown."""

import itertools
from pathlib import Path

from exhibit.content.checks.images import ImageError, image_size
from exhibit.content.problems import ProblemList, did_you_mean
from exhibit.content.read.conversion_context import NamedFile
from exhibit.content.read.entries import Entries
from exhibit.content.read.files import NotReadableError, NotThereError, is_safe_name, read_regular

MAX_BYTES = {"media": 10_000_000, "landscape": 40_000_000}
MAX_PIXELS = {"media": 16_800_000, "landscape": 80_000_000}
_MAX_NAMES = 2_000


def check_media(entries: Entries, folder: Path, problems: ProblemList) -> None:
    """Note media that cannot be shown. Only the first bytes of a picture are read, never its pixels."""
    for context in entries.harvests:
        for named in context.media:
            message, advice = _fault(named, folder)
            if message:
                problems.error(named.place, message, advice)


def _fault(named: NamedFile, folder: Path) -> tuple[str, str]:
    room = named.marker.folder
    if not is_safe_name(named.name):
        return (
            f"'{named.name}' is not a file name inside {room}/",
            "write the name only, for example school.jpg",
        )
    suffix = Path(named.name).suffix.lower()
    if suffix not in named.marker.suffixes:
        return f"'{named.name}' is of a kind that is not shown", f"kinds: {', '.join(named.marker.suffixes)}"
    try:
        data = read_regular(folder / room / named.name, folder, MAX_BYTES[room])
        width, height = image_size(data, suffix)
    except NotThereError as error:
        return f"{room}/{named.name}: {error}", _advice(folder / room, named.name)
    except (NotReadableError, ImageError) as error:
        return f"{room}/{named.name}: {error}", ""
    if width * height > MAX_PIXELS[room]:
        return f"{room}/{named.name} has {width} x {height} pixels", f"at most {MAX_PIXELS[room]:,} in all"
    return "", ""


def _advice(folder: Path, name: str) -> str:
    if not folder.is_dir():
        return ""
    paths = itertools.islice(folder.rglob("*"), _MAX_NAMES)
    return did_you_mean(name, [path.relative_to(folder).as_posix() for path in paths])
