"""Look over this machine: display, touch, diagonal, fonts, time, disk, service, sleep, content, PIN."""

import argparse
import json
import os
import sys

from exhibit.commands.common import cache_folder, missing_display
from exhibit.commands.common_content import working
from exhibit.content.load import load
from exhibit.kiosk.examination import Finding, Grade, examine_machine
from exhibit.kiosk.places import find_places
from exhibit.kiosk.settings import Reading, read_settings

EXAMPLE = """examples:
  python main.py doctor          run it as the kiosk's user, where the exhibition is to run
  python main.py doctor --json   the same for programs"""
MARKS = {Grade.GOOD: "ok  ", Grade.WARNING: "look", Grade.BAD: "BAD ", Grade.UNKNOWN: "?   "}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")


def run(args: argparse.Namespace) -> int:
    """Look everything over. Returns 0, or 1 where something must be put right first."""
    places = find_places(os.environ)
    reading = read_settings(places.settings)
    with working("looking this machine over"):
        findings = examine_machine(reading, places, os.environ)
        findings += _examine_content(reading, args)
        findings += _examine_screen(reading)
    if args.json:
        rows = [{"subject": each.subject, "grade": each.grade.value, "text": each.text} for each in findings]
        sys.stdout.write(json.dumps({"findings": rows}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{MARKS[each.grade]}  {each.subject}: {each.text}\n" for each in findings)
    sys.stdout.flush()
    code = 1 if any(each.grade is Grade.BAD for each in findings) else 0
    sys.stderr.flush()
    os._exit(code)


def _examine_content(reading: Reading, args: argparse.Namespace) -> list[Finding]:
    from exhibit.commands.hall_keeping import contents_for

    del args
    folder = contents_for(reading.settings, find_places(os.environ)).folder()
    loaded = load(folder, cache_folder())
    errors = sum(problem.is_error for problem in loaded.problems)
    if loaded.content is None:
        return [Finding("content", Grade.BAD, f"{folder}: nothing can be shown; run 'check {folder}'")]
    grade = Grade.WARNING if errors else Grade.GOOD
    told = f"{folder}: version {loaded.content.exhibit.version}, {len(loaded.content.events)} events"
    return [Finding("content", grade, f"{told}, {errors} errors: run 'check {folder}'" if errors else told)]


def _examine_screen(reading: Reading) -> list[Finding]:
    if missing_display():
        return [
            Finding(
                "screen", Grade.UNKNOWN, "there is no display here: run this where the exhibition is to run"
            )
        ]
    from exhibit.app import make_application
    from exhibit.kiosk.screen_check import examine_fonts, examine_screen, examine_touch
    from exhibit.resources import ASSETS

    make_application()
    settings = reading.settings
    return [*examine_screen(settings), *examine_touch(settings), *examine_fonts(ASSETS / "fonts")]
