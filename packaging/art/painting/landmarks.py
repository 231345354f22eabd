"""What was built, in ruled line (界畫): wharf steps, bridges, the dam, trains."""

import math

from PySide6.QtGui import QPainter

from art.painting.brush import face, ruled
from art.painting.houses import SHADE, STONE, WHITE
from art.painting.pigment import EARTH, INK, MALACHITE, SILK, blend


def wharf_steps(
    painter: QPainter, x: float, top: float, bottom: float, wide: float, drift: float, veil: float = 0.0
) -> None:
    """A flight of stone steps down to the water, wider below."""
    count = max(4, int((bottom - top) / 3.6))
    ink = blend(INK, SILK, veil)
    for number in range(count):
        part = number / (count - 1)
        y = top + (bottom - top) * part
        half = wide * (0.42 + 0.58 * part) / 2
        middle = x + drift * part + 2.0 * math.sin(part * 5)
        shade = blend(blend(EARTH, STONE, 0.35 if number % 2 else 0.1), SILK, veil)
        face(
            painter,
            [
                (middle - half, y),
                (middle + half, y),
                (middle + half + 0.8, y + 3.8),
                (middle - half - 0.8, y + 3.8),
            ],
            shade,
        )
        ruled(painter, [(middle - half, y), (middle + half, y)], 0.7, ink, 0.55)


def arch_bridge(
    painter: QPainter, left: float, right: float, deck: float, foot: float, veil: float = 0.0
) -> None:
    """A deck arch bridge: one wide arch, thin columns, a level deck."""
    ink, stone = blend(INK, SILK, veil), blend(blend(STONE, EARTH, 0.3), SILK, veil)
    wide = right - left
    spring_left, spring_right = left + wide * 0.13, right - wide * 0.13
    rise = foot - deck - 5

    def arch(part: float, extra: float) -> tuple[float, float]:
        return spring_left + (spring_right - spring_left) * part, foot - 4 * (rise + extra) * part * (
            1 - part
        )

    count = 26
    upper = [arch(step / count, 0.0) for step in range(count + 1)]
    lower = [arch(step / count, -4.0) for step in range(count + 1)]
    face(painter, [*upper, *lower[::-1]], stone)
    ruled(painter, upper, 0.8, ink, 0.7)
    ruled(painter, lower, 0.8, ink, 0.6)
    for step in range(1, 14):
        at = left + wide * step / 14
        part = (at - spring_left) / (spring_right - spring_left)
        low = arch(part, 0.0)[1] if 0 < part < 1 else foot
        ruled(painter, [(at, deck + 3), (at, low)], 0.9, ink, 0.45)
    face(painter, [(left, deck), (right, deck), (right, deck + 3.6), (left, deck + 3.6)], stone)
    ruled(painter, [(left, deck), (right, deck)], 0.9, ink, 0.75)
    ruled(painter, [(left, deck + 3.6), (right, deck + 3.6)], 0.7, ink, 0.5)
    ruled(painter, [(left, deck - 3.2), (right, deck - 3.2)], 0.5, ink, 0.45)


def dam(painter: QPainter, left: float, right: float, crest: float, foot: float, veil: float) -> None:
    """The dam, far and pale: a long crest, spillway piers, nothing more."""
    ink, wall = blend(INK, SILK, veil), blend(blend(SHADE, MALACHITE[4], 0.4), SILK, veil * 0.55)
    wide = right - left
    face(painter, [(left, crest), (right, crest), (right + 6, foot), (left - 6, foot)], wall)
    ruled(painter, [(left - 12, crest), (right + 12, crest)], 1.4, ink, 0.8)
    ruled(painter, [(left, crest + 5), (right, crest + 5)], 0.6, ink, 0.5)
    start, stop = left + wide * 0.3, left + wide * 0.72
    for number in range(21):
        at = start + (stop - start) * number / 20
        ruled(painter, [(at, crest + 5), (at + (number - 10) * 0.12, foot - 5)], 0.8, ink, 0.45)
        if number < 20:
            half = (stop - start) / 40
            face(
                painter,
                [
                    (at + half * 0.5, crest + 12),
                    (at + half * 1.6, crest + 12),
                    (at + half * 1.9, foot - 3),
                    (at + half * 0.5, foot - 3),
                ],
                WHITE,
                0.75,
            )
    for part in (0.06, 0.14, 0.22, 0.80, 0.88, 0.95):
        ruled(painter, [(left + wide * part, crest + 5), (left + wide * part, foot)], 0.5, ink, 0.32)
    for part in (0.30, 0.72):
        at = left + wide * part
        face(painter, [(at - 4, crest), (at + 4, crest), (at + 4, crest - 11), (at - 4, crest - 11)], wall)
        ruled(
            painter,
            [(at - 4, crest), (at - 4, crest - 11), (at + 4, crest - 11), (at + 4, crest)],
            0.6,
            ink,
            0.6,
        )


def viaduct(
    painter: QPainter, left: float, right: float, deck: float, foot: float, span: float, veil: float = 0.0
) -> None:
    """A railway viaduct: slender piers at even spans (the one thing that may be even)."""
    ink, stone = blend(INK, SILK, veil), blend(blend(STONE, WHITE, 0.4), SILK, veil)
    at = left + span / 2
    while at < right:
        face(painter, [(at - 1.7, deck), (at + 1.7, deck), (at + 2.7, foot), (at - 2.7, foot)], stone)
        ruled(painter, [(at - 1.7, deck), (at - 2.7, foot)], 0.6, ink, 0.5)
        ruled(painter, [(at + 1.7, deck), (at + 2.7, foot)], 0.8, ink, 0.6)
        at += span
    face(painter, [(left, deck - 3.4), (right, deck - 3.4), (right, deck + 1), (left, deck + 1)], stone)
    ruled(painter, [(left, deck - 3.4), (right, deck - 3.4)], 0.9, ink, 0.75)
    ruled(painter, [(left, deck + 1), (right, deck + 1)], 0.7, ink, 0.55)


def train(painter: QPainter, x: float, rail: float, cars: int, *, fast: bool, veil: float = 0.0) -> None:
    """A train on its rail line: an engine with cars, or a fast train with a long nose."""
    ink = blend(INK, SILK, veil)
    long, high = (25.0, 7.0) if fast else (19.0, 7.5)
    body = blend(WHITE if fast else (0x3F, 0x71, 0x68), SILK, veil)
    for number in range(cars):
        left = x + number * (long + (0.8 if fast else 1.8))
        right = left + long
        nose = [(left, rail), (right, rail), (right, rail - high), (left, rail - high)]
        if fast and number == cars - 1:
            nose = [
                (left, rail),
                (right + 6, rail),
                (right + 5, rail - high * 0.35),
                (right - 4, rail - high),
                (left, rail - high),
            ]
        if fast and number == 0:
            nose = [
                (left - 6, rail),
                (right, rail),
                (right, rail - high),
                (left + 4, rail - high),
                (left - 5, rail - high * 0.35),
            ]
        if not fast and number == cars - 1:
            body = blend((0x8A, 0x4F, 0x38), SILK, veil)
        face(painter, nose, body)
        ruled(painter, [*nose, nose[0]], 0.7, ink, 0.75)
        face(
            painter,
            [
                (left + 2, rail - high * 0.78),
                (right - 2, rail - high * 0.78),
                (right - 2, rail - high * 0.46),
                (left + 2, rail - high * 0.46),
            ],
            ink,
            0.6,
        )
        if fast:
            ruled(painter, [(left, rail - high * 0.26), (right, rail - high * 0.26)], 0.9, MALACHITE[1], 0.9)
