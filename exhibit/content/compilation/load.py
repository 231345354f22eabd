"""Loads an exhibition: from the compiled cache where it is current, else by compiling its files."""

import hashlib
import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from exhibit import __version__, resources
from exhibit.content.compilation.cache import CompiledContent, read_compiled, write_compiled
from exhibit.content.model import Content
from exhibit.content.problems import ContentProblem, ProblemList, SourcePosition
from exhibit.content.read.files import SourceFile, read_content_files

ASSETS = resources.ASSETS
_MEDIA_FOLDERS = ("media", "landscape", "fonts", "illustrations")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LoadedExhibition:
    """The result of loading.

    `content` is None where nothing of the exhibition could be shown. `digest` names the version of the
    content (its YAML files), and is empty where there is no exhibition at all.
    """

    content: Content | None
    problems: tuple[ContentProblem, ...]
    digest: str
    from_cache: bool = False


def load(folder: Path, cache_folder: Path | None = None, *, assets: Path = ASSETS) -> LoadedExhibition:
    """Load the exhibition in `folder`; problems are collected, never raised.

    With a `cache_folder`, files that did not change since they were compiled are not compiled again.
    """
    problems = ProblemList()
    shown = folder.as_posix()
    try:
        files = read_content_files(folder, shown, problems)
    except OSError as error:
        problems.error(SourcePosition(shown), f"this folder cannot be read: {error.strerror}")
        return LoadedExhibition(None, problems.in_order(), "")
    if not files:
        problems.error(
            SourcePosition(shown), "there is no exhibition here", "an exhibition has at least an exhibit.yaml"
        )
        return LoadedExhibition(None, problems.in_order(), "")
    digest = _digest((file.path, file.data) for file in files)
    if cache_folder is None:
        return _compiled(folder, files, assets, problems, digest)
    key = _cache_key(digest, folder, assets, problems.in_order())
    kept = read_compiled(cache_folder, key)
    if kept is not None:
        return LoadedExhibition(kept.content, kept.problems, digest, from_cache=True)
    loaded = _compiled(folder, files, assets, problems, digest)
    if loaded.content is not None:
        try:
            write_compiled(cache_folder, key, CompiledContent(loaded.content, loaded.problems))
        except OSError as error:
            _log.warning("the compiled content could not be kept in %s: %s", cache_folder, error)
    return loaded


def _compiled(
    folder: Path, files: list[SourceFile], assets: Path, problems: ProblemList, digest: str
) -> LoadedExhibition:
    from exhibit.content.compilation.compiler import ContentCompiler

    content = ContentCompiler(folder, assets, problems).compile(files)
    return LoadedExhibition(content, problems.in_order(), digest)


def _digest(parts: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for name, data in parts:
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _cache_key(digest: str, folder: Path, assets: Path, problems: tuple[ContentProblem, ...]) -> str:
    """Return the name of everything that the compiled result depends on, the engine included."""
    engine = sorted((assets / "language").rglob("*.json"))
    engine += [path for path in [assets / "fonts" / "coverage.json"] if path.is_file()]
    watched = [Path(__file__).parents[1], assets / "illustrations", assets / "icons"]
    watched += [folder / room for room in _MEDIA_FOLDERS]
    parts = [(__version__, resources.build_note()), (digest, b""), (folder.as_posix(), b"")]
    parts += [(str(problem), b"") for problem in problems]
    parts += [(path.name, path.read_bytes()) for path in engine]
    parts += [(state, b"") for place in watched for state in _file_states(place)]
    return _digest(parts)


def _file_states(folder: Path) -> list[str]:
    """Return name, size and time of every file below a folder; looking at them is enough here."""
    states = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            status = Path(here, name).lstat()
            states.append(f"{here}/{name} {status.st_size} {status.st_mtime_ns}")
    return sorted(states)
