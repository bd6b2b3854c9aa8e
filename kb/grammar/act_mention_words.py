"""The shape of the words by which running text names acts, one data module per language.

All patterns are regular expressions for text in which look-alike letters are
folded. Those of :class:`ActKind` are in lower case and made to fit capitals
where they are compiled; of the others those for words before the kind are read
in either case, the rest as they stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Manner(Enum):
    """How acts of a kind are named, and so what words of it need to be a name."""

    LAW = auto()  # by a title, a date or a number
    CODE = auto()  # so, or by adjectives: «Еңбек кодексі», «Трудовой кодекс»
    CONSTITUTION = auto()  # by the word alone
    ISSUED = auto()  # by who issued it, the date and the number
    TREATY = auto()  # by its own title
    DOCUMENT = auto()  # rules and the like, approved by an act that has the number


@dataclass(frozen=True, slots=True)
class ActKind:
    """A word for a kind of act."""

    kind: str | None
    """As :attr:`kb.model.Act.kind`; None where acts of several kinds are called so."""
    manner: Manner
    stems: tuple[str, ...]
    """Each begins with a letter."""
    singular: str
    """Endings, the empty one included where the stem is a word."""
    plural: str = "(?!)"
    capital: bool = False
    """Whether the word names an act only in a capital: «Договор», «Қағидалар»."""
    small: tuple[str, str] | None = None
    """What it stands between where it names one without: «… туралы келісімнің 5-бабы»."""


@dataclass(frozen=True, slots=True)
class ActMentionWords:
    """All that one language says about acts in running text.

    Words *before* stand right before the word for the kind.
    """

    language: str
    name_first: bool
    """Whether title, date and number stand before the kind."""
    kinds: tuple[ActKind, ...]
    own: str
    """Words before that mean the act in which they stand: осы, настоящий, this."""
    said: str
    """Words before that mean an act named already: аталған, указанный, the said."""
    that: str
    """Words before that do so of an act in a capital: сол, этот; «этот закон» may be any."""
    between: str
    """What may stand between these words and the kind: «Конституциялық»."""
    country: str
    foreign: str
    """States and unions whose acts are none of Kazakhstan's."""
    issuer: str
    """Who issued an act: where names stand first the last word, else all words up to the date."""
    date: str
    """With groups ``year``, ``month``, ``day`` (suffixed by a figure or not)."""
    number: str
    """What stands before a number and the number, in a group ``number``."""
    law_marks: str
    """What stands behind a number and says no more than that it is a law's: ҚРЗ, ЗРК."""
    passed_over: str
    """What may stand within a name and is no part of what identifies: a note of registration."""
    adjective: str
    """The words before «кодекс» that say which one it is."""
    joined: str
    """What stands between the names of two acts that share a word."""
    part: str
    """What tells the parts of a code: «(Жалпы бөлім)»."""
    called: str
    """A usual name in brackets after the official one, in a group: «(Салық кодексі)»."""
    abbreviations: frozenset[str]
    """That mean one act wherever they stand."""
    abbreviations_of_country: frozenset[str]
    """That do so only next to the abbreviated country: «ҚР АК», «ГК РК»."""
    country_abbreviated: str
    abbreviation_endings: str
    force: str
    """Words behind «заң» by which another act has only the force of a law."""
    hereafter: str
    """Words that introduce a short name, up to the name itself: «(бұдан әрі – »."""
    abbreviation_owning: str = "(?!)"
    """The ending by which a code owns the article that follows, the country left out."""
    whose: str = "(?!)"
    """Whose a code or charter is, behind the word for it: «Этический кодекс … служащих»."""
    units: str = "(?!)"
    """Units of an act, as they may stand between its name and its short name."""
    no_use: str = "(?!)"
    """What looks like a short name: «Заңды тұлға»."""
    unquoted_title: str = "(?!)"
    """A title without quotation marks before the kind, in a group ``title``."""
    of_name: str = ""
    """Beginning of the forms of «кодекс» that words before it name: «Еңбек кодексі»."""
    done_to: str = "(?!)"
    """What follows «заңды» where it is the law that something is done to, and not «lawful»."""
    owner: str = "(?!)"
    """The country where, by its form, what follows need not be its."""
    owned: str = "(?!)"
    """The ending of what is the country's."""
    places: str = "(?!)"
    """What may stand between the places of a body that issued an act: «… облысы … ауданы»."""
    appended: str = "(?!)"
    """Words for a document that the act approves and appends: «прилагаемые Правила»."""
    owning: str = "(?!)"
    """The ending by which a law owns the article that follows: «… туралы заңның 5-бабы»."""
    named_after: str = "(?!)"
    """Words behind «Конституциясы» where a street or a day is named after it."""
    named_before: str = "(?!)"
    """The same before it: «улица Конституции»."""
    nominative: str = "(?!)"
    """Words for agreements as they begin a sentence about any agreement: «Договор о …»."""
    documents: str = "(?!)"
    """Words for what an act approves, in any case: правила, әдістеме."""
    approved: str = "(?!)"
    """What stands between an act and the document that it approves: «… бұйрығымен бекітілген»."""
    about: tuple[str, ...] = ()
    """Last words of such a title."""
    dating: str = "(?!)"
    """Words that end a date before the kind or a number."""
    state_endings: tuple[str, ...] = ()
    """What the last word of a state or a body ends in before the kind."""
