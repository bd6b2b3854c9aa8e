"""The comparison of two texts of law."""

from __future__ import annotations

from kb.comparison.model import ComparedText, Comparison, Pair, PairKind
from kb.comparison.segments import Segments


def compare(old: ComparedText, new: ComparedText) -> Comparison:
    """What changed from ``old`` to ``new``."""
    before, after = Segments(old.expression), Segments(new.expression)
    by_eid = {old.expression.provisions[one].eid: one for one in before.articles}
    pairs = []
    for article in after.articles:
        match = by_eid.pop(new.expression.provisions[article].eid, None)
        if match is None:
            pairs.append(Pair(PairKind.INSERTED, (), (article,), 0.0))
        else:
            same = before.words_of(match) == after.words_of(article)
            kind = PairKind.UNCHANGED if same else PairKind.AMENDED
            pairs.append(Pair(kind, (match,), (article,), float(same)))
    pairs += [Pair(PairKind.DELETED, (one,), (), 0.0) for one in by_eid.values()]
    return Comparison(old, new, tuple(pairs))
