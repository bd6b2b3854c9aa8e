"""The vocabulary of a comparison: pairs of units, edits of their words, what they mean.

Two texts are compared unit by unit. A *pair* holds the units of the old text that
answer to units of the new one: mostly one and one; several where a unit was split
or units were merged; none on one side where a unit is new or dropped.

All positions are positions in :attr:`Expression.provisions`, all spans character
offsets into :attr:`Expression.text`, ends exclusive, of the side that the field names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kb.model import Act, Definition, Expression, Reference

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ComparedText:
    """One side of a comparison: a text with the layers that help to compare it."""

    act: Act
    expression: Expression
    definitions: Sequence[Definition] = ()
    references: Sequence[Reference] = ()
    amended_by: Act | None = None
    """The amending act by which the text reads so, where that alone makes it."""


class PairKind(StrEnum):
    """What became of the units of a pair.

    One word for what matters most; :attr:`Pair.moved`, :attr:`Pair.renumbered` and
    :attr:`Pair.edits` tell the rest. An amended unit may be moved as well.
    """

    UNCHANGED = "unchanged"  # the same words in the same place, whatever their form
    RENUMBERED = "renumbered"  # the same words under another number
    MOVED = "moved"  # the same words in another place
    AMENDED = "amended"  # the same unit in other words
    COUNTERPART = "counterpart"  # the same matter in a wording of its own
    SPLIT = "split"  # one unit became several
    MERGED = "merged"  # several units became one
    INSERTED = "inserted"  # only in the new text
    DELETED = "deleted"  # only in the old text, or excluded in the new one


class Why(StrEnum):
    """Why the units of a pair were paired."""

    WORDS = "words"  # the same words
    NUMBER = "number"  # the same number
    HEADING = "heading"  # the same heading, or headings much alike
    TERM = "term"  # they define the same term
    REFERENCES = "references"  # they refer to the same units and acts
    MEANING = "meaning"  # the semantic index finds them near
    PLACE = "place"  # their neighbours are paired


class Operation(StrEnum):
    """What an edit does."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class Substance(StrEnum):
    """What an edit changes beyond words."""

    RIGHT = "right"  # құқығы бар, құқылы, имеет право, вправе
    DUTY = "duty"  # міндетті, тиіс, обязан, должен
    PROHIBITION = "prohibition"  # тыйым салынады, жол берілмейді, запрещается, не допускается
    DEADLINE = "deadline"  # күнтізбелік үш күн ішінде, в течение трех дней
    SUM = "sum"  # айлық есептік көрсеткіш, теңге, тенге, проценты
    NUMBER = "number"  # any other number
    DATE = "date"
    NEGATION = "negation"  # емес, -ма, не
    REFERENCE = "reference"  # other units or acts are referred to
    EXCEPTION = "exception"  # қоспағанда, за исключением
    CONDITION = "condition"  # егер, …жағдайда, если, при условии
    PERSONS = "persons"  # a list of those whom the norm is about is longer or shorter


class Direction(StrEnum):
    """Whether an edit binds those whom the norm addresses more or less.

    Only where the words say so by themselves (a right becomes a duty, a deadline
    grows shorter); None elsewhere.
    """

    STRICTER = "stricter"
    LOOSER = "looser"


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of words that stayed, came, went or was replaced.

    ``old`` and ``new`` are spans; an empty one says where the words would stand.
    """

    operation: Operation
    old: Span
    new: Span
    substance: tuple[Substance, ...] = ()
    direction: Direction | None = None
    renaming: int | None = None
    """Index in :attr:`Comparison.renamings` of the renaming that this edit belongs to."""


class FormKind(StrEnum):
    """A difference of form, which is no amendment."""

    QUOTES = "quotes"
    DASHES = "dashes"
    PUNCTUATION = "punctuation"
    CASE = "case"
    LETTERS = "letters"  # Latin look-alikes, ё, composed characters
    ABBREVIATION = "abbreviation"  # «ст.» for «статья»
    NUMBERING = "numbering"  # «1)» for «1.»
    SPACES = "spaces"  # lines wrapped otherwise, more or fewer spaces


@dataclass(frozen=True, slots=True)
class FormDifference:
    """A place where the texts differ only in form."""

    kind: FormKind
    old: Span
    new: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Units of the old text and the units of the new one that answer to them.

    A pair of articles (or of what stands in their place, see
    :func:`kb.comparison.articles.articles_of`) holds the pairs of the units below
    them in :attr:`units`, in the order of the new text, with what was dropped
    where it stood; its own :attr:`edits` are those of the articles' own words:
    heading and lead-in. A unit that is new or dropped as a whole is one pair.
    A unit that moved between articles stands in the pairs of both: in that of its
    new article as what it is, in that of its old one with :attr:`leaves`. A unit whose
    words are now in several articles stands in the pair of each.
    """

    kind: PairKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float
    """From 0 (nothing in common) to 1 (the same words), of all that the units contain."""
    why: tuple[Why, ...] = ()
    moved: bool = False
    renumbered: bool = False
    edits: tuple[Edit, ...] = ()
    """The edits of the units' own words in the order of the text; empty where none changed."""
    form: tuple[FormDifference, ...] = ()
    substance: tuple[Substance, ...] = ()
    """The rights, duties, prohibitions, deadlines and sums in units new or dropped as a whole."""
    units: tuple[Pair, ...] = ()
    leaves: bool = False
    """The units left for another article, whose pair tells what became of them."""

    @property
    def is_change(self) -> bool:
        """Whether anything changed in the units or in what they contain."""
        return self.kind is not PairKind.UNCHANGED


@dataclass(frozen=True, slots=True)
class Renaming:
    """Words that were replaced by the same others in many places."""

    old: str
    new: str
    count: int
    """Places where they were."""
    kept: int = 0
    """Places where the old words still stand in the new text."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one text to another."""

    old: ComparedText
    new: ComparedText
    pairs: tuple[Pair, ...]
    """Pairs of articles in the order of the new text, what was dropped where it stood."""
    renamings: tuple[Renaming, ...] = ()
    are_redactions: bool = True
    """Whether the texts share enough words to be redactions of one; else each has its own."""

    @property
    def is_of_two_acts(self) -> bool:
        """Whether the texts are two acts, each in words of its own and with numbers of its own."""
        return self.old.act.id != self.new.act.id and not self.are_redactions

    @property
    def replaces(self) -> bool:
        """Whether the new text is a draft of an act that may take the place of the old one."""
        return self.is_of_two_acts and self.new.act.status != "in_force"

    @property
    def is_across(self) -> bool:
        """Whether the texts are in different languages: their words are not compared then."""
        return self.old.expression.language != self.new.expression.language

    def all_pairs(self) -> Iterator[Pair]:
        """Every pair, each before those of its units."""
        for pair in self.pairs:
            yield pair
            yield from pair.units
