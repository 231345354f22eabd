"""Figures can be shown with all that belongs to them: date, pledge, the same unit for every count."""

from exhibit.content.checks.context import CheckContext, Path, Where
from exhibit.content.model import Figure, Quantity


def check_figures(checked: CheckContext) -> None:
    """Note figures that would mislead."""
    units = {unit.id: unit for unit in checked.content.units}
    shares = {unit.id for unit in units.values() if unit.kind == "share"}
    for figure in checked.content.figures:
        _check_share(checked, figure, ("quantity",), figure.quantity, shares)
        for index, other in enumerate(figure.other_counts):
            path: Path = ("other_counts", index, "quantity")
            _check_share(checked, figure, path, other.quantity, shares)
            if other.quantity.unit != figure.quantity.unit:
                message = "another count of a figure has the figure's unit"
                checked.error("figures", figure.id, (*path, "unit"), message, f"write {figure.quantity.unit}")
    _check_points(checked, units.keys() - shares)
    _check_totals(checked)


def _check_points(checked: CheckContext, no_shares: set[str]) -> None:
    """Note per cent signs in charts whose unit is no share."""
    for chart in checked.content.charts:
        if chart.unit not in no_shares:
            continue
        for number, series in enumerate(chart.series):
            for index, _ in enumerate(series.points):
                _check_per_cent(
                    checked, ("charts", chart.id, ("series", number, "points", index, "value")), chart.unit
                )


def _check_per_cent(checked: CheckContext, where: Where, unit: str) -> None:
    """133 % of a metre would be shown as 1.33 metres, which nobody meant."""
    room, entry_id, path = where
    typed = checked.origins.typed(room, entry_id, *path)
    if typed.endswith("%"):
        message = f"'{typed}' stands with the unit '{unit}', which is no share"
        checked.error(
            room, entry_id, path, message, "take a unit of kind 'share', or write the number itself"
        )


def _check_share(
    checked: CheckContext, figure: Figure, path: Path, quantity: Quantity, shares: set[str]
) -> None:
    if quantity.unit in shares and not 0 <= quantity.value <= 1:
        message = f"a share lies between 0 and 1, not at {quantity.value:g}"
        checked.error("figures", figure.id, (*path, "value"), message, "write a quarter as 0.25 or 25%")
    if quantity.unit not in shares:
        _check_per_cent(checked, ("figures", figure.id, (*path, "value")), quantity.unit)


def _check_totals(checked: CheckContext) -> None:
    totals = checked.content.totals
    if totals is None:
        return
    figures = {figure.id: figure for figure in checked.content.figures}
    for number, group in enumerate(totals.groups):
        for index, figure_id in enumerate(group.figures):
            figure = figures.get(figure_id)
            path: Path = ("groups", number, "figures", index)
            if figure and figure.pledge and not group.strip:
                message = f"'{figure_id}' is signed, not yet spent: it may not stand among totals"
                checked.error("totals", None, path, message, "put it into a group with strip: true")
            if figure and figure.as_of is None:
                message = f"'{figure_id}' has no date"
                checked.warning("totals", None, path, message, "give the figure an 'as_of'")
