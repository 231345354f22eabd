"""The visitor's state while the window stands, and the news of its changes."""

from PySide6.QtCore import QObject, Signal

from exhibit.session import state as act
from exhibit.session.state import Page, State


class VisitorState(QObject):
    """Holds the state; every room that changes it changes it here.

    Signals:
        changed(before, state): the state became another one.
    """

    changed = Signal(object, object)

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = state

    def change(self, state: State) -> None:
        """Go over to another state; the same state is no news."""
        before, self.state = self.state, state
        if state != before:
            self.changed.emit(before, state)

    def open(self, page: Page) -> None:
        """Open a page on top of what is shown."""
        self.change(act.push_page(self.state, page))

    def home(self) -> None:
        """Put every page away."""
        self.change(act.without_pages(self.state))
