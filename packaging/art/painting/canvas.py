"""The silk: an array of colours that is painted on, and sheets of brushwork that are laid on it."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from art.painting.noise import Box, Floats, cloud, grid_noise, smooth
from art.painting.pigment import SILK, Colour, array


class Sheet:
    """A transparent sheet over a part of the picture, painted with Qt in picture coordinates."""

    def __init__(self, box: Box) -> None:
        self.box = box
        self._image = QImage(box.width, box.height, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(Qt.GlobalColor.transparent)
        self.painter = QPainter(self._image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.translate(-box.left, -box.top)

    def pixels(self) -> Floats:
        """End painting; premultiplied red, green, blue, alpha as 0..1."""
        self.painter.end()
        stride = self._image.bytesPerLine() // 4
        raw = np.frombuffer(self._image.constBits(), dtype=np.uint8)
        shaped = raw.reshape(self.box.height, stride, 4)[:, : self.box.width, :]
        return shaped[:, :, [2, 1, 0, 3]].astype(np.float32) / 255.0


class Canvas:
    """The picture, or the part of it inside `frame`, as colours 0..1; what is `hidden` is left unpainted."""

    def __init__(self, frame: Box, hidden: str = "") -> None:
        self.frame = frame
        self._hidden = hidden
        self.rgb = np.empty((frame.height, frame.width, 3), dtype=np.float32)
        self.rgb[:] = array(SILK)
        self.water = np.zeros((frame.height, frame.width), dtype=np.float32)
        self.land = np.zeros((frame.height, frame.width), dtype=np.float32)

    def shows(self, find: str) -> bool:
        """Whether a thing to find is painted."""
        return find != self._hidden

    def part(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The whole-pixel box around these edges, inside the frame."""
        wide = Box(int(np.floor(left)), int(np.floor(top)), int(np.ceil(right)), int(np.ceil(bottom)))
        return wide.cut(self.frame)

    def window(self, box: Box) -> tuple[slice, slice]:
        """Where a box lies in the arrays."""
        return (
            slice(box.top - self.frame.top, box.bottom - self.frame.top),
            slice(box.left - self.frame.left, box.right - self.frame.left),
        )

    def cover(self, box: Box, colour: Floats, alpha: Floats) -> None:
        """Lay colour over a box with an alpha per pixel."""
        here = self.window(box)
        self.rgb[here] += (colour - self.rgb[here]) * alpha[..., None]

    def stain(self, box: Box, colour: Colour, alpha: Floats) -> None:
        """Let a thin wash sink in (multiply)."""
        here = self.window(box)
        self.rgb[here] *= 1.0 - alpha[..., None] * (1.0 - array(colour))

    def claim(self, box: Box, alpha: Floats, *, water: bool) -> None:
        """Note that a part is water, or land that covers water."""
        here = self.window(box)
        gain, loss = (self.water, self.land) if water else (self.land, self.water)
        gain[here] = np.maximum(gain[here], alpha)
        loss[here] *= 1.0 - alpha

    def lay(self, sheet: Sheet, clip: Floats | None = None, dry: float = 0.0, seed: int = 7) -> None:
        """Lay a sheet down; `dry` 0..1 breaks its thin parts open along the fibres of the silk."""
        pixels = sheet.pixels()
        alpha = pixels[..., 3]
        keep = np.ones_like(alpha) if clip is None else clip
        if dry > 0.0:
            fibre = 0.6 * grid_noise(sheet.box, 3.2, 1.3, seed) + 0.4 * grid_noise(
                sheet.box, 1.4, 2.0, seed + 1
            )
            gone = smooth(0.42, 0.66, fibre) * (1.15 - alpha) * dry
            keep = keep * np.clip(1.0 - gone, 0.0, 1.0)
        here = self.window(sheet.box)
        self.rgb[here] *= 1.0 - (alpha * keep)[..., None]
        self.rgb[here] += pixels[..., :3] * keep[..., None]


def weave(box: Box) -> Floats:
    """The silk's threads and its age, as a factor near 1."""
    warp = grid_noise(box, 1.7, 26.0, 11) - 0.5
    weft = grid_noise(box, 26.0, 1.7, 12) - 0.5
    grain = grid_noise(box, 1.3, 1.3, 14) - 0.5
    age = cloud(box, 900.0, 420.0, 13, octaves=4) - 0.5
    return np.asarray(1.0 + 0.011 * warp + 0.011 * weft + 0.022 * grain + 0.018 * age, dtype=np.float32)


def finish(canvas: Canvas) -> Floats:
    """The picture with the silk's weave through it, 0..1."""
    return np.asarray(np.clip(canvas.rgb * weave(canvas.frame)[..., None], 0.0, 1.0), dtype=np.float32)
