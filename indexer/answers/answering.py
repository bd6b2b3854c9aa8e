"""From a question to an answer: quotations of what is loaded, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from indexer.answers.confidence import QUOTED, confidence, signs
from indexer.answers.features import candidates
from indexer.answers.following import Following
from indexer.answers.model import Answer, Doubt, Quoted, Span, Status
from indexer.answers.question import Question, understand
from indexer.answers.question_words import Kind
from indexer.answers.ranking import Ranked, ranked
from indexer.answers.weights import weights
from indexer.search import Searched, searched
from indexer.search_options import SearchOptions
from kb.model import Norm
from kb.store import Store

ARTICLES = 10
"""Articles in which answers are looked for."""
_LEAST_SHARE = 0.01
"""Share below which a further unit is not worth quoting."""
_MISSING = 0.35
"""Share of what a word tells on average, from which on its absence is told."""


def answer(store: Store, text: str, options: SearchOptions) -> Answer:
    """What the texts of ``store`` say to a question.

    ``options`` choose acts, language and day as for a search. Raises what
    :func:`indexer.search.search` raises.
    """
    options = replace(options, limit=max(options.limit, ARTICLES))
    found = searched(store, text, options)
    question = understand(text, found.result.language)
    corrected = tuple((one.typed, one.corrected) for one in found.result.corrections)
    units = candidates(store, question, found, ARTICLES, _texts(store, options))
    order = ranked(units)
    best = order[:QUOTED]
    if not best:
        return Answer(
            question,
            Status.NOT_FOUND,
            0.0,
            doubts=(Doubt.WORDS_MISSING,),
            missing=found.result.unknown,
            elsewhere=found.result.elsewhere,
            corrected=corrected,
        )
    learned = weights()
    likely = confidence(signs(question, found.result, order), learned)
    quoted = _quoted(store, found, best)
    if likely < learned.refused:
        doubts, missing = _doubts(question, found, best)
        return Answer(
            question,
            Status.NOT_FOUND,
            likely,
            nearest=quoted[:1],
            doubts=doubts,
            missing=missing,
            elsewhere=found.result.elsewhere,
            corrected=corrected,
        )
    following = Following(store)
    quoted = tuple(replace(one, followed=tuple(following.followed(one))) for one in quoted)
    lacks = _lacks_amount(question, best)
    sure = likely >= learned.sure and not lacks
    return Answer(
        question,
        Status.ANSWERED if sure else Status.PARTIAL,
        likely,
        quoted,
        tuple(following.unchecked(quoted)),
        doubts=(Doubt.NO_AMOUNT,) if lacks else (),
        elsewhere=found.result.elsewhere,
        corrected=corrected,
    )


def _texts(store: Store, options: SearchOptions) -> frozenset[int]:
    """The ids of the expressions that may answer."""
    acts = options.acts or tuple(one.act.id for one in store.acts())
    return frozenset(
        head.id
        for act in acts
        for head in store.expressions(act)
        if options.language in (None, head.language)
    )


def _quoted(store: Store, found: Searched, best: Sequence[Ranked]) -> tuple[Quoted, ...]:
    """The units as they are quoted; those far less likely than the first are left out."""
    odds = [exp(one.score - best[0].score) for one in best]
    shares = [one / sum(odds) for one in odds]
    return tuple(
        _quoted_unit(found, one, share)
        for one, share in zip(best, shares, strict=True)
        if share >= _LEAST_SHARE
    )


def _quoted_unit(found: Searched, one: Ranked, share: float) -> Quoted:
    candidate = one.candidate
    span = candidate.quotable.span
    return Quoted(
        candidate.expression_id,
        candidate.quotable.position,
        span,
        candidate.quotable.heads,
        _closing(candidate.norms, (*candidate.quotable.heads, span)),
        _marks(candidate.norms, (*candidate.quotable.heads, span)),
        candidate.norms,
        _of_norms([norm.conditions for norm in candidate.norms]),
        _of_norms([norm.exceptions for norm in candidate.norms]),
        (),
        share,
    )


def _marks(norms: Sequence[Norm], shown: Sequence[Span]) -> tuple[Span, ...]:
    """The words that decide: of modality, time and sum, where they stand in what is shown."""
    spans = [
        span
        for norm in norms
        for span in (*filter(None, (norm.deciding,)), *norm.deadlines, *norm.amounts)
    ]
    marks: list[Span] = []
    for span in sorted(set(spans)):
        is_shown = any(start <= span[0] and span[1] <= end for start, end in shown)
        if is_shown and (not marks or span[0] >= marks[-1][1]):
            marks.append(span)
    return tuple(marks)


def _closing(norms: Sequence[Norm], shown: Sequence[Span]) -> Span | None:
    """The words that decide the first norm, where what is shown does not have them."""
    deciding = norms[0].deciding if norms else None
    if deciding is None or any(start <= deciding[0] < end for start, end in shown):
        return None
    return deciding


def _of_norms(spans: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    return tuple(sorted({span for some in spans for span in some}))


def _lacks_amount(question: Question, best: Sequence[Ranked]) -> bool:
    """Whether a time or sum is asked for and none is quoted."""
    asks = question.kind in (Kind.HOW_MUCH, Kind.HOW_LONG)
    return asks and not any(one.candidate.features.amount for one in best)


def _doubts(
    question: Question, found: Searched, best: Sequence[Ranked]
) -> tuple[tuple[Doubt, ...], tuple[str, ...]]:
    """Why what is nearest is hardly an answer, and words of the question that it lacks."""
    doubts = []
    if found.result.elsewhere is not None:
        doubts.append(Doubt.OTHER_ACT)
    if question.of_elsewhere:
        doubts.append(Doubt.OTHER_COUNTRY)
    if question.of_costs:
        doubts.append(Doubt.COSTS)
    if _lacks_amount(question, best):
        doubts.append(Doubt.NO_AMOUNT)
    if question.kind is Kind.WHAT_IS and not any(one.candidate.features.defines for one in best):
        doubts.append(Doubt.NO_DEFINITION)
    first = found.result.hits[0] if found.result.hits else None
    worths = found.result.worths
    whole = sum(worths.values()) or 1.0
    missing = tuple(
        word
        for word in (first.why.missing if first is not None else ())
        if worths.get(word, 0.0) / whole >= _MISSING / max(len(worths), 1)
    )
    missing = tuple(dict.fromkeys((*missing, *found.result.unknown)))
    if missing:
        doubts.append(Doubt.WORDS_MISSING)
    return tuple(doubts) or (Doubt.UNLIKELY,), missing
