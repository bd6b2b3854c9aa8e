"""Makes the word lists of lint: how often law has a word. Run by hand, not at build or query time.

Words are counted, nothing else of the texts is kept: words that at least
``_TEXTS`` texts have, ``_TIMES`` times together, each with the power of two below
its count. So a slip of one text is not among them, and no word of fewer texts is.
Slips that many make are left out too: see :func:`slips`.

The Kazakh list is learned from every second document of "Textual Foundations of
Justice" (Akhmetov et al., 2024, CC BY 4.0, doi 10.17632/jdpc5658nh.3), the Russian
one from Russian texts of acts of the portal of Kazakhstan's legislation.

    python -m kb.lint.make_vocabulary kk kaz-legal.jsonl.xz   # every second document
    python -m kb.lint.make_vocabulary ru FOLDER               # its files ID.rus.txt
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from kb.grammar import lint_kk, lint_ru
from kb.language.stems import stemmer
from kb.language.tokens import forms
from kb.lint.neighbours import by_rests, difference, near
from kb.lint.vocabulary import file_of

_TEXTS = {"kk": 5, "ru": 3}
_TIMES = {"kk": 10, "ru": 6}
_SHORTEST = 4  # letters
_TIMES_AS_OFTEN = 30  # stands a word for which another is a slip
_LONG = 8  # letters of a word in which any letter may be too many or missing
_LONGER = 10  # letters of one in which any may stand for another
_WITHIN = 4  # letters before that one
_ENDS = 3  # letters behind any
_WORDS = {module.WORDS.language: module.WORDS for module in (lint_kk, lint_ru)}
_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ"
_WORD = re.compile(rf"[{_LETTERS}]+(?:-[{_LETTERS}]+)*")


def main() -> None:
    """Count the words of the texts and write the list of their language."""
    language, source = sys.argv[1], Path(sys.argv[2])
    counts: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for text in _texts(source):
        found = Counter(forms(text))
        counts.update(found)
        texts.update(found.keys())
    listed = {
        word: count
        for word, count in counts.items()
        if count >= _TIMES[language]
        and texts[word] >= _TEXTS[language]
        and len(word) >= _SHORTEST
        and _WORD.fullmatch(word)
    }
    for word in slips(listed, language):
        del listed[word]
    by_power: dict[int, list[str]] = defaultdict(list)
    for word, count in listed.items():
        by_power[count.bit_length() - 1].append(word)
    lines = (f"{power} {' '.join(sorted(by_power[power]))}" for power in sorted(by_power))
    path = file_of(language)
    path.write_bytes(lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{sum(map(len, by_power.values()))} words, {path.stat().st_size} bytes: {path}")


def slips(counts: Mapping[str, int], language: str) -> dict[str, str]:
    """The words that many misspell, each with the far more frequent one that is meant.

    They differ by a letter within the stem, and what begins like the one is as rare
    beside what begins like the other: «мынандай», «біріңғай».
    """
    stem = stemmer(language)
    begin: Counter[str] = Counter()
    for word, count in counts.items():
        begin.update({word[:length]: count for length in range(1, len(word) + 1)})
    least = _TIMES[language] * _TIMES_AS_OFTEN
    frequent = by_rests(word for word, count in counts.items() if count >= least)
    found: dict[str, str] = {}
    for word, count in counts.items():
        meant = []
        for other in near(frequent, word):
            start, _ = difference(word, other)
            length = max(start + 2, _SHORTEST)
            if (
                counts[other] >= count * _TIMES_AS_OFTEN
                and begin[other[:length]] >= begin[word[:length]] * _TIMES_AS_OFTEN
                and _is_within(word, other, language)
                and not any(
                    start >= len(each) and _goes_on(each, {word, other}, begin) >= count
                    for each in (stem(word), stem(other))
                )
            ):
                meant.append((counts[other], other))
        if meant:
            found[word] = max(meant)[1]
    return found


def _is_within(word: str, other: str, language: str) -> bool:
    """Whether the letter stands inside a long word, or is one that is written for the other."""
    start, ends = difference(word, other)
    if start < 1 or ends < _ENDS:
        return False
    mine, right = word[start : len(word) - ends], other[start : len(other) - ends]
    if right in _WORDS[language].confused_with.get(mine, ()):
        return True
    if len(word) == len(other):
        return len(word) >= _LONGER and start >= _WITHIN
    return len(word) >= _LONG


def _goes_on(stem: str, words: set[str], begin: Mapping[str, int]) -> int:
    """How often the stem goes on otherwise than in two words, as it does before endings.

    What differs in an ending is no slip: «қазақтан», not «Қазақстан».
    """
    theirs = {word[len(stem)] for word in words}
    return max(begin.get(stem + letter, 0) for letter in _LETTERS if letter not in theirs)


def _texts(source: Path) -> Iterator[str]:
    if source.is_dir():
        for path in sorted(source.glob("*.rus.txt")):
            yield path.read_text(encoding="utf-8")
        return
    with lzma.open(source, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 2 == 0:
                yield json.loads(line)["text"]


if __name__ == "__main__":
    main()
