"""Defined terms: never used, defined twice or otherwise than by law, used out of their scope."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.sentence import Sentence
from kb.address import end_of
from kb.language.analysis import analyse
from kb.language.tokens import forms
from kb.lint.draft import Draft, TermElsewhere
from kb.lint.finding import Remark
from kb.lint.phrases import Parts, Phrase, near_places
from kb.model import Completeness, Definition, DefinitionKind, Level

_SHARED_TERMS = 3  # with an act, for it to be the law of the same field
_SAME = 0.9  # share of words, above which two meanings say the same


def unused(draft: Draft) -> Iterator[Remark]:
    """A term that is defined and never used in its scope."""
    if draft.expression.completeness is Completeness.EXCERPT:
        return
    parts = draft.parts
    used = [
        definition
        for definition in draft.definitions
        if definition.uses or any(_uses(draft, parts, definition))
    ]
    short_names = [each.start for each in used if each.kind is DefinitionKind.SHORT_NAME]
    for definition in draft.definitions:
        listed = definition.kind is DefinitionKind.SHORT_NAME or definition in draft.terms
        if not listed or definition in used:
            continue
        if any(definition.start <= start < definition.end for start in short_names):
            continue
        message = (
            Sentence("the term “{term}” is defined and never used", term=definition.term)
            if definition.kind is DefinitionKind.TERM
            else Sentence("the short name “{term}” is never used", term=definition.term)
        )
        yield Remark(*definition.term_span, message, Sentence("use it or take the definition out"))


def defined_twice(draft: Draft) -> Iterator[Remark]:
    """One term with two definitions that hold in the same place."""
    yield from _twice(
        draft, draft.terms, "the term “{term}” is defined twice", "keep one definition"
    )


def short_name_twice(draft: Draft) -> Iterator[Remark]:
    """One short name for two things."""
    if draft.is_consolidated:
        return  # articles inserted since bring short names of their own
    names = [each for each in draft.definitions if each.kind is DefinitionKind.SHORT_NAME]
    yield from _twice(
        draft,
        names,
        "the short name “{term}” stands for two things",
        "give one of them another short name",
    )


def _twice(
    draft: Draft, definitions: Sequence[Definition], message: str, advice: str
) -> Iterator[Remark]:
    seen: dict[tuple[str, int | None], list[Definition]] = defaultdict(list)
    for definition in definitions:
        key = _key(definition.term), draft.annex_of(definition.provision)
        for earlier in seen[key]:
            if not _scopes_meet(draft, earlier, definition):
                continue
            if draft.has_note_between(earlier.start, definition.start) and draft.is_consolidated:
                continue  # two wordings of one point, or its old and its new number
            if definition.kind is DefinitionKind.SHORT_NAME and _alike(
                draft, draft.raw(*earlier.meaning), draft.raw(*definition.meaning)
            ):
                continue
            yield Remark(
                *definition.term_span,
                Sentence(message, term=definition.term),
                Sentence(advice),
                (earlier.term_span,),
            )
            break
        seen[key].append(definition)


def out_of_scope(draft: Draft) -> Iterator[Remark]:
    """A term of several words that is defined for one unit and used outside of it."""
    parts = draft.parts
    everywhere = {
        _key(definition.term) for definition in draft.definitions if definition.scope is None
    }
    for definition in draft.terms:
        if definition.scope is None:
            continue
        if _key(definition.term) in everywhere:
            continue
        term = parts.of(definition.term)
        if len(term) < 2:
            continue
        scope = draft.units[definition.scope]
        if scope.level is Level.ANNEX:
            continue  # what stands before it is the act that adopts it
        outside = [
            (place.start, place.end)
            for place in parts.places(term)
            if not scope.start <= place.start < scope.end
        ]
        if outside:
            yield Remark(
                *outside[0],
                Sentence(
                    "“{term}” is defined for {level} {number} only",
                    term=definition.term,
                    level=scope.level,
                    number=scope.number or "",
                ),
                Sentence("define it for the whole act or say what it means here"),
                tuple(outside[1:]),
            )


def differs_from_law(draft: Draft) -> Iterator[Remark]:
    """A term that the law of the same field, in force, defines in other words."""
    for definition, other in _shared(draft):
        mine = draft.raw(*definition.meaning)
        if _alike(draft, mine, other.meaning):
            continue
        yield Remark(
            *definition.term_span,
            Sentence(
                "“{term}” is defined otherwise in “{act}”",
                term=definition.term,
                act=other.act_title,
            ),
            Sentence("there it is: {meaning}", meaning=other.meaning),
        )


def undefined(draft: Draft) -> Iterator[Remark]:
    """A term of the law of the same field that is used here and not defined here."""
    if not draft.terms:
        return
    acts = {other.act_id for _, other in _shared(draft)}
    known = {_key(definition.term) for definition in draft.definitions}
    heads = {
        term[-1].stem
        for definition in draft.definitions
        if (term := draft.parts.of(definition.term))
    }
    parts = draft.parts
    covered = [
        (place.start, place.end)
        for definition in draft.definitions
        for place in parts.places(parts.of(definition.term))
    ]
    for other in draft.others:
        term = parts.of(other.term)
        if other.act_id not in acts or _key(other.term) in known or len(term) < 2:
            continue
        if term[-1].stem not in heads:
            continue
        places = [
            (place.start, place.end)
            for place in parts.places(term)
            if not any(start <= place.start and place.end <= end for start, end in covered)
        ]
        if places:
            known.add(_key(other.term))
            yield Remark(
                *places[0],
                Sentence(
                    "“{term}” is used and not defined here; “{act}” defines it",
                    term=other.term,
                    act=other.act_title,
                ),
                Sentence("define it or refer to that act"),
                tuple(places[1:]),
            )


def _uses(draft: Draft, parts: Parts, definition: Definition) -> Iterator[Phrase]:
    """Places in the scope of a term, its definition left out, hyphenated or inflected anyhow."""
    start, end = 0, len(draft.text)
    if definition.scope is not None:
        scope = draft.units[definition.scope]
        start, end = scope.start, draft.units[end_of(draft.units, scope.position) - 1].end
    for term in map(parts.of, _spellings(definition.term)):
        for place in [*parts.places(term), *near_places(parts, term)]:
            defining = definition.start <= place.start < definition.end
            if start <= place.start < end and not defining:
                yield place


def _spellings(term: str) -> set[str]:
    """A term as it stands, without its brackets, and with what they hold instead.

    «жалпы (ортақ) мүлік»: «жалпы мүлік», «ортақ мүлік».
    """
    spellings = {term}
    for bracket in re.finditer(r"\s*\(([^()]+)\)", term):
        before = term[: bracket.start()].split()
        instead = before[: len(before) - len(bracket[1].split())]
        spellings.add(term[: bracket.start()] + term[bracket.end() :])
        spellings.add(" ".join([*instead, bracket[1]]) + term[bracket.end() :])
    return spellings


def _key(term: str) -> str:
    """By which two terms are one: their words, however hyphenated.

    Not their stems: «тіркелген» and «тіркелмеген» have one.
    """
    return " ".join(forms(term)).replace("-", " ")


def _scopes_meet(draft: Draft, one: Definition, two: Definition) -> bool:
    if one.scope is None or two.scope is None:
        return one.scope == two.scope
    first, second = draft.units[one.scope], draft.units[two.scope]
    return first.start < second.end and second.start < first.end


def _alike(draft: Draft, one: str, two: str) -> bool:
    mine, theirs = analyse(one, draft.language), analyse(two, draft.language)
    if mine == theirs:
        return True
    both = len(set(mine) & set(theirs))
    return both >= _SAME * max(len(set(mine)), len(set(theirs)), 1)


def _shared(draft: Draft) -> Iterator[tuple[Definition, TermElsewhere]]:
    """Terms of this draft with their definitions in acts that share several with it.

    None of a law in force: two of them may well define a word each for itself.
    """
    if draft.is_consolidated:
        return
    own = {
        _key(definition.term): definition for definition in draft.terms if definition.scope is None
    }
    by_act: dict[str, list[tuple[Definition, TermElsewhere]]] = defaultdict(list)
    for other in draft.others:
        definition = own.get(_key(other.term))
        if definition is not None and other.act_id != draft.expression.act_id:
            by_act[other.act_id].append((definition, other))
    for pairs in by_act.values():
        if len(pairs) >= _SHARED_TERMS:
            yield from pairs
