"""Draw plans as plain rectangles, to look at: python -m tests.layout.render_rectangles FOLDER."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from exhibit.layout.lanes import plan_levels
from exhibit.layout.levels import bounds_for, level_at, levels_for
from exhibit.layout.metrics import HAN, LATIN, CardSize, TextShape, TimelineMetrics, metrics_for
from exhibit.layout.plan import LevelPlan, PlacedCard
from exhibit.layout.scale import TimeScale
from exhibit.layout.ticks import TickKind, ticks
from exhibit.layout.visible import PlanIndex
from tests.layout.geometry import whole_scale
from tests.layout.real_dates import AXIS_FIRST_DAY, DATED_FACTS, real_items

COLOURS = {
    "industry": "#BD6813",
    "livelihood": "#388C79",
    "talent": "#174299",
    "wider": "#8A8784",
    "pact": "#22262A",
}
SILK, PAPER, INK, CINNABAR = "#F6EFDE", "#FFFCF4", "#22262A", "#B3392F"


def _stem_points(card: PlacedCard) -> tuple[tuple[float, float], ...]:
    """The stem from the anchor to the card: (along, across), relative to the anchor."""
    if not card.stem_px:
        return ((0.0, 0.0), (0.0, card.across_px))
    return ((0.0, 0.0), (card.stem_px, card.bend_px), (card.stem_px, card.across_px))


@dataclass(frozen=True)
class Screen:
    """A window, its body text, and the bands that are not for cards, in pixels."""

    name: str
    width: int
    height: int
    unit: float
    shape: TextShape

    @property
    def vertical(self) -> bool:
        return self.height > self.width

    @property
    def label_px(self) -> float:
        """The axis's labels: below it in landscape, left of it in portrait."""
        return self.unit * (3.2 if self.vertical else 1.7)

    @property
    def band_px(self) -> float:
        """The controls at the bottom."""
        return self.unit * 4.5

    @property
    def metrics(self) -> TimelineMetrics:
        edge = self.unit * 0.8
        if self.vertical:
            length, across = self.height - self.band_px - edge, self.width - self.label_px - edge
        else:
            length, across = self.width, self.height - self.band_px - self.label_px - edge
        return metrics_for(length, across, self.unit, vertical=self.vertical, shape=self.shape)


def screens() -> tuple[Screen, ...]:
    """Give the sizes to hold: kiosk and window, 100 and 150 %, both scripts."""
    found = []
    for width, height, unit in (
        (1280, 800, 26),
        (1366, 768, 26),
        (1920, 1080, 26),
        (1920, 1080, 42),
        (1080, 1920, 26),
        (1080, 1920, 42),
        (3840, 2160, 52),
        (2160, 3840, 52),
    ):
        for percent in (100, 150):
            for script, shape in (("han", HAN), ("latin", LATIN)):
                name = f"{width}x{height}-{unit}px-{percent}-{script}"
                found.append(Screen(name, width, height, unit * percent / 100, shape))
    return tuple(found)


class Sheet:
    """One picture of one screen."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.image = Image.new("RGB", (screen.width, screen.height), SILK)
        self.draw = ImageDraw.Draw(self.image)
        self.font = ImageFont.load_default(size=screen.unit * 0.6)

    def at(self, along: float, across: float) -> tuple[float, float]:
        if self.screen.vertical:
            return self.screen.label_px + across, self.screen.unit * 0.8 + along
        return along, self.screen.height - self.screen.band_px - self.screen.label_px - across

    def box(self, along: float, across: float, length: float, height: float, fill: str, line: str) -> None:
        (x0, y0), (x1, y1) = self.at(along, across), self.at(along + length, across + height)
        self.draw.rectangle((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), fill, line, 2)

    def line(self, points: list[tuple[float, float]], colour: str, width: int = 2) -> None:
        self.draw.line([self.at(*point) for point in points], colour, width)

    def text(self, along: float, across: float, text: str) -> None:
        self.draw.text(self.at(along, across), text, INK, self.font)

    def paint(self, plan: LevelPlan, scale: TimeScale) -> None:
        items = real_items()
        unit = self.screen.unit
        shown = PlanIndex(plan, items).visible(scale)
        self.line([(0, 0), (scale.length_px, 0)], INK, 4)
        for tick in ticks(
            scale, unit * 4, unit, bounds_for(self.screen.metrics, AXIS_FIRST_DAY, items[-1].last_day)
        ):
            at = scale.to_px(tick.day)
            self.line([(at, 0), (at, -unit * (0.4 if tick.major else 0.2))], INK)
            if tick.major:
                year, month, day = tick.label_parts
                label = {TickKind.DAY: f"{day}", TickKind.MONTH: f"-{month}", TickKind.QUARTER: f"-{month}"}
                self.text(at, -unit * 0.5, label.get(tick.kind, str(year)))
        for index in shown.bars:
            first, last = scale.to_px(items[index].first_day), scale.to_px(items[index].last_day + 1)
            self.line([(first, unit * 0.1), (last, unit * 0.1)], COLOURS[items[index].theme], int(unit / 6))
        for card in shown.cards:
            at = scale.to_px(card.anchor_day)
            colour = COLOURS[items[card.item_index].theme]
            self.line([(at + along, across) for along, across in _stem_points(card)], colour, 3)
            self.box(at - 4, -4, 8, 8, colour, colour)
        for card in shown.cards:
            self._card(
                card.item_index, scale.to_px(card.anchor_day) + card.offset_px, card.across_px, card.size
            )
        for cluster in shown.clusters:
            start = scale.to_px(cluster.anchor_day) + cluster.offset_px
            self.box(start, cluster.across_px, cluster.size_along_px, cluster.size_across_px, "#E8D9A8", INK)
            if self.screen.vertical:
                self.text(start + unit * 0.1, -unit * 0.3, str(cluster.count))
            else:
                self.text(start + unit * 0.6, unit * 0.4, str(cluster.count))
        for dot in shown.dots:
            x, y = self.at(scale.to_px(dot.anchor_day), 0)
            radius = plan_radius(unit, dot.importance)
            colour = COLOURS[items[dot.item_index].theme]
            self.draw.ellipse((x - radius, y - radius, x + radius, y + radius), colour, PAPER, 2)

    def _card(self, index: int, start: float, across: float, size: CardSize) -> None:
        name, date, importance, theme, title = DATED_FACTS[index]
        self.box(start, across, size.along_px, size.across_px, PAPER, COLOURS[theme])
        x0, y0 = self.at(start, across)
        x, y = (x0, y0) if self.screen.vertical else (x0, y0 - size.across_px)
        unit = self.screen.unit
        body = f"{date} {name} i{importance}\n" + wrapped(title, 14 if not self.screen.vertical else 40)
        if "summary" in size.fields:
            body += "\n----\n" + f"summary x{size.summary_lines}"
        if "picture" in size.fields:
            body += "\n[picture]"
        self.draw.text((x + unit / 2, y + unit * 0.4), body, INK, self.font)


def plan_radius(unit: float, importance: int) -> float:
    """Give the radius of a mark: weightier events are larger."""
    return unit * (0.3 if importance < 3 else 0.2)


def wrapped(text: str, width: int) -> str:
    """Break a text into lines of at most width letters."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width and lines[-1]:
            lines.append("")
        lines[-1] += word + " "
    return "\n".join(lines)


def views(metrics: TimelineMetrics) -> Iterator[tuple[str, LevelPlan, TimeScale]]:
    """Give the views to look at: the whole, and each level at its widest over dense years."""
    items = real_items()
    last = max(item.last_day for item in items)
    bounds = bounds_for(metrics, AXIS_FIRST_DAY, last)
    levels = levels_for(metrics, bounds)
    plans = plan_levels(items, levels, metrics)
    yield "0whole", plans[0], whole_scale(metrics, bounds)
    for level, plan in zip(levels[1:], plans[1:], strict=True):
        for year in (1993.5, 2006, 2011, 2020, 2023.5, 2026.5):
            zoom = level.px_per_day_min
            scale = TimeScale((year - 1970) * 365.2425, zoom, metrics.length_px).clamped(bounds)
            assert level_at(levels, zoom) is level
            yield f"{level.rank}{level.name}-{year}", plan, scale


def summary_of(metrics: TimelineMetrics) -> str:
    """Give the counts of each level in a line."""
    items = real_items()
    bounds = bounds_for(metrics, AXIS_FIRST_DAY, max(item.last_day for item in items))
    levels = levels_for(metrics, bounds)
    parts = [f"{metrics.lane_count} lanes"]
    for plan in plan_levels(items, levels, metrics):
        sizes = [len(card.size.fields) for card in plan.cards]
        parts.append(
            f"{plan.level.name} {len(plan.cards)} cards ({sizes.count(3)}s {sizes.count(4)}p), "
            f"{len(plan.clusters)} clusters of {sum(c.count for c in plan.clusters)}"
            f" ({sum(1 for c in plan.clusters if c.importance < 3)} weighty), {len(plan.dots)} dots"
            f" ({sum(1 for d in plan.dots if d.importance < 3)})"
        )
    return "; ".join(parts)


def main(folder: str, wanted: str = "") -> None:
    """Write the pictures of every screen whose name contains a text."""
    for screen in screens():
        if wanted not in screen.name:
            continue
        sys.stdout.write(f"{screen.name}: {summary_of(screen.metrics)}\n")
        target = Path(folder) / screen.name
        target.mkdir(parents=True, exist_ok=True)
        for name, plan, scale in views(screen.metrics):
            sheet = Sheet(screen)
            sheet.paint(plan, scale)
            sheet.image.save(target / f"{name}.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
