"""The sample exhibition, and an engine's assets that hold nothing but language."""

import shutil
from pathlib import Path

import pytest

from exhibit.content.compilation.load import ASSETS
from tests.content.sample import write_sample


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A folder with the sample exhibition, to be changed at will."""
    folder = tmp_path / "museum"
    folder.mkdir()
    return write_sample(folder)


@pytest.fixture(scope="session")
def bare_assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Assets without fonts and drawings, so that tests of content do not hang on them."""
    folder = tmp_path_factory.mktemp("assets")
    shutil.copytree(ASSETS / "language", folder / "language")
    return folder
