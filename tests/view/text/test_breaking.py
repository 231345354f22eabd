"""The arithmetic of a heading's lines, without Qt."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.view.text.breaking import (
    PAUSE,
    PHRASE_BORDER,
    WORD_BORDER,
    LineMeasure,
    LineStops,
    line_ends,
)

EM = 10.0


def stops(ranks: list[int], widths: list[float] | None = None) -> LineStops:
    """Stops after every letter; the first rank is that of the start."""
    letters = widths or [EM] * (len(ranks) - 1)
    pen = [0.0]
    for width in letters:
        pen.append(pen[-1] + width)
    nothing = [0.0] * len(pen)
    return LineStops(pen, list(pen), nothing, list(nothing), ranks)


def measure(letters: float, *, han: bool = True) -> LineMeasure:
    return LineMeasure(letters * EM, EM, han)


def ranks_of(text: str) -> list[int]:
    """Ranks of a text in which | is a phrase's border and / a pause."""
    found = [PHRASE_BORDER]
    for letter in text:
        if letter == "|":
            found[-1] = PHRASE_BORDER
        elif letter == "/":
            found[-1] = PAUSE
        else:
            found.append(WORD_BORDER)
    return found


@pytest.mark.parametrize(
    ("text", "room", "ends"),
    [
        ("新引進|十六個|浙商|項目", 9, [6, 10]),  # even lines among those at a border
        ("吉利|科技|簽約|建電池廠", 9, [6, 10]),  # the border nearest to the middle
        ("三十周年，/在杭州|會面", 9, [5, 10]),  # a pause of the sentence
        ("萬凱新材|在創業板|上市", 9, [4, 10]),
        ("一二三四五六七", 4, [4, 7]),  # no border: even lines
        ("一二三四|五六七八|九", 8, [4, 9]),  # no lone character at the end
        ("短題", 9, [2]),
    ],
)
def test_headings_part_evenly_and_between_phrases(text: str, room: float, ends: list[int]) -> None:
    assert line_ends(stops(ranks_of(text)), measure(room)) == ends


def test_a_single_word_is_not_left_over_where_words_can_come_down() -> None:
    words = stops([PHRASE_BORDER] * 5, [40.0, 40.0, 40.0, 30.0])
    assert line_ends(words, measure(12, han=False)) == [2, 4]


letters = st.lists(
    st.tuples(
        st.sampled_from([5.0, 10.0, 10.0, 10.0, 25.0]), st.sampled_from([WORD_BORDER, PHRASE_BORDER, PAUSE])
    ),
    min_size=1,
    max_size=24,
)


@given(letters, st.floats(3.0, 14.0), st.booleans())
def test_lines_fit_use_no_more_lines_than_filling_and_end_with_the_text(
    text: list[tuple[float, int]], room: float, han: bool
) -> None:
    shaped = stops([PHRASE_BORDER, *(rank for _, rank in text)], [width for width, _ in text])
    ends = line_ends(shaped, measure(room, han=han))
    starts = [0, *ends[:-1]]
    assert ends[-1] == len(text)
    assert all(before < after for before, after in pairwise([0, *ends]))
    assert all(shaped.width(a, b) <= room * EM for a, b in zip(starts, ends, strict=True))
    filled, place = 0, 0
    while place < len(text):
        place = max(
            end
            for end in range(place + 1, len(text) + 1)
            if shaped.width(place, end) <= room * EM or end == place + 1
        )
        filled += 1
    assert len(ends) == filled


def test_what_cannot_be_broken_stands_over_in_a_line_of_its_own() -> None:
    shaped = stops([PHRASE_BORDER] * 4, [20.0, 200.0, 20.0])
    assert line_ends(shaped, measure(5)) == [1, 2, 3]
