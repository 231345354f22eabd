"""Where lines of text part: between phrases, as an editor wants, and cheaply looked up."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.compilation.load import ASSETS, load
from exhibit.content.compilation.word_segmentation import AdjacentWords, WordSegmenter, phrases_of
from exhibit.content.read.conversion_context import WrittenText
from exhibit.content.read.nodes import MapNode, TextNode
from exhibit.content.text.break_points import key_of, packed, places_in
from exhibit.content.text.line_breaks import without_marks

NEIGHBOURS = AdjacentWords.read(ASSETS / "language")


def parted(line: str, *names: str) -> list[str]:
    return cut(line, WordSegmenter(NEIGHBOURS, names).places(line))


def cut(line: str, places: tuple[int, ...]) -> list[str]:
    return [line[start:end] for start, end in pairwise((0, *places, len(line)))]


def written(values: dict[str, str], marks: dict[str, tuple[int, ...]] | None = None) -> WrittenText:
    entries = {tag: TextNode(1, 1, text) for tag, text in values.items()}
    return WrittenText(values, MapNode(1, 1, dict(entries)), "x.yaml", None, None, marks or {})


@pytest.mark.parametrize(
    "phrases",
    [
        ["吉利", "科技", "签约", "建电池厂"],
        ["新引进", "十六个", "浙商", "项目"],
        ["三十周年，", "在杭州", "会面"],
        ["改称", "“东西部", "协作”"],
        ["华峰", "到涪陵", "建园"],
        ["王小萍", "盼着", "搬回来"],
        ["水库", "首次", "到达", "175米"],
        ["2.4万人次", "来访"],
        ["一纸", "通知：", "支援", "三峡", "移民"],
    ],
)
def test_lines_part_between_words_and_small_words_stay_with_their_neighbours(phrases: list[str]) -> None:
    assert parted("".join(phrases)) == phrases


def test_a_name_is_never_parted_wherever_it_stands() -> None:
    assert parted("白鹤梁水下博物馆，白鹤梁", "水下博物馆", "白鹤梁", "") == [
        "白鹤梁",
        "水下博物馆，",
        "白鹤梁",
    ]
    assert parted("水下博物馆开馆")[0] == "水下"


@given(st.text(alphabet="三峡水库蓄到172.8米，、。「」（）——……ab 的在", min_size=1, max_size=40))
def test_cutting_loses_nothing_and_respects_marks(line: str) -> None:
    phrases = parted(line)
    assert "".join(phrases) == line
    assert all(phrases)
    assert not [phrase for phrase in phrases[1:] if phrase[0] in "，、。」）…—"]
    assert not [phrase for phrase in phrases[:-1] if phrase[-1] in "「（"]


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12))
def test_packed_places_are_found_again(lengths: list[int]) -> None:
    line = "字" * sum(lengths)
    places = tuple(sum(lengths[:count]) for count in range(1, len(lengths)))
    assert places_in({key_of(line): packed(places, len(line))}, line) == places


def test_a_line_without_entry_is_unknown_and_one_with_an_endless_phrase_has_no_places() -> None:
    assert places_in({}, "山海") is None
    assert places_in({key_of("山海"): packed((300,), 600)}, "山海") == ()


@pytest.mark.parametrize(
    ("typed", "bare", "places"),
    [
        ("吉利科技簽約|建電池廠", "吉利科技簽約建電池廠", (6,)),
        ("Sixteen new | projects|in 2025", "Sixteen new projectsin 2025", (12, 20)),
        ("|山海|", "山海", ()),
        ("山||海", "山海", (1,)),
        ("山海", "山海", ()),
    ],
)
def test_bars_are_taken_out_and_remembered(typed: str, bare: str, places: tuple[int, ...]) -> None:
    assert without_marks(typed) == (bare, places)


def simplified(line: str) -> str:
    return line.translate(str.maketrans("長峽庫開", "长峡库开"))


def test_every_line_of_every_han_text_is_cut_by_its_simplified_words() -> None:
    text = written({"zh-Hant": "長江在三峽截流。\n\n水庫開始蓄水。", "en": "The river closes."})
    cutter = WordSegmenter(NEIGHBOURS, ())
    found = phrases_of([text], cutter, {"zh-Hant": simplified})
    assert places_in(found, "長江在三峽截流。") == (2, 5)
    assert places_in(found, "水庫開始蓄水。") == (2, 4)
    assert places_in(found, "The river closes.") is None


def test_a_conversion_of_another_length_is_not_used() -> None:
    found = phrases_of(
        [written({"zh-Hant": "長江截流"})], WordSegmenter(NEIGHBOURS, ()), {"zh-Hant": lambda _: "江"}
    )
    assert places_in(found, "長江截流") is not None


def test_marks_win_over_the_dictionary_and_pass_to_derived_texts_of_the_same_length() -> None:
    text = written({"zh-Hant": "吉利科技簽約建電池廠"}, {"zh-Hant": (6,)})
    text.values["zh-Hans"] = "吉利科技签约建电池厂"
    text.values["en"] = "A battery plant"
    found = phrases_of([text], WordSegmenter(NEIGHBOURS, ()), {})
    assert places_in(found, "吉利科技簽約建電池廠") == (6,)
    assert places_in(found, "吉利科技签约建电池厂") == (6,)
    assert places_in(found, "A battery plant") is None


def test_a_written_text_without_marks_of_its_own_takes_none_from_another_language() -> None:
    text = written({"zh-Hant": "三峽工程", "en": "Dam."}, {"zh-Hant": (2,)})
    text.values["fr"] = "Gorges"
    found = phrases_of([text], WordSegmenter(NEIGHBOURS, ()), {})
    assert places_in(found, "三峽工程") == (2,)
    assert places_in(found, "Dam.") is None
    assert places_in(found, "Gorges") is None


def test_marks_count_from_the_start_of_their_own_paragraph() -> None:
    text = written({"en": "One two.\n\nThree four."}, {"en": (4, 16)})
    found = phrases_of([text], WordSegmenter(NEIGHBOURS, ()), {})
    assert places_in(found, "One two.") == (4,)
    assert places_in(found, "Three four.") == (6,)


def test_an_exhibition_keeps_its_phrases_in_the_compiled_cache(sample: Path, tmp_path: Path) -> None:
    path = sample / "events/all.yaml"
    path.write_text(path.read_text("utf-8").replace("第一次點燈", "第一|次點燈", 1), "utf-8")
    first = load(sample, tmp_path / "cache").content
    again = load(sample, tmp_path / "cache")
    assert first is not None
    assert again.from_cache
    assert again.content == first
    title = next(event.title["zh-Hant"] for event in first.events if event.id == "first-light")
    assert title == "第一次點燈"
    assert places_in(first.phrases, title) == (2,)


def test_looking_phrases_up_needs_no_dictionary() -> None:
    modules = "exhibit.content.text.break_points, exhibit.content.compilation.load"
    script = f"import sys, {modules}; print('rjieba' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
