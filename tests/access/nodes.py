"""A client of the accessibility bus, as a screen reader is one: asks every node, and performs its actions.

The program under test runs in another process and answers over D-Bus; nothing here knows Qt or the program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.access import constants as known

ANSWER_SECONDS = 30.0
ROOT_PATH = "/org/a11y/atspi/accessible/root"
NULL_PATH = "/org/a11y/atspi/null"
PREFIX = "org.a11y.atspi."
ACCESSIBLE = PREFIX + "Accessible"
LOST = ("NoReply", "ServiceUnknown", "Disconnected")
PROPERTIES = "org.freedesktop.DBus.Properties"
SCREEN_COORDINATES = 0


class GoneError(Exception):
    """The node that was asked is no longer there; the program is."""


class LostError(Exception):
    """The program does not answer any more."""


@dataclass(frozen=True)
class Reference:
    """How the bus names a node: who has it, and its path there."""

    bus_name: str
    path: str

    @property
    def is_null(self) -> bool:
        """Whether it means no node."""
        return self.path == NULL_PATH or not self.bus_name


@dataclass(frozen=True)
class Node:
    """What one node answered.

    extents: x, y, width, height on the screen, None without a Component interface.
    actions: the names of its actions, in order.
    value: least, current and greatest value, None without a Value interface.
    text: what its Text interface says, None without one.
    """

    reference: Reference
    parent: Reference | None
    depth: int
    name: str
    description: str
    role: str
    states: frozenset[str]
    interfaces: tuple[str, ...]
    extents: tuple[int, int, int, int] | None
    actions: tuple[str, ...]
    value: tuple[float, float, float] | None
    text: str | None
    attributes: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def shown(self) -> bool:
        """Whether it can be seen."""
        return "showing" in self.states


@dataclass(frozen=True)
class Shown:
    """A node that is shown, in brief; equal while it is the same in the same place."""

    reference: Reference
    role: str
    name: str
    states: frozenset[str]
    place: tuple[int, ...]


class Client:
    """One connection to the accessibility bus.

    asked: how often each question was put to the program.
    """

    def __init__(self, bus_address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus=bus_address)
        self.asked: Counter[str] = Counter()
        self.gone = 0

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    # questions

    def call(
        self, where: Reference, interface: str, method: str, signature: str = "", *body: object
    ) -> tuple[Any, ...]:
        """Call a method of a node.

        Raises:
            GoneError: the program answers that it cannot.
            LostError: nobody answers.
        """
        self.asked[method if interface != PROPERTIES else str(body[-1])] += 1
        address = DBusAddress(where.path, where.bus_name, interface)
        message = new_method_call(address, method, signature or None, body)
        try:
            reply = self._connection.send_and_get_reply(message, timeout=ANSWER_SECONDS)
        except (TimeoutError, ConnectionError) as error:
            raise LostError(f"{method} of {where}: {error}") from error
        if reply.header.message_type is MessageType.error:
            what = f"{method} of {where}: {reply.header.fields} {reply.body}"
            if any(word in what for word in LOST):
                raise LostError(what)
            self.gone += 1
            raise GoneError(what)
        return tuple(reply.body)

    def property(self, where: Reference, interface: str, name: str) -> Any:
        """A property of a node."""
        return self.call(where, PROPERTIES, "Get", "ss", PREFIX + interface, name)[0][1]

    def applications(self) -> list[Reference]:
        """The programs that speak to assistive technology."""
        desktop = Reference(PREFIX + "Registry", ROOT_PATH)
        return self._references(self.call(desktop, ACCESSIBLE, "GetChildren"))

    @staticmethod
    def _references(body: tuple[Any, ...]) -> list[Reference]:
        return [Reference(*pair) for pair in body[0]]

    def children(self, where: Reference) -> list[Reference]:
        """The children of a node."""
        return self._references(self.call(where, ACCESSIBLE, "GetChildren"))

    def name(self, where: Reference) -> str:
        """The name of a node."""
        return str(self.property(where, "Accessible", "Name"))

    def states(self, where: Reference) -> frozenset[str]:
        """What is true of a node at this moment."""
        return _states_of(self.call(where, ACCESSIBLE, "GetState"))

    def role(self, where: Reference) -> str:
        """The role of a node, by its number on the bus."""
        number = int(self.call(where, ACCESSIBLE, "GetRole")[0])
        return known.ROLES[number]

    def act(self, where: Reference, number: int) -> bool:
        """Perform an action of a node."""
        return bool(self.call(where, PREFIX + "Action", "DoAction", "i", number)[0])

    def ask(self, where: Reference, depth: int = 0) -> Node:
        """Ask a node for everything that a screen reader asks."""
        accessible = ACCESSIBLE
        interfaces = tuple(
            str(each).removeprefix(PREFIX) for each in self.call(where, accessible, "GetInterfaces")[0]
        )
        parent = Reference(*self.property(where, "Accessible", "Parent"))
        self.property(where, "Accessible", "ChildCount")
        self.property(where, "Accessible", "Locale")
        self.call(where, accessible, "GetIndexInParent")
        self.call(where, accessible, "GetRelationSet")
        self.call(where, accessible, "GetRoleName")
        attributes = self.call(where, accessible, "GetAttributes")[0]
        return Node(
            reference=where,
            parent=None if parent.is_null else parent,
            depth=depth,
            name=self.name(where),
            description=str(self.property(where, "Accessible", "Description")),
            role=self.role(where),
            states=self.states(where),
            interfaces=interfaces,
            extents=self._extents(where) if "Component" in interfaces else None,
            actions=self._actions(where) if "Action" in interfaces else (),
            value=self._value(where) if "Value" in interfaces else None,
            text=self._text(where) if "Text" in interfaces else None,
            attributes=dict(attributes),
        )

    def _extents(self, where: Reference) -> tuple[int, int, int, int]:
        component = PREFIX + "Component"
        found = self.call(where, component, "GetExtents", "u", SCREEN_COORDINATES)[0]
        x, y, width, height = found
        for method in ("GetPosition", "GetSize", "GetLayer", "GetAlpha"):
            signature = ("u", SCREEN_COORDINATES) if method == "GetPosition" else ("",)
            self.call(where, component, method, *signature)
        middle = (x + width // 2, y + height // 2)
        self.call(where, component, "Contains", "iiu", *middle, SCREEN_COORDINATES)
        self.call(where, component, "GetAccessibleAtPoint", "iiu", *middle, SCREEN_COORDINATES)
        return int(x), int(y), int(width), int(height)

    def _actions(self, where: Reference) -> tuple[str, ...]:
        action = PREFIX + "Action"
        count = int(str(self.property(where, "Action", "NActions")))
        listed = self.call(where, action, "GetActions")[0]
        for number in range(count):
            for method in ("GetName", "GetDescription", "GetKeyBinding"):
                self.call(where, action, method, "i", number)
        return tuple(str(each[0]) for each in listed)

    def _value(self, where: Reference) -> tuple[float, float, float]:
        self.property(where, "Value", "MinimumIncrement")
        names = ("MinimumValue", "CurrentValue", "MaximumValue")
        least, current, greatest = (float(str(self.property(where, "Value", name))) for name in names)
        return least, current, greatest

    def _text(self, where: Reference) -> str:
        text = PREFIX + "Text"
        count = int(str(self.property(where, "Text", "CharacterCount")))
        self.property(where, "Text", "CaretOffset")
        self.call(where, text, "GetNSelections")
        self.call(where, text, "GetDefaultAttributes")
        if count:
            self.call(where, text, "GetCharacterExtents", "iu", 0, SCREEN_COORDINATES)
            self.call(where, text, "GetTextAtOffset", "iu", 0, 1)
        return str(self.call(where, text, "GetText", "ii", 0, -1)[0])

    # walks

    def walk(self, top: Reference, *, patient: bool = False) -> Iterator[Node]:
        """Every node below and with `top`, each asked for everything, parents before children.

        While the screen changes nodes go between being named and being asked: with `patient` they are
        counted in `gone` and passed over.
        """
        waiting = [(top, 0)]
        while waiting:
            where, depth = waiting.pop()
            try:
                node = self.ask(where, depth)
                children = self.children(where)
            except GoneError:
                if not patient:
                    raise
                continue
            yield node
            waiting.extend((child, depth + 1) for child in reversed(children) if not child.is_null)

    def outline(self, top: Reference) -> list[Shown]:
        """The nodes below and with one that are shown, by role, name, states and place; parents first."""
        met: dict[Reference, Shown] = {}
        children: dict[Reference, list[Reference]] = {}
        level = [top]
        while level:
            states = self._each(level, ACCESSIBLE, "GetState")
            level = [where for where in level if where == top or _is_shown(states[where])]
            answers = [
                self._each(level, *question)
                for question in (
                    (ACCESSIBLE, "GetRole"),
                    (PROPERTIES, "Get", "ss", ACCESSIBLE, "Name"),
                    (PREFIX + "Component", "GetExtents", "u", SCREEN_COORDINATES),
                    (ACCESSIBLE, "GetChildren"),
                )
            ]
            below: list[Reference] = []
            for where in level:
                role, name, place, inside = (answer[where] for answer in answers)
                if role is None or name is None or inside is None:
                    continue
                children[where] = [each for each in self._references(inside) if not each.is_null]
                below += children[where]
                where_it_is = () if place is None or where == top else tuple(place[0])
                said = _states_of(states[where])
                met[where] = Shown(where, known.ROLES[role[0]], name[0][1], said, where_it_is)
            level = below
        return [met[where] for where in _in_order(top, children) if where in met]

    def _each(
        self, level: list[Reference], interface: str, method: str, signature: str = "", *body: object
    ) -> dict[Reference, tuple[Any, ...] | None]:
        """Put one question to many nodes at once; None is the answer of one that cannot."""
        waiting: dict[int, Reference] = {}
        for where in level:
            self.asked[method if interface != PROPERTIES else str(body[-1])] += 1
            message = new_method_call(
                DBusAddress(where.path, where.bus_name, interface), method, signature or None, body
            )
            serial = next(self._connection.outgoing_serial)
            self._connection.send(message, serial=serial)
            waiting[serial] = where
        found: dict[Reference, tuple[Any, ...] | None] = {}
        while waiting:
            try:
                reply = self._connection.receive(timeout=ANSWER_SECONDS)
            except (TimeoutError, ConnectionError) as error:
                raise LostError(f"{method}: {error}") from error
            where_from = waiting.pop(reply.header.fields.get(HeaderFields.reply_serial, 0), None)
            if where_from is None:
                continue
            failed = reply.header.message_type is MessageType.error
            if failed and any(word in str(reply.header.fields) for word in LOST):
                raise LostError(f"{method} of {where_from}: {reply.body}")
            found[where_from] = None if failed else tuple(reply.body)
        return found

    def signature(self, top: Reference) -> tuple[Shown, ...]:
        """What is shown, briefly; equal while nothing changes."""
        return tuple(self.outline(top))


def _in_order(top: Reference, children: dict[Reference, list[Reference]]) -> list[Reference]:
    found, waiting = [], [top]
    while waiting:
        where = waiting.pop()
        found.append(where)
        waiting += reversed(children.get(where, []))
    return found


def _states_of(answer: tuple[Any, ...] | None) -> frozenset[str]:
    if answer is None:
        return frozenset()
    low, high = answer[0]
    bits = int(low) | int(high) << 32
    return frozenset(name for number, name in enumerate(known.STATES) if bits >> number & 1)


def _is_shown(answer: tuple[Any, ...] | None) -> bool:
    return "showing" in _states_of(answer)
