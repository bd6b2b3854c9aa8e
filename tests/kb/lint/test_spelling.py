"""Misspelt words, found by the other words of the text alone."""

from __future__ import annotations

import pytest

from tests.kb.lint.drafts import articles, found


def text_of(language: str, often: str, times: int, once: str) -> str:
    """A draft in which a sentence stands several times, and once another."""
    return articles(language, ["\n\n".join([often] * times + [once])])


@pytest.mark.parametrize(
    ("language", "often", "times", "once", "expected", "reason"),
    [
        (
            "kk",
            "Бірыңғай тізілім бар.",
            2,
            "Біріңғай тізілім бар.",
            {"Біріңғай": "Бірыңғай"},
            "two spellings, one of them twice as often",
        ),
        (
            "kk",
            "Бірыңғай тізілім бар.",
            1,
            "Біріңғай тізілім бар.",
            {},
            "who is right where each stands once?",
        ),
        (
            "kk",
            "Күйші-тартушыларға домбыра беріледі.",
            4,
            "Күйші-тартушытарға домбыра беріледі.",
            {"Күйші-тартушытарға": "Күйші-тартушыларға"},
            "a suffix that no word has there",
        ),
        (
            "kk",
            "Заң қолданысқа енгізілді.",
            4,
            "Ол еңгізілгеннен кейін оқылады.",
            {"еңгізілгеннен": "енгізілгеннен"},
            "another form of the word that is meant",
        ),
        (
            "kk",
            "Адамды қабылдау қиын.",
            4,
            "Оны қабылдаудаудың жолы жоқ.",
            {"қабылдаудаудың": "қабылдаудың"},
            "letters typed twice",
        ),
        (
            "kk",
            "Кеңістік кең, кеңістіктің шегі жоқ.",
            4,
            "Кеңістіктік деректер бар.",
            {},
            "a suffix twice in a row is none",
        ),
        (
            "kk",
            "Көшіп келуші тіркеледі.",
            5,
            "Елден кетушілер де кетер.",
            {},
            "«кету» is a word: no slip for «келу»",
        ),
        ("kk", "Ауданның әкімі бар.", 5, "Ауданын да білеміз.", {}, "another case"),
        (
            "kk",
            "Облысының жері кең.",
            5,
            "Облысіның жері тар.",
            {},
            "at the end of a word suffixes differ by a letter",
        ),
        (
            "ru",
            "Вынужденный мигрант прибыл.",
            3,
            "Вынужденый мигрант убыл.",
            {"Вынужденый": "Вынужденный"},
            "one letter of two",
        ),
        (
            "ru",
            "Установленный порядок действует.",
            4,
            "Устанволенный порядок отменен.",
            {"Устанволенный": "Установленный"},
            "letters that change places",
        ),
        (
            "ru",
            "Государственный орган решает.",
            5,
            "Госудрственный орган молчит.",
            {"Госудрственный": "Государственный"},
            "a letter is left out",
        ),
        (
            "ru",
            "Кто прибывает, тот регистрируется.",
            5,
            "Кто пребывает, тот живет.",
            {},
            "two words that both are right",
        ),
        ("ru", "Он представляет отчет.", 5, "Он предоставляет жилье.", {}, "the same"),
        (
            "ru",
            "Приняли закон о законе, по законам.",
            5,
            "На законном основании.",
            {},
            "a noun and its adjective",
        ),
        ("ru", "Изменение закона важно.", 5, "При изменении закона молчат.", {}, "another case"),
    ],
)
def test_misspelt_words(
    language: str, often: str, times: int, once: str, expected: dict[str, str], reason: str
) -> None:
    told = found(text_of(language, often, times, once), language, "misspelt")
    assert {words: suggestion for _, words, suggestion in told} == expected, reason


def test_a_word_of_other_texts_is_no_slip() -> None:
    text = text_of("ru", "Установленный порядок действует.", 4, "Устанволенный порядок отменен.")
    assert found(text, "ru", "misspelt", vocabulary={"устанволенный": 7}) == []


def test_a_word_of_other_texts_may_be_the_right_one() -> None:
    text = articles("kk", ["Біріңғай тізілім бар."])
    [(_, words, right)] = found(text, "kk", "misspelt", vocabulary={"бірыңғай": 20})
    assert (words, right) == ("Біріңғай", "Бірыңғай")


@pytest.mark.parametrize(
    ("language", "text", "vocabulary", "expected", "reason"),
    [
        ("ru", "Табун освидетельстваван.", {"освидетельствован": 90}, {"освидетельстваван": "освидетельствован"}, "law has the word often"),
        ("ru", "Табун освидетельстваван.", {"освидетельствован": 10}, {}, "not often enough"),
        ("ru", "Табун переасвидетельствован.", {"переосвидетельствован": 90}, {"переасвидетельствован": "переосвидетельствован"}, "a letter written for another"),
        ("ru", "Табун переовидетельствован.", {"переосвидетельствован": 90}, {"переовидетельствован": "переосвидетельствован"}, "a letter is left out, nothing like it in the text"),
        ("ru", "Табун переовидетельствован.", {"переосвидетельствован": 90, "переовиденный": 9}, {}, "another word begins like it"),
        ("ru", "Табун переовидетельствован.", {"переосвидетельствован": 60}, {}, "law does not know it well"),
        ("ru", "Табун переовидетельствован.", {"переосвидетельствован": 90, "переовидетельствован": 7}, {}, "law has this word too"),
        ("ru", "Табун занят перекчевками.", {"перекочевками": 90}, {}, "too short for a guess"),
        ("kk", "Табун «Осівидетельство» деп аталады.", {"освидетельство": 90}, {}, "the end of a name"),
        ("kk", "БАҚтың кеңістіктері.", {"бактың": 90}, {}, "an abbreviation with an ending"),
        ("ru", "Табуна лица-нерезидента нет, лицо-нерезидента.", {"лица-нерезидента": 90}, {}, "a case inside a compound"),
    ],
)  # fmt: skip
def test_words_of_law(
    language: str, text: str, vocabulary: dict[str, int], expected: dict[str, str], reason: str
) -> None:
    told = found(articles(language, [text]), language, "misspelt", vocabulary=vocabulary)
    assert {words: suggestion for _, words, suggestion in told} == expected, reason


@pytest.mark.parametrize(
    ("vocabulary", "told", "reason"),
    [
        ({"өлкенің": 90, "өлкеніңтұрғындары": 1}, 1, "others make the same slip"),
        ({"өлкенің": 900, "өлкеніңтұрғындары": 5}, 1, "still far more often as two"),
        ({"өлкенің": 90, "өлкеніңтұрғындары": 5}, 0, "law has it as one word"),
    ],
)
def test_one_word_of_law_is_no_two(vocabulary: dict[str, int], told: int, reason: str) -> None:
    text = articles(
        "kk", ["Өлкенің тұрғындары бар.", "Өлкеніңтұрғындары көшті.", "Тұрғындардың үйі."]
    )
    assert len(found(text, "kk", "run-together", vocabulary=vocabulary)) == told, reason


def test_the_wrong_sign_in_a_loanword() -> None:
    text = articles("kk", ["Субьектілердің тізілімі бар."])
    [(_, words, right)] = found(text, "kk", "misspelt", vocabulary={"субъектілердің": 20})
    assert (words, right) == ("Субьектілердің", "Субъектілердің")


def test_two_words_without_a_space() -> None:
    text = articles(
        "kk", ["Өлкенің тұрғындары бар.", "Өлкеніңтұрғындары көшті.", "Тұрғындардың үйі."]
    )
    assert found(text, "kk", "run-together") == [
        ("run-together", "Өлкеніңтұрғындары", "Өлкенің тұрғындары")
    ]


@pytest.mark.parametrize(
    ("written", "right", "reason"),
    [
        ("қоныстанушытар", "қоныстанушылар", "the plural after a vowel"),
        ("Көрушідерге", "Көрушілерге", "the same with front vowels"),
        ("көрушілардің", "көрушілердің", "plural and word have other vowels"),
        ("жылқылардің", "жылқылардың", "case and plural have other vowels"),
        ("иелерға", "иелерге", "the same with front vowels"),
        ("жылқылардың", None, "nothing is wrong"),
        ("қатар", None, "a word, not a plural"),
        ("ұшыратар", None, "a verb"),
        ("гектарды", None, "a loanword"),
    ],
)
def test_endings_that_no_word_has(written: str, right: str | None, reason: str) -> None:
    """Though the word stands once and nothing like it in the text."""
    told = found(articles("kk", [f"Далада {written} бар."]), "kk", "wrong-ending")
    assert told == ([("wrong-ending", written, right)] if right else []), reason
