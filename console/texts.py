"""The text that a command is given: an act of the knowledge base, or a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from console.acts import act_named, text_of
from console.errors import NothingFound
from console.messages import say
from corpus.document import UnreadableSource
from indexer.links import settled
from indexer.prepare import read_source
from indexer.sources import Problem, sources_in
from kb.definitions import definitions_of
from kb.model import Act, Definition, Expression, Reference
from kb.references import references_of
from kb.references.catalogue import Catalogue
from kb.store import ExpressionHead, Store, StoredAct


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text with what it defines and refers to; ``head`` is None for that of a file."""

    act: Act
    expression: Expression
    definitions: Sequence[Definition]
    references: Sequence[Reference]
    head: ExpressionHead | None = None


def act_or_file(store: Store, name: str) -> StoredAct | Path:
    """What ``name`` means: a file where there is one, else an act of the knowledge base.

    Raises :class:`UnreadableSource` where it is neither.
    """
    path = Path(name)
    try:
        if path.exists():
            return path
        return act_named(store, name)
    except (NothingFound, OSError) as error:  # a name may be too long for a file
        reason = error if isinstance(error, NothingFound) else error.strerror
        raise UnreadableSource(name, f"{say('no_such_file')}; {reason}") from None


def stored_text(
    store: Store, act: StoredAct, wanted: str | None, preferred: str | None = None
) -> GivenText:
    """The text of an act in a language, chosen as :func:`console.acts.text_of` does."""
    head = text_of(store, act, wanted, preferred)
    layers = store.layers.of_text(head.id)
    return GivenText(
        act.act, store.expression(head.id), layers.definitions, layers.references, head
    )


def texts_of_file(store: Store, catalogue: Catalogue, path: Path) -> Iterator[GivenText]:
    """The texts of a file or folder, their references to other acts settled by the store.

    Raises :class:`UnreadableSource` for what cannot be read.
    """
    for source in sources_in([path]):
        if isinstance(source, Problem):
            raise UnreadableSource(source.source, source.message, source.line)
        read = read_source(source)
        text = read.expression
        references = settled(store, catalogue, references_of(text), text.language)
        yield GivenText(read.act, text, definitions_of(text), references)
