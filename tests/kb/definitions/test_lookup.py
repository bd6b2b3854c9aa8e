"""A user's words lead to the terms, however they are inflected, typed or misspelt."""

from __future__ import annotations

import pytest

from kb.definitions.lookup import How, KnownTerm, find_terms, key_of

TERMS = [
    KnownTerm(term, language, key_of(term, language))
    for language, term in (
        ("kk", "ішкі көшіп-қонушы"),
        ("kk", "көшіп-қонушы"),
        ("kk", "қандас"),
        ("ru", "кандас"),
        ("kk", "құқықтық кадастр"),
        ("kk", "уақытша тұруға арналған рұқсат"),
        ("ru", "внутренний мигрант"),
        ("ru", "мигрант"),
        ("ru", "фонд"),
        ("ru", "уполномоченный орган"),
        ("ru", "усыновитель (удочеритель)"),
        ("ru", "место стоянки (причал) судна"),
    )
]

CASES = [
    ("ішкі көшіп-қонушыларға", ["ішкі көшіп-қонушы"], How.SAME, "inflected"),
    ("ішкі көшіп қонушы", ["ішкі көшіп-қонушы"], How.SAME, "without the hyphen"),
    ("ишки кошип-конушыларга", ["ішкі көшіп-қонушы"], How.KEYBOARD, "on a Russian keyboard, inflected"),
    ("кукыктык кадастр", ["құқықтық кадастр"], How.SAME, "on a Russian keyboard"),
    ("внутренними мигрантами", ["внутренний мигрант"], How.SAME, "inflected Russian"),
    ("уполномоченого органа", ["уполномоченный орган"], How.SAME, "a letter that the stem leaves out"),
    ("мигранд", ["мигрант"], How.MISSPELT, "one wrong letter"),
    ("внутренний мирганта", ["внутренний мигрант"], How.MISSPELT, "two letters swapped, inflected"),
    ("рұқсат", ["уақытша тұруға арналған рұқсат"], How.PART, "a word of a term"),
    ("қнадас", ["кандас", "қандас"], How.MISSPELT, "two letters of a short word swapped"),
    ("қандос", ["кандас", "қандас"], How.MISSPELT, "in both languages"),
    ("кондас", ["кандас", "қандас"], How.MISSPELT, "and no shorter word with what seems an ending"),
    ("көшіпқонушы", ["көшіп-қонушы"], How.MISSPELT, "run together"),
    ("qandas", ["кандас", "қандас"], How.KEYBOARD, "in Latin letters"),
    ("rfylfc", ["кандас", "қандас"], How.KEYBOARD, "a keyboard left in Latin"),
    ("уакытша туруга арналган руксад", ["уақытша тұруға арналған рұқсат"], How.MISSPELT, "one word of many"),
    ("руксад", ["уақытша тұруға арналған рұқсат"], How.NEAR, "a misspelt word of a term"),
    ("трудовой мигрант", ["мигрант", "внутренний мигрант"], How.NEAR, "some of the words"),
    ("усыновителем", ["усыновитель (удочеритель)"], How.SAME, "without the synonym in a bracket"),
    ("удочерителя", ["усыновитель (удочеритель)"], How.SAME, "the synonym alone"),
    ("место стоянки судна", ["место стоянки (причал) судна"], How.SAME, "a bracket within the term left out"),
    ("вид на место", ["место стоянки (причал) судна"], How.NEAR, "a short word that the term lacks"),
    ("на место", ["место стоянки (причал) судна"], How.PART, "a preposition says nothing"),
    ("жылқы", [], None, "nothing near"),
    ("", [], None, "nothing asked"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "terms", "how", "reason"), CASES)
def test_finding(words: str, terms: list[str], how: How | None, reason: str) -> None:
    found = find_terms(words, TERMS)
    assert [one.known.term for one in found] == terms, reason
    assert {one.how for one in found} == ({how} if how else set()), reason


def test_an_old_word_leads_to_the_new_one() -> None:
    found = find_terms("оралмандарға", TERMS, [("оралман", "қандас"), ("үй", "тұрғынжай")])
    assert {one.known.term for one in found} == {"қандас", "кандас"}
    assert {one.replaced for one in found} == {("оралман", "қандас")}
    assert all(one.how is How.REPLACED for one in found)
