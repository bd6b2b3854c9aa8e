"""The language of queries and acts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.language.detect import detect_language, likely_languages

QUERIES = [
    ("Солтүстікке көшсем, үй бере ме?", "kk", "Kazakh letters"),
    ("ишки коши-кон квотасы", "kk", "Kazakh on a Russian keyboard"),
    ("тиркеу кайда", "kk", "Kazakh on a Russian keyboard, everyday words"),
    ("баланы мектепке беру", "kk", "no Kazakh letter, known words"),
    ("51 бап", "kk", "a citation"),
    ("ст. 51", "ru", "a citation"),
    ("пункт 2 статьи 51", "ru", "a citation"),
    ("могут ли меня выселить", "ru", "function words"),
    ("принудительное перемещение внутренних мигрантов", "ru", "endings"),
    ("регистрация по месту жительства", "ru", "endings"),
    ("Can I be evicted?", "en", "Latin letters"),
    ("migration quota", "en", "Latin letters"),
    ("Статья 51 «Көші-қон туралы» заңының", "kk", "Kazakh letters outweigh"),
]


@pytest.mark.parametrize(("text", "language", "reason"), QUERIES)
def test_queries(text: str, language: str, reason: str) -> None:
    assert detect_language(text) == language, reason


@pytest.mark.parametrize("text", ["банк", "прописка", "РВП"])
def test_a_word_of_either_language_is_not_certain(text: str) -> None:
    assert set(likely_languages(text)) == {"kk", "ru"}


@given(st.text(max_size=100))
def test_any_text_has_a_language(text: str) -> None:
    assert detect_language(text) in ("kk", "ru", "en")
