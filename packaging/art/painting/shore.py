"""The old shore in section, seen from the river: three terraces down to the old water, as they stood before.

Nobody lives here any more: no roof, no smoke, no person. What stands is earth, walls, stairs and stone.
"""

import numpy as np

from art.painting import shore_life, shore_remains, shore_rocks, shore_walls
from art.painting.brush import contour, dots, strokes
from art.painting.canvas import Canvas, Sheet
from art.painting.hills import drawing
from art.painting.noise import Box, Floats, cloud, grid_noise, luck, seed_of, smooth, wander
from art.painting.pigment import EARTH, INK, MALACHITE, MOSS, SILK, Ramp, array, blend
from art.painting.place import MOUNT, WIDTH
from art.painting.rock import beds
from art.painting.shore_lines import HEIGHT, OLD, built, crest_y, rocky, street_y, toe_y

EARTHEN = Ramp(
    (
        (0.0, (0x98, 0x7F, 0x55)),
        (0.10, (0xB6, 0x9C, 0x6A)),
        (0.34, (0xD2, 0xB8, 0x85)),
        (0.70, (0xE4, 0xCC, 0x9C)),
        (1.0, (0xEA, 0xDA, 0xB4)),
    )
)
STONY = Ramp(
    (
        (0.0, (0x5E, 0x7D, 0x76)),
        (0.14, (0x7E, 0x98, 0x88)),
        (0.40, (0xA8, 0xAE, 0x90)),
        (0.74, (0xCB, 0xBF, 0x98)),
        (1.0, (0xDD, 0xCE, 0xA6)),
    )
)


def paint(frame: Box, hidden: str = "", *, lived_in: bool = True) -> Canvas:
    """Paint the old shore, or the part of it inside a frame, perhaps without the stone fish.

    Without what is `lived_in`, boats, the ridge, footings and grass, it can be seen from above as well.
    """
    canvas = Canvas(frame, hidden)
    _body(canvas)
    shore_walls.walls(canvas)
    _fibres(canvas)
    shore_rocks.rocks(canvas)
    shore_walls.stairs(canvas)
    if lived_in:
        shore_remains.remains(canvas)
    _edges(canvas)
    if lived_in:
        _growth(canvas)
        shore_life.ridge(canvas)
        shore_life.wharf(canvas)
    _river_bed(canvas)
    _mounting_edge(canvas)
    return canvas


def _depths(box: Box) -> tuple[Floats, Floats, Floats]:
    """How deep each pixel lies below the bank's edge; how far below its street; how high that terrace is."""
    xs, ys = box.xs(), box.ys()
    crest = crest_y(xs)[None, :]
    lines = [crest, *[np.maximum(street_y(number, xs), crest_y(xs) + 2.0)[None, :] for number in range(3)]]
    foot = np.maximum(toe_y(xs), crest_y(xs) + 4.0)[None, :]
    below = ys - crest
    inside, high = below.copy(), np.broadcast_to(lines[1] - crest, below.shape).copy()
    ends = [*lines[2:], foot + 40.0]
    for line, end in zip(lines[1:], ends, strict=True):
        under = ys >= line
        inside = np.where(under, ys - line, inside)
        high = np.where(under, end - line, high)
    return below.astype(np.float32), inside.astype(np.float32), np.maximum(high, 6.0).astype(np.float32)


def _body(canvas: Canvas) -> None:
    """Earth and stone: dark under each street's edge, paler towards its foot, mottled as pigment settles."""
    box = canvas.part(MOUNT, 0, WIDTH, HEIGHT)
    if box.empty:
        return
    below, inside, high = _depths(box)
    seed = seed_of("shore/body")
    mottle = cloud(box, 52.0, 26.0, seed, 4) - 0.5
    part = np.clip(inside / high + mottle * 0.42, 0.0, 1.0)
    earth, stone = EARTHEN.at(part), STONY.at(np.clip(part * 0.9 + mottle * 0.3, 0.0, 1.0))
    share = np.clip(rocky(box.xs())[None, :] * 0.8 + (cloud(box, 150.0, 60.0, seed + 9, 3) - 0.5) * 1.1, 0, 1)
    share = np.clip(share + 0.28 * built(box.xs())[None, :], 0.0, 0.92)
    rgb = earth + (stone - earth) * share[..., None]
    layers = beds(box, seed + 3, 0.05, 9.0)
    rough = np.clip(rocky(box.xs())[None, :] * 1.1 - 0.1, 0.0, 1.0)
    grain = (grid_noise(box, 1.5, 1.5, seed + 4) - 0.5) + (grid_noise(box, 3.1, 2.4, seed + 5) - 0.5)
    shade = 1.0 + 0.05 * grain + 0.13 * mottle + rough * (0.09 * layers.tone + 0.11 * layers.light)
    shade = shade - 0.10 * smooth(7.0, 0.0, inside) * (inside >= 0)
    walk = smooth(0.0, 1.2, inside) * smooth(8.0, 5.0, inside) * (below > 20.0)
    cover = smooth(-0.6, 0.8, below)
    # the bed of the river: the shore sinks into it, nothing is cut off
    sink = smooth(HEIGHT - 2.0, OLD + 10.0, box.ys() + mottle * 26.0 + 0.0 * below)
    cover = (cover * sink).astype(np.float32)
    canvas.cover(box, np.clip(rgb * shade[..., None], 0.0, 1.0).astype(np.float32), cover)
    canvas.cover(
        box, array(blend(EARTH, SILK, 0.35))[None, None, :], (walk * cover * 0.62).astype(np.float32)
    )
    line = layers.line * rough * smooth(1.2, 0.2, inside / high)
    canvas.cover(
        box, array(blend(INK, MALACHITE[0], 0.3))[None, None, :], (line * cover * 0.42).astype(np.float32)
    )
    green = smooth(0.54, 0.72, cloud(box, 120.0, 22.0, seed + 7, 4)) * smooth(24.0, 2.0, inside)
    canvas.stain(box, MALACHITE[2], (green * cover * 0.34).astype(np.float32))
    canvas.claim(box, cover, water=False)


def _fibres(canvas: Canvas) -> None:
    """Hemp-fibre strokes down the slopes where nothing is built, axe-cuts where the rock is bare."""
    xs = np.arange(WIDTH).astype(np.float32)
    crest, toe = crest_y(xs), toe_y(xs)
    lines = [crest, *[street_y(number, xs) for number in range(3)], toe]
    for level in range(4):
        random = luck(f"shore/fibres{level}")
        with drawing(canvas, MOUNT, 0, WIDTH, HEIGHT, 0.8) as sheet:
            if sheet is None:
                continue
            _slope_strokes(sheet, random, lines[level], lines[level + 1], crest)


def _slope_strokes(
    sheet: Sheet, random: np.random.Generator, upper: Floats, lower: Floats, crest: Floats
) -> None:
    count = 5200
    x = random.uniform(MOUNT + 4, 4430, count)
    place = x.astype(np.int64)
    keep = random.uniform(0, 1, count) > 0.25 + 0.75 * built(x.astype(np.float32))
    keep &= upper[place] > crest[place] - 1.0
    keep &= lower[place] > upper[place] + 8.0
    x, place = x[keep], place[keep]
    if not len(x):
        return
    high = lower[place] - upper[place]
    top = upper[place] + high * random.uniform(0.12, 0.62, len(x)) + 3
    long = np.minimum(high * random.uniform(0.14, 0.34, len(x)), 17.0)
    lean = random.normal(0.0, 0.35, len(x)) + 0.5 * wander(x.astype(np.float32), 90.0, 5)
    start = np.stack((x, top), axis=-1)
    end = np.stack((x + long * lean, top + long), axis=-1)
    bend = (start + end) / 2 + np.stack((random.normal(0, 1.6, len(x)), np.zeros(len(x))), axis=-1)
    stone = random.uniform(0, 1, len(x)) < rocky(x.astype(np.float32))
    for mask, colour, press in (
        (~stone, blend(INK, EARTH, 0.42), "hemp"),
        (stone, blend(INK, MALACHITE[0], 0.35), "axe"),
    ):
        if mask.any():
            wide = random.uniform(0.7, 1.4, int(mask.sum()))
            alpha = random.uniform(0.14, 0.42, int(mask.sum()))
            strokes(sheet, start[mask], bend[mask], end[mask], wide, colour, alpha, press)


def _edges(canvas: Canvas) -> None:
    """The bank's edge and the streets' edges in living ink, with their shadows."""
    xs = np.arange(MOUNT, 4440).astype(np.float32)
    crest = crest_y(xs)
    ink = blend(INK, MALACHITE[0], 0.25)
    with drawing(canvas, MOUNT, 0, 4460, HEIGHT, 0.35) as sheet:
        if sheet is None:
            return
        for first, last in _runs(crest < 26.0):
            part = slice(first, last)
            edge = crest[part]
            contour(sheet, xs[part], edge, 1.7, ink, 0.8, seed_of("shore/crest-ink"), 0.08)
            contour(
                sheet, xs[part], edge + 2.2, 1.1, blend(INK, EARTH, 0.3), 0.4, seed_of("shore/crest-2"), 0.4
            )
        for number in range(3):
            ys = street_y(number, xs)
            under = ys > crest + 9.0
            for first, last in _runs(under):
                part = slice(first, last)
                contour(sheet, xs[part], ys[part], 1.5, ink, 0.62, seed_of(f"shore/ink{number}"), 0.14)
                contour(
                    sheet,
                    xs[part],
                    ys[part] - 5.5,
                    0.9,
                    blend(INK, EARTH, 0.35),
                    0.34,
                    seed_of(f"shore/back{number}"),
                    0.45,
                )


def _runs(mask: np.ndarray) -> list[tuple[int, int]]:
    """First and last number of each unbroken run."""
    steps = np.flatnonzero(np.diff(np.concatenate(([0], mask.astype(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in zip(steps[::2], steps[1::2], strict=True) if b - a > 12]


def _growth(canvas: Canvas) -> None:
    """Grass and moss along the bank and the edges: in tufts, never in a row."""
    xs = np.arange(WIDTH).astype(np.float32)
    crest = crest_y(xs)
    with drawing(canvas, MOUNT, 0, WIDTH, HEIGHT, 0.2) as sheet:
        if sheet is None:
            return
        for number in range(4):
            line = crest if number == 0 else street_y(number - 1, xs)
            random = luck(f"shore/growth{number}")
            hearts = random.uniform(MOUNT + 10, 4420, 190 if number == 0 else 120)
            size = random.uniform(3, 15, len(hearts)).astype(int)
            x = np.repeat(hearts, size) + random.normal(0, 7, int(size.sum()))
            place = np.clip(x, 0, WIDTH - 1).astype(np.int64)
            fits = (line[place] > crest[place] - 1) & (line[place] < 215) & (x > MOUNT + 8)
            x, place = x[fits], place[fits]
            base = np.stack((x, line[place] + random.normal(1.0, 1.4, len(x))), axis=-1)
            tall = random.uniform(2.5, 7.5 if number == 0 else 5.0, len(x))
            tip = base + np.stack((random.normal(0, 2.2, len(x)), -tall), axis=-1)
            bend = (base + tip) / 2 + np.stack((random.normal(0, 1.2, len(x)), np.zeros(len(x))), axis=-1)
            green = blend(MOSS, MALACHITE[1], 0.4)
            strokes(
                sheet, base, bend, tip, np.full(len(x), 1.1), green, random.uniform(0.3, 0.8, len(x)), "hemp"
            )
            spots = np.stack((x, line[place] + random.uniform(0, 6, len(x))), axis=-1)[::3]
            dots(
                sheet,
                spots,
                random.uniform(0.6, 1.5, len(spots)),
                MOSS,
                random.uniform(0.25, 0.6, len(spots)),
            )


def _river_bed(canvas: Canvas) -> None:
    """Boulders and shingle at the foot: the old river's edge."""
    random = luck("shore/shingle")
    xs = np.arange(WIDTH).astype(np.float32)
    toe, crest = toe_y(xs), crest_y(xs)
    with drawing(canvas, MOUNT, 150, 4440, HEIGHT, 0.3) as sheet:
        if sheet is None:
            return
        x = random.uniform(MOUNT + 6, 4400, 1500)
        place = x.astype(np.int64)
        y = toe[place] - 14 + np.abs(random.normal(0, 9, len(x)))
        fits = (y > crest[place] + 6) & (y < HEIGHT - 8)
        x, y = x[fits], y[fits]
        size = random.gamma(1.6, 1.0, len(x)) + 0.8
        alpha = random.uniform(0.25, 0.7, len(x)) * np.clip((HEIGHT - 4 - y) / 24, 0, 1)
        dots(sheet, np.stack((x, y), axis=-1), size * 1.15, blend(INK, EARTH, 0.45), alpha * 0.8, 0.55)
        dots(sheet, np.stack((x, y - 0.7), axis=-1), size, blend(EARTH, SILK, 0.25), alpha, 0.5)


def _mounting_edge(canvas: Canvas) -> None:
    """The mounting goes on below the bank: nothing of the shore lies on it."""
    box = canvas.part(0, 0, MOUNT + 90, HEIGHT)
    if box.empty:
        return
    ragged = (cloud(box, 40.0, 26.0, seed_of("shore/edge"), 3) - 0.5) * 60
    gone = smooth(MOUNT + 66.0, MOUNT + 16.0, box.xs()[None, :] + ragged)
    canvas.cover(box, array(SILK)[None, None, :], gone.astype(np.float32))
