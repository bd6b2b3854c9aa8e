"""What a search answers: in which language, how surely, within which filters, to whatever query."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.search import search
from indexer.search_options import MODES, SearchOptions
from indexer.search_result import ANSWERED, Lack
from indexer.subjects import Subject
from kb.store import Store
from tests.indexer import small_base
from tests.indexer.small_base import ENTRIES, LAW, build

ALL = SearchOptions(all_statuses=True, limit=99)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(build(tmp_path_factory.mktemp("base") / "entries.db", ENTRIES)) as opened:
        yield opened


# Confidence

SURE = [
    ("тегін баспана", True, "the words of a point"),
    ("бесплатное жилище", True, "in Russian"),
    ("сколько стоит прописаться", True, "as an editor has foreseen it"),
    ("баспана космодром ұшқыш самұрық", False, "one word of four"),
    ("'; DROP TABLE act; --", False, "nothing that law speaks of"),
    ("марсқа ұшу", False, "nothing is found"),
]


@pytest.mark.parametrize(("query", "is_answered", "reason"), SURE)
def test_confidence_tells_whether_there_is_an_answer(
    store: Store, query: str, is_answered: bool, reason: str
) -> None:
    result = search(store, query)
    assert 0 <= result.confidence <= 1
    assert (result.confidence >= ANSWERED) == is_answered == result.is_answered, reason


def test_a_citation_is_certain_and_nothing_found_is_certainly_no_answer(store: Store) -> None:
    cited = search(store, "4-бап", SearchOptions(acts=(LAW.id,)))
    assert cited.citation and cited.confidence == 1
    assert search(store, "жоқсөз").confidence == 0


def test_what_another_act_answers_better_is_none_for_the_acts_chosen(store: Store) -> None:
    in_the_law = SearchOptions(acts=(LAW.id,))
    result = search(store, "баспана иесінің келісімі", in_the_law)
    assert not result.is_answered and result.ahead is not None and result.ahead < 0
    assert result.elsewhere is not None
    assert result.elsewhere.citation == "«Тіркеу қағидалары», 2-тармақ"
    assert result.to_json()["elsewhere"] == result.elsewhere.citation
    own = search(store, "тегін баспана", in_the_law)
    assert own.is_answered and own.ahead is not None and own.ahead > 0 and own.elsewhere is None
    assert search(store, "тегін баспана").ahead is None, "no act was chosen"


@pytest.mark.parametrize("query", ["тегін баспана", "плата за регистрацию"])
def test_words_that_are_nowhere_make_less_sure(store: Store, query: str) -> None:
    sure, less = search(store, query), search(store, f"{query} жоқсөз абракадабра")
    assert less.confidence < sure.confidence


# The language of what is shown

OWN = [
    ("тегін баспана", "kk", "Kazakh"),
    ("бесплатное жилище", "ru", "Russian"),
    ("сколько стоит прописаться", "ru", "found by an entry, which leads to both texts"),
    ("үй бере ме", "kk", "an entry in Kazakh"),
    ("плата за регистрацию", "ru", "found by words"),
]


@pytest.mark.parametrize(("query", "language", "reason"), OWN)
def test_an_article_in_both_languages_is_shown_in_that_of_the_query(
    store: Store, query: str, language: str, reason: str
) -> None:
    result = search(store, query)
    shown = {hit.address.lang for hit in result.hits if hit.address.act == LAW.id}
    assert (result.language, shown) == (language, {language}), reason


def test_an_article_is_the_same_one_in_each_language(store: Store) -> None:
    """Only the shown text differs with the language asked for, not the first article."""
    for query in ("тегін баспана", "бесплатное жилище", "сколько стоит прописаться"):
        for language in ("kk", "ru"):
            options = SearchOptions(language=language, acts=(LAW.id,))
            first = search(store, query, options).hits[0]
            assert first.address.lang == language
            assert first.address.article == search(store, query).hits[0].address.article


def test_an_act_in_one_language_is_found_from_the_other(store: Store) -> None:
    hits = search(store, "согласие хозяина жилища на регистрацию").hits
    assert ("rules-of-moving", "kk") in {(hit.address.act, hit.address.lang) for hit in hits}


PHRASES = [
    ('плата за регистрацию "он күн ішінде"', "kk", "4"),
    ('тіркеу үшін ақы "десяти дней"', "ru", "4"),
    ("плата регистр*", "ru", "4"),
    ('баспана алуға құқылы "бесплатное жилище"', "ru", "2"),
]


@pytest.mark.parametrize(("query", "language", "article"), PHRASES)
def test_what_stands_word_for_word_is_shown_where_it_stands(
    store: Store, query: str, language: str, article: str
) -> None:
    hits = search(store, query).hits
    assert [(hit.address.lang, hit.address.article) for hit in hits] == [(language, article)]


# Filters

FILTERS = [
    ({"acts": (LAW.id,)}, {(LAW.id, "kk"), (LAW.id, "ru")}, "an act"),
    ({"acts": (LAW.id,), "language": "ru"}, {(LAW.id, "ru")}, "an act in one language"),
    ({"language": "ru"}, {(LAW.id, "ru")}, "a language"),
    ({"kind": "order"}, {("rules-of-moving", "kk")}, "a kind; repealed acts are left out"),
    ({"kind": "order", "all_statuses": True}, {("rules-of-moving", "kk"), ("old-rules", "kk")}, "with repealed acts"),
    ({"kind": "order", "language": "ru"}, set(), "nothing is both"),
    ({"acts": ("no-such-act",)}, set(), "an act that is not there"),
    ({"acts": ("old-rules",)}, set(), "an act that is repealed"),
]  # fmt: skip
ASKED = ["тіркеу", "регистрация", "баспана", '"тіркеу"', "тірк* OR регистр*", "2-бап", "тіркеу NOT он",
         "баспана иесі", "сколько стоит прописаться"]  # fmt: skip


@pytest.mark.parametrize(("chosen", "texts", "reason"), FILTERS)
@pytest.mark.parametrize("query", ASKED)
def test_hits_keep_to_what_was_chosen_however_they_were_found(
    store: Store, query: str, chosen: dict[str, object], texts: set[tuple[str, str]], reason: str
) -> None:
    for mode in MODES:
        options = replace(SearchOptions(limit=99, mode=mode), **chosen)  # type: ignore[arg-type]
        hits = search(store, query, options).hits
        assert {(hit.address.act, hit.address.lang) for hit in hits} <= texts, reason


def test_an_article_that_was_removed_is_found_only_if_asked_for(store: Store) -> None:
    query = "жалпы ережелер"  # words of the chapter that it was in
    removed = (LAW.id, "3")
    for options, is_there in ((SearchOptions(limit=99), False), (ALL, True)):
        hits = search(store, query, options).hits
        assert (removed in {(hit.address.act, hit.address.article) for hit in hits}) == is_there


CITED = [
    ("2-бап", {"language": "ru"}, [(LAW.id, "ru", "chp_1__art_2")], None, "a Kazakh citation, the Russian text asked for"),
    ("ст. 2", {"language": "kk"}, [(LAW.id, "kk", "chp_1__art_2")], None, "the other way"),
    ("ст. 2", {}, [(LAW.id, "ru", "chp_1__art_2")], None, "else the text in the language of the citation"),
    ("2-бап", {"kind": "order"}, [], Lack.LEFT_OUT, "a law is no order"),
    ("3-бап", {}, [], Lack.LEFT_OUT, "an article that was removed"),
    ("3-бап", {"all_statuses": True}, [(LAW.id, "kk", "chp_1__art_3")], None, "asked for all the same"),
    ("9-бап", {}, [], None, "no such article: searched for as words"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "chosen", "units", "lack", "reason"), CITED)
def test_a_citation_keeps_to_what_was_chosen(
    store: Store,
    query: str,
    chosen: dict[str, object],
    units: list[tuple[str, str, str]],
    lack: Lack | None,
    reason: str,
) -> None:
    options = replace(SearchOptions(acts=(LAW.id,)), **chosen)  # type: ignore[arg-type]
    result = search(store, query, options)
    found = [
        (hit.address.act, hit.address.lang, hit.unit.eid)
        for hit in result.hits
        if hit.why.by == "citation"
    ]
    assert (found, result.lack if not units else None) == (units, lack), reason


# Entries of which the law has changed


def test_a_hit_says_where_its_entry_was_written_for_other_words(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "indexer.subjects._wordings",
        lambda: {LAW.id: {("art_4", "kk"): "0" * 12, ("art_4", "ru"): "0" * 12}},
    )
    with Store.open(build(tmp_path_factory.mktemp("base") / "old.db", ENTRIES)) as store:
        unfit = search(store, "сколько стоит прописаться").hits[0].why
        assert unfit.entry == "сколько стоит прописаться" and not unfit.fits
        fit = search(store, "үй бере ме").hits[0].why
        assert fit.entry == "үй бере ме" and fit.fits


def test_an_entry_of_a_unit_names_the_unit_in_the_language_shown(store: Store) -> None:
    for query, language in (("үй бере ме", "kk"), ("дадут ли квартиру даром", "ru")):
        first = search(store, query).hits[0]
        assert (first.unit.eid, first.address.lang) == ("chp_1__art_2__para_1__point_1", language)
        assert first.why.by == "entry" and first.why.entry == query


@pytest.mark.parametrize("query", ["тұмар", "тұмарды", "ТҰМАР қайда"])
def test_what_an_entry_says_is_no_slip(
    store: Store, query: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No law here has the word, which is a letter away from one that sayings have."""
    of_charms = {LAW.id: (Subject("art_4", "kk", "subject", "тұмар тағуға бола ма"),)}
    with Store.open(build(tmp_path_factory.mktemp("base") / "charms.db", of_charms)) as charms:
        result = search(charms, query)
        assert result.corrections == () and result.hits[0].address.article == "4"
    if query == "тұмар":
        assert [one.corrected for one in search(store, query).corrections] == ["құмар"]


def test_entries_of_an_act_that_is_not_there_harm_nothing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    strays = {**ENTRIES, "no-such-act": (Subject("art_1", "kk", "subject", "тегін баспана"),)}
    with Store.open(small_base.build(tmp_path_factory.mktemp("base") / "s.db", strays)) as store:
        assert search(store, "тегін баспана").hits[0].address.act == LAW.id


# Whatever is asked

LONG = 100_000
HOSTILE = [
    ("", "nothing"),
    ("\0", "a NUL"),
    ("бас\0пана", "a NUL in a word"),
    ("\0" * LONG, "many"),
    ("🙂🙂👨‍👩‍👧", "emoji"),
    ("баспана 🏠 тегін", "emoji between words"),
    ("баспана " * (LONG // 8), "a word again and again"),
    ("а" * LONG, "a word without end"),
    ('"' * LONG, "quotes"),
    ("(" * LONG, "parentheses"),
    ("(баспана " * 9000, "parentheses that nothing closes"),
    ("NOT " * (LONG // 4), "operators"),
    ("баспана OR " * 9000, "many demands"),
    ("мекте* " * 14_000, "many beginnings"),
    ("4-бап " * 16_000, "many citations"),
    ("көшіп келу заңы " * 6000, "the name of an act"),
    ("1-" * (LONG // 2), "a number without end"),
    ("".join(map(chr, range(0x400, 0x530))) * 330, "all letters"),
    ("және немесе мен үшін", "stop words"),
    ("не и в на", "stop words in Russian"),
    ("the of and", "stop words in English"),
    ("баспана AND", "an operator before nothing"),
    ("NEAR(баспана тегін, 2)", "syntax of FTS5"),
    ("heading: баспана", "a column"),
    ("{heading words}: баспана", "columns"),
    ("^баспана + тегін", "signs of FTS5"),
    ('баспана" OR words MATCH "тегін', "quotes that open another query"),
    ("'; DROP TABLE act; --", "SQL"),
    ("' UNION SELECT sql FROM sqlite_master --", "more SQL"),
    ("مرحبا بالعالم", "Arabic"),
    ("\u202eанапсаб\u202c", "letters from right to left"),
    ("שלום баспана", "Hebrew beside Kazakh"),
    ("баспана\u0301\u0301\u0301", "accents"),
    ("ба\u00adспана", "a soft hyphen"),
    ("\ufeffбаспана", "a byte order mark"),
    ("\udcff баспана", "half a character"),
    ("%s %n {0} \\x00 ../../etc/passwd", "formats and paths"),
    ("<script>alert(1)</script>", "a script"),
    ("日本語 баспана", "Japanese"),
    ("٤-бап", "a digit of another script"),
    ("1" * 5000 + "-бап", "a number too long for a number"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "reason"), HOSTILE, ids=[reason for _, reason in HOSTILE])
@pytest.mark.parametrize("mode", MODES)
def test_a_hostile_query_has_an_answer_or_a_clear_lack_and_the_same_again(
    store: Store, query: str, reason: str, mode: str
) -> None:
    result = search(store, query, SearchOptions(mode=mode))
    assert (result.lack is None) == bool(result.hits), reason
    assert result == search(store, query, SearchOptions(mode=mode)), reason
    result.to_json()
    for hit in result.hits:
        assert all(0 <= start < end <= len(hit.snippet.text) for start, end in hit.snippet.marks)


@pytest.mark.parametrize(
    "query",
    [
        "бас\0пана",
        "ба\u00adспана",
        "\ufeffбаспана",
        "баспана\u0301",
        "\udcff баспана",
        "шалом שלום баспана",
    ],
)
def test_what_nobody_sees_hides_no_word(store: Store, query: str) -> None:
    if "\0" in query:  # a NUL parts words
        assert search(store, query).lack is not None
    else:
        assert search(store, query).hits, ascii(query)


PIECES = st.lists(
    st.sampled_from(
        ["баспана", "тегін", "жилище", "4-бап", "ст. 2", "заңы", '"', "(", ")", "*", "мекте*", "OR", "AND",
         "NOT", "ЖӘНЕ", "ИЛИ", "-", "\0", "🙂", "үй бере ме", "оралман", "#z1", "№ 1", "2020 жылғы"]
    ) | st.text(max_size=6),
    max_size=9,
).map(" ".join)  # fmt: skip


@given(query=PIECES | st.text(max_size=40), mode=st.sampled_from(sorted(MODES)))
def test_any_query_has_an_answer_or_a_lack_and_the_same_again(
    store: Store, query: str, mode: str
) -> None:
    options = SearchOptions(limit=4, mode=mode)
    result = search(store, query, options)
    assert result == search(store, query, options)
    assert (result.lack is None) == bool(result.hits)
    assert len(set(result.unknown)) == len(result.unknown), "what is unknown is said once"
    assert [hit.rank for hit in result.hits] == list(range(1, len(result.hits) + 1))
    assert 0 <= result.confidence <= 1
    places = [(hit.address.act, hit.address.article, hit.unit.eid) for hit in result.hits]
    assert len(set(places)) == len(places)


def test_as_many_hits_as_there_are_may_be_asked_for(store: Store) -> None:
    assert len(search(store, "баспана", SearchOptions(limit=sys.maxsize)).hits) < 20
