"""The meaning of a text by its terms: same terms, same vector, on every machine."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.semantic.lexicon import Lexicon, lexicon
from indexer.semantic.word_vectors import ONE, WordVectors, in_bytes, likeness, word_vectors
from kb.language.analysis import analyse

TERMS = ["тірке", "баспана", "квота", "мектеп"]
WIDTH = 64


def drawn(seed: int = 1) -> WordVectors:
    """Vectors drawn at random, of weights that differ."""
    numbers = np.random.default_rng(seed)
    rows = numbers.integers(-127, 128, (len(TERMS), WIDTH), dtype=np.int8)
    return WordVectors(Lexicon(TERMS), rows, np.array([5, 2047, 300, 41], dtype=np.int16))


VECTORS = drawn()
COUNTS = st.dictionaries(st.sampled_from([*TERMS, "жоқ"]), st.integers(1, 50), max_size=5)


@pytest.mark.parametrize("terms", [[], ["жоқ"], ["12"], {}, {"жоқ": 3}])
def test_a_text_of_which_nothing_is_known_means_nothing(terms: list[str] | dict[str, int]) -> None:
    meaning = VECTORS.meaning(terms)
    assert meaning.shape == (WIDTH,) and not meaning.any()
    assert not likeness(VECTORS.meaning(["квота"])[np.newaxis], meaning).any(), "like nothing"


@given(COUNTS, st.randoms())
def test_the_order_of_terms_changes_not_a_bit(
    counts: dict[str, int], chance: random.Random
) -> None:
    other = list(counts.items())
    chance.shuffle(other)
    assert VECTORS.meaning(counts).tobytes() == VECTORS.meaning(dict(other)).tobytes()


def test_a_term_counts_as_its_nearest_known_beginning() -> None:
    assert np.array_equal(VECTORS.meaning(["мектепалды"]), VECTORS.meaning(["мектеп"]))
    both = VECTORS.meaning({"мектепалды": 3, "мектеп": 1, "квота": 4})
    assert np.array_equal(both, VECTORS.meaning({"мектеп": 4, "квота": 4})), "and with it"


def test_four_times_count_twice() -> None:
    """So a long article is about more than the word that it repeats."""
    rows = np.zeros((2, WIDTH), dtype=np.int8)
    rows[0, :32] = rows[1, 32:] = 100
    plain = WordVectors(Lexicon(["үй", "жер"]), rows, np.array([100, 100], dtype=np.int16))
    meaning = plain.meaning({"үй": 4, "жер": 1}).astype(float)
    assert meaning[0] / meaning[-1] == pytest.approx(2, abs=0.05)


@given(st.lists(st.sampled_from(TERMS), min_size=1, unique=True))
def test_a_vector_of_bytes_keeps_length_and_direction(terms: list[str]) -> None:
    rows, scales = VECTORS._rows.astype(float), VECTORS._scales.astype(float)
    numbers = [TERMS.index(term) for term in terms]
    exact = scales[numbers] @ rows[numbers]
    meaning = VECTORS.meaning(terms).astype(float)
    assert np.linalg.norm(meaning) == pytest.approx(ONE, rel=0.02)
    cosine = exact @ meaning / np.linalg.norm(exact) / np.linalg.norm(meaning)
    assert cosine > 0.999


@given(COUNTS, COUNTS)
def test_likeness_is_that_of_each_to_the_other(one: dict[str, int], other: dict[str, int]) -> None:
    first, second = VECTORS.meaning(one), VECTORS.meaning(other)
    forth = float(likeness(first[np.newaxis], second)[0])
    back = float(likeness(second[np.newaxis], first)[0])
    assert forth == pytest.approx(back, abs=0.03)
    assert -1.03 <= forth <= 1.03
    if first.any():
        assert likeness(first[np.newaxis], first)[0] == 1


def test_zeros_stay_zeros_and_large_components_are_cut() -> None:
    vectors = np.array([[0.0] * 8, [9.0] + [0.0] * 7, [1.0, -1.0] * 4])
    with np.errstate(all="raise"):  # nothing is divided by zero on the way
        made = in_bytes(vectors, ONE)
    assert made.tolist() == [[0] * 8, [127] + [0] * 7, [127, -127] * 4]


def test_other_vectors_have_another_digest() -> None:
    assert VECTORS.digest(1) == drawn(1).digest(1) != drawn(2).digest(1)


def test_what_comes_along_is_of_one_size_and_of_every_term() -> None:
    vectors = word_vectors()
    assert len(vectors._rows) == len(vectors._scales) == len(lexicon().terms)
    assert vectors._rows.dtype == np.int8 and vectors._scales.dtype == np.int16
    assert vectors.width % 64 == 0, "signs are in whole words"
    assert vectors._scales.min() >= 1


LIKER = [
    ("ru", "квота на прием переселенцев", "kk", "қоныс аударушыларды қабылдау квотасы", "налог на транспорт", "the languages"),
    ("kk", "баспана беру", "kk", "тұрғын үй беру", "салық төлеу", "other words for it"),
    ("ru", "выдворение иностранца", "ru", "депортация лиц без гражданства", "пенсионные выплаты", "Russian"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "other", "near", "far", "reason"), LIKER)
def test_what_means_the_same_is_nearer_than_what_does_not(
    language: str, text: str, other: str, near: str, far: str, reason: str
) -> None:
    def meaning(words: str, of: str) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
        return word_vectors().meaning(analyse(words, of))

    far_language = "kk" if far == "салық төлеу" else "ru"
    rows = np.stack([meaning(near, other), meaning(far, far_language)])
    nearer, farther = likeness(rows, meaning(text, language)).tolist()
    assert nearer > farther + 0.2, reason
