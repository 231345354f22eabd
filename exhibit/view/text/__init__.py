"""All text goes through here: fonts, line breaking, shaping, drawing, and the record that tests read.

Chinese is set as CLREQ asks: marks keep off the wrong end of a line, —— and …… are whole, marks that meet and
those at a line's ends give up their blank halves, a breath stands between Han and Latin letters or digits.
Lines part between phrases where they can. Letters and digits come from the Latin face, Chinese punctuation
from the Chinese one.
"""

from exhibit.view.text.block import TextBlock
from exhibit.view.text.draw_log import Drawing, DrawLog, TextRecord
from exhibit.view.text.fonts import load_fonts
from exhibit.view.text.script import count_han, is_chinese, is_right_to_left
from exhibit.view.text.shaping import prepare
from exhibit.view.text.styles import Align, Face, TextStyle
from exhibit.view.text.typesetter import KEPT_BYTES, Typesetter

__all__ = [
    "KEPT_BYTES",
    "Align",
    "DrawLog",
    "Drawing",
    "Face",
    "TextBlock",
    "TextRecord",
    "TextStyle",
    "Typesetter",
    "count_han",
    "is_chinese",
    "is_right_to_left",
    "load_fonts",
    "prepare",
]
