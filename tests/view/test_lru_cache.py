"""What is kept stays within its budget, and what is used stays."""

from PySide6.QtWidgets import QApplication

from exhibit.view.lru_cache import LruCache
from exhibit.view.style import ScreenSize
from exhibit.view.text import KEPT_BYTES, TextStyle, Typesetter
from exhibit.view.timeline.cards import budget_for
from tests.view.conftest import Opener
from tests.view.walking import go_to_year


def test_the_longest_unused_goes_first() -> None:
    kept: LruCache[str] = LruCache(10)
    kept.put("a", "A", 4)
    kept.put("b", "B", 4)
    assert kept.get("a") == "A"
    kept.put("c", "C", 4)
    assert kept.get("b") is None
    assert (kept.get("a"), kept.get("c"), kept.bytes, len(kept)) == ("A", "C", 8, 2)
    kept.put("d", "D", 99)
    assert (len(kept), kept.bytes, "d" in kept) == (1, 99, True)
    kept.clear()
    assert (len(kept), kept.bytes) == (0, 0)


def test_a_text_is_shaped_once_for_each_way_it_is_set(qapp: QApplication) -> None:
    assert qapp is not None
    setter, style = Typesetter("en"), TextStyle("sans", 20.0)
    block = setter.block("A long way", style, 300.0)
    assert setter.block("A long way", style, 300.0) is block
    others = (
        setter.block("A long road", style, 300.0),
        setter.block("A long way", TextStyle("bold", 20.0), 300.0),
        setter.block("A long way", style, 60.0),
        setter.block("A long way", style, 300.0, max_lines=1),
        setter.block("A long way", style, 300.0, align="centre"),
        setter.block("A long way", style, 300.0, tag="zh-Hant"),
    )
    assert len({id(other) for other in (block, *others)}) == 7
    for number in range(2000):
        setter.block(f"number {number}", style, 300.0)
    assert setter._blocks.bytes <= KEPT_BYTES
    assert setter.block("A long way", style, 300.0) is not block


def test_drawn_cards_take_no_more_than_three_windows(open_at: Opener) -> None:
    assert budget_for(ScreenSize(1280, 800, None), 1.0) == 3 * 1280 * 800 * 4
    assert budget_for(ScreenSize(3840, 2160, None), 2.0) == 48 * 1024 * 1024
    canvas = open_at(640, 480).stage.canvas
    cache = canvas._timeline_view._plans.cards.cache
    for level in canvas.scene.levels:
        for year in range(1993, 2026):
            go_to_year(canvas, year)
            canvas.go_to(canvas.scale.centre_day, level.middle_px_per_day, 0.0)
            canvas.grab()
    assert 0 < cache.bytes <= 3 * 640 * 480 * 4
