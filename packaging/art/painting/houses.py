"""Houses in ruled line (界畫): small, exact and quiet, in a slanting view from the right."""

from PySide6.QtGui import QPainter

from art.painting.brush import face, ruled
from art.painting.pigment import EARTH, INK, LAMP, SILK, TILE, Colour, blend

WHITE: Colour = (0xFB, 0xF6, 0xEA)
SHADE: Colour = (0xD9, 0xD2, 0xC2)
STONE: Colour = (0xA9, 0xA0, 0x8C)
WOOD: Colour = (0x9A, 0x7A, 0x55)


def _at(colour: Colour, veil: float) -> Colour:
    return blend(colour, SILK, veil)


def house(
    painter: QPainter,
    x: float,
    y: float,
    wide: float,
    high: float,
    roof: float,
    wall: Colour = WHITE,
    tile: Colour = TILE,
    veil: float = 0.0,
    side: float = 0.3,
    floors: int = 1,
) -> None:
    """A gabled house: front wall from (x, y) upwards, its gable side to the right."""
    deep = wide * side
    up = deep * 0.35
    ink, line = _at(INK, veil), 0.75
    right = x + wide
    _footing(painter, x, y, right, deep, up, veil)
    face(painter, [(x, y), (right, y), (right, y - high), (x, y - high)], _at(wall, veil))
    gable = [
        (right, y),
        (right + deep, y - up),
        (right + deep, y - up - high),
        (right + deep / 2, y - up / 2 - high - roof),
        (right, y - high),
    ]
    face(painter, gable, _at(blend(wall, SHADE, 0.8), veil))
    over = wide * 0.06 + 1.0
    ridge_left, ridge_right = (
        (x + deep / 2 - over, y - up / 2 - high - roof),
        (right + deep / 2 + over * 0.6, y - up / 2 - high - roof),
    )
    eave_left, eave_right = (x - over, y - high + 1.6), (right + over * 0.6, y - high + 1.6)
    middle_left = (x + deep * 0.20 - over, y - high - roof * 0.36)
    middle_right = (right + deep * 0.20 + over * 0.6, y - high - roof * 0.36)
    face(
        painter,
        [eave_left, middle_left, ridge_left, ridge_right, middle_right, eave_right],
        _at(tile, veil),
        0.95,
    )
    count = max(3, int(wide / 3.2))
    for number in range(1, count):
        part = number / count
        top = (ridge_left[0] + (ridge_right[0] - ridge_left[0]) * part, ridge_left[1])
        low = (eave_left[0] + (eave_right[0] - eave_left[0]) * part, eave_left[1])
        ruled(painter, [top, low], 0.5, _at(blend(tile, INK, 0.6), veil), 0.5)
    ruled(painter, [ridge_left, ridge_right], 1.3, ink, 0.85)
    ruled(painter, [eave_left, eave_right], 0.9, ink, 0.7)
    ruled(
        painter,
        [(x, y - high), (x, y), (right, y), (right + deep, y - up), (right + deep, y - up - high)],
        line,
        ink,
        0.55,
    )
    ruled(painter, [(right, y), (right, y - high)], line, ink, 0.45)
    _windows(painter, x, y, wide, high, floors, veil)


def _footing(
    painter: QPainter, x: float, y: float, right: float, deep: float, up: float, veil: float
) -> None:
    """The little terrace a house stands on: an earthen ledge with a stone edge."""
    ledge = [
        (x - 3, y - 0.5),
        (right + 1, y - 0.5),
        (right + deep + 3, y - up),
        (right + deep + 3, y - up + 2.5),
        (right + 1, y + 3.2),
        (x - 3, y + 3.2),
    ]
    face(painter, ledge, _at(blend(EARTH, SHADE, 0.4), veil), 0.9)
    ruled(
        painter,
        [(x - 3, y + 3.2), (right + 1, y + 3.2), (right + deep + 3, y - up + 2.5)],
        0.7,
        _at(INK, veil),
        0.4,
    )


def _windows(
    painter: QPainter, x: float, y: float, wide: float, high: float, floors: int, veil: float
) -> None:
    count = max(1, int(wide / 7))
    size = min(3.2, wide / count * 0.45)
    tall = min(4.2, high / floors * 0.46)
    for floor in range(floors):
        level = y - high / floors * (floor + 0.72)
        for number in range(count):
            left = x + wide * (number + 0.5) / count - size / 2
            face(
                painter,
                [(left, level), (left + size, level), (left + size, level + tall), (left, level + tall)],
                _at(INK, veil),
                0.5,
            )


def stilt_house(painter: QPainter, x: float, y: float, wide: float, high: float, veil: float = 0.0) -> None:
    """A house of the old river town: timber wall on stilts over the slope."""
    stilts = high * 0.45
    for number in range(4):
        at = x + wide * (0.06 + 0.29 * number)
        ruled(painter, [(at, y), (at, y - stilts - 1)], 1.0, _at(blend(WOOD, INK, 0.4), veil), 0.85)
    house(
        painter,
        x,
        y - stilts,
        wide,
        high * 0.55,
        high * 0.36,
        blend(WOOD, EARTH, 0.45),
        blend(TILE, INK, 0.2),
        veil,
        0.26,
    )


def block(
    painter: QPainter,
    x: float,
    y: float,
    wide: float,
    high: float,
    floors: int,
    wall: Colour = WHITE,
    veil: float = 0.0,
) -> None:
    """A block of flats or a school: flat roof with a cornice, rows of windows."""
    deep, up = wide * 0.22, wide * 0.08
    ink, right = _at(INK, veil), x + wide
    _footing(painter, x, y, right, deep, up, veil)
    face(painter, [(x, y), (right, y), (right, y - high), (x, y - high)], _at(wall, veil))
    face(
        painter,
        [(right, y), (right + deep, y - up), (right + deep, y - up - high), (right, y - high)],
        _at(blend(wall, SHADE, 0.9), veil),
    )
    face(
        painter,
        [
            (x - 1, y - high),
            (right, y - high),
            (right + deep + 1, y - up - high),
            (x + deep - 1, y - up - high),
        ],
        _at(blend(TILE, EARTH, 0.35), veil),
    )
    ruled(painter, [(x, y - high), (x, y), (right, y), (right + deep, y - up)], 0.7, ink, 0.5)
    ruled(painter, [(right, y), (right, y - high)], 0.7, ink, 0.4)
    ruled(painter, [(x - 1, y - high), (right, y - high), (right + deep + 1, y - up - high)], 1.1, ink, 0.75)
    for floor in range(1, floors):
        level = y - high * floor / floors
        ruled(painter, [(x, level), (right, level)], 0.5, ink, 0.28)
    _windows(painter, x, y, wide, high, floors, veil)


def water_town_house(
    painter: QPainter, x: float, y: float, wide: float, high: float, veil: float = 0.0
) -> None:
    """A Jiangnan house: white wall, dark cap, horse-head gables in steps (馬頭牆)."""
    ink, cap = _at(INK, veil), _at(blend(TILE, INK, 0.35), veil)
    face(painter, [(x, y), (x + wide, y), (x + wide, y - high), (x, y - high)], _at(WHITE, veil))
    face(
        painter,
        [
            (x - 1, y - high + 1),
            (x + wide + 1, y - high + 1),
            (x + wide - 4, y - high - high * 0.3),
            (x + 4, y - high - high * 0.3),
        ],
        cap,
        0.95,
    )
    for way, start in ((1, x - 2), (-1, x + wide + 2)):
        for step in range(3):
            inner = start + way * wide * 0.09 * (step + 1)
            outer = start + way * wide * 0.09 * step
            top = y - high - high * (0.10 + 0.15 * step)
            face(
                painter,
                [(outer, y - high * 0.7), (inner, y - high * 0.7), (inner, top), (outer, top)],
                _at(WHITE, veil),
            )
            ruled(painter, [(outer - way * 1.6, top), (inner + way * 0.6, top)], 2.0, cap, 0.95)
            ruled(painter, [(outer - way * 1.6, top), (outer - way * 2.6, top - 1.6)], 1.3, cap, 0.95)
        ruled(painter, [(start, y - high * 1.1), (start, y)], 0.7, ink, 0.45)
    ruled(painter, [(x, y), (x + wide, y)], 0.7, ink, 0.5)
    door = x + wide * 0.44
    face(
        painter,
        [(door, y), (door + wide * 0.13, y), (door + wide * 0.13, y - high * 0.45), (door, y - high * 0.45)],
        _at(INK, veil),
        0.65,
    )
    for part in (0.2, 0.72):
        left = x + wide * part
        face(
            painter,
            [
                (left, y - high * 0.55),
                (left + 3.2, y - high * 0.55),
                (left + 3.2, y - high * 0.78),
                (left, y - high * 0.78),
            ],
            ink,
            0.55,
        )


def lamp_row(painter: QPainter, x: float, y: float, wide: float, count: int) -> None:
    """Lit windows in a row, each with a little light around it."""
    for number in range(count):
        left = x + wide * (number + 0.25) / count
        size = wide / count * 0.5
        face(
            painter,
            [(left - 2, y - 9), (left + size + 2, y - 9), (left + size + 2, y + 2), (left - 2, y + 2)],
            LAMP,
            0.22,
        )
        face(painter, [(left, y - 7), (left + size, y - 7), (left + size, y), (left, y)], LAMP, 0.95)
        ruled(painter, [(left + size / 2, y - 7), (left + size / 2, y)], 0.5, INK, 0.4)
