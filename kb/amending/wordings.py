"""The new wordings that passages of an amending act announce: where each begins and ends.

Most stand in quotation marks, several one behind the other; some lack one mark, or both,
and end where the amending act goes on.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kb.amending.continuations import MARKER, Continuations
from kb.amending.marks import Span, whole_wording, wording_end, words_end
from kb.amending.words import InstructionPatterns
from kb.numbering import follows
from kb.references.quotations import QUOTES

_SPACE = re.compile(r"[\s\xa0]*")
_STOPS = ".;"
_CLOSE = re.compile(r"[\"»”]*\s?[;.,]{0,3}")
_OPENS_NEXT = re.compile(r"[\s;,]{0,6}(?=[\"«“„])")
_GOES_ON = re.compile(r"[^\S\n]*(?=[^\W\d_])")
_CLOSING = re.compile(r"[\"»”]\s?[;.,]{1,2}\s*")
_STRAYED = re.compile(r"(?P<words>[^\"«»“”„\n|:]+)[\"»”]\s?[;.,]{0,2}[^\S\n]*(?:\n|\Z)")


class Announced(NamedTuple):
    """What a passage announces."""

    wordings: list[Span]
    """Without their marks."""
    end: int
    """Where the passage ends with them."""


class Wordings:
    """Finds the wordings in a text, given in lower case with folded look-alikes."""

    def __init__(
        self, text: str, low: str, patterns: InstructionPatterns, continuations: Continuations
    ) -> None:
        self._text = text
        self._low = low
        self._patterns = patterns
        self._continuations = continuations

    def quoted(self, opening: int, limit: int) -> Announced | None:
        """The wordings from the mark at ``opening`` on; None: there is none."""
        return self._quoted(opening, limit, [])

    def _quoted(self, opening: int, limit: int, wordings: list[Span]) -> Announced | None:
        """The wordings from a mark on, behind those found so far."""
        first, end = opening + 1, opening
        while True:
            stop = self._continuations.first_sure(opening, limit)
            closing = wording_end(
                self._low,
                opening,
                stop,
                self._continuations.goes_on,
                self._continuations.surely_instructs,
            )
            if closing is None:
                if wordings:
                    return Announced(wordings, end)
                # «"5. … бекітілген тауарлар:»: no instruction has its number behind a mark
                is_wording = MARKER.match(self._text, opening + 1, limit) is not None
                return self.unquoted(opening + 1, limit, is_wording=is_wording)
            wordings.append(whole_wording(self._low, opening, closing))
            end = self._behind(closing + 1, limit)
            further = _OPENS_NEXT.match(self._low, end, limit)
            if (
                further is None
                or self._continuations.instructs(further.end())
                or self.names(further.end(), stop)
            ):
                break
            opening = further.end()
        strayed = self._strayed_end(end, stop)
        if strayed is not None:
            wordings[-1] = (wordings[-1][0], strayed)
            return Announced(wordings, self._behind(strayed, limit))
        line_end = self._end_of_line(end, stop)
        if line_end is not None and self._text[closing - 1] not in _STOPS:
            # «"1. Қоғам" алаңында …". "Қоғам". Егер …»: the marks were those of names in it.
            return Announced([(first, line_end)], line_end)
        return Announced(wordings, end)

    def _behind(self, at: int, limit: int) -> int:
        """Behind the marks and stops that close a wording."""
        return _CLOSE.match(self._low, at, limit).end()  # type: ignore[union-attr]

    def _strayed_end(self, at: int, limit: int) -> int | None:
        """The last mark of lines at ``at`` that each end in one which nothing opens."""
        end = None
        while True:
            start = _SPACE.match(self._text, at, limit).end()  # type: ignore[union-attr]
            if start >= limit or self._continuations.goes_on(start):
                return end
            line = _STRAYED.match(self._text, start, limit)
            if line is None or self._patterns.verb.search(self._low, start, line.end()):
                return None
            end, at = line.end("words"), line.end()

    def _end_of_line(self, at: int, limit: int) -> int | None:
        """The end of a line that goes on at ``at``, where an instruction stands in the next."""
        begins = _GOES_ON.match(self._text, at, limit)
        if begins is None or self._continuations.instructs(begins.end()):
            return None
        line_end = self._text.find("\n", begins.end(), limit)
        end = limit if line_end < 0 else line_end
        if self._patterns.verb.search(self._low, begins.end(), end):
            return None
        return (
            len(self._text[:end].rstrip())
            if end >= limit or self._continuations.instructs(end)
            else None
        )

    def names(self, opening: int, limit: int) -> bool:
        """Whether a quotation is said to be a name or words: «"…" деген бөлімде»."""
        says_what = self._continuations.says_what
        closing = words_end(self._low, opening, limit, says_what)
        return closing is not None and says_what.match(self._low, closing + 1) is not None

    def unquoted(self, start: int, limit: int, *, is_wording: bool = False) -> Announced | None:
        """The lines up to the next passage, where marks are missing; None: no wording.

        ``is_wording`` says that what begins at ``start`` can be nothing else.
        """
        if start >= limit or (not is_wording and self._continuations.instructs(start)):
            return None
        closing = self._half_closed(start, limit)
        if closing is not None:
            wordings = [(start, closing + self._is_paired(start, closing))]
            end = self._behind(closing + 1, limit)
            further = self._opens_numbered(end, limit)
            more = self._quoted(further, limit, wordings) if further is not None else None
            return more or Announced(wordings, end)
        end = start
        last = MARKER.match(self._text, start, limit)
        limit = self._continuations.first_sure(start, limit, anywhere=True)
        limit = self._continuations.closing_in(start, limit)
        while end < limit:
            line_end = self._text.find("\n", end, limit)
            end = limit if line_end < 0 else line_end
            following = _SPACE.match(self._text, end, limit).end()  # type: ignore[union-attr]
            if following >= limit or self._continuations.instructs(following):
                break
            number = MARKER.match(self._text, following, limit)
            if number is not None and number["sign"] == ".":
                goes_on = (
                    last is not None
                    and "-" not in last["number"]
                    and follows(number["number"], last["number"])
                )
                if self._continuations.is_next(number) and not goes_on:
                    break
                last = number
            end = following
        return Announced([(start, len(self._text[:end].rstrip()))], end)

    def _half_closed(self, start: int, limit: int) -> int | None:
        """The mark that closes a wording which none opens."""
        stop = min(self._continuations.first_sure(start, limit), limit)
        for mark in _CLOSING.finditer(self._low, start, stop):
            if (
                self._continuations.goes_on(mark.end())
                or self._opens_numbered(mark.end(), stop) is not None
            ):
                return mark.start()
        return None

    def _is_paired(self, start: int, closing: int) -> bool:
        """Whether a mark belongs to a quotation within the wording: «3) "тыл еңбеккерлеріне";»."""
        words = self._text[start:closing].lstrip(" |\t\r\n\xa0")
        return words[:1] not in tuple(QUOTES) and sum(map(QUOTES.__contains__, words)) % 2 == 1

    def _opens_numbered(self, at: int, limit: int) -> int | None:
        """The mark that opens the wording of the next unit at ``at``: «…"; "12. …»."""
        further = _OPENS_NEXT.match(self._low, at, limit)
        if further is None or MARKER.match(self._text, further.end() + 1, limit) is None:
            return None
        return None if self._continuations.instructs(further.end()) else further.end()
