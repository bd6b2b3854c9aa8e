"""Do the Kazakh and the Russian text of one act refer to the same units?

Both texts are official, so what a unit refers to in one language its twin refers
to in the other. Compares, unit by unit, the targets of the references of its own
words; prints for each act that is there in both languages how many targets
there are, the share that both texts have, and with --list every other one.

    python -m benchmarks.parallel_references FOLDER [--list]
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from benchmarks.parallel_texts import articles_amended_alike, pairs_of
from benchmarks.setup import describe_setup
from corpus.registry import load_registry
from kb.address import article_of
from kb.model import Expression, Reference, Target
from kb.references import references_of
from kb.references.catalogue import Catalogue

_OTHER_ACT = "an act that is not known"

Pointed = Counter[tuple[str, str, str]]
"""How often a unit points somewhere: its identifier, the act, the unit there."""


def main() -> None:
    """Read the folder, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--list", action="store_true", help="print every disagreement")
    options = arguments.parse_args()
    describe_setup()
    began = time.perf_counter()
    totals = {name: Counter[str]() for name in ("all", "of one redaction")}
    for act, pair in pairs_of(options.folder).items():
        pointed = {language: _pointed(text) for language, text in pair.items()}
        units = {language: _articles(text) for language, text in pair.items()}
        common = units["kk"].keys() & units["ru"].keys()
        alike = articles_amended_alike(pair["kk"], pair["ru"])
        print(f"{act:12}", end="")
        for name, kept in (
            ("all", common),
            ("of one redaction", {unit for unit in common if units["kk"][unit] in alike}),
        ):
            kk, ru = (_of(pointed[language], kept) for language in ("kk", "ru"))
            both, either = (kk & ru).total(), (kk | ru).total()
            totals[name] += Counter(both=both, either=either)
            print(
                f"  {name}: kk {kk.total():4} ru {ru.total():4} {both / max(either, 1):7.2%}",
                end="",
            )
        print()
        if options.list:
            _list("kk", kk - ru)
            _list("ru", ru - kk)
    for name, total in totals.items():
        share = total["both"] / total["either"]
        print(f"{name}: {total['both']} of {total['either']} targets agree, {share:.2%}")
    print(f"{time.perf_counter() - began:.1f} s")


def _articles(expression: Expression) -> dict[str, str]:
    """The identifiers of all units, and of the articles that they stand in."""
    units = expression.provisions
    return {unit.eid: units[article_of(units, unit.position)].eid for unit in units}


def _of(pointed: Pointed, units: Collection[str]) -> Pointed:
    return Counter({key: count for key, count in pointed.items() if key[0] in units})


def _pointed(expression: Expression) -> Pointed:
    counted: Pointed = Counter()
    catalogue = Catalogue(load_registry())
    for reference in references_of(expression):
        unit = expression.provisions[reference.provision].eid
        act = ""
        if reference.act is not None:
            found = catalogue.find(reference.act)
            act = next(iter(found), _OTHER_ACT)
            act = "" if act == expression.act_id else act
        for target in reference.targets or (None,):
            counted[unit, act, _unit(reference, target)] += 1
    return counted


def _unit(reference: Reference, target: Target | None) -> str:
    if target is None:
        return "-"
    if target.eid is not None:
        return target.eid
    return "__".join(f"{level.value}_{number}" for level, number in target.path)


def _list(language: str, only: Pointed) -> None:
    for (unit, act, target), count in sorted(only.items()):
        print(
            f"    only {language}: {unit} -> {act} {target}" + (f" x{count}" if count > 1 else "")
        )


if __name__ == "__main__":
    main()
