"""The texts of a knowledge base as rows of words, and where quoted words may stand in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kb.address import ancestors, article_of
from kb.cite_check.model import Place
from kb.cite_check.wording import Found, Quoted, Wording
from kb.language.analysis import surface
from kb.model import Level, WordingKind
from kb.store import ExpressionHead, Store
from kb.store.schema import place_of

_PHRASE = 4  # words
_MOST_PHRASES = 14  # of one quotation
_MOST_HITS = 400  # of one phrase; of one that stands everywhere nothing is learned
_MOST_SCOPES = 6  # in which near words are looked for
_MOST_REMEMBERED = 400
_LONGEST_STRETCH = 60_000  # characters

Scope = tuple[int, int]
"""An expression and the position of a unit in it."""


class Texts:
    """Wordings of units, each read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heads: dict[int, ExpressionHead] = {}
        self._wordings: dict[tuple[int, int, bool], Wording] = {}

    def head(self, expression: int) -> ExpressionHead:
        """The text of an id."""
        if expression not in self._heads:
            self._heads[expression] = self._store.expression_head(expression)
        return self._heads[expression]

    def wording(self, expression: int, position: int, *, with_lead: bool = False) -> Wording:
        """The words of a unit without editors' notes.

        ``with_lead``: behind the words of the units around it that lead to it («… обязаны:»).
        """
        key = (expression, position, with_lead)
        if key not in self._wordings:
            if len(self._wordings) >= _MOST_REMEMBERED:
                self._wordings.clear()
            self._wordings[key] = self._read(*key)
        return self._wordings[key]

    def stretch(self, scopes: Sequence[Scope]) -> Wording:
        """The words from the first to the last of several units of one text."""
        expression = scopes[0][0]
        units = self._store.units(expression)
        start = min(units[position].start for _, position in scopes)
        end = max(units[position].end for _, position in scopes)
        if end - start > _LONGEST_STRETCH:
            return Wording("", [])
        text = self._store.text(expression, start, end)
        spans = self._without_notes(expression, start, end)
        return Wording(text, [(first - start, last - start) for first, last in spans], start)

    def holds(self, outer: Place, inner: Place) -> bool:
        """Whether a stretch of text lies in the unit of a place."""
        if outer.expression != inner.expression:
            return False
        unit = self._store.provision(outer.expression, outer.position)
        return unit.start <= inner.start and inner.end <= unit.end

    def _read(self, expression: int, position: int, with_lead: bool) -> Wording:
        units = self._store.units(expression)
        unit = units[position]
        start = unit.start
        leads: list[tuple[int, int]] = []
        if with_lead:
            for around in list(ancestors(units, position))[1:]:
                if around.level in (Level.CHAPTER, Level.SECTION, Level.PART, Level.ANNEX):
                    break
                leads = [span for span in around.content if span[1] <= unit.start] + leads
            start = leads[0][0] if leads else start
        text = self._store.text(expression, start, unit.end)
        spans = [*leads, *self._without_notes(expression, unit.start, unit.end)]
        return Wording(text, [(first - start, last - start) for first, last in spans], start)

    def _without_notes(self, expression: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        at = start
        for note in self._store.notes(expression, (start, end)):
            if note.start > at:
                yield at, min(note.start, end)
            at = max(at, note.end)
        if at < end:
            yield at, end

    def scopes_with(self, quoted: Quoted, expressions: Iterable[int] | None = None) -> list[Scope]:
        """Articles (or what stands for them) that share phrases with a quotation, most first."""
        wanted = None if expressions is None else set(expressions)
        hits: Counter[Scope] = Counter()
        for phrase in _phrases(quoted):
            try:
                keys = self._store.passages_with(f'"{phrase}"')
            except ValueError:
                continue
            if len(keys) > _MOST_HITS:
                continue
            scopes = set()
            for key in keys:
                expression, position = place_of(key)
                if wanted is None or expression in wanted:
                    scopes.add((expression, article_of(self._store.units(expression), position)))
            hits.update(scopes)
        return [scope for scope, _ in hits.most_common(_MOST_SCOPES)]

    def place(self, expression: int, position: int, found: Found) -> Place:
        """The innermost unit, in the one at ``position`` or around it, that holds a stretch."""
        units = self._store.units(expression)
        around = next(
            unit for unit in ancestors(units, position)
            if unit.parent is None or (unit.start <= found.start and found.end <= unit.end)
        )  # fmt: skip
        inner = around.position
        while True:
            inside = next(
                (
                    part.position
                    for part in self._store.parts(expression, inner)
                    if part.start <= found.start and found.end <= part.end
                ),
                None,
            )
            if inside is None:
                return Place(expression, inner, found.start, found.end)
            inner = inside

    def is_retold(self, place: Place) -> bool:
        """Whether a stretch of an excerpt is told in the words of who quotes the act."""
        return any(
            part.kind is not WordingKind.QUOTED and part.kind is not WordingKind.ADDED
            for part in self._store.wordings(place.expression)
            if part.start < place.end and place.start < part.end
        )


def _phrases(quoted: Quoted) -> list[str]:
    """Phrases of a quotation as the index has them, spread over it, the longest pieces first."""
    phrases: list[str] = []
    for piece in sorted(quoted.pieces, key=lambda piece: -len(piece.words)):
        words = surface(piece.written(0, len(piece.words)))
        length = min(_PHRASE, len(words))
        if length < 2 and quoted.count > 2:
            continue
        last = len(words) - length
        places: Sequence[int] = range(last + 1)
        if last + 1 > _MOST_PHRASES:
            places = [round(last * n / (_MOST_PHRASES - 1)) for n in range(_MOST_PHRASES)]
        phrases += [" ".join(words[at : at + length]) for at in dict.fromkeys(places)]
    return list(dict.fromkeys(phrases))[:_MOST_PHRASES]
