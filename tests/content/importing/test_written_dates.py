"""Dates as people write them are understood in their own precision, never finer, and doubt is told."""

import pytest

from exhibit.content.importing.date_words import DateWords
from exhibit.content.importing.written_dates import DateReader
from exhibit.content.text.edtf import parse
from exhibit.resources import ASSETS

READER = DateReader(DateWords.read(ASSETS / "language"), "", 2026)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("c. 1900", "1900~"),
        ("ca. 1723", "1723~"),
        ("um 1990", "1990~"),
        ("vers 1880", "1880~"),
        ("hacia 1650", "1650~"),
        ("约1990年", "1990~"),
        ("約1990年", "1990~"),
        ("1990年頃", "1990~"),
        ("1890s", "189X"),
        ("1990er Jahre", "199X"),
        ("années 1970", "197X"),
        ("1930年代", "193X"),
        ("44 BC", "-0043"),
        ("-44", "-0043"),
        ("221 v. Chr.", "-0220"),
        ("753 a. C.", "-0752"),
        ("52 av. J.-C.", "-0051"),
        ("公元前221年", "-0220"),
        ("AD 79", "0079"),
        ("12 May 1998", "1998-05-12"),
        ("May 12, 1998", "1998-05-12"),
        ("12. Mai 1998", "1998-05-12"),
        ("1er mai 1998", "1998-05-01"),
        ("12 de mayo de 1998", "1998-05-12"),
        ("1998年5月12日", "1998-05-12"),
        ("昭和20年8月15日", "1945-08-15"),
        ("民國38年", "1949"),
        ("May 1998", "1998-05"),
        ("Q3 1998", "1998-07/1998-09"),
        ("3. Quartal 1998", "1998-07/1998-09"),
        ("spring 1998", "1998-03/1998-05"),
        ("Winter 1813/14", "1813-12/1814-02"),
        ("19th century", "18XX"),
        ("19. Jh.", "18XX"),
        ("XIXe siècle", "18XX"),
        ("siglo XIX", "18XX"),
        ("十九世紀", "18XX"),
        ("4th century BC", "-0399/-0300"),
        ("1914–18", "1914/1918"),
        ("from 1914 to 1918", "1914/1918"),
        ("von 1914 bis 1918", "1914/1918"),
        ("1914年至1918年", "1914/1918"),
        ("12–15 May 1998", "1998-05-12/1998-05-15"),
        ("May–June 1998", "1998-05/1998-06"),
        ("300-200 BC", "-0299/-0199"),
        ("since 1998", "1998/.."),
        ("1998–present", "1998/.."),
        ("1998年至今", "1998/.."),
        ("vor 1950", "../1950"),
        ("1950年以前", "../1950"),
        ("[1950]", "1950?"),
        ("probably 1950", "1950?"),
        ("mid-1950s", "195X"),
        ("late 1800s", "18XX"),
        ("13/7/1929", "1929-07-13"),
        ("1929-11-07T10:00:00Z", "1929-11-07"),
        ("12 May 1998, 14:30", "1998-05-12"),
        ("1998-00-00", "1998"),
        ("2004", "2004"),
        ("1992-03/1993", "1992-03/1993"),
    ],
)
def test_it_is_understood(written: str, edtf: str) -> None:
    found = READER.read(written)
    assert found.edtf == edtf
    assert not found.is_doubtful
    parse(found.edtf)
    assert bool(found.how) or edtf.strip("~?") != written or written == edtf


@pytest.mark.parametrize(
    ("written", "edtf", "how"),
    [
        ("3/4/1990", "1990", "either way"),
        ("37756", "2003-05-15", "as Excel counts"),
        ("12 May 98", "1998-05-12", "is taken for 1998"),
        ("1900s", "190X", "where the century is meant, write 19XX"),
        ("'60s", "196X", "1960"),
    ],
)
def test_what_may_mean_something_else_is_to_be_looked_at(written: str, edtf: str, how: str) -> None:
    found = READER.read(written)
    assert (found.edtf, found.is_doubtful) == (edtf, True)
    assert how in found.how


@pytest.mark.parametrize("written", ["sometime after the war", "May", "31 June 1999", "Room 12", "soon"])
def test_what_is_no_date_is_said_to_be_none(written: str) -> None:
    assert READER.read(written).edtf == ""


@pytest.mark.parametrize("written", ["n.d.", "o. J.", "s. d.", "unknown", "不詳", "-"])
def test_undated_is_no_doubt(written: str) -> None:
    found = READER.read(written)
    assert (found.edtf, found.how, found.is_doubtful) == ("", "undated", False)


def test_the_order_of_a_whole_column_settles_its_dates() -> None:
    words = DateWords.read(ASSETS / "language")
    assert DateReader(words, "dmy", 2026).read("3/4/1990").edtf == "1990-04-03"
    assert DateReader(words, "mdy", 2026).read("3/4/1990").edtf == "1990-03-04"
