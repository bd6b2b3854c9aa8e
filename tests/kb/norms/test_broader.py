"""Which bearers a defined term is a kind of."""

from __future__ import annotations

import pytest

from kb.definitions import definitions_of
from kb.norms.broader import broader_terms
from tests.kb.norms.reading import parsed, words

OPENINGS = {
    "kk": "1-бап. Ұғымдар\n\nОсы Заңда мынадай ұғымдар пайдаланылады:\n\n{}",
    "ru": "Статья 1. Понятия\n\nВ настоящем Законе используются следующие понятия:\n\n{}",
}

CASES = [
    ("kk", "1) ішкі көшіп-қонушы – елдің ішінде көшкен адам;\n\n2) жаңа қоныстанушы – басқа өңірге көшкен ішкі көшіп-қонушы.", [("ішкі көшіп-қонушы", "адам", "person"), ("жаңа қоныстанушы", "ішкі көшіп-қонушы", "internal_migrant")], "the last noun of a Kazakh meaning"),
    ("kk", "1) көшіп келуші – уақытша келген шетелдік немесе азаматтығы жоқ адам.", [("көшіп келуші", "шетелдік", "foreigner"), ("көшіп келуші", "азаматтығы жоқ адам", "stateless_person")], "of two kinds"),
    ("kk", "1) тіркеу – адамды есепке алу.", [], "what is done is no bearer"),
    ("ru", "1) внутренний мигрант – лицо, переехавшее внутри страны;\n\n2) новосел – внутренний мигрант, прибывший в село.", [("внутренний мигрант", "лицо", "person"), ("новосел", "внутренний мигрант", "internal_migrant")], "the first noun of a Russian meaning"),
    ("ru", "1) иммигрант – иностранец или лицо без гражданства, прибывшие на время.", [("иммигрант", "иностранец", "foreigner"), ("иммигрант", "лицо без гражданства", "stateless_person")], "of two kinds"),
    ("ru", "1) приглашающий – прибывший совершеннолетний иностранец, позвавший лицо.", [("приглашающий", "иностранец", "foreigner")], "adjectives before it"),
    ("ru", "1) решение органа – документ органа о лице.", [], "an attribute is no kind"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "points", "expected", "reason"), CASES)
def test_what_a_term_is_a_kind_of(
    language: str, points: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    expression = parsed(OPENINGS[language].format(points), language)
    definitions = definitions_of(expression, with_uses=False)
    found = broader_terms(expression, definitions)
    assert [(one.term, one.broader, one.broader_key) for one in found] == expected, reason
    for one in found:
        assert one.meaning[0] <= one.start < one.end <= one.meaning[1]
        unit = expression.provisions[one.provision]
        assert unit.start <= one.meaning[0]
        assert words(expression, one.start, one.end)
