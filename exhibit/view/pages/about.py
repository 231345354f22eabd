"""What this program is, which versions run, and under which licences: for a window on a desk."""

import re
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit import __version__, resources
from exhibit.session.state import Page
from exhibit.view.look.look import Look
from exhibit.view.pages.page_parts import caption, heading, paragraphs
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.column import FlowColumn
from exhibit.view.widgets.label import TextLabel

ASIDE = re.compile(r"\s*\([^()]*\)|\s+through (?=\w)")


def parts_in(notices: str) -> list[tuple[str, str]]:
    """Name and licence of every library used at run time: the first table of the notices (Markdown)."""
    rows: list[tuple[str, str]] = []
    for line in notices.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) > 1:
            rows.append((ASIDE.sub("", cells[0]), cells[1]))
        elif rows:
            break
    return rows[2:]


def notices_text(path: Path = resources.NOTICES) -> str:
    """The notices that came with the program; empty where somebody took them away."""
    try:
        return path.read_text("utf-8")
    except OSError:
        return ""


class AboutPage(PageSheet):
    """Versions and licences."""

    @override
    def make_body(self) -> QWidget:
        look, words = self.look, self.look.words
        exhibit = look.catalogue.content.exhibit
        body = FlowColumn(gap_px=look.sizes.body * 0.8)
        body.add(TextLabel(look.typesetter, words("about.title"), look.leaf_heading, look.palette.ink))
        body.add(
            paragraphs(
                look,
                words("about.exhibition", title=look.text(exhibit.title), version=exhibit.version),
                strong=True,
            )
        )
        for said in (
            words("about.program", version=__version__),
            words("about.qt", qt=qVersion(), pyside=PySide6.__version__),
            words("about.fonts"),
        ):
            body.add(paragraphs(look, said))
        parts = parts_in(notices_text())[1:]
        if parts:
            body.add(heading(look, words("about.parts")), look.sizes.body * 1.4)
            for name, licence in parts:
                body.add(caption(look, words("about.part", name=name, licence=licence)), look.sizes.gap * 0.5)
        texts = words("about.texts", folder=str(resources.LICENCES))
        body.add(caption(look, texts, look.palette.ink_80), look.sizes.body)
        return body


def make_about(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return AboutPage(look, page, parent)
