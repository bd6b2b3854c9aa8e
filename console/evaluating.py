"""The command that tells how well the search finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from console.acts import act_named
from console.errors import NothingFound, WrongUsage
from console.evaluation_views import (
    put_abstention,
    put_differences,
    put_explanation,
    put_figures,
    put_questions,
)
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.records import Record
from console.screen import bold, print_json, put, tell, warn, wrapped
from console.searching import why_found
from indexer.evaluation.headings import asking, heading_questions, searched_without_headings
from indexer.evaluation.measures import DEPTH, FIGURES, ranks_of
from indexer.evaluation.questions import Question, located, read_questions
from indexer.evaluation.run import (
    Ask,
    Asked,
    Evaluation,
    Group,
    compared,
    evaluate,
    groups_of,
    searching,
    spread,
)
from indexer.evaluation.statistics import Difference, Estimate
from indexer.search_options import SearchOptions
from kb.model import LANGUAGES
from kb.store import Store

_DIGITS = 4  # of figures in JSON
_ABSENT_SHOWN = 5  # units that the texts here lack


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is evaluated, as it was typed.

    ``acts`` are names, ``asked_in`` and ``answered_in`` languages of headings
    and of the texts searched for them, ``sample`` the most headings that ask,
    ``modes`` one mode of search (None: the usual one) or two that are compared.
    """

    acts: Sequence[str] = ()
    everywhere: bool = False
    language: str | None = None
    headings: bool = False
    asked_in: str | None = None
    answered_in: str | None = None
    sample: int | None = None
    modes: tuple[str | None, ...] = (None,)
    listed: bool = False

    def options(self, acts: tuple[str, ...] = ()) -> list[SearchOptions]:
        """How to search: one way, or two that are compared."""
        usual = SearchOptions(acts, self.language, limit=DEPTH)
        return [usual if mode is None else replace(usual, mode=mode) for mode in self.modes]


def print_evaluation(path: Path | None, wanted: Wanted, db: Path | None, as_json: bool) -> None:
    """Ask the questions of a file, or headings, and print how well they were answered."""
    _check(path, wanted)
    questions = read_questions(path) if path is not None else ()
    with open_knowledge_base(db) as store:
        if path is None:
            _evaluate_headings(store, wanted, as_json)
        else:
            _evaluate_file(store, str(path), questions, wanted, as_json)


def _check(path: Path | None, wanted: Wanted) -> None:
    if path is None and not wanted.headings:
        raise WrongUsage(say("eval_what"))
    if path is not None and wanted.headings:
        raise WrongUsage(say("eval_either"))
    if not wanted.headings and (wanted.asked_in or wanted.answered_in or wanted.sample):
        raise WrongUsage(say("eval_from_to"))
    if wanted.headings and (wanted.language or wanted.everywhere):
        raise WrongUsage(say("eval_headings_only"))
    if wanted.acts and wanted.everywhere:
        raise WrongUsage(say("eval_acts_or_everywhere"))


# Questions of a file


def _evaluate_file(
    store: Store, path: str, questions: Sequence[Question], wanted: Wanted, as_json: bool
) -> None:
    chosen = tuple(act_named(store, name).act.id for name in wanted.acts)
    asked, left_out = _askable(store, questions, path, chosen, wanted.language)
    found = located(store, asked, path)
    acts = chosen or tuple(sorted({one.act for one in asked if one.gold and one.act}))
    ways = wanted.options(() if wanted.everywhere else acts)
    report = _Report.of([searching(store, one) for one in ways], found.questions, wanted, ways)
    if as_json:
        record = {
            "acts": list(ways[0].acts),
            "lang": wanted.language,
            "left_out": left_out,
            "absent": [
                {"id": question.id, "line": question.line, "act": question.act, "unit": str(part)}
                for question, part in found.absent
            ],
            **report.record(),
        }
        print_json(record)
    else:
        where = ", ".join(ways[0].acts) if ways[0].acts else say("eval_all_acts")
        put(wrapped(say("eval_searched", acts=where, language=wanted.language or "kk, ru, en")))
        report.put()
        put_explanation()
    for question, part in found.absent[:_ABSENT_SHOWN]:
        warn(say("eval_absent", line=question.line, id=question.id, act=question.act, unit=part))
    if len(found.absent) > _ABSENT_SHOWN:
        warn(say("eval_more_absent", count=len(found.absent) - _ABSENT_SHOWN))
    for reason, count in Counter(one["reason"] for one in left_out).items():
        tell(say(f"eval_left_out_{reason}", count=count, language=wanted.language))


def _askable(
    store: Store,
    questions: Sequence[Question],
    path: str,
    acts: Sequence[str],
    language: str | None,
) -> tuple[list[Question], list[Record]]:
    """The questions that can be answered in such acts and texts; the others, each with why not.

    Those without an answer are always asked.
    """
    asked = []
    left_out = []
    for question in questions:
        stored = store.act(question.act) if question.gold and question.act else None
        if question.gold and acts and question.act not in acts:
            left_out.append({"id": question.id, "reason": "act"})
        elif stored is not None and language and language not in stored.languages:
            left_out.append({"id": question.id, "reason": "language"})
        else:
            asked.append(question)
    if not asked:
        raise NothingFound(say("eval_nothing_to_ask", path=path))
    return asked, left_out


# Headings


def _evaluate_headings(store: Store, wanted: Wanted, as_json: bool) -> None:
    acts = tuple(act_named(store, name).act.id for name in wanted.acts)
    answered_in = _directions(store, wanted)
    sets = [
        heading_questions(store, asked, answered, acts) for asked, answered in answered_in.items()
    ]
    within = spread([question for one in sets for question in one.within], wanted.sample)
    everywhere = spread([question for one in sets for question in one.everywhere], wanted.sample)
    headings = sum(one.headings for one in sets)
    if not within and not everywhere:
        raise NothingFound(say("eval_no_headings"))
    tell(say("eval_building"))
    ways = wanted.options()
    languages = sorted(set(answered_in.values()))
    with searched_without_headings(store, languages) as searched:

        def report(questions: Sequence[Question], is_within: bool) -> _Report:
            asks = [asking(searched, one, answered_in, is_within) for one in ways]
            return _Report.of(asks, questions, wanted, ways)

        reports = {"within": report(within, True), "everywhere": report(everywhere, False)}
    if as_json:
        record = {
            "acts": list(acts),
            "directions": [{"from": one, "to": other} for one, other in answered_in.items()],
            "headings": headings,
            **{name: one.record() for name, one in reports.items()},
        }
        print_json(record)
        return
    directions = ", ".join(f"{one} → {other}" for one, other in answered_in.items())
    put(wrapped(say("eval_headings", count=headings, directions=directions)))
    for name, one in reports.items():
        put()
        put(bold(say(f"eval_{name}", count=len(one.evaluations[0].asked))))
        one.put()
    put_explanation()


def _directions(store: Store, wanted: Wanted) -> dict[str, str]:
    """For each language in which headings ask, that of the texts searched."""
    asked = wanted.asked_in or wanted.answered_in
    if asked is not None:
        return {asked: wanted.answered_in or asked}
    there = {head.language for head in store.expressions()}
    return {language: language for language in LANGUAGES if language in there}


# Reports


@dataclass(frozen=True, slots=True)
class _Report:
    """One way of searching, or two that are compared, on the same questions."""

    evaluations: tuple[Evaluation, ...]
    ways: tuple[SearchOptions, ...]
    listed: bool

    @classmethod
    def of(
        cls,
        asks: Sequence[Ask],
        questions: Sequence[Question],
        wanted: Wanted,
        ways: Sequence[SearchOptions],
    ) -> _Report:
        evaluations = tuple(evaluate(ask, questions) for ask in asks)
        return cls(evaluations, tuple(ways), wanted.listed)

    def record(self) -> Record:
        """The report as JSON."""
        first, *others = self.evaluations
        record = {"mode": self.ways[0].mode, **_evaluation_record(first)}
        record["against"] = None
        if others:
            groups = groups_of([one.question for one in first.asked])
            against = {"mode": self.ways[1].mode, **_evaluation_record(others[0])}
            against["differences"] = [
                _difference_record(others[0], first, group) for group in groups
            ]
            record["against"] = against
        if self.listed:
            record["questions"] = [_question_record(one) for one in first.worst_first()]
        return record

    def put(self) -> None:
        """The report for people."""
        first, *others = self.evaluations
        for evaluation, way in zip(self.evaluations, self.ways, strict=True):
            if others:
                put()
                put(bold(say("eval_mode", mode=way.mode)))
            put_figures(evaluation)
            put_abstention(evaluation)
        for other in others:
            put_differences(compared(other, first, Group()), self.ways[1].mode, self.ways[0].mode)
        if self.listed:
            put_questions(first.worst_first())


def _evaluation_record(evaluation: Evaluation) -> Record:
    told = evaluation.abstention()
    return {
        "asked": len(evaluation.asked),
        "figures": [_figures_record(evaluation, group) for group in evaluation.groups],
        "abstention": {
            "answerable": told.answerable,
            "unanswerable": told.unanswerable,
            "said": told.said,
            "auroc": _estimate_record(told.auroc),
            "precision": _rounded(told.precision),
            "recall": _rounded(told.recall),
            "accuracy": _estimate_record(told.accuracy),
        }
        if told.unanswerable
        else None,
    }


def _figures_record(evaluation: Evaluation, group: Group) -> Record:
    figures = evaluation.figures(group)
    return {
        "lang": group.language,
        "style": group.style,
        "count": figures.count,
        **{name: _estimate_record(figures.estimates[name]) for name in FIGURES},
    }


def _difference_record(first: Evaluation, second: Evaluation, group: Group) -> Record:
    found = compared(first, second, group)

    def record(one: Difference | None) -> Record | None:
        if one is None:
            return None
        fields = {
            "value": one.difference,
            "low": one.low,
            "high": one.high,
            "p": one.p,
        }
        return {**{name: _rounded(value) for name, value in fields.items()}, "count": one.count}

    return {
        "lang": group.language,
        "style": group.style,
        "count": found.count,
        **{name: record(one) for name, one in found.differences.items()},
    }


def _question_record(one: Asked) -> Record:
    question = one.question
    hits = one.result.hits
    return {
        "id": question.id,
        "lang": question.language,
        "style": question.style,
        "act": question.act,
        "question": question.text,
        "gold": [{"unit": str(part), "grade": part.grade} for part in question.gold],
        "ranks": [
            {"annex": annex, "unit": unit, "rank": rank}
            for (annex, unit), rank in ranks_of(question, [hit.address for hit in hits]).items()
        ],
        "figures": None
        if one.figures is None
        else {name: _rounded(value) for name, value in one.figures.items()},
        "confidence": _rounded(one.result.confidence),
        "answered": one.result.is_answered,
        "hits": [
            {
                "rank": hit.rank,
                "score": round(hit.score, _DIGITS),
                "act": hit.address.act,
                "lang": hit.address.lang,
                "eid": hit.address.eid,
                "citation": hit.citation,
                "why": why_found(hit),
            }
            for hit in hits
        ],
    }


def _estimate_record(one: Estimate | None) -> Record | None:
    if one is None:
        return None
    return {"value": _rounded(one.value), "low": _rounded(one.low), "high": _rounded(one.high)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
