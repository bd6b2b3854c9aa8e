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
    plan,
)
from indexer.relaxation import GATE, steps


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


# What is asked of the index --------------------------------------------------------

PASSAGES = 1_000_000
FREQUENCIES = {"баспана": 100, "квота": 2_000, "тіркеу": 30_000, "қызмет": 150_000,
               "мемлекеттік": 300_000}  # fmt: skip


def _plan(*words: str) -> QueryPlan:
    return QueryPlan("", ("kk",), tuple(_word(word) for word in words))


def _asked(made: QueryPlan) -> list[str]:
    return [step.match for step in steps(made, FREQUENCIES, PASSAGES)]


def test_rare_words_gate_and_all_words_rank() -> None:
    (match,) = _asked(_plan("тіркеу", "баспана", "квота"))
    gate, ranked_by = match.split(") AND (")
    assert "баспана" in gate and "квота" in gate and "тіркеу" not in gate
    assert "тіркеу" in ranked_by and "баспана" in ranked_by


def test_the_gate_lets_no_more_through_than_may_be_ranked() -> None:
    words = {f"сөз{n}": 5_000 for n in range(10)}
    made = _plan(*words)
    (step,) = steps(made, words, 100_000_000)
    gate = step.match.split(") AND (")[0]
    alone = [part for part in gate.split(" OR ") if " AND " not in part]
    assert 0 < 5_000 * len(alone) <= GATE


def test_common_words_alone_are_asked_for_in_headings_then_anywhere_then_with_fewer() -> None:
    asked = list(steps(_plan("мемлекеттік", "қызмет", "тіркеу"), FREQUENCIES, PASSAGES))
    assert [(s.match.count('"') // 2, "body" not in s.match) for s in asked] == [
        (3, True), (3, False), (2, True), (2, False), (1, True), (1, False),
    ]  # fmt: skip
    assert [step.left_out for step in asked][::2] == [
        (),
        ("мемлекеттік",),
        ("қызмет", "мемлекеттік"),
    ]


def test_of_common_words_any_of_which_will_do_headings_with_all_come_first() -> None:
    made = plan("қызмет OR мемлекеттік", "kk")
    first, headings, anywhere = _asked(made)
    assert " AND " in first and first.count("heading") == first.count(" : ")
    assert " OR " in headings and "body" not in headings and "body" in anywhere


def test_a_very_common_word_does_not_rank_where_enough_others_do() -> None:
    (step,) = steps(_plan("баспана", "квота", "тіркеу", "мемлекеттік"), FREQUENCIES, PASSAGES)
    assert "мемлекеттік" not in step.match and step.left_out == ("мемлекеттік",)


def test_unknown_words_are_not_asked_for() -> None:
    (match,) = _asked(_plan("баспана", "жоқсөз"))
    assert "жоқсөз" not in match
    assert _asked(_plan("жоқсөз")) == []


def test_wishes_may_all_be_left_out_but_demands_never() -> None:
    made = QueryPlan("", ("kk",), (_word("мемлекеттік"), _word("қызмет")), Phrase(("ішкі", "көші")))
    asked = _asked(made)
    assert all('words} : "ішкі көші"' in match for match in asked)
    assert asked[-1] == made.demand.match({}) if made.demand else False


def test_what_is_not_wanted_may_not_stand_beside_the_heading_either() -> None:
    heading, anywhere = _asked(plan("мемлекеттік NOT баспана", "kk"))
    assert heading == '(heading : "мемлекеттік" NOT ({heading body} : "баспана"))'
    assert anywhere.startswith("({heading body} :")


def test_parts_stand_in_for_a_compound_that_is_nowhere_in_one_piece() -> None:
    word = Word("көші-қон", ("көшіқон",), ("көші", "қон"))
    assert word.match({"көшіқон": 5}) == '{heading body} : "көшіқон"'
    parts = word.match({"көші": 3, "қон": 4})
    assert parts == '({heading body} : "көші" AND {heading body} : "қон")'
    assert (word.frequency({"көші": 3, "қон": 4}), word.frequency({})) == (3, 0)


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
        " fts5(heading, body, heading_words, words, content='', tokenize=\"ascii tokenchars '-'\")"
    )
    connection.execute(
        "INSERT INTO passage VALUES ('құқық', 'баспана', 'құқығы', 'баспана құқығы')"
    )
    yield connection
    connection.close()


def _ask_all(index: sqlite3.Connection, made: QueryPlan) -> None:
    frequencies = dict.fromkeys(made.terms(), 1)
    for step in steps(made, frequencies, 10):
        index.execute("SELECT rowid FROM passage WHERE passage MATCH ?", (step.match,)).fetchall()


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
