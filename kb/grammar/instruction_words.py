"""The shape of the words with which an amending act says what is to be changed.

One data module per language. Patterns are regular expressions for text in lower
case whose look-alike letters are folded; they hold no groups of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kb.model import Level


class Verb(StrEnum):
    """What the verb of an instruction says is to be done."""

    REPLACE = "replace"  # ауыстырылсын, заменить
    SUPPLEMENT = "supplement"  # толықтырылсын, дополнить
    REMOVE = "remove"  # алып тасталсын, исключить
    REWORD = "reword"  # мынадай редакцияда жазылсын, изложить в следующей редакции
    REPEAL = "repeal"  # күші жойылды деп танылсын, признать утратившим силу
    CAPITALISE = "capitalise"  # бас әріппен жазылсын, писать с прописной буквы
    RENUMBER = "renumber"  # 3-тармақ деп есептелсін, считать пунктом 3


@dataclass(frozen=True, slots=True)
class InstructionWords:
    """All words of one language that the reader of instructions knows."""

    language: str
    verbs: Sequence[tuple[Verb, str]]
    """Verb → words for it; of those that match at one place the first counts."""
    head_final: bool
    """Whether what is said of a thing stands before it, and the verb last («… ауыстырылсын»).

    So a unit stands behind the one that it lies in, and behind it what it is to the verb.
    """
    reworded: str
    """What a clause with a verb of rewording must hold: «редакцияда»."""
    replaced: str
    """The words of a clause whose objects are words: after (before) a quotation, any case."""
    adding: str
    """The words in the case of what is put in («сөздермен», «словами»)."""
    after: str
    """The words as they stand where something goes behind them («сөздерден кейін»)."""
    before: str
    """The same for what goes before them."""
    named: str
    """What says that a quotation names a row, a column, a part: «… деген жолда»."""
    unclosed: str
    """What stands behind words whose closing mark is missing: «"73 300 сандарымен ауыстырылсын»."""
    rendered: str
    """What says behind (before) a quotation that it is how the text is to read: «деп оқылсын»."""
    joins: str
    """What stands between the quotations of one list."""
    in_case: str
    """Words that say that a term is replaced in whatever case it stands."""
    everywhere: str
    """Words that say that all places in the text are meant: «бүкіл мәтін бойынша»."""
    decides: str
    """What ends a preamble before a colon: «қаулы етеді»."""
    act_itself: str
    """The act that is changed, not the rules that it approved: «бұйрықтың 4-тармағы»."""
    called: str
    """What stands behind a name and never begins one: «деген жол»."""
    no_name: str
    """What no part of a text is named by: «орыс тілінде», «екінші сөйлемде»."""
    joining: str
    """The body that people join or leave: «комиссияның құрамына»."""
    document: str
    """What the name of an approved document ends in before a colon: «қағидаларында»."""
    done: str
    """What a sentence ends in before a colon that is no name: «бекітілсін»."""
    heading: str
    """The heading of a unit or the title of the act."""
    corner: str
    """Where the head of an annex stands: «оң жақ жоғарғы бұрышы»."""
    sentence: str
    """A sentence of a unit: «екінші сөйлемі», «предложение второе»."""
    figure: str
    """What stands in a unit and is none, as an object: «формула», «кестесі», «таблицу»."""
    requisites: str
    """What stands at the head of an act, who adopted it and when: «деректемелері»."""
    row: str
    """A row of a table, with its number in a group ``number…`` before or behind."""
    row_number: str
    """What stands before the number of a row: «реттік нөмірі»."""
    column: str
    """A column of a table."""
    unnumbered: Mapping[Level, str]
    """Words for units that may bear no number."""
    unfinished: str
    """What a line ends in that goes on in the next one: «осы шешімнің»."""
    uncounted: Sequence[tuple[Level, str]]
    """Words for units put in at the end without a number: «мынадай мазмұндағы абзацпен».

    Quotations are put out by bars.
    """
    goes_on: str
    """What a verb ends in behind which its sentence goes on: «ауыстырылып»."""
    own: str
    """What stands before (behind) units of the amending act itself: «осы қаулыға 1-қосымша»."""
    according: str
    """What stands behind (before) the annex of this act that holds the new wording."""
    announces: str
    """Words before a colon that announce a wording: «мынадай мазмұндағы»."""
    amends: str
    """Words that say that an act is changed."""
    changed_by: str
    """What stands behind (before) an act that had changed the same one: «енгізілген өзгерістер»."""
    changed_before: str
    """What stands before such an act where it is named by itself: «бұрын … енгізілген:»."""
    registered: str
    """Where an act was registered and published, told without brackets."""
    by_annex: str
    """Words that say so where the changes stand in an annex of this act."""
    signs: Sequence[tuple[str, str]]
    """Names of punctuation marks → the marks; of those that match at one place the first counts."""
    unmistakable: str
    """Verbs with which nothing is said but what is to be changed, wherever they stand."""
    sure: str
    """Words that nothing but an instruction holds."""
    lists_changes: str
    """What the head of an annex says that is a list of changes."""
    inserted: str
    """What the word for a unit ends in where the unit is put in («тармақшамен»)."""
    behind: str
    """What stands behind (before) a unit after which another is put in."""
    lead_unit: str
    """The last words before the colon of a passage that only says where: «5-бапта»."""
    lead_bare: str
    """The same words where the colon is missing and the line ends: «5-бапта»."""
    approved: str
    """Words by which an act says that it approved a document."""
    closing: str
    """What begins a provision of the amending act's own: «2. Осы шешім …»."""
    renumbered: str
    """What stands behind (before) the new number of a unit: «деп есептелсін»."""
    removed: Mapping[Level | None, str]
    """What is left in the place of a unit that was taken out, by its level; None: of any other."""
    repealed: Mapping[Level | None, str]
    """The same of a unit that was repealed."""
    removed_note: str
    """The note under the heading that such a unit keeps: ``{unit}`` and ``{said}`` are filled."""
    in_force: str
    """Words that say from when an instruction holds."""
    removed_by: str
    """The same words with the act that said so: ``{said}`` and ``{act}`` are filled."""
    marker_is_unit: str
    """What stands behind a number with a bracket that is a unit's, not the passage's own."""
    dotted_is_unit: str
    """The same behind a number with a full stop: «1. тармақта»."""
    including: str
    """What stands before a colon behind which more is said of the same kind: «оның ішінде»."""
    unit_begins: str
    """What an instruction begins with that names a unit first: «5-бапта», «в пункте 5»."""
    said_act: str
    """The act that is changed, spoken of without its name: «көрсетілген қаулының»."""
    article: str
    """The number that an article of the amending act begins with."""
    bare_article: str
    """The same without its full stop, in the case of letters that it is written in."""
    abbreviated: str
    """Abbreviations of more than one letter whose full stop ends no sentence."""
    published: str
    """What brackets begin with that say where an act was published."""
    unit_joins: str
    """Words that join the units of a list."""
    within: str
    """What may stand between a unit and the one that it lies in."""
    locative: str
    """What the word for a unit ends in where something is done in it or to it."""
    leads_on: str
    """What it ends in where a unit in it is named next, which may lack a number."""
    plural: str
    """What the word for several units holds."""
    parted: str
    """Words for a unit that are written in two: «азат жол»."""
    name_ends: str
    """Words behind the name of a document that an instruction speaks of."""
    annex_head: str
    """What the head of an annex ends in, or begins with where the language has it so."""
