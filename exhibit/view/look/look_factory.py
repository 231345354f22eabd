"""Makes the look for a state and a screen from what the exhibition brings along."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exhibit.content.catalogue import Catalogue
from exhibit.content.text.formats import Formats
from exhibit.session.state import State
from exhibit.view.look.artwork import Artwork
from exhibit.view.look.formatter import Formatter, local_today
from exhibit.view.look.interface_words import InterfaceWords, load_words
from exhibit.view.look.look import Look
from exhibit.view.style import (
    CONTRAST,
    FULL_MOTION,
    LESS_MOTION,
    NORMAL,
    MotionTimes,
    ScreenSize,
    sizes_for,
)
from exhibit.view.text import TextRecord, Typesetter


@dataclass(frozen=True)
class LookFactory:
    """Everything a look is made of that does not change."""

    catalogue: Catalogue
    words: dict[str, InterfaceWords]
    formats: Formats
    artwork: Artwork
    media: Path
    log: list[TextRecord] | None = None
    today: Callable[[], int] = local_today
    motion: MotionTimes | None = None

    def look(self, state: State, screen: ScreenSize) -> Look:
        """The look of a state on a screen."""
        palette = CONTRAST if state.high_contrast else NORMAL
        own = self.catalogue.content.exhibit.palette
        if own and not state.high_contrast:
            palette = palette.overridden(own)
        tag = state.language
        words = self.words[tag]
        return Look(
            tag=tag,
            screen=screen,
            palette=palette,
            sizes=sizes_for(screen, state.text_scale),
            motion=self.motion or (LESS_MOTION if state.less_motion else FULL_MOTION),
            typesetter=Typesetter(
                tag, self.log, self.catalogue.content.phrases, _right_to_left(self.catalogue)
            ),
            words=words,
            say=Formatter(self.formats.language(tag), words, self.catalogue, self.today),
            catalogue=self.catalogue,
            artwork=self.artwork,
            media=self.media,
            text_scale=state.text_scale,
        )


def _right_to_left(catalogue: Catalogue) -> frozenset[str]:
    """The languages that the exhibition declares to run from right to left."""
    languages = catalogue.content.exhibit.languages
    return frozenset(language.tag for language in languages if language.direction == "rtl")


def look_factory_for(
    catalogue: Catalogue,
    assets: Path,
    data: Path,
    log: list[TextRecord] | None = None,
    today: Callable[[], int] = local_today,
    motion: MotionTimes | None = None,
) -> LookFactory:
    """Read words, formats and artwork for an exhibition; its own folders win over the engine's.

    `today` gives the day number of the day on which something is shown; `motion`, where given, holds whatever
    the visitor chooses.
    """
    tags = tuple(language.tag for language in catalogue.content.exhibit.languages)
    return LookFactory(
        catalogue=catalogue,
        words=load_words((assets / "strings", assets / "strings" / "illustrations", data / "strings"), tags),
        formats=Formats.read(assets / "language" / "formats"),
        artwork=Artwork((assets, data)),
        media=data / "media",
        log=log,
        today=today,
        motion=motion,
    )
