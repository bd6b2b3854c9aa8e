"""What may stand for the words of a query; no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.asking_words import ASKING_WORDS
from indexer.everyday import said_words
from indexer.expansion import TRANSLATED, Alternative, WantedWord, wanted_words
from indexer.query import QueryPlan, plan
from kb.language.word_endings import STOP_WORDS


def wanted(query: str, **options: bool) -> dict[str, WantedWord]:
    return {word.typed: word for word in wanted_words(plan(query), **options)}


def alternative(query: str, typed: str, *terms: str) -> Alternative | None:
    """What stands for a word of a query by these terms."""
    found = wanted(query)[typed].alternatives
    return next((one for one in found if one.terms == terms), None)


STANDS_FOR = [
    ("квотасы", "квотасы", ("квота",), "word", 1.0, "a word as its stem"),
    ("көші-қон", "көші-қон", ("көшіқон",), "word", 1.0, "a compound in one piece"),
    ("көші-қон", "көші-қон", ("көші", "қон"), "word", 0.6, "its parts, for less"),
    ("51-бап бойынша квота", "51-бап", ("51", "бап"), "word", 1.0, "a number has parts alone"),
    ("оралман", "оралман", ("қандас",), "old name", 0.6, "an old name as the new one"),
    ("менты", "менты", ("орган", "внутр", "дел"), "old name", 0.6, "a word of the street as a term of several words"),
    ("айлығымды бермей жатыр", "айлығымды бермей жатыр", ("жалақ",), "everyday", 0.8, "a saying of three words"),
    ("айлығымды бермей жатыр", "айлығымды бермей жатыр", ("айлық",), "word", 1 / 3, "each of its words is a share of it"),
    ("эвтаназияға рұқсат", "эвтаназияға", ("эвтаназ",), "translation", TRANSLATED, "a word that both languages borrowed"),
    ("not a green card", "green card", ("вид", "жительств"), "everyday", 0.8, "English leads to Russian"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "typed", "terms", "kind", "worth", "reason"), STANDS_FOR)
def test_a_word_stands_as(
    query: str, typed: str, terms: tuple[str, ...], kind: str, worth: float, reason: str
) -> None:
    found = alternative(query, typed, *terms)
    assert found is not None, reason
    assert found.reason == kind and found.worth == pytest.approx(worth), reason


TRANSLATIONS = [
    ("көші-қон", "көші-қон", "миграц", "Kazakh into Russian"),
    ("тегін мектеп", "тегін", "бесплатн", "a word of several"),
    ("иностранца", "иностранца", "шетелдік", "Russian into Kazakh"),
]


@pytest.mark.parametrize(("query", "typed", "term", "reason"), TRANSLATIONS)
def test_a_word_stands_in_the_other_language_for_less(
    query: str, typed: str, term: str, reason: str
) -> None:
    found = alternative(query, typed, term)
    assert found is not None and found.reason == "translation", reason
    assert 0 < found.worth <= TRANSLATED, reason


def test_each_step_can_be_left_out() -> None:
    query = "оралман қожайын"
    kinds = {one.reason for word in wanted(query).values() for one in word.alternatives}
    assert kinds == {"word", "old name", "everyday", "translation"}
    bare = wanted(query, everyday=False, translate=False)
    assert {one.reason for word in bare.values() for one in word.alternatives} == {"word"}


def test_who_demands_words_gets_no_sayings_for_them() -> None:
    kinds = {one.reason for one in wanted("оралман AND квота")["оралман"].alternatives}
    assert "old name" not in kinds


@pytest.mark.parametrize(
    ("query", "typed"),
    [
        ("нелегальный мигрант внутри страны", ["мигрант внутри страны", "нелегальный"]),
        ("подъемное пособие по безработице", ["подъемное пособие", "безработице"]),
        ("не платят зарплату второй год", ["второй", "год", "не платят зарплату"]),
    ],
)
def test_sayings_that_overlap_share_no_word_and_lose_none(query: str, typed: list[str]) -> None:
    assert [one for one in wanted(query) if one != "по"] == typed
    assert {word.typed for word in plan(query).words} <= set(" ".join(wanted(query)).split())


def test_a_word_that_nothing_knows_stands_for_itself() -> None:
    assert [one.terms for one in wanted("қытырлақ")["қытырлақ"].alternatives]


PIECES = st.lists(
    st.sampled_from(
        [*sorted(said_words("kk"))[:300:3], *sorted(said_words("ru"))[:300:3],
         *sorted(said_words("en"))[:60:3], "көші-қон", "51-бап", "не", "емес", "1)", '"', "AND", "*"]
    )
    | st.text(max_size=8),
    max_size=9,
)  # fmt: skip


def _terms_of(read: QueryPlan) -> dict[str, tuple[str, ...]]:
    return {word.typed: word.terms or word.parts for word in read.words}


@given(PIECES)
def test_every_word_of_a_query_is_in_some_wanted_word(pieces: list[str]) -> None:
    read = plan(" ".join(pieces))
    found = wanted_words(read)
    assert found == wanted_words(read), "the same each time"
    for typed, terms in _terms_of(read).items():
        assert any(
            typed in word.typed.split()
            and any(
                one.reason == "word" and set(one.terms) & set(terms) for one in word.alternatives
            )
            for word in found
        ), typed


@given(PIECES)
def test_nothing_is_worth_more_than_the_word_itself_and_nothing_stands_twice(
    pieces: list[str],
) -> None:
    for word in wanted_words(plan(" ".join(pieces))):
        terms = [one.terms for one in word.alternatives]
        assert len(terms) == len(set(terms)) and all(terms)
        assert all(0 < one.worth <= 1 for one in word.alternatives)


def test_what_people_say_around_what_they_ask_is_worth_little() -> None:
    """«Можно» is rare in law; by rareness alone it would outweigh what is asked."""
    worths = {word.typed: word.worth for word in wanted_words(plan("можно выселить жильца"))}
    assert worths["можно"] < 0.5
    assert worths["выселить"] == worths["жильца"] == 1


def test_words_of_asking_are_no_stop_words() -> None:
    """Those are in no index; these find where nothing better is said."""
    for language, words in ASKING_WORDS.items():
        assert not words & STOP_WORDS[language]
        assert all(word == word.lower() and "ё" not in word for word in words)


def test_a_saying_keeps_to_a_clause() -> None:
    """«Алдым, үйге келіп» (bought it, came home) says nothing of getting a home."""
    assert "алдым үйге" in wanted("алдым үйге")
    assert "алдым үйге" not in wanted("куртка алдым, үйге келіп")


def test_what_an_entry_says_in_both_languages_is_not_translated_again() -> None:
    """Word by word it would come out worse than its author put it."""
    alternatives = wanted("residence card")["residence card"].alternatives
    assert not any(one.is_translated for one in alternatives)
