"""Instructions applied to a small law, and what is told where they cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb.amending import consolidate, read_instructions
from kb.amending.model import Consolidation, Problem
from kb.model import Act, Level, Status
from kb.references.catalogue import Catalogue
from kb.unit_index import UnitIndex
from tests.kb.amending.acts import KAZAKH_LAW, LAWS, amending, applied, parsed

KAZAKH = [
    ("1-баптың 1-тармағының 3) тармақшасындағы «қорғайтын» деген сөз «күзететін» деген сөзбен ауыстырылсын;",
     "саябақты қорғайтын адам", "саябақты күзететін адам", "words replaced"),
    ("2-бапта «18-ге» деген сөзден кейін «(жазда – 20-ға)» деген сөздермен толықтырылсын;",
     "18-ге дейін", "18-ге (жазда – 20-ға) дейін", "words put behind others"),
    ("2-бапта «дейін» деген сөзден кейін «, демалыс күні де» деген сөздермен толықтырылсын;",
     "18-ге дейін ашық", "18-ге дейін, демалыс күні де ашық", "no space before a comma"),
    ("3-баптың 3-тармағындағы «кассаға» деген сөз алып тасталсын;",
     "Ақы кассаға төленеді.", "Ақы төленеді.", "words taken out with one space"),
    ("3-баптың 2-тармағы алып тасталсын;",
     "2. Балалар үшін – 100 теңге.", "2. Алып тасталды.", "a unit leaves its number"),
    ("1-баптың 1-тармағының 2) тармақшасы алып тасталсын;",
     "2) оралман – тарихи отанына келген адам;", "2) алып тасталды;", "a point keeps its semicolon"),
    ("3-баптың 2-тармағының күші жойылды деп танылсын;",
     "2. Балалар үшін – 100 теңге.", "2. Күші жойылды.", "repealed"),
    ("2-бап алып тасталсын;",
     "2-бап. Жұмыс уақыты\n\nСаябақ сағат 9-дан 18-ге дейін ашық.",
     "2-бап. Жұмыс уақыты\n\nЕскерту. 2-бап алып тасталды.", "an article keeps its heading, with a note"),
    ("1-баптың 2-тармағының екінші бөлігі мынадай редакцияда жазылсын: «Тәртіпті әкімдік айқындайды.»;",
     "Екінші бөлік тәртіп туралы.", "Тәртіпті әкімдік айқындайды.", "an unnumbered part in a new wording"),
    ("3-баптың 1-тармағы мынадай редакцияда жазылсын: «Кіру тегін.»;",
     "1. Кіру ақысы – 500 теңге.", "1. Кіру тегін.", "a wording without the number keeps that of the unit"),
    ("2-баптың тақырыбы мынадай редакцияда жазылсын: «2-бап. Ашық уақыты»;",
     "2-бап. Жұмыс уақыты\n", "2-бап. Ашық уақыты\n", "a heading with its number"),
    ("2-баптың тақырыбы мынадай редакцияда жазылсын: «Ашық уақыты»;",
     "2-бап. Жұмыс уақыты\n", "2-бап. Ашық уақыты\n", "a heading without its number"),
    ("1-баптың 1-тармағы мынадай мазмұндағы 2-1) тармақшамен толықтырылсын: «2-1) бағбан – гүл егетін адам;»;",
     "2) оралман – тарихи отанына келген адам;\n", "2) оралман – тарихи отанына келген адам;\n\n2-1) бағбан – гүл егетін адам;\n",
     "a point goes behind its predecessor"),
    ("1-баптың 2-тармағы мынадай мазмұндағы екінші бөлікпен толықтырылсын: «Ардагерге де тегін.»;",
     "Оралманның балалары да кіреді.\n", "Оралманның балалары да кіреді.\n\nАрдагерге де тегін.\n", "a counted part goes between"),
    ("мынадай мазмұндағы 3-1-баппен толықтырылсын: «3-1-бап. Жеңілдік\n\nАрдагер тегін.»;",
     "Ақы кассаға төленеді.\n", "Ақы кассаға төленеді.\n\n3-1-бап. Жеңілдік\n\nАрдагер тегін.\n", "an article"),
    ("бүкіл мәтін бойынша «оралман» деген сөз «қандас» деген сөзбен ауыстырылсын;",
     "Оралмандарға саябақ тегін. Оралманның балалары", "Қандастарға саябақ тегін. Қандастың балалары", "a term in its cases"),
    ("3-баптың 3-тармағы 4-тармақ деп есептелсін;",
     "3. Ақы кассаға", "4. Ақы кассаға", "a number"),
    ("3-баптың 2-тармағы мынадай мазмұндағы сөйлеммен толықтырылсын: «Сәби тегін.»;",
     "2. Балалар үшін – 100 теңге.", "2. Балалар үшін – 100 теңге. Сәби тегін.", "a sentence at the end"),
    ("1-баптың 1-тармағының 1) тармақшасы мынадай редакцияда жазылсын: «1) саябақ – бақ».",
     "1) саябақ – демалыс орны;\n", "1) саябақ – бақ;\n", "a point whose new wording left its semicolon behind the quotation"),
    ("3-баптың 2-тармағы мынадай редакцияда жазылсын: «2. Балалар тегін.\n\n«Сәби де тегін.»»;",
     "2. Балалар үшін – 100 теңге.", "2. Балалар тегін.\n\nСәби де тегін.", "a mark before each paragraph and one at the end are no words"),
    ("3-баптың 1, 2-тармақтары мынадай редакцияда жазылсын: «1. Кіру тегін. 2. Балалар үшін де.»;",
     "1. Кіру ақысы – 500 теңге.\n\n2. Балалар үшін – 100 теңге.", "1. Кіру тегін.\n\n2. Балалар үшін де.", "a wording of two units without a break between them"),
    ("1-баптың 1-тармағы мынадай мазмұндағы 1-1) және 2-1) тармақшалармен толықтырылсын: «1-1) гүлзар – гүл алаңы;»; «2-1) бағбан – гүл егетін адам;»;",
     "1) саябақ – демалыс орны;\n\n2) оралман – тарихи отанына келген адам;\n",
     "1) саябақ – демалыс орны;\n\n1-1) гүлзар – гүл алаңы;\n\n2) оралман – тарихи отанына келген адам;\n\n2-1) бағбан – гүл егетін адам;\n",
     "points that do not stand side by side, each quoted for itself"),
    ("1-баптың 1-тармағының 2) тармақшасы мынадай мазмұндағы ескертпемен толықтырылсын: «Ескертпе: бала да.»;",
     "тарихи отанына келген адам;\n", "тарихи отанына келген адам;\n\nЕскертпе: бала да.\n", "a remark goes to the unit that it is on"),
    ("3-баптың 1-тармағындағы \"Кiру  ақысы\" деген сөздер \"Кіру құны\" деген сөздермен ауыстырылсын;",
     "1. Кіру ақысы", "1. Кіру құны", "a Latin look-alike, two spaces and other quotes are no difference"),
    ("3-баптың 1-тармағындағы «ақысы - 500» деген сөздер «ақысы – 600» деген сөздермен ауыстырылсын;",
     "ақысы – 500", "ақысы – 600", "nor is a dash"),
]  # fmt: skip

RUSSIAN = [
    ("в подпункте 2) пункта 1 статьи 1 слово «охраняющее» заменить словом «стерегущее»;",
     "лицо, охраняющее парк", "лицо, стерегущее парк", "words replaced"),
    ("в статье 2 слова «18 часов» заменить словами «20 часов», после слов «в понедельник» дополнить словами «и во вторник»;",
     "до 18 часов. Парк закрыт в понедельник.", "до 20 часов. Парк закрыт в понедельник и во вторник.", "two in one passage"),
    ("пункт 2 статьи 3 исключить;",
     "2. Плата для детей – 100 тенге.", "2. Исключен.", "a unit leaves its number"),
    ("часть вторую пункта 2 статьи 1 исключить;",
     "Порядок определяет директор.", "исключена.", "часть is feminine"),
    ("статью 2 исключить;",
     "Статья 2. Время работы\n\nПарк открыт с 9 до 18 часов. Парк закрыт в понедельник.",
     "Статья 2. Время работы\n\nСноска. Статья 2 исключена.", "an article keeps its heading, with a note"),
    ("статью 4 изложить в следующей редакции:\n\n«Статья 4. Введение в действие\n\nЗакон вводится в действие с 2021 года.»;",
     "Статья 4. Заключительные положения\n\nНастоящий Закон вводится в действие с 1 января 2020 года.",
     "Статья 4. Введение в действие\n\nЗакон вводится в действие с 2021 года.", "an article in a new wording"),
    ("дополнить статьей 3-1 следующего содержания:\n\n«Статья 3-1. Льготы\n\nВетераны проходят бесплатно.»;",
     "Плата вносится в кассу.\n", "Плата вносится в кассу.\n\nСтатья 3-1. Льготы\n\nВетераны проходят бесплатно.\n", "an article"),
    ("пункт 1 статьи 1 дополнить подпунктом 2-1) следующего содержания:\n\n«2-1) садовник – лицо, выращивающее цветы;»;",
     "охраняющее парк;\n", "охраняющее парк;\n\n2-1) садовник – лицо, выращивающее цветы;\n", "a point"),
    ("по всему тексту слова «оралман», «оралманов», «оралмана» заменить соответственно словами «кандас», «кандасов», «кандаса»;",
     "Для оралманов вход в парк бесплатный. Права оралмана", "Для кандасов вход в парк бесплатный. Права кандаса", "each form by its own"),
    ("слово «оралман» по всему тексту заменить словом «кандас» в соответствующем падеже;",
     "Для оралманов вход в парк бесплатный. Права оралмана", "Для кандасов вход в парк бесплатный. Права кандаса", "in its case"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "words", "old", "new", "why"),
    [("kk", *case) for case in KAZAKH] + [("ru", *case) for case in RUSSIAN],
)
def test_only_what_is_said_is_changed(
    language: str, words: str, old: str, new: str, why: str
) -> None:
    law = LAWS[language]
    assert law.count(old) == 1
    result = applied(words, language)
    assert not result.not_applied
    expected = law.replace(old, new)
    if "мәтін" in words or "тексту" in words:
        expected = expected.replace("оралман –", "қандас –" if language == "kk" else "кандас –")
    assert result.text == expected, why


NOT_APPLIED = [
    ("7-бап алып тасталсын;", Problem.UNIT_MISSING, "article 7", "4, 3, 2", "the nearest numbers are told"),
    ("2-бапта «ауыстыру» деген сөз «айналым» деген сөзбен ауыстырылсын;", Problem.WORDS_MISSING, "ауыстыру", "", "no such words"),
    ("2-бапта «Саябақта сағат» деген сөздер «Сағат» деген сөзбен ауыстырылсын;", Problem.WORDS_MISSING, "Саябақта сағат", "Саябақ сағат", "the nearest words are told"),
    ("«теңге» деген сөз «доллар» деген сөзбен ауыстырылсын;", Problem.SEVERAL_PLACES, "теңге", "2", "two places in the act where one is meant"),
    ("3-бапта «теңге» деген сөзден кейін «ғана» деген сөзбен толықтырылсын;", Problem.SEVERAL_PLACES, "теңге", "2", "words are put behind one of two places"),
    ("мынадай мазмұндағы 2-баппен толықтырылсын: «2-бап. Екінші»;", Problem.UNIT_EXISTS, "2", "", "it is there already"),
    ("5-баптың 1-тармағы мынадай мазмұндағы 2) тармақшамен толықтырылсын: «2) екі;»;", Problem.UNIT_MISSING, "article 5/paragraph 1", "4, 3, 2", "what it is put into is not there"),
    ("1-баптың реттік нөмірі 5-жолы мынадай редакцияда жазылсын: «5 | бес»;", Problem.TABLE, "", "", "rows of tables are left to people"),
    ("3-бап мынадай мазмұндағы «Жаз» бөлімімен толықтырылсын: «Бақ ашық.»;", Problem.TABLE, "", "", "a section without a number would lack its heading"),
    ("1-бапта:\n\nоң жақтағы бұрыш мынадай редакцияда жазылсын:\n\n«Басқа бұрыш»;", Problem.UNIT_MISSING, "head", "", "an article is no annex, in whose corner stands what it is an annex to"),
    ("1-бапта:\n\n«Ұғымдар» деген бөлім алып тасталсын;", Problem.PART, "Ұғымдар", "", "nor is it taken out with that unit"),
    ("1-баптың 2-тармағы мынадай мазмұндағы екінші бөлікпен толықтырылсын: «Екінші бөлік тәртіп туралы.»;", Problem.UNIT_EXISTS, "article 1/paragraph 2/subparagraph 2", "", "a counted part that stands there with these words"),
    ("1-қосымша осы Заңға 1-қосымшаға сәйкес жаңа редакцияда жазылсын;", Problem.WORDING_MISSING, "", "", "the annex is not in the act"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "problem", "detail", "nearest", "why"), NOT_APPLIED)
def test_what_cannot_be_applied_is_told(
    words: str, problem: Problem, detail: str, nearest: str, why: str
) -> None:
    result = applied(words, "kk")
    (failure,) = result.not_applied
    assert (failure.problem, failure.detail, failure.nearest) == (problem, detail, nearest), why
    assert result.text == KAZAKH_LAW
    assert not result.applied


def test_another_act_is_not_touched() -> None:
    reading = amending("2-бап алып тасталсын;", "kk")
    base = parsed(KAZAKH_LAW, "kk")
    result = consolidate(base, reading, title="Орман қорғау туралы")
    assert [failure.problem for failure in result.not_applied] == [Problem.OTHER_ACT]
    assert consolidate(base, reading, title="Қалалық саябақтар туралы").applied


def test_another_act_of_the_same_name_is_told_by_number_and_date() -> None:
    reading = amending("2-бап алып тасталсын;", "kk")
    name = reading.instructions[0].act
    assert name is not None
    base = parsed(KAZAKH_LAW, "kk")
    for act_id, is_meant in (("act", True), ("other", False)):
        act = Act(
            act_id, "law", number=name.number, date=name.date, titles={"kk": name.title or ""}
        )
        result = consolidate(base, reading, title=name.title, catalogue=Catalogue([act]))
        assert bool(result.applied) is is_meant


NOTED_LAW = """1-бап. Бір

1. Алғашқы тармақ.

Ескерту. 1-тармақ жаңа редакцияда - ҚР 05.05.2021 № 7-VII Заңымен.

2. Екінші тармақ бар.

Оның екінші бөлігі.
"""


def test_the_note_of_a_unit_stays_with_it_where_another_is_put_in() -> None:
    words = "1-бап мынадай мазмұндағы 1-1-тармақпен толықтырылсын: «1-1. Қосымша.»;"
    expected = NOTED_LAW.replace("\n\n2.", "\n\n1-1. Қосымша.\n\n2.")
    assert applied(words, "kk", NOTED_LAW).text == expected


def test_a_wording_may_bear_the_number_of_the_unit_that_it_begins() -> None:
    words = "1-баптың 2-тармағының бірінші бөлігі мынадай редакцияда жазылсын: «2. Жаңа.»;"
    expected = NOTED_LAW.replace("2. Екінші тармақ бар.", "2. Жаңа.")
    assert applied(words, "kk", NOTED_LAW).text == expected


def test_points_in_a_new_wording_leave_what_leads_to_them() -> None:
    words = (
        "1-баптың 1-тармағы мынадай редакцияда жазылсын: «1) саябақ – бақ;\n\n"
        "2) қандас – туған жеріне келген адам.»;"
    )
    lead_in, _, behind = KAZAKH_LAW.partition("1) саябақ")
    behind = behind.partition("\n\n2. Оралмандарға")[2]
    expected = f"{lead_in}1) саябақ – бақ;\n\n2) қандас – туған жеріне келген адам."
    assert applied(words, "kk").text == f"{expected}\n\n2. Оралмандарға{behind}"


def test_words_that_stand_several_times_in_a_unit_are_replaced_everywhere_in_it() -> None:
    words = "3-бапта «теңге» деген сөз «доллар» деген сөзбен ауыстырылсын;"
    assert applied(words, "kk").text == KAZAKH_LAW.replace("теңге", "доллар")


def test_a_unit_taken_out_is_known_as_excluded() -> None:
    expression = applied(
        "3-баптың 2-тармағы алып тасталсын; 2-бап алып тасталсын;", "kk"
    ).expression
    index = UnitIndex(expression.provisions)
    for path in (((Level.ARTICLE, "3"), (Level.PARAGRAPH, "2")), ((Level.ARTICLE, "2"),)):
        (position,) = index.find(path)
        assert expression.provisions[position].status is Status.EXCLUDED


def test_an_annex_taken_out_keeps_its_head_and_heading_with_a_note() -> None:
    reading = read_instructions(
        parsed(WITH_ANNEXES.format(said="көрсетілген бұйрыққа 2-қосымша алып тасталсын."), "kk")
    )
    result = consolidate(parsed(BASE_WITH_ANNEXES, "kk"), reading, any_act=True)
    assert not result.not_applied
    note = "Ескерту. 2-қосымша алып тасталды."
    assert result.text == BASE_WITH_ANNEXES.replace("1. Емен.\n\n2. Қайың.", note)
    (position,) = UnitIndex(result.expression.provisions).find(((Level.ANNEX, "2"),))
    assert result.expression.provisions[position].status is Status.EXCLUDED


def test_who_took_a_unit_out_is_told_where_it_is_known() -> None:
    reading = amending("3-баптың 2-тармағы алып тасталсын;", "kk")
    result = consolidate(
        parsed(KAZAKH_LAW, "kk"), reading, any_act=True, cited="ҚР 05.05.2021 № 7-VII Заңымен"
    )
    assert "2. Алып тасталды - ҚР 05.05.2021 № 7-VII Заңымен." in result.text


def test_numbers_are_those_of_the_text_before() -> None:
    words = (
        "3-баптың 1-тармағы алып тасталсын; 3-баптың 2-тармағы 1-тармақ деп есептелсін; "
        "3-баптың 2-тармағындағы «100» деген цифрлар «50» деген цифрлармен ауыстырылсын;"
    )
    assert "1. Балалар үшін – 50 теңге." in applied(words, "kk").text


def test_words_are_looked_for_in_a_unit_as_it_now_reads() -> None:
    words = (
        "2-бапта «ашық» деген сөз «жабық» деген сөзбен ауыстырылсын; "
        "2-бапта «жабық» деген сөзден кейін «болады» деген сөзбен толықтырылсын;"
    )
    assert "18-ге дейін жабық болады." in applied(words, "kk").text


def test_units_put_in_stand_in_the_order_of_their_numbers() -> None:
    words = (
        "3-бап мынадай мазмұндағы 2-2-тармақпен толықтырылсын: «2-2. Кейінгі.»; "
        "3-бап мынадай мазмұндағы 2-1-тармақпен толықтырылсын: «2-1. Алдыңғы.»; "
        "3-бап мынадай мазмұндағы 2-3-тармақпен толықтырылсын: «2-3. Соңғы.»;"
    )
    text = applied(words, "kk").text
    assert text.index("2-1. Алдыңғы") < text.index("2-2. Кейінгі") < text.index("2-3. Соңғы")
    assert text.index("2-3. Соңғы") < text.index("3. Ақы")


@pytest.mark.parametrize(
    "words",
    [
        "3-баптың 3-тармағы мынадай мазмұндағы 1) тармақшамен толықтырылсын: «1) чек беріледі.»; "
        "3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын: «4. Төртінші.»;",
        "3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын: «4. Төртінші.»; "
        "3-баптың 3-тармағы мынадай мазмұндағы 1) тармақшамен толықтырылсын: «1) чек беріледі.»;",
        "3-баптың 3-тармағы мынадай мазмұндағы сөйлеммен толықтырылсын: «Чек беріледі.»; "
        "3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын: «4. Төртінші.»; "
        "мынадай мазмұндағы 3-1-баппен толықтырылсын: «3-1-бап. Соңғы»;",
    ],
)
def test_what_is_put_in_at_the_end_of_a_unit_stays_in_it(words: str) -> None:
    text = applied(words, "kk").text.lower()
    places = [
        text.find(one) for one in ("3. ақы кассаға", "чек", "4. төртінші", "3-1-бап", "4-бап")
    ]
    there = [place for place in places if place >= 0]
    assert there == sorted(there)
    assert len(there) >= 4


def test_each_change_has_its_place_in_both_texts() -> None:
    result = applied("2-бапта «ашық» деген сөз «жабық» деген сөзбен ауыстырылсын;", "kk")
    (change,) = result.applied
    assert result.base.text[slice(*change.old)] == "ашық"
    assert result.text[slice(*change.new)] == "жабық"
    assert result.instructions[change.instruction].old


def test_all_words_that_are_not_there_are_told() -> None:
    result = applied("2-бапта «кеме», «ұшақ» деген сөздер «пойыз» деген сөзбен ауыстырылсын;", "kk")
    assert [one.detail for one in result.not_applied] == ["кеме", "ұшақ"]
    assert {one.problem for one in result.not_applied} == {Problem.WORDS_MISSING}


def test_an_instruction_without_places_is_told() -> None:
    reading = amending("2-бап алып тасталсын;", "kk")
    placeless = tuple(replace(one, places=()) for one in reading.instructions)
    result = consolidate(
        parsed(KAZAKH_LAW, "kk"), replace(reading, instructions=placeless), any_act=True
    )
    assert [one.problem for one in result.not_applied] == [Problem.UNIT_MISSING]


def test_a_wording_far_shorter_than_its_unit_is_not_put_in_its_place() -> None:
    long = "Саябақта жүруге болады. " * 80
    law = KAZAKH_LAW.replace("1. Кіру ақысы – 500 теңге.", f"1. {long.strip()}")
    words = "3-баптың 1-тармағы мынадай редакцияда жазылсын: «1. Кіру тегін.»;"
    result = applied(words, "kk", law)
    assert [one.problem for one in result.not_applied] == [Problem.WORDING_SHORT]
    assert result.text == law


BASE_WITH_ANNEXES = """Саябақтың кейбір мәселелері туралы

1. Мыналар бекітілсін:

1) осы бұйрыққа 1-қосымшаға сәйкес саябақ қағидалары;

2) осы бұйрыққа 2-қосымшаға сәйкес ағаштар тізбесі.

2. Бұйрық қолданысқа енгізіледі.

Саябақ министрінің
2020 жылғы 3 мамырдағы
№ 15 бұйрығына
1-қосымша

Саябақ қағидалары

1. Саябаққа билетпен кіреді.

Саябақ министрінің
2020 жылғы 3 мамырдағы
№ 15 бұйрығына
2-қосымша

Ағаштар тізбесі

1. Емен.

2. Қайың.

Саябақ қағидаларына
қосымша

Билет нысаны

Аты-жөні ______
"""
OWN_HEAD = "Саябақ министрінің\n2023 жылғы 8 қыркүйектегі\n№ 77 бұйрығына\nқосымша\n"
BASE_HEAD = "Саябақ министрінің\n2020 жылғы 3 мамырдағы\n№ 15 бұйрығына\n2-қосымша\n"
BY_ANNEX = """1. «Саябақтың кейбір мәселелері туралы» Саябақ министрінің 2020 жылғы 3 мамырдағы № 15 бұйрығына мынадай өзгеріс енгізілсін:

көрсетілген бұйрыққа 2-қосымша осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын.

2. Осы бұйрық қолданысқа енгізіледі.

{heads}
Ағаштар тізбесі

1. Терек.
"""


@pytest.mark.parametrize(
    ("heads", "why"),
    [
        (OWN_HEAD + BASE_HEAD, "the head of the amending act is left out"),
        (OWN_HEAD, "that of the base stays where the amending act does not repeat it"),
    ],
)
def test_an_annex_comes_without_the_head_of_the_amending_act(heads: str, why: str) -> None:
    reading = read_instructions(parsed(BY_ANNEX.format(heads=heads), "kk"))
    result = consolidate(parsed(BASE_WITH_ANNEXES, "kk"), reading, any_act=True)
    assert not result.not_applied
    expected = BASE_WITH_ANNEXES.replace("1. Емен.\n\n2. Қайың.", "1. Терек.")
    assert result.text == expected, f"{why}; the form behind it stays"


NEW_ANNEX = """1. «Саябақтың кейбір мәселелері туралы» Саябақ министрінің 2020 жылғы 3 мамырдағы № 15 бұйрығына мынадай өзгеріс енгізілсін:

осы бұйрыққа қосымшаға сәйкес 3-қосымшамен толықтырылсын.

2. Осы бұйрық қолданысқа енгізіледі.

{head}
Гүлдер тізбесі
"""


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (OWN_HEAD, "the head of the amending act gives way to one like those of the base"),
        (BASE_HEAD.replace("2-қ", "3-қ"), "one that the amending act wrote for the base stays"),
        (OWN_HEAD + BASE_HEAD.replace("2-қ", "3-қ"), "of two the first goes"),
    ],
)
def test_a_new_annex_has_the_head_of_the_act_that_it_joins(head: str, why: str) -> None:
    reading = read_instructions(parsed(NEW_ANNEX.format(head=head), "kk"))
    result = consolidate(parsed(BASE_WITH_ANNEXES, "kk"), reading, any_act=True)
    assert not result.not_applied
    assert f"{BASE_HEAD.replace('2-қ', '3-қ')}\nГүлдер тізбесі" in result.text, why
    assert "№ 77" not in result.text
    assert UnitIndex(result.expression.provisions).find(((Level.ANNEX, "3"),))


ANNEX_HEAD = "\nСаябақ министрінің\n{act} бұйрығына\n{number}-қосымша\n"
OWN, OF_BASE = "2023 жылғы 8 қыркүйектегі\n№ 77", "2020 жылғы 3 мамырдағы\n№ 15"
WITH_ANNEXES = """1. «Саябақтың кейбір мәселелері туралы» Саябақ министрінің 2020 жылғы 3 мамырдағы № 15 бұйрығына мынадай өзгерістер енгізілсін:

{said}

2. Осы бұйрық қолданысқа енгізіледі.
"""


def by_annexes(said: str, *annexes: tuple[str, str, str]) -> Consolidation:
    """The base amended by annexes: the own number of each, that in the base, the words."""
    text = WITH_ANNEXES.format(said=said)
    for own, number, words in annexes:
        heads = ((OWN, own), (OF_BASE, number))
        text += "".join(ANNEX_HEAD.format(act=act, number=one) for act, one in heads)
        text += f"\n{words}\n"
    reading = read_instructions(parsed(text, "kk"))
    return consolidate(parsed(BASE_WITH_ANNEXES, "kk"), reading, any_act=True)


@pytest.mark.parametrize(
    "said",
    [
        "көрсетілген бұйрыққа 2-қосымшаның оң жақ жоғарғы бұрышы мынадай редакцияда жазылсын:\n\n{}",
        "көрсетілген бұйрыққа 2-қосымшада:\n\nжоғарғы оң жақ бұрышындағы мәтін мынадай редакцияда жазылсын:\n\n{}",
    ],
)
def test_the_corner_above_an_annex_is_not_the_annex(said: str) -> None:
    corner = "Саябақ министрінің\n№ 16 бұйрығына\n2-қосымша"
    result = by_annexes(said.format(f"«{corner}»."))
    assert not result.not_applied
    assert result.text == BASE_WITH_ANNEXES.replace(BASE_HEAD.rstrip("\n"), corner)


def test_an_annex_of_the_amending_act_is_told_by_its_own_number() -> None:
    result = by_annexes(
        "көрсетілген бұйрыққа 1, 2-қосымшалар осы бұйрыққа 2, 1-қосымшаларға сәйкес жаңа "
        "редакцияда жазылсын.",
        ("1", "2", "Ағаштар тізбесі\n\n1. Терек."),
        ("2", "1", "Саябақ қағидалары\n\n1. Саябаққа тегін кіреді."),
    )
    assert not result.not_applied
    expected = BASE_WITH_ANNEXES.replace("1. Емен.\n\n2. Қайың.", "1. Терек.")
    assert result.text == expected.replace("билетпен", "тегін")


def test_each_of_several_new_annexes_goes_to_its_own_place() -> None:
    said = "осы бұйрыққа 1, 2-қосымшаларға сәйкес 1-1, 2-1-қосымшалармен толықтырылсын."
    dogs = ("1", "1-1", "Итпен жүру қағидалары\n\n1. Ит байлаулы.")
    flowers = ("2", "2-1", "Гүлдер тізбесі\n\n1. Раушан.")
    result = by_annexes(said, dogs, flowers)
    assert not result.not_applied
    headings = ("Саябақ қағидалары\n", "Итпен жүру", "Ағаштар тізбесі\n", "Гүлдер тізбесі\n")
    places = [result.text.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "№ 77" not in result.text
    # One that is not in the amending act is told, and the other is put in.
    result = by_annexes(said, dogs)
    assert [(one.problem, one.detail) for one in result.not_applied] == [
        (Problem.WORDING_MISSING, "annex 2-1")
    ]
    assert "Итпен жүру" in result.text


RULES_WITH_PLAN = """1. Саябақ қағидалары бекітілсін.

Саябақ министрінің
2020 жылғы 3 мамырдағы
№ 15 бұйрығына
1-қосымша

Саябақ қағидалары

1. Саябақтың аумағы жоспарда көрсетілген.

Саябақ қағидаларына
1-қосымша

Саябақ жоспары

Аумағы – 5 гектар.

Саябақ министрінің
2020 жылғы 3 мамырдағы
№ 15 бұйрығына
2-қосымша

Ағаштар тізбесі

1. Емен.
"""
PLAN_HEAD = "\nСаябақ қағидаларына\n{}-қосымша\n"


@pytest.mark.parametrize(
    ("said", "number", "title", "old", "new", "why"),
    [
        ("көрсетілген бұйрыққа 1-қосымшада:\n\nсаябақ жоспары осы бұйрыққа қосымшаға сәйкес жаңа "
         "редакцияда жазылсын.", 1, "Саябақ жоспары", "Аумағы – 5 гектар.", "Аумағы – 7 гектар.",
         "a plan that belongs to the rules takes the place of the plan, not of the rules"),
        ("осы бұйрыққа қосымшаға сәйкес 2-қосымшамен толықтырылсын.", 2, "Билет нысаны",
         "Аумағы – 5 гектар.\n",
         "Аумағы – 5 гектар.\n\nСаябақ қағидаларына\n2-қосымша\n\nБилет нысаны\n\nАумағы – 7 гектар.\n",
         "a new form of the rules goes behind their forms, whatever annex of the act has its number"),
    ],
)  # fmt: skip
def test_an_annex_to_rules_goes_to_the_rules(
    said: str, number: int, title: str, old: str, new: str, why: str
) -> None:
    heads = OWN_HEAD + PLAN_HEAD.format(number)
    text = f"{WITH_ANNEXES.format(said=said)}\n{heads}\n{title}\n\nАумағы – 7 гектар.\n"
    reading = read_instructions(parsed(text, "kk"))
    result = consolidate(parsed(RULES_WITH_PLAN, "kk"), reading, any_act=True)
    assert not result.not_applied
    assert result.text == RULES_WITH_PLAN.replace(old, new), why


RUSSIAN_TERM = """Статья 1. Охрана

1. Местный исполнительный орган охраняет парк. Вход разрешается местным исполнительным органом.

2. Решения местного исполнительного органа и местных исполнительных органов обжалуются.
"""


def test_a_russian_term_of_several_words_is_inflected() -> None:
    words = "по всему тексту слова «местный исполнительный орган» заменить словами «акимат города»;"
    result = applied(words, "ru", RUSSIAN_TERM)
    assert not result.not_applied
    assert "1. Акимат города охраняет парк. Вход разрешается акиматом города." in result.text
    assert "2. Решения акимата города и акиматов города обжалуются." in result.text


def test_an_annex_does_not_take_the_place_of_what_was_just_amended() -> None:
    by = BY_ANNEX.replace(
        "көрсетілген бұйрыққа 2-қосымша осы",
        "көрсетілген бұйрыққа 2-қосымшада:\n\n«Қайың» деген сөз «Қарағай» деген сөзбен "
        "ауыстырылсын;\n\nкөрсетілген бұйрыққа 2-қосымша осы",
    )
    reading = read_instructions(parsed(by.format(heads=OWN_HEAD), "kk"))
    result = consolidate(parsed(BASE_WITH_ANNEXES, "kk"), reading, any_act=True)
    assert [one.problem for one in result.not_applied] == [Problem.OVERLAP]
    assert result.text == BASE_WITH_ANNEXES.replace("Қайың", "Қарағай")


TITLED = """Ақкөл селолық округі әкімінің 2011 жылғы 19 қыркүйектегі № 1 шешімі

Ақкөл селосының көшелеріне атау беру туралы

1-бап. Көшелер

Ақкөл селосында екі көше бар.
"""


def test_words_of_the_requisites_the_title_and_the_text() -> None:
    """Each stands in one of them, and only what stands in none is told."""
    words = "заңның деректемелерінде, тақырыбында және бүкіл мәтіні бойынша «селолық», «селосының», «селосында», «кент» деген сөздер тиісінше «ауылдық», «ауылының», «ауылында», «қала» деген сөздермен ауыстырылсын;"
    result = applied(words, "kk", TITLED)
    assert result.expression.text == TITLED.replace("селолық", "ауылдық").replace("селос", "ауыл")
    assert [(one.problem, one.detail) for one in result.not_applied] == [
        (Problem.WORDS_MISSING, "кент")
    ]


def test_a_text_without_requisites_lacks_none() -> None:
    """The portal's text begins with the articles; what is not there need not change."""
    text = TITLED[TITLED.index("1-бап") :]
    words = "заңның деректемелерінде, тақырыбында және бүкіл мәтіні бойынша «селосында» деген сөз «ауылында» деген сөзбен ауыстырылсын;"
    result = applied(words, "kk", text)
    assert result.expression.text == text.replace("селосында", "ауылында")
    assert not result.not_applied


@pytest.mark.parametrize(
    "words",
    ["2-баптағы сурет алып тасталсын;", "2-баптағы кесте мынадай редакцияда жазылсын:\n\n«1»;"],
)
def test_a_figure_takes_nothing_else_along(words: str) -> None:
    result = applied(words, "kk")
    assert result.expression.text == LAWS["kk"]
    assert len(result.not_applied) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "2-баптың екінші сөйлемі алып тасталсын;"),
        ("ru", "1) предложение второе статьи 2 исключить;"),
        ("ru", "1) предложение второе статьи 2 изложить в следующей редакции:\n\n«Закрыт.»;"),
    ],
)
def test_a_sentence_takes_nothing_else_along(language: str, words: str) -> None:
    """What is not done to single sentences is told, and the unit stays."""
    result = applied(words, language)
    assert result.expression.text == LAWS[language]
    assert [one.problem for one in result.not_applied] == [Problem.PART]
