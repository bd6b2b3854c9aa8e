"""What hits are ranked by is the same whatever the order in which texts came and went."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.store.ranking import STRONGEST, RankedUnit, pack_ranking, told_by
from kb.store.ranking_reader import Ranking
from kb.store.ranking_writer import RankingWriter
from kb.store.schema import TABLES, key_of
from kb.store.segments import joined, places_for, read_posting, signs_of

WIDTH = 3
Texts = Mapping[int, Sequence[RankedUnit]]


@pytest.fixture(autouse=True)
def _short_segments() -> Iterator[None]:
    """Segments of eight units, so that a few units make several."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("ranking_writer", "ranking_reader"):
            patch.setattr(f"kb.store.{module}.SEGMENT_BITS", 3)
            patch.setattr(f"kb.store.{module}.SEGMENT_LENGTH", 8)
        yield


@dataclass(frozen=True)
class Base:
    """The tables of a knowledge base in memory."""

    connection: sqlite3.Connection

    def write(self, put: Texts, remove: Iterable[int] = ()) -> Base:
        """Write texts and remove others, as one run of a builder does."""
        writer = RankingWriter(self.connection)
        for text in remove:
            writer.remove(text)
        for text, units in put.items():
            writer.put(text, pack_ranking(units))
        writer.finish()
        return self

    def read(self) -> Ranking:
        def ask(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
            return self.connection.execute(sql, values).fetchall()

        return Ranking(ask)


def empty_base() -> Base:
    connection = sqlite3.connect(":memory:")
    for statement in TABLES.split(";\n"):
        connection.execute(statement)
    return Base(connection)


def units(count: int, *terms: str, width: int = WIDTH, first: int = 0) -> list[RankedUnit]:
    """Units that all have ``terms``; each differs from the others by strength and vector."""
    return [
        RankedUnit(
            3 * number,
            {term: 1 + number for term in terms},
            number % 4,
            bytes([number + first] * width),
        )
        for number in range(count)
    ]


def seen(ranking: Ranking, terms: Iterable[str]) -> dict[str, object]:
    """All that a reader may learn, by the keys of units."""
    keys = ranking.keys.tolist()
    return {
        "keys": keys,
        "marks": ranking.marks.tolist(),
        "vectors": ranking.vectors.tolist(),
        "signs": ranking.signs.tolist(),
        "terms": {
            term: list(zip(one.ordinals.tolist(), one.strengths.tolist(), strict=True))
            for term, one in sorted(ranking.postings(list(terms)).items())
        },
    }


# Writing and reading back


def test_what_was_written_is_read() -> None:
    ranked = [
        RankedUnit(2, {"үй": 9, "жер": 255}, 3, b"\x01\xff\x00"),
        RankedUnit(7, {"үй": 1}, 0, b"\x05\x00\x80"),
    ]
    ranking = empty_base().write({4: ranked}).read()
    assert ranking.keys.tolist() == [key_of(4, 2), key_of(4, 7)]
    assert ranking.marks.tolist() == [3, 0]
    assert ranking.vectors.tolist() == [[1, -1, 0], [5, 0, -128]]
    postings = ranking.postings(["үй", "жер", "жоқ"])
    assert set(postings) == {"үй", "жер"}, "a term that nobody has has no posting"
    assert postings["үй"].ordinals.tolist() == [0, 1]
    assert postings["үй"].strengths.tolist() == [9, 1]
    assert postings["жер"].strengths.tolist() == [STRONGEST]
    assert len(postings["үй"]) == 2


def test_keys_rise_and_a_posting_goes_through_all_segments_in_their_order() -> None:
    ranking = empty_base().write({1: units(11, "жер"), 2: units(9, "жер", "су")}).read()
    keys = ranking.keys.tolist()
    assert len(ranking) == 20 and keys == sorted(set(keys))
    assert ranking.postings(["жер"])["жер"].ordinals.tolist() == list(range(20))
    assert ranking.postings(["су"])["су"].ordinals.tolist() == list(range(11, 20))
    strengths = ranking.postings(["жер"])["жер"].strengths.tolist()
    assert strengths == [*range(1, 12), *range(1, 10)]


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 16, 17])
def test_a_full_segment_is_followed_by_another(count: int) -> None:
    base = empty_base().write({1: units(count, "жер")})
    lengths = [n for (n,) in base.connection.execute("SELECT length(marks) FROM segment")]
    assert sum(lengths) == count == len(base.read())
    assert all(length == 8 for length in lengths[:-1])


def test_an_empty_base_has_nothing_and_says_so() -> None:
    ranking = empty_base().write({}).read()
    assert len(ranking) == 0 and not ranking.postings(["жер"])
    assert ranking.vectors.shape[0] == ranking.signs.shape[0] == 0
    assert not ranking.of([1]).size
    assert ranking.ordinals_by_key([key_of(1, 0)]) == {}
    assert not ranking.ordinals_around([key_of(1, 0)]).size


def test_a_base_without_vectors_is_whole_otherwise() -> None:
    """A model that reads whole texts gives them later, or never."""
    ranking = empty_base().write({1: units(10, "жер", width=0)}).read()
    assert ranking.vectors.shape == (10, 0) and ranking.signs.shape == (10, 0)
    assert len(ranking.postings(["жер"])["жер"]) == 10


def test_more_terms_are_asked_for_than_one_question_takes() -> None:
    many = {f"т{number}": 1 for number in range(1300)}
    ranking = empty_base().write({1: [RankedUnit(0, many, 0, b"abc")]}).read()
    assert set(ranking.postings(list(many))) == set(many)


# Putting, removing, adding


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[tuple[Texts, list[int]]], Texts]:
    """Runs of a builder, each with what it puts and removes, and what is there in the end."""
    there: dict[int, Sequence[RankedUnit]] = {}
    runs: list[tuple[Texts, list[int]]] = []
    number = 1
    for _ in range(draw(st.integers(1, 4))):
        removed = draw(st.lists(st.sampled_from(sorted(there)), unique=True)) if there else []
        put: dict[int, Sequence[RankedUnit]] = {}
        for _ in range(draw(st.integers(0, 2))):
            terms = draw(st.lists(st.sampled_from("абвг"), unique=True))
            put[number] = units(draw(st.integers(0, 6)), *terms, first=number)
            number += 1
        there = {text: kept for text, kept in there.items() if text not in removed} | put
        runs.append((put, removed))
    return runs, there


@given(histories())
def test_whatever_came_and_went_the_rest_is_found_as_if_written_at_once(
    history: tuple[list[tuple[Texts, list[int]]], Texts],
) -> None:
    runs, there = history
    base = empty_base()
    for put, removed in runs:
        base.write(put, removed)
    at_once = empty_base().write(there)
    assert seen(base.read(), "абвг") == seen(at_once.read(), "абвг")


REMOVED = [
    ([1], "the first of several, from the middle of a segment"),
    ([2], "one over two segments"),
    ([3], "the last, in the segment that is still open"),
    ([1, 2, 3], "all: a base that is emptied can be filled again"),
]


@pytest.mark.parametrize(("removed", "reason"), REMOVED)
def test_what_is_removed_leaves_no_trace_and_there_is_room_again(
    removed: list[int], reason: str
) -> None:
    texts = {1: units(5, "жер"), 2: units(9, "су"), 3: units(4, "жер", "су")}
    base = empty_base().write(texts).write({}, removed)
    left = {text: there for text, there in texts.items() if text not in removed}
    assert seen(base.read(), ["жер", "су"]) == seen(
        empty_base().write(left).read(), ["жер", "су"]
    ), reason
    base.write({4: units(10, "от")})
    whole = empty_base().write({**left, 4: units(10, "от")})
    terms = ["жер", "су", "от"]
    assert seen(base.read(), terms) == seen(whole.read(), terms), reason


def test_units_are_counted_by_text_in_all_segments_the_open_one_too() -> None:
    base = empty_base().write({1: units(9)})
    writer = RankingWriter(base.connection)
    writer.put(2, pack_ranking(units(3)))
    assert [writer.count(texts) for texts in ([1], [2], [1, 2], [5], [])] == [9, 3, 12, 0, 0]


# Vectors that come later


def test_vectors_are_given_to_the_texts_named_and_to_no_other() -> None:
    base = empty_base().write({1: units(5, width=2), 2: units(9, width=2)})
    before = base.read().vectors.tolist()
    writer = RankingWriter(base.connection)
    asked: list[int] = []

    def vectors_of(keys: Sequence[int]) -> Any:
        asked.extend(keys)
        return np.full((len(keys), 2), 77, dtype=np.int8)

    writer.put_vectors([2], vectors_of)
    writer.finish()
    ranking = base.read()
    assert asked == ranking.keys[5:].tolist(), "each is asked for once, in their order"
    assert ranking.vectors.tolist() == before[:5] + [[77, 77]] * 9
    assert np.array_equal(ranking.signs, signs_of(ranking.vectors))


def test_vectors_of_another_width_than_those_that_stay_are_refused() -> None:
    base = empty_base().write({1: units(3, width=2, first=1), 2: units(3, width=2, first=1)})
    writer = RankingWriter(base.connection)
    with pytest.raises(ValueError, match="5 dimensions beside 2"):
        writer.put_vectors([2], lambda keys: np.ones((len(keys), 5), dtype=np.int8))


# By key


def test_units_are_found_by_key_and_by_what_lies_in_them() -> None:
    ranking = empty_base().write({1: units(3), 5: units(3)}).read()  # positions 0, 3, 6
    first, second = key_of(1, 0), key_of(5, 3)
    assert ranking.ordinals_by_key([second, first, key_of(1, 1), key_of(9, 0)]) == {
        second: 4, first: 0,
    }  # fmt: skip
    around = [
        ([key_of(1, 0)], [0], "itself"),
        ([key_of(1, 5)], [1], "a unit within"),
        ([key_of(1, 900)], [2], "behind the last of its text"),
        ([key_of(5, 4), key_of(5, 5), key_of(1, 1)], [0, 4], "each once, rising"),
        ([key_of(3, 1)], [], "a text without ranked units"),
        ([key_of(0, 0)], [], "before all"),
    ]
    for keys, ordinals, reason in around:
        assert ranking.ordinals_around(keys).tolist() == ordinals, reason
    assert ranking.of([5, 8]).tolist() == [False] * 3 + [True] * 3


# The layout


@given(st.lists(st.lists(st.integers(-128, 127), min_size=70, max_size=70), max_size=4))
def test_a_sign_is_one_where_a_dimension_is_positive(rows: list[list[int]]) -> None:
    vectors = np.array(rows, dtype=np.int8).reshape(len(rows), 70)
    signs = signs_of(vectors)
    assert signs.shape == (len(rows), 2), "70 dimensions take two words of 64"
    bits = np.unpackbits(signs.view(np.uint8), axis=1) if len(rows) else np.empty((0, 128))
    assert (bits[:, :70] == (vectors > 0)).all() and not bits[:, 70:].any()


@given(st.lists(st.tuples(st.integers(0, 2**16 - 1), st.integers(1, 255)), max_size=9))
def test_a_posting_is_read_as_written(pairs: list[tuple[int, int]]) -> None:
    ordinals = np.array([ordinal for ordinal, _ in pairs], dtype=np.uint16)
    strengths = np.array([strength for _, strength in pairs], dtype=np.uint8)
    read = read_posting(ordinals.tobytes() + strengths.tobytes())
    assert [part.tolist() for part in read] == [ordinals.tolist(), strengths.tolist()]


@given(st.lists(st.integers(0, 2000), max_size=1200))
def test_values_are_asked_for_once_each_in_portions(values: list[int]) -> None:
    portions = list(places_for(values))
    assert [value for portion in portions for value in portion] == sorted(set(values))
    assert all(0 < len(portion) <= 500 for portion in portions)


def test_nothing_joined_is_an_empty_array_of_its_kind() -> None:
    assert joined([], np.uint16).dtype == np.uint16 and not len(joined([], np.uint16))


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_rarer_term_tells_more_and_none_tells_less_than_nothing(one: int, other: int) -> None:
    rare, common = sorted((one, other))
    assert told_by(rare, 500) >= told_by(common, 500) > 0
    assert told_by(0, 0) == pytest.approx(log(2))
