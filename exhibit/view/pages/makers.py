"""Which page is made by whom."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from exhibit.session.state import Page, PageKind
from exhibit.view.look import Look
from exhibit.view.pages.about import make_about
from exhibit.view.pages.attract import AttractMaker
from exhibit.view.pages.desk import DeskMaker
from exhibit.view.pages.fan import make_fan
from exhibit.view.pages.find import FindMaker
from exhibit.view.pages.help import make_help
from exhibit.view.pages.leaf import make_leaf
from exhibit.view.pages.mapping import make_map
from exhibit.view.pages.more import make_more
from exhibit.view.pages.numbers import NumbersMaker
from exhibit.view.pages.panel import make_panel
from exhibit.view.pages.photograph import make_photograph
from exhibit.view.pages.sheet import Sheet
from exhibit.view.pages.sources import make_sources
from exhibit.view.timeline.ground import Ground

PageMaker = Callable[[Look, Page, QWidget], Sheet]


def page_makers(ground: Ground, find: FindMaker, recent: tuple[Path, ...] = ()) -> dict[PageKind, PageMaker]:
    """Every kind of page that opens over the scroll; `recent` are the exhibitions that a desk remembers."""
    return {
        PageKind.ABOUT: make_about,
        PageKind.ATTRACT: AttractMaker(ground).make,
        PageKind.DESK: DeskMaker(recent).make,
        PageKind.FAN: make_fan,
        PageKind.FIND: find.make,
        PageKind.HELP: make_help,
        PageKind.LEAF: make_leaf,
        PageKind.MAP: make_map,
        PageKind.MORE: make_more,
        PageKind.NUMBERS: NumbersMaker(ground).make,
        PageKind.PICTURE: make_photograph,
        PageKind.SOURCES: make_sources,
        PageKind.THEME: make_panel,
    }
