"""What the table of planted mistakes does not reach: fonts, drawings, offers, sign-offs, limits."""

import json
from pathlib import Path

import pytest

from exhibit.content.checks.glyphs import check_glyphs
from exhibit.content.checks.lengths import check_lengths
from exhibit.content.compilation.load import load
from exhibit.content.model.field_markers import AtLeast
from exhibit.content.problems import ProblemList
from exhibit.content.read.conversion_context import ConversionContext, WrittenText
from exhibit.content.read.entries import Entries
from exhibit.content.read.nodes import MapNode, TextNode
from tests.content.sample import png


def told(folder: Path, assets: Path) -> list[str]:
    return [str(one).replace(f"{folder.as_posix()}/", "") for one in load(folder, assets=assets).problems]


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def own_assets(bare_assets: Path, tmp_path: Path) -> Path:
    """Assets that a test may add to."""
    folder = tmp_path / "assets"
    folder.mkdir()
    (folder / "language").symlink_to(bare_assets / "language")
    return folder


def write_coverage(assets: Path, regular: str, bold: str) -> None:
    stacks = {tag: {"sans": ["Sans"], "serif": ["Serif"]} for tag in ("zh-Hant", "en")}
    fonts = [
        {"family": "Sans", "weight": 400, "ranges": regular},
        {"family": "Sans", "weight": 700, "ranges": "20-10FFFF"},
        {"family": "Serif", "weight": 700, "ranges": bold},
    ]
    (assets / "fonts").mkdir()
    (assets / "fonts" / "coverage.json").write_text(json.dumps({"stacks": stacks, "fonts": fonts}), "utf-8")


def test_a_missing_glyph_in_body_and_in_headings(sample: Path, own_assets: Path) -> None:
    body, heading = "\u5c71", "\u6d77"  # 山 is in no regular face here, 海 in no bold one
    write_coverage(own_assets, "20-5C70,5C72-FFFF", "20-6D76,6D78-FFFF")
    change(sample, "events/all.yaml", "zh-Hant: 木塔換成了石塔。", f"zh-Hant: {body}{heading}。")
    change(sample, "places.yaml", "zh-Hant: 小鎮", f"zh-Hant: {heading}鎮")
    lines = [line for line in told(sample, own_assets) if "glyph" in line]
    advice = "(put a font that has them into fonts/, or write other characters)"
    assert [line for line in lines if heading in line or body in line] == [
        f"events/all.yaml:23:22: the fonts have no glyph for '{body}' (U+5C71) in 'zh-Hans' {advice}",
        f"events/all.yaml:23:22: the fonts have no glyph for '{body}' (U+5C71) in 'zh-Hant' {advice}",
        f"places.yaml:1:30: the heading font has no glyph for '{heading}' (U+6D77) in 'zh-Hans' {advice}",
        f"places.yaml:1:30: the heading font has no glyph for '{heading}' (U+6D77) in 'zh-Hant' {advice}",
    ]


@pytest.mark.parametrize(("tag", "first"), [("zh-Hant", 0x5000), ("en", 0x41)])
def test_a_missing_glyph_is_seen_far_behind_in_a_large_exhibition(
    tag: str, first: int, own_assets: Path, tmp_path: Path
) -> None:
    write_coverage(own_assets, "20-7E,5000-53FF", "20-10FFFF")
    many = "".join(map(chr, range(first, first + (500 if tag == "zh-Hant" else 50))))
    values = [many * 1000, many + "]^\\-", "Ω" + many, many + "龍"]
    nodes = [MapNode(1, 1, {tag: TextNode(line, 1, value)}) for line, value in enumerate(values, 1)]
    texts = [
        WrittenText({tag: value}, node, "x.yaml", None, None)
        for value, node in zip(values, nodes, strict=True)
    ]
    problems = ProblemList()
    context = ConversionContext("x.yaml", problems, (), {}, texts=texts)
    check_glyphs(Entries((), (context,), frozenset()), (own_assets / "fonts", tmp_path / "none"), problems)
    assert [(one.line, one.message) for one in problems.in_order()] == [
        (3, f"the fonts have no glyph for 'Ω' (U+03A9), '龍' (U+9F8D) in '{tag}'"),
    ]


def test_an_exhibition_may_bring_its_own_fonts(sample: Path, own_assets: Path) -> None:
    write_coverage(own_assets, "20-7E", "20-7E")
    assert any("no glyph" in line for line in told(sample, own_assets))
    write_coverage(sample, "20-FFFF", "20-FFFF")
    assert told(sample, own_assets) == []
    (sample / "fonts" / "coverage.json").write_text('{"stacks": {}, "fonts": []}', "utf-8")
    assert any("no glyph" in line for line in told(sample, own_assets))
    (sample / "fonts" / "coverage.json").unlink()
    assert told(sample, own_assets) == []


def test_drawings_and_icons_must_exist(sample: Path, own_assets: Path) -> None:
    for folder, name in (("illustrations", "tower"), ("illustrations", "person"), ("icons", "tower")):
        (own_assets / folder).mkdir(exist_ok=True)
        (own_assets / folder / f"{name}.svg").write_text("<svg/>", "utf-8")
    change(sample, "events/all.yaml", "  date: 193X\n", "  date: 193X\n  motif: towr\n")
    change(sample, "themes/tower.yaml", "  - id: stone\n", "  - id: stone\n    motif: rock\n")
    assert told(sample, own_assets) == [
        "events/all.yaml:20:10: there is no drawing 'towr' (did you mean 'tower'?)",
        "themes/keepers.yaml:7:7: there is no drawing 'person'",
        "themes/tower.yaml:15:12: there is no drawing 'rock'",
    ]


def test_an_exhibition_may_bring_its_own_drawings(sample: Path, own_assets: Path) -> None:
    (own_assets / "icons").mkdir()
    (own_assets / "icons" / "other.svg").write_text("<svg/>", "utf-8")
    (sample / "illustrations").mkdir()
    for name in ("tower", "person"):
        (sample / "illustrations" / f"{name}.svg").write_text("<svg/>", "utf-8")
    assert told(sample, own_assets) == []


def test_offers_end_after_they_begin(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "  date: 193X\n", "  date: 193X\n  valid_until: 1929\n")
    change(sample, "figures.yaml", '  as_of: "1900"\n', '  as_of: "1900"\n  valid_until: "1899"\n')
    assert told(sample, bare_assets) == [
        "events/all.yaml:20:16: this ends before the event's date",
        "figures.yaml:6:16: this ends before the date in 'as_of'",
    ]


def test_offers_that_are_right_are_not_told(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "  date: 193X\n", "  date: 193X\n  valid_until: 1941\n")
    change(sample, "figures.yaml", '  as_of: "1900"\n', '  valid_until: "1899"\n')
    assert [line for line in told(sample, bare_assets) if "ends before" in line] == []


def test_sign_offs_have_a_day(sample: Path, bare_assets: Path) -> None:
    review = "review: {by: Lin Yue, date: 2026}\n"
    change(sample, "events/all.yaml", "  date: 193X\n", f"  date: 193X\n  {review}")
    for file in ("totals.yaml", "map.yaml", "exhibit.yaml", "charts/lamp.yaml"):
        path = sample / file
        path.write_text(path.read_text("utf-8") + review, "utf-8")
    lines = told(sample, bare_assets)
    assert len(lines) == 5
    assert all(line.endswith("a sign-off needs its day (write it like 2026-11-24)") for line in lines)
    assert lines[1].startswith("events/all.yaml:20:31:")


def test_events_with_a_national_leader_need_a_sign_off(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "people: [ada]", "people: [premier]")
    message = "this event names a national leader and is not signed off (add review: {by: …, date: …})"
    assert told(sample, bare_assets) == [f"events/all.yaml:11:11: warning: {message}"]
    change(
        sample,
        "events/all.yaml",
        "people: [premier]",
        "people: [premier]\n  review: {by: Lin, date: 2026-11-24}",
    )
    assert told(sample, bare_assets) == []


def test_leaders_are_not_named_in_figures(sample: Path, bare_assets: Path) -> None:
    change(sample, "figures.yaml", "en: Height of the tower", "en: Height for Premier Mou")
    words = "words: {zh-Hant: 總理某的塔, en: tall}"
    change(sample, "figures.yaml", "{value: 32, unit: metre}", "{value: 32, unit: metre, " + words + "}")
    lines = told(sample, bare_assets)
    assert [line.split(" is ")[0] for line in lines] == [
        "figures.yaml:2:28: the national leader 'Premier Mou'",
        "figures.yaml:3:55: the national leader '總理某'",
    ]


def test_an_exhibition_without_leaders_has_nothing_to_check(sample: Path, bare_assets: Path) -> None:
    change(sample, "people.yaml", "  leader: true\n", "")
    change(sample, "events/all.yaml", "en: The last keeper leaves.", "en: Premier Mou visits.")
    assert told(sample, bare_assets) == []


def test_more_events_of_importance_1_than_the_whole_span_can_name(sample: Path, bare_assets: Path) -> None:
    rows = [
        f"- id: e{number}\n  date: 1910-01-{number:02d}\n  theme: tower\n  importance: 1\n"
        "  title: {zh-Hant: 事, en: Event}\n  summary: {zh-Hant: 小事。, en: Small.}\n"
        "  sources: [{id: SRC1}]\n"
        for number in range(1, 16)
    ]
    (sample / "events" / "more.yaml").write_text("".join(rows), "utf-8")
    advice = "the whole span can name 15; give some of them importance 2"
    assert told(sample, bare_assets) == [
        f"events/all.yaml:28:15: 17 events have importance 1 ({advice})",
        f"events/more.yaml:102:15: 17 events have importance 1 ({advice})",
    ]


def test_short_stories_are_warned_about_unless_the_leaf_is_short(sample: Path, bare_assets: Path) -> None:
    story = "  story: {zh-Hant: 木塔老了。, en: The wooden tower was old.}\n"
    change(sample, "events/all.yaml", "  date: 193X\n", f"  date: 193X\n{story}")
    assert told(sample, bare_assets) == [
        "events/all.yaml:20:20: warning: this text is short: 4 Han characters, at least 90",
        "events/all.yaml:20:31: warning: this text is short: 5 words, at least 75",
    ]
    change(sample, "events/all.yaml", "importance: 2", "importance: 3")
    assert told(sample, bare_assets) == []


def test_a_simplified_form_in_a_traditional_text_is_warned_about(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "zh-Hant: 木塔換成了石塔。", "zh-Hant: 木塔发展成了石塔。")
    message = "the form '发' in '木塔发展成了石塔。' is unusual in 'zh-Hant' (is it Simplified?)"
    assert told(sample, bare_assets) == [f"events/all.yaml:23:22: warning: {message}"]


@pytest.mark.parametrize(
    "text",
    ["台州在海邊", "長江上游", "心臟", "余姚", "看——海", "看……海", "1992–2000", "第1.5章", "PET, ABS", "📷"],
)
def test_what_is_right_in_print_is_not_told(text: str, sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "zh-Hant: 木塔換成了石塔。", f"zh-Hant: '{text}'")
    assert told(sample, bare_assets) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("石塔(新)。", "the half-width mark '(' stands beside Han in '石塔(新)。' (use '（')"),
        ("石塔.", "the half-width mark '.' stands beside Han in '石塔.' (use '。')"),
        ("石塔...", "an ellipsis of another form in '石塔...' (use ……)"),
        ("石塔--新", "a dash of another form in '石塔--新' (use ——)"),
        ("石塔 新塔", "a space between Han characters in '石塔 新塔' (delete it)"),
        ("心臟裡的臟東西", "the form '臟' in '心臟裡的臟東西' (printed here is '髒')"),
        ("上游遊客余", "the form '余' in '上游遊客余' (printed here is '餘')"),
        ("卖", "the form '卖' in '卖' is unusual in 'zh-Hant' (is it Simplified?)"),
    ],
)
def test_what_print_would_set_otherwise_is_told(
    text: str, message: str, sample: Path, bare_assets: Path
) -> None:
    change(sample, "events/all.yaml", "zh-Hant: 木塔換成了石塔。", f"zh-Hant: '{text}'")
    assert any(line.endswith(message) for line in told(sample, bare_assets))


def test_straight_quotes_are_told_in_every_language(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "en: Stone takes the place of wood.", 'en: "Stone isn\'t wood."')
    message = "a straight quote (') in 'ne isn't wood' (use “ ” ‘ ’)"
    assert told(sample, bare_assets)[0].endswith(message)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("exhibit.yaml", "countdown_seconds: 30", "countdown_seconds: 0", "14:40: this must be more than 0"),
        ("eras.yaml", '  first: "1950"', '  seconds: 0\n  first: "1950"', "7:12: this must be more than 0"),
        ("eras.yaml", 'last: "2000"', 'last: "1940"', "8:9: this era ends before it begins"),
        ("exhibit.yaml", "{tag: en,", "{tag: zh-Hant,", "11:11: the language 'zh-Hant' is declared twice"),
        (
            "exhibit.yaml",
            "{tag: en,",
            "{tag: e_n,",
            "11:11: 'e_n' is not a language tag (write a tag such as zh-Hant, en or pt-BR)",
        ),
        (
            "figures.yaml",
            "{value: 32, unit: metre}",
            "{value: 32, unit: share}",
            "3:21: a share lies between 0 and 1, not at 32 (write a quarter as 0.25 or 25%)",
        ),
        (
            "sources.yaml",
            "https://example.org/tower",
            "https://[x/",
            "5:8: 'https://[x/' is not a web address (write it in full: https://…)",
        ),
        ("charts/beds.yaml", "motif: person", "motif: person\neach: 0", "8:7: this must be more than 0"),
        (
            "charts/beds.yaml",
            "kind: unit",
            "kind: before_after",
            "2:7: a chart of kind 'before_after' needs 'pairs'",
        ),
        (
            "charts/beds.yaml",
            "kind: unit",
            "kind: bar\nrest: {zh-Hant: 其他, en: Rest}",
            "3:7: only a chart of kind 'proportion' has a 'rest' (delete it)",
        ),
        ("charts/beds.yaml", "value: 3,", "value: ,", "12:31: the value is missing"),
        ("charts/beds.yaml", "    points:\n", "    points: []\n#", "11:13: this series has no points"),
        ("charts/share.yaml", "unit: share", "unit: metre", "5:7: a proportion needs a unit of kind 'share'"),
        (
            "charts/visitors.yaml",
            "kind: line",
            "kind: unit",
            "8:3: a chart of kind 'unit' shows one series with one point",
        ),
        (
            "themes/tower.yaml",
            "sources: [{id: SRC1}]",
            "sources: []\nkinds: x",
            "23:1: unknown field 'kinds' (did you mean 'kind'?)",
        ),
        (
            "themes/tower.yaml",
            "colour: ochre",
            "colour: red",
            "6:9: 'red' is not allowed here (one of: ink, ochre, green, azure, stone, cinnabar)",
        ),
        (
            "totals.yaml",
            "title: {zh-Hant: 一百年",
            "- a\n- {title: {zh-Hant: 一百年",
            "1:1: totals.yaml holds one entry, not a list",
        ),
    ],
)
def test_further_mistakes(
    file: str, old: str, new: str, expected: str, sample: Path, bare_assets: Path
) -> None:
    if file == "totals.yaml":
        (sample / file).write_text("- a\n", "utf-8")
    else:
        change(sample, file, old, new)
    assert any(line.startswith(f"{file}:{expected}") for line in told(sample, bare_assets))


def test_totals_without_a_date_are_warned_about(sample: Path, bare_assets: Path) -> None:
    change(sample, "figures.yaml", '  as_of: "1900"\n', "")
    assert told(sample, bare_assets) == [
        "totals.yaml:5:15: warning: 'height' has no date (give the figure an 'as_of')"
    ]


def test_an_unknown_language_costs_its_texts_only(sample: Path, bare_assets: Path) -> None:
    change(sample, "exhibit.yaml", "{tag: en,", "{tag: eo,")
    loaded = load(sample, assets=bare_assets)
    assert loaded.content is not None
    assert len(loaded.content.events) == 3
    assert loaded.content.events[0].title["eo"] == "第一次點燈"


def test_stacked_series_have_the_same_dates_and_names_of_their_own(sample: Path, bare_assets: Path) -> None:
    second = (
        "  - id: keepers\n    label: {zh-Hant: 二, en: Two}\n    points:\n"
        '      - {date: "1901", value: 3, sources: [{id: SRC1}]}\n'
    )
    path = sample / "charts" / "beds.yaml"
    path.write_text(path.read_text("utf-8").replace("kind: unit", "kind: area") + second, "utf-8")
    assert told(sample, bare_assets) == [
        "charts/beds.yaml:13:5: stacked series have the same dates (the first has 1900)",
        "charts/beds.yaml:13:9: the id 'keepers' is used twice in this chart",
    ]


def test_a_gap_is_missing_only_where_something_is_stacked_on_it(sample: Path, bare_assets: Path) -> None:
    path = sample / "charts" / "visitors.yaml"
    single = path.read_text("utf-8").replace("kind: line", "kind: area")
    path.write_text(single, "utf-8")
    assert told(sample, bare_assets) == []
    points = single[single.index("    points:") : single.index("events:")]
    second = "  - id: guests\n    label: {zh-Hant: 二, en: Two}\n" + points
    both = single.replace("events:", second + "events:", 1)
    path.write_text(both, "utf-8")
    assert told(sample, bare_assets) == [], "the gap of all of them is a gap"
    here = both.rindex("null")
    path.write_text(both[:here] + "5" + both[here + 4 :], "utf-8")
    assert told(sample, bare_assets) == ["charts/visitors.yaml:12:31: a stacked value is missing"]


def test_a_stacked_chart_without_series_is_told_once(sample: Path, bare_assets: Path) -> None:
    path = sample / "charts" / "beds.yaml"
    text = path.read_text("utf-8").replace("kind: unit", "kind: area")
    path.write_text(text[: text.index("series:")], "utf-8")
    assert told(sample, bare_assets) == ["charts/beds.yaml:2:7: a chart of kind 'area' needs 'series'"]


def test_an_exhibition_declares_a_language(sample: Path, bare_assets: Path) -> None:
    path = sample / "exhibit.yaml"
    text = path.read_text("utf-8")
    start, end = text.index("languages:"), text.index("themes:")
    path.write_text(text[:start] + "languages: []\n" + text[end:], "utf-8")
    assert "exhibit.yaml:8:12: no language is declared (write - {tag: en, name: English})" in told(
        sample, bare_assets
    )


def test_the_same_relation_twice_is_told(sample: Path, bare_assets: Path) -> None:
    twice = "{event: automatic, kind: led_to}\n    - {event: automatic, kind: led_to}"
    change(sample, "events/all.yaml", "{event: automatic, kind: led_to}", twice)
    assert told(sample, bare_assets) == [
        "events/all.yaml:18:15: the relation to 'automatic' stands here twice"
    ]


def test_two_events_cannot_be_parts_of_each_other(sample: Path, bare_assets: Path) -> None:
    part = "  related: [{event: automatic, kind: part_of}]\n"
    change(sample, "events/all.yaml", "  date: 193X\n", "  date: 193X\n" + part)
    change(sample, "events/all.yaml", "kind: see_also", "kind: part_of")
    assert told(sample, bare_assets) == [
        "events/all.yaml:20:21: 'rebuilt' would be a part of itself",
        "events/all.yaml:34:15: 'automatic' would be a part of itself",
    ]


def test_a_part_of_a_part_is_no_circle(sample: Path, bare_assets: Path) -> None:
    change(sample, "events/all.yaml", "kind: led_to", "kind: part_of")
    change(sample, "events/all.yaml", "kind: see_also", "kind: part_of")
    assert told(sample, bare_assets) == []


def test_a_picture_without_a_media_folder_is_told(sample: Path, bare_assets: Path) -> None:
    (sample / "media" / "tower.png").unlink()
    (sample / "media").rmdir()
    assert told(sample, bare_assets) == ["events/all.yaml:13:13: media/tower.png: there is no such file"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<svg/>", "media/tower.png: this is not a PNG picture, whatever its name says"),
        (png(5000, 5000), "media/tower.png has 5000 x 5000 pixels (make it at most 4,000 x 4,000)"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told(
    data: bytes, message: str, sample: Path, bare_assets: Path
) -> None:
    (sample / "media" / "tower.png").write_bytes(data)
    assert told(sample, bare_assets) == [f"events/all.yaml:13:13: {message}"]


def test_a_least_length_stands_without_a_limit() -> None:
    problems = ProblemList()
    context = ConversionContext("x.yaml", problems, (), {})
    node = MapNode(1, 1, {"en": TextNode(1, 6, "Too short")})
    context.texts.append(WrittenText({"en": "Too short"}, node, "x.yaml", None, AtLeast(han=9, words=3)))
    check_lengths(Entries((), (context,), frozenset()), problems)
    assert [str(one) for one in problems.in_order()] == [
        "x.yaml:1:6: notice: this text is short: 2 words, at least 3"
    ]
