"""Media files are there, lie inside the exhibition, and are pictures of a size that can be shown."""

import itertools
from pathlib import Path

from exhibit.content.checks.images import ImageError, image_size, is_cut_off
from exhibit.content.problems import ProblemList, did_you_mean
from exhibit.content.read.conversion_context import NamedFile
from exhibit.content.read.entries import Entries
from exhibit.content.read.files import NotReadableError, NotThereError, is_safe_name, read_regular

MAX_BYTES = {"media": 30_000_000, "landscape": 40_000_000}
MAX_PIXELS = {"media": 16_800_000, "landscape": 80_000_000}
MAX_JPEG_PIXELS = 120_000_000
"""A JPEG is decoded at the size that is shown, so that a camera's picture can be taken as it is."""
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
        advice = f"kinds: {', '.join(named.marker.suffixes)}"
        if suffix == ".svg":
            advice = f"an SVG drawing may hold anything: export it as PNG; {advice}"
        return f"'{named.name}' is of a kind that is not shown", advice
    try:
        data = read_regular(folder / room / named.name, folder, MAX_BYTES[room])
        width, height = image_size(data, suffix)
    except NotThereError as error:
        return f"{room}/{named.name}: {error}", _advice(folder / room, named.name)
    except (NotReadableError, ImageError) as error:
        return f"{room}/{named.name}: {error}", ""
    return _fault_of_picture(f"{room}/{named.name}", room, suffix, (width, height), data)


def _fault_of_picture(
    name: str, room: str, suffix: str, size: tuple[int, int], data: bytes
) -> tuple[str, str]:
    """Return what is wrong with a picture that can be read, and advice; nothing where nothing is."""
    width, height = size
    if is_cut_off(data, suffix):
        return f"{name}: the picture ends early", "export it again"
    most = MAX_JPEG_PIXELS if room == "media" and suffix in (".jpg", ".jpeg") else MAX_PIXELS[room]
    if width * height > most:
        scale = (most / (width * height)) ** 0.5
        fitting = f"{int(width * scale) // 100 * 100:,} x {int(height * scale) // 100 * 100:,}"
        return f"{name} has {width} x {height} pixels", f"make it at most {fitting}"
    return "", ""


def _advice(folder: Path, name: str) -> str:
    if not folder.is_dir():
        return ""
    paths = itertools.islice(folder.rglob("*"), _MAX_NAMES)
    return did_you_mean(name, [path.relative_to(folder).as_posix() for path in paths])
