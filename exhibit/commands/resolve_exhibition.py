"""Finds the folder to show: the one that was named, or what a named bundle unpacks to."""

import datetime as dt
import tempfile
from pathlib import Path

from exhibit import __version__
from exhibit.commands.content_support import trial
from exhibit.content.bundle.install import SUFFIX, InstallContext
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.unpack import unpacked

MARK = "exhibit.yaml"


def is_bundle(path: Path | None) -> bool:
    """Whether this names a bundle rather than a folder."""
    return path is not None and path.suffix == SUFFIX and path.is_file()


def folder_to_show(path: Path, cache: Path | None) -> Path:
    """The folder with the exhibition. Raises RefusedError with a sentence where there is none to show."""
    if not is_bundle(path):
        if not (path / MARK).is_file():
            raise RefusedError(f"There is no exhibition in '{path}': it holds no {MARK}.")
        return path
    base = cache or Path(tempfile.gettempdir(), "shanhai")
    circumstances = InstallContext(__version__, dt.datetime.now(dt.UTC))
    return unpacked(path, base / "bundles", circumstances, trial())
