"""What the exhibition shows at this moment, and what each action makes of it.

The state is a frozen value; every action is a function from state to state. Where the scroll stands while
a finger moves it is the canvas's business; it is told here when it comes to rest.
"""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Self

TEXT_SCALES = (1.0, 1.25, 1.5)
DEEPEST_WAY_BACK = 12


class PageKind(Enum):
    """The screens of the exhibition."""

    ATTRACT = "attract"
    SCROLL = "scroll"
    LEAF = "leaf"
    PICTURE = "picture"
    THEME = "theme"
    NUMBERS = "numbers"
    MAP = "map"
    SOURCES = "sources"
    FAN = "fan"
    FIND = "find"
    HELP = "help"
    MORE = "more"
    ABOUT = "about"
    DESK = "desk"
    TROUBLE = "trouble"


class Facet(Enum):
    """By what Find lists events without typing."""

    YEAR = "year"
    ERA = "era"
    THEME = "theme"
    PLACE = "place"
    PERSON = "person"


@dataclass(frozen=True)
class Page:
    """One screen and what it is about.

    `ids` are those of its events, theme or source, of the place that Find lists by `facet`; `number` counts a
    picture within its event from 0; `text` is what was typed into Find, or why an exhibition was refused.
    """

    kind: PageKind
    ids: tuple[str, ...] = ()
    number: int = 0
    facet: Facet | None = None
    text: str = ""

    @classmethod
    def of(cls, kind: PageKind, *ids: str) -> Self:
        """The page of this kind about these ids."""
        return cls(kind, ids)

    @property
    def subject(self) -> str:
        """The one id that the page is about; empty where it is about none."""
        return self.ids[0] if self.ids else ""


SCROLL = Page(PageKind.SCROLL)
ATTRACT = Page(PageKind.ATTRACT)
TROUBLE = Page(PageKind.TROUBLE)


@dataclass(frozen=True)
class State:
    """Everything a visitor can have changed."""

    language: str
    page: Page = SCROLL
    back: tuple[Page, ...] = field(default=())
    theme_filter: str | None = None
    text_scale: float = 1.0
    high_contrast: bool = False
    less_motion: bool = False
    touring: bool = False
    touched: bool = False


def push_page(state: State, page: Page) -> State:
    """The state with a page opened on top; turning a leaf replaces the leaf."""
    if page == state.page:
        return state
    if page.kind in (PageKind.SCROLL, PageKind.ATTRACT):
        return replace(state, page=page, back=(), touring=False)
    same_kind = page.kind is state.page.kind and page.kind in (PageKind.LEAF, PageKind.THEME)
    back = state.back if same_kind or state.page.kind is PageKind.ATTRACT else (*state.back, state.page)
    return replace(state, page=page, back=back[-DEEPEST_WAY_BACK:], touring=False)


def pop_page(state: State) -> State:
    """The state with the topmost page closed: back to where the visitor came from."""
    if not state.back:
        return replace(state, page=SCROLL)
    return replace(state, page=state.back[-1], back=state.back[:-1])


def without_pages(state: State) -> State:
    """The state with every page closed."""
    return replace(state, page=SCROLL, back=(), touring=False)


def with_language(state: State, language: str) -> State:
    """The state in another language, at the same place."""
    return replace(state, language=language)


def with_filter(state: State, theme: str | None) -> State:
    """The state with one theme brought forward; the same theme again shows all."""
    return replace(state, theme_filter=None if theme == state.theme_filter else theme)


def with_text_scale(state: State, scale: float) -> State:
    """The state at another text size, held to the sizes on offer."""
    nearest = min(TEXT_SCALES, key=lambda offered: abs(offered - scale))
    return replace(state, text_scale=nearest)


def with_high_contrast(state: State, on: bool) -> State:
    """The state with high contrast on or off."""
    return replace(state, high_contrast=on)


def with_less_motion(state: State, on: bool) -> State:
    """The state with less motion on or off."""
    return replace(state, less_motion=on)


def with_tour(state: State, on: bool) -> State:
    """The state with the 90-second unrolling running or stopped."""
    if not on:
        return replace(state, touring=False)
    return replace(state, page=SCROLL, back=(), touring=True)


def reset(language: str, page: Page = ATTRACT) -> State:
    """The state of a new visit."""
    return State(language=language, page=page)
