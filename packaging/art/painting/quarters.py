"""Quarters of a town: houses in rows up a slope, none in line with the next."""

from art.painting.canvas import Sheet
from art.painting.houses import block, house, stilt_house
from art.painting.noise import luck
from art.painting.trees import leaf_tree


def old_quarter(  # a quarter has these measures
    sheet: Sheet, name: str, streets: list[tuple[float, ...]], size: float, veil: float = 0.0
) -> None:
    """The old river town: timber on stilts and whitewash; streets are (y, left, right, x of the stairs)."""
    random = luck(name)
    for number, (base, left, right, stairs) in enumerate(streets):
        x = left + random.uniform(0, 10)
        while x < right - 12:
            wide = random.uniform(17, 27) * size
            y = base + random.normal(0, 2.4)
            if abs(x + wide / 2 - stairs) < 15 * size or random.uniform() < 0.14:
                if random.uniform() < 0.7:
                    tall = random.uniform(15, 23) * size
                    leaf_tree(sheet, f"{name}/{number}/{int(x)}", x + 8, y + 1, tall, veil=veil)
                x += 20 * size
                continue
            if random.uniform() < 0.55:
                stilt_house(sheet.painter, x, y, wide, random.uniform(17, 22) * size, veil)
            else:
                high, roof = random.uniform(9, 12) * size, random.uniform(6, 8) * size
                house(sheet.painter, x, y, wide, high, roof, veil=veil)
            x += wide + random.uniform(5, 12) * size


def new_quarter(sheet: Sheet, name: str, streets: list[tuple[float, ...]], size: float) -> None:
    """New homes up a slope: white walls, flat or tiled roofs, trees; streets are (y, left, right)."""
    random = luck(name)
    for number, (base, left, right) in enumerate(streets):
        x = left + random.uniform(0, 12)
        while x < right - 16:
            y, wide = base + random.normal(0, 2.0), random.uniform(18, 26) * size
            if random.uniform() < 0.22:
                leaf_tree(sheet, f"{name}/{number}/{int(x)}", x + 6, y + 1, random.uniform(16, 24) * size)
                x += 18 * size
            elif random.uniform() < 0.5:
                block(sheet.painter, x, y, wide, random.uniform(15, 21) * size, 3)
                x += wide * 1.22 + random.uniform(4, 12) * size
            else:
                high, roof = random.uniform(10, 13) * size, random.uniform(5, 7) * size
                house(sheet.painter, x, y, wide, high, roof, floors=2)
                x += wide * 1.3 + random.uniform(4, 12) * size
