"""Finds the sentences of a text: "Dr." and "3 p.m." end none, 。 does without a space."""

import re

_END = re.compile(r"[。！？!?…]+[」』”’\"')）»]*|\.+[”’\"')»\]]*(?=\s|$)")
_NOT_ENDING = frozenset(
    (  # noqa: SIM905 - words are read more easily as words
        "mr mrs ms dr prof st sr jr rev hon gen col lt capt sgt gov sen rep pres messrs mme mlle m no "
        "nos vol vols ed eds fig figs p pp ca c cf e.g i.e vs etc approx dept est inc ltd co corp "
        "bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun nr bzw usw "
        "z.b d.h u.a o.ä vgl hl ing dipl hr fr str bd jh jhdt s abb sta sto av apdo art cap núm pág "
        "ej sra srta a.d b.c b.c.e v.chr n.chr v n chr av j.-c geb gest verh phil "
    ).split()
)
_AFTER_ORDINAL = re.compile(
    r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jh|Stock|Klasse|Kapitel|Weltkrieg)"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, in order; a paragraph's end ends one too."""
    found = []
    for paragraph in text.split("\n\n"):
        start = 0
        for match in _END.finditer(paragraph):
            if _ends(paragraph, match):
                found.append(paragraph[start : match.end()].strip())
                start = match.end()
        found.append(paragraph[start:].strip())
    return [sentence for sentence in found if sentence]


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a mark ends a sentence: not after an abbreviation, an initial or an ordinal."""
    if match.group()[0] != ".":
        after = text[match.end() : match.end() + 1]
        return match.group()[0] in "。！？" or not after or after.isspace()
    before = text[: match.start()]
    rest = text[match.end() :].lstrip()
    word = re.search(r"[^\s(\[„“\"']*$", before)
    last = word.group().lower() if word else ""
    if not rest:
        return True
    if last in _NOT_ENDING or re.fullmatch(r"(?:[^\W\d_]\.)*-?[^\W\d_]", last):
        return bool(re.fullmatch(r"[ap]\.m", last)) and rest[0].isupper() and not rest.startswith("on ")
    if last.isdigit() and len(last) <= 2 and (rest[0].islower() or _AFTER_ORDINAL.match(rest)):
        return False
    return not rest[0].islower()


def summary_and_rest(text: str) -> tuple[str, str]:
    """Return the first sentence of a text, and the text that follows it."""
    found = sentences(text)
    if not found:
        return "", ""
    return " ".join(found[0].split()), _after(text, found[:1])


def _after(text: str, leading: list[str]) -> str:
    """Return what follows some leading sentences, with its paragraphs."""
    position = 0
    for sentence in leading:
        position = text.index(sentence, position) + len(sentence)
    return text[position:].strip()
