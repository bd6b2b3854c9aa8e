"""References in running text: the span, the act, every unit, and why one is not resolved."""

from __future__ import annotations

import pytest

from tests.kb.references.acts import act_with, told

KAZAKH = [
    ("осы баптың 1-тармағында белгіленген", ["осы баптың 1-тармағында = 5 §1"], "the article that the words stand in"),
    ("осы Заңның 1-бабының 1-тармағының 2) тармақшасы", ["осы Заңның 1-бабының 1-тармағының 2) тармақшасы = 1 §1 p2"], "from the act down to the point"),
    ("осы Заңның 1-бабы 1-тармағының 2-1) тармақшасында", ["осы Заңның 1-бабы 1-тармағының 2-1) тармақшасында = 1 §1 p2-1"], "the first genitive is left out; an inserted number is no range"),
    ("осы Заңның 1-баптың 2 тармағына сәйкес", ["осы Заңның 1-баптың 2 тармағына = 1 §2"], "no possessive, no hyphen, as drafts are written"),
    ("1, 2, 4-баптарда көрсетілген", ["1, 2, 4-баптарда = 1, 2, 4"], "a list is one reference with several targets"),
    ("осы Заңның 2 – 4-баптарында", ["осы Заңның 2 – 4-баптарында = 2, 3, 3-1, 4"], "a range is counted out against what exists"),
    ("осы Заңның 3-1-бабында", ["осы Заңның 3-1-бабында = 3-1"], "58-1 is one article"),
    ("осы Заңның 2-4-баптарында", ["осы Заңның 2-4-баптарында = 2, 3, 3-1, 4"], "no article 2-4: a hyphen after a plural word is a dash"),
    ("осы баптың 3-тармағының 1) және 2) тармақшаларында", ["осы баптың 3-тармағының 1) және 2) тармақшаларында = 5 §3 p1, 5 §3 p2"], "two points"),
    ("осы баптың 1-тармағында және 3-тармағының 1) тармақшасында", ["осы баптың 1-тармағында = 5 §1", "3-тармағының 1) тармақшасында = 5 §3 p1"], "the possessive says that the second lies in the article named for the first"),
    ("1-бабының 2-тармағының екінші бөлігінде", ["1-бабының 2-тармағының екінші бөлігінде = 1 §2 part 2"], "an unnumbered paragraph by an ordinal word"),
    ("осы Заңның 1 және 2-тараулары", ["осы Заңның 1 және 2-тараулары = chapter 1, chapter 2"], "chapters"),
    ("осы тармақта көзделген", ["осы тармақта = 5 §2"], "a relative word alone"),
    ("осы Заңға сәйкес", ["осы Заңға = whole"], "the act itself"),
    ("осы Заңның 9-бабында", ["осы Заңның 9-бабында = 9! (no-unit)"], "an article that does not exist"),
    ("Қазақстан Республикасы Еңбек кодексінің 27-бабының 3-тармағында", ["Қазақстан Республикасы Еңбек кодексінің 27-бабының 3-тармағында = Еңбек кодексінің: 27 §3"], "another act keeps its units"),
    ('"Көмек туралы" Қазақстан Республикасының Заңында', ['"Көмек туралы" Қазақстан Республикасының Заңында = Көмек туралы: whole'], "an act by its title"),
    ('"Көмек туралы" Қазақстан Республикасының Заңында көзделген. Осы баптың 1-тармағы қолданылмайды.', ['"Көмек туралы" Қазақстан Республикасының Заңында = Көмек туралы: whole', "Осы баптың 1-тармағы = 5 §1"], "nothing attaches to an act named in another sentence"),
    ("Үлгілік әдістеменің 6-қосымшасына сәйкес", ["6-қосымшасына = whole (act-unknown)"], "the annex of a document that is not known is not the act's own"),
    ("осы Үлгілік біліктілік талаптарының 2-тарауында", ["осы Үлгілік біліктілік талаптарының 2-тарауында = chapter 2"], "of as many words as it likes"),
    ("осы Заңға сәйкес Көшу қағидаларының 2-тарауында", ["осы Заңға = whole", "2-тарауында = whole (act-unknown)"], "the act with which something accords is not the one that has the chapter"),
    ('Көктем аудандық мәслихатының 2017 жылғы 26 желтоқсандағы № 7 "Көмек туралы" (тізілімде № 45 тіркелген) шешімі', ['Көктем аудандық мәслихатының 2017 жылғы 26 желтоқсандағы № 7 "Көмек туралы" (тізілімде № 45 тіркелген) шешімі = Көмек туралы: whole'], "a note between title and kind"),
    ("осы Әдістеменің 2-тарауында", ["осы Әдістеменің 2-тарауында = chapter 2"], "a document may call itself anything"),
    ("он бес күн ішінде, 3 жылдан 5 жылға дейін, 2011 жылғы 22 шілдеде", [], "numbers that count days and years"),
    ("осы заңды тұлғаның мүлкі, заң алдында", [], "a legal person, law in general"),
    ("аталған тармақ және осы баптың 1-тармағы. Аталған тармақ қолданылады", ["аталған тармақ = 5 §2", "осы баптың 1-тармағы = 5 §1", "Аталған тармақ = 5 §1"], "the said paragraph is the one spoken of last"),
    ("осы Заңның 1-бабындағы 1-тармақтың 3) тармақшасы", ["осы Заңның 1-бабындағы 1-тармақтың 3) тармақшасы = 1 §1 p3"], "the paragraph that is in the article"),
    ('"Көмек туралы" Әділет министрінің 2020 жылғы 5 мамырдағы № 7 бұйрығы. Көрсетілген бұйрықпен бекітілген, көрсетілген бұйрықтың 2-тармағы', ['"Көмек туралы" Әділет министрінің 2020 жылғы 5 мамырдағы № 7 бұйрығы = Көмек туралы: whole', "Көрсетілген бұйрықпен = Көмек туралы: whole", "көрсетілген бұйрықтың 2-тармағы = Көмек туралы: §2"], "the said order is one that was named"),
    ("осы заңды бұзғаны үшін, осы Заңдағыдан өзгеше", ["осы заңды = whole", "осы Заңдағыдан = whole"], "the law that is broken is no legal person"),
    ("Еуразиялық экономикалық одақ туралы шарттың 3-бабы, тараптар көшу туралы шарттың талаптарын орындайды", ["Еуразиялық экономикалық одақ туралы шарттың 3-бабы = Еуразиялық экономикалық одақ туралы: 3"], "a treaty without a capital has its title and an article, a contract has none"),
    ("Кеден одағының Кеден кодексі", ["Кеден одағының Кеден кодексі = Кеден одағының Кеден кодексі: whole"], "a code of a union is not that of Kazakhstan"),
    ("сот шешім шығарады, көрсетілген шешім күшіне енеді", [], "anybody's decision"),
    ('"Көмек туралы" 2001 жылға 1 сәуірдегі Z010357_ Қазақстан Республикасының Заңының 5-бабы', ['"Көмек туралы" 2001 жылға 1 сәуірдегі Z010357_ Қазақстан Республикасының Заңының 5-бабы = Көмек туралы: 5'], "a portal's name of the act left in the text, a case written wrongly"),
    ('"Көктем ауданының бюджеті туралы" Көктем облысы Көктем ауданы мәслихатының 2017 жылғы 25 желтоқсандағы (тізілімде № 4508 болып тіркелді) № 23/4 шешімі', ['"Көктем ауданының бюджеті туралы" Көктем облысы Көктем ауданы мәслихатының 2017 жылғы 25 желтоқсандағы (тізілімде № 4508 болып тіркелді) № 23/4 шешімі = Көктем ауданының бюджеті туралы: whole'], "a body of two places behind the title, a note between date and number"),
    ("Көктем облысы Гүл ауданы әкімдігінің 2018 жылғы 11 шілдедегі № 169 қаулысы", ["Көктем облысы Гүл ауданы әкімдігінің 2018 жылғы 11 шілдедегі № 169 қаулысы = resolution: whole"], "both places are part of the name"),
    ("осы баптың 3-тармағының 1), 2) 3) тармақшалары", ["осы баптың 3-тармағының 1), 2) 3) тармақшалары = 5 §3 p1, 5 §3 p2, 5 §3 p3! (no-unit)"], "a comma is forgotten between points"),
]  # fmt: skip

RUSSIAN = [
    ("в соответствии с пунктом 1 настоящей статьи", ["пунктом 1 настоящей статьи = 5 §1"], "the article that the words stand in"),
    ("подпунктом 2) пункта 1 статьи 1 настоящего Закона", ["подпунктом 2) пункта 1 статьи 1 настоящего Закона = 1 §1 p2"], "from the point up to the act"),
    ("частью второй пункта 2 статьи 1", ["частью второй пункта 2 статьи 1 = 1 §2 part 2"], "an unnumbered paragraph by an ordinal word"),
    ("подпунктами 1) – 2-1) пункта 1 статьи 1", ["подпунктами 1) – 2-1) пункта 1 статьи 1 = 1 §1 p1, 1 §1 p2, 1 §1 p2-1"], "a range of points up to an inserted one"),
    ("статьями 2 – 4 настоящего Закона", ["статьями 2 – 4 настоящего Закона = 2, 3, 3-1, 4"], "a range is counted out against what exists"),
    ("статьёй 3-1", ["статьёй 3-1 = 3-1"], "an inserted number is no range; ё"),
    ("статьи 1, 2 и 4", ["статьи 1, 2 и 4 = 1, 2, 4"], "a list"),
    ("пунктом 1 и подпунктом 2) пункта 3 настоящей статьи", ["пунктом 1 = 5 §1", "подпунктом 2) пункта 3 настоящей статьи = 5 §3 p2"], "what the second names behind a step of the level of the first is the first's too"),
    ("статьи 27 и пункта 3 статьи 28 Трудового кодекса Республики Казахстан", ["статьи 27 = Трудового кодекса: 27", "пункта 3 статьи 28 Трудового кодекса Республики Казахстан = Трудового кодекса: 28 §3"], "the act is shared"),
    ("статьями 1 (подпунктом 1) пункта 1), 2 и 3", ["статьями 1 (подпунктом 1) пункта 1), 2 и 3 = 1 §1 p1, 2, 3"], "brackets after a number name what is meant of the unit"),
    ("настоящим Законом", ["настоящим Законом = whole"], "the act itself"),
    ("статьей 23 настоящего Закона", ["статьей 23 настоящего Закона = 23! (no-unit)"], "an article that does not exist"),
    ('Законом Республики Казахстан "О помощи"', ['Законом Республики Казахстан "О помощи" = О помощи: whole'], "an act by its title"),
    ("главой 2 настоящей Методики", ["главой 2 настоящей Методики = chapter 2"], "a document may call itself anything"),
    ("законами и иными актами, частью имущества, пунктами пропуска", [], "words that mean something else"),
    ('по Закону Республики Казахстан "О помощи. Далее говорится о школе "Арман" в городе', ['Закону Республики Казахстан "О помощи = О помощи: whole'], "a title whose closing mark was forgotten ends with its sentence"),
    ("решения суда от 5 мая 2012 года; указанное решение", [], "anybody's decision"),
    ("статьями 4 (частями первой и второй, пунктами 2) и 3) части третьей), 6 Уголовного кодекса Республики Казахстан", ["статьями 4 (частями первой и второй, пунктами 2) и 3) части третьей), 6 Уголовного кодекса Республики Казахстан = Уголовного кодекса: 4 part 1, 4 part 2, 4 part 3 p2, 4 part 3 p3, 6"], "brackets list parts, and points of one of them"),
    ("передать часть третьему лицу", [], "an ordinal that does not agree with its word"),
    ("пункте 3, 5 лет", ["пункте 3 = 5 §3"], "what is counted is no unit"),
    ("(Ведомости Парламента, 2001 г., № 8, ст. 50; № 24, ст. 338)", [], "places in a gazette"),
    ("пунктом 1-1статьи 1", ["пунктом 1-1статьи 1 = 1 §1-1! (no-unit)"], "a space is forgotten after the number"),
    ("статьей 10 закона о помощи", ["статьей 10 = whole (act-unknown)"], "an act that is not named rightly: the article is not this act's"),
    ("применительно к данной статье", ["данной статье = 5"], "a unit spoken of nowhere before is the one that says so"),
    ("главой 2, подпунктом 1) статьи 2", ["главой 2 = chapter 2", "подпунктом 1) статьи 2 = 2 §1 p1"], "a level may be left out where the rest is plain"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected", "reason"), KAZAKH)
def test_kazakh(sentence: str, expected: list[str], reason: str) -> None:
    assert told(act_with(sentence, "kk")) == expected, reason


@pytest.mark.parametrize(("sentence", "expected", "reason"), RUSSIAN)
def test_russian(sentence: str, expected: list[str], reason: str) -> None:
    assert told(act_with(sentence, "ru")) == expected, reason
