"""Out into a workbook and back without loss; problems are named by sheet, row and column."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from exhibit.commands import main
from exhibit.content.compilation.load import load
from exhibit.content.exchange.cells import CellError, fits, joined, split
from exhibit.content.exchange.node_values import entries_of
from exhibit.content.exchange.tables import tables
from exhibit.content.exchange.workbook import BookError, read_csv_rows, read_sheets
from exhibit.content.problems import ProblemList
from exhibit.content.read.declared_languages import declared_languages
from exhibit.content.read.files import read_content_files
from tests.content.sample import write_sample

DATA = Path(__file__).resolve().parents[3] / "data"


def said(folder: Path) -> dict[tuple[str, str], object]:
    """Everything that an exhibition's files say, painting aside."""
    entries = entries_of(read_content_files(folder, "x", ProblemList()))
    return {entry.key: without_nothing(entry.values) for entry in entries if entry.room.name != "landscape"}


def without_nothing(value: object) -> object:
    if isinstance(value, dict):
        return {key: without_nothing(item) for key, item in value.items() if item not in (None, [])}
    return [without_nothing(item) for item in value] if isinstance(value, list) else value


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "museum"
    folder.mkdir()
    return write_sample(folder)


@pytest.mark.parametrize("form", ["book.xlsx", "tables"])
@pytest.mark.parametrize("real", [False, True], ids=["sample", "real"])
def test_out_and_back_loses_nothing(form: str, real: bool, folder: Path, tmp_path: Path) -> None:
    source = DATA if real else folder
    out, fresh = tmp_path / form, tmp_path / "fresh"
    assert main(["export", str(source), str(out)]) == 0
    main(["import", str(out), "--to", str(fresh), "--anyway"])
    assert said(fresh) == said(source)
    if real:
        assert {p.relative_to(fresh).as_posix() for p in fresh.rglob("*.yaml")} == {
            path.relative_to(source).as_posix()
            for path in source.rglob("*.yaml")
            if path.parent.name != "landscape" and not any(part.startswith(".") for part in path.parts)
        }


def test_importing_what_was_exported_changes_no_byte(folder: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    main(["export", str(folder), str(tmp_path / "book.xlsx")])
    main(["import", str(tmp_path / "book.xlsx"), "--to", str(folder), "--anyway"])
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


def change(path: Path, sheet: str, row: int, heading: str, value: object) -> None:
    book = openpyxl.load_workbook(path)
    headings = [cell.value for cell in book[sheet][1]]
    book[sheet].cell(row, headings.index(heading) + 1).value = value  # type: ignore[assignment]
    book.save(path)


def test_a_changed_cell_changes_one_line(folder: Path, tmp_path: Path) -> None:
    path = folder / "people.yaml"
    path.write_text("# Who kept it\n" + path.read_text("utf-8"), "utf-8")
    before = path.read_text("utf-8")
    book = tmp_path / "book.xlsx"
    main(["export", str(folder), str(book)])
    change(book, "people", 2, "name (en)", "Ada L. Lin")
    change(book, "events", 2, "date", dt.datetime(1900, 5, 2))  # noqa: DTZ001 - as spreadsheets keep it
    assert main(["import", str(book), "--to", str(folder), "--anyway"]) in (0, 1)
    assert path.read_text("utf-8") == before.replace("Ada Lin", "Ada L. Lin")
    assert "  date: 1900-05-02\n" in (folder / "events" / "all.yaml").read_text("utf-8")


def test_problems_are_named_by_sheet_row_and_column(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "book.xlsx"
    main(["export", str(folder), str(book)])
    change(book, "events", 3, "date", "27.3.1992")
    change(book, "events", 2, "theme", "towr")
    change(book, "figures.other_counts", 2, "of", "visit")
    change(book, "people", 2, "id", None)
    change(book, "themes", 1, "icon", "ikon")
    change(book, "charts.series.points", 4, "value", "many")
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    capsys.readouterr()
    assert main(["import", str(book), "--to", str(folder)]) == 1
    told = capsys.readouterr().err
    assert "sheet 'events', row 3, column 'date': '27.3.1992'" in told
    assert "sheet 'events', row 2, column 'theme': there is no theme 'towr'" in told
    assert "sheet 'figures.other_counts', row 2, column 'of': there is no row 'visit'" in told
    assert "sheet 'people', row 2, column 'id': this row has no id" in told
    assert "sheet 'themes', row 1, column 'ikon': unknown column (did you mean 'icon'?)" in told
    assert "sheet 'charts.series.points', row 4, column 'value': 'many' is not a number" in told
    # what could be read came in all the same; what the mistakes do not touch is as it was
    changed = {path.name for path in before if path.read_bytes() != before[path]}
    assert changed
    assert changed.isdisjoint({"sources.yaml", "eras.yaml", "places.yaml"})


def test_new_rows_become_entries_in_files_of_their_own_or_appended(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    table.write_text(
        "id;name (en);name (zh-Hant);office (en);office (zh-Hant);sources\nbo;Bo;博;Cook;廚師;SRC1: p. 2\n"
    )
    assert main(["import", str(table), "--to", str(folder), "--anyway"]) in (0, 1)
    assert "- {id: bo" in (text := (folder / "people.yaml").read_text("utf-8")) or "- id: bo\n" in text
    events = tmp_path / "more.csv"
    rows = "id,file,date,theme,importance,title (en),summary (en),sources\n"
    events.write_text(
        rows + "n1,events/new.yaml,1950,tower,2,New,New.,SRC1\nn2,,1951,tower,2,New,New.,SRC1\n"
    )
    assert main(["import", str(events), "--to", str(folder), "--room", "events", "--anyway"]) in (0, 1)
    assert (folder / "events" / "new.yaml").is_file()
    assert (folder / "events" / "imported-01.yaml").is_file()
    loaded = load(folder)
    assert loaded.content is not None
    assert {"n1", "n2"} <= {event.id for event in loaded.content.events}


@pytest.mark.parametrize("file", ["../x.yaml", "figures.yaml", "events/x.txt"])
def test_a_file_outside_is_refused(
    file: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "events.csv"
    table.write_text(
        f"id,file,date,theme,importance,title (en),summary (en),sources\nn,{file},1950,tower,2,N,N.,SRC1\n"
    )
    assert main(["import", str(table), "--to", str(folder)]) == 1
    assert f"row 2, column 'file': '{file}' is no file of this sheet" in capsys.readouterr().err


def test_the_template_has_columns_notes_and_drop_downs(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    assert main(["template", str(path), "--lang", "en", "--lang", "ar"]) == 0
    book = openpyxl.load_workbook(path)
    assert "events" in book.sheetnames
    headings = [cell.value for cell in book["events"][1]]
    assert "title (ar)" in headings
    note = book["events"].cell(1, headings.index("date") + 1).comment
    assert note is not None
    assert "precision of the source" in note.text
    assert any('"1,2,3"' in str(rule.formula1) for rule in book["events"].data_validations.dataValidation)
    assert main(["template", str(path), "--data", str(tmp_path)]) == 2


def test_cells_hold_lists_and_pairs() -> None:
    citations = [{"id": "SRC1", "locator": "p. 4; note 2"}, {"id": "SRC2"}]
    assert split(joined(citations, "citations"), "citations") == citations
    assert split("led_to: a\nsee_also: b", "relations") == [
        {"event": "a", "kind": "led_to"},
        {"event": "b", "kind": "see_also"},
    ]
    assert split("ochre: #BD6813", "words") == {"ochre": "#BD6813"}
    assert not fits(["x"], "text")
    assert not fits(["a, b"], "ids")
    assert not fits("x", "relations")
    with pytest.raises(CellError):
        split("nothing", "relations")


def test_what_is_no_workbook_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"x")
    with pytest.raises(BookError, match="not a workbook"):
        read_sheets(tmp_path / "a.xlsx")
    with pytest.raises(BookError, match="cannot be read"):
        read_sheets(tmp_path / "nowhere.xlsx")
    (tmp_path / "wide.csv").write_text(",".join("x" * 500))
    with pytest.raises(BookError, match="more than 400 columns"):
        read_sheets(tmp_path / "wide.csv")
    assert main(["import", str(tmp_path / "a.xlsx"), "--to", str(tmp_path / "n")]) == 2
    assert "not a workbook" in capsys.readouterr().err
    (tmp_path / "u.csv").write_bytes("id\tname\nx\ty".encode("utf-16"))
    assert read_csv_rows(tmp_path / "u.csv")[1] == ["x", "y"]


def test_cells_keep_what_was_meant(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "events"
    sheet.append(["id", "date", "importance", "share", "x"])
    sheet.append(["a", 1992, 2.0, 0.25, True])
    sheet["D2"].number_format = "0%"
    book.save(tmp_path / "b.xlsx")
    [read] = read_sheets(tmp_path / "b.xlsx")
    assert read.rows == ((2, {"id": "a", "date": "1992", "importance": "2", "share": "25%", "x": "true"}),)


def test_every_sheet_name_fits_a_workbook() -> None:
    for table in tables(declared_languages(DATA)):
        assert len(table.name) <= 31


def test_a_column_of_an_earlier_version_is_told_and_left_out(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "book.xlsx"
    main(["export", str(folder), str(book)])
    change(book, "events", 1, "valid_until", "recording")
    change(book, "events", 2, "recording", "reading.opus")
    capsys.readouterr()
    assert main(["import", str(book), "--to", str(folder), "--anyway"]) in (0, 1)
    told = capsys.readouterr()
    assert "sheet 'events', row 1, column 'recording': warning: this column is not used any more" in (
        told.err + told.out
    )
    assert "recording" not in (folder / "events" / "all.yaml").read_text("utf-8")
