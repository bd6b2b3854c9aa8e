"""How figures of an evaluation look on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from console.messages import say
from console.screen import bold, dim, put, wrapped
from console.searching import why_found
from indexer.evaluation.measures import FIGURES, ranks_of
from indexer.evaluation.questions import Gold
from indexer.evaluation.run import Asked, Evaluation, Group, GroupDifferences
from indexer.evaluation.statistics import Estimate

_INDENT = 4
_HITS_SHOWN = 5
_NAME = 14  # columns
_COUNT = 6
_FIGURE = 10
_NONE = "–"
_SHORT = dict(zip(FIGURES, ("R@1", "R@5", "R@10", "MRR@10", "nDCG@10", ""), strict=True))


def put_figures(evaluation: Evaluation) -> None:
    """A line for each group of questions, and under it how sure its figures are."""
    if all(one.figures is None for one in evaluation.asked):
        return
    put()
    heads = [f"{_name_of(figure):>{_FIGURE}}" for figure in FIGURES]
    put(dim(" " * _NAME + f"{say('eval_asked'):>{_COUNT}}" + "".join(heads)))
    for group in evaluation.groups:
        found = evaluation.figures(group)
        estimates = [found.estimates[figure] for figure in FIGURES]
        values = "".join(f"{_value(one):>{_FIGURE}}" for one in estimates)
        bounds = "".join(f"{_bounds(one):>{_FIGURE}}" for one in estimates)
        put(f"{_name_of_group(group):<{_NAME}}{found.count:>{_COUNT}}{values}")
        put(dim((" " * (_NAME + _COUNT) + bounds).rstrip()))


def put_explanation() -> None:
    """What the columns of :func:`put_figures` mean."""
    put()
    put(dim(wrapped(say("eval_columns"))))


def put_abstention(evaluation: Evaluation) -> None:
    """How well it is told that nothing answers."""
    told = evaluation.abstention()
    if not told.unanswerable:
        return
    put()
    auroc, accuracy = _with_bounds(told.auroc), _with_bounds(told.accuracy)
    put(wrapped(say("eval_unanswerable", count=told.unanswerable, auroc=auroc)))
    shares = {"precision": _number(told.precision), "recall": _number(told.recall)}
    put(wrapped(say("eval_said", count=told.said, **shares, accuracy=accuracy)))


def put_differences(found: GroupDifferences, first: str, second: str) -> None:
    """What the ``second`` way of searching has more than the ``first``, over all questions."""
    put()
    put(bold(say("eval_difference", first=first, second=second)))
    for name, one in found.differences.items():
        if one is None:
            continue
        label = say("eval_told") if name == "told" else _name_of(name)
        values = f"{one.first:.2f} → {one.second:.2f}"
        bounds = f"{one.difference:+.3f} ({one.low:+.3f} … {one.high:+.3f})"
        put(f"{label:<{_NAME}}{one.count:>{_COUNT}}  {values:>11}  {bounds:>28}  p = {one.p:.4f}")
    put(dim(wrapped(say("eval_test"))))


def put_questions(asked: Iterable[Asked]) -> None:
    """Each question with where its answers were found and what was found first."""
    for one in asked:
        _put_question(one)


def _put_question(one: Asked) -> None:
    question, result = one.question, one.result
    put()
    put(bold(wrapped(f"{question.id} {question.text}")))
    facts = [question.language, question.style]
    if one.figures is None:
        facts.append(say("eval_no_gold"))
    else:
        facts += [str(question.act), f"nDCG {one.figures['ndcg@10']:.2f}"]
    facts.append(say("eval_confidence", value=f"{result.confidence:.2f}"))
    if not result.is_answered:
        facts.append(say("eval_says_none"))
    put(dim(wrapped(" · ".join(facts), indent=_INDENT)))
    ranks = ranks_of(question, [hit.address for hit in result.hits])
    for place, rank in ranks.items():
        units = [part for part in question.gold if part.place == place]
        put(wrapped(f"{_written(units)} → {rank or _NONE}", indent=_INDENT))
    for hit in result.hits[:_HITS_SHOWN]:
        where = f"{hit.address.act} {hit.address.lang} {hit.unit.eid}"
        line = f"{hit.rank}. {hit.score:.2f} {where}: {why_found(hit)}"
        put(dim(wrapped(line, indent=_INDENT, hanging=3)))


def _written(units: Sequence[Gold]) -> str:
    return ", ".join(f"{unit} ({unit.grade})" for unit in units)


def _name_of(figure: str) -> str:
    return _SHORT[figure] or say("eval_unit")


def _name_of_group(group: Group) -> str:
    return " ".join(filter(None, (group.language, group.style))) or say("eval_all")


def _value(one: Estimate | None) -> str:
    return _NONE if one is None else f"{one.value:.2f}"


def _bounds(one: Estimate | None) -> str:
    return "" if one is None else f"{one.low:.2f}–{one.high:.2f}"


def _with_bounds(one: Estimate | None) -> str:
    return _NONE if one is None else f"{_value(one)} ({_bounds(one)})"


def _number(value: float | None) -> str:
    return _NONE if value is None else f"{value:.2f}"
