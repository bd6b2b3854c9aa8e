"""The command that tells what units refer to and what refers to them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from console.acts import act_named, id_of_act, one_text_of_each, text_of
from console.citations import CENTRAL_ACT, FoundUnit, divide, look_up
from console.errors import NothingFound, WrongUsage
from console.knowledge_base import open_knowledge_base
from console.messages import interface_language, say
from console.records import target_address
from console.reference_views import References
from console.screen import bold, dim, print_json, put, warn, wrapped
from console.views import remark_excerpts
from indexer.cited import chain_of
from kb.address import end_of
from kb.citation import parse_citations
from kb.citation_format import format_citation
from kb.model import Address, Level, Provision, ReferenceStatus, Target
from kb.store import ExpressionHead, Store, StoredReference

_ABOVE_ARTICLES = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ANNEX)
_SHOWN = 50  # references of a direction on the screen


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a user wants to see of references."""

    language: str | None = None
    outgoing: bool = True
    incoming: bool = True
    status: ReferenceStatus | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class _Subject:
    """An act or a unit of it whose references are wanted.

    ``head`` is the text whose words refer, None where the act is not loaded.
    """

    act_id: str
    head: ExpressionHead | None
    units: Sequence[Provision] = ()
    position: int | None = None
    """The unit's place; None: the whole act, or ``absent``."""
    absent: Address | None = None
    """A unit that no text here has, as others cite it."""

    @property
    def language(self) -> str | None:
        """The language of the text, or of the citation of what has none."""
        if self.head is not None:
            return self.head.language
        return None if self.absent is None else self.absent.lang

    @property
    def within(self) -> tuple[int, int] | None:
        """The positions of the unit and of what it contains."""
        if self.position is None:
            return None
        return self.position, end_of(self.units, self.position)

    @property
    def eids(self) -> list[str] | None:
        """The identifiers by which what points to the unit is found; None for the act."""
        if self.absent is not None:
            return [self.absent.eid or ""]
        if self.position is None or self.within is None:
            return None
        unit = self.units[self.position]
        if unit.level not in _ABOVE_ARTICLES:
            return [unit.eid]
        inside = map(self.units.__getitem__, range(*self.within))
        return [unit.eid, *(one.eid for one in inside if one.level is Level.ARTICLE)]

    def citation(self, shown: References) -> str:
        """The subject as lawyers cite it."""
        if self.absent is not None:
            cited = format_citation(self.absent, self.absent.lang or "")
            return f"{cited}, {shown.title(self.act_id)}"
        if self.head is None or self.position is None:
            return shown.title(self.act_id)
        return shown.citation(self.head, self.position, with_act=True)


@dataclass(slots=True)
class _Found:
    """The references of all subjects."""

    outgoing: list[StoredReference] = field(default_factory=list)
    incoming: list[StoredReference] = field(default_factory=list)
    to_whole_acts: int = 0


def print_references(
    words: Sequence[str], act: str | None, wanted: Wanted, db: Path | None, as_json: bool
) -> None:
    """Print what the units that citations name, or an act, refer to and what refers to them."""
    with open_knowledge_base(db) as store:
        subjects, problems = _subjects(store, words, act, wanted.language)
        found = _find(store, subjects, wanted)
        if as_json:
            shown = References(store)
            print_json(
                {
                    "outgoing": [shown.record(one) for one in found.outgoing[: wanted.limit]],
                    "incoming": [shown.record(one) for one in found.incoming[: wanted.limit]],
                    "to_whole_act": found.to_whole_acts,
                }
            )
        elif subjects:
            _put(store, subjects, found, wanted)
        remark_excerpts([one.head for one in subjects if one.head is not None])
    if not subjects:
        raise NothingFound("\n".join(problems))
    for problem in problems:
        warn(problem)
    if not (found.outgoing or found.incoming):
        raise NothingFound(say("no_references"))


def _subjects(
    store: Store, words: Sequence[str], act: str | None, language: str | None
) -> tuple[list[_Subject], list[str]]:
    words = [word for word in words if word.strip()]
    if not words and act is None:
        raise WrongUsage(say("references_of_what"))
    subjects: list[_Subject] = []
    problems: list[str] = []
    for text in divide(words) or [act or ""]:
        try:
            if not words or not parse_citations(text, bare=True):
                subjects.append(_whole_act(store, text, language))
                continue
            answer = look_up(store, [text], act, language)
            subjects += map(_unit, answer.found) if answer.found else _absent(store, text, act)
            problems += answer.problems
        except NothingFound as problem:
            problems.append(str(problem))
    places = {
        (one.act_id, one.head and one.head.id, one.position, one.absent): one for one in subjects
    }
    return list(places.values()), problems


def _unit(found: FoundUnit) -> _Subject:
    return _Subject(found.head.act_id, found.head, found.units, found.position)


def _whole_act(store: Store, name: str, language: str | None) -> _Subject:
    """An act; one without a text too, where others refer to it."""
    try:
        act = act_named(store, name)
    except NothingFound:
        act_id = id_of_act(store, name)
        if not store.layers.incoming(act_id):
            raise
        return _Subject(act_id, None)
    return _Subject(act.act.id, text_of(store, act, language))


def _absent(store: Store, text: str, act: str | None) -> Iterator[_Subject]:
    """The units that a citation names and no text here has, where others refer to them."""
    for cited in parse_citations(text, bare=True):
        act_id = id_of_act(store, act or cited.act_hint or CENTRAL_ACT)
        numbers = [(level, number) for level, number in chain_of(cited) if isinstance(number, str)]
        language = cited.language or interface_language()
        address = target_address(Target(tuple(numbers)), act_id, language)
        if address.eid and store.layers.incoming(act_id, [address.eid]):
            yield _Subject(act_id, None, absent=address)


def _find(store: Store, subjects: Iterable[_Subject], wanted: Wanted) -> _Found:
    found = _Found()
    to_whole: dict[str, int] = {}
    for subject in subjects:
        if wanted.outgoing and subject.head is not None:
            found.outgoing += store.layers.references(subject.head.id, subject.within)
        if wanted.incoming:
            found.incoming += _incoming(store, subject, wanted.language)
            to_whole[subject.act_id] = _count_to_whole_act(store, subject, wanted.language)
    found.to_whole_acts = sum(to_whole.values())
    for references in (found.outgoing, found.incoming):
        # What several subjects share (an article and its point were asked for) is told once.
        places = {
            (one.expression_id, one.reference.start, one.reference.end): one for one in references
        }
        references[:] = [
            one
            for one in places.values()
            if wanted.status is None or one.reference.status is wanted.status
        ]
    return found


def _incoming(store: Store, subject: _Subject, language: str | None) -> list[StoredReference]:
    """What points to a subject from outside it."""
    pointing = store.layers.incoming(subject.act_id, subject.eids)
    texts = one_text_of_each(
        store, {one.expression_id for one in pointing}, subject.language, language
    )
    everything = range(0 if subject.absent else sys.maxsize)
    inside = range(*subject.within) if subject.within is not None else everything
    return [
        one
        for one in pointing
        if (head := texts.get(one.expression_id)) is not None
        and not (head.act_id == subject.act_id and one.reference.provision in inside)
    ]


def _count_to_whole_act(store: Store, subject: _Subject, language: str | None) -> int:
    """How many references of other acts point to the act of a unit as a whole."""
    if subject.eids is None:
        return 0  # they are told among the others
    counts = store.layers.counts_to_whole_act(subject.act_id)
    texts = one_text_of_each(store, counts, subject.language, language)
    return sum(counts[text] for text, head in texts.items() if head.act_id != subject.act_id)


def _put(store: Store, subjects: Sequence[_Subject], found: _Found, wanted: Wanted) -> None:
    shown = References(store)
    limit = wanted.limit or _SHOWN
    for subject in subjects:
        put(bold(wrapped(subject.citation(shown))))
    if wanted.outgoing and any(subject.head for subject in subjects):
        put()
        put(say("refs_outgoing", count=len(found.outgoing)))
        shown.put(found.outgoing, limit, by=shown.target_act)
    if wanted.incoming:
        put()
        put(say("refs_incoming", count=len(found.incoming)))
        if found.to_whole_acts:
            put(dim(say("refs_to_whole", count=found.to_whole_acts)))
        shown.put(found.incoming, limit, by=shown.source_act)
