"""Fills pages with events: what belongs together stays together, and no page is half empty for nothing."""

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from exhibit.content.model import Event
from exhibit.view.look.look import Look
from exhibit.view.print.leaf_sheet import chart_pieces, draw_pieces, head_pieces, height_of, leaf_pieces
from exhibit.view.print.print_blocks import PrintBlock, PrintGap

BETWEEN = 72.0
"""Between two events, in units of the page; where a page is not full, up to twice as much."""

BEFORE_CHART = 36.0

SMALLEST = 0.88
"""So much smaller everything on a page may be drawn where that saves a half-empty one."""


@dataclass(frozen=True)
class PrintPage:
    """An event on paper: its leaf, its chart to follow there, and the same for the top of another page."""

    leaf: list[PrintBlock]
    chart: list[PrintBlock]
    chart_alone: list[PrintBlock]


def print_page_for(look: Look, event: Event, width: float) -> PrintPage:
    """The pieces of an event for a width."""
    chart = chart_pieces(look, event, width)
    alone = [*head_pieces(look, event, width), *chart] if chart else []
    return PrintPage(leaf_pieces(look, event, width), chart, alone)


def packed(leaves: list[PrintPage], room: float) -> list[list[list[PrintBlock]]]:
    """The pages, each a list of blocks that fit into the room when they are drawn a little smaller."""
    pages: list[list[list[PrintBlock]]] = []
    room /= SMALLEST
    used = room
    for each in leaves:
        tall = height_of(each.leaf)
        if not pages or used + BETWEEN + tall > room:
            pages.append([])
            used = -BETWEEN
        pages[-1].append(list(each.leaf))
        used += BETWEEN + tall
        if not each.chart:
            continue
        more = BEFORE_CHART + height_of(each.chart)
        if used + more <= room:
            pages[-1][-1] += [PrintGap(BEFORE_CHART), *each.chart]
            used += more
        else:
            pages.append([list(each.chart_alone)])
            used = height_of(each.chart_alone)
    return pages


def draw_blocks(painter: QPainter, blocks: list[list[PrintBlock]], width: float, room: float) -> None:
    """Paint the blocks of a page from the painter's origin; what is too tall is drawn smaller."""
    tall = [height_of(block) for block in blocks]
    between = len(blocks) - 1
    spare = room - sum(tall) - BETWEEN * between
    gap = BETWEEN + min(max(0.0, spare) / max(1, between), BETWEEN)
    factor = min(1.0, room / (room - spare))
    painter.save()
    painter.translate(width * (1 - factor) / 2, 0.0)
    painter.scale(factor, factor)
    for block, height in zip(blocks, tall, strict=True):
        draw_pieces(painter, block)
        painter.translate(0.0, height + gap)
    painter.restore()
