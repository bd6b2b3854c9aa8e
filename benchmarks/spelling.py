"""How often does spelling correction find the word that was meant, and how often does it err?

Takes words of a knowledge base, spoils them with seeded mistakes of each kind, and asks
for corrections of each alone. Words are split in halves by a hash: one to tune on, one
to report. Right words must stay: as they are, and when the knowledge base is made to
forget them (a right word that the index does not know is the harder case). Mistakes
that make another word of the vocabulary are left out: nobody can tell.

    python -m benchmarks.spelling KNOWLEDGE_BASE [--half tune|report] [--words N] [--errors]
"""

from __future__ import annotations

import argparse
import random
import time
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.setup import describe_setup
from indexer.spelling import Vocabulary, corrections
from indexer.spelling_letters import ALPHABET, NEAR_KEYS
from kb.language.analysis import terms_of_word
from kb.language.detect import KAZAKH_LETTERS
from kb.store import Store

_LEAST = 3  # passages of a word that is taken for well spelt
_LENGTHS = range(4, 19)

_PLAIN = str.maketrans("әғқңөұүһі", "агкноуухи")
_LATIN_KEYS = str.maketrans("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,.")
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
# Two ways of writing by sound: as in the alphabet of 2021, and as in passports.
_BY_SOUND = (
    "a b v g d e zh z i i k l m n o p r s t u f h c ch sh shch * y * e yu ya a g q ng o u u h i",
    "a b v g d e j z i y k l m n o p r s t u f kh ts ch sh sch * y * e iu ia ae gh k n o u u h i",
)


class _Words:
    """The vocabulary of a knowledge base, which can forget words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.forgotten: frozenset[str] = frozenset()

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        found = self._vocabulary.document_frequencies(terms)
        return {term: n for term, n in found.items() if term not in self.forgotten}

    def terms_like(self, prefix: str, limit: int) -> list[str]:
        found = self._vocabulary.terms_like(prefix, limit)
        return [term for term in found if term not in self.forgotten]


@dataclass
class _Score:
    right: int = 0
    among: int = 0
    wrong: int = 0
    same_stem: int = 0
    left: int = 0
    milliseconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def _without_kazakh_letters(word: str, _: random.Random) -> str | None:
    plain = word.translate(_PLAIN)
    return plain if plain != word else None


def _by_sound(word: str, chance: random.Random) -> str | None:
    sounds = dict(zip(_CYRILLIC, chance.choice(_BY_SOUND).split(), strict=True))
    return "".join("" if sounds[letter] == "*" else sounds[letter] for letter in word)


def _on_latin_keys(word: str, _: random.Random) -> str | None:
    return word.translate(_LATIN_KEYS) if KAZAKH_LETTERS.isdisjoint(word) else None


def _one_slip(word: str, chance: random.Random) -> str | None:
    """A slip of a kind drawn at random: left out, put in, doubled, swapped, another letter."""
    at = chance.randrange(1, len(word))
    kind = chance.choice(
        ("left out", "put in", "doubled", "swapped", "near key", "near key", "any")
    )
    if kind == "left out":
        return word[:at] + word[at + 1 :]
    if kind == "put in":
        return word[:at] + chance.choice(_CYRILLIC[:32]) + word[at:]
    if kind == "doubled":
        return word[:at] + word[at] + word[at:]
    if kind == "swapped":
        at = max(at, 2)
        return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    if kind == "near key":
        near = sorted(other for other in ALPHABET if word[at] + other in NEAR_KEYS)
        if near:
            return word[:at] + chance.choice(near) + word[at + 1 :]
    return word[:at] + chance.choice(ALPHABET) + word[at + 1 :]


def _two_slips(word: str, chance: random.Random) -> str | None:
    if len(word) < 8:
        return None
    once = _one_slip(word, chance)
    return _one_slip(once, chance) if once else None


def _slip_without_kazakh_letters(word: str, chance: random.Random) -> str | None:
    plain = _without_kazakh_letters(word, chance)
    return _one_slip(plain, chance) if plain else None


_KINDS: dict[str, Callable[[str, random.Random], str | None]] = {
    "no Kazakh letters": _without_kazakh_letters,
    "Latin by sound": _by_sound,
    "Latin keyboard": _on_latin_keys,
    "one slip": _one_slip,
    "two slips": _two_slips,
    "slip, no Kazakh letters": _slip_without_kazakh_letters,
}


def _stems(word: str) -> set[str]:
    return {term for language in ("kk", "ru") for term in terms_of_word(word, language)[:1]}


def _judge(score: _Score, typed: str, meant: str, vocabulary: Vocabulary) -> None:
    began = time.perf_counter()
    found = corrections(typed, vocabulary)
    score.milliseconds.append(1000 * (time.perf_counter() - began))
    candidates = [one.corrected for one in found if (one.start, one.end) == (0, len(typed))]
    if not found:
        score.left += 1
    elif candidates[:1] == [meant]:
        score.right += 1
    elif meant in candidates:
        score.among += 1
    elif candidates and _stems(candidates[0]) & _stems(meant):
        score.same_stem += 1
    else:
        score.wrong += 1
        score.errors.append(f"{typed} ({meant}) → {' | '.join(one.corrected for one in found)}")


def _sample(store: Vocabulary, half: str, count: int, seed: int) -> list[str]:
    """Words of one half of the vocabulary, drawn with a seed."""
    wanted = 0 if half == "tune" else 1
    frequencies: dict[str, int] = {}
    for letter in _CYRILLIC:
        frequencies |= store.document_frequencies(store.terms_like(letter, 1_000_000))
    words = [
        word
        for word, documents in sorted(frequencies.items())
        if documents >= _LEAST
        and len(word) in _LENGTHS
        and set(word) <= set(_CYRILLIC)
        and zlib.crc32(word.encode()) % 2 == wanted
    ]
    return random.Random(seed).sample(words, min(count, len(words)))


def _rows(vocabulary: _Words, sample: list[str], seed: int) -> Iterator[tuple[str, _Score]]:
    for kind, spoil in _KINDS.items():
        chance = random.Random(seed)
        score = _Score()
        for word in sample:
            typed = spoil(word, chance)
            if typed is None or typed == word or vocabulary.document_frequencies([typed]):
                continue
            _judge(score, typed, word, vocabulary)
        yield kind, score
    right = _Score()
    for word in sample:
        _judge(right, word, word, vocabulary)
    yield "right, known", right
    unknown = _Score()
    for word in sample:
        vocabulary.forgotten = frozenset((word,))
        _judge(unknown, word, word, vocabulary)
    vocabulary.forgotten = frozenset()
    yield "right, unknown", unknown


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("knowledge_base", type=Path)
    parser.add_argument("--half", choices=("tune", "report"), default="report")
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true", help="print wrong corrections")
    arguments = parser.parse_args()
    describe_setup()
    with Store.open(arguments.knowledge_base) as store:
        sample = _sample(store, arguments.half, arguments.words, arguments.seed)
        print(f"{len(sample)} words, half: {arguments.half}, shares of the words spoilt")
        head = ("", "words", "first", "among", "stem", "left", "wrong", "median ms", "p95 ms")
        print(("{:<24}" + "{:>8}" * 6 + "{:>10}" * 2).format(*head))
        for kind, score in _rows(_Words(store), sample, arguments.seed):
            count = max(len(score.milliseconds), 1)
            numbers = (score.right, score.among, score.same_stem, score.left, score.wrong)
            shares = "".join(f"{number / count:>8.3f}" for number in numbers)
            times = sorted(score.milliseconds) or [0.0]
            late = times[min(int(0.95 * len(times)), len(times) - 1)]
            print(f"{kind:<24}{count:>8}{shares}{median(times):>10.2f}{late:>10.2f}")
            if arguments.errors:
                print(*(f"    {error}" for error in score.errors[:25]), sep="\n")


if __name__ == "__main__":
    main()
