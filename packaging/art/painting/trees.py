"""Trees: pines with bent trunks and cloud-like needles, leaf-dot trees, willows, citrus, far belts."""

import numpy as np

from art.painting.brush import Points, contour, dots, fill, outline, strokes
from art.painting.canvas import Sheet
from art.painting.noise import Floats, luck
from art.painting.pigment import CITRUS, EARTH, GREEN, INK, MOSS, SILK, Colour, blend

BARK: Colour = (0x6B, 0x53, 0x3C)


def limb(points: list[tuple[float, float]], count: int = 14) -> Points:
    """A smooth bent line through a few points (Catmull-Rom)."""
    given = np.array(points, dtype=np.float64)
    padded = np.vstack((2 * given[0] - given[1], given, 2 * given[-1] - given[-2]))
    place = np.linspace(0, len(given) - 1, count)
    index = np.clip(place.astype(int), 0, len(given) - 2)
    part = (place - index)[:, None]
    before, first, second, after = (padded[index + step] for step in range(4))
    return np.asarray(
        0.5
        * (
            2 * first
            + (second - before) * part
            + (2 * before - 5 * first + 4 * second - after) * part**2
            + (3 * first - before - 3 * second + after) * part**3
        )
    )


def _wood(sheet: Sheet, line: Points, thick: float, thin: float, colour: Colour, alpha: float) -> None:
    widths = np.linspace(thick, thin, len(line))
    fill(sheet.painter, outline(line[None], widths[None]), colour, np.array([alpha]))


def _pad(sheet: Sheet, random: np.random.Generator, x: float, y: float, wide: float, veil: float) -> None:
    """One cloud of needles: a wash, then fans of needles above it."""
    count = max(5, int(wide / 2.2))
    along = random.uniform(-1, 1, count)
    thick = wide * 0.13
    places = np.stack((x + along * wide * 0.5, y - (1 - along**2) * thick), axis=-1)
    base = blend(MOSS, SILK, veil)
    wash = 0.55 if wide < 40 else 0.30
    dots(
        sheet,
        places,
        random.uniform(0.10, 0.19, count) * min(wide, 60.0),
        blend(base, GREEN, 0.25),
        np.full(count, wash),
        0.55,
    )
    many = count if wide < 40 else count * 3
    spread = random.uniform(-1, 1, many)
    hearts = np.stack(
        (x + spread * wide * 0.52, y - (1 - spread**2) * thick * random.uniform(0.2, 1.5, many)), axis=-1
    )
    fans = np.repeat(hearts, 6, axis=0) + random.normal(0, 0.6, (many * 6, 2))
    turn = np.tile(np.linspace(-1.35, 1.35, 6), many) + random.normal(0, 0.14, many * 6)
    size = np.clip(wide * 0.17, 1.8, 10.0) * random.uniform(0.7, 1.1, many * 6)
    ends = fans + np.stack((np.sin(turn) * size, -np.cos(turn) * size * 0.85), axis=-1)
    depth = np.repeat(random.uniform(0.45, 0.85, many), 6)
    ink = blend(blend(INK, MOSS, 0.55), SILK, veil)
    strokes(
        sheet, fans, (fans + ends) / 2, ends, np.full(many * 6, min(1.3, 0.5 + wide / 60)), ink, depth, "nail"
    )


def pine(
    sheet: Sheet,
    name: str,
    x: float,
    y: float,
    height: float,
    lean: float = 0.1,
    veil: float = 0.0,
    bare: float = 0.40,
) -> None:
    """One pine of `height` px with its root at (x, y); it leans by a part of its height.

    `bare` is the part of the trunk without branches: large where a pine stands alone, small in a wood.
    """
    random = luck(name)
    side = 1.0 if lean >= 0 else -1.0
    trunk = limb(
        [
            (x, y),
            (x - side * height * 0.06 + lean * height * 0.2, y - height * 0.28),
            (x + side * height * 0.05 + lean * height * 0.5, y - height * 0.55),
            (x + lean * height * 0.85 - side * height * 0.02, y - height * 0.8),
            (x + lean * height, y - height * 0.97),
        ],
        18,
    )
    bark = blend(blend(BARK, INK, 0.35), SILK, veil)
    crowded = bare < 0.3
    thick, full = (0.035, 1.75) if crowded else (0.062, 1.0)
    _wood(sheet, trunk, max(1.0, height * thick), max(0.6, height * 0.014), bark, 0.6 if crowded else 0.92)
    if height > 45 and not crowded:
        _scales(sheet, random, trunk, height * 0.062)
    levels = int(np.clip(height / 11, 4, 9))
    for level in range(levels):
        part = bare + (0.98 - bare) * (level + random.uniform(0, 0.5)) / levels
        root = trunk[min(17, int(part * 17))]
        way = side * (1 if level % 2 else -1)
        reach = height * (0.44 - 0.30 * (part - bare)) * random.uniform(0.55, 1.0)
        tip = (root[0] + way * reach, root[1] + random.uniform(-0.05, 0.05) * height)
        bow = ((root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2 + height * random.uniform(0.0, 0.05))
        _wood(sheet, limb([(root[0], root[1]), bow, tip], 8), max(0.7, height * 0.02), 0.5, bark, 0.85)
        wide = full * height * random.uniform(0.24, 0.36) * (1.15 - 0.5 * (part - bare))
        _pad(sheet, random, tip[0], tip[1] - height * 0.01, wide, veil)
        _pad(sheet, random, (root[0] + tip[0]) / 2, bow[1] - height * 0.035, wide * 0.75, veil)
    _pad(sheet, random, trunk[-1][0], trunk[-1][1] + height * 0.02, height * 0.30, veil)


def _scales(sheet: Sheet, random: np.random.Generator, trunk: Points, wide: float) -> None:
    """The bark's scales and its two edges, one side darker."""
    count = int(10 + wide * 4)
    at = random.integers(0, len(trunk) - 4, count)
    thin = 1.0 - 0.75 * at / len(trunk)
    place = trunk[at] + np.stack(
        (random.uniform(-0.42, 0.42, count) * wide * thin, random.normal(0, 3, count)), axis=-1
    )
    dots(
        sheet,
        place,
        random.uniform(0.5, 0.9 + wide * 0.05, count),
        INK,
        random.uniform(0.2, 0.55, count),
        1.4,
    )
    half = wide * (1.0 - 0.78 * np.linspace(0, 1, len(trunk))) / 2
    for way, alpha in ((-1.0, 0.45), (1.0, 0.8)):
        fine = np.linspace(0, len(trunk) - 1, 90)
        xs = np.interp(fine, np.arange(len(trunk)), trunk[:, 0] + way * half).astype(np.float32)
        ys = np.interp(fine, np.arange(len(trunk)), trunk[:, 1]).astype(np.float32)
        contour(sheet, xs, ys, 1.4, INK, alpha, 311, 0.12)


def leaf_tree(
    sheet: Sheet,
    name: str,
    x: float,
    y: float,
    height: float,
    colour: Colour = (0x35, 0x66, 0x58),
    veil: float = 0.0,
) -> None:
    """A broad-leaved tree: a forked trunk and clumps of leaf dots, lighter on top."""
    random = luck(name)
    bark = blend(blend(BARK, INK, 0.4), SILK, veil)
    crown = height * 0.62
    fork = (x + random.normal(0, 0.03) * height, y - height * 0.4)
    _wood(sheet, limb([(x, y), fork], 4), max(0.8, height * 0.05), max(0.6, height * 0.03), bark, 0.9)
    for way in (-1, 1):
        tip = (fork[0] + way * crown * random.uniform(0.2, 0.35), y - height * random.uniform(0.6, 0.8))
        _wood(sheet, limb([fork, tip], 4), max(0.6, height * 0.028), 0.5, bark, 0.85)
    count = int(np.clip(height * 2.6, 22, 130))
    turn, far = random.uniform(0, 2 * np.pi, count), np.sqrt(random.uniform(0, 1, count))
    places = np.stack(
        (fork[0] + np.cos(turn) * far * crown * 0.52, y - height * 0.68 + np.sin(turn) * far * crown * 0.46),
        axis=-1,
    )
    order = np.argsort(-places[:, 1])
    rise = ((places[order, 1] - places[:, 1].min()) / max(1.0, float(np.ptp(places[:, 1])))).astype(
        np.float64
    )
    size = np.clip(height * 0.055, 0.9, 2.6) * random.uniform(0.7, 1.3, count)
    leaf = blend(colour, SILK, veil)
    dots(sheet, places[order], size, leaf, 0.35 + 0.4 * rise, 0.75)
    dots(
        sheet,
        places[order][::3],
        size[::3] * 0.6,
        blend(blend(MOSS, INK, 0.3), SILK, veil),
        0.25 + 0.5 * rise[::3],
        0.75,
    )


def willow(sheet: Sheet, name: str, x: float, y: float, height: float, veil: float = 0.0) -> None:
    """A willow: arched boughs and long hanging strands."""
    random = luck(name)
    bark = blend(blend(BARK, INK, 0.4), SILK, veil)
    head = (x + height * 0.08, y - height * 0.5)
    _wood(
        sheet,
        limb([(x, y), (x - height * 0.03, y - height * 0.25), head], 8),
        height * 0.06,
        height * 0.035,
        bark,
        0.9,
    )
    green = blend((0x7C, 0xA0, 0x6C), SILK, veil)
    dark = blend(MOSS, SILK, veil)
    for bough in range(9):
        way = (bough / 8 * 2 - 1) * random.uniform(0.85, 1.1)
        top = (head[0] + way * height * 0.22, y - height * random.uniform(0.82, 0.97))
        tip = (head[0] + way * height * 0.44, y - height * random.uniform(0.62, 0.78))
        arm = limb([head, top, tip], 16)
        _wood(sheet, arm, max(0.7, height * 0.018), 0.4, bark, 0.7)
        start = arm[random.integers(5, 16, 15)] + random.normal(0, 1.0, (15, 2))
        length = height * random.uniform(0.22, 0.55, 15)
        end = start + np.stack(
            (random.normal(1.5, 2.0, 15) + way * 3, np.minimum(length, y - 2 - start[:, 1])), axis=-1
        )
        bend = (start + end) / 2 + np.stack((np.full(15, way * 4.0), np.zeros(15)), axis=-1)
        strokes(sheet, start, bend, end, np.full(15, 1.1), green, np.full(15, 0.7), "hemp")
        strokes(sheet, start[::4], bend[::4] + 1, end[::4], np.full(4, 0.8), dark, np.full(4, 0.55), "hemp")


def citrus(
    sheet: Sheet, random: np.random.Generator, x: float, y: float, size: float, veil: float = 0.0
) -> None:
    """A small round orchard tree with its fruit in ochre."""
    places = np.stack(
        (x + random.normal(0, size * 0.28, 13), y - size * 0.62 + random.normal(0, size * 0.20, 13)), axis=-1
    )
    _wood(sheet, limb([(x, y), (x, y - size * 0.4)], 3), 1.0, 0.7, blend(BARK, SILK, veil), 0.8)
    dots(
        sheet,
        places,
        size * random.uniform(0.14, 0.24, 13),
        blend((0x3F, 0x78, 0x62), SILK, veil),
        np.full(13, 0.62),
        0.85,
    )
    fruit = places[:5] + random.normal(0, size * 0.06, (5, 2))
    dots(
        sheet,
        fruit,
        np.full(5, max(0.9, size * 0.065)),
        blend(CITRUS, SILK, veil * 0.5),
        np.full(5, 0.95),
        1.0,
    )


def belt(sheet: Sheet, name: str, xs: Floats, ys: Floats, size: float, count: int, veil: float = 0.3) -> None:
    """Far trees in clumps along a line: a short trunk and two or three dots each."""
    random = luck(name)
    hearts = random.integers(0, len(xs), max(1, count // 5))
    at = np.clip(
        hearts[random.integers(0, len(hearts), count)] + random.normal(0, size * 1.6, count), 0, len(xs) - 1
    )
    index = at.astype(int)
    foot = np.stack((xs[index], ys[index] + random.uniform(0, 3, count)), axis=-1).astype(np.float64)
    tall = size * random.uniform(0.6, 1.2, count)
    top = foot - np.stack((np.zeros(count), tall), axis=-1)
    strokes(
        sheet,
        foot,
        (foot + top) / 2,
        top,
        np.full(count, 0.7),
        blend(INK, SILK, veil),
        np.full(count, 0.7),
        "even",
    )
    for clump in range(4):
        place = top + np.stack((random.normal(0, size * 0.22, count), tall * (0.05 + 0.17 * clump)), axis=-1)
        green = blend(blend(MOSS, GREEN, 0.25 * clump), SILK, veil)
        dots(sheet, place, tall * random.uniform(0.14, 0.26, count), green, np.full(count, 0.6), 0.7)


def reeds(sheet: Sheet, name: str, x: float, y: float, wide: float, height: float) -> None:
    """Reeds at the water's edge."""
    random = luck(name)
    count = int(wide / 2.4)
    foot = np.stack(
        (x + random.uniform(-0.5, 0.5, count) * wide, y + random.uniform(-1.5, 1.5, count)), axis=-1
    )
    tip = foot + np.stack(
        (random.normal(height * 0.22, height * 0.2, count), -height * random.uniform(0.5, 1, count)), axis=-1
    )
    bend = foot + np.stack((np.zeros(count), -height * np.full(count, 0.5)), axis=-1)
    strokes(
        sheet, foot, bend, tip, np.full(count, 1.2), blend(MOSS, EARTH, 0.45), np.full(count, 0.75), "leaf"
    )
