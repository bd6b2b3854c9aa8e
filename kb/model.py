"""The vocabulary of the knowledge base: acts, expressions, provisions, notes.

The terms are those of Akoma Ntoso 3.0 and of the drafting guides of the
European Union: an *act* (work) is abstract, an *expression* is its text in one
language at one date, a *provision* is a unit of that text at one of the levels
that the Law of Kazakhstan "On legal acts" (2016, article 23) names.

All offsets are character offsets into :attr:`Expression.text`, ends exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

LANGUAGES = ("kk", "ru", "en")


class Level(StrEnum):
    """The levels of a provision, in Kazakh and Russian legal terms."""

    PREAMBLE = "preamble"  # кіріспе, преамбула
    PART = "part"  # бөлік, часть (of a code)
    SECTION = "section"  # бөлім, раздел
    CHAPTER = "chapter"  # тарау, глава
    SUBDIVISION = "subdivision"  # параграф
    ARTICLE = "article"  # бап, статья
    PARAGRAPH = "paragraph"  # тармақ, пункт: "1."
    REMARK = "remark"  # ескертпе, примечание: a norm at the end of an article of a code
    SUBPARAGRAPH = "subparagraph"  # бөлік, часть: unnumbered, counted 1, 2, 3
    POINT = "point"  # тармақша, подпункт: "1)"
    INDENT = "indent"  # абзац: a line under a point
    ANNEX = "annex"  # қосымша, приложение; approved rules and the like


class Status(StrEnum):
    """Whether a unit is law today."""

    IN_FORCE = "in_force"
    REPEALED = "repealed"  # күші жойылды, утратила силу
    EXCLUDED = "excluded"  # алып тасталды, исключена


class Completeness(StrEnum):
    """Whether the text of an act is whole or only what another document quotes."""

    FULL = "full"
    EXCERPT = "excerpt"


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act apart from its texts.

    ``id`` is the portal's id (``Z1100000477``) or a slug for acts that the
    portal lacks (``draft-internal-migration``). ``date`` is the date of
    adoption, ISO 8601. ``titles`` maps a language to the title in it.
    """

    id: str
    kind: str = "act"
    """``constitution``, ``code``, ``law``, ``decree``, ``resolution``, ``order``,
    ``decision``, ``concept``, ``programme``, ``bill``, ``treaty`` or ``act``."""
    number: str | None = None
    date: str | None = None
    status: str = "in_force"
    """``in_force``, ``repealed``, ``draft`` or ``unknown``."""
    titles: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of an expression.

    ``start`` and ``end`` span the unit with all that it contains. ``content``
    are the spans that are the unit's own: its number, its heading, its text,
    its tables, without its children and without editors' notes. ``parent`` and
    ``children`` are positions in :attr:`Expression.provisions`.
    """

    position: int
    level: Level
    number: str | None
    """``"6-1"``; for subparagraphs their count; None where a unit has none."""
    heading: str | None
    """The heading with line breaks joined, without the number."""
    eid: str
    """Address in the manner of Akoma Ntoso: ``chp_9__art_51__para_2__point_1-1``."""
    start: int
    end: int
    content: tuple[tuple[int, int], ...]
    parent: int | None = None
    children: tuple[int, ...] = ()
    status: Status = Status.IN_FORCE
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's footnote (Ескерту, Сноска, Footnote): never normative text.

    ``provision`` is the position of the unit that the note speaks of, None for
    the whole act.
    """

    start: int
    end: int
    provision: int | None


class WordingKind(StrEnum):
    """Whose words a stretch of an excerpt is."""

    QUOTED = "quoted"  # the act's own, as the quoting document gives them
    RETOLD = "retold"  # the quoting document's, saying what the act provides
    ATTRIBUTION = "attribution"  # the quoting document's, saying where what follows is from
    ADDED = "added"  # a unit's number, put there by us so that it can be cited


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of an excerpt that is all of one kind."""

    kind: WordingKind
    start: int
    end: int


class MatterKind(StrEnum):
    """Text that stands around the provisions."""

    FRONT = "front"  # title, date, banner
    CONTENTS = "contents"  # table of contents
    SIGNATURE = "signature"
    BACK = "back"  # whatever follows the signatures and is no annex


@dataclass(frozen=True, slots=True)
class Matter:
    """A stretch of front or back matter."""

    kind: MatterKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What the build report says of one place of a source.

    ``line`` counts from 1 in :attr:`Expression.text`; ``code`` is one of the
    codes that :mod:`kb.report` documents.
    """

    code: str
    line: int
    message: str
    start: int


@dataclass(frozen=True, slots=True)
class Expression:
    """The text of an act in one language at one date, as a tree of provisions.

    ``provisions`` are in the order of the text; roots have no parent. Every
    character of ``text`` belongs to exactly one of: a provision's content, a
    note, a matter (:func:`kb.structure.placements` proves it).
    """

    act_id: str
    language: str
    text: str
    provisions: tuple[Provision, ...]
    notes: tuple[Note, ...] = ()
    matter: tuple[Matter, ...] = ()
    findings: tuple[Finding, ...] = ()
    date: str | None = None
    """Date of the redaction (ISO 8601) where it is known."""
    completeness: Completeness = Completeness.FULL
    source: str | None = None
    """Where the text was taken from, in words."""
    wordings: tuple[Wording, ...] = ()
    """Whose words an excerpt is, where that is known, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a unit stands; absent levels are None.

    A subparagraph is named only where the unit could not be told apart
    without it, as lawyers cite.
    """

    act: str
    lang: str | None = None
    eid: str | None = None
    article: str | None = None
    paragraph: str | None = None
    subparagraph: str | None = None
    point: str | None = None
    indent: str | None = None
    annex: str | None = None


# What the layers say of an expression. All of them lie beside the tree and
# none changes it; every offset is one of :attr:`Expression.text`.

UnitPath = tuple[tuple[Level, str], ...]
"""A unit as it is cited: levels and numbers from the outermost to the innermost.

``((Level.ARTICLE, "27"), (Level.PARAGRAPH, "3"), (Level.POINT, "7-1"))``.
Numbers are written as :func:`kb.numbering.normal_number` writes them, points
without their bracket.
"""


@dataclass(frozen=True, slots=True)
class ActName:
    """An act as the words of a text name it; a field is None where they do not say it.

    Two names that say the same are equal, so that each is looked up once.
    """

    kind: str | None = None
    """As :attr:`Act.kind`; None also for a word of several kinds («Правила»)."""
    number: str | None = None
    """``"477-IV"``, without № and without ЗРК, ҚРЗ."""
    date: str | None = None
    """Date of adoption, ISO 8601; the year alone (``"2011"``) where no more is said."""
    title: str | None = None
    """The title, a usual name or an abbreviation, without outer quotation marks,
    in the language and case of the text."""
    language: str | None = None
    """Language of the words."""


class ReferenceStatus(StrEnum):
    """What became of a reference."""

    RESOLVED = "resolved"  # the act is loaded and every unit named exists in it
    EXTERNAL = "external"  # the act is known, its text (or that part of it) is not loaded
    AMBIGUOUS = "ambiguous"  # several acts or units fit
    UNRESOLVED = "unresolved"  # no act or unit fits


class Reason(StrEnum):
    """Why a reference is not resolved."""

    NO_UNIT = "no-unit"  # the act as loaded has no such unit
    NOT_IN_EXCERPT = "not-in-excerpt"  # only an excerpt is loaded, which lacks the unit
    NOT_LOADED = "not-loaded"  # the act is known and its text is not here
    ACT_UNKNOWN = "act-unknown"  # no known act fits the words
    SEVERAL_ACTS = "several-acts"
    SEVERAL_UNITS = "several-units"
    NO_ANTECEDENT = "no-antecedent"  # «аталған Заң», «указанный пункт» of nothing before it


@dataclass(frozen=True, slots=True)
class Target:
    """One unit that a reference points to."""

    path: UnitPath
    """The unit as cited, completed with the units that relative words stand in."""
    eid: str | None = None
    """Its identifier in the act's text that was looked at; None where it was not found."""
    exists: bool | None = None
    """None: not looked at, or not to be known from what is loaded."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point to an act or to units of one.

    ``provision`` is the position of the unit in whose own text they stand.
    ``act`` is None for the expression's own act. ``targets`` are in the order
    of the words, ranges expanded; none: the act as a whole.
    """

    start: int
    end: int
    provision: int
    act: ActName | None
    targets: tuple[Target, ...]
    status: ReferenceStatus
    reason: Reason | None = None
    act_id: str | None = None
    """The act meant, once it is known which one it is."""


class DefinitionKind(StrEnum):
    """How a term got its meaning."""

    TERM = "term"  # «термин – мағынасы»
    SHORT_NAME = "short_name"  # «… (бұдан әрі – X)»: X stands for the words before it


@dataclass(frozen=True, slots=True)
class TermUse:
    """A place where a defined term is used."""

    provision: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means.

    ``start`` and ``end`` span term and meaning, ``meaning`` the words that say
    what it means, for a short name those that it stands for.
    """

    kind: DefinitionKind
    term: str
    """As written, line breaks joined, without quotation marks and number."""
    term_span: tuple[int, int]
    meaning: tuple[int, int]
    start: int
    end: int
    provision: int
    """Position of the unit in which it stands."""
    scope: int | None = None
    """Position of the unit within which the term has this meaning; None: the act."""
    uses: tuple[TermUse, ...] = ()
    """Uses in the scope in the order of the text, the definition itself left out."""


class ChangeAction(StrEnum):
    """What an amendment did to a unit."""

    AMENDED = "amended"  # өзгеріс енгізілді, с изменениями: what exactly is not said
    NEW_WORDING = "new_wording"  # жаңа редакцияда, в редакции
    INSERTED = "inserted"  # толықтырылды, дополнен
    REMOVED = "removed"  # алып тасталды, исключен
    REPEALED = "repealed"  # күші жойылды, утратил силу
    WORDS_REPLACED = "words_replaced"  # сөздер ауыстырылды, слова заменены
    HEADING_CHANGED = "heading_changed"  # тақырыбы жаңа редакцияда
    SUSPENDED = "suspended"  # қолданысы тоқтатыла тұрады, действие приостановлено
    EFFECTIVE = "effective"  # қолданысқа енгізіледі, вводится в действие: from or until a day
    # What the Constitutional Court or Council said of it; none of these changes its words.
    UNCONSTITUTIONAL = "unconstitutional"  # Конституцияға сәйкес емес, не соответствует
    UNCONSTITUTIONAL_IN_PART = "unconstitutional_in_part"  # in some of its words or cases
    CONSTITUTIONAL_AS_READ = "constitutional_as_read"  # түсіндірмеде, в истолковании
    CONSTITUTIONAL = "constitutional"  # сәйкес келеді, соответствует
    RULING = "ruling"  # см. нормативное постановление: what it says is not told


RULINGS = frozenset(
    {
        ChangeAction.UNCONSTITUTIONAL,
        ChangeAction.UNCONSTITUTIONAL_IN_PART,
        ChangeAction.CONSTITUTIONAL_AS_READ,
        ChangeAction.CONSTITUTIONAL,
        ChangeAction.RULING,
    }
)


class Event(StrEnum):
    """What a rule of entry into force counts from."""

    PUBLICATION = "publication"  # алғашқы ресми жарияланған күн, первое официальное опубликование
    SIGNING = "signing"  # қол қойылған, қабылданған күн; подписание, принятие
    REGISTRATION = "registration"  # әділет органдарында мемлекеттік тіркелген күн
    OTHER = "other"  # another act's entry into force, a treaty's, …


@dataclass(frozen=True, slots=True)
class Delay:
    """A rule that gives no day: «… жарияланған күнінен кейін күнтізбелік он күн өткен соң»."""

    event: Event
    period: str = "P0D"
    """How long after it, ISO 8601; ``P0D``: from the day of the event."""
    not_before: str | None = None
    """A day before which it is not, whatever the event (ISO 8601)."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an editor's note says was done to one unit, by one act.

    Or that the act's own words say, in its article on entry into force:
    ``said_in`` is where, and ``start`` and ``end`` are the sentence. An
    ``EFFECTIVE`` without a day and a delay was not read, but for its units.
    """

    note: int | None
    """Index in :attr:`Expression.notes`; None: words of the act itself."""
    start: int
    end: int
    action: ChangeAction
    provision: int | None
    """Position of the unit changed; None: the whole act, or a unit that the text lacks."""
    path: UnitPath = ()
    """The unit that the note names where that is not the one that it stands at.

    Completed with the levels that it stands in, from the article down.
    """
    act: ActName | None = None
    """The amending act; None where none is named or it is the expression's own."""
    in_force: str | None = None
    """Day from which the change holds, ISO 8601, where the words give or fix one."""
    in_force_words: tuple[int, int] | None = None
    """The words that say from when."""
    until: str | None = None
    """Day before which the unit holds (or is suspended), ISO 8601."""
    replaced: tuple[str, str] | None = None
    """Words and what they were replaced by."""
    planned: bool = False
    """The change is announced (көзделген, предусматривается) and not yet in the text."""
    delay: Delay | None = None
    """The rule by which it comes into force, where that gives no day."""
    said_in: int | None = None
    """Position of the unit whose own text says it; None: a note does."""


class Modality(StrEnum):
    """What a norm makes of an action."""

    RIGHT = "right"  # құқығы бар, құқылы; имеет право, вправе; or something is given to the bearer
    DUTY = "duty"  # міндетті, тиіс; обязан, должен; or what a private person is told to do
    PROHIBITION = "prohibition"  # тыйым салынады, жол берілмейді; запрещается, не допускается
    COMPETENCE = "competence"  # what a body of the state does or decides: бекітеді, утверждает
    SANCTION = "sanction"  # жауаптылыққа әкеп соғады; влечет ответственность
    DEFINITION = "definition"  # what something is or is made of: болып табылады, является
    PROCEDURE = "procedure"  # how something is done where nobody is addressed: жүзеге асырылады


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a right, duty or power, or is forbidden something.

    ``key`` is one of :data:`kb.grammar.bearers.KINDS`, the same in all
    languages. ``name`` is in the nominative singular, a defined term where the
    act has one. ``start`` and ``end`` span the words of the text that name it,
    which may stand in a unit above.
    """

    key: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Norm:
    """What one sentence, or one entry of a list with its head, provides.

    ``start`` and ``end`` span the action: what may, must, must not be done, is
    decided or is said. ``deciding`` are the words by which the modality is
    known, which may stand in the head of a list or behind its last entry; None
    where only the bearer and the form of the verb tell it. Spans are offsets
    into :attr:`Expression.text`.
    """

    provision: int
    """Position of the unit in whose own text the action stands."""
    start: int
    end: int
    modality: Modality
    bearers: tuple[Bearer, ...] = ()
    """None of them: nobody is addressed."""
    deciding: tuple[int, int] | None = None
    head: int | None = None
    """Position of the unit above whose words govern this one; None: its own do."""
    conditions: tuple[tuple[int, int], ...] = ()
    exceptions: tuple[tuple[int, int], ...] = ()
    deadlines: tuple[tuple[int, int], ...] = ()
    amounts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Broader:
    """That who a term names is also another bearer, whose rights and duties it has.

    ``key`` and ``broader_key`` are of :data:`kb.grammar.bearers.KINDS`, ``broader`` is the
    name of the other, its term where the act defines it. ``provision`` is the position of
    the unit that defines the term, ``meaning`` the words that do, ``start`` and ``end``
    those of them that name the other. Spans are offsets into the text.
    """

    term: str
    key: str
    broader: str
    broader_key: str
    provision: int
    meaning: tuple[int, int]
    start: int
    end: int
