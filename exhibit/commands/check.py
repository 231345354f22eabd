"""`check`: tells everything that is wrong in an exhibition's files, each with its place and advice."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from exhibit.content.load import Loaded, load

CLEAN, FOUND_PROBLEMS, NOT_READABLE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("path", nargs="?", type=Path, default=Path("data"), help="the exhibition's folder")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")
    parser.add_argument("--strict", action="store_true", help="exit with 1 for warnings as well")


def run(args: argparse.Namespace) -> int:
    """Check the folder `args.path` and print what was found. Returns 0 clean, 1 problems, 2 not readable."""
    loaded = load(args.path)
    if args.json:
        found = [asdict(problem) for problem in loaded.problems]
        sys.stdout.write(json.dumps({"problems": found, "digest": loaded.digest}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{problem}\n" for problem in loaded.problems)
        sys.stdout.write(_summary(loaded) + "\n")
    if not loaded.digest:
        return NOT_READABLE
    counts = args.strict or any(problem.is_error for problem in loaded.problems)
    return FOUND_PROBLEMS if counts and loaded.problems else CLEAN


def _summary(loaded: Loaded) -> str:
    errors = sum(problem.is_error for problem in loaded.problems)
    warnings = len(loaded.problems) - errors
    if not loaded.problems:
        return "No problems."
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}."


if __name__ == "__main__":
    _parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(_parser)
    sys.exit(run(_parser.parse_args()))
