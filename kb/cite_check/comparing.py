"""What becomes of the quotations of a text.

The words are looked for in the unit that is cited, in every language of its act; then at
other places of the act, then everywhere. Only where they stand nowhere as they are quoted
the nearest wording counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kb.cite_check.cited_text import CitedText
from kb.cite_check.model import (
    CheckedCitation,
    CheckedQuotation,
    CheckReason,
    CitedTarget,
    Difference,
    Place,
    QuotationVerdict,
)
from kb.cite_check.quoting import Quotation
from kb.cite_check.texts import Scope, Texts
from kb.cite_check.ties import Tie
from kb.cite_check.units import Units
from kb.cite_check.wording import NEAR, NEAR_ELSEWHERE, Found, Nearest, Quoted, Wording
from kb.language.detect import likely_languages
from kb.model import LANGUAGES, Completeness
from kb.store import ExpressionHead

_LEAST_FOR_NEAR = 6  # words of which some may differ and yet be recognised elsewhere
_OPEN = frozenset(
    {
        CheckReason.NOT_LOADED,
        CheckReason.NOT_IN_EXCERPT,
        CheckReason.ACT_UNKNOWN,
        CheckReason.OTHER_ACT_KNOWN,
        CheckReason.OTHER_DOCUMENT,
    }
)
"""Why a citation was not checked where what is quoted of it cannot be either."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """Quoted words as they stand in a wording."""

    places: tuple[Place, ...]
    difference: tuple[Difference, ...] = ()
    """Of capitals and marks alone, or of a negation beside the words."""
    reason: CheckReason | None = None


class Comparing:
    """Holds quotations against the texts."""

    def __init__(self, text: CitedText, units: Units, texts: Texts) -> None:
        self._text = text
        self._units = units
        self._texts = texts
        self._languages = {head.language for head in units.store.expressions()}

    def check(
        self, one: Quotation, tie: Tie, citations: Mapping[int, CheckedCitation]
    ) -> CheckedQuotation | None:
        """The quotation with its verdict; None where it is the text's own words after all."""
        quoted = Quoted(self._text.read, one.start, one.end)
        if not quoted.pieces:
            return None
        result = CheckedQuotation(one.start, one.end, QuotationVerdict.NOT_FOUND)
        if tie.citation is None:
            return self._unclaimed(result, quoted, is_weak=one.is_weak)
        claimed = replace(result, citation=tie.citation)
        citation = citations[tie.citation]
        found = self._claimed(claimed, quoted, citation, is_weak=one.is_weak)
        if not tie.is_close and (found is None or found.verdict is not QuotationVerdict.VERBATIM):
            return self._unclaimed(result, quoted, is_weak=one.is_weak)
        return found

    # Words that are claimed of a citation

    def _claimed(
        self, result: CheckedQuotation, quoted: Quoted, citation: CheckedCitation, *, is_weak: bool
    ) -> CheckedQuotation | None:
        heads = self._heads(citation)
        wordings = self._cited(citation, quoted, heads)
        hit = self._hit(quoted, wordings)
        if hit is not None and not hit.difference:
            return self._settled(result, QuotationVerdict.VERBATIM, hit)
        if citation.reason in _OPEN and (citation.act_id is None or not hit):
            elsewhere = self._elsewhere(quoted, ())
            if elsewhere is not None and not elsewhere.difference and not citation.act_id:
                return self._settled(result, QuotationVerdict.ELSEWHERE, elsewhere)
            return replace(result, verdict=QuotationVerdict.NOT_CHECKED, reason=citation.reason)
        if citation.act_id is not None and not heads:
            return replace(
                result, verdict=QuotationVerdict.NOT_CHECKED, reason=CheckReason.NOT_LOADED
            )
        elsewhere = self._elsewhere(quoted, heads)
        if elsewhere is not None and not elsewhere.difference:
            if self._agrees(elsewhere, citation):
                return self._settled(result, QuotationVerdict.VERBATIM, elsewhere)
            return self._settled(result, QuotationVerdict.ELSEWHERE, elsewhere)
        if hit is not None:
            return self._settled(result, QuotationVerdict.DIFFERENT, hit)
        near = self._nearest(quoted, wordings)
        if near is not None and near[1].likeness >= NEAR:
            return self._different(result, QuotationVerdict.DIFFERENT, *near)
        if elsewhere is not None:
            return self._settled(result, QuotationVerdict.DIFFERENT_ELSEWHERE, elsewhere)
        far = self._near_elsewhere(quoted, heads)
        if far is not None:
            return self._different(result, QuotationVerdict.DIFFERENT_ELSEWHERE, *far)
        if is_weak:
            return None
        if self._is_foreign(quoted, {head.language for head in heads} or self._languages):
            return replace(
                result, verdict=QuotationVerdict.NOT_CHECKED, reason=CheckReason.OTHER_LANGUAGE
            )
        if heads and all(head.completeness is Completeness.EXCERPT for head in heads):
            return replace(
                result, verdict=QuotationVerdict.NOT_CHECKED, reason=CheckReason.NOT_IN_EXCERPT
            )
        return result

    def _heads(self, citation: CheckedCitation) -> list[ExpressionHead]:
        """The texts of the acts that a citation means or may mean."""
        ids = (citation.act_id, *citation.candidates) if citation.act_id else ()
        return [
            head for act_id in dict.fromkeys(ids) if act_id for head in self._units.heads(act_id)
        ]

    def _cited(
        self, citation: CheckedCitation, quoted: Quoted, heads: Sequence[ExpressionHead]
    ) -> list[tuple[Scope, Wording]]:
        """The wordings of what is cited: of an act as a whole the articles that share phrases."""
        paths = [target.path for target in citation.targets]
        if not paths:
            scopes = self._texts.scopes_with(quoted, [head.id for head in heads]) if heads else []
            return [(scope, self._texts.wording(*scope)) for scope in scopes]
        found: list[tuple[Scope, Wording]] = []
        for targets in self._in_every_language(citation):
            places = [target.place for target in targets if target.place is not None]
            scopes = [(place.expression, place.position) for place in places]
            found += [(scope, self._texts.wording(*scope)) for scope in scopes]
            found += [(scope, self._texts.wording(*scope, with_lead=True)) for scope in scopes]
            if len({expression for expression, _ in scopes}) == 1 and len(scopes) > 1:
                # «пункты 1 и 2» quoted in one go
                found.append((scopes[0], self._texts.stretch(scopes)))
        return found

    def _in_every_language(self, citation: CheckedCitation) -> Iterable[tuple[CitedTarget, ...]]:
        """The targets of a citation, and the same units in the other languages of the act."""
        yield citation.targets
        if citation.act_id is None:
            return
        paths = [target.path for target in citation.targets]
        taken = {target.place.expression for target in citation.targets if target.place}
        for act_id in dict.fromkeys((citation.act_id, *citation.candidates)):
            for language in LANGUAGES:
                if not any(head.language == language for head in self._units.heads(act_id)):
                    continue
                targets = self._units.seek(act_id, paths, language, only=language).targets
                places = {target.place.expression for target in targets if target.place}
                if places - taken:
                    taken |= places
                    yield targets

    def _agrees(self, hit: _Hit, citation: CheckedCitation) -> bool:
        """Whether words stand in the unit of a citation that does not say of which act it is."""
        if citation.act_id is not None or not citation.targets:
            return citation.act_id is None
        place = hit.places[0]
        head = self._texts.head(place.expression)
        paths = [target.path for target in citation.targets]
        return any(
            target.place is not None and self._texts.holds(target.place, place)
            for target in self._units.seek(head.act_id, paths, head.language).targets
        )

    # Words of which nothing says where they are from

    def _unclaimed(
        self, result: CheckedQuotation, quoted: Quoted, *, is_weak: bool
    ) -> CheckedQuotation | None:
        hit = self._elsewhere(quoted, ())
        if hit is not None:
            verdict = QuotationVerdict.DIFFERENT if hit.difference else QuotationVerdict.VERBATIM
            return self._settled(result, verdict, hit)
        near = self._near_elsewhere(quoted, ())
        if near is not None:
            return self._different(result, QuotationVerdict.DIFFERENT, *near)
        if is_weak:
            return None
        if self._is_foreign(quoted, self._languages):
            return replace(
                result, verdict=QuotationVerdict.NOT_CHECKED, reason=CheckReason.OTHER_LANGUAGE
            )
        return result

    # Looking

    def _hit(self, quoted: Quoted, wordings: Iterable[tuple[Scope, Wording]]) -> _Hit | None:
        """The quoted words as they stand; where they do nowhere, what keeps them from it is small:

        other capitals or marks, a negation that was cut off.
        """
        formless: _Hit | None = None
        for scope, wording in wordings:
            found = quoted.exactly_in(wording)
            if found is None:
                continue
            places, is_same = found
            made = tuple(self._place(scope, place) for place in places)
            negation = quoted.without_negation(wording, places, self._texts.head(scope[0]).language)
            if is_same and not negation:
                return _Hit(made)
            if formless is None and negation:
                formless = _Hit(made, tuple(negation), CheckReason.NEGATION)
            if formless is None:
                difference = tuple(quoted.differences_in_form(wording, places))
                formless = _Hit(made, difference, CheckReason.MARKS_ONLY)
        return formless

    def _elsewhere(self, quoted: Quoted, heads: Sequence[ExpressionHead]) -> _Hit | None:
        """The words in the texts ``heads``, else in any."""
        formless: _Hit | None = None
        for ids in ([head.id for head in heads], None):
            if ids == []:
                continue
            scopes = self._texts.scopes_with(quoted, ids)
            hit = self._hit(quoted, ((scope, self._texts.wording(*scope)) for scope in scopes))
            if hit is not None and not hit.difference:
                return hit
            formless = formless or hit
        return formless

    def _nearest(
        self, quoted: Quoted, wordings: Iterable[tuple[Scope, Wording]]
    ) -> tuple[Scope, Nearest] | None:
        best: tuple[Scope, Nearest] | None = None
        for scope, wording in wordings:
            near = quoted.nearest_in(wording)
            if near is not None and (best is None or near.likeness > best[1].likeness):
                best = scope, near
        return best

    def _near_elsewhere(
        self, quoted: Quoted, heads: Sequence[ExpressionHead]
    ) -> tuple[Scope, Nearest] | None:
        if quoted.count < _LEAST_FOR_NEAR:
            return None
        for ids in ([head.id for head in heads], None):
            if ids == []:
                continue
            scopes = self._texts.scopes_with(quoted, ids)
            near = self._nearest(quoted, ((scope, self._texts.wording(*scope)) for scope in scopes))
            if near is not None and near[1].likeness >= NEAR_ELSEWHERE:
                return near
        return None

    def _is_foreign(self, quoted: Quoted, languages: Iterable[str]) -> bool:
        words = " ".join(piece.written(0, len(piece.words)) for piece in quoted.pieces)
        return set(likely_languages(words)).isdisjoint(languages)

    # Results

    def _place(self, scope: Scope, found: Found) -> Place:
        return self._texts.place(*scope, found)

    def _settled(
        self, result: CheckedQuotation, verdict: QuotationVerdict, hit: _Hit
    ) -> CheckedQuotation:
        if any(map(self._texts.is_retold, hit.places)):
            return replace(
                result,
                verdict=QuotationVerdict.NOT_CHECKED,
                reason=CheckReason.RETOLD,
                found=hit.places,
            )
        return replace(
            result, verdict=verdict, reason=hit.reason, found=hit.places, difference=hit.difference
        )

    def _different(
        self, result: CheckedQuotation, verdict: QuotationVerdict, scope: Scope, near: Nearest
    ) -> CheckedQuotation:
        places = tuple(self._place(scope, place) for place in near.places)
        if any(map(self._texts.is_retold, places)):
            return replace(
                result,
                verdict=QuotationVerdict.NOT_CHECKED,
                reason=CheckReason.RETOLD,
                found=places,
            )
        return replace(result, verdict=verdict, found=places, difference=near.difference)


def is_of_law(checked: CheckedQuotation) -> bool:
    """Whether what is quoted was found, so that what it refers to is the law's to answer for."""
    return checked.verdict not in (QuotationVerdict.NOT_FOUND, QuotationVerdict.NOT_CHECKED)
