"""Whatever file somebody has comes in, as drafts; what was not understood is listed, nothing refused."""

import csv
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image

from exhibit.commands import main
from exhibit.content.compilation.load import load
from exhibit.content.model import Content, Event
from tests.content.sample import png


def imported(file: Path, *options: str, code: int = 0) -> Path:
    folder = file.parent / "exhibition"
    assert main(["import", str(file), "--to", str(folder), *options]) == code
    return folder


def content_of(folder: Path) -> Content:
    content = load(folder).content
    assert content is not None
    return content


def events_of(folder: Path) -> dict[str, Event]:
    return {event.id: event for event in content_of(folder).events}


def as_json(folder: Path, data: Any) -> Path:
    path = folder / "file.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


def as_csv(
    folder: Path, rows: Sequence[Sequence[str]], name: str = "list.csv", encoding: str = "utf-8"
) -> Path:
    path = folder / name
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def report_of(folder: Path, name: str) -> str:
    return (folder / "imports" / f"{name}.report.txt").read_text("utf-8")


def slide(year: object, headline: str, text: str = "", **more: Any) -> dict[str, Any]:
    return {"start_date": {"year": year}, "text": {"headline": headline, "text": text}, **more}


# timelines


def test_a_timeline_of_version_3_comes_in(tmp_path: Path) -> None:
    data = {
        "title": {
            "text": {"headline": "The Port of Alda", "text": "<p>A harbour. Two thousand years of it.</p>"}
        },
        "events": [
            {
                "start_date": {"year": "-43", "month": "March", "day": "12th"},
                "text": {
                    "headline": "First quay",
                    "text": "Mr. Ash lays <b>stone</b>. 10<sup>6</sup> of them.",
                },
                "group": "Building",
            },
            slide(
                1850,
                "The keeper's lamp is lit by nine people today",
                'Lit <a href="https://example.org/a">here</a>.',
            ),
            {
                "start_date": {"year": 1900, "day": 5},
                "end_date": {"year": 1899},
                "text": {"headline": "Backwards"},
            },
            {"text": {"headline": "Undated", "text": "Nobody knows when."}},
            "noise",
        ],
        "eras": [
            {"start_date": {"year": 1800}, "end_date": {"year": 1850}, "text": {"headline": "Sail"}},
            {"start_date": {"year": 1850}, "end_date": {"year": 1900}, "text": {"headline": "Steam"}},
        ],
    }
    folder = imported(as_json(tmp_path, data))
    events, content = events_of(folder), content_of(folder)
    assert [event.date for event in content.events] == ["-0042-03-12", "1850", "1900"]
    assert events["first-quay"].summary == {"en": "Mr. Ash lays stone."}
    assert events["first-quay"].story == {"en": "10⁶ of them."}
    assert content.events[1].title["en"] == "The keeper’s lamp is lit by nine people today"
    assert [era.first for era in content.eras] == ["1800", "1851"]
    assert content.exhibit.languages[0].name == "English"
    assert content.exhibit.subtitle != content.exhibit.promise
    assert {source.url for source in content.sources} >= {"https://example.org/a"}
    assert [note.title["en"] for theme in content.themes for note in theme.notes] == ["Undated"]
    report = report_of(folder, "file")
    for told in ("dropped its day '5'", "dropped its end 1899", "it is no event", "Undated", "begins 1851"):
        assert told in report


def test_a_timeline_of_version_2_comes_in(tmp_path: Path) -> None:
    data = {
        "timeline": {
            "headline": "Old form",
            "type": "default",
            "text": "It began so.",
            "date": [
                {
                    "startDate": "2011,12,10",
                    "endDate": "2011,12,11",
                    "headline": "Days",
                    "text": "<p>Two.</p>",
                },
                {"startDate": "1/26/2012", "headline": "American", "asset": {"media": "https://e.org/x.jpg"}},
                {"startDate": "1890", "headline": "Year", "tag": "Old"},
            ],
            "era": [{"startDate": "1880", "endDate": "1900", "headline": "Once"}],
        }
    }
    content = content_of(imported(as_json(tmp_path, data)))
    assert [event.date for event in content.events] == ["1890", "2011-12-10/2011-12-11", "2012-01-26"]
    assert content.eras[0].name["en"] == "Once"


@pytest.mark.parametrize(
    "headings",
    ["Year,Month,Headline,Text,Type", "year,month,headline,text,type", "YEAR,MONTH,HEADLINE,TEXT,TYPE"],
)
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_its_sheet_comes_in_whatever_its_headings_look_like(
    headings: str, suffix: str, tmp_path: Path
) -> None:
    rows = [
        headings.split(","),
        ["1998", "May", "House opens", "They come in.", ""],
        ["", "", "Our house", "Since then.", "title"],
    ]
    path = tmp_path / f"od1.{suffix}"
    if suffix == "csv":
        as_csv(tmp_path, rows, path.name)
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(path)
    content = content_of(imported(path))
    assert [event.date for event in content.events] == ["1998-05"]
    assert content.exhibit.title == {"en": "Our house"}


def test_half_a_character_in_a_timeline_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "timeline.json"
    path.write_text('{"events": [{"text": {"headline": "\\ud800"}}]}', "utf-8")
    imported(path, code=2)
    assert "half a character" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '{"events": 1}', "[]", "3"])
def test_what_is_no_timeline_is_one_sentence(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, "utf-8")
    imported(path, code=2)
    assert capsys.readouterr().err.count("\n") == 1


# other JSON


def test_vis_timeline_wikidata_iiif_and_citations_come_in(tmp_path: Path) -> None:
    vis = [
        {"id": 1, "content": "<b>Launch</b> day", "start": "2014-04-20", "end": "2014-04-25", "group": 2},
        {"id": 2, "content": "Epoch", "start": 0},
    ]
    data = {"items": vis, "groups": [{"id": 2, "content": "Ships"}]}
    content = content_of(imported(as_json(tmp_path, data)))
    assert [(event.title["en"], event.date) for event in content.events] == [
        ("Epoch", "1970-01-01"),
        ("Launch day", "2014-04-20/2014-04-25"),
    ]
    assert "Ships" in {theme.name["en"] for theme in content.themes}


@pytest.mark.parametrize(
    ("precision", "date"),
    [("11", "1889-03-31"), ("10", "1889-03"), ("9", "1889"), ("8", "188X"), ("7", "18XX")],
)
def test_wikidata_keeps_its_precision(precision: str, date: str, tmp_path: Path) -> None:
    row = {
        "item": {"value": "http://www.wikidata.org/entity/Q243"},
        "itemLabel": {"value": "Tower"},
        "date": {"value": "1889-03-31T00:00:00Z"},
        "precision": {"value": precision},
    }
    content = content_of(imported(as_json(tmp_path, {"head": {}, "results": {"bindings": [row]}})))
    assert content.events[0].date == date
    assert content.sources[0].url == "http://www.wikidata.org/entity/Q243"


def test_a_manifest_with_dates_comes_in(tmp_path: Path) -> None:
    item = {
        "id": "https://example.org/m1",
        "type": "Manifest",
        "label": {"en": ["A map of the bay"]},
        "navDate": "1776-01-01T00:00:00Z",
        "rights": "https://creativecommons.org/publicdomain/mark/1.0/",
        "thumbnail": [{"id": "https://example.org/t.jpg"}],
    }
    data = {
        "@context": "http://iiif.io/api/presentation/3/context.json",
        "type": "Collection",
        "label": {"en": ["Maps"]},
        "items": [item],
    }
    folder = imported(as_json(tmp_path, data))
    content = content_of(folder)
    assert [(event.title["en"], event.date) for event in content.events] == [("A map of the bay", "1776")]
    assert content.exhibit.title["en"] == "Maps"
    assert "https://example.org/t.jpg: it lies in the network" in report_of(folder, "file")


def test_citations_become_sources_and_are_the_same_when_imported_again(sample: Path, tmp_path: Path) -> None:
    rows = [
        {
            "id": "hall1931",
            "type": "book",
            "title": "Harbour Chronicle",
            "author": [{"given": "Ada", "family": "Hall"}],
            "publisher": "Port Press",
            "issued": {"date-parts": [[1931, 5]]},
        }
    ]
    path = as_json(tmp_path, rows)
    for _ in range(2):
        main(["import", str(path), "--to", str(sample), "--lang", "en"])
    found = [source for source in content_of(sample).sources if source.id == "hall1931"]
    assert [(source.title, source.date) for source in found] == [("Ada Hall: Harbour Chronicle", "1931-05")]


# tables


EIGHT = ["date", "title", "text", "image", "credit", "source", "theme", "importance"]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["Wann", "Ereignis", "Beschreibung"], "1990~"),
        (["Quand", "Événement", "Description"], "1990~"),
        (["日期", "標題", "說明"], "1990~"),
        (["Begin", "Object name", "Long note on it"], "1990~"),
        (["col a", "col b", "col c"], "1990~"),
    ],
)
def test_columns_are_found_by_their_headings_or_values(
    headings: list[str], expected: str, tmp_path: Path
) -> None:
    long = "They came from far away to see it, and most of them stayed for the whole day."
    path = as_csv(tmp_path, [headings, ["c. 1990", "House opens", long], ["2001", "New wing", long]])
    content = content_of(imported(path, "--lang", "en"))
    assert [event.date for event in content.events] == [expected, "2001"]
    assert content.events[0].title == {"en": "House opens"}
    assert content.events[0].summary == {"en": long}


def test_the_map_of_columns_is_kept_may_be_changed_and_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = as_csv(tmp_path, [["A", "B", "When"], ["first", "second", "1990"]])
    folder = imported(path, "--columns", "title=B,date=When")
    kept = folder / "imports" / "list.columns.yaml"
    assert "title: B\n" in kept.read_text("utf-8")
    assert content_of(folder).events[0].title == {"en": "second"}
    kept.write_text(kept.read_text("utf-8").replace("title: B", "title: A"), "utf-8")
    imported(path)
    assert "first" in {event.title["en"] for event in content_of(folder).events}
    capsys.readouterr()
    imported(path, "--columns", "title=Nothing", code=2)
    assert "there is no column 'Nothing'; there are A, B, When" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_separators_of_excel_are_read(encoding: str, delimiter: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = [["Datum", "Titel"], ["1990", "Führung über Köln"], ["2001", "Straße nach Süden"]]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    head = f"sep={delimiter}\r\n" if delimiter == ";" else ""
    path.write_bytes((head + text).encode(encoding))
    titles = [next(iter(event.title.values())) for event in content_of(imported(path)).events]
    assert titles == ["Führung über Köln", "Straße nach Süden"]


def test_a_cell_of_excel_is_what_it_shows(tmp_path: Path) -> None:
    import datetime as dt

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["date", "title"])
    formats = ("yyyy", "mmmm yyyy", "d. mmmm yyyy", '[$-407]yyyy"年"m"月"', "General")
    for number, shown in enumerate(formats, start=2):
        sheet.append([dt.datetime(2004, 5, 1) if shown != "General" else 2004, f"Event {number}"])  # noqa: DTZ001
        sheet.cell(number, 1).number_format = shown
    book.save(tmp_path / "list.xlsx")
    events = events_of(imported(tmp_path / "list.xlsx"))
    dates = [events[f"event-{number}"].date for number in range(2, 7)]
    assert dates == ["2004", "2004-05", "2004-05-01", "2004-05", "2004"]


def test_pictures_are_copied_turned_shrunk_and_asked_about(tmp_path: Path) -> None:
    (tmp_path / "fotos").mkdir()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40), "red").save(tmp_path / "fotos" / "Turned.JPG", "jpeg", exif=exif)
    Image.new("RGB", (6000, 4000), "blue").save(tmp_path / "big.jpg", quality=60)
    (tmp_path / "whole.png").write_bytes(png(8, 8))
    Image.effect_noise((900, 900), 60).save(tmp_path / "cut.jpg")
    half = (tmp_path / "cut.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(half[: len(half) // 2])
    names = ["turned.jpg", "big.jpg", "cut.jpg", "gone.jpg", "https://127.0.0.1:1/x.jpg"]
    rows = [
        [str(1990 + n), f"Event {n}", "", name, "" if n else "Ann", "", "", ""]
        for n, name in enumerate(names)
    ]
    folder = imported(as_csv(tmp_path, [EIGHT, *rows]))
    with (
        Image.open(folder / "media" / "turned.jpg") as turned,
        Image.open(folder / "media" / "big.jpg") as big,
    ):
        assert turned.size == (40, 60)
        assert big.size == (3000, 2000)
    report = report_of(folder, "list")
    for told in (
        "cut.jpg: the picture ends early",
        "gone.jpg: there is no such file",
        "it lies in the network",
    ):
        assert told in report
    assert "Pictures without a credit: 1" in report
    assert events_of(folder)["event-0"].pictures[0].credit == {"en": "Ann"}


def test_the_opening_view_names_fifteen_and_themes_are_six_at_most(tmp_path: Path) -> None:
    rows = [
        [str(1800 + n), f"Event {n}", "It happened.", "", "", "", f"Theme {n % 9}", ""] for n in range(180)
    ]
    content = content_of(imported(as_csv(tmp_path, [EIGHT, *rows])))
    years = [int(event.date) for event in content.events if event.importance == 1]
    assert len(years) == 15
    gaps = [later - earlier for earlier, later in pairwise(years)]
    assert max(gaps) <= 3 * min(gaps)
    assert len(content.themes) == 6
    assert content.themes[-1].name["en"] == "Further events" or "Further events" in {
        theme.name["en"] for theme in content.themes
    }


def test_imported_again_only_what_changed_is_touched_and_what_is_gone_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [[str(1800 + n), f"Event {n}", "It happened.", "", "", "Hall, 1931", "", ""] for n in range(20)]
    path = as_csv(tmp_path, [EIGHT, *rows])
    folder = imported(path)
    events = folder / "events" / "imported-01.yaml"
    by_hand = events.read_text("utf-8").replace("title: {en: Event 3}", "title: {en: By hand}")
    events.write_text(by_hand, "utf-8")
    capsys.readouterr()
    imported(path)
    assert "0 new, 0 changed, 20 as before, 0 gone" in capsys.readouterr().out
    assert events.read_text("utf-8") == by_hand
    rows[5][2] = "It happened twice."
    del rows[7]
    rows.append(["1850", "Late", "It came.", "", "", "Hall, 1931", "", ""])
    as_csv(tmp_path, [EIGHT, *rows])
    imported(path)
    assert "1 new, 1 changed, 18 as before, 1 gone from the file" in capsys.readouterr().out
    found = events_of(folder)
    assert found["event-5"].summary == {"en": "It happened twice."}
    assert found["event-3"].title == {"en": "By hand"}
    assert "event-7" in found
    imported(path, "--remove")
    assert "taken away: 1" in capsys.readouterr().out
    assert "event-7" not in events_of(folder)
    assert len(content_of(folder).sources) == 1


def test_all_rows_of_a_file_may_go(tmp_path: Path) -> None:
    first = as_csv(
        tmp_path, [EIGHT, ["1990", "A", "x", "", "", "", "", ""], ["1991", "B", "x", "", "", "", "", ""]]
    )
    folder = imported(first)
    as_csv(tmp_path, [EIGHT, ["1992", "C", "x", "", "", "", "", ""]])
    imported(first, "--remove")
    assert set(events_of(folder)) == {"c"}


def test_a_table_goes_into_an_exhibition_that_is_there(sample: Path, tmp_path: Path) -> None:
    path = as_csv(tmp_path, [EIGHT, ["1950", "Painted", "White again.", "", "", "", "The tower", ""]])
    assert main(["import", str(path), "--to", str(sample), "--lang", "en"]) in (0, 1)
    events = events_of(sample)
    assert events["painted"].theme == "tower"
    assert len(events) == 4


def test_an_open_document_is_read_as_it_shows(tmp_path: Path) -> None:
    import zipfile

    cells = (
        "<table:table-row><table:table-cell><text:p>date</text:p></table:table-cell>"
        "<table:table-cell><text:p>title</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell office:date-value='2004-05-01'><text:p>Mai 2004</text:p>"
        "</table:table-cell>"
        "<table:table-cell><text:p>Öffnung</text:p></table:table-cell></table:table-row>"
    )
    spaces = " ".join(
        f"xmlns:{name}='urn:oasis:names:tc:opendocument:xmlns:{name}:1.0'"
        for name in ("office", "table", "text")
    )
    table = f"<table:table table:name='One'>{cells}</table:table>"
    body = f"<office:document-content {spaces}>{table}</office:document-content>"
    with zipfile.ZipFile(tmp_path / "list.ods", "w") as archive:
        archive.writestr("content.xml", body)
    content = content_of(imported(tmp_path / "list.ods", "--lang", "de"))
    assert [(event.date, event.title["de"]) for event in content.events] == [("2004-05", "Öffnung")]
