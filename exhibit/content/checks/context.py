"""What every check of content gets: the content, where it was typed, and where problems go."""

from dataclasses import dataclass

from exhibit.content.model import Content
from exhibit.content.problems import ProblemList
from exhibit.content.read.entries import Origins

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class CheckContext:
    """Content under examination."""

    content: Content
    origins: Origins
    problems: ProblemList

    def error(self, room: str, entry_id: str | None, path: Path, message: str, advice: str = "") -> None:
        """Note an error at a field of an entry."""
        self.problems.error(self.origins.place(room, entry_id, *path), message, advice)

    def warning(self, room: str, entry_id: str | None, path: Path, message: str, advice: str = "") -> None:
        """Note a warning at a field of an entry."""
        self.problems.warning(self.origins.place(room, entry_id, *path), message, advice)
