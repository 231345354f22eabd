"""Workbooks and tables as they come from other people's programs: read as they were meant, or refused."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.exceptions import IllegalCharacterError

from exhibit.commands import main
from exhibit.content.exchange import workbook
from exhibit.content.exchange.node_values import entries_in, entries_of
from exhibit.content.exchange.sheet_writer import fill_sheets
from exhibit.content.exchange.tables import tables
from exhibit.content.exchange.workbook import (
    BookError,
    read_csv_rows,
    read_sheets,
    write_book,
    write_csv,
)
from exhibit.content.problems import ProblemList
from exhibit.content.read.files import SourceFile, read_content_files
from tests.content.sample import write_sample
from tests.open_files import nothing_stays_open

HEAD = "id,date,theme,importance,title (en),summary (en),sources"


def imported(table: str, folder: Path, room: str = "events") -> int:
    path = folder.parent / "table.csv"
    path.write_text(table, "utf-8")
    return main(["import", str(path), "--to", str(folder), "--room", room])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "museum"
    folder.mkdir()
    write_sample(folder)
    (folder / "illustrations").mkdir()
    for name in ("tower", "person"):
        (folder / "illustrations" / f"{name}.svg").write_text("<svg/>", "utf-8")
    return folder


def test_what_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.xlsx"
    write_book(path, {}, tables(("en",)))
    with monkeypatch.context() as small:
        small.setattr(workbook, "MAX_FILE_BYTES", 1_000_000 - 1)
        path.write_bytes(path.read_bytes() + bytes(1_000_000))
        with pytest.raises(BookError, match="is larger than 0 MB"):
            read_sheets(path)
    write_book(path, {}, tables(("en",)))
    with monkeypatch.context() as small:
        small.setattr(workbook, "MAX_UNPACKED_BYTES", 1_000)
        with pytest.raises(BookError, match=r"unpacks to [\d,]+ bytes; at most 1,000 are read"):
            read_sheets(path)
    with monkeypatch.context() as small:
        small.setattr(workbook, "MAX_ROWS", 2)
        with pytest.raises(BookError, match="has more than 2 rows"):
            read_sheets(path)
        (tmp_path / "t.csv").write_text("a\n1\n2\n3\n", "utf-8")
        with pytest.raises(BookError, match="has more than 2 rows"):
            read_csv_rows(tmp_path / "t.csv")
    (tmp_path / "wide.csv").write_text("," * 500 + "\n", "utf-8")
    with pytest.raises(BookError, match="has more than 400 columns"):
        read_sheets(tmp_path / "wide.csv")


def test_a_workbook_that_is_damaged_is_told(tmp_path: Path) -> None:
    sound, path = tmp_path / "sound.xlsx", tmp_path / "book.xlsx"
    write_book(sound, {}, tables(("en",)))
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<broken" if name == "xl/worksheets/sheet1.xml" else old.read(name))
    with pytest.raises(BookError, match="is not a workbook, or it is damaged"):
        read_sheets(path)


def damaged(sound: Path, folder: Path) -> Iterator[Path]:
    """Every part of a workbook broken, emptied or left out, and the whole cut off at many places."""
    path = folder / "damaged.xlsx"
    with zipfile.ZipFile(sound) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for broken in parts:
        for instead in (b"<broken", b"", None, parts[broken][: len(parts[broken]) // 2]):
            with zipfile.ZipFile(path, "w") as new:
                for name, data in parts.items():
                    if name != broken:
                        new.writestr(name, data)
                    elif instead is not None:
                        new.writestr(name, instead)
            yield path
    whole = sound.read_bytes()
    for end in range(0, len(whole), len(whole) // 40):
        path.write_bytes(whole[:end])
        yield path
        path.write_bytes(whole[:end] + bytes(60) + whole[end + 60 :])
        yield path


def test_however_a_workbook_is_damaged_nothing_stays_open(tmp_path: Path) -> None:
    sound = tmp_path / "sound.xlsx"
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["id", 1, 2.5, True])
    workbook.create_sheet("sources").append(["SRC1", "One"])
    workbook.save(sound)
    read_sheets(sound)  # what the libraries keep open from their first use on is no file of ours
    told = 0
    with nothing_stays_open():
        for path in damaged(sound, tmp_path):
            try:
                read_sheets(path)
            except BookError as error:
                told += "damaged" in str(error) or "not a workbook" in str(error)
    assert told > 40


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the full disk is Linux's")
def test_on_a_full_disk_nothing_stays_open() -> None:
    table = tables(("en",))[0]
    for write in (
        partial(write_book, rows={}, tables=[table]),
        partial(write_csv, rows=[{"id": "x" * 100_000}], table=table),
    ):
        with nothing_stays_open(), pytest.raises(OSError, match="No space left"):
            write(Path("/dev/full"))


def test_a_text_that_no_workbook_can_hold_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"before")
    with nothing_stays_open(), pytest.raises(IllegalCharacterError):
        write_book(path, {"sources": [{"id": "SRC1", "title": "bell \a"}]}, tables(("en",)))
    assert path.read_bytes() == b"before"


def test_a_table_of_another_encoding_or_form_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("id,title\na,燈塔開了，來的人很多\n".encode("big5"))
    assert read_csv_rows(path) == [["id", "title"], ["a", "燈塔開了，來的人很多"]]
    path.write_text('id,title\n"a"b,c\n', "utf-8")
    assert read_csv_rows(path)[1] == ["ab", "c"]


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_book(path, {"sources": [{"id": "SRC1", "title": "=1+1"}]}, tables(("en",)))
    assert openpyxl.load_workbook(path)["sources"].cell(2, 2).data_type != "f"
    rows = next(sheet.rows for sheet in read_sheets(path) if sheet.name == "sources")
    assert rows[0][1]["title"] == "=1+1"


def test_a_sheet_that_nobody_knows_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(f"{HEAD}\n", folder, "event") == 1
    assert "sheet 'event': unknown sheet (did you mean 'events'?)" in capsys.readouterr().err


def test_an_id_in_two_rows_and_a_cell_that_cannot_be_split_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = "new,1950,tower,2,Storm,A storm comes.,SRC1: p. 1"
    assert imported(f"{HEAD}\n{row}\n{row}\n", folder) == 1
    assert "sheet 'events', row 3, column 'id': 'new' stands in two rows" in capsys.readouterr().err
    assert imported(f"{HEAD},related\n{row},automatic\n", folder) == 1
    told = capsys.readouterr().err
    assert "row 2, column 'related': 'automatic' has no colon with something after it (" in told


def test_empty_parts_of_a_list_are_nothing_and_an_emptied_field_is_removed(folder: Path) -> None:
    row = "rebuilt,193X,tower,2,Rebuilt in stone,Stone takes the place of wood.,SRC1: p. 5"
    assert imported(f"{HEAD},related,motif\n{row},;see_also: automatic;,\n", folder) == 0
    text = (folder / "events" / "all.yaml").read_text("utf-8")
    assert "see_also" in text.split("id: rebuilt")[1].split("id: automatic\n")[0]
    row = "automatic,1987/..,keepers,1,The light runs itself,The last keeper leaves.,SRC2"
    assert imported(f"{HEAD},related\n{row},\n", folder) == 0
    text = (folder / "events" / "all.yaml").read_text("utf-8")
    assert "see_also" not in text.split("id: automatic\n")[1]


def test_new_entries_find_a_file_that_is_free(folder: Path) -> None:
    first = "new-1,1950,tower,2,Storm,A storm comes.,SRC1: p. 1"
    second = "new-2,1951,tower,2,Flood,A flood comes.,SRC1: p. 1"
    assert imported(f"{HEAD}\n{first}\n", folder) == 0
    assert imported(f"{HEAD}\n{second}\n", folder) == 0
    assert {path.name for path in (folder / "events").iterdir()} == {
        "all.yaml",
        "imported-01.yaml",
        "imported-02.yaml",
    }


def test_a_file_with_one_entry_takes_no_second(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "events" / "one.yaml").write_text(
        "id: lone\ndate: 1960\ntheme: tower\nimportance: 2\ntitle: {en: Alone, zh-Hant: 獨}\n"
        "summary: {en: Alone., zh-Hant: 獨。}\nsources: [{id: SRC1}]\n",
        "utf-8",
    )
    row = "events/one.yaml,new,1950,tower,2,Storm,A storm comes.,SRC1: p. 1"
    assert imported(f"file,{HEAD}\n{row}\n", folder) == 1
    told = capsys.readouterr().err
    assert "'events/one.yaml' holds one entry only, so 'new' cannot be added (name another file)" in told


def test_a_file_that_was_broken_before_is_named_as_a_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "eras.yaml").write_text("- {id: fire\n- {id: [\n", "utf-8")
    row = "new,1950,tower,2,Storm,A storm comes.,SRC1: p. 1"
    assert imported(f"{HEAD}\n{row}\n", folder) == 1
    assert f"{folder}/eras.yaml:2:3: a list or mapping in brackets does not end" in capsys.readouterr().err


def test_what_a_cell_cannot_hold_is_named(folder: Path) -> None:
    path = folder / "events" / "all.yaml"
    path.write_text(path.read_text("utf-8").replace("places: [cape]", "places: [[cape]]"), "utf-8")
    filled = fill_sheets(
        entries_of(read_content_files(folder, "x", ProblemList())), tables(("zh-Hant", "en"))
    )
    assert "events 'first-light', places" in filled.lost


def test_a_file_that_breaks_off_has_no_entries_and_a_word_among_them_is_none() -> None:
    assert list(entries_in(SourceFile("events/a.yaml", b"- {id: a}\n- {id: [b}\n"))) == []
    found = entries_in(SourceFile("events/a.yaml", b"- word\n- {id: a}\n"))
    assert [entry.values["id"] for entry in found] == ["a"]


# files that mean no good


def _workbook(path: Path, sheet_xml: str, shared: str = "") -> Path:
    """Write a workbook by hand whose first sheet, `events`, has this data."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "events"
    book.active["A1"] = "id"
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    parts["xl/worksheets/sheet1.xml"] = f"{head}{sheet_xml}</sheetData></worksheet>".encode()
    if shared:
        parts["xl/sharedStrings.xml"] = (
            f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{shared}</sst>'
        ).encode()
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
        types = parts["[Content_Types].xml"].replace(b"</Types>", override.encode())
        parts["[Content_Types].xml"] = types
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def _peak_mb(path: Path) -> tuple[str, float]:
    """Read a workbook in a process of its own: what it said, and how much memory it took at most."""
    code = (
        "import re, sys; from pathlib import Path; "
        "from exhibit.content.exchange.workbook import BookError, read_sheets\n"
        "try: read_sheets(Path(sys.argv[1])); said = 'read'\n"
        "except BookError as error: said = str(error)\n"
        "peak = int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
        "print(said, peak / 1000, sep='|')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    said, _, peak = done.stdout.rpartition("|")
    return said, float(peak)


def test_a_small_file_cannot_take_the_machine(tmp_path: Path) -> None:
    long = "<si><t> " + "x" * 30_000 + "</t></si>"
    cells = "".join(f'<row r="{row}">' + '<c t="s"><v>0</v></c>' * 200 + "</row>" for row in range(1, 500))
    said, peak = _peak_mb(_workbook(tmp_path / "copies.xlsx", cells, long))
    assert "holds more than 20,000,000 characters" in said
    assert peak < 400
    rows = "".join(f'<row r="{row}">' + "<c><v>1</v></c>" * 400 + "</row>" for row in range(1, 4_000))
    said, peak = _peak_mb(_workbook(tmp_path / "cells.xlsx", rows))
    assert "has more than 1,000,000 cells" in said
    assert peak < 400
    bomb = _workbook(tmp_path / "bomb.xlsx", "<row r='1'/>", "<si><t>" + "x" * 110_000_000 + "</t></si>")
    assert bomb.stat().st_size < 1_000_000
    said, peak = _peak_mb(bomb)
    assert "at most 100,000,000 are read" in said
    assert peak < 200


@pytest.mark.parametrize(
    ("sheet", "shared", "said"),
    [
        (
            '<row r="1"><c t="s"><v>7</v></c></row>',
            "<si><t>id</t></si>",
            "is not a workbook, or it is damaged",
        ),
        ('<row r="1"><c t="d"><v>1e999</v></c></row>', "", "is not a workbook, or it is damaged"),
    ],
)
def test_a_workbook_that_means_no_good_is_one_sentence(
    sheet: str, shared: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(BookError, match=said):
        read_sheets(_workbook(tmp_path / "x.xlsx", sheet, shared))
