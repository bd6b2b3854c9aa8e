"""Variations of form change the form of a text and nothing else."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.form_only import FAMILIES, ROUNDS, VARIATIONS
from kb.comparison.compare import compare
from tests.kb.comparison.small_laws import compared_text

LAW = {
    "ru": """Закон о кочевье

Глава 2. Летнее кочевье

Статья 4. Табун и его «хозяин»

В настоящем Законе используются следующие понятия:

1) табун – стадо из 12000 лошадей, которые пасутся у большой реки до первого снега;

2) ёмкость – мера воды в колодце, о которой сказано в статье 5 и пункте 2 статьи 6;

3) время-срок – двадцать дней, считая с первого дня весны.

Статья 5. Права хозяина

1. Хозяин вправе пасти табун у реки согласно договору № 7 от 5 мая 2031 года.

- весной до первого снега;

- осенью после первого снега.

2. Хозяин не вправе продавать воду из колодца – ни летом, ни зимой.

Сноска. Статья 5 с изменениями, внесенными Законом РК от 01.02.2033 № 5 (вводится в действие).
""",
    "kk": """Көш туралы заң

2-тарау. Жазғы көш

4-бап. Үйір және оның «иесі»

Осы Заңда мынадай ұғымдар пайдаланылады:

1) үйір – үлкен өзеннің бойында алғашқы қар түскенше жайылатын 12000 жылқы;

2) сыйымдылық – 5-баптың 2-тармағында айтылған құдықтағы судың өлшемі;

3) көші-қон мерзімі – көктемнің бірінші күнінен бастап жиырма күн.

5-бап. Иесінің құқықтары

1. Иесі үйірді 2031 жылғы 5 мамырдағы № 7 шартқа сәйкес өзен бойында жаюға құқылы.

- көктемде алғашқы қар түскенше;

- күзде алғашқы қар түскеннен кейін.

2. Иесі құдықтың суын сата алмайды – жазда да, қыста да.

Ескерту. 5-бапқа өзгеріс енгізілді - ҚР 01.02.2033 № 5 Заңымен.
""",
}


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("name", [*VARIATIONS, *ROUNDS])
def test_a_variation_changes_nothing(name: str, language: str) -> None:
    law = LAW[language]
    varied = (VARIATIONS | ROUNDS)[name](law, language, Random(1))
    before, after = compared_text(law, language), compared_text(varied or law, language)
    assert not any(pair.is_change for pair in compare(before, after).all_pairs())


def test_each_variation_is_in_a_round() -> None:
    """But for the one that makes several at once itself."""
    assert {name for names in FAMILIES for name in names} == set(VARIATIONS) - {"all at once"}
