"""Do the Kazakh and the Russian text of one act define as much, in the same order?

The terms of a list of definitions stand in the same points of both texts, and
short names in the same units. Pairs the definitions of both texts by where they
stand (unit and kind), prints for every act how many there are and how many have
a twin, and states every one that has none with the reason: the texts are of
different redactions, the unit is not in the other text, the other text puts the
words elsewhere or says it without words that define, or, what remains, those
words were not read. Of the pairs it states those whose scopes differ.

    python -m benchmarks.parallel_definitions FOLDER [ACT…]
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path

from benchmarks.parallel_texts import articles_amended_alike, pairs_of
from benchmarks.setup import describe_setup
from kb.address import article_of
from kb.definitions import definitions_of
from kb.definitions.twins import place_of
from kb.grammar import definition_kk, definition_ru
from kb.model import Definition, DefinitionKind, Expression, Provision, Status

_GRAMMARS = {one.WORDS.language: one.WORDS for one in (definition_kk, definition_ru)}


class Reason(StrEnum):
    """Why a definition has no twin in the other text."""

    NO_UNIT = "the other text does not have the unit"
    REDACTION = "the texts are of different redactions here"
    ELSEWHERE = "the other text has it elsewhere in the article"
    NOT_SAID = "the unit of the other text has no words that define"
    NOT_READ = "not read, or said in another form"


@dataclass(frozen=True, slots=True)
class _Alone:
    """A definition without a twin: the language that has it, and why the other has not."""

    language: str
    definition: Definition
    eid: str
    reason: Reason


def main() -> None:
    """Read the folder, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("acts", nargs="*", help="only these acts")
    options = arguments.parse_args()
    describe_setup()
    totals: Counter[str] = Counter()
    reasons: Counter[Reason] = Counter()
    for act, pair in pairs_of(options.folder).items():
        if options.acts and act not in options.acts:
            continue
        found = {language: definitions_of(one) for language, one in pair.items()}
        twins, alone = _paired(pair, found)
        differing = list(_other_scopes(pair, twins))
        counts = [len(found["kk"]), len(found["ru"])]
        totals.update(acts=1, alike=not alone, all=sum(counts), twins=2 * len(twins))
        totals.update(scopes=len(twins) - len(differing))
        reasons.update(one.reason for one in alone)
        kinds = Counter(one.kind.value for one in found["kk"])
        print(f"{act}: {counts[0]} and {counts[1]}, {len(twins)} in the same places {dict(kinds)}")
        for one in alone:
            print(f"  only {one.language} {one.definition.kind.value} {one.eid}: "
                  f"{one.definition.term} ({one.reason.value})")  # fmt: skip
        for line in differing:
            print(f"  other scope {line}")
    print(f"{totals['twins']} of {totals['all']} have a twin "
          f"({totals['twins'] / max(totals['all'], 1):.3%}), {totals['scopes']} pairs of "
          f"{totals['twins'] // 2} the same scope; {totals['alike']} of {totals['acts']} acts "
          "agree in all")  # fmt: skip
    for reason, count in reasons.most_common():
        print(f"  {count:4} {reason.value}")


_Twins = list[tuple[Definition, Definition]]


def _paired(
    pair: dict[str, Expression], found: dict[str, list[Definition]]
) -> tuple[_Twins, list[_Alone]]:
    """The definitions that stand in the same order in both texts, and those that do not."""
    keys = {
        language: [(_place(pair[language], one.provision), one.kind) for one in found[language]]
        for language in ("kk", "ru")
    }
    matcher = SequenceMatcher(None, keys["kk"], keys["ru"], autojunk=False)
    steps = [
        (block.a + step, block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
    met = {"kk": {first for first, _ in steps}, "ru": {second for _, second in steps}}
    rest = {
        language: [one for place, one in enumerate(found[language]) if place not in met[language]]
        for language in ("kk", "ru")
    }
    alone = []
    for language, other in (("kk", "ru"), ("ru", "kk")):
        spare = Counter(_within_article(pair[other], one) for one in rest[other])
        for one in rest[language]:
            eid = pair[language].provisions[one.provision].eid
            key = _within_article(pair[language], one)
            spare[key] -= 1
            reason = (
                Reason.ELSEWHERE if spare[key] >= 0 else _reason(pair[language], pair[other], one)
            )
            alone.append(_Alone(language, one, eid, reason))
    return [(found["kk"][first], found["ru"][second]) for first, second in steps], alone


def _reason(own: Expression, other: Expression, one: Definition) -> Reason:
    article = own.provisions[article_of(own.provisions, one.provision)]
    twin = _unit(other, own.provisions[one.provision].eid)
    if twin is None:
        return Reason.NO_UNIT
    if article.eid not in articles_amended_alike(own, other):
        return Reason.REDACTION
    words = _GRAMMARS[other.language]
    needles = (
        words.short_name_openings if one.kind is DefinitionKind.SHORT_NAME else words.sentence_verbs
    )
    text = other.text[twin.start : twin.end]
    return Reason.NOT_READ if any(needle in text for needle in needles) else Reason.NOT_SAID


def _other_scopes(pair: dict[str, Expression], twins: _Twins) -> Iterator[str]:
    for first, second in twins:
        scopes = [
            "act" if one.scope is None else _place(pair[language], one.scope)
            for language, one in (("kk", first), ("ru", second))
        ]
        if scopes[0] != scopes[1]:
            yield f"{first.term} in {scopes[0]}, {second.term} in {scopes[1]}"


def _place(expression: Expression, position: int) -> str:
    return place_of(expression.provisions[position].eid)


def _within_article(expression: Expression, one: Definition) -> tuple[str, DefinitionKind]:
    units = expression.provisions
    return units[article_of(units, one.provision)].eid, one.kind


def _unit(expression: Expression, eid: str) -> Provision | None:
    """The unit that a text in force has with this identifier, but for lines within it."""
    wanted = place_of(eid)
    return next(
        (
            unit
            for unit in expression.provisions
            if unit.eid == wanted and unit.status is Status.IN_FORCE
        ),
        None,
    )


if __name__ == "__main__":
    main()
