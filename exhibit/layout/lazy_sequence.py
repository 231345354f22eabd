"""A sequence whose members are made when they are first asked for."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

from typing_extensions import override

T = TypeVar("T")


class LazySequence(Sequence[T], Generic[T]):
    """So many members; `make` is called once for each of them, with its number, when it is first wanted."""

    def __init__(self, count: int, make: Callable[[int], T]) -> None:
        self._make = make
        self._made: list[T | None] = [None] * count

    def is_made(self, number: int) -> bool:
        """Whether a member is there already."""
        return self._made[number] is not None

    @override
    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    @override
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(self._member(number) for number in range(*at.indices(len(self._made))))
        number = at + len(self._made) if at < 0 else at
        if not 0 <= number < len(self._made):
            raise IndexError(at)
        return self._member(number)

    def _member(self, number: int) -> T:
        found = self._made[number]
        if found is None:
            found = self._made[number] = self._make(number)
        return found
