"""The first step of reading a citation: words that mean units, and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from kb.grammar import citation_en, citation_kk, citation_ru
from kb.grammar.citation_words import CitationWords, UnitWord, fold_word
from kb.language.lookalikes import fold_all_lookalikes, fold_lookalikes
from kb.language.word_patterns import WordPatterns
from kb.model import Level
from kb.numbering import normal_number, roman_to_int

VOCABULARIES = (citation_ru.WORDS, citation_kk.WORDS, citation_en.WORDS)

ROMAN_LEVELS = frozenset(
    {Level.PART, Level.SUBPARAGRAPH, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ANNEX}
)
"""Levels that are counted in Roman numerals; Level.SUBPARAGRAPH for «II бөлік»."""

UNNUMBERED = frozenset({Level.PREAMBLE, Level.REMARK})
"""Levels whose units bear no number."""


class Kind(Enum):
    """What a token is to a citation."""

    UNIT = auto()
    NUMBER = auto()
    CONJUNCTION = auto()  # and, or
    COMMA = auto()  # a comma, or a mark that parts as much or more
    RANGE = auto()  # a dash, or a word such as "to"
    CLOSER = auto()  # a word after a range: «дейін»
    LINK = auto()  # "of", «осы»
    STOP = auto()  # dots and colons
    GLUE = auto()  # white space, quotes, brackets
    ACT = auto()  # an act's id
    WORD = auto()  # anything else


class Form(Enum):
    """How a number is written."""

    DIGITS = auto()
    ORDINAL = auto()
    ROMAN = auto()
    LETTER = auto()
    NAME = auto()  # «Особенная часть»


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the text. Of the fields after ``end`` only those of its kind are set."""

    kind: Kind
    start: int
    end: int
    unit: UnitWord | None = None
    language: str | None = None
    """Of a unit word or an ordinal; None for what languages share (параграф)."""
    plural: bool = False
    short: bool = False
    """A unit word of one letter: п., ч., б., т."""
    number: str = ""
    form: Form = Form.DIGITS
    closed: bool = False
    """A number with a bracket after it: "1)"."""
    opened: bool = False
    """A number with a bracket before it: "(1)"."""
    inner: tuple[str, ...] = ()
    """Numbers of the units inside: "51(2)(1-1)", "51/2/1-1"."""


def clean(text: str) -> str:
    """``text`` in NFC, without characters that nobody sees."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("(?<=[0-9])\N{SOFT HYPHEN}(?=[0-9])", "-", text)
    return re.sub("[\N{SOFT HYPHEN}\u200b-\u200f\u2060\ufeff]", "", text)


_NUMBER = (
    r"[0-9]{1,4}(?![0-9])[⁰¹²³⁴⁵⁶⁷⁸⁹]*"
    rf"(?:(?:[-‐‑.]|{citation_ru.INSERTED})[0-9]{{1,3}}(?![0-9])){{0,3}}"
)
_DIGIT_ENDINGS = "|".join(
    f"[-‐‑](?:{words.digit_endings})|(?:{words.joined_endings})" for words in VOCABULARIES
)
_TOKENS_WITH_DIGITS = rf"""
      (?P<act>[A-ZА-Яa-z][0-9]{{2}}[0-9A-Z]{{0,12}}[0-9]{{4}}_{{0,2}}(?!\w))
    | (?P<date>[0-9]{{1,2}}[./][0-9]{{1,2}}[./](?:19|20)[0-9]{{2}}(?![0-9])
              |(?:19|20)[0-9]{{2}}[-.][0-9]{{2}}[-.][0-9]{{2}}(?![0-9])
              |[0-9]{{1,4}}[-‐‑][IVXLІХ]{{1,8}}(?![^\W_])
              |[0-9]{{5,}}
              |[0-9]{{1,9}}(?:[.,–-][0-9]{{1,9}}){{0,3}}\s?[%$€₸])
    | (?P<path>{_NUMBER}(?:/{_NUMBER}){{1,3}}(?![\w/]))
    | (?P<number>{_NUMBER}(?:(?P<ending>{_DIGIT_ENDINGS})(?![^\W_]))?)
"""
_OTHER_TOKENS = r"""
      (?P<roman>[IVXLІХ]{1,8}(?![^\W_]))
    | (?P<short>(?i:п\.\s?п|п/п|ст\.\s?ст|ч\.\s?ч|гл\.\s?гл)(?![^\W_])
              |§+)
    | (?P<apart>(?i:азат\s+жол)[^\W\d_]*)
    | (?P<glue>\s+|["'«»“”„()№]|(?i:n[oо]?\.?)(?=\s?[0-9])|(?i:кіші\s+)(?=(?i:бөлім)))
    | (?P<word>[^\W\d_]+(?:['’‐‑-][^\W\d_]+)*)
    | (?P<dash>[-‐‑‒–—−])
    | (?P<comma>[,;?!])
    | (?P<stop>[.:\[\]]+)
    | (?P<other>.)
"""
# A bracket opened before a number and closed after it are part of the number,
# and so are the bracketed numbers that follow: "51(2)(1-1)".
_OPENING = re.compile(r"\(\s?\Z")
_CLOSING = re.compile(r"\s?\)")
_GROUP = re.compile(
    r"\s?\(\s?((?!(?:19|20)[0-9]{2}\b)[0-9]{1,4}(?:[-‐‑.][0-9]{1,3})?|[a-zа-я])\s?\)(?![^\W_])"
)
_NEXT_WORD = re.compile(r"[\s-]{0,3}([^\W\d_]+)")
_SPACED_DIGIT = re.compile(r"\s[0-9]")
_CYRILLIC = re.compile("[Ѐ-ӿ]+")
_HYPHENS = str.maketrans("‐‑", "--")
_INSERTED = re.compile(citation_ru.INSERTED)
_LETTER = re.compile(r"(?<![^\W\d_])([a-zа-я])\)|[«“\"]([a-zа-я])[»”\"]", re.IGNORECASE)
_SIGNS = {"§": "параграф", "§§": "параграфы"}
_ACT_ABBREVIATIONS = frozenset[str]().union(*(words.act_abbreviations for words in VOCABULARIES))
_NO_WORD = "(?!)"
_FOLDED_ABBREVIATIONS = {fold_word(word) for word in _ACT_ABBREVIATIONS if len(word) > 2}


class _Vocabulary:
    """The words of one language, folded."""

    def __init__(self, words: CitationWords) -> None:
        self.words = words
        self.language = words.language
        self._units = WordPatterns(
            (fold_word(unit.stem) or _NO_WORD, fold_word(unit.endings)) for unit in words.units
        )
        self._plurals = [fold_word(f"(?:{unit.stem})(?:{unit.plural})") for unit in words.units]
        self._abbreviations = {
            fold_word(short): (unit, several)
            for unit in words.units
            for several, shorts in enumerate((unit.abbreviations, unit.plural_abbreviations))
            for short in shorts
        }
        self._values = tuple(words.ordinals)
        self._ordinals = _patterns(words.ordinals.values())
        self._tens = {fold_word(word): value for word, value in words.tens.items()}
        self._conjunctions = {fold_word(word) for word in words.conjunctions}
        self._ranges = {fold_word(word) for word in words.range_words}
        self._openers = {fold_word(word) for word in words.range_openers}
        self._closers = {fold_word(word) for word in words.range_closers}
        self._links = {fold_word(word) for word in words.links}
        self._parts = _patterns(words.parts)
        self._counted = _patterns([words.counted])
        self._act_kinds = tuple(words.act_kinds), _patterns(words.act_kinds.values())
        self._country = _patterns([words.country])
        self.fillers = {fold_word(word) for word in words.fillers}

    def unit(self, folded: str) -> tuple[UnitWord, bool, bool] | None:
        """The unit that a folded word means, whether it is plural, whether one letter."""
        if folded in self._abbreviations:
            unit, several = self._abbreviations[folded]
            return unit, bool(several), len(folded) == 1
        place = self._units.first(folded)
        if place is None:
            return None
        plural = re.fullmatch(self._plurals[place], folded) is not None
        return self.words.units[place], plural, False

    def ordinal(self, folded: str) -> int | None:
        place = self._ordinals.first(folded)
        if place is not None:
            return self._values[place]
        ten, _, one = folded.partition("-")
        if one and ten in self._tens:
            value = self.ordinal(one)
            return None if value is None or value > 9 else self._tens[ten] + value
        return None

    def ten(self, folded: str) -> int | None:
        return self._tens.get(folded)

    def part(self, folded: str) -> int | None:
        """The number of the part of a code that bears a name instead of one."""
        place = self._parts.first(folded)
        return None if place is None else place + 1

    def is_counted(self, folded: str) -> bool:
        """Whether a word is one for what numbers count elsewhere."""
        return self._counted.first(folded) is not None

    def kind_of_act(self, folded: str) -> str | None:
        """The kind of act that a word means."""
        kinds, patterns = self._act_kinds
        place = patterns.first(folded)
        return None if place is None else kinds[place]

    def is_country(self, folded: str) -> bool:
        """Whether a word names the country."""
        return self._country.first(folded) is not None

    def kind(self, folded: str, before_number: bool) -> Kind:
        """What a word that is no unit and no number does in a citation."""
        if before_number and folded in self._openers:
            return Kind.GLUE
        if folded in self._ranges:
            return Kind.RANGE
        if folded in self._closers:
            return Kind.CLOSER
        if folded in self._conjunctions:
            return Kind.CONJUNCTION
        return Kind.LINK if folded in self._links else Kind.WORD


def _patterns(patterns: Iterable[str]) -> WordPatterns:
    return WordPatterns((fold_word(pattern), "") for pattern in patterns)


@cache
def _vocabularies() -> tuple[_Vocabulary, ...]:
    return tuple(_Vocabulary(words) for words in VOCABULARIES)


@cache
def _token_pattern(has_digits: bool) -> re.Pattern[str]:
    """What takes a token; most questions have no digits, and those take most of the compiling."""
    parts = [_TOKENS_WITH_DIGITS, _OTHER_TOKENS] if has_digits else [_OTHER_TOKENS]
    return re.compile("|".join(parts), re.VERBOSE | re.DOTALL)


def tokenize(text: str) -> list[Token]:
    """The tokens of a text that went through :func:`clean`; every character is in one."""
    read = fold_lookalikes(text)
    pattern = _token_pattern(any(digit in read for digit in "0123456789"))
    tokens: list[Token] = []
    position = 0
    while position < len(read):
        token = _token(read, position, pattern)
        tokens.append(token)
        position = token.end
    return tokens


def _token(read: str, start: int, pattern: re.Pattern[str]) -> Token:
    letter = _LETTER.match(read, start)
    if letter:
        number = (letter[1] or letter[2]).lower()
        return Token(Kind.NUMBER, start, letter.end(), number=number, form=Form.LETTER, closed=True)
    match = pattern.match(read, start)
    assert match is not None  # the last alternative takes any character
    end = match.end()
    match match.lastgroup:
        case "act":
            return Token(Kind.ACT, start, end)
        case "date":
            return Token(Kind.WORD, start, end)
        case "path":
            first, *inner = (_number(part) for part in match.group().split("/"))
            return Token(Kind.NUMBER, start, end, number=first, inner=tuple(inner))
        case "number" | "ending":
            return _digits(read, start, match.end("number"), match.group("ending") or "")
        case "roman":
            number = str(roman_to_int(match.group()))
            return Token(Kind.NUMBER, start, end, number=number, form=Form.ROMAN)
        case "short":
            letters = "".join(filter(str.isalpha, match.group()))
            return _word(read, start, end, _SIGNS.get(match.group()[:2], letters))
        case "apart":
            return _word(read, start, end, "".join(match.group().split()))
        case "word":
            return _word(read, start, end)
        case "dash":
            return Token(Kind.RANGE, start, end)
        case "comma":
            return Token(Kind.COMMA, start, end)
        case "stop":
            return Token(Kind.STOP, start, end)
    return Token(Kind.GLUE, start, end)


def _number(text: str) -> str:
    return normal_number(_INSERTED.sub("-", text).translate(_HYPHENS))


def _digits(read: str, start: int, end: int, ending: str) -> Token:
    """A number in digits with its closing bracket and the bracketed numbers behind it.

    ``ending`` is what makes an ordinal of it: «2-й», «1-ші».
    """
    digits = read[start : end - len(ending)]
    following = _NEXT_WORD.match(read, end)
    if following and any(
        vocabulary.is_counted(fold_word(following.group(1))) for vocabulary in _vocabularies()
    ):
        return Token(Kind.WORD, start, end)
    inner = []
    closing = _CLOSING.match(read, end)
    if closing:
        end = closing.end()
    while group := _GROUP.match(read, end):
        inner.append(_number(group.group(1)))
        end = group.end()
    return Token(
        Kind.NUMBER,
        start,
        end,
        number=_number(digits),
        form=Form.ORDINAL if ending else Form.DIGITS,
        closed=closing is not None,
        opened=_OPENING.search(read, max(start - 2, 0), start) is not None,
        inner=tuple(inner),
    )


def _word(read: str, start: int, end: int, spelt: str = "") -> Token:
    """The token of a word; of a hyphenated one that means nothing whole, its first part."""
    word = spelt or read[start:end].translate(_HYPHENS)
    token = _known_word(read, start, end, word)
    if token is None and "-" in word:
        first = word.index("-")
        token = _known_word(read, start, start + first, word[:first])
    if token is None:
        before_number = _SPACED_DIGIT.match(read, end) is not None
        token = Token(_function_word(word, before_number), start, end)
    return token


def _known_word(read: str, start: int, end: int, word: str) -> Token | None:
    unit = _unit_word(word)
    if unit is not None:
        language, (meaning, plural, short) = unit
        return Token(
            Kind.UNIT, start, end, unit=meaning, language=language, plural=plural, short=short
        )
    folded = fold_word(word)
    for vocabulary in _vocabularies():
        value = vocabulary.ordinal(folded)
        ten = vocabulary.ten(folded)
        following = _NEXT_WORD.match(read, end) if ten is not None else None
        if ten is not None and following:
            one = vocabulary.ordinal(fold_word(following.group(1)))
            if one is not None and one < 10:
                value, end = ten + one, following.end()
        form = Form.ORDINAL
        if value is None and (value := vocabulary.part(folded)) is not None:
            form = Form.NAME
            following = _NEXT_WORD.match(read, end)
            if not following or not _is_part(following.group(1)):
                continue
        if value is not None:
            language = vocabulary.language
            return Token(Kind.NUMBER, start, end, language=language, number=str(value), form=form)
    return None


def _is_part(word: str) -> bool:
    unit = _unit_word(word)
    return unit is not None and unit[1][0].level is Level.SUBPARAGRAPH


def _unit_word(word: str) -> tuple[str | None, tuple[UnitWord, bool, bool]] | None:
    """The language (None: Kazakh and Russian) and meaning of a word for a unit."""
    folded = fold_word(word)
    found = [
        (vocabulary.language, meaning)
        for vocabulary in _vocabularies()
        if (meaning := vocabulary.unit(folded)) is not None
    ]
    if found:
        language, meaning = found[0]
        return (language if len(found) == 1 else None), meaning
    # "CT. 51" in Latin capitals: every letter has a Cyrillic twin.
    twin = fold_all_lookalikes(word)
    return None if twin == word or not _CYRILLIC.fullmatch(twin) else _unit_word(twin)


def _function_word(word: str, before_number: bool) -> Kind:
    folded = fold_word(word)
    kinds = [vocabulary.kind(folded, before_number) for vocabulary in _vocabularies()]
    return next((kind for kind in kinds if kind is not Kind.WORD), Kind.WORD)


def names_act(word: str) -> bool:
    """Whether a word is one for a kind of act («заңы», «кодекса») or an abbreviation («КоАП»)."""
    word = word.partition("-")[0]  # «ӘҚБтК-нің»
    return is_abbreviation(word) or is_kind_of_act(word)


def is_abbreviation(word: str) -> bool:
    """Whether a word is an abbreviation that means one act: «КоАП», «ЕК»."""
    # Two letters are an abbreviation only in capitals: «ақ» is a word.
    short = len(word) <= 2
    return word in _ACT_ABBREVIATIONS or (not short and fold_word(word) in _FOLDED_ABBREVIATIONS)


def is_kind_of_act(word: str) -> bool:
    """Whether a word is no more than a kind of act, so that a number after it is the act's."""
    return kind_of_act(word) is not None


def kind_of_act(word: str) -> str | None:
    """The kind (:attr:`kb.model.Act.kind`) that a word means, ``""`` where it may be several."""
    folded = fold_word(word)
    kinds = (vocabulary.kind_of_act(folded) for vocabulary in _vocabularies())
    return next((kind for kind in kinds if kind is not None), None)


def is_country(word: str) -> bool:
    """Whether a word only says that an act is one of Kazakhstan."""
    folded = fold_word(word)
    return any(vocabulary.is_country(folded) for vocabulary in _vocabularies())


def is_filler(word: str) -> bool:
    """Whether a word belongs to a question and not to the name of an act."""
    folded = fold_word(word)
    return any(folded in vocabulary.fillers for vocabulary in _vocabularies())
