"""What an amending act says is to be done, and what became of it.

All offsets of instructions are offsets into the text of the amending act, ends
exclusive; the words of a quotation are spanned without its marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kb.model import ActName, Expression, UnitPath

Span = tuple[int, int]


class Action(StrEnum):
    """What an instruction does."""

    REPLACE_WORDS = "replace-words"
    INSERT_WORDS = "insert-words"
    """Behind or before the words of :attr:`Instruction.old`; at the end where there are none."""
    REMOVE_WORDS = "remove-words"
    CAPITALISE_WORDS = "capitalise-words"
    NEW_WORDING = "new-wording"
    INSERT_UNITS = "insert-units"
    REMOVE_UNITS = "remove-units"
    REPEAL = "repeal"
    RENUMBER = "renumber"


class Part(StrEnum):
    """What of the addressed unit is meant."""

    UNIT = "unit"
    HEADING = "heading"  # of a unit, or the title of the act where the path is empty
    HEAD = "head"
    """Of an annex what it is an annex to, «қосымшаның оң жақ жоғарғы бұрышы»; of the act who
    adopted it and when, «деректемелері»."""
    TEXT = "text"  # бүкіл мәтін бойынша, по всему тексту
    ROW = "row"  # of a table: реттік нөмірі 5-жол, строка 5
    COLUMN = "column"
    SENTENCE = "sentence"  # екінші сөйлемі, предложение второе


class Position(StrEnum):
    """Where inserted words go."""

    BEHIND = "behind"
    BEFORE = "before"
    END = "end"


@dataclass(frozen=True, slots=True)
class Place:
    """One thing in the changed act that an instruction addresses.

    ``path`` is empty for the act as a whole, or for all of ``document``.
    """

    path: UnitPath = ()
    part: Part = Part.UNIT
    rows: tuple[str, ...] = ()
    """Numbers of the rows of a table that are meant, where they have numbers, or of sentences."""
    columns: tuple[str, ...] = ()
    """The same of its columns, or of those in the rows that are meant."""
    named: tuple[Span, ...] = ()
    """The words that name the row, column or section meant, behind those it stands in."""
    document: Span | None = None
    """The words that name the approved document (rules, a list) in which the path lies."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One thing that an amending act says is to be done."""

    start: int
    end: int
    provision: int
    """Position in the amending expression of the unit that says it."""
    act: ActName | None
    """The act changed; None where the words do not tell it."""
    action: Action
    places: tuple[Place, ...]
    old: tuple[Span, ...] = ()
    """The words to replace, to remove, or beside which words are put in."""
    new: tuple[Span, ...] = ()
    """The new words or wordings; of a replacement one for each of ``old``, or one for all."""
    sign: str = ""
    """The punctuation mark put in where it is named and not quoted («үтір қойылсын»)."""
    position: Position | None = None
    """Where the words of an ``INSERT_WORDS`` go."""
    units: tuple[UnitPath, ...] = ()
    """The units inserted, or the new numbers of ``RENUMBER``, with all that they stand in."""
    beside: UnitPath = ()
    """The unit behind which units are inserted, where that is said."""
    everywhere: bool = False
    """All places where the words stand are meant."""
    in_case: bool = False
    """The new words take the case of those that they replace («тиісті септікте»)."""
    sources: tuple[UnitPath, ...] = ()
    """The annexes of the amending act that hold the new wordings."""
    annexes: tuple[int | None, ...] = ()
    """Their positions in the amending expression; None where one is not there."""
    in_force: Span | None = None
    """The words that say from when it holds, where it says so itself."""


class UnreadReason(StrEnum):
    """Why a passage that changes something was not understood."""

    NO_WORDING = "no-wording"  # a wording is announced and none stands in quotation marks
    NO_WORDS = "no-words"  # words are to be replaced or put in and none are quoted
    NO_PLACE = "no-place"  # nothing says what is changed
    UNPAIRED = "unpaired"  # so many words for so many others
    UNKNOWN_FORM = "unknown-form"


@dataclass(frozen=True, slots=True)
class Unread:
    """A passage that changes something and was not understood."""

    start: int
    end: int
    provision: int
    reason: UnreadReason


@dataclass(frozen=True, slots=True)
class Reading:
    """All that an amending act says is to be done, in the order of its text."""

    expression: Expression
    instructions: tuple[Instruction, ...]
    unread: tuple[Unread, ...]


class Problem(StrEnum):
    """Why an instruction, or a part of it, could not be applied."""

    OTHER_ACT = "other-act"  # it changes another act
    UNIT_MISSING = "unit-missing"
    SEVERAL_UNITS = "several-units"
    UNIT_EXISTS = "unit-exists"
    UNIT_REMOVED = "unit-removed"
    WORDS_MISSING = "words-missing"
    SEVERAL_PLACES = "several-places"  # the words stand several times where one was meant
    CASE_UNKNOWN = "case-unknown"  # the words stand in a form that the new ones cannot take
    TABLE = "table"  # rows and columns of tables
    PART = "part"  # what of a unit is none: a sentence, a formula, a part with a name
    WORDING_MISSING = "wording-missing"
    WORDING_SHORT = "wording-short"  # far more would be taken out than is put in
    OVERLAP = "overlap"  # an instruction before it changed the same words


@dataclass(frozen=True, slots=True)
class Applied:
    """One edit that an instruction made.

    ``old`` is a span of the base text, empty where something was put in; ``new``
    one of the consolidated text, empty where something was taken out.
    """

    instruction: int
    """Index in :attr:`Consolidation.instructions`."""
    place: Place
    old: Span
    new: Span


@dataclass(frozen=True, slots=True)
class NotApplied:
    """What of an instruction could not be applied."""

    instruction: int
    place: Place
    problem: Problem
    detail: str = ""
    """The words or the unit in question."""
    nearest: str = ""
    """What stands there instead and is most like it."""


@dataclass(frozen=True, slots=True)
class Consolidation:
    """A base text with instructions applied."""

    base: Expression
    expression: Expression
    """The consolidated text, parsed."""
    instructions: tuple[Instruction, ...]
    applied: tuple[Applied, ...]
    not_applied: tuple[NotApplied, ...]

    @property
    def text(self) -> str:
        """The consolidated text."""
        return self.expression.text
