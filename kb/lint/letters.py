"""Latin letters in Cyrillic words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.language.lookalikes import fold_all_lookalikes, fold_lookalikes
from kb.lint.draft import Draft
from kb.lint.finding import Remark, Span

_MIXED = re.compile(r"(?=[^\W\d_]*[Ѐ-ӿ])(?=[^\W\d_]*[A-Za-zÏïƏəƟɵ])[^\W\d_]{3,}")
_LATIN_WORD = re.compile(r"(?<![\w.@/-])[A-Za-z]+(?![\w@/-]|\.\w)")
_LATIN_Y = str.maketrans("yY", "үҮ")
_LATIN_I = str.maketrans("iI", "іІ")
_ROMAN = re.compile(r"[IVXLCM]+|[ivxlcm]+")
_ABBREVIATION = 3  # letters of one that may be Latin
_TOLD = 5  # words of many that are named
_MANY = 10  # different words with Latin i, from which it is a habit of the text


def mixed_words(draft: Draft) -> Iterator[Remark]:
    """A Cyrillic word with Latin letters in it; one finding for all places of a word."""
    if draft.language == "en":
        return
    only_i: dict[str, list[Span]] = {}
    others: dict[str, list[Span]] = {}
    for start, end in _mixed(draft):
        written = draft.text[start:end]
        right = fold_lookalikes(written)
        of_kind = only_i if written.translate(_LATIN_I) == right else others
        of_kind.setdefault(right.lower(), []).append((start, end))
    if len(only_i) > _MANY:
        places = sorted(span for spans in only_i.values() for span in spans)
        yield Remark(
            *places[0],
            Sentence(
                "Latin i stands for Cyrillic і in {count} words of the text", count=len(places)
            ),
            Sentence("replace Latin i by Cyrillic і in the whole text"),
            tuple(places[1:]),
        )
    else:
        others = {
            right: sorted(only_i.get(right, []) + others.get(right, []))
            for right in {**only_i, **others}
        }
    if len(others) > _MANY:
        places = sorted(span for spans in others.values() for span in spans)
        shown = [f"“{draft.text[slice(*spans[0])]}”" for spans in others.values()][:_TOLD]
        yield Remark(
            *places[0],
            Sentence(
                "Latin letters stand in {count} Cyrillic words of the text: {words} …",
                count=len(places),
                words=", ".join(shown),
            ),
            Sentence("replace them by the Cyrillic letters in the whole text"),
            tuple(places[1:]),
        )
        return
    for places in others.values():
        yield _remark(draft, places, _right(draft, draft.text[slice(*places[0])]))


def latin_twins(draft: Draft) -> Iterator[Remark]:
    """A Cyrillic word written in Latin letters only: "c" for «с», "PK" for «РК»."""
    if draft.language == "en":
        return
    found: dict[str, list[Span]] = {}
    for segment in draft.segments:
        for word in _LATIN_WORD.finditer(draft.text, segment.start, segment.end):
            right = fold_all_lookalikes(word.group())
            if right.isascii() or not all("Ѐ" <= letter <= "ӿ" for letter in right):
                continue
            if len(right) == 1:
                if right not in draft.words.one_letter_words or not _among_cyrillic(
                    draft, *word.span()
                ):
                    continue
            elif _ROMAN.fullmatch(word.group()) or not _is_word_of(draft, word.group(), right):
                continue
            found.setdefault(right, []).append(word.span())
    for right, places in found.items():
        yield _remark(draft, places, right)


def _right(draft: Draft, written: str) -> str:
    """The word in Cyrillic letters; Latin y stands for «у», and in Kazakh for «ү» too."""
    right = fold_lookalikes(written)
    other = fold_lookalikes(written.translate(_LATIN_Y))
    known = draft.counts[other.lower()] > draft.counts[right.lower()]
    return other if draft.language == "kk" and known else right


def _mixed(draft: Draft) -> Iterator[Span]:
    for segment in draft.segments:
        for word in _MIXED.finditer(draft.text, segment.start, segment.end):
            right = fold_lookalikes(word.group())
            if all("Ѐ" <= letter <= "ӿ" for letter in right) and _is_cased_as_a_word(right):
                yield word.span()


def _is_cased_as_a_word(word: str) -> bool:
    """No name of a variable or formula («Кi», «РАх»): one case, or a capital in front."""
    return word.islower() or word.isupper() or word[1:].islower()


def _is_word_of(draft: Draft, written: str, right: str) -> bool:
    """Whether the text has this word in Cyrillic letters too, and as often as in Latin ones.

    Of an abbreviation the Latin one may be right («CPP», "QS EECA").
    """
    cyrillic, latin = (
        len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", draft.text)) for word in (right, written)
    )
    return cyrillic > latin or (cyrillic == latin and len(written) < _ABBREVIATION)


def _among_cyrillic(draft: Draft, start: int, end: int) -> bool:
    before = draft.text[max(start - 2, 0) : start]
    after = draft.text[end : end + 2]
    return (
        len(before) == len(after) == 2
        and before[1] == after[0] == " "
        and "Ѐ" <= before[0] <= "ӿ"
        and "Ѐ" <= after[1] <= "ӿ"
    )


def _remark(draft: Draft, places: list[Span], right: str) -> Remark:
    start, end = places[0]
    written = draft.text[start:end]
    letters = "".join(
        dict.fromkeys(letter for letter in written if letter.isascii() or letter in "ÏïƏəƟɵ")
    )
    message = (
        Sentence("Latin {letters} in the Cyrillic word “{word}”", letters=letters, word=written)
        if len(places) == 1
        else Sentence(
            "Latin {letters} in the Cyrillic word “{word}”, {count} times",
            letters=letters,
            word=written,
            count=len(places),
        )
    )
    return Remark(start, end, message, right, tuple(places[1:]))
