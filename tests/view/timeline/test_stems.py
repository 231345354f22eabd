"""A stem ends on its card, at every level, upright and lying, in every language."""

import pytest

from exhibit.session import state as act
from tests.view.conftest import Opener


@pytest.mark.parametrize("tag", ["zh-Hant", "en"])
@pytest.mark.parametrize(("size", "inches"), [((1080, 1920), 32.0), ((1920, 1080), None)])
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_every_stem_meets_the_paper_of_its_card(
    open_at: Opener, tag: str, size: tuple[int, int], inches: float | None, text_scale: float
) -> None:
    stage = open_at(*size, diagonal_inch=inches, language=tag).stage
    stage.change(act.with_text_scale(stage.state, text_scale))
    canvas = stage.canvas
    scene, frame = canvas.scene, canvas.frame_geometry
    met = 0
    for plan in scene.plans:
        for card in plan.cards:
            canvas.go_to(card.anchor_day, plan.level.middle_px_per_day, 0.0)
            event = canvas._timeline_view.timeline_data.events[card.item_index]
            paper = canvas.place_of(event.id)
            stem = frame.point(canvas.scale.to_px(card.anchor_day) + card.stem_px, card.across_px)
            assert paper.adjusted(-1, -1, 1, 1).contains(stem), (plan.level.name, event.id)
            met += 1
    assert met > 10
