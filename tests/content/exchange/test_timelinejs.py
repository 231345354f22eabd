"""TimelineJS timelines become exhibitions: dates with parts, eras, groups, local media, HTML as text."""

import json
from pathlib import Path
from typing import Any

import pytest

from exhibit.commands import main
from exhibit.content.compilation.load import ASSETS, load
from exhibit.content.exchange.html_text import plain_text
from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.exchange.timelinejs.builder import ExhibitionBuilder
from exhibit.content.exchange.timelinejs.dates import moment_of
from exhibit.content.text.dates import plain_date
from exhibit.content.text.edtf import parse
from exhibit.content.text.formats import Formats
from tests.content.sample import png

TIMELINE: dict[str, Any] = {
    "title": {"text": {"headline": "The Port of Alda", "text": "<p>Two thousand years of a harbour.</p>"}},
    "events": [
        {
            "start_date": {"year": "-43", "month": "3", "day": ""},
            "text": {
                "headline": "First quay",
                "text": "<b>Stone</b> is laid. Ships come &amp; go.<br><br>More.",
            },
            "group": "Building",
        },
        {
            "start_date": {"year": 1850, "month": 5, "day": 1, "hour": 10},
            "end_date": {"year": 1851},
            "display_date": "Mid-century",
            "unique_id": "Lamp!",
            "text": {
                "headline": "Lamp",
                "text": 'It was <a href="https://example.org">lit</a>.<script>x()</script>',
            },
            "media": {"url": "pictures/lamp.png", "caption": "The lamp", "credit": "J. Doe"},
            "group": "Light",
            "background": {"color": "#fff"},
        },
        {
            "start_date": {"year": 1900},
            "text": {"headline": "Lamp"},
            "media": {"url": "https://example.org/a.jpg"},
        },
        {"text": {"headline": "Undated"}},
        {"start_date": {"year": "1901"}},
        "noise",
    ],
    "eras": [
        {"start_date": {"year": "1800"}, "end_date": {"year": "1900"}, "text": {"headline": "Steam"}},
        {"text": {"headline": "Nothing"}},
    ],
}


def test_a_timeline_becomes_an_exhibition(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, folder = tmp_path / "t.json", tmp_path / "port"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "lamp.png").write_bytes(png(8, 8))
    file.write_text(json.dumps(TIMELINE), "utf-8")
    assert main(["import", str(file), "--to", str(folder), "--anyway"]) == 1
    out, err = capsys.readouterr()
    assert "sheet 'events', row 4: this event has no date" in err
    assert "row 5: this event has no text" in err
    assert "this era lacks its name" in err
    for dropped in (
        "its time of day",
        "'Mid-century'",
        "a link of its text: https://example.org",
        "its background",
    ):
        assert (
            f"sheet 'events', row 2: dropped {dropped}" in out
            or f"dropped the wording of its date, {dropped}" in out
        )
    assert "row 3: dropped media that are not a picture on this machine: https://example.org/a.jpg" in out
    content = load(folder).content
    assert content is not None
    events = {event.id: event for event in content.events}
    assert [event.date for event in content.events] == ["-0042-03", "1850-05-01/1851", "1900"]
    assert events["first-quay"].summary == {"en": "Stone is laid."}
    assert events["first-quay"].story == {"en": "Stone is laid. Ships come & go.\n\nMore."}
    assert events["lamp"].pictures[0].credit == {"en": "J. Doe"}
    assert events["lamp-2"].theme == "all"
    assert [theme.name["en"] for theme in content.themes] == ["All", "Building", "Light"]
    assert content.eras[0].name == {"en": "Steam"}
    assert content.exhibit.span.first == "-0042-03"
    assert content.exhibit.title == {"en": "The Port of Alda"}


HEADINGS = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background"
)


def test_its_sheet_as_csv_gives_the_same(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        ",,,,,,,,,The Port of Alda,Two thousand years.,,,,,title,,",
        "1850,5,1,,,,,,,Lamp,It was lit.,,,,,,Light,",
        "1800,,,,1900,,,,,Steam,,,,,,era,,",
        ",,,,,,,,,,,,,,,,,",
    ]
    file, folder = tmp_path / "sheet.csv", tmp_path / "port"
    file.write_text("\n".join(rows), "utf-8")
    assert main(["import", str(file), "--to", str(folder), "--anyway"]) in (0, 1)
    content = load(folder).content
    assert content is not None
    assert [(event.id, event.date) for event in content.events] == [("lamp", "1850-05-01")]
    assert content.eras[0].id == "steam"
    assert content.exhibit.subtitle == {"en": "Two thousand years."}


@pytest.mark.parametrize("text", ["[]", "{", '{"events": 1}', "[" * 100_000])
def test_what_is_no_timeline_is_told(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "t.json").write_text(text)
    assert main(["import", str(tmp_path / "t.json"), "--to", str(tmp_path / "x")]) == 2
    assert "shanhai import:" in capsys.readouterr().err


def test_html_becomes_text() -> None:
    found = plain_text(
        "<p>One <i>two</i></p><p>Three<img src='x.png'></p><iframe></iframe>&nbsp;<style>b{}</style>"
    )
    assert found.text == "One two\n\nThree"
    assert found.dropped == ["a link of its text: x.png", "<iframe> in its text", "<style> in its text"]
    assert plain_text("plain  text").text == "plain text"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"year": "-43"}, "43 BCE"),
        ({"year": -1}, "1 BCE"),
        ({"year": "-10001"}, "10001 BCE"),
        ({"year": 476, "month": 9}, "September 476"),
        ({"year": "1992.0", "month": 3, "day": 27}, "27 March 1992"),
    ],
)
def test_years_before_our_era_are_those_that_timelinejs_shows(parts: dict[str, Any], said: str) -> None:
    date = moment_of(parts, SheetCell("events", 1), ExhibitionBuilder("en", Path()))
    assert plain_date(parse(date), Formats.read(ASSETS / "language" / "formats").language("en").dates) == said


def made(timeline: object, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    file = folder.parent / "t.json"
    file.write_text(json.dumps(timeline), "utf-8")
    code = main(["import", str(file), "--to", str(folder), "--anyway"])
    out, err = capsys.readouterr()
    return code, out, err


def test_a_picture_that_is_not_there_yet_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    event = {"start_date": {"year": 1900}, "text": {"headline": "Lamp"}, "media": {"url": "a/lamp.png"}}
    _, out, err = made({"events": [event]}, tmp_path / "port", capsys)
    assert "sheet 'events', row 1: put the picture 'a/lamp.png' into media/" in out
    assert "media/lamp.png: there is no such file" in err


def test_an_exhibition_that_is_there_keeps_its_own_frame(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (sample / "exhibit.yaml").read_text("utf-8")
    event = {"start_date": {"year": 1901}, "text": {"headline": "Storm"}}
    made({"events": [event, event], "eras": 1}, sample, capsys)
    assert (sample / "exhibit.yaml").read_text("utf-8") == before
    assert (sample / "events" / "imported-01.yaml").read_text("utf-8").count("id: storm") == 2


def test_dates_that_are_none_are_told_and_frame_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    event = {"start_date": {"year": 1900, "month": 13}, "text": {"headline": "Lamp"}}
    code, _, err = made({"events": [event]}, tmp_path / "port", capsys)
    assert code == 1
    assert "'1900-13' is not a date: there is no month 13" in err
    assert not (tmp_path / "port" / "exhibit.yaml").exists()


def test_a_timeline_that_is_too_large_is_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exhibit.content.exchange.workbook.MAX_FILE_BYTES", 10)
    code, _, err = made({"events": []}, tmp_path / "port", capsys)
    assert code == 2
    assert err == f"shanhai import: '{tmp_path / 't.json'}' is larger than 0 MB.\n"
