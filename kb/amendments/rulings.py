"""What notes say the Constitutional Court, or the Council before it, ruled on a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kb.amendments.replaced import masked_quotes
from kb.amendments.vocabulary import Vocabulary, vocabulary
from kb.grammar import ruling_en, ruling_kk, ruling_ru
from kb.model import ActName, ChangeAction

_WORDS = {module.WORDS.language: module.WORDS for module in (ruling_kk, ruling_ru, ruling_en)}
_KIND = "resolution"
_SENTENCE_END = re.compile(r"[.!](?=\s)")


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruling that a note tells; offsets count from the beginning of the note."""

    action: ChangeAction
    act: ActName | None
    """None: none is given yet."""
    units: str
    """The words that name the units; empty: it is the unit of the note, or the act."""
    start: int
    end: int


@cache
def rulings_of(language: str) -> Rulings:
    """The reader of rulings in ``language``."""
    return Rulings(vocabulary(language))


class Rulings:
    """Reads notes that tell rulings; asked about text with folded look-alikes."""

    def __init__(self, words: Vocabulary) -> None:
        flags = re.IGNORECASE
        self._words = words
        own = _WORDS[words.words.language]
        self._court = re.compile(rf"(?<!\w)(?:{own.court})", flags)
        self._found = re.compile(rf"(?<!\w)(?:{own.found})", flags)
        self._units_end = re.compile(rf"(?<!\w)(?:{own.units_end})", flags)
        self._begun = re.compile(own.begun, flags)
        self._in_part = re.compile(own.in_part, flags)
        self._contradicts = re.compile(own.contradicts, flags)
        self._complies = re.compile(own.complies, flags)
        self._as_read = re.compile(own.as_read, flags)

    def read(self, text: str) -> Iterator[Ruling]:
        """The rulings that the note ``text`` tells, in its order; most notes tell none."""
        court = self._court.search(text)
        if court is None:
            return
        acts = [
            (self._words.act_named(found.group(), _KIND), found)
            for found in self._words.tokens.finditer(text)
            if found.lastgroup == "act"
        ]
        plain = masked_quotes(text)
        action = self._verdict(plain)
        if self._begun.search(text):
            units = self._units(plain, court.end())
            yield Ruling(ChangeAction.RULING, None, units, 0, len(text))
            return
        named = [(name, found) for name, found in acts if name.number or name.date]
        if not named:
            return
        last = named[-1][1].end()
        units = "" if action is ChangeAction.RULING else self._units(plain, last)
        for name, found in named:
            whole = action is not ChangeAction.RULING
            start, end = (0, len(text)) if whole else found.span()
            yield Ruling(action, replace(name, kind=_KIND), units, start, end)

    def before(self, text: str) -> str:
        """What a note says before the sentence that tells a ruling, blanks behind it."""
        court = self._court.search(text)
        if court is None:
            return text
        ends = [end.end() for end in _SENTENCE_END.finditer(text, 0, court.start())]
        return text[: ends[-1]].ljust(len(text)) if ends else " " * len(text)

    def _verdict(self, text: str) -> ChangeAction:
        """What was ruled: of the words for it the first count, behind them stand reasons."""
        contradicts, complies = self._contradicts.search(text), self._complies.search(text)
        if contradicts is not None and (
            complies is None or contradicts.start() <= complies.start()
        ):
            if self._in_part.search(text):
                return ChangeAction.UNCONSTITUTIONAL_IN_PART
            return ChangeAction.UNCONSTITUTIONAL
        if self._as_read.search(text):
            return ChangeAction.CONSTITUTIONAL_AS_READ
        return ChangeAction.CONSTITUTIONAL if complies else ChangeAction.RULING

    def _units(self, text: str, start: int) -> str:
        """The words behind the name of the ruling that say what it is on."""
        places = list(self._found.finditer(text, start))
        if not places:
            return ""
        begin = places[0].start()
        if not self._words.words.kind_first:
            # «… 26-баппен өзара байланысты … 38-бабы»: those behind are meant.
            end = self._units_end.search(text, places[0].end())
            last = end.start() if end else len(text)
            begin = [place for place in places if place.end() <= last or place is places[0]][
                -1
            ].end()
        end = self._units_end.search(text, begin)
        return text[begin : end.start() if end else len(text)]
