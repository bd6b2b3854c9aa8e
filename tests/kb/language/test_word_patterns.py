"""Patterns for words: only those that may fit are tried, and the first that fits counts."""

from __future__ import annotations

import re

import pytest

from kb.grammar import citation_en, citation_kk, citation_ru
from kb.grammar.citation_words import CitationWords
from kb.language.word_patterns import WordPatterns

PATTERNS = (
    ("ба[пб]", "|ы|тар"),
    ("раздел|подраздел", "|а|ы"),
    ("под-?пункт", "|а"),
    ("стат[ьъ]{0,2}", "я|и"),
    ("тарма[қғ]", "|ша"),
    ("тармақша", "|сы"),
    ("(?:кіші )?бөлім", ""),
    ("[oö]l", "s?"),
)


@pytest.mark.parametrize(
    ("word", "place", "reason"),
    [
        ("бап", 0, "the stem alone"),
        ("баптар", 0, "with an ending"),
        ("баптары", None, "the whole word counts"),
        ("ба", None, "and the whole stem"),
        ("подраздела", 1, "each alternative has a beginning of its own"),
        ("подпункт", 2, "a letter that may be left out"),
        ("под-пункт", 2, "or stand"),
        ("статя", 3, "letters of which there may be none"),
        ("тармақша", 4, "the first pattern of two that fit"),
        ("тармақшасы", 5, "the only one that fits"),
        ("кіші бөлім", 6, "a group that may be left out"),
        ("бөлім", 6, "without it"),
        ("öls", 7, "no letter is sure"),
        ("", None, "no word"),
    ],
)
def test_the_first_pattern_that_a_word_fits(word: str, place: int | None, reason: str) -> None:
    assert WordPatterns(PATTERNS).first(word) == place, reason


@pytest.mark.parametrize("words", [citation_kk.WORDS, citation_ru.WORDS, citation_en.WORDS])
def test_the_words_of_citations_are_found_as_if_all_patterns_were_tried(
    words: CitationWords,
) -> None:
    patterns = [(unit.stem or "(?!)", unit.endings) for unit in words.units]
    patterns += [(ordinal, "") for ordinal in words.ordinals.values()]
    patterns += [(kind, "") for kind in words.act_kinds.values()]
    compiled = [re.compile(f"(?:{stem})(?:{rest})") for stem, rest in patterns]
    vocabulary = WordPatterns(patterns)
    typed = "бап бабының тармағы тармақша қосымшасы заңы жобаға статье пунктом подпункты третьей "
    typed += "законопроекта закон договором subsection sub-item clauses article parts law treaties"
    for word in typed.split():
        places = [place for place, pattern in enumerate(compiled) if pattern.fullmatch(word)]
        assert vocabulary.first(word) == next(iter(places), None), word
