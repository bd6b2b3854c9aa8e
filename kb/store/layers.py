"""What the layers say of an expression, as compact rows.

Acts as the words name them are kept apart, once for each expression here and
once for all in the store: a row says which by its place in the list.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from functools import partial
from typing import NamedTuple

from kb.address import EID_PREFIXES
from kb.model import (
    RULINGS,
    ActName,
    Broader,
    Change,
    ChangeAction,
    Definition,
    DefinitionKind,
    Delay,
    Event,
    Level,
    Norm,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
    TermUse,
    UnitPath,
)
from kb.store.norm_rows import (
    BearerRow,
    BroaderRow,
    NormRow,
    bearers_of,
    pack_broader,
    pack_norm,
)

STATUSES = tuple(ReferenceStatus)
"""What the numbers of the column ``status`` of references mean."""
REASONS = tuple(Reason)
_DEFINITION_KINDS = tuple(DefinitionKind)
_ACTIONS = tuple(ChangeAction)
RULING_ROWS = ", ".join(str(place) for place, one in enumerate(_ACTIONS) if one in RULINGS)
"""The actions that are rulings, as columns hold them."""
_LEVELS = {prefix: level for level, prefix in EID_PREFIXES.items()}
_EXISTS = {None: "", True: "1", False: "0"}
_EXISTED = {written: exists for exists, written in _EXISTS.items()}
_BETWEEN_TARGETS = "\n"
_BETWEEN_FIELDS = "\t"
_ENDS_WITH_PATH = "+"  # marks an identifier that is given up to the path alone
_HEADED = tuple(
    f"{EID_PREFIXES[level]}_"
    for level in (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION)
)
_ARTICLE = f"{EID_PREFIXES[Level.ARTICLE]}_"
_USE_FIELDS = 3
_DATE_LENGTH = len("2020-01-31")
_OF_NOTHING = ActName()
"""Stands for the act of words that lost it («аталған Заң» of nothing before)."""

WHOLE_ACT = ""
"""The place to which a reference points that names no unit."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What the layers say of an expression, each in the order of the text."""

    definitions: Sequence[Definition] = ()
    references: Sequence[Reference] = ()
    changes: Sequence[Change] = ()
    norms: Sequence[Norm] = ()
    broader: Sequence[Broader] = ()
    """What the terms that name bearers are kinds of."""


class ReferenceRow(NamedTuple):
    """A reference as stored; ``name`` is the number of the act's name, None for its own act."""

    start: int
    length: int
    provision: int
    name: int | None
    targets: str | None
    status: int
    reason: int | None
    part: str | None = None


class DefinitionRow(NamedTuple):
    """A definition as stored, its uses in one stretch of bytes.

    ``term_key`` is what terms are looked up by (:func:`kb.definitions.lookup.key_of`).
    """

    kind: int
    term: str
    term_key: str
    term_start: int
    term_end: int
    meaning_start: int
    meaning_end: int
    start: int
    end: int
    provision: int
    scope: int | None
    use_count: int
    uses: bytes | None


class ChangeRow(NamedTuple):
    """A change as stored; ``name`` as in :class:`ReferenceRow`, None where no act is named."""

    note: int | None
    start: int
    end: int
    action: int
    provision: int | None
    path: str | None
    name: int | None
    in_force: str | None
    words_start: int | None
    words_end: int | None
    until: str | None
    replaced: str | None
    planned: bool
    delay: str | None
    said_in: int | None


REFERENCE_FIELDS = ", ".join(ReferenceRow._fields)
DEFINITION_FIELDS = ", ".join(DefinitionRow._fields)
CHANGE_FIELDS = ", ".join(ChangeRow._fields)
"""The columns of the three tables behind their keys."""


@dataclass(frozen=True, slots=True)
class PackedLayers:
    """The layers of an expression, ready to be sent and stored."""

    names: list[str]
    """Acts as the words name them, see :func:`pack_name`; rows give places in this list."""
    references: list[ReferenceRow]
    definitions: list[DefinitionRow]
    changes: list[ChangeRow]
    norms: list[NormRow]
    broader: list[BroaderRow]
    norm_bearers: list[set[BearerRow]]
    """By whom each of the norms is found."""
    last_change: tuple[str, str | None] | None
    """Date and number of the latest act that changed this one, as its notes say."""


def pack_layers(layers: Layers, language: str) -> PackedLayers:
    """The layers of a text in ``language`` as rows."""
    # Only builds pack: queries start without these.
    from kb.amendments.history import last_change
    from kb.definitions.lookup import key_of

    names: dict[str, int] = {}

    def number_of(name: ActName | None) -> int | None:
        return None if name is None else names.setdefault(pack_name(name), len(names))

    return PackedLayers(
        references=[_pack_reference(one, number_of(_name_of(one))) for one in layers.references],
        definitions=[
            _pack_definition(one, key_of(one.term, language)) for one in layers.definitions
        ],
        changes=[_pack_change(one, number_of(one.act)) for one in layers.changes],
        norms=[pack_norm(one) for one in layers.norms],
        broader=[pack_broader(one) for one in layers.broader],
        norm_bearers=[bearers_of(one, partial(key_of, language=language)) for one in layers.norms],
        names=list(names),
        last_change=_dated(last_change(filter(_dated, layers.changes))),
    )


def pack_name(name: ActName) -> str:
    """An act's name in one string, the same for the same name."""
    return json.dumps(astuple(name), ensure_ascii=False)


def unpack_name(said: str) -> ActName:
    """The reverse of :func:`pack_name`."""
    return ActName(*json.loads(said))


def path_place(path: UnitPath) -> str:
    """A cited unit in the manner of an identifier: ``art_27__para_3``."""
    return "__".join(
        f"{EID_PREFIXES[level]}_{number}" if number else EID_PREFIXES[level]
        for level, number in path
    )


def place_of(identifier: str) -> str:
    """Where a unit stands, apart from the headed levels above its article.

    So a unit has the same place in texts of other languages, and as it is
    cited, wherever its article numbers run through.
    """
    parts = identifier.split("__")
    article = next((n for n, part in enumerate(parts) if part.startswith(_ARTICLE)), 0)
    return "__".join(
        part for n, part in enumerate(parts) if n >= article or not part.startswith(_HEADED)
    )


def places_of(targets: Iterable[Target]) -> set[str]:
    """Where a reference with these targets points."""
    places = {place_of(target.eid or path_place(target.path)) for target in targets}
    return places or {WHOLE_ACT}


def pack_targets(targets: Iterable[Target]) -> str | None:
    """Targets in one string, None where there are none."""
    return _BETWEEN_TARGETS.join(map(_pack_target, targets)) or None


def unpack_targets(packed: str | None) -> tuple[Target, ...]:
    """The reverse of :func:`pack_targets`."""
    return tuple(map(_unpack_target, packed.split(_BETWEEN_TARGETS))) if packed else ()


def unpack_reference(
    row: ReferenceRow, name_at: Callable[[int | None], tuple[ActName | None, str | None]]
) -> Reference:
    """The reference of a row. ``name_at`` gives the act's name, and its id where it was found."""
    name, act_id = name_at(row.name)
    return Reference(
        start=row.start,
        end=row.start + row.length,
        provision=row.provision,
        act=None if name == _OF_NOTHING else name,
        targets=unpack_targets(row.targets),
        status=STATUSES[row.status],
        reason=None if row.reason is None else REASONS[row.reason],
        act_id=row.part or act_id,
    )


def unpack_definition(row: DefinitionRow) -> Definition:
    """The definition of a row."""
    return Definition(
        kind=_DEFINITION_KINDS[row.kind],
        term=row.term,
        term_span=(row.term_start, row.term_end),
        meaning=(row.meaning_start, row.meaning_end),
        start=row.start,
        end=row.end,
        provision=row.provision,
        scope=row.scope,
        uses=_unpack_uses(row.uses),
    )


def unpack_change(row: ChangeRow, act: ActName | None) -> Change:
    """The change of a row, ``act`` being the amending one."""
    words = (row.words_start, row.words_end)
    return Change(
        note=row.note,
        start=row.start,
        end=row.end,
        action=_ACTIONS[row.action],
        provision=row.provision,
        path=_unpack_path(row.path or ""),
        act=act,
        in_force=row.in_force,
        in_force_words=None if words[0] is None or words[1] is None else (words[0], words[1]),
        until=row.until,
        replaced=None if row.replaced is None else tuple(json.loads(row.replaced)),
        planned=bool(row.planned),
        delay=None if row.delay is None else _unpack_delay(row.delay),
        said_in=row.said_in,
    )


def _unpack_delay(packed: str) -> Delay:
    event, period, not_before = json.loads(packed)
    return Delay(Event(event), period, not_before)


def _name_of(reference: Reference) -> ActName | None:
    """The name by which a reference is kept: what says no act does not mean its own."""
    lost = reference.act is None and reference.reason is Reason.NO_ANTECEDENT
    return _OF_NOTHING if lost else reference.act


def _pack_reference(reference: Reference, name: int | None) -> ReferenceRow:
    return ReferenceRow(
        start=reference.start,
        length=reference.end - reference.start,
        provision=reference.provision,
        name=name,
        targets=pack_targets(reference.targets),
        status=STATUSES.index(reference.status),
        reason=None if reference.reason is None else REASONS.index(reference.reason),
    )


def _pack_target(target: Target) -> str:
    path = path_place(target.path)
    if target.eid is None:
        eid = ""
    elif target.eid.endswith(path):
        eid = _ENDS_WITH_PATH + target.eid.removesuffix(path)
    else:
        eid = target.eid
    return _BETWEEN_FIELDS.join((path, _EXISTS[target.exists], eid))


def _unpack_target(packed: str) -> Target:
    path, exists, eid = packed.split(_BETWEEN_FIELDS)
    if eid.startswith(_ENDS_WITH_PATH):
        eid = eid[1:] + path
    return Target(_unpack_path(path), eid or None, _EXISTED[exists])


def _unpack_path(packed: str) -> UnitPath:
    parts = (part.partition("_") for part in packed.split("__")) if packed else ()
    return tuple((_LEVELS[prefix], number) for prefix, _, number in parts)


def _pack_definition(definition: Definition, key: str) -> DefinitionRow:
    return DefinitionRow(
        _DEFINITION_KINDS.index(definition.kind),
        definition.term,
        key,
        *definition.term_span,
        *definition.meaning,
        definition.start,
        definition.end,
        definition.provision,
        definition.scope,
        len(definition.uses),
        _pack_uses(definition.uses),
    )


def _pack_uses(uses: Sequence[TermUse]) -> bytes | None:
    """Uses as differences from the one before: units, then offsets, then lengths."""
    if not uses:
        return None
    before = (TermUse(0, 0, 0), *uses)
    numbers = [use.provision - last.provision for use, last in zip(uses, before, strict=False)]
    numbers += [use.start - last.start for use, last in zip(uses, before, strict=False)]
    numbers += [use.end - use.start for use in uses]
    return zlib.compress(struct.pack(f"<{len(numbers)}i", *numbers))


def _unpack_uses(packed: bytes | None) -> tuple[TermUse, ...]:
    if packed is None:
        return ()
    data = zlib.decompress(packed)
    numbers = struct.unpack(f"<{len(data) // 4}i", data)
    count = len(numbers) // _USE_FIELDS
    uses: list[TermUse] = []
    provision = start = 0
    for at in range(count):
        provision += numbers[at]
        start += numbers[count + at]
        uses.append(TermUse(provision, start, start + numbers[2 * count + at]))
    return tuple(uses)


def _pack_change(change: Change, name: int | None) -> ChangeRow:
    words_start, words_end = change.in_force_words or (None, None)
    return ChangeRow(
        note=change.note,
        start=change.start,
        end=change.end,
        action=_ACTIONS.index(change.action),
        provision=change.provision,
        path=path_place(change.path) or None,
        name=name,
        in_force=change.in_force,
        words_start=words_start,
        words_end=words_end,
        until=change.until,
        replaced=None
        if change.replaced is None
        else json.dumps(change.replaced, ensure_ascii=False),
        planned=change.planned,
        delay=None if change.delay is None else json.dumps(astuple(change.delay)),
        said_in=change.said_in,
    )


def _dated(change: Change | None) -> tuple[str, str | None] | None:
    """Date and number of the act that made a change; None where its day is not told."""
    if change is None or change.act is None or change.act.date is None:
        return None
    is_day = len(change.act.date) == _DATE_LENGTH
    return (change.act.date, change.act.number) if is_day else None
