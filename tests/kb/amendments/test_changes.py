"""What notes say: done to which unit, by which act, in force from when."""

from __future__ import annotations

import pytest

from kb.amendments import changes_of
from tests.kb.amendments.noted import act, told

CASES = [
    # The usual forms, Kazakh and Russian twins.
    ("kk", "Ескерту. 5-бапқа өзгеріс енгізілді - ҚР 22.07.2011 № 477-IV (01.01.2012 бастап қолданысқа енгізіледі) Заңымен.",
     ["amended art_5 law 477-IV 2011-07-22 from=2012-01-01"]),
    ("ru", "Сноска. Статья 5 с изменением, внесенным Законом РК от 22.07.2011 № 477-IV (вводится в действие с 01.01.2012).",
     ["amended art_5 law 477-IV 2011-07-22 from=2012-01-01"]),
    # The first line of a unit is the unit itself, yet keeps its name.
    ("ru", "Сноска. Абзац первый пункта 2 с изменением, внесенным Законом РК от 02.02.2019 № 25-VI.", ["amended art_5__para_2__indent_1 law 25-VI 2019-02-02"]),
    # Several acts, each with its own rule; a rule that fixes no day gives none.
    ("kk", "Ескерту. 5-бапқа өзгерістер енгізілді - ҚР 2009.07.17 № 188-IV (қолданысқа енгізілу тәртібін 2-баптан қараңыз), 2012.07.10 № 36-V (алғашқы ресми жарияланғанынан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі); 30.06.2021 № 59-VII (01.01.2022 бастап қолданысқа енгізіледі) Заңдарымен.",
     ["amended art_5 law 188-IV 2009-07-17", "amended art_5 law 36-V 2012-07-10", "amended art_5 law 59-VII 2021-06-30 from=2022-01-01"]),
    ("ru", "Сноска. Статья 5 с изменениями, внесенными законами РК от 17.07.2009 N 188-IV (порядок введения в действие см. ст.2); от 10.07.2012 № 36-V (вводится в действие по истечении десяти календарных дней после его первого официального опубликования); от 30.06.2021 № 59-VII (вводится в действие с 01.01.2022).",
     ["amended art_5 law 188-IV 2009-07-17", "amended art_5 law 36-V 2012-07-10", "amended art_5 law 59-VII 2021-06-30 from=2022-01-01"]),
    # The kind stands in front of its brackets or behind; days in words; a decree among laws.
    ("kk", "Ескерту. 5-бап жаңа редакцияда - ҚР Президентінің 1996.01.27 № 2830 Заң күші бар Жарлығымен, ҚР 1997.07.11 № 154 Заңымен (1998 жылғы 1 қаңтардан бастап қолданысқа енгізіледі).",
     ["new_wording art_5 decree 2830 1996-01-27", "new_wording art_5 law 154 1997-07-11 from=1998-01-01"]),
    ("ru", "Сноска. Статья 5 в редакции Указа Президента РК, имеющего силу Закона, от 27.01.1996 № 2830; Закона РК от 11 июля 1997 г. N 154 (вводится в действие с 1 января 1998 года).",
     ["new_wording art_5 decree 2830 1996-01-27", "new_wording art_5 law 154 1997-07-11 from=1998-01-01"]),
    # A later clause without a subject speaks of the same unit.
    ("kk", "Ескерту. 1-тарау 5-баппен толықтырылды - ҚР 16.05.2014 № 203-V Заңымен; жаңа редакцияда – ҚР 05.04.2023 № 221-VII Заңымен.",
     ["inserted art_5 law 203-V 2014-05-16", "new_wording art_5 law 221-VII 2023-04-05"]),
    ("ru", "Сноска. Глава 1 дополнена статьей 5 в соответствии с Законом РК от 16.05.2014 № 203-V; в редакции Закона РК от 05.04.2023 № 221-VII.",
     ["inserted art_5 law 203-V 2014-05-16", "new_wording art_5 law 221-VII 2023-04-05"]),
    # The chapter that a note names need not be the one that the article stands in.
    ("ru", "Сноска. Глава 2 дополнена статьей 5 в соответствии с Законом РК от 16.05.2014 № 203-V.",
     ["inserted art_5 law 203-V 2014-05-16"]),
    # Headings; a heading and its article; the heading of the chapter around.
    ("kk", "Ескерту. 5-баптың тақырыбы жаңа редакцияда - ҚР 24.11.2015 № 422-V Заңымен.", ["heading_changed art_5 law 422-V 2015-11-24"]),
    ("ru", "Сноска. Заголовок и статья 5 с изменениями, внесенными Законом РК от 24.11.2015 № 422-V.",
     ["heading_changed art_5 law 422-V 2015-11-24", "amended art_5 law 422-V 2015-11-24"]),
    ("kk", "Ескерту. Тарау тақырыбына өзгеріс енгізілді - ҚР 24.11.2015 № 422-V Заңымен.", ["heading_changed chp_1 law 422-V 2015-11-24"]),
    # Units named within the article, several at once, in words, one that is not there.
    ("kk", "Ескерту. 5-баптың 1-тармағының 1) және 2) тармақшаларына өзгерістер енгізілді - ҚР 24.11.2015 № 422-V Заңымен.",
     ["amended art_5__para_1__point_1 law 422-V 2015-11-24", "amended art_5__para_1__point_2 law 422-V 2015-11-24"]),
    ("ru", "Сноска. Часть вторая пункта 2 - в редакции Закона РК от 24.11.2015 № 422-V; пункт 3 исключен Законом РК от 27.12.2019 № 290-VI.",
     ["new_wording art_5__para_2__subpara_2 law 422-V 2015-11-24", "removed art_5__para_3? law 290-VI 2019-12-27"]),
    ("kk", "Ескерту. 5-баптың 2-тармағының екінші бөлігіне, 1 және 2-тарауларға өзгерістер енгізілді - ҚР 24.11.2015 № 422-V Заңымен.",
     ["amended art_5__para_2__subpara_2 law 422-V 2015-11-24", "amended chp_1 law 422-V 2015-11-24", "amended chp_2 law 422-V 2015-11-24"]),
    # Announced only: not in the text yet; the unit to come is no unit of the text.
    ("kk", "1-тармақты 3) тармақшамен толықтыру көзделген – ҚР 16.01.2026 № 259-VIII (01.01.2027 бастап қолданысқа енгізіледі) Заңымен.",
     ["inserted* art_5__para_1__point_3? law 259-VIII 2026-01-16 from=2027-01-01"]),
    ("ru", "Пункт 1 предусматривается дополнить подпунктами 3) и 4) в соответствии с Законом РК от 16.01.2026 № 259-VIII (вводится в действие с 01.01.2027).",
     ["inserted* art_5__para_1__point_3? law 259-VIII 2026-01-16 from=2027-01-01", "inserted* art_5__para_1__point_4? law 259-VIII 2026-01-16 from=2027-01-01"]),
    ("ru", "Пункт 2 предусматривается дополнить частью второй в соответствии с Законом РК от 16.01.2026 № 259-VIII (вводится в действие с 01.01.2027).",
     ["inserted* art_5__para_2__subpara_2? law 259-VIII 2026-01-16 from=2027-01-01"]),
    ("kk", "6-бапты алып тастау көзделген – ҚР 16.01.2026 № 259-VIII (01.01.2027 бастап қолданысқа енгізіледі) Заңымен.",
     ["removed* art_6 law 259-VIII 2026-01-16 from=2027-01-01"]),
    # What was added is not said: the unit was changed.
    ("ru", "Сноска. Пункт 2 статьи 5 дополнен на основании Закона РК от 15.07.1996 № 30.", ["amended art_5__para_2 law 30 1996-07-15"]),
    ("ru", "Сноска. Пункт 2 статьи 5 дополнен абзацем - Закон РК от 2 марта 1998 г. N 211.", ["inserted art_5__para_2__indent? law 211 1998-03-02"]),
    # Days of the unit itself.
    ("kk", "ЗҚАИ-ның ескертпесі!\n\n2-тармақ 01.01.2027 бастап қолданысқа енгізіледі – ҚР 16.01.2026 № 259-VIII Заңымен.", ["effective art_5__para_2 law 259-VIII 2026-01-16 from=2027-01-01"]),
    ("ru", "Примечание ИЗПИ!\n\nДействие пункта 2 приостановлено до 31.12.2026 в соответствии с Законом РК от 30.06.2016 № 5-VI (вводится в действие со дня его первого официального опубликования).",
     ["suspended art_5__para_2 law 5-VI 2016-06-30 until=2026-12-31"]),
    ("kk", "2-тармақтың бұл редакциясы 31.12.2026 дейін қолданыста болады - ҚР 30.06.2016 № 5-VI Заңымен.", ["new_wording art_5__para_2 law 5-VI 2016-06-30 until=2026-12-31"]),
    # What is suspended before a day holds from that day.
    ("ru", "Примечание ИЗПИ!\n\nПункт 2 предусмотрен в редакции Закона РК от 02.11.2015 № 389-V (действие приостановлено до 31.12.2026).",
     ["new_wording* art_5__para_2 law 389-V 2015-11-02 from=2026-12-31"]),
    # The act itself did it; an act of another body; a number with letters.
    ("ru", "Сноска. Статья 5 с изменением, внесенным ст. 263 настоящего Кодекса (вводится в действие с 01.01.2024).", ["amended art_5 from=2024-01-01"]),
    ("kk", "Ескерту. 5-бапқа өзгеріс енгізілді - ҚР Денсаулық сақтау министрінің 31.03.2022№ ҚР ДСМ-31(алғашқы ресми жарияланған күнінен кейін күнтізбелік алпыс күн өткен соң қолданысқа енгізіледі) бұйрығымен.",
     ["amended art_5 order ҚР ДСМ-31 2022-03-31"]),
    ("kk", "Ескерту. 5-бапқа өзгеріс енгізілді - Шу аудандық мәслихатының 18.07.2023 № 96/13-8 шешімімен.", ["amended art_5 decision 96/13-8 2023-07-18"]),
    ("kk", "Ескерту. 5-бапқа өзгеріс енгізілді - Шу ауданы әкімдігінің 26.06.2023№ 8С-6/2қаулысымен.", ["amended art_5 resolution 8С-6/2 2023-06-26"]),
    # Slips: a bracket left open, a unit word forgotten or wrong, Latin letters, a broken number.
    ("ru", "Сноска. Статья 5 в редакции Закона РК от 21.12.2017 № 118-VI (вводится в действие с 01.03.2018; с изменением, внесенным Законом РК от 19.12.2020 № 384-VI (вводится в действие с 01.01.2021).",
     ["new_wording art_5 law 118-VI 2017-12-21 from=2018-03-01", "amended art_5 law 384-VI 2020-12-19 from=2021-01-01"]),
    ("ru", "Сноска. 5 c изменением, внесенным Законом РК от 17.12.2025 № 241-VI II.", ["amended art_5 law 241-VIII 2025-12-17"]),
    ("kk", "Ескерту. 5-тармаққа өзгерiс енгiзiлдi - ҚР10.01.2018 № 134-VІ Заңымен.", ["amended art_5 law 134-VI 2018-01-10"]),
    ("ru", "Сноска. Статья 5 с изменением, внесенным Законом РК от 09.04.2025 от 09.04.2025 № 179-VIII.", ["amended art_5 law 179-VIII 2025-04-09"]),
    # Parts come into force on different days: none is certain.
    ("ru", "Пункт 2 предусматривается в редакции Закона РК от 16.01.2026 № 259-VIII (вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования); (вводится в действие с 01.07.2026).",
     ["new_wording* art_5__para_2 law 259-VIII 2026-01-16"]),
    # Older relations are covered too: that is not the day from which it holds.
    ("ru", "Сноска. Статья 5 с изменением, внесенным Законом РК от 10.12.2020 № 382-VI (вводится в действие с 01.01.2021 и распространяется на отношения, возникшие с 01.01.2020).",
     ["amended art_5 law 382-VI 2020-12-10 from=2021-01-01"]),
    ("kk", "Ескерту. 5-бапқа өзгеріс енгізілді - ҚР 10.12.2020 № 382-VI (01.01.2021 бастап қолданысқа енгізіледі және 01.01.2020 бастап туындаған қатынастарға қолданылады) Заңымен.",
     ["amended art_5 law 382-VI 2020-12-10 from=2021-01-01"]),
    # Two actions, the first act made the wording and those behind changed it.
    ("kk", "Ескерту. 5-бап жаңа редакцияда, өзгерістер енгізілді - ҚР 2005.12.23 № 107, 2007.02.19 № 230 Заңдарымен.",
     ["new_wording art_5 law 107 2005-12-23", "amended art_5 law 230 2007-02-19"]),
    # A number with a bracket is a point, whatever codes call it.
    ("ru", "Сноска. Пункт 2) предусмотрен в редакции Закона РК от 21.11.2024 № 136-VIII (вводится в действие с 01.07.2027).",
     ["new_wording* art_5__para_1__point_2 law 136-VIII 2024-11-21 from=2027-07-01"]),
    ("kk", "Ескерту. 5-бапқа өзгеріс енгізілді - Арқа облысы әкімдігінің 17.07.2019 № А-8/332 (ресми жарияланған күнінен бастап қолданысқа енгізіледі) қаулысымен.",
     ["amended art_5 resolution А-8/332 2019-07-17"]),
    # Inserted once: the acts behind the first changed what was there.
    ("kk", "Ескерту. 1-тарау 5-баппен толықтырылды - ҚР 13.11.2015 № 398-V (01.01.2016 бастап қолданысқа енгізіледі); 04.07.2018 № 171-VI Заңдарымен.",
     ["inserted art_5 law 398-V 2015-11-13 from=2016-01-01", "amended art_5 law 171-VI 2018-07-04"]),
    # No change at all: contents, announcements.
    ("ru", "Для удобства пользования ИЗПИ создано содержание.", []),
    ("kk", "ЗҚАИ-ның ескертпесі!", []),
    # English, as the portal translates.
    ("en", "Footnote. Article 5 as amended by the Law of the Republic of Kazakhstan dated 22.07.2011 № 477-IV (shall be enforced from 01.01.2012).",
     ["amended art_5 law 477-IV 2011-07-22 from=2012-01-01"]),
    ("en", "Footnote. Chapter 1 is supplemented with Article 5 in accordance with the Law of the Republic of Kazakhstan No. 203-V of 16 May 2014 (shall be enforced upon expiry of six months after its first official publication); in the new wording of the Law dated 05.04.2023 № 221-VII.",
     ["inserted art_5 law 203-V 2014-05-16", "new_wording art_5 law 221-VII 2023-04-05"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "note", "expected"), CASES)
def test_a_note_at_an_article(language: str, note: str, expected: list[str]) -> None:
    assert told(act(language, note)) == expected


REMOVED = [
    ("kk", "алып тасталды - ҚР 13.06.2013 № 102-V (01.01.2014 бастап қолданысқа енгізіледі) Заңымен.", "removed art_5__para_1__point_2 law 102-V 2013-06-13 from=2014-01-01"),
    ("ru", "(исключен - N 72 от 8.07.2005 г.)", "removed art_5__para_1__point_2 72 2005-07-08"),
    ("ru", "(исключен - Законом РК от 8 июля 2005 г. N 72 (порядок введения в действие см. ст.2).", "removed art_5__para_1__point_2 law 72 2005-07-08"),  # never closed
    ("kk", "(алып тасталды)", "removed art_5__para_1__point_2"),
    ("ru", "утратил силу Законом РК от 12.01.2012 № 538-IV.", "repealed art_5__para_1__point_2 law 538-IV 2012-01-12"),
    ("ru", "действовал до 01.01.2017 в соответствии с Кодексом РК от 29.10.2015 № 375-V.", "effective art_5__para_1__point_2 code 375-V 2015-10-29 until=2017-01-01"),
    ("kk", "01.01.2024 дейін қолданыста болды - ҚР 29.06.2021 № 58-VII Заңымен.", "effective art_5__para_1__point_2 law 58-VII 2021-06-29 until=2024-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "expected"), REMOVED)
def test_words_in_the_place_of_a_removed_unit(language: str, words: str, expected: str) -> None:
    assert told(act(language, point=words)) == [expected]


def test_units_removed_in_one_row_are_all_removed() -> None:
    text = "исключены Законом РК от 29.12.2014 № 269-V."
    expression = act("ru", point=f"выращивается;\n\n3) – 5) {text}")
    assert told(expression) == [
        f"removed art_5__para_1__point_{number} law 269-V 2014-12-29" for number in (3, 4, 5)
    ]


REPLACED = [
    # Lists answer each other word by word.
    ("kk", 'Ескерту. Бүкіл мәтін бойынша "көшет", "көшеттің" деген сөздер тиісінше "талдық", "талдықтың" деген сөздермен ауыстырылды - ҚР 13.05.2020 № 327-VI Заңымен.',
     ["words_replaced act law 327-VI 2020-05-13 көшет > талдық", "words_replaced act law 327-VI 2020-05-13 көшеттің > талдықтың"]),
    ("ru", 'Сноска. По всему тексту слова "саженец" и "саженца" заменены соответственно словами "деревце" и "деревца" Законом РК от 13.05.2020 № 327-VI.',
     ["words_replaced act law 327-VI 2020-05-13 саженец > деревце", "words_replaced act law 327-VI 2020-05-13 саженца > деревца"]),
    # One word for several; several rows in one note.
    ("ru", 'Сноска. По тексту слова "ива", "верба" заменены словом "тал"; слова "липа" заменены словами "жөке ағашы" Законом РК от 13.05.2020 № 327-VI.',
     ["words_replaced act law 327-VI 2020-05-13 ива > тал", "words_replaced act law 327-VI 2020-05-13 верба > тал", "words_replaced act law 327-VI 2020-05-13 липа > жөке ағашы"]),
    # Lists of different length stay whole.
    ("kk", 'Ескерту. Бүкіл мәтін бойынша "а", "ә", "б" деген сөздер "в", "г" деген сөздермен ауыстырылды - ҚР 13.05.2020 № 327-VI Заңымен.',
     ['words_replaced act law 327-VI 2020-05-13 а", "ә", "б > в", "г']),
    # Struck out; a comma belongs to the words; a quotation mark too many opens nothing.
    ("ru", 'Сноска. По всему тексту слова ", а также кусты" исключены Законом РК от 13.05.2020 № 327-VI.', ["words_replaced act law 327-VI 2020-05-13 , а также кусты > -"]),
    ("kk", 'Ескерту. Бүкіл мәтін бойынша "бақ", " "шөп" деген сөздер "бау", "пішен" деген сөздермен ауыстырылды - ҚР 13.05.2020 № 327-VI Заңымен.',
     ["words_replaced act law 327-VI 2020-05-13 бақ > бау", "words_replaced act law 327-VI 2020-05-13 шөп > пішен"]),
    # A list of items: the last one names the act for all.
    ("ru", 'Сноска. По всему тексту:\n\nслова "бук" заменены словом "дуб";\n\nслова "ель" заменены словом "сосна" Законом РК от 13.05.2020 № 327-VI.',
     ["words_replaced act law 327-VI 2020-05-13 бук > дуб", "words_replaced act law 327-VI 2020-05-13 ель > сосна"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "head", "expected"), REPLACED)
def test_words_replaced_throughout(language: str, head: str, expected: list[str]) -> None:
    assert told(act(language, head=head)) == expected


def test_a_repeal_sets_units_apart_with_days_of_their_own() -> None:
    kazakh = act(
        "kk",
        head="Ескерту. 01.07.2026 бастап күші жойылды деп танылатын 5-баптың 2-тармағын; 01.01.2027 бастап күші жойылды деп танылатын 7-бапты қоспағанда, Заңның күші жойылды – ҚР 16.01.2026 № 258-VIII Заңымен.",
    )
    russian = act(
        "ru",
        head="Сноска. Закон утратил силу Законом РК от 16.01.2026 № 258-VIII (вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования), за исключением пункта 2 статьи 5, который признается утратившим силу с 01.07.2026; статьи 7, которая признается утратившей силу с 01.01.2027.",
    )
    expected = {
        "repealed act law 258-VIII 2026-01-16",
        "repealed art_5__para_2 law 258-VIII 2026-01-16 from=2026-07-01",
        "repealed art_7 law 258-VIII 2026-01-16 from=2027-01-01",
    }
    assert set(told(kazakh)) == set(told(russian)) == expected


def test_a_change_points_at_its_words() -> None:
    rule = "(вводится в действие с 01.01.2012)"
    expression = act("ru", f"Сноска. Пункт 2 исключен Законом РК от 22.07.2011 № 477-IV {rule}.")
    [change] = changes_of(expression)
    assert expression.text[change.start : change.end].startswith("Пункт 2 исключен")
    assert change.in_force_words is not None
    assert expression.text[slice(*change.in_force_words)] == rule
    assert change.note == 0
    assert expression.notes[change.note].start <= change.start < change.end
