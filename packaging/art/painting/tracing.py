"""Lines and tables written as short text, as one would note them beside a sketch."""

Line = list[tuple[float, float]]


def trace(text: str) -> Line:
    """Points from "x,y x,y ...", in picture px."""
    pairs = [pair.split(",") for pair in text.split()]
    return [(float(x), float(y)) for x, y in pairs]


def rows(text: str) -> list[tuple[float, ...]]:
    """Rows of numbers from "a b c, a b c, ..."."""
    return [tuple(float(number) for number in row.split()) for row in text.split(",")]
