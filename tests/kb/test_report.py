"""The build report: which gaps in a row of numbers a note explains."""

from __future__ import annotations

import pytest

from corpus.readers.plain_text import read_plain_text
from kb.report import findings_of
from kb.structure import parse

KK = "1-бап. Бие\n\n1. Сауады.\n\n{}\n\n3. Бағады.\n\n4. Санайды.\n"
RU = "Статья 1. Кобылы\n\n1. Доят.\n\n{}\n\n3. Пасут.\n\n4. Считают.\n"


@pytest.mark.parametrize(
    ("language", "text", "note", "explained", "reason"),
    [
        ("kk", KK, "Ескерту. 2-тармақ алып тасталды - ҚР 2020.03.04 № 5-VI Заңымен.", True, "its"),
        ("kk", KK, "Ескерту. 2 және 5-тармақтар алып тасталды - ҚР № 7-VI.", True, "in a list"),
        ("kk", KK, "Ескерту. 5-тармақ алып тасталды - ҚР № 2 Заңымен.", False, "a law's number"),
        ("kk", KK, "Ескерту. 5-тармақтың 2) тармақшасы алып тасталды.", False, "a point"),
        ("ru", RU, "Сноска. Пункт 2 исключен Законом РК от 04.03.2020 № 5-VI.", True, "its"),
        ("ru", RU, "Сноска. Пункты 1-1, 2 и 5 исключены Законом РК № 7-VI.", True, "in a list"),
        ("ru", RU, "Сноска. Пункт 5 исключен Законом РК № 2.", False, "a law's number"),
        ("ru", RU, "Сноска. Подпункт 2) пункта 4 исключен Законом РК № 7.", False, "a point"),
    ],
)
def test_a_note_explains_a_gap_when_it_names_the_unit(
    language: str, text: str, note: str, explained: bool, reason: str
) -> None:
    expression = parse(read_plain_text(text.format(note)), "draft", language)
    codes = [one.code for one in findings_of(expression) if one.code in ("removed", "missing")]
    assert codes == (["removed"] if explained else ["missing"]), reason
