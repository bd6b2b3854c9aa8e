"""What amending acts do to a text, for people: applied, not applied, not read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from console.acts import title_of
from console.amending.words import AmendingWords, name_of_act
from console.messages import say
from console.screen import bold, dim, marked, put, wrapped
from console.views import put_facts
from kb.amending.in_turn import Amended, Done, Outcome, Step
from kb.citation_format import format_citation
from kb.model import Act

_INDENT = 2
_ACTS_NAMED = 5

Line = Callable[[str], None]


def put_amended(amended: Amended, act: Act) -> None:
    """Everything that amending acts say of a text of ``act``, and what became of it."""
    for step in amended.steps:
        put()
        title = title_of(step.act, amended.base.language)
        put(bold(wrapped(f"{say('consolidate_by')} {title}", hanging=_INDENT)))
        put_facts(step.act, step.share.reading.expression)
        put(wrapped(counted(step), hanging=_INDENT))
        words = AmendingWords(act, amended, step)
        applied = [done for done in step.done if done.changes]
        if applied:
            put()
            put(bold(say("amended_applied", count=len(applied))))
            for done in applied:
                put(_named(words, done))
        put_problems(words, put)


def put_problems(words: AmendingWords, line: Line) -> None:
    """What was not applied and not read, and why, each on ``line``."""
    step = words.step
    hindered = [done for done in step.done if done.outcome is not Outcome.APPLIED]
    hindered += [Done(one) for one in step.share.unnamed]
    if hindered:
        line("")
        line(bold(say("amended_not_applied", count=len(hindered))))
        for done in hindered:
            line(_named(words, done))
            for reason in _reasons(words, done):
                line(wrapped(marked(reason), indent=2 * _INDENT, hanging=_INDENT))
            line(dim(wrapped(words.passage(done.instruction), indent=2 * _INDENT)))
    unread = step.share.reading.unread
    if unread:
        line("")
        line(bold(say("amended_unread", count=len(unread))))
        for one in unread:
            source = format_citation(words.source(one), words.language)
            reason = say(f"unread_{one.reason.value}")
            line(wrapped(f"{source} · {marked(reason)}", indent=_INDENT, hanging=_INDENT))
            line(dim(wrapped(words.passage(one), indent=2 * _INDENT)))


def counted(step: Step) -> str:
    """How many instructions there are and what became of them, and which other acts are changed."""
    outcomes = [done.outcome for done in step.done]
    outcomes += [Outcome.NOT_APPLIED] * len(step.share.unnamed)
    facts = [say("amended_instructions", count=len(outcomes))]
    facts += [
        say(f"amended_{outcome.value}_count", count=outcomes.count(outcome))
        for outcome in Outcome
        if outcome in outcomes
    ]
    if step.share.reading.unread:
        facts.append(say("amended_unread_count", count=len(step.share.reading.unread)))
    if step.share.others:
        others = step.share.others
        facts.append(
            say(
                "amended_others",
                count=sum(number for _, number in others),
                acts=_some(name_of_act(name) for name, _ in others),
            )
        )
    return " · ".join(facts)


def _named(words: AmendingWords, done: Done) -> str:
    """An instruction in a line: what it changes, how, and where it is said."""
    source = format_citation(words.source(done.instruction), words.language)
    places = _some(words.places(done.instruction))
    facts = " · ".join(words.what(done))
    return wrapped(
        f"{bold(places)} · {facts} {dim(say('amended_by', unit=source))}",
        indent=_INDENT,
        hanging=_INDENT,
    )


def _reasons(words: AmendingWords, done: Done) -> Iterable[str]:
    if done.problems:
        reasons = (words.problem(done.instruction, one) for one in done.problems)
        return dict.fromkeys(reasons)
    is_unnamed = done.instruction in words.step.share.unnamed
    return [say("problem_act-unknown" if is_unnamed else "problem_nothing-done")]


def _some(named: Iterable[str]) -> str:
    every = list(dict.fromkeys(named))
    more = [say("some_more", count=len(every) - _ACTS_NAMED)] if len(every) > _ACTS_NAMED else []
    return "; ".join([*every[:_ACTS_NAMED], *more])
