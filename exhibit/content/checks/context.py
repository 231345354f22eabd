"""What every check of content gets: the content, where it was typed, and where problems go."""

from dataclasses import dataclass

from exhibit.content.model import Content
from exhibit.content.problems import ProblemList
from exhibit.content.read.entries import Origins
from exhibit.content.read.house_style import PLAIN, HouseStyle

Path = tuple[str | int, ...]
Where = tuple[str, str | None, Path]
"""A room, an entry's id in it (None where there is one entry), and the way to a field."""


@dataclass(frozen=True)
class CheckContext:
    """Content under examination."""

    content: Content
    origins: Origins
    problems: ProblemList
    style: HouseStyle = PLAIN

    def error(self, room: str, entry_id: str | None, path: Path, message: str, advice: str = "") -> None:
        """Note an error at a field of an entry."""
        self.problems.error(self.origins.place(room, entry_id, *path), message, advice)

    def breach(self, rule: str, where: Where, message: str, advice: str = "", group: str = "") -> None:
        """Note a breach of the house style at a field of an entry."""
        room, entry_id, path = where
        place = self.origins.place(room, entry_id, *path)
        self.style.tell(rule, self.problems, place, message, advice, group)

    def warning(self, room: str, entry_id: str | None, path: Path, message: str, advice: str = "") -> None:
        """Note a warning at a field of an entry."""
        self.problems.warning(self.origins.place(room, entry_id, *path), message, advice)
