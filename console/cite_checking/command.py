"""The command itself: what is read, what is checked, how it ends."""

from __future__ import annotations

from pathlib import Path

import typer

from console.acts import id_of_act
from console.cite_checking.reading import cited_text
from console.cite_checking.records import check_record
from console.cite_checking.views import Printed
from console.errors import NOTHING_FOUND, NothingFound
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.screen import print_json
from corpus.document import UnreadableSource
from corpus.registry import load_registry
from kb.cite_check import check
from kb.store import Store


def print_check(
    name: str, act: str | None, language: str | None, db: Path | None, as_json: bool
) -> None:
    """Print what is right and wrong in the citations and quotations of a file.

    Ends with status 1 where anything is wrong or was not checked, or nothing is cited.
    """
    text = cited_text(name)
    with open_knowledge_base(db) as store:
        act_id = None if act is None else _act(store, act)
        acts = [*load_registry(), *(stored.act for stored in store.acts())]
        found = check(text, store, acts, act_id=act_id, language=language)
        if as_json:
            print_json(check_record(store, name, text, found))
        else:
            Printed(store, text).put(name, found)
    if not found.is_right:
        raise typer.Exit(NOTHING_FOUND)


def _act(store: Store, name: str) -> str:
    """Id of the act that ``--act`` names; it need not be loaded."""
    act_id = id_of_act(store, name)
    if store.act(act_id) is None and load_registry().get(act_id) is None:
        try:
            raise NothingFound(say("no_such_act", name=name, near=""))
        except NothingFound as error:
            # Not status 1, which says that the text was checked.
            raise UnreadableSource(name, str(error)) from None
    return act_id
