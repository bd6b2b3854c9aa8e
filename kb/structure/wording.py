"""What the words of a line say: that a unit was removed, that an act's title stands here."""

from __future__ import annotations

import re
from functools import cache

from kb.grammar import GRAMMARS
from kb.model import Level, Status

_WHITE_SPACE = re.compile(r"\s+")
_QUOTES = re.compile(r"[\"«»“”]")
_REMOVAL_REACH = 120  # characters of a note within which it says that the unit was removed


@cache
def wording(language: str) -> Wording:
    """The wording of acts in ``language``."""
    return Wording(language)


class Wording:
    """A grammar's words, compiled; asked about text with folded look-alikes."""

    def __init__(self, language: str) -> None:
        grammar = self._grammar = GRAMMARS[language]
        flags = re.IGNORECASE
        self._removed = re.compile(rf"\(?\s*(?:{grammar.removed})", flags)
        self._removed_anywhere = re.compile(grammar.removed, flags)
        self._repealed = re.compile(grammar.repealed, flags)
        self._title_line = re.compile(grammar.title_line, flags)
        self._enacting = re.compile(grammar.enacting, flags)
        self._sentence = re.compile(grammar.sentence, flags)
        self._of_annex = re.compile(grammar.annex_of_annex, flags)
        self._of_act = re.compile(grammar.annex_of_act, flags)

    def removal(self, text: str, start: int, end: int) -> Status | None:
        """What became of a unit whose text begins with the word that it was removed."""
        return self._status(self._removed.match(text, start, end))

    def removal_in_note(self, text: str, start: int, end: int) -> Status | None:
        """What became of a unit of which a note says that it was removed."""
        return self._status(
            self._removed_anywhere.search(text, start, min(end, start + _REMOVAL_REACH))
        )

    def names(self, line: str, level: Level, number: str) -> bool:
        """Whether a line names the unit of ``level`` and ``number``."""
        stem = self._grammar.unit_stems.get(level)
        if stem is None or number not in line:
            return False
        numeral = rf"(?<![\d-]){re.escape(number)}(?!\d|-\d)"
        if self._grammar.number_first:
            pattern = rf"{numeral}\s?-?\s?{stem}"
        else:
            pattern = rf"{stem}\s+{numeral}"
        return re.search(pattern, line, re.IGNORECASE) is not None

    def is_title_line(self, line: str, title: str | None) -> bool:
        """Whether a line gives the act's title, or its kind, date and number."""
        plain = _plain(line)
        if title is not None and plain and plain in _plain(title):
            return True
        return self._title_line.match(line) is not None

    def enacts(self, line: str) -> bool:
        """Whether a line ends the preamble («ҚАУЛЫ ЕТЕДІ»)."""
        return self._enacting.search(line) is not None

    def is_sentence(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]``, closed by a full stop, is a sentence and no heading."""
        return self._sentence.search(text, start, end) is not None

    def is_annex_of_rules(self, header: str) -> bool:
        """Whether the header of an annex says that it belongs to approved rules."""
        return self._of_annex.search(header) is not None and self._of_act.search(header) is None

    def _status(self, found: re.Match[str] | None) -> Status | None:
        if found is None:
            return None
        return Status.REPEALED if self._repealed.search(found.group()) else Status.EXCLUDED


def _plain(text: str) -> str:
    """Text for comparing titles: without case, quotation marks and extra space."""
    return _WHITE_SPACE.sub(" ", _QUOTES.sub("", text)).strip().casefold()
