"""Does the comparison find what was done to a text, and nothing else?

Edits acts of a folder at random as drafters do (:mod:`benchmarks.seeded_edits`),
several edits a text, writes both texts as files, reads, parses and compares them,
and holds every pair that comes out against what was done. Prints by kind of edit
how many were understood: all units of the edit paired rightly and of the right
kind. A change that no edit made is false.

With ``--form`` the edited text is written in other forms too, one after the other
(:mod:`benchmarks.form_only`): then the same must come out, with the same words in the
edits, and every other difference of letters and marks be told as one of form.

    python -m benchmarks.seeded_changes FOLDER [--acts N] [--edits N] [--seed S]
        [--half dev|kept|all] [--largest CHARACTERS] [--only KIND …] [--form VARIATION …]
        [--show]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.compared_texts import HALVES, compared, compared_text, files_of
from benchmarks.editable_text import Node, tree_of, written
from benchmarks.form_only import VARIATIONS, Variation
from benchmarks.seeded_edits import EDITS, Draft, Stock, make_edits
from benchmarks.setup import describe_setup
from corpus.readers.plain_text import read_plain_text
from kb.comparison.model import ComparedText, Comparison, Operation, Pair, PairKind
from kb.comparison.segments import Segments
from kb.comparison.words import comparable_words, keys
from kb.model import Expression, Status
from kb.structure import parse

_LANGUAGES = {"kaz": "kk", "rus": "ru"}
_MOVES = frozenset({PairKind.MOVED, PairKind.RENUMBERED, PairKind.UNCHANGED})


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of units: positions in both texts, and what it may be called."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    kinds: frozenset[PairKind]
    edits: frozenset[int] = frozenset()
    """The edits that made it so."""
    near: frozenset[int] = frozenset()
    """The edits to which it is put down where the units are paired otherwise."""
    required: bool = False
    """It must be reported; otherwise it may be."""
    moved: bool = False
    """The pair must say that the unit moved."""
    renumbered: bool = False
    """The pair must say that the number is another."""


@dataclass(slots=True)
class Edited:
    """A text before and after, as the comparison reads them, and what was done."""

    old: str
    new: str
    draft: Draft
    kinds: list[str]
    starts: dict[Node, int]


class Misread(Exception):
    """The parser makes of the edited text another tree than the one that was written."""


@dataclass(slots=True)
class Verdict:
    """What is wrong, by edit and with none."""

    wrong: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    false: list[str] = field(default_factory=list)
    long_edits: list[str] = field(default_factory=list)
    of_form: list[str] = field(default_factory=list)
    """Where another form of the same words makes another pair or other edits, or is not told."""


def main() -> None:
    """Edit, compare, judge, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--acts", type=int, help="texts taken at random; default: all")
    arguments.add_argument("--edits", type=int, default=12, help="edits of a text")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--half", choices=HALVES, default="dev")
    arguments.add_argument("--largest", type=int, default=600_000, help="characters of a text")
    arguments.add_argument("--only", nargs="+", default=[], help="what the kinds begin with")
    arguments.add_argument("--form", nargs="+", default=[], help="what the variations begin with")
    arguments.add_argument("--show", action="store_true", help="print what is wrong")
    options = arguments.parse_args()
    describe_setup()
    random = Random(options.seed)
    stocks = stocks_of(options.folder)
    paths = [
        path
        for path in files_of(options.folder, options.half)
        if path.stat().st_size < 1.8 * options.largest  # bytes
    ]
    if options.acts:
        paths = sorted(random.sample(paths, min(options.acts, len(paths))))
    print(f"{len(paths)} texts of the half {options.half}, seed {options.seed}", flush=True)
    made: Counter[str] = Counter()
    right: Counter[str] = Counter()
    misread = false = long_edits = of_form = 0
    variations = {
        name: vary for name, vary in VARIATIONS.items() if name.startswith(tuple(options.form))
    }
    began = time.process_time()
    for path in paths:
        act, name, _ = path.name.split(".")
        language = _LANGUAGES[name]
        stock = stocks[language].without(act)
        draws = Random(f"{options.seed} {path.name}")
        edited = edited_text(
            path.read_bytes().decode("utf-8"), language, stock, draws, options.edits, options.only
        )
        try:
            verdict = judged(edited, path.name, variations, draws)
        except Misread as error:
            misread += 1
            if options.show:
                print(f"{path.name}: not read as written: {error}")
            continue
        for index, kind in enumerate(edited.kinds):
            made[kind] += 1
            right[kind] += index not in verdict.wrong
            if options.show and verdict.wrong[index]:
                print(f"{path.name}: WRONG {edited.draft.done[index]}")
                for line in verdict.wrong[index][:6]:
                    print(f"    {line}")
        false += len(verdict.false)
        long_edits += len(verdict.long_edits)
        of_form += len(verdict.of_form)
        if options.show:
            for line in verdict.of_form:
                print(f"{path.name}: FORM {line}")
            for line in verdict.false:
                print(f"{path.name}: FALSE {line}")
            for line in verdict.long_edits:
                print(f"{path.name}: LONG {line}")
    for kind in sorted(made):
        print(f"{kind:28}{right[kind]:5} of {made[kind]:5}  {right[kind] / made[kind]:7.2%}")
    total = max(made.total(), 1)
    print(f"{'all':28}{right.total():5} of {made.total():5}  {right.total() / total:7.2%}")
    print(
        f"false changes: {false}; amended units with more words marked than changed: {long_edits}; "
        f"texts not read as written: {misread}; {time.process_time() - began:.0f} s of processor"
    )
    if variations:
        print(f"in {len(variations)} other forms: {of_form} pairs otherwise told")


@dataclass(frozen=True, slots=True)
class Stocks:
    """The words of all acts of one language, by act."""

    acts: dict[str, Stock] = field(default_factory=dict)

    def without(self, act: str) -> Stock:
        """The words of all acts but one."""
        whole = Stock()
        for name, stock in self.acts.items():
            if name != act:
                whole.points += stock.points
                whole.sentences += stock.sentences
                whole.headings += stock.headings
                whole.articles += stock.articles
        return whole


def stocks_of(folder: Path, largest: int = 250_000) -> dict[str, Stocks]:
    """The words of the shorter texts of a folder, by language."""
    stocks = {language: Stocks() for language in _LANGUAGES.values()}
    for path in files_of(folder, "all"):
        act, name, _ = path.name.split(".")
        if path.stat().st_size < 1.8 * largest:
            language = _LANGUAGES[name]
            expression = parse(read_plain_text(path.read_bytes().decode("utf-8")), act, language)
            stocks[language].acts.setdefault(act, Stock()).add(tree_of(expression))
    return stocks


def edited_text(
    text: str, language: str, stock: Stock, random: Random, count: int, only: list[str]
) -> Edited:
    """A text and an edited copy of it.

    Where the text reads otherwise without its notes, both are without them.
    """
    expression = parse(read_plain_text(text), "act", language)
    root = tree_of(expression)
    without_notes, _ = written(root)
    again = parse(read_plain_text(without_notes), "act", language)
    if _shape(again) != _shape(expression):
        text = without_notes
        root = tree_of(again)
    kinds = {kind: editor for kind, editor in EDITS.items() if kind.startswith(tuple(only or [""]))}
    draft = Draft(root, language, stock, random)
    made = make_edits(draft, count, kinds)
    new, starts = written(root)
    return Edited(text, new, draft, made, starts)


def _shape(expression: Expression) -> list[tuple[str, str]]:
    return [(unit.eid, unit.status.value) for unit in expression.provisions]


def judged(
    edited: Edited, name: str, variations: Mapping[str, Variation], random: Random
) -> Verdict:
    """What the comparison gets wrong. Raises :class:`Misread`.

    A variation in which the text has other units, as a full stop for a semicolon makes
    of an indent, is left out.
    """
    old, new = _read(edited.old, name), _read(edited.new, name)
    comparison = compared(old, new)
    verdict = verdict_of(comparison, fates_of(edited, new.expression))
    told = told_words(comparison)
    for variation, vary in variations.items():
        varied = vary(edited.new, edited.draft.language, random)
        if not varied or _shape((other := _read(varied, name)).expression) != _shape(
            new.expression
        ):
            continue
        in_other_form = compared(old, other)
        told_anew = told_words(in_other_form)
        judge = _Judge(in_other_form)
        wrong = [
            units for units in {**told, **told_anew} if told.get(units) != told_anew.get(units)
        ]
        verdict.of_form += [f"{variation}: {judge.named(*units)} told otherwise" for units in wrong]
        verdict.of_form += [
            f"{variation}: {judge.described(pair)}: not all of its form is told"
            for pair in _all_pairs(in_other_form.pairs)
            if not judge.tells_form(pair)
        ]
    return verdict


def _read(text: str, name: str) -> ComparedText:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(text.encode())
        return compared_text(path)


Units = tuple[tuple[int, ...], tuple[int, ...]]


def told_words(comparison: Comparison) -> dict[Units, list[object]]:
    """What is told of every pair: its kind, and the words and substance of its edits."""

    def words(text: ComparedText, span: tuple[int, int]) -> list[str]:
        expression = text.expression
        return keys(comparable_words(expression.text, [span], expression.language))

    return {
        (pair.old, pair.new): [
            (pair.kind, pair.moved, pair.renumbered),
            *(
                (
                    edit.operation,
                    words(comparison.old, edit.old),
                    words(comparison.new, edit.new),
                    edit.substance,
                    edit.direction,
                )
                for edit in pair.edits
                if edit.operation is not Operation.EQUAL
            ),
        ]
        for pair in _all_pairs(comparison.pairs)
    }


def fates_of(edited: Edited, new: Expression) -> list[Fate]:
    """What became of every unit, old and new. Raises :class:`Misread`."""
    place = _places(edited, new)
    before = _numbers_before(edited)
    now: dict[int, list[Node]] = defaultdict(list)
    """What each old unit became."""
    for node in place:
        if not node.excluded:
            for old in node.old:
                now[old].append(node)
    fates = []
    seen: set[int] = set()
    for node, position in place.items():
        if not node.in_force:
            continue
        if node.excluded:
            fates.append(_gone(node, node.edits, required=True))
        elif not node.old:
            edits = _edits_around(node)
            is_top = node.parent is None or node.parent.level is None or bool(node.parent.old)
            kinds = frozenset({PairKind.INSERTED})
            fates.append(Fate((), (position,), kinds, edits, edits, is_top))
        elif seen.isdisjoint(node.old):
            seen.update(node.old)
            nodes = now[node.old[0]]
            fates.append(_fate(node, nodes, [place[each] for each in nodes], before))
    for top in (*edited.draft.deleted, *edited.draft.gone):
        fates += [
            _gone(node, top.edits, required=node is top and top in edited.draft.deleted)
            for node in top.walk()
            if node.in_force and node.old
        ]
    return fates


def _places(edited: Edited, new: Expression) -> dict[Node, int]:
    """Where each unit of the tree is among those that were read of its text."""
    at = {(unit.start, unit.level): unit for unit in new.provisions}
    place: dict[Node, int] = {}
    for node in edited.draft.root.walk():
        if node.level is None:
            continue
        unit = at.get((edited.starts[node], node.level))
        if unit is None or (
            node.in_force and node.marker and (unit.number or "").rstrip(")") != node.number
        ):
            raise Misread(f"{_name(node)} is {unit and unit.eid}")
        place[node] = unit.position
    placed = set(place.values())
    for unit in new.provisions:
        if unit.status is Status.IN_FORCE and unit.position not in placed:
            raise Misread(f"{unit.eid} was not written")
    return place


def _numbers_before(edited: Edited) -> dict[int, str]:
    old = parse(read_plain_text(edited.old), "act", edited.draft.language)
    return {unit.position: (unit.number or "").rstrip(")") for unit in old.provisions}


def _edits_around(node: Node) -> frozenset[int]:
    """The edits of the innermost unit around that has any."""
    return next(
        (frozenset(each.edits) for each in (node, *node.around()) if each.edits), frozenset()
    )


def _edits_near(nodes: list[Node]) -> frozenset[int]:
    """The edits that may explain why units are taken for others."""
    around = frozenset().union(*map(_edits_around, nodes))
    return around or frozenset(
        edit for node in nodes for each in node.walk() for edit in each.edits
    )


def _gone(node: Node, edits: set[int], required: bool) -> Fate:
    kinds = frozenset({PairKind.DELETED})
    return Fate(node.old, (), kinds, frozenset(edits), frozenset(edits), required)


def _fate(node: Node, nodes: list[Node], places: list[int], before: dict[int, str]) -> Fate:
    """What became of a unit that is still there, perhaps as several or with others."""
    old, new = tuple(sorted(node.old)), tuple(sorted(places))
    edits = frozenset(edit for each in nodes for edit in each.edits)
    near = edits | _edits_near(nodes)
    if len(new) > 1:
        return Fate(old, new, frozenset({PairKind.SPLIT}), edits, near, required=True)
    if len(old) > 1:
        return Fate(old, new, frozenset({PairKind.MERGED}), edits, near, required=True)

    def is_renumbered(unit: Node) -> bool:
        return unit.marker is not None and len(unit.old) == 1 and (
            before[unit.old[0]] != unit.number
        )  # fmt: skip

    is_carried = any(
        each.moved or each.loosened or len(each.old) != 1 or is_renumbered(each)
        for each in node.around()
    )
    kinds: set[PairKind]
    if node.changed:
        kinds = {PairKind.AMENDED}
        if node.rewritten:
            kinds.add(PairKind.COUNTERPART)
    elif node.loosened:
        kinds = set(_MOVES)
    elif node.moved:
        kinds = {PairKind.MOVED, *([PairKind.RENUMBERED] if node.in_list else [])}
    elif is_renumbered(node):
        kinds = {PairKind.RENUMBERED}
    else:
        kinds = {PairKind.UNCHANGED}
        if is_carried or node.marker is None:
            kinds |= _MOVES
    required = PairKind.UNCHANGED not in kinds
    if node.holds_change:
        kinds.add(PairKind.AMENDED)
    is_free = node.loosened or node.in_list
    return Fate(
        old,
        new,
        frozenset(kinds),
        edits,
        near,
        required,
        moved=node.moved and not is_free,
        renumbered=is_renumbered(node) and not is_free,
    )


def _name(node: Node) -> str:
    return " of ".join(f"{each.level} {each.number or ''}" for each in (node, *node.around()))


def verdict_of(comparison: Comparison, fates: list[Fate]) -> Verdict:
    """Hold the pairs of a comparison against what was done."""
    verdict = Verdict()
    by_units = {(fate.old, fate.new): fate for fate in fates}
    near_old: dict[int, frozenset[int]] = {}
    near_new: dict[int, frozenset[int]] = {}
    for fate in fates:
        near_old.update(dict.fromkeys(fate.old, fate.near))
        near_new.update(dict.fromkeys(fate.new, fate.near))
    reported: dict[tuple[tuple[int, ...], tuple[int, ...]], Pair] = {}
    judge = _Judge(comparison)
    for pair in _all_pairs(comparison.pairs):
        old, new = tuple(sorted(pair.old)), tuple(sorted(pair.new))
        key = (old, () if pair.kind is PairKind.DELETED else new)
        reported[key] = pair
        expected = by_units.get(key)
        if expected is not None and pair.kind in expected.kinds:
            continue
        if not pair.is_change and expected is None and not (old and new):
            continue
        if not pair.is_change and expected is None and judge.are_same_words(old, new):
            # Which of two units in the same words is which cannot be told.
            continue
        edits = frozenset().union(
            *(near_old.get(unit, frozenset()) for unit in old),
            *(near_new.get(unit, frozenset()) for unit in new),
        )
        line = f"reported {judge.described(pair)}" + (
            f", which is {'/'.join(sorted(expected.kinds))}" if expected else ""
        )
        for edit in edits:
            verdict.wrong[edit].append(line)
        if not edits:
            verdict.false.append(line)
    for fate in fates:
        found = reported.get((fate.old, fate.new))
        wrong = None
        if fate.required:
            if found is None:
                wrong = "not reported"
            elif found.kind not in fate.kinds:
                wrong = f"called {found.kind}"
            elif fate.moved and found.kind is not PairKind.MOVED and not found.moved:
                wrong = "not said to be moved"
            elif fate.renumbered and found.kind is not PairKind.RENUMBERED and not found.renumbered:
                wrong = "not said to be renumbered"
            elif not judge.is_explained(found):
                wrong = "edits do not make the new words of the old"
        if wrong:
            units = judge.named(fate.old, fate.new)
            line = f"{units} is {'/'.join(sorted(fate.kinds))}: {wrong}"
            for edit in fate.edits:
                verdict.wrong[edit].append(line)
            if not fate.edits:
                verdict.false.append(line)
        elif found and judge.is_long(found):
            verdict.long_edits.append(judge.described(found))
    return verdict


def _all_pairs(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Every pair, at whatever depth; not what is told elsewhere."""
    for pair in pairs:
        if not pair.leaves:
            yield pair
            yield from _all_pairs(pair.units)


class _Judge:
    """Looks at the words of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.before = Segments(comparison.old)
        self.after = Segments(comparison.new)
        self.has_edits = any(pair.edits for pair in _all_pairs(comparison.pairs))

    def named(self, old: Iterable[int], new: Iterable[int]) -> str:
        """The identifiers of units on both sides."""
        sides = (
            " + ".join(text.expression.provisions[unit].eid for unit in units) or "nothing"
            for text, units in ((self.comparison.old, old), (self.comparison.new, new))
        )
        return " → ".join(sides)

    def described(self, pair: Pair) -> str:
        """A pair in words."""
        flags = f"{' moved' * pair.moved}{' renumbered' * pair.renumbered}"
        units = self.named(pair.old, pair.new)
        return f"{pair.kind}{flags} {units} ({pair.similarity:.2f}, {'+'.join(pair.why)})"

    def are_same_words(self, old: Iterable[int], new: Iterable[int]) -> bool:
        """Whether units of both sides have the same words of their own."""
        return self._words(self.before, old) == self._words(self.after, new)

    def is_explained(self, pair: Pair) -> bool:
        """Whether the words outside the pair's edits are the same on both sides."""
        if not self.has_edits or not (pair.old and pair.new):
            return True
        edits = [edit for edit in pair.edits if edit.operation is not Operation.EQUAL]
        kept = [
            self._words(self.before, pair.old, [edit.old for edit in edits]),
            self._words(self.after, pair.new, [edit.new for edit in edits]),
        ]
        return kept[0] == kept[1]

    def tells_form(self, pair: Pair) -> bool:
        """Whether what stands outside the edits and differences of form is the same text.

        Asked of single units with no heading, whose own pair tells all of them.
        """
        if len(pair.old) != 1 or len(pair.new) != 1:
            return True
        if (pair.units or pair.edits) and (
            self.before.of_unit[pair.old[0]].heading or self.after.of_unit[pair.new[0]].heading
        ):
            return True
        edits = [edit for edit in pair.edits if edit.operation is not Operation.EQUAL]
        is_whole = not pair.units and not pair.edits
        old = [*(one.old for one in edits), *(one.old for one in pair.form)]
        new = [*(one.new for one in edits), *(one.new for one in pair.form)]
        return self._letters(self.before, pair.old[0], is_whole, old) == self._letters(
            self.after, pair.new[0], is_whole, new
        )

    @staticmethod
    def _letters(
        segments: Segments, unit: int, is_whole: bool, without: Iterable[tuple[int, int]]
    ) -> str:
        """What stands behind the number of a unit outside some spans, without white space."""
        inside = segments.inside(unit) if is_whole and unit in segments.of_article else [unit]
        gone = {at for span in without for at in range(*span)}
        text = segments.text.expression.text
        return "".join(
            text[at]
            for one in inside
            if one in segments.of_unit
            for span in segments.of_unit[one].spans
            for at in range(*span)
            if at not in gone and not text[at].isspace()
        )

    def is_long(self, pair: Pair) -> bool:
        """Whether a pair marks many more words than changed."""
        if not pair.edits:
            return False
        old, new = self._words(self.before, pair.old), self._words(self.after, pair.new)
        marked = 0
        for edit in pair.edits:
            if edit.operation is not Operation.EQUAL:
                marked += len(old) - len(self._words(self.before, pair.old, [edit.old]))
                marked += len(new) - len(self._words(self.after, pair.new, [edit.new]))
        fewest = _distance(old, new)
        return marked > 1.5 * fewest + 4

    @staticmethod
    def _words(
        segments: Segments, units: Iterable[int], without: Sequence[tuple[int, int]] = ()
    ) -> list[str]:
        """The words of units' own that stand outside some spans."""
        return [
            word.key
            for unit in sorted(units)
            if unit in segments.of_unit
            for word in segments.of_unit[unit].words
            if not any(start < word.end and word.start < end for start, end in without)
        ]


def _distance(old: list[str], new: list[str]) -> int:
    """How many words must go and come at least."""
    row = list(range(len(new) + 1))
    for at, word in enumerate(old, 1):
        last, row[0] = row[0], at
        for column, other in enumerate(new, 1):
            same = last if word == other else min(row[column], row[column - 1]) + 1
            last, row[column] = row[column], same
    return row[-1]


if __name__ == "__main__":
    main()
