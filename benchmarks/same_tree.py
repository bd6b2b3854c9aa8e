"""What the benchmarks of the readers share: acts to read, and whether two trees are the same."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kb.model import Expression
from kb.report import line_of, line_starts

_FILE = re.compile(r"(?P<act>.+)\.(?P<language>kaz|rus|eng|kk|ru|en)\.txt")
_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en"}
_WHITE_SPACE = re.compile(r"\s+")


def same_white_space(text: str) -> str:
    """Text with every run of white space as one space."""
    return _WHITE_SPACE.sub(" ", text).strip()


Plain = Callable[[str], str]
"""What makes two texts comparable that may differ in layout."""

Unit = tuple[str, str | None, str | None, str, str, str]
"""Level, number, heading, status, identifier and own text of a unit."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many units of two trees there are, and how many stand in both."""

    units: int
    same: int

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(self.units + other.units, self.same + other.same)

    def __str__(self) -> str:
        return f"{self.same} of {self.units} units ({self.same / max(self.units, 1):.3%})"


def agreement(before: Expression, after: Expression, plain: Plain) -> Agreement:
    """Count the units that both expressions have."""
    old, new = Counter(_units(before, plain)), Counter(_units(after, plain))
    return Agreement((old | new).total(), (old & new).total())


def only_in_one(before: Expression, after: Expression, plain: Plain) -> list[str]:
    """The units of either expression that the other lacks, in words, in their order."""
    lines = []
    for sign, one, other in (("-", before, after), ("+", after, before)):
        lacking = Counter(_units(one, plain)) - Counter(_units(other, plain))
        starts = line_starts(one.text)
        for unit, key in zip(one.provisions, _units(one, plain), strict=True):
            if lacking[key]:
                lacking[key] -= 1
                lines.append((unit.start, f"{sign} line {line_of(starts, unit.start)}: {key}"))
    return [line for _, line in sorted(lines)]


def first_difference(before: Expression, after: Expression) -> str | None:
    """What is not the same in two expressions of one act, in words; None if all is."""
    starts = line_starts(before.text)
    old_units, new_units = (_units(one, same_white_space) for one in (before, after))
    for position, (old, new) in enumerate(zip(old_units, new_units, strict=False)):
        if old != new or before.provisions[position].parent != after.provisions[position].parent:
            line = line_of(starts, before.provisions[position].start)
            return f"line {line}: {old} became {new}"
    if len(before.provisions) != len(after.provisions):
        return f"{len(before.provisions)} units became {len(after.provisions)}"
    for old_note, new_note in zip(_notes(before), _notes(after), strict=False):
        if old_note != new_note:
            return f"note {old_note} became {new_note}"
    if len(before.notes) != len(after.notes):
        return f"{len(before.notes)} notes became {len(after.notes)}"
    return None


def _units(expression: Expression, plain: Plain) -> list[Unit]:
    return [
        (
            unit.level.value,
            unit.number,
            plain(unit.heading) if unit.heading is not None else None,
            unit.status.value,
            unit.eid,
            plain(" ".join(expression.text[start:end] for start, end in unit.content)),
        )
        for unit in expression.provisions
    ]


def _notes(expression: Expression) -> list[tuple[str, int | None]]:
    return [
        (same_white_space(expression.text[note.start : note.end]), note.provision)
        for note in expression.notes
    ]


def acts(source: Path, largest: int | None = None) -> Iterator[tuple[str, str, str]]:
    """Id, language and text of every act of ``source``.

    A folder (``ID.kaz.txt``, ``ID.rus.txt``, ``ID.kk.txt`` …) or a file of JSON
    lines (``.jsonl``, ``.jsonl.xz``; ``id``, ``text``, Kazakh); of a folder only
    those of at most ``largest`` characters.
    """
    if source.is_dir():
        for path in sorted(source.glob("*.txt")):
            named = _FILE.fullmatch(path.name)
            if named is not None:
                language = _LANGUAGES.get(named["language"], named["language"])
                text = path.read_bytes().decode("utf-8")
                if largest is None or len(text) <= largest:
                    yield named["act"], language, text
        return
    opened = lzma.open if source.suffix == ".xz" else open
    with opened(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            yield str(document["id"]), "kk", document["text"]
