"""Where, behind a new wording, the amending act goes on with its next instruction."""

from __future__ import annotations

import re

from kb.amending.words import InstructionPatterns
from kb.numbering import follows

CAPITAL = "A-ZА-ЯӘІҢҒҮҰҚӨҺ"
MARKER = re.compile(
    r"(?P<number>\d{1,3}(?:-\d{1,2})?)"
    rf"(?P<sign>\.(?=[\s«\"“{CAPITAL}])|\))\s*(?!\d{{4}}\b)(?=\S)"
)
"""The number of a passage."""
OPENING = '"«“„'
_SPACE = re.compile(r"[\s\xa0]*")
_QUOTED = re.compile(r"\"[^\"\n]{0,600}\"|«[^»\n]{0,600}»|“[^”\n]{0,600}”")
_LEAD = re.compile(r"[^;:.\n]{1,500}:")
_CLOSES = '"»”'
_LIST_ENDS = re.compile(r"\s+[\d,\s]+\Z")
_BEFORE = 60  # characters
_SENTENCE_LENGTH = 1200
_STOP = re.compile(r"[;:]|\n|\.\s")
_SENTENCE_BEGINS = re.compile(r"[;.]\s+(?=\S)|\n\s*(?=\S)")


class Continuations:
    """Tells instructions from new wordings in a text, given in lower case as well."""

    def __init__(self, text: str, low: str, patterns: InstructionPatterns) -> None:
        self._text = text
        self._low = low
        self._patterns = patterns
        self.numbers: dict[str, str] = {}
        """The last number of the amending act's own with each sign behind it."""
        nouns = patterns.words.replaced
        self.says_what = re.compile(
            rf"(?:{nouns})|{patterns.words.named}" if patterns.head_final else "(?!)"
        )
        """What stands behind a quotation and says what it is."""

    def instructs(self, at: int) -> bool:
        """Whether a passage of the amending act seems to begin at ``at``."""
        low = self._low
        at = _SPACE.match(low, at).end()  # type: ignore[union-attr]
        if at >= len(low) or self._patterns.closing.match(low, at):
            return True
        bare = self._first_sentence(self._behind_number(at))
        if self._patterns.verb.search(bare):
            if low[at] not in OPENING:
                return True
            behind = bare.lstrip("_ ")
            return len(behind) < len(bare) and not behind[:1].isdigit()
        lead = _LEAD.match(bare)
        if lead is None:
            return False
        words = lead.group()
        if self._patterns.approved.search(words):
            return True
        return self._says_where(words) and bool(self._patterns.lead_unit.search(words))

    def _says_where(self, words: str) -> bool:
        """Whether words before a colon begin with a name or number a unit."""
        is_numbered = any(letter.isdigit() for letter in words)
        return (
            words[0] == "_"
            or is_numbered
            or self._patterns.ordinal.search(words) is not None
            or self._patterns.said_act.match(words) is not None
        )

    def goes_on(self, at: int) -> bool:
        """Whether the amending act seems to go on at ``at``, behind a closing mark."""
        number = MARKER.match(self._text, _SPACE.match(self._text, at).end())  # type: ignore[union-attr]
        return (number is not None and self.is_next(number)) or self.instructs(at)

    def is_next(self, number: re.Match[str]) -> bool:
        """Whether a number follows the last one of the amending act's own."""
        last = self.numbers.get(number["sign"])
        return last is not None and follows(number["number"], last)

    def surely_instructs(self, at: int) -> bool:
        """Whether what begins at ``at`` can be nothing but an instruction.

        Where it says where something is changed, the sentence behind its colon tells.
        """
        begin = self._behind_number(at)
        sentence = self._first_sentence(begin)
        if self._patterns.sure.search(sentence):
            return True
        leads = self._patterns.lead_unit.search(sentence) and self._says_where(sentence)
        if not leads and not self._patterns.bare_lead.match(sentence):
            return False
        behind = _SPACE.match(self._low, begin + len(sentence)).end()  # type: ignore[union-attr]
        following = self._first_sentence(self._behind_number(behind))
        return self._patterns.sure.search(following) is not None

    def first_sure(self, start: int, limit: int, *, anywhere: bool = False) -> int:
        """Where, behind ``start``, the first sentence begins that is surely an instruction.

        Within a line one that begins with the unit that it speaks of, or ``anywhere`` any.
        """
        for begin in _SENTENCE_BEGINS.finditer(self._text, start, limit):
            at = begin.end()
            may_be = anywhere or "\n" in begin.group() or self._names_unit(at)
            if may_be and self.surely_instructs(at):
                return at
        return limit

    def closing_in(self, start: int, limit: int) -> int:
        """Where, behind ``start``, the next provision of the amending act's own begins.

        «… 15000 мың теңге. 2. Осы шешім …»: it may stand in the line of a wording.
        """
        for begin in _SENTENCE_BEGINS.finditer(self._text, start, limit):
            number = MARKER.match(self._text, begin.end())
            is_next = number is not None and self.is_next(number)
            if is_next and self._patterns.closing.match(self._low, begin.end()):
                return begin.end()
        return limit

    def _names_unit(self, at: int) -> bool:
        """Whether a sentence begins with the unit that it speaks of."""
        return self._patterns.unit_begins.match(self._low, self._behind_number(at)) is not None

    def _behind_number(self, at: int) -> int:
        """Where the words of a passage begin behind its number, if ``at`` bears one."""
        number = MARKER.match(self._text, at)
        if number is not None and not self._patterns.marker_is_unit.match(self._low, number.end()):
            return number.end()
        return at

    def _first_sentence(self, at: int) -> str:
        """The words at ``at`` up to a stop, with quotations put out."""
        line = self._low[at : at + _SENTENCE_LENGTH]
        bare = _QUOTED.sub(lambda quoted: "_" * len(quoted.group()), line)
        for stop in _STOP.finditer(bare):
            if stop.group() != "\n" or not self._goes_over(at + stop.start()):
                return bare[: stop.end()]
        return bare

    def _goes_over(self, line_end: int) -> bool:
        """Whether a sentence goes on in the next line: «осы шешімнің¶ 2-қосымшасына сәйкес»."""
        line = self._low[max(line_end - _BEFORE, 0) : line_end].rstrip()
        if line[-1:] in tuple(_CLOSES):
            behind = _SPACE.match(self._low, line_end).end()  # type: ignore[union-attr]
            return self.says_what.match(self._low, behind) is not None
        return self._patterns.unfinished.search(_LIST_ENDS.sub("", line) + " ") is not None
