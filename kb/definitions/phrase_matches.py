"""Where phrases stand in a text in any of their forms: by the stems of their words.

spaCy's PhraseMatcher looks for them over stems. It sees only runs of words that
can be part of a phrase, as making its documents is what takes the time; and it is
imported only where there are such runs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from kb.definitions.word_stems import WordStems, word_stems
from kb.language.lookalikes import fold_lookalikes, folded_text, lowered, lowered_text
from kb.language.places import places_of, shortest

_HYPHEN = "[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]"
WORDS = re.compile(rf"[^\W_]+(?:{_HYPHEN}[^\W_]+)*")
_WORD_AT = re.compile(rf"(?<![^\W_])(?<![^\W_]{_HYPHEN}){WORDS.pattern}")
"""A whole word, where one may begin in the middle of another."""
_SIGNS = frozenset(",()")
_PARTING = re.compile(r"\w|[.;:!?\[\]\t|]|\n\s*\n")
"""What never stands between the words of a phrase in use."""
_BETWEEN_RUNS = "¶"
_BEGINNING = 6  # letters
_REMEMBERED = 50_000  # beginnings of words
_MANY = 100
"""From so many beginnings on it is faster to look at every word of a text than for each of them."""
_LONGEST_GAP = 40  # characters of white space and punctuation between two words of a phrase


@dataclass(frozen=True, slots=True)
class PhraseForm:
    """A way in which a phrase may be written: its stems, its last word, the signs between them."""

    stems: tuple[str, ...]
    last: str
    signs: frozenset[str]


class _Word(NamedTuple):
    """A word of the text that is a word of a phrase, in any form."""

    start: int
    end: int
    stem: str


@dataclass(slots=True)
class _Runs:
    """Words that may be part of phrases, the runs of them parted by a mark."""

    words: list[str]
    starts: list[int]
    ends: list[int]


class PhraseMatch(NamedTuple):
    """A phrase in the text: which of the words that were looked at it is made of, and where."""

    first: int
    last: int
    """Number of the word behind it; two matches that share a number overlap."""
    start: int
    end: int
    form: PhraseForm


def phrase_form(phrase: str, stems: tuple[str, ...]) -> PhraseForm:
    """The form of ``phrase`` whose words have these stems."""
    return PhraseForm(stems, WORDS.findall(phrase)[-1], signs_in(phrase))


def phrase_matches(
    text: str,
    language: str,
    forms: Mapping[tuple[str, ...], PhraseForm],
    stretch: tuple[int, int] | None = None,
    kept_whole: str = "",
) -> list[PhraseMatch]:
    """Where phrases stand in a text or a stretch of it, overlapping, the longest first.

    ``kept_whole`` is a pattern of last words that have no forms.
    """
    stem = word_stems(language)
    runs = _runs(text, forms, stem, stretch or (0, len(text)))
    if not runs.words:
        return []
    from spacy.matcher import PhraseMatcher

    from kb.definitions.spacy_language import LegalTokenizer, pipeline

    nlp = pipeline(language)
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, LegalTokenizer)
    matcher = PhraseMatcher(nlp.vocab, attr="NORM")
    keys: dict[int, PhraseForm] = {}
    for form in forms.values():
        key = " ".join(form.stems)
        matcher.add(key, [tokenizer.of_stems(form.stems)])
        keys[nlp.vocab.strings[key]] = form
    whole = kept_whole and re.compile(kept_whole)
    found = []
    for number, first, last in matcher(tokenizer.of_words(runs.words)):
        form = keys[number]
        start, end = runs.starts[first], runs.ends[last - 1]
        if signs_in(text[start:end]) - form.signs:
            continue
        if (
            whole
            and whole.search(form.last)
            and not runs.words[last - 1].lower().startswith(form.last.lower())
        ):
            continue
        found.append(PhraseMatch(first, last, start, end, form))
    found.sort(key=lambda match: (match.first - match.last, match.first))
    return found


def signs_in(text: str) -> frozenset[str]:
    """The signs in ``text`` that a phrase may hold and that else part it from other words."""
    return frozenset(_SIGNS.intersection(text))


def _runs(
    text: str, forms: Iterable[tuple[str, ...]], stem: WordStems, stretch: tuple[int, int]
) -> _Runs:
    """The runs of words in a stretch of the text that hold all stems of a phrase."""
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
    """Add the words of a run if a phrase may be among them."""
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
    """Word of a text → its stem if one of the phrases has it, else an empty string."""

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
    """The words of the text that may be words of phrases, in order."""
    if len(vocabulary.beginnings) > _MANY:
        words: Iterable[re.Match[str]] = WORDS.finditer(text, *stretch)
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
    """Whether what stands between two words of phrases parts them: other words, a full stop.

    A single sign does not, as the full stop in «Т.А.Ә.».
    """
    return end - start > 1 and (
        end - start > _LONGEST_GAP or _PARTING.search(text, start, end) is not None
    )
