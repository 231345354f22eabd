"""What is seldom needed: text size, contrast, motion; and the ways to the other pages."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.state import TEXT_SCALES, Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.page_parts import heading
from exhibit.view.pages.save_buttons import can_save
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.button import ButtonFace, TextButton
from exhibit.view.widgets.column import FlowColumn, WrapRow

PAGES = (
    (PageKind.FIND, "find.title", "find"),
    (PageKind.NUMBERS, "numbers.title", "numbers"),
    (PageKind.MAP, "map.title", "map"),
    (PageKind.SOURCES, "sources.title", "sources"),
    (PageKind.HELP, "control.help", "help"),
)
ON_A_DESK = ((PageKind.DESK, "desk.title", "folder"), (PageKind.ABOUT, "about.title", "about"))
"""What only a window offers."""

SCALE_WORDS = ("text_size.standard", "text_size.large", "text_size.largest")


class MorePage(PageSheet):
    """Settings and further pages, all in words."""

    @override
    def make_body(self) -> QWidget:
        look = self.look
        body = FlowColumn(gap_px=look.sizes.body * 1.2)
        body.add(heading(look, look.words("more.pages")))
        pages = WrapRow(look.sizes.gap * 1.4)
        for theme in look.catalogue.themes_in_order:
            face = ButtonFace(look.text(theme.name), theme.icon, hue=theme.colour)
            pages.add(self._button(face, f"page:{PageKind.THEME.value}:{theme.id}"))
        for kind, key, icon in (*PAGES, *(ON_A_DESK if can_save(look) else ())):
            pages.add(self._button(ButtonFace(look.words(key), icon), f"page:{kind.value}:"))
        body.add(pages, look.sizes.gap)
        body.add(heading(look, look.words("text_size.label")))
        scales = WrapRow(look.sizes.gap * 1.4)
        scales.setAccessibleName(look.words("text_size.label"))
        for scale, key in zip(TEXT_SCALES, SCALE_WORDS, strict=True):
            chosen = abs(look.text_scale - scale) < 0.01
            size = self._button(ButtonFace(look.words(key), "", "chip"), f"text_scale:{scale}", chosen=chosen)
            size.one_of_several = True
            scales.add(size)
        body.add(scales, look.sizes.gap)
        body.add(heading(look, look.words("settings.title")))
        comfort = WrapRow(look.sizes.gap * 1.4)
        contrast = ButtonFace(look.words("contrast"), "contrast", "chip")
        comfort.add(self._button(contrast, "contrast", chosen=look.palette.name == "contrast"))
        motion = ButtonFace(look.words("less_motion"), "motion", "chip")
        comfort.add(self._button(motion, "less_motion", chosen=look.motion.draw_in == 0))
        body.add(comfort, look.sizes.gap)
        return body

    def _button(self, face: ButtonFace, action: str, *, chosen: bool = False) -> TextButton:
        button = TextButton(self.look, face)
        button.setObjectName(action)
        button.setCheckable(face.kind == "chip")
        button.setChecked(chosen)
        button.clicked.connect(self._tapped)
        return button

    @Slot()
    def _tapped(self) -> None:
        action = self.sender().objectName()
        if action.startswith("page:"):
            _, kind, subject = action.split(":")
            self.page_wanted.emit(Page(PageKind(kind), subject))
        else:
            self.action_taken.emit(action)


def make_more(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return MorePage(look, page, parent)
