"""Drawings of content that are refused are not drawn, and open nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from exhibit.resources import ASSETS
from exhibit.view.look.artwork import Artwork

_SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_SVG = f'<svg {_SPACES} viewBox="0 0 9 9">{{}}</svg>'


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_drawing_that_opens_files_or_is_no_utf8_is_not_drawn(encoding: str, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    assert picture.save(str(tmp_path / "red.png"))
    motifs = tmp_path / "illustrations"
    motifs.mkdir()
    body = f'<image width="9" height="9" xlink:href="{tmp_path}/red.png"/><title>說</title>'
    (motifs / "own.svg").write_bytes(_SVG.format(body).encode(encoding, "replace"))
    (motifs / "good.svg").write_text(_SVG.format('<rect width="9" height="9" fill="#111111"/>'), "utf-8")
    artwork = Artwork((ASSETS, tmp_path))
    assert not artwork.has("illustrations", "own")
    assert artwork.has("illustrations", "good")
    canvas = QImage(40, 40, QImage.Format.Format_RGB32)
    canvas.fill(0xFFFFFF)
    painter = QPainter(canvas)
    artwork.paint_motif(painter, "own", QRectF(0, 0, 40, 40), "#111111", "#777777")
    painter.end()
    assert canvas.pixel(20, 20) == 0xFFFFFFFF
