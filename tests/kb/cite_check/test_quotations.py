"""Quotations: what counts as one, of what it is claimed, and what differs."""

from __future__ import annotations

import pytest

from kb.store import Store
from tests.kb.cite_check.pastures import checked

ARTICLE = "ст. 2 Закона о летних пастбищах"
DUTY = "Пастух обязан сообщать акиму о начале кочевья не позднее чем за пять рабочих дней"

SAME = [
    ("as it stands", f"«{DUTY}» ({ARTICLE})."),
    ("other quotation marks", f'"{DUTY}" ({ARTICLE}).'),
    ("marks of two alphabets", f"„{DUTY}“ ({ARTICLE})."),
    ("marks within marks", f"«Норма: “{DUTY}”» – так сказано." .replace("«Норма: “", "“")
     .replace("”» – так сказано.", f"” ({ARTICLE}).")),
    ("a full stop at the end, a small letter first", f"«п{DUTY[1:]}.» ({ARTICLE})."),
    ("white space, wrapped lines", f"«{DUTY.replace(' ', '  ')}» ({ARTICLE})."),
    ("letters that look alike", f"«{DUTY.replace('а', 'a').replace('е', 'e')}» ({ARTICLE})."),
    ("an ellipsis", f"«Пастух обязан сообщать акиму … за пять рабочих дней» ({ARTICLE})."),
    ("an ellipsis in brackets", f"«Пастух обязан […] не позднее чем за пять дней» ({ARTICLE})."
     .replace("за пять дней", "за пять рабочих дней")),
    ("an ellipsis in angles", f"«Пастух обязан сообщать <…> за пять рабочих дней» ({ARTICLE})."),
    ("dashes", "«пастух — лицо, которое перегоняет скот» (ст. 1 Закона о летних пастбищах)."),
    ("a block quote", f"В {ARTICLE} сказано:\n\n> {DUTY}.\n"),
    ("a block quote with an attribution", f"> «{DUTY}.»\n> — {ARTICLE}\n"),
    ("an indented quotation", f"В {ARTICLE} сказано:\n\n    {DUTY}.\n\nИ всё."),
    ("several points below each other", "Ст. 2 Закона о летних пастбищах: «1. Пастух вправе:\n"
     "1) пользоваться колодцем, водой и дорогой в течение десяти дней до начала кочевья;»."),
    ("the words that lead to a point", "По пп. 1) п. 1 ст. 2 Закона о летних пастбищах: «Пастух "
     "вправе: 1) пользоваться колодцем, водой и дорогой»."),
    ("before the citation", f"Согласно {ARTICLE}, «{DUTY}»."),
    ("Kazakh", "Жазғы жайылымдар туралы заңның 2-бабында: «Бақташыны заңда көзделмеген негіздер "
     "бойынша көшуге мәжбүрлеуге жол берілмейді» делінген."),
    ("a Kazakh quotation of a Russian citation", f"По {ARTICLE}: «Бақташыны заңда көзделмеген "
     "негіздер бойынша көшуге мәжбүрлеуге жол берілмейді»."),
    ("no citation: it is looked for everywhere", f"Известно, что «{DUTY}»."),
    ("a few words that are claimed outright", "П. 1 ст. 2 Закона о летних пастбищах: «Пастух "
     "вправе»."),
    ("of a repealed act", "«Кочевая дорога имеет ширину не менее двадцати метров» (ст. 1 Закона о "
     "кочевых дорогах)."),
    ("of an act that is wrongly numbered", f"«{DUTY}» (ст. 2 Закона «О летних пастбищах» от 4 мая "
     "2034 года № 70-IX)."),
]  # fmt: skip


@pytest.mark.parametrize("text", [text for _, text in SAME], ids=[name for name, _ in SAME])
def test_the_same_words(pastures: Store, text: str) -> None:
    [found] = checked(pastures, text).quotations
    assert (found.verdict, found.reason, found.difference) == ("verbatim", None, ())
    for place in found.found:
        words = pastures.text(place.expression, place.start, place.end)
        assert words == words.strip() != ""


OTHER = [
    ("a dropped «не»", "Не допускается принуждение пастуха к переезду по основаниям, "
     "предусмотренным законом", "не", ""),
    ("a changed figure", DUTY.replace("пять", "семь"), "пять", "семь"),
    ("another ending", DUTY.replace("обязан ", "обязана "), "обязан", "обязана"),
    ("a word added", DUTY.replace("акиму о", "акиму района о"), "", "района"),
    ("a word left out", DUTY.replace("рабочих ", ""), "рабочих", ""),
    ("a comma", DUTY.replace("кочевья не", "кочевья, не"), "", ","),
    ("a capital", DUTY.replace("акиму", "Акиму"), "акиму", "Акиму"),
    ("a modal word", DUTY.replace("обязан", "вправе"), "обязан", "вправе"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "old", "new"), [case[1:] for case in OTHER],
                         ids=[case[0] for case in OTHER])  # fmt: skip
def test_what_differs_is_told(pastures: Store, words: str, old: str, new: str) -> None:
    [found] = checked(pastures, f"«{words}» ({ARTICLE}).").quotations
    assert found.verdict == "different"
    changed = [(one.old, one.new) for one in found.difference if one.op != "equal"]
    assert changed == [(old, new)]


def test_words_that_are_cut_off_from_their_negation_are_not_verbatim(pastures: Store) -> None:
    words = "предусмотрено договором"
    text = f"Пп. 2) п. 1 ст. 2 Закона о летних пастбищах: «{words}»."
    [found] = checked(pastures, text).quotations
    assert (found.verdict, found.reason) == ("different", "negation")


VERDICTS = [
    ("the right words at another place", f"«{DUTY}» (ст. 4 Закона о летних пастбищах).",
     "elsewhere", None),
    ("of another act", f"«{DUTY}» (ст. 5 Пастбищного кодекса).", "elsewhere", None),
    ("of an article that does not exist", f"«{DUTY}» (ст. 9 Закона о летних пастбищах).",
     "elsewhere", None),
    ("nearly the words of another place", f"«{DUTY.replace('пять', 'шесть')}» (ст. 4 Закона о "
     "летних пастбищах).", "different_elsewhere", None),
    ("nowhere", f"«Пастухам платят надбавку за вредный горный воздух» ({ARTICLE}).", "not_found",
     None),
    ("nowhere, and of nothing", "«Пастухам платят надбавку за вредный горный воздух».",
     "not_found", None),
    ("the act is not loaded", "«Табун пасут два конных табунщика и собака» (ст. 2 Закона о "
     "табунах).", "not_checked", "not_loaded"),
    ("the act is not known", "«Верблюд имеет право на отдых и воду» (ст. 2 Закона «О верблюдах»).",
     "not_checked", "act_unknown"),
    ("another language", "Article 2 of the Law on Summer Pastures: “The shepherd shall notify the "
     "mayor of the beginning of the migration”.", "not_checked", "other_language"),
    ("not in the excerpt", "«Колодец роют всем аулом каждой весной» (ст. 8 Закона о колодцах).",
     "not_checked", "not_in_excerpt"),
    ("in the excerpt", "«Колодец роет тот, кому он нужен» (ст. 7 Закона о колодцах).",
     "verbatim", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict", "reason"), [case[1:] for case in VERDICTS],
                         ids=[case[0] for case in VERDICTS])  # fmt: skip
def test_verdicts(pastures: Store, text: str, verdict: str, reason: str | None) -> None:
    [found] = checked(pastures, text).quotations
    assert (found.verdict, found.reason) == (verdict, reason)


NONE = [
    ("the title of an act", "Закон РК «О летних пастбищах и прочих местных землях аула» нужен."),
    ("a term", "Термин «пастух» раскрыт в статье 1 Закона о летних пастбищах."),
    ("the name of a firm", "ТОО «Зеленые поля нашего родного края» обратилось в суд."),
    ("the text's own points below a colon", f"Из {ARTICLE} следует:\n\n    надо переехать вовремя и "
     "взять с собой собаку."),
]  # fmt: skip


@pytest.mark.parametrize("text", [text for _, text in NONE], ids=[name for name, _ in NONE])
def test_what_is_no_quotation(pastures: Store, text: str) -> None:
    assert checked(pastures, text).quotations == ()


TIES = [
    ("the one behind in brackets", f"По ст. 4 Закона о летних пастбищах так, «{DUTY}» (ст. 2).",
     "ст. 2"),
    ("the nearest before", f"Статья 4 Закона о летних пастбищах и статья 2 гласят: «{DUTY}».",
     "статья 2"),
    ("the paragraph before", f"Статья 2 Закона о летних пастбищах гласит:\n\n«{DUTY}».\n\nСтатья 4 "
     "иная.", "Статья 2 Закона о летних пастбищах"),
    ("behind a dash", f"«{DUTY}» – статья 2 Закона о летних пастбищах. Статья 4 иная.",
     "статья 2 Закона о летних пастбищах"),
    ("not the next item's", f"- ст. 2 Закона о летних пастбищах – «{DUTY}»;\n- ст. 4 – земли.",
     "ст. 2 Закона о летних пастбищах"),
    ("the other cell of a row", f"| ст. 2 Закона о летних пастбищах | «{DUTY}» |\n| ст. 4 | – |",
     "ст. 2 Закона о летних пастбищах"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in TIES],
                         ids=[case[0] for case in TIES])  # fmt: skip
def test_of_what_a_quotation_is_claimed(pastures: Store, text: str, words: str) -> None:
    found = checked(pastures, text)
    [one] = found.quotations
    assert one.verdict == "verbatim"
    assert one.citation is not None
    citation = found.citations[one.citation]
    assert text[citation.start : citation.end] == words


def test_what_a_quotation_refers_to_is_the_laws_own(pastures: Store) -> None:
    law = "кроме земли, указанной в статье 4"
    found = checked(pastures, f"Ст. 1 Закона о летних пастбищах: «{law}».")
    assert [one.verdict for one in found.citations] == ["right"]
    own = "Как велит статья 9 Закона о летних пастбищах, пора в горы"
    found = checked(pastures, f"Он сказал: «{own}».")
    assert [one.verdict for one in found.citations] == ["no_such_unit"]
    assert [one.verdict for one in found.quotations] == ["not_found"]


def test_nothing_at_all(pastures: Store) -> None:
    found = checked(pastures, "Погода сегодня хорошая.")
    assert (found.citations, found.quotations, found.is_right) == ((), (), False)
