"""The shipped font files: names, coverage, features, digits, and what Qt makes of them."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import opencc
import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication

from fonts.font_texts import texts_in_use

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "assets" / "fonts"
COVERAGE: dict[str, Any] = json.loads((FONTS / "coverage.json").read_text(encoding="utf-8"))
FILES = [entry["file"] for entry in COVERAGE["fonts"]]
CJK_FILES = [name for name in FILES if name.endswith(".otf")]
LATIN_FILES = [name for name in FILES if name.endswith(".ttf")]
ALNUM_FILES = [name for name in LATIN_FILES if "Alnum" in name]
ENGLISH_FILES = [name for name in LATIN_FILES if "Latin" in name]
MEGABYTE = 1_000_000


def entry_of(name: str) -> dict[str, Any]:
    """Return the line of the coverage table for a file."""
    return next(entry for entry in COVERAGE["fonts"] if entry["file"] == name)


def points_in(ranges: str) -> set[int]:
    """Read the compact ranges of the coverage table."""
    found: set[int] = set()
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def features_of(font: TTFont) -> set[str]:
    """Return the tags of all layout features of a font."""
    return {
        record.FeatureTag
        for tag in ("GSUB", "GPOS")
        if tag in font
        for record in font[tag].table.FeatureList.FeatureRecord
    }


@pytest.fixture(scope="module", params=FILES)
def opened(request: pytest.FixtureRequest) -> Iterator[tuple[dict[str, Any], TTFont]]:
    """Each file in turn, with its line of the coverage table."""
    with TTFont(FONTS / request.param, lazy=True) as font:
        yield entry_of(request.param), font


def test_the_folder_holds_the_listed_fonts_and_nothing_else() -> None:
    assert sorted(path.name for path in FONTS.iterdir()) == sorted([*FILES, "OFL.txt", "coverage.json"])


def test_all_fonts_together_stay_small() -> None:
    assert sum((FONTS / name).stat().st_size for name in FILES) <= 22 * MEGABYTE


def test_coverage_table_describes_the_file(opened: tuple[dict[str, Any], TTFont]) -> None:
    entry, font = opened
    content = (FONTS / entry["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == entry["sha256"]
    assert len(content) == entry["bytes"]
    assert points_in(entry["ranges"]) == set(font.getBestCmap())
    assert len(font.getBestCmap()) == entry["characters"]


def test_every_name_is_ours(opened: tuple[dict[str, Any], TTFont]) -> None:
    entry, font = opened
    names = font["name"]
    style = {400: "Regular", 700: "Bold"}[entry["weight"]]
    assert names.getDebugName(1) == names.getDebugName(16) == entry["family"]
    assert names.getDebugName(2) == names.getDebugName(17) == style
    assert names.getDebugName(4) == f"{entry['family']} {style}"
    assert font["OS/2"].usWeightClass == entry["weight"]
    for name_id in (1, 3, 4, 6, 16):
        assert "Source" not in names.getDebugName(name_id).partition(";")[0]
        assert "Noto" not in names.getDebugName(name_id).partition(";")[0]
    if "CFF " in font:
        cff = font["CFF "].cff
        top = cff.topDictIndex[0]
        assert cff.fontNames == [names.getDebugName(6)]
        assert (top.FamilyName, top.FullName) == (entry["family"], f"{entry['family']} {style}")


def test_licence_and_copyright_stay_in_the_file(opened: tuple[dict[str, Any], TTFont]) -> None:
    _, font = opened
    assert "Adobe" in font["name"].getDebugName(0)
    assert "SIL Open Font License" in font["name"].getDebugName(13)


def test_line_box_is_the_same_everywhere(opened: tuple[dict[str, Any], TTFont]) -> None:
    _, font = opened
    hhea, os2 = font["hhea"], font["OS/2"]
    ascent, descent = COVERAGE["ascent"], COVERAGE["descent"]
    assert font["head"].unitsPerEm == COVERAGE["units_per_em"]
    assert (hhea.ascent, os2.sTypoAscender, os2.usWinAscent) == (ascent,) * 3
    assert (-hhea.descent, -os2.sTypoDescender, os2.usWinDescent) == (descent,) * 3
    assert hhea.lineGap == os2.sTypoLineGap == 0


def test_no_second_encoding_of_han_characters(opened: tuple[dict[str, Any], TTFont]) -> None:
    _, font = opened
    points = font.getBestCmap().keys()
    assert not [hex(point) for point in points if 0x2E80 <= point <= 0x2FDF]
    assert not [hex(point) for point in points if 0xF900 <= point <= 0xFAFF]


@pytest.mark.parametrize("name", CJK_FILES)
def test_chinese_faces_keep_the_features_for_typesetting(name: str) -> None:
    with TTFont(FONTS / name, lazy=True) as font:
        assert {"halt", "vert", "palt", "locl", "vhal", "vpal", "ccmp", "kern"} <= features_of(font)


@pytest.mark.parametrize("name", CJK_FILES)
def test_locl_knows_only_the_language_of_the_face(name: str) -> None:
    own = "ZHT " if "TC-" in name else "ZHS "
    with TTFont(FONTS / name, lazy=True) as font:
        languages = {
            record.LangSysTag
            for script in font["GSUB"].table.ScriptList.ScriptRecord
            for record in script.Script.LangSysRecord
        }
    assert languages == {own}


@pytest.mark.parametrize("name", CJK_FILES)
@pytest.mark.parametrize("mark", "“”‘’…—·、。，：；？！「」『』（）《》〈〉【】～")
def test_chinese_marks_are_a_full_em_wide(name: str, mark: str) -> None:
    with TTFont(FONTS / name, lazy=True) as font:
        assert font["hmtx"][font.getBestCmap()[ord(mark)]][0] == COVERAGE["units_per_em"]


def han(codec: str, leads: range) -> set[int]:
    """Return the Han characters of a double-byte code, by its lead bytes."""
    decoded = (
        bytes((lead, trail)).decode(codec, errors="ignore") for lead in leads for trail in range(0x40, 0xFF)
    )
    return {ord(text) for text in decoded if len(text) == 1 and 0x4E00 <= ord(text) <= 0x9FFF}


@pytest.mark.parametrize(
    ("name", "wanted", "size"),
    [
        ("ShanhaiSansTC-Regular.otf", han("big5", range(0xA4, 0xFA)), 13_000),
        ("ShanhaiSansTC-Bold.otf", han("big5", range(0xA4, 0xC7)), 5_400),
        ("ShanhaiSerifTC-Bold.otf", han("big5", range(0xA4, 0xC7)), 5_400),
        ("ShanhaiSansSC-Regular.otf", han("gb2312", range(0xB0, 0xF8)), 6_763),
        ("ShanhaiSansSC-Bold.otf", han("gb2312", range(0xB0, 0xD8)), 3_755),
        ("ShanhaiSerifSC-Bold.otf", han("gb2312", range(0xB0, 0xD8)), 3_755),
    ],
)
def test_the_standard_lists_are_complete(name: str, wanted: set[int], size: int) -> None:
    assert len(wanted) >= size
    missing = wanted - points_in(entry_of(name)["ranges"])
    assert not missing, "".join(map(chr, sorted(missing)))


@pytest.mark.parametrize("name", CJK_FILES)
def test_every_character_of_the_content_is_in_the_faces_that_show_it(name: str) -> None:
    latin = points_in(entry_of("ShanhaiSansLatin-Regular.ttf")["ranges"])
    covered = points_in(entry_of(name)["ranges"]) | latin
    language, convert = ("zh-Hant", str) if "TC-" in name else ("zh-Hans", opencc.OpenCC("tw2s").convert)
    texts = [text for text in texts_in_use(ROOT) if text.language in {language, "zh-Hant", "en", None}]
    shown = "".join(text.words if text.language == "en" else convert(text.words) for text in texts)
    missing = {character for character in shown if character.isprintable() and ord(character) not in covered}
    assert len(shown) > 1_000
    assert not missing, f"{name} lacks {''.join(sorted(missing))}: run make fonts"


def test_texts_are_read_with_their_languages(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "assets" / "strings").mkdir(parents=True)
    (tmp_path / "data" / "one.yaml").write_text(
        "seal: 印\ntitle: {zh-Hant: 灣, zh-Hans: 湾, en: bay}\nnotes:\n  - {zh-Hans: 单, en: lone}\n", "utf-8"
    )
    (tmp_path / "assets" / "strings" / "zh-Hans.yaml").write_text("control.close: 收\n", "utf-8")
    found = {text.words: text.language for text in texts_in_use(tmp_path)}
    assert found == {
        "印": None,
        "灣": "zh-Hant",
        "湾": "zh-Hans",
        "bay": "en",
        "单": None,
        "lone": None,
        "收": "zh-Hans",
    }


@pytest.mark.parametrize("name", LATIN_FILES)
def test_digits_are_of_one_width(name: str) -> None:
    with TTFont(FONTS / name, lazy=True) as font:
        best = font.getBestCmap()
        assert len({font["hmtx"][best[ord(digit)]][0] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("name", ENGLISH_FILES)
def test_english_faces_have_what_english_needs(name: str) -> None:
    wanted = "“”‘’–—…•·%&()[]{}@#$£€¥°²³×−≈→←½№ÀéüñçőŠžǎǐǚ"
    covered = points_in(entry_of(name)["ranges"])
    assert not [character for character in wanted if ord(character) not in covered]


@pytest.mark.parametrize("name", ALNUM_FILES)
def test_alnum_faces_leave_the_marks_to_the_chinese_face(name: str) -> None:
    covered = points_in(entry_of(name)["ranges"])
    assert not [mark for mark in "“”‘’'\"…—·•()!?;「」\u2060\u200b" if ord(mark) in covered]
    assert not [mark for mark in "AZaz09éüǎ%+.,:/×−–-°²³ " if ord(mark) not in covered]


@pytest.fixture(scope="module")
def loaded_fonts(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - fonts need the application first
    """All the shipped fonts loaded into Qt, as the program does."""
    identifiers = [QFontDatabase.addApplicationFont(str(FONTS / name)) for name in FILES]
    assert -1 not in identifiers
    yield
    for identifier in identifiers:
        QFontDatabase.removeApplicationFont(identifier)


def font_for(language: str, kind: str, weight: int) -> QFont:
    """Return a 100 px font with the family list of a language."""
    font = QFont()
    font.setFamilies(list(COVERAGE["stacks"][language][kind]))
    font.setPixelSize(100)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def families_drawn(text: str, font: QFont) -> dict[str, str]:
    """Return each character of a line with the family that draws it."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(1_000_000)
    layout.endLayout()
    drawn = {}
    # One character at a time: for a whole line, Qt counts the indexes of each run from its own start.
    for index, character in enumerate(text):
        for run in layout.glyphRuns(index, 1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
            raw = run.rawFont()
            assert 0 not in run.glyphIndexes(), f"{raw.familyName()} shows a box for {character}"
            drawn[character] = f"{raw.familyName()} {raw.weight()}"
    return drawn


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize(("language", "face"), [("zh-Hant", "TC"), ("zh-Hans", "SC")])
@pytest.mark.usefixtures("loaded_fonts")
def test_qt_mixes_the_faces_as_meant_in_chinese(language: str, face: str, weight: int) -> None:
    text = "「山海」1992年，“English”15.8%——好……·"
    drawn = families_drawn(text, font_for(language, "sans", weight))
    for character in "1992English15.8%":
        assert drawn[character] == f"Shanhai Sans Alnum {face} {weight}"
    for character in "「山海」年，“”—好…·":
        assert drawn[character] == f"Shanhai Sans {face} {weight}"


@pytest.mark.usefixtures("loaded_fonts")
def test_qt_mixes_the_faces_as_meant_in_headings() -> None:
    for language, face in (("zh-Hant", "TC"), ("zh-Hans", "SC")):
        drawn = families_drawn("山海1992", font_for(language, "serif", 700))
        assert drawn["山"] == f"Shanhai Serif {face} 700"
        assert drawn["1"] == f"Shanhai Serif Alnum {face} 700"


@pytest.mark.parametrize("kind", ["sans", "serif"])
@pytest.mark.usefixtures("loaded_fonts")
def test_english_never_falls_into_a_chinese_face(kind: str) -> None:
    drawn = families_drawn("“It’s” – 15.8% — yes… (a) 涪陵", font_for("en", kind, 700))
    latin = f"Shanhai {kind.title()} Latin 700"
    assert {family for character, family in drawn.items() if character not in "涪陵"} == {latin}
    assert drawn["涪"] == f"Shanhai {kind.title()} TC 700"


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans"])
@pytest.mark.usefixtures("loaded_fonts")
def test_dash_and_ellipsis_are_two_ems_with_and_without_a_joiner(language: str) -> None:
    metrics = QFontMetricsF(font_for(language, "sans", 400))
    for text in ("——", "—\u2060—", "……", "…\u2060…"):
        assert metrics.horizontalAdvance(text) == pytest.approx(200, abs=0.5)


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "en"])
@pytest.mark.parametrize(("kind", "weight"), [("sans", 400), ("sans", 700), ("serif", 700)])
@pytest.mark.usefixtures("loaded_fonts")
def test_numbers_of_equal_length_are_equally_wide(language: str, kind: str, weight: int) -> None:
    metrics = QFontMetricsF(font_for(language, kind, weight))
    pairs = [f"{first}{second}" for first in range(10) for second in range(10)]
    assert len({metrics.horizontalAdvance(pair) for pair in pairs}) == 1


@pytest.mark.usefixtures("loaded_fonts")
def test_lines_of_every_language_are_equally_high() -> None:
    boxes = {
        (metrics.ascent(), metrics.descent(), metrics.leading())
        for language, kinds in COVERAGE["stacks"].items()
        for kind in kinds
        for metrics in [QFontMetricsF(font_for(language, kind, 700))]
    }
    assert boxes == {(100.0, 24.0, 0.0)}


def test_building_a_face_again_gives_the_same_bytes(tmp_path: Path) -> None:
    name = "ShanhaiSansAlnumTC-Bold.ttf"
    command = [sys.executable, str(ROOT / "packaging"), "fonts.build_fonts"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path), "--only", name], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == entry_of(name)["sha256"]


def test_a_missing_source_is_named_with_its_remedy(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging"), "fonts.build_fonts"]
    arguments = ["--noto", str(tmp_path), "--out", str(tmp_path / "out")]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "install Debian's package fonts-noto-cjk" in done.stderr
