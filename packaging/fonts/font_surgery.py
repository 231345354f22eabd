"""Changes to a font's tables: names, metrics, character map, invisible characters, subset."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._n_a_m_e import makeName

from fonts.font_characters import INVISIBLE
from fonts.font_recipes import ASCENT, BUILD_TIME, DESCENT, REVISION, Recipe

KEPT_NAMES = (0, 7, 8, 9, 10, 11, 12, 13, 14)
CJK_FEATURES = ("halt", "vert", "vrt2", "palt", "vhal", "vpal", "locl", "ccmp", "kern", "vkrn", "mark")
LATIN_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga", "case", "pnum", "tnum", "lnum")
_WINDOWS, _UNICODE, _ENGLISH = 3, 1, 0x409


def rename(font: TTFont, recipe: Recipe, source_version: str) -> None:
    """Give the font its own family name, so that no program takes it for an installed upstream font."""
    table = font["name"]
    kept = {name_id: table.getDebugName(name_id) for name_id in KEPT_NAMES}
    names = {
        **{name_id: text for name_id, text in kept.items() if text},
        1: recipe.family,
        2: recipe.style,
        3: f"{REVISION};{recipe.postscript_name};{source_version}",
        4: f"{recipe.family} {recipe.style}",
        5: f"Version {REVISION}; subset of {source_version}",
        6: recipe.postscript_name,
        16: recipe.family,
        17: recipe.style,
    }
    table.names = [
        makeName(text, name_id, _WINDOWS, _UNICODE, _ENGLISH) for name_id, text in sorted(names.items())
    ]
    if "CFF " in font:
        _rename_cff(font["CFF "].cff, recipe)


def _rename_cff(cff: Any, recipe: Recipe) -> None:
    cff.fontNames = [recipe.postscript_name]
    top = cff.topDictIndex[0]
    top.FamilyName = recipe.family
    top.FullName = f"{recipe.family} {recipe.style}"
    top.Weight = recipe.style
    for number, font_dict in enumerate(getattr(top, "FDArray", [])):
        font_dict.FontName = f"{recipe.postscript_name}-{number}"


def set_metrics(font: TTFont, recipe: Recipe) -> None:
    """Set one line box in all the tables that systems read it from, the weight, and a fixed date."""
    head, hhea, os2 = font["head"], font["hhea"], font["OS/2"]
    hhea.ascent = os2.sTypoAscender = os2.usWinAscent = ASCENT
    hhea.descent = os2.sTypoDescender = -DESCENT
    os2.usWinDescent = DESCENT
    hhea.lineGap = os2.sTypoLineGap = 0
    bold = recipe.weight == 700
    os2.version = max(os2.version, 4)  # the first that knows bit 7 below
    os2.usWeightClass = recipe.weight
    os2.fsSelection = (0x20 if bold else 0x40) | 0x80  # bit 7: the typographic metrics count
    head.macStyle = 1 if bold else 0
    head.created = head.modified = BUILD_TIME
    font.recalcTimestamp = False


def remap(font: TTFont, changes: dict[int, str]) -> None:
    """Let characters show other glyphs of the same font."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({point: glyph for point, glyph in changes.items() if point in table.cmap})


def single_substitutions(font: TTFont, feature: str, script: str, language: str) -> dict[str, str]:
    """Return the one-to-one substitutions of a feature for a language of a script."""
    table = font["GSUB"].table
    found: dict[str, str] = {}
    for lookup_index in _lookups(table, feature, script, language):
        for subtable in table.LookupList.Lookup[lookup_index].SubTable:
            found.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return found


def _lookups(table: Any, feature: str, script: str, language: str) -> list[int]:
    for script_record in table.ScriptList.ScriptRecord:
        if script_record.ScriptTag != script:
            continue
        for language_record in script_record.Script.LangSysRecord:
            if language_record.LangSysTag.strip() == language:
                records = [table.FeatureList.FeatureRecord[i] for i in language_record.LangSys.FeatureIndex]
                return [i for r in records if r.FeatureTag == feature for i in r.Feature.LookupListIndex]
    message = f"the font has no language {language} of script {script}"
    raise ValueError(message)


def make_subset(
    font: TTFont, characters: Iterable[int], features: Iterable[str], scripts: Iterable[str], *, hinting: bool
) -> None:
    """Drop all glyphs, features and tables that the characters do not need."""
    options = subset.Options()
    options.layout_features = list(features)
    options.layout_scripts = list(scripts)
    options.hinting = hinting
    options.desubroutinize = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "MVAR", "HVAR", "avar"]
    options.glyph_names = False
    options.recalc_timestamp = False
    options.recalc_average_width = False
    options.prune_unicode_ranges = True
    tool = subset.Subsetter(options)
    tool.populate(unicodes=set(characters))
    tool.subset(font)


def map_invisible(font: TTFont, wanted: Iterable[int]) -> None:
    """Map the invisible characters to an empty glyph, so that no other font is asked for them.

    They share the glyph of the space: shapers give them no width, whatever the glyph.
    """
    space = font.getBestCmap()[0x20]
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            for point in INVISIBLE & set(wanted):
                table.cmap.setdefault(point, space)
