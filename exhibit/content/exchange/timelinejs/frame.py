"""Adds to the entries of a timeline what an exhibition needs beside them: its source, and exhibit.yaml."""

from collections.abc import Mapping
from typing import Any

from exhibit.content.exchange.sheet_reader import SheetCell
from exhibit.content.exchange.timelinejs.builder import SOURCE_ID, ExhibitionBuilder, mapping_in


def add_frame(title: Mapping[str, Any], maker: ExhibitionBuilder) -> None:
    """Add what an exhibition needs beside its events, where the folder has none yet; always the source."""
    cell, words = SheetCell("title", 1), mapping_in(title, "text")
    headline = maker.plain(words.get("headline"), cell) or "Timeline"
    line = maker.plain(words.get("text"), cell) or headline
    source = {"id": SOURCE_ID, "title": headline, "publisher": maker.text("TimelineJS")}
    maker.add("sources", source, cell)
    if (maker.folder / "exhibit.yaml").exists() or not maker.years:
        return
    from exhibit.content.text.edtf import DateError, parse

    spans = []
    for date in maker.years:
        try:
            spans.append((parse(date).first_day, parse(date).last_day, date))
        except DateError:
            continue
    if not spans:
        return
    first, last = min(spans)[2].split("/")[0], max(spans, key=_by_last_day)[2].split("/")[-1]
    values: dict[str, Any] = {
        "id": maker.new_id(headline, "timeline"),
        "version": "1",
        "title": maker.text(headline),
        "subtitle": maker.text(line),
        "promise": maker.text(line),
        "seal": "".join(word[0] for word in headline.split())[:4].upper(),
        "span": {"first": first, "last": last},
        "languages": [{"tag": maker.lang, "name": maker.lang}],
        "themes": list(maker.themes.values()),
    }
    maker.add("exhibit", values, cell)
    maker.result.entries[-1].id = ""


def _by_last_day(span: tuple[int, int, str]) -> int:
    return span[1]
