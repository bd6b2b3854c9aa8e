"""An answer as programs see it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from console.acts import how_to_get
from console.asking.frames import frame
from console.messages import say
from console.records import Record, address_record, provision_record
from console.reference_views import References
from indexer.answers.model import Answer, Followed, Quoted, Span, Unchecked
from indexer.standings import Standings
from kb.model import Norm
from kb.store import ExpressionHead, Store


class AnswerRecords:
    """Answers of one knowledge base as records; with ``standings`` as of a day."""

    def __init__(self, store: Store, standings: Standings | None = None) -> None:
        self._store = store
        self._standings = standings
        self._references = References(store)

    def record(self, answer: Answer) -> Record:
        """An answer as ``koshlex ask --json`` prints it.

        ``provisions`` are the quoted units, the likeliest first: ``quote``, ``start`` and
        ``end`` are the words quoted, byte for byte those of the act's text. ``norms`` are
        what these state. ``nearest`` has the same form and is no answer; ``doubts`` say why.
        """
        question = answer.question
        return {
            "question": {
                "text": question.text,
                "language": question.language,
                "kind": question.kind.value,
                "bearers": sorted(question.bearers),
                "corrections": [
                    {"typed": typed, "corrected": word} for typed, word in answer.corrected
                ],
            },
            "status": answer.status.value,
            "confidence": round(answer.confidence, 4),
            "provisions": [self._provision(answer, one) for one in answer.quoted],
            "norms": [
                self.norm(one.expression_id, norm) for one in answer.quoted for norm in one.norms
            ],
            "unchecked": [self._unchecked(one) for one in answer.unchecked],
            "nearest": [self._provision(answer, one) for one in answer.nearest],
            "doubts": [
                {"code": one.value, "message": say(f"doubt_{one.value}")} for one in answer.doubts
            ],
            "missing": list(answer.missing),
            "elsewhere": answer.elsewhere.citation if answer.elsewhere else None,
            "notice": say("no_advice"),
        }

    def norm(self, expression_id: int, norm: Norm) -> Record:
        """A norm with its address, its bearers and the words that it is read from."""
        head = self._store.expression_head(expression_id)
        units = self._store.units(expression_id)
        return {
            **address_record(self._store, head, units, norm.provision),
            "bearer": "; ".join(one.name for one in norm.bearers) or None,
            "bearers": [
                {
                    "key": one.key,
                    "name": one.name,
                    **self._quote(expression_id, (one.start, one.end)),
                }
                for one in norm.bearers
            ],
            "modality": norm.modality.value,
            "action": self._store.text(expression_id, norm.start, norm.end),
            "start": norm.start,
            "end": norm.end,
            "deciding": None
            if norm.deciding is None
            else self._quote(expression_id, norm.deciding),
            "inherited_from": None if norm.head is None else units[norm.head].eid,
            "conditions": self._quotes(expression_id, norm.conditions),
            "exceptions": self._quotes(expression_id, norm.exceptions),
            "deadlines": self._quotes(expression_id, norm.deadlines),
            "amounts": self._quotes(expression_id, norm.amounts),
        }

    def _provision(self, answer: Answer, one: Quoted) -> Record:
        head = self._store.expression_head(one.expression_id)
        units = self._store.units(one.expression_id)
        unit = units[one.position]
        record = provision_record(self._store, head, units, one.position, self._standings)
        return {
            **record,
            **self._quote(one.expression_id, one.span),
            "unit": {"start": unit.start, "end": unit.end},
            "frame": frame(self._store, answer.question.language, one),
            "share": round(one.share, 4),
            "heads": self._quotes(one.expression_id, one.heads),
            "closing": None if one.closing is None else self._quote(one.expression_id, one.closing),
            "marks": self._quotes(one.expression_id, one.marks),
            "conditions": self._quotes(one.expression_id, one.conditions),
            "exceptions": self._quotes(one.expression_id, one.exceptions),
            "followed": [self._followed(further) for further in one.followed],
            "redaction": redaction(self._store, head),
            "url": portal_link(self._store, head, unit.anchor),
        }

    def _followed(self, one: Followed) -> Record:
        head = self._store.expression_head(one.expression_id)
        units = self._store.units(one.expression_id)
        return {
            **address_record(self._store, head, units, one.position),
            "status": units[one.position].status.value,
            "source": one.source.value,
            "reason": say(f"followed_{one.source.value}"),
            "words": None if one.words is None else self._store.text(one.said_in, *one.words),
            **self._quote(one.expression_id, one.span),
            "is_whole": one.is_whole,
            "url": portal_link(self._store, head, units[one.position].anchor),
        }

    def _unchecked(self, one: Unchecked) -> Record:
        reference = None if one.reference is None else one.reference.reference
        act = None if reference is None else reference.act_id
        return {
            "lang": self._store.expression_head(one.expression_id).language,
            "source_act": self._store.expression_head(one.expression_id).act_id,
            **self._quote(one.expression_id, one.words),
            "act": act,
            "title": None if one.reference is None else self._references.target_act(one.reference),
            "reason": say("unchecked_delegated")
            if one.reference is None
            else self._references.reason(one.reference),
            "advice": how_to_get(act) if act is not None else None,
        }

    def _quote(self, expression_id: int, span: Span) -> dict[str, Any]:
        return {
            "quote": self._store.text(expression_id, *span),
            "start": span[0],
            "end": span[1],
        }

    def _quotes(self, expression_id: int, spans: Iterable[Span]) -> list[dict[str, Any]]:
        return [self._quote(expression_id, span) for span in spans]


def redaction(store: Store, head: ExpressionHead) -> Record:
    """Of when a text is: its own date where it has one, and the last change in its act's notes."""
    act = store.act(head.act_id)
    changed, number = (act.last_change if act is not None else None) or (None, None)
    return {"date": head.date, "changed": changed, "changed_by": number}


def portal_link(store: Store, head: ExpressionHead, anchor: str | None) -> str | None:
    """The address of a unit on the official portal, of the act's page where no more is known."""
    from corpus.registry import load_registry

    entry = load_registry().get(head.act_id)
    url = entry.url(head.language) if entry is not None else None
    if url is None:
        stored = store.act(head.act_id)
        url = stored.act.url if stored is not None else None
        url = url and _in_language(url, head.language)
    return f"{url}#{anchor}" if url and anchor else url


def _in_language(url: str, language: str) -> str:
    """An address of the portal as that of the page in ``language``; any other as it is."""
    from corpus.portal_page import PORTAL_LANGUAGES
    from corpus.registry import PORTAL_ADDRESS

    for code in PORTAL_LANGUAGES.values():
        page = PORTAL_ADDRESS.format(language=code, portal_id="")
        if url.startswith(page):
            wanted = PORTAL_ADDRESS.format(language=PORTAL_LANGUAGES[language], portal_id="")
            return wanted + url.removeprefix(page)
    return url
