"""Illustrations and icons that entries name are drawn."""

from pathlib import Path

from exhibit.content.checks.context import CheckContext
from exhibit.content.problems import did_you_mean


def check_motifs(checked: CheckContext, folder: Path, assets: Path) -> None:
    """Note motifs and icons without a drawing among the engine's or the exhibition's own."""
    drawn = _names(assets / "illustrations") | _names(folder / "illustrations")
    icons = _names(assets / "icons") | _names(folder / "illustrations")
    content = checked.content
    for event in content.events:
        _check(checked, ("events", event.id, ("motif",)), event.motif, drawn)
    for chart in content.charts:
        _check(checked, ("charts", chart.id, ("motif",)), chart.motif, drawn | icons)
    for theme in content.themes:
        _check(checked, ("themes", theme.id, ("icon",)), theme.icon, icons)
        for index, note in enumerate(theme.notes):
            _check(checked, ("themes", theme.id, ("notes", index, "motif")), note.motif, drawn)


def _names(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.svg")}


def _check(
    checked: CheckContext, where: tuple[str, str, tuple[str | int, ...]], name: str | None, drawn: set[str]
) -> None:
    if name and drawn and name not in drawn:
        checked.error(*where, f"there is no drawing '{name}'", did_you_mean(name, drawn))
