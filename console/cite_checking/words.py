"""What is said of a citation or a quotation, in the user's language."""

from __future__ import annotations

from console.acts import how_to_get, title_of
from console.messages import say
from corpus.registry import load_registry
from kb.address import address_of
from kb.citation_format import format_citation, format_unit
from kb.cite_check.model import (
    CheckedCitation,
    CheckedQuotation,
    CheckReason,
    CitationVerdict,
    Place,
    QuotationVerdict,
)
from kb.model import Act
from kb.store import Store

_OF_ACT = frozenset({CheckReason.TITLE, CheckReason.NUMBER, CheckReason.DATE, CheckReason.KIND})
_MOST_NAMED = 4


def verdict_words(verdict: CitationVerdict | QuotationVerdict) -> str:
    """A verdict in a word or two."""
    return say(f"verdict_{verdict.value}")


class Said:
    """Says of what is checked what a lawyer would ask next."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def act(self, act_id: str) -> str:
        """An act by title, number and date, as it is right."""
        stored = self._store.act(act_id)
        entry = load_registry().get(act_id)
        act = stored.act if stored is not None else None
        if act is None:
            if entry is None:
                return act_id
            act = Act(entry.id, entry.kind, entry.number, entry.date, entry.status, entry.titles)
        parts = [f"“{title_of(act)}”"]
        if act.number:
            parts.append(f"№ {act.number}")
        if act.date:
            parts.append(act.date)
        return f"{', '.join(parts)} ({act.id})"

    def unit(self, place: Place, *, with_act: bool = False) -> str:
        """The citation of a unit, with its act where that is not plain."""
        head = self._store.expression_head(place.expression)
        units = self._store.units(place.expression)
        address = address_of(units, place.position, head.act_id, head.language)
        cited = format_citation(address, head.language)
        if not with_act:
            return cited
        stored = self._store.act(head.act_id)
        title = title_of(stored.act, head.language) if stored is not None else head.act_id
        return format_citation(address, head.language, title)

    def citation(self, one: CheckedCitation) -> str | None:
        """Why a citation is not simply right; None where there is nothing to say."""
        reason = one.reason
        if one.verdict is CitationVerdict.WRONG_ACT and one.act_id is not None:
            key = f"cite_wrong_{reason.value if reason in _OF_ACT and reason else 'title'}"
            return say(key, act=self.act(one.act_id))
        if one.verdict is CitationVerdict.NO_SUCH_UNIT:
            missing = next(target for target in one.targets if target.exists is False)
            path = ", ".join(
                format_unit(level, number, one.language) for level, number in missing.path
            )
            assert one.act_id is not None
            near = "; ".join(self.unit(place) for place in one.nearest)
            key = "cite_no_unit_near" if near else "cite_no_unit"
            return say(key, unit=path, act=self.act(one.act_id), near=near)
        if reason is CheckReason.LAST_ACT_LACKS_IT:
            last, other = one.candidates[:2]
            return say("cite_last_act_lacks_it", last=self.act(last), other=self.act(other))
        if reason is CheckReason.OTHER_ACT_KNOWN:
            others = "; ".join(map(self.act, one.candidates[:_MOST_NAMED]))
            return say("cite_other_act_known", acts=others)
        if reason is CheckReason.NOT_LOADED or reason is CheckReason.NOT_IN_EXCERPT:
            assert one.act_id is not None
            advice = how_to_get(one.act_id)
            return say(f"cite_{reason.value}", act=self.act(one.act_id), advice=advice)
        if reason is CheckReason.UNIT_REPEALED:
            gone = [
                self.unit(target.place)
                for target in one.targets
                if target.place is not None and target.status in ("repealed", "excluded")
            ]
            return say("cite_unit_repealed", units="; ".join(gone[:_MOST_NAMED]))
        if reason is not None:
            return say(f"cite_{reason.value}")
        return None

    def suggestion(self, one: CheckedCitation) -> str | None:
        """What to write instead, where that is known."""
        if one.verdict is CitationVerdict.WRONG_ACT and one.act_id is not None:
            return self.act(one.act_id)
        if one.verdict is CitationVerdict.NO_SUCH_UNIT and one.nearest:
            return "; ".join(self.unit(place) for place in one.nearest)
        return None

    def quotation(self, one: CheckedQuotation, citation: CheckedCitation | None) -> str | None:
        """Why a quotation is not simply verbatim; None where there is nothing to say."""
        where = self.unit(one.found[0], with_act=True) if one.found else ""
        if one.reason is CheckReason.MARKS_ONLY:
            return say("quote_marks_only", where=where)
        if one.reason is CheckReason.NEGATION:
            word = next(step.old for step in one.difference if step.op == "delete")
            return say("quote_negation", word=word, where=where)
        if one.verdict is QuotationVerdict.NOT_CHECKED and one.reason is not None:
            act_id = citation.act_id if citation is not None else None
            if one.reason in (CheckReason.NOT_LOADED, CheckReason.NOT_IN_EXCERPT) and act_id:
                return say(
                    f"cite_{one.reason.value}", act=self.act(act_id), advice=how_to_get(act_id)
                )
            return say(f"quote_{one.reason.value}")
        if one.verdict is QuotationVerdict.VERBATIM:
            return say("quote_found_in", where=where) if citation is None else None
        if one.verdict is QuotationVerdict.NOT_FOUND:
            return say("quote_not_found" if citation is None else "quote_not_found_there")
        return say(f"quote_{one.verdict.value}", where=where)
