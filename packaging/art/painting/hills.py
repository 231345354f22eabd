"""Short ways to set a hill, a cliff or a drawn sheet into a scene."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import numpy as np

from art.painting.canvas import Canvas, Sheet
from art.painting.noise import luck
from art.painting.pigment import AZURE_ROCK, EARTH_BANK, GREEN_ROCK, MOSS, SOFT_HILL, STONE_FOLD, Ramp
from art.painting.place import SHORE
from art.painting.terrain import Mass, Vein, paint_hill, paint_mass, profile
from art.painting.trees import leaf_tree
from art.painting.water import shore_y

Line = list[tuple[float, float]]


@contextmanager
def drawing(
    canvas: Canvas, left: float, top: float, right: float, bottom: float, dry: float = 0.0
) -> Iterator[Sheet | None]:
    """A sheet over a part of the picture, laid down at the end; None where that part is not being painted."""
    box = canvas.part(left, top, right, bottom)
    if box.empty:
        yield None
        return
    sheet = Sheet(box)
    yield sheet
    canvas.lay(sheet, dry=dry)


def cliff(
    canvas: Canvas,
    name: str,
    points: Line,
    veins: list[Vein],
    foot: float,
    *,
    host: bool = False,
    gold: bool = False,
    veil: float = 0.0,
    reach: float = 190.0,
    thick: float = 15.0,
    fade: float = 30.0,
) -> Mass:
    """A layered cliff of the gorge; a host wears azurite and a gold line."""
    xs, ys = profile(points, slab=True, name=name)
    body = Mass(
        name=name,
        xs=xs,
        ys=ys,
        apex=float(xs[int(ys.argmin())]),
        reach=reach,
        ramp=AZURE_ROCK if host else GREEN_ROCK,
        fold_ramp=STONE_FOLD,
        slab=True,
        veil=veil,
        foot=foot,
        fade=fade,
        gold=host or gold,
        thick=thick,
        line=1.6 if host else 1.3,
    )
    paint_hill(canvas, body, veins)
    return body


def hill(
    canvas: Canvas,
    name: str,
    points: Line,
    veins: list[Vein],
    foot: float,
    *,
    veil: float = 0.0,
    reach: float = 130.0,
    ramp: Ramp = SOFT_HILL,
    gold: bool = False,
    fade: float = 30.0,
    detail: float = 1.0,
) -> Mass:
    """A soft hill with hemp-fibre strokes."""
    xs, ys = profile(points, slab=False, name=name)
    body = Mass(
        name=name,
        xs=xs,
        ys=ys,
        apex=float(xs[int(ys.argmin())]),
        reach=reach,
        ramp=ramp,
        slab=False,
        fold_ramp=lighter(ramp),
        veil=veil,
        foot=foot,
        fade=fade,
        gold=gold,
        line=1.3,
        detail=detail,
    )
    paint_hill(canvas, body, veins)
    return body


def lighter(ramp: Ramp) -> Ramp:
    """The same colours as seen on a spur that catches the light: the darkest fifth is left out."""
    depths = np.array([at for at, _ in ramp.stops], dtype=np.float32)
    rows = ramp.at(0.14 + 0.86 * depths) * 255.0
    return Ramp(
        tuple(
            (at, (int(row[0]), int(row[1]), int(row[2])))
            for (at, _), row in zip(ramp.stops, rows, strict=True)
        )
    )


def spit(
    canvas: Canvas,
    name: str,
    left: float,
    right: float,
    y: float,
    rise: float,
    *,
    veil: float = 0.0,
    stone: bool = True,
) -> None:
    """A low tongue of land or stone in the water: it breaks the straight edge of a bank."""
    random = luck(name)
    wide = right - left
    heart = random.uniform(0.3, 0.7)
    points = [
        (left, y),
        (left + wide * heart * 0.35, y - rise * random.uniform(0.3, 0.5)),
        (left + wide * heart * 0.75, y - rise * random.uniform(0.75, 0.95)),
        (left + wide * heart, y - rise),
        (left + wide * (heart + (1 - heart) * 0.4), y - rise * random.uniform(0.55, 0.75)),
        (left + wide * (heart + (1 - heart) * 0.75), y - rise * random.uniform(0.15, 0.3)),
        (right, y),
    ]
    xs, ys = profile(points, slab=stone, name=name, roughness=0.5)
    ramp = STONE_FOLD if stone else EARTH_BANK
    mass = Mass(
        name,
        xs,
        ys,
        left + wide * heart,
        max(14.0, rise * 1.6),
        ramp,
        stone,
        foot=y + 2,
        fade=4,
        veil=veil,
        thick=7.0,
        line=1.1,
    )
    paint_mass(canvas, mass)


def thicket(
    canvas: Canvas,
    name: str,
    left: float,
    right: float,
    y: float,
    size: float,
    count: int,
    *,
    veil: float = 0.0,
    drop: float = 0.0,
) -> None:
    """A grove of leaf trees at a foot or on a shoulder: uneven, in clumps, the near ones lower and larger."""
    random = luck(name)
    hearts = random.uniform(left, right, max(1, count // 4))
    with drawing(canvas, left - 40, y - size * 2.4, right + 40, y + 30 + abs(drop), 0.1) as sheet:
        if sheet is None:
            return
        spots = sorted(float(random.uniform(-4, 5)) for _ in range(count))
        for number, low in enumerate(spots):
            x = float(np.clip(random.choice(hearts) + random.normal(0, size * 1.3), left, right))
            leaf = LEAVES[int(random.choice(len(LEAVES), p=[0.34, 0.34, 0.24, 0.08]))]
            at = y + low + drop * (x - left) / (right - left)
            leaf_tree(sheet, f"{name}/{number}", x, at, size * random.uniform(0.6, 1.25), leaf, veil)


def foot_rocks(canvas: Canvas, name: str, left: float, right: float, size: float) -> None:
    """Boulders at the water's edge, in threes and fives, that hide where a hill was cut by the shore."""
    random = luck(name)
    x = left + random.uniform(0, 20)
    while x < right:
        for _ in range(int(random.choice([2, 3, 3, 5]))):
            wide = min(52.0, 8.0 * float(np.exp(random.normal(0.55, 0.6)))) * size
            high = wide * random.uniform(0.22, 0.42) + 1.5
            middle = x + random.normal(0, 16 * size)
            level = float(shore_y(np.array([middle], dtype=np.float32), SHORE, "shore")[0])
            low = level + random.uniform(0.5, 5.5)
            _boulder(canvas, f"{name}/{middle:.0f}", middle, low, wide, high)
        x += random.gamma(1.3, 48.0) * size + 14


def _boulder(canvas: Canvas, name: str, x: float, y: float, wide: float, high: float) -> None:
    lean = luck(name).uniform(0.3, 0.6)
    points = [
        (x - wide * 0.5, y),
        (x - wide * 0.42, y - high * 0.55),
        (x - wide * (0.5 - lean), y - high),
        (x + wide * 0.24, y - high * 0.82),
        (x + wide * 0.44, y - high * 0.4),
        (x + wide * 0.5, y),
    ]
    xs, ys = profile(points, slab=True, name=name, roughness=0.35)
    if len(xs) > 6:
        mass = Mass(
            name,
            xs,
            ys,
            x,
            max(9.0, high * 1.5),
            STONE_FOLD,
            True,
            foot=y + 1.5,
            fade=2.5,
            thick=5.0,
            line=1.0,
        )
        paint_mass(canvas, mass)


LEAVES: Final = (MOSS, (0x3A, 0x6E, 0x5C), (0x5E, 0x86, 0x5E), (0xA8, 0x6A, 0x3C))
