"""What the keys of the staff's screens stand for."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from typing_extensions import override


class StaffCommand(Enum):
    """What staff can have done at the panel."""

    CLEAN = auto()
    INSTALL = auto()
    INSTALL_CHOSEN = auto()
    RELOAD = auto()
    ROLL_BACK = auto()
    RESTART = auto()
    EXIT = auto()

    @override
    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class ChooseBundle:
    """Choose a bundle on a stick, counted from 0 as they were found."""

    number: int

    @override
    def __str__(self) -> str:
        return f"bundle {self.number}"


class PanelKey(Enum):
    """The panel's own keys."""

    CLOSE = auto()
    YES = auto()
    NO = auto()


class PinKey(Enum):
    """The PIN pad's keys beside its digits."""

    DELETE = auto()
    OK = auto()
    CANCEL = auto()


StaffChoice: TypeAlias = StaffCommand | ChooseBundle
"""What staff can choose on a page of the panel."""

StaffKey: TypeAlias = StaffChoice | PanelKey | PinKey | int
"""What a key stands for; an int is a digit of the PIN pad."""
