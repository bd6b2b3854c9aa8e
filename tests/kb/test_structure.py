"""The tree that the structure parser makes of texts, case by case.

Each case is a small text of our own, the tree it must give, and why it is here.
A tree is written as the units' identifiers in order, a removed unit with a "-".
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from corpus.document import Document
from corpus.readers.plain_text import read_plain_text
from kb.model import Expression, Level, MatterKind, Status
from kb.structure import parse, placements, unplaced


class Case(NamedTuple):
    """A text, its language, its tree and the reason for the case."""

    reason: str
    language: str
    text: str
    units: str


CASES = [
    Case(
        "the common shape of a law in Kazakh: chapter, article, paragraph, inserted point",
        "kk",
        """1-тарау. Жалпы ережелер

1-бап. Ұғымдар

1. Осы Заңда мынадай ұғымдар пайдаланылады:

1) көш – адамдардың көшуі;

1-1) қоныс – тұратын жер;

2) үй – баспана.

2. Өзге ұғымдар басқа заңдарда айқындалады.""",
        "chp_1 chp_1__art_1 chp_1__art_1__para_1 chp_1__art_1__para_1__point_1 "
        "chp_1__art_1__para_1__point_1-1 chp_1__art_1__para_1__point_2 chp_1__art_1__para_2",
    ),
    Case(
        "the same in Russian, headings on neighbouring lines as the portal prints them",
        "ru",
        """ Глава 1. Общие положения
 Статья 1. Понятия

      1. В настоящем Законе используются понятия:

      1) переезд – смена места;

      2) дом – жилище.""",
        "chp_1 chp_1__art_1 chp_1__art_1__para_1 "
        "chp_1__art_1__para_1__point_1 chp_1__art_1__para_1__point_2",
    ),
    Case(
        "English, as the portal's translations have it",
        "en",
        "Chapter 2. Rights\n\nArticle 6-1. Movement\n\n1. Everyone may move.\n\n2. Nobody may hinder.",
        "chp_2 chp_2__art_6-1 chp_2__art_6-1__para_1 chp_2__art_6-1__para_2",
    ),
    Case(
        "look-alikes: a Latin C in the unit word, a Latin a in «бaп», a superscript insertion",
        "ru",
        "Cтатья 5. Дом\n\nТекст.\n\nСтатья 5¹. Двор\n\nТекст.",
        "art_5 art_5-1",
    ),
    Case(
        "an article without the hyphen and with a full stop after its heading («21 бап.»)",
        "kk",
        "20-бап. Жол\n\nМәтін.\n\n21 бап. Климат.\n\nСуық болады.",
        "art_20 art_21",
    ),
    Case(
        "removed articles as blocks of their own, in three languages' words: Kazakh",
        "kk",
        "2-бап. Үй\n\nМәтін.\n\n3-бап алып тасталды – ҚР 01.02.2020 № 5 Заңымен.\n\n4-бап. Су\n\nМәтін.",
        "art_2 -art_3 art_4",
    ),
    Case(
        "the same in Russian",
        "ru",
        "Статья 2. Дом\n\nТекст.\n\nСтатья 3 исключена Законом РК от 01.02.2020 № 5.\n\nСтатья 4. Вода\n\nТекст.",
        "art_2 -art_3 art_4",
    ),
    Case(
        "the same in English",
        "en",
        "Article 2. House\n\nText.\n\nArticle 3 is excluded by the Law of 2020.\n\nArticle 4. Water\n\nText.",
        "art_2 -art_3 art_4",
    ),
    Case(
        "the portal's line that a translation is unofficial says nothing of the words after it",
        "en",
        "Unofficial translation\n\nThis Law regulates relocation.\n\nArticle 1. Terms\n\nText.",
        "preamble art_1",
    ),
    Case(
        "the old wording of an article that stands again is the editor's word on it",
        "ru",
        "Статья 3 действовала до 01.01.2017.\n\nСтатья 3. Дом\n\nТекст.",
        "art_3",
    ),
    Case(
        "a list of chapters and articles without a title is contents where the first stands again",
        "kk",
        "1-бап. А\n\n2-бап. Ә\n\n3-бап. Б\n\n4-бап. В\n\n1-бап. А\n\nМәтін.\n\n2-бап. Ә\n\nМәтін.",
        "art_1 art_2",
    ),
    Case(
        "a treaty's article is its text: it has no heading",
        "kk",
        "1-бап\nТараптар бірлесіп жұмыс істейді.\n\n2-бап\nДауларды шешу\nДаулар келіссөзбен шешіледі.",
        "art_1 art_2",
    ),
    Case(
        "an article, a heading and a paragraph run into the sentences of an old bill",
        "kk",
        "8-бап Жүктер Тараптардың келісімімен ғана тексеріледі және өткізіледі. ІV. Ақпарат беру "
        "9-бап Тараптар заңдар туралы ақпарат алмасады. 10-бап 1. Хат құзыретті органға жазылады. 2. Жауап отыз күн ішінде беріледі.",
        "art_8 sec_4 sec_4__art_9 sec_4__art_10 sec_4__art_10__para_1 sec_4__art_10__para_2",
    ),
    Case(
        "a paragraph whose sentence before lost its full stop, and one that begins with a citation",
        "kk",
        "11. Тауарлар тізбесін Үкімет осы қағидаларға сәйкес жыл сайын бекітеді "
        "12. Номенклатура жарияланады және оны министрлік жүргізеді. 13. Тізбе өзгертіледі.\n\n"
        "14. 11-тармақта көрсетілген тізбе жарияланады.",
        "para_11 para_12 para_13 para_14",
    ),
    Case(
        "numbers that count anew under the line that announces them are within the paragraph",
        "kk",
        "13. Міндеттер белгіленеді.\n\n14. Өкілеттіктері:\n\n1. Құқықтары:\n\n1) сұрау;\n\n"
        "2. Міндеттері:\n\n1) беру.\n\n15. Басшы тағайындалады.",
        "para_13 para_14 para_14__para_1 para_14__para_1__point_1 para_14__para_2 "
        "para_14__para_2__point_1 para_15",
    ),
    Case(
        "a list with a title of its own after the last paragraph of rules is a section",
        "kk",
        "1. Бөлім құрылады.\n\n2. Бөлім таратылады.\n\nБөлімге қарасты ұйымдардың тізбесі\n\n"
        "1. Мектеп.\n\n2. Кітапхана.",
        "para_1 para_2 sec_1 sec_1__para_1 sec_1__para_2",
    ),
    Case(
        "a second list within a paragraph belongs to the line that announces it",
        "ru",
        "Статья 5. Центры\n\n2. Центры:\n\nдля работодателей:\n\n1) ищут людей;\n\n2) учат их;\n\n"
        "для соискателей:\n\n1) ищут работу.",
        "art_5 art_5__para_2 art_5__para_2__indent_2 art_5__para_2__point_1 art_5__para_2__point_2 "
        "art_5__para_2__indent_3 art_5__para_2__indent_3__point_1",
    ),
    Case(
        "«1.01-бөлім» of a loan agreement stands within its article",
        "kk",
        "I-бап. Анықтамалар\n\n1.01-бөлім. Ережелер қолданылады.\n\n1.02-бөлім. Терминдер беріледі.",
        "art_1 art_1__para_1.01 art_1__para_1.02",
    ),
    Case(
        "the signature on the line of the last sentence is no part of the article",
        "kk",
        "2-бап. Осы Заң жарияланған күнінен бастап қолданысқа енгізіледі. Қазақстан Республикасының Президенті",
        "art_2",
    ),
    Case(
        "unnumbered paragraphs of text are subparagraphs; points belong to the first of them",
        "kk",
        """3-бап. Тіркеу

Тіркеуге мыналар жатады:

1) азаматтар;

2) қандастар.

Тіркеу үшін баж алынады.""",
        "art_3 art_3__subpara_1 art_3__point_1 art_3__point_2 art_3__subpara_2",
    ),
    Case(
        "two lists in one paragraph: the subparagraph tells equal points apart",
        "ru",
        """Статья 3. Учет

Учету подлежат:

1) граждане.

Учету не подлежат:

1) туристы.""",
        "art_3 art_3__subpara_1 art_3__subpara_1__point_1 "
        "art_3__subpara_2 art_3__subpara_2__point_1",
    ),
    Case(
        "lines of a list without numbers are indents, counted from the line that opens it",
        "ru",
        """Статья 4. Сведения

1. Указываются:

1) сведения:

о семье;

о доме;

2) подпись.""",
        "art_4 art_4__para_1 art_4__para_1__point_1 art_4__para_1__point_1__indent_2 "
        "art_4__para_1__point_1__indent_3 art_4__para_1__point_2",
    ),
    Case(
        "a sanction on a line of its own is an indent of its paragraph (code of offences)",
        "ru",
        """Статья 492. Проживание без регистрации

1. Проживание без регистрации –

влечет предупреждение.

2. То же повторно –

влечет штраф.""",
        "art_492 art_492__para_1 art_492__para_1__indent_2 "
        "art_492__para_2 art_492__para_2__indent_2",
    ),
    Case(
        "removed units keep their place; the editor's words are a note",
        "kk",
        """5-бап. Құқықтар

1) бару;

2) алып тасталды - ҚР 01.02.2020 № 1-VI Заңымен;

3) келу.

6-бап. Алып тасталды - ҚР 01.02.2020 № 1-VI Заңымен.

7-бап. Міндеттер

Ескерту. 7-баптың күші жойылды - ҚР 01.02.2021 № 2-VII Заңымен.""",
        "art_5 art_5__point_1 -art_5__point_2 art_5__point_3 -art_6 -art_7",
    ),
    Case(
        "a row of units removed at once: each gets a place",
        "ru",
        "Статья 8. Полномочия\n\n1) первое;\n\n2) - 4) исключены Законом РК от 01.01.2020 № 1-VI;"
        "\n\n5) пятое.",
        "art_8 art_8__point_1 -art_8__point_2 -art_8__point_3 -art_8__point_4 art_8__point_5",
    ),
    Case(
        "the new wording that an amending act quotes is no unit of the amending act",
        "kk",
        """1. Шешімге мынадай өзгерістер енгізілсін:

1-тармақ мынадай редакцияда жазылсын:

"1. Бюджет бекітілсін:

1) кірістер – 5 теңге;

2) шығындар – 4 теңге.".

2. Осы шешім 2020 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.""",
        "para_1 para_1__indent_2 para_2",
    ),
    Case(
        "«5) тармақшада» cites a point of another act and begins none",
        "kk",
        """1. Шешімге өзгерістер енгізілсін:

1) тармақшада "100" сандары "200" сандарымен ауыстырылсын;

5) тармақшада "1" саны "2" санымен ауыстырылсын.

2. Осы шешім қолданысқа енгізіледі.""",
        "para_1 para_1__indent_2 para_1__indent_3 para_2",
    ),
    Case(
        "a list run into one line, as in the bill of 2009; a year in the text divides nothing",
        "kk",
        "1-бап. Ұғымдар\n\nОсы Заңда ұғымдар пайдаланылады: 1) босқын - 2009 жылғы тізімдегі адам; "
        "2) демеуші - қолдаухат беруші мүше; 3) квота - шекті сан.",
        "art_1 art_1__point_1 art_1__point_2 art_1__point_3",
    ),
    Case(
        "section and chapter run into one line",
        "kk",
        "1-бөлім. Жалпы ережелер 1-тарау. Негізгі ережелер\n\n1-бап. Мақсат\n\nМәтін.",
        "sec_1 sec_1__chp_1 sec_1__chp_1__art_1",
    ),
    Case(
        "paragraphs run into the preamble after its enacting word",
        "kk",
        'Үкімет ҚАУЛЫ ЕТЕДІ: 1. "Көш" қоры құрылсын. 2. Осы қаулы қол қойылған күнінен күшіне енеді.',
        "preamble para_1 para_2",
    ),
    Case(
        "headings of regulations are numbered like the paragraphs below them",
        "kk",
        """1. Жалпы ережелер

1. Ереже тәртіпті айқындайды.

2. Тәртіп міндетті.

2. Негізгі міндеттер

3. Міндеттері: есеп жүргізу.""",
        "chp_1 chp_1__para_1 chp_1__para_2 chp_2 chp_2__para_3",
    ),
    Case(
        "an order that approves rules: the rules are an annex with a tree of their own",
        "kk",
        """БҰЙЫРАМЫН:

1. Қағидалар бекітілсін.

2. Бұйрық қолданысқа енгізіледі.

Министр\t|\tА. Асанов

\t|\tМинистрдің 2020 жылғы 1 мамырдағы № 5 бұйрығымен бекітілген

Көшу қағидалары

1-тарау. Жалпы ережелер

1. Қағидалар тәртіпті айқындайды.

\t|\tҚағидаларға 1-қосымша

Өтініш""",
        "preamble para_1 para_2 annex_1 annex_1__chp_1 annex_1__chp_1__para_1 annex_1__annex_1",
    ),
    Case(
        "the label of an annex in place of another's is a column of cells",
        "kk",
        """ШЕШТІ:

1. Көш бюджеті бекітілсін.

Мәслихат хатшысы\t|\tА. Асанов



\t|\tЖайлау облысы
\t|\tКөш ауданы мәслихатының
\t|\t2034 жылғы 3 мамырдағы
\t|\t№ 5 шешіміне
\t|\t2-қосымша
\t|\tЖайлау облысы
\t|\tКөш ауданы мәслихатының
\t|\t2033 жылғы 30 желтоқсандағы
\t|\t№ 44 шешіміне
\t|\t1-қосымша

Бюджет

Атауы\t|\tСомасы
Кірістер\t|\t10""",
        "preamble para_1 annex_2",
    ),
    Case(
        "a normative remark to an article of a code has paragraphs of its own",
        "ru",
        """Статья 9. Кража

1. Кража –

наказывается.

Примечания.

1. Под кражей понимается одно.

2. Под имуществом понимается другое.

Статья 10. Мошенничество

Текст.""",
        "art_9 art_9__para_1 art_9__para_1__indent_2 art_9__remark art_9__remark__para_1 "
        "art_9__remark__para_2 art_10",
    ),
    Case(
        "a part without a number, a section by Roman numeral, a subdivision by its sign",
        "ru",
        "ОБЩАЯ ЧАСТЬ\n\nРАЗДЕЛ II. СЕМЬЯ\n\nГлава 3. Брак\n\n§ 1. Заключение\n\nСтатья 9. Возраст\n\nТекст.",
        "part_1 part_1__sec_2 part_1__sec_2__chp_3 part_1__sec_2__chp_3__subdvs_1 "
        "part_1__sec_2__chp_3__subdvs_1__art_9",
    ),
    Case(
        "an article whose word the source left out («18-1. …» between 18 and 18-2)",
        "kk",
        "18-бап. А\n\nМәтін.\n\n18-1. Органның құзыреті\n\nОрган:\n\n1) есеп жүргізеді.\n\n"
        "18-2-бап. Б\n\nМәтін.",
        "art_18 art_18-1 art_18-1__point_1 art_18-2",
    ),
    Case(
        "«1. 1» is paragraph 1.1 after paragraph 1, as in the draft law",
        "kk",
        "11-бап. Бейімдеу\n\n1. Жұмыс жүргізіледі;\n\n1. 1 Жағдай жасалады;\n\n2. Ақпарат беріледі.",
        "art_11 art_11__para_1 art_11__para_1.1 art_11__para_2",
    ),
    Case(
        "a number that stands twice gets an identifier of its own",
        "ru",
        "Статья 1. А\n\n1. Раз.\n\n1. Еще раз.",
        "art_1 art_1__para_1 art_1__para_1~2",
    ),
    Case(
        "letters under a point are indents with their letters",
        "ru",
        "Статья 1. А\n\n1) виды:\n\nа) первый;\n\nб) второй.",
        "art_1 art_1__point_1 art_1__point_1__indent_а art_1__point_1__indent_б",
    ),
    Case(
        "a link's text on a line of its own is no unit, though it looks like one",
        "ru",
        "Статья 1. А\n\n      Сведения по \nподпункту \n1)\n пункта 2 представляются.",
        "art_1",
    ),
    Case(
        "the same with the line ends of Windows, which say nothing of the sentence",
        "ru",
        "Статья 1. А\r\n\r\n      Сведения по \r\nподпункту \r\n1)\r\n пункта 2 представляются.",
        "art_1",
    ),
    Case(
        "headings with their word in short",
        "ru",
        "Гл. 1. ДОМ\nСт. 1. Двор\n\nТекст.\n\nСт. 1-1. Вода\n\nТекст.",
        "chp_1 chp_1__art_1 chp_1__art_1-1",
    ),
    Case(
        "the same with a small letter, under a heading or the end of a sentence",
        "ru",
        "Глава 1. ДОМ\nст. 1. Двор\n\nТекст.\n\nст. 2. Вода\n\nТекст.",
        "chp_1 chp_1__art_1 chp_1__art_2",
    ),
    Case(
        "the same in Kazakh",
        "kk",
        "1-тарау. ҮЙ\n1-б. Аула\n\nМәтін.\n\n2-б. Су\n\nМәтін.",
        "chp_1 chp_1__art_1 chp_1__art_2",
    ),
    Case(
        "the same under a heading of two lines and under a paragraph sign",
        "ru",
        "Глава 1. Дом и\nдвор\nст. 1. Вода\n\nТекст.\n\n§ 1. Степь\nст. 2. Трава\n\nТекст.",
        "chp_1 chp_1__art_1 chp_1__subdvs_1 chp_1__subdvs_1__art_2",
    ),
    Case(
        "the same under a heading that is numbered like a paragraph, which had room for more",
        "ru",
        "Статья 1. Двор\n\nТекст.\n\n4. Вода\nст. 2. Колодец и река\n\nТекст.",
        "art_1 subdvs_4 subdvs_4__art_2",
    ),
    Case(
        "but not under a paragraph that the line breaks",
        "ru",
        "Статья 1. Двор\n\n1. Колодец роют по правилам согласно\nст. 2. Воду берут даром.",
        "art_1 art_1__para_1",
    ),
    Case(
        "a word in short on the line above its heading",
        "kk",
        "1-б. \nСу\n\nЖылқы \nмен \nтүйе.\n\n2-б. Шөп\n\nМәтін.",
        "art_1 art_2",
    ),
    Case(
        "points in brackets, the first behind a note",
        "ru",
        "Статья 1. Двор\n\nЗдесь:\n\nСноска. С изменениями.\n\n(1) дом;\n\n(2) (исключен – Законом РК от 1 мая 2035 г.);\n\n3) – 5) исключены Законом РК.\n\n(6) 2 колодца.",
        "art_1 art_1__point_1 -art_1__point_2 -art_1__point_3 -art_1__point_4 -art_1__point_5 art_1__point_6",
    ),
    Case(
        "notes whose dash is two hyphens",
        "kk",
        "1-бап. Үй\n\n2-тармақтың бұл редакциясы 31.12.2036 дейін қолданыста болады -- ҚР Заңы.\n\n1. Мал.\n\n2) алып тасталды -- ҚР Заңымен.",
        "art_1 art_1__para_1 -art_1__para_1__point_2",
    ),
    Case(
        "points with spaces before their brackets",
        "kk",
        "1-бап. Үй\n\nМыналар:\n\n1 ) мал;\n\n1-1  ) шөп.",
        "art_1 art_1__point_1 art_1__point_1-1",
    ),
    Case(
        "the numbers of formulas are none",
        "ru",
        "Статья 1. Двор\n\n1. Сено считают так.\n\n(4) где сено сухое.\n\n(1)\n\nИли мокрое.",
        "art_1 art_1__para_1 art_1__para_1__subpara_1 art_1__para_1__subpara_2 art_1__para_1__subpara_3 art_1__para_1__subpara_4",
    ),
    Case(
        "a word of a heading in capitals that alone would head an annex",
        "kk",
        "1-БАП. СУДЫ\n\nҚОСЫМША\n\nАЛУ\n\nМәтін.",
        "art_1",
    ),
    Case(
        "a heading behind one that ends in a quotation mark",
        "ru",
        'Глава 5. СЛУЖБА КОРПУСА "Б"\nСТ. 26. Отбор\n\nТекст.',
        "chp_5 chp_5__art_26",
    ),
    Case(
        "a part without a number, with spaces that fill the line",
        "ru",
        "ОБЩАЯ  ЧАСТЬ\nРАЗДЕЛ 1. ДОМ\n\nСтатья 1. Двор\n\nТекст.",
        "part_1 part_1__sec_1 part_1__sec_1__art_1",
    ),
    Case(
        "a point cited in short does not go on the list",
        "ru",
        "Статья 1. А\n\n1) деяния, предусмотренные статьями 116, 125 (п. 2) части третьей), 126 и 128;\n\n2) иные.",
        "art_1 art_1__point_1 art_1__point_2",
    ),
    Case(
        "units cited in short where a line breaks are none",
        "ru",
        "Статья 1. А\n\nНорма согласно \nст. 5. \n Если иное не указано в\nст. 6. Кодекса, действует.",
        "art_1",
    ),
    Case(
        "the same in Kazakh",
        "kk",
        "1-бап. А\n\nҚолданысқа енгізілу тәртібін \n2-б.\n Мәтіннен қараңыз.",
        "art_1",
    ),
    Case(
        "hyphens that do not break a line are hyphens",
        "kk",
        "5‑бап. Су\n\n3) мал;\n\n3‑1), 3‑2) алып тасталды – ҚР 01.02.2020 № 5 Заңымен.",
        "art_5 art_5__point_3 -art_5__point_3-1 -art_5__point_3-2",
    ),
    Case(
        "an inserted point in brackets that stands off its row",
        "ru",
        "Статья 1. Двор\n\nЗдесь:\n\n(1) дом;\n\n(2) сад;\n\n(1-8) двор;\n\n(3) колодец.",
        "art_1 art_1__point_1 art_1__point_2 art_1__point_1-8 art_1__point_3",
    ),
    Case(
        "a heading said twice is one, with a full stop behind it too",
        "kk",
        "6-бап. Құдық.\n\n6-бап. Құдық\n\n1) су;\n\n2) арқан.",
        "art_6 art_6__point_1 art_6__point_2",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.reason[:60])
def test_tree(case: Case) -> None:
    expression = _parsed(case.text, case.language)
    units = " ".join(
        ("-" if unit.status is not Status.IN_FORCE else "") + unit.eid
        for unit in expression.provisions
    )
    assert units == case.units
    assert unplaced(expression) == []


def test_heading_goes_on_over_lines() -> None:
    expression = _parsed("2-тарау. ҚОНЫС\n\nАУДАРУ ТӘРТІБІ\n\n5-бап. Мәртебе\n\nМәтін.", "kk")
    assert [unit.heading for unit in expression.provisions] == ["ҚОНЫС АУДАРУ ТӘРТІБІ", "Мәртебе"]


def test_a_note_belongs_to_the_unit_that_it_names_by_a_raised_number() -> None:
    text = (
        "3-тарау. Үй\n\n19¹-бап. Су\n\n1. Мәтін.\n\nЕскерту. 3-тарау 19¹-баппен толықтырылды – "
        "ҚР 24.11.2015 № 421-V Заңымен."
    )
    expression = _parsed(text, "kk")
    noted = expression.notes[0].provision
    assert noted is not None and expression.provisions[noted].eid == "chp_3__art_19-1"


def test_notes_are_apart_from_the_law() -> None:
    expression = _parsed(
        "Статья 1. А\n\n1. Норма.\n\nСноска. Статья 1 с изменением, внесенным Законом РК.\n\n"
        "Примечание ИЗПИ!\n\nПункт 2 вводится в действие с 2030 года.\n\n2. Другая норма.",
        "ru",
    )
    noted = [
        (expression.text[note.start : note.end].split()[0], note.provision)
        for note in expression.notes
    ]
    article, first = expression.provisions[:2]
    assert noted[0] == ("Сноска.", article.position)
    assert [word for word, _ in noted] == ["Сноска.", "Примечание", "Пункт"]
    assert "Сноска" not in "".join(expression.text[a:b] for a, b in first.content)


def test_front_contents_and_signature_are_no_units() -> None:
    expression = _parsed(
        "ЗАҢ ЖОБАСЫ\n\nМАЗМҰНЫ\n\n1-бап. А\n\n2-бап. Б\n\n1-бап. А\n\nМәтін бір.\n\n"
        "2-бап. Б\n\nМәтін екі.\n\nҚазақстан Республикасының\nПрезиденті\n\nА. Асанов",
        "kk",
    )
    assert [unit.eid for unit in expression.provisions] == ["art_1", "art_2"]
    kinds = [part.kind for part in expression.matter]
    assert kinds[0] is MatterKind.FRONT
    assert kinds.count(MatterKind.CONTENTS) == 3
    assert kinds[-1] is MatterKind.SIGNATURE


def test_a_unit_spans_all_that_it_contains() -> None:
    expression = _parsed("1-бап. А\n\n1. Бір:\n\n1) екі;\n\n2) үш.", "kk")
    paragraph = next(u for u in expression.provisions if u.level is Level.PARAGRAPH)
    assert expression.text[paragraph.start : paragraph.end] == "1. Бір:\n\n1) екі;\n\n2) үш."


NOTES = [
    (
        "a ruling of the Constitutional Court",
        "ru",
        "Нормативным постановлением\n Конституционного Суда РК от 08.04.2023 № 8-НП статья признана соответствующей Конституции.",
    ),
    (
        "a ruling, in Kazakh",
        "kk",
        "ҚР Конституциялық Сотының 26.12.2023 № 38-НҚ нормативтік қаулысымен тармақ Конституцияға сәйкес деп танылды.",
    ),
    (
        "the word for a note misspelt, as the portal has it",
        "ru",
        "Снсоска. Глава 2 дополнена статьей 1 в соответствии с Законом РК.",
    ),
    (
        "a note without its word",
        "ru",
        "Статья 1 с изменениями, внесенными Законом РК от 21.05.2022 № 123-VII.",
    ),
    (
        "an announced change without a banner",
        "ru",
        "В пункт 2 предусматривается изменение Законом РК от 09.01.2026 № 256-VIII.",
    ),
    (
        "the same with a Latin B, which is a word by itself",
        "ru",
        "B пункт 2 предусматривается изменение Законом PK от 09.01.2026 № 256-VIII.",
    ),
    (
        "words replaced, with quotation marks of another kind",
        "ru",
        "Слова “оралман” заменены словами “кандас” Законом PK от 13.05.2020 № 327-VI.",
    ),
    (
        "the Russian word for a note in a Kazakh text",
        "kk",
        "Сноска. Кіріспеге өзгеріс енгізілді - әкімнің 20.07.2035 № 29 шешімімен.",
    ),
    (
        "words replaced, with a long dash",
        "kk",
        "«оралман» деген сөз «қандас» деген сөзбен ауыстырылды — ҚР 13.05.2020 № 327-VI Заңымен.",
    ),
    (
        "words replaced, in one of several paragraphs of a note",
        "kk",
        "«оралман» деген сөз тиісінше «қандас» деген сөзбен ауыстырылды;",
    ),
    (
        "the redaction of the day, with a long dash",
        "kk",
        "1-тармақтың бұл редакциясы 31.12.2026 дейін қолданыста болады — ҚР 30.06.2016 № 5-VI Заңымен.",
    ),
    (
        "words replaced throughout the act",
        "kk",
        'Бүкіл мәтін бойынша "оралман" деген сөз "қандас" деген сөзбен ауыстырылды.',
    ),
]


@pytest.mark.parametrize(("reason", "language", "note"), NOTES, ids=[n[0] for n in NOTES])
def test_editors_words_are_notes(reason: str, language: str, note: str) -> None:
    article = {"ru": "Статья 1. А\n\nНорма.", "kk": "1-бап. А\n\nНорма."}[language]
    expression = _parsed(f"{article}\n\n{note}", language)
    assert [expression.text[n.start : n.end] for n in expression.notes] == [note]
    assert [unit.eid for unit in expression.provisions] == ["art_1"]


REMOVAL = [
    ("removed by a law", "kk", "2. Алып тасталды - ҚР 01.02.2020 № 1-VI Заңымен.", Status.EXCLUDED),
    ("lost its force", "kk", "2. күші жойылды - ҚР 2012.01.12 № 538-IV Заңымен.", Status.REPEALED),
    (
        "was in force until a day",
        "ru",
        "2. Действовал до 01.01.2024 в соответствии с Законом РК.",
        Status.REPEALED,
    ),
    (
        "an instruction to remove a unit of another act",
        "kk",
        "2. 12-бап алып тасталсын.",
        Status.IN_FORCE,
    ),
    ("a repeal of other acts", "kk", "2. Мыналардың күші жойылды деп танылсын:", Status.IN_FORCE),
    ("the same in Russian", "ru", "2. Статью 12 исключить.", Status.IN_FORCE),
    (
        "a word that only looks like it",
        "kk",
        "2. Шешім шығарылды және жарияланды.",
        Status.IN_FORCE,
    ),
]


@pytest.mark.parametrize(
    ("reason", "language", "text", "status"), REMOVAL, ids=[r[0] for r in REMOVAL]
)
def test_a_unit_is_removed_only_where_the_editor_says_so(
    reason: str, language: str, text: str, status: Status
) -> None:
    paragraph = _parsed(f"1. Норма.\n\n{text}", language).provisions[1]
    assert paragraph.status is status


FINDINGS = [
    ("a number that the source lacks", "1-бап. А\n\nМ.\n\n3-бап. Б\n\nМ.", ["missing"]),
    ("a number that stands in a table", "1. А.\n\n2. Ә\t|\tүй\n3. Б\t|\tсу\n\n4. В.", ["in-table"]),
    ("one line that is a sentence is an article's text", "1-бап. Заң күшіне енеді.", []),
    ("one line that is a heading leaves the article empty", "1-бап. Орталықтар ашу.", ["empty"]),
    ("an article without text", "1-бап. А\n\n2-бап. Б\n\nМ.", ["empty"]),
    ("a number that stands twice", "1-бап. А\n\n1. М.\n\n1. М.", ["repeat"]),
    ("a row that goes back", "3-бап. А\n\nМ.\n\n2-бап. Б\n\nМ.", ["begins", "order"]),
    (
        "a gap that a note explains",
        "1-бап. А\n\n1. М.\n\nЕскерту. 2-тармақ алып тасталды - ҚР Заңымен.\n\n3. М.",
        ["removed"],
    ),
    ("a text without units", "Бұл жай ғана мәтін, онда бап жоқ.", ["no-units"]),
    ("nothing to say of a sound text", "1-бап. А\n\n1. М.\n\n2. М.\n\n2-бап. Б\n\nМ.", []),
]


@pytest.mark.parametrize(("reason", "text", "codes"), FINDINGS, ids=[f[0] for f in FINDINGS])
def test_findings(reason: str, text: str, codes: list[str]) -> None:
    expression = _parsed(text, "kk")
    assert [finding.code for finding in expression.findings] == codes


def test_findings_name_the_line() -> None:
    (finding,) = _parsed("1-бап. А\n\nМ.\n\n3-бап. Б\n\nМ.", "kk").findings
    assert (finding.line, finding.message) == (5, "article 2 is not in the source")


def test_draft_law_of_the_embedded_corpus() -> None:
    """What stays wrong in the draft is found, and the rest is read whole."""
    path = Path(__file__).parents[2] / "corpus" / "acts" / "draft-internal-migration.kk.txt"
    expression = parse(read_plain_text(path.read_text("utf-8")), "draft-internal-migration", "kk")
    articles = [u.number for u in expression.provisions if u.level is Level.ARTICLE]
    assert articles == [str(number) for number in range(1, 28) if number != 23]
    assert sum(u.level is Level.CHAPTER for u in expression.provisions) == 5
    assert [(f.code, f.message) for f in expression.findings] == [
        ("empty", "article 22 has no text"),
        ("missing", "article 23 is not in the source"),
    ]
    assert unplaced(expression) == []


@pytest.mark.parametrize("language", ["kaz", "rus"])
def test_law_of_2011_in_both_languages(shared_data: Path, language: str) -> None:
    expression = _shared(shared_data, "Z1100000477", language)
    levels = [unit.level for unit in expression.provisions]
    assert levels.count(Level.CHAPTER) == 14
    articles = {u.number: u for u in expression.provisions if u.level is Level.ARTICLE}
    assert {"6-1", "8-1", "17-1", "43-1", "60-1"} <= articles.keys()
    in_source = {
        number
        for number in re.findall(
            r"(?m)^\s*(?:Статья (\d+(?:-\d+)?)\.|(\d+(?:-\d+)?)[- ]бап\b)", expression.text
        )
        for number in number
        if number
    }
    assert in_source == articles.keys()
    assert unplaced(expression) == []


def test_kazakh_and_russian_trees_of_the_law_agree(shared_data: Path) -> None:
    compared = (Level.CHAPTER, Level.ARTICLE, Level.PARAGRAPH, Level.POINT)
    trees = [
        [(u.level, u.number) for u in expression.provisions if u.level in compared]
        for expression in (
            _shared(shared_data, "Z1100000477", "kaz"),
            _shared(shared_data, "Z1100000477", "rus"),
        )
    ]
    assert trees[0] == trees[1]


def test_all_shared_acts_are_placed_whole(shared_data: Path) -> None:
    paths = sorted((shared_data / "acts").glob("*.txt"))
    assert len(paths) == 57
    for path in paths:
        act, language, _ = path.name.split(".")
        expression = _shared(shared_data, act, language)
        assert unplaced(expression) == [], path.name
        spans = placements(expression)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans)), path.name


def _parsed(text: str, language: str) -> Expression:
    return parse(read_plain_text(text), "test", language)


def _shared(folder: Path, act: str, language: str) -> Expression:
    path = folder / "acts" / f"{act}.{language}.txt"
    document: Document = read_plain_text(path.read_bytes().decode("utf-8"))
    return parse(document, act, {"kaz": "kk", "rus": "ru"}[language])
