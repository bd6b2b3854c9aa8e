"""How well norms are read: against norms that people marked by hand.

    python -m benchmarks.norms_against_gold KNOWLEDGE_BASE [--half tuning|kept|all] [--misses]

A norm is right if one was marked in the same unit with the same modality, the
same bearers and, by words, at least half of the same action. Of bearers of
whom the program has a name the names are compared over languages.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.setup import describe_setup
from kb.definitions.extraction import definitions_in
from kb.language.tokens import forms
from kb.model import Expression, Norm
from kb.norms.extraction import norms_in
from kb.norms.names import key_of_name
from kb.store import Store

GOLD = Path(__file__).parent / "gold"
FILES = ("norms.law.kk", "norms.law.ru", "norms.draft.kk", "norms.other.kk", "norms.other.ru")
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Marked:
    """A norm as a person marked it."""

    act: str
    lang: str
    eid: str
    modality: str
    bearers: frozenset[str]
    action: tuple[int, int]
    half: str
    bearer: str | None


@dataclass(slots=True)
class Score:
    """Norms that were found, marked, and both."""

    found: int = 0
    marked: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 1.0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.marked if self.marked else 1.0
        return (
            f"F1 {self.f1:.3f}  precision {precision:.3f}  recall {recall:.3f}"
            f"  ({self.right} of {self.found} found, {self.marked} marked)"
        )


def read_gold(path: Path) -> list[Marked]:
    """The marked norms of a file."""
    marked = []
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        marked.append(
            Marked(
                one["act"],
                one["lang"],
                one["eid"],
                one["modality"],
                _keys(one["bearer"], one["lang"]),
                (one["start"], one["end"]),
                one["half"],
                one["bearer"],
            )
        )
    return marked


def _keys(bearer: str | None, language: str) -> frozenset[str]:
    names = [name.strip() for name in (bearer or "").split(";")]
    return frozenset(key_of_name(name, language) or name.lower() for name in names if name)


def likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """The share of the words of both that both have."""
    first, second = Counter(one), Counter(other)
    both = sum((first & second).values())
    every = sum((first | second).values())
    return both / every if every else 1.0


def _bearers_agree(found: frozenset[str], marked: frozenset[str]) -> bool:
    return found == marked or len(found & marked) * 2 > max(len(found), len(marked))


def compare(
    expression: Expression, norms: Iterable[Norm], marked: list[Marked], parts: dict[str, Score]
) -> tuple[list[Marked], list[Norm]]:
    """Count the norms of the units that were marked; the misses and the false ones."""
    by_unit: dict[str, list[Norm]] = defaultdict(list)
    for norm in norms:
        by_unit[expression.provisions[norm.provision].eid].append(norm)
    units = {one.eid for one in marked}
    missed: list[Marked] = []
    free = {eid: list(by_unit[eid]) for eid in units}
    scores = [parts.setdefault(name, Score()) for name in ("all", marked[0].lang)]
    for one in marked:
        modality = parts.setdefault(one.modality, Score())
        for score in (*scores, modality):
            score.marked += 1
        for norm in free[one.eid]:
            if (
                norm.modality.value == one.modality
                and _bearers_agree(frozenset(b.key for b in norm.bearers), one.bearers)
                and likeness(
                    forms(expression.text[norm.start : norm.end]),
                    forms(expression.text[slice(*one.action)]),
                )
                >= _SAME
            ):
                free[one.eid].remove(norm)
                for score in (*scores, modality):
                    score.right += 1
                break
        else:
            missed.append(one)
    for norms_of in (by_unit[eid] for eid in units):
        for norm in norms_of:
            for score in (*scores, parts.setdefault(norm.modality.value, Score())):
                score.found += 1
    return missed, [norm for norms_left in free.values() for norm in norms_left]


def main() -> None:
    """Print the figures for each file and for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("--half", choices=("tuning", "kept", "all"), default="tuning")
    parser.add_argument("--files", nargs="*", default=FILES)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    describe_setup()
    everything: dict[str, Score] = {}
    with Store.open(options.base) as store:
        texts = {
            (one.act.id, head.language): head.id
            for one in store.acts()
            for head in store.expressions(one.act.id)
        }
        for name in options.files:
            marked = [
                one
                for one in read_gold(GOLD / f"{name}.jsonl")
                if options.half in ("all", one.half)
            ]
            parts: dict[str, Score] = {}
            for act, lang in sorted({(one.act, one.lang) for one in marked}):
                expression = store.expression(texts[act, lang])
                norms = norms_in(expression, definitions_in(expression, with_uses=False))
                of_act = [one for one in marked if (one.act, one.lang) == (act, lang)]
                missed, false = compare(expression, norms, of_act, parts)
                compare(expression, norms, of_act, everything)
                if options.misses:
                    _print_misses(expression, missed, false)
            print(f"{name} ({options.half}): {parts.get('all', Score())}")
    for part, score in everything.items():
        print(f"  {part}: {score}")


def _print_misses(expression: Expression, missed: list[Marked], false: list[Norm]) -> None:
    for one in missed:
        action = " ".join(expression.text[slice(*one.action)].split())
        print(f"- {one.lang} {one.eid}: {one.modality} {one.bearer} | {action[:150]}")
        for norm in false:
            if expression.provisions[norm.provision].eid == one.eid:
                _print_norm(expression, norm)
    eids = {one.eid for one in missed}
    for norm in false:
        if expression.provisions[norm.provision].eid not in eids:
            print(f"+ {expression.language} {expression.provisions[norm.provision].eid}:")
            _print_norm(expression, norm)


def _print_norm(expression: Expression, norm: Norm) -> None:
    names = "; ".join(one.name for one in norm.bearers)
    action = " ".join(expression.text[norm.start : norm.end].split())
    print(f"      found {norm.modality.value} {names} | {action[:150]}")


if __name__ == "__main__":
    main()
