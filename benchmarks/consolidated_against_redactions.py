"""Is an act with its amending acts applied, one after the other, the portal's redaction of it?

First for acts of which the corpus has the original and an updated redaction. Then for all
redactions of which amending acts are at hand: what stands in them of those is undone, the
last first, and the amending acts are applied as a whole to the text so gained. What differs
is told by the comparison of the result with the redaction.

    python -m benchmarks.consolidated_against_redactions CORPUS FOLDER [--list]
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.amending_corpus import CorpusText, corpus_texts
from benchmarks.instructions_in_redactions import EQUAL, looked_up, same_words
from benchmarks.redactions import (
    AmendedRedaction,
    Redaction,
    amended_redactions,
    originals,
)
from benchmarks.setup import describe_setup
from benchmarks.undoing import Kept, undone
from kb.amending.applying import parsed
from kb.amending.in_turn import Amended, Outcome, amended
from kb.amending.model import Instruction, Reading
from kb.comparison.compare import compare
from kb.comparison.model import ComparedText, PairKind
from kb.model import Act, Expression

_NO_CHANGE = (PairKind.UNCHANGED, PairKind.RENUMBERED)


def main() -> None:
    """Apply the amending acts at hand to originals and to redactions undone."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("folder", type=Path, help="acts, ID.kaz.txt")
    arguments.add_argument("--list", action="store_true", help="the units that differ")
    arguments.add_argument("--most", type=int, default=600, help="pairs of acts looked at")
    options = arguments.parse_args()
    describe_setup()
    texts = list(corpus_texts(options.corpus))
    by_redaction: dict[str, list[AmendedRedaction]] = defaultdict(list)
    for pair in amended_redactions(texts, options.folder, options.most):
        by_redaction[pair.identifier].append(pair)
    _originals(originals(texts), by_redaction)
    _undone_redactions(by_redaction, is_listed=options.list)


def _originals(
    found: Sequence[tuple[CorpusText, CorpusText]],
    by_redaction: dict[str, list[AmendedRedaction]],
) -> None:
    print(f"originals beside their redactions: {len(found)}")
    for original, updated in found:
        base, redaction = original.expression(), Redaction(updated.expression())
        pairs = by_redaction.get(updated.id, [])
        result = _amended(base, [(pair, pair.instructions) for pair in pairs])
        acts = {change.act for change in redaction.changes if change.act is not None}
        differences = _differences(result.expression, redaction)
        noted = sum(is_noted for _, is_noted in differences)
        print(
            f"    {original.id} → {updated.id}: {len(pairs)} of {len(acts)} amending acts at hand; "
            f"{len(differences)} units differ, {noted} of them by acts that notes name"
        )


def _undone_redactions(by_redaction: dict[str, list[AmendedRedaction]], *, is_listed: bool) -> None:
    verdicts: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for identifier, pairs in by_redaction.items():
        chosen = [(pair, _equal(pair)) for pair in pairs]
        chosen = [(pair, some) for pair, some in chosen if some]
        if not chosen:
            verdicts["no instruction stands in it as it was said"] += 1
            continue
        chosen.sort(key=lambda one: one[0].day(()))
        redaction = pairs[0].redaction
        base, kept = _before(redaction, chosen)
        result = _amended(base, kept)
        counts["instructions"] += sum(len(some) for _, some in kept)
        counts["applied"] += result.counted(Outcome.APPLIED)
        if same_words(result.expression, redaction.expression):
            verdicts["equal"] += 1
            continue
        verdicts["other"] += 1
        if is_listed:
            amending = " ".join(pair.text.id for pair, _ in kept)
            problems = [
                f"{problem.problem.value} {problem.detail}"
                for step in result.steps
                for done in step.done
                for problem in done.problems
            ]
            print(f"    {identifier} by {amending}: {'; '.join(problems)}")
            for words, is_noted in _differences(result.expression, redaction):
                print(f"        {words}{' (noted)' if is_noted else ''}")
    print(f"redactions with amending acts at hand: {verdicts.total()}")
    for verdict, count in verdicts.most_common():
        print(f"{count:6} {verdict}")
    print(f"{counts['applied']} of {counts['instructions']} instructions applied in turn")


def _equal(pair: AmendedRedaction) -> list[Instruction]:
    """The instructions that stand in a redaction and give it again, each for itself."""
    return [one for one, _, again in looked_up(pair) if again == EQUAL]


Chosen = list[tuple[AmendedRedaction, list[Instruction]]]


def _before(redaction: Redaction, chosen: Chosen) -> tuple[Expression, Chosen]:
    """A redaction with instructions undone, the last first, and those that could be."""
    now = redaction
    kept: Chosen = []
    for pair, instructions in reversed(chosen):
        these: list[Instruction] = []
        for instruction in reversed(instructions):
            text = undone(instruction, pair.reading, now.units)
            if not isinstance(text, Kept):
                these.insert(0, instruction)
                now = Redaction(parsed(text, redaction.expression))
        if these:
            kept.insert(0, (pair, these))
    return now.expression, kept


def _amended(
    base: Expression, chosen: Iterable[tuple[AmendedRedaction, Sequence[Instruction]]]
) -> Amended:
    act = Act(base.act_id, "act")
    readings: list[tuple[Act, Reading]] = [
        (Act(pair.text.id, "act"), replace(pair.reading, instructions=tuple(some)))
        for pair, some in chosen
    ]
    return amended(base, act, readings, whatever_act=True)


def _differences(result: Expression, redaction: Redaction) -> list[tuple[str, bool]]:
    """What differs by a comparison, unit by unit, and whether a note tells of a change there."""
    expression = redaction.expression
    act = Act(expression.act_id, "act")
    comparison = compare(ComparedText(act, result), ComparedText(act, expression))
    found = []
    for pair in comparison.all_pairs():
        if pair.kind in _NO_CHANGE or (pair.units and not pair.edits):
            continue
        sides = (result, pair.old), (expression, pair.new)
        names = [
            " ".join(text.provisions[position].eid for position in positions) or "-"
            for text, positions in sides
        ]
        is_noted = any(redaction.days(position) for position in pair.new)
        found.append((f"{pair.kind.value} {' → '.join(dict.fromkeys(names))}", is_noted))
    return found


if __name__ == "__main__":
    main()
