"""Ed25519 keys: the editor-in-chief signs with the private one, kiosks trust the public one.

Both are PEM files, so that other tools can read them. The private key never goes to a kiosk.
"""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from exhibit.content.read.files import NotReadableError, open_regular

PRIVATE_SUFFIX, PUBLIC_SUFFIX = ".key", ".pub"
SIGNATURE_BYTES = 64
_MAX_KEY_BYTES = 10_000
_MAX_KEYS = 32
_NAME = re.compile(rb"# ?([^\r\n]{1,200})\r?\n")
_DOMAIN = b"shanhai content bundle 1\n"


class KeyFileError(Exception):
    """A key file cannot be used. The text says why, in plain words."""


@dataclass(frozen=True)
class TrustedKey:
    """A public key with the name of its file, by which people know it."""

    name: str
    key: Ed25519PublicKey


def write_key_pair(stem: Path, passphrase: str = "") -> tuple[Path, Path]:
    """Make a key pair and write it as `stem`.key and `stem`.pub; existing files are never overwritten.

    Raises KeyFileError where one exists, OSError where the disk refuses.
    """
    private, public = stem.with_suffix(PRIVATE_SUFFIX), stem.with_suffix(PUBLIC_SUFFIX)
    for path in (private, public):
        if path.exists():
            raise KeyFileError(f"'{path}' exists already; a key is never overwritten")
    key = Ed25519PrivateKey.generate()
    lock: KeySerializationEncryption = (
        BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    )
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)
    with open(private, "xb", opener=_open_for_owner) as file:
        file.write(pem)
    public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return private, public


def _open_for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def is_protected(path: Path) -> bool:
    """Whether a private key asks for a passphrase. Raises KeyFileError."""
    return b"ENCRYPTED" in _read(path)


def read_private_key(path: Path, passphrase: str = "") -> Ed25519PrivateKey:
    """Read a private key. Raises KeyFileError."""
    try:
        key = load_pem_private_key(_read(path), passphrase.encode() if passphrase else None)
    except TypeError:
        raise KeyFileError(f"'{path}' is protected by a passphrase") from None
    except (ValueError, UnsupportedAlgorithm):
        raise KeyFileError(f"'{path}' is not a private key, or the passphrase is wrong") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"'{path}' is not an Ed25519 key")
    return key


def read_public_key(path: Path) -> TrustedKey:
    """Read a public key; its name is in a first line such as `# museum`, else its file's.

    Raises KeyFileError.
    """
    data = _read(path)
    if b"PRIVATE KEY-----" in data:
        raise KeyFileError(
            f"'{path}' is a private key, which signs bundles and never belongs on a kiosk: "
            f"bring the file that ends in {PUBLIC_SUFFIX} instead, and remove this one here"
        )
    try:
        key = load_pem_public_key(data)
    except (ValueError, UnsupportedAlgorithm):
        raise KeyFileError(f"'{path}' is not a public key") from None
    if not isinstance(key, Ed25519PublicKey):
        raise KeyFileError(f"'{path}' is not an Ed25519 key")
    named = _NAME.match(data)
    return TrustedKey(named[1].decode("utf-8", "replace").strip() if named else path.stem, key)


def read_trusted_keys(folder: Path) -> tuple[TrustedKey, ...]:
    """Read all public keys of a folder; files that are none are left out, as a kiosk must start anyway."""
    if not folder.is_dir():
        return ()
    found = []
    for path in sorted(folder.glob(f"*{PUBLIC_SUFFIX}"))[:_MAX_KEYS]:
        try:
            found.append(read_public_key(path))
        except KeyFileError:
            continue
    return tuple(found)


def key_id(key: Ed25519PublicKey) -> str:
    """Return the short name of a key that people can compare: 16 hexadecimal digits of its hash."""
    return hashlib.sha256(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()[:16]


def sign(key: Ed25519PrivateKey, manifest: bytes) -> bytes:
    """Sign a manifest."""
    return key.sign(_DOMAIN + manifest)


def signer_of(manifest: bytes, signature: bytes, trusted: tuple[TrustedKey, ...]) -> TrustedKey | None:
    """Return the trusted key that signed a manifest, or None."""
    for candidate in trusted:
        try:
            candidate.key.verify(signature, _DOMAIN + manifest)
        except InvalidSignature:
            continue
        return candidate
    return None


def _read(path: Path) -> bytes:
    try:
        with open_regular(path) as file:
            data = file.read(_MAX_KEY_BYTES + 1)
    except NotReadableError as error:
        raise KeyFileError(f"'{path}' cannot be read: {error}") from None
    except OSError as error:
        raise KeyFileError(f"'{path}' cannot be read: {error.strerror}") from None
    if len(data) > _MAX_KEY_BYTES:
        raise KeyFileError(f"'{path}' is too large for a key")
    return data
