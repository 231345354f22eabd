"""The band of controls under the scroll, and the overview strip inside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.content.model import Language
from exhibit.session.state import PageKind, State
from exhibit.view.controls.flow_layout import FlowGroup, flow_layout
from exhibit.view.controls.strip import OverviewStrip
from exhibit.view.look.look import Look
from exhibit.view.widgets.button import ButtonFace, TextButton

COMMANDS = ("earlier", "later", "wider", "closer", "whole")
COMMAND_ICONS = {
    "start_again": "start_again",
    "earlier": "earlier",
    "later": "later",
    "wider": "wider",
    "closer": "closer",
    "whole": "whole_scroll",
    "tour": "play",
    "pause": "pause",
    "more": "more",
    "panel": "right",
}


@dataclass(frozen=True)
class BandModel:
    """What the band offers: languages and themes of the exhibition."""

    languages: tuple[Language, ...]
    themes: tuple[str, ...]


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
        command_given(name): one of the commands by name.
        language_chosen(tag): a language.
        theme_chosen(theme): a theme's filter button.
    """

    command_given = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(
        self, look: Look, model: BandModel, strip: OverviewStrip, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._state: State | None = None
        self.strip = strip
        strip.setParent(self)
        self._buttons: dict[str, TextButton] = {}
        # the one made last is lowest, and told first
        self._themes, self._languages = ButtonGroup(self), ButtonGroup(self)
        self._page = PageKind.SCROLL
        self._touring = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._build()

    def _build(self) -> None:
        for name in ("start_again", "tour", "panel", *COMMANDS, "more"):
            self._add(f"command/{name}", self._give_command)
        for language in self._model.languages:
            button = self._add(f"language/{language.tag}", self._choose_language, self._languages)
            button.setCheckable(True)
            button.one_of_several = True
        for theme in self._model.themes:
            self._add(f"theme/{theme}", self._choose_theme, self._themes).setCheckable(True)
        self._name_all()

    def _add(self, key: str, slot: object, group: QWidget | None = None) -> TextButton:
        button = TextButton(self._look, ButtonFace(""), group or self)
        button.setObjectName(key)
        button.clicked.connect(slot)
        self._buttons[key] = button
        return button

    def _name_all(self) -> None:
        look = self._look
        self.setAccessibleName(look.words("control.band"))
        self._languages.setAccessibleName(look.words("control.language"))
        self._themes.setAccessibleName(look.words("control.themes"))
        height = self._button_height()
        for key, button in self._buttons.items():
            kind, name = key.split("/", 1)
            if kind == "command":
                said = "pause" if name == "tour" and self._touring else name
                face = ButtonFace(look.words(f"control.{said}"), COMMAND_ICONS[said])
            elif kind == "language":
                own = next(language.name for language in self._model.languages if language.tag == name)
                face = ButtonFace(own, "", "chip", "ink")
            else:
                theme = look.catalogue.theme(name)
                face = ButtonFace(look.text(theme.chip), theme.icon, "chip", theme.colour)
            button.set_face(look, face, height)

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
        for key, button in self._buttons.items():
            kind, name = key.split("/", 1)
            if kind == "language":
                button.setChecked(name == state.language)
            elif kind == "theme":
                button.setChecked(name == state.theme_filter)
        self._arrange()

    def fold(self, page: PageKind) -> None:
        """While a page is open, keep only what means something there; strip and zoom come back after."""
        self._page = page
        self.strip.setVisible(not self._folded)
        self._arrange()

    @property
    def _folded(self) -> bool:
        return self._page is not PageKind.SCROLL

    def button(self, key: str) -> TextButton | None:
        """A button by its key such as `command/later`."""
        return self._buttons.get(key)

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

    @staticmethod
    def _max_rows(look: Look) -> int:
        return 5 if look.screen.vertical else 2

    def _offers(self) -> tuple[tuple[tuple[str, ...], int], ...]:
        """The buttons that stand together, by key, and which of them give way first where room is short."""
        languages = tuple(f"language/{language.tag}" for language in self._model.languages)
        themes = tuple(f"theme/{theme}" for theme in self._model.themes)
        steps = ("command/earlier", "command/later")
        first, more = ("command/start_again",), ("command/more",)
        if self._page is PageKind.LEAF:
            return ((first, 0), (languages, 0), (steps, 0), (more, 0))
        if self._page is PageKind.THEME:
            return ((first, 0), (languages, 0), (themes, 1), (more, 0))
        if self._folded:
            return ((first, 0), (languages, 0), (more, 0))
        filtered = self._state is not None and self._state.theme_filter is not None
        tour = (("command/panel",), 0) if filtered else (("command/tour",), 2)
        zoom = ("command/wider", "command/closer", "command/whole")
        return ((first, 0), (languages, 0), (themes, 1), tour, (steps, 0), (zoom, 0), (more, 0))

    def _groups(self) -> tuple[FlowGroup, ...]:
        return tuple(
            FlowGroup(keys[0], tuple(float(self._buttons[key].sizeHint().width()) for key in keys), sheds)
            for keys, sheds in self._offers()
        )

    def _arrange(self) -> None:
        sizes = self._look.sizes
        gap, row_height, side = sizes.gap, self._button_height(), self._side()
        places, rows = flow_layout(self._groups(), self.width() - 2 * side, gap, self._max_rows(self._look))
        shown: set[str] = set()
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

    @Slot()
    def _give_command(self) -> None:
        self.command_given.emit(self.sender().objectName().split("/", 1)[1])

    @Slot()
    def _choose_language(self) -> None:
        self.language_chosen.emit(self.sender().objectName().split("/", 1)[1])

    @Slot()
    def _choose_theme(self) -> None:
        self.theme_chosen.emit(self.sender().objectName().split("/", 1)[1])

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
