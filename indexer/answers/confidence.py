"""How sure it is that what is quoted answers the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from indexer.answers.question import Question
from indexer.answers.question_words import Kind
from indexer.answers.ranking import Ranked
from indexer.answers.weights import Weights
from indexer.search_result import SearchResult

QUOTED = 3
"""Units that are quoted at most."""
_FIRST = 5  # hits
_NEVER, _ALWAYS = 0.001, 0.999


class Signs(NamedTuple):
    """What tells that a question is answered, or not; of the units that are quoted the best."""

    search: float
    """What the search holds of its first hit, as the logarithm of odds."""
    score: float
    """The score of the first unit."""
    article: float
    words: float
    own_words: float
    meaning: float
    entry: float
    entry_and_meaning: float
    """The lower of the two."""
    ahead: float
    """By how much what is found is above what other acts have; 0 where none were left out."""
    length: float
    """Logarithm of the number of telling words: long questions are less like any text."""
    of_elsewhere: float
    of_costs: float
    lacks_amount: float
    """Whether a sum or time is asked for and none is quoted."""
    lacks_definition: float
    bearer: float
    of_act: float
    """Whether the question names the act."""
    cited: float
    share: float
    """What of all that speaks for units speaks for those of the first one's article."""
    gap: float
    """By how much the first hit is above the second."""
    nearness: float
    """Likeness in meaning of the first hits."""
    no_entries: float
    """Whether nobody wrote entries for what is quoted: other signs must tell then."""
    words_alone: float
    """The words where there are no entries, and so the meaning."""
    meaning_alone: float


def signs(question: Question, found: SearchResult, best_first: Sequence[Ranked]) -> Signs:
    """What tells whether the first :data:`QUOTED` of the units that may answer do."""
    quoted = best_first[:QUOTED]
    features = [one.candidate.features for one in quoted]
    best = type(features[0])(*map(max, zip(*features, strict=True)))
    lacks_entries = float(not best.entry)
    scores = [hit.score for hit in found.hits]
    near = [hit.why.meaning for hit in found.hits[:_FIRST]]
    sure = min(max(found.confidence, _NEVER), _ALWAYS)
    asks_amount = question.kind in (Kind.HOW_MUCH, Kind.HOW_LONG)
    return Signs(
        search=log(sure / (1 - sure)),
        score=quoted[0].score,
        article=features[0].article,
        words=best.words,
        own_words=best.own_words,
        meaning=best.meaning,
        entry=best.entry,
        entry_and_meaning=min(best.entry, best.meaning),
        ahead=found.ahead or 0.0,
        length=log(1 + len(found.worths)),
        of_elsewhere=float(question.of_elsewhere),
        of_costs=float(question.of_costs),
        lacks_amount=float(asks_amount and not best.amount),
        lacks_definition=float(question.kind is Kind.WHAT_IS and not best.defines),
        bearer=best.bearer,
        of_act=best.of_act,
        cited=float(found.citation is not None),
        share=_share_of_article(best_first),
        gap=scores[0] - scores[1] if len(scores) > 1 else 0.0,
        nearness=sum(near) / len(near) if near else 0.0,
        no_entries=lacks_entries,
        words_alone=lacks_entries * best.words,
        meaning_alone=lacks_entries * best.meaning,
    )


def _share_of_article(best_first: Sequence[Ranked]) -> float:
    odds = [exp(one.score - best_first[0].score) for one in best_first]
    place = _article(best_first[0])
    own = [worth for worth, one in zip(odds, best_first, strict=True) if _article(one) == place]
    return sum(own) / sum(odds)


def _article(one: Ranked) -> tuple[int, int]:
    return one.candidate.expression_id, one.candidate.article


def confidence(said: Signs, learned: Weights) -> float:
    """The probability that the quoted units answer, by what was learned."""
    told = _sum(said._asdict(), learned.confidence) + learned.constant
    return 1 / (1 + exp(-max(min(told, 50.0), -50.0)))


def _sum(values: Mapping[str, float], worths: Mapping[str, float]) -> float:
    return sum(worth * values[name] for name, worth in worths.items())
