"""Keeps a chart that cannot be drawn from taking its page with it: it says so in its place and in the log."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar, cast

_log = logging.getLogger("exhibit")


class Breakable(Protocol):
    """A chart that can be given up."""

    broken: bool

    def give_up(self) -> str:
        """Show that it cannot be drawn; the name of the chart for the log."""


P = ParamSpec("P")
R = TypeVar("R")
W = TypeVar("W", bound=Breakable)


def unless_broken(
    instead: R,
) -> Callable[[Callable[Concatenate[W, P], R]], Callable[Concatenate[W, P], R]]:
    """Wrap a method of a chart: an exception inside gives the chart up, and `instead` is returned."""

    def wrap(method: Callable[Concatenate[W, P], R]) -> Callable[Concatenate[W, P], R]:
        @wraps(method)
        def guarded(self: W, *args: P.args, **values: P.kwargs) -> R:
            if self.broken:
                return instead
            try:
                return method(self, *args, **values)
            except Exception:  # noqa: BLE001  (whatever it is, the page must open)
                self.broken = True
                _log.exception("the chart %s cannot be drawn", self.give_up())
                return instead

        return cast(Callable[Concatenate[W, P], R], guarded)

    return wrap
