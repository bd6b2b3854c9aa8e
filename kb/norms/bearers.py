"""Who is named in a text as one who may, must or decides: bearers in all their forms.

The names of the language (:mod:`kb.grammar.norm_words`) and the terms of the act
that stand for one of them are matched over stems; the case of each says later
whether it is the one who acts, is given something, or does what a passive says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from operator import attrgetter

from kb.definitions.phrase_matches import WORDS, PhraseForm, phrase_form, phrase_matches
from kb.definitions.word_stems import word_stems
from kb.grammar.bearers import KINDS, Kind
from kb.grammar.norm_words import NormWords
from kb.language import kazakh_forms, russian_forms
from kb.language.lookalikes import fold_lookalikes
from kb.model import Bearer, Definition, DefinitionKind, Expression

_MOST_FORMS = 8
_LONGEST_TERM = 12  # words
_GENUS_WITHIN = 8  # words of a meaning among which it says what the term is a kind of
_QUOTES = '"«»“”'


@dataclass(frozen=True, slots=True)
class Named:
    """A bearer where the text names it; ``cases`` are those that its words may have."""

    key: str
    name: str
    start: int
    end: int
    cases: frozenset[str]

    @property
    def is_body(self) -> bool:
        """Whether it is a body of the state or acts for one."""
        return KINDS[self.key] is Kind.BODY

    def bearer(self) -> Bearer:
        """As the norm has it."""
        return Bearer(self.key, self.name, self.start, self.end)


class Bearers:
    """The bearers that an expression names, by place."""

    def __init__(
        self, expression: Expression, definitions: Sequence[Definition], words: NormWords
    ) -> None:
        names = {**_names(words), **_terms(expression, definitions, words)}
        forms: dict[tuple[str, ...], PhraseForm] = {}
        of_form: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for name, key in names.items():
            for form in _forms(name, words.language):
                forms[form.stems] = form
                of_form.setdefault(form.stems, []).append((key, name))
        self._found = sorted(
            _found(expression.text, words, forms, of_form), key=attrgetter("start")
        )

    def between(self, start: int, end: int) -> list[Named]:
        """Those whose words begin between two offsets, in order."""
        first = bisect_left(self._found, start, key=attrgetter("start"))
        return self._found[first : bisect_left(self._found, end, key=attrgetter("start"))]


def _found(
    text: str,
    words: NormWords,
    forms: Mapping[tuple[str, ...], PhraseForm],
    of_form: Mapping[tuple[str, ...], Sequence[tuple[str, str]]],
) -> Iterator[Named]:
    taken: set[int] = set()
    for match in phrase_matches(text, words.language, forms):
        numbers = range(match.first, match.last)
        if taken.isdisjoint(numbers):
            taken.update(numbers)
            said = " ".join(fold_lookalikes(text[match.start : match.end]).split())
            yield _named(words, of_form[match.form.stems], said, match.start, match.end)


def _named(
    words: NormWords, possible: Sequence[tuple[str, str]], said: str, start: int, end: int
) -> Named:
    """The bearer of which the words are a form («судьи» of «судья», not of «суд»)."""
    key, name = next(
        (one for one in possible if is_form_of(words.language, one[1], said)), possible[0]
    )
    shown = words.bearers[key][0] if name in words.bearers[key] else name
    return Named(key, shown, start, end, _cases(words.language, name, said))


def _names(words: NormWords) -> dict[str, str]:
    return {name: key for key, names in words.bearers.items() for name in names}


def _terms(
    expression: Expression, definitions: Iterable[Definition], words: NormWords
) -> dict[str, str]:
    """The terms of the act that name a bearer → its key."""
    finder = _finder(words)
    found: dict[str, str] = {}
    for one in definitions:
        term = one.term.strip(_QUOTES)
        if not WORDS.search(term) or len(term.split()) > _LONGEST_TERM:
            continue
        key = finder.genus(term, whole=True)
        if key is None and one.kind is DefinitionKind.TERM:
            key = finder.genus(expression.text[slice(*one.meaning)], whole=False)
        if key is not None:
            found[term] = key
    return found


class _Finder:
    """Tells of what kind of bearer a phrase speaks: by its head noun."""

    def __init__(self, words: NormWords) -> None:
        self._words = words
        stems = word_stems(words.language)
        self._keys: dict[tuple[str, ...], str] = {}
        for name, key in _names(words).items():
            self._keys[tuple(stems[word] for word in WORDS.findall(name))] = key
        self._longest = max(map(len, self._keys))

    def genus(self, phrase: str, *, whole: bool) -> str | None:
        """The key of the bearer that heads a phrase: its first noun, in Kazakh its last.

        A term (``whole``) has it at its very edge, but for adjectives.
        """
        stems = word_stems(self._words.language)
        said = [stems[word] for word in WORDS.findall(phrase)]
        if self._words.predicate_last:
            for length in range(min(self._longest, len(said)), 0, -1):
                key = self._keys.get(tuple(said[len(said) - length :]))
                if key is not None:
                    return key
            return None
        adjectives = 2 if whole else _GENUS_WITHIN
        words = WORDS.findall(phrase)
        for first in range(min(len(said), adjectives + 1)):
            for length in range(min(self._longest, len(said) - first), 0, -1):
                key = self._keys.get(tuple(said[first : first + length]))
                if key is not None and _is_head(words[first : first + length], self._words):
                    return key
            if not _ADJECTIVE.search(words[first]):
                return None
        return None


_DECLINED_ADJECTIVE = re.compile(r"(?:[ыи][йемх]|[ыи]ми|[оея][йем]|[оае]го|[ое]му|[ая]я|[ую]ю)$")
_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ed|al|ing|ful|ive)$|^(?:the|an?)$", re.I)


def _is_head(said: Sequence[str], words: NormWords) -> bool:
    """Whether words are no genitive of something else («решение суда»)."""
    return words.language != "ru" or not said[-1].lower().endswith(("ов", "ев"))


@cache
def _finder_of(language: str) -> _Finder:
    from kb.norms.words import norm_words

    return _Finder(norm_words(language))


def _finder(words: NormWords) -> _Finder:
    return _finder_of(words.language)


def key_of_name(name: str, language: str) -> str | None:
    """The key of the bearer that a name in the nominative is one of, or None."""
    from kb.norms.words import norm_words

    return _finder(norm_words(language)).genus(name, whole=True)


def _forms(name: str, language: str) -> Iterator[PhraseForm]:
    stems = word_stems(language)
    alternatives = [stems.alternatives(word) for word in WORDS.findall(name)]
    for some in islice(product(*alternatives), _MOST_FORMS):
        yield phrase_form(name, some)


def is_form_of(language: str, name: str, said: str) -> bool:
    """Whether words are known to be a form of a name."""
    return language != "ru" or bool(russian_forms.cases_of(name, said))


_ANY_CASE = frozenset(("nominative", "genitive", "dative", "accusative", "instrumental"))


@cache
def _cases(language: str, name: str, said: str) -> frozenset[str]:
    """The cases that words may have; of English words all, which have none."""
    if language == "kk":
        return frozenset((kazakh_forms.case_of(name, said),))
    if language == "ru":
        return russian_forms.cases_of(name, said) or _by_ending(said)
    return frozenset(("nominative",))


def _by_ending(said: str) -> frozenset[str]:
    """The case of a Russian word whose pattern is not known: «учащихся», «больному»."""
    words = [word.removesuffix("ся") for word in said.lower().split()]
    nouns = [word for word in words if not _DECLINED_ADJECTIVE.search(word)]
    word = (nouns or words)[0]
    for endings, cases in _ENDINGS:
        if word.endswith(endings):
            return frozenset(cases)
    return _ANY_CASE


_ENDINGS = (
    (("ане", "яне"), ("nominative",)),
    (("ыми", "ими", "ами", "ями"), ("instrumental",)),
    (("ого", "его"), ("genitive", "accusative")),
    (("ому", "ему", "ам", "ям"), ("dative",)),
    (("ых", "их"), ("genitive", "accusative")),
    (("ым", "им"), ("dative", "instrumental")),
    (("ый", "ий", "ые", "ие", "ая", "ое"), ("nominative",)),
    (("ов", "ев", "ей", "ан", "ян"), ("genitive", "accusative")),
)
