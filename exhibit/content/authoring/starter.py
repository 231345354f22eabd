"""Starts a new exhibition: small, sound, and ready to be shown and changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from exhibit.content.exchange import yaml_text
from exhibit.content.exchange.node_values import entries_in
from exhibit.content.problems import ProblemList
from exhibit.content.read.files import SourceFile, read_content_files
from exhibit.content.schema.editor_files import modeline, write_editor_files

LANGUAGES = ("en", "zh-Hant", "zh-Hans")
_NAMES = {
    "en": "English",
    "zh-Hant": "繁體中文",
    "zh-Hans": "简体中文",
    "ja": "日本語",
    "ko": "한국어",
    "ar": "العربية",
    "he": "עברית",
    "fa": "فارسی",
    "ur": "اردو",
    "ru": "русский",
    "fr": "français",
    "de": "Deutsch",
    "es": "español",
    "it": "italiano",
    "pt": "português",
}
_RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug"})


def write_starter(folder: Path, assets: Path, tags: Sequence[str] = LANGUAGES) -> list[str]:
    """Write an exhibition in these languages into a folder, with what editors' tools need.

    Returns the names of the files. A language that the texts do not have gets the English ones, to be written
    over. Raises OSError.
    """
    starter = assets / "starter"
    written = []
    for file in read_content_files(starter, "starter", ProblemList()):
        written.append(file.path)
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_in_languages(file, tags), "utf-8", newline="\n")
    (folder / "media").mkdir(exist_ok=True)
    write_editor_files(folder, tags)
    return written


def _in_languages(file: SourceFile, tags: Sequence[str]) -> str:
    lines = file.data.decode().splitlines()
    comments = [line for line in lines if line.startswith("#")]
    entries = list(entries_in(file))
    values = [_translated(entry.values, tags) for entry in entries]
    if file.room == "exhibit":
        values[0]["languages"] = [language_entry(tag, tags) for tag in tags]
    if entries[0].path:
        body = f"{file.room}:\n" + "\n".join(f"  {yaml_text.item(value, 2)}" for value in values)
    else:
        body = yaml_text.mapping(values[0], 0)
    return "\n".join([modeline(file.path), *comments, body]) + "\n"


def language_entry(tag: str, tags: Sequence[str]) -> dict[str, Any]:
    """Return how exhibit.yaml declares a language beside the others."""
    language: dict[str, Any] = {"tag": tag, "name": _NAMES.get(tag, tag)}
    if tag.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT:
        language["direction"] = "rtl"
    if tag == "zh-Hans" and "zh-Hant" in tags:
        language["derive_from"] = "zh-Hant"
    others = [other for other in tags if other != tag]
    return language | ({"fallback": others} if others else {})


def _translated(value: Any, tags: Sequence[str]) -> Any:
    """Return a value whose texts are in these languages."""
    if isinstance(value, list):
        return [_translated(item, tags) for item in value]
    if not isinstance(value, dict):
        return value
    if "en" in value and "zh-Hant" in value:
        derived = "zh-Hant" in tags
        wanted = [tag for tag in tags if not (tag == "zh-Hans" and derived)]
        return {tag: value.get(tag, value["en"]) for tag in wanted}
    return {key: _translated(item, tags) for key, item in value.items()}
