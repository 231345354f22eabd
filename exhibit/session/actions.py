"""What a visitor can ask for, as values, and what each makes of the state.

Every control carries one of these. `apply` has a case for each of them, and so has whoever moves the scroll:
a control without an effect is an error that the type checker finds.
"""

from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from pathlib import Path
from typing import TypeAlias, assert_never

from exhibit.session import state as changes
from exhibit.session.state import Page, PageKind, State


class Direction(IntEnum):
    """Along time, or along the zoom: outwards is earlier and wider, inwards later and closer."""

    EARLIER = -1
    LATER = 1


class ZoomDirection(IntEnum):
    """Towards the whole scroll, or towards single months."""

    WIDER = -1
    CLOSER = 1


class ExhibitionKind(Enum):
    """What can be chosen to be shown in a window: an exhibition's folder, or a signed bundle."""

    FOLDER = "folder"
    BUNDLE = "bundle"


# pages


@dataclass(frozen=True)
class OpenPage:
    """Open a page on top of what is shown."""

    page: Page


@dataclass(frozen=True)
class ClosePage:
    """Put the topmost page away."""


@dataclass(frozen=True)
class LeavePages:
    """Put every page away: the scroll shows where it stands."""


@dataclass(frozen=True)
class ToggleMore:
    """Open the page of settings and further pages, or close it."""


@dataclass(frozen=True)
class OpenFilteredTheme:
    """Open the panel of the theme that is brought forward; none is, then nothing."""


# settings


@dataclass(frozen=True)
class ChooseLanguage:
    """Say everything in the language of this tag."""

    tag: str


@dataclass(frozen=True)
class SetTextScale:
    """Show texts at this multiple of their first size, held to the sizes on offer."""

    scale: float


@dataclass(frozen=True)
class SetHighContrast:
    """Turn high contrast on or off."""

    on: bool


@dataclass(frozen=True)
class SetLessMotion:
    """Turn less motion on or off."""

    on: bool


# the scroll


@dataclass(frozen=True)
class FilterByTheme:
    """Bring a theme forward, or all again if it is already; on a theme's panel, open this theme's instead."""

    theme: str


@dataclass(frozen=True)
class ShowThemeOnScroll:
    """Put every page away and bring this theme forward."""

    theme: str


@dataclass(frozen=True)
class StepEvent:
    """Go to the next event or the one before: its card, or its leaf where a leaf is open."""

    direction: Direction


@dataclass(frozen=True)
class ZoomScroll:
    """Go one level closer or wider."""

    direction: ZoomDirection


@dataclass(frozen=True)
class ShowWholeScroll:
    """Show the whole span of time."""


@dataclass(frozen=True)
class ShowEventOnScroll:
    """Put every page away and travel to an event's card."""

    event: str


@dataclass(frozen=True)
class ShowEra:
    """Travel to an era."""

    era: str


@dataclass(frozen=True)
class FollowStrip:
    """Show this day in the middle at once: the strip's frame is dragged. `day` counts as the axis does."""

    day: float


@dataclass(frozen=True)
class TravelToDay:
    """Travel to a day, which was tapped on the strip."""

    day: float


@dataclass(frozen=True)
class RunTour:
    """Begin the 90-second unrolling, or hand the scroll over where it stands."""

    on: bool


# the visit


@dataclass(frozen=True)
class EnterScroll:
    """From the opening screen into the scroll, in the language of this tag if one was chosen."""

    language: str = ""


@dataclass(frozen=True)
class StartAgain:
    """Show everything as a new visitor finds it."""


# in a window


@dataclass(frozen=True)
class ChooseExhibition:
    """Let the person at the desk choose another exhibition to be shown."""

    kind: ExhibitionKind


@dataclass(frozen=True)
class OpenExhibitionAt:
    """Show the exhibition at this path instead."""

    path: Path


PageAction: TypeAlias = OpenPage | ClosePage | LeavePages | ToggleMore | OpenFilteredTheme
SettingAction: TypeAlias = ChooseLanguage | SetTextScale | SetHighContrast | SetLessMotion
ScrollMove: TypeAlias = (
    StepEvent | ZoomScroll | ShowWholeScroll | ShowEventOnScroll | ShowEra | FollowStrip | TravelToDay
)
ScrollAction: TypeAlias = FilterByTheme | ShowThemeOnScroll | RunTour | ScrollMove
VisitAction: TypeAlias = EnterScroll | StartAgain
DesktopAction: TypeAlias = ChooseExhibition | OpenExhibitionAt
Action: TypeAlias = PageAction | SettingAction | ScrollAction | VisitAction | DesktopAction


def name_of(action: Action) -> str:
    """The action's name, for statistics and traces."""
    return type(action).__name__


def apply(state: State, action: Action, first_language: str) -> State:
    """The state that an action makes of a state; `first_language` is the one that a new visit begins in."""
    match action:
        case OpenPage() | ClosePage() | LeavePages() | ToggleMore() | OpenFilteredTheme():
            return _with_page(state, action)
        case ChooseLanguage() | SetTextScale() | SetHighContrast() | SetLessMotion():
            return _with_setting(state, action)
        case EnterScroll(language):
            entered = changes.without_pages(state)
            return changes.with_language(entered, language) if language else entered
        case StartAgain():
            return changes.reset(first_language)
        case ChooseExhibition() | OpenExhibitionAt():
            return state
        case _:
            return _with_scroll(state, action)


def _with_page(state: State, action: PageAction) -> State:
    more = Page(PageKind.MORE)
    match action:
        case OpenPage(page):
            return changes.push_page(state, page)
        case ClosePage():
            return changes.pop_page(state)
        case LeavePages():
            return changes.without_pages(state)
        case ToggleMore():
            return changes.pop_page(state) if state.page == more else changes.push_page(state, more)
        case OpenFilteredTheme():
            theme = state.theme_filter
            return state if theme is None else changes.push_page(state, Page.of(PageKind.THEME, theme))
        case _:
            assert_never(action)


def _with_setting(state: State, action: SettingAction) -> State:
    match action:
        case ChooseLanguage(tag):
            return changes.with_language(state, tag)
        case SetTextScale(scale):
            return changes.with_text_scale(state, scale)
        case SetHighContrast(on):
            return changes.with_high_contrast(state, on)
        case SetLessMotion(on):
            return changes.with_less_motion(state, on)
        case _:
            assert_never(action)


def _with_scroll(state: State, action: ScrollAction) -> State:
    match action:
        case FilterByTheme(theme):
            if state.page.kind is PageKind.THEME:
                return changes.push_page(state, Page.of(PageKind.THEME, theme))
            return changes.with_filter(_on_scroll(state), theme)
        case ShowThemeOnScroll(theme):
            return replace(changes.without_pages(state), theme_filter=theme)
        case RunTour(on):
            return state if on == state.touring else changes.with_tour(state, on)
        case ShowEventOnScroll():
            return changes.without_pages(state)
        case StepEvent() | ZoomScroll() | ShowWholeScroll() | ShowEra() | FollowStrip() | TravelToDay():
            return _on_scroll(state)
        case _:
            assert_never(action)


def _on_scroll(state: State) -> State:
    """The state with the scroll in view; a tour that runs there goes on."""
    return state if state.page.kind is PageKind.SCROLL else changes.without_pages(state)
