"""The schemas and the reference page come from the model, are as committed, and agree with the reader."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
import yaml

from exhibit.commands import main
from exhibit.content.model import Content
from exhibit.content.model.field_help import FIELD_HELP
from exhibit.content.model.fields import classes_below, fields_of
from exhibit.content.problems import ProblemList
from exhibit.content.read.declared_languages import declared_languages
from exhibit.content.read.files import read_content_files
from exhibit.content.schema.editor_files import modeline, pattern_of
from exhibit.content.schema.json_schema import schemas
from exhibit.content.schema.reference_page import page

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "data"


class Core(yaml.CSafeLoader):
    """Reads scalars as editors do, by YAML 1.2: dates and octal numbers stay text."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("tag:yaml.org,2002:bool", r"true|false", "tf"),
    ("tag:yaml.org,2002:null", r"~|null|", ["~", "n", ""]),
    ("tag:yaml.org,2002:int", r"-?(0|[1-9]\d*)", "-0123456789"),
    ("tag:yaml.org,2002:float", r"-?(0|[1-9]\d*)\.\d+", "-0123456789"),
):
    Core.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), list(first))


def validator(room: str, tags: tuple[str, ...]) -> Callable[[Any], Any]:
    return fastjsonschema.compile(json.loads(schemas(tags)[f"{room}.json"]), use_default=False)


def test_the_committed_schemas_and_page_are_what_the_model_says_today() -> None:
    wanted = schemas(declared_languages(DATA))
    assert {path.name for path in (DATA / ".schema").iterdir()} == set(wanted)
    for name, text in wanted.items():
        assert (DATA / ".schema" / name).read_text("utf-8") == text, "run: python main.py schema data/.schema"
    assert (ROOT / "docs" / "content.md").read_text("utf-8") == page(), (
        "run: python main.py schema --page docs/content.md"
    )


def test_every_field_has_a_meaning_and_no_meaning_is_left_over() -> None:
    for kind in classes_below(Content):
        names = {fact.name for fact in fields_of(kind)}
        assert set(FIELD_HELP.get(kind, {})) <= names
        if kind is not Content:
            assert not [fact.name for fact in fields_of(kind) if not fact.doc.meaning], kind


def test_the_schemas_accept_what_the_reader_accepts() -> None:
    tags = declared_languages(DATA)
    for file in read_content_files(DATA, "data", ProblemList()):
        try:
            validator(file.room, tags)(yaml.load(file.data, Loader=Core))  # noqa: S506 - a SafeLoader
        except fastjsonschema.JsonSchemaValueException as error:
            pytest.fail(f"{file.path}: {error}")


@pytest.mark.parametrize(
    ("room", "spoil"),
    [
        ("events", "- {id: a, titel: {en: x}}"),
        ("events", "events: [{id: 'a b'}]"),
        ("events", "- {id: a, date: 27.3.1992}"),
        ("exhibit", "id: a"),
        ("people", "- {id: a, name: Ada, office: {en: Keeper}, sources: []}"),
        ("people", "- {id: a, name: {fr: Ada}, office: {en: Keeper}, sources: []}"),
        ("units", "- {id: a, name: {en: b}, kind: monny}"),
    ],
)
def test_the_schemas_refuse_what_the_reader_refuses(room: str, spoil: str) -> None:
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        validator(room, ("en",))(yaml.load(spoil, Loader=Core))  # noqa: S506 - a SafeLoader


@pytest.mark.parametrize(
    "date",
    ["1992-03-27", "1992", "199X", "18XX", "2008~", "2018/2025", "2018/..", "-0043", "Y-17000", "../1992"],
)
def test_the_pattern_of_dates_knows_every_form(date: str) -> None:
    schema = json.loads(schemas(("en",))["eras.json"])
    pattern = schema["definitions"]["Era"]["properties"]["first"]["pattern"]
    assert re.match(pattern, date)


def test_the_command_writes_both(tmp_path: Path) -> None:
    assert main(["schema", str(tmp_path / "s"), "--data", str(DATA), "--page", str(tmp_path / "p.md")]) == 0
    assert json.loads((tmp_path / "s" / "events.json").read_text("utf-8"))["title"] == "events"
    assert (tmp_path / "p.md").read_text("utf-8").startswith("# Every field")


def test_the_command_says_what_it_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 2
    assert "name a folder" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    assert main(["schema", str(tmp_path / "file")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_an_exhibition_that_cannot_be_read_declares_no_language(tmp_path: Path) -> None:
    assert declared_languages(tmp_path) == ()
    (tmp_path / "exhibit.yaml").write_text("exhibit: {languages: [{tag: en}, nothing]}", "utf-8")
    assert declared_languages(tmp_path) == ("en",)
    (tmp_path / "exhibit.yaml").write_text("- a", "utf-8")
    assert declared_languages(tmp_path) == ()


def test_every_content_file_names_its_schema() -> None:
    for path in sorted(DATA.rglob("*.yaml")):
        name = path.relative_to(DATA).as_posix()
        if name.startswith((".", "landscape/")):  # the painting's file is written by its painter
            continue
        first = path.read_text("utf-8").splitlines()[0]
        assert first == modeline(name)
        assert (path.parent / first.partition("$schema=")[2]).is_file()


def test_the_editor_settings_name_every_schema() -> None:
    settings = json.loads((DATA / ".vscode" / "settings.json").read_text("utf-8"))
    rooms = [name.removesuffix(".json") for name in schemas(())]
    assert settings["yaml.schemas"] == {f".schema/{room}.json": pattern_of(room) for room in rooms}
