"""Are citations understood, and do they lead to the unit they name?

Reads a knowledge base and prints two tables. *There and back*: every unit is
cited in each language, in short and by its identifier, and must be found again,
alone. *Harvest*: the citations that stand in the texts themselves, told by
patterns that know nothing of the parser; how many of them are read with all
their numbers, and, of those that say that they are of the same act («осы
Заңның», «настоящего Кодекса»), how many lead to a unit.

    python -m benchmarks.citations KNOWLEDGE_BASE [--every N] [--list N]
"""

from __future__ import annotations

import argparse
import re
import time
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.setup import describe_setup
from indexer.cited import positions_cited
from kb.address import address_of, ancestors, end_of
from kb.citation import ParsedCitation, Range, parse_citations
from kb.citation_format import format_citation
from kb.model import LANGUAGES, Address, Level, Provision
from kb.store import ExpressionHead, Store

_NUMBER = r"\b\d{1,4}(?:-\d+)*\)?(?![\d.]*\d)"
_JOINT = r"(?:\s*(?:,|–|-)\s*|\s+(?:{})\s+|\s+)"
_KAZAKH_ORDINAL = r"(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші)"
_RUSSIAN_ORDINAL = r"(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм)[а-я]+"
_KAZAKH_UNIT = r"(?:бап|баб|тарма[қғ]|бөлі[кг]|абзац|тарау|параграф)[а-яәіңғүұқөһ]*"
_RUSSIAN_UNIT = (
    r"\b(?:стать(?:я|и|е|ю|ей|ям|ями|ях)|(?:под)?(?:пункт|раздел)(?:|а|у|ом|е|ы|ов|ам|ами|ах)"
    r"|част(?:ь|и|ью|ей|ям|ями|ях)|абзац(?:|а|у|ем|е|ы|ев|ам|ами|ах)|глав(?:а|ы|е|у|ой|ам|ах))\b"
)
_PATTERNS = {
    language: re.compile(
        rf"(?:{number}|{unit})(?:{_JOINT.format(conjunctions)}(?:{number}|{unit}))+", re.IGNORECASE
    )
    for language, number, unit, conjunctions in (
        ("kk", f"(?:{_NUMBER}|{_KAZAKH_ORDINAL})", _KAZAKH_UNIT, "және|мен|немесе"),
        ("ru", f"(?:{_NUMBER}|{_RUSSIAN_ORDINAL})", _RUSSIAN_UNIT, "и|или|к"),
    )
}
_UNITS = {"kk": re.compile(_KAZAKH_UNIT, re.I), "ru": re.compile(_RUSSIAN_UNIT, re.I)}
_OF_THIS_ACT = {
    "kk": re.compile(r"осы (?:Заң|Кодекс|Конституция)[а-яәіңғүұқөһ]*\s*$"),
    "ru": re.compile(r"\s*настоящ[а-я]+ (?:Закона|Кодекса|Конституции)"),
}
_LIST_MARKER = re.compile(r"^\d+(?:-\d+)*\)\s+(?=[^\W\d])")


class Tree(tuple[Provision, ...]):
    """All units of a text in memory, found by level and number."""

    def index(self) -> Tree:  # type: ignore[override]
        """Make the units ready to be found."""
        self._ends = [end_of(self, unit.position) for unit in self]
        self._at: dict[tuple[Level, str | None], list[int]] = defaultdict(list)
        for unit in self:
            number = unit.number.rstrip(")") if unit.number is not None else ""
            self._at[unit.level, number].append(unit.position)
            self._at[unit.level, None].append(unit.position)
        return self

    def numbered(self, level: Level, number: str | None, within: int | None) -> Sequence[int]:
        """See :data:`kb.address.Lookup`."""
        positions = self._at[level, number]
        if number:
            positions = sorted({*positions, *self._at[level, ""]})
        if within is None:
            return positions
        first = bisect_right(positions, within)
        return positions[first : bisect_left(positions, self._ends[within])]


def main() -> None:
    """Read the knowledge base, print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("knowledge_base", type=Path)
    arguments.add_argument("--every", type=int, default=1, help="only every N-th unit")
    arguments.add_argument("--list", type=int, default=0, help="print N of each kind of failure")
    options = arguments.parse_args()
    describe_setup()
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    failures: dict[tuple[str, str], list[str]] = defaultdict(list)
    began = time.perf_counter()
    with Store.open(options.knowledge_base) as store:
        heads = store.expressions()
        for head in heads:
            tree = Tree(store.provisions(head.id)).index()
            for table, outcome, text in (
                *_there_and_back(tree, head, options.every),
                *_harvested(tree, head, store.text(head.id, 0, head.length)),
            ):
                tallies[table][outcome] += 1
                if outcome not in ("found", "read"):
                    failures[table, outcome].append(f"{head.act_id} {head.language}: {text}")
    print(f"{len(heads)} texts, {time.perf_counter() - began:.0f} s")
    for table, tally in tallies.items():
        total = tally.total()
        counts = ", ".join(f"{outcome} {count}" for outcome, count in tally.most_common())
        good = tally["found"] + tally["read"]
        print(f"{table}: {good} of {total} ({good / total:.3%}): {counts}")
        for (of, outcome), texts in failures.items():
            step = max(len(texts) // options.list, 1) if options.list else len(texts) + 1
            for text in texts[::step] if of == table and options.list else ():
                print(f"    {outcome}: {text}")


# There and back ------------------------------------------------------------------


def _there_and_back(tree: Tree, head: ExpressionHead, every: int) -> Iterator[tuple[str, str, str]]:
    twice = _cited_alike(tree, head)
    for unit in tree[::every]:
        address = address_of(tree, unit.position, head.act_id, head.language)
        written = {
            **{code: format_citation(address, code) for code in LANGUAGES},
            "identifier": unit.eid,
            **_short_forms(address),
        }
        for form, text in written.items():
            outcome = _outcome(tree, parse_citations(text, bare=True), unit.position)
            if outcome == "also others" and twice & {
                a.position for a in ancestors(tree, unit.position)
            }:
                outcome = "found, the number stands twice in the source"
            yield f"there and back, {form}", outcome, f"{text} ({unit.eid})"


def _cited_alike(tree: Tree, head: ExpressionHead) -> set[int]:
    """Positions of units whose address is also that of another unit."""
    places: dict[str, list[int]] = defaultdict(list)
    for unit in tree:
        address = address_of(tree, unit.position, head.act_id, head.language)
        places[format_citation(address, "kk")].append(unit.position)
    return {place for alike in places.values() if len(alike) > 1 for place in alike}


def _short_forms(address: Address) -> dict[str, str]:
    """How people shorten the citation of an article, a paragraph or a point."""
    article, paragraph, point = address.article, address.paragraph, address.point
    plain = address.subparagraph is None and address.indent is None and address.annex is None
    is_remark = "remark" in (address.eid or "")
    if article is None or is_remark or not plain or (point and not paragraph):
        return {}
    numbers = [number for number in (article, paragraph, point) if number]
    kazakh = [f"{n} {word}" for n, word in zip(numbers, ("б.", "т.", "тш."), strict=False)]
    russian = [f"{word} {n}" for n, word in zip(numbers, ("ст.", "п.", "пп."), strict=False)]
    return {
        "path": "/".join(numbers),
        "short kk": " ".join(kazakh),
        "short ru": " ".join(reversed(russian)),
        "joined ru": "".join(text.replace(". ", "") for text in russian),
    }


def _outcome(tree: Tree, targets: Sequence[ParsedCitation], position: int) -> str:
    if len(targets) != 1:
        return "not read" if not targets else "read as several"
    found = positions_cited(tree, targets[0])
    if found == [position]:
        return "found"
    return "also others" if position in found else "others" if found else "not found"


# Harvest ------------------------------------------------------------------


def _harvested(tree: Tree, head: ExpressionHead, text: str) -> Iterator[tuple[str, str, str]]:
    language = head.language
    for match in _PATTERNS[language].finditer(text) if language in _PATTERNS else ():
        written = " ".join(match.group().split())
        if language == "ru":
            written = _LIST_MARKER.sub("", written, count=1)
        if not re.search(r"\d", written) or not _UNITS[language].search(written):
            continue
        targets = parse_citations(written)
        numbers = [n for target in targets for unit in target.units for n in _ends(unit.number)]
        cited = set(re.findall(r"\d+", " ".join(numbers)))
        wanted = set(re.findall(r"\d+", written))
        read = "read" if wanted <= cited else "not read" if not targets else "read in part"
        yield f"harvest {language}", read, written
        beside = (
            text[max(match.start() - 30, 0) : match.start()]
            if language == "kk"
            else text[match.end() : match.end() + 40]
        )
        pattern = _OF_THIS_ACT[language]
        of_this = pattern.search(beside) if language == "kk" else pattern.match(beside)
        if read == "read" and of_this:
            lost = [target for target in targets if not positions_cited(tree, target)]
            yield f"of this act {language}", "not found" if lost else "found", written


def _ends(number: str | Range) -> tuple[str, ...]:
    return (number.first, number.last) if isinstance(number, Range) else (number,)


if __name__ == "__main__":
    main()
