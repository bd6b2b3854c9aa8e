"""What governs an entry of a list: the predicate of its head or behind it, and the bearers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.grammar.norm_words import Shade, Who
from kb.model import Modality
from kb.norms.persons import Names
from kb.norms.read_sentence import ReadSentence
from kb.norms.readings import OF_THINGS, Reading, modality_of_doing
from kb.norms.sentence import Predicate
from kb.norms.statements import Statement, Tail
from kb.norms.words import MARK, NormPatterns

_SHORT_HEAD = 3  # words before a predicate that stands at the beginning of an entry
_LAST_READINGS = 16  # of a head that are looked at


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list, its heads, the outermost first, and its tails, the innermost first."""

    statement: Statement
    own: ReadSentence
    heads: Sequence[ReadSentence]
    tails: Sequence[tuple[Tail, ReadSentence]]
    """Those that are not the entry itself."""
    is_line: bool
    """Whether it is a line without a number, which may be a rule of its own."""
    ends: bool
    """Whether it ends with a full stop."""


@dataclass(frozen=True, slots=True)
class Governed:
    """What governs an entry: modality and bearers, the reading that says so, where it stands."""

    modality: Modality
    bearers: Names
    reading: Reading | None
    head: int


def governed(entry: Entry, patterns: NormPatterns) -> Governed | None:
    """What governs an entry; None: its own words do."""
    last = patterns.words.predicate_last
    statement = entry.statement
    if not entry.heads:
        return None
    found = _governing(entry, patterns)
    if found is None and last and _goes_on_with_head(entry):
        found = entry.own.closing, statement.heads[-1][0]
    if found is None:
        return None
    reading, head = found
    if reading is None:
        return Governed(Modality.DEFINITION, (), None, head)
    modality, bearers = _bearers(entry, reading, predicate_last=last)
    around = [entry.heads[-1], *(one for _, one in entry.tails[:1])]
    if modality is Modality.DEFINITION and any(one.is_of_grounds for one in around):
        modality = Modality.PROCEDURE
    return Governed(modality, bearers, reading, head)


def bearers_of_heads(heads: Sequence[ReadSentence]) -> Names:
    """The bearers of the innermost head that names some."""
    for one in reversed(heads):
        for reading in reversed(one.readings[-_LAST_READINGS:]):
            if reading.bearers:
                return reading.bearers
        if not one.readings:
            named = one.persons.alone()
            if named:
                return named
    return ()


def _goes_on_with_head(entry: Entry) -> bool:
    """Whether an entry has a predicate of its own, of those whom the heads name."""
    statement = entry.statement
    return (
        len(entry.own.readings) == 1
        and not statement.begins_anew
        and entry.own.closing is not None
        and not any(one.closing for one in entry.heads)
    )


def _governing(entry: Entry, patterns: NormPatterns) -> tuple[Reading | None, int] | None:
    last = patterns.words.predicate_last
    if not entry.heads[-1].sentence.is_open and _stands_alone(entry, predicate_last=last):
        return None
    statement = entry.statement
    for tail, read in entry.tails:
        if read.closing is not None:
            return _of_others(read, read.closing, patterns), tail.provision
    for (position, _), head in zip(reversed(statement.heads), reversed(entry.heads), strict=True):
        reading = head.closing if last else (head.readings[-1] if head.readings else None)
        if reading is not None:
            return reading, position
        if patterns.aims.fullmatch(head.first_word):
            return None, position
    return None


def _of_others(read: ReadSentence, closing: Reading, patterns: NormPatterns) -> Reading:
    """What the end of a list says of the other entries: «…; сатпауға міндетті» obliges them.

    The negated verb belongs to the last entry alone, the modal word behind it to all.
    """
    one = closing.predicate
    if one.last == one.first or not patterns.negated.fullmatch(read.sentence.words[one.first]):
        return closing
    start = read.sentence.starts[one.last]
    alone = replace(one, modality=Modality.DUTY.value, first=one.last, start=start)
    return replace(closing, modality=Modality.DUTY, predicate=alone)


def _stands_alone(entry: Entry, *, predicate_last: bool) -> bool:
    """Whether an entry has a predicate of its own."""
    own = entry.own
    if predicate_last:
        is_governed = not entry.statement.begins_anew and entry.heads[-1].closing is not None
        return own.closing is not None and not is_governed
    if not own.readings:
        return False
    if entry.statement.begins_anew and (entry.is_line or entry.ends):
        return True
    first = own.sentence.predicates[0].first
    said = [at for at in range(first) if not own.sentence.kinds[at] & MARK]
    return len(said) <= _SHORT_HEAD


def _bearers(entry: Entry, reading: Reading, *, predicate_last: bool) -> tuple[Modality, Names]:
    """Modality and bearers of an entry: of the list's predicate, its heads, the entry itself."""
    modality, bearers, predicate = reading.modality, reading.bearers, reading.predicate
    if modality in OF_THINGS and predicate.modality not in (None, Shade.PERMITTED):
        return modality, bearers
    in_head = any(one.readings and one.readings[-1] is reading for one in entry.heads)
    if predicate.who is Who.NOBODY or (in_head and bearers):
        return modality, bearers
    named = _of_heads(entry, predicate)
    if not named and not (in_head and bearers):
        named = _of_entry(entry.own, predicate, predicate_last=predicate_last)
    bearers = named or bearers
    if not bearers:
        return modality, ()
    if predicate.modality == Shade.PERMITTED:
        return Modality.RIGHT, bearers
    if predicate.modality is not None:
        return modality, bearers
    if not predicate.is_passive:
        return modality_of_doing(bearers), bearers
    if predicate.is_given:
        return Modality.RIGHT, bearers
    doer = entry.own.persons.doer()
    return (modality_of_doing(doer), doer) if doer else (modality, ())


def _of_heads(entry: Entry, predicate: Predicate) -> Names:
    """Whom the heads name in the case that the predicate asks for."""
    is_given = predicate.who is Who.GIVEN
    found: Names = ()
    for one in reversed(entry.heads):
        if predicate.is_passive and predicate.modality == Modality.DUTY and one.readings:
            continue  # what is to be done in it has no subject there
        found = found or one.persons.alone(predicate, given=is_given)
    if predicate.is_passive and predicate.modality == Modality.RIGHT:
        for one in reversed(entry.heads):
            found = found or one.persons.alone(predicate, given=True)
    return found


def _of_entry(own: ReadSentence, predicate: Predicate, *, predicate_last: bool) -> Names:
    """Whom an entry itself names as the one that its list speaks of."""
    given = predicate.who is Who.GIVEN or predicate.is_given
    found = own.persons.alone(predicate, given=given, edge=True)
    if not found and given and predicate_last:
        found = own.persons.alone(predicate, edge=True)
    if not found and predicate.modality is None and predicate.is_passive:
        found = own.persons.doer()
    return found
