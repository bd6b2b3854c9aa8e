"""What an answer is made of: quotations, what limits them, and what could not be checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from indexer.answers.question import Question
from indexer.search_result import Hit
from kb.model import Norm
from kb.store import StoredReference

Span = tuple[int, int]
"""Offsets into the text of an expression."""


class Status(StrEnum):
    """Whether the texts answer."""

    ANSWERED = "answered"
    PARTIAL = "partial"  # something does, but what is asked for is not all there or not sure
    NOT_FOUND = "not_found"


class Doubt(StrEnum):
    """Why what is nearest may be no answer."""

    OTHER_ACT = "other_act"  # another act has more to say
    OTHER_COUNTRY = "other_country"
    COSTS = "costs"  # what something costs is asked, and not said
    NO_AMOUNT = "no_amount"  # a time or sum is asked for, and none is said
    NO_DEFINITION = "no_definition"
    WORDS_MISSING = "words_missing"  # what is asked about is not spoken of
    UNLIKELY = "unlikely"  # the words are there and say something else, as far as can be told


class Source(StrEnum):
    """How a further unit comes to bear on what is quoted."""

    REFERS = "refers"  # what is quoted refers to it
    REFERRED = "referred"  # it refers to what is quoted, in the same article
    FOLLOWS = "follows"  # it stands behind the list or paragraph and excepts or conditions


@dataclass(frozen=True, slots=True)
class Followed:
    """A unit one step away; ``span`` are its words, or their beginning where they are long.

    ``words`` are those that refer, in the text ``said_in``.
    """

    source: Source
    expression_id: int
    position: int
    span: Span
    is_whole: bool
    said_in: int
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Something that the answer depends on and that is not here.

    Either an act or unit that is referred to (``reference``), or a rule that a
    body sets («в порядке, определяемом …»), which no act is named for; ``words``
    are those of the text ``expression_id``.
    """

    expression_id: int
    words: Span
    reference: StoredReference | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A unit that answers, quoted: ``span`` byte for byte, under the heads of its lists.

    ``marks`` are the words that decide.
    """

    expression_id: int
    position: int
    span: Span
    heads: tuple[Span, ...]
    closing: Span | None
    """The words that decide where they stand behind other entries of the list, as in Kazakh."""
    marks: tuple[Span, ...]
    norms: tuple[Norm, ...]
    conditions: tuple[Span, ...]
    exceptions: tuple[Span, ...]
    followed: tuple[Followed, ...]
    share: float
    """How much of what speaks for the quoted units speaks for this one, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the texts say to a question.

    ``quoted`` are the answering units, the likeliest first; for ``NOT_FOUND``
    what comes nearest is ``nearest``, with why it is no answer.
    """

    question: Question
    status: Status
    confidence: float
    quoted: tuple[Quoted, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    nearest: tuple[Quoted, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    missing: tuple[str, ...] = ()
    """Words of the question that what is nearest does not have."""
    elsewhere: Hit | None = None
    """The article of another act, one of those not asked, that says more."""
    corrected: tuple[tuple[str, str], ...] = ()
    """What was typed, and what it was taken for."""
