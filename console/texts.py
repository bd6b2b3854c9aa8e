"""The text that a command is given: an act of the knowledge base, or a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from console.acts import act_named, text_of
from console.errors import NothingFound
from console.messages import say
from corpus.document import UnreadableSource
from indexer.links import settled
from indexer.prepare import read_source
from indexer.sources import Problem, sources_in
from kb.amending.amended import amending_title
from kb.definitions import definitions_of
from kb.model import LANGUAGES, Act, Definition, Expression, Reference
from kb.references import references_of
from kb.references.catalogue import Catalogue
from kb.store import ExpressionHead, Store, StoredAct

_MOST_NAMED = 5  # texts of a file


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text with what it defines and refers to; ``head`` is None for that of a file."""

    act: Act
    expression: Expression
    definitions: Sequence[Definition]
    references: Sequence[Reference]
    head: ExpressionHead | None = None


def titled(amending: GivenText) -> Act:
    """An amending act with the title that stands above its text, where a file has none."""
    title = amending_title(amending.act, amending.expression)
    if title is None:
        return amending.act
    titles = {**amending.act.titles, amending.expression.language: title}
    return replace(amending.act, titles=titles)


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


class ChosenText:
    """A text that is asked for by a name, before it is known in which language it is wanted.

    Raises :class:`UnreadableSource` where ``name`` is neither an act nor a file with
    one text, in ``language`` where that is given. The uses of the terms that a file
    defines are found only ``with_uses``.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        name: str,
        language: str | None = None,
        *,
        with_uses: bool = False,
    ) -> None:
        self._store = store
        self._language = language
        self._given = act_or_file(store, name)
        self._text: GivenText | None = None
        self.languages: Collection[str]
        """Those in which it can be had."""
        if isinstance(self._given, Path):
            texts = list(texts_of_file(store, catalogue, self._given, with_uses=with_uses))
            self._text = _only_text(texts, self._given, language)
            self.languages = [self._text.expression.language]
        else:
            self.languages = [language] if language else self._given.languages

    def text(self, preferred: str | None) -> GivenText:
        """The text, in a language that is preferred where nothing else was asked for."""
        if self._text is None:
            assert not isinstance(self._given, Path)
            self._text = stored_text(self._store, self._given, self._language, preferred)
        return self._text


def in_one_language(chosen: Sequence[ChosenText]) -> list[GivenText]:
    """Texts in one language where there is one that all of them have, else in their own."""
    common = next(
        (code for code in LANGUAGES if all(code in one.languages for one in chosen)), None
    )
    return [one.text(common) for one in chosen]


def _only_text(texts: list[GivenText], path: Path, language: str | None) -> GivenText:
    """The one text of a file, in a language where one is asked for."""
    found = [one for one in texts if language in (None, one.expression.language)]
    if len(found) == 1:
        return found[0]
    if texts and not found:
        languages = ", ".join(dict.fromkeys(one.expression.language for one in texts))
        message = say("diff_other_language", language=language, languages=languages)
        raise UnreadableSource(str(path), message)
    named = [f"{one.act.id} ({one.expression.language})" for one in found[:_MOST_NAMED]]
    more = ["…"] if len(found) > _MOST_NAMED else []
    message = say("diff_several_texts", count=len(found), texts=", ".join(named + more))
    raise UnreadableSource(str(path), message)


def texts_of_file(
    store: Store, catalogue: Catalogue, path: Path, *, with_uses: bool = True
) -> Iterator[GivenText]:
    """The texts of a file or folder, their references to other acts settled by the store.

    The uses of defined terms are found only ``with_uses``.

    Raises :class:`UnreadableSource` for what cannot be read.
    """
    for source in sources_in([path]):
        if isinstance(source, Problem):
            raise UnreadableSource(source.source, source.message, source.line)
        read = read_source(source)
        text = read.expression
        references = settled(store, catalogue, references_of(text), text.language)
        definitions = definitions_of(text, with_uses=with_uses)
        yield GivenText(read.act, text, definitions, references)
