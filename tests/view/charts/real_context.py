"""The charts of the exhibition itself, and a context for them as the program makes it."""

from functools import lru_cache
from pathlib import Path

from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import load
from exhibit.content.model import Chart
from exhibit.content.text.formats import Formats
from exhibit.view.charts.context import ChartContext, ChartEvent, FormatterChartLanguage
from exhibit.view.look.formatter import Formatter
from exhibit.view.look.interface_words import InterfaceWords, load_words
from exhibit.view.style import CONTRAST, FULL_MOTION, NORMAL, ScreenSize, sizes_for
from exhibit.view.text import TextRecord, Typesetter

ROOT = Path(__file__).parents[3]
LANGUAGES = ("zh-Hant", "zh-Hans", "en")
FORMATS = Formats.read(ROOT / "assets" / "language" / "formats")


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The exhibition's content."""
    content = load(ROOT / "data").content
    assert content is not None, "the exhibition cannot be read"
    return Catalogue(content)


@lru_cache(maxsize=1)
def words() -> dict[str, InterfaceWords]:
    """The interface words of every language."""
    return load_words((ROOT / "assets" / "strings",), LANGUAGES)


def real_charts() -> tuple[Chart, ...]:
    """Every chart of the exhibition."""
    return catalogue().content.charts


def real_context(
    chart: Chart,
    tag: str,
    *,
    body_px: float = 26.0,
    contrast: bool = False,
    log: list[TextRecord] | None = None,
) -> ChartContext:
    """The context of a chart of the exhibition; `body_px` scales every size with it."""
    content = catalogue()
    language = FORMATS.language(tag)
    events = {}
    for id_ in chart.events:
        event = content.event(id_)
        hue = content.theme(event.theme).colour
        events[id_] = ChartEvent(id_, content.text(event.title, tag), event.date, hue)
    theme = content.theme(chart.theme) if chart.theme else None
    return ChartContext(
        typesetter=Typesetter(tag, log),
        palette=CONTRAST if contrast else NORMAL,
        sizes=sizes_for(ScreenSize(1920, 1080), body_px / 26.0),
        motion=FULL_MOTION,
        say=FormatterChartLanguage(language, {unit.id: unit for unit in content.content.units}),
        words=words()[tag],
        source_line=Formatter(language, words()[tag], content).citation,
        events=events,
        hue=theme.colour if theme else "ink",
        fallback=("zh-Hant", "en"),
    )
