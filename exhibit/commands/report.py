"""What `check` adds for editors: drafts as problems, and a page that sums an exhibition up."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit.content.compilation.load import LoadedExhibition
from exhibit.resources import ASSETS

if TYPE_CHECKING:
    from exhibit.content.authoring.report import Breaks

SCREEN = (1920, 1080)


def with_sign_offs(loaded: LoadedExhibition, folder: Path) -> LoadedExhibition:
    """Return what was loaded with the drafts and the changes since a sign-off among its problems."""
    from exhibit.content.authoring.sign_off import examine

    found = [problem for item in examine(folder) if (problem := item.problem()) is not None]
    return replace(loaded, problems=tuple(sorted((*loaded.problems, *found))))


def with_decoded_pictures(loaded: LoadedExhibition, folder: Path) -> LoadedExhibition:
    """Return what was loaded with the pictures, drawings and fonts that Qt refuses among its problems."""
    from exhibit.view.editing.decoding import undecodable, undrawable

    found = list(undecodable(folder))
    if not any(problem.is_error for problem in loaded.problems):
        found += undrawable(folder)
    return replace(loaded, problems=tuple(sorted((*loaded.problems, *found))))


def write_report(loaded: LoadedExhibition, folder: Path, out: Path) -> bool:
    """Write the page; False, with a sentence, where the disk refuses."""
    from exhibit.content.authoring.report import page

    try:
        out.write_text(page(loaded, folder, _breaks(loaded, folder)), "utf-8", newline="\n")
    except OSError as error:
        sys.stderr.write(f"shanhai check: '{out}' cannot be written: {error.strerror}.\n")
        return False
    return True


def _breaks(loaded: LoadedExhibition, folder: Path) -> "Breaks | None":
    """Lay the cards' words out as on a usual screen; no display is needed."""
    if loaded.content is None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication

    from exhibit.app import make_application
    from exhibit.view.editing.break_preview import card_lines

    application = QCoreApplication.instance() or make_application()
    try:
        return card_lines(loaded.content, ASSETS, folder, SCREEN)
    finally:
        application.processEvents()
