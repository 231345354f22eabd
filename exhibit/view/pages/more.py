"""What is seldom needed: text size, contrast, motion; and the ways to the other pages."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.session.actions import Action, OpenPage, SetHighContrast, SetLessMotion, SetTextScale
from exhibit.session.state import TEXT_SCALES, Page, PageKind
from exhibit.view.look.look import Look
from exhibit.view.pages.page_parts import heading
from exhibit.view.pages.save_buttons import can_save
from exhibit.view.pages.sheet import PageSheet
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import ButtonFace
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
            pages.add(self._button(face, OpenPage(Page.of(PageKind.THEME, theme.id))))
        for kind, key, icon in (*PAGES, *(ON_A_DESK if can_save(look) else ())):
            pages.add(self._button(ButtonFace(look.words(key), icon), OpenPage(Page(kind))))
        body.add(pages, look.sizes.gap)
        body.add(heading(look, look.words("text_size.label")))
        scales = WrapRow(look.sizes.gap * 1.4)
        scales.setAccessibleName(look.words("text_size.label"))
        for scale, key in zip(TEXT_SCALES, SCALE_WORDS, strict=True):
            chosen = abs(look.text_scale - scale) < 0.01
            size = self._button(ButtonFace(look.words(key), "", "chip"), SetTextScale(scale), chosen=chosen)
            size.one_of_several = True
            scales.add(size)
        body.add(scales, look.sizes.gap)
        body.add(heading(look, look.words("settings.title")))
        comfort = WrapRow(look.sizes.gap * 1.4)
        contrast, high = (
            ButtonFace(look.words("contrast"), "contrast", "chip"),
            look.palette.name == "contrast",
        )
        comfort.add(self._button(contrast, SetHighContrast(not high), chosen=high))
        motion = ButtonFace(look.words("less_motion"), "motion", "chip")
        less = look.motion.draw_in == 0
        comfort.add(self._button(motion, SetLessMotion(not less), chosen=less))
        body.add(comfort, look.sizes.gap)
        return body

    def _button(self, face: ButtonFace, action: Action, *, chosen: bool = False) -> ActionButton:
        button = ActionButton(self.look, face, action)
        button.setCheckable(face.kind == "chip")
        button.setChecked(chosen)
        button.triggered.connect(self.take)
        return button


def make_more(look: Look, page: Page, parent: QWidget) -> PageSheet:
    """The page maker."""
    return MorePage(look, page, parent)
