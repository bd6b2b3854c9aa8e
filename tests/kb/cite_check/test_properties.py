"""Whatever a text is: no crash, true offsets; cut from the law it is verbatim, else never."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.cite_check import CitedText
from kb.cite_check.wording import Quoted, Wording
from kb.store import Store
from tests.kb.cite_check.pastures import LAW_KK, LAW_RU, checked

_PIECES = st.sampled_from(
    [
        "«", "»", '"', "“", "”", "„", "(", ")", "[", "]", "…", "...", "\n", "\n\n", "> ", "    ",
        "* ", "**", "|", "# ", ":", ". ", ", ", " ", "ст. 2", "статья 9", "п. 1", "пп. 2)",
        "той же статьи", "Закон", "Закона о летних пастбищах", "№ 77-IX", "от 4 мая 2034 года",
        "указанного Закона", "(далее – Закон)", "Пастбищного кодекса", "2-бап", "заңның",
        "Жазғы жайылымдар туралы", "осы баптың", "Article 2", "of the same Law", "пастух",
        "Пастух обязан сообщать акиму о начале кочевья", "не", "İ", "\u0301", "\U0001f40e", "a_b",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=120)
_LINES = [
    line
    for line in LAW_RU.splitlines()
    if len(line.split()) > 7 and not line.startswith(("3. Искл", "Статья 3. Искл", "Закон "))
]


@given(text=_TEXTS)
def test_any_text_is_checked_and_offsets_are_its_own(pastures: Store, text: str) -> None:
    found = checked(pastures, text)
    for citation in found.citations:
        assert 0 <= citation.start < citation.end <= len(text)
    for before, after in zip(found.citations, found.citations[1:], strict=False):
        assert before.end <= after.start
    for one in found.quotations:
        assert 0 <= one.start <= one.end <= len(text)
        assert one.citation is None or 0 <= one.citation < len(found.citations)
        for place in one.found:
            assert pastures.text(place.expression, place.start, place.end).strip()


@st.composite
def _cuts(draw: st.DrawFn) -> tuple[list[str], int, int]:
    words = draw(st.sampled_from(_LINES)).split()
    first = draw(st.integers(0, len(words) - 7))
    last = draw(st.integers(first + 7, len(words)))
    return words, first, last


@given(cut=_cuts(), marks=st.sampled_from(["«»", '""', "“”", "„“"]))
def test_what_is_cut_from_the_law_is_verbatim(
    pastures: Store, cut: tuple[list[str], int, int], marks: str
) -> None:
    words, first, last = cut
    quote = " ".join(words[first:last])
    negated = first > 0 and words[first - 1].lower() == "не"
    [found] = checked(pastures, f"Вот слова: {marks[0]}{quote}{marks[1]}.").quotations
    assert found.verdict == ("different" if negated else "verbatim")


@given(cut=_cuts(), data=st.data())
def test_with_one_word_changed_it_is_not(
    pastures: Store, cut: tuple[list[str], int, int], data: st.DataObject
) -> None:
    words, first, last = cut
    taken = words[first:last]
    places = [at for at, word in enumerate(taken) if word[-1].isalpha()]
    at = data.draw(st.sampled_from(places)) if places else 0
    taken[at] = taken[at] + "ъ"
    [found] = checked(pastures, f"Вот слова: «{' '.join(taken)}».").quotations
    assert found.verdict in ("different", "not_found")


@given(text=st.text(max_size=200))
def test_blanking_moves_nothing(text: str) -> None:
    cited = CitedText(text)
    assert len(cited.read) == len(cited.folded) == len(cited.low) == len(text)
    for before, after in zip(cited.paragraphs, cited.paragraphs[1:], strict=False):
        assert before.start < before.end <= after.start


@given(words=st.lists(st.sampled_from(["а", "б", "в", "г"]), min_size=1, max_size=8),
       law=st.lists(st.sampled_from(["а", "б", "в", "г"]), min_size=1, max_size=30))  # fmt: skip
def test_the_differences_lead_from_the_law_to_the_quotation(
    words: list[str], law: list[str]
) -> None:
    quoted, wording = " ".join(words), " ".join(law)
    near = Quoted(quoted, 0, len(quoted)).nearest_in(Wording(wording, [(0, len(wording))]))
    if near is None:
        assert set(words).isdisjoint(law)
        return
    assert " ".join(step.new for step in near.difference if step.new) == quoted
    old = " ".join(step.old for step in near.difference if step.old)
    assert old in wording


HOSTILE = [
    "«" * 20_000, "»" * 20_000, '"' * 20_000, "«a " * 10_000 + "»" * 10_000, "«\n" * 10_000,
    "(ст. 5 " * 3_000, "Закона " * 5_000, "туралы заңның " * 3_000, "… " * 20_000, "> " * 20_000,
    "[" * 20_000, "*" * 20_000, "«" + "и " * 10_000 + "» (ст. 2 Закона о летних пастбищах)",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_texts_take_no_long(pastures: Store, text: str) -> None:
    begun = time.process_time()
    checked(pastures, text)
    assert time.process_time() - begun < 20, "not quadratic in the length of the text"


def test_the_kazakh_text_is_cut_too(pastures: Store) -> None:
    for line in LAW_KK.splitlines():
        if len(line.split()) > 7 and "Алып тасталды" not in line and "Заңы" not in line:
            [found] = checked(pastures, f"Сөздері: «{line}»").quotations
            assert found.verdict == "verbatim", line
