"""What the words of a query were meant to be, by the words that the index has.

Four things go wrong with a word, and they are looked for in this order: it lacks
its Kazakh letters («коши-кон»), it is written in Latin letters by sound or on a
keyboard left in Latin ("migranty", "vbuhfynf"), or it is misspelt. A word that the
index knows, as it stands or in another form, stays: only where it is rare and has
a twin with Kazakh letters that is far more frequent it is taken for a slip of that.

Nothing scans the vocabulary: forms that a word may stand for are made and looked up,
and only for a second mistake in a long word a range of words that begin alike is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice, pairwise
from math import exp, log
from typing import Protocol

from indexer.spelling_letters import (
    ALIKE,
    ALPHABET,
    BACK,
    FOLD,
    FRONT,
    KAZAKH_KEYBOARD,
    MIXED,
    NEAR_KEYS,
    RUSSIAN_KEYBOARD,
    SOUNDS,
    WORD_ENDINGS,
    Choices,
)
from kb.language.analysis import terms_of_word
from kb.language.detect import KAZAKH_LETTERS
from kb.language.tokens import words
from kb.language.word_endings import STOP_WORDS

_MOST_WORDS = 24  # of a query that are looked at; a pasted paragraph is not typed
_MOST_MISSPELT = 6  # of a query in which slips are looked for: that costs the most
_MOST_FORMS = 256  # looked up for one word
_LONGEST = 30  # letters; longer ones are no words that someone types
_SHORTEST_TWIN = 2  # letters of a word that may lack Kazakh ones: «уй»
_SHORTEST_LATIN = 3
_SHORTEST_SLIP = 4
_TWO_SLIPS = 8  # letters of a word in which two slips are looked for
_BEGINNING = 4  # letters in which no second slip is looked for
_MOST_BEGINNINGS = 6
_MOST_SPOILT = 2
_MOST_SPOILT_BEGINNINGS = 80
_MOST_ALIKE = 1500  # words of one beginning, the most frequent first
_MOST_ALIKE_SPOILT = 200
_ENDING = 3  # letters in which two slips are more likely another ending
_MOST_OF_ONE_STEM = 60
_RARE = 20  # passages, at most, of a known word that may be a slip
_TWIN_TIMES = 30  # times as frequent its twin with Kazakh letters must be
_SHORTER_PIECE = 0.3  # the cost of reading letters one by one that are one sound together
_WELL_KNOWN = 20  # passages of each half of words that were glued
_FREQUENCY = 0.25  # what e times as many passages are worth, in cost
_SHARPNESS = 3.0
_LEAST_PASSAGES = {4: 30, 5: 8}
"""Of a candidate for a misspelt word of so few letters, which may be a right one unknown here."""
_LEAST_PASSAGES_ELSE = 2
_NEAR = 0.35  # of the likelihood of the first, from which another candidate is kept
_MOST_CANDIDATES = 3
_SURE = 0.97  # never wholly


class Vocabulary(Protocol):
    """The words of an index as they stand, folded (:func:`kb.language.analysis.surface`)."""

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """In how many passages each word stands; words that stand in none are left out."""
        ...

    def terms_like(self, prefix: str, limit: int) -> list[str]:
        """Words that begin with ``prefix``, those of the most passages first."""
        ...


class Reason(Enum):
    """What went wrong with a word."""

    KAZAKH_LETTERS = "Kazakh letters"
    LATIN_LETTERS = "Latin letters"
    KEYBOARD = "keyboard"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of a query, what it most likely is, and why.

    ``start`` and ``end`` are its place in the query; ``corrected`` may be two words.
    ``confidence`` is above 0 and below 1. Where candidates are near, there are several
    corrections of one place, the likeliest first.
    """

    typed: str
    corrected: str
    reason: Reason
    confidence: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Typed:
    text: str
    start: int
    end: int


_Candidates = dict[str, tuple[float, Reason]]
"""Form → its cost, without its frequency."""


def corrections(
    query: str,
    vocabulary: Vocabulary,
    languages: Sequence[str] = ("kk", "ru"),
    known_latin: Collection[str] = frozenset(),
) -> tuple[Correction, ...]:
    """What words of ``query`` should be, in their order.

    ``languages`` are those that it may be in, the likeliest first;
    ``known_latin`` English words that mean themselves. Words in quotation marks,
    prefixes, numbers and abbreviations are left alone. Same query, same
    vocabulary, same corrections.
    """
    return _Corrector(vocabulary, languages, known_latin).of(query)


def corrected(query: str, found: Iterable[Correction]) -> str:
    """``query`` with the likeliest correction of each place."""
    best: dict[int, Correction] = {}
    for correction in found:
        best.setdefault(correction.start, correction)
    for start in sorted(best, reverse=True):
        query = query[:start] + best[start].corrected + query[best[start].end :]
    return query


# Words ------------------------------------------------------------------------

_CHUNK = re.compile(r'"[^"]*"|[“„][^”“]*[”“]|[^\s()"“„”«»]+')
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[^\\W\\d_Ѐ-ӿ]")
_RUN = re.compile(r"[^\W\d_]+")
_OUTER = ".,;:!?…-–—/'`[]"
_LONGEST_ABBREVIATION = 6


def _chunks(query: str) -> Iterator[_Typed]:
    """What stands between spaces and may be corrected."""
    shouted = not any(map(str.islower, query))
    for chunk in _CHUNK.finditer(query):
        text = chunk.group()
        letters = text.strip(_OUTER)
        is_quoted = text[0] in '"“„'
        is_abbreviation = letters.isupper() and len(letters) <= _LONGEST_ABBREVIATION
        if is_quoted or "*" in text or (is_abbreviation and not shouted):
            continue
        yield _Typed(text, chunk.start(), chunk.end())


def _cyrillic_words(chunk: _Typed) -> Iterator[_Typed]:
    """The words of a chunk, parts of compounds each; none of what holds digits."""
    for token in words(chunk.text):
        if any(map(str.isdigit, token.text)) or len(token.text) != token.end - token.start:
            continue
        for run in _RUN.finditer(token.text):
            at = chunk.start + token.start
            yield _Typed(run.group(), at + run.start(), at + run.end())


class _Corrector:
    def __init__(
        self, vocabulary: Vocabulary, languages: Sequence[str], known_latin: Collection[str]
    ) -> None:
        self._vocabulary = vocabulary
        # Latin letters look English, but Kazakh and Russian are what is looked for.
        self._languages = [language for language in languages if language != "en"] or ["kk", "ru"]
        self._known_latin = known_latin
        self._seen: dict[str, int] = {}
        self._misspelt = 0

    def of(self, query: str) -> tuple[Correction, ...]:
        cyrillic: list[_Typed] = []
        latin: list[_Typed] = []
        for chunk in islice(_chunks(query), 4 * _MOST_WORDS):
            if _CYRILLIC.search(chunk.text):
                cyrillic.extend(_cyrillic_words(chunk))
            elif _LATIN.search(chunk.text):
                latin.append(chunk)
        cyrillic = [word for word in cyrillic if _is_a_word(word.text)][:_MOST_WORDS]
        self._frequencies([word.text for word in cyrillic])
        found = [*self._joined(cyrillic, query)]
        joined = [(correction.start, correction.end) for correction in found]
        for word in cyrillic:
            if not any(start <= word.start < end for start, end in joined):
                found += self._ranked(word, self._cyrillic(word.text))
        found += self._latin(latin[:_MOST_WORDS])
        return tuple(sorted(found, key=lambda correction: correction.start))

    def _frequencies(self, forms: Collection[str]) -> Mapping[str, int]:
        """Frequencies of ``forms``, 0 for those that stand nowhere; asked once each."""
        new = [form for form in forms if form not in self._seen]
        if new:
            self._seen |= dict.fromkeys(new, 0)
            self._seen |= self._vocabulary.document_frequencies(new)
        return self._seen

    def _known(self, forms: Mapping[str, float], least: int = 1) -> dict[str, float]:
        """Those of ``forms`` that stand in ``least`` passages and more."""
        frequencies = self._frequencies(forms)
        return {form: cost for form, cost in forms.items() if frequencies[form] >= least}

    # Cyrillic

    def _cyrillic(self, word: str) -> _Candidates:
        frequency = self._seen[word]
        if frequency > _RARE or (frequency and self._languages == ["ru"]):
            return {}
        twins = self._twins(word)
        if frequency:
            return {
                form: found
                for form, found in twins.items()
                if self._seen[form] >= _TWIN_TIMES * frequency
            }
        if twins or len(word) < _SHORTEST_SLIP or self._is_inflected(word):
            return twins
        self._misspelt += 1
        if self._misspelt > _MOST_MISSPELT:
            return {}
        return (
            self._one_slip({word: 0.0}, _LEAST_PASSAGES.get(len(word), _LEAST_PASSAGES_ELSE))
            or self._more_slips(word)
            or self._glued(word)
        )

    def _twins(self, word: str) -> _Candidates:
        """Words that differ from ``word`` by Kazakh letters."""
        if len(word) < _SHORTEST_TWIN:
            return {}
        forms = _kazakh_forms(word, _MOST_FORMS)
        forms.pop(word, None)
        return {
            form: (cost, Reason.SPELLING if KAZAKH_LETTERS.isdisjoint(form) else reason)
            for form, (cost, reason) in _because(Reason.KAZAKH_LETTERS, self._known(forms)).items()
        }

    def _is_inflected(self, word: str) -> bool:
        """Whether the index knows another form of ``word``."""
        for language in self._languages:
            stem = "".join(terms_of_word(word, language)[:1])
            if len(stem) < _SHORTEST_SLIP or not word.startswith(stem[:-1]):
                continue
            for other in self._vocabulary.terms_like(stem[:-1] or stem, _MOST_OF_ONE_STEM):
                if terms_of_word(other, language)[:1] == [stem]:
                    return True
        return False

    def _one_slip(self, words: Mapping[str, float], least: int) -> _Candidates:
        """Words that are one slip from one of ``words``."""
        forms: dict[str, float] = {}
        for word, cost in words.items():
            for form, more in _slips(word):
                forms[form] = min(cost + more, forms.get(form, 9.0))
        return _because(Reason.SPELLING, self._known(forms, least))

    def _more_slips(self, word: str) -> _Candidates:
        """Words that begin alike and are two slips away, or one and Kazakh letters."""
        long = len(word) >= _TWO_SLIPS
        most = 2 if long else 1
        if len(word) < _SHORTEST_SLIP + 1:
            return {}
        beginning = word[: _BEGINNING if len(word) > 9 else _BEGINNING - 1]
        forms = {beginning: 0.0}
        if KAZAKH_LETTERS.isdisjoint(word):
            forms |= _kazakh_forms(beginning, _MOST_FORMS)
        elif not long:
            return {}
        begin = sorted(forms, key=lambda form: (forms[form], form))[:_MOST_BEGINNINGS]
        near = self._near(word, begin, _MOST_ALIKE, most)
        if not near and long:
            spoilt = dict[str, float]()
            for right in begin[:_MOST_SPOILT]:
                for form, more in _slips(right):
                    cost = forms[right] + more
                    spoilt[form] = min(cost, spoilt.get(form, cost))
            likely = sorted(spoilt, key=lambda form: (spoilt[form], form))
            near = self._near(word, likely[:_MOST_SPOILT_BEGINNINGS], _MOST_ALIKE_SPOILT, most)
        least = _LEAST_PASSAGES.get(len(word), _LEAST_PASSAGES_ELSE)
        return _because(Reason.SPELLING, self._known(near, least))

    def _near(
        self, word: str, beginnings: Iterable[str], limit: int, most: int
    ) -> dict[str, float]:
        """Words with these beginnings that are at most ``most`` slips from ``word``."""
        folded = word.translate(FOLD)
        letters = set(folded)
        near: dict[str, float] = {}
        for beginning in beginnings:
            for other in self._vocabulary.terms_like(beginning, limit):
                if abs(len(other) - len(word)) > most:
                    continue
                plain = other.translate(FOLD)
                if len(letters.symmetric_difference(plain)) > 2 * most:
                    continue
                distance = _distance(folded, plain, most)
                if distance is not None and (distance < 2 or not _same_but_ending(folded, plain)):
                    near[other] = 0.2 + distance
        return near

    def _glued(self, word: str) -> _Candidates:
        """Two words without a space between them."""
        pairs = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
        frequencies = self._frequencies([half for pair in pairs for half in pair])
        least = {
            f"{first} {second}": min(frequencies[first], frequencies[second])
            for first, second in pairs
        }
        least = {pair: n for pair, n in least.items() if pair.split()[1] not in WORD_ENDINGS}
        best = max(least, key=lambda pair: (least[pair], pair), default=None)
        if best is None or least[best] < _WELL_KNOWN:
            return {}
        return {best: (2.0, Reason.SPELLING)}

    def _joined(self, typed: Sequence[_Typed], query: str) -> Iterator[Correction]:
        """One word with a space in it."""
        pairs = [
            (first, second)
            for first, second in pairwise(typed)
            if query[first.end : second.start] == " "
            and not (self._seen[first.text] and self._seen[second.text])
        ]
        frequencies = self._frequencies([first.text + second.text for first, second in pairs])
        for first, second in pairs:
            whole = first.text + second.text
            if frequencies[whole] >= _WELL_KNOWN and len(whole) >= _TWO_SLIPS:
                typed_text = query[first.start : second.end]
                yield Correction(typed_text, whole, Reason.SPELLING, 0.9, first.start, second.end)

    # Latin

    def _latin(self, chunks: Sequence[_Typed]) -> Iterator[Correction]:
        """What words in Latin letters are in Cyrillic; nothing where most are English."""
        self._frequencies([chunk.text.strip(_OUTER).lower() for chunk in chunks])
        unread: list[_Typed] = []
        found: list[list[Correction]] = []
        for chunk in chunks:
            if not self._means_itself(chunk.text):
                read = list(self._read(chunk, self._reading))
                if read:
                    found.append(read)
                    continue
            unread.append(chunk)
        still: list[_Typed] = []
        for chunk in unread:
            read = []
            if len(found) * 2 >= len(chunks) - 1 and not self._means_itself(chunk.text):
                read = list(self._read(chunk, self._misspelt_reading))
            if read:
                found.append(read)
            else:
                still.append(chunk)
        if len(found) > len(still):
            for read in found:
                yield from read

    def _means_itself(self, text: str) -> bool:
        word = text.strip(_OUTER).lower()
        return (
            len(word) < _SHORTEST_LATIN
            or word.isdigit()
            or word in self._known_latin
            or word in STOP_WORDS["en"]
            or bool(self._frequencies([word])[word])
        )

    def _read(self, chunk: _Typed, reading: _Reading) -> Iterator[Correction]:
        """A chunk read part by part («koshi-qon»), if all parts can be."""
        whole: list[Correction] = []
        text = chunk.text.lower()
        for cut in dict.fromkeys((text, text.strip(_OUTER))):
            start = chunk.start + text.index(cut)
            whole = []
            at = 0
            parts = cut.split("-")
            for part in parts:
                typed = _Typed(part, start + at, start + at + len(part))
                at += len(part) + 1
                read = list(self._ranked(typed, reading(part))) if part else []
                if not read:
                    whole = []
                    break
                whole += read
            if whole:
                break
        yield from whole

    def _reading(self, word: str) -> _Candidates:
        found: _Candidates = {}
        if len(word) > _LONGEST or not _LATIN.search(word):
            return found
        if not any(map(str.isdigit, word)):
            heard = _forms_by(SOUNDS, word, _MOST_FORMS)
            found |= _because(Reason.LATIN_LETTERS, self._known(heard))
        for keys in _keyboard(word):
            forms = {keys: 0.0} | _kazakh_forms(keys, _MOST_FORMS // 2)
            for form, cost in self._known(forms).items():
                # Of few letters anything may be a word.
                cost += 0.5 if len(form) < _SHORTEST_SLIP else 0.0
                if form not in found:
                    found[form] = (cost, Reason.KEYBOARD)
        return found

    def _misspelt_reading(self, word: str) -> _Candidates:
        self._misspelt += 1
        if not _SHORTEST_SLIP < len(word) <= _LONGEST or self._misspelt > _MOST_MISSPELT:
            return {}
        heard = _forms_by(SOUNDS, word, 2) if word.isalpha() else {}
        found = {
            form: (cost, Reason.LATIN_LETTERS)
            for form, (cost, _) in self._one_slip(heard, least=2).items()
        }
        keys = dict.fromkeys(_keyboard(word), 0.3)
        for form, (cost, _) in self._one_slip(keys, least=2).items():
            if form not in found or found[form][0] > cost:
                found[form] = (cost, Reason.KEYBOARD)
        return found

    # Choice

    def _ranked(self, word: _Typed, candidates: _Candidates) -> Iterator[Correction]:
        """The likeliest candidates, those that are near the first."""
        if not candidates:
            return
        likelihood = {
            form: exp(_SHARPNESS * (_FREQUENCY * log(1 + self._seen.get(form, _WELL_KNOWN)) - cost))
            for form, (cost, _) in candidates.items()
        }
        total = sum(likelihood.values())
        ranked = sorted(likelihood, key=lambda form: (-likelihood[form], form))
        for form in ranked[:_MOST_CANDIDATES]:
            if likelihood[form] < _NEAR * likelihood[ranked[0]]:
                break
            cost, reason = candidates[form]
            confidence = _SURE * likelihood[form] / total / (1 + max(cost - 0.5, 0.0) / 4)
            yield Correction(word.text, form, reason, round(confidence, 3), word.start, word.end)


class _Reading(Protocol):
    def __call__(self, word: str, /) -> _Candidates: ...


def _is_a_word(form: str) -> bool:
    return len(form) <= _LONGEST and not any(form in stop for stop in STOP_WORDS.values())


def _because(reason: Reason, forms: Mapping[str, float]) -> _Candidates:
    return {form: (cost, reason) for form, cost in forms.items()}


# Forms ------------------------------------------------------------------------


def _forms_by(choices: Choices, word: str, most: int) -> dict[str, float]:
    """The ``most`` likeliest words that ``word`` may stand for, each with its cost."""
    longest = max(map(len, choices))
    begun: list[list[tuple[float, str]]] = [[] for _ in range(len(word) + 1)]
    begun[0] = [(0.0, "")]
    for at, forms in enumerate(begun[:-1]):
        if len(forms) > most:
            forms.sort()
            del forms[most:]
        pieces = [word[at : at + length] for length in range(longest, 0, -1)]
        shorter = 0.0
        for piece in dict.fromkeys(pieces):
            meant = choices.get(piece)
            if meant is None and len(piece) > 1:
                continue
            begun[at + len(piece)] += [
                (cost + more + shorter, form + letters)
                for letters, more in meant or ((piece, 0.0),)
                for cost, form in forms
            ]
            shorter = _SHORTER_PIECE
    best: dict[str, float] = {}
    for cost, form in sorted(begun[-1])[:most]:
        best.setdefault(form, cost)
    return best


def _kazakh_forms(word: str, most: int) -> dict[str, float]:
    """``word`` with Kazakh letters, in all likely ways; it may be among them itself."""
    found: dict[str, float] = {}
    for choices, share in ((BACK, 3), (FRONT, 3), (MIXED, 2)):
        for form, cost in _forms_by(choices, word, share * most // 8).items():
            found[form] = min(cost, found.get(form, cost))
    return found


def _keyboard(word: str) -> Iterator[str]:
    """What a word in Latin letters is on a Russian and on a Kazakh keyboard."""
    seen = set()
    for keyboard in (RUSSIAN_KEYBOARD, KAZAKH_KEYBOARD):
        keys = word.translate(keyboard)
        if keys.isalpha() and keys not in seen and not _LATIN.search(keys):
            seen.add(keys)
            yield keys


def _slips(word: str) -> Iterator[tuple[str, float]]:
    """All that one slip makes of ``word`` (undoing it, so to say), each with its cost."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        first = 0.3 if at == 0 else 0.0  # few get the first letter wrong
        previous = word[at - 1 : at]
        if after:
            letter, rest = after[0], after[1:]
            is_double = letter in (previous, rest[:1])
            yield before + rest, first + (0.6 if is_double else 1.0)
            if rest and letter != rest[0]:
                yield before + rest[0] + letter + rest[1:], first + 0.7
            for other in ALPHABET:
                if other != letter:
                    yield before + other + rest, first + _exchange(letter, other)
        for other in ALPHABET:
            is_double = other in (previous, after[:1])
            yield before + other + after, first + (0.6 if is_double or other == "ь" else 0.9)


def _exchange(letter: str, other: str) -> float:
    pair = letter + other
    return 0.6 if pair in ALIKE else 0.8 if pair in NEAR_KEYS else 1.0


def _same_but_ending(one: str, other: str) -> bool:
    """Whether two words differ in their last letters only."""
    same = max(len(one), len(other)) - _ENDING
    return one[:same] == other[:same]


def _distance(one: str, other: str, most: int) -> float | None:
    """Slips between two words, swaps of neighbours one each; None for more than ``most``."""
    start = 0
    end = min(len(one), len(other))
    while start < end and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, another in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != another))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return float(row[-1]) if row[-1] <= most else None
