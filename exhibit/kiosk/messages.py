"""What supervisor and exhibition say to each other: short lines over a pair of sockets."""

from dataclasses import dataclass

LONGEST = 4096

# Exit codes of the exhibition that the supervisor knows.
LEFT_BY_STAFF = 10
RESTART = 75
BROKEN = 70
# Of sysexits.h, where they mean much the same: what is missing, not who failed.
NO_DISPLAY = 69
NO_MEMORY = 71
NO_DISK = 74

# From the supervisor.
PING = "ping"
LEAVE = "leave"
DOORS = "doors"
OPEN, CLOSED = "open", "closed"

# From the exhibition.
ALIVE = "alive"
READING = "reading"
READY = "ready"
SHOWS = "shows"
CONTENT = "content"
LEAVING = "leaving"


@dataclass(frozen=True)
class KioskMessage:
    """One line: its first word and the rest."""

    kind: str
    rest: str = ""

    def encoded(self) -> bytes:
        """The line in bytes."""
        rest = " ".join(self.rest.split())
        return f"{self.kind} {rest}".strip().encode()[: LONGEST - 1] + b"\n"


class LineReader:
    """Puts lines together again from the pieces that a socket gives."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[str]:
        """The lines that are complete now; one that never ends is dropped."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > LONGEST * 16:
            lines.append(self._rest)
            self._rest = b""
        return [line.decode("utf-8", "replace") for line in lines]

    def messages(self, data: bytes) -> list[KioskMessage]:
        """The same as messages."""
        parted = (line.partition(" ") for line in self.feed(data) if line.strip())
        return [KioskMessage(kind, rest.strip()) for kind, _, rest in parted]
