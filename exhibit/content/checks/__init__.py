"""Cross checks: what is wrong although every single value has the right type. One module a subject."""

from pathlib import Path

from exhibit.content.checks.charts import check_charts
from exhibit.content.checks.context import CheckContext
from exhibit.content.checks.drawings import check_drawings
from exhibit.content.checks.exhibit import check_exhibit
from exhibit.content.checks.figures import check_figures
from exhibit.content.checks.glyphs import check_glyphs
from exhibit.content.checks.ground import check_ground
from exhibit.content.checks.ids import check_ids
from exhibit.content.checks.lengths import check_lengths
from exhibit.content.checks.media import check_media
from exhibit.content.checks.motifs import check_motifs
from exhibit.content.checks.office_holders import check_leaders
from exhibit.content.checks.relations import check_relations
from exhibit.content.checks.sources import check_sources
from exhibit.content.checks.times import check_times
from exhibit.content.checks.typography import check_typography
from exhibit.content.problems import ProblemList
from exhibit.content.read.entries import Entries

__all__ = ["CheckContext", "check_content", "check_entries", "check_finished_texts"]


def check_entries(entries: Entries, language_folder: Path, folder: Path, problems: ProblemList) -> None:
    """Check what was gathered from the files: ids, references, texts as written, media."""
    check_ids(entries, problems)
    check_lengths(entries, problems)
    check_typography(entries, language_folder, problems)
    check_media(entries, folder, problems)
    check_drawings(folder, problems)


def check_finished_texts(entries: Entries, folder: Path, assets: Path, problems: ProblemList) -> None:
    """Check the texts of all languages, the derived ones included."""
    check_glyphs(entries, (assets / "fonts", folder / "fonts"), problems)


def check_content(checked: CheckContext, entries: Entries, folder: Path, assets: Path) -> None:
    """Check how validated content fits together."""
    check_exhibit(checked, assets / "language")
    check_times(checked)
    check_relations(checked)
    check_figures(checked)
    check_charts(checked)
    check_ground(checked)
    check_sources(checked, entries)
    check_leaders(checked)
    check_motifs(checked, folder, assets)
