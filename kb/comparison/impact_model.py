"""The vocabulary of what a change of a text does to others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.comparison.model import Pair
from kb.model import Address, Definition, Reference, TermUse, UnitPath


class Effect(StrEnum):
    """What a change does to a reference, the gravest first."""

    ELSEWHERE = "elsewhere"  # its words now mean another unit than before
    BROKEN = "broken"  # its words now mean no unit
    INCOMPLETE = "incomplete"  # a part of what it meant now stands where it does not point
    COUNTERPART = "counterpart"  # the text is another act, in which the unit has a counterpart
    MOVED = "moved"  # the unit stands in another place under the same number
    AMENDED = "amended"  # the unit says something else
    WHOLE = "whole"  # it is to the act as a whole, the place of which another is to take


@dataclass(frozen=True, slots=True)
class IncomingReference:
    """A reference to the compared act in another one, whose title is ``title``.

    ``source`` is the unit it stands in.
    """

    title: str
    source: Address
    words: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class ReferenceFinding:
    """A reference that the change breaks or moves; a finding for each unit that it points to.

    ``start`` and ``end`` are offsets into the text of ``source``.
    """

    effect: Effect
    title: str
    """The title of the act in which it stands."""
    source: Address
    words: str
    start: int
    end: int
    is_own: bool
    """Whether it stands in the new text itself."""
    cited: UnitPath
    """The unit as the words cite it."""
    target: int | None
    """The unit of the old text that was meant; None: a new reference, which leads nowhere, or
    one to the act as a whole."""
    pair: Pair | None
    """What became of that unit: its pair, or that of the unit around it."""
    now: tuple[int, ...] = ()
    """Units of the new text to cite instead; none where what was meant was dropped."""
    read: tuple[int, ...] = ()
    """Units of the new text that the words mean now."""


class TermChangeKind(StrEnum):
    """What became of a term."""

    CHANGED = "changed"  # it means something else
    SCOPE = "scope"  # it means the same in more or less of the text
    RENAMED = "renamed"  # what it means has another term
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DefinedElsewhere:
    """A definition in another act, whose title is ``title``.

    ``key`` is what :func:`kb.definitions.lookup.key_of` gives for the term.
    """

    title: str
    term: str
    key: str
    meaning: str
    source: Address


@dataclass(frozen=True, slots=True)
class TermChange:
    """A term that changed; ``old`` and ``new`` are its definitions in the two texts."""

    kind: TermChangeKind
    old: Definition | None
    new: Definition | None
    has_other_scope: bool = False
    """Whether it holds in another part of the text than before, whatever else became of it."""
    uses: tuple[TermUse, ...] = ()
    """Where the new text uses the term that it defines."""
    still_used: tuple[TermUse, ...] = ()
    """Where the new text uses the term that it no longer defines, or not for there."""
    elsewhere: tuple[DefinedElsewhere, ...] = ()
    """Definitions of the old or the new term in other acts."""
    cited_by: tuple[IncomingReference, ...] = ()
    """References of other acts to the unit that defined the term, or to its article."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What a change does to others: references the gravest first, terms in the new text's order."""

    references: tuple[ReferenceFinding, ...]
    terms: tuple[TermChange, ...]
