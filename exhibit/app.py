"""The one place that knows all the parts: builds the exhibition and connects it."""

import gc
import linecache
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication, QWidget

from exhibit import resources
from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import LoadedExhibition, load
from exhibit.content.model import Content
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind
from exhibit.view.access.announcements import announce
from exhibit.view.look.formatter import local_today
from exhibit.view.look.interface_words import load_words
from exhibit.view.look.look_factory import LookFactory, look_factory_for
from exhibit.view.pages.registry import page_factories
from exhibit.view.pages.search_index_loader import SearchIndexLoader
from exhibit.view.pages.search_page import SearchPageFactory
from exhibit.view.shell.gc_scheduler import GcScheduler
from exhibit.view.shell.main_window import MainWindow, MainWindowSetting
from exhibit.view.shell.trace import TraceFile
from exhibit.view.shell.trouble_page import TroublePage
from exhibit.view.style import MotionTimes
from exhibit.view.text import TextRecord, load_fonts
from exhibit.view.timeline.background import PanoramaBackground
from exhibit.view.timeline.background_loader import BackgroundLoader, read_overview
from exhibit.view.timeline.hotspots import PanoramaHotspots
from exhibit.view.timeline.timeline_layout import timeline_data_of

ASSETS = resources.ASSETS
DATA = resources.DATA
IMAGE_ALLOCATION_MB = 64


@dataclass(frozen=True)
class WindowOptions:
    """What the command line asks for."""

    data: Path = DATA
    assets: Path = ASSETS
    cache: Path | None = None
    kiosk: bool = False
    diagonal_inch: float | None = None
    language: str = ""
    at: str = ""
    size: tuple[int, int] = (1280, 800)
    trace: Path | None = None
    recent: tuple[Path, ...] = ()
    today: Callable[[], int] = local_today
    motion: MotionTimes | None = None


class OpenExhibition(QObject):
    """A running exhibition: the loaded content and its window, the stage or the trouble page."""

    def __init__(
        self,
        options: WindowOptions,
        loaded: LoadedExhibition,
        window: QWidget,
        stage: MainWindow | None,
        trace: TraceFile | None,
    ) -> None:
        super().__init__()
        self.options = options
        self.loaded = loaded
        self.window = window
        self._stage = stage
        self._trace = trace

    @property
    def stage(self) -> MainWindow:
        """The stage of an exhibition that can be shown."""
        if self._stage is None:
            raise LookupError("nothing of this exhibition can be shown")
        return self._stage

    @property
    def has_stage(self) -> bool:
        """Whether the exhibition itself is shown, not the trouble page."""
        return self._stage is not None

    def settle_when_ready(self) -> None:
        """After the first frame, leave what will live on out of garbage collections, and old source lines.

        Further garbage is collected while nothing moves.
        """
        if self._stage is None:
            self._settle()
        else:
            self._stage.ready.connect(self._settle)
            GcScheduler(self._stage)

    @Slot()
    def _settle(self) -> None:
        linecache.clearcache()
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Let go of everything."""
        if self._trace is not None:
            self._trace.close()
        self.window.close()
        self.window.deleteLater()


def make_application() -> QApplication:
    """The Qt application, with touch and mouse kept apart and images held to a sane size."""
    # Qt hands tall fills to threads and waits for them: on two cores, one of them with the X server, a frame
    # in a hundred then stood still for 5 to 20 ms. Alone it is steady. Read by Qt when it first paints.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents, False)
    existing = QApplication.instance()
    if existing is None:
        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = existing if isinstance(existing, QApplication) else QApplication(["shanhai"])
    if not application.property("speaks"):
        announce(application)
        application.setProperty("speaks", True)
    application.setApplicationName("shanhai")
    application.setApplicationDisplayName("")
    QImageReader.setAllocationLimit(IMAGE_ALLOCATION_MB)
    return application


def open_exhibition(options: WindowOptions, log: list[TextRecord] | None = None) -> OpenExhibition:
    """Load the content and build its window, not yet shown. Unreadable content gives the trouble page."""
    trace = TraceFile(options.trace) if options.trace else None
    _phase(trace, "program and imports")
    loaded = load(options.data, options.cache, assets=options.assets)
    _phase(trace, "content")
    load_fonts(options.assets / "fonts")
    load_fonts(options.data / "fonts")
    _phase(trace, "fonts")
    if loaded.content is None:
        page = trouble_page(options, loaded, log)
        page.resize(*options.size)
        return OpenExhibition(options, loaded, page, None, trace)
    stage = main_window_for(options, loaded, loaded.content, trace=trace, log=log)
    if options.at:
        go_to(stage, Catalogue(loaded.content), options.at)
    _phase(trace, "stage")
    return OpenExhibition(options, loaded, stage, stage, trace)


def main_window_for(
    options: WindowOptions,
    loaded: LoadedExhibition,
    content: Content,
    ground: PanoramaBackground | None = None,
    look_factory: LookFactory | None = None,
    trace: TraceFile | None = None,
    log: list[TextRecord] | None = None,
) -> MainWindow:
    """Build the stage for loaded content, at its beginning.

    With a `ground` the painting, with a `wardrobe` of this content the words and drawings are not read again.
    """
    ground = background_for(content, options) if ground is None else ground
    catalogue = look_factory.catalogue if look_factory else Catalogue(content)
    look_factory = look_factory or look_factory_for(
        catalogue, options.assets, options.data, log, options.today, options.motion
    )
    _phase(trace, "words and artwork")
    languages = [language.tag for language in content.exhibit.languages]
    first = options.language if options.language in languages else languages[0]
    start = ATTRACT if options.kiosk else SCROLL
    index_loader = SearchIndexLoader(catalogue, options.cache, loaded.digest)
    find = SearchPageFactory(index_loader, own_keyboard=options.kiosk or options.diagonal_inch is not None)
    setting = MainWindowSetting(first, options.kiosk, options.diagonal_inch, start, options.size)
    stage = MainWindow(
        look_factory,
        timeline_data_of(catalogue),
        ground,
        page_factories(ground, find, options.recent),
        setting,
        trace,
    )
    if content.landscape is not None:
        stage.band.strip.set_miniature(read_overview(options.data, content.landscape.overview))
    stage.dispatcher.show_beginning(0.0)
    return stage


def _phase(trace: TraceFile | None, name: str) -> None:
    if trace is not None:
        trace.phase(name)


def open_trouble(options: WindowOptions) -> OpenExhibition:
    """The trouble page alone, where the exhibition fails again and again."""
    load_fonts(options.assets / "fonts")
    loaded = LoadedExhibition(None, (), "")
    page = trouble_page(options, loaded)
    page.resize(*options.size)
    return OpenExhibition(options, loaded, page, None, None)


def trouble_page(
    options: WindowOptions, loaded: LoadedExhibition, log: list[TextRecord] | None = None
) -> TroublePage:
    """What visitors see instead, with the first problem for staff."""
    tags = tuple(
        sorted((path.stem for path in (options.assets / "strings").glob("*.yaml")), key=_chinese_first)
    )
    words = load_words((options.assets / "strings",), tags)
    technical = str(loaded.problems[0]) if loaded.problems else ""
    return TroublePage(words, technical, options.diagonal_inch, log)


def _chinese_first(tag: str) -> tuple[bool, bool, str]:
    return (not tag.startswith("zh"), tag != "zh-Hant", tag)


def go_to(stage: MainWindow, catalogue: Catalogue, at: str) -> None:
    """Start at an event, by id, or at a date in EDTF."""
    from exhibit.content.text.edtf import DateError, parse

    if catalogue.has_event(at):
        stage.canvas.go_to_event(at, 0.0)
        stage.open(Page.of(PageKind.LEAF, at))
        return
    try:
        interval = parse(at)
    except DateError:
        return
    stage.canvas.go_to((interval.first_day + interval.last_day) / 2, None, 0.0)


def background_for(content: Content, options: WindowOptions) -> PanoramaBackground:
    """The ground with the painting for the window's orientation, whose decoding begins; else plain silk."""
    landscape = content.landscape
    if landscape is None:
        return PanoramaBackground()
    vertical = options.size[1] > options.size[0]
    upright = landscape.portrait if vertical else None
    scroll = upright or landscape.landscape
    parts = ("portrait",) if upright else ("landscape", "section")
    own = (replace(find, part="portrait" if upright else "landscape") for find in scroll.finds)
    finds = (*own, *(find for find in landscape.finds if find.part in parts))
    return PanoramaBackground(BackgroundLoader(options.data, scroll), PanoramaHotspots(options.data, finds))
