"""Who is named in a text as one who may, must or decides: bearers in all their forms.

The names of the language (:mod:`kb.grammar.bearers_kk` and its like) and the terms of the
act that stand for one of them are matched over the stems of the words of a sentence; the
case of each says later whether it is the one who acts, is given something, or does what
a passive says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from kb.definitions.word_stems import word_stems
from kb.grammar.bearers import KINDS, Kind
from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Bearer, Definition, Expression
from kb.norms.forms import Form, forms_of, is_form
from kb.norms.names import names_in, terms_that_name
from kb.norms.sentence import TOKEN, Sentence

_MOST_FORMS = 8
_REMEMBERED = 100_000  # distinct words


@dataclass(frozen=True, slots=True)
class Named:
    """A bearer where the text names it; ``forms`` are the cases and numbers of its words."""

    key: str
    name: str
    start: int
    end: int
    forms: frozenset[Form]

    @property
    def is_body(self) -> bool:
        """Whether it is a body of the state or acts for one."""
        return KINDS[self.key] is Kind.BODY

    def may_be(self, case: str) -> bool:
        """Whether it may stand in a case."""
        return any(one == case for one, _ in self.forms)

    def is_surely(self, case: str) -> bool:
        """Whether it can stand in no other case."""
        return bool(self.forms) and all(one == case for one, _ in self.forms)

    def bearer(self) -> Bearer:
        """As the norm has it."""
        return Bearer(self.key, self.name, self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it may stand in a text: the stems of its words, marks as they are."""

    stems: tuple[str, ...]
    name: str
    key: str


class Bearers:
    """Finds the bearers that the sentences of an expression name."""

    def __init__(self, expression: Expression, definitions: Sequence[Definition]) -> None:
        self._language = expression.language
        terms = terms_that_name(expression, definitions)
        self._finders = [_names_of(self._language)]
        if terms:  # the act's own come first
            self._finders.insert(0, _Finder(self._language, terms))

    def of(self, sentence: Sentence) -> list[Named]:
        """The bearers that a sentence names, in order, none within another."""
        found: list[Named] = []
        words = sentence.words
        for at, starting in self._starting(words):
            if found and sentence.starts[at] < found[-1].end:
                continue
            named = self._at(sentence, at, starting)
            if named is not None:
                found.append(named)
        return found

    def _starting(self, words: Sequence[str]) -> Iterator[tuple[int, list[_Name]]]:
        """The numbers of words at which names may begin, with these, the longest first."""
        if len(self._finders) == 1:
            finder = self._finders[0]
            for at, word in enumerate(words):
                if names := finder[word]:
                    yield at, names
            return
        own, common = self._finders
        for at, word in enumerate(words):
            names, more = own[word], common[word]
            if names and more:
                yield at, sorted([*names, *more], key=lambda one: -len(one.stems))
            elif names or more:
                yield at, names or more

    def _at(self, sentence: Sentence, at: int, names: Sequence[_Name]) -> Named | None:
        stems = _stems_of(self._language)
        for one in names:
            last = at + len(one.stems)
            if last > len(sentence.words) or any(
                stems[word] != stem
                for word, stem in zip(sentence.words[at + 1 : last], one.stems[1:], strict=True)
            ):
                continue
            said = " ".join(sentence.words[at:last])
            if is_form(self._language, one.name, said):
                shown = _shown(self._language, one.key, one.name)
                forms = forms_of(self._language, one.name, said)
                return Named(one.key, shown, sentence.starts[at], sentence.ends[last - 1], forms)
        return None


class _Finder(dict[str, "list[_Name]"]):
    """Word → the names that may begin with it, the longest first."""

    def __init__(self, language: str, names: Mapping[str, str]) -> None:
        self._stems = _stems_of(language)
        self._starting: dict[str, list[_Name]] = {}
        for name, key in names.items():
            for stems in _forms(name, language):
                self._starting.setdefault(stems[0], []).append(_Name(stems, name, key))
        for starting in self._starting.values():
            starting.sort(key=lambda one: -len(one.stems))
        self._nothing: list[_Name] = []

    def __missing__(self, word: str) -> list[_Name]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self._nothing
        if word[0].isalnum():
            found = self._starting.get(self._stems[word], self._nothing)
        self[word] = found
        return found


class _Stems(dict[str, str]):
    """Word or mark → its stem, the mark itself."""

    def __init__(self, language: str) -> None:
        self._of_words = word_stems(language)

    def __missing__(self, word: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._of_words[word] if word[0].isalnum() else word
        return found


@cache
def _stems_of(language: str) -> _Stems:
    return _Stems(language)


@cache
def _names_of(language: str) -> _Finder:
    return _Finder(language, names_in(language))


@cache
def _shown(language: str, key: str, name: str) -> str:
    """The name of a bearer in the singular, or the act's own term."""
    names = [one for one, known in names_in(language).items() if known == key]
    if name not in names:
        return name
    earlier = names[: names.index(name)]
    if language != "ru":
        return name
    return next((one for one in earlier if is_form(language, one, name)), name)


def _forms(name: str, language: str) -> Iterator[tuple[str, ...]]:
    stems = word_stems(language)
    words = TOKEN.findall(lowered(fold_lookalikes(name)))
    alternatives = [stems.alternatives(word) if word[0].isalnum() else (word,) for word in words]
    yield from islice(product(*alternatives), _MOST_FORMS)
