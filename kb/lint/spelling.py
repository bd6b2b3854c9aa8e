"""Words that are most likely misspelt, found by the other words of the text.

There is no dictionary. A word is doubted where it is rare and differs by one
letter from a word that is frequent in the same text (or in the vocabulary that
is given), where no suffix explains the letter, and where nothing else speaks
for it: two words that both live are not taken for each other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from corpus.sentence import Sentence
from kb.lint.draft import Draft
from kb.lint.finding import Remark, Severity, Span
from kb.lint.neighbours import SHORTEST, by_rests, difference, is_swap, near

_LONG = 11  # letters of a word in which any letter may be taken for a slip
_RARE = 2  # times that a misspelling may stand in a text
_FREQUENT = 4  # times that the right word must
_EVIDENCE = 50  # times as often the right word must stand where others slip so too
_OF_LAW = 16  # times that other texts must have the right word
_INNER_CAPITAL = re.compile(r"[^\W\d_][^\W_]*[а-яәіңғүұқөһ][А-ЯӘІҢҒҮҰҚӨҺ]")
"""What two words without a space between them hold."""
_VOWELS = "аәеёиоөуүұыіэюя"
_STUTTER = re.compile(r"([^\W\d_]{3,4})\1")
"""Letters typed twice: «қабылдаудаудың»."""


def misspelt(draft: Draft) -> Iterator[Remark]:
    """A rare word that differs by one letter from a frequent one."""
    neighbours = _Neighbours(draft)
    found: dict[str, str] = {}
    for form, count in draft.counts.items():
        if count <= _RARE and _is_doubtful(draft, form):
            right = neighbours.right_form(form, count)
            if right is not None:
                found[form] = right
    places: dict[str, list[Span]] = defaultdict(list)
    for token in draft.tokens:
        if token.text in found and not _is_a_name(draft, token.start, token.end):
            places[token.text].append((token.start, token.end))
    for form, spans in places.items():
        start, end = spans[0]
        if "y" in draft.text[start:end].lower():
            continue  # Latin y stands for «у» and for «ү», which the Latin letters tell
        right = cased_like(draft.text[start:end], found[form])
        yield Remark(
            start,
            end,
            Sentence("“{word}” is most likely “{right}”", word=draft.text[start:end], right=right),
            right,
            tuple(spans[1:]),
            Severity.HINT if form.replace("-", "") == found[form].replace("-", "") else None,
        )


def _is_a_name(draft: Draft, start: int, end: int) -> bool:
    """Whether it ends a name in quotation marks, which is spelt as it likes, or is two words."""
    written = draft.text[start:end]
    if written[:2].isupper() and not written.isupper():
        return True  # «БАҚ-тың»
    return (written[:1].isupper() and draft.text[end : end + 1] in ("»", "”", '"')) or (
        _INNER_CAPITAL.match(written) is not None
    )


def wrong_endings(draft: Draft) -> Iterator[Remark]:
    """An ending that no word has: «қонушытар», «азаматтардің»."""
    rules = [
        (re.compile(pattern), str.maketrans(written, right))
        for pattern, written, right in draft.words.impossible_endings
    ]
    for token in draft.tokens if rules else ():
        right = token.text
        for pattern, letters in rules:
            found = pattern.search(right)
            if found is not None:
                mended = found.group().translate(letters)
                right = right[: found.start()] + mended + right[found.end() :]
        if right != token.text:
            written = draft.text[token.start : token.end]
            right = cased_like(written, right)
            yield Remark(
                token.start,
                token.end,
                Sentence("“{word}” is most likely “{right}”", word=written, right=right),
                right,
            )


def run_together(draft: Draft) -> Iterator[Remark]:
    """Two words without a space between them: «Республикасыныңазаматтары»."""
    endings = draft.words.boundary_endings
    if not endings:
        return
    inside = re.compile(rf"[^\W\d_]{{4,}}?(?:{endings})(?=[^\W\d_]{{4,}})")
    for token in draft.tokens:
        if draft.counts[token.text] > _RARE:
            continue
        for found in inside.finditer(token.text):
            first, second = token.text[: found.end()], token.text[found.end() :]
            if (
                draft.is_known(first)
                and draft.is_known(second)
                and _is_rarer(draft, token.text, first)
            ):
                middle = token.start + found.end()
                right = f"{draft.text[token.start : middle]} {draft.text[middle : token.end]}"
                yield Remark(
                    token.start,
                    token.end,
                    Sentence("“{right}” is written as one word", right=right),
                    right,
                )
                break


def _is_rarer(draft: Draft, joined: str, first: str) -> bool:
    """Whether other texts have the two words far more often than the two as one."""
    together = draft.vocabulary.get(joined, 0)
    return together < 2 or together * _EVIDENCE < draft.vocabulary.get(first, 0)


def cased_like(written: str, right: str) -> str:
    """``right`` in capitals, or with one in front, as ``written`` is."""
    if written.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right


class _Neighbours:
    """The frequent words and stems of a text by what is left when one letter is taken out."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._forms = by_rests(form for form in draft.counts if self._known(form) >= 2)
        self._stems = by_rests(
            stem for stem, count in draft.stem_counts.items() if count >= _FREQUENT
        )

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """What two words or more begin with."""
        counts = Counter(
            form[:length] for form in self._draft.counts for length in range(3, len(form))
        )
        return frozenset(beginning for beginning, count in counts.items() if count > 1)

    def right_form(self, form: str, count: int) -> str | None:
        """What ``form``, which stands ``count`` times, is most likely meant to be."""
        others = near(self._forms, form) | set(self._slips_of_vocabulary(form))
        meant = [
            (self._known(other), other) for other in others if self._is_meant(form, count, other)
        ]
        if meant:
            return max(meant)[1]
        return (
            self._of_another_stem(form) or self._without_stutter(form) or self._of_law(form, count)
        )

    def _of_law(self, form: str, count: int) -> str | None:
        """A word that law often has and ``form`` is but for a letter inside its stem.

        Nothing else may speak for ``form``: no word begins as it does up to behind that
        letter, or as its stem.
        """
        vocabulary, stem = self._draft.vocabulary, self._draft.stem(form)
        if (
            len(form) < self._draft.words.shortest_of_law
            or "-" in form
            or not self._is_new(form)
            or self._draft.stem_counts[stem] > count
            or self._draft.vocabulary_has_stem(stem)
        ):
            return None
        meant = []
        for other in near(vocabulary.rests, form):
            start, ends = difference(form, other)
            if (
                start >= 2
                and ends >= 3
                and start < len(self._draft.stem(other)) - 1
                and not vocabulary.most(form[: start + 2])
                and not is_real_pair(self._draft, form, other)
            ):
                meant.append((vocabulary[other], other))
        return max(meant)[1] if meant else None

    def _slips_of_vocabulary(self, form: str) -> Iterator[str]:
        """Frequent words of other texts that ``form`` is but for one confused letter."""
        letters = self._draft.words.confused_with
        for at, letter in enumerate(form):
            for other in letters.get(letter, ()):
                word = form[:at] + other + form[at + 1 :]
                if self._draft.vocabulary.get(word, 0) >= _OF_LAW:
                    yield word

    def _known(self, form: str) -> int:
        return self._draft.counts[form] + self._draft.vocabulary.get(form, 0)

    def _is_new(self, form: str) -> bool:
        """Whether other texts do not have the word, save by a slip of their own."""
        return self._draft.vocabulary.get(form, 0) <= _RARE

    def _is_meant(self, form: str, count: int, other: str) -> bool:
        stem, right = self._draft.stem(form), self._draft.stem(other)
        if self._is_slip(form, other, min(len(stem), len(right)), same_stem=stem == right):
            if self._draft.vocabulary.most(stem) * _EVIDENCE > self._known(other):
                return False
            least = 2 if self._is_new(form) else _EVIDENCE
            own = count if self._is_new(form) else self._known(form)
            return self._known(other) >= least * own
        if not self._is_new(form) or self._draft.vocabulary_has_stem(stem):
            return False
        if stem == right or self._draft.stem_counts[stem] > count:
            return False
        shortest = _LONG if len(form) == len(other) else _LONG - 2
        if is_swap(form, other) and not is_real_pair(
            self._draft, form, other
        ):  # such a word is none
            return self._known(other) >= _FREQUENT and len(form) >= self._draft.words.shortest
        return (
            self._known(other) >= _FREQUENT
            and len(form) >= shortest
            and self._is_odd_inside(form, other)
        )

    def _is_odd_inside(self, form: str, other: str) -> bool:
        """Whether a word differs well inside, where no other word goes on like it.

        At the end it is a suffix, at the start another word; and «кетуші» is no slip for
        «келуші» where «кету» is a word.
        """
        start, ends = difference(form, other)
        return (
            start >= 2
            and ends >= 3
            and form[: start + 1] not in self._beginnings
            and not _inflects_a_part(form, other)
            and not is_real_pair(self._draft, form, other)
        )

    def _of_another_stem(self, form: str) -> str | None:
        """``form`` with the stem that its own, rare one is a slip for."""
        stem = self._draft.stem(form)
        if self._draft.stem_counts[stem] > _RARE or not form.startswith(stem):
            return None
        if not self._is_new(form):
            return None
        for other in sorted(near(self._stems, stem)):
            shortest = min(len(stem), len(other))
            if self._is_slip(stem, other, shortest, same_stem=False) or (
                len(stem) != len(other)
                and shortest > SHORTEST
                and self._draft.stem_counts[stem] == 1
                and self._is_odd_inside(stem, other)
            ):
                right = other + form[len(stem) :]
                # Where endings go with the stem, another stem with them may be no word.
                if self._draft.words.last_word_inflects or self._known(right):
                    return right
        return None

    def _without_stutter(self, form: str) -> str | None:
        if self._draft.stem_counts[self._draft.stem(form)] > _RARE or not self._is_new(form):
            return None
        for twice in _STUTTER.finditer(form):
            once = form[: twice.end(1)] + form[twice.end() :]
            if twice[1] in self._draft.words.natural_repeats:
                continue
            stem = self._draft.stem(once)
            if self._known(once) or (
                len(stem) > SHORTEST and self._draft.stem_counts[stem] >= _FREQUENT
            ):
                return once
        return None

    def _is_slip(self, form: str, other: str, stem_length: int, *, same_stem: bool) -> bool:
        """Whether the difference is of letters of the stem that are written for each other."""
        start, ends = difference(form, other)
        mine, theirs = form[start : len(form) - ends], other[start : len(other) - ends]
        if len(form) != len(other):
            longer = max(form, other, key=len)
            doubled = longer[start - 1 : start + 1]
            if doubled not in self._draft.words.doubled or is_real_pair(self._draft, form, other):
                return False
            # «вынужденый»; more than its own double has only what has a third.
            return (same_stem and longer == other) or longer[start - 2 : start - 1] == doubled[0]
        return (
            not same_stem
            and start < stem_length
            and not _inflects_a_part(form, other)
            and theirs in self._draft.words.confused_with.get(mine, ())
            and not is_real_pair(self._draft, form, other)
        )


def _inflects_a_part(form: str, other: str) -> bool:
    """Whether vowels at the end of a compound's part differ: «лицо-», «лица-нерезидента»."""
    start, ends = difference(form, other)
    letters = form[start : len(form) - ends] + other[start : len(other) - ends]
    return form[len(form) - ends :].startswith("-") and set(letters) <= set(_VOWELS)


def is_real_pair(draft: Draft, form: str, other: str) -> bool:
    """Whether two words differ by a letter and are known to be two."""
    return any(
        (form.startswith(one) and other.startswith(two))
        or (form.startswith(two) and other.startswith(one))
        for one, two in draft.words.real_pairs
    )


def _is_doubtful(draft: Draft, form: str) -> bool:
    return (
        len(form) >= draft.words.shortest and form.replace("-", "").isalpha() and not form.isascii()
    )
