"""Shapes texts in one language at a time, and keeps a log of what was drawn when a test asks for it."""

from collections.abc import Mapping

from PySide6.QtGui import QFont

from exhibit.content.text.break_points import Phrases
from exhibit.view.lru_cache import LruCache
from exhibit.view.text.block import ENDLESS, BlockSpec, TextBlock, TextContext, text_context_of
from exhibit.view.text.draw_log import DrawLog, TextRecord
from exhibit.view.text.fonts import make_font
from exhibit.view.text.script import ScriptRules, is_chinese, script_of
from exhibit.view.text.styles import Align, Face, TextStyle

KEPT_BYTES = 2_000_000
BLOCK_BYTES, CHARACTER_BYTES = 5_200, 32
"""What a shaped text takes in memory, measured over 2,000 of them."""

_NOTHING_KNOWN: Mapping[int, bytes] = {}


class Typesetter:
    """Shapes texts in one language at a time, and keeps a log of what was drawn when a test asks for it.

    `right_to_left` names the languages that the exhibition declares to run so, beside those known to.
    """

    on_paper = False
    """Whether letters stay letters: then nothing is painted from a picture that was drawn before."""

    def __init__(
        self,
        tag: str,
        log: list[TextRecord] | None = None,
        phrases: Phrases = _NOTHING_KNOWN,
        right_to_left: frozenset[str] = frozenset(),
    ) -> None:
        self.declared_right_to_left = right_to_left
        self.tag = tag
        self.log = DrawLog(log)
        self.phrases = phrases
        self._fonts: dict[tuple[Face, float, str], QFont] = {}
        self._blocks: LruCache[TextBlock] = LruCache(KEPT_BYTES)
        self._cases: dict[tuple[Face, float, str], TextContext] = {}

    @property
    def chinese(self) -> bool:
        """Whether the language is written in Han characters."""
        return is_chinese(self.tag)

    @property
    def right_to_left(self) -> bool:
        """Whether the language runs from right to left."""
        return self._script(self.tag).right_to_left

    def _script(self, tag: str) -> ScriptRules:
        return script_of(tag, right_to_left=tag in self.declared_right_to_left)

    def font(self, face: Face, size_px: float, tag: str | None = None) -> QFont:
        """The font of a face at a size in px, for this or another language."""
        key = (face, size_px, tag or self.tag)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = make_font(*key)
        return font

    def _case(self, face: Face, size_px: float, tag: str) -> TextContext:
        key = (face, size_px, tag)
        case = self._cases.get(key)
        if case is None:
            case = self._cases[key] = text_context_of(self.font(face, size_px, tag), self._script(tag))
        return case

    def block(
        self,
        text: str,
        style: TextStyle,
        width_px: float,
        *,
        max_lines: int = 0,
        align: Align = "start",
        tag: str | None = None,
        hang_px: float = 0.0,
    ) -> TextBlock:
        """Shape a text into lines no wider than `width_px`; 0 lines means as many as it takes.

        Headings of several lines are balanced. Up to `hang_px`, a stop may stand out at a line's end. What
        was shaped lately is kept, since charts and pages ask again whenever they are laid out.
        """
        key = (text, style, width_px, max_lines, align, tag or self.tag, hang_px)
        found = self._blocks.get(key)
        if found is None:
            case = self._case(style.face, style.size_px, tag or self.tag)
            found = TextBlock(
                text, BlockSpec(case, style, width_px, max_lines, align, hang_px), self.phrases, self.log
            )
            self._blocks.put(key, found, BLOCK_BYTES + CHARACTER_BYTES * len(text))
        return found

    def line_width(self, text: str, style: TextStyle, tag: str | None = None) -> float:
        """The width in px that the text takes on a single line."""
        return self.block(text, style, ENDLESS, tag=tag).natural_width
