"""Where terms are used: in every form, the longest first, in their scope, not where they are defined."""

from __future__ import annotations

import pytest

from corpus.readers.plain_text import read_plain_text
from kb.definitions import definitions_of
from kb.structure import parse

KAZAKH = """1-бап. Ұғымдар

Осы Заңда мынадай ұғымдар пайдаланылады:

1) көшіп-қонушы – көшкен адам;

2) ішкі көшіп-қонушы – елдің ішінде көшкен көшіп-қонушы;

3) тексеру – құжаттарды қарау;

4) уақытша болатын (тұратын) жер – мекенжай.

2-бап. Ішкі көшіп-қонушылар

{}"""

RUSSIAN = """Статья 1. Понятия

В настоящем Законе используются следующие понятия:

1) мигрант – переехавшее лицо;

2) внутренний мигрант – мигрант внутри страны;

3) переселенец – прибывший мигрант;

4) недвижимое имущество (недвижимость) – земля и здания;

5) капитал – имущество.

Статья 2. Права

{}"""


def uses(language: str, text: str) -> dict[str, list[str]]:
    expression = parse(read_plain_text(text), "act", language)
    found = {}
    for one in definitions_of(expression):
        for use in one.uses:
            assert not one.start <= use.start < one.end
            unit = expression.provisions[use.provision]
            assert unit.start <= use.start < use.end <= unit.end
        found[one.term] = [expression.text[use.start : use.end] for use in one.uses]
    return found


CASES = [
    ("kk", "Ішкі көшіп-қонушыларға жер берiледi.", {"ішкі көшіп-қонушы": ["Ішкі көшіп-қонушылар", "Ішкі көшіп-қонушыларға"]}, "inflected, in the heading too; the longest takes it"),
    ("kk", "Тексеруді тағайындайды; тексерілетін адам келеді.", {"тексеру": ["Тексеруді"]}, "a participle of its verb is not the noun"),
    ("kk", "Уақытша болатын жері мен уақытша тұратын жерін айтады.", {"уақытша болатын (тұратын) жер": ["Уақытша болатын жері", "уақытша тұратын жерін"]}, "the word in the bracket stands for the one before it"),
    ("kk", "Бұл ішкі. Көшіп-қонушы келеді.", {"көшіп-қонушы": ["көшіп-қонушы", "Көшіп-қонушы"]}, "a full stop parts words; the meaning of another term uses it"),
    ("ru", "Внутренним мигрантам помогают.", {"внутренний мигрант": ["Внутренним мигрантам"]}, "both words inflected"),
    ("ru", "Переселенцев регистрируют.", {"переселенец": ["Переселенцев"]}, "a vowel that comes and goes"),
    ("ru", "Недвижимость и недвижимое имущество продаются.", {"недвижимое имущество (недвижимость)": ["Недвижимость", "недвижимое имущество"]}, "a synonym"),
    ("ru", "Капиталом и капиталами, капитала и капиталу.", {"капитал": ["Капиталом", "капиталами", "капитала", "капиталу"]}, "endings that look like those of verbs"),
    ("ru", "Сноска. Переселенец – в редакции Закона РК от 01.01.2020 № 1-VI.", {"переселенец": []}, "notes are no law"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "expected", "reason"), CASES)
def test_uses(language: str, sentence: str, expected: dict[str, list[str]], reason: str) -> None:
    found = uses(language, {"kk": KAZAKH, "ru": RUSSIAN}[language].format(sentence))
    for term, words in expected.items():
        assert found[term] == words, reason


NOUNS = [
    ("состав", "состава составу составом составе составы составов"),
    ("актив", "активу активами активах активов"),
    ("система", "системе систем системами систему"),
    ("объем", "объема объему объеме объемов"),
    ("депозит", "депозите депозитом депозиты"),
    ("запись", "записи записью записей записях"),
    ("страховой случай", "страхового случая страховому случаю страховым случаем страховых случаев"),
    ("правила", "правил правилами правилам правилах"),
]


@pytest.mark.parametrize(("term", "forms"), NOUNS)
def test_nouns_that_look_like_verbs_are_known_in_all_forms(term: str, forms: str) -> None:
    text = (
        "Статья 1. Понятия\n\nВ настоящем Законе используются следующие понятия:\n\n"
        f"1) {term} – вещь;\n\n2) лодка – судно.\n\nСтатья 2. Прочее\n\n{forms}."
    )
    assert len(uses("ru", text)[term]) == len(forms.split()) // len(term.split())


def test_a_capital_tells_a_name_from_a_common_word() -> None:
    text = (
        "Статья 1. Цель\n\n1. Для рассмотрения создается Комиссия по приему (далее – Комиссия).\n\n"
        "2. Комиссия решает. Иная комиссия не решает.\n\nСтатья 2. Состав\n\nСостав Комиссии утверждается."
    )
    assert uses("ru", text)["Комиссия"] == ["Комиссия", "Комиссии"]


def test_a_short_name_is_used_from_where_it_is_introduced() -> None:
    text = (
        "1-бап. Тексеру\n\n1. Жоспардан тыс тексеру (бұдан әрі – тексеру) жүргізіледі.\n\n"
        "2. Тексеруді орган жүргізеді."
    )
    assert uses("kk", text)["тексеру"] == ["Тексеруді"]


def test_the_narrower_scope_wins() -> None:
    text = (
        "Статья 1. Понятия\n\nВ настоящем Законе используются следующие понятия:\n\n"
        "1) порт – место;\n\n2) груз – имущество.\n\nСтатья 2. Причалы\n\n1. Порт открыт.\n\n"
        "Примечание. Для целей настоящей статьи под портом понимается причал.\n\n"
        "Статья 3. Порты\n\nПорт закрыт."
    )
    expression = parse(read_plain_text(text), "act", "ru")
    general, _, special = definitions_of(expression)
    units = [expression.provisions[use.provision].eid for use in general.uses]
    assert units == ["art_3", "art_3"]
    assert [expression.provisions[use.provision].eid for use in special.uses] == ["art_2__para_1"]
