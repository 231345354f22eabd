"""Writes the content model as JSON Schema, one file a room, for completion and help in editors.

Draft 07, which yaml-language-server reads. Limits in words and references between files are beyond JSON
Schema: they stand in the help of each field, and `check` enforces them.
"""

import json
from collections.abc import Sequence
from typing import Any

from exhibit.content.model.field_markers import (
    AtLeast,
    Cited,
    Edtf,
    IdPattern,
    LanguageTag,
    LengthLimit,
    MediaPath,
    ReferenceTo,
    ScaledNumber,
)
from exhibit.content.model.fields import FieldInfo, FieldType, classes_below, fields_of, summary_of
from exhibit.content.model.retired import RETIRED
from exhibit.content.model.sections import SECTIONS, Section

_TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
_DATE = (
    r"^(\.\.|-?\d{2}(\d{2}|\dX|XX)|Y-?\d{5,9})?(-(\d{2}|XX)(-(\d{2}|XX))?)?[~?%]?"
    r"(/(\.\.|(-?\d{2}(\d{2}|\dX|XX)|Y-?\d{5,9})(-(\d{2}|XX)(-(\d{2}|XX))?)?[~?%]?)?)?$"
)
_ID = "^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$"
_PLAIN: dict[str, dict[str, Any]] = {
    "text": {"type": ["string", "number"]},
    "number": {"type": "number"},
    "whole": {"type": "integer"},
    "bool": {"type": "boolean"},
    "words": {"type": "object", "additionalProperties": {"type": "string"}},
}


def schemas(tags: Sequence[str]) -> dict[str, str]:
    """Return the schemas as JSON texts by file name; `tags` are the languages that are offered first."""
    return {
        f"{room.name}.json": json.dumps(_room_schema(room, tags), ensure_ascii=False, indent=1) + "\n"
        for room in SECTIONS
    }


def help_of(fact: FieldInfo) -> str:
    """Return the meaning, limits and example of a field as one text."""
    example = f"Example: {fact.doc.example}" if fact.doc.example else ""
    return "\n\n".join(part for part in (fact.doc.meaning, limits_of(fact.type), example) if part)


def limits_of(facts: FieldType) -> str:
    """Return in words what a field's type does not say: lengths, formats, references."""
    parts = []
    limit, least = facts.marker(LengthLimit), facts.marker(AtLeast)
    if limit is not None:
        parts.append(f"At most {limit.han} Chinese characters or {limit.words} words.")
    if least is not None:
        parts.append(f"Better at least {least.han} Chinese characters or {least.words} words.")
    parts += [sentence for kind, sentence in _SENTENCES.items() if facts.marker(kind) is not None]
    inner = facts.inner if facts.inner is not None else facts
    reference = inner.marker(ReferenceTo)
    if reference is not None:
        parts.append(f"Names a {reference.kind} by its id.")
    media = facts.marker(MediaPath)
    if media is not None:
        parts.append(f"A file in {media.folder}/: {', '.join(media.suffixes)}.")
    return " ".join(parts)


_SENTENCES: dict[type, str] = {
    Edtf: "A date in EDTF: 1992-03-27, 1992-03, 1992, 199X, 2008~, 2018/2025, 2018/..; years BCE as -0043.",
    ScaledNumber: "Plain or with a scale word: 1200, 2.4萬, 170億, 17 billion, 25%.",
    Cited: "At least one source.",
    LanguageTag: "A language tag such as zh-Hant, en, ar or pt-BR.",
}


def _room_schema(room: Section, tags: Sequence[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": room.name,
        "description": summary_of(room.kind),
    }
    entry = _reference(room.kind)
    wrapped = {"type": "object", "required": [room.name], "additionalProperties": False}
    if room.is_list:
        entries = {"type": "array", "items": entry}
        schema |= {
            "if": {"type": "array"},
            "then": entries,
            "else": {
                "if": {"type": "object", "required": [room.name]},
                "then": wrapped | {"properties": {room.name: entries}},
                "else": entry,
            },
        }
    else:
        schema["allOf"] = [entry]
    schema["definitions"] = {kind.__name__: _entry(kind, tags) for kind in classes_below(room.kind)}
    return schema


def _reference(kind: type) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{kind.__name__}"}


def _entry(kind: type, tags: Sequence[str]) -> dict[str, Any]:
    facts = fields_of(kind)
    return {
        "type": "object",
        "description": summary_of(kind),
        "properties": {fact.name: _field(fact, tags) for fact in facts} | _retired(kind),
        "required": [fact.name for fact in facts if fact.required],
        "additionalProperties": False,
    }


def _retired(kind: type) -> dict[str, Any]:
    """The fields that are only still accepted; editors strike them through."""
    return {
        name: {"deprecated": True, "description": f"Not used any more: {advice}."}
        for name, advice in RETIRED.get(kind, {}).items()
    }


def _field(fact: FieldInfo, tags: Sequence[str]) -> dict[str, Any]:
    schema = _type(fact.type, tags)
    if fact.type.optional:
        schema = {"anyOf": [schema, {"type": "null"}]}
    schema = dict(schema) if "$ref" not in schema else {"allOf": [schema]}
    schema["description"] = help_of(fact)
    if not fact.required and isinstance(fact.default, str | int | float) and fact.default != "":
        schema["default"] = fact.default
    return schema


def _type(facts: FieldType, tags: Sequence[str]) -> dict[str, Any]:
    if facts.entry is not None:
        return _reference(facts.entry)
    if facts.inner is not None:
        return {"type": "array", "items": _type(facts.inner, tags)}
    if facts.shape == "choice":
        return {"enum": list(facts.choices)}
    if facts.shape == "localised":
        return _localised(tags)
    return _marked(facts)


def _localised(tags: Sequence[str]) -> dict[str, Any]:
    """A mapping of language tags; once languages are declared, only they are right."""
    schema: dict[str, Any] = {"type": "object", "minProperties": 1, "additionalProperties": False}
    if tags:
        return schema | {"properties": {tag: {"type": ["string", "number"]} for tag in tags}}
    return schema | {"patternProperties": {_TAG: {"type": ["string", "number"]}}}


def _marked(facts: FieldType) -> dict[str, Any]:
    schema: dict[str, Any] = dict(_PLAIN[facts.shape])
    if facts.marker(ScaledNumber) is not None:
        schema["type"] = ["number", "string"]
    for kind, pattern in ((Edtf, _DATE), (IdPattern, _ID), (ReferenceTo, _ID), (LanguageTag, _TAG)):
        if facts.marker(kind) is not None:
            schema["pattern"] = pattern
    return schema
