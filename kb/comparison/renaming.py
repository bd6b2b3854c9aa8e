"""Words that were replaced by the same others all over a text: «оралман» → «қандас»."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kb.comparison.model import ComparedText, Edit, Operation, Pair, Renaming, Span, Substance
from kb.comparison.wording import plain_words, weight_of
from kb.comparison.words import comparable_words
from kb.grammar.comparison_words import NAMES
from kb.language.analysis import terms_of_word
from kb.language.lookalikes import fold_lookalikes, lowered

_LONGEST = 6
"""Words of a term; what is longer is a wording of its own."""
_ENOUGH = 3
_ENOUGH_IF_ALL = 2
"""Places that prove a renaming; fewer do where the old words are gone and the new ones are new."""
_KEPT_MOST = 2
"""How many times more often the old words may be kept than replaced."""
_LIGHT = 0.3
"""What the words that join others weigh; a term has one of more weight."""
_COMMON = 0.5
"""What words weigh that stand beside any term."""
_NO_TERM = frozenset(Substance) - {Substance.REFERENCE}
_WORD = re.compile(r"[^\W_]+")
_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0-]$")
_BEHIND = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_CONTEXT = 40  # characters

_HEAD_LAST = frozenset(("kk", "en"))
"""Languages in which the word that several terms share stands behind what tells them apart."""

Stems = tuple[str, ...]


class _Place(NamedTuple):
    """A replaced stretch: its stems, and the spans of the words that have them."""

    old: Stems
    new: Stems
    old_spans: tuple[Span, ...]
    new_spans: tuple[Span, ...]


def with_renamings(
    pairs: Sequence[Pair], old: ComparedText, new: ComparedText
) -> tuple[tuple[Pair, ...], tuple[Renaming, ...]]:
    """``pairs`` with the edits marked that only rename, and the renamings, the most frequent first.

    Inflection does not count. What is replaced by the same words in three places is
    renamed; in two, where the old words stand nowhere any more and the new ones never
    stood before. Words that are replaced by various others are not, nor are rights,
    duties, numbers and the like.
    """
    texts = old.expression.text, new.expression.text
    language = old.expression.language
    places = [
        place for edit in _edits(pairs) if (place := _place(edit, texts, language)) is not None
    ]
    found = _proven(places, old, new)
    if not found:
        return tuple(pairs), ()
    counts: Counter[int] = Counter()
    index = {(one.old, one.new): number for number, one in enumerate(found)}
    known = tuple(index)
    marks: dict[Edit, int] = {}
    for edit in _edits(pairs):
        if (stems := _stems_of(edit, texts, language)) is not None:
            used = _explained(stems[0], stems[1], known)
            if used:
                counts.update(index[one] for one in used)
                marks[edit] = index[used[0]]
    order = sorted(sorted(counts), key=lambda number: -counts[number])
    rank = {number: place for place, number in enumerate(order)}
    renamings = tuple(
        Renaming(
            found[number].old_words, found[number].new_words, counts[number], found[number].kept
        )
        for number in order
    )
    marked = {edit: rank[number] for edit, number in marks.items()}
    return tuple(_marked(pair, marked) for pair in pairs), renamings


def _edits(pairs: Sequence[Pair]) -> Iterator[Edit]:
    """The replacements of all pairs, those of moved units once."""
    for pair in pairs:
        if not pair.leaves:
            yield from (edit for edit in pair.edits if edit.operation is Operation.REPLACE)
            yield from _edits(pair.units)


def _marked(pair: Pair, marks: Mapping[Edit, int]) -> Pair:
    edits = tuple(
        replace(edit, renaming=marks[edit]) if edit in marks else edit for edit in pair.edits
    )
    units = tuple(_marked(unit, marks) for unit in pair.units)
    return replace(pair, edits=edits, units=units)


# Places


def _stem(word: str, language: str) -> str:
    return "".join(terms_of_word(word, language)) or word


def _words(text: str, span: Span, language: str) -> tuple[Stems, tuple[Span, ...]]:
    words = comparable_words(text, [span], language)
    return (
        tuple(_stem(word, language) for word in plain_words(text, words, language)),
        tuple((word.start, word.end) for word in words),
    )


def _stems_of(edit: Edit, texts: tuple[str, str], language: str) -> tuple[Stems, Stems] | None:
    if _NO_TERM.intersection(edit.substance):
        return None
    return _words(texts[0], edit.old, language)[0], _words(texts[1], edit.new, language)[0]


def _place(edit: Edit, texts: tuple[str, str], language: str) -> _Place | None:
    """What an edit replaces, without the words at its ends that are only inflected."""
    if _NO_TERM.intersection(edit.substance):
        return None
    old, old_spans = _words(texts[0], edit.old, language)
    new, new_spans = _words(texts[1], edit.new, language)
    while old and new and old[-1] == new[-1]:
        old, old_spans, new, new_spans = old[:-1], old_spans[:-1], new[:-1], new_spans[:-1]
    while old and new and old[0] == new[0]:
        old, old_spans, new, new_spans = old[1:], old_spans[1:], new[1:], new_spans[1:]
    if not (0 < len(old) <= _LONGEST and 0 < len(new) <= _LONGEST):
        return None
    for stems in (old, new):
        if max(weight_of(stem, language) for stem in stems) <= _LIGHT:
            return None
    return _Place(old, new, old_spans, new_spans)


def _explained(
    old: Stems, new: Stems, known: Sequence[tuple[Stems, Stems]]
) -> list[tuple[Stems, Stems]]:
    """The renamings that alone make ``old`` to ``new``, in order; none where they do not."""
    used: list[tuple[Stems, Stems]] = []
    at = other = 0
    while at < len(old) or other < len(new):
        renaming = next(
            (
                one
                for one in known
                if old[at : at + len(one[0])] == one[0]
                and new[other : other + len(one[1])] == one[1]
            ),
            None,
        )
        if renaming is not None:
            used.append(renaming)
            at, other = at + len(renaming[0]), other + len(renaming[1])
        elif at < len(old) and other < len(new) and old[at] == new[other]:
            at, other = at + 1, other + 1
        else:
            return []
    return used


# Evidence


class _Found(NamedTuple):
    old: Stems
    new: Stems
    old_words: str
    new_words: str
    kept: int


def _proven(places: Sequence[_Place], old: ComparedText, new: ComparedText) -> list[_Found]:
    by_words: dict[tuple[Stems, Stems], list[_Place]] = defaultdict(list)
    replaced: Counter[Stems] = Counter()
    for place in places:
        by_words[place.old, place.new].append(place)
        replaced[place.old] += 1
    likely = {
        words: found
        for words, found in by_words.items()
        if len(found) >= _ENOUGH_IF_ALL and 2 * len(found) >= replaced[words[0]]
    }
    if not likely:
        return []
    contexts = {words: _context(found, old, new) for words, found in likely.items()}
    phrases = {words: left + words[0] + right for words, (left, right) in contexts.items()}
    kept = _occurrences({*(words[0] for words in likely), *phrases.values()}, new)
    before = _occurrences({words[1] for words in likely}, old)
    proven = []
    for words, found in likely.items():
        is_whole = not kept[words[0]] and not before[words[1]]
        kept_here = kept[phrases[words]]
        if (len(found) < _ENOUGH and not is_whole) or kept_here > _KEPT_MOST * len(found):
            continue
        left, right = map(bool, contexts[words])
        shortest = min(found, key=lambda one: (_capitals(one, old, new), _length(one)))
        proven.append(
            _Found(
                *words,
                _written(old, shortest.old_spans, left, right),
                _written(new, shortest.new_spans, left, right),
                kept_here,
            )
        )
    return proven


def _length(place: _Place) -> int:
    return sum(spans[-1][1] - spans[0][0] for spans in (place.old_spans, place.new_spans))


def _capitals(place: _Place, old: ComparedText, new: ComparedText) -> int:
    """How many capitals the words of a place have, which stand at the head of sentences."""
    sides = (old, place.old_spans), (new, place.new_spans)
    return sum(
        letter.isupper()
        for side, spans in sides
        for letter in side.expression.text[spans[0][0] : spans[-1][1]]
    )


def _context(places: Sequence[_Place], old: ComparedText, new: ComparedText) -> tuple[Stems, Stems]:
    """The stems of the words before and behind that the places have in common on both sides."""
    language = old.expression.language
    sides: list[Stems] = []
    for is_left in (True, False):
        stems = {
            _neighbour(side, spans, is_left)
            for place in places
            for side, spans in ((old, place.old_spans), (new, place.new_spans))
        }
        common = stems.pop() if len(stems) == 1 else None
        is_head = is_left != (language in _HEAD_LAST)
        is_term = (
            common is not None
            and weight_of(common, language) > (_LIGHT if is_head else _COMMON)
            and not any(common.startswith(name) for names in NAMES[language] for name in names)
        )
        sides.append((common,) if common is not None and is_term else ())
    return sides[0], sides[1]


def _neighbour_match(
    side: ComparedText, spans: Sequence[Span], is_left: bool
) -> re.Match[str] | None:
    text = side.expression.text
    if is_left:
        start = spans[0][0]
        return _BEFORE.search(text, max(0, start - _CONTEXT), start)
    return _BEHIND.match(text, spans[-1][1])


def _neighbour(side: ComparedText, spans: Sequence[Span], is_left: bool) -> str | None:
    found = _neighbour_match(side, spans, is_left)
    language = side.expression.language
    return _stem(lowered(fold_lookalikes(found[1])), language) if found else None


def _written(side: ComparedText, spans: Sequence[Span], left: bool, right: bool) -> str:
    """The words as they stand in one place, with those beside them that belong to the term."""
    start, end = spans[0][0], spans[-1][1]
    if left and (found := _neighbour_match(side, spans, True)) is not None:
        start = found.start()
    if right and (found := _neighbour_match(side, spans, False)) is not None:
        end = found.end()
    return " ".join(side.expression.text[start:end].split())


def _occurrences(phrases: Collection[Stems], side: ComparedText) -> Counter[Stems]:
    """How often each phrase stands in the units of a text, whatever its inflection."""
    language = side.expression.language
    wanted: dict[str, list[Stems]] = defaultdict(list)
    for phrase in phrases:
        wanted[phrase[0]].append(phrase)
    counts: Counter[Stems] = Counter()
    stems: dict[str, str] = {}
    text = lowered(fold_lookalikes(side.expression.text))
    for unit in side.expression.provisions:
        for start, end in unit.content:
            words = _WORD.findall(text, start, end)
            for word in set(words).difference(stems):
                stems[word] = _stem(word, language)
            if wanted.keys().isdisjoint(map(stems.__getitem__, words)):
                continue
            row = [stems[word] for word in words]
            for index, stem in enumerate(row):
                for phrase in wanted.get(stem, ()):
                    if tuple(row[index : index + len(phrase)]) == phrase:
                        counts[phrase] += 1
    return counts
