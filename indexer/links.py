"""What references to other acts mean, once all texts are there.

The words that name an act are looked up once for all texts that use them; then
each unit that is cited is sought in the text of the act that was found, in the
language of the reference where there is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from corpus.registry import load_registry
from kb.model import (
    Completeness,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
    UnitPath,
)
from kb.references.catalogue import Catalogue, known_enough
from kb.store import ExpressionHead, NamedAct, OpenReference, Store, StoreWriter
from kb.unit_index import UnitIndex

Outcome = tuple[ReferenceStatus, Reason | None]

_RESOLVED: Outcome = (ReferenceStatus.RESOLVED, None)
_NO_UNIT: Outcome = (ReferenceStatus.UNRESOLVED, Reason.NO_UNIT)
_SEVERAL_UNITS: Outcome = (ReferenceStatus.AMBIGUOUS, Reason.SEVERAL_UNITS)
_NOT_IN_EXCERPT: Outcome = (ReferenceStatus.EXTERNAL, Reason.NOT_IN_EXCERPT)
_NOT_LOADED: Outcome = (ReferenceStatus.EXTERNAL, Reason.NOT_LOADED)
_ACT_UNKNOWN: Outcome = (ReferenceStatus.UNRESOLVED, Reason.ACT_UNKNOWN)
_GRAVEST_FIRST = (_NO_UNIT, _SEVERAL_UNITS, _NOT_IN_EXCERPT, _RESOLVED)


def link(writer: StoreWriter) -> None:
    """Settle every reference to another act that the texts just put can have changed.

    These are the references in them, those to their acts, and those by names
    that mean another act now that these are known.
    """
    store = writer.written
    with writer.settling() as settling:
        named_acts = settling.named_acts()
        if not named_acts:
            return
        catalogue = catalogue_of(store)
        fresh = {store.expression_head(text).act_id for text in writer.new_texts}
        open_names = [
            found
            for before in named_acts
            if (found := _looked_up(before, catalogue)) != before
            or found.row in writer.names_used
            or not fresh.isdisjoint(_parts(found.act_id, catalogue))
        ]
        settling.settle_names(open_names)
        # Act by act, so that the units of one are in memory at a time.
        open_names.sort(key=_act_of)
        for act_id, of_act in groupby(open_names, key=_act_of):
            parts = [_Act(store, part) for part in _parts(act_id, catalogue)]
            for named in of_act:
                meaning = _Meaning(named, parts)
                settling.settle(
                    named,
                    ((one, meaning.settled(one)) for one in settling.references_to(named)),
                )


def settled(
    store: Store, catalogue: Catalogue, references: Iterable[Reference], language: str
) -> list[Reference]:
    """References of a text that is in no knowledge base, those to other acts settled by one."""
    acts = cache(lambda act_id: _Act(store, act_id))
    result = []
    for one in references:
        if one.act is None:
            result.append(one)
            continue
        named = _looked_up(NamedAct(0, one.act), catalogue)
        parts = [acts(part) for part in _parts(named.act_id, catalogue)]
        reference = OpenReference(0, language, one.targets, one.status, one.reason)
        found = _Meaning(named, parts).settled(reference)
        result.append(
            replace(
                one,
                targets=found.targets,
                status=found.status,
                reason=found.reason,
                act_id=found.part or named.act_id,
            )
        )
    return result


def catalogue_of(store: Store) -> Catalogue:
    """The acts of the registry and of a knowledge base, by their names."""
    return Catalogue([*load_registry(), *(stored.act for stored in store.acts())])


def _act_of(named: NamedAct) -> str:
    return named.act_id or ""


def _parts(act_id: str | None, catalogue: Catalogue) -> tuple[str, ...]:
    """An act and the other parts of it that bear the same name, as the Civil Code has."""
    return (act_id, *catalogue.other_parts(act_id)) if act_id else ()


def _looked_up(named: NamedAct, catalogue: Catalogue) -> NamedAct:
    assert named.name is not None, "an act that is not named needs no look-up"
    found = catalogue.find(named.name)
    return replace(
        named,
        act_id=found[0] if len(found) == 1 else None,
        candidates=found if len(found) > 1 else (),
        is_known=bool(found) or known_enough(named.name),
    )


class _Meaning:
    """What references by one name mean; ``parts`` are the act and its other parts."""

    def __init__(self, named: NamedAct, parts: Sequence[_Act]) -> None:
        self._named = named
        self._parts = parts
        self._found = cache(self._look_for)  # most references of a name say the same

    def settled(self, reference: OpenReference) -> OpenReference:
        """The reference as it is now; one whose words mean nothing before them stays so."""
        if reference.reason is Reason.NO_ANTECEDENT:
            return reference
        paths = tuple(target.path for target in reference.targets)
        found = self._found(paths, reference.language)
        return OpenReference(reference.key, reference.language, *found)

    def _look_for(self, paths: tuple[UnitPath, ...], language: str) -> _Found:
        bare = tuple(map(Target, paths))
        if self._named.candidates:
            return _Found(bare, ReferenceStatus.AMBIGUOUS, Reason.SEVERAL_ACTS)
        if not self._parts:
            return _Found(bare, *(_NOT_LOADED if self._named.is_known else _ACT_UNKNOWN))
        first = self._parts[0]
        loaded = [part for part in self._parts if part.heads]
        if paths:
            tried = [_units_in(part, paths, language) for part in loaded]
            found = next((one for one in tried if one.reason is None), None)
            if found is not None:
                return found if found.part != first.id else found._replace(part=None)
        if not first.heads or (paths and len(loaded) < len(self._parts)):
            return _Found(bare, *_NOT_LOADED)  # the units may be in a part that is not here
        return _units_in(first, paths, language)._replace(part=None)


class _Found(NamedTuple):
    """What a reference was found to mean, as :class:`kb.store.OpenReference` has it."""

    targets: tuple[Target, ...]
    status: ReferenceStatus
    reason: Reason | None
    part: str | None = None


def _units_in(act: _Act, paths: Sequence[UnitPath], language: str) -> _Found:
    """The units of ``paths`` as they are in the texts of an act."""
    found = [act.find(path, language) for path in paths]
    outcomes = {outcome for _, outcome in found}
    outcome = next((one for one in _GRAVEST_FIRST if one in outcomes), _RESOLVED)
    return _Found(tuple(target for target, _ in found), *outcome, act.id)


class _Act:
    """The texts of an act, in which units are sought; none where it is not loaded."""

    def __init__(self, store: Store, act_id: str) -> None:
        self.id = act_id
        self.heads = store.expressions(act_id)
        self._store = store
        self._texts: dict[int, UnitIndex] = {}
        self._found: dict[tuple[UnitPath, str], tuple[Target, Outcome]] = {}

    def find(self, path: UnitPath, language: str) -> tuple[Target, Outcome]:
        """The unit that ``path`` names, and how it was found, for words in ``language``."""
        key = path, language
        if key not in self._found:
            self._found[key] = self._look_for(path, language)
        return self._found[key]

    def _look_for(self, path: UnitPath, language: str) -> tuple[Target, Outcome]:
        for head in self._preferred(language):
            units = self._text(head)
            found = units.find(path)
            if len(found) == 1:
                return Target(path, units.provisions[found[0]].eid, exists=True), _RESOLVED
            if found:
                return Target(path, exists=True), _SEVERAL_UNITS
            if head.completeness is Completeness.FULL:
                return Target(path, exists=False), _NO_UNIT
        return Target(path), _NOT_IN_EXCERPT

    def _preferred(self, language: str) -> list[ExpressionHead]:
        """The texts in which to look: the one in ``language``, after an excerpt the others too."""
        return sorted(self.heads, key=lambda head: head.language != language)

    def _text(self, head: ExpressionHead) -> UnitIndex:
        if head.id not in self._texts:
            self._texts[head.id] = UnitIndex(self._store.provisions(head.id))
        return self._texts[head.id]
