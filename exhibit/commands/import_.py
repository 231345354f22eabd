"""Take a file over into an exhibition: a table, a workbook, a timeline, a manifest, a query's result."""

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from exhibit.commands.content_support import fail, working
from exhibit.content.authoring.starter import language_entry
from exhibit.content.exchange.merge import check, merge, write
from exhibit.content.exchange.sheet_reader import read_sheet_rows
from exhibit.content.exchange.tables import tables
from exhibit.content.exchange.workbook import BookError, read_sheets, tags_in
from exhibit.content.importing import intake as intakes
from exhibit.content.importing.columns import ColumnError, written
from exhibit.content.importing.date_words import DateWords
from exhibit.content.importing.fetching import fetch
from exhibit.content.importing.frame import Frame
from exhibit.content.importing.import_report import first_notes, full_report, summary
from exhibit.content.importing.intake import Intake, Wishes
from exhibit.content.importing.ledger import write_ledger
from exhibit.content.importing.media import MediaDesk
from exhibit.content.importing.take_over import TakenOver, take_over
from exhibit.content.read.declared_languages import declared_languages
from exhibit.content.read.files import IMPORTS_FOLDER
from exhibit.content.schema.editor_files import write_editor_files
from exhibit.resources import ASSETS

EXAMPLE = """examples:
  python main.py import chronicle.xlsx --to port           any table; the map of its columns is kept
  python main.py import list.csv --to port --columns title=Event,date=When
  python main.py import timeline.json --to port            TimelineJS, vis-timeline, Wikidata, IIIF, CSL-JSON
  python main.py import list.csv --to port --remove        again: what is gone from the file goes
  python main.py import museum.xlsx --to data              a workbook of our own, made by template or export

exit codes: 0 it is in, 1 it is in and check finds errors, 2 it cannot be read or written"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, help="a table (.csv .tsv .xlsx .ods), a folder of them, or .json")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="the exhibition's folder")
    parser.add_argument("--lang", default="", metavar="TAG", help="the language of its texts")
    parser.add_argument(
        "--columns", default="", metavar="MAP", help="which column is what: title=Event,date=When"
    )
    parser.add_argument(
        "--dates",
        choices=("dmy", "mdy"),
        default="",
        help="what comes first in 3/4/1990, where no row tells it",
    )
    parser.add_argument("--fetch", action="store_true", help="bring pictures along that lie in the network")
    parser.add_argument("--remove", action="store_true", help="take away what is gone from the file")
    parser.add_argument("--room", default="", metavar="NAME", help="the sheet of our own that a CSV file is")
    parser.add_argument("--anyway", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Import. Returns 0; 1 where the result has errors; 2 where nothing can be read or written."""
    try:
        return _import(args)
    except ColumnError as error:
        return fail("import", f"{error}.", 2)
    except BookError as error:
        return fail("import", f"{error}.", 2)
    except OSError as error:
        return fail("import", f"'{error.filename or args.file}' cannot be used: {error.strerror}.", 2)


def _import(args: argparse.Namespace) -> int:
    names = json.loads((ASSETS / "language" / "import_words.json").read_text("utf-8"))
    words = DateWords.read(ASSETS / "language")
    declared = declared_languages(args.to)
    map_file = args.to / IMPORTS_FOLDER / f"{args.file.stem}.columns.yaml"
    kept = map_file.read_bytes() if map_file.is_file() and not args.columns else b""
    tag = args.lang or (declared[0] if declared else "")
    wishes = Wishes(tag, args.columns, args.dates, kept, dt.datetime.now(tz=dt.UTC).year)
    with working(f"reading {args.file}"):
        if args.file.suffix.lower() in (".json", ".jsonld"):
            intake = intakes.read_json_file(args.file, wishes, words, names)
        else:
            sheets, remarks = intakes.sheets_in(args.file)
            if not args.columns and intakes.is_own_form(sheets, args.room):
                return _import_own(args, declared)
            intake = intakes.read_sheets(sheets, wishes, words, names)
            intake.found.remarks += remarks
    language = language_entry(intake.tag, (intake.tag,))
    frame_words = names["words"].get(intake.tag) or names["words"].get(
        intake.tag.split("-")[0], names["words"]["en"]
    )
    frame = Frame(intake.tag, language, frame_words, args.file.name)
    return _take_over(args, intake, frame)


def _take_over(args: argparse.Namespace, intake: Intake, frame: Frame) -> int:
    from exhibit.commands.picture_import import fit_picture

    folder: Path = args.to
    base = args.file if args.file.is_dir() else args.file.parent
    desk = MediaDesk(base, folder / "media", fit_picture, fetch if args.fetch else None, frame)
    typography = json.loads((ASSETS / "language" / "typography.json").read_text("utf-8"))
    with working(f"taking {args.file} over"):
        taken = take_over(intake, frame, folder, desk, typography, removes=args.remove)
    problems = _problems(taken, str(args.file))
    _write(args, intake, taken, problems)
    sys.stdout.writelines(f"{line}\n" for line in summary(intake, taken))
    sys.stdout.writelines(f"{line}\n" for line in first_notes(taken))
    sys.stderr.writelines(f"{line}\n" for line in problems)
    report = folder / IMPORTS_FOLDER / f"{args.file.stem}.report.txt"
    sys.stdout.write(f"It is in, as drafts. The whole report: {report}\n")
    loaded = taken.loaded
    errors = loaded is not None and any(problem.is_error for problem in loaded.problems)
    return 1 if errors or any(problem.is_error for problem in taken.merged.problems) else 0


def _problems(taken: TakenOver, name: str) -> list[str]:
    ordered = sorted(taken.merged.problems, key=lambda problem: not problem.is_error)
    others = taken.loaded.problems if taken.loaded is not None else ()
    return [*(f"{name}: {problem}" for problem in ordered), *map(str, others)]


def _write(args: argparse.Namespace, intake: Intake, taken: TakenOver, problems: Sequence[str]) -> None:
    folder: Path = args.to
    write(taken.merged, folder)
    (folder / "media").mkdir(parents=True, exist_ok=True)
    imports = folder / IMPORTS_FOLDER
    imports.mkdir(parents=True, exist_ok=True)
    for columns in list(intake.maps.values())[:1]:
        text = written(columns, args.file.name)
        (imports / f"{args.file.stem}.columns.yaml").write_text(text, "utf-8", newline="\n")
    report = full_report(args.file.name, intake, taken, problems)
    (imports / f"{args.file.stem}.report.txt").write_text(report, "utf-8", newline="\n")
    write_ledger(folder, taken.ledger)
    _write_editor_files(folder)


def _write_editor_files(folder: Path) -> None:
    if not (folder / ".schema").is_dir():
        write_editor_files(folder, declared_languages(folder))


def _import_own(args: argparse.Namespace, declared: Sequence[str]) -> int:
    """Import the sheets of our own template."""
    sheets = read_sheets(args.file, args.room)
    context = read_sheet_rows(sheets, tables(tags_in(sheets) or tuple(declared)))
    with working(f"checking {args.to}"):
        merged = merge(context.entries, args.to)
        loaded = check(merged, context.entries, args.to) if merged.touched else None
    write(merged, args.to)
    _write_editor_files(args.to)
    problems = sorted([*context.problems, *merged.problems], key=lambda problem: not problem.is_error)
    others = loaded.problems if loaded is not None else ()
    sys.stderr.writelines(f"{args.file}: {problem}\n" for problem in problems)
    sys.stderr.writelines(f"{problem}\n" for problem in others)
    sys.stdout.write(
        f"{len(context.entries)} entries read; {len(merged.touched)} files written or changed.\n"
    )
    sys.stdout.writelines(f"  {name}\n" for name in merged.touched[:20])
    wrong = [problem.is_error for problem in problems] + [problem.is_error for problem in others]
    return 1 if any(wrong) else 0
