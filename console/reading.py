"""The commands that read: acts, outline, show, export."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from console.acts import act_named, text_of
from console.citations import FoundUnit, divide, look_up
from console.errors import NothingFound
from console.files import written_whole
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.records import act_record, outline_records, provision_record
from console.screen import print_json, tell, warn
from console.views import put_acts, put_outline, put_provision, remark_excerpts
from indexer.standings import Standings
from kb.address import end_of
from kb.model import Note, Status
from kb.store import Store


def print_acts(db: Path | None, as_json: bool) -> None:
    """List the acts there are."""
    with open_knowledge_base(db) as store:
        acts = store.acts()
        if as_json:
            print_json([act_record(act) for act in acts])
        else:
            put_acts(acts)


def print_outline(
    name: str,
    language: str | None,
    depth: int | None,
    day: str | None,
    db: Path | None,
    as_json: bool,
) -> None:
    """Print the tree of an act's text, with the units' statuses on ``day`` where it is given."""
    with open_knowledge_base(db) as store:
        try:
            act = act_named(store, name)
            head = text_of(store, act, language)
        except NothingFound:
            if as_json:
                print_json([])
            raise
        units = store.provisions(head.id)
        standings = Standings(store, day) if day else None

        def status_of(position: int) -> str:
            if standings is None:
                return units[position].status
            return standings.of(head.id, position).standing

        if as_json:
            print_json(outline_records(units, depth, status_of))
        else:
            put_outline(units, act.act, head, depth, status_of)
        remark_excerpts([head])


def print_provisions(
    words: Sequence[str],
    act: str | None,
    language: str | None,
    with_notes: bool,
    day: str | None,
    db: Path | None,
    as_json: bool,
) -> None:
    """Print the units that citations name, with their status on ``day`` where it is given."""
    with open_knowledge_base(db) as store:
        standings = Standings(store, day) if day else None
        answer = look_up(store, divide(words), act, language)
        if as_json:
            records = [
                provision_record(store, unit.head, unit.units, unit.position, standings)
                for unit in answer.found
            ]
            print_json({"provisions": records})
        else:
            for unit in answer.found:
                notes = [
                    note
                    for note in store.notes(unit.head.id)
                    if with_notes or _tells_a_removal(note, unit)
                ]
                put_provision(store, unit.head, unit.units, unit.position, notes, standings)
        remark_excerpts([unit.head for unit in answer.found])
    if not answer.found:
        raise NothingFound("\n".join(answer.problems))
    for problem in answer.problems:
        warn(problem)


def _tells_a_removal(note: Note, shown: FoundUnit) -> bool:
    """Whether a note is on a unit within the one shown that is no longer law."""
    if note.provision is None:
        return False
    inside = range(shown.position, end_of(shown.units, shown.position))
    return note.provision in inside and shown.units[note.provision].status is not Status.IN_FORCE


def export_act(
    name: str, format: str, language: str | None, out: Path | None, db: Path | None
) -> None:
    """Write an act's text as Markdown or JSON, to a file whole or not at all."""
    with open_knowledge_base(db) as store:
        document = _exported(store, name, format, language)
    if out is None:
        sys.stdout.write(document)
    else:
        with written_whole(out) as part:
            part.write_text(document, encoding="utf-8", newline="")
        tell(say("written", path=out))


def _exported(store: Store, name: str, format: str, language: str | None) -> str:
    from kb.export import export_json, export_markdown

    act = act_named(store, name)
    head = text_of(store, act, language)
    remark_excerpts([head])
    expression = store.expression(head.id)
    if format == "json":
        layers = store.layers.of_text(head.id)
        return (
            json.dumps(export_json(expression, act.act, layers), ensure_ascii=False, indent=2)
            + "\n"
        )
    return export_markdown(expression, act.act)
