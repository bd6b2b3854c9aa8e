"""What holds of any amending act: nothing is lost, nothing else is touched, nothing crashes."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kb.amending import consolidate, read_instructions
from kb.amending.model import Instruction, Reading, Unread
from kb.amending.revision import Revision
from kb.structure import placements
from tests.kb.amending.acts import LAWS, amending, parsed

UNITS = {
    "kk": ("1-бап", "2-баптың 1-тармағы", "3-баптың 2-тармағы", "1-баптың 1-тармағының 2) тармақшасы", "9-бап"),
    "ru": ("статью 1", "пункт 1 статьи 2", "пункт 2 статьи 3", "подпункт 2) пункта 1 статьи 1", "статью 9"),
}  # fmt: skip
WORDS = {
    "kk": ("саябақ", "оралман", "теңге", "жоқ сөз", "18-ге", "Ақы"),
    "ru": ("парк", "оралман", "тенге", "нет слов", "18 часов", "Плата"),
}
FORMS = {
    "kk": (
        "{unit} алып тасталсын",
        "{unit} мынадай редакцияда жазылсын: «{word} {other}.»",
        "{unit}: «{word}» деген сөз «{other}» деген сөзбен ауыстырылсын",
        "«{word}» деген сөзден кейін «{other}» деген сөзбен толықтырылсын",
        "3-бап мынадай мазмұндағы 2-1-тармақпен толықтырылсын: «2-1. {word}.»",
        "бүкіл мәтін бойынша «{word}» деген сөз «{other}» деген сөзбен ауыстырылсын",
        "{unit} «{word}» деген сөзбен ауыстырылсын",
    ),
    "ru": (
        "{unit} исключить",
        "{unit} изложить в следующей редакции: «{word} {other}.»",
        "слово «{word}» заменить словом «{other}»",
        "после слова «{word}» дополнить словом «{other}»",
        "статью 3 дополнить пунктом 2-1 следующего содержания: «2-1. {word}.»",
        "по всему тексту слово «{word}» заменить словом «{other}»",
        "{unit} заменить словом «{word}»",
    ),
}


def _passages(reading: Reading) -> list[Instruction | Unread]:
    return [*reading.instructions, *reading.unread]


@st.composite
def readings(draw: st.DrawFn, language: str) -> Reading:
    """The reading of a law that amends the small one by a few instructions of any kind."""
    count = draw(st.integers(min_value=1, max_value=5))
    rows = []
    for number in range(1, count + 1):
        form = draw(st.sampled_from(FORMS[language]))
        words = form.format(
            unit=draw(st.sampled_from(UNITS[language])),
            word=draw(st.sampled_from(WORDS[language])),
            other=draw(st.sampled_from(WORDS[language])),
        )
        rows.append(f"{number}) {words}")
    return amending(";\n\n".join(rows) + ".", language)


@pytest.mark.parametrize("language", ["kk", "ru"])
@settings(max_examples=60)
@given(data=st.data())
def test_what_no_edit_touches_stays_letter_by_letter(language: str, data: st.DataObject) -> None:
    reading = data.draw(readings(language))
    base = parsed(LAWS[language], language)
    result = consolidate(base, reading, any_act=True)
    edits = sorted({(change.old, change.new) for change in result.applied})
    old_at = new_at = 0
    for (old_start, old_end), (new_start, new_end) in edits:
        assert base.text[old_at:old_start] == result.text[new_at:new_start]
        old_at, new_at = old_end, new_end
    assert base.text[old_at:] == result.text[new_at:]
    placements(result.expression)


@pytest.mark.parametrize("language", ["kk", "ru"])
@settings(max_examples=60)
@given(data=st.data())
def test_each_instruction_is_applied_or_told(language: str, data: st.DataObject) -> None:
    reading = data.draw(readings(language))
    result = consolidate(parsed(LAWS[language], language), reading, any_act=True)
    done = {change.instruction for change in result.applied}
    done |= {failure.instruction for failure in result.not_applied}
    assert done == set(range(len(reading.instructions)))


@pytest.mark.parametrize("language", ["kk", "ru"])
@settings(max_examples=60)
@given(data=st.data())
def test_each_passage_is_read_or_told_as_unread(language: str, data: st.DataObject) -> None:
    reading = data.draw(readings(language))
    text = reading.expression.text
    told = [(one.start, one.end) for one in _passages(reading)]
    verbs = ("тасталсын", "жазылсын", "ауыстырылсын", "толықтырылсын", "исключить", "изложить",
             "заменить", "дополнить")  # fmt: skip
    for verb in verbs:
        at = text.find(verb)
        while at >= 0:
            assert any(start <= at < end for start, end in told), text[max(at - 60, 0) : at + 20]
            at = text.find(verb, at + 1)


@settings(max_examples=150)
@given(
    parts=st.lists(
        st.sampled_from(
            ['"', "«", "»", ";", ":", ".", "\n\n", "(", ")", "1)", "2.", "5-бап", "тармақта",
             "деген сөздер", "деген сөздермен", "ауыстырылсын", "алып тасталсын", "қосымша",
             "мынадай редакцияда жазылсын", "Заңына", "мынадай өзгерістер енгізілсін", "|", "сөз"]
        ),
        max_size=40,
    )
)  # fmt: skip
@example(parts=['"', '"', '"', ";"])  # the text ends where another quotation could begin
def test_no_text_is_too_broken_to_read(parts: list[str]) -> None:
    text = " ".join(parts)
    reading = read_instructions(parsed(text, "kk"))
    for one in _passages(reading):
        assert 0 <= one.start <= one.end <= len(text)
    consolidate(parsed(LAWS["kk"], "kk"), reading, any_act=True)


@settings(max_examples=200)
@given(
    base=st.text(alphabet="абв ", min_size=1, max_size=30),
    edits=st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 8), st.text("xyz", max_size=5)), max_size=8
    ),
)
def test_a_revision_knows_where_everything_stands(
    base: str, edits: list[tuple[int, int, str]]
) -> None:
    revision = Revision(base)
    text = base
    for at, length, new in edits:
        start = min(at, len(text))
        end = min(start + length, len(text))
        revision.replace(start, end, new)
        text = text[:start] + new + text[end:]
        assert revision.text == text
    old_at = new_at = 0
    for (old_start, old_end), (new_start, new_end), _ in revision.changes():
        assert base[old_at:old_start] == text[new_at:new_start]
        old_at, new_at = old_end, new_end
    assert base[old_at:] == text[new_at:]
