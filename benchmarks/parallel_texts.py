"""The acts of a folder that are there in Kazakh and in Russian, and whether of one redaction."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from corpus.readers.plain_text import read_plain_text
from kb.address import article_of, end_of
from kb.model import Expression
from kb.structure import parse

_FILE = re.compile(r"(?P<act>.+)\.(?P<language>kaz|rus)\.txt")
_LANGUAGES = {"kaz": "kk", "rus": "ru"}
_LAW_NUMBER = re.compile(r"№\s*(\d{1,3}-VI{2,3})")
"""Laws of the seventh and eighth convocations: older ones are noted unevenly."""
_PENDING = re.compile("предусматрива|көзделген")
"""Words of a note that announces a change and has not made it."""


def texts_of(folder: Path) -> dict[str, dict[str, Expression]]:
    """The texts of a folder by act and language."""
    expressions: dict[str, dict[str, Expression]] = {}
    for path in sorted(folder.glob("*.txt")):
        named = _FILE.fullmatch(path.name)
        if named is None:
            continue
        language = _LANGUAGES[named["language"]]
        text = path.read_bytes().decode("utf-8")
        expression = parse(read_plain_text(text), named["act"], language)
        expressions.setdefault(named["act"], {})[language] = expression
    return expressions


def pairs_of(folder: Path) -> dict[str, dict[str, Expression]]:
    """Of the acts of a folder those that are there in both languages."""
    return {act: texts for act, texts in texts_of(folder).items() if len(texts) == 2}


def amended_in_one(kazakh: Expression, russian: Expression) -> tuple[str, int, int] | None:
    """The law that the notes of one text name often and those of the other hardly.

    Such a law has been worked into one text only: the redactions differ. With
    it, how often each text names it.
    """
    counts = [
        _laws(expression, range(len(expression.provisions))) for expression in (kazakh, russian)
    ]
    for law in sorted(counts[0].keys() | counts[1].keys()):
        few, many = sorted((counts[0][law], counts[1][law]))
        if many >= 5 and many >= 4 * max(few, 1):
            return law, counts[0][law], counts[1][law]
    return None


def articles_amended_alike(kazakh: Expression, russian: Expression) -> set[str]:
    """Identifiers of the articles whose notes name the same laws in both texts."""
    laws = [
        {
            unit.eid: set(_laws(text, range(unit.position, end_of(text.provisions, unit.position))))
            for unit in text.provisions
            if article_of(text.provisions, unit.position) == unit.position
        }
        for text in (kazakh, russian)
    ]
    return {eid for eid in laws[0].keys() & laws[1].keys() if laws[0][eid] == laws[1][eid]}


def _laws(expression: Expression, units: range) -> Counter[str]:
    """The laws that the notes of some units name, and the notes of the whole act."""
    return Counter(
        number.replace("І", "I")
        for note in expression.notes
        if (note.provision is None or note.provision in units)
        and not _PENDING.search(expression.text, note.start, note.end)
        for number in _LAW_NUMBER.findall(expression.text[note.start : note.end])
    )
