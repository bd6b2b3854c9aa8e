"""What references to other acts mean, once all texts are there.

The words that name an act are looked up once for all texts that use them; then
each unit that is cited is sought in the text of the act that was found, in the
language of the reference where there is one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from corpus.registry import load_registry
from indexer.act_facts import registered_act
from kb.address import end_of, find_units
from kb.model import (
    Act,
    ActName,
    Completeness,
    Level,
    Provision,
    Reason,
    ReferenceStatus,
    Target,
    UnitPath,
)
from kb.references.catalogue import Catalogue
from kb.store import ExpressionHead, NamedAct, OpenReference, Settling, Store, StoreWriter

Outcome = tuple[ReferenceStatus, Reason | None]

_RESOLVED: Outcome = (ReferenceStatus.RESOLVED, None)
_NO_UNIT: Outcome = (ReferenceStatus.UNRESOLVED, Reason.NO_UNIT)
_SEVERAL_UNITS: Outcome = (ReferenceStatus.AMBIGUOUS, Reason.SEVERAL_UNITS)
_NOT_IN_EXCERPT: Outcome = (ReferenceStatus.EXTERNAL, Reason.NOT_IN_EXCERPT)
_GRAVEST_FIRST = (_NO_UNIT, _SEVERAL_UNITS, _NOT_IN_EXCERPT, _RESOLVED)


class Names(Protocol):
    """Finds the acts that words mean (:class:`kb.references.catalogue.Catalogue`)."""

    def find(self, name: ActName) -> Sequence[str]: ...
    def known_enough(self, name: ActName) -> bool: ...


def link(writer: StoreWriter) -> None:
    """Settle every reference to another act that the texts just put can have changed.

    These are the references in them, those to their acts, and those by names
    that mean another act now that these are known.
    """
    with writer.settling() as settling:
        named_acts = settling.named_acts()
        if not named_acts:
            return
        names = Catalogue(known_acts(writer.written))
        fresh = {writer.written.expression_head(text).act_id for text in writer.new_texts}
        open_names = [
            found
            for before in named_acts
            if (found := _looked_up(before, names)) != before
            or found.row in writer.names_used
            or found.act_id in fresh
        ]
        settling.settle_names(open_names)
        # Act by act, so that the units of one are in memory at a time.
        open_names.sort(key=lambda one: one.act_id or "")
        for act_id, of_act in groupby(open_names, key=lambda one: one.act_id):
            _settle(settling, of_act, _Act(writer.written, act_id))


def known_acts(store: Store) -> list[Act]:
    """The acts of the registry and of a knowledge base, this preferred."""
    acts = {entry.id: registered_act(entry) for entry in load_registry()}
    acts.update((stored.act.id, stored.act) for stored in store.acts())
    return list(acts.values())


def _looked_up(named: NamedAct, names: Names) -> NamedAct:
    assert named.name is not None, "an act that is not named needs no look-up"
    found = tuple(names.find(named.name))
    return replace(
        named,
        act_id=found[0] if len(found) == 1 else None,
        candidates=found if len(found) > 1 else (),
        is_known=bool(found) or names.known_enough(named.name),
    )


def _settle(settling: Settling, named_acts: Iterable[NamedAct], act: _Act) -> None:
    for named in named_acts:
        settled = [
            (reference, _settled(reference, named, act))
            for reference in settling.references_to(named)
        ]
        settling.settle(named, settled)


def _settled(reference: OpenReference, named: NamedAct, act: _Act) -> OpenReference:
    if act.heads:
        found = [act.find(target.path, reference.language) for target in reference.targets]
        outcomes = {outcome for _, outcome in found}
        status, reason = next((one for one in _GRAVEST_FIRST if one in outcomes), _RESOLVED)
        targets = tuple(target for target, _ in found)
        return replace(reference, targets=targets, status=status, reason=reason)
    if named.candidates:
        status, reason = ReferenceStatus.AMBIGUOUS, Reason.SEVERAL_ACTS
    elif named.is_known:
        status, reason = ReferenceStatus.EXTERNAL, Reason.NOT_LOADED
    else:
        status, reason = ReferenceStatus.UNRESOLVED, Reason.ACT_UNKNOWN
    targets = tuple(Target(target.path) for target in reference.targets)
    return replace(reference, targets=targets, status=status, reason=reason)


class _Act:
    """The texts of the act that a name means, in which units are sought; none for no act."""

    def __init__(self, store: Store, act_id: str | None) -> None:
        self.heads = [] if act_id is None else store.expressions(act_id)
        self._store = store
        self._texts: dict[int, _Text] = {}
        self._found: dict[tuple[UnitPath, str], tuple[Target, Outcome]] = {}

    def find(self, path: UnitPath, language: str) -> tuple[Target, Outcome]:
        """The unit that ``path`` names, and how it was found, for words in ``language``."""
        key = path, language
        if key not in self._found:
            self._found[key] = self._look_for(path, language)
        return self._found[key]

    def _look_for(self, path: UnitPath, language: str) -> tuple[Target, Outcome]:
        for head in self._preferred(language):
            eids = self._text(head).find(path)
            if len(eids) == 1:
                return Target(path, eids[0], exists=True), _RESOLVED
            if eids:
                return Target(path, exists=True), _SEVERAL_UNITS
            if head.completeness is Completeness.FULL:
                return Target(path, exists=False), _NO_UNIT
        return Target(path), _NOT_IN_EXCERPT

    def _preferred(self, language: str) -> list[ExpressionHead]:
        """The texts in which to look: the one in ``language``, after an excerpt the others too."""
        return sorted(self.heads, key=lambda head: head.language != language)

    def _text(self, head: ExpressionHead) -> _Text:
        if head.id not in self._texts:
            self._texts[head.id] = _Text(self._store.provisions(head.id))
        return self._texts[head.id]


class _Text:
    """The units of a text, found by level and number."""

    def __init__(self, units: Sequence[Provision]) -> None:
        self._units = units
        self._positions: dict[tuple[Level, str | None], list[int]] = {}
        for unit in units:
            number = None if unit.number is None else unit.number.rstrip(")")
            self._positions.setdefault((unit.level, number), []).append(unit.position)

    def find(self, path: UnitPath) -> list[str]:
        """The identifiers of the units that ``path`` may mean."""
        return [self._units[found].eid for found in find_units(self._units, path, self._numbered)]

    def _numbered(self, level: Level, number: str | None, within: int | None) -> Iterator[int]:
        first = 0 if within is None else within + 1
        end = len(self._units) if within is None else end_of(self._units, within)
        for key in dict.fromkeys(((level, number), (level, None))):
            positions = self._positions.get(key, [])
            yield from positions[bisect_left(positions, first) : bisect_left(positions, end)]
