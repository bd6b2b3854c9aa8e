"""What a query is taken for, without an index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.query import (
    LONGEST_QUERY,
    All,
    Either,
    Phrase,
    QueryPlan,
    Without,
    Word,
    loosened,
    plan,
    unquoted,
)


def _word(typed: str, *terms: str) -> Word:
    return Word(typed, terms or (typed,))


PLANS = [
    ("баспана құқығы", (_word("баспана"), _word("құқығы", "құқық")), None, "words are wishes"),
    ("баспана және құқық", (_word("баспана"), _word("құқық")), None, "stop words go"),
    (
        "көші-қон",
        (Word("көші-қон", ("көшіқон",), ("көші", "қон")),),
        None,
        "a compound may stand in for by its parts",
    ),
    ('"ішкі көші-қон"', (), Phrase(("ішкі", "көші", "қон")), "a phrase is a demand"),
    ("“ішкі көші”", (), Phrase(("ішкі", "көші")), "quotation marks of a telephone"),
    ("«құқық»", (_word("құқық"),), None, "these quote titles and ask for no phrase"),
    ("қандас*", (), Phrase(("қандас",), prefix=True), "a prefix"),
    ("көші-қо*", (), Phrase(("көші", "қо"), prefix=True), "a compound begun"),
    ("қ*", (), Phrase(("қ",)), "one letter is no prefix: everything begins with it"),
    (
        "баспана AND құқық",
        (),
        All((_word("баспана"), _word("құқық"))),
        "operators make demands",
    ),
    (
        "баспана OR үйлер",
        (),
        Either((_word("баспана"), _word("үйлер", "үй"))),
        "either",
    ),
    (
        "баспана NOT үй",
        (),
        Without(_word("баспана"), Either((_word("үй"),))),
        "without",
    ),
    (
        "құқық AND (баспана OR үй)",
        (),
        All((_word("құқық"), Either((_word("баспана"), _word("үй"))))),
        "parentheses",
    ),
    ("NOT құқық", (), None, "nothing is wanted"),
    ("ЖЕР ЖӘНЕ СУ құқығы", (_word("жер"), _word("су"), _word("құқығы", "құқық")), None,
     "Kazakh words in capitals are words"),
    ('баспана "құқық', (_word("баспана"), _word("құқық")), None, "a quote that nothing closes"),
    ("((баспана", (_word("баспана"),), None, "parentheses without operators are punctuation"),
    (") ( * - +", (), None, "signs alone"),
    ("", (), None, "nothing"),
    ("болып табылады", (), Phrase(("болып", "табылады")), "words that say nothing alone"),
    ("477-IV", (Word("477-iv", (), ("477", "iv")),), None, "a number with what belongs to it"),
    ("51-бап", (Word("51-бап", (), ("51", "бап")),), None, "not any article and not any 51"),
    ('"477-IV"', (), Phrase(("477", "iv")), "the number of an act as a phrase"),
    ('"№ 477"', (), Phrase(("477",)), "the sign of a number is no word"),
    ('"6-1-бап"', (), Phrase(("6-1", "бап")), "an inserted article"),
    ("баспана және құқық немесе үй", (_word("баспана"), _word("құқық"), _word("үй")), None,
     "«және» and «немесе» in lower case are stop words"),
    ("баспана НЕМЕСЕ құқық", (), Either((_word("баспана"), _word("құқық"))), "in capitals operators"),
    ("баспана ЖӘНЕ құқық", (), All((_word("баспана"), _word("құқық"))), "in capitals operators"),
    ("ЖАО OR ХҚКО", (), Either((_word("жао"), _word("хқко"))), "amid other letters it stands out"),
    ("Баспана НЕ беріледі", (_word("баспана"), _word("беріледі", "бер")), None, "stressed only"),
    ("И баспана", (_word("и"), _word("баспана")), None, "a capital at the beginning"),
    ("баспана AND", (), _word("баспана"), "an operator that nothing follows"),
    ("OR баспана", (), _word("баспана"), "or nothing stands before"),
    ("БАСПАНА", (_word("баспана"),), None, "capitals"),
    ("баcпaнa", (_word("баспана"),), None, "Latin letters that look the same"),
    ("жаи\u0306ы", (_word("жайы", "жай"),), None, "decomposed letters"),
    ("“баспана“", (), Phrase(("баспана",)), "quotation marks of another country"),
    ("үйдің* құқ*", (), All((Phrase(("үйдің",), True), Phrase(("құқ",), True))), "two beginnings"),
    ("ҚҰҚ*", (), Phrase(("құқ",), prefix=True), "a beginning in Kazakh capitals"),
    ('""', (), None, "an empty phrase"),
    ("🙂", (), None, "no word at all"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wishes", "demand", "reason"), PLANS)
def test_plan(text: str, wishes: tuple[Word, ...], demand: object, reason: str) -> None:
    made = plan(text, "kk")
    assert (made.wishes, made.demand) == (wishes, demand), reason


def test_words_are_read_in_both_languages_where_it_is_uncertain() -> None:
    (word,) = plan("прописка").wishes
    assert set(plan("прописка").languages) == {"kk", "ru"}
    assert len(word.terms) == 2


def test_operators_say_nothing_of_the_language() -> None:
    assert plan("мигрант AND жилище OR суд").languages[0] != "en"


def test_a_heading_in_latin_capitals_has_no_operators() -> None:
    made = plan("RIGHTS AND DUTIES OF MIGRANTS")
    assert made.demand is None and len(made.wishes) == 3


# Asking less -------------------------------------------------------------------------

LOOSENED = [
    ('"тегін баспана"', All((_word("тегін"), _word("баспана"))), "its words in any form"),
    ('"тегін баспана*"', All((Phrase(("баспана",), True), _word("тегін"))), "a beginning stays one"),
    ('"тегін баспана" AND құқық', All((All((_word("тегін"), _word("баспана"))), _word("құқық"))),
     "only the phrase becomes looser"),
    ('"тегін баспана" NOT құқық', Without(All((_word("тегін"), _word("баспана"))),
     Either((_word("құқық"),))), "what is not wanted stays so"),
    ('"баспана"', None, "one word has no order"),
    ("баспана AND құқық", None, "words were asked for as such"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "looser", "reason"), LOOSENED)
def test_a_demand_is_loosened_where_it_has_a_phrase(text: str, looser: object, reason: str) -> None:
    demand = plan(text, "kk").demand
    assert demand is not None
    assert loosened(demand, ("kk",)) == looser, reason


# Hostile queries --------------------------------------------------------------------

HOSTILE = [
    ('"" * ^ : { } NEAR(a b, 3)', "the syntax of FTS5"),
    ("heading : құқық", "a column of the index"),
    ("'; DROP TABLE passage; --", "SQL"),
    ("құқық\x00баспана", "NUL"),
    ("😀 👍🏽 \u202eарқыұқ", "emoji, right to left"),
    ("(" * 5000 + "құқық" + ")" * 5000, "deep nesting"),
    ("(құқық AND " * 400 + "үй" + ")" * 400, "deep nesting with operators"),
    ("құқық " * 20_000, "100,000 characters and more"),
    (" OR ".join(f"сөз{n}" for n in range(3000)), "thousands of operators"),
    ("NOT " * 2000 + "құқық AND баспана", "thousands of negations"),
    ("а" * 100_000, "one word without end"),
    ("және мен үшін", "stop words only"),
    ("a" * 50 + "*" * 50, "stars"),
    ("AND OR NOT ( ) \" *", "operators and signs"),
]  # fmt: skip


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    """An index with the columns of a knowledge base."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE passage USING"
        " fts5(heading, words, content='', tokenize=\"ascii tokenchars '-'\")"
    )
    connection.execute("INSERT INTO passage VALUES ('құқығы', 'баспана құқығы')")
    yield connection
    connection.close()


def _ask_all(index: sqlite3.Connection, made: QueryPlan) -> None:
    looser = loosened(made.demand, made.languages) if made.demand is not None else None
    for phrase in (*made.phrases, *QueryPlan("", ("kk",), demand=looser).phrases):
        index.execute("SELECT rowid FROM passage WHERE passage MATCH ?", (phrase.match,)).fetchall()


@pytest.mark.parametrize(("text", "reason"), HOSTILE)
def test_hostile_queries_are_plans_that_fts5_can_read(
    index: sqlite3.Connection, text: str, reason: str
) -> None:
    made = plan(text)
    assert len(made.text) <= LONGEST_QUERY, reason
    _ask_all(index, made)


SIGNS = st.sampled_from(
    ['"', "(", ")", "*", "AND", "OR", "NOT", " ", "құқық", "көші-қон", "a", "'", ":", "{", "^", "-",
     "+", "\x00", "NEAR", "1-1", "“", "„", "”", "«", "𐍈", "\u0301"]
)  # fmt: skip


@given(
    st.text(max_size=100)
    | st.lists(SIGNS, max_size=40).map(" ".join)
    | st.lists(SIGNS, max_size=40).map("".join)
)
def test_any_text_is_a_plan_that_fts5_can_read(index: sqlite3.Connection, text: str) -> None:
    made = plan(text)
    _ask_all(index, made)
    assert plan(text) == made


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('статус "нужный мигрант" студенту', "статус нужный мигрант студенту"),
        ("“ішкі көші” деген", "ішкі көші деген"),
        ("баспана құқығы", None),
        ('"ішкі көші" AND баспана', None),
        ('""', None),
    ],
)
def test_a_query_without_its_quotation_marks(query: str, said: str | None) -> None:
    assert unquoted(plan(query)) == said
