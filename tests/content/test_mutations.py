"""Valid files, spoiled by chance: whatever comes of it, loading ends with problems and content that holds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibit.content.catalogue import Catalogue
from exhibit.content.compilation.compiler import ContentCompiler
from exhibit.content.problems import ProblemList
from exhibit.content.read.files import SourceFile
from tests.content.sample import FILES, write_sample

SNIPPETS = (
    *("", "\n", " ", "  ", ":", ": ", "- ", "[", "]", "{", "}", "#", "'", '"', "|", ">", "\t", "\x00"),
    *("&a ", "*a", "!", "約", "…", "0", "-1", "1e9", "~", "null", "true"),
)


@st.composite
def spoiled_files(draw: st.DrawFn) -> list[SourceFile]:
    """The sample's files, with a few characters of one or two of them replaced."""
    texts = dict(FILES)
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(texts)))
        text = texts[name]
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, 5, 40])))
        texts[name] = text[:start] + draw(st.sampled_from(SNIPPETS)) + text[end:]
    return [SourceFile(name, text.encode()) for name, text in texts.items()]


def compile_and_look(files: list[SourceFile], folder: Path, assets: Path) -> None:
    problems = ProblemList()
    content = ContentCompiler(folder, assets, problems).compile(files)
    assert list(problems.in_order()) == sorted(problems.in_order())
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems.in_order())
    if content is None:
        assert problems.has_errors
        return
    catalogue = Catalogue(content)
    for event in content.events:
        assert catalogue.interval(event.id).first_day <= catalogue.interval(event.id).last_day
        assert catalogue.theme(event.theme).id == event.theme
        assert catalogue.neighbours(event.id).before is not event
        assert [catalogue.figure(figure_id).id for figure_id in event.figures] == list(event.figures)
        assert all(catalogue.has_event(tie.event.id) for tie in catalogue.ties(event.id))
        assert all(catalogue.source(citation.id).id == citation.id for citation in event.sources)
        assert set(event.title) >= {language.tag for language in content.exhibit.languages}
    for figure in content.figures:
        assert catalogue.unit(figure.quantity.unit).id == figure.quantity.unit


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("museum"))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files=spoiled_files())
def test_spoiled_files_never_break_the_compiler(
    files: list[SourceFile], folder: Path, bare_assets: Path
) -> None:
    compile_and_look(files, folder, bare_assets)


@pytest.mark.long
@settings(max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files=spoiled_files())
def test_spoiled_files_never_break_the_compiler_at_length(
    files: list[SourceFile], folder: Path, bare_assets: Path
) -> None:
    compile_and_look(files, folder, bare_assets)
