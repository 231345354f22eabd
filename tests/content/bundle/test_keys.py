"""Keys that cannot be used are told in plain words; a kiosk's folder of keys may hold other things."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from exhibit.content.bundle.keys import (
    KeyFileError,
    read_private_key,
    read_public_key,
    read_trusted_keys,
    sign,
    write_key_pair,
)


@pytest.fixture
def other_kind(tmp_path: Path) -> Path:
    """The stem of a pair of keys of another kind, as other programs make them."""
    key = generate_private_key(SECP256R1())
    stem = tmp_path / "other"
    stem.with_suffix(".key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    stem.with_suffix(".pub").write_bytes(
        key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    return stem


def test_a_key_of_another_kind_is_refused(other_kind: Path) -> None:
    with pytest.raises(KeyFileError, match=r"other\.key' is not an Ed25519 key"):
        read_private_key(other_kind.with_suffix(".key"))
    with pytest.raises(KeyFileError, match=r"other\.pub' is not an Ed25519 key"):
        read_public_key(other_kind.with_suffix(".pub"))


def test_a_protected_key_asks_for_its_passphrase(tmp_path: Path) -> None:
    private, _ = write_key_pair(tmp_path / "museum", "open sesame")
    with pytest.raises(KeyFileError, match="protected by a passphrase"):
        read_private_key(private)
    with pytest.raises(KeyFileError, match="the passphrase is wrong"):
        read_private_key(private, "shut sesame")
    assert sign(read_private_key(private, "open sesame"), b"x")


def test_a_file_that_is_too_large_for_a_key_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "big.pub").write_bytes(b"x" * 1_000_000)
    with pytest.raises(KeyFileError, match="too large for a key"):
        read_public_key(tmp_path / "big.pub")


def test_only_what_is_a_key_is_trusted(other_kind: Path, tmp_path: Path) -> None:
    assert other_kind.with_suffix(".pub").parent == tmp_path
    write_key_pair(tmp_path / "museum")
    assert [key.name for key in read_trusted_keys(tmp_path)] == ["museum"]
    assert read_trusted_keys(tmp_path / "nowhere") == ()
