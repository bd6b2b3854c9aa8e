"""One act as Word files of many makes: the same tree from each."""

from __future__ import annotations

import pytest

from benchmarks.lines_of_text import Lines
from benchmarks.same_tree import agreement
from benchmarks.word_against_texts import plain
from benchmarks.word_variations import VARIATIONS, Variation, document_of
from corpus.readers.word import read_docx
from kb.structure import parse
from tests.corpus.readers.long_act import KAZAKH, RUSSIAN

TABLE = [["Айы", "Төлем"], ["Мамыр", "5"]]


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.__name__)
@pytest.mark.parametrize(("act", "language"), [(KAZAKH, "kk"), (RUSSIAN, "ru")])
def test_every_variation_gives_the_tree(
    variation: Variation, act: list[str], language: str
) -> None:
    lines: Lines = [*act, TABLE]
    before = parse(document_of(lines), "made-up", language)
    after = parse(read_docx(variation(lines, language), "a.docx"), "made-up", language)
    found = agreement(before, after, plain)
    assert found.same == found.units > 10
