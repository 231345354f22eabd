"""Makes text of unknown origin harmless on a terminal and in a log: what does not print becomes a '?'."""

_JOINERS = "\u200c\u200d"
"""They shape the letters beside them in several scripts, and do nothing to a terminal."""


def printable(text: str) -> str:
    """Return the text in one line, its control, escape and direction characters replaced."""
    return "".join(char if char.isprintable() or char in _JOINERS else "?" for char in text)
