"""Which page is made by whom."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from exhibit.session.state import Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.about import make_about
from exhibit.view.pages.attract import AttractPageFactory
from exhibit.view.pages.exhibitions_page import ExhibitionsPageFactory
from exhibit.view.pages.help import make_help
from exhibit.view.pages.leaf import make_leaf
from exhibit.view.pages.map_page import make_map
from exhibit.view.pages.more import make_more
from exhibit.view.pages.numbers import NumbersPageFactory
from exhibit.view.pages.panel import make_panel
from exhibit.view.pages.photograph import make_photograph
from exhibit.view.pages.same_date_list import make_same_date_list
from exhibit.view.pages.search_page import SearchPageFactory
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.pages.sources import make_sources
from exhibit.view.timeline.background import PanoramaBackground

PageMaker = Callable[[Look, Page, QWidget], PageSheet]


def page_factories(
    ground: PanoramaBackground, find: SearchPageFactory, recent: tuple[Path, ...] = ()
) -> dict[PageKind, PageMaker]:
    """Every kind of page that opens over the scroll; `recent` are the exhibitions that a desk remembers."""
    return {
        PageKind.ABOUT: make_about,
        PageKind.ATTRACT: AttractPageFactory(ground).make,
        PageKind.DESK: ExhibitionsPageFactory(recent).make,
        PageKind.FAN: make_same_date_list,
        PageKind.FIND: find.make,
        PageKind.HELP: make_help,
        PageKind.LEAF: make_leaf,
        PageKind.MAP: make_map,
        PageKind.MORE: make_more,
        PageKind.NUMBERS: NumbersPageFactory(ground).make,
        PageKind.PICTURE: make_photograph,
        PageKind.SOURCES: make_sources,
        PageKind.THEME: make_panel,
    }
