"""What a sheet says of an answer, before it is written anywhere."""

from __future__ import annotations

import unicodedata
from datetime import date
from itertools import chain

import pytest
from hypothesis import given

from console.asking.sheet.content import sheet_of
from console.asking.sheet.facts import plain
from console.asking.sheet.parts import Extract, Fact, Run, Section, Sheet
from console.messages import choose_language
from indexer.answers.model import Answer, Doubt, Source, Status
from indexer.standings import Standings
from kb.model import Modality
from tests.console.asking.answered import (
    DRAFT_RU,
    LAW_KK,
    LAW_RU,
    OLD_RU,
    Text,
    Texts,
    answered,
    asked,
    followed,
    norm,
    quoted,
    refused,
    unchecked,
    whole_answer,
)
from tests.console.asking.hostile import ANY_TEXT, QUESTIONS

DAY = date(2033, 8, 4)
RIGHT = "1) поить скот\n   из всякого колодца;"
DUTY = "1. Пастух обязан закрыть колодец в течение двух часов, кроме дней зноя."


def section_of(texts: Texts, answer: Answer) -> Section:
    [section] = sheet_of(texts.store, [answer], today=DAY).sections
    return section


def extracts(sheet: Sheet) -> list[Extract]:
    """All quoted words of a sheet."""
    found: list[Extract | None] = []
    for section in sheet.sections:
        for one in section.quotations:
            found += [*one.heads, one.words, one.closing]
            found += [limit.words for limit in one.limits]
            found += [further.words for further in one.further]
        found += chain.from_iterable((row.action, *row.amounts) for row in section.rows)
        found += [one.words for one in section.lacking]
    return [one for one in found if one is not None]


def test_every_quoted_word_is_the_sources(texts: Texts) -> None:
    sheet = sheet_of(texts.store, [whole_answer(texts), refused(texts)])
    sources = LAW_RU + LAW_KK + DRAFT_RU + OLD_RU
    quoted_words = [one.text for one in extracts(sheet)]
    assert len(quoted_words) == 15 and all(words in sources for words in quoted_words)
    assert RIGHT in quoted_words, "with its line break and the white space behind it"


def test_the_words_that_decide_are_marked_where_they_stand(texts: Texts) -> None:
    right, duty, kazakh = section_of(texts, whole_answer(texts)).quotations
    assert right.heads[0].runs == (Run("Пастух "), Run("имеет право", True), Run(":"))
    assert right.words.runs == (Run(RIGHT),)
    marked = [run.text for run in duty.words.runs if run.is_marked]
    assert marked == ["обязан", "в течение двух часов"]
    assert kazakh.closing is not None
    assert kazakh.closing.runs == (Run("малшы орындауға міндетті", True),)


LINES = [
    ("a b", "a b", "a b", "nothing to join"),
    ("a\nb", "a\nb", "a b", "a line break"),
    ("a \t\n\n \xa0 b", "a\nb", "a b", "white space around it goes with it"),
    ("a  b\xa0c", "a  b\xa0c", "a  b\xa0c", "other white space is the source's"),
]


@pytest.mark.parametrize(
    ("words", "lines", "line"), [one[:3] for one in LINES], ids=[one[3] for one in LINES]
)
def test_white_space_changes_at_line_breaks_alone(words: str, lines: str, line: str) -> None:
    extract = Extract((Run(words),), "ru")
    assert [run.text for run in extract.in_lines] == [lines]
    assert [run.text for run in extract.in_a_line] == [line]


@pytest.mark.parametrize(
    ("words", "language", "marks"),
    [("слово", "ru", "«»"), ("сөз", "kk", "«»"), ("word", "en", "“”"), ("«слово» о", "ru", "„“")],
)
def test_quotation_marks_are_the_languages(words: str, language: str, marks: str) -> None:
    assert "".join(Extract((Run(words),), language).quotation_marks) == marks


def test_a_provision_is_cited_in_full_in_its_own_language(texts: Texts) -> None:
    right, duty, kazakh = section_of(texts, whole_answer(texts)).quotations
    assert duty.place.citation.text == "пункт 1 статьи 2" and duty.place.citation.language == "ru"
    assert duty.place.act is not None and kazakh.place.act is not None
    assert (
        duty.place.act.text
        == "Закон Республики Казахстан от 3 февраля 2031 года № 12-I «О колодцах»"
    )
    assert (
        kazakh.place.act.text
        == "«Құдықтар туралы» Қазақстан Республикасының 2031 жылғы 3 ақпандағы № 12-I Заңы"
    )
    assert (kazakh.place.citation.text, kazakh.place.citation.language) == (
        "1-бап, 1) тармақша",
        "kk",
    )
    assert duty.place.link == "https://example.kz/wells#z7", "the paragraph"
    assert right.place.link == "https://example.kz/wells", "no more is known"


def by(texts: Texts, name: str) -> Text:
    return {"law": texts.law, "draft": texts.draft, "old": texts.old}[name]


FACTS = [
    ("law", DUTY, ["in force", "text of 6 May 2032"], "a law, and of when its text is"),
    ("draft", "Родник не запирается.", ["*draft*"], "no law"),
    (
        "old",
        "Ведро подлежит возврату.",
        ["*repealed*", "excerpt"],
        "repealed, and not all of it here",
    ),
    (
        "law",
        "2. Порядок пункта 1 применяется и к родникам.",
        [
            "in force",
            "text of 6 May 2032",
            "*found unconstitutional: Constitutional Court, № 3-НП 2033-01-02*",
        ],
        "a ruling on the unit",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "facts"), [one[:3] for one in FACTS], ids=[one[3] for one in FACTS]
)
def test_it_says_how_far_the_words_are_law(
    texts: Texts, text: str, words: str, facts: list[str]
) -> None:
    [one] = section_of(texts, answered(quoted(by(texts, text), words))).quotations
    assert [f"*{fact.text}*" if fact.is_warning else fact.text for fact in one.facts] == facts


def test_on_a_day_it_says_what_held_then(texts: Texts) -> None:
    standings = Standings(texts.store, "2030-01-01")
    sheet = sheet_of(texts.store, [answered(quoted(texts.law, DUTY))], standings, DAY)
    assert sheet.facts == ("Answer of 4 August 2033", "the law as of 1 January 2030")
    facts = sheet.sections[0].quotations[0].facts
    assert Fact("Status on 2030-01-01: not yet effective", is_warning=True) in facts


def test_what_is_no_law_in_force_is_no_answer_of_the_law(texts: Texts) -> None:
    draft = quoted(texts.draft, "Родник не запирается.")
    section = section_of(texts, answered(draft))
    assert section.status == "partial" and section.outcome == "in part or not for certain"
    assert section.verdict.text == (
        "На этот вопрос отвечают только проекты или акты, утратившие силу: это не "
        "действующее право."
    )
    place = section.quotations[0].place
    assert place.act is not None
    assert place.act.text == "проект: Закон Республики Казахстан «О родниках»"
    assert section_of(texts, answered(draft, quoted(texts.law, DUTY))).status == "answered"


def test_the_frame_warns_of_a_draft_in_the_language_of_the_question(texts: Texts) -> None:
    one = quoted(texts.draft, "Родник не запирается.")
    for language, words in (("ru", "Это проект, а не закон."), ("kk", "Бұл – жоба, заң емес.")):
        section = section_of(texts, answered(one, question=asked("?", language)))
        frame = section.quotations[0].frame
        assert frame.language == section.verdict.language == language
        assert frame.text.startswith(words)


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1.0, "Почти наверняка (уверенность 100%)"), (0.9, "Весьма вероятно"), (0.6, "Вероятно, но не наверняка"), (0.3, "сомнительно"), (0.0, "Едва ли (уверенность 0%)")],
)  # fmt: skip
def test_certainty_is_said_in_words_and_as_a_number(
    texts: Texts, confidence: float, words: str
) -> None:
    certainty = section_of(
        texts, answered(quoted(texts.law, DUTY), confidence=confidence)
    ).certainty
    assert certainty is not None and words in certainty.text and certainty.language == "ru"


def test_nothing_is_certain_of_nothing(texts: Texts) -> None:
    section = section_of(texts, answered(status=Status.NOT_FOUND, confidence=0.0))
    assert section.certainty is None and section.quotations == ()
    assert section.verdict.text == "Закон, который есть в базе знаний, на этот вопрос не отвечает."


def test_what_is_nearest_is_no_answer_and_has_no_norms(texts: Texts) -> None:
    section = section_of(texts, refused(texts))
    assert not section.is_answered and section.rows == () and section.outcome == "no answer"
    assert [one.words.text for one in section.quotations] == ["Родник не запирается."]
    assert section.remarks == (
        "It asks what something costs; fees and taxes are set elsewhere.",
        "What is asked about is not spoken of in what was found.",
        "Not spoken of there: вода",
    )


def test_what_an_answer_in_part_lacks_is_remarked(texts: Texts) -> None:
    answer = answered(quoted(texts.law, DUTY), status=Status.PARTIAL, doubts=(Doubt.NO_AMOUNT,))
    assert section_of(texts, answer).remarks == ("No time or sum is named in what was found.",)
    assert section_of(texts, whole_answer(texts)).remarks == ("Taken for: паить → поить",)


def test_limits_and_what_is_one_step_away_stand_with_the_provision(texts: Texts) -> None:
    duty = section_of(texts, whole_answer(texts)).quotations[1]
    assert [(limit.label, limit.words.text) for limit in duty.limits] == [
        ("only if:", "закрыть колодец"),
        ("except:", "кроме дней зноя"),
    ]
    [further] = duty.further
    assert further.reason == "see also, which refers to it:"
    assert further.place.act is None, "the same act, which is named above"
    assert further.place.citation.text == "пункт 2 статьи 2"
    assert further.words.text == "2. Порядок пункта 1 применяется и к родникам."


def test_a_unit_of_another_act_is_named_with_it_and_with_its_status(texts: Texts) -> None:
    step = followed(texts.old, "1. Ведро подлежит возврату.", Source.REFERS, is_whole=False)
    [one] = section_of(texts, answered(quoted(texts.law, DUTY, followed=[step]))).quotations
    [further] = one.further
    assert further.place.act is not None
    assert further.place.act.text == "приказ от 9 января 2020 года № 7 «О вёдрах»"
    assert further.facts == (Fact("repealed", is_warning=True), Fact("excerpt"))
    assert further.words.is_cut, "it goes on where it was not whole"


def test_a_link_that_has_just_been_given_is_not_given_again(texts: Texts) -> None:
    step = followed(texts.law, "2. Порядок пункта 1 применяется и к родникам.")
    first, second = (
        section_of(texts, answered(quoted(texts.law, words, followed=[step])))
        .quotations[0]
        .further[0]
        for words in (RIGHT, DUTY)
    )
    assert first.place.link is None
    assert second.place.link == "https://example.kz/wells", "that above was of a paragraph"


def test_norms_are_rows_of_who_may_what_by_when(texts: Texts) -> None:
    rows = section_of(texts, whole_answer(texts)).rows
    assert [
        (
            row.number,
            row.bearer.text,
            row.modality,
            row.action.text,
            [one.text for one in row.amounts],
        )
        for row in rows
    ] == [
        (1, "пастух", "May", "поить скот\n   из всякого колодца", []),
        (2, "пастух", "Must", "закрыть колодец", ["в течение двух часов"]),
    ]


def test_long_actions_and_many_norms_are_cut_and_it_is_said(texts: Texts) -> None:
    action = LAW_RU[LAW_RU.index("Пастух имеет") : LAW_RU.index("2. Порядок")]
    norms = [norm(texts.law, action, Modality.DUTY)] * 5
    section = section_of(texts, answered(quoted(texts.law, DUTY, norms=norms)))
    assert len(section.rows) == 3 and section.more_rows == "… 2 more"
    row = section.rows[0]
    assert row.bearer.text == "–" and row.action.is_cut and len(row.action.text) <= 120
    assert action.startswith(row.action.text) and action[len(row.action.text)].isspace(), (
        "whole words"
    )


def test_what_could_not_be_checked_comes_with_the_command_that_brings_it(texts: Texts) -> None:
    act, rule = section_of(texts, whole_answer(texts)).lacking
    assert act.advice is not None
    assert act.advice.command == "koshlex add K0000000001"
    assert act.advice.text == "koshlex add K0000000001 fetches and adds the whole act"
    assert act.told == "K0000000001: the text of the act is not in the knowledge base"
    assert rule.told == "someone else sets this" and rule.advice is None


def test_a_long_list_of_what_is_not_here_says_how_much_more_there_is(texts: Texts) -> None:
    many = (unchecked(texts.law, "в порядке, определяемом акимом", None),) * 8
    section = section_of(texts, answered(quoted(texts.law, DUTY), unchecked=many))
    assert len(section.lacking) == 6 and section.more_lacking == "… 2 more"


@pytest.mark.parametrize(
    ("language", "title", "many", "made"),
    [
        (
            "en",
            "An answer from the law",
            "Answers from the law: 2 questions",
            "Answer of 4 August 2033",
        ),
        ("ru", "Ответ по закону", "Ответы по закону: 2 вопроса", "Ответ от 4 августа 2033 года"),
        (
            "kk",
            "Заң бойынша жауап",
            "Заң бойынша жауаптар: 2 сұрақ",
            "2033 жылғы 4 тамыздағы жауап",
        ),
    ],
)
def test_headings_are_in_the_interface_language(
    texts: Texts, language: str, title: str, many: str, made: str
) -> None:
    choose_language(language)
    one = sheet_of(texts.store, [refused(texts)], today=DAY)
    two = sheet_of(texts.store, [refused(texts)] * 2, today=DAY)
    assert (one.title, one.facts, one.language, one.is_one) == (title, (made,), language, True)
    assert (two.title, [section.number for section in two.sections]) == (many, [1, 2])


@pytest.mark.parametrize(
    ("question", "heading"),
    [("а б", "а б"), ("слово " * 50, "слово " * 41 + "…"), ("x" * 300, "x" * 250 + " …")],
)
def test_a_question_too_long_for_a_heading_is_there_in_full(
    texts: Texts, question: str, heading: str
) -> None:
    section = section_of(texts, refused(texts, asked(question)))
    assert section.heading == heading
    assert section.question.text == question.strip()
    assert section.has_long_question == (heading != question.strip())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("а\nб\t в ", "а б в"),
        ("а\x00\x1b[31mб\x7f", "а\ufffd\ufffd[31mб\ufffd"),
        ("\ud800\ufffe\U0001ffff", "\ufffd\ufffd\ufffd"),
        ("а\u202eб\u2069в\u200fг", "абв\u200fг"),
        ("😀 é", "😀 é"),
    ],
)
def test_what_a_user_wrote_becomes_a_line_that_any_file_can_hold(words: str, expected: str) -> None:
    assert plain(words) == expected


@given(words=ANY_TEXT)
def test_no_line_of_a_user_has_signs_that_a_file_cannot_hold(words: str) -> None:
    line = plain(words)
    assert "\n" not in line and line == plain(line) == line.strip()
    assert not {unicodedata.category(letter) for letter in line} & {"Cc", "Cs"}
    line.encode()


def test_hostile_questions_are_questions(texts: Texts) -> None:
    for words, why in QUESTIONS:
        assert section_of(texts, refused(texts, asked(words))).question.text == (
            plain(words) or "–"
        ), why
