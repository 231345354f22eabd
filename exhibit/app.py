"""The one place that knows all the parts: builds the exhibition and connects it."""

import gc
import linecache
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication, QWidget

from exhibit import resources
from exhibit.content.catalogue import Catalogue
from exhibit.content.load import Loaded, load
from exhibit.content.model import Content
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind
from exhibit.view.access.speaking import speak_up
from exhibit.view.look_maker import Wardrobe, wardrobe_for
from exhibit.view.pages.find import FindMaker
from exhibit.view.pages.finding import Librarian
from exhibit.view.pages.makers import page_makers
from exhibit.view.say import local_today
from exhibit.view.stage import Stage, StageSetting
from exhibit.view.sweeping import Sweeper
from exhibit.view.text import TextRecord, load_fonts
from exhibit.view.timeline.finds import Finds
from exhibit.view.timeline.ground import Decoding, Ground, read_overview
from exhibit.view.timeline.scene import chronicle_of
from exhibit.view.trace import Trace
from exhibit.view.trouble import TroublePage
from exhibit.view.words import load_words

ASSETS = resources.ASSETS
DATA = resources.DATA
IMAGE_ALLOCATION_MB = 64


@dataclass(frozen=True)
class Options:
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


class Exhibition(QObject):
    """A running exhibition: the loaded content and its window, the stage or the trouble page."""

    def __init__(
        self, options: Options, loaded: Loaded, window: QWidget, stage: Stage | None, trace: Trace | None
    ) -> None:
        super().__init__()
        self.options = options
        self.loaded = loaded
        self.window = window
        self._stage = stage
        self._trace = trace

    @property
    def stage(self) -> Stage:
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
            Sweeper(self._stage)

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
        speak_up()
        application.setProperty("speaks", True)
    application.setApplicationName("shanhai")
    application.setApplicationDisplayName("")
    QImageReader.setAllocationLimit(IMAGE_ALLOCATION_MB)
    return application


def open_exhibition(options: Options, log: list[TextRecord] | None = None) -> Exhibition:
    """Load the content and build its window, not yet shown. Unreadable content gives the trouble page."""
    trace = Trace(options.trace) if options.trace else None
    _phase(trace, "program and imports")
    loaded = load(options.data, options.cache, assets=options.assets)
    _phase(trace, "content")
    load_fonts(options.assets / "fonts")
    load_fonts(options.data / "fonts")
    _phase(trace, "fonts")
    if loaded.content is None:
        page = trouble_page(options, loaded, log)
        page.resize(*options.size)
        return Exhibition(options, loaded, page, None, trace)
    stage = stage_for(options, loaded, loaded.content, trace=trace, log=log)
    if options.at:
        go_to(stage, Catalogue(loaded.content), options.at)
    _phase(trace, "stage")
    return Exhibition(options, loaded, stage, stage, trace)


def stage_for(
    options: Options,
    loaded: Loaded,
    content: Content,
    ground: Ground | None = None,
    wardrobe: Wardrobe | None = None,
    trace: Trace | None = None,
    log: list[TextRecord] | None = None,
) -> Stage:
    """Build the stage for loaded content, at its beginning.

    With a `ground` the painting, with a `wardrobe` of this content the words and drawings are not read again.
    """
    ground = ground_for(content, options) if ground is None else ground
    catalogue = wardrobe.catalogue if wardrobe else Catalogue(content)
    wardrobe = wardrobe or wardrobe_for(catalogue, options.assets, options.data, log, options.today)
    _phase(trace, "words and artwork")
    languages = [language.tag for language in content.exhibit.languages]
    first = options.language if options.language in languages else languages[0]
    start = ATTRACT if options.kiosk else SCROLL
    librarian = Librarian(catalogue, options.cache, loaded.digest)
    find = FindMaker(librarian, own_keyboard=options.kiosk or options.diagonal_inch is not None)
    setting = StageSetting(first, options.kiosk, options.diagonal_inch, start, options.size)
    stage = Stage(
        wardrobe, chronicle_of(catalogue), ground, page_makers(ground, find, options.recent), setting, trace
    )
    if content.landscape is not None:
        stage.band.strip.set_miniature(read_overview(options.data, content.landscape.overview))
    stage.commander.show_beginning(0.0)
    return stage


def _phase(trace: Trace | None, name: str) -> None:
    if trace is not None:
        trace.phase(name)


def open_trouble(options: Options) -> Exhibition:
    """The trouble page alone, where the exhibition fails again and again."""
    load_fonts(options.assets / "fonts")
    loaded = Loaded(None, (), "")
    page = trouble_page(options, loaded)
    page.resize(*options.size)
    return Exhibition(options, loaded, page, None, None)


def trouble_page(options: Options, loaded: Loaded, log: list[TextRecord] | None = None) -> TroublePage:
    """What visitors see instead, with the first problem for staff."""
    tags = tuple(
        sorted((path.stem for path in (options.assets / "strings").glob("*.yaml")), key=_chinese_first)
    )
    words = load_words((options.assets / "strings",), tags)
    technical = str(loaded.problems[0]) if loaded.problems else ""
    return TroublePage(words, technical, options.diagonal_inch, log)


def _chinese_first(tag: str) -> tuple[bool, bool, str]:
    return (not tag.startswith("zh"), tag != "zh-Hant", tag)


def go_to(stage: Stage, catalogue: Catalogue, at: str) -> None:
    """Start at an event, by id, or at a date in EDTF."""
    from exhibit.content.edtf import DateError, parse

    if catalogue.has_event(at):
        stage.canvas.go_to_event(at, 0.0)
        stage.open(Page(PageKind.LEAF, at))
        return
    try:
        interval = parse(at)
    except DateError:
        return
    stage.canvas.go_to((interval.first_day + interval.last_day) / 2, None, 0.0)


def ground_for(content: Content, options: Options) -> Ground:
    """The ground with the painting for the window's orientation, whose decoding begins; else plain silk."""
    landscape = content.landscape
    if landscape is None:
        return Ground()
    vertical = options.size[1] > options.size[0]
    upright = landscape.portrait if vertical else None
    scroll = upright or landscape.landscape
    part = "portrait" if upright else "landscape"
    finds = (*scroll.finds, *(find for find in landscape.finds if find.part == part))
    return Ground(Decoding(options.data, scroll), Finds(options.data, finds))
