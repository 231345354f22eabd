"""Write the JSON Schema of every content file, for completion, help and checks in editors."""

import argparse
import sys
from pathlib import Path

from exhibit.content.read.declared_languages import declared_languages
from exhibit.content.schema.json_schema import schemas
from exhibit.content.schema.reference_page import page

EXAMPLE = """example:
  python main.py schema data/.schema                 after the exhibition's languages changed
  python main.py schema --page docs/content.md       the reference page, after the model changed"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("out", nargs="?", type=Path, help="the folder to write into; it is made if missing")
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("data"),
        metavar="PATH",
        help="the exhibition whose languages are offered (default: data)",
    )
    parser.add_argument("--page", type=Path, metavar="FILE", help="write the reference page of every field")


def run(args: argparse.Namespace) -> int:
    """Write the schemas into `args.out` and the page into `args.page`. Returns 0, or 2 where it cannot."""
    if args.out is None and args.page is None:
        sys.stderr.write("shanhai schema: name a folder for the schemas, or --page with a file.\n")
        return 2
    try:
        if args.out is not None:
            args.out.mkdir(parents=True, exist_ok=True)
            for name, text in schemas(declared_languages(args.data)).items():
                (args.out / name).write_text(text, "utf-8", newline="\n")
        if args.page is not None:
            args.page.write_text(page(), "utf-8", newline="\n")
    except OSError as error:
        sys.stderr.write(f"shanhai schema: '{error.filename}' cannot be written: {error.strerror}.\n")
        return 2
    return 0
