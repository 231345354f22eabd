"""The one place that knows all the parts: builds the exhibition and connects it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication

from exhibit.content.catalogue import Catalogue
from exhibit.content.load import Loaded, load
from exhibit.session.state import ATTRACT, SCROLL, Page, PageKind
from exhibit.view.look_maker import wardrobe_for
from exhibit.view.pages.makers import page_makers
from exhibit.view.stage import Stage, StageSetting
from exhibit.view.text import TextRecord, load_fonts
from exhibit.view.timeline.ground import Ground, read_painting
from exhibit.view.timeline.scene import chronicle_of
from exhibit.view.trace import Trace
from exhibit.view.style import NORMAL

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "assets"
DATA = ROOT / "data"
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


class Exhibition(QObject):
    """A running exhibition: the loaded content and its window."""

    def __init__(self, options: Options, loaded: Loaded, stage: Stage, trace: Trace | None) -> None:
        super().__init__()
        self.options = options
        self.loaded = loaded
        self.stage = stage
        self.trace = trace


def make_application() -> QApplication:
    """The Qt application, with touch and mouse kept apart and images held to a sane size."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents, False)  # noqa: FBT003
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["shanhai"])
    application.setApplicationName("shanhai")
    application.setApplicationDisplayName("")
    QImageReader.setAllocationLimit(IMAGE_ALLOCATION_MB)
    return application


def open_exhibition(options: Options, log: list[TextRecord] | None = None) -> Exhibition:
    """Load the content and build its window, not yet shown.

    Raises:
        ContentUnreadable: nothing of the exhibition could be shown.
    """
    loaded = load(options.data, options.cache, assets=options.assets)
    load_fonts(options.assets / "fonts")
    load_fonts(options.data / "fonts")
    if loaded.content is None:
        raise ContentUnreadable(loaded)
    catalogue = Catalogue(loaded.content)
    wardrobe = wardrobe_for(catalogue, options.assets, options.data, log)
    trace = Trace(options.trace) if options.trace else None
    ground = Ground(NORMAL)
    _hang_painting(ground, catalogue, options)
    languages = [language.tag for language in loaded.content.exhibit.languages]
    first = options.language if options.language in languages else languages[0]
    start = ATTRACT if options.kiosk else SCROLL
    setting = StageSetting(first, options.kiosk, options.diagonal_inch, start)
    stage = Stage(wardrobe, chronicle_of(catalogue), ground, page_makers(ground), setting, trace)
    stage.resize(*options.size)
    stage.show_beginning(0.0)
    if options.at:
        go_to(stage, catalogue, options.at)
    return Exhibition(options, loaded, stage, trace)


class ContentUnreadable(Exception):
    """Nothing of the exhibition can be shown; `loaded` says why."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__("the exhibition's content cannot be read")
        self.loaded = loaded


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


def _hang_painting(ground: Ground, catalogue: Catalogue, options: Options) -> None:
    landscape = catalogue.content.landscape
    if landscape is None:
        return
    vertical = options.size[1] > options.size[0]
    scroll = landscape.portrait if vertical and landscape.portrait else landscape.landscape
    image: QImage | None = read_painting(options.data, scroll)
    ground.set_painting(image, scroll)
