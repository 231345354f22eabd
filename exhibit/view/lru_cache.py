"""A cache with a budget in bytes: the longest unused goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class LruCache(Generic[T]):
    """Keeps things by key, each with its weight in bytes."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget = budget_bytes
        self._things: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()
        self.bytes = 0

    def __len__(self) -> int:
        return len(self._things)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._things

    def get(self, key: Hashable) -> T | None:
        """What is kept under a key, which counts as used now."""
        found = self._things.get(key)
        if found is None:
            return None
        self._things.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, thing: T, weight: int) -> None:
        """Keep a thing under a new key; the newest stays even where it alone is over the budget."""
        self._things[key] = (thing, weight)
        self.bytes += weight
        while self.bytes > self._budget and len(self._things) > 1:
            _, (_, old) = self._things.popitem(last=False)
            self.bytes -= old

    def clear(self) -> None:
        """Forget all."""
        self._things.clear()
        self.bytes = 0
