"""Shows the exhibition while it is written: the part of `run --edit` that needs Qt."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale

from exhibit.app import Options, ground_for, make_application, stage_for
from exhibit.content.catalogue import Catalogue
from exhibit.content.load import Loaded
from exhibit.content.model import Content, Landscape
from exhibit.resources import ASSETS, DATA
from exhibit.view.editing.workshop import Wanted, Workshop
from exhibit.view.look_maker import Wardrobe, wardrobe_for
from exhibit.view.stage import Stage
from exhibit.view.text import load_fonts
from exhibit.view.timeline.ground import Ground
from exhibit.view.words import Words, load_words

WINDOW = (1600, 900)
_TAGS = ("zh-Hant", "zh-Hans", "en")


class StageBuilder:
    """Builds stages; the painting is read again only where it changed."""

    def __init__(self, options: Options) -> None:
        """Take what the command line asks for."""
        self._options = options
        self._landscape: Landscape | None = None
        self._ground: Ground | None = None
        self._wardrobe: Wardrobe | None = None

    def __call__(self, loaded: Loaded, content: Content, wanted: Wanted) -> Stage:
        """Return a stage for the content."""
        if self._ground is None or content.landscape != self._landscape:
            self._ground = ground_for(content, self._options)
            self._landscape = content.landscape
        options = replace(self._options, size=wanted.size, language=wanted.language or self._options.language)
        self._wardrobe = self._dressed(content)
        return stage_for(options, loaded, content, self._ground, self._wardrobe)

    def _dressed(self, content: Content) -> Wardrobe:
        """The words and drawings of before with the new content, unless its languages changed."""
        catalogue, old = Catalogue(content), self._wardrobe
        if old is not None and old.catalogue.content.exhibit.languages == content.exhibit.languages:
            return replace(old, catalogue=catalogue)
        return wardrobe_for(catalogue, self._options.assets, self._options.data)


def editing_words(language: str) -> Words:
    """The words of the editors' window: in the language asked for, else the machine's, else English."""
    system = QLocale.system().bcp47Name()
    guess = (
        ("zh-Hant" if "TW" in system or "HK" in system else "zh-Hans") if system.startswith("zh") else "en"
    )
    tag = language if language in _TAGS else guess
    return load_words((ASSETS / "strings" / "editing",), (tag,))[tag]


def edit(args: argparse.Namespace, cache: Path | None) -> int:
    """Show the editors' window until it is closed."""
    application = make_application()
    folder = (args.data or DATA).resolve()
    size = args.size or WINDOW
    options = Options(data=folder, cache=cache, language=args.lang, size=size, diagonal_inch=args.diagonal)
    for fonts in (options.assets, folder):
        load_fonts(fonts / "fonts")
    workshop = Workshop(
        folder, options.assets, StageBuilder(replace(options, cache=None)), editing_words(args.lang)
    )
    workshop.resize(*size)
    workshop.show()
    code = application.exec()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
