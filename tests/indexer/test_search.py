"""Searching a small knowledge base from end to end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.search import search
from indexer.search_options import SearchOptions
from indexer.search_result import Lack
from kb.store import Store
from tests.indexer.small_base import build


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The small knowledge base, built once."""
    path = build(tmp_path_factory.mktemp("base") / "small base (қазақша).db")
    with Store.open(Path(path)) as opened:
        yield opened


FIRST_HITS = [
    ("тегін баспана", "law-on-moving", "chp_1__art_2__para_1__point_1", "the point with the words"),
    ("балаларын мектепке беру", "law-on-moving", "chp_1__art_2__para_1__point_2", "another point"),
    ("балам мектепте", "law-on-moving", "chp_1__art_2__para_1__point_2", "other forms"),
    ("баспананы сату", "law-on-moving", "chp_1__art_2__para_2", "the paragraph"),
    ("қоныстанушының құқықтары", "law-on-moving", "chp_1__art_2", "words of the heading alone"),
    ("квота дегеніміз не", "law-on-moving", "chp_1__art_1__point_2", "a definition"),
    ("плата за регистрацию", "law-on-moving", "chp_1__art_4", "the Russian text"),
    ("прием детей в школу", "law-on-moving", "chp_1__art_2__para_1__point_2", "the Russian point"),
    ('"он күн ішінде"', "law-on-moving", "chp_1__art_4", "a phrase with a stop word in it"),
    ("мекте*", "law-on-moving", "chp_1__art_2__para_1__point_2", "a prefix"),
    ("баспана NOT квота NOT тегін NOT сату", "rules-of-moving", "para_2", "what is not wanted"),
    ("баспана иесінің келісімі", "rules-of-moving", "para_2", "an act without articles"),
    ("4 бап", "law-on-moving", "chp_1__art_4", "a citation, in the acts chosen"),
    ("2-баптың 1-тармағының 2) тармақшасы", "law-on-moving", "chp_1__art_2__para_1__point_2",
     "a citation down to the point"),
    ("ст. 4", "law-on-moving", "chp_1__art_4", "a Russian citation"),
    ('"Қоныстанушының құқықтары"', "law-on-moving", "chp_1__art_2", "a phrase in a heading alone"),
    ('"қоныстанушының құқықтары" AND мектеп', "law-on-moving", "chp_1__art_2__para_1__point_2",
     "a phrase in the heading, a word below"),
    ("тегін БАСПАНА", "law-on-moving", "chp_1__art_2__para_1__point_1", "capitals"),
    ("тeгiн бacпaнa", "law-on-moving", "chp_1__art_2__para_1__point_1", "Latin look-alikes"),
    ("баспана НЕМЕСЕ тегін", "law-on-moving", "chp_1__art_2__para_1__point_1", "an operator"),
    ("тегін немесе", "law-on-moving", "chp_1__art_2__para_1__point_1", "a stop word"),
    ('"тегін" "баспана"', "law-on-moving", "chp_1__art_2__para_1__point_1", "two quoted words"),
]  # fmt: skip

LAW_FIRST = ("law-on-moving", "rules-of-moving")


@pytest.mark.parametrize(("query", "act", "eid", "reason"), FIRST_HITS)
def test_the_first_hit(store: Store, query: str, act: str, eid: str, reason: str) -> None:
    first = search(store, query, SearchOptions(acts=LAW_FIRST)).hits[0]
    assert (first.address.act, first.unit.eid) == (act, eid), reason


def test_hits_are_one_per_article(store: Store) -> None:
    hits = search(store, "баспана", SearchOptions(language="kk")).hits
    articles = [(hit.address.act, hit.address.article, hit.address.paragraph) for hit in hits]
    law = [article for act, article, _ in articles if act == "law-on-moving"]
    assert sorted(map(str, law)) == ["1", "2"]
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))


def test_an_article_in_two_languages_is_one_hit(store: Store) -> None:
    hits = search(store, "квота").hits  # the word is Kazakh and Russian
    assert [hit.address.article for hit in hits if hit.address.act == "law-on-moving"] == ["1"]


def test_a_quoted_word_is_found_as_it_stands_only(store: Store) -> None:
    assert search(store, '"тіркеу"').hits
    assert search(store, '"тіркеуге"').hits == () != search(store, "тіркеуге").hits


LACKS = [
    ("", Lack.NO_WORDS, "nothing"),
    (" ?! 🙂 ((", Lack.NO_WORDS, "signs"),
    ("NOT баспана", Lack.ONLY_UNWANTED, "only what is not wanted"),
    ("жоқсөз", Lack.UNKNOWN, "a word that stands nowhere"),
    ('"тегін жоқсөз"', Lack.UNKNOWN, "in a phrase"),
    ("жоқс*", Lack.UNKNOWN, "a beginning"),
    ('"квотасы мектепке"', Lack.NOT_THERE, "never in one article"),
    ("мектеп AND плата", Lack.NOT_THERE, "never in one article"),
    ("тегін", None, "found"),
]


@pytest.mark.parametrize(("query", "lack", "reason"), LACKS)
def test_where_nothing_is_found_there_is_a_reason(
    store: Store, query: str, lack: Lack | None, reason: str
) -> None:
    result = search(store, query)
    assert (result.lack, not result.hits) == (lack, lack is not None), reason


def test_many_acts_may_be_chosen(store: Store) -> None:
    acts = ("rules-of-moving", "old-rules", *(f"no-such-act-{n}" for n in range(200)))
    hits = search(store, "тіркеу", SearchOptions(acts=acts)).hits
    assert {hit.address.act for hit in hits} == {"rules-of-moving"}


def test_a_phrase_that_nothing_has_is_relaxed_to_its_words_and_that_is_told(store: Store) -> None:
    asked = search(store, '"тегін баспана"')
    assert asked.relaxed is None
    result = search(store, '"баспана тегін"')  # in another order than the law has it
    assert result.relaxed == '"баспана тегін"'
    assert result.hits[0].unit.eid == "chp_1__art_2__para_1__point_1"
    assert json.loads(json.dumps(result.to_json()))["query"]["relaxed"] == '"баспана тегін"'


def test_a_phrase_within_a_question_is_given_up_where_nothing_has_its_words(store: Store) -> None:
    """A phrase alone asks for its letters, and operators mean what they say."""
    result = search(store, 'кімге "жоқсөз баспана" тегін')
    assert result.relaxed == 'кімге "жоқсөз баспана" тегін'
    assert result.hits[0].unit.eid == "chp_1__art_2__para_1__point_1"
    assert search(store, '"жоқсөз баспана"').hits == ()
    assert search(store, '"жоқсөз баспана" AND тегін').hits == ()


def test_what_speaks_for_a_hit_is_told(store: Store) -> None:
    first = search(store, "мектеп баспана").hits[0].why
    assert first.by == "words" and first.factor > 1  # a law
    assert 0 < first.words <= 1 and first.entry is None
    definition = search(store, "Баспана квотасы деген не?").hits[0]
    assert definition.unit.eid == "chp_1__art_1__point_2"


def test_a_citation_comes_first_whatever_else_the_query_says(store: Store) -> None:
    result = search(store, "4-бап баспана", SearchOptions(acts=("law-on-moving",), language="kk"))
    assert result.hits[0].unit.eid == "chp_1__art_4" and result.hits[0].why.by == "citation"
    assert result.citation is not None and "4-бап" in result.citation
    assert any("баспана" in hit.why.matched for hit in result.hits[1:])


def test_an_act_is_known_by_its_name_in_any_case(store: Store) -> None:
    for query in ("көшіп келу туралы заңның 4-бабы", "көшіп келу заңы 4 бап"):
        result = search(store, query)
        assert result.hits[0].unit.eid == "chp_1__art_4", query


def test_words_after_the_name_of_an_act_are_searched_for(store: Store) -> None:
    result = search(store, "ст. 4 закона о вселении школа")
    assert [hit.why.by for hit in result.hits[:2]] == ["citation", "words"]
    assert result.hits[0].address.act == "law-on-moving"
    assert result.hits[1].why.matched == ("школа",)


def test_a_word_is_seen_within_a_compound(store: Store) -> None:
    first = search(store, "қон есебі").hits[0]
    assert first.unit.eid == "para_3" and set(first.why.matched) == {"қон", "есебі"}


def test_a_citation_of_nothing_is_searched_for_as_words(store: Store) -> None:
    result = search(store, "99-бап баспана", SearchOptions(acts=("law-on-moving",)))
    assert result.citation is None and result.hits


FILTERS = [
    (SearchOptions(acts=("rules-of-moving",)), {"rules-of-moving"}, "one act"),
    (SearchOptions(kind="law"), {"law-on-moving"}, "a kind"),
    (SearchOptions(), {"law-on-moving", "rules-of-moving"}, "repealed acts are left out"),
    (SearchOptions(all_statuses=True), {"law-on-moving", "rules-of-moving", "old-rules"}, "all"),
]


@pytest.mark.parametrize(("options", "acts", "reason"), FILTERS)
def test_filters(store: Store, options: SearchOptions, acts: set[str], reason: str) -> None:
    hits = search(store, "тіркеу", options).hits
    assert {hit.address.act for hit in hits} == acts, reason


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_language_of_texts_can_be_chosen(store: Store, language: str) -> None:
    query = {"kk": "тіркеу", "ru": "регистрация"}[language]
    hits = search(store, query, SearchOptions(language=language)).hits
    assert {hit.address.lang for hit in hits} == {language}


def test_notes_are_never_found(store: Store) -> None:
    assert search(store, "жұлдызқұрт", SearchOptions(all_statuses=True)).hits == ()


def test_words_that_no_passage_has_together_still_find(store: Store) -> None:
    result = search(store, "мектеп квота жоқсөздер", SearchOptions(language="kk"))
    assert result.unknown == ("жоқсөздер",)
    found = {hit.unit.eid: hit.why.matched for hit in result.hits}
    assert found["chp_1__art_2__para_1__point_2"] == ("мектеп",)
    assert found["chp_1__art_1__point_2"] == ("квота",)
    assert all("жоқсөздер" in hit.why.missing for hit in result.hits)


def test_what_is_quoted_is_the_source(store: Store) -> None:
    for hit in search(store, "баспана тіркеу", SearchOptions(all_statuses=True)).hits:
        (head,) = store.expressions(hit.address.act, hit.address.lang)
        assert hit.text == store.text(head.id, hit.unit.start, hit.unit.end)
        assert hit.snippet.marks


def test_json_is_what_the_design_says(store: Store) -> None:
    made = json.loads(json.dumps(search(store, "тегін баспана").to_json()))
    assert set(made) == {"query", "hits", "confidence", "elsewhere"}
    assert set(made["query"]) == {
        "language", "citation", "terms", "corrections", "relaxed",
    }  # fmt: skip
    hit = made["hits"][0]
    assert set(hit) == {"rank", "score", "provision", "snippet", "why"}
    assert set(hit["provision"]) == {
        "act", "lang", "eid", "article", "paragraph", "subparagraph", "point", "indent", "annex",
        "citation", "level", "heading", "text", "status", "start", "end",
    }  # fmt: skip
    start, end = hit["snippet"]["marks"][0]
    assert hit["snippet"]["text"][start:end] == "тегін"


def _shown(store: Store, query: str, options: SearchOptions) -> tuple[object, ...]:
    found = search(store, query, options)
    reasons = {one.reason for word in found.words for one in word.alternatives}
    factors = {round(hit.why.factor, 3) for hit in found.hits}
    return (
        len(found.corrections),
        "translation" in reasons,
        bool(reasons - {"word", "translation"}),
        factors,
    )


PARTS_SEEN = [
    ("spelling", "тиркеу тартиби", lambda seen: seen[0] > 0, "what is typed is mended"),
    ("translation", "бесплатное жилище", lambda seen: seen[1], "words of the other language"),
    ("everyday", "оралман баспана", lambda seen: seen[2], "an old name"),
    ("standing", "баспана", lambda seen: seen[3] != {1.0}, "the force of an act"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "query", "is_there", "reason"), PARTS_SEEN)
def test_a_part_may_be_left_out(
    store: Store, part: str, query: str, is_there: Callable[[tuple[object, ...]], bool], reason: str
) -> None:
    assert is_there(_shown(store, query, SearchOptions())), reason
    assert not is_there(_shown(store, query, SearchOptions(without=frozenset({part})))), reason


def test_same_query_same_result(store: Store) -> None:
    assert search(store, "баспана тіркеу") == search(store, "баспана тіркеу")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (SearchOptions(mode="magic"), "magic"),
        (SearchOptions(limit=0), "1 or more"),
        (SearchOptions(without=frozenset({"magic", "spelling"})), "no part magic"),
    ],
)
def test_options_that_mean_nothing(store: Store, options: SearchOptions, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        search(store, "баспана", options)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.lists(
    st.sampled_from(["баспана", "4", "бап", "-", "ст.", '"', "*", "(", ")", "OR", "NOT", "тіркеу",
                     "99", "1)", "заңы", "#z1", "art_4", "law-on-moving", "z4"]), max_size=8,
).map(" ".join))  # fmt: skip
def test_any_query_has_an_answer(store: Store, query: str) -> None:
    for hit in search(store, query, SearchOptions(limit=3)).hits:
        assert hit.snippet.text
