"""The units that a chain means: relative words completed, lists and ranges counted out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product

from kb.address import ancestors
from kb.model import (
    ActName,
    Completeness,
    Expression,
    Level,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
    UnitPath,
)
from kb.numbering import between, number_key
from kb.references.chains import Chain
from kb.references.own_units import OwnUnits
from kb.references.steps import Number, Step

RANKS = {
    level: rank
    for rank, level in enumerate(
        (
            Level.ANNEX,
            Level.PREAMBLE,
            Level.PART,
            Level.SECTION,
            Level.CHAPTER,
            Level.SUBDIVISION,
            Level.ARTICLE,
            Level.REMARK,
            Level.PARAGRAPH,
            Level.SUBPARAGRAPH,
            Level.POINT,
            Level.INDENT,
        )
    )
}
"""How far within an act a level lies, the outermost first."""
_WORDS_OF_OTHER_USE = frozenset(
    {Level.PART, Level.SECTION, Level.SUBPARAGRAPH, Level.ANNEX, Level.REMARK}
)
"""Levels whose words mean much else: a part of anything, a department of an office."""
_UNNUMBERED = Number("")
"""What stands for the number of a remark or a preamble, which bear none."""
_WITHIN_ARTICLE = RANKS[Level.ARTICLE]


class Targets:
    """Finds the units that the chains of one expression mean."""

    def __init__(
        self, expression: Expression, units: OwnUnits, *, calls_paragraphs_parts: bool
    ) -> None:
        self._is_excerpt = expression.completeness is Completeness.EXCERPT
        self._units = units
        self._calls_paragraphs_parts = calls_paragraphs_parts

    def own(
        self, chain: Chain, provision: int, base: int | None = None, *, in_body: bool = False
    ) -> Reference:
        """The reference of a chain to units of the act that it stands in, settled.

        ``base`` is the unit that its outermost step lies in, where that is known («осы
        Қағидалардың»); ``in_body`` says that it lies in no annex («осы бұйрықтың»).
        """
        steps = chain.steps
        if steps and steps[0].relative == "this" and not steps[0].numbers:
            base = self._enclosing(steps[0].level, provision)
            if base is None:
                return _made(chain, provision, (), Reason.NO_ANTECEDENT)
            steps = steps[1:]
        if not steps:
            targets = () if base is None else (self._target(base),)
            return _made(chain, provision, targets)
        found: list[Target] = []
        reason: Reason | None = None
        for path, is_sure, context in self._paths(steps, base, provision, in_body):
            positions = self._units.find(path, context)
            found += (self._target(position, path) for position in positions)
            if len(positions) > 1:
                reason = reason or Reason.SEVERAL_UNITS
            elif not positions and is_sure:
                found.append(self._missing(path, context, provision))
                reason = Reason.NOT_IN_EXCERPT if self._is_excerpt else Reason.NO_UNIT
        return _made(chain, provision, found, reason)

    def of_annexes(self, chain: Chain, provision: int) -> Reference:
        """The reference of a chain to units of a document that the act approves and appends.

        It is the annex that holds them: «осы бұйрықпен бекітілген Қағидалардың 5-тармағы».
        """
        annexes = [
            position
            for position in self._units.of_level(Level.ANNEX)
            if self._units.provisions[position].parent is None
        ]
        first = chain.steps[0]
        path = tuple((first.level, number.value) for number in first.numbers[:1])
        holding = [position for position in annexes if self._units.find(path, position)]
        base = next(iter(holding or annexes), None)
        if base is None:
            return self.own(chain, provision, in_body=True)
        if len(holding) > 1:
            targets = [
                self._target(found) for at in holding for found in self._units.find(path, at)
            ]
            return _made(chain, provision, targets, Reason.SEVERAL_UNITS)
        return self.own(chain, provision, base)

    def of_units_before(
        self, chain: Chain, provision: int, before: Sequence[tuple[Chain, Reference]]
    ) -> Reference | None:
        """The reference of a chain whose outermost unit was spoken of before («аталған тармақ»).

        None where its word is an everyday one and nothing before it fits: «бұл бөлігі».
        """
        level = chain.steps[0].level
        inner = replace(chain, steps=chain.steps[1:])
        for other, reference in reversed(before):
            levels = [step.level for step in other.steps]
            if level not in levels or not reference.targets:
                continue
            target = reference.targets[-1]
            is_innermost = levels[-1] is level
            stem = target.path if is_innermost else _up_to(target.path, level)
            if reference.act is not None:
                paths = list(_expanded(stem, inner.steps))
                return _external(chain, provision, reference.act, paths)
            found = self._units.find(stem, self._units.root_of(provision))
            if found:
                return self.own(inner, provision, found[0])
        if level in _WORDS_OF_OTHER_USE:
            return None
        # «применительно к данной статье» of nothing before it is the one that says so.
        around = self._enclosing(level, provision)
        if around is None:
            return _made(chain, provision, (), Reason.NO_ANTECEDENT)
        return self.own(inner, provision, around)

    def unsettled(self, chain: Chain, provision: int, reason: Reason) -> Reference:
        """The reference of a chain of which it is not known what it means."""
        return _made(chain, provision, (), reason)

    def elsewhere(
        self, chain: Chain, provision: int, act: ActName, outer: UnitPath = ()
    ) -> Reference:
        """The reference of a chain to units of another act, in ``outer``; not looked for yet."""
        return _external(chain, provision, act, list(_expanded(outer, chain.steps)))

    # Where a number is looked for.

    def _enclosing(self, level: Level, provision: int) -> int | None:
        """The unit that «осы тармақ», «настоящая часть» means."""
        sought = [level]
        if level is Level.SUBPARAGRAPH:
            parts = [Level.PARAGRAPH, level]
            sought = parts if self._calls_paragraphs_parts else parts[::-1]
        elif level is Level.PARAGRAPH:
            sought = [level, Level.POINT]  # an article of points alone calls them so
        elif level is Level.INDENT:
            sought = [level, Level.SUBPARAGRAPH]
        for one in sought:
            found = self._units.around(provision, one)
            if found is not None:
                return found
        if level is Level.POINT:
            # A line below a list that speaks of «осы тармақша» belongs to the last point.
            return self._units.last_before(provision, level)
        # An article of one paragraph is that paragraph.
        alone = level in (Level.SUBPARAGRAPH, Level.PARAGRAPH)
        return self._units.around(provision, Level.ARTICLE) if alone else None

    def _contexts(self, level: Level, provision: int) -> Iterator[int | None]:
        """The units around that may hold a unit of ``level``, the nearest first; None: all."""
        in_article = RANKS[level] > _WITHIN_ARTICLE
        for unit in ancestors(self._units.provisions, provision):
            rank = RANKS.get(unit.level, 0)
            if unit.level is Level.ANNEX or (in_article and _WITHIN_ARTICLE <= rank < RANKS[level]):
                yield unit.position
            if in_article and unit.level is Level.ARTICLE:
                return
        yield None

    def _context(self, level: Level, number: str, provision: int) -> int | None:
        """The nearest unit around that holds a unit of this number, or that might hold it."""
        contexts = list(self._contexts(level, provision))
        for around in contexts:
            if self._units.find(((level, number),), around):
                return around
        return contexts[0]

    # Lists and ranges.

    def _paths(
        self, steps: Sequence[Step], base: int | None, provision: int, in_body: bool
    ) -> Iterator[tuple[UnitPath, bool, int | None]]:
        """Each unit as cited, whether it is named itself (no inner one of a range), and where."""
        first = steps[0]
        for number, following in _with_following(first.numbers):
            context = base
            if base is None and not in_body:
                context = self._context(first.level, number.value, provision)
            alone = ((first, number, following), *((step, None, None) for step in steps[1:]))
            for path, is_sure in self._counted((), alone, context):
                yield path, is_sure, context

    def _counted(
        self,
        outer: UnitPath,
        steps: Sequence[tuple[Step, Number | None, Number | None]],
        context: int | None,
    ) -> Iterator[tuple[UnitPath, bool]]:
        if not steps:
            yield outer, True
            return
        step, only, next_one = steps[0]
        numbers = _with_following(step.numbers) if only is None else [(only, next_one)]
        for number, following in numbers:
            path = (*outer, (step.level, number.value))
            ends = _ends(number, following)
            if following is None and ends is not None and self._is_inserted(path, ends, context):
                ends = None
            if ends is not None:
                for value in self._range(outer, step.level, ends, context):
                    for inner, _ in self._counted(
                        (*outer, (step.level, value)), steps[1:], context
                    ):
                        yield inner, value in ends
                continue
            for stem in _bracketed(path, number):
                yield from self._counted(stem, steps[1:], context)

    def _is_inserted(self, path: UnitPath, ends: tuple[str, str], context: int | None) -> bool:
        """Whether «5-7» is the number of an inserted unit rather than of three."""
        first = (*path[:-1], (path[-1][0], ends[0]))
        return bool(self._units.find(path, context)) or not self._units.find(first, context)

    def _range(
        self, outer: UnitPath, level: Level, ends: tuple[str, str], context: int | None
    ) -> list[str]:
        first = self._units.find((*outer, (level, ends[0])), context)
        if first:
            return self._units.between(*ends, siblings_of=first[0])
        return between(*ends)

    # What is found, and what is not.

    def _target(self, position: int, cited: UnitPath = ()) -> Target:
        """The unit at a position, with the subparagraph around it where its words name that.

        It could be told apart without, and is in identifiers: «подпункт 1) части первой».
        """
        unit = self._units.provisions[position]
        path = self._units.path_of(position)
        holder = self._units.provisions[unit.parent] if unit.parent is not None else None
        if holder is not None and holder.level is Level.SUBPARAGRAPH:
            part = (holder.level, holder.number or "")
            if part in cited and part not in path:
                path = (*path[:-1], part, path[-1])
        return Target(path, unit.eid, True)

    def _missing(self, path: UnitPath, context: int | None, provision: int) -> Target:
        outer = () if context is None else self._units.path_of(context)
        path = (*outer, *path)
        if self._calls_paragraphs_parts:
            parts = {Level.SUBPARAGRAPH: Level.PARAGRAPH}
            path = tuple((parts.get(level, level), number) for level, number in path)
        return Target(path, None, None if self._is_excerpt else False)


def cited_paths(steps: Sequence[Step], outer: UnitPath = ()) -> list[UnitPath]:
    """The units that steps from the outermost to the innermost name, in ``outer``.

    Plain ranges are counted out; of others the ends are named.
    """
    return [path for path in _expanded(outer, steps) if path]


def outer_of(path: UnitPath, level: Level) -> UnitPath:
    """What of a path may hold a unit of ``level``: the units of the levels above it."""
    if RANKS[level] <= _WITHIN_ARTICLE:
        return ()
    return tuple(part for part in path if _WITHIN_ARTICLE <= RANKS[part[0]] < RANKS[level])


def _up_to(path: UnitPath, level: Level) -> UnitPath:
    """The unit of ``level`` that a path goes through."""
    levels = [one for one, _ in path]
    return path[: levels.index(level) + 1] if level in levels else path


def _expanded(outer: UnitPath, steps: Sequence[Step]) -> Iterator[UnitPath]:
    """Units of an act that is not at hand: plain ranges counted out, of others the ends."""
    if not steps:
        yield outer
        return
    step = steps[0]
    for number, following in _with_following(step.numbers):
        ends = _ends(number, following)
        # Of a lone number after a plural word, «статьями 5-8», a hyphen joins two.
        if ends is not None and (following or (step.is_plural and len(step.numbers) == 1)):
            for value in between(*ends):
                yield from _expanded((*outer, (step.level, value)), steps[1:])
            continue
        for stem in _bracketed((*outer, (step.level, number.value)), number):
            yield from _expanded(stem, steps[1:])


def _with_following(numbers: Sequence[Number]) -> list[tuple[Number, Number | None]]:
    """Each number with the one that ends its range; ends of ranges do not come alone."""
    if not numbers:
        return [(_UNNUMBERED, None)]
    pairs: list[tuple[Number, Number | None]] = []
    is_end = False
    for number, following in pairwise((*numbers, None)):
        assert number is not None
        ranged = number.begins_range and following is not None
        if not is_end or ranged:
            pairs.append((number, following if ranged else None))
        is_end = ranged
    return pairs


def _ends(number: Number, following: Number | None) -> tuple[str, str] | None:
    """The ends of a range, or of what a hyphen may make one («пункты 5-7»)."""
    if following is not None:
        is_rising = number_key(number.value) < number_key(following.value)
        return (number.value, following.value) if is_rising else None
    first, _, last = number.value.partition("-")
    if not (first.isdigit() and last.isdigit() and int(first) < int(last)):
        return None
    return first, last


def _bracketed(path: UnitPath, number: Number) -> Iterator[UnitPath]:
    """The unit of a number, or those within it that brackets name: «статьи 99 (часть вторая)»."""
    if not number.inner:
        yield path
    groups: list[list[Step]] = []
    for step in number.inner:
        if groups and step.start - groups[-1][-1].end <= 1:
            groups[-1].append(step)  # «(подпунктом 1) пункта 2)», and no comma between
        else:
            groups.append([step])
    for group in groups:
        nested = sorted(group, key=lambda step: RANKS[step.level])
        lists = [[(step.level, inner.value) for inner in step.numbers] for step in nested]
        for inner in product(*lists):
            yield (*path, *inner)


def _external(chain: Chain, provision: int, act: ActName, paths: list[UnitPath]) -> Reference:
    return Reference(
        chain.start,
        chain.end,
        provision,
        act,
        tuple(Target(path) for path in paths if path),
        ReferenceStatus.EXTERNAL,
        Reason.NOT_LOADED,
    )


def _made(
    chain: Chain,
    provision: int,
    targets: Sequence[Target],
    reason: Reason | None = None,
) -> Reference:
    statuses = {
        None: ReferenceStatus.RESOLVED,
        Reason.SEVERAL_UNITS: ReferenceStatus.AMBIGUOUS,
        Reason.NOT_IN_EXCERPT: ReferenceStatus.EXTERNAL,
    }
    return Reference(
        chain.start,
        chain.end,
        provision,
        None,
        tuple(dict.fromkeys(targets)),
        statuses.get(reason, ReferenceStatus.UNRESOLVED),
        reason,
    )
