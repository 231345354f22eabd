"""Markers that the content model hangs on its fields: limits, references, formats and help for editors.

They are plain values inside ``typing.Annotated``. The reader uses them to convert scalars, the checks to
find broken references and long texts, the JSON Schema and the reference page to explain a field.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldHelp:
    """What a field means to an editor, and one example value as it is typed in YAML."""

    meaning: str
    example: str = ""


@dataclass(frozen=True)
class LengthLimit:
    """The longest a text may be: Han characters (CJK languages) or words (others)."""

    han: int
    words: int


@dataclass(frozen=True)
class AtLeast:
    """The shortest a text should be: Han characters (CJK languages) or words (others). Only a warning."""

    han: int
    words: int


@dataclass(frozen=True)
class ReferenceTo:
    """The field holds the id of another entry of this kind, for example ``ReferenceTo("source")``."""

    kind: str


@dataclass(frozen=True)
class IdPattern:
    """The field is the id of its entry: small letters, digits, hyphens; sources may use capitals."""

    kind: str


@dataclass(frozen=True)
class Edtf:
    """The field is a date in EDTF (ISO 8601-2, levels 0 and 1), kept as text in its source's precision."""


@dataclass(frozen=True)
class ScaledNumber:
    """The field is a number that may carry a scale word: ``170億``, ``17 billion``, ``2.4萬``, ``25%``."""


@dataclass(frozen=True)
class MediaPath:
    """The field names a file below the given folder of the exhibition."""

    folder: str
    suffixes: tuple[str, ...] = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True)
class LanguageTag:
    """The field is a BCP 47 language tag such as ``zh-Hant``."""


@dataclass(frozen=True)
class Cited:
    """The entry must name at least one citation in this field: nothing uncited stands on a screen."""


@dataclass(frozen=True)
class Localised:
    """The field is a text for visitors: a mapping of language tag to text."""
