"""spaCy's Kazakh: tokens as texts of law need them, and stems to match by."""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy
from spacy.matcher import PhraseMatcher

from kb.definitions.spacy_language import pipeline

TOKENS = [
    ("көші-қон саласы", ["көші-қон", "саласы"], "a hyphen ties"),
    ("51-бап, 1-1) тармақша", ["51-бап", ",", "1-1", ")", "тармақша"], "numbers with endings, inserted numbers"),
    ("ҚР-ның заңы, т.б. актілер", ["ҚР-ның", "заңы", ",", "т.б.", "актілер"], "abbreviations"),
    ("(бұдан әрі – Заң)", ["(", "бұдан", "әрі", "–", "Заң", ")"], "signs stand alone"),
    ("", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tokens", "reason"), TOKENS)
def test_tokens(text: str, tokens: list[str], reason: str) -> None:
    assert [token.text for token in spacy.blank("kk")(text)] == tokens, reason


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("kk", "ішкі көшіп-қонушы", "Әкім iшкi көшіп-қонушыларға көмектеседі"),
        ("ru", "внутренний мигрант", "Помощь внутренним мигрантам"),
        ("en", "internal migrant", "Help for internal migrants"),
    ],
)
def test_phrases_match_by_stems(language: str, term: str, text: str) -> None:
    nlp = pipeline(language)
    matcher = PhraseMatcher(nlp.vocab, attr="NORM")
    matcher.add("term", [nlp(term)])
    assert len(matcher(nlp(text))) == 1


def test_definitions_without_a_definition_do_not_import_spacy() -> None:
    program = (
        "import sys; from kb.definitions import definitions_of; from kb.structure import parse\n"
        "from corpus.readers.plain_text import read_plain_text\n"
        "definitions_of(parse(read_plain_text('1-бап. Мақсат\\n\\nМақсат.'), 'a', 'kk'))\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
