"""Prints: the part of `poster` and `book` that needs Qt."""

import argparse
import os
import sys
from dataclasses import dataclass

from PySide6.QtGui import QImage

from exhibit.app import ASSETS, DATA, make_application
from exhibit.commands.common import cache_folder
from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import load
from exhibit.content.model import Panorama
from exhibit.view.look.look import Look
from exhibit.view.look.look_factory import look_factory_for
from exhibit.view.print.book import BookPrinter
from exhibit.view.print.pdf_pages import paper_look
from exhibit.view.print.poster import PosterPrinter
from exhibit.view.text import load_fonts
from exhibit.view.timeline.background_loader import read_painting
from exhibit.view.timeline.timeline_layout import timeline_data_of

DONE, PROBLEMS, CANNOT = 0, 1, 2


@dataclass(frozen=True)
class _Press:
    look: Look
    painting: tuple[QImage, Panorama] | None


def _set_up(args: argparse.Namespace) -> _Press | int:
    """The look and the painting, or the exit code where there is nothing to print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    data = args.data or DATA
    loaded = load(data, cache_folder(), assets=ASSETS)
    if loaded.content is None:
        sys.stderr.writelines(f"{problem}\n" for problem in loaded.problems)
        return PROBLEMS
    tags = [language.tag for language in loaded.content.exhibit.languages]
    if args.lang and args.lang not in tags:
        sys.stderr.write(f"shanhai: there is no language '{args.lang}'; there are {', '.join(tags)}.\n")
        return CANNOT
    for folder in (ASSETS / "fonts", data / "fonts"):
        load_fonts(folder)
    look_factory = look_factory_for(Catalogue(loaded.content), ASSETS, data)
    look = paper_look(look_factory, args.lang or tags[0])
    landscape = loaded.content.landscape
    image = read_painting(data, landscape.landscape) if landscape is not None else None
    painting = (image, landscape.landscape) if landscape is not None and image is not None else None
    return _Press(look, painting)


def _progress(done: int, whole: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {whole}" + ("\n" if done == whole else ""))


def _finish(args: argparse.Namespace, written: bool) -> int:
    """Leave at once, as every command with Qt does, so that nothing is taken down in a wrong order."""
    if not written:
        sys.stderr.write(f"shanhai: '{args.out}' cannot be written.\n")
    sys.stderr.flush()
    os._exit(DONE if written else CANNOT)


def print_poster(args: argparse.Namespace) -> int:
    """Write the poster."""
    press = _set_up(args)
    if isinstance(press, int):
        return press
    timeline_data = timeline_data_of(press.look.catalogue)
    poster = PosterPrinter(press.look, timeline_data, args.out, args.size, press.painting)
    return _finish(args, poster.write(_progress))


def print_book(args: argparse.Namespace) -> int:
    """Write the book."""
    press = _set_up(args)
    if isinstance(press, int):
        return press
    return _finish(args, BookPrinter(press.look, args.out, press.painting).write(_progress))
