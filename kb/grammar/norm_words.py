"""The shape of the words by which a law says who may, must, must not and decides.

One data module per language. A pattern is a regular expression that a whole word is
held against, in lower case, look-alike letters folded and ё as е. Phrases are words of
that kind parted by spaces, ``~3`` for at most three words whatever they are; several
stand in one string, parted by semicolons.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Who(StrEnum):
    """How the one whom a predicate concerns stands in its sentence."""

    SUBJECT = "subject"  # «X обязан», «X міндетті»
    GIVEN = "given"  # in the dative: «X-у запрещается», «X-ға тыйым салынады»
    OWNER = "owner"  # in the genitive, in Kazakh: «X-тың құқығы бар»
    NOBODY = "nobody"  # whoever is named is not addressed: «является»


class Shade(StrEnum):
    """What a predicate says beside :class:`kb.model.Modality`, whose names it may have too."""

    PERMITTED = "permitted"  # a right of who is named, else how something is done: «допускается»
    NOTHING = "nothing"  # looks like a predicate and decides nothing: «не может не»


class Aside(StrEnum):
    """What a clause beside the main one says."""

    CONDITION = "condition"
    EXCEPTION = "exception"
    RELATIVE = "relative"  # who or which: it tells nothing of the norm


@dataclass(frozen=True, slots=True)
class NormWords:
    """How the law of one language states norms."""

    language: str
    predicate_last: bool
    """Whether the predicate stands behind what it governs, at the end of its clause."""
    predicates: tuple[tuple[str, Who, str], ...]
    """A name of :class:`kb.model.Modality` or :class:`Shade`, whom it concerns, phrases.

    The first phrase that fits counts, so that «не вправе» comes before «вправе».
    """
    finite: str
    """A finite verb: it tells what is done where no predicate above decides."""
    not_finite: frozenset[str]
    """Words that look like one and are none."""
    plural: str
    """A finite verb or predicate of several: «обязаны»; empty: the form does not tell."""
    singular: str
    """One of a single one: «обязан»."""
    passive: str
    """A finite verb of what is done to its subject."""
    not_passive: frozenset[str]
    """Words that look like one, whose subject acts: «обращается», «жүгінеді»."""
    done: str
    """A word by which an infinitive or verbal noun with a modal word is a passive: «расторгнут»."""
    gives: str
    """A passive by which someone is given something."""
    conditions: str
    """Phrases that open (Kazakh: close) a condition that has no verb of its own."""
    condition_clauses: str
    """Phrases that open a condition with a verb of its own."""
    exceptions: str
    """Phrases that open (Kazakh: close) an exception that has no verb of its own."""
    exception_clauses: str
    """Phrases that open an exception with a verb of its own."""
    relatives: str
    """Phrases that open a clause with a verb of its own which tells of something else."""
    participle: str
    """A participle, which opens such a clause without a verb behind a comma (Kazakh: ends one)."""
    opening: frozenset[str]
    """Words at which a clause begins that a word of the above closes: «егер»."""
    not_closing: frozenset[str]
    """Words behind which such a phrase closes no clause: «жағдайда да»."""
    resuming: frozenset[str]
    """Words with which the main clause goes on: «то», «онда»."""
    joins: frozenset[str]
    """Words that join bearers and clauses."""
    prepositions: frozenset[str]
    """Words before one who is neither subject nor given anything."""
    keeping: frozenset[str]
    """Words before one in the instrumental who is given or kept something: «за работником»."""
    agents: frozenset[str]
    """Words behind one who does what a passive says: «тарапынан»."""
    not_subjects: str
    """A word right behind a bearer by which it does not act itself: «үшін», «туралы»."""
    possessed: str
    """A word that a bearer right before it is an attribute of: «азамат өтініші»."""
    done_converb: str
    """A converb of what is done, before a participle: «пайдаланылып отырған»."""
    times: str
    """A word behind a participle by which its clause says when: «келген күннен»."""
    accusative: str
    """A word that is an object by its end."""
    genitive: str
    """A noun that something belongs to, by its end."""
    owned: str
    """A verbal noun whose subject stands in the genitive: «келуі тиіс»."""
    grounds: str
    """A word by which a predicate of a definition says on what grounds something is done."""
    verb: str
    """A verb of a clause beside the main one, of any tense: «получил»."""
    infinitive: str
    """An infinitive: with it the main clause goes on behind a clause within it."""
    takes_infinitive: str
    """A noun that an infinitive behind it belongs to: «при невозможности обеспечить»."""
    nominative: str
    """An adjective that only a subject has, with which a condition before it is over."""
    listed: str
    """A word of a list of what is excepted: «жақын туыстарын, … қоспағанда»."""
    coordinate: str
    """A word before a conjunction at which a part of a row of predicates ends: «баруға және»."""
    verbal_noun: str
    """A noun of what is done, whose doer may stand in the instrumental: «оформление»."""
    adjective: str
    """An adjective, which may stand between a word and the noun that it belongs to."""
    acts: str
    """A noun of a document, which is no bearer's doing: «решение» суда."""
    adjectival: frozenset[str]
    """Names that in the singular mostly say what kind another noun is of: «шетелдік жұмыс күші»."""
    pronouns: frozenset[str]
    """Words that stand for the bearer named before."""
    aims: str
    """A word of a head whose points are aims, tasks, principles, kinds."""
    negated: str
    """A negated verb with which a word of duty makes a prohibition: «сатпауға» міндетті."""
    names: str
    """A word that has a capital wherever it stands: «Казахстан»."""
    endings: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    """Ends of words whose pattern is not known → their cases."""


@dataclass(frozen=True, slots=True)
class BearerNames:
    """The names of those who bear rights, duties and powers in one language."""

    language: str
    names: Mapping[str, tuple[str, ...]]
    """A key of :data:`kb.grammar.bearers.KINDS` → the names of the bearer in the nominative
    singular, the usual one first."""


def names_of(table: str) -> dict[str, tuple[str, ...]]:
    """Key → names, of lines «key: name; name», an indented line going on with the one before."""
    lines = table.replace("\n    ", " ").strip().splitlines()
    pairs = (line.split(": ", 1) for line in lines)
    return {key: tuple(names.split("; ")) for key, names in pairs}
