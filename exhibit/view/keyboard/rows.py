"""Which keys stand where: pure geometry, in units of one key and one gap."""

from dataclasses import dataclass

ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
SPACE, DELETE, CLEAR = "space", "delete", "clear"
_DELETE_KEYS = 2.0
_SPACE_KEYS = 5.0
_CLEAR_KEYS = 2.5


@dataclass(frozen=True)
class KeyPlace:
    """One key: what it types or does, and its rectangle in px."""

    name: str
    x: float
    y: float
    width: float
    height: float


def key_places(key_width: float, key_height: float, gap: float) -> tuple[KeyPlace, ...]:
    """Every key. Rows are centred; deleting stands at the end of the last letters, space and clear below."""
    step = key_width + gap
    whole = len(ROWS[0]) * step - gap
    places: list[KeyPlace] = []
    for number, row in enumerate(ROWS):
        y = number * (key_height + gap)
        extra = _DELETE_KEYS * key_width + gap if number == len(ROWS) - 1 else 0.0
        x = (whole - len(row) * step + gap - extra) / 2
        for letter in row:
            places.append(KeyPlace(letter, x, y, key_width, key_height))
            x += step
        if extra:
            places.append(KeyPlace(DELETE, x, y, _DELETE_KEYS * key_width, key_height))
    y = len(ROWS) * (key_height + gap)
    space, clear = _SPACE_KEYS * key_width, _CLEAR_KEYS * key_width
    x = (whole - space - gap - clear) / 2
    places += [
        KeyPlace(SPACE, x, y, space, key_height),
        KeyPlace(CLEAR, x + space + gap, y, clear, key_height),
    ]
    return tuple(places)


def size_of(key_width: float, key_height: float, gap: float) -> tuple[float, float]:
    """The width and height of the whole keyboard in px."""
    return (len(ROWS[0]) * (key_width + gap) - gap, (len(ROWS) + 1) * (key_height + gap) - gap)
