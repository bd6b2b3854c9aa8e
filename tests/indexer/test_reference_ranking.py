"""Our ranking by words against rank-bm25, the reference.

With one field ours is BM25 but for a constant factor: the
saturation and the length of :class:`rank_bm25.BM25Okapi`, the worth of words of
:class:`rank_bm25.BM25L` (that of Okapi falls below nothing for words that more
than half of the texts have), and an average length that is set. Ours keeps each
strength in one byte: a share may differ from the reference by half a step of
that, and two texts may change places only where they are nearer than a step.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25L, BM25Okapi

from indexer.expansion import Alternative, WantedWord
from indexer.ranked_units import _LENGTH_COUNTS, _SATURATION, _USUAL_LENGTHS, ranked_units_of
from indexer.relevance import Relevance, Weights
from kb.language.analysis import analyse
from kb.language.listed import listed
from kb.language.tokens import forms
from kb.model import Act, Expression, Level, Provision
from kb.store import STRONGEST, Store, StoreWriter

_STEP = 1 / STRONGEST
_OF_FLOATS = 1e-5  # the reference counts in doubles, ours in single precision


def expression(texts: list[str], language: str) -> Expression:
    """The texts as articles with headings that say nothing."""
    units: list[Provision] = []
    start = 0
    for number, text in enumerate(texts):
        end = start + len(text) + 1
        units.append(
            Provision(number, Level.ARTICLE, None, "", f"art_{number}", start, end, ((start, end),))
        )
        start = end
    return Expression("act", language, "\n".join([*texts, ""]), tuple(units))


def asked(language: str, query: str) -> list[tuple[str, str]]:
    """The words of a query, each once, with their terms."""
    words = dict.fromkeys(forms(query))
    return [(form, term) for form in words for term in analyse(form, language)]


def ours(texts: list[str], language: str, query: str) -> dict[int, float]:
    """The share of what the query tells that each text found has, the best first."""
    whole = expression(texts, language)
    words = [
        WantedWord(form, (Alternative((term,), 1.0),)) for form, term in asked(language, query)
    ]
    only_words = Weights(words=1.0, meaning=0.0, meaning_alone=0.0, entries=0.0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kb.db"
        with StoreWriter(path) as writer:
            writer.put_act(Act("act"))
            writer.put_expression(whole, (), ranked=ranked_units_of(whole))
            writer.finish()
        with Store.open(path) as store:
            ranking = Relevance(store, words, None, weights=only_words)
            as_they_are = np.ones(len(texts), dtype=np.float32)
            found, *_ = ranking.best(len(texts), as_they_are, as_they_are > 0)
    return {ordinal: float(ranking.words[ordinal]) for ordinal in found.tolist()}


def reference(texts: list[str], language: str, query: str) -> dict[int, float]:
    """The same from rank-bm25, in the order of the texts."""
    terms = [analyse(text, language) for text in texts]
    index = BM25Okapi(terms, k1=_SATURATION, b=_LENGTH_COUNTS["text"])
    index.avgdl = _USUAL_LENGTHS["text"]
    index.idf = BM25L(terms).idf
    words = [term for _, term in asked(language, query)]
    most = (_SATURATION + 1) * sum(index.idf[term] for term in words)
    shares = enumerate(index.get_scores(words) / most)
    return {number: float(share) for number, share in shares if share > 0}


def check(texts: list[str], language: str, query: str) -> None:
    found = ours(texts, language, query)
    expected = reference(texts, language, query)
    assert found.keys() == expected.keys()
    assert found == pytest.approx(expected, rel=0, abs=_STEP / 2 + _OF_FLOATS)
    order = list(found)
    for place, number in enumerate(order):
        worst_before = min(expected[before] for before in order[: place + 1])
        assert expected[number] <= worst_before + _STEP + 2 * _OF_FLOATS


CASES = [
    pytest.param(
        ["Қоныс аударушы өтініш береді.", "Әкімдік өтініш қарайды.", "Өтініш тегін.", "Үй салынды."],
        "kk", "қоныс өтініш",
        id="a rare word tells more than one that most texts have",
    ),
    pytest.param(
        ["Квота. " * 12 + "Жұмыс.", "Квота. Жұмыс берілді.", "Квота квота туралы.", "Жұмыс күні."],
        "kk", "квота жұмыс",
        id="a word told twelve times is not worth twelve words",
    ),
    pytest.param(
        ["Тіркеу.", "Тіркеу. " + "Құжаттар мен мекенжай туралы мәлімет. " * 90, "Тұрғын үй."],
        "kk", "тіркеу",
        id="the same word in a long text tells less",
    ),
    pytest.param(
        ["Өңірге көшу.", "Өңірден көшу.", "Өңірдің әкімі.", "Өңірлер тізімі.", "Қаладағы көше."],
        "kk", "өңір көшу",
        id="what more than half of the texts have still counts for it",
    ),
    pytest.param(
        ["Көшіп келушілердің құқықтары.", "Құқық пен міндет.", "Оның құқығы бар.", "Міндеттері жоқ."],
        "kk", "құқығы міндет",
        id="forms of a word are one word",
    ),
    pytest.param(
        ["Құқық қорғау.", "Құқықтарды қорғау.", "Құқықтық көмек.", "Көмек көрсету."],
        "kk", "құқық құқықтары көмек",
        id="two forms of a word in a query count twice",
    ),
    pytest.param(
        ["Переселенец получает жилье.", "Жилье переселенцам дает аким.", "Аким области.", "Область."],
        "ru", "жилье переселенцу",
        id="Russian",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "language", "query"), CASES)
def test_ranks_as_the_reference(texts: list[str], language: str, query: str) -> None:
    check(texts, language, query)


_WORDS = st.sampled_from(listed("көші қоныс тұрғын өтініш ұғым құқық міндет жұмыс әкімдік өңір үй"))


@st.composite
def collections(draw: st.DrawFn) -> tuple[list[str], str]:
    """Some texts, each of a few words as often as they come, and words of theirs as a query."""
    runs = st.lists(st.tuples(_WORDS, st.integers(1, 40)), min_size=1, max_size=8)
    texts = [
        " ".join(f"{word} " * count for word, count in draw(runs))
        for _ in range(draw(st.integers(1, 12)))
    ]
    there_are = sorted({word for text in texts for word in text.split()})
    query = draw(st.lists(st.sampled_from(there_are), min_size=1, max_size=5, unique=True))
    return texts, " ".join(query)


@settings(max_examples=60)
@given(collections())
def test_ranks_made_texts_as_the_reference(made: tuple[list[str], str]) -> None:
    texts, query = made
    check(texts, "kk", query)
