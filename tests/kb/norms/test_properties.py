"""What holds of the norms of any text, and texts made to take long."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.definitions import definitions_of
from kb.model import Expression, Norm, Status
from kb.norms.broader import broader_terms
from kb.norms.extraction import norms_in
from tests.kb.norms.reading import parsed

PIECES = {
    "kk": "егер болса жағдайда қоспағанда адам адамның сот орган міндетті құқылы құқығы бар тиіс мүмкін тыйым салынады бекітеді беріледі олар және немесе таныған бойынша он күн",
    "ru": "если которое за исключением кроме в случае лицо лица судом орган обязан вправе имеет право может быть подана не запрещается утверждает выплачивается он и или указанное по десять дней",
    "en": "if unless who person court body must may shall not has the right is provided it and or of ten days",
}
MARKS = [",", ";", ":", ".", " (", ") ", "«", "»", '"', " – ", "\n\n", "\n\n1) ", "\n\n2) ", " | "]


def texts(language: str) -> st.SearchStrategy[str]:
    word = st.sampled_from(PIECES[language].split()).map(" {}".format)
    noise = st.text(max_size=6)
    return st.lists(st.one_of(word, word, word, st.sampled_from(MARKS), noise), max_size=60).map(
        "".join
    )


def check(expression: Expression, found: list[Norm]) -> None:
    places = [(one.provision, one.start) for one in found]
    assert places == sorted(places)
    for one in found:
        unit = expression.provisions[one.provision]
        assert unit.status is Status.IN_FORCE
        assert unit.start <= one.start < one.end <= unit.end
        assert expression.text[one.start : one.end].strip()
        spans = [*one.conditions, *one.exceptions, *one.deadlines, *one.amounts]
        spans += [(bearer.start, bearer.end) for bearer in one.bearers]
        if one.deciding is not None:
            spans.append(one.deciding)
        for start, end in spans:
            assert 0 <= start < end <= len(expression.text)
        assert one.head is None or 0 <= one.head < len(expression.provisions)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_norms_of_any_text(language: str, data: st.DataObject) -> None:
    expression = parsed(data.draw(texts(language)), language)
    definitions = definitions_of(expression, with_uses=False)
    check(expression, norms_in(expression, definitions))
    broader_terms(expression, definitions)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300))
def test_norms_of_any_characters(language: str, text: str) -> None:
    expression = parsed("Ж" + text, language)
    check(expression, norms_in(expression, definitions_of(expression, with_uses=False)))


# Each would take minutes, not a second, were it read in time that grows with its square.
LONG = [
    ("ru", "если лицо ", "clauses that never get their verb"),
    ("ru", "лицо, которое ", "clauses within clauses"),
    ("ru", "лицо вправе, ", "predicates"),
    ("ru", "лицо вправе, если нет, лицо обязано, если да, ", "predicates and conditions"),
    ("ru", "он вправе и ", "pronouns"),
    ("ru", "лицо, ", "one row of bearers"),
    ("ru", "(", "brackets that nothing closes"),
    ("ru", "(лицо) ", "brackets"),
    ("ru", "а", "one word"),
    ("kk", "егер адам ", "clauses that nothing closes"),
    ("kk", "адам болса, ", "conditions"),
    ("kk", "адамды, ", "a list of what is excepted"),
    ("kk", "адам құқылы, ", "predicates"),
    ("kk", "орган бекіткен ", "participles"),
    ("kk", "адам немесе ", "one row of bearers"),
    ("kk", '"адам ', "quotations that nothing closes"),
    ("en", "the person who ", "clauses within clauses"),
]


@pytest.mark.parametrize(("language", "piece", "reason"), LONG)
def test_a_long_sentence(language: str, piece: str, reason: str) -> None:
    expression = parsed("Ж" + piece * (100_000 // len(piece)) + ".", language)
    check(expression, norms_in(expression, []))


@pytest.mark.parametrize(
    ("language", "head", "point"),
    [
        ("ru", "Лицо обязано, если прибыло:", "платить, если иное не сказано"),
        ("kk", "Адам:", "төлем төлеуге"),
    ],
)
def test_a_long_list(language: str, head: str, point: str) -> None:
    points = "\n\n".join(f"{number}) {point};" for number in range(1, 2_001))
    expression = parsed(f"{head}\n\n{points}", language)
    found = norms_in(expression, [])
    check(expression, found)
    assert len(found) == 2_000
