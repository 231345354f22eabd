"""A series as the ground under the axis: what may stand there, and the sentence where it may not."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from exhibit.content.compilation.load import load
from exhibit.content.ground_line import ground_of
from exhibit.content.model import Content
from tests.content.sample import write_sample

CHART = """\
id: harbour-depth
kind: {kind}
title: {{en: Depth of the harbour, zh-Hant: 港口水深}}
description: {{en: A step chart of the depth., zh-Hant: 水深階梯圖。}}
unit: metre
series:
  - id: depth
    label: {{en: Depth, zh-Hant: 水深}}
    points: {points}
sources: [{{id: {source}}}]
"""
GROUND = """\
ground:
  chart: harbour-depth
  series: depth
  note: {{en: The deepest so far, zh-Hant: 迄今最深}}
  gauges: [{{date: "{date}", event: {event}}}]
"""
Written = Callable[..., tuple[Content, list[str]]]


@pytest.fixture
def written(tmp_path: Path, bare_assets: Path) -> Written:
    """Writes the sample with a ground line; gives the content, and the problems as lines."""

    def write(kind: str = "step", points: str | None = None, **told: str) -> tuple[Content, list[str]]:
        folder = tmp_path / "data"
        shutil.rmtree(folder, ignore_errors=True)
        plain = load(write_sample(folder), assets=bare_assets).content
        assert plain is not None
        source, event = plain.sources[0].id, plain.events[0].id
        first, last = plain.exhibit.span.first[:4], plain.exhibit.span.last[:4]
        years = [str(int(first) + 1), str((int(first) + int(last)) // 2), str(int(last) - 1)]
        typed = points or str(
            "["
            + ", ".join(
                f'{{date: "{year}", value: {7 * number + 5}, sources: [{{id: {source}}}]}}'
                for number, year in enumerate(years)
            )
            + "]"
        )
        typed = (
            typed.replace("MORE", "sources: [{id: SOURCE}]")
            .replace("SOURCE", source)
            .replace("YEAR0", years[0])
            .replace("YEAR1", years[1])
        )
        typed = typed.replace("AFTER", str(int(last) + 40))
        (folder / "charts").mkdir(exist_ok=True)
        (folder / "charts" / "harbour-depth.yaml").write_text(
            CHART.format(kind=kind, points=typed, source=source), "utf-8"
        )
        ground = GROUND.format(date=told.get("gauge", years[1]), event=event)
        for old, new in told.items():
            ground = ground.replace(f"{old}: ", f"{old}: {new} # ") if old != "gauge" else ground
        page = folder / "exhibit.yaml"
        page.write_text(page.read_text("utf-8") + "\n" + ground, "utf-8")
        found = load(folder, assets=bare_assets)
        problems = [str(problem).replace(f"{folder.as_posix()}/", "") for problem in found.problems]
        assert found.content is not None, problems
        return found.content, problems

    return write


@pytest.mark.parametrize("kind", ["step", "line"])
def test_a_series_stands_under_the_axis(written: Written, kind: str) -> None:
    content, problems = written(kind)
    ground = ground_of(content)
    assert ground is not None
    assert ground.steps is (kind == "step")
    assert [level.value for level in ground.levels] == [5, 12, 19]
    assert [level.event for level in ground.levels] == [None, content.events[0].id, None]
    assert not [line for line in problems if "ground" in line]


@pytest.mark.parametrize(
    ("points", "sentence"),
    [
        ("[]", "has no points"),
        (
            '[{date: "YEAR0", value: 3, sources: [{id: SOURCE}]}, {date: "YEAR1", value: null, MORE}]',
            "a gap",
        ),
        (
            '[{date: "YEAR0", value: 3, MORE}, {date: "YEAR1", value: 4, gap_before: true, MORE}]',
            "breaks before",
        ),
        ('[{date: "YEAR0", value: 3, forecast: true, sources: [{id: SOURCE}]}]', "forecasts"),
        ('[{date: "AFTER", value: 3, sources: [{id: SOURCE}]}]', "outside the exhibition's span"),
    ],
)
def test_what_cannot_stand_there_gets_a_sentence_with_its_place(
    written: Written, points: str, sentence: str
) -> None:
    content, problems = written("step", points)
    assert ground_of(content) is None
    told = [line for line in problems if sentence in line and "ground" in line]
    assert told, problems
    assert told[0].startswith(("charts/harbour-depth.yaml:", "exhibit.yaml:"))
    assert "warning" in told[0]


def test_a_chart_of_another_kind_or_an_unknown_series_gives_no_ground(written: Written) -> None:
    content, problems = written("bar")
    assert ground_of(content) is None
    assert any("a chart of kind 'bar' cannot be the ground line" in line for line in problems)
    content, problems = written("step", series="width")
    assert ground_of(content) is None
    assert any("has no series 'width' (it has depth)" in line for line in problems)


def test_a_mark_without_its_point_is_left_out_and_said(written: Written) -> None:
    content, problems = written("step", gauge="1066")
    ground = ground_of(content)
    assert ground is not None
    assert all(level.event is None for level in ground.levels)
    assert any("has no point at '1066'" in line and line.startswith("exhibit.yaml:") for line in problems)
