"""The band of controls under the scroll, and the overview strip inside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Language
from exhibit.session.actions import (
    Action,
    ChooseLanguage,
    Direction,
    FilterByTheme,
    OpenFilteredTheme,
    RunTour,
    ShowWholeScroll,
    StartAgain,
    StepEvent,
    ToggleMore,
    ZoomDirection,
    ZoomScroll,
)
from exhibit.session.state import PageKind, State
from exhibit.view.controls.flow_layout import FlowGroup, flow_layout
from exhibit.view.controls.strip import OverviewStrip
from exhibit.view.look.look import Look
from exhibit.view.widgets.action_button import ActionButton
from exhibit.view.widgets.button import ButtonFace

SMALL_INCHES, SMALL_SHARE = 16.0, 0.3
"""Up to these inches a panel is small: there the band takes at most this share of the height."""
START_AGAIN, MORE, PANEL, TOUR = StartAgain(), ToggleMore(), OpenFilteredTheme(), RunTour(on=True)
EARLIER, LATER = StepEvent(Direction.EARLIER), StepEvent(Direction.LATER)
WIDER, CLOSER = ZoomScroll(ZoomDirection.WIDER), ZoomScroll(ZoomDirection.CLOSER)
WHOLE = ShowWholeScroll()
COMMANDS: dict[Action, tuple[str, str]] = {
    START_AGAIN: ("control.start_again", "start_again"),
    TOUR: ("control.tour", "play"),
    PANEL: ("control.panel", "right"),
    EARLIER: ("control.earlier", "earlier"),
    LATER: ("control.later", "later"),
    WIDER: ("control.wider", "wider"),
    CLOSER: ("control.closer", "closer"),
    WHOLE: ("control.whole", "whole_scroll"),
    MORE: ("control.more", "more"),
}
"""What the band always can do: the words of each control and its icon."""
PAUSE = ("control.pause", "pause")


@dataclass(frozen=True)
class BandModel:
    """What the band offers: languages and themes of the exhibition."""

    languages: tuple[Language, ...]
    themes: tuple[str, ...]


def _is_small(look: Look) -> bool:
    """Whether the screen is a panel that is used from near."""
    inches = look.screen.diagonal_inch
    return inches is not None and inches <= SMALL_INCHES


class ButtonGroup(QWidget):
    """Buttons of the band that belong together, for assistive technology; as large as the band."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lower()

    def leave_room(self, shown: Iterable[QWidget]) -> None:
        """Be there only where buttons of its own are: what lies beneath is touched between them."""
        mine = [button.geometry() for button in shown if button.parentWidget() is self]
        region = QRegion()
        for place in mine:
            region = region.united(place)
        self.setVisible(bool(mine))
        self.setMask(region)


class ControlBand(QWidget):
    """Start again, languages, themes, earlier and later, zoom, the tour, more; and the strip.

    Signals:
        action_taken(action): what one of its controls asks for.
    """

    action_taken = Signal(object)

    def __init__(
        self, look: Look, model: BandModel, strip: OverviewStrip, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._state: State | None = None
        self.strip = strip
        strip.setParent(self)
        self._buttons: dict[Action, ActionButton] = {}
        # the one made last is lowest, and told first
        self._themes, self._languages = ButtonGroup(self), ButtonGroup(self)
        self._page = PageKind.SCROLL
        self._touring = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._build()

    def _build(self) -> None:
        for action in COMMANDS:
            self._add(action)
        for language in self._model.languages:
            button = self._add(ChooseLanguage(language.tag), self._languages)
            button.setCheckable(True)
            button.one_of_several = True
        for theme in self._model.themes:
            self._add(FilterByTheme(theme), self._themes).setCheckable(True)
        self._name_all()

    def _add(self, action: Action, group: QWidget | None = None) -> ActionButton:
        button = ActionButton(self._look, ButtonFace(""), action, group or self)
        button.triggered.connect(self.action_taken)
        self._buttons[action] = button
        return button

    def _name_all(self) -> None:
        look = self._look
        self.setAccessibleName(look.words("control.band"))
        self._languages.setAccessibleName(look.words("control.language"))
        self._themes.setAccessibleName(look.words("control.themes"))
        height = self._button_height()
        for action, button in self._buttons.items():
            button.set_face(self._look, self._face(action), height)
        self._buttons[TOUR].action = RunTour(on=not self._touring)

    def _face(self, action: Action) -> ButtonFace:
        look = self._look
        match action:
            case ChooseLanguage(tag):
                own = next(language.name for language in self._model.languages if language.tag == tag)
                return ButtonFace(own, "", "chip", "ink")
            case FilterByTheme(name):
                theme = look.catalogue.theme(name)
                return ButtonFace(look.text(theme.chip), theme.icon, "chip", theme.colour)
        words, icon = PAUSE if action == TOUR and self._touring else COMMANDS[action]
        return ButtonFace(look.words(words), icon)

    def _button_height(self) -> float:
        sizes = self._look.sizes
        return max(sizes.target, sizes.label * 1.8)

    def set_look(self, look: Look) -> None:
        """Speak and look otherwise."""
        self._look = look
        self._name_all()
        self.strip.set_look(look)
        self._arrange()
        self.update()

    def set_state(self, state: State) -> None:
        """Show what is chosen."""
        self._state = state
        if state.touring != self._touring:
            self._touring = state.touring
            self._name_all()
        for action, button in self._buttons.items():
            match action:
                case ChooseLanguage(tag):
                    button.setChecked(tag == state.language)
                case FilterByTheme(theme):
                    button.setChecked(theme == state.theme_filter)
        self._arrange()

    def fold(self, page: PageKind) -> None:
        """While a page is open, keep only what means something there; strip and zoom come back after."""
        self._page = page
        self.strip.setVisible(not self._folded)
        self._arrange()

    @property
    def _folded(self) -> bool:
        return self._page is not PageKind.SCROLL

    def button(self, action: Action) -> ActionButton | None:
        """The button that asks for an action; the tour's has `TOUR`, whether it runs or not."""
        return self._buttons.get(action)

    def height_for(self, width: float, look: Look) -> float:
        """How tall the band is at this width."""
        _, rows = flow_layout(self._groups(), width - 2 * self._side(), look.sizes.gap, self._max_rows(look))
        row = self._button_height()
        strip = 0.0 if self._folded else self._strip_height()
        return float(rows * row + rows * look.sizes.gap + look.sizes.gap * 0.8 + strip + self._foot(rows))

    def _foot(self, rows: int) -> float:
        """Below the strip little; where there is none, Start again keeps away from the screen's edge."""
        sizes = self._look.sizes
        if self._folded and self._look.screen.px_per_mm is not None:
            below = (rows - 1) * (self._button_height() + sizes.gap) + sizes.gap
            return max(sizes.edge - below, sizes.gap * 0.4)
        return sizes.gap * 1.1

    def _side(self) -> float:
        return max(self._look.sizes.edge, self._look.sizes.gap)

    def _strip_height(self) -> float:
        return max(self._look.sizes.label * 3.3, self._look.sizes.target)

    def _max_rows(self, look: Look) -> int:
        """As many rows as leave a small panel to the scroll; elsewhere two, upright five."""
        most = 5 if look.screen.vertical else 2
        if not _is_small(look):
            return most
        row = self._button_height() + look.sizes.gap
        room = look.screen.height_px * SMALL_SHARE - look.sizes.gap * 1.9 - self._strip_height()
        return min(most, max(1, int(room // row)))

    def _offers(self) -> tuple[tuple[tuple[Action, ...], int], ...]:
        """The buttons that stand together, and which of them give way first where room is short."""
        languages = tuple(ChooseLanguage(language.tag) for language in self._model.languages)
        themes = tuple(FilterByTheme(theme) for theme in self._model.themes)
        steps, zoom = (EARLIER, LATER), (WIDER, CLOSER, WHOLE)
        first, more = (START_AGAIN,), (MORE,)
        if self._page is PageKind.LEAF:
            return ((first, 0), (languages, 0), (steps, 0), (more, 0))
        if self._page is PageKind.THEME:
            return ((first, 0), (languages, 0), (themes, 1), (more, 0))
        if self._folded:
            return ((first, 0), (languages, 0), (more, 0))
        filtered = self._state is not None and self._state.theme_filter is not None
        tour = ((PANEL,), 0) if filtered else ((TOUR,), 4)
        return ((first, 0), (languages, 0), (themes, 3), tour, (steps, 1), (zoom, 2), (more, 0))

    def _groups(self) -> tuple[FlowGroup[Action], ...]:
        offers = self._offers()
        if _is_small(self._look) and self._look.screen.vertical:
            # the two short ones stand together: each alone they would take a row
            offers = (offers[0], offers[-1], *offers[1:-1])
        return tuple(
            FlowGroup(keys[0], tuple(float(self._buttons[key].sizeHint().width()) for key in keys), sheds)
            for keys, sheds in offers
        )

    def _arrange(self) -> None:
        sizes = self._look.sizes
        gap, row_height, side = sizes.gap, self._button_height(), self._side()
        places, rows = flow_layout(self._groups(), self.width() - 2 * side, gap, self._max_rows(self._look))
        shown: set[Action] = set()
        rtl = self._look.typesetter.right_to_left
        keys = {offered[0]: offered for offered, _ in self._offers()}
        for place in places:
            key = keys[place.group][place.index]
            x = side + place.x
            if rtl:
                x = self.width() - x - place.width
            y = gap * 0.8 + place.row * (row_height + gap)
            self._buttons[key].setGeometry(round(x), round(y), round(place.width), round(row_height))
            shown.add(key)
        for key, button in self._buttons.items():
            button.setVisible(key in shown)
        for group in (self._languages, self._themes):
            group.leave_room(button for key, button in self._buttons.items() if key in shown)
        top = gap * 0.8 + rows * (row_height + gap)
        self.strip.setGeometry(
            round(side), round(top), round(self.width() - 2 * side), round(self._strip_height())
        )

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin:
            event.accept()
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for group in (self._languages, self._themes):
            group.resize(self.size())
        self._arrange()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.silk))
        painter.setPen(QPen(QColor(palette.line), self._look.sizes.rule))
        painter.drawLine(QRectF(self.rect()).topLeft(), QRectF(self.rect()).topRight())
        painter.end()
