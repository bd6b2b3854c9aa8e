"""What the layers say of an expression, as JSON for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kb.model import Change, Definition, Expression, Reference, Target
from kb.store import Layers, path_place

Record = dict[str, Any]


def layer_records(expression: Expression, layers: Layers) -> Record:
    """``definitions``, ``references`` and ``changes``, each a list in the order of the text.

    A unit is named by its ``eid``; every ``start`` and ``end`` is an offset into
    the text as the provisions' are.
    """
    return {
        "definitions": [definition_record(expression, one) for one in layers.definitions],
        "references": [_reference(expression, one) for one in layers.references],
        "changes": [change_record(expression, one) for one in layers.changes],
    }


def definition_record(expression: Expression, definition: Definition) -> Record:
    """A term and what it means: ``text``, the meaning; ``scope``, ``act`` or a unit."""
    start, end = definition.meaning
    return {
        "kind": definition.kind.value,
        "term": definition.term,
        "text": expression.text[start:end],
        "eid": _eid(expression, definition.provision),
        "scope": _eid(expression, definition.scope) or "act",
        "start": definition.start,
        "end": definition.end,
        "uses": [
            {"eid": _eid(expression, use.provision), "start": use.start, "end": use.end}
            for use in definition.uses
        ],
    }


def change_record(expression: Expression, change: Change) -> Record:
    """What was done to a unit. ``path`` is the unit as the note names it, where it does."""
    words = change.in_force_words
    return {
        "action": change.action.value,
        "eid": _eid(expression, change.provision),
        "path": path_place(change.path) or None,
        "act": None if change.act is None else asdict(change.act),
        "in_force": change.in_force,
        "in_force_words": None if words is None else expression.text[slice(*words)],
        "delay": None if change.delay is None else asdict(change.delay),
        "until": change.until,
        "replaced": None if change.replaced is None else list(change.replaced),
        "planned": change.planned,
        "said_in": _eid(expression, change.said_in),
        "text": expression.text[change.start : change.end],
        "start": change.start,
        "end": change.end,
    }


def _reference(expression: Expression, reference: Reference) -> Record:
    return {
        "text": expression.text[reference.start : reference.end],
        "eid": _eid(expression, reference.provision),
        "start": reference.start,
        "end": reference.end,
        "target_act": reference.act_id,
        "act_name": None if reference.act is None else asdict(reference.act),
        "targets": [_target(target) for target in reference.targets],
        "status": reference.status.value,
        "reason": None if reference.reason is None else reference.reason.value,
    }


def _target(target: Target) -> Record:
    return {"path": path_place(target.path), "eid": target.eid, "exists": target.exists}


def _eid(expression: Expression, position: int | None) -> str | None:
    return None if position is None else expression.provisions[position].eid
