"""The amending acts of a corpus of legal texts, and places where they say what to change.

The corpus is a file of lines ``{"id", "title", "text"}``, packed with xz.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.readers.plain_text import read_plain_text
from kb.amending.model import Instruction, Part, Place
from kb.language.lookalikes import fold_lookalikes
from kb.model import Expression, UnitPath
from kb.structure import parse

LANGUAGE = "kk"
_AMENDING_TITLE = re.compile("өзгеріс|өзгерту|толықтыр")
_INSTRUCTS = re.compile(
    r"(?:ауыстырыл|алмастырыл|толықтырыл|тастал|(?:редакцияда|мазмұнда)\s+\w+)с[ыі]н(?!\w)"
)
"""What anybody would take for an instruction, whatever our reader makes of it."""
LONGEST = 400_000  # characters of a text that is read


@dataclass(frozen=True, slots=True)
class CorpusText:
    """One text of the corpus."""

    id: str
    title: str
    text: str

    def expression(self) -> Expression:
        """The text parsed."""
        return parse(read_plain_text(self.text), self.id, LANGUAGE, title=self.title)


def corpus_texts(path: Path) -> Iterator[CorpusText]:
    """All texts of the corpus at ``path``, in its order."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            yield CorpusText(entry["id"], entry["title"], entry["text"])


def amending_texts(path: Path) -> list[CorpusText]:
    """The texts of the corpus whose titles say that they amend, but for the very longest."""
    return [
        text
        for text in corpus_texts(path)
        if _AMENDING_TITLE.search(text.title) and len(text.text) <= LONGEST
    ]


def places_that_instruct(text: str) -> list[int]:
    """Offsets of the verbs by which instructions are known to anybody."""
    return [found.start() for found in _INSTRUCTS.finditer(fold_lookalikes(text).lower())]


def notation(instruction: Instruction) -> str:
    """An instruction in one line, without a word of the text: what it does, where, with what.

    Documents, names and words are given by their offsets, annexes by their numbers.
    """
    act = instruction.act
    named = f"{act.kind or '-'}:{act.number or '-'}" if act is not None else "-:-"
    parts = [named, instruction.action.value, " ".join(map(_place, instruction.places))]
    for name, units in (("units", instruction.units), ("from", instruction.sources)):
        if units:
            parts.append(f"{name} " + " ".join(map(_path, units)))
    for name, spans in (("old", instruction.old), ("new", instruction.new)):
        if spans:
            parts.append(f"{name} " + " ".join(f"{start}-{end}" for start, end in spans))
    if instruction.position is not None:
        parts.append(instruction.position.value)
    if instruction.beside:
        parts.append(f"beside {_path(instruction.beside)}")
    if instruction.sign:
        parts.append(f"sign {instruction.sign}")
    if instruction.everywhere:
        parts.append("everywhere")
    if instruction.in_case:
        parts.append("in-case")
    return " | ".join(parts)


def _place(place: Place) -> str:
    written = _path(place.path) or "act"
    if place.part is not Part.UNIT:
        written += f"#{place.part.value}"
    if place.rows:
        written += "=" + ",".join(place.rows)
    if place.columns:
        written += ":" + ",".join(place.columns)
    spans = [
        *(("@", one) for one in place.named),
        *([("^", place.document)] if place.document else []),
    ]
    for mark, (start, end) in spans:
        written += f"{mark}{start}-{end}"
    return written


def _path(path: UnitPath) -> str:
    return "/".join(f"{level.value}:{number}" if number else level.value for level, number in path)
