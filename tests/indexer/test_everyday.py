"""Everyday words and the law's: tables are whole, and sayings are found by stems."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import pytest

import indexer.everyday as everyday
from indexer.everyday import (
    Entry,
    EverydayError,
    Kind,
    WithSayings,
    entries_of,
    everyday_words,
    expansions,
    load_entries,
    said_words,
)
from indexer.spelling import corrected, corrections
from kb.language.analysis import terms_of_word
from kb.language.tokens import forms

_FILES = sorted(Path(everyday.__file__).parent.glob("*.toml"))
_SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "acts"
_MOST_UNSEEN = 0.15


@pytest.mark.parametrize(
    ("language", "query", "saying", "term", "reason"),
    [
        ("ru", "Как прописаться у брата?", "прописаться", "регистрация по месту жительства", "a verb for a noun of the law"),
        ("ru", "статус оралманов", "оралманов", "кандас", "an old name in another case"),
        ("ru", "Меня уволили без причины", "уволили", "расторжение трудового договора", "an inflected verb"),
        ("ru", "второй год не платят мне зарплату", "не платят зарплату", "задолженность по заработной плате", "a word in between"),
        ("ru", "квартиру хочу снять в Астане", "квартиру снять", "наем жилища", "another order"),
        ("ru", "получить ВНЖ", "внж", "вид на жительство", "an abbreviation, in any case"),
        ("ru", "права на машину из Китая", "права машину", "водительское удостоверение", "stop words within a saying do not matter"),
        ("kk", "Оралмандарға жеңілдік", "оралмандарға", "қандас", "an old name with a plural and a case"),
        ("kk", "прописка алу", "прописка", "тіркеу", "a Russian word in Kazakh speech"),
        ("kk", "айлығымды бермей жатыр", "айлығымды бермей жатыр", "жалақы", "a sentence of life"),
        ("kk", "қожайыным құжат сұрады", "қожайыным", "жұмыс беруші", "a possessive"),
        ("kk", "ЖСН қайдан аламын", "жсн", "жеке сәйкестендіру нөмірі", "an abbreviation"),
        ("kk", "шекара маңындағы ауыл", "ауыл", "ауылдық жер", "one word of several"),
        ("en", "I was fired yesterday", "fired", "расторжение трудового договора", "English leads to Russian"),
        ("en", "getting a green card", "green card", "тұрақты тұруға рұқсат", "English leads to Kazakh"),
        ("en", "migration of population", "migration population", "халықтың көші-қоны", "a term of law, without its «of»"),
        ("en", "quotas", "quotas", "квота", "a plural of a term"),
        ("en", "can they throw me out of the country", "throw out country", "выдворение", "stop words do not part a saying"),
        ("en", "can they send me back home", "send back", "выдворение", "a plain verb for expulsion"),
        ("en", "who pays for the move", "who pays", "за счет средств", "a question word that tells something"),
        ("en", "papers expire", "expire", "срок действия", "a verb for a noun of the law"),
        ("ru", "оспорить депортацию брата", "оспорить депортацию", "обжалование", "a saying of two telling words"),
        ("kk", "депортациядан кейін келе ала ма", "депортациядан кейін", "келуіне тыйым салу", "after an expulsion"),
        ("ru", "соседи шумят по ночам", "соседи шумят", "нарушение тишины", "neighbours"),
        ("ru", "списать все долги по кредитам", "списать долги", "внесудебное банкротство", "insolvency of citizens"),
        ("ru", "ребенка травят в школе", "ребенка травят", "травля (буллинг) ребенка", "schools"),
        ("ru", "пересадка почки от брата", "пересадка почки", "трансплантация", "health"),
        ("ru", "начальник штрафует за опоздание", "начальник штрафует", "удержания из заработной платы", "wages"),
        ("kk", "көршілер түнде шулайды", "көршілер шулайды", "тыныштықты сақтау", "neighbours in Kazakh"),
        ("kk", "екпеден бас тартуға бола ма", "екпеден бас тартуға", "профилактические прививки", "an act that may be in Russian alone"),
        ("kk", "мас жүргізушіге не болады", "мас жүргізушіге", "масаң күйде", "driving"),
        ("kk", "қарызды кешіру", "қарызды кешіру", "соттан тыс банкроттық", "insolvency in Kazakh"),
        ("en", "my landlord won't register me", "landlord won register", "согласие собственника", "an apostrophe within a saying"),
        ("en", "was I unfairly fired", "unfairly fired", "восстановление на работе", "labour"),
        ("en", "kidney transplants", "kidney transplants", "транспланттау", "health in English"),
    ],
)  # fmt: skip
def test_a_saying_leads_to_the_law(
    language: str, query: str, saying: str, term: str, reason: str
) -> None:
    found = expansions(forms(query), language)
    law = {
        (" ".join(one.said), term)
        for one in found
        for terms in one.terms.values()
        for term in terms
    }
    assert (saying, term) in law, reason


@pytest.mark.parametrize(
    ("language", "query", "unsaid", "reason"),
    [
        ("ru", "работодатель платит зарплату", "не платят зарплату", "the opposite"),
        ("en", "a long road", "how long", "one telling word does not stand for both"),
        ("ru", "снять запрет с продажи", "снять квартиру", "half of a saying"),
        ("ru", "дом у реки, кто может снять", "снять квартиру", "words of a saying too far apart"),
        ("kk", "", "үй", "nothing said"),
        ("ru", "права мигранта", "водительские права", "rights, not a driving licence"),
        ("ru", "трудовая миграция", "трудовая книжка", "labour, not the book of it"),
        ("ru", "зона бедствия", "тюрьма", "a zone, not a prison"),
        ("kk", "әкімшілік айыппұл", "әкімшілікке бару", "administrative, not the administration"),
        ("kk", "бағалы қағаз", "справка", "a security, no certificate"),
        ("en", "the draft law", "army", "a bill, not conscription"),
        (
            "ru",
            "должностное лицо",
            "гимназия",
            "a person, and no lyceum, though their stems are one",
        ),
        ("ru", "национальная компания", "графа национальность", "national, not an ethnic group"),
        ("ru", "рабочее время", "простой рабочий", "time of work, not a worker"),
        ("kk", "3-бап", "фото", "a number is no photograph"),
        ("kk", "жүк тасымалы", "жүктілік", "cargo, not pregnancy: «жүкті» is both"),
        ("kk", "неке қиюды тіркеу", "прописка", "a marriage is registered too"),
        ("kk", "сыйақы мөлшерлемесі", "премия", "interest of a loan, not a bonus"),
        ("kk", "тауар биржасы", "биржаға тұру", "an exchange, not a labour office"),
        ("en", "sold a phone", "sex work", "a sale, not trafficking"),
        ("en", "abuse of power", "husband beats", "officials, not families"),
        ("en", "present the documents", "gift to official", "to present is not a present"),
        ("ru", "полномочия Верховного суда", "апелляция", "a court, not an appeal to it"),
        ("kk", "жерді пайдалану", "бос жатқан жер", "use of land: a stem does not keep «not»"),
        ("kk", "құжаттарды қабылдау", "бермей қойды", "to accept is not to refuse"),
        ("ru", "51 статья", "статья", "numbers and citations"),
    ],
)
def test_what_is_not_said_adds_nothing(language: str, query: str, unsaid: str, reason: str) -> None:
    said = [entry for entry in everyday_words(language) if unsaid in entry.said]
    found = expansions(forms(query), language)
    assert not any(one.reason == entry.reason for one in found for entry in said), reason


def test_longer_sayings_come_first() -> None:
    found = expansions(forms("не платят зарплату"), "ru")
    assert [len(one.said) for one in found] == sorted(
        (len(one.said) for one in found), reverse=True
    )
    assert len(found[0].said) == 3


def test_an_expansion_says_why() -> None:
    (found,) = expansions(forms("оралман"), "ru")
    assert (found.kind, found.terms["ru"]) == (Kind.OLD_NAME, ("кандас",))
    assert "2020" in found.reason


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_shipped_tables_are_whole(path: Path) -> None:
    language, entries = load_entries(path)
    assert entries
    for entry in entries:
        law = [term for terms in entry.law.values() for term in terms]
        assert len(law) == len(set(law)) or language == "en", entry
        assert all(term == term.strip() for term in (*entry.said, *law)), entry


def _key(text: str, language: str) -> str:
    return " ".join(term for form in forms(text) for term in terms_of_word(form, language)[:1])


@pytest.mark.slow
@pytest.mark.skipif(
    not _SHARED.is_dir() and os.environ.get("CI") != "true", reason="no shared acts here"
)
def test_the_law_has_the_terms() -> None:
    for language, ending in (("ru", "rus"), ("kk", "kaz")):
        texts = (path.read_text("utf-8") for path in sorted(_SHARED.glob(f"*.{ending}.txt")))
        law = f" {' '.join(_key(text, language) for text in texts)} "
        terms = {
            term
            for path in _FILES
            for entry in load_entries(path)[1]
            for term in entry.law.get(language, ())
        }
        missing = sorted(term for term in terms if f" {_key(term, language)} " not in law)
        # The shared acts have fewer texts in Kazakh: other acts were read for the rest.
        most = 0 if language == "ru" else _MOST_UNSEEN * len(terms)
        assert len(missing) <= most, missing


_GOOD: dict[str, Any] = {
    "said": ["изба"],
    "law": {"ru": ["жилище"]},
    "kind": "everyday",
    "reason": "A house",
}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({}, "language must be one of"),
        ({"language": "de"}, "language must be one of"),
        ({"language": "ru", "words": []}, "words is unknown"),
        ({"language": "ru", "word": {}}, "written as [[word]]"),
        ({"language": "ru", "word": ["изба"]}, "word 1: entries are written as [[word]]"),
        ({"language": "ru", "word": [{}]}, "word 1: said must be a list of words"),
        ({"language": "ru", "word": [_GOOD | {"said": [" "]}]}, "none of them empty"),
        ({"language": "ru", "word": [_GOOD, {"said": ["хата"]}]}, "word 2 (хата): kind is missing"),
        ({"language": "ru", "word": [_GOOD | {"note": "x"}]}, "(изба): note is unknown"),
        ({"language": "ru", "word": [_GOOD | {"kind": "slang"}]}, "(изба): kind must be one of"),
        ({"language": "ru", "word": [_GOOD | {"kind": 7}]}, "(изба): kind must be one of"),
        ({"language": "ru", "word": [_GOOD | {"reason": ""}]}, "(изба): reason must be"),
        ({"language": "ru", "word": [_GOOD | {"law": {"fr": ["x"]}}]}, "law must have words by"),
        (
            {"language": "ru", "word": [_GOOD | {"law": {"ru": []}}]},
            "(изба): law.ru must be a list",
        ),
        ({"language": "ru", "word": [_GOOD, _GOOD]}, "said already in t.toml: word 1 (изба)"),
        ({"language": "ru", "word": [_GOOD | {"said": ["?!"]}]}, "must have 1 to"),
        ({"language": "en", "terms": []}, "[terms] must be a table"),
        (
            {"language": "en", "terms": {"house": {"kk": "үй"}}},
            "terms (house): law.kk must be a list",
        ),
    ],
)
def test_a_wrong_table_is_refused_with_its_place(table: Mapping[str, Any], message: str) -> None:
    with pytest.raises(EverydayError) as error:
        entries_of(table, "t.toml")
    assert str(error.value).startswith("t.toml")
    assert message in str(error.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(EverydayError, match=r"none.toml: cannot be read"):
        load_entries(tmp_path / "none.toml")
    broken = tmp_path / "broken.toml"
    broken.write_text("language = ", "utf-8")
    with pytest.raises(EverydayError, match=r"broken.toml: this is no TOML"):
        load_entries(broken)
    broken.write_bytes(b"language = '\xff'")
    with pytest.raises(EverydayError, match=r"broken.toml: this is no TOML"):
        load_entries(broken)


def test_a_users_file_adds_and_replaces(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'language = "ru"\n'
        '[[word]]\nsaid = ["оралман", "изба-читальня"]\nlaw.ru = ["библиотека"]\n'
        'kind = "everyday"\nreason = "Ours"\n',
        "utf-8",
    )
    entries = everyday_words("ru", own)
    (found,) = expansions(forms("оралманы"), "ru", entries)
    assert found.terms == {"ru": ("библиотека",)}
    (found,) = expansions(forms("репатриант"), "ru", entries)
    assert found.terms == {"ru": ("кандас",)}
    assert everyday_words("kk", own) == everyday_words("kk")


def test_same_query_same_expansions() -> None:
    entry = Entry(("изба", "красная изба"), {"ru": ("жилище",)}, Kind.EVERYDAY, "A house")
    (first,) = expansions(forms("красную избу избы"), "ru", (entry,))
    assert first.said == ("красную", "избу")
    assert expansions(forms("красную избу избы"), "ru", (entry,)) == [first]


def test_words_of_english_sayings_are_english() -> None:
    assert {"permit", "residence", "wife"} <= said_words("en")


class _OneWord:
    """The vocabulary of an index that has one word, which is much like «прописка»."""

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        return {term: 300 for term in terms if term == "приписка"}

    def terms_like(self, prefix: str, limit: int) -> list[str]:
        return ["приписка"][:limit] if "приписка".startswith(prefix) else []


@pytest.mark.parametrize(
    ("typed", "meant", "reason"),
    [
        ("прописка", "прописка", "a saying is no slip for a word of the index"),
        ("прописку", "прописку", "nor is another form of it"),
        ("пропсика", "прописка", "a slip for a word of a saying"),
        ("копбалалы", "көпбалалы", "a saying without its Kazakh letters"),
        ("припсика", "приписка", "words of the index are still found"),
    ],
)
def test_sayings_are_known_to_spelling(typed: str, meant: str, reason: str) -> None:
    vocabulary = WithSayings(_OneWord(), ("kk", "ru"))
    assert corrected(typed, corrections(typed, vocabulary)) == meant, reason
    assert typed != "прописка" or corrections(typed, _OneWord()), reason
