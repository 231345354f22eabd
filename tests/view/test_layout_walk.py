"""Every screen, in every language, at several sizes, text sizes and modes: the record of what was drawn."""

import pytest

from exhibit.commands.shots_render import screens_of, show_screen
from exhibit.session import state as act
from exhibit.view.text import TextRecord
from tests.view.conftest import Opener
from tests.view.walking import cut, drawn_by, foreign, overlapping, shown_of

PLACES = [
    pytest.param((1920, 1080), None, 1.0, False, id="desk"),
    pytest.param((1280, 800), None, 1.5, True, id="small-large-text-contrast"),
    pytest.param((1366, 768), None, 1.0, False, id="laptop"),
    pytest.param((1920, 1080), 21.5, 1.0, False, id="kiosk"),
    pytest.param((1920, 1080), 21.5, 1.5, False, id="kiosk-large-text"),
    pytest.param((1080, 1920), 21.5, 1.0, False, id="portrait"),
    pytest.param((1080, 1920), 32.0, 1.5, True, id="portrait-large-text-contrast"),
    pytest.param((3840, 2160), 55.0, 1.0, False, id="wall"),
]


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans", "en"])
@pytest.mark.parametrize(("size", "inches", "text_scale", "contrast"), PLACES)
def test_nothing_is_cut_overlapping_or_in_a_foreign_font(
    open_at: Opener,
    tag: str,
    size: tuple[int, int],
    inches: float | None,
    text_scale: float,
    *,
    contrast: bool,
) -> None:
    log: list[TextRecord] = []
    exhibition = open_at(*size, log=log, diagonal_inch=inches, language=tag)
    stage = exhibition.stage
    stage.change(act.with_text_scale(act.with_high_contrast(stage.state, contrast), text_scale))
    stage.show()
    content = exhibition.loaded.content
    assert content is not None
    problems: list[str] = []
    for screen in screens_of(content):
        show_screen(exhibition, screen)
        for widget in shown_of(stage, screen):
            records = drawn_by(log, widget)
            assert records, screen.name
            found = (*foreign(records), *cut(records), *overlapping(records))
            problems += [f"{screen.name}: {problem}" for problem in found]
    assert not problems, f"{len(problems)} problems, the first:\n" + "\n".join(problems[:40])
