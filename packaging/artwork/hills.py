"""Short ways to set a hill, a cliff or a drawn sheet into a scene."""

from collections.abc import Iterator
from contextlib import contextmanager

from canvas import Canvas, Sheet
from pigment import AZURE_ROCK, GREEN_ROCK, SOFT_HILL, STONE_FOLD, Ramp
from terrain import Mass, Vein, paint_hill, profile

Line = list[tuple[float, float]]


@contextmanager
def drawing(canvas: Canvas, left: float, top: float, right: float, bottom: float, dry: float = 0.0) -> Iterator[Sheet | None]:
    """A sheet over a part of the picture, laid down at the end; None where that part is not being painted."""
    box = canvas.part(left, top, right, bottom)
    if box.empty:
        yield None
        return
    sheet = Sheet(box)
    yield sheet
    canvas.lay(sheet, dry=dry)


def cliff(  # noqa: PLR0913 - a cliff is described by these
    canvas: Canvas,
    name: str,
    points: Line,
    veins: list[Vein],
    foot: float,
    *,
    host: bool = False,
    veil: float = 0.0,
    reach: float = 190.0,
    thick: float = 15.0,
    fade: float = 30.0,
) -> Mass:
    """A layered cliff of the gorge; a host wears azurite and a gold line."""
    xs, ys = profile(points, slab=True, name=name)
    body = Mass(
        name=name,
        xs=xs,
        ys=ys,
        apex=float(xs[int(ys.argmin())]),
        reach=reach,
        ramp=AZURE_ROCK if host else GREEN_ROCK,
        fold_ramp=STONE_FOLD,
        slab=True,
        veil=veil,
        foot=foot,
        fade=fade,
        gold=host,
        thick=thick,
        line=1.6 if host else 1.3,
    )
    paint_hill(canvas, body, veins)
    return body


def hill(  # noqa: PLR0913 - a hill is described by these
    canvas: Canvas,
    name: str,
    points: Line,
    veins: list[Vein],
    foot: float,
    *,
    veil: float = 0.0,
    reach: float = 130.0,
    ramp: Ramp = SOFT_HILL,
    gold: bool = False,
    fade: float = 30.0,
    detail: float = 1.0,
) -> Mass:
    """A soft hill with hemp-fibre strokes."""
    xs, ys = profile(points, slab=False, name=name)
    body = Mass(
        name=name,
        xs=xs,
        ys=ys,
        apex=float(xs[int(ys.argmin())]),
        reach=reach,
        ramp=ramp,
        slab=False,
        veil=veil,
        foot=foot,
        fade=fade,
        gold=gold,
        line=1.3,
        detail=detail,
    )
    paint_hill(canvas, body, veins)
    return body
