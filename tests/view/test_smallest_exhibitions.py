"""The smallest exhibitions, of one day, one event or none: checked truly and shown whole."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from exhibit.content.compilation.load import load
from exhibit.resources import ASSETS
from exhibit.view.text import TextRecord
from tests.view.conftest import Opener
from tests.view.test_millimetres import bring_up, one_of_each

EXHIBIT = """
id: demo
version: "1"
title: {en: "Town timeline"}
subtitle: {en: "From first to last"}
promise: {en: "The whole story in one line"}
seal: DE
span: {first: "FIRST", last: "LAST"}
languages: [{tag: en, name: "English"}]
themes: [THEMES]
"""
THEME = """
id: town
kind: theme
name: {en: "Town"}
chip: {en: "Town"}
colour: ochre
icon: theme_livelihood
line: {en: "Town"}
"""
EVENT = """
  - id: ID
    date: "DATE"
    theme: town
    importance: 1
    title: {en: "Morning"}
    summary: {en: "Something happened here."}
"""
AXIS_YEAR = re.compile("(([0-9]+ )?[A-Z][a-z]{2} )?2024")
DAY, MONTH, YEAR = ("2024-03-11", "2024-03-11"), ("2024-03", "2024-03"), ("2024", "2024")
SIZES = [(1280, 800), (800, 480), (1080, 1920)]


def written(folder: Path, span: tuple[str, str], dates: tuple[str, ...], *, theme: bool = True) -> Path:
    """An exhibition of so many events and nothing else."""
    (folder / "events").mkdir(parents=True)
    text = EXHIBIT.replace("FIRST", span[0]).replace("LAST", span[1])
    (folder / "exhibit.yaml").write_text(text.replace("THEMES", "town" if theme else ""), encoding="utf-8")
    if theme:
        (folder / "themes").mkdir()
        (folder / "themes" / "town.yaml").write_text(THEME, encoding="utf-8")
    events = "".join(
        EVENT.replace("ID", f"e{number}").replace("DATE", date) for number, date in enumerate(dates)
    )
    text = f"events:{events}" if dates else "events: []\n"
    (folder / "events" / "all.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("span", [DAY, MONTH, YEAR])
def test_one_event_stands_in_air_under_its_year_and_every_page_opens(
    open_at: Opener, tmp_path: Path, span: tuple[str, str], size: tuple[int, int]
) -> None:
    data = written(tmp_path / "x", span, ("2024-03-11",))
    loaded = load(data, tmp_path / "cache", assets=ASSETS)
    assert {problem.severity for problem in loaded.problems} == {"notice"}  # no source is cited
    log: list[TextRecord] = []
    exhibition = open_at(*size, data=data, language="en", log=log)
    stage = exhibition.stage
    stage.show()
    stage.canvas.show_whole(0.0)
    log.clear()
    stage.canvas.grab()
    QApplication.processEvents()
    assert [record for record in log if AXIS_YEAR.fullmatch(record.text)]
    place = stage.canvas.place_of("e0")
    assert QRectF(stage.canvas.rect()).contains(place)
    middle = place.center().y() if size[1] > size[0] else place.center().x()
    assert 0.05 < middle / (stage.canvas.height() if size[1] > size[0] else stage.canvas.width()) < 0.95
    assert exhibition.loaded.content is not None
    for screen in one_of_each(exhibition.loaded.content):
        bring_up(stage, screen)


@pytest.mark.parametrize(("theme", "place"), [(True, "events:1:1"), (False, "themes:1:1")])
def test_without_an_event_or_a_theme_one_sentence_says_so(
    open_at: Opener, tmp_path: Path, theme: bool, place: str
) -> None:
    data = written(tmp_path / "x", YEAR, (), theme=theme)
    exhibition = open_at(1280, 800, data=data, language="en")
    exhibition.window.show()
    QApplication.processEvents()
    assert not exhibition.has_stage
    assert any(f"{place}: nothing can be shown" in str(problem) for problem in exhibition.loaded.problems)
