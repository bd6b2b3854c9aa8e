"""The subject index as it is kept: entries by term, the places of their units, nothing stale."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from math import sqrt
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.store.ranking import told_by
from kb.store.schema import TABLES, key_of
from kb.store.subject_index import Subjects, SubjectWriter
from kb.store.subjects import PlaceOfSubject, SubjectEntry, SubjectPlace

ACT = "law"
IN_TEXT_1 = [SubjectPlace(3, "art_1", 3, True), SubjectPlace(5, "art_2__para_1", 4, False)]
IN_TEXT_2 = [SubjectPlace(7, "art_1", 7, True)]


def entry(eid: str, words: str, vector: bytes = b"\x01\xff", act: str = ACT) -> SubjectEntry:
    """An entry, whose terms are the words as they are."""
    return SubjectEntry(act, eid, "kk", words, frozenset(words.split()), vector)


ENTRIES = [
    entry("art_1", "үй алу"),
    entry("art_2__para_1", "үй сату", b"\x02\x80"),
    entry("art_1", "пәтер", b"\x03\x7f"),
]


@pytest.fixture
def connection() -> sqlite3.Connection:
    return base()


def base() -> sqlite3.Connection:
    """An act in two texts, the first of which has two units with entries, the second one."""
    connection = sqlite3.connect(":memory:")
    for statement in TABLES.split(";\n"):
        connection.execute(statement)
    writer = SubjectWriter(connection)
    writer.put(ACT, 1, IN_TEXT_1)
    writer.put(ACT, 2, IN_TEXT_2)
    return connection


def read(connection: sqlite3.Connection) -> Subjects:
    def ask(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return connection.execute(sql, values).fetchall()

    return Subjects(ask)


def having(subjects: Subjects, *terms: str) -> dict[str, list[int]]:
    return {term: numbers.tolist() for term, numbers in subjects.having(terms).items()}


def test_entries_are_numbered_in_the_order_they_were_written(
    connection: sqlite3.Connection,
) -> None:
    SubjectWriter(connection).write(ENTRIES)
    subjects = read(connection)
    assert [subjects.entry(number) for number in range(len(subjects))] == [
        ("kk", "үй алу"), ("kk", "үй сату"), ("kk", "пәтер"),
    ]  # fmt: skip
    assert having(subjects, "үй", "пәтер", "жоқ") == {"үй": [0, 1], "пәтер": [2]}
    assert subjects.vectors.tolist() == [[1, -1], [2, -128], [3, 127]]
    assert subjects.units[0] == subjects.units[2] != subjects.units[1]


def test_the_length_of_an_entry_is_that_of_what_its_terms_tell(
    connection: sqlite3.Connection,
) -> None:
    SubjectWriter(connection).write(ENTRIES)
    common, rare = told_by(2, 3), told_by(1, 3)
    lengths = [sqrt(common**2 + rare**2), sqrt(common**2 + rare**2), rare]
    assert read(connection).lengths.tolist() == pytest.approx(lengths)


def test_units_have_a_place_in_each_text_and_say_whether_they_fit(
    connection: sqlite3.Connection,
) -> None:
    SubjectWriter(connection).write(ENTRIES)
    subjects = read(connection)
    places = subjects.places()
    first, second, third = places.units.tolist()
    assert [places.place(row) for row in range(3)] == [
        PlaceOfSubject(key_of(1, 3), key_of(1, 3), True),
        PlaceOfSubject(key_of(1, 5), key_of(1, 4), False),
        PlaceOfSubject(key_of(2, 7), key_of(2, 7), True),
    ], "by the article around them"
    assert first == third != second, "a unit is the same one in every text"
    assert SubjectWriter(connection).units() == [(ACT, "art_1"), (ACT, "art_2__para_1")]


LEFT_OUT = [
    (entry("art_9", "жер"), "a unit that no text has"),
    (entry("art_1", "жер", act="other"), "a unit of an act that is not there"),
]


@pytest.mark.parametrize(("stray", "reason"), LEFT_OUT)
def test_entries_without_a_text_are_left_out(
    connection: sqlite3.Connection, stray: SubjectEntry, reason: str
) -> None:
    SubjectWriter(connection).write([stray, *ENTRIES])
    subjects = read(connection)
    assert len(subjects) == len(ENTRIES) and having(subjects, "жер") == {}, reason
    assert subjects.entry(0)[1] == "үй алу", "the others have the numbers they would have"


def test_writing_takes_the_place_of_what_was_there(connection: sqlite3.Connection) -> None:
    writer = SubjectWriter(connection)
    writer.write(ENTRIES)
    writer.write([entry("art_1", "от", b"\x04\x04")])
    subjects = read(connection)
    assert len(subjects) == 1 and having(subjects, "үй", "от") == {"от": [0]}
    assert subjects.vectors.tolist() == [[4, 4]]


def test_a_text_that_is_gone_takes_its_places_along(connection: sqlite3.Connection) -> None:
    low, high = key_of(1, 0), key_of(2, 0)
    connection.execute("DELETE FROM subject_place WHERE key >= ? AND key < ?", (low, high))
    assert SubjectWriter(connection).units() == [(ACT, "art_1")]


def test_an_index_without_entries_or_vectors_can_be_read(connection: sqlite3.Connection) -> None:
    never_written = read(connection)
    assert len(never_written) == 0 and never_written.vectors.shape == (0, 0)
    writer = SubjectWriter(connection)
    writer.write([])
    assert len(read(connection)) == 0 and having(read(connection), "үй") == {}
    writer.write([entry("art_1", "үй", b"")])
    assert read(connection).vectors.shape == (1, 0)


@given(st.lists(st.lists(st.sampled_from("абвгд"), min_size=1, unique=True), max_size=12))
def test_a_term_leads_to_exactly_the_entries_that_have_it(entries: list[list[str]]) -> None:
    connection = base()
    SubjectWriter(connection).write(entry("art_1", " ".join(terms)) for terms in entries)
    subjects = read(connection)
    expected = {
        term: [number for number, terms in enumerate(entries) if term in terms]
        for term in {term for terms in entries for term in terms}
    }
    assert having(subjects, *"абвгде") == expected
    assert len(subjects.lengths) == len(entries) and bool(np.all(subjects.lengths > 0))
