"""One event on paper: everything that its leaf tells, with its sources."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from exhibit.content.model import Event
from exhibit.view.look import Look
from exhibit.view.takehome.pieces import Beside, Code, Count, Drawn, Gap, Line, Piece, Shown, Words
from exhibit.view.takehome.qr import text_of
from exhibit.view.text import TextStyle

PICTURE_HEIGHT = 360.0
CODE_SIDE = 190.0
MEASURE_EM = 36.0


def leaf_pieces(look: Look, event: Event, width: float) -> list[Piece]:
    """The pieces of an event, top to bottom, without its chart."""
    sizes, palette = look.sizes, look.palette
    measure = min(width, sizes.body * MEASURE_EM)
    pieces = _head(look, event, width)
    shown = Shown(look, event, width, PICTURE_HEIGHT * sizes.scale)
    if shown.height:
        pieces += [shown, Gap(sizes.body)]
    if event.pictures:
        pieces += [Words(look, look.text(event.pictures[0].credit), look.caption, palette.ink_60, width)]
    pieces += [
        Words(look, part, look.strong, palette.ink, measure)
        for part in look.text(event.summary).split("\n\n")
    ]
    for paragraph in look.text(event.story).split("\n\n"):
        if paragraph:
            pieces += [Gap(sizes.body * 0.5), Words(look, paragraph, look.body, palette.ink, measure)]
    for note in event.notes:
        pieces += [Gap(sizes.gap), Words(look, look.text(note), look.caption, palette.ink_60, measure)]
    pieces += _figures(look, event, width)
    pieces += _sources(look, event, width)
    pieces += [Gap(sizes.body * 0.6), Code(look, text_of(look, event), width, CODE_SIDE * sizes.scale)]
    return pieces


def chart_pieces(look: Look, event: Event, width: float) -> list[Piece]:
    """The pieces of the page with an event's chart; none where it has none."""
    if event.chart is None:
        return []
    from exhibit.view.charts.links import WordLink
    from exhibit.view.pages.charting import ChartBlock

    block = ChartBlock(look, look.catalogue.chart(event.chart))
    table = look.words("chart.table")
    hidden = tuple(link for link in block.findChildren(WordLink) if link.accessibleName() == table)
    drawn = Drawn(block, width, hidden)
    return [*_head(look, event, width), Gap(look.sizes.body), drawn]


def _head(look: Look, event: Event, width: float) -> list[Piece]:
    theme = look.catalogue.theme(event.theme)
    line = look.words("leaf.dateline", date=look.say.date(event.date), theme=look.text(theme.name))
    colour = look.palette.hue(theme.colour).text
    return [
        Words(look, line, TextStyle("bold", look.sizes.caption * 1.1), colour, width),
        Words(look, look.text(event.title), look.leaf_heading, look.palette.ink, width),
        Gap(look.sizes.gap),
    ]


def _figures(look: Look, event: Event, width: float) -> list[Piece]:
    """The figures, two beside each other."""
    pieces: list[Piece] = []
    hue = look.catalogue.theme(event.theme).colour
    gap = look.sizes.body * 1.5
    wide = (width - gap) / 2
    counts = [Count(look, look.catalogue.figure(figure), wide, hue) for figure in event.figures]
    for start in range(0, len(counts), 2):
        row = counts[start : start + 2]
        placed: list[tuple[float, Piece]] = [
            (number * (wide + gap), count) for number, count in enumerate(row)
        ]
        pieces += [Gap(look.sizes.body), Beside(placed)]
    return pieces


def _sources(look: Look, event: Event, width: float) -> list[Piece]:
    palette = look.palette
    pieces: list[Piece] = [Gap(look.sizes.gap), Line(look, width)]
    ids = dict.fromkeys(citation.id for citation in event.sources)
    for number, source_id in enumerate(ids, start=1):
        said = look.say.source(look.catalogue.source(source_id))
        text = look.words("source.numbered", n=number, source=said)
        pieces.append(Words(look, text, look.caption, palette.ink_60, width))
    return pieces


def height_of(pieces: list[Piece]) -> float:
    """How tall the pieces are together."""
    return sum(piece.height for piece in pieces)


def pages_of(look: Look, event: Event, width: float) -> list[list[Piece]]:
    """The pieces of each page that an event takes: its words, and its chart where it has one."""
    chart = chart_pieces(look, event, width)
    return [leaf_pieces(look, event, width), *([chart] if chart else [])]


def draw_page(
    painter: QPainter, look: Look, event: Event, pieces: list[Piece], page: QRectF, margin: float
) -> None:
    """Paint one page: paper, coloured edge, and the pieces, smaller where they are long."""
    width = page.width() - 2 * margin
    draw_paper(painter, look, event, page)
    factor = min(1.0, (page.height() - 2 * margin) / height_of(pieces))
    painter.save()
    painter.translate(page.left() + margin + width * (1 - factor) / 2, page.top() + margin)
    painter.scale(factor, factor)
    draw_pieces(painter, pieces)
    painter.restore()


def draw_paper(painter: QPainter, look: Look, event: Event, page: QRectF) -> None:
    """Paint an empty sheet with the colour of the event's theme along its head."""
    painter.fillRect(page, QColor(look.palette.paper))
    edge = QRectF(page.left(), page.top(), page.width(), 14)
    painter.fillRect(edge, QColor(look.hue_of(event.theme).fill))


def draw_pieces(painter: QPainter, pieces: list[Piece]) -> None:
    """Paint the pieces under each other from the painter's origin."""
    y = 0.0
    for piece in pieces:
        piece.draw(painter, 0.0, y)
        y += piece.height
