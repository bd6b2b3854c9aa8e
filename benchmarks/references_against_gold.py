"""Are the references found that a reader marked, and do they point where they should?

Compares :func:`kb.references.references_of` with the gold (``gold/README.md``) inside its
windows and prints for each language, with 95 % bootstrap intervals over the windows:

span        a found reference overlaps the marked one
end to end  it does, and the act and the set of units are the marked ones too

One found reference answers for one marked one. Units are the same where they lead to the same
place of the act's text («часть первая статьи 5» of a code that numbers its parts), or are written
alike where the text is not here or has no such unit. An act is known by its id, else by what the
words say of it: number, date, title. Of the tuning half every miss, wrong target and false find
is listed with its words; of the kept and the fresh texts only figures are printed, so that nobody
tunes on them.

    python -m benchmarks.references_against_gold [FOLDER] [--half HALF] [--lang kk|ru]
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from benchmarks.gold_references import (
    ACTS,
    FILES,
    HALVES,
    SELF,
    GoldReference,
    GoldText,
    errors_in,
    load,
)
from benchmarks.setup import describe_setup
from corpus.readers import read
from corpus.registry import load_registry
from kb.address import EID_PREFIXES
from kb.language.lookalikes import fold_lookalikes
from kb.model import ActName, Expression, Level, Reference, UnitPath
from kb.references import references_of
from kb.references.catalogue import Catalogue
from kb.structure import parse
from kb.unit_index import UnitIndex

_RESAMPLED = 2000
_FULL_DATE = len("2011-07-22")
_WORD = re.compile(r"\w+")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_OPTIONAL = re.compile(
    r"қазақстан|казахстан|республи|рк$|қр$|кодекс|заң|закон|конституциялық|конституционн"
)
"""Beginnings of words that a name may have or lack; the kind of act is compared by itself."""
_LONGEST_ENDING = 5
"""Letters by which forms of one word differ; titles are the same word for word."""


class ActText:
    """The text of an act and the way from units as cited to their places."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self._units = UnitIndex(expression.provisions)

    def place(self, path: UnitPath) -> tuple[int, ...]:
        """Positions of the units that ``path`` names; empty: there is none."""
        return self._units.find(path)


Texts = Callable[[str], ActText | None]
"""The text of an act by its id, None where it is not here."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked reference and the one found at its place; either may be missing."""

    gold: GoldReference | None
    found: Reference | None
    same_act: bool = False
    same_units: bool = False

    @property
    def right(self) -> bool:
        """Whether span, act and every unit are as marked."""
        return self.same_act and self.same_units

    @property
    def verdict(self) -> str:
        """What is right or wrong, in words."""
        if self.gold is None:
            return "false find"
        if self.found is None:
            return "span missed"
        wrong = [name for name, same in self._compared() if not same]
        return f"{' and '.join(wrong)} wrong" if wrong else "right"

    def _compared(self) -> tuple[tuple[str, bool], ...]:
        return ("act", self.same_act), ("units", self.same_units)

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        one = self.gold or self.found
        assert one is not None
        return one.start, one.end


@dataclass(frozen=True, slots=True)
class Tally:
    """How many references were marked, how many found, at a marked place, and right."""

    marked: int
    found: int
    placed: int
    right: int


HITS: dict[str, Callable[[Tally], int]] = {
    "span": lambda one: one.placed,
    "end to end": lambda one: one.right,
}


def compared(
    gold: GoldText, text: ActText, found: Iterable[Reference], texts: Texts
) -> list[list[Pair]]:
    """The pairs of each window in the order of the text."""
    found = list(found)
    return [
        _paired(
            [one for one in gold.references if start <= one.start < end],
            [one for one in found if start <= one.start < end],
            text,
            texts,
        )
        for start, end in gold.windows
    ]


def _paired(
    marked: Sequence[GoldReference], found: Sequence[Reference], text: ActText, texts: Texts
) -> list[Pair]:
    """Right ones are paired first, then what merely overlaps, by the length of the overlap."""
    candidates = [
        (not pair.right, -overlap, i, k, pair)
        for i, one in enumerate(marked)
        for k, other in enumerate(found)
        if (overlap := min(one.end, other.end) - max(one.start, other.start)) > 0
        for pair in (_judged(one, other, text, texts),)
    ]
    pairs: list[Pair] = []
    answered: set[int] = set()
    used: set[int] = set()
    for _, _, i, k, pair in sorted(candidates, key=lambda one: one[:4]):
        if i not in answered and k not in used:
            answered.add(i)
            used.add(k)
            pairs.append(pair)
    pairs += [Pair(one, None) for i, one in enumerate(marked) if i not in answered]
    pairs += [Pair(None, one) for k, one in enumerate(found) if k not in used]
    return sorted(pairs, key=lambda pair: pair.span)


def _judged(gold: GoldReference, found: Reference, text: ActText, texts: Texts) -> Pair:
    own = text.expression.act_id
    meant = own if gold.act == SELF else gold.act
    there = text if meant == own else texts(meant) if isinstance(meant, str) else None
    marked = {_unit(path, there) for path in gold.paths}
    units = {_unit(target.path, there) for target in found.targets}
    return Pair(gold, found, _is_act(meant, found, own), units == marked)


def _unit(path: UnitPath, text: ActText | None) -> UnitPath | tuple[int, ...]:
    """Where the unit stands in its act, else its path; an article is cited without its chapter."""
    levels = [level for level, _ in path]
    if Level.ARTICLE in levels:
        path = path[levels.index(Level.ARTICLE) :]
    return (text.place(path) if text else ()) or path


def _is_act(meant: str | ActName, found: Reference, own: str) -> bool:
    if found.act is None:
        return meant == own
    if isinstance(meant, ActName):
        return same_act(meant, found.act)
    return meant == found.act_id if found.act_id else meant in _catalogue().find(found.act)


@cache
def _catalogue() -> Catalogue:
    return Catalogue(load_registry())


def same_act(one: ActName, other: ActName) -> bool:
    """Whether two names may be of one act: what both say agrees, and it is enough."""
    number = _agree(one.number, other.number)
    date = _agree(one.date, other.date)
    if number is False or date is False:
        return False
    full_date = date is True and len(one.date or "") == len(other.date or "") == _FULL_DATE
    if number and full_date:
        return True
    if _agree(one.kind, other.kind) is False:
        return False
    ours, theirs = _titles(one), _titles(other)
    if any(_same_title(mine, yours) for mine in ours for yours in theirs):
        return True
    # «Конституция, принятая 28 января 1993 года»: a name of a kind and a day needs no title.
    return full_date and one.kind is not None and one.kind == other.kind and not (ours and theirs)


def _agree(one: str | None, other: str | None) -> bool | None:
    """Whether one is the other or its beginning, as a year of a date; None: not both are said."""
    if not one or not other:
        return None
    return one.startswith(other) or other.startswith(one)


def _titles(name: ActName) -> list[list[str]]:
    """The words of the title that count, as written and without what stands in brackets."""
    written = fold_lookalikes(name.title or "").lower()
    spellings = {written, _BRACKETED.sub("", written)}
    words = ([w for w in _WORD.findall(title) if not _OPTIONAL.match(w)] for title in spellings)
    return [title for title in words if title]


def _same_title(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return len(ours) == len(theirs) and all(map(_same_word, ours, theirs))


def _same_word(one: str, other: str) -> bool:
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    stem = min(len(one), len(other)) if same is None else same
    return stem > 0 and max(len(one), len(other)) - stem <= min(_LONGEST_ENDING, stem)


def tally(pairs: Iterable[Pair]) -> Tally:
    """The counts of ``pairs``."""
    pairs = list(pairs)
    return Tally(
        sum(pair.gold is not None for pair in pairs),
        sum(pair.found is not None for pair in pairs),
        sum(pair.gold is not None and pair.found is not None for pair in pairs),
        sum(pair.right for pair in pairs),
    )


def figures(windows: Sequence[Tally], hits: Callable[[Tally], int]) -> tuple[float, float, float]:
    """Precision, recall and F1 over ``windows``; ``hits`` says what counts as found."""
    good = sum(map(hits, windows))
    found = sum(one.found for one in windows)
    marked = sum(one.marked for one in windows)
    return (
        good / found if found else 0.0,
        good / marked if marked else 0.0,
        2 * good / (found + marked) if good else 0.0,
    )


def intervals(windows: Sequence[Tally], hits: Callable[[Tally], int]) -> list[tuple[float, float]]:
    """The 95 % percentile intervals of :func:`figures` over resampled windows."""
    chance = random.Random(0)
    drawn = [figures(chance.choices(windows, k=len(windows)), hits) for _ in range(_RESAMPLED)]
    low, high = int(0.025 * _RESAMPLED), int(0.975 * _RESAMPLED)
    return [(ranked[low], ranked[high]) for ranked in map(sorted, zip(*drawn, strict=True))]


def main() -> None:
    """Compare, list what is wrong in the tuning half, print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, nargs="?", default=ACTS)
    arguments.add_argument("--half", choices=HALVES, default="tuning")
    arguments.add_argument("--lang", choices=tuple(FILES))
    options = arguments.parse_args()
    describe_setup()
    for language, file in FILES.items():
        if options.lang not in (None, language):
            continue
        windows: list[Tally] = []
        reasons: Counter[str] = Counter()
        for gold in load(file):
            if gold.half != options.half:
                continue
            for pairs in _read_and_compared(gold, options.folder):
                windows.append(tally(pairs))
                reasons.update(pair.verdict for pair in pairs)
        if windows:
            print(f"{language}, {options.half}: {_sum_of(windows)}; {dict(reasons.most_common())}")
            _print_figures(windows)


def _read_and_compared(gold: GoldText, folder: Path) -> Iterator[list[Pair]]:
    """The pairs of each window of an act; what is wrong in the tuning half is printed."""
    path = gold.text_path(folder)
    if not path.exists():
        print(f"{gold.act} {gold.lang}: skipped, {path} is not there")
        return

    @cache
    def text_of(act: str) -> ActText | None:
        there = replace(gold, act=act).text_path(folder)
        return ActText(parse(read(there), act, gold.lang)) if there.exists() else None

    text = text_of(gold.act)
    assert text is not None
    expression = text.expression
    for error in errors_in(gold, expression.text):
        raise SystemExit(f"{gold.act} {gold.lang}: {error}; see benchmarks.gold_references")
    for pairs in compared(gold, text, references_of(expression), text_of):
        if gold.half == "tuning":
            for pair in pairs:
                if not pair.right:
                    _print_wrong(pair, expression)
        yield pairs


def _print_wrong(pair: Pair, expression: Expression) -> None:
    start, end = pair.span
    words = " ".join(expression.text[start:end].split())
    print(f"{expression.act_id} {expression.language} {start} {pair.verdict}: «{words}»")
    if pair.gold is not None:
        print(f"    marked {pair.gold.act} {', '.join(pair.gold.units) or 'as a whole'}")
    if pair.found is not None:
        act = pair.found.act_id or pair.found.act or SELF
        units = ", ".join(_written(target.path) for target in pair.found.targets)
        print(f"    found  {act} {units or 'as a whole'}")


def _written(path: UnitPath) -> str:
    """A path in the gold's notation."""
    return "__".join(
        f"{EID_PREFIXES[level]}_{number}" if number else EID_PREFIXES[level]
        for level, number in path
    )


def _sum_of(windows: Sequence[Tally]) -> str:
    marked, found = sum(one.marked for one in windows), sum(one.found for one in windows)
    return f"{marked} marked and {found} found in {len(windows)} windows"


def _print_figures(windows: Sequence[Tally]) -> None:
    print(f"{'':12}{'precision':20}{'recall':20}F1")
    for name, hits in HITS.items():
        cells = (
            f"{figure:.3f} ({low:.3f}–{high:.3f})"
            for figure, (low, high) in zip(
                figures(windows, hits), intervals(windows, hits), strict=True
            )
        )
        print(f"{name:12}" + " ".join(cells))


if __name__ == "__main__":
    main()
