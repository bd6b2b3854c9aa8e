"""How the screen shows what was checked: in the order of the text, then the summary."""

from __future__ import annotations

from collections.abc import Sequence

from console.cite_checking.records import counted
from console.cite_checking.words import Said, verdict_words
from console.messages import say
from console.screen import added, bold, dim, marked, put, removed, wrapped
from kb.cite_check import CiteCheck, CitedText
from kb.cite_check.model import (
    CheckedCitation,
    CheckedQuotation,
    CitationVerdict,
    Difference,
    QuotationVerdict,
)
from kb.report import line_of
from kb.store import Store

_INDENT = 4
_LONGEST = 300  # characters of quoted words on the screen
_MOST = 3  # units on the screen
_AROUND = 6  # words beside a difference
_FINE = (CitationVerdict.RIGHT, QuotationVerdict.VERBATIM)


class Printed:
    """Prints the findings of one text."""

    def __init__(self, store: Store, text: CitedText) -> None:
        self._store = store
        self._text = text
        self._said = Said(store)

    def put(self, name: str, found: CiteCheck) -> None:
        """The findings, then how many there are of each kind."""
        put(bold(wrapped(name)))
        if not found.citations and not found.quotations:
            put(wrapped(say("cite_nothing")))
            return
        ordered: list[CheckedCitation | CheckedQuotation] = [*found.citations, *found.quotations]
        for one in sorted(ordered, key=lambda one: (one.start, -one.end)):
            if isinstance(one, CheckedCitation):
                self._put_citation(one)
            else:
                self._put_quotation(one, found)
        self._put_summary(found)

    def _put_citation(self, one: CheckedCitation) -> None:
        told = self._said.citation(one)
        self._put_head(one, self._words(one.start, one.end))
        places = [target.place for target in one.targets if target.place is not None]
        if one.name is None and places:
            # The words do not say of which act: the reader has to see which was taken.
            meant = "; ".join(self._said.unit(place, with_act=True) for place in places[:_MOST])
            put(dim(wrapped(f"→ {meant}", indent=_INDENT, hanging=2)))
        if told is not None:
            put(wrapped(told, indent=_INDENT))

    def _put_quotation(self, one: CheckedQuotation, found: CiteCheck) -> None:
        citation = None if one.citation is None else found.citations[one.citation]
        self._put_head(one, f"“{self._words(one.start, one.end)}”")
        if citation is not None:
            cited = self._words(citation.start, citation.end)
            put(dim(wrapped(say("quote_claimed_of", citation=cited), indent=_INDENT)))
        told = self._said.quotation(one, citation)
        if told is not None:
            put(wrapped(told, indent=_INDENT))
        if one.difference:
            shown = difference_words(one.difference)
            put(wrapped(shown, indent=_INDENT, hanging=2))

    def _put_head(self, one: CheckedCitation | CheckedQuotation, words: str) -> None:
        line = say("line", number=line_of(self._text.line_starts, one.start))
        verdict = verdict_words(one.verdict)
        is_fine = one.verdict in _FINE
        put()
        put(f"{dim(verdict) if is_fine else marked(verdict)} {dim(line)}")
        put(wrapped(words, indent=_INDENT))

    def _words(self, start: int, end: int) -> str:
        words = " ".join(self._text.read[start:end].split())
        return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"

    def _put_summary(self, found: CiteCheck) -> None:
        put()
        for key, verdicts, given in (
            ("cite_citations", CitationVerdict, [one.verdict for one in found.citations]),
            ("cite_quotations", QuotationVerdict, [one.verdict for one in found.quotations]),
        ):
            counts = counted(verdicts, given)
            told = " · ".join(
                f"{verdict_words(verdicts(value))} {count}"
                for value, count in counts.items()
                if count
            )
            put(wrapped(f"{bold(say(key, count=len(given)))} {told}".rstrip()))
        put(dim(wrapped(say("cite_remark"))))


def difference_words(steps: Sequence[Difference]) -> str:
    """The law's words with what the quotation lacks and what it has beyond them."""
    parts: list[str] = []
    for number, step in enumerate(steps):
        if step.op == "equal":
            parts.append(_shortened(step.old, number == 0, number == len(steps) - 1))
            continue
        if step.old:
            parts += [removed(word) for word in [step.old]]
        if step.new:
            parts.append(added(step.new))
    return " ".join(parts)


def _shortened(words: str, is_first: bool, is_last: bool) -> str:
    """Words that both have, the middle of many left out."""
    listed = words.split()
    head = 0 if is_first else _AROUND
    tail = 0 if is_last else _AROUND
    if len(listed) <= head + tail + 2:
        return words
    return " ".join([*listed[:head], "…", *listed[len(listed) - tail :]]) if tail else " ".join(
        [*listed[:head], "…"]
    )  # fmt: skip
