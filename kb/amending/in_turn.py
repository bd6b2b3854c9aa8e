"""Several amending acts applied to a text, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kb.amending.amended import Share, entitled, share_of
from kb.amending.applying import consolidate
from kb.amending.marks import Span
from kb.amending.model import Applied, Consolidation, Instruction, NotApplied, Reading
from kb.grammar.amending_act_words import CITED
from kb.model import Act, Expression


class Outcome(StrEnum):
    """What became of an instruction."""

    APPLIED = "applied"
    PARTLY = "partly"
    NOT_APPLIED = "not_applied"


@dataclass(frozen=True, slots=True)
class Done:
    """An instruction and what became of it."""

    instruction: Instruction
    changes: tuple[Applied, ...] = ()
    """Spans of the text that the first act was applied to, and of the one behind the last."""
    problems: tuple[NotApplied, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What became of it; neither changes nor problems: nothing came of it."""
        if not self.changes:
            return Outcome.NOT_APPLIED
        return Outcome.PARTLY if self.problems else Outcome.APPLIED


@dataclass(frozen=True, slots=True)
class Step:
    """One amending act applied."""

    act: Act
    base: Expression
    """The text as it read before."""
    share: Share
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class Amended:
    """A text as it reads by amending acts."""

    base: Expression
    expression: Expression
    steps: tuple[Step, ...]

    def counted(self, outcome: Outcome) -> int:
        """How many instructions came to an outcome."""
        return sum(one.outcome is outcome for step in self.steps for one in step.done)


def amended(
    base: Expression,
    act: Act,
    amending: Iterable[tuple[Act, Reading]],
    *,
    whatever_act: bool = False,
) -> Amended:
    """``base``, a text of ``act``, as it reads by the amending acts, applied in their order.

    With ``whatever_act`` all their instructions are taken to change it.
    """
    now = base
    known = entitled(act, base)
    shares: list[tuple[Act, Share, Consolidation]] = []
    for one, reading in amending:
        share = Share(reading, (), ()) if whatever_act else share_of(reading, known)
        result = consolidate(now, share.reading, cited=_cited(one, base.language), any_act=True)
        shares.append((one, share, result))
        now = replace(result.expression, completeness=base.completeness, source=base.source)
    results = [result for _, _, result in shares]
    steps = tuple(
        Step(
            one,
            result.base,
            share,
            tuple(
                Done(
                    instruction,
                    tuple(
                        replace(
                            change,
                            old=_before(change.old, results[:place]),
                            new=_behind(change.new, results[place + 1 :]),
                        )
                        for change in result.applied
                        if change.instruction == number
                    ),
                    tuple(one for one in result.not_applied if one.instruction == number),
                )
                for number, instruction in enumerate(result.instructions)
            ),
        )
        for place, (one, share, result) in enumerate(shares)
    )
    return Amended(base, now, steps)


def _cited(act: Act, language: str) -> str | None:
    """A law as the note of a unit that it took out cites it."""
    if act.kind != "law" or act.number is None or len(act.date or "") != len("2018-04-16"):
        return None
    day = ".".join(reversed(str(act.date).split("-")))
    return CITED[language].format(day=day, number=act.number)


def _before(span: Span, results: Sequence[Consolidation]) -> Span:
    """A span of the text that ``results`` led to in the text that they began with."""
    for result in reversed(results):
        span = _moved(span, [(one.new, one.old) for one in result.applied])
    return span


def _behind(span: Span, results: Sequence[Consolidation]) -> Span:
    """A span of the text that ``results`` began with in the text that they led to."""
    for result in results:
        span = _moved(span, [(one.old, one.new) for one in result.applied])
    return span


def _moved(span: Span, changes: Iterable[tuple[Span, Span]]) -> Span:
    """A span of one text in another, by what takes the place of what; whole changes alone."""
    start, end = span
    first, last = start, end
    for (old, old_end), (new, new_end) in sorted(set(changes)):
        if old < start < old_end:
            first = new
        elif old_end <= start:
            first = start + new_end - old_end
        if old < end < old_end:
            last = new_end
        elif old_end < end or (old_end == end and (old < end or start < end)):
            last = end + new_end - old_end
    return (first, max(first, last))
