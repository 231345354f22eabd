"""The interface's own words in one language, from `assets/strings`."""

import json
import re
from pathlib import Path

from exhibit.content.text.plurals import PLURAL_FORMS, plural_form

_PLAIN_LINE = re.compile(r'([\w.]+): ("(?:[^"\\]|\\[nt"\\/])*")')


class InterfaceWords:
    """Looks up interface words by key and fills their {named} places.

    A key that a language lacks is taken from the fallback; one that nobody has shows as itself, so that it is
    seen in the first test instead of crashing in the hall. A sentence with a count `n` has a key for each
    plural form that its language needs, named as Unicode's CLDR names them: `theme.events.one`,
    `theme.events.other`.
    """

    def __init__(self, tag: str, table: dict[str, str]) -> None:
        self.tag = tag
        self._table = table

    def __call__(self, key: str, **values: object) -> str:
        """The word or sentence of this key, its places filled."""
        count = values.get("n")
        text = self._counted(key, count) if isinstance(count, int) else self._table.get(key, key)
        return text.format(**values) if values else text

    def _counted(self, key: str, count: int) -> str:
        """The form for a count; the form for others where that is missing, and the key without forms."""
        for found in (f"{key}.{plural_form(self.tag, count)}", f"{key}.other", key):
            if found in self._table:
                return self._table[found]
        return key

    def __contains__(self, key: str) -> bool:
        return key in self._table or f"{key}.other" in self._table

    def keys(self) -> frozenset[str]:
        """Every key."""
        return frozenset(self._table)


def load_words(
    folders: tuple[Path, ...], tags: tuple[str, ...], fallback: str = "en"
) -> dict[str, InterfaceWords]:
    """Read the words of every language; later folders override earlier ones."""
    found: dict[str, dict[str, str]] = {}
    for tag in {*tags, fallback}:
        table: dict[str, str] = {}
        for folder in folders:
            path = folder / f"{tag}.yaml"
            if path.is_file():
                table.update(_read(path))
        found[tag] = table
    return {tag: InterfaceWords(tag, _filled(found[tag], found[fallback])) for tag in tags}


def _filled(own: dict[str, str], others: dict[str, str]) -> dict[str, str]:
    """A language's words with the fallback's for what it lacks, but never forms of one sentence from both."""
    said = {_without_form(key) for key in own}
    return {**{key: text for key, text in others.items() if _without_form(key) not in said}, **own}


def _without_form(key: str) -> str:
    """The key of a sentence, whichever of its plural forms a key names."""
    sentence, _, form = key.rpartition(".")
    return sentence if form in PLURAL_FORMS else key


def _read(path: Path) -> dict[str, str]:
    text = path.read_text(encoding="utf-8")
    plain = _read_plainly(text)
    return _read_yaml(text) if plain is None else plain


def _read_plainly(text: str) -> dict[str, str] | None:
    """The words where every line is `key: "text"`, as in our own files; None for any other YAML.

    The YAML library takes 25 ms to import and as long to read three files, before the first frame.
    """
    table: dict[str, str] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        found = _PLAIN_LINE.fullmatch(line.rstrip())
        if found is None:
            return None
        table[found[1]] = json.loads(found[2])
    return table


def _read_yaml(text: str) -> dict[str, str]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    tree = yaml.load(text, Loader=loader)  # noqa: S506  (BaseLoader makes strings only)
    return {str(key): str(value) for key, value in tree.items()} if isinstance(tree, dict) else {}
