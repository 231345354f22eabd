"""Brings the pictures of what is imported into media/: finds local ones, fetches others when asked."""

import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exhibit.content.importing.entry_ids import slug_of
from exhibit.content.importing.fetching import Fetched, FetchError
from exhibit.content.importing.frame import Frame
from exhibit.content.importing.records import Media, Record

_FOLDERS = ("", "media", "images", "image", "pictures", "photos", "img", "bilder", "fotos", "files")
_REMOTE = re.compile(r"(?i)^(https?:)?//")
_READABLE = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp"})

FitPicture = Callable[[Path, Path, str], str]
"""Puts a picture into a folder under a name without ending, turned and of a size that can be shown.

Returns the file's name. Raises PictureError.
"""
FetchPicture = Callable[[str], Fetched]


class PictureError(Exception):
    """A picture cannot be brought along. The text says why."""


@dataclass
class MediaReport:
    """What became of the pictures: brought along, listed with the reason, and those that lack a credit."""

    brought: list[str] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    without_credit: list[str] = field(default_factory=list)


@dataclass
class MediaDesk:
    """Brings pictures along: where they may lie, where they go, what shrinks and what fetches them."""

    source_folder: Path
    target: Path
    fit: FitPicture
    fetch: FetchPicture | None
    frame: Frame
    report: MediaReport = field(default_factory=MediaReport)
    _done: dict[str, str] = field(default_factory=dict)

    def pictures_of(self, record: Record, title: str) -> list[dict[str, Any]]:
        """Return the pictures of a record as they stand in its event."""
        pictures = []
        for media in record.media:
            place = f"row {record.cell.row}: {media.address[:120]}"
            try:
                name = self._brought(media.address)
            except (PictureError, FetchError, OSError) as error:
                self.report.listed.append(f"{place}: {error}")
                continue
            if not media.credit:
                self.report.without_credit.append(
                    f"{place}{f' (licence: {media.licence})' if media.licence else ''}"
                )
            credit = "; ".join(part for part in (media.credit, media.licence) if part)
            pictures.append(
                {
                    "file": name,
                    "alt": {self.frame.tag: media.caption or title},
                    "credit": {self.frame.tag: credit or self.frame.word("no_credit")},
                }
            )
        return pictures

    def _brought(self, address: str) -> str:
        if address in self._done:
            return self._done[address]
        name = slug_of(Path(re.sub(r"[?#].*", "", address).replace("\\", "/")).stem) or "picture"
        if _REMOTE.match(address):
            found = self._fetched(address, name)
        else:
            path = self._local(address)
            found = self.fit(path, self.target, name)
        self._done[address] = found
        self.report.brought.append(found)
        return found

    def _fetched(self, address: str, name: str) -> str:
        if self.fetch is None:
            raise PictureError("it lies in the network; --fetch brings it along, if you may show it")
        picture = self.fetch(address if not address.startswith("//") else f"https:{address}")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}{picture.suffix}"
            path.write_bytes(picture.data)
            return self.fit(path, self.target, name)

    def _local(self, address: str) -> Path:
        """Find a picture that a table names: by its path, or its name in the usual folders beside it."""
        relative = re.sub(r"(?i)^file:/*", "/", address).replace("\\", "/")
        if Path(relative).suffix.lower() not in _READABLE:
            raise PictureError("it is not a picture that is read here")
        direct = self.source_folder / relative
        if direct.is_file():
            return direct
        wanted = _folded(Path(relative).name)
        for folder in (*(self.source_folder / name for name in _FOLDERS), self.target):
            found = next((path for path in _files_in(folder) if _folded(path.name) == wanted), None)
            if found is not None:
                return found
        raise PictureError("there is no such file beside the table")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _files_in(folder: Path) -> Iterable[Path]:
    return (path for path in sorted(folder.iterdir()) if path.is_file()) if folder.is_dir() else ()


def is_remote(media: Media) -> bool:
    """Whether a picture lies in the network."""
    return _REMOTE.match(media.address) is not None
