"""The JSON of a check of citations and quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from console.acts import title_of
from console.cite_checking.words import Said
from console.records import Record, address_record, target_address
from kb.citation_format import format_citation
from kb.cite_check import CiteCheck, CitedText
from kb.cite_check.model import (
    CheckedCitation,
    CheckedQuotation,
    CitationVerdict,
    CitedTarget,
    Place,
    QuotationVerdict,
)
from kb.model import Target
from kb.report import line_of
from kb.store import Store


def check_record(store: Store, name: str, text: CitedText, found: CiteCheck) -> Record:
    """All that was checked; every verdict is counted, those that do not occur as 0."""
    records = _Records(store, text)
    return {
        "file": name,
        "summary": {
            "citations": counted(CitationVerdict, (one.verdict for one in found.citations)),
            "quotations": counted(QuotationVerdict, (one.verdict for one in found.quotations)),
        },
        "citations": [*map(records.citation, found.citations)],
        "quotations": [records.quotation(one, found) for one in found.quotations],
    }


def counted(
    verdicts: type[CitationVerdict] | type[QuotationVerdict],
    given: Iterable[CitationVerdict | QuotationVerdict],
) -> dict[str, int]:
    """How often each verdict was given."""
    count = Counter(given)
    return {verdict.value: count[verdict] for verdict in verdicts}


class _Records:
    def __init__(self, store: Store, text: CitedText) -> None:
        self._store = store
        self._text = text
        self._said = Said(store)

    def citation(self, one: CheckedCitation) -> Record:
        return {
            **self._stretch(one.start, one.end),
            "verdict": one.verdict.value,
            "reason": None if one.reason is None else one.reason.value,
            "message": self._said.citation(one),
            "act": one.act_id,
            "candidates": list(one.candidates),
            "targets": [self._target(target, one) for target in one.targets],
            "nearest": [self._address(place) for place in one.nearest],
            "suggestion": self._said.suggestion(one),
        }

    def quotation(self, one: CheckedQuotation, found: CiteCheck) -> Record:
        citation = None if one.citation is None else found.citations[one.citation]
        return {
            **self._stretch(one.start, one.end),
            "verdict": one.verdict.value,
            "reason": None if one.reason is None else one.reason.value,
            "message": self._said.quotation(one, citation),
            "citation": one.citation,
            "found": [
                {
                    **self._address(place),
                    "start": place.start,
                    "end": place.end,
                    "quote": self._store.text(place.expression, place.start, place.end),
                }
                for place in one.found
            ],
            "difference": [asdict(step) for step in one.difference],
        }

    def _stretch(self, start: int, end: int) -> Record:
        return {
            "text": self._text.text[start:end],
            "line": line_of(self._text.line_starts, start),
            "start": start,
            "end": end,
        }

    def _target(self, target: CitedTarget, one: CheckedCitation) -> Record:
        if target.place is not None:
            address = self._address(target.place)
        else:
            act_id = one.act_id or ""
            cited = target_address(Target(target.path), act_id, one.language)
            stored = self._store.act(act_id)
            title = title_of(stored.act, one.language) if stored is not None else None
            address = {
                **asdict(cited),
                "act": one.act_id,
                "citation": format_citation(cited, one.language, title),
            }
        return {**address, "exists": target.exists, "status": target.status}

    def _address(self, place: Place) -> Record:
        head = self._store.expression_head(place.expression)
        units = self._store.units(place.expression)
        return address_record(self._store, head, units, place.position)
