"""Which of the heads of an annex is that of the amending act."""

from __future__ import annotations

import pytest

from kb.amending.annex_heads import document_of, own_number, without_own_head

BASE = "|\t2020 жылғы 3 мамырдағы№ 15 бұйрығына2-қосымша\r\n\r\nАғаштар тізбесі"
BASE_RU = "Приложение 2\nк приказу от 3 мая 2020 года № 15\n\nПеречень деревьев"


@pytest.mark.parametrize(
    ("language", "annex", "base", "left", "is_headless", "why"),
    [
        ("kk", "|\t№ 77 бұйрығынақосымша\r\n\t|\t№ 15 бұйрығына2-қосымша\r\n\r\nТізбе", BASE,
         "|\t№ 15 бұйрығына2-қосымша\r\n\r\nТізбе", False, "two cells"),
        ("kk", "|\t№ 77 қаулысынақосымша\"Парк\" туралыережегеқосымша\r\n\r\nЖоспар", BASE,
         "|\t\"Парк\" туралыережегеқосымша\r\n\r\nЖоспар", False, "glued in one cell"),
        ("kk", "№ 77 бұйрығына қосымша\n\n№ 15 бұйрығымен бекітілген\n\nТізбе", BASE,
         "№ 15 бұйрығымен бекітілген\n\nТізбе", False, "with a blank line between"),
        ("kk", "№ 77 бұйрығына қосымша\n\nТізбе", BASE, "\n\nТізбе", True, "its own alone"),
        ("kk", "№ 15 бұйрығына 2-қосымша\n\nТізбе", BASE, "№ 15 бұйрығына 2-қосымша\n\nТізбе",
         False, "that of the base alone"),
        ("kk", "№ 15 бұйрығымен бекітілген\"Саябақ\" қағидаларына2-қосымша\n\nТізбе", BASE,
         "№ 15 бұйрығымен бекітілген\"Саябақ\" қағидаларына2-қосымша\n\nТізбе", False,
         "a document that the base approved"),
        ("kk", "Қосымша: Құжаттар 3 парақта.", BASE, "Қосымша: Құжаттар 3 парақта.", False,
         "a word of the annex is no head"),
        ("kk", "№ 77 бұйрығына қосымша\n\nТізбе", "", "№ 77 бұйрығына қосымша\n\nТізбе", False,
         "a new annex keeps the only one that it has"),
        ("ru", "Приложение\nк приказу № 77\nПриложение 2\nк приказу № 15\n\nПеречень", BASE_RU,
         "Приложение 2\nк приказу № 15\n\nПеречень", False, "two"),
        ("ru", "Приложение\nк приказу № 77\n\nПеречень", BASE_RU, "\n\nПеречень", True, "its own"),
    ],
)  # fmt: skip
def test_the_head_of_the_amending_act_goes(
    language: str, annex: str, base: str, left: str, is_headless: bool, why: str
) -> None:
    assert without_own_head(annex, base, language) == (left, is_headless), why


TWO = "|\t№ 77 қаулысына{own}қосымша\r\n\t|\t2020 жылғы№ 15 қаулысына4-1-қосымша\r\n\r\nТізбе"
RULES = "№ 77 бұйрығына қосымша\n\n«Саябақ» қағидаларына 2-қосымша\n\nНысан"


@pytest.mark.parametrize(
    ("language", "annex", "number", "document", "why"),
    [
        ("kk", TWO.format(own="12-"), "12", None, "the first of two heads; the second names an act"),
        ("kk", TWO.format(own=""), "", None, "the only annex bears no number"),
        ("kk", "№ 15 қаулысына 4-1-қосымша\n\nТізбе", None, None, "one head may be of either act"),
        ("kk", RULES, "", "«Саябақ» қағидаларына", "a form of rules"),
        ("kk", "қосымша\n\nТізбе", None, None, "a word alone names nothing"),
        ("ru", "Приложение 3\nк приказу № 77\nПриложение 5\nк Правилам посещения парков\n\nФорма",
         "3", "к Правилам посещения парков", "Russian heads begin with the number"),
        ("ru", "Приложение к приказу от 5 мая № 77\nПриложение 2\nк приказу № 15\n\nПеречень",
         "", None, "a day is no number"),
    ],
)  # fmt: skip
def test_heads_tell_the_own_number_and_the_document(
    language: str, annex: str, number: str | None, document: str | None, why: str
) -> None:
    assert own_number(annex, language) == number, why
    assert document_of(annex, language) == document, why
