"""Every language, size, text size and palette together: 3 x 6 x 2 x 2 walks over every screen.

Nothing is cut, overlapping, in a foreign font, under its millimetres or under its contrast. `make long` walks
all of them; an ordinary run a few, others each time.
"""

import random
from itertools import product
from typing import NamedTuple

import pytest

from exhibit.commands.shots_render import screens_of, show_screen
from exhibit.session import state as act
from exhibit.view.text import TextRecord
from tests.seeds import fresh_seed
from tests.view.conftest import Opener
from tests.view.test_contrast import chosen, poor
from tests.view.test_millimetres import problems_of
from tests.view.walking import cut, drawn_by, foreign, overlapping, shown_of


class Corner(NamedTuple):
    """One way to see the exhibition."""

    tag: str
    size: tuple[int, int]
    inches: float | None
    text_scale: float
    contrast: bool


SIZES = (
    ((1280, 800), None),
    ((1366, 768), None),
    ((1920, 1080), None),
    ((1920, 1080), 21.5),
    ((1080, 1920), 32.0),
    ((3840, 2160), 55.0),
)
MATRIX = [
    Corner(tag, size, inches, text_scale, contrast)
    for tag, (size, inches), text_scale, contrast in product(
        ("zh-Hant", "zh-Hans", "en"), SIZES, (1.0, 1.5), (False, True)
    )
]
A_FEW = 3


def problems_at(open_at: Opener, corner: Corner) -> list[str]:
    """Walk over every screen of one corner."""
    log: list[TextRecord] = []
    exhibition = open_at(
        *corner.size,
        log=log,
        diagonal_inch=corner.inches,
        language=corner.tag,
        kiosk=corner.inches is not None,
    )
    stage, content = exhibition.stage, exhibition.loaded.content
    assert content is not None
    stage.change(act.with_text_scale(act.with_high_contrast(stage.state, corner.contrast), corner.text_scale))
    stage.show()
    found = []
    contrasted = {screen.name for screen in chosen(content)}
    for screen in screens_of(content):
        show_screen(exhibition, screen)
        page = stage.page
        for widget in shown_of(stage, screen):
            records = drawn_by(log, widget)
            told = [*foreign(records), *cut(records), *overlapping(records)]
            if screen.name in contrasted and widget is not stage.band:
                told += poor(stage, page if page is not None else widget, log)
            found += [f"{corner} {screen.name}: {problem}" for problem in told]
    return found + [f"{corner} {problem}" for problem in problems_of(exhibition, log)]


def test_the_matrix_is_whole() -> None:
    assert len(set(MATRIX)) == 3 * 6 * 2 * 2


@pytest.mark.slow
def test_a_few_corners_of_the_matrix(open_at: Opener) -> None:
    few = random.Random(fresh_seed("matrix")).sample(MATRIX, A_FEW)
    problems = [problem for corner in few for problem in problems_at(open_at, corner)]
    assert not problems, f"{len(problems)} problems, the first:\n" + "\n".join(problems[:30])


@pytest.mark.long
@pytest.mark.parametrize("corner", MATRIX, ids=str)
def test_every_corner_of_the_matrix(open_at: Opener, corner: Corner) -> None:
    problems = problems_at(open_at, corner)
    assert not problems, f"{len(problems)} problems, the first:\n" + "\n".join(problems[:30])
