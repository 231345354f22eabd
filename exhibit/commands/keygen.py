"""Make the key pair with which an editor-in-chief signs bundles."""

import argparse
import getpass
import sys
from pathlib import Path

from exhibit.commands.content_support import fail
from exhibit.content.bundle.keys import KeyFileError, key_id, read_public_key, write_key_pair

EXAMPLE = """example:
  python main.py keygen museum          writes museum.key (keep it secret) and museum.pub (for the kiosks)
  python main.py keygen museum --protect"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("name", type=Path, help="the name of both files, without an ending")
    parser.add_argument(
        "--protect", action="store_true", help="ask for a passphrase that packing will ask for"
    )


def run(args: argparse.Namespace) -> int:
    """Write the two files. Returns 0, or 2 where they exist or cannot be written."""
    passphrase = ""
    if args.protect:
        passphrase = getpass.getpass("Passphrase: ")
        if not passphrase or passphrase != getpass.getpass("The same again: "):
            return fail("keygen", "the passphrases differ or are empty; nothing was written.", 2)
    try:
        private, public = write_key_pair(args.name, passphrase)
        trusted = read_public_key(public)
    except KeyFileError as error:
        return fail("keygen", f"{error}.", 2)
    except OSError as error:
        return fail("keygen", f"'{args.name}' cannot be written: {error.strerror}.", 2)
    sys.stdout.write(
        f"{private}: signs bundles. Keep it secret, keep a copy, never put it on a kiosk.\n"
        f"{public}: copy it to each kiosk once, with 'install --trust {public}'.\n"
        f"Its short name, to compare by telephone: {key_id(trusted.key)}\n"
    )
    return 0
