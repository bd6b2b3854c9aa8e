"""What notes say of rulings of the Constitutional Court, and what becomes of the unit."""

from __future__ import annotations

import pytest

from kb.amendments import changes_of
from kb.amendments.history import last_change
from kb.amendments.validity import rulings_on, status_on
from tests.kb.amendments.noted import act, position, told

IN_PART = 'Нормативным постановлением Конституционного Суда РК от 31.08.2023 № 27-НП пункт 2 статьи 5 настоящего Закона РК признан не соответствующим Конституции Республики Казахстан в части слов "весной".'
CONTRARY = "Примечание ИЗПИ!\n\nНормативным постановлением Конституционного Суда РК от 23.07.2024 № 49-НП подпункт 2) пункта 1 статьи 5 настоящего Закона РК признан не соответствующим Конституции Республики Казахстан."

CASES = [
    # (why, language, note, what is read)
    ("contrary to the Constitution", "ru", CONTRARY, ["unconstitutional art_5__para_1__point_2 resolution 49-НП 2024-07-23"]),
    ("in some of its words", "ru", "Примечание ИЗПИ!\n\n" + IN_PART, ["unconstitutional_in_part art_5__para_2 resolution 27-НП 2023-08-31"]),
    ("to be read as the ruling says; its reasons speak of contradiction", "ru",
     "Примечание ИЗПИ!\n\nНормативным постановлением Конституционного Суда РК от 11.04.2023 № 9 положения пунктов 1 и 2 статьи 5 настоящего Закона признаны соответствующими Конституции Республики Казахстан в следующем истолковании: посадка не должна противоречить сезону.",
     ["constitutional_as_read art_5__para_1 resolution 9 2023-04-11", "constitutional_as_read art_5__para_2 resolution 9 2023-04-11"]),
    ("the verdict before the units", "ru",
     "Примечание ИЗПИ!\n\nНормативным постановлением Конституционного Суда РК от 04.12.2025 № 76-НП признаны соответствующими Конституции РК положения статьи 6 настоящего Закона РК при их применении к садам.",
     ["constitutional art_6 resolution 76-НП 2025-12-04"]),
    ("articles of the Constitution are not the act's", "ru",
     "Примечание ИЗПИ!\n\nНормативным постановлением Конституционного Суда РК от 13.06.2023 № 19 статья 5 настоящего Закона РК признана соответствующей пункту 4 статьи 26 Конституции Республики Казахстан.",
     ["constitutional art_5 resolution 19 2023-06-13"]),
    ("the act as a whole", "ru", "Примечание ИЗПИ!\n\nНормативным постановлением Конституционного Суда РК от 08.04.2023 № 8-НП настоящий Закон признан соответствующим Конституции Республики Казахстан.",
     ["constitutional act resolution 8-НП 2023-04-08"]),
    ("several rulings of which nothing is told", "ru", "Примечание. См. нормативные постановления Конституционного Суда РК от 06.10.2023 № 32-НП; от 18.07.2025 № 73-НП.",
     ["ruling art_5__para_2 resolution 32-НП 2023-10-06", "ruling art_5__para_2 resolution 73-НП 2025-07-18"]),
    ("behind something else", "kk", "ЗҚАИ-ның ескертпесі! 5-баптың 2-тармағы 01.01.2027 бастап қолданысқа енгізіледі. Ескертпе! ҚР Конституциялық Сотының 11.07.2023 № 20 нормативтік қаулысын қараңыз.",
     ["ruling art_5__para_2 resolution 20 2023-07-11", "effective art_5__para_2 from=2027-01-01"]),
    ("nothing is ruled yet", "ru", "Примечание ИЗПИ!\n\nКонституционным Судом РК начато производство по проверке конституционности пункта 2 статьи 5.", ["ruling* art_5__para_2"]),
    ("Kazakh", "kk", "ЗҚАИ-ның ескертпесі! ҚР Конституциялық Сотының 16.04.2025 № 69-НҚ нормативтік қаулысымен осы Заңның 5-бабы 1-тармағының 2) тармақшасы Қазақстан Республикасының Конституциясына сәйкес келмейді деп танылды.",
     ["unconstitutional art_5__para_1__point_2 resolution 69-НҚ 2025-04-16"]),
    ("a unit that it goes with is not ruled on", "kk",
     "ЗҚАИ-ның ескертпесі! ҚР Конституциялық Сотының 31.08.2023 № 27 нормативтік қаулысымен осы Заңның 6-бабымен өзара байланысты осы Заңның 5-бабының 2-тармағы төмендегідей түсіндірмеде Қазақстан Республикасының Конституциясына сәйкес келеді деп танылды:",
     ["constitutional_as_read art_5__para_2 resolution 27 2023-08-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "language", "note", "expected"), CASES)
def test_a_note_tells_a_ruling(why: str, language: str, note: str, expected: list[str]) -> None:
    assert told(act(language, note)) == expected, why


@pytest.mark.parametrize(
    ("note", "day", "standing"),
    [
        (CONTRARY, "2024-07-22", "in_force"),
        (CONTRARY, "2024-07-23", "unconstitutional"),
        ("Примечание ИЗПИ!\n\n" + IN_PART, "2030-01-01", "in_force"),
    ],
)
def test_a_unit_contrary_to_the_constitution_is_no_law(note: str, day: str, standing: str) -> None:
    expression = act("ru", note)
    unit = position(expression, "art_5__para_1__point_2")
    found = status_on(expression, changes_of(expression), unit, day)
    assert found.standing.value == standing


def test_a_ruling_is_known_within_the_unit_from_its_day_and_changes_nothing() -> None:
    expression = act("ru", "Примечание ИЗПИ!\n\n" + IN_PART)
    changes = changes_of(expression)
    units = expression.provisions
    inner = position(expression, "art_5__para_2__subpara_2")
    assert len(rulings_on(units, changes, inner)) == 1
    assert rulings_on(units, changes, inner, "2023-08-30") == []
    assert rulings_on(units, changes, position(expression, "art_6")) == []
    assert last_change(changes) is None
