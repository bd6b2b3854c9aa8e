"""Do the Kazakh and the Russian text of one act say the same norms?

The units of both texts are paired by their identifiers without headed levels, where
both have one and the notes of the article name the same amending laws in both. A pair
agrees where both texts have as many norms there with the same modalities and the same
keys of bearers, in any order. Prints for each act how many pairs agree, and with
``--list`` those that do not.

    python -m benchmarks.parallel_norms KNOWLEDGE_BASE [ACT…] [--articles 4,5] [--list]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.parallel_texts import articles_amended_alike
from benchmarks.setup import describe_setup
from kb.address import article_of
from kb.definitions.extraction import definitions_in
from kb.model import Expression, Level, Norm
from kb.norms import norms_in
from kb.store import Store

CORE = "Z1100000477"
CORE_ARTICLES = ("4", "5", "11", "15", "34", *map(str, range(51, 59)))
KEPT = ("Z1500000416", "K030000442_", "Z2200000178", "Z1800000133")
"""Acts whose disagreements nobody who changes the reader has looked at."""
_HEADED = re.compile(r"^(?:.*__)?(?=art_)")

Units = dict[str, list[Norm]]


def main() -> None:
    """Read the knowledge base, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("acts", nargs="*", help="only these acts")
    parser.add_argument("--articles", default="", help="only these articles, by commas")
    parser.add_argument("--list", action="store_true", help="print pairs that do not agree")
    options = parser.parse_args()
    describe_setup()
    articles = [one for one in options.articles.split(",") if one]
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    with Store.open(options.base) as store:
        for act in store.acts():
            heads = {one.language: one.id for one in store.expressions(act.act.id)}
            name = act.act.id
            if not {"kk", "ru"} <= heads.keys() or (options.acts and name not in options.acts):
                continue
            pair = {language: store.expression(heads[language]) for language in ("kk", "ru")}
            counts = _compare(pair, articles, show=options.list)
            if name == CORE and not articles:
                core = _compare(pair, CORE_ARTICLES, show=False)
                print(f"{name}, core articles: {_told(core)}")
            group = CORE if name == CORE else "kept acts" if name in KEPT else "other acts"
            totals[group] += counts
            print(f"{name}: {_told(counts)}")
    for group, counts in totals.items():
        print(f"{group} in all: {_told(counts)}")


def _told(counts: Counter[str]) -> str:
    share = counts["agree"] / counts["pairs"] if counts["pairs"] else 1.0
    return (
        f"{share:.3f} ({counts['agree']} of {counts['pairs']} pairs of units; modality "
        f"{counts['modality'] / max(counts['pairs'], 1):.3f})"
    )


def _compare(pair: dict[str, Expression], articles: Sequence[str], *, show: bool) -> Counter[str]:
    units = {language: _units(one, articles) for language, one in pair.items()}
    alike = articles_amended_alike(pair["kk"], pair["ru"])
    differing = {unit.eid for unit in pair["kk"].provisions if unit.level is Level.ARTICLE} & {
        unit.eid for unit in pair["ru"].provisions
    } - alike
    counts: Counter[str] = Counter()
    for place in _common(units):
        kazakh, russian = units["kk"][place], units["ru"][place]
        expression = pair["kk"]
        article = article_of(expression.provisions, kazakh[0].provision)
        if expression.provisions[article].eid in differing and not articles:
            continue
        counts["pairs"] += 1
        counts["modality"] += _modalities(kazakh) == _modalities(russian)
        if _keys(kazakh) == _keys(russian):
            counts["agree"] += 1
        elif show:
            print(f"- {expression.act_id} {place}")
            for language, norms in (("kk", kazakh), ("ru", russian)):
                for norm in norms:
                    _print(pair[language], norm)
    return counts


def _common(units: dict[str, Units]) -> Iterator[str]:
    return (place for place in units["kk"] if place in units["ru"])


def _units(expression: Expression, articles: Sequence[str]) -> Units:
    """The norms of an expression by the place of their units."""
    found: Units = defaultdict(list)
    for norm in norms_in(expression, definitions_in(expression, with_uses=False)):
        place = _HEADED.sub("", expression.provisions[norm.provision].eid)
        if not place.startswith("art_"):
            continue
        if not articles or place.removeprefix("art_").split("__")[0] in articles:
            found[place].append(norm)
    return found


def _modalities(norms: Sequence[Norm]) -> Counter[str]:
    return Counter(one.modality.value for one in norms)


def _keys(norms: Sequence[Norm]) -> Counter[tuple[str, frozenset[str]]]:
    return Counter(
        (one.modality.value, frozenset(bearer.key for bearer in one.bearers)) for one in norms
    )


def _print(expression: Expression, norm: Norm) -> None:
    action = " ".join(expression.text[norm.start : norm.end].split())
    names = "; ".join(one.key for one in norm.bearers)
    print(f"    {expression.language} {norm.modality.value} {names} | {action[:260]}")


if __name__ == "__main__":
    main()
