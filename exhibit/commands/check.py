"""Tell everything that is wrong in an exhibition's files, each with its place and advice."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from exhibit.commands.report import with_decoded_pictures, with_sign_offs, write_report
from exhibit.content.bundle.sandbox_check import limit_this_process
from exhibit.content.compilation.load import LoadedExhibition, load
from exhibit.resources import ASSETS

CLEAN, FOUND_PROBLEMS, NOT_READABLE = 0, 1, 2

EXAMPLE = """examples:
  python main.py check                    the exhibition in data/
  python main.py check ../lighthouse      another one
  python main.py check --json > problems.json

exit codes: 0 no errors (warnings are only told), 1 errors, 2 there is nothing that could be read"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="the exhibition's folder (default: data, else the one shipped)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")
    parser.add_argument("--strict", action="store_true", help="exit with 1 for warnings as well")
    parser.add_argument("--release", action="store_true", help="drafts and unsigned changes are errors too")
    parser.add_argument(
        "--report", type=Path, metavar="OUT.html", help="also write a page for editors to read"
    )
    parser.add_argument("--confined", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Check the folder `args.path` and print what was found. Returns 0 clean, 1 problems, 2 not readable."""
    if args.confined:
        limit_this_process()
    folder = args.path or _default_folder()
    _show_progress(f"Checking {folder} …")
    loaded = load(folder)
    if args.release and loaded.digest:
        loaded = with_sign_offs(loaded, folder)
    if args.confined and loaded.content is not None:
        loaded = with_decoded_pictures(loaded, folder)
    _show_progress("")
    if args.report is not None and not write_report(loaded, folder, args.report):
        return NOT_READABLE
    if args.json:
        found = [asdict(problem) for problem in loaded.problems]
        sys.stdout.write(json.dumps({"problems": found, "digest": loaded.digest}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{problem}\n" for problem in loaded.problems)
        sys.stdout.write(_summary(loaded) + "\n")
        if args.report is not None:
            sys.stdout.write(f"The report is {args.report}: open it in any browser.\n")
    if not loaded.digest:
        return NOT_READABLE
    errors = any(problem.is_error for problem in loaded.problems)
    warnings = any(problem.severity == "warning" for problem in loaded.problems)
    return FOUND_PROBLEMS if errors or (args.strict and warnings) else CLEAN


def _default_folder() -> Path:
    here = Path("data")
    return here if here.is_dir() else ASSETS.parent / "data"


def _show_progress(text: str) -> None:
    """Say on a terminal what takes a moment, and wipe it again; in a pipe, say nothing."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
        sys.stderr.flush()


def _summary(loaded: LoadedExhibition) -> str:
    errors = sum(problem.is_error for problem in loaded.problems)
    notices = sum(problem.severity == "notice" for problem in loaded.problems)
    warnings = len(loaded.problems) - errors - notices
    if not loaded.problems:
        return "No problems."
    told = f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"
    return told + (f", {notices} notice{'s' * (notices != 1)}." if notices else ".")


if __name__ == "__main__":
    _parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(_parser)
    sys.exit(run(_parser.parse_args()))
