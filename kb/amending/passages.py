"""The passages of an amending act: its sentences, each with what it quotes.

New wordings are part of the passage that announces them, so that what they say
is never taken for an instruction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kb.amending.continuations import CAPITAL, MARKER, OPENING, Continuations
from kb.amending.marks import Span, words_end
from kb.amending.wordings import Announced, Wordings
from kb.amending.words import InstructionPatterns
from kb.grammar.instruction_words import Verb
from kb.references.quotations import QUOTES, opens

_LONGEST = 8000  # characters of a passage without its wordings
_SIGNS = re.compile(r"[\"«»“”„‟(;:.\n]|''")
_LETTER = re.compile(r"(?P<letter>[а-яa-z])\)\s+")
_DASH = re.compile(r"[-–—•]\s*(?=[^\W_\d\"«“])")
_SPACE = re.compile(r"[\s\xa0]*")
_OPENS_NEXT = re.compile(r"[\s;,]{0,6}(?=[\"«“„])")
_NEXT_LINE = re.compile(r"[^\S\n]*(?P<blank>\n[^\S\n]*)*")
_SENTENCE = re.compile(rf"\s+(?=[{CAPITAL}\d\"«“])|\s*\n|\s*\Z")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_LONGEST_ROWS = 3000  # characters
_BRACKETED = 3000
_BRACKETS = re.compile(r"[()]|\n[^\S\n]*\n")
_LISTED = re.compile(r"[:;]\s*\d{1,3}(?:-\d{1,2})?\)\Z")
_PORTAL_NAME = re.compile(r"[A-ZА-Я]\d{6,}_*")


@dataclass(slots=True)
class Passage:
    """One sentence of an amending act, or the words before a colon."""

    start: int
    end: int = 0
    rank: int | None = None
    """0 for the number of an article, 1 for «1.», 2 for «1)», 3 for a letter or a dash."""
    marker: str = ""
    words: int = 0
    """Where its words begin, behind its number."""
    stop: int = 0
    """Where its words end: before the colon, the wording, the full stop."""
    quotations: list[Span] = field(default_factory=list)
    """The quotations within its words, with their marks."""
    brackets: list[Span] = field(default_factory=list)
    wordings: list[Span] = field(default_factory=list)
    """The new wordings behind its colon, without their marks."""
    has_colon: bool = False
    is_table: bool = False


class Passages:
    """Divides a text, given in lower case with folded look-alikes, into passages."""

    def __init__(self, text: str, low: str, patterns: InstructionPatterns) -> None:
        self._text = text
        self._low = low
        self._patterns = patterns
        self._continuations = Continuations(text, low, patterns)
        self._says_what = self._continuations.says_what
        self._wordings = Wordings(text, low, patterns, self._continuations)

    def between(self, start: int, end: int) -> Iterator[Passage]:
        """The passages from ``start`` to ``end``, in order."""
        at = start
        while True:
            at = _SPACE.match(self._text, at, end).end()  # type: ignore[union-attr]
            if at >= end:
                return
            passage = self._passage(at, end)
            passage.is_table = self._has_bar(passage)
            yield passage
            at = max(passage.end, at + 1)

    def _has_bar(self, passage: Passage) -> bool:
        """Whether the words of a passage, quotations aside, are rows of a table."""
        at = self._text.find("|", passage.words, passage.stop)
        while at >= 0:
            if not any(start <= at < end for start, end in passage.quotations):
                return True
            at = self._text.find("|", at + 1, passage.stop)
        return False

    def _passage(self, start: int, limit: int) -> Passage:
        passage = Passage(start)
        at = passage.words = self._marker(passage, limit)
        low, text = self._low, self._text
        stop = min(limit, start + _LONGEST)
        passage.end = passage.stop = stop
        while (sign := _SIGNS.search(low, at, stop)) is not None:
            at = sign.end()
            where = sign.start()
            match sign.group():
                case "(":
                    closing = self._bracket(where, stop)
                    if closing is not None:
                        passage.brackets.append((where, closing))
                        at = closing
                case ";" if self._is_in_list(passage, where):
                    continue
                case ";":
                    passage.stop, passage.end = where, at
                    self._announced(passage, at, limit)
                    return passage
                case ":" if (rows := self._unmarked_rows(passage, where, limit)) is not None:
                    passage.quotations.append(rows)
                    at = rows[1]
                case ":":
                    self._colon(passage, where, limit)
                    return passage
                case ".":
                    if self._ends_sentence(where, stop):
                        passage.stop, passage.end = where, at
                        self._announced(passage, at, limit)
                        return passage
                case "\n":
                    if self._ends_at_line(passage, where, stop):
                        passage.stop = passage.end = where
                        self._announced(passage, where, limit)
                        return passage
                    at = _SPACE.match(text, where, stop).end()  # type: ignore[union-attr]
                case _:
                    begun = self._unannounced(passage, where, limit)
                    if begun:
                        return passage
                    if self._closes_words(passage, where):
                        passage.quotations[-1] = (passage.quotations[-1][0], where + 1)
                        continue
                    if not opens(low, where, True):
                        continue
                    closing = self._words_end(where, stop)
                    if closing is not None:
                        passage.quotations.append((where, closing + 1))
                        at = closing + 1
        return passage

    def _words_end(self, opening: int, stop: int) -> int | None:
        """Where the words that open at a mark end, be it that their closing mark is missing."""
        unclosed = self._patterns.unclosed.match(self._low, opening + 1, stop)
        if unclosed is not None:
            return unclosed.end()
        return words_end(self._low, opening, stop, self._says_what)

    def _unmarked_rows(self, passage: Passage, where: int, limit: int) -> Span | None:
        """Rows without marks that the line behind them calls so: «мына:», a row, «деген жол»."""
        last = min(limit, where + _LONGEST_ROWS)
        called = self._patterns.called_row.search(self._low, where, last)
        if called is None or passage.quotations or self.verb_in(passage, where) is not None:
            return None
        start, end = where + 1, called.start()
        rows = self._text[start:end]
        end -= len(rows) - len(rows.rstrip())
        start += len(rows) - len(rows.lstrip('"«“ \t\r\n\xa0'))
        filled = [row for row in self._text[start:end].splitlines() if row.strip()]
        is_table = all("|" in row and not set(QUOTES) & set(row) for row in filled)
        return (start - 1, end + 1) if filled and is_table else None

    def _closes_words(self, passage: Passage, where: int) -> bool:
        """Whether a mark ends words whose opening mark was taken for that of a name in them.

        «"Көші-қон туралы" Заңның 5-бабында " деген сөздер»: one mark opens both.
        """
        if not passage.quotations:
            return False
        end = passage.quotations[-1][1]
        if self._says_what.match(self._low, end) or self.verb_in(passage, where, start=end):
            return False
        if "|" in self._text[end:where] or _BLANK.search(self._text, end, where):
            return False
        joins = self._patterns.joins.match(self._low, where + 1)
        is_joined = joins is not None and self._text.startswith(tuple(OPENING), joins.end())
        is_spaced = self._text[where - 1].isspace() and self._text[where + 1 : where + 2].isspace()
        is_said = self._says_what.match(self._low, where + 1) is not None
        return is_said or (is_joined and is_spaced)

    def _is_in_list(self, passage: Passage, where: int) -> bool:
        """Whether a semicolon stands between quotations of one list: «"…"; "…" деген сөздер»."""
        if not passage.quotations or self.verb_in(passage, where) is not None:
            return False
        further = _OPENS_NEXT.match(self._text, where)
        is_behind = not self._low[passage.quotations[-1][1] : where].strip()
        return (
            is_behind
            and further is not None
            and self._wordings.names(further.end(), len(self._low))
        )

    def _marker(self, passage: Passage, limit: int) -> int:
        start = passage.start
        article = self._patterns.article.match(
            self._low, start, limit
        ) or self._patterns.bare_article.match(self._text, start, limit)
        if article is not None:
            passage.rank, passage.marker = 0, article.group()
            return article.end()
        number = MARKER.match(self._text, start, limit)
        if number is not None:
            is_dotted = number["sign"] == "."
            of_unit = self._patterns.dotted_is_unit if is_dotted else self._patterns.marker_is_unit
            if not of_unit.match(self._low, number.end()):
                passage.rank, passage.marker = (1 if is_dotted else 2), number["number"]
                self._continuations.numbers[number["sign"]] = number["number"]
                return number.end()
        letter = _LETTER.match(self._low, start, limit) or _DASH.match(self._low, start, limit)
        if letter is not None and not self._patterns.marker_is_unit.match(
            self._low, letter.end() - 1
        ):
            passage.rank, passage.marker = 3, letter.group()
            return letter.end()
        return start

    def _bracket(self, start: int, limit: int) -> int | None:
        depth, last = 0, start
        # Where an act was published may be said in several paragraphs.
        is_source = self._patterns.published.match(self._low, start) is not None
        for sign in _BRACKETS.finditer(self._low, start, min(limit, start + _BRACKETED)):
            if sign.group()[0] == "\n":
                if is_source:
                    continue
                return None
            depth += 1 if sign.group() == "(" else -1
            if depth == 0:
                # «(Жаршы, № 23 (119-құжат) мынадай өзгерістер енгізілсін: 1) …»
                end = sign.end()
                is_number = last > start and _LISTED.search(self._low, last, end)
                return last if is_number and self._amends_within(last, end) else end
            if sign.group() == ")":
                last = sign.end()
        return None

    def _amends_within(self, start: int, end: int) -> bool:
        return self._patterns.amends.search(self._low, start, end) is not None

    def _unannounced(self, passage: Passage, where: int, limit: int) -> bool:
        """Whether a wording begins at a mark without a colon before it: «… жазылсын "…"»."""
        before = self._low[passage.words : where]
        verb = next(reversed(list(self._patterns.verb.finditer(before))), None)
        if verb is None or before[verb.end() :].strip(" \n\t\xa0-–—"):
            return False
        if self._patterns.goes_on.search(verb.group()):
            return False  # «үтір қойылып "…" деген сөздермен толықтырылсын»
        passage.stop = passage.words + verb.end()
        _take(passage, self._wordings.quoted(where, limit))
        return bool(passage.wordings)

    def _announced(self, passage: Passage, at: int, limit: int) -> None:
        """Take the wording behind a stop that stands where a colon belongs: «… жазылсын; "…"»."""
        verb = self.verb_in(passage)
        opening = _SPACE.match(self._text, at, limit).end()  # type: ignore[union-attr]
        if (
            verb is not None
            and all(self._patterns.named.match(self._low, end) for _, end in passage.quotations)
            and self._patterns.verb_at(verb) in (Verb.REWORD, Verb.SUPPLEMENT)
            and not self._low[verb.end() : passage.stop].strip()
            and self._patterns.announces.search(self._low, passage.words, verb.end())
            and self._text[opening : opening + 1] in tuple(OPENING)
            and not self._continuations.instructs(opening)
        ):
            _take(passage, self._wordings.quoted(opening, limit))

    def _colon(self, passage: Passage, where: int, limit: int) -> None:
        passage.stop, passage.end, passage.has_colon = where, where + 1, True
        found = self.verb_in(passage)
        if found is None:
            if not self._patterns.announced.search(self._low, passage.words, where):
                return
        elif self._is_complete(passage, found):
            return  # a colon in the place of a semicolon
        elif self._patterns.including.search(self._low, found.end(), where):
            return
        opening = _SPACE.match(self._text, where + 1, limit).end()  # type: ignore[union-attr]
        if opening < limit and self._text[opening] in OPENING:
            _take(passage, self._wordings.quoted(opening, limit))
        elif self._patterns.by_annex.search(self._low, passage.words, where):
            return  # a colon in the place of a full stop: the wording is in the annex
        elif "\n" in self._text[where:opening] or self._patterns.reworded.search(
            self._low, passage.words, where
        ):
            _take(passage, self._wordings.unquoted(opening, limit))

    def _is_complete(self, passage: Passage, verb: re.Match[str]) -> bool:
        """Whether a verb needs no wording behind the colon: the words are quoted before it."""
        match self._patterns.verb_at(verb):
            case Verb.REPLACE:
                return len(passage.quotations) > 1
            case Verb.REMOVE | Verb.REPEAL | Verb.CAPITALISE:
                return True
        return False

    def verb_in(
        self, passage: Passage, end: int | None = None, start: int | None = None
    ) -> re.Match[str] | None:
        """The last verb in the words of a passage, up to ``end``, outside of what it quotes."""
        begin = passage.words if start is None else start
        stop = passage.stop if end is None else end
        last = None
        hidden = [*passage.quotations, *passage.brackets]
        hidden += [
            found.span() for found in self._patterns.amends.finditer(self._low, passage.words, stop)
        ]
        for found in self._patterns.verb.finditer(self._low, begin, stop):
            inside = any(first <= found.start() < last for first, last in hidden)
            if not inside:
                last = found
        return last

    def _ends_sentence(self, where: int, stop: int) -> bool:
        if not _SENTENCE.match(self._text, where + 1, stop):
            return False
        return self._patterns.abbreviated.search(self._low[max(where - 8, 0) : where]) is None

    def _ends_at_line(self, passage: Passage, where: int, stop: int) -> bool:
        following = _NEXT_LINE.match(self._text, where, stop)
        assert following is not None
        at = following.end()
        line_end = self._text.find("\n", at, stop)
        line = self._text[at : line_end if line_end >= 0 else stop]
        quoted = passage.quotations[-1][1] if passage.quotations else 0
        if quoted and not self._low[quoted:where].strip() and self._says_what.match(self._low, at):
            return False  # «"…" деген жол», «"…" саны»: the quotation stands in a line of its own
        if (
            quoted
            and self._text[at : at + 1] in tuple(OPENING)
            and self._patterns.head_final
            and self.verb_in(passage, where) is None
        ):
            return False  # «"…" деген сөздердің алдынан», and the new words in a line of their own
        if "|" in line or "|" in self._text[passage.words : where][-200:]:
            return True
        is_blank = self._text.count("\n", where, at) > 1
        first = self._text[at : at + 1]
        if _PORTAL_NAME.match(self._text, at):
            return False
        if first.islower() or first in "(–-":
            return is_blank and self.verb_in(passage, where) is not None and first != "("
        if self._is_unfinished(where):
            return False
        if not passage.quotations and self._patterns.lead_bare.search(
            self._low, passage.words, where
        ):
            passage.has_colon = True  # «2) тармақшада», whose colon is missing
            return True
        if MARKER.match(self._text, at, stop) and not self._patterns.marker_is_unit.match(
            self._low,
            at + len(MARKER.match(self._text, at, stop).group()),  # type: ignore[union-attr]
        ):
            return is_blank or self.verb_in(passage, where) is not None
        return is_blank

    def _is_unfinished(self, where: int) -> bool:
        """Whether a line that ends at ``where`` goes on in the next one."""
        before = self._low[max(where - 60, 0) : where].rstrip() + " "
        return before[-2:-1] == "," or self._patterns.unfinished.search(before) is not None


def _take(passage: Passage, announced: Announced | None) -> None:
    """Take for the wordings of a passage what it announces."""
    if announced is not None:
        passage.wordings, passage.end = announced
