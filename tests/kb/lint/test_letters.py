"""Latin letters in Cyrillic words."""

from __future__ import annotations

import pytest

from kb.lint import lint
from tests.kb.lint.drafts import Found, articles, found, read

CODES = ("latin-letters", "latin-word")


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        ("kk", "Жайлаудың негiзгi жері.", [("latin-letters", "негiзгi", "негізгі")], "Latin i"),
        (
            "kk",
            "Yкімет жайлауды бөледі. Үкімет шешеді.",
            [("latin-letters", "Yкімет", "Үкімет")],
            "Y for Ү",
        ),
        ("ru", "Cтатья о кобылах.", [("latin-letters", "Cтатья", "Статья")], "the first letter"),
        ("ru", "Табунщик c женой доит.", [("latin-word", "c", "с")], "a word of one letter"),
        ("ru", "Закон PK о кобылах. Кодекс РК.", [("latin-word", "PK", "РК")], "an abbreviation"),
        ("ru", "Витамин C и группа B, пункт II.", [], "Latin words are Latin"),
        ("ru", "Раздел IV, модель IBM, сеть Wi-Fi.", [], "Roman numerals and names"),
        ("kk", "Формула: Кi = Рi × 2, мұнда Кi – коэффициент.", [], "variables of formulas"),
        ("kk", "e-mailға жіберіледі, SMSтер оқылады.", [], "Latin words with Kazakh endings"),
        ("en", "The раrt of a text.", [], "an English text is not looked at"),
    ],
)
def test_latin_letters(language: str, text: str, expected: Found, reason: str) -> None:
    assert found(articles(language, [text]), language, *CODES) == expected, reason


def test_a_word_is_told_once_with_all_its_places() -> None:
    text = articles("kk", ["Негiзгi жайлау.", "Негiзгi қыстау.", "Негізгі күзеу."])
    [finding] = lint(read(text, "kk"), vocabulary={})
    assert "2 times" in finding.message
    assert [text[start:end] for start, end in finding.also] == ["Негiзгi"]


def test_a_habit_of_the_whole_text_is_one_finding() -> None:
    words = [
        "бiр",
        "екi",
        "үшiн",
        "келiсiм",
        "негiз",
        "белгi",
        "мерзiм",
        "тәртiп",
        "iшкi",
        "жеңiл",
        "серiк",
        "өкiл",
        "шешiм",
    ]
    text = articles("kk", [f"Жайлауда {word} деген сөз бар." for word in words])
    [finding] = [each for each in lint(read(text, "kk")) if each.code == "latin-letters"]
    assert "13 words" in finding.message and len(finding.also) == 12


def test_many_words_with_latin_letters_are_one_finding() -> None:
    words = [
        "кoбыла",
        "жeребец",
        "тaбун",
        "пaстбище",
        "пaстух",
        "кумыc",
        "дoйка",
        "стeпь",
        "зимoвка",
        "лeто",
        "вeсна",
        "oсень",
    ]
    text = articles("ru", [f"В степи {word} есть." for word in words])
    [finding] = [each for each in lint(read(text, "ru")) if each.code == "latin-letters"]
    assert "12 Cyrillic words" in finding.message and "“кoбыла”" in finding.message
    assert len(finding.also) == 11


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Сеть PCO и сеть PCO. Орган РСО.", [], "the Latin abbreviation is the usual one"),
        ("Сеть PCO. Орган РСО, член РСО.", ["PCO"], "the Cyrillic one is"),
        ("Сеть PCO. Орган РСО.", [], "who is right where each stands once?"),
    ],
)
def test_an_abbreviation_may_be_latin(text: str, expected: list[str], reason: str) -> None:
    told = found(articles("ru", [text]), "ru", "latin-word")
    assert [words for _, words, _ in told] == expected, reason
