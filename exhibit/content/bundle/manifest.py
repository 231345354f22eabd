"""The manifest of a bundle: what is in it, which version it is, and which engine it needs."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

import msgspec

from exhibit.content.printable import printable
from exhibit.content.read.files import FOLDERS, OTHER_FOLDERS, SINGLE_FILES, is_safe_name

FORMAT = 1
MAX_FILES = 5_000
MAX_TOTAL_BYTES = 1_000_000_000
MAX_MANIFEST_BYTES = 2_000_000
SUFFIXES = {
    "themes": (".yaml",),
    "events": (".yaml",),
    "charts": (".yaml",),
    "landscape": (".yaml", ".png", ".jpg", ".jpeg", ".webp"),
    "media": (".png", ".jpg", ".jpeg", ".webp"),
    "fonts": (".ttf", ".otf", ".txt", ".json"),
    "strings": (".yaml",),
    "illustrations": (".svg", ".yaml"),
}
"""What may lie in each folder of an exhibition; nothing else goes into a bundle, or comes out of one."""
_NAMES_OF_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
_ENGINE = re.compile(r"\d{1,4}(\.\d{1,4}){0,3}", re.ASCII)
_GROUP = re.compile(r"[\w.-]{1,60}")
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_LONGEST_NAME, _LONGEST_TITLE, _LARGEST_VERSION = 200, 400, 2**53


class RefusedError(Exception):
    """A bundle is not accepted. The text is a sentence that says why."""


@dataclass(frozen=True)
class PackedFile:
    """A file of the bundle: its path below the exhibition's folder, its size in bytes, its SHA-256."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True)
class BundleManifest:
    """Everything that the signature vouches for.

    `expires` is a day, after which it is not installed; `audience` names the groups of machines that it is
    meant for, none for all.
    """

    format: int
    exhibit: str
    title: str
    version: int
    engine: str
    created: str
    files: tuple[PackedFile, ...]
    expires: str | None = None
    drafts: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of the folder into which this version is installed."""
        return f"v-{self.version:015d}"

    @property
    def total_bytes(self) -> int:
        """The size of all files together."""
        return sum(file.size for file in self.files)


def encoded(manifest: BundleManifest) -> bytes:
    """Return the manifest as the JSON text that is signed."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1)


def decoded(data: bytes) -> BundleManifest:
    """Read a manifest and check that it makes sense by itself. Raises RefusedError."""
    if len(data) > MAX_MANIFEST_BYTES:
        raise RefusedError("This bundle's manifest is too large.")
    try:
        manifest = msgspec.json.decode(data, type=BundleManifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise RefusedError("This bundle's manifest is damaged.") from None
    if manifest.format != FORMAT:
        raise RefusedError(f"This bundle has format {manifest.format}; this program reads format {FORMAT}.")
    _check_head(manifest)
    _check_files(manifest)
    return manifest


def check_terms(manifest: BundleManifest, engine: str, today: dt.date) -> None:
    """Check that this engine may show the bundle, today. Raises RefusedError."""
    if _numbers(manifest.engine) > _numbers(engine):
        raise RefusedError(f"This bundle needs version {manifest.engine} of the program; this is {engine}.")
    if manifest.expires is not None and dt.date.fromisoformat(manifest.expires) < today:
        raise RefusedError(f"This bundle was valid until {manifest.expires} and has expired.")


def check_number(manifest: BundleManifest, today: dt.date) -> None:
    """Check that the version is no number from the future, to shut others out. Raises RefusedError."""
    most = _largest_version(manifest.created, today)
    if manifest.version > most:
        raise RefusedError(
            f"This bundle has version {manifest.version}, a number from the future, above {most}:"
            " once installed, it would shut out those that follow. Pack it again without --version."
        )


def _largest_version(created: str, today: dt.date) -> int:
    """Return the highest version that is plausible: the day after tomorrow, written as packing writes times.

    A kiosk's clock may be years slow, so the day on which the bundle was made counts too.
    """
    try:
        made = dt.datetime.fromisoformat(created).date()
    except ValueError:
        made = today
    last = min(max(made, today), dt.date(9000, 1, 1)) + dt.timedelta(days=2)
    return int(last.strftime("%Y%m%d2359"))


def path_fault(path: str) -> str:
    """Return why a path cannot be part of an exhibition, or an empty text."""
    if not is_safe_name(path) or len(path) > _LONGEST_NAME or unicodedata.normalize("NFC", path) != path:
        return "is not a path inside an exhibition"
    parts = PurePosixPath(path).parts
    if any(part.split(".")[0].lower() in _NAMES_OF_DEVICES or part.startswith(".") for part in parts):
        return "has a name that not every system can hold"
    if path in SINGLE_FILES:
        return ""
    suffix = PurePosixPath(path).suffix.lower()
    if parts[0] not in (*FOLDERS, *OTHER_FOLDERS) or len(parts) < 2 or suffix not in SUFFIXES[parts[0]]:
        return "is not a file that an exhibition has"
    return ""


def _check_head(manifest: BundleManifest) -> None:
    if not 0 < manifest.version <= _LARGEST_VERSION:
        raise RefusedError("This bundle's manifest is damaged: its version is not a number from 1.")
    if not _ENGINE.fullmatch(manifest.engine):
        raise RefusedError("This bundle's manifest is damaged: it names no version of the program.")
    if max(len(manifest.title), len(manifest.exhibit), len(manifest.created)) > _LONGEST_TITLE:
        raise RefusedError("This bundle's manifest is damaged: its title is too long.")
    if not all(_GROUP.fullmatch(name) for name in manifest.audience):
        raise RefusedError("This bundle's manifest is damaged: its audience is not a list of plain names.")
    if manifest.expires is not None:
        try:
            dt.date.fromisoformat(manifest.expires)
        except ValueError:
            raise RefusedError("This bundle's manifest is damaged: its expiry is not a day.") from None


def _check_files(manifest: BundleManifest) -> None:
    if not 0 < len(manifest.files) <= MAX_FILES:
        raise RefusedError(
            f"This bundle names {len(manifest.files):,} files; at most {MAX_FILES:,} are read."
        )
    seen: set[str] = set()
    for file in manifest.files:
        fault = path_fault(file.path)
        if fault:
            raise RefusedError(f"This bundle is refused: '{printable(file.path[:80])}' {fault}.")
        if file.path.casefold() in seen:
            raise RefusedError(f"This bundle is refused: '{file.path}' is in it twice.")
        seen.add(file.path.casefold())
        if file.size < 0 or not _SHA256.fullmatch(file.sha256):
            raise RefusedError(f"This bundle's manifest is damaged at '{file.path}'.")
    if manifest.total_bytes > MAX_TOTAL_BYTES:
        raise RefusedError(
            f"This bundle unpacks to {manifest.total_bytes:,} bytes; at most {MAX_TOTAL_BYTES:,} are taken."
        )


def _numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers to compare; what follows them (rc1, dev0) does not count."""
    found = re.match(r"\d+(\.\d+)*", version)
    numbers = [int(part) for part in found.group().split(".")] if found else [0]
    return tuple(numbers + [0] * (4 - len(numbers)))
