"""Shows the exhibition while it is written: the part of `run --edit` that needs Qt."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale

from exhibit.app import WindowOptions, background_for, main_window_for, make_application
from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import LoadedExhibition
from exhibit.content.model import Content, Landscape
from exhibit.resources import ASSETS, DATA
from exhibit.view.editing.live_preview import LivePreview, PreviewRequest
from exhibit.view.look.interface_words import InterfaceWords, load_words
from exhibit.view.look.look_factory import LookFactory, look_factory_for
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.text import load_fonts
from exhibit.view.timeline.background import PanoramaBackground

WINDOW = (1600, 900)
_TAGS = ("zh-Hant", "zh-Hans", "en")


class WindowBuilder:
    """Builds stages; the painting is read again only where it changed."""

    def __init__(self, options: WindowOptions) -> None:
        """Take what the command line asks for."""
        self._options = options
        self._landscape: Landscape | None = None
        self._ground: PanoramaBackground | None = None
        self._look_factory: LookFactory | None = None

    def __call__(self, loaded: LoadedExhibition, content: Content, wanted: PreviewRequest) -> MainWindow:
        """Return a stage for the content."""
        if self._ground is None or content.landscape != self._landscape:
            self._ground = background_for(content, self._options)
            self._landscape = content.landscape
        options = replace(self._options, size=wanted.size, language=wanted.language or self._options.language)
        self._look_factory = self._dressed(content)
        return main_window_for(options, loaded, content, self._ground, self._look_factory)

    def _dressed(self, content: Content) -> LookFactory:
        """The words and drawings of before with the new content, unless its languages changed."""
        catalogue, old = Catalogue(content), self._look_factory
        if old is not None and old.catalogue.content.exhibit.languages == content.exhibit.languages:
            return replace(old, catalogue=catalogue)
        return look_factory_for(catalogue, self._options.assets, self._options.data)


def editing_words(language: str) -> InterfaceWords:
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
    options = WindowOptions(
        data=folder, cache=cache, language=args.lang, size=size, diagonal_inch=args.diagonal
    )
    for fonts in (options.assets, folder):
        load_fonts(fonts / "fonts")
    live_preview = LivePreview(
        folder, options.assets, WindowBuilder(replace(options, cache=None)), editing_words(args.lang)
    )
    live_preview.resize(*size)
    live_preview.show()
    code = application.exec()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
