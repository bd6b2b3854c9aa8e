"""Amending acts of a corpus beside later redactions of the acts that they amend.

A redaction is a text of the corpus that bears the mark of one, or an act of a folder. What
the portal's editors note in it tells whether a unit was changed by a later act again.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.amending_corpus import CorpusText
from corpus.readers import read
from corpus.registry import load_registry
from kb.amending import read_instructions
from kb.amending.base_units import BaseUnits
from kb.amending.model import Instruction, Reading
from kb.amendments import changes_of
from kb.amendments.history import history_around, history_of
from kb.dates import read_date
from kb.model import ActName, Change, Expression
from kb.references.catalogue import Catalogue
from kb.structure import parse

UPDATED = "Жаңартылған"
_NEW = "Жаңа"
_AMENDING_TITLE = re.compile("өзгеріс|өзгерту|толықтыру")
_BILL = re.compile("жоба", re.IGNORECASE)  # other words may have been adopted
_MARK = re.compile(rf"(?:{UPDATED}|{_NEW})\s")
_DATED = re.compile(r"(?P<year>\d{4})\s+жылғы\s+(?P<day>\d{1,2})\s+(?P<month>[^\W\d]+)")
_NUMBER = re.compile(r"(?:№|N)\s*([\w/-]+(?:\s\d+)*)")
LONGEST = 300_000  # characters

Key = tuple[str | None, str | None]


class Redaction:
    """A redaction of an act with the history that its editors note."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.units = BaseUnits(expression)

    @cached_property
    def changes(self) -> list[Change]:
        """The changes that the notes record."""
        return changes_of(self.expression)

    def days(self, position: int | None) -> list[str]:
        """Dates of the acts that changed a unit, what it contains or what contains it."""
        changes = self.changes
        if position is not None:
            changes = [
                *history_of(self.expression, changes, position),
                *history_around(self.expression, changes, position),
            ]
        return [change.act.date for change in changes if change.act and change.act.date]


@dataclass(frozen=True, slots=True)
class AmendedRedaction:
    """An amending act, and a later redaction of one of the acts that it amends."""

    text: CorpusText
    reading: Reading
    identifier: str
    redaction: Redaction
    instructions: tuple[Instruction, ...]
    """Those that amend this act."""

    def day(self, positions: Iterable[int | None]) -> str:
        """The date of the amending act: that of its title, or the one most told at units.

        ``positions`` are units that stand as it says; empty where nothing tells the date.
        """
        own = issued(self.text.title)
        if own is not None:
            return own
        days = Counter(day for one in positions for day in set(self.redaction.days(one)))
        return max(days, key=lambda day: (days[day], day), default="")


def amended_redactions(
    texts: Iterable[CorpusText], folder: Path, most: int
) -> Iterator[AmendedRedaction]:
    """Amending acts beside redactions, in an order by chance, ``most`` of them."""
    texts = [text for text in texts if len(text.text) <= LONGEST]
    bases = _marked(texts, UPDATED)
    acts = _Folder(folder)
    known: dict[str, Redaction] = {}
    random.Random(1).shuffle(texts)
    for text in texts:
        if not _AMENDING_TITLE.search(text.title) or UPDATED in text.title:
            continue
        if _BILL.search(text.title):
            continue
        reading = read_instructions(text.expression(), text.title)
        names = dict.fromkeys(one.act for one in reading.instructions if one.act is not None)
        for act in names:
            base = bases.get(_key(act))
            identifier = base.id if base is not None else acts.id_of(act)
            if identifier is None:
                continue
            if identifier not in known:
                known[identifier] = Redaction(
                    base.expression() if base is not None else acts.read(identifier)
                )
            instructions = tuple(one for one in reading.instructions if _key(one.act) == _key(act))
            yield AmendedRedaction(text, reading, identifier, known[identifier], instructions)
            most -= 1
            if not most:
                return


class _Folder:
    """Acts in files named by their ids."""

    def __init__(self, folder: Path) -> None:
        self._paths = {path.name.split(".")[0]: path for path in folder.glob("*.kaz.txt")}
        self._catalogue = Catalogue(load_registry())

    def id_of(self, act: ActName) -> str | None:
        found = self._catalogue.find(act)
        return found[0] if len(found) == 1 and found[0] in self._paths else None

    def read(self, identifier: str) -> Expression:
        return parse(read(self._paths[identifier]), identifier, "kk")


def originals(texts: Iterable[CorpusText]) -> list[tuple[CorpusText, CorpusText]]:
    """Acts of which a corpus has the original wording and an updated redaction."""
    texts = [text for text in texts if len(text.text) <= LONGEST]
    updated = _marked(texts, UPDATED)
    return [
        (text, updated[key])
        for key, text in _marked(texts, _NEW).items()
        if key in updated and _same_title(text.title, updated[key].title)
    ]


def _same_title(first: str, second: str) -> bool:
    """Whether the titles before their marks are the same."""
    one, other = (" ".join(_MARK.split(title)[0].split()).lower() for title in (first, second))
    return one == other


def issued(title: str) -> str | None:
    """The date of the text of a title that says it behind a mark; titles may be cut short."""
    mark = _MARK.search(title)
    dated = _DATED.search(title, mark.end()) if mark else None
    return read_date(dated) if dated else None


def _marked(texts: Iterable[CorpusText], mark: str) -> dict[Key, CorpusText]:
    """The texts of a corpus whose titles bear a mark, by the number and date behind it."""
    found: dict[Key, CorpusText] = {}
    for text in texts:
        _, is_marked, behind = text.title.partition(f"{mark} ")
        dated, number = _DATED.search(behind), _NUMBER.search(behind)
        if is_marked and dated and number:
            found[number[1].replace(" ", "-").replace("/", "-"), read_date(dated)] = text
    return found


def _key(act: ActName | None) -> Key:
    if act is None or act.number is None:
        return None, None
    return act.number.replace("/", "-"), act.date
