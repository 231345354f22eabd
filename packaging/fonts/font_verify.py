"""What a built face must be, checked on the file itself."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from fonts.font_characters import NEVER
from fonts.font_recipes import ASCENT, DESCENT, UNITS_PER_EM, Recipe


def problems_of(path: Path, recipe: Recipe) -> list[str]:
    """Return a sentence for everything that is wrong with a built face."""
    problems = []
    with TTFont(path, lazy=True) as font:
        best = font.getBestCmap()
        if font["head"].unitsPerEm != UNITS_PER_EM:
            problems.append(f"{path.name}: {font['head'].unitsPerEm} units per em, not {UNITS_PER_EM}")
        if NEVER & best.keys():
            problems.append(f"{path.name}: maps Kangxi radicals or compatibility characters")
        widths = {font["hmtx"][best[point]][0] for point in range(0x30, 0x3A)}
        if recipe.collection_index is None and len(widths) != 1:
            problems.append(f"{path.name}: digits of different widths {sorted(widths)}")
        if font["hhea"].ascent != ASCENT or font["hhea"].descent != -DESCENT:
            problems.append(f"{path.name}: line box {font['hhea'].ascent} {font['hhea'].descent}")
    return problems
