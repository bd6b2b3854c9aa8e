"""The parts of the reading: phrases, forms of names, keys, data of the languages."""

from __future__ import annotations

import pytest

from kb.grammar.bearers import KINDS
from kb.grammar.norm_words import names_of
from kb.language import kazakh_forms, russian_forms
from kb.model import Modality
from kb.norms.names import key_of_name, names_in
from kb.norms.phrases import Phrases
from kb.norms.words import PREDICATE, norm_words

PHRASES = [
    ("не вправе; вправе", "лицо не вправе уйти", 1, ("x", 2), "the first phrase that fits counts"),
    ("име(?:ет|ют) ~2 право", "имеет полное и право", 0, ("x", 3), "a gap of words"),
    ("име(?:ет|ют) ~2 право", "имеет , право", 0, None, "no mark in a gap"),
    ("име(?:ет|ют) ~2 право", "имеет один два три право", 0, None, "a gap is limited"),
    ("при условии, что", "при условии , что", 0, ("x", 3), "a comma is a word of a phrase"),
    (r"\w{2,}ся обязан", "лица обязан", 0, None, "a comma within braces is none"),
]


@pytest.mark.parametrize(("phrases", "text", "at", "expected", "reason"), PHRASES)
def test_phrases(
    phrases: str, text: str, at: int, expected: tuple[str, int] | None, reason: str
) -> None:
    assert Phrases([("x", phrases)]).at(text.split(), at) == expected, reason


def test_phrases_are_read_backwards_from_their_last_word() -> None:
    phrases = Phrases([("x", "құқығы ~1 бар")], backwards=True)
    assert phrases.at(["алуға", "құқығы", "да", "бар"], 3) == ("x", 1)
    assert phrases.at(["алуға", "құқығы"], 1) is None


def test_a_table_of_names() -> None:
    table = "\nperson: адам; тұлға\nemployer: жұмыс беруші;\n    жалдаушы\n"
    assert names_of(table) == {
        "person": ("адам", "тұлға"),
        "employer": ("жұмыс беруші", "жалдаушы"),
    }


KAZAKH = [
    ("орган", "органы", {"nominative"}, "a possessive that looks like an accusative"),
    ("орган", "органды", {"accusative"}, "an accusative"),
    ("азамат", "азаматтық", set(), "another word of its stem"),
    ("сот", "сотталған", set(), "a participle of another verb"),
    ("қор", "қорындағы", {"attributive"}, "an attribute"),
    ("жұмыспен қамту агенттігі", "агенттіктері", {"nominative"}, "the plural of what is possessed"),
    ("субъект", "субъектілерге", {"dative"}, "a vowel before the ending of a foreign word"),
]


@pytest.mark.parametrize(("base", "said", "cases", "reason"), KAZAKH)
def test_cases_of_kazakh_names(base: str, said: str, cases: set[str], reason: str) -> None:
    assert kazakh_forms.cases_of(base, said) == cases, reason


RUSSIAN = [
    (
        "гражданин",
        "граждане",
        {("nominative", "plural"), ("accusative", "plural")},
        "a plural of its own",
    ),
    ("граждане", "гражданам", {("dative", "plural")}, "a name in the plural"),
    ("дети", "детьми", {("instrumental", "plural")}, "a noun of no pattern"),
    ("обучающийся", "обучающемуся", {("dative", "singular")}, "a reflexive participle"),
    ("государство", "государственный", set(), "another word of its stem"),
]


@pytest.mark.parametrize(("base", "said", "cases", "reason"), RUSSIAN)
def test_cases_of_russian_names(
    base: str, said: str, cases: set[tuple[str, str]], reason: str
) -> None:
    assert russian_forms.cases_of(base, said) == cases, reason


NAMES = [
    ("kk", "білім беру саласындағы уәкілетті орган", "authorised_body"),
    ("kk", "тіркеу", None),
    ("ru", "уполномоченный орган по вопросам миграции", "authorised_body"),
    ("ru", "иностранный работник", "foreign_worker"),
    ("ru", "решение суда", None),
    ("en", "the employer", "employer"),
]


@pytest.mark.parametrize(("language", "name", "key"), NAMES)
def test_the_key_of_a_name(language: str, name: str, key: str | None) -> None:
    assert key_of_name(name, language) == key


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_data_of_a_language_is_whole(language: str) -> None:
    words = norm_words(language)
    known = {one.value for one in Modality} | {"permitted", "nothing"}
    assert {modality for modality, _, _ in words.predicates} <= known
    assert set(names_in(language).values()) <= KINDS.keys()
    # A phrase that any word begins would make a predicate of every word.
    from kb.norms.words import norm_patterns

    kinds = norm_patterns(language).kinds
    assert not any(kinds[word] & PREDICATE for word in ("және", "или", "stone", "тас", "камень"))


def test_kazakh_and_russian_name_the_same_bearers() -> None:
    kazakh, russian = (set(names_in(one).values()) for one in ("kk", "ru"))
    assert kazakh - russian == {"needed_migrant"}
    assert russian - kazakh == {"lessee"}
    assert KINDS.keys() == kazakh | russian
