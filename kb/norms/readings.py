"""What the predicates of a sentence say: modality, bearers and clause of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kb.grammar.norm_words import Aside, Shade, Who
from kb.model import Modality
from kb.norms.persons import Names, Persons
from kb.norms.sentence import MAIN, Predicate, Sentence
from kb.norms.words import GROUNDS, JOIN, MARK, OWNED, PARTICIPLE, PRONOUN, RESUMING

OF_THINGS = frozenset((Modality.DEFINITION, Modality.PROCEDURE))
_NEAR = 4  # words behind a pronoun within which the verb of its own clause stands
_SHORT = 3  # words before a predicate whose subject is that of the one before


@dataclass(frozen=True, slots=True)
class Reading:
    """What one predicate says, or several that say the same of the same bearers.

    ``first`` and ``last`` are the numbers of the words of its clause, the latter behind it.
    """

    modality: Modality
    bearers: Names
    predicate: Predicate
    first: int
    last: int

    @property
    def is_told(self) -> bool:
        """Whether no modal word says it."""
        return self.predicate.modality is None


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before a sentence: bearers that it may leave out or call by a pronoun."""

    heads: Names = ()
    """Those of the list in which it is an entry."""
    before: Names = ()
    """Those of the norm before."""


def readings_of(sentence: Sentence, persons: Persons, context: Context) -> list[Reading]:
    """The readings of a sentence in order, joined where they say the same."""
    found: list[Reading] = []
    for number, predicate in enumerate(sentence.predicates):
        first, last = _clause(sentence, number)
        modality, bearers = _read(sentence, persons, predicate, (first, last), context, found)
        found.append(Reading(modality, bearers, predicate, first, last))
    return _joined(sentence, found)


def _clause(sentence: Sentence, number: int) -> tuple[int, int]:
    """The words of the clause of a predicate."""
    predicates = sentence.predicates
    count = len(sentence.words)
    if sentence.patterns.words.predicate_last:
        first = predicates[number - 1].last + 1 if number else 0
        return first, predicates[number].last + 1
    first = _edge(sentence, number) if number else 0
    return first, _edge(sentence, number + 1) if number + 1 < len(predicates) else count


def _edge(sentence: Sentence, number: int) -> int:
    """The mark or conjunction at which the clause of a predicate begins."""
    before, own = sentence.predicates[number - 1], sentence.predicates[number]
    for at in range(own.first - 1, before.last, -1):
        if sentence.words[at] == "," and _is_of_relative(sentence, at):
            continue  # the comma before or behind a clause within
        if sentence.main[at] == MAIN and (
            sentence.words[at] in ",;:" or _joins_clauses(sentence, at)
        ):
            return at
    return own.first


def _is_of_relative(sentence: Sentence, comma: int) -> bool:
    """Whether a comma parts a relative clause from the noun that it belongs to."""
    if comma and sentence.main[comma - 1] != MAIN:
        return True
    behind = sentence.clauses_from(comma + 1, comma + 2)
    return any(one.aside is Aside.RELATIVE for one in behind)


def _joins_clauses(sentence: Sentence, at: int) -> bool:
    return bool(sentence.kinds[at] & JOIN)


def _read(
    sentence: Sentence,
    persons: Persons,
    predicate: Predicate,
    clause: tuple[int, int],
    context: Context,
    found: Sequence[Reading],
) -> tuple[Modality, Names]:
    if predicate.modality is None:
        return _told(sentence, persons, predicate, clause, context, found)
    bearers = _of_modal(sentence, persons, predicate, clause, context, found)
    if predicate.modality == Modality.DEFINITION and any(
        sentence.kinds[at] & GROUNDS for at in range(clause[0], min(clause[1], predicate.last))
    ):
        return Modality.PROCEDURE, ()
    if predicate.modality == Shade.PERMITTED and not bearers:
        # «споры разрешаются судом»
        agent = persons.agent(predicate, *clause)
        return (modality_of_doing(agent), agent) if agent else (Modality.PROCEDURE, ())
    if predicate.modality == Shade.PERMITTED:
        return Modality.RIGHT, bearers
    return Modality(predicate.modality), bearers


def _of_modal(
    sentence: Sentence,
    persons: Persons,
    predicate: Predicate,
    clause: tuple[int, int],
    context: Context,
    found: Sequence[Reading],
) -> Names:
    first, last = clause
    match predicate.who:
        case Who.NOBODY:
            return ()
        case Who.GIVEN:
            given = persons.given(first, last, persons=False)
            if given or not persons.is_of_persons(predicate):
                return given
        case Who.OWNER:
            own = persons.owner(first, predicate.last + 1)
            if own:
                return own
    own = persons.subject(predicate, first, last, in_list=bool(context.heads))
    own = own or persons.agent(predicate, first, last)
    if not own and not predicate.is_passive and _is_owned(sentence, predicate):
        own = persons.owner(first, predicate.last + 1)
    if not own and predicate.is_passive:
        is_right = predicate.modality == Modality.RIGHT
        return persons.given(first, last, persons=True) if is_right else ()
    return own or _left_out(sentence, persons, predicate, clause, context, found)


def _is_owned(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verbal noun before a modal word has its subject in the genitive."""
    before = range(max(predicate.first - 1, 0), predicate.last + 1)
    return any(sentence.kinds[at] & OWNED for at in before)


def _left_out(
    sentence: Sentence,
    persons: Persons,
    predicate: Predicate,
    clause: tuple[int, int],
    context: Context,
    found: Sequence[Reading],
) -> Names:
    """The subject of a clause that names none: that of what stands before it."""
    first, last = clause
    if sentence.patterns.words.predicate_last:
        own = persons.opening_aside(first, last)
        if own:
            return own
    if found and found[-1].bearers and _is_short(sentence, clause, predicate):
        return found[-1].bearers
    for at in _places_of_pronouns(sentence, first, min(predicate.first, last)):
        if sentence.kinds[at] & PRONOUN:
            earlier = found[-1].bearers if found else ()
            return earlier or persons.meant(at, predicate) or context.before
    own = context.heads if not found else ()
    if not own and sentence.patterns.words.predicate_last:
        own = persons.opening(first, last)
    return own


def _places_of_pronouns(sentence: Sentence, first: int, last: int) -> list[int]:
    """Where a pronoun may be the subject: at the beginning, in Kazakh before no participle."""
    if sentence.patterns.words.predicate_last:
        return [
            at
            for at in range(first, last)
            if sentence.kinds[at] & PRONOUN
            and sentence.main[at] == MAIN
            and not any(kind & PARTICIPLE for kind in sentence.kinds[at + 1 : at + 1 + _NEAR])
        ]
    said = (
        at
        for at in range(first, last)
        if sentence.main[at] == MAIN and not sentence.kinds[at] & (MARK | JOIN | RESUMING)
    )
    return list(islice(said, 2))


def _is_short(sentence: Sentence, clause: tuple[int, int], predicate: Predicate) -> bool:
    """Whether hardly anything stands before a predicate, so that its subject is left out."""
    if sentence.patterns.words.predicate_last:
        return True
    said = [
        at for at in range(clause[0], predicate.first) if not sentence.kinds[at] & (MARK | JOIN)
    ]
    return len(said) <= _SHORT


def _told(
    sentence: Sentence,
    persons: Persons,
    predicate: Predicate,
    clause: tuple[int, int],
    context: Context,
    found: Sequence[Reading],
) -> tuple[Modality, Names]:
    """What a verb that only tells makes of it, by who does it or is given something."""
    first, last = clause
    if not predicate.is_passive:
        own = persons.subject(predicate, first, last, in_list=bool(context.heads))
        own = own or _left_out(sentence, persons, predicate, clause, context, found)
        return (modality_of_doing(own), own) if own else (Modality.PROCEDURE, ())
    agent = persons.agent(predicate, first, last)
    if predicate.is_given and not any(one.is_body for one in agent):
        given = persons.given(first, last, persons=True)
        if given:
            return Modality.RIGHT, given
    return (modality_of_doing(agent), agent) if agent else (Modality.PROCEDURE, ())


def modality_of_doing(named: Names) -> Modality:
    """What it is that someone does whom no modal word binds."""
    return Modality.COMPETENCE if any(one.is_body for one in named) else Modality.DUTY


def _joined(sentence: Sentence, found: Sequence[Reading]) -> list[Reading]:
    """Neighbours that say the same of the same bearers as one."""
    joined: list[Reading] = []
    for one in found:
        if joined and _says_no_more(joined[-1], one):
            joined[-1] = replace(joined[-1], last=one.last)
        elif joined and _is_introduction(sentence, joined[-1], one):
            joined[-1] = replace(one, first=joined[-1].first)
        else:
            joined.append(one)
    return joined


def _says_no_more(before: Reading, one: Reading) -> bool:
    if one.modality in OF_THINGS and one.is_told:
        return True
    if before.modality in OF_THINGS and one.modality in OF_THINGS:
        return True
    if one.modality is not before.modality:
        return False
    keys = {named.key for named in one.bearers}
    return not keys or keys == {named.key for named in before.bearers}


def _is_introduction(sentence: Sentence, before: Reading, one: Reading) -> bool:
    """Whether two verbs in a row have one doer: «выдаётся и продлевается органом»."""
    between = range(before.predicate.last + 1, one.predicate.first)
    return (
        before.is_told
        and one.is_told
        and before.modality is Modality.PROCEDURE
        and len(between) <= _SHORT
        and all(sentence.kinds[at] & (JOIN | MARK) for at in between)
    )
