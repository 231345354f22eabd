"""Tells how the words of each card break into lines, for the editors' report."""

from pathlib import Path

from exhibit.content.catalogue import Catalogue
from exhibit.content.model import Content
from exhibit.session.state import State
from exhibit.view.look.look_factory import look_factory_for
from exhibit.view.style import ScreenSize
from exhibit.view.text import load_fonts
from exhibit.view.timeline.frame import frame_for
from exhibit.view.timeline.timeline_layout import timeline_data_of, timeline_layout_for

Lines = dict[str, dict[str, list[str]]]
"""The lines by event and language."""


def card_lines(content: Content, assets: Path, data: Path, size: tuple[int, int]) -> Lines:
    """Return the lines of each event's title and summary on its card, by event and language.

    `size` is the screen in pixels, for which the width of a card is laid out. Needs a Qt application.
    """
    for folder in (assets, data):
        load_fonts(folder / "fonts")
    look_factory = look_factory_for(Catalogue(content), assets, data)
    timeline_data = timeline_data_of(look_factory.catalogue)
    lines: Lines = {event.id: {} for event in content.events}
    for language in content.exhibit.languages:
        look = look_factory.look(State(language.tag), ScreenSize(*size, None))
        frame = frame_for(*size, look.sizes, vertical=look.screen.vertical)
        metrics = timeline_layout_for(
            timeline_data, frame, look.sizes, latin=not look.typesetter.chinese
        ).metrics
        inner = metrics.summary_card.along_px - 2 * look.sizes.gap
        for event in content.events:
            title = look.typesetter.block(look.text(event.title), look.card_heading, inner)
            summary = look.typesetter.block(look.text(event.summary), look.body, inner)
            lines[event.id][language.tag] = [*title.lines(), *summary.lines()]
    return lines
