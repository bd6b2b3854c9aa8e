"""What words of a query were meant to be: by a small vocabulary, without an index."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from indexer.spelling import Reason, corrected, corrections

_WORDS = {
    "ішкі": 400, "көші": 900, "қон": 900, "квотасы": 90, "көшіп": 60, "қонушы": 80, "көшу": 500,
    "кошу": 1, "жұмыспен": 300, "қамту": 250, "тұрғын": 500, "үй": 700, "үйі": 40, "тіркеу": 400,
    "уақытша": 200, "жұмыссыздық": 70, "бойынша": 900, "жәрдемақы": 120, "рұқсат": 300,
    "рұқсаты": 150, "аударушылар": 90, "қоныс": 200, "кітап": 30, "мұғалім": 40, "өңірлер": 50,
    "мигранты": 60, "мигрантов": 90, "миграция": 200, "регистрация": 300, "регистрации": 300,
    "месту": 250, "место": 200, "жительства": 400, "обязанности": 200, "работодателя": 150,
    "работодатель": 200, "иностранец": 200, "кон": 200, "туры": 5, "түрі": 400, "суд": 600,
    "сот": 600, "баспана": 100, "баспаған": 60, "visa": 3, "переселенец": 40, "разрешение": 350,
    "общая": 200, "пайда": 90, "дом": 100, "дома": 100,
}  # fmt: skip


class _Vocabulary:
    def __init__(self, words: dict[str, int]) -> None:
        self._words = words

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        return {term: self._words[term] for term in terms if term in self._words}

    def terms_like(self, prefix: str, limit: int) -> list[str]:
        alike = [word for word in self._words if word.startswith(prefix)]
        return sorted(alike, key=lambda word: (-self._words[word], word))[:limit]


_VOCABULARY = _Vocabulary(_WORDS)


@pytest.mark.parametrize(
    ("typed", "meant", "why", "reason"),
    [
        ("ишки", "ішкі", Reason.KAZAKH_LETTERS, "front vowels: и is і"),
        ("коши-кон", "көші-кон", Reason.KAZAKH_LETTERS, "part by part; кон is known and frequent"),
        ("кошип конушы", "көшіп қонушы", Reason.KAZAKH_LETTERS, "one front word, one back"),
        ("жумыспен камту", "жұмыспен қамту", Reason.KAZAKH_LETTERS, "у is ұ, к is қ"),
        ("тургын уй", "тұрғын үй", Reason.KAZAKH_LETTERS, "a word of two letters"),
        ("мугалим", "мұғалім", Reason.KAZAKH_LETTERS, "vowels of both kinds in one word"),
        ("онирлер", "өңірлер", Reason.KAZAKH_LETTERS, "н is ң"),
        ("рухсат", "рұқсат", Reason.KAZAKH_LETTERS, "х for қ, as it sounds"),
        ("тұргын", "тұрғын", Reason.KAZAKH_LETTERS, "one Kazakh letter is there, another is not"),
        ("кошу", "көшу", Reason.KAZAKH_LETTERS, "known, but once, and the twin 500 times"),
        ("ishki", "ішкі", Reason.LATIN_LETTERS, "by sound"),
        ("koshi-qon", "көші-қон", Reason.LATIN_LETTERS, "a compound by sound"),
        ("uaqytsha tirkeu", "уақытша тіркеу", Reason.LATIN_LETTERS, "t and sh, not ts and h"),
        ("zhumyssyzdyq", "жұмыссыздық", Reason.LATIN_LETTERS, "long, with many readings"),
        ("jumıspen qamtw", "жұмыспен қамту", Reason.LATIN_LETTERS, "the alphabets of reforms"),
        ("migranty", "мигранты", Reason.LATIN_LETTERS, "Russian by sound"),
        ("registratsiya", "регистрация", Reason.LATIN_LETTERS, "ts and ya"),
        ("registraciia", "регистрация", Reason.LATIN_LETTERS, "as passports write"),
        ("zhitelstva", "жительства", Reason.LATIN_LETTERS, "the soft sign is not written"),
        ("vbuhfwbz", "миграция", Reason.KEYBOARD, "a keyboard left in Latin"),
        ("j,zpfyyjcnb", "обязанности", Reason.KEYBOARD, "a comma is the letter б there"),
        ("rjib-rjy", "көші-қон", Reason.KEYBOARD, "Kazakh without its letters, and in Latin keys"),
        ("8q3", "үйі", Reason.KEYBOARD, "digits of a Kazakh keyboard are letters"),
        ("регестрация", "регистрация", Reason.SPELLING, "a wrong vowel"),
        ("регисртация", "регистрация", Reason.SPELLING, "letters swapped"),
        ("разришениие", "разрешение", Reason.SPELLING, "two slips in a long word"),
        ("рарзешение", "разрешение", Reason.SPELLING, "a swap at the beginning"),
        ("аудрушылар", "аударушылар", Reason.SPELLING, "a letter is missing"),
        ("переселлненец", "переселенец", Reason.SPELLING, "two letters too many"),
        ("жумсыпен", "жұмыспен", Reason.SPELLING, "no Kazakh letter, and a swap"),
        ("көшіқон", "көші қон", Reason.SPELLING, "two words without a space"),
        ("регис трация", "регистрация", Reason.SPELLING, "one word with a space"),
    ],
)  # fmt: skip
def test_a_word_is_corrected(typed: str, meant: str, why: Reason, reason: str) -> None:
    found = corrections(typed, _VOCABULARY)
    assert corrected(typed, found) == meant, reason
    assert {correction.reason for correction in found} == {why}, reason
    assert all(0 < correction.confidence < 1 for correction in found)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("", "nothing typed"),
        ("место жительства", "known words"),
        ("кон", "known and frequent, though қон is more so"),
        ("баспананы", "another form of a known word"),
        ("иностранцу", "another form whose stem has lost a vowel, or none: no near word"),
        ("51-бап 477-IV 2011", "numbers and citations"),
        ("ЖІА ЦОН ДКБК", "abbreviations"),
        ('"ишки коши"', "a phrase is meant as it stands"),
        ("регестр*", "the beginning of a word"),
        ("work permit for foreigners", "English"),
        ("visa", "Latin, and known"),
        ("қыз", "too short to guess"),
        ("щыфвлоарпт", "no word at all"),
        ("я" * 5000, "hostile: one endless word"),
        ("\x00 ' OR 1=1 -- 😀 \u202e", "hostile: signs"),
    ],
)
def test_what_needs_no_correction_is_left_alone(query: str, reason: str) -> None:
    assert corrections(query, _VOCABULARY) == (), reason


def test_a_rare_word_of_a_russian_query_stays() -> None:
    assert corrections("туры", _VOCABULARY, ("ru",)) == ()
    assert corrected("туры", corrections("туры", _VOCABULARY, ("kk",))) == "түрі"


def test_english_words_that_are_known_mean_themselves() -> None:
    assert corrected("dom", corrections("dom", _VOCABULARY)) == "дом"
    assert corrections("dom", _VOCABULARY, known_latin={"dom"}) == ()


def test_near_candidates_are_kept_and_the_likeliest_is_first() -> None:
    found = corrections("мигрантв", _VOCABULARY)
    assert [correction.corrected for correction in found] == ["мигранты", "мигрантов"]
    assert found[0].confidence > found[1].confidence


def test_places_are_those_of_the_query() -> None:
    query = "  Жумыспен, (ишки) үй"
    found = corrections(query, _VOCABULARY)
    assert [query[one.start : one.end] for one in found] == ["Жумыспен", "ишки"]
    assert corrected(query, found) == "  жұмыспен, (ішкі) үй"


def test_slips_are_looked_for_in_few_words_of_a_query() -> None:
    found = corrections(" ".join(["регестрация", "разришение"] * 30), _VOCABULARY)
    assert 2 <= len(found) < 10
