"""What a check of citations and quotations says: verdicts, reasons, places, differences."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kb.model import ActName, UnitPath


class CitationVerdict(StrEnum):
    """What became of a citation."""

    RIGHT = "right"  # the act and every unit are there and in force
    REPEALED = "repealed"  # the act or a unit is repealed or excluded
    NO_SUCH_UNIT = "no_such_unit"
    WRONG_ACT = "wrong_act"  # title, number and date do not agree with one act
    AMBIGUOUS = "ambiguous"
    NOT_CHECKED = "not_checked"


class QuotationVerdict(StrEnum):
    """What became of a quotation."""

    VERBATIM = "verbatim"
    DIFFERENT = "different"
    ELSEWHERE = "elsewhere"  # the right words, at another place
    DIFFERENT_ELSEWHERE = "different_elsewhere"
    NOT_FOUND = "not_found"
    NOT_CHECKED = "not_checked"


class CheckReason(StrEnum):
    """Why a verdict is what it is, where it alone does not tell."""

    NOT_LOADED = "not_loaded"  # the act is known and its text is not here
    ACT_UNKNOWN = "act_unknown"
    OTHER_ACT_KNOWN = "other_act_known"  # unknown; one of this title has another number and date
    NOT_IN_EXCERPT = "not_in_excerpt"
    RETOLD = "retold"  # the words of the excerpt are those of who retells the act
    NO_ACT = "no_act"  # nothing says which act a unit is of
    OTHER_DOCUMENT = "other_document"  # a unit of a contract, of the text itself
    OTHER_LANGUAGE = "other_language"  # no text here is in the language of the quotation
    SEVERAL_ACTS = "several_acts"
    SEVERAL_UNITS = "several_units"
    LAST_ACT_LACKS_IT = "last_act_lacks_it"  # the act named last has no such unit, one before has
    DRAFT = "draft"  # the act is a bill, no law
    ACT_REPEALED = "act_repealed"
    UNIT_REPEALED = "unit_repealed"
    TITLE = "title"  # the title does not agree with number and date
    NUMBER = "number"
    DATE = "date"
    KIND = "kind"
    MARKS_ONLY = "marks_only"  # the same words, other capitals or punctuation
    NEGATION = "negation"  # the words are cut off from a «не» of the law


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of a loaded text, or a stretch of its text where ``start`` and ``end`` are given."""

    expression: int
    position: int
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class CitedTarget:
    """One unit that a citation names; ``place`` is None where it was not found or looked for."""

    path: UnitPath
    place: Place | None
    exists: bool | None
    """None: not to be known from what is loaded."""
    status: str | None = None
    """``in_force``, ``repealed``, ``excluded`` or ``draft``; None where there is no such unit."""


@dataclass(frozen=True, slots=True)
class CheckedCitation:
    """A citation of a text with what became of it; offsets are the text's."""

    start: int
    end: int
    verdict: CitationVerdict
    reason: CheckReason | None = None
    name: ActName | None = None
    """The act as the words name it; None where they do not."""
    act_id: str | None = None
    """The act meant, or the one that was most likely meant."""
    candidates: tuple[str, ...] = ()
    """Other acts that may be meant."""
    targets: tuple[CitedTarget, ...] = ()
    nearest: tuple[Place, ...] = ()
    """The units that come nearest to one that does not exist."""
    language: str = "ru"
    """Language of the words of the citation."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A step from the law's words to those of the quotation."""

    op: str
    """``equal``, ``replace``, ``delete`` (the quotation lacks them) or ``insert``."""
    old: str
    """The words of the law."""
    new: str
    """The words of the quotation."""


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """A quotation with what became of it; ``start`` and ``end`` leave its marks out."""

    start: int
    end: int
    verdict: QuotationVerdict
    reason: CheckReason | None = None
    citation: int | None = None
    """Index of the citation that it is claimed of."""
    found: tuple[Place, ...] = ()
    """Where the words, or the nearest ones, stand; of one with omissions each stretch."""
    difference: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class CiteCheck:
    """All citations and quotations of a text, in its order."""

    citations: tuple[CheckedCitation, ...] = field(default=())
    quotations: tuple[CheckedQuotation, ...] = field(default=())

    @property
    def is_right(self) -> bool:
        """Whether something was checked and nothing is wrong or left unchecked."""
        return bool(self.citations or self.quotations) and all(
            (
                *(one.verdict is CitationVerdict.RIGHT for one in self.citations),
                *(one.verdict is QuotationVerdict.VERBATIM for one in self.quotations),
            )
        )
