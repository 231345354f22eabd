"""Walls of dry stone that carry the streets of the old shore, and the stairs that cut through them."""

from typing import Final

import numpy as np

from art.painting.brush import contour, face, ruled, strokes
from art.painting.canvas import Canvas, Sheet
from art.painting.hills import drawing
from art.painting.noise import Floats, luck, seed_of, wander
from art.painting.pigment import EARTH, INK, MALACHITE, SILK, blend
from art.painting.place import MOUNT, WIDTH
from art.painting.shore_lines import HEIGHT, OLD, built, crest_y, street_y, toe_y
from art.painting.tracing import rows

FLIGHTS: Final = rows(
    # x of the head, terrace above it (0 the bank), terraces it goes down, width, drift a terrace
    "1446 0 2 13 10, 1700 1 2 12 -12, 2036 0 1 17 9, 2112 1 2 15 -14, 2218 0 4 26 7, 2342 0 2 14 11, "
    "2410 1 1 13 -10, 2410 2 2 16 8, 2944 1 2 13 12, 2996 0 4 24 -9, 3118 0 1 14 13, 3204 1 3 17 -8, "
    "3322 0 2 18 10, 3428 2 2 12 -13, 3620 0 3 20 9, 3712 1 1 12 -11, 3822 0 2 15 12, 3886 2 2 17 -9, "
    "3996 0 1 13 8, 4044 1 2 12 10"
)
COURSE: Final = 5.4


def levels() -> tuple[Floats, ...]:
    """The bank's edge, the three streets and the foot, one value a pixel."""
    xs = np.arange(WIDTH).astype(np.float32)
    crest = crest_y(xs)
    streets = [np.maximum(street_y(number, xs), crest + 2.0) for number in range(3)]
    return (crest, *streets, np.maximum(toe_y(xs), crest + 4.0))


def walls(canvas: Canvas) -> None:
    """Stretches of wall, each with courses of its own; between them the slope is left as earth."""
    lines = levels()
    for number in range(4):
        with drawing(canvas, MOUNT, 0, 4460, HEIGHT, 0.45) as sheet:
            if sheet is not None:
                _terrace(sheet, number, lines)


def _terrace(sheet: Sheet, number: int, lines: tuple[Floats, ...]) -> None:
    random = luck(f"shore/walls{number}")
    upper, lower = lines[number], lines[number + 1]
    x = float(MOUNT + 30)
    while x < 4330:
        long = float(random.gamma(2.4, 46.0) + 26.0)
        middle = np.array([x + long / 2], dtype=np.float32)
        if random.uniform() < 1.15 * float(built(middle)[0]) - 0.05:
            high = float(random.uniform(0.42, 1.0)) if number < 3 else float(random.uniform(0.7, 1.0))
            _wall(sheet, random, x, x + long, upper, lower, high)
            x += long + float(random.uniform(4, 40))
        else:
            x += long


def _wall(
    sheet: Sheet,
    random: np.random.Generator,
    left: float,
    right: float,
    upper: Floats,
    lower: Floats,
    high: float,
) -> None:
    """One stretch: stones in courses that follow the street, each with its own tone, some fallen out."""
    top_inset = 1.0
    tint = blend((0xB7, 0xA9, 0x83), (0x9C, 0xA6, 0x90), float(random.uniform(0, 1)))
    middle = int((left + right) / 2)
    depth = (float(lower[middle]) - float(upper[middle]) - 8.0) * high
    if depth < 7.0:
        return
    courses = max(1, int(depth / COURSE))
    for selector in range(courses):
        lean = selector * 0.35
        x = left - lean - random.uniform(0, 8)
        while x < right + lean:
            wide = float(np.clip(random.normal(10.5, 3.4), 4.5, 19.0))
            head, tail = max(x, left - lean), min(x + wide, right + lean)
            if tail - head > 2.5 and random.uniform() > 0.045:
                _stone(sheet, random, head, tail, upper, top_inset + selector * COURSE, tint, lower)
            x += wide
    ink = blend(INK, MALACHITE[0], 0.25)
    sides = ((left, left - courses * 0.35), (right, right + courses * 0.35))
    for head, foot in sides:
        y = float(upper[int(min(head, WIDTH - 1))])
        ruled(sheet.painter, [(head, y), (foot, y + courses * COURSE)], 0.9, ink, 0.5)


def _stone(
    sheet: Sheet,
    random: np.random.Generator,
    left: float,
    right: float,
    upper: Floats,
    drop: float,
    tint: tuple[int, int, int],
    lower: Floats,
) -> None:
    a, b = int(np.clip(left, 0, WIDTH - 1)), int(np.clip(right, 0, WIDTH - 1))
    ya, yb = float(upper[a]) + drop, float(upper[b]) + drop
    if abs(ya - yb) > 4.0 or max(ya, yb) + COURSE > float(lower[a]) + 3.0 or ya > OLD + 22:
        return
    slack = random.uniform(-0.7, 0.7, 4)
    gap = 0.55
    corners = [
        (left + gap + slack[0] * 0.4, ya + gap + slack[1] * 0.5),
        (right - gap, yb + gap + slack[2] * 0.5),
        (right - gap + slack[3] * 0.4, yb + COURSE - gap),
        (left + gap, ya + COURSE - gap + slack[0] * 0.3),
    ]
    light = float(random.uniform(0.0, 0.55))
    tone = blend(tint, blend(EARTH, SILK, 0.5), light)
    if random.uniform() < 0.13:
        tone = blend(tone, MALACHITE[1], 0.35)
    face(sheet.painter, corners, tone, float(random.uniform(0.55, 0.9)))
    ink = blend(INK, EARTH, 0.3)
    ruled(sheet.painter, [corners[3], corners[2]], 0.75, ink, float(random.uniform(0.25, 0.6)))
    if random.uniform() < 0.8:
        ruled(sheet.painter, [corners[1], corners[2]], 0.65, ink, float(random.uniform(0.2, 0.5)))


def stairs(canvas: Canvas) -> None:
    """Flights of worn steps, wider towards the water, with a landing at each street."""
    lines = levels()
    with drawing(canvas, MOUNT, 0, 4460, HEIGHT, 0.12) as sheet:
        if sheet is None:
            return
        for head, first, count, wide, drift in FLIGHTS:
            _flight(sheet, lines, head, int(first), int(count), wide, drift)


def _flight(
    sheet: Sheet, lines: tuple[Floats, ...], head: float, first: int, count: int, wide: float, drift: float
) -> None:
    random = luck(f"shore/flight{head:.0f}/{first}")
    x, width = head, wide
    for terrace in range(first, min(first + count, 4)):
        here = int(x)
        top = float(lines[terrace][here]) + (0.5 if terrace else 1.5)
        low = float(lines[terrace + 1][int(x + drift)]) - 3.5
        if terrace == 3:
            low = min(low + 8.0, OLD + 16.0)
        if low - top > 8.0:
            _steps(sheet, random, (x, top), (x + drift, low), width)
        x, width, drift = x + drift * 1.25, width * 1.12, -drift * float(random.uniform(0.6, 1.1))


def _steps(
    sheet: Sheet,
    random: np.random.Generator,
    head: tuple[float, float],
    foot: tuple[float, float],
    wide: float,
) -> None:
    painter = sheet.painter
    high = foot[1] - head[1]
    count = max(4, int(high / 3.3))
    ink = blend(INK, EARTH, 0.12)
    side = blend(blend(INK, EARTH, 0.62), MALACHITE[2], 0.15)
    for number in range(count):
        part = number / count
        y = head[1] + high * part
        x = head[0] + (foot[0] - head[0]) * part
        half = wide / 2 * (0.92 + 0.26 * part)
        step = high / count
        wear = float(random.uniform(-0.5, 0.5))
        face(
            painter,
            [(x - half, y), (x + half, y), (x + half + 0.4, y + step), (x - half - 0.4, y + step)],
            blend(EARTH, SILK, 0.62 if number % 2 else 0.4),
            0.96,
        )
        face(
            painter,
            [
                (x - half, y + step * 0.6),
                (x + half, y + step * 0.6 + wear * 0.3),
                (x + half, y + step),
                (x - half, y + step),
            ],
            blend(INK, EARTH, 0.62),
            0.42,
        )
        ruled(
            painter,
            [(x - half + wear, y + step), (x + half - wear, y + step + wear * 0.4)],
            0.8,
            ink,
            float(random.uniform(0.45, 0.75)),
        )
    for way in (-1, 1):
        half = wide / 2
        cheek = [
            (head[0] + way * half * 0.92, head[1] - 1.0),
            (head[0] + way * (half * 0.92 + 2.4), head[1] - 1.0),
            (foot[0] + way * (half * 1.18 + 3.0), foot[1] + 1.0),
            (foot[0] + way * half * 1.18, foot[1] + 1.0),
        ]
        face(painter, cheek, blend(EARTH, side, 0.4), 0.95)
        ruled(painter, [cheek[1], cheek[2]], 0.9, ink, 0.6)
        ruled(painter, [cheek[0], cheek[3]], 0.6, ink, 0.4)


def bunds(canvas: Canvas) -> None:
    """Edges of fields that are tilled no more: low banks along the slope, one above the other."""
    lines = levels()
    random = luck("shore/bunds")
    with drawing(canvas, MOUNT, 0, 4460, HEIGHT, 0.4) as sheet:
        if sheet is None:
            return
        for _ in range(150):
            x = float(random.uniform(1330, 4060))
            if float(built(np.array([x], dtype=np.float32))[0]) > random.uniform(0.25, 0.95):
                continue
            number = int(random.integers(0, 4))
            _bund(sheet, random, x, lines[number], lines[number + 1])


def _bund(sheet: Sheet, random: np.random.Generator, x: float, upper: Floats, lower: Floats) -> None:
    place = int(x)
    high = float(lower[place] - upper[place])
    if high < 22:
        return
    long = float(random.uniform(40, 130))
    xs = np.arange(x, min(x + long, WIDTH - 2)).astype(np.float32)
    part = float(random.uniform(0.28, 0.8))
    index = xs.astype(np.int64)
    bow = 3.0 * np.sin(np.linspace(0.0, np.pi, len(xs)))
    ys = (
        upper[index] + (lower[index] - upper[index]) * part + bow + wander(xs, 31.0, seed_of(f"bund{x:.0f}"))
    ).astype(np.float32)
    contour(sheet, xs, ys, 1.3, blend(INK, EARTH, 0.4), 0.55, seed_of(f"bund-ink{x:.0f}"), 0.16)
    contour(sheet, xs, ys + 2.4, 1.9, blend(EARTH, SILK, 0.5), 0.6, seed_of(f"bund-light{x:.0f}"), 0.2)
    count = int(long / 3)
    at = random.integers(0, len(xs), count)
    base = np.stack((xs[at], ys[at]), axis=-1).astype(np.float64)
    tip = base + np.stack((random.normal(0, 1.2, count), -random.uniform(1.5, 4.0, count)), axis=-1)
    strokes(
        sheet,
        base,
        (base + tip) / 2,
        tip,
        np.full(count, 0.9),
        blend(MALACHITE[1], EARTH, 0.3),
        random.uniform(0.3, 0.7, count),
        "hemp",
    )
