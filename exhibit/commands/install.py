"""Install a bundle: from now on the kiosk shows it. Or trust a key, so that its bundles can be installed."""

import argparse
import datetime as dt
import shutil
import sys
from pathlib import Path

from exhibit import __version__
from exhibit.commands.content_support import TerminalProgress, fail, state_folder, trial
from exhibit.content.bundle.install import BundlePreview, InstallContext, install, look_at
from exhibit.content.bundle.keys import KeyFileError, key_id, read_public_key
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.store import BundleStore

EXAMPLE = """examples:
  python main.py install --trust museum.pub          once on each kiosk
  python main.py install museum.shanhai
  python main.py install museum.shanhai --look       only say what is in it and what would change"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("bundle", nargs="?", type=Path, help="the bundle, on a stick for one")
    parser.add_argument("--trust", type=Path, metavar="FILE.pub", help="accept bundles that this key signed")
    parser.add_argument("--look", action="store_true", help="install nothing, say what would change")
    parser.add_argument(
        "--state", type=Path, metavar="PATH", help="the kiosk's state folder (default: the kiosk's)"
    )


def run(args: argparse.Namespace) -> int:
    """Do it. Returns 0; 1 where the bundle is refused; 2 where nothing was asked for or the disk refuses."""
    store = BundleStore(state_folder(args.state))
    if args.bundle is None and args.trust is None:
        return fail("install", "name a bundle, or --trust with a public key.", 2)
    try:
        if args.trust is not None:
            _trust(store, args.trust)
        if args.bundle is not None:
            _install(store, args.bundle, look_only=args.look)
    except KeyFileError as error:
        return fail("install", f"{error}.", 2)
    except RefusedError as error:
        return fail("install", str(error), 1)
    except OSError as error:
        return fail("install", f"'{error.filename}': {error.strerror}.", 2)
    return 0


def _trust(store: BundleStore, path: Path) -> None:
    trusted = read_public_key(path)
    store.keys.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, store.keys / path.name)
    sys.stdout.write(f"{trusted.name} ({key_id(trusted.key)}) is trusted now.\n")


def _install(store: BundleStore, path: Path, *, look_only: bool) -> None:
    circumstances = InstallContext(__version__, dt.datetime.now(dt.UTC))
    offer = look_at(path, store, circumstances)
    sys.stdout.write(_told(offer))
    if look_only:
        return
    manifest = install(
        path, store, circumstances, trial(), TerminalProgress("installing", 2 * offer.manifest.total_bytes)
    )
    sys.stdout.write(f"Version {manifest.version} is installed and shown from the next start on.\n")


def _told(offer: BundlePreview) -> str:
    manifest = offer.manifest
    lines = [f"{manifest.title}: version {manifest.version} of {manifest.created}, signed by {offer.signer}"]
    for what, names in (("new", offer.added), ("changed", offer.changed), ("gone", offer.removed)):
        if names:
            lines.append(f"  {len(names)} {what}: {', '.join(names[:6])}{', …' if len(names) > 6 else ''}")
    if manifest.drafts:
        lines.append(f"  {len(manifest.drafts)} entries nobody signed off")
    return "\n".join(lines) + "\n"
