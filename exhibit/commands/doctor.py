"""Look over this machine: display, touch, diagonal, fonts, time, disk, service, sleep, content, PIN."""

import argparse
import json
import os
import sys

from exhibit.commands.common import cache_folder, missing_display
from exhibit.commands.content_support import working
from exhibit.content.bundle.store import BundleStore
from exhibit.content.compilation.load import load
from exhibit.kiosk.diagnostics import DiagnosticFinding, FindingGrade, examine_kept_back, examine_machine
from exhibit.kiosk.paths import find_paths
from exhibit.kiosk.settings import SettingsReading, read_settings

EXAMPLE = """examples:
  python main.py doctor          run it as the kiosk's user, where the exhibition is to run
  python main.py doctor --json   the same for programs"""
MARKS = {
    FindingGrade.GOOD: "ok  ",
    FindingGrade.WARNING: "look",
    FindingGrade.BAD: "BAD ",
    FindingGrade.UNKNOWN: "?   ",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")


def run(args: argparse.Namespace) -> int:
    """Look everything over. Returns 0, or 1 where something must be put right first."""
    places = find_paths(os.environ)
    reading = read_settings(places.settings)
    with working("looking this machine over"):
        findings = examine_machine(reading, places, os.environ)
        findings += _examine_content(reading, args)
        findings += examine_kept_back(BundleStore(places.state))
        findings += _examine_screen(reading)
    if args.json:
        rows = [{"subject": each.subject, "grade": each.grade.value, "text": each.text} for each in findings]
        sys.stdout.write(json.dumps({"findings": rows}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{MARKS[each.grade]}  {each.subject}: {each.text}\n" for each in findings)
    sys.stdout.flush()
    code = 1 if any(each.grade is FindingGrade.BAD for each in findings) else 0
    sys.stderr.flush()
    os._exit(code)


def _examine_content(reading: SettingsReading, args: argparse.Namespace) -> list[DiagnosticFinding]:
    from exhibit.commands.run_kiosk import contents_for

    del args
    folder = contents_for(reading.settings, find_paths(os.environ)).folder()
    loaded = load(folder, cache_folder())
    errors = sum(problem.is_error for problem in loaded.problems)
    if loaded.content is None:
        return [
            DiagnosticFinding(
                "content", FindingGrade.BAD, f"{folder}: nothing can be shown; run 'check {folder}'"
            )
        ]
    grade = FindingGrade.WARNING if errors else FindingGrade.GOOD
    told = f"{folder}: version {loaded.content.exhibit.version}, {len(loaded.content.events)} events"
    return [
        DiagnosticFinding(
            "content", grade, f"{told}, {errors} errors: run 'check {folder}'" if errors else told
        )
    ]


def _examine_screen(reading: SettingsReading) -> list[DiagnosticFinding]:
    if missing_display():
        return [
            DiagnosticFinding(
                "screen",
                FindingGrade.UNKNOWN,
                "there is no display here: run this where the exhibition is to run",
            )
        ]
    from exhibit.app import make_application
    from exhibit.kiosk.screen_diagnostics import examine_fonts, examine_screen, examine_touch
    from exhibit.resources import ASSETS

    make_application()
    settings = reading.settings
    return [*examine_screen(settings), *examine_touch(settings), *examine_fonts(ASSETS / "fonts")]
