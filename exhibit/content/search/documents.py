"""What of each event can be found, in one script at a time: title, names, summary, story."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from exhibit.content.catalogue import Catalogue
from exhibit.content.model import Event
from exhibit.content.search.query_terms import plain, simplified_by, spaced_words
from exhibit.content.text.characters import is_han_language

FIELDS = ("title", "names", "summary", "story")
"""Where a match weighs more comes first."""

Texts = Mapping[str, str]


@dataclass(frozen=True)
class SearchDocument:
    """One event: for each field its Han text (simplified) and its other words (each after a space)."""

    event_id: str
    han: tuple[str, ...]
    words: tuple[str, ...]


class TextFolding:
    """Chooses which Han language is indexed, and brings Han text into its characters."""

    def __init__(self, catalogue: Catalogue) -> None:
        tags = [language.tag for language in catalogue.content.exhibit.languages]
        self.han_tags = tuple(tag for tag in tags if is_han_language(tag))
        self.han_tag = next((tag for tag in self.han_tags if "Hans" in tag), next(iter(self.han_tags), ""))
        self.table = simplified_by(self._pairs(catalogue))
        self._translation = str.maketrans(self.table)

    def _pairs(self, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
        for event in catalogue.content.events:
            for texts in _texts_of(catalogue, event):
                for tag in self.han_tags:
                    if tag != self.han_tag and tag in texts and self.han_tag in texts:
                        yield texts[tag], texts[self.han_tag]

    def fold(self, text: str) -> str:
        """The text as it is indexed."""
        return plain(text).translate(self._translation)

    def han(self, texts: Iterable[Texts]) -> str:
        """The Han texts, in one line."""
        found = (texts_.get(self.han_tag) or _first(texts_, self.han_tags) for texts_ in texts)
        return " ".join(self.fold(text).replace("\n", " ") for text in found if text)

    def words(self, texts: Iterable[Texts]) -> str:
        """The words of all other languages, and those that stand among Han characters."""
        parts: dict[str, None] = {}
        for one in texts:
            for tag, text in one.items():
                if tag == self.han_tag or tag not in self.han_tags:
                    parts.setdefault(spaced_words(text))
        return "".join(parts)


def documents_of(catalogue: Catalogue, folding: TextFolding) -> Iterator[SearchDocument]:
    """Every event, the weightiest first and then in order of time, so that the best come first."""
    for event in sorted(catalogue.content.events, key=_weight):
        fields = (
            [event.title],
            [*_names(catalogue, event), *_years(catalogue, event)],
            [event.summary],
            [event.story] if event.story else [],
        )
        han = tuple(folding.han(texts) for texts in fields)
        words = tuple(folding.words(texts) for texts in fields)
        yield SearchDocument(event.id, han, words)


def _weight(event: Event) -> int:
    return event.importance


def _texts_of(catalogue: Catalogue, event: Event) -> Iterator[Texts]:
    yield from (event.title, event.summary, *_names(catalogue, event))
    if event.story:
        yield event.story


def _names(catalogue: Catalogue, event: Event) -> Iterator[Texts]:
    yield from (catalogue.place(place).name for place in event.places)
    yield from (catalogue.person(person).name for person in event.people)
    yield catalogue.theme(event.theme).name


def _years(catalogue: Catalogue, event: Event) -> Iterator[Texts]:
    """The years that were typed, findable as numbers."""
    for moment in catalogue.interval(event.id).parts:
        yield {"": str(moment.year)}


def _first(texts: Texts, tags: Iterable[str]) -> str:
    return next((texts[tag] for tag in tags if tag in texts), "")
