"""Loads an exhibition: from the compiled cache where it is current, else by compiling its files."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from exhibit.content.files import SourceFile, read_content_files
from exhibit.content.model import Content
from exhibit.content.problems import Place, Problem, Problems

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@dataclass(frozen=True)
class Loaded:
    """The result of loading. `content` is None where nothing of the exhibition could be shown."""

    content: Content | None
    problems: tuple[Problem, ...]
    digest: str
    from_cache: bool = False


def load(folder: Path, cache_folder: Path | None = None, *, assets: Path = ASSETS) -> Loaded:
    """Load the exhibition in `folder`; problems are collected, never raised."""
    problems = Problems()
    if not folder.is_dir():
        problems.error(Place(str(folder)), "there is no such folder")
        return Loaded(None, problems.in_order(), "")
    shown = folder.as_posix()
    files = read_content_files(folder, shown, problems)
    if not any(file.path == "exhibit.yaml" for file in files):
        problems.error(Place(f"{shown}/exhibit.yaml"), "the exhibition has no exhibit.yaml that can be read")
    from exhibit.content.compile import compile_content, scales_of

    content = compile_content(files, shown, scales_of(assets), problems)
    return Loaded(content, problems.in_order(), _digest(files))


def _digest(files: list[SourceFile]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        digest.update(f"{file.path}\0{len(file.data)}\0".encode())
        digest.update(file.data)
    return digest.hexdigest()
