"""One event on paper: everything that its leaf tells, with its sources.

A narrow column holds what is looked at, the picture and the code; the wide one what is read.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from exhibit.content.model import Chart, Event
from exhibit.view.look.look import Look
from exhibit.view.pages.chart_block import ChartBlock
from exhibit.view.pages.page_parts import notes_of
from exhibit.view.print.print_blocks import (
    PrintBar,
    PrintBlock,
    PrintCode,
    PrintColumn,
    PrintDrawing,
    PrintFigure,
    PrintGap,
    PrintPicture,
    PrintRow,
    PrintRule,
    PrintText,
)
from exhibit.view.text import TextStyle
from exhibit.view.widgets.qr_code import text_of

PICTURE_HEIGHT = 360.0
CODE_SIDE = 200.0
NARROW_SHARE = 0.27


def leaf_pieces(look: Look, event: Event, width: float) -> list[PrintBlock]:
    """The pieces of an event, top to bottom, without its chart."""
    sizes, caption, grey = look.sizes, look.caption, look.palette.ink_60
    gap = sizes.body * 1.4
    narrow = width * NARROW_SHARE
    wide = width - narrow - gap
    pieces = head_pieces(look, event, width)
    side: list[PrintBlock] = []
    if event.pictures:
        credit = PrintText(look, look.text(event.pictures[0].credit), caption, grey, width)
        pieces += [
            PrintPicture(look, event, width, PICTURE_HEIGHT * sizes.scale),
            credit,
            PrintGap(sizes.body * 0.6),
        ]
    elif event.motif:
        side += [PrintPicture(look, event, narrow, narrow), PrintGap(sizes.body * 0.8)]
    side.append(PrintCode(text_of(look, event), min(narrow, CODE_SIDE * sizes.scale)))
    read = [*_story(look, event, wide), *_figures(look, event, wide), *_sources(look, event, wide)]
    return [*pieces, PrintRow([(0.0, PrintColumn(side)), (narrow + gap, PrintColumn(read))])]


def chart_pieces(look: Look, event: Event, width: float) -> list[PrintBlock]:
    """An event's chart, which may stand on another page; nothing where it has none."""
    return [] if event.chart is None else [chart_of(look, look.catalogue.chart(event.chart), width)]


def chart_of(look: Look, chart: Chart, width: float) -> PrintBlock:
    """A chart as on the screen, without what only a finger needs."""
    from exhibit.view.charts.links import WordLink

    block = ChartBlock(look, chart, saves=False)
    table = look.words("chart.table")
    hidden = tuple(link for link in block.findChildren(WordLink) if link.accessibleName() == table)
    return PrintDrawing(block, width, hidden)


def head_pieces(look: Look, event: Event, width: float) -> list[PrintBlock]:
    """The colour of an event's theme, its date, its theme and its title."""
    theme = look.catalogue.theme(event.theme)
    line = look.words("leaf.dateline", date=look.say.date(event.date), theme=look.text(theme.name))
    hue = look.palette.hue(theme.colour)
    return [
        PrintBar(width, hue.fill),
        PrintGap(look.sizes.gap),
        PrintText(look, line, TextStyle("bold", look.sizes.caption * 1.1), hue.text, width),
        PrintText(look, look.text(event.title), look.leaf_heading, look.palette.ink, width),
        PrintGap(look.sizes.gap),
    ]


def _story(look: Look, event: Event, width: float) -> list[PrintBlock]:
    sizes, palette = look.sizes, look.palette
    pieces: list[PrintBlock] = [
        PrintText(look, part, look.strong, palette.ink, width)
        for part in look.text(event.summary).split("\n\n")
    ]
    for paragraph in look.text(event.story).split("\n\n"):
        if paragraph:
            pieces += [PrintGap(sizes.body * 0.5), PrintText(look, paragraph, look.body, palette.ink, width)]
    for note in notes_of(look, event):
        pieces += [PrintGap(sizes.gap), PrintText(look, note, look.caption, palette.ink_60, width)]
    return pieces


def _figures(look: Look, event: Event, width: float) -> list[PrintBlock]:
    """The figures, two beside each other."""
    pieces: list[PrintBlock] = []
    hue = look.catalogue.theme(event.theme).colour
    gap = look.sizes.body * 1.5
    wide = (width - gap) / 2
    counts = [PrintFigure(look, look.catalogue.figure(figure), wide, hue) for figure in event.figures]
    for start in range(0, len(counts), 2):
        row = counts[start : start + 2]
        placed: list[tuple[float, PrintBlock]] = [
            (number * (wide + gap), count) for number, count in enumerate(row)
        ]
        pieces += [PrintGap(look.sizes.body * 0.8), PrintRow(placed)]
    return pieces


def _sources(look: Look, event: Event, width: float) -> list[PrintBlock]:
    pieces: list[PrintBlock] = [PrintGap(look.sizes.gap), PrintRule(look, width)]
    ids = dict.fromkeys(citation.id for citation in event.sources)
    for number, source_id in enumerate(ids, start=1):
        said = look.say.source(look.catalogue.source(source_id))
        text = look.words("source.numbered", n=number, source=said)
        pieces.append(PrintText(look, text, look.caption, look.palette.ink_60, width))
    return pieces


def height_of(pieces: list[PrintBlock]) -> float:
    """How tall the pieces are together."""
    return sum(piece.height for piece in pieces)


def draw_paper(painter: QPainter, look: Look, page: QRectF) -> None:
    """Paint an empty sheet."""
    painter.fillRect(page, QColor(look.palette.paper))


def draw_pieces(painter: QPainter, pieces: list[PrintBlock]) -> None:
    """Paint the pieces under each other from the painter's origin."""
    y = 0.0
    for piece in pieces:
        piece.draw(painter, 0.0, y)
        y += piece.height
