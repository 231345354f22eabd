"""Pack an exhibition into one signed file for the kiosks."""

import argparse
import datetime as dt
import getpass
import sys
from pathlib import Path

from exhibit import __version__
from exhibit.commands.content_support import fail, working
from exhibit.content.authoring.sign_off import SignOff, examine, write_ledger
from exhibit.content.bundle.keys import KeyFileError, is_protected, read_private_key
from exhibit.content.bundle.manifest import (
    FORMAT,
    BundleManifest,
    RefusedError,
    check_number,
    decoded,
    encoded,
)
from exhibit.content.bundle.pack import files_of, strangers_in, write_bundle
from exhibit.content.compilation.load import load
from exhibit.content.model import Content

EXAMPLE = """examples:
  python main.py pack data museum.shanhai --key museum.key
  python main.py pack data museum.shanhai --key museum.key --expires 2027-12-31
  python main.py pack data hall-2.shanhai --key museum.key --audience hall-2
  python main.py pack data trial.shanhai --key museum.key --drafts"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", type=Path, help="the exhibition's folder")
    parser.add_argument("out", type=Path, help="the bundle to write; its name ends in .shanhai")
    parser.add_argument("--key", type=Path, required=True, metavar="FILE.key", help="what signs it")
    parser.add_argument("--drafts", action="store_true", help="also pack what nobody signed off")
    parser.add_argument(
        "--version", type=int, metavar="N", help="its version; each must be higher (default: the time, UTC)"
    )
    parser.add_argument(
        "--engine", default=__version__, metavar="X.Y.Z", help="the least version of the program"
    )
    parser.add_argument(
        "--audience",
        action="append",
        default=[],
        metavar="GROUP",
        help="only for kiosks whose settings name this group; may be given several times",
    )
    parser.add_argument("--expires", metavar="YYYY-MM-DD", help="the last day on which it may be installed")


def run(args: argparse.Namespace) -> int:
    """Check, then write `args.out`. Returns 0; 1 where the content forbids it; 2 otherwise."""
    with working(f"checking {args.folder}"):
        loaded = load(args.folder)
    errors = [problem for problem in loaded.problems if problem.is_error]
    if loaded.content is None or errors:
        sys.stderr.writelines(f"{problem}\n" for problem in errors)
        return fail("pack", "nothing was packed: put these errors right first.", 1)
    sign_offs = examine(args.folder)
    drafts = [item for item in sign_offs if not item.is_released]
    if drafts and not args.drafts:
        _tell_drafts(drafts)
        return fail("pack", "nothing was packed: sign these off, or pack a trial with --drafts.", 1)
    try:
        _write(args, loaded.content, drafts)
        write_ledger(args.folder, sign_offs)
    except (RefusedError, KeyFileError) as error:
        return fail("pack", str(error), 2)
    except OSError as error:
        return fail("pack", f"'{args.out}' cannot be written: {error.strerror}.", 2)
    return 0


def _tell_drafts(drafts: list[SignOff]) -> None:
    sys.stderr.writelines(f"{problem}\n" for item in drafts if (problem := item.problem()) is not None)


def _write(args: argparse.Namespace, content: Content, drafts: list[SignOff]) -> None:
    now = dt.datetime.now(dt.UTC)
    title = next(iter(content.exhibit.title.values()))
    version = args.version if args.version is not None else int(now.strftime("%Y%m%d%H%M"))
    manifest = BundleManifest(
        format=FORMAT,
        exhibit=content.exhibit.id,
        title=title,
        version=version,
        engine=args.engine,
        created=now.isoformat(timespec="seconds"),
        files=files_of(args.folder),
        expires=args.expires,
        drafts=tuple(item.name for item in drafts),
        audience=tuple(args.audience),
    )
    # whatever a kiosk would refuse in it is told here
    decoded(encoded(manifest))
    check_number(manifest, now.date())
    passphrase = getpass.getpass("Passphrase: ") if is_protected(args.key) else ""
    with working(f"packing {args.out}"):
        write_bundle(args.folder, manifest, read_private_key(args.key, passphrase), args.out)
    for name in strangers_in(args.folder):
        sys.stdout.write(f"not packed: {name}\n")
    size = args.out.stat().st_size / 1_000_000
    note = f", {len(drafts)} drafts" if drafts else ""
    sys.stdout.write(f"{args.out}: version {version}, {len(manifest.files)} files, {size:.1f} MB{note}\n")
