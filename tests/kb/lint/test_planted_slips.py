"""Clean drafts with ten slips of different kinds in each: all are found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.embedded import embedded_acts
from corpus.readers import read
from corpus.readers.plain_text import read_plain_text
from corpus.registry import load_registry
from kb.address import address_of
from kb.definitions import definitions_of
from kb.lint import lint
from kb.references import references_of
from kb.references.catalogue import Catalogue
from kb.structure import parse

DRAFTS = Path(__file__).parents[2] / "data" / "drafts"

Slip = tuple[str, str, str, str | None]
"""Words of the clean draft, what stands for them, the code, the article that it is found in."""

SLIPS: list[tuple[str, list[Slip]]] = [
    (
        "kk",
        [
            ("3-бап. Жайылым", "3 бап. Жайылым", "heading-form", "3"),
            ("30 (отыз)", "30 (жиырма)", "number-words", "5"),
            ("№ 477-IV", "№ 478-IV", "act-misnamed", "5"),
            ("4-бабының 2-тармағы", "4-бабының 3-тармағы", "no-such-unit", "5"),
            ("(жайылымның шекарасында)", "(жайылымның шекарасында", "unpaired", "4"),
            ("нәтижелері туралы", "нәтижелері нәтижелері туралы", "word-twice", "8"),
            ("10-бап. Осы", "11-бап. Осы", "number-gap", "11"),
            ("мақсаты бойынша пайдалануға", "мақcаты бойынша пайдалануға", "latin-letters", "4"),
            ("бағу маусымында іске", "белгіленген уақытта іске", "term-unused", "1"),
            ("3) жайылым туралы ақпарат", "4) жайылым туралы ақпарат", "number-gap", "3"),
        ],
    ),
    (
        "kk",
        [
            (
                "1) жайылымда мал бағуға;",
                "1-1) жайылымда мал бағуға;",
                "inserted-without-first",
                "3",
            ),
            ("8-бап. Бақылау\n", "8-бап. Бақылау.\n", "heading-stop", "8"),
            (
                "Осы Заңды бұзу заңда белгіленген жауаптылыққа әкеп соғады.\n\n",
                "",
                "empty-unit",
                "9",
            ),
            ("бес (5) жылға", "алты (5) жылға", "number-words", "6"),
            ("2011 жылғы 22 шілдедегі", "2011 жылғы 21 шілдедегі", "act-misnamed", "5"),
            ("осы баптың 1-тармағында", "осы баптың 5-тармағында", "no-such-unit", "3"),
            ("3) көш жолы –", "3) жайылым пайдаланушы –", "term-twice", "1"),
            (
                "жайылымды пайдаланудың тәртібін",
                "жайылымды пайдаланудыңтәртібін",
                "run-together",
                "2",
            ),
            ("Бақылаудың нәтижелері", "Бақылaудың нәтижелері", "latin-letters", "8"),
            ("2. Рұқсаттың мерзімі", "2 . Рұқсаттың мерзімі", "number-form", "6"),
        ],
    ),
    (
        "kk",
        [
            ("2-бап. Осы Заңның мақсаты", "2 бап. Осы Заңның мақсаты", "heading-form", "2"),
            ("2. Бақылаудың", "1. Бақылаудың", "number-repeat", "8"),
            ("3. Осы Заңның 4", "5. Осы Заңның 4", "number-gap", "5"),
            ("«Халықтың көші-қоны туралы»", "«Халықтың көші-қон туралы»", "act-misnamed", "5"),
            ("осы Заңның 5-бабында", "осы Заңның 15-бабында", "no-such-unit", "6"),
            ("атқарушы орган жүргізеді", "атқарушы атқарушы орган жүргізеді", "word-twice", "8"),
            ("1. «Үздік бақташы» атағы", "1. «Үздік бақташы атағы", "unpaired", "7"),
            (
                "күнтізбелік күн ішінде",
                "күнтізбелік (отыз бір (30) күн) ішінде",
                "number-words",
                "5",
            ),
            ("алғашқы ресми жарияланған", "алғaшқы ресми жарияланған", "latin-letters", "10"),
            ("жауаптылыққа әкеп", "жауаптылыққа жауаптылыққа әкеп", "word-twice", "9"),
        ],
    ),
    (
        "kk",
        [
            ("2. «Үздік", "1. «Үздік", "number-repeat", "7"),
            ("3-тарау. Қорытынды", "4-тарау. Қорытынды", "number-gap", None),
            ("осы Заңның 5-бабында", "осы Заңның 5-бабының 7-тармағында", "no-such-unit", "6"),
            (
                "2011 жылғы 22 шілдедегі № 477-IV",
                "1997 жылғы 13 желтоқсандағы № 204-I",
                "repealed-act",
                "5",
            ),
            ("Рұқсат бес (5) жылға", "Рұқсат 2,5 (үш жарым) жылға", "number-words", "6"),
            ("4-бабының 2-тармағы", "4-бабының 2) тармақшасы", "no-such-unit", "5"),
            ("құрылыс салуға тыйым", "құрылыс (қора салуға тыйым", "unpaired", "4"),
            (
                "Жайылым пайдаланушының міндеттері",
                "Жайылым пайдаланушының  міндеттері.",
                "heading-stop",
                "4",
            ),
            ("белгіленген жауаптылыққа", "белгілeнген жауаптылыққа", "latin-letters", "9"),
            ("2. Жайылым пайдаланушы осы", "2 . Жайылым пайдаланушы осы", "number-form", "3"),
        ],
    ),
    (
        "kk",
        [
            ("9-бап. Жауаптылық\n", "9-бап. Жауаптылық.\n", "heading-stop", "9"),
            (
                "2) жайылым пайдаланушы – жайылымда",
                "2) бағу маусымы – жайылымда",
                "term-twice",
                "1",
            ),
            ("мал бағуға арналған", "мал бағуға бағуға арналған", "word-twice", "1"),
            ("30 (отыз)", "30 (отыз бес)", "number-words", "5"),
            ("бес (5) жылға", "бес (10 жылға)", "number-words", "6"),
            ("2011 жылғы 22 шілдедегі", "2010 жылғы 22 шілдедегі", "act-misnamed", "5"),
            ("4-бабының 2-тармағы", "40-бабының 2-тармағы", "no-such-unit", "5"),
            ("Бақылауды жергілікті", "Бақылауды (жоспарды жергілікті", "unpaired", "8"),
            ("белгіленген тәртіппен", "бeлгіленген тәртіппен", "latin-letters", "6"),
            ("2. Көш жолында", "3. Көш жолында", "number-gap", "4"),
        ],
    ),
    (
        "ru",
        [
            ("Статья 3. Права", "Статья 3 Права", "heading-form", "3"),
            ("30 (тридцати)", "30 (двадцати)", "number-words", "5"),
            ("№ 477-IV", "№ 478-IV", "act-misnamed", "5"),
            ("пункта 2 статьи 4", "пункта 3 статьи 4", "no-such-unit", "5"),
            ("(в границах пастбища)", "(в границах пастбища", "unpaired", "4"),
            ("О результатах контроля", "О результатах результатах контроля", "word-twice", "8"),
            ("Статья 10. Порядок", "Статья 11. Порядок", "number-gap", "11"),
            ("определяет порядок", "опрeделяет порядок", "latin-letters", "2"),
            ("в сезон выпаса.", "в установленное время.", "term-unused", "1"),
            ("3) получать сведения", "4) получать сведения", "number-gap", "3"),
        ],
    ),
    (
        "ru",
        [
            (
                "1) пасти скот на пастбище;",
                "1-1) пасти скот на пастбище;",
                "inserted-without-first",
                "3",
            ),
            ("Статья 8. Контроль\n", "Статья 8. Контроль.\n", "heading-stop", "8"),
            (
                "Нарушение настоящего Закона влечет ответственность, установленную законами.\n\n",
                "",
                "empty-unit",
                "9",
            ),
            ("пять (5) лет", "шесть (5) лет", "number-words", "6"),
            ("от 22 июля 2011 года", "от 21 июля 2011 года", "act-misnamed", "5"),
            ("в пункте 1 настоящей статьи", "в пункте 5 настоящей статьи", "no-such-unit", "3"),
            ("3) скотопрогонная трасса –", "3) пользователь пастбища –", "term-twice", "1"),
            (
                "пользуется пастбищем бесплатно",
                "пользуется пастбищем пастбищем бесплатно",
                "word-twice",
                "7",
            ),
            ("Контроль проводит", "Контрoль проводит", "latin-letters", "8"),
            ("2. Срок разрешения", "2 . Срок разрешения", "number-form", "6"),
        ],
    ),
    (
        "ru",
        [
            ("Статья 2. Цель", "Статья 2 Цель", "heading-form", "2"),
            ("2. О результатах", "1. О результатах", "number-repeat", "8"),
            ("3. При нарушении", "5. При нарушении", "number-gap", "5"),
            ("«О миграции населения»", "«О миграции»", "act-misnamed", "5"),
            ("установленном статьей 5", "установленном статьей 15", "no-such-unit", "6"),
            ("орган сообщает", "орган орган сообщает", "word-twice", "8"),
            (
                "1. Звание «Лучший чабан» присваивается",
                "1. Звание «Лучший чабан присваивается",
                "unpaired",
                "7",
            ),
            (
                "календарных дней.\n\n2.",
                "календарных дней, а зимой – 15 рабочих дней (шестнадцати рабочих дней).\n\n2.",
                "number-words",
                "5",
            ),
            ("первого официального", "первoго официального", "latin-letters", "10"),
            ("влечет ответственность", "влечет влечет ответственность", "word-twice", "9"),
        ],
    ),
    (
        "ru",
        [
            ("Глава 3. Заключительные", "Глава 4. Заключительные", "number-gap", None),
            (
                "от 22 июля 2011 года № 477-IV",
                "от 13 декабря 1997 года № 204-I",
                "repealed-act",
                "5",
            ),
            ("на пять (5) лет", "на 2,5 (три с половиной) года", "number-words", "6"),
            ("пункта 2 статьи 4", "подпункта 2) статьи 4", "no-such-unit", "5"),
            ("запрещается строительство", "запрещается (кроме зимы строительство", "unpaired", "4"),
            (
                "Обязанности пользователя пастбища\n",
                "Обязанности пользователя пастбища.\n",
                "heading-stop",
                "4",
            ),
            ("установленную законами", "устанoвленную законами", "latin-letters", "9"),
            (
                "скот по скотопрогонной трассе",
                "скот c пастбища по скотопрогонной трассе",
                "latin-word",
                "3",
            ),
            (
                "2. Пользователь пастбища, получивший",
                "1. Пользователь пастбища, получивший",
                "number-repeat",
                "7",
            ),
            ("по истечении десяти", "по истечении истечении десяти", "word-twice", "10"),
        ],
    ),
    (
        "ru",
        [
            ("Статья 9. Ответственность\n", "Статья 9. Ответственность.\n", "heading-stop", "9"),
            ("2) пользователь пастбища –", "2) сезон выпаса –", "term-twice", "1"),
            ("участок для выпаса", "участок участок для выпаса", "word-twice", "1"),
            ("30 (тридцати)", "30 (тридцати пяти)", "number-words", "5"),
            ("на пять (5) лет", "на пять (10 лет)", "number-words", "6"),
            ("от 22 июля 2011 года", "от 22 июля 2010 года", "act-misnamed", "5"),
            ("пункта 2 статьи 4", "пункта 2 статьи 40", "no-such-unit", "5"),
            ("Контроль проводит", "Контроль (по плану проводит", "unpaired", "8"),
            ("порядке, установленном", "порядкe, установленном", "latin-letters", "6"),
            ("2. На скотопрогонной трассе (в", "3. На скотопрогонной трассе (в", "number-gap", "4"),
        ],
    ),
    (
        "en",
        [
            ("Article 3. Rights", "Article 3 Rights", "heading-form", "3"),
            ("30 (thirty)", "30 (twenty)", "number-words", "5"),
            ("paragraph 2 of Article 4", "paragraph 3 of Article 4", "no-such-unit", "5"),
            ("(within the pasture)", "(within the pasture", "unpaired", "4"),
            ("of the results", "of the the results", "word-twice", "7"),
            ("Article 8. Liability", "Article 9. Liability", "number-gap", "9"),
            ("in the grazing season.", "in the time laid down.", "term-unused", "1"),
            ("3) to receive", "4) to receive", "number-gap", "3"),
            ("3) cattle track –", "3) pasture user –", "term-twice", "1"),
            ("2. The term of the permit", "2 . The term of the permit", "number-form", "6"),
        ],
    ),
    (
        "en",
        [
            ("1) to graze", "1-1) to graze", "inserted-without-first", "3"),
            ("Article 7. Control\n", "Article 7. Control.\n", "heading-stop", "7"),
            ("five (5) years", "six (5) years", "number-words", "6"),
            ("paragraph 1 of this Article", "paragraph 5 of this Article", "no-such-unit", "3"),
            ("under Article 5", "under Article 15", "no-such-unit", "6"),
            ("shall exercise control", "shall shall exercise control", "word-twice", "7"),
            ("construction is", "construction (of sheds is", "unpaired", "4"),
            ("Article 2. Purpose", "Article 2 Purpose", "heading-form", "2"),
            ("Chapter 2. Permits", "Chapter 3. Permits", "number-gap", None),
            (
                "\n\nViolation of this Law shall entail liability established by the laws.\n",
                "\n",
                "empty-unit",
                "8",
            ),
        ],
    ),
]


def _clean(language: str) -> str:
    return (DRAFTS / f"{language}.txt").read_text(encoding="utf-8")


def _found(text: str, language: str) -> list[tuple[str | None, str]]:
    """The article and the code of each finding."""
    expression = parse(read_plain_text(text), "draft", language)
    findings = lint(
        expression,
        definitions=definitions_of(expression),
        references=references_of(expression),
        catalogue=Catalogue(load_registry()),
        acts={entry.id: entry for entry in load_registry()},
    )
    return [
        (
            None
            if one.provision is None
            else address_of(expression.provisions, one.provision, "draft", language).article,
            one.code,
        )
        for one in findings
    ]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_clean_draft_is_left_alone(language: str) -> None:
    assert _found(_clean(language), language) == []


@pytest.mark.parametrize(("language", "slips"), SLIPS)
def test_what_was_planted_is_found_and_nothing_else(language: str, slips: list[Slip]) -> None:
    text = _clean(language)
    for right, wrong, _, _ in slips:
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    found = _found(text, language)
    assert sorted(map(str, found)) == sorted(str((where, code)) for _, _, code, where in slips)


def test_the_embedded_draft_law_with_its_real_layers() -> None:
    """Each read against the text: who changes this table reads the place first."""
    [act] = [act for act in embedded_acts() if act.act_id == "draft-internal-migration"]
    found = _found(read(act.path).text, "kk")
    told = {where: " ".join(code for at, code in found if at == where) for where, _ in found}
    assert told == {
        None: "contents",
        "1": "latin-letters "
        + "term-unused " * 4
        + "misspelt term-unused term-unused term-hyphen misspelt",
        "2": "term-hyphen",
        "3": "list-colon repealed-act latin-letters" + " repealed-act" * 5,
        "4": "term-reworded other-name",
        "7": "run-together",
        "8": "list-colon point-end",
        "9": "misspelt list-colon",
        "11": "number-form",
        "12": "term-variant list-colon",
        "13": "list-colon term-variant",
        "14": "misspelt",
        "18": "inserted-without-first",
        "20": "list-colon",
        "21": "heading-form heading-stop",
        "22": "empty-unit",
        "24": "number-gap heading-stop",
        "25": "misspelt",
        "27": "latin-letters latin-letters",
    }
