"""The generator paints what is committed, and a part alone looks as it does in the whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from art.painting import landscape
from art.painting.canvas import finish
from art.painting.hanging import river_edges
from art.painting.noise import Box, cloud, grid_noise, luck, wander
from art.painting.place import AXIS, SHORE, fraction_x
from art.painting.tracing import rows, trace
from art.painting.water import shore_y

SCROLL = Path(__file__).resolve().parents[3] / "data" / "landscape" / "scroll.webp"


def test_lines_and_tables_are_read_from_text() -> None:
    assert trace("1,2 3.5,-4") == [(1.0, 2.0), (3.5, -4.0)]
    assert rows("1 2 3, 4 5 6") == [(1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]


def test_a_crooked_line_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        trace("1,2 3")


def test_noise_belongs_to_its_place_not_to_the_window() -> None:
    whole = cloud(Box(-50, -20, 150, 80), 37.0, 21.0, seed=5)
    part = cloud(Box(30, 10, 90, 60), 37.0, 21.0, seed=5)
    np.testing.assert_allclose(part, whole[30:80, 80:140], atol=1e-5)
    assert 0.0 <= whole.min() < 0.4
    assert 0.6 < whole.max() <= 1.0


def test_another_seed_is_another_noise() -> None:
    box = Box(0, 0, 60, 60)
    assert np.abs(grid_noise(box, 9.0, 9.0, 1) - grid_noise(box, 9.0, 9.0, 2)).mean() > 0.1


def test_each_thing_has_a_luck_of_its_own() -> None:
    assert luck("pine").uniform() == luck("pine").uniform()
    assert luck("pine").uniform() != luck("willow").uniform()


def test_a_wandering_line_stays_near_its_course() -> None:
    line = wander(np.arange(4000, dtype=np.float32), 80.0, seed=9)
    assert abs(float(line.mean())) < 0.15
    assert float(np.abs(line).max()) <= 1.0


def test_the_axis_always_lies_on_the_water() -> None:
    xs = np.arange(fraction_x(0.0), fraction_x(1.0), dtype=np.float32)
    assert float(shore_y(xs, SHORE, "shore").max()) < AXIS


def test_the_hanging_river_turns_three_times_and_leaves_the_axis_free() -> None:
    left, right = river_edges(np.arange(1500, 5300, dtype=np.float32))
    middle = np.convolve((left + right) / 2, np.full(120, 1 / 120), mode="valid")
    slope = np.sign(np.diff(middle[::40]))
    assert (np.diff(slope[slope != 0]) != 0).sum() >= 3
    assert float(left.min()) > 0.18 * 1080


def test_the_committed_scroll_is_what_the_generator_paints() -> None:
    box = Box(1690, 700, 1990, 880)
    fresh = finish(landscape.paint(box)) * 255.0
    with Image.open(SCROLL) as image:
        kept = np.asarray(
            image.convert("RGB").crop((box.left, box.top, box.right, box.bottom)), dtype=np.float32
        )
    assert np.abs(fresh - kept).mean() < 2.5, "paint again, look at it, and commit both"
