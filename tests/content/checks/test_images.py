import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from exhibit.content.checks.images import ImageError, image_size


def picture(kind: str, size: tuple[int, int], **options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "green").save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", picture("PNG", (37, 21))),
        (".jpg", picture("JPEG", (37, 21))),
        (".jpeg", picture("JPEG", (37, 21), progressive=True, comment=b"x" * 300)),
        (".webp", picture("WEBP", (37, 21))),
        (".webp", picture("WEBP", (37, 21), lossless=True)),
        (".webp", picture("WEBP", (37, 21), exif=b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x00")),
    ],
)
def test_sizes_are_read_without_decoding(suffix: str, data: bytes) -> None:
    assert image_size(data, suffix) == (37, 21)


JPEG = picture("JPEG", (8, 8))


@pytest.mark.parametrize(
    ("suffix", "data", "message"),
    [
        (".png", b"", "this is not a PNG picture, whatever its name says"),
        (".png", JPEG, "this is not a PNG picture, whatever its name says"),
        (".png", picture("PNG", (8, 8))[:30], "this picture breaks off"),
        (".jpg", picture("PNG", (8, 8)), "this is not a JPEG picture, whatever its name says"),
        (".jpg", JPEG[:100], "this picture breaks off"),
        (".jpg", b"\xff\xd8\xff\xe0\x00\x02xxxxxxxx", "this picture is damaged"),
        (".webp", b"<svg/>", "this is not a WebP picture, whatever its name says"),
        (".webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "this picture breaks off"),
        (".webp", b"RIFF\x00\x00\x00\x00WEBPVP9 " + bytes(40), "this picture is damaged"),
        (".webp", b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(40), "this picture is damaged"),
    ],
)
def test_what_is_no_picture_is_told(suffix: str, data: bytes, message: str) -> None:
    with pytest.raises(ImageError) as refused:
        image_size(data, suffix)
    assert str(refused.value) == message


def test_a_picture_without_size_is_told() -> None:
    data = bytearray(picture("PNG", (8, 8)))
    data[16:20] = bytes(4)
    with pytest.raises(ImageError, match="has no size"):
        image_size(bytes(data), ".png")


def test_fill_bytes_and_markers_without_length_are_passed() -> None:
    frame = b"\xff\xff\xc0\x00\x0b\x08\x00\x05\x00\x07\x03"
    assert image_size(b"\xff\xd8\xff\xd0" + frame, ".jpg") == (7, 5)


@given(st.sampled_from([".png", ".jpg", ".webp"]), st.binary(max_size=60), st.integers(0, 40))
def test_any_bytes_have_a_size_or_are_refused(suffix: str, data: bytes, kept: int) -> None:
    heads = {".png": picture("PNG", (8, 8)), ".jpg": JPEG, ".webp": picture("WEBP", (8, 8))}
    try:
        width, height = image_size(heads[suffix][:kept] + data, suffix)
    except ImageError:
        return
    assert width > 0
    assert height > 0
