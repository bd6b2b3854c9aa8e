"""Numbers that are given in digits and in words: «30 (отыз) күн», «тридцати (30) дней»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.grammar import citation_en, citation_kk, citation_ru
from kb.language.tokens import forms
from kb.lint.draft import Draft
from kb.lint.finding import Remark

_NUMBER = r"(?<![\d.,/№-])\d{1,3}(?:[ \u00a0]\d{3})*(?![\d.,/]*\d)"
_DIGITS_FIRST = re.compile(
    rf"(?P<digits>{_NUMBER})(?:-\w{{1,4}})?\s*\((?P<words>[^\W\d][^()\d]{{1,80}})\)"
)
_WORDS_FIRST = re.compile(rf"(?P<words>(?:[^\W\d_]+[ \u00a0-]+){{1,7}})\((?P<digits>{_NUMBER})\)")
_CITATION_WORDS = {
    module.WORDS.language: module.WORDS for module in (citation_kk, citation_ru, citation_en)
}
_SCALES = (1000, 1_000_000, 1_000_000_000)


def disagreeing(draft: Draft) -> Iterator[Remark]:
    """A sum or deadline whose words say another number than its digits."""
    for segment in draft.segments:
        for pattern, at_end in ((_DIGITS_FIRST, False), (_WORDS_FIRST, True)):
            for found in pattern.finditer(draft.folded, segment.start, segment.end):
                said = value_of(draft, found["words"], at_end=at_end)
                number = int(re.sub(r"\D", "", found["digits"]))
                if said is None or said == number or _scaled(said, number, draft, found):
                    continue
                start = found.start() if not at_end else _start_of_words(draft, found)
                yield Remark(
                    start,
                    found.end(),
                    Sentence("the digits say {number}, the words {said}", number=number, said=said),
                    Sentence("make digits and words say the same"),
                )


def value_of(draft: Draft, words: str, *, at_end: bool) -> int | None:
    """The number that ``words`` say, None where they say none.

    In brackets the number comes first and units may follow («(отыз күн)»);
    before brackets it is the last words («мерзімі отыз (30)»).
    """
    said = [draft.words.number_words.get(word, _inflected(draft, word)) for word in _parts(words)]
    if at_end:
        said = _tail(said)
        return _total([value for value in said if value is not None]) if said else None
    first = said.index(None) if None in said else len(said)
    counted = _CITATION_WORDS[draft.language].counted
    rest = _parts(words)[first:]
    if first == 0 or (rest and not any(re.fullmatch(counted, word) for word in rest)):
        return None
    return _total([value for value in said[:first] if value is not None])


def _parts(words: str) -> list[str]:
    return [part for form in forms(words) for part in form.split("-")]


def _inflected(draft: Draft, word: str) -> int | None:
    found = re.fullmatch(rf"(.+?)(?:{draft.words.number_endings})", word)
    return draft.words.number_words.get(found[1]) if found else None


def _tail(said: list[int | None]) -> list[int | None]:
    for index in range(len(said), 0, -1):
        if said[index - 1] is None:
            return said[index:]
    return said


def _total(values: list[int]) -> int | None:
    """The number that a row of number words says; None where they are no one number."""
    total = current = 0
    last = 1000
    for value in values:
        if value in _SCALES:
            total += max(current, 1) * value
            current, last = 0, 1000
        elif value == 100 and 0 < current < 10:
            current, last = current * 100, 100
        elif value < last and not (last == 10 and value < 10 and current % 100 == 10 and False):
            current += value
            last = 100 if value >= 100 else 10 if value >= 20 or value == 10 else 1
        else:
            return None
    return total + current


def _scaled(said: int, number: int, draft: Draft, found: re.Match[str]) -> bool:
    """Whether the scale stands outside: «50 (елу) мың» and «50 (елу мың)» both are right."""
    return any(said == number * scale for scale in _SCALES) and draft is not None


def _start_of_words(draft: Draft, found: re.Match[str]) -> int:
    """Where the number's own words begin among those before the brackets."""
    words = list(re.finditer(r"[^\W\d_]+", found["words"]))
    said = [
        draft.words.number_words.get(word.group().lower(), _inflected(draft, word.group().lower()))
        for word in words
    ]
    own = len(_tail(said))
    return found.start() + words[-own].start()
