"""Where the terms of a text are used: inflected, in their scope, the longest first.

spaCy's PhraseMatcher looks for them over stems. It sees only runs of words that
can be part of a term, as making its documents is what takes the time; and it is
imported only for texts that define something.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, product, repeat
from typing import NamedTuple

from kb.definitions.reading import Reading
from kb.definitions.word_stems import WordStems, word_stems
from kb.definitions.writings import writings
from kb.language.lookalikes import fold_lookalikes, folded_text, lowered, lowered_text
from kb.language.places import places_of, shortest
from kb.model import Definition, DefinitionKind, TermUse

_HYPHEN = "[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]"
_WORDS = re.compile(rf"[^\W_]+(?:{_HYPHEN}[^\W_]+)*")
_WORD_AT = re.compile(rf"(?<![^\W_])(?<![^\W_]{_HYPHEN}){_WORDS.pattern}")
"""A whole word, where one may begin in the middle of another."""
_SIGNS = frozenset(",()")
_PAIRS = (("(", ")"), ('"', '"'), ("«", "»"), ("“", "”"))
_PARTING = re.compile(r"\w|[.;:!?\[\]\t|]|\n\s*\n")
"""What never stands between the words of a term in use."""
_BETWEEN_RUNS = "¶"
_BEGINNING = 6  # letters
_REMEMBERED = 50_000  # beginnings of words
_MANY = 100
"""From so many beginnings on it is faster to look at every word of a text than for each of them."""
_MOST_FORMS = 8
_SHORTEST_SYNONYM = 7  # letters
_LONGEST_GAP = 40  # characters of white space and punctuation between two words of a term


@dataclass(frozen=True, slots=True)
class _Form:
    """A way in which a term may be written: its stems, its last word, the signs between them."""

    stems: tuple[str, ...]
    last: str
    signs: frozenset[str]


class _Word(NamedTuple):
    """A word of the text that is a word of a term, in any form."""

    start: int
    end: int
    stem: str


@dataclass(slots=True)
class _Runs:
    """Words that may be part of terms, the runs of them parted by a mark."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def with_uses(reading: Reading, definitions: Sequence[Definition]) -> list[Definition]:
    """``definitions`` with their uses."""
    if not definitions:
        return []
    stem = word_stems(reading.expression.language)
    forms: dict[tuple[str, ...], _Form] = {}
    users: dict[tuple[str, ...], list[int]] = {}
    for index, one in enumerate(definitions):
        for form in _forms(one, stem):
            users.setdefault(form.stems, []).append(index)
            forms[form.stems] = form
    runs = _runs(reading, users, stem, _stretch(reading, definitions))
    uses: list[list[TermUse]] = [[] for _ in definitions]
    taken: set[int] = set()
    for first, last, stems in _matches(reading, runs, forms):
        if first in taken or last - 1 in taken:  # a longer one is there
            continue
        start, end = _balanced(reading.text, runs.starts[first], runs.ends[last - 1])
        user = _user(reading, definitions, users[stems], start)
        if user is None:
            continue
        taken.update(range(first, last))
        unit = reading.unit_at(start)
        one = definitions[user]
        if unit is not None and not (one.start <= start < one.end):
            uses[user].append(TermUse(unit.position, start, end))
    return [
        replace(one, uses=tuple(sorted(places, key=_start)))
        for one, places in zip(definitions, uses, strict=True)
    ]


def _start(use: TermUse) -> int:
    return use.start


def _forms(one: Definition, stem: WordStems) -> Iterable[_Form]:
    """The ways in which the term may be written."""
    for text in writings(one.term, _SHORTEST_SYNONYM):
        words = _WORDS.findall(text)
        alternatives = [stem.alternatives(word) for word in words]
        for stems in islice(product(*alternatives), _MOST_FORMS):
            if any(word.isalpha() for word in "".join(stems)):
                yield _Form(stems, words[-1], _signs(text))


def _stretch(reading: Reading, definitions: Sequence[Definition]) -> tuple[int, int]:
    """The part of the text in which any of the definitions holds."""
    starts, ends = [], []
    for one in definitions:
        scope = None if one.scope is None else reading.units[one.scope]
        start = 0 if scope is None else scope.start
        starts.append(one.term_span[0] if one.kind is DefinitionKind.SHORT_NAME else start)
        ends.append(len(reading.text) if scope is None else scope.end)
    return min(starts), max(ends)


def _runs(
    reading: Reading,
    forms: Iterable[tuple[str, ...]],
    stem: WordStems,
    stretch: tuple[int, int],
) -> _Runs:
    """The runs of words in a stretch of the text that hold all stems of a term."""
    text = reading.text
    known = list(_known_words(text, stretch, _Vocabulary(forms, stem)))
    counts = Counter(word.stem for word in known)
    by_rarest: dict[str, list[frozenset[str]]] = {}
    for form in forms:
        by_rarest.setdefault(min(form, key=counts.__getitem__), []).append(frozenset(form))
    runs = _Runs([], [], [])
    run: list[_Word] = []
    hopeful = False
    for word in known:
        if run and _parts(text, run[-1].end, word.start):
            if hopeful:
                _add(runs, text, run, by_rarest)
            run = []
            hopeful = False
        hopeful = hopeful or word.stem in by_rarest
        run.append(word)
    if hopeful:
        _add(runs, text, run, by_rarest)
    return runs


def _add(
    runs: _Runs, text: str, run: Sequence[_Word], by_rarest: dict[str, list[frozenset[str]]]
) -> None:
    """Add the words of a run if a term may be among them."""
    stems = [word.stem for word in run]
    if not any(
        form.issubset(stems) for stem in stems if stem in by_rarest for form in by_rarest[stem]
    ):
        return
    runs.words += (text[word.start : word.end] for word in run)
    runs.starts += (word.start for word in run)
    runs.ends += (word.end for word in run)
    runs.words.append(_BETWEEN_RUNS)
    runs.starts.append(runs.ends[-1])
    runs.ends.append(runs.ends[-1])


class _Vocabulary(dict[str, str]):
    """Word of a text → its stem if a term of the text has it, else an empty string."""

    def __init__(self, forms: Iterable[tuple[str, ...]], stem: WordStems) -> None:
        self._stem = stem
        self._stems = {word for stems in forms for word in stems}
        self.beginnings = frozenset(map(_beginning, self._stems))
        """With one of these every word begins that is not an empty string."""

    def __missing__(self, word: str) -> str:
        # Stemming is slow: most words are told apart by how they begin.
        begins = not self.beginnings.isdisjoint(_shortened(word[:_BEGINNING]))
        found = self._stem[word] if begins else ""
        self[word] = found = found if found in self._stems else ""
        return found


def _known_words(text: str, stretch: tuple[int, int], vocabulary: _Vocabulary) -> Iterator[_Word]:
    """The words of the text that may be words of terms, in order."""
    if len(vocabulary.beginnings) > _MANY:
        words: Iterable[re.Match[str]] = _WORDS.finditer(text, *stretch)
    else:
        low = lowered_text(folded_text(text))
        places = places_of(low, shortest(vocabulary.beginnings), *stretch)
        begun = (at for at in places if not low[at - 1 : at].isalnum())
        words = filter(None, map(_WORD_AT.match, repeat(text), begun))
    for word in words:
        if stem := vocabulary[word.group()]:
            yield _Word(word.start(), word.end(), stem)


@lru_cache(_REMEMBERED)
def _shortened(letters: str) -> tuple[str, ...]:
    """The first letters of a word as stems have them, from one letter on."""
    low = lowered(fold_lookalikes(letters))
    return tuple(low[:length] for length in range(1, len(low) + 1))


def _beginning(word: str) -> str:
    """The letters that all forms of a stem begin with: its last one may change («бап», «бабы»)."""
    return word[: min(_BEGINNING, max(len(word) - 1, 1))]


def _parts(text: str, start: int, end: int) -> bool:
    """Whether what stands between two words of terms parts them: other words, a full stop.

    A single sign does not, as the full stop in «Т.А.Ә.».
    """
    return end - start > 1 and (
        end - start > _LONGEST_GAP or _PARTING.search(text, start, end) is not None
    )


def _matches(
    reading: Reading,
    runs: _Runs,
    forms: dict[tuple[str, ...], _Form],
) -> list[tuple[int, int, tuple[str, ...]]]:
    """First and last word of every match and its stems; the longest first."""
    from spacy.matcher import PhraseMatcher

    from kb.definitions.spacy_language import LegalTokenizer, pipeline

    if not runs.words:
        return []
    nlp = pipeline(reading.expression.language)
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, LegalTokenizer)
    matcher = PhraseMatcher(nlp.vocab, attr="NORM")
    keys: dict[int, _Form] = {}
    for form in forms.values():
        key = " ".join(form.stems)
        matcher.add(key, [tokenizer.of_stems(form.stems)])
        keys[nlp.vocab.strings[key]] = form
    whole = reading.words.kept_whole and re.compile(reading.words.kept_whole)
    found = []
    for number, first, last in matcher(tokenizer.of_words(runs.words)):
        form = keys[number]
        if _signs(reading.text[runs.starts[first] : runs.ends[last - 1]]) - form.signs:
            continue
        if (
            whole
            and whole.search(form.last)
            and not runs.words[last - 1].lower().startswith(form.last.lower())
        ):
            continue
        found.append((first, last, form.stems))
    found.sort(key=lambda match: (match[0] - match[1], match[0]))
    return found


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """The words with the quotation mark or bracket whose fellow stands among them."""
    for opening, closing in _PAIRS:
        within = text[start:end]
        opened = within.count(opening) - (within.count(closing) if opening != closing else 0)
        if opening == closing:
            opened %= 2
        if opened and text[end : end + 1] == closing:
            end += 1
        elif opened and start and text[start - 1] == opening:
            start -= 1
    return start, end


def _signs(text: str) -> frozenset[str]:
    """The signs in ``text`` that a term may hold and that else part it from other words."""
    return frozenset(_SIGNS.intersection(text))


def _user(
    reading: Reading, definitions: Sequence[Definition], users: Sequence[int], start: int
) -> int | None:
    """Which of the definitions of one term the words at ``start`` use, if any.

    The one with the narrowest scope; among several of one scope the last before the place.
    """
    best: tuple[int, int, int] | None = None
    for index in users:
        one = definitions[index]
        if one.kind is DefinitionKind.SHORT_NAME and start < one.term_span[0]:
            continue
        if one.term[0].isupper() and not reading.text[start].isupper() and _is_name(one):
            continue
        first, last = 0, len(reading.text)
        if one.scope is not None:
            scope = reading.units[one.scope]
            first, last = scope.start, scope.end
        if not first <= start < last:
            continue
        nearness = start - one.start if one.start <= start else len(reading.text) + one.start
        if best is None or (last - first, nearness) < best[:2]:
            best = (last - first, nearness, index)
    return best[2] if best else None


def _is_name(one: Definition) -> bool:
    """Whether the capital letter is the term's own and not that of a sentence it begins."""
    return one.kind is DefinitionKind.SHORT_NAME or one.term.isupper()
