"""Whether what a text cites and quotes of the law is so.

:func:`check` reads the citations of a text (:mod:`~kb.cite_check.citing`), settles which
act and units each means (:mod:`~kb.cite_check.settling`), finds the quotations
(:mod:`~kb.cite_check.quoting`), ties each to the citation that it is claimed of
(:mod:`~kb.cite_check.ties`) and holds it against the texts of the knowledge base
(:mod:`~kb.cite_check.comparing`).

Nothing is passed over in silence: what could not be checked says why. What a quotation
that was found refers to is the law's own and no citation of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from corpus.registry import RegistryEntry
from kb.cite_check.cited_text import CitedText
from kb.cite_check.citing import citations_in
from kb.cite_check.comparing import Comparing, is_of_law
from kb.cite_check.known_acts import KnownActs
from kb.cite_check.model import CheckedCitation, CheckedQuotation, CiteCheck
from kb.cite_check.quoting import quotations_in
from kb.cite_check.settling import Settling
from kb.cite_check.stretches import Stretches
from kb.cite_check.texts import Texts
from kb.cite_check.ties import Tie, ties
from kb.cite_check.units import Units
from kb.model import Act
from kb.store import Store

__all__ = ["CiteCheck", "CitedText", "check"]


def check(
    text: CitedText,
    store: Store,
    acts: Iterable[Act | RegistryEntry],
    *,
    act_id: str | None = None,
    language: str | None = None,
) -> CiteCheck:
    """The citations and quotations of ``text``, each with its verdict.

    ``acts`` are all that are known, loaded or not; of entries with one id the first says
    number, date and kind. ``act_id`` is the act that units without an act are of; where it
    is None they are of the one that was named last. ``language`` is that of the texts in
    which units are looked for first, else that of each citation.
    """
    known = KnownActs(acts)
    units = Units(store, known, language)
    texts = Texts(store)
    cited = citations_in(text, known)
    quoted = quotations_in(text, cited)
    claims = ties(text, quoted, cited)
    settling = Settling(units, known, act_id)
    # What stands within quotations is settled apart: it must not say what is meant outside.
    within = Stretches.of(
        (one.start, one.end) for one, tie in zip(quoted, claims, strict=True) if tie
    )
    starts = [one.start for one in cited]
    outside = [start not in within for start in starts]
    order = [index for index, is_outside in enumerate(outside) if is_outside]
    settled: dict[int, CheckedCitation] = dict(
        zip(order, settling.settle([cited[index] for index in order]), strict=True)
    )
    comparing = Comparing(text, units, texts)
    checked: list[CheckedQuotation] = []
    own_words: list[int] = []
    for one, tie in zip(quoted, claims, strict=True):
        if tie is None:
            continue
        if tie.citation is not None and tie.citation not in settled:
            tie = Tie(None)
        result = comparing.check(one, tie, settled)
        if result is not None:
            checked.append(result)
        if result is None or not is_of_law(result):
            own_words += range(bisect_left(starts, one.start), bisect_left(starts, one.end))
    unsettled = set(own_words) - set(settled)
    if unsettled:
        # Once more from the beginning, so that each means what was said before it.
        every = sorted({*settled, *unsettled})
        again = Settling(units, known, act_id).settle([cited[at] for at in every])
        settled.update({at: one for at, one in zip(every, again, strict=True) if at in unsettled})
    kept = sorted(settled)
    number = {at: place for place, at in enumerate(kept)}
    return CiteCheck(
        tuple(settled[at] for at in kept),
        tuple(
            replace(one, citation=None if one.citation is None else number[one.citation])
            for one in checked
        ),
    )
