"""What bears on a quoted unit from one step away: references, and what its article adds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from indexer.answers.model import Followed, Quoted, Source, Span, Unchecked
from indexer.answers.question_words import DELEGATIONS
from kb.address import article_of, end_of, find_units
from kb.comparison.facts import WORDS
from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Level, ReferenceStatus, Status
from kb.store import Store, StoredReference

_LONGEST = 600  # characters of a further unit that are quoted
_MOST = 4  # further units of one quotation
_ENDS = re.compile(r"[.;:](?=\s|$)")
_HEADED = frozenset((Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ARTICLE))


class Following:
    """Follows references one step, in one knowledge base."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def followed(self, quoted: Quoted) -> Iterator[Followed]:
        """The units that what is quoted refers to, and those of its article that limit it."""
        seen: set[tuple[int, int]] = {(quoted.expression_id, quoted.position)}
        count = 0
        for one in (
            *self._behind(quoted),
            *self._referring(quoted),
            *self._referred(quoted),
        ):
            place = one.expression_id, one.position
            if place not in seen and count < _MOST:
                seen.add(place)
                count += 1
                yield one

    def unchecked(self, quoted: Sequence[Quoted]) -> Iterator[Unchecked]:
        """What quoted units depend on and what is not here, each act once."""
        seen: set[str] = set()
        for one in quoted:
            for stored in self._references(one):
                reference = stored.reference
                if reference.status is ReferenceStatus.RESOLVED:
                    continue
                key = reference.act_id or self._text(one.expression_id, stored)
                if key not in seen:
                    seen.add(key)
                    yield Unchecked(one.expression_id, (reference.start, reference.end), stored)
            for span in self._delegations(one):
                words = self._store.text(one.expression_id, *span)
                if words not in seen:
                    seen.add(words)
                    yield Unchecked(one.expression_id, span)

    def _text(self, expression_id: int, stored: StoredReference) -> str:
        reference = stored.reference
        return self._store.text(expression_id, reference.start, reference.end)

    def _references(self, quoted: Quoted) -> list[StoredReference]:
        """The references in the words that are quoted, heads included."""
        units = self._store.units(quoted.expression_id)
        first = article_of(units, quoted.position)
        last = end_of(units, quoted.position)
        shown = (quoted.span, *quoted.heads)
        return [
            one
            for one in self._store.layers.references(quoted.expression_id, (first, last))
            if any(start <= one.reference.start < end for start, end in shown)
        ]

    def _referred(self, quoted: Quoted) -> Iterator[Followed]:
        head = self._store.expression_head(quoted.expression_id)
        for stored in self._references(quoted):
            reference = stored.reference
            if reference.status is not ReferenceStatus.RESOLVED or not reference.targets:
                continue
            text = quoted.expression_id
            if reference.act_id not in (None, head.act_id):
                heads = self._store.expressions(str(reference.act_id), head.language)
                heads = heads or self._store.expressions(str(reference.act_id))
                if not heads:
                    continue
                text = heads[0].id
            units = self._store.units(text)
            for target in reference.targets:
                for position in find_units(units, target.path, units.numbered):
                    yield self._whole_or_begun(
                        Source.REFERS,
                        text,
                        position,
                        quoted.expression_id,
                        (reference.start, reference.end),
                    )

    def _referring(self, quoted: Quoted) -> Iterator[Followed]:
        """Units of the same article that refer to what is quoted, or to what it stands in."""
        units = self._store.units(quoted.expression_id)
        article = article_of(units, quoted.position)
        around = {
            units[at].eid for at in self._ancestors(quoted.expression_id, quoted.position, article)
        }
        for stored in self._store.layers.references(
            quoted.expression_id, (article, end_of(units, article))
        ):
            reference = stored.reference
            inside = quoted.position <= reference.provision < end_of(units, quoted.position)
            is_beside = reference.act is None and not inside and reference.provision != article
            if is_beside and any(target.eid in around for target in reference.targets):
                yield self._whole_or_begun(
                    Source.REFERRED,
                    quoted.expression_id,
                    reference.provision,
                    quoted.expression_id,
                    (reference.start, reference.end),
                )

    def _behind(self, quoted: Quoted) -> Iterator[Followed]:
        """Paragraphs of text behind the list or paragraph that except or condition."""
        units = self._store.units(quoted.expression_id)
        unit = units[quoted.position]
        if unit.parent is None or unit.level not in (Level.POINT, Level.INDENT):
            return
        around = units[unit.parent]
        behind = list(around.children)
        if around.level is Level.SUBPARAGRAPH and around.parent is not None:
            behind += units[around.parent].children
        excepting = _exceptions(self._store.expression_head(quoted.expression_id).language)
        for sibling in behind:
            one = units[sibling]
            if (
                sibling > quoted.position
                and one.level in (Level.SUBPARAGRAPH, Level.INDENT)
                and one.status is Status.IN_FORCE
            ):
                text = self._store.text(quoted.expression_id, one.start, one.end)
                if excepting.search(lowered(fold_lookalikes(text))):
                    yield self._whole_or_begun(
                        Source.FOLLOWS, quoted.expression_id, sibling, quoted.expression_id, None
                    )

    def _whole_or_begun(
        self, source: Source, text: int, position: int, said_in: int, words: Span | None
    ) -> Followed:
        unit = self._store.units(text)[position]
        spans = unit.content[1:] if unit.level in _HEADED else unit.content
        first = spans[0][0] if spans else unit.start
        notes = [note.start for note in self._store.notes(text, (first, unit.end))]
        end = min([unit.end, *notes])
        raw = self._store.text(text, first, end)
        start = first + len(raw) - len(raw.lstrip())
        raw = raw.strip()
        if len(raw) <= _LONGEST:
            return Followed(source, text, position, (start, start + len(raw)), True, said_in, words)
        ends = [one.end() for one in _ENDS.finditer(raw, 0, _LONGEST)]
        length = ends[-1] if ends else raw.rfind(" ", 0, _LONGEST)
        return Followed(source, text, position, (start, start + length), False, said_in, words)

    def _ancestors(self, text: int, position: int, last: int) -> Iterator[int]:
        units = self._store.units(text)
        at: int | None = position
        while at is not None and at >= last:
            yield at
            at = units[at].parent

    def _delegations(self, quoted: Quoted) -> Iterator[Span]:
        """Words by which a body is to set how something is done."""
        language = self._store.expression_head(quoted.expression_id).language
        pattern = _delegations(language)
        for start, end in (*quoted.heads, quoted.span):
            text = lowered(fold_lookalikes(self._store.text(quoted.expression_id, start, end)))
            for found in pattern.finditer(text):
                yield start + found.start(), start + found.end()


@cache
def _delegations(language: str) -> re.Pattern[str]:
    return re.compile(DELEGATIONS[language])


@cache
def _exceptions(language: str) -> re.Pattern[str]:
    return re.compile(WORDS[language].exceptions)
