"""References that a change of a text breaks or moves: the text's own and those of other acts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.address import address_of, ancestors
from kb.comparison.correlation import Correlation, Outcome, is_living
from kb.comparison.impact_model import Effect, IncomingReference, ReferenceFinding
from kb.comparison.model import ComparedText, Comparison
from kb.comparison.words import comparable_words, keys
from kb.model import Completeness, Level, Provision, Reason, Reference, Target, UnitPath
from kb.unit_index import UnitIndex

_RANGE = re.compile(r"[–—−]|\s-\s|\d\)?\s?-\s?\d|\s(?:to|through)\s")
_NUMBERS = re.compile(r"\d+(?:-\d+)*")
_ABOVE_ARTICLES = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION)


def reference_findings(
    comparison: Comparison, correlation: Correlation, incoming: Iterable[IncomingReference]
) -> list[ReferenceFinding]:
    """What the change does to references, the gravest first, the text's own before others."""
    of_others = _incoming_to_other if comparison.is_of_two_acts else _incoming
    findings = [
        *_OwnReferences(comparison, correlation).findings(),
        *of_others(comparison, correlation, incoming),
    ]
    return sorted(findings, key=lambda one: tuple(Effect).index(one.effect))


@dataclass(frozen=True, slots=True)
class _Meant:
    """A unit that a reference meant in the old text, and what its words mean in the new one."""

    target: int
    path: UnitPath
    outcome: Outcome
    read: tuple[int, ...]
    is_named: bool = True
    """Whether the words give its number; a range names only its ends."""


class _OwnReferences:
    """The references of the new text to its own units, beside those of the old text."""

    def __init__(self, comparison: Comparison, correlation: Correlation) -> None:
        self._comparison = comparison
        self._correlation = correlation

    def findings(self) -> Iterator[ReferenceFinding]:
        if self._comparison.is_across:
            return
        old, new = self._comparison.old, self._comparison.new
        by_unit = _by_unit(one for one in old.references if one.targets and _is_own(old, one))
        for unit, references in _by_unit(new.references).items():
            before = [
                one for origin in self._correlation.origins(unit) for one in by_unit.get(origin, ())
            ]
            for reference in references:
                former = self._former(reference, before)
                if former is not None:
                    before.remove(former)
                    yield from self._of_kept(reference, former)
                elif reference.reason is Reason.NO_UNIT and _is_own(new, reference):
                    yield from self._of_new(reference)

    def _former(self, reference: Reference, before: Sequence[Reference]) -> Reference | None:
        """The reference of the old text that cites the same numbers in the same place."""
        if not before or not reference.targets:
            return None
        if self._comparison.is_of_two_acts and not _gives_article(self._comparison.new, reference):
            return None  # «настоящая статья» is what another act says of its own
        # What the text no longer has may be taken for a unit of the code's other part.
        is_own = _is_own(self._comparison.new, reference)
        for key_of in (_words_key, _numbers_key) if is_own else (_words_key,):
            key = key_of(self._comparison.new, reference)
            for one in before:
                if key_of(self._comparison.old, one) == key:
                    return one
        return None

    def _of_kept(self, reference: Reference, former: Reference) -> Iterator[ReferenceFinding]:
        text = self._comparison.old.expression.text[former.start : former.end]
        meant = []
        for target, is_given in zip(former.targets, _named(text, former.targets), strict=True):
            position = self._old_positions.get(target.eid or "")
            if position is not None and is_living(self._old_units, position):
                named = _same_target(target, former, reference)
                read = self._read(named) if named is not None else ()
                outcome = self._correlation.outcome(position)
                is_named = named is not None or is_given
                meant.append(_Meant(position, target.path, outcome, read, is_named))
        every = frozenset(unit for target in reference.targets for unit in self._read(target))
        for one, effect in _effects(meant, every, self._new_units):
            yield self._finding(effect, reference, one)

    def _of_new(self, reference: Reference) -> Iterator[ReferenceFinding]:
        """A reference that came with the change and leads nowhere."""
        if self._comparison.new.expression.completeness is Completeness.EXCERPT:
            return
        for target in reference.targets:
            if target.exists is False:
                yield self._finding(Effect.BROKEN, reference, None, target.path)

    def _finding(
        self, effect: Effect, reference: Reference, one: _Meant | None, cited: UnitPath = ()
    ) -> ReferenceFinding:
        new = self._comparison.new
        expression = new.expression
        return ReferenceFinding(
            effect,
            new.act.titles.get(expression.language, new.act.id),
            address_of(expression.provisions, reference.provision, new.act.id, expression.language),
            expression.text[reference.start : reference.end],
            reference.start,
            reference.end,
            True,
            cited if one is None else one.path,
            None if one is None else one.target,
            None if one is None else one.outcome.pair,
            () if one is None else one.outcome.units,
            () if one is None else one.read,
        )

    def _read(self, target: Target) -> tuple[int, ...]:
        position = self._new_positions.get(target.eid or "")
        if position is None or not is_living(self._new_units, position):
            return ()
        return (position,)

    @property
    def _old_units(self) -> tuple[Provision, ...]:
        return self._comparison.old.expression.provisions

    @property
    def _new_units(self) -> tuple[Provision, ...]:
        return self._comparison.new.expression.provisions

    @cached_property
    def _old_positions(self) -> dict[str, int]:
        return {unit.eid: unit.position for unit in self._old_units}

    @cached_property
    def _new_positions(self) -> dict[str, int]:
        return {unit.eid: unit.position for unit in self._new_units}


def _incoming(
    comparison: Comparison, correlation: Correlation, incoming: Iterable[IncomingReference]
) -> Iterator[ReferenceFinding]:
    """What becomes of the references of other acts, whose words stay as they are."""
    new_units = comparison.new.expression.provisions
    before, after = UnitIndex(comparison.old.expression.provisions), UnitIndex(new_units)
    for one in incoming:
        meant = []
        every: set[int] = set()
        targets = one.reference.targets
        for target, is_named in zip(targets, _named(one.words, targets), strict=True):
            read = tuple(unit for unit in after.find(target.path) if is_living(new_units, unit))
            every.update(read)
            for position in before.find(target.path):
                if is_living(before.provisions, position):
                    outcome = correlation.outcome(position)
                    meant.append(_Meant(position, target.path, outcome, read, is_named))
        for found, effect in _effects(meant, frozenset(every), new_units, correlation):
            yield _of_other(one, effect, found)


def _incoming_to_other(
    comparison: Comparison, correlation: Correlation, incoming: Iterable[IncomingReference]
) -> Iterator[ReferenceFinding]:
    """What answers to the references of other acts where the new text is another act."""
    before = UnitIndex(comparison.old.expression.provisions)
    for one in incoming:
        if not one.reference.targets and comparison.replaces:
            yield _of_other(one, Effect.WHOLE, None)
        for target in one.reference.targets:
            for position in before.find(target.path):
                outcome = correlation.outcome(position)
                if is_living(before.provisions, position) and outcome.pair is not None:
                    effect = Effect.COUNTERPART if outcome.units else Effect.BROKEN
                    yield _of_other(one, effect, _Meant(position, target.path, outcome, ()))


def _of_other(one: IncomingReference, effect: Effect, meant: _Meant | None) -> ReferenceFinding:
    """The finding of a reference of another act."""
    return ReferenceFinding(
        effect,
        one.title,
        one.source,
        one.words,
        one.reference.start,
        one.reference.end,
        False,
        () if meant is None else meant.path,
        None if meant is None else meant.target,
        None if meant is None else meant.outcome.pair,
        () if meant is None else meant.outcome.units,
        () if meant is None else meant.read,
    )


def _effects(
    meant: Sequence[_Meant],
    every: frozenset[int],
    new_units: Sequence[Provision],
    correlation: Correlation | None = None,
) -> Iterator[tuple[_Meant, Effect]]:
    """What becomes of each unit that a reference meant; ``every`` are all that it means now.

    With a ``correlation`` it is also told where a unit stayed and says something else.
    """
    meant = [one for one in meant if one.outcome.pair is not None]
    # «1 және 2-тармақтар» may have changed places: then the list leads where it led.
    is_whole = all(
        one.outcome.units
        and all(_leads_there(new_units, unit, every) for unit in one.outcome.units)
        for one in meant
    )
    for one in meant:
        read = every if is_whole or not one.is_named else frozenset(one.read)
        units = one.outcome.units
        found = [_leads_there(new_units, unit, read) for unit in units]
        if units and all(found):
            if correlation is not None:
                effect = _effect_of_staying(one, correlation, new_units)
                if effect is not None:
                    yield one, effect
        elif any(found) or (units and not one.is_named):
            yield one, Effect.INCOMPLETE
        elif one.is_named:
            yield one, Effect.ELSEWHERE if one.read else Effect.BROKEN


def _effect_of_staying(
    one: _Meant, correlation: Correlation, new_units: Sequence[Provision]
) -> Effect | None:
    pair = one.outcome.pair
    assert pair is not None
    if all(new_units[unit].level in _ABOVE_ARTICLES for unit in one.outcome.units):
        return None  # what a chapter says is told by its articles
    if len(pair.old) > 1 or correlation.is_reworded(one.target, one.outcome):
        return Effect.AMENDED
    return Effect.MOVED if pair.moved else None


def _leads_there(provisions: Sequence[Provision], unit: int, read: Iterable[int]) -> bool:
    """Whether one of the units ``read`` is the one at ``unit``, lies in it or holds it.

    An article of one paragraph is that paragraph, and is not when a second one comes.
    """
    return any(
        unit == other
        or any(around.position == unit for around in ancestors(provisions, other))
        or any(around.position == other for around in ancestors(provisions, unit))
        for other in read
    )


def _is_own(side: ComparedText, reference: Reference) -> bool:
    """Whether a reference of a text points to the text itself."""
    return reference.act is None or reference.act_id == side.act.id


def _gives_article(side: ComparedText, reference: Reference) -> bool:
    """Whether the words of a reference have the number of an article to which it points."""
    written = _NUMBERS.findall(side.expression.text, reference.start, reference.end)
    return any(
        level is Level.ARTICLE and number in written
        for target in reference.targets
        for level, number in target.path
    )


def _by_unit(references: Iterable[Reference]) -> dict[int, list[Reference]]:
    found: dict[int, list[Reference]] = {}
    for one in references:
        found.setdefault(one.provision, []).append(one)
    return found


def _words_key(side: ComparedText, reference: Reference) -> tuple[object, ...]:
    """The words of a reference in the form in which they are compared."""
    expression = side.expression
    span = (reference.start, reference.end)
    return tuple(keys(comparable_words(expression.text, [span], expression.language)))


def _numbers_key(side: ComparedText, reference: Reference) -> tuple[object, ...]:
    """The numbers that a reference cites, whatever endings its words have."""
    numbers = (word for word in _words_key(side, reference) if str(word)[:1].isdigit())
    return (*numbers, *(target.path[-1:] for target in reference.targets))


def _same_target(target: Target, former: Reference, reference: Reference) -> Target | None:
    """The target of a reference that has the place of one of its former ones."""
    if len(former.targets) == len(reference.targets):
        return reference.targets[former.targets.index(target)]
    named = target.path[-1:]
    return next((one for one in reference.targets if one.path[-1:] == named), None)


def _named(words: str, targets: Sequence[Target]) -> list[bool]:
    """Of each target, whether the words give its number: a range gives those of its ends only."""
    if not _RANGE.search(words):
        return [True] * len(targets)
    written = set(_NUMBERS.findall(words))
    named = []
    for target, before, after in zip(targets, (None, *targets), (*targets[1:], None), strict=False):
        is_inside = all(
            other is not None and other.path[:-1] == target.path[:-1] for other in (before, after)
        )
        named.append(not is_inside or target.path[-1][1] in written)
    return named
