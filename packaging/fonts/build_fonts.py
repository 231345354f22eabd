"""Build assets/fonts from the fonts of Debian's fonts-noto-cjk and PyPI's fontpkg-source-*.

Run it as ``make fonts``. The result depends on the sources' versions and on the characters in data/
and assets/strings/ alone: two runs give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.resources
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib import instancer

from fonts import font_characters, font_surgery
from fonts.font_recipes import ASCENT, DESCENT, RECIPES, STACKS, UNITS_PER_EM, Recipe
from fonts.font_texts import Text, texts_in_use
from fonts.font_verify import problems_of

ROOT = Path(__file__).resolve().parents[2]
NOTO_FOLDER = Path("/usr/share/fonts/opentype/noto")
LANGUAGES = {"traditional": "ZHT", "simplified": "ZHS"}
INTERPUNCT, BULLET_OPERATOR = 0x00B7, 0x2027


class MissingSourceError(Exception):
    """A source font is not installed; the message says how to get it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build all the faces; return 0, or 1 if one of them is not as it should be, or 2 without sources."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "assets" / "fonts", help="folder for the fonts")
    parser.add_argument("--noto", type=Path, default=NOTO_FOLDER, help="folder of the Noto CJK collections")
    parser.add_argument("--only", metavar="FILE", help="build this file alone, and no coverage table")
    chosen = parser.parse_args(arguments)
    try:
        return _build_all(chosen.out, chosen.noto, chosen.only)
    except MissingSourceError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _build_all(out: Path, noto: Path, only: str | None) -> int:
    texts = texts_in_use(ROOT)
    entries: list[dict[str, str | int]] = []
    problems: list[str] = []
    for recipe in RECIPES:
        if only in (None, recipe.file_name):
            path = out / recipe.file_name
            source_version = _build(recipe, noto, texts, path)
            entries.append(_coverage_entry(path, recipe, source_version))
            problems += problems_of(path, recipe)
            sys.stdout.write(f"{path.name:32} {path.stat().st_size / 1e6:6.2f} MB\n")
    if only is None:
        _write_coverage(out / "coverage.json", entries)
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def _build(recipe: Recipe, noto: Path, texts: Sequence[Text], path: Path) -> str:
    """Build one face into a file and return the words for where it comes from."""
    font, source_version = _source(recipe, noto)
    characters = _characters(recipe, texts)
    if recipe.collection_index is None:
        _shape_latin(font, characters)
    else:
        _shape_cjk(font, recipe, characters)
    font_surgery.map_invisible(font, characters)
    font_surgery.rename(font, recipe, source_version)
    font_surgery.set_metrics(font, recipe)
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path, reorderTables=True)
    return source_version


def _characters(recipe: Recipe, texts: Sequence[Text]) -> frozenset[int]:
    if recipe.characters == "traditional":
        return font_characters.traditional_characters(full=recipe.full, texts=texts)
    if recipe.characters == "simplified":
        return font_characters.simplified_characters(full=recipe.full, texts=texts)
    if recipe.characters == "alnum":
        return font_characters.alnum_characters()
    return font_characters.latin_characters()


def _source(recipe: Recipe, noto: Path) -> tuple[TTFont, str]:
    """Return a font to cut from, and the words for where it comes from."""
    if recipe.collection_index is not None:
        path = noto / recipe.source
        if not path.is_file():
            message = f"{path} is missing: install Debian's package fonts-noto-cjk"
            raise MissingSourceError(message)
        font = TTCollection(path).fonts[recipe.collection_index]
        return font, _version_of(font, recipe.source.removesuffix(".ttc"))
    try:
        folder = importlib.resources.files(f"fontpkg_{recipe.source}") / "files"
    except ModuleNotFoundError as error:
        message = f"install fontpkg-{recipe.source.replace('_', '-')} (it is in requirements-dev.lock)"
        raise MissingSourceError(message) from error
    [upright] = [entry for entry in folder.iterdir() if "[" in entry.name and "Italic" not in entry.name]
    with importlib.resources.as_file(upright) as path:
        font = TTFont(path, lazy=False)
    version = _version_of(font, upright.name.partition("[")[0])
    axes: dict[str, float] = {"wght": recipe.weight}
    if recipe.optical_size is not None:
        axes["opsz"] = recipe.optical_size
    return instancer.instantiateVariableFont(font, axes), version


def _version_of(font: TTFont, name: str) -> str:
    version: str = font["name"].getDebugName(5)
    return f"{name} {version.removeprefix('Version ').partition(';')[0]}"


def _shape_cjk(font: TTFont, recipe: Recipe, characters: frozenset[int]) -> None:
    """Cut a CJK face down, with the marks of its own language built in.

    Qt asks fonts for the language of the machine, not of the text: on a machine set to another East Asian
    language `locl` would change the characters. So only the face's own language stays, and the marks it
    would substitute (the dash of a full em above all) are mapped directly. Scripts other than Han go for
    the same reason: inside a Latin word the ellipsis would become a low, narrow one.
    """
    language = LANGUAGES[recipe.characters]
    own = font_surgery.single_substitutions(font, "locl", "hani", language)
    best = font.getBestCmap()
    dashes = {point: own[best[point]] for point in (0x2014, 0x2E3A, 0x2E3B)}
    # The serif's interpunct is a narrow Latin one; the full-width dot of the same font stands at U+2027.
    font_surgery.remap(font, dashes | {INTERPUNCT: best[BULLET_OPERATOR]})
    scripts = ("DFLT.dflt", "hani.dflt", f"hani.{language}")
    font_surgery.make_subset(font, characters, font_surgery.CJK_FEATURES, scripts, hinting=True)


def _shape_latin(font: TTFont, characters: frozenset[int]) -> None:
    """Cut a Latin face down, with lining digits of one width mapped directly."""
    tabular: dict[str, str] = {}
    for feature in ("lnum", "tnum"):
        try:
            tabular |= font_surgery.single_substitutions(font, feature, "latn", "dflt")
        except ValueError:
            continue
    best = font.getBestCmap()
    digits = {point: tabular[best[point]] for point in range(0x30, 0x3A) if best[point] in tabular}
    font_surgery.remap(font, digits)
    scripts = ("DFLT.dflt", "latn.dflt")
    font_surgery.make_subset(font, characters, font_surgery.LATIN_FEATURES, scripts, hinting=True)


def _coverage_entry(path: Path, recipe: Recipe, source_version: str) -> dict[str, str | int]:
    content = path.read_bytes()
    with TTFont(path, lazy=True) as font:
        points = frozenset(font.getBestCmap())
    return {
        "file": path.name,
        "family": recipe.family,
        "weight": recipe.weight,
        "source": source_version,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "characters": len(points),
        "ranges": font_characters.ranges(points),
    }


def _write_coverage(path: Path, entries: list[dict[str, str | int]]) -> None:
    document = {
        "units_per_em": UNITS_PER_EM,
        "ascent": ASCENT,
        "descent": DESCENT,
        "stacks": STACKS,
        "fonts": entries,
    }
    path.write_text(json.dumps(document, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
