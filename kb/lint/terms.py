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
from kb.lint.finding import Remark, Severity
from kb.lint.phrases import Part, Parts, Phrase, near_places
from kb.model import Completeness, Definition, DefinitionKind, Level
from kb.references.steps import WORDS

_SHARED_TERMS = 3  # with an act, for it to be the law of the same field
_MANY = 10  # unused terms, from which one finding tells all
_TOLD = 5  # of them that it names
_APART = 4  # words that may stand among those of a term: «аудио- и (или) видеоконтроль лица»
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
    found: list[Definition] = []
    short_names = [each.start for each in used if each.kind is DefinitionKind.SHORT_NAME]
    for definition in draft.definitions:
        listed = definition.kind is DefinitionKind.SHORT_NAME or definition in draft.terms
        if not listed or definition in used:
            continue
        if any(definition.start <= start < definition.end for start in short_names):
            continue
        if not any(_scattered_uses(draft, parts, definition)):
            found.append(definition)
    # Rules made under a law in force may use its terms.
    severity = Severity.HINT if draft.is_consolidated else None
    if len(found) > _MANY:
        first, *others = found
        named = [f"“{each.term}”" for each in found[:_TOLD]]
        yield Remark(
            *first.term_span,
            Sentence(
                "{count} terms are defined and never used: {terms} …",
                count=len(found),
                terms=", ".join(named),
            ),
            Sentence("use them or take the definitions out"),
            tuple(each.term_span for each in others),
            severity,
        )
        return
    for definition in found:
        message = (
            Sentence("the term “{term}” is defined and never used", term=definition.term)
            if definition.kind is DefinitionKind.TERM
            else Sentence("the short name “{term}” is never used", term=definition.term)
        )
        yield Remark(
            *definition.term_span,
            message,
            Sentence("use it or take the definition out"),
            severity=severity,
        )


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
            if draft.is_consolidated and (
                draft.has_note_beside(earlier.provision)
                or draft.has_note_beside(definition.provision)
            ):
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
    scopes: dict[str, list[Definition]] = defaultdict(list)
    for definition in draft.terms:
        if definition.scope is not None and _key(definition.term) not in everywhere:
            scopes[_key(definition.term)].append(definition)
    for definitions in scopes.values():
        definition = definitions[0]
        term = parts.of(definition.term)
        units = [draft.units[each.scope] for each in definitions if each.scope is not None]
        if len(term) < 2 or any(scope.level is Level.ANNEX for scope in units):
            continue  # what stands before an annex is the act that adopts it
        outside = [
            (place.start, place.end)
            for place in parts.places(term)
            if not any(scope.start <= place.start < scope.end for scope in units)
        ]
        scope = units[0]
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


def _scattered_uses(draft: Draft, parts: Parts, definition: Definition) -> Iterator[int]:
    """Places where all words of a term stand near each other, some of them in a list.

    «анонимное и (или) конфиденциальное обследование» uses «анонимное обследование».
    """
    joins = frozenset(WORDS[draft.language].joins)
    wanted = {part.stem for part in parts.of(definition.term)}
    if len(wanted) < 2:
        return
    reach = len(wanted) + _APART
    for index in parts.with_stem(min(wanted, key=lambda stem: len(parts.with_stem(stem)))):
        place = parts.parts[index]
        if definition.start <= place.start < definition.end:
            continue
        window = _closest(parts.sentence_around(index, reach), wanted)
        if any(part.form in joins or part.joiner == "," for part in window[1:]):
            yield place.start


def _closest(window: list[Part], wanted: set[str]) -> list[Part]:
    """The shortest stretch of ``window`` that has all the stems; empty where none has."""
    best: list[Part] = []
    last: dict[str, int] = {}
    for index, part in enumerate(window):
        if part.stem in wanted:
            last[part.stem] = index
        if len(last) == len(wanted):
            first = min(last.values())
            if not best or index + 1 - first < len(best):
                best = window[first : index + 1]
    return best


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
