"""A compiled exhibition for all kiosks of the run, so that each starts as one in the hall does."""

import shutil
from pathlib import Path

import pytest

from exhibit.content.compilation.load import load
from exhibit.resources import DATA


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the shipped content compiled."""
    folder = tmp_path_factory.mktemp("compiled")
    (folder / "shanhai").mkdir()
    load(DATA, folder / "shanhai")
    return folder


@pytest.fixture(scope="session")
def exhibition_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped exhibition, whose files may be changed; it is never reloaded meanwhile."""
    folder = tmp_path_factory.mktemp("exhibition") / "data"
    shutil.copytree(DATA, folder)
    return folder
