"""Reads the size of a picture from its first bytes, without decoding it: PNG, JPEG and WebP.

Formats: PNG specification 11.2.2 (IHDR), ITU-T T.81 B.2.2 (frame headers), RFC 9649 (WebP container).
"""

_PNG_SIGN = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


class ImageError(Exception):
    """The bytes are not a picture of the kind that the file's name promises."""


def image_size(data: bytes, suffix: str) -> tuple[int, int]:
    """Return width and height in pixels. Raises ImageError."""
    readers = {".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg, ".webp": _webp}
    try:
        width, height = readers[suffix](data)
    except IndexError:
        raise ImageError("this picture breaks off") from None
    if not (width and height):
        raise ImageError("this picture has no size")
    return width, height


def _png(data: bytes) -> tuple[int, int]:
    if not data.startswith(_PNG_SIGN) or data[12:16] != b"IHDR":
        raise ImageError("this is not a PNG picture, whatever its name says")
    if len(data) < 33:
        raise IndexError
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg(data: bytes) -> tuple[int, int]:
    if not data.startswith(b"\xff\xd8\xff"):
        raise ImageError("this is not a JPEG picture, whatever its name says")
    position = 2
    while True:
        while data[position] == 0xFF and data[position + 1] == 0xFF:
            position += 1
        if data[position] != 0xFF:
            raise ImageError("this picture is damaged")
        marker = data[position + 1]
        if marker in _FRAMES:
            _ = data[position + 8]
            height = int.from_bytes(data[position + 5 : position + 7], "big")
            return int.from_bytes(data[position + 7 : position + 9], "big"), height
        if marker in _WITHOUT_LENGTH:
            position += 2
            continue
        _ = data[position + 3]
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")


def _webp(data: bytes) -> tuple[int, int]:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ImageError("this is not a WebP picture, whatever its name says")
    _ = data[29]
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        size = data[26:30]
        return int.from_bytes(size[:2], "little") & 0x3FFF, int.from_bytes(size[2:], "little") & 0x3FFF
    raise ImageError("this picture is damaged")


def is_cut_off(data: bytes, suffix: str) -> bool:
    """Whether a picture ends before its format says that it does: half of it would be grey.

    JPEG: after the last scan stands the mark of the end; PNG: the last part is IEND; WebP: the container
    tells its length.
    """
    if suffix == ".png":
        return b"IDAT" in data and b"IEND" not in data[-64:]
    if suffix == ".webp":
        return len(data) < 8 + int.from_bytes(data[4:8], "little")
    position = 2
    while 0 <= position < len(data) - 3 and data[position + 1] != _SCAN:
        length = (
            0
            if data[position + 1] in _WITHOUT_LENGTH
            else int.from_bytes(data[position + 2 : position + 4], "big")
        )
        position += 2 + length
    # Cameras append more after the picture, so the mark may stand anywhere behind the first scan.
    return data.find(b"\xff\xd9", position) < 0
