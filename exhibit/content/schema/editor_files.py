"""Writes what lets text editors complete, explain and check a content file while somebody types."""

import json
from collections.abc import Sequence
from pathlib import Path

from exhibit.content.schema.json_schema import schemas


def write_editor_files(folder: Path, tags: Sequence[str]) -> None:
    """Write schemas and settings with which editors complete, explain and check while somebody types."""
    for place in (".schema", ".vscode"):
        (folder / place).mkdir(exist_ok=True)
    names = {}
    for name, text in schemas(tags).items():
        (folder / ".schema" / name).write_text(text, "utf-8", newline="\n")
        names[f".schema/{name}"] = pattern_of(name.removesuffix(".json"))
    settings = {"yaml.schemas": names, "yaml.format.enable": False, "yaml.schemaStore.enable": False}
    settings |= {"files.encoding": "utf8", "files.eol": "\n", "files.insertFinalNewline": True}
    text = json.dumps(settings, indent=2) + "\n"
    (folder / ".vscode" / "settings.json").write_text(text, "utf-8", newline="\n")
    advice = json.dumps({"recommendations": ["redhat.vscode-yaml"]}) + "\n"
    (folder / ".vscode" / "extensions.json").write_text(advice, "utf-8", newline="\n")


def pattern_of(room: str) -> str:
    """Return which files of an exhibition a room's schema is for."""
    if room in ("themes", "events", "charts"):
        return f"{room}/*.yaml"
    return "landscape/landscape.yaml" if room == "landscape" else f"{room}.yaml"


def modeline(path: str) -> str:
    """Return the first line that tells editors the schema of a content file."""
    room = path.split("/", maxsplit=1)[0].removesuffix(".yaml")
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}.schema/{room}.json"
