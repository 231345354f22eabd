"""The public keys whose bundles a machine accepts: the administrator's, else those of the kiosk's own user.

Where the administrator's folder holds a key, it alone counts: the kiosk's user cannot write there, so
whoever takes over the kiosk's process can still not make it trust anybody.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from exhibit.content.bundle.atomic_write import replace_file
from exhibit.content.bundle.keys import (
    PUBLIC_SUFFIX,
    KeyFileError,
    TrustedKey,
    key_id,
    read_public_key,
    read_trusted_keys,
)
from exhibit.content.printable import printable

SYSTEM_KEYS = Path("/etc/shanhai/keys")
_LEAST_ID_CHARACTERS = 4


@dataclass(frozen=True)
class KeyRing:
    """The keys of one machine: `system` is the administrator's folder, `own` that of the kiosk's user."""

    own: Path
    system: Path = SYSTEM_KEYS

    @property
    def folder(self) -> Path:
        """The folder that counts, and into which a new key goes."""
        return self.system if sys.platform != "win32" and self.system.is_dir() else self.own

    def trusted(self) -> tuple[TrustedKey, ...]:
        """The keys that are trusted; an administrator's folder without any leaves it to the user's."""
        return read_trusted_keys(self.system) or read_trusted_keys(self.own)

    @property
    def source(self) -> Path:
        """The folder that the trusted keys come from."""
        return self.system if read_trusted_keys(self.system) else self.own

    def trust(self, trusted: TrustedKey) -> Path:
        """Keep a public key under its short name, so that no other can take its place. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        pem = trusted.key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        kept = self.folder / f"{key_id(trusted.key)}{PUBLIC_SUFFIX}"
        replace_file(kept, f"# {printable(trusted.name)}\n".encode() + pem)
        return kept

    def distrust(self, which: str) -> TrustedKey:
        """Forget the one key whose short name begins like this, under whatever file names it is kept.

        Raises KeyFileError where it is none or not only one, OSError.
        """
        wanted = which.strip().lower()
        files = [(path, key) for folder in (self.system, self.own) for path, key in _files(folder)]
        found = {key_id(key.key): key for _, key in files if key_id(key.key).startswith(wanted)}
        if len(wanted) < _LEAST_ID_CHARACTERS or len(found) != 1:
            raise KeyFileError(
                f"'{printable(which)}' is the short name of no one trusted key; --keys lists them"
            )
        [(identity, gone)] = found.items()
        for path, key in files:
            if key_id(key.key) == identity:
                path.unlink()
        return gone


def _files(folder: Path) -> list[tuple[Path, TrustedKey]]:
    found = []
    for path in sorted(folder.glob(f"*{PUBLIC_SUFFIX}")) if folder.is_dir() else ():
        try:
            found.append((path, read_public_key(path)))
        except KeyFileError:
            continue
    return found
