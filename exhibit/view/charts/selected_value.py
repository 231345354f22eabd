"""The panel of the pinned value: what it is, when, of what, with its note and its sources."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from exhibit.content.model import Chart
from exhibit.view.charts.colours import series_looks
from exhibit.view.charts.context import ChartContext
from exhibit.view.charts.drawing import ChartPicture, ChartText
from exhibit.view.charts.links import LinkFace, flow_height
from exhibit.view.charts.marks import ChartMark
from exhibit.view.text import TextStyle

_WIDE_EM = 28.0
_TEXT_SHARE = 0.58


@dataclass(frozen=True)
class PinnedPanel:
    """The panel's texts, and where its source links stand in it, px."""

    picture: ChartPicture
    links: QRectF

    @property
    def height(self) -> float:
        """The height of texts and links together."""
        return max(self.picture.height, self.links.bottom())


def source_links(context: ChartContext, mark: ChartMark | None) -> list[LinkFace]:
    """One link for each source of a mark."""
    if mark is None:
        return []
    said = {citation.id: context.source_line(citation) for citation in mark.sources}
    return [LinkFace(id_, text) for id_, text in said.items()]


def pinned_panel(context: ChartContext, chart: Chart, mark: ChartMark | None, width: float) -> PinnedPanel:
    """Lay the panel out in a width, px; without a value it says how to pin one."""
    gap = context.sizes.gap
    if mark is None:
        style = TextStyle("sans", context.sizes.caption)
        block = context.typesetter.block(context.words("chart.tap"), style, width)
        hint = ChartText(block, 0.0, 0.0, context.palette.ink_60)
        return PinnedPanel(ChartPicture((), (hint,), block.height), QRectF())
    wide = width >= _WIDE_EM * context.sizes.body
    room = width * _TEXT_SHARE - gap if wide else width - 2 * gap
    words, y = _texts(context, chart, mark, room)
    words = [ChartText(entry.block, entry.x + gap, entry.y + gap * 0.5, entry.colour) for entry in words]
    picture = ChartPicture((), tuple(words), y + gap)
    faces = source_links(context, mark)
    if wide:
        left = width * _TEXT_SHARE + gap
        links = QRectF(left, gap * 0.3, width - left, flow_height(context, faces, width - left))
    else:
        links = QRectF(gap, y + gap * 0.5, width - gap, flow_height(context, faces, width - gap))
    return PinnedPanel(picture, links)


def _texts(
    context: ChartContext, chart: Chart, mark: ChartMark, width: float
) -> tuple[list[ChartText], float]:
    """Value and date in one line where they fit, the note below."""
    sizes = context.sizes
    setter = context.typesetter
    said = context.words("chart.gap")
    if mark.quantity is not None:
        said = context.say.quantity(mark.quantity).text
    look = series_looks(context.palette, context.hue, (None,))[0]
    value = setter.block(said, TextStyle("bold", sizes.body * 1.12), width)
    words = [ChartText(value, 0.0, 0.0, look.text)]
    about = setter.block(_about(context, chart, mark), TextStyle("sans", sizes.body * 0.92), width)
    x = value.natural_width + sizes.gap * 1.4
    y = value.height
    if about.line_count == 1 and value.line_count == 1 and x + about.natural_width <= width:
        words.append(ChartText(about, x, (value.height - about.height) * 0.62, context.palette.ink))
    elif about.text:
        words.append(ChartText(about, 0.0, y, context.palette.ink))
        y += about.height
    note = context.text(mark.note)
    if note:
        block = setter.block(note, TextStyle("sans", sizes.caption), width)
        words.append(ChartText(block, 0.0, y, context.palette.ink_80))
        y += block.height
    return words, y


def _about(context: ChartContext, chart: Chart, mark: ChartMark) -> str:
    several = len(chart.series) != 1 or chart.kind == "before_after"
    return context.joined(
        context.say.date(mark.date) if mark.date else "",
        context.text(mark.name) if several else "",
        context.text(mark.label),
        context.text(mark.scope),
        context.words("chart.forecast_short") if mark.forecast else "",
    )
