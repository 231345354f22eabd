"""The contrast of every text against the pixels that lie behind it, measured on rendered screens.

WCAG 2.2: relative luminance and (L1 + 0.05) / (L2 + 0.05). Each screen is rendered without its words; behind
each recorded word the least contrast counts, one pixel in fifty left out for the painting's grain.
"""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from exhibit.commands.shots_render import ScreenShot, screens_of, show_screen
from exhibit.content.model import Content
from exhibit.session import state as act
from exhibit.session.state import PageKind
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.text import TextRecord
from tests.view.conftest import Opener
from tests.view.walking import forget_drawings

BODY_RATIO = 7.0
LARGE_RATIO = 4.5
LEFT_OUT = 0.02
SAMPLES = 400


def channel(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def luminance(colour: QColor) -> float:
    red, green, blue = channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: float, other: float) -> float:
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)


def behind(image: QImage, place: QRectF) -> list[float]:
    """The luminances behind a word, thinned to some hundred samples."""
    box = place.toAlignedRect().intersected(image.rect())
    step = max(1, int((box.width() * box.height() / SAMPLES) ** 0.5))
    return [
        luminance(image.pixelColor(x, y))
        for x in range(box.left(), box.right() + 1, step)
        for y in range(box.top(), box.bottom() + 1, step)
    ]


def poor(stage: MainWindow, widget: QWidget, log: list[TextRecord]) -> list[str]:
    """Words of a widget that stand on too little contrast."""
    stage.look.typesetter.log.silent = True
    forget_drawings(stage)
    log.clear()
    image = widget.grab().toImage()
    stage.look.typesetter.log.silent = False
    forget_drawings(stage)
    origin = widget.mapTo(widget.window(), QPoint(0, 0))
    large_px = min(stage.look.sizes.card_heading, 30.0 * stage.look.sizes.scale) * 0.98
    found = []
    for record in log:
        if not record.text.strip():
            continue
        place = record.drawn
        if not whole(place, record.visible):
            continue
        seen = behind(image, place.translated(-origin.x(), -origin.y()))
        if len(seen) < 4:
            continue
        ink = luminance(QColor(record.colour))
        ratios = sorted(ratio(ink, value) for value in seen)
        least = ratios[int(len(ratios) * LEFT_OUT)]
        needed = LARGE_RATIO if record.size_px >= large_px else BODY_RATIO
        if least < needed:
            found.append(f"{record.text!r} in {record.owner}: {least:.2f} instead of {needed}")
    return found


def whole(place: QRectF, visible: QRectF) -> bool:
    """Whether a word shows from top to bottom: what is being scrolled in or out fades at the edge."""
    return place.top() >= visible.top() and place.bottom() <= visible.bottom()


def chosen(content: Content) -> list[ScreenShot]:
    """One screen of each kind, and every era."""
    kinds: set[PageKind] = set()
    found = []
    for screen in screens_of(content):
        if screen.page.kind is PageKind.SCROLL or screen.page.kind not in kinds:
            kinds.add(screen.page.kind)
            found.append(screen)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("contrast", [False, True], ids=["normal", "contrast"])
@pytest.mark.parametrize(
    ("size", "inches"),
    [((1920, 1080), None), ((1920, 1080), 21.5), ((1080, 1920), 21.5)],
    ids=["desk", "kiosk", "portrait"],
)
def test_every_word_stands_out_from_what_is_behind_it(
    open_at: Opener, size: tuple[int, int], inches: float | None, *, contrast: bool
) -> None:
    log: list[TextRecord] = []
    exhibition = open_at(*size, log=log, diagonal_inch=inches)
    stage = exhibition.stage
    stage.change(act.with_high_contrast(stage.state, contrast))
    stage.show()
    content = exhibition.loaded.content
    assert content is not None
    problems = []
    for screen in chosen(content):
        show_screen(exhibition, screen)
        for widget in [stage.page] if stage.page is not None else [stage.canvas, stage.band]:
            problems += [f"{screen.name}: {problem}" for problem in poor(stage, widget, log)]
    assert not problems, f"{len(problems)} problems, the first:\n" + "\n".join(problems[:30])
