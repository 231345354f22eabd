"""Han text read aloud, and letters split into syllables."""

import subprocess
import sys
from pathlib import Path

from exhibit.content.search.pinyin import (
    SyllableSplitter,
    forget_readings,
    initials,
    read_aloud,
    syllables,
)


def test_readings_follow_the_phrase() -> None:
    assert read_aloud("重庆") == [("chong", "qing")]
    assert read_aloud("重量") == [("zhong", "liang")]
    forget_readings()
    assert read_aloud("长江 PET 长大") == [("chang", "jiang"), ("zhang", "da")]


def test_text_between_han_parts_syllables() -> None:
    runs = read_aloud("涪陵A浙商")
    assert syllables(runs) == "'fu'ling 'zhe'shang"
    assert initials(runs) == "fl zs"


def test_u_with_dots_is_typed_as_v() -> None:
    assert read_aloud("绿") == [("lv",)]


def test_letters_are_read_in_every_way() -> None:
    splitter = SyllableSplitter(("xi", "an", "xian", "shi"))
    assert set(splitter.ways("xian")) == {"'xi'an", "'xian"}
    assert splitter.ways("xia") == ["'xia", "'xi'a"]
    assert splitter.ways("xiansh") == ["'xian'sh", "'xi'an'sh"]
    assert splitter.ways("q") == []
    assert splitter.ways("zz") == []


def test_endless_letters_have_few_ways() -> None:
    splitter = SyllableSplitter(("a", "aa", "aaa"))
    assert len(splitter.ways("a" * 40)) == 8


def test_nothing_known_reads_nothing() -> None:
    assert SyllableSplitter(()).ways("fuling") == []


BOOKS = """
import gc, sys
from exhibit.content.search.pinyin import forget_readings, read_aloud

def lists():
    gc.collect()
    return sum(type(thing) is list for thing in gc.get_objects())

before = lists()
assert read_aloud("重庆") == [("chong", "qing")]
read = lists()
forget_readings()
print(read - before, lists() - before)
assert read_aloud("重庆") == [("chong", "qing")]
"""


def test_the_phrase_books_of_the_reader_go_once_the_index_is_made() -> None:
    """In a process of its own, where nothing else has read them."""
    root = Path(__file__).parents[3]
    told = subprocess.run(
        [sys.executable, "-c", BOOKS], cwd=root, capture_output=True, text=True, timeout=60, check=True
    ).stdout
    read, kept = map(int, told.split())
    assert read > 100_000, "there is something to let go of"
    assert kept < read / 100
