"""A Russian term in the form of another: «местного органа» as «уполномоченный орган».

A term is adjectives and the noun that they agree with, and what is left of it stays as
it is («орган по делам миграции»). Words are declined by their endings alone; where the
case cannot be told or the new word has no known pattern the answer is that it is not
known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

# Cells: nominative, genitive, dative, accusative, instrumental, prepositional; singular, plural.
# The first of several accusatives is that of things, the others those of living beings.
_PATTERNS = {
    "consonant": ("- а у -|а ом е", "ы ов ам ы|ов ами ах"),
    "velar": ("- а у -|а ом е", "и ов ам и|ов ами ах"),
    "hushing": ("- а у -|а ом|ем е", "и ей ам и|ей ами ах"),
    "ц": ("- а у -|а ем е", "ы ев ам ы|ев ами ах"),
    "анин": ("ин ина ину ин|ина ином ине", "е - ам е|- ами ах"),
    "й": ("й я ю й|я ем е|и", "и ев ям и|ев ями ях"),
    "тель": ("ь я ю ь|я ем е", "и ей ям и|ей ями ях"),
    "ь": ("ь и и ь ью и", "и ей ям и ями ях"),
    "а": ("а ы е у ой е", "ы - ам ы|- ами ах"),
    "а-velar": ("а и е у ой е", "и - ам и|- ами ах"),
    "а-hushing": ("а и е у ой|ей е", "и - ам и|- ами ах"),
    "ия": ("ия ии ии ию ией ии", "ии ий иям ии|ий иями иях"),
    "я": ("я и е ю ей е", "и ь|й ям и|ь|й ями ях"),
    "о": ("о а у о ом е", "а - ам а ами ах"),
    "ие": ("ие ия ию ие ием ии", "ия ий иям ия иями иях"),
    "ане": ("", "е - ам е|- ами ах"),
    "ы": ("", "ы ов|- ам ы|ов|- ами ах"),
    "и": ("", "и ов|ей|- ам|ям и|ов|ей|- ами|ями ах|ях"),
}
_ADJECTIVES = {
    "ый": ("ый ого ому ый|ого ым ом", "ые ых ым ые|ых ыми ых"),
    "ой": ("ой ого ому ой|ого ым ом", "ые ых ым ые|ых ыми ых"),
    "ий": ("ий его|ого ему|ому ий|его|ого им ем|ом", "ие их им ие|их ими их"),
    "ая": ("ая ой ой ую ой ой", "ые ых ым ые|ых ыми ых"),
    "яя": ("яя ей ей юю ей ей", "ие их им ие|их ими их"),
    "ое": ("ое ого ому ое ым ом", "ые ых ым ые|ых ыми ых"),
    "ее": ("ее его ему ее им ем", "ие их им ие|их ими их"),
    "ые": ("", "ые ых ым ые|ых ыми ых"),
    "ие": ("", "ие их им ие|их ими их"),
}
_HARD = ("ой", "ая", "ое")
"""Endings of the nominative that do not say whether others have ы or и."""
_VELAR = "гкх"
_HUSHING = "жшщч"
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_VOWELS = "аеёиоуыэюя"
_STEADY = ("срок", "урок", "поток", "сток", "исток", "восток", "игрок", "порок")
"""Nouns whose last vowel stays: «срока», against «участок», «участка»."""
_STRESSED = ("истец", "отец", "продавец", "столбец", "образец", "жилец")
"""Nouns with the stress on their endings: «истцом», against «владельцем»."""
_UNDECLINED = ("бюро", "метро", "депо", "кино", "авто")
_IRREGULAR = {
    "дети": ("", "дети детей детям дети|детей детьми детях"),
    "люди": ("", "люди людей людям люди|людей людьми людях"),
}
"""Nouns of no pattern: all of their forms."""
_FLEETING = {"перечень": "перечн", "уровень": "уровн", "день": "дн"}
"""Nouns that lose their last vowel, and what of them is left."""
_SHORTEST = 4  # letters of an adjective
_ACCUSATIVE = 3
_CELLS = 14
"""Six cases in two numbers, the accusative of things and that of living beings apart."""

_CASES = (
    "nominative",
    "genitive",
    "dative",
    "accusative",  # of things
    "accusative",  # of living beings
    "instrumental",
    "prepositional",
)

_NUMBERS = ("singular", "plural")

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Word:
    stem: str
    forms: Cells
    """Its forms in each cell."""
    is_adjective: bool = False

    @property
    def beginning(self) -> str:
        """What all forms begin with."""
        forms = sorted(form for cell in self.forms for form in cell)
        pairs = zip(forms[0], forms[-1], strict=False)
        return "".join(one for one, _ in takewhile(lambda two: two[0] == two[1], pairs))


def beginnings(term: str) -> list[str]:
    """What all forms of each word of a term begin with."""
    words = term.split()
    agreeing = _agreeing(words)
    begin = [one.beginning if one else word for one, word in zip(agreeing, words, strict=False)]
    return begin + words[len(begin) :]


def is_form(term: str, base: str) -> bool:
    """Whether ``term`` may be a form of ``base``: not where all of its forms are known."""
    words, others = plain_words(base), plain_words(term)
    agreeing = _agreeing(words)
    if len(words) != len(others):
        return False
    return not agreeing or None in agreeing or bool(_cells_of(agreeing, words, others))


def cases_of(base: str, inflected: str) -> frozenset[tuple[str, str]]:
    """The cases and numbers in which ``inflected`` may be a form of ``base``; empty: none known.

    Each is a name of a case with ``singular`` or ``plural``.
    """
    words, others = plain_words(base), plain_words(inflected)
    if len(words) != len(others):
        return frozenset()
    agreeing = _agreeing(words)
    if not agreeing or None in agreeing:
        return frozenset()
    half = _CELLS // 2
    cells = _cells_of(agreeing, words, others)
    return frozenset((_CASES[cell % half], _NUMBERS[cell // half]) for cell in cells)


def plain_words(phrase: str) -> list[str]:
    """The words of a phrase in lower case, ё as е, «обучающийся» without its reflexive end."""
    words = phrase.lower().replace("ё", "е").split()
    return [word.removesuffix("ся") if len(word) > _SHORTEST + 2 else word for word in words]


def in_form_of(term: str, base: str, inflected: str) -> str | None:
    """``term`` in the case and number that ``inflected`` has as a form of ``base``."""
    if base.lower() == inflected.lower():
        return term
    olds, others, words = base.lower().split(), inflected.lower().split(), term.split()
    old, new = _agreeing(olds), [one for one in _agreeing(words) if one is not None]
    if len(olds) != len(others) or not old or len(new) != len(_agreeing(words)):
        return None
    made: set[str | None] = set()
    for cell in _cells_of(old, olds, others):
        noun, written = old[-1], others[len(old) - 1]
        assert noun is not None
        if all(one.forms[cell] for one in new):
            forms = [_form(one, cell, written.removeprefix(noun.stem)) for one in new]
            known = [form for form in forms if form is not None]
            rest = words[len(new) :]
            made.add(" ".join([*known, *rest]) if len(known) == len(forms) else None)
    return made.pop() if len(made) == 1 else None


def _form(word: _Word, cell: int, ending: str) -> str | None:
    """A word in a cell, of several forms the one with an ending; None: it cannot be told."""
    forms = word.forms[cell]
    if len(forms) == 1:
        return forms[0]
    if word.is_adjective:  # «высший – высшего», «городской – городского»
        return forms[word.stem[-1:].lower() in _VELAR]
    return word.stem + ending if word.stem + ending in forms else None


def _cells_of(
    agreeing: Sequence[_Word | None], words: Sequence[str], others: Sequence[str]
) -> list[int]:
    """The cells in which ``others`` is what ``words`` are."""
    count = len(agreeing)
    if words[count:] != others[count:]:
        return []
    pairs = list(zip(agreeing, others[:count], strict=True))
    return [
        cell
        for cell in range(_CELLS)
        if all(one is not None and other in one.forms[cell] for one, other in pairs)
    ]


def _agreeing(words: Sequence[str]) -> list[_Word | None]:
    """The adjectives that a term begins with, and their noun; None: no known pattern."""
    found: list[_Word | None] = []
    for word in words:
        adjective = _adjective(word)
        found.append(adjective or _noun(word))
        if adjective is None:
            break
    return found


def _adjective(word: str) -> _Word | None:
    low = word.lower()
    pattern = _ADJECTIVES.get(low[-2:])
    # «разрешение» is a noun, «высшие» and «городские» are none.
    is_noun = low[-2:] == "ие" and low[-3:-2] not in tuple(_VELAR + _HUSHING)
    if pattern is None or is_noun or len(low) < _SHORTEST:
        return None
    if low[-2:] in _HARD and low[-3:-2] in tuple(_VELAR + _HUSHING):  # «физических», «больших»
        pattern = (pattern[0].replace("ы", "и"), pattern[1].replace("ы", "и"))
    return _Word(word[:-2], _forms(word, word[:-2], pattern), is_adjective=True)


def _noun(word: str) -> _Word | None:
    low = word.lower()
    if (word.isupper() and len(word) > 1) or low in _UNDECLINED:
        return _Word(word, ((word,),) * _CELLS)  # «МИО»
    if low in _IRREGULAR:
        return _Word("", _forms(word, "", _IRREGULAR[low]))
    stem, name = word, ""
    last, before = low[-1:], low[-2:-1]
    if low.endswith(("ия", "ие")):
        stem, name = word[:-2], low[-2:]
    elif low.endswith(("анин", "янин")):
        stem, name = word[:-2], "анин"
    elif low in _FLEETING:
        stem, name = word[:1] + _FLEETING[low][1:], "тель"
    elif low.endswith(("тель", "арь")):
        stem, name = word[:-1], "тель"
    elif low.endswith("ец"):
        inner = "ь" if low[-3:-2] == "л" else "й" if low[-3:-2] in tuple(_VOWELS) else ""
        stem, name = word[:-2] + inner + word[-1], "ц"
        if low.endswith(_STRESSED):
            name = "consonant"
    elif low.endswith("ок") and low not in _STEADY:
        stem, name = word[:-2] + word[-1], "velar"
    elif low.endswith(("ане", "яне")):
        stem, name = word[:-1], "ане"
    elif last == "а" and before:
        kind = "-velar" if before in _VELAR else "-hushing" if before in _HUSHING + "ц" else ""
        stem, name = word[:-1], "а" + kind
    elif last and last in "ьяоыи":
        stem, name = word[:-1], last
    elif last == "й":
        stem, name = word[:-1], "й"
    elif last and last in _CONSONANTS:
        name = "velar" if last in _VELAR else "hushing" if last in _HUSHING else "consonant"
    return _Word(stem, _forms(word, stem, _PATTERNS[name])) if name else None


def _forms(word: str, stem: str, pattern: tuple[str, str]) -> Cells:
    """The forms of ``word`` in each cell; what equals the nominative is the word itself."""
    first = pattern[0].partition(" ")[0]
    return [
        [
            word if ending == first and row is pattern[0] else stem + ending.strip("-")
            for ending in endings
        ]
        for row in pattern
        for endings in _endings(row)
    ]


def _endings(row: str) -> list[list[str]]:
    """The endings of each cell of a row."""
    cells = [cell.split("|") for cell in row.split()] or [[]] * (_CELLS // 2 - 1)
    things, living = cells[_ACCUSATIVE][:1], cells[_ACCUSATIVE][1:]
    return [*cells[:_ACCUSATIVE], things, living or things, *cells[_ACCUSATIVE + 1 :]]
