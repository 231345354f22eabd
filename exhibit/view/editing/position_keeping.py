"""Carries what a visitor sees over from a stage to one with other content: language, page, place."""

from dataclasses import replace

from exhibit.content.catalogue import Catalogue
from exhibit.session.state import SCROLL, Page, PageKind, State
from exhibit.view.shell.main_window import MainWindow
from exhibit.view.widgets.flick_area import FlickArea


def carry_over(old: MainWindow, new: MainWindow, catalogue: Catalogue) -> None:
    """Let the new stage show what the old one shows, as far as the new content still has it."""
    scale = old.canvas.scale
    new.change(fitting(old.state, catalogue))
    new.canvas.go_to(scale.centre_day, scale.px_per_day, 0.0)
    if old.page is not None and new.page is not None and old.page.page == new.page.page:
        new.page.finish()
        for before, after in zip(_areas(old), _areas(new), strict=False):
            after.scroll_to(before.offset_px)


def fitting(state: State, catalogue: Catalogue) -> State:
    """Return the state without what the content does not have: a language, a theme, a page's subject."""
    exhibit = catalogue.content.exhibit
    tags = [language.tag for language in exhibit.languages]
    themes = {theme.id for theme in catalogue.content.themes}
    back = tuple(page for page in state.back if _has(page, catalogue))
    page = state.page if _has(state.page, catalogue) else (back[-1] if back else SCROLL)
    return replace(
        state,
        language=state.language if state.language in tags else tags[0],
        theme_filter=state.theme_filter if state.theme_filter in themes else None,
        page=page,
        back=back if page == state.page else back[:-1],
    )


def _has(page: Page, catalogue: Catalogue) -> bool:
    content = catalogue.content
    match page.kind:
        case PageKind.LEAF | PageKind.PICTURE | PageKind.FAN:
            return all(catalogue.has_event(event_id) for event_id in page.ids[:1])
        case PageKind.THEME:
            return any(theme.id == page.subject for theme in content.themes)
        case PageKind.NUMBERS:
            return content.totals is not None
        case PageKind.MAP:
            return content.map is not None
        case _:
            return True


def _areas(stage: MainWindow) -> list[FlickArea]:
    return stage.page.findChildren(FlickArea) if stage.page is not None else []
