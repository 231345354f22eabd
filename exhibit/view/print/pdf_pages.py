"""A look for paper: drawn as lines and letters, never as pixels, in any size."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from exhibit.session.state import State
from exhibit.view.look.artwork import MAIN, SECOND, Artwork
from exhibit.view.look.interface_words import InterfaceWords
from exhibit.view.look.look import Look
from exhibit.view.look.look_factory import LookFactory
from exhibit.view.style import LESS_MOTION, NORMAL, ScreenSize, sizes_for
from exhibit.view.text import Face, Typesetter

DESIGN = ScreenSize(1920, 1080)
MM_PER_INCH = 25.4
A4_MM = (210.0, 297.0)
ONLY_ON_SCREENS = ("chart.tap",)
LIGATURES = ("liga", "clig", "dlig")


class VectorArtwork(Artwork):
    """Draws icons and paper-cuts as paths, so that they stay sharp on paper."""

    @override
    def _paint(self, painter: QPainter, kind: str, name: str, place: QRectF, main: str, second: str) -> None:
        source = self._source(kind, name)
        if not source or place.isEmpty():
            return
        renderer = QSvgRenderer(
            QByteArray(source.replace(MAIN, main).replace(SECOND, second).encode("utf-8"))
        )
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        painter.save()
        renderer.render(painter, place)
        painter.restore()


class _PaperTypesetter(Typesetter):
    """Sets no ligatures: in a PDF their letters could be neither searched nor copied."""

    on_paper = True

    def __init__(self, like: Typesetter) -> None:
        super().__init__(like.tag, None, like.phrases, like.declared_right_to_left)
        self._whole: dict[tuple[Face, float, str], QFont] = {}

    @override
    def font(self, face: Face, size_px: float, tag: str | None = None) -> QFont:
        key = (face, size_px, tag or self.tag)
        if key not in self._whole:
            font = QFont(super().font(face, size_px, tag))
            for feature in LIGATURES:
                font.setFeature(QFont.Tag(feature), 0)
            self._whole[key] = font
        return self._whole[key]


def paper_look(look_factory: LookFactory, tag: str) -> Look:
    """The look of a language on paper."""
    return on_paper(look_factory.look(State(language=tag), DESIGN))


def on_paper(look: Look) -> Look:
    """A look of the screen turned into one for paper: full size, nothing for fingers, letters as letters."""
    said = {key: look.words(key) for key in look.words.keys()}  # noqa: SIM118  (Words is no mapping)
    words = InterfaceWords(look.tag, {**said, **dict.fromkeys(ONLY_ON_SCREENS, "")})
    return replace(
        look,
        screen=DESIGN,
        palette=NORMAL,
        sizes=replace(sizes_for(DESIGN), target=0.0),
        motion=LESS_MOTION,
        text_scale=1.0,
        typesetter=_PaperTypesetter(look.typesetter),
        words=words,
        artwork=VectorArtwork(look.artwork.folders),
    )


class PdfPages:
    """A PDF under the painter: pages of one size, in units of the caller's own width."""

    def __init__(self, path: Path, size_mm: tuple[float, float], width_units: float, title: str) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setTitle(title)
        self._writer.setCreator("Shanhai")
        dots = 600 if size_mm[0] < 450 else 300
        self._writer.setResolution(dots)
        page = QPageSize(
            QSizeF(*size_mm), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
        )
        layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())
        self._writer.setPageLayout(layout)
        self.width = width_units
        self.height = width_units * size_mm[1] / size_mm[0]
        self._scale = size_mm[0] / MM_PER_INCH * dots / width_units
        self.painter = QPainter()
        self.number = 0
        self._began = self.painter.begin(self._writer)
        if self._began:
            self._prepare()

    @property
    def writable(self) -> bool:
        """Whether the file could be opened."""
        return self._began

    def _prepare(self) -> None:
        self.painter.resetTransform()
        self.painter.scale(self._scale, self._scale)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.number += 1

    def fill(self, colour: str) -> None:
        """Fill the page."""
        self.painter.fillRect(QRectF(0, 0, self.width, self.height), QColor(colour))

    def next_page(self) -> None:
        """Begin another page."""
        self._writer.newPage()
        self._prepare()

    def close(self) -> bool:
        """Finish the file; whether everything was written."""
        return bool(self._began and self.painter.end())
