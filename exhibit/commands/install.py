"""Install a bundle: from now on the kiosk shows it. Or trust a key, so that its bundles can be installed."""

import argparse
import datetime as dt
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from exhibit import __version__
from exhibit.commands.content_support import TerminalProgress, fail, state_folder, trial
from exhibit.commands.privileges import become_owner
from exhibit.content.bundle.acceptance import AcceptedContent
from exhibit.content.bundle.install import (
    BundlePreview,
    InstallContext,
    Reporter,
    bundle_file,
    install,
    look_at,
)
from exhibit.content.bundle.key_ring import KeyRing
from exhibit.content.bundle.keys import KeyFileError, TrustedKey, key_id, read_public_key
from exhibit.content.bundle.manifest import RefusedError
from exhibit.content.bundle.store import BundleStore
from exhibit.content.printable import printable
from exhibit.kiosk.paths import settings_of
from exhibit.kiosk.settings import read_settings

EXAMPLE = """examples:
  python main.py install --trust museum.pub          once on each kiosk
  python main.py install museum.shanhai
  python main.py install museum.shanhai --look       only say what is in it and what would change
  python main.py install --keys                      which keys are trusted, and where they are kept
  python main.py install --distrust 1f0c2a9e         no longer accept bundles that this key signed

As an administrator it does this as the user that the kiosk's state folder belongs to; keys in
/etc/shanhai/keys are the administrator's and count before those of the kiosk's user."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("bundle", nargs="?", type=Path, help="the bundle, on a stick for one")
    parser.add_argument("--trust", type=Path, metavar="FILE.pub", help="accept bundles that this key signed")
    parser.add_argument("--keys", action="store_true", help="list the keys that are trusted")
    parser.add_argument("--distrust", metavar="ID", help="forget a key, by its short name in --keys")
    parser.add_argument("--look", action="store_true", help="install nothing, say what would change")
    parser.add_argument(
        "--state", type=Path, metavar="PATH", help="the kiosk's state folder (default: the kiosk's)"
    )


def run(args: argparse.Namespace) -> int:
    """Do it. Returns 0; 1 where the bundle is refused; 2 where nothing was asked for or the disk refuses."""
    if not (args.bundle or args.trust or args.distrust or args.keys):
        return fail("install", "name a bundle, or --trust with a public key.", 2)
    try:
        _run(args)
    except KeyFileError as error:
        return fail("install", f"{error}.", 2)
    except RefusedError as error:
        return fail("install", str(error), 1)
    except PermissionError as error:
        return fail("install", f"'{error.filename}': this user may not change it; an administrator may.", 2)
    except OSError as error:
        return fail("install", f"'{error.filename}': {error.strerror}.", 2)
    return 0


def _run(args: argparse.Namespace) -> None:
    """Read what was brought with the rights at hand, and write with those of the folder's owner."""
    state = state_folder(args.state)
    store = BundleStore(state)
    ring = store.key_ring
    with ExitStack() as stack:
        brought = stack.enter_context(bundle_file(args.bundle)) if args.bundle else None
        trusted = read_public_key(args.trust) if args.trust else None
        if ring.folder == ring.own:
            become_owner(state)
        if trusted is not None:
            kept = ring.trust(trusted)
            _tell(f"{_named(trusted)} is trusted now: {kept}")
        if args.distrust:
            _tell(f"{_named(ring.distrust(args.distrust))} is no longer trusted.")
        become_owner(state)
        accepts = accepted_content(settings_of(state, os.environ))
        if args.keys:
            _list_keys(ring)
        if brought is not None:
            _install(store, brought, accepts, look_only=args.look)


def _tell(text: str) -> None:
    sys.stdout.write(f"{printable(text)}\n")


def _named(trusted: TrustedKey) -> str:
    return f"{trusted.name} ({key_id(trusted.key)})"


def _list_keys(ring: KeyRing) -> None:
    keys = ring.trusted()
    _tell(f"Trusted in {ring.source}:" if keys else f"No key is trusted: there is none in {ring.folder}.")
    for trusted in keys:
        _tell(f"  {key_id(trusted.key)}  {trusted.name}")


def accepted_content(settings: Path) -> AcceptedContent:
    """What the settings of this machine accept."""
    found = read_settings(settings).settings
    return AcceptedContent(found.exhibit, found.audience, found.drafts)


def _install(store: BundleStore, brought: BinaryIO, accepts: AcceptedContent, *, look_only: bool) -> None:
    circumstances = InstallContext(__version__, dt.datetime.now(dt.UTC), accepts)
    offer = look_at(brought, store, circumstances)
    for line in _told(offer, store.key_ring):
        _tell(line)
    if look_only:
        return
    progress = TerminalProgress("installing", 2 * offer.manifest.total_bytes)
    manifest = install(brought, store, circumstances, trial(), Reporter(progress, _tell_waiting))
    _tell(f"Version {manifest.version} is installed and shown from the next start on.")


def _tell_waiting() -> None:
    _tell("Another installation is under way; this one waits for it.")


def _told(offer: BundlePreview, ring: KeyRing) -> list[str]:
    manifest = offer.manifest
    signed = f"signed by {offer.signer} (trusted in {ring.source})"
    lines = [f"{manifest.title}: version {manifest.version} of {manifest.created}, {signed}"]
    for what, names in (("new", offer.added), ("changed", offer.changed), ("gone", offer.removed)):
        if names:
            lines.append(f"  {len(names)} {what}: {', '.join(names[:6])}{', …' if len(names) > 6 else ''}")
    if manifest.drafts:
        lines.append(f"  {len(manifest.drafts)} entries nobody signed off")
    if manifest.audience:
        lines.append(f"  for {', '.join(manifest.audience)} alone")
    return lines
