"""What visitors type finds what they mean."""

import subprocess
import sys
from functools import partial
from pathlib import Path

import msgspec
import pytest

from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.load import ASSETS, load
from exhibit.content.search.index import MOST_CANDIDATES, IndexColumn, IndexData, SearchIndex, make_index
from exhibit.content.search.index_cache import _sum_of, open_index
from tests.measures import times_yardstick

DATA = ASSETS.parent / "data"
# A frame of 16 ms: a yardstick is about a millisecond.
FRAME = 16.0


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    content = load(DATA).content
    assert content is not None
    return Catalogue(content)


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> SearchIndex:
    return SearchIndex(make_index(catalogue))


def titles(catalogue: Catalogue, found: tuple[str, ...]) -> list[str]:
    return [catalogue.event(event_id).title["zh-Hant"] for event_id in found]


@pytest.mark.parametrize("query", ["fl", "fuling", "FuLing", "涪陵", "fulin"])
def test_fuling_is_found_by_initials_pinyin_and_characters(
    catalogue: Catalogue, index: SearchIndex, query: str
) -> None:
    found = titles(catalogue, index.search(query))
    assert len(found) > 15
    assert "涪陵" in found[0]


@pytest.mark.parametrize("query", ["zheshang", "浙商", "zhe shang", "zs 浙商"])
def test_zheshang_finds_the_merchants(catalogue: Catalogue, index: SearchIndex, query: str) -> None:
    assert "新引進十六個浙商項目" in titles(catalogue, index.search(query))


@pytest.mark.parametrize("query", ["chongqing", "重慶", "重庆", "cq"])
def test_a_character_with_two_readings_is_read_as_in_its_word(
    catalogue: Catalogue, index: SearchIndex, query: str
) -> None:
    assert "重慶" in titles(catalogue, index.search(query))[0]


def test_english_words_are_found_by_their_beginning_and_titles_come_first(index: SearchIndex) -> None:
    assert index.search("wahah")[0] == "wahaha-1994"
    assert index.search("afon") == ()
    assert index.search("Huafon’s")[0].startswith("huafon")


def test_a_year_finds_what_happened_in_it(catalogue: Catalogue, index: SearchIndex) -> None:
    found = index.search("1994")
    for event in catalogue.content.events:
        if "1994" in event.date:
            assert event.id in found


def test_all_words_must_be_found(index: SearchIndex) -> None:
    found = index.search("school 涪陵")
    assert found
    assert set(found) <= set(index.search("school")) & set(index.search("涪陵"))
    assert index.search("school zzzz") == ()


@pytest.mark.parametrize("query", ["", "   ", "，。", "zzzz", "龘"])
def test_nothing_typed_and_nothing_known_find_nothing(index: SearchIndex, query: str) -> None:
    assert index.search(query) == ()


def test_one_letter_finds_titles_that_begin_with_it(index: SearchIndex) -> None:
    assert index.search("w")
    assert len(index.search("f", most=3)) == 3


def test_of_two_events_the_weightier_comes_first() -> None:
    data = IndexData(
        ("b", "a"),
        {"words.title": "\n same\n same", "words.names": "\n\n", "initials.title": "\n\n"},
        {},
        (),
    )
    assert SearchIndex(data).search("s") == ("b", "a")


def test_words_that_no_event_holds_together_find_nothing(index: SearchIndex) -> None:
    assert index.search("wahaha")
    assert index.search("huafon")
    assert index.search("wahaha huafon") == ()


def test_an_exhibition_without_stories_is_found_by_its_titles(sample: Path, bare_assets: Path) -> None:
    content = load(sample, assets=bare_assets).content
    assert content is not None
    assert SearchIndex(make_index(Catalogue(content))).search("first light") == ("first-light",)


def test_a_column_tells_which_line_holds_something() -> None:
    column = IndexColumn("\nab\nb\nab ab")
    assert list(column.lines_with("ab", 9)) == [0, 2]
    assert list(column.lines_with("ab", 1)) == [0]
    assert [column.holds(number, "a") for number in range(3)] == [True, False, True]
    assert list(IndexColumn("").lines_with("a", 1)) == []


@pytest.fixture(scope="module")
def large(catalogue: Catalogue) -> SearchIndex:
    """Ten thousand events: every line of the real index repeated."""
    data = make_index(catalogue)
    times = 10_000 // len(data.events)
    columns = {name: text * times for name, text in data.columns.items()}
    events = tuple(f"{event_id}/{turn}" for turn in range(times) for event_id in data.events)
    index = SearchIndex(IndexData(events, columns, data.fold, data.syllables))
    index.warm()
    return index


@pytest.mark.parametrize(
    "query",
    ["f", "fl", "th", "zheshang", "涪陵", "浙江重慶", "1994", "zhongguorenmin", "in the", "fuling school"],
)
def test_ten_thousand_events_answer_within_a_frame(large: SearchIndex, query: str) -> None:
    assert times_yardstick(partial(large.search, query)) < FRAME
    assert MOST_CANDIDATES >= 60


def test_an_index_is_kept_and_made_again_when_damaged(catalogue: Catalogue, tmp_path: Path) -> None:
    first = open_index(catalogue, tmp_path, "digest")
    [file] = list(tmp_path.glob("*.find"))
    content = file.read_bytes()
    assert open_index(catalogue, tmp_path, "digest").search("fl") == first.search("fl")
    file.write_bytes(content[:-1])
    assert open_index(catalogue, tmp_path, "digest").search("fl") == first.search("fl")
    assert file.read_bytes() == content


def test_an_index_of_another_version_of_the_program_is_made_again(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    first = open_index(catalogue, tmp_path, "digest")
    [file] = list(tmp_path.glob("*.find"))
    foreign = msgspec.msgpack.encode({"other": 1})
    file.write_bytes(_sum_of(foreign) + foreign)
    assert open_index(catalogue, tmp_path, "digest").search("fl") == first.search("fl")


def test_only_a_few_indices_are_kept_and_a_full_disk_is_survived(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    for number in range(6):
        (tmp_path / f"old{number}.find").write_bytes(b"")
    open_index(catalogue, tmp_path, "digest")
    assert len(list(tmp_path.glob("*.find"))) == 4
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert open_index(catalogue, blocked / "folder", "digest").search("fl")
    assert open_index(catalogue, None, "").search("fl")


def test_a_kept_index_needs_no_reader_of_pinyin(catalogue: Catalogue, tmp_path: Path) -> None:
    open_index(catalogue, tmp_path, "digest")
    script = (
        "import sys\nfrom pathlib import Path\nfrom exhibit.content.search.index_cache import open_index\n"
        f"found = open_index(None, Path({str(tmp_path)!r}), 'digest').search('zheshang')\n"
        "assert found and 'pypinyin' not in sys.modules\n"
    )
    root = DATA.parent
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
