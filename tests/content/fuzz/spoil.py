"""Spoils texts and bundles by chance, in ways that a careless hand, a bad stick or a rogue would."""

import io
import random
import zipfile
from collections.abc import Callable

SNIPPETS = (
    *("", "\n", "  ", ":", ": ", "- ", "[", "]", "{", "}", "#", "'", '"', "|", ">", "\t", "\x00", "\\", "%"),
    *("&a ", "*a", "<<: *a", "!!python/object:os.system ", "約", "…", "\u202e", "\ufeff", "\U0001f600"),
    *(
        "0",
        "-1",
        "1e999",
        ".nan",
        "9" * 400,
        "~",
        "null",
        "no",
        "1:30",
        "2018/..",
        "-9999999-12-31",
        "Y999999999",
    ),
    *("../../etc/passwd", "media/../../x.png", "/dev/zero", "CON", "<img src='file:///etc/passwd'>"),
    *("[" * 40, "{a: " * 40, "- " * 200, "x" * 25_000, "\n" * 3_000, "? ", "--- ", "...\n"),
)
PATHS = (
    "../evil",
    "/etc/passwd",
    "C:\\x",
    "media/a\x00b.png",
    "events/../x.yaml",
    "media/" + "d/" * 90 + "x.png",
)


def spoiled_text(text: str, chance: random.Random) -> bytes:
    """Return a text with some of it cut, doubled, moved or replaced; at times with wild bytes in it."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 0, 1, 2, 8, 60, 400)))
        piece = chance.choice((chance.choice(SNIPPETS), text[end : end + 30], text[start:end] * 2))
        text = text[:start] + piece + text[end:]
    data = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        position = chance.randint(0, len(data))
        data = data[:position] + chance.randbytes(chance.randint(1, 12)) + data[position:]
    return data


def spoiled_bytes(
    whole: bytes, manifest: bytes, sign: Callable[[bytes], bytes], chance: random.Random
) -> bytes:
    """Return a bundle that is damaged, or whose signed manifest or entries are not what they should be."""
    if chance.random() < 0.5:
        return _damaged(whole, chance)
    return _rebuilt(whole, manifest, sign, chance)


def _damaged(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(chance.randint(1, 12)):
        # The directory at the end decides most, so it is hit most.
        low = 0 if chance.random() < 0.4 else max(0, len(data) - 2_500)
        position = chance.randint(low, len(data) - 1)
        match chance.randint(0, 3):
            case 0:
                data[position] ^= 1 << chance.randint(0, 7)
            case 1:
                data[position : position + chance.randint(1, 8)] = chance.randbytes(chance.randint(0, 8))
            case 2:
                data[position : position + 4] = chance.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x05\x06")
                )
            case _:
                del data[position : position + chance.choice((1, 30, 3_000))]
        if len(data) < 2:
            break
    return bytes(data)


def _rebuilt(whole: bytes, manifest: bytes, sign: Callable[[bytes], bytes], chance: random.Random) -> bytes:
    """A bundle written anew by somebody who has the key: signed, but with nonsense inside."""
    text = spoiled_text(manifest.decode(), chance) if chance.random() < 0.7 else manifest
    if chance.random() < 0.3:
        text = manifest.replace(b"people.yaml", chance.choice(PATHS).encode())
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("manifest.json", text)
        new.writestr("signature", sign(text) if chance.random() < 0.8 else chance.randbytes(64))
        for entry in old.infolist()[2:]:
            if chance.random() < 0.03:
                continue
            data = old.read(entry)
            if chance.random() < 0.05:
                data = spoiled_text(data.decode("utf-8", "replace"), chance)
            new.writestr(entry.filename, data)
        if chance.random() < 0.2:
            new.writestr(
                "content/" + chance.choice(PATHS).replace("\x00", ""), bytes(chance.choice((1, 3_000_000)))
            )
    return out.getvalue()
