"""References that only the act around them explains: annexes, amendments, names given before."""

from __future__ import annotations

import pytest

from kb.references import references_of
from tests.kb.references.acts import line, parsed

_RULES = """Қағидаларды бекіту туралы

БҰЙЫРАМЫН:

1. Қоса беріліп отырған Көшу қағидалары бекітілсін.

2. Осы бұйрықтың 1-тармағы жарияланғаннан кейін күшіне енеді.

Бұйрыққа
қосымша

Көшу қағидалары

1-тарау. Жалпы ережелер

1. Бірінші тармақ.

2. Осы Қағидалардың 1-тармағына және осы бұйрықтың 2-тармағына сәйкес.

2-тарау. Тәртіп

3. Осы тарауда және 2-тармақта көзделген.
"""

_AMENDING = """1-бап. "Көмек туралы" Қазақстан Республикасының 2010 жылғы 5 мамырдағы Заңына мынадай өзгерістер мен толықтырулар енгізілсін:

1) 10-баптың 2-тармағы мынадай редакцияда жазылсын:

"2. Осы баптың 1-тармағына сәйкес көрсетіледі.";

2) 12-бапта:

3-тармақ алып тасталсын.

2-бап. Осы Заңның 1-бабы 2030 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
"""

_AMENDING_IN_LINE = """1. "Көмек туралы" Әділет министрінің 2020 жылғы 5 мамырдағы № 7 бұйрығына мынадай өзгерістер енгізілсін:

1) 3) тармақша мынадай редакцияда жазылсын: «3) осы бұйрықтың 4-тармағы бойынша көрсетіледі.»; көрсетілген бұйрықтың қосымшасы осы бұйрыққа 1-қосымшаға сәйкес жазылсын.

Әділет министрінің
2021 жылғы 6 маусымдағы
№ 8 бұйрығына
1-қосымша

Көмек тізбесі

1. Көмек.
"""

_AMENDING_WORDS = """1. "Көмек туралы" Қазақстан Республикасының 2010 жылғы 5 мамырдағы Заңына мынадай өзгерістер енгізілсін:

1) 16-бапта: 1-тармақтағы "34-бабының 1-тармағында" деген сөздер "35-бабында" деген сөздермен ауыстырылсын; 2-тармақ алып тасталсын;

2) мынадай мазмұндағы 60-3 және 60-4-баптармен толықтырылсын:

"60-3-бап. Шағым

1. Шағым осы баптың 2-тармағына сәйкес беріледі.

60-4-бап. Қарау

1. Қарау осы баптың 3-тармағына және осы Заңның 7-бабына сәйкес жүргізіледі.".
"""

_AMENDING_TITLED = """"Көмек туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы

Қазақстан Республикасының 2020 жылғы 5 мамырдағы № 7 Заңы

1-бап. "Көмек туралы" 1998 жылғы 30 желтоқсандағы Қазақстан Республикасы (Жаршы, 1998 ж., N 24) мынадай өзгерістер енгізілсін:

1. 7-баптың 2-тармағы алып тасталсын.
"""

_AMENDING_BROKEN = """1-бап. "Көмек туралы" Қазақстан Республикасының 1995 жылғы 17 сәуірдегі Заңына

(Қазақстан Республикасы Парламентінің

Жаршысы, 1995 ж., N 3-4, 37-құжат) мынадай өзгерістер мен толықтырулар
енгізілсін:

1. 4-баптың 2-тармағы алып тасталсын.
"""

_AMENDING_RUN_ON = """1. "Көмек туралы" Қазақстан Республикасының 2010 жылғы 5 мамырдағы Заңына мынадай өзгерістер енгізілсін:

1) 11-бап мынадай редакцияда жазылсын: "11-бап. Көмек. Көмек көрсетіледі."; 2) 12-баптың 3-тармағы мынадай редакцияда жазылсын: "3. Осы бапта көзделген көмек.";

3) 13-баптың 1-тармағы осы Заңның 2-тармағына сәйкес жазылсын.

2. Осы Заң қолданылады.
"""

_AMENDING_PREAMBLE = """Көктем аудандық мәслихаты ШЕШТІ: "Көктем бюджеті туралы" 2021 жылғы 27 желтоқсандағы аудандық мәслихаттың N 9/15 шешіміне мынадай өзгерістер енгізілсін:

1-тармақ жаңа редакцияда жазылсын:

"1. Бюджет.";

көрсетілген Қағидаларға 1-қосымша осы шешімге сәйкес жазылсын.

2. Осы шешім 2022 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
"""

_AMENDING_LINES = """БҰЙЫРАМЫН:

"Көмек туралы" Әділет министрінің 2018 жылғы 1 тамыздағы № 377 бұйрығына мынадай өзгерістер енгізілсін:

1 және 2-қосымшалар осы бұйрыққа 3-қосымшаға сәйкес жазылсын.

2. Бақылау жүргізілсін.
"""

_RATIFYING = """1. Біріккен Ұлттар Ұйымының татуласу туралы конвенциясы (бұдан әрі – Конвенция) ратификациялансын.

2. Қазақстан Республикасы Конвенцияны қолданады.
"""

_TREATY = """ҚАУЛЫ ЕТЕМІН:

1. Келісім бекітілсін.

2. Осы Жарлық қол қойылған күнінен бастап қолданысқа енгізіледі.

Жарлыққа
қосымша

Көшу туралы келісім

1-бап

Осы Келісім мен осы Келісімнің 2-бабы.

2-бап

Осы Келісім уақытша қолданылады.
"""

_AMENDING_RUSSIAN = """Статья 1. Внести в Закон Республики Казахстан от 5 мая 2010 года "О помощи" следующие изменения:

1) пункт 2 статьи 10 исключить;

2) в статье 12:

пункт 3 изложить в следующей редакции:

"3. Помощь по пункту 2 настоящей статьи оказывается.".

Статья 2. Статья 1 настоящего Закона вводится в действие с 1 января 2030 года.
"""

_SHORT_NAME = """Статья 1. Понятия

1. Помощь оказывается по Социальному кодексу Республики Казахстан (далее – Кодекс).

2. Размер определяет статья 5 Кодекса и пункт 1 настоящей статьи.
"""

_OFFENCES = """Статья 1. Нарушение

1. Нарушение правил.

2. То же повторно.

Статья 2. Подсудность

Дела по статьям 1 (частям первой и второй (за исключением малых)), 2, 3 (в части статьи 2) и 4 настоящего Кодекса.
"""

_REMARK = """Статья 1. Нарушение

1. Нарушение правил.

Примечание. Повторным считается нарушение в течение года.

Статья 2. Срок

Срок определяется в соответствии с примечанием к статье 1 и преамбулой настоящего Кодекса.
"""

_ENGLISH = """Article 1. Terms

1. Terms:

1) first term;

2) second term.

Article 2. Rights

1. Rights are given in accordance with subparagraph 2) of paragraph 1 of Article 1 of this Law.

2. Articles 1 and 2, paragraph 1 of this Article.

3. Articles 1 to 2 of this Law, sub-paragraph (2) of paragraph 1 of Article 1.

4. Paragraph 2 of Article 51 of the Law of the Republic of Kazakhstan 'On Help', the said Law, the Social Code of the Republic of Kazakhstan, Order No. 12 of the Minister of Justice of the Republic of Kazakhstan dated 5 May 2020.
"""

CASES = [
    ("kk", _RULES, [
        "осы бұйрықтың 2-тармағына = §2",
        "Осы Қағидалардың 1-тармағына = annex 1 §1",
        "Осы тарауда = annex 1 chapter 2",
    ], "rules within an order: «осы Қағидалар» is the annex, «осы бұйрық» the body"),
    ("kk", _AMENDING, [
        "10-баптың 2-тармағы = Көмек туралы: 10 §2",
        "Осы баптың 1-тармағына = Көмек туралы: 10 §1",
        "3-тармақ = Көмек туралы: 12 §3",
        "Осы Заңның 1-бабы = 1",
    ], "an amending act speaks of the act that it changes, and from within it in a new wording"),
    ("kk", _AMENDING_IN_LINE, [
        '"Көмек туралы" Әділет министрінің 2020 жылғы 5 мамырдағы № 7 бұйрығына = Көмек туралы: whole',
        "3) тармақша = Көмек туралы: p3",
        "осы бұйрықтың 4-тармағы = Көмек туралы: §4",
        "көрсетілген бұйрықтың = Көмек туралы: whole",
        "осы бұйрыққа 1-қосымшаға = annex 1",
    ], "the number of a line is no item, a new wording ends within it, an annex's label is no reference"),
    ("kk", _AMENDING_WORDS, [
        "34-бабының 1-тармағында = Көмек туралы: 34 §1",
        "2-тармақ = Көмек туралы: 16 §2",
        "осы баптың 2-тармағына = Көмек туралы: 60-3 §2",
        "осы баптың 3-тармағына = Көмек туралы: 60-4 §3",
        "осы Заңның 7-бабына = Көмек туралы: 7",
    ], "words that are replaced are no context, and in a new wording its headings tell the article"),
    ("kk", _AMENDING_TITLED, [
        "7-баптың 2-тармағы = Көмек туралы: 7 §2",
    ], "the word for the kind was lost: the title of the document names the act"),
    ("kk", _AMENDING_BROKEN, [
        "4-баптың 2-тармағы = Көмек туралы: 4 §2",
    ], "the line that names the act and the one that says what is done to it were parted"),
    ("kk", _AMENDING_RUN_ON, [
        "12-баптың 3-тармағы = Көмек туралы: 12 §3",
        "Осы бапта = Көмек туралы: 12",
        "осы Заңның 2-тармағына = §2",
    ], "a wording ends where its quotation does, in its own line and before the next"),
    ("kk", _AMENDING_PREAMBLE, [
        "1-тармақ = Көктем бюджеті туралы: §1",
        "көрсетілген Қағидаларға 1-қосымша = Көктем бюджеті туралы: annex 1",
        "осы шешімге = whole",
    ], "the preamble says what is changed; the said rules are those of the act that is changed"),
    ("kk", _AMENDING_LINES, [
        "1 және 2-қосымшалар = Көмек туралы: annex 1, annex 2",
    ], "a line before says what is changed"),
    ("kk", _RATIFYING, [
        "Біріккен Ұлттар Ұйымының татуласу туралы конвенциясы = Біріккен Ұлттар Ұйымының татуласу туралы: whole",
        "Конвенцияны = Біріккен Ұлттар Ұйымының татуласу туралы: whole",
    ], "several capitals at the head of a title; the country that does something owns no convention"),
    ("kk", _TREATY, [
        "Осы Жарлық = whole",
        "осы Келісімнің 2-бабы = annex 1 2",
    ], "a decree and the treaty that it approves each call themselves by their kind"),
    ("ru", _AMENDING_RUSSIAN, [
        "пункт 2 статьи 10 = О помощи: 10 §2",
        "пункт 3 = О помощи: 12 §3",
        "пункту 2 настоящей статьи = О помощи: 12 §2",
        "Статья 1 настоящего Закона = 1",
    ], "the same in Russian"),
    ("ru", _SHORT_NAME, [
        "статья 5 Кодекса = Социальному кодексу: 5",
        "пункт 1 настоящей статьи = 1 §1",
    ], "a name that «далее» gives to an act"),
    ("ru", _OFFENCES, [
        "статьям 1 (частям первой и второй (за исключением малых)), 2, 3 = 1 §1, 1 §2, 2, 3! (no-unit)",
        "4 настоящего Кодекса = 4! (no-unit)",
    ], "brackets name parts, hold exceptions, or speak of something else"),
    ("ru", _REMARK, [
        "примечанием к статье 1 = 1 remark ",
    ], "a remark and a preamble bear no number"),
    ("en", _ENGLISH, [
        "subparagraph 2) of paragraph 1 of Article 1 of this Law = 1 §1 p2",
        "Articles 1 and 2 = 1, 2",
        "paragraph 1 of this Article = 2 §1",
        "Articles 1 to 2 of this Law = 1, 2",
        "sub-paragraph (2) of paragraph 1 of Article 1 = 1 §1 p2",
        "Paragraph 2 of Article 51 of the Law of the Republic of Kazakhstan 'On Help' = On Help: 51 §2",
        "the said Law = On Help: whole",
        "Social Code of the Republic of Kazakhstan = Social Code: whole",
        "Order No. 12 of the Minister of Justice of the Republic of Kazakhstan dated 5 May 2020 = order: whole",
    ], "English translations name the inner unit first"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected", "reason"), CASES)
def test_contexts(language: str, text: str, expected: list[str], reason: str) -> None:
    act = parsed(text, language)
    found = [line(act, reference) for reference in references_of(act)]
    assert [one for one in expected if one not in found] == [], (reason, found)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "1, " * 50_000 + "тармақ",
        "(" * 20_000 + "статьи 1",
        "статьи 1 (части " * 5_000,
        "5-" * 50_000,
        "осы " * 50_000,
        "первой и " * 20_000,
        "бірінші, " * 20_000,
        "\u2003\u2003статьи \u2003 тармақ article\u2003",
    ],
)
def test_hostile_text_is_read(language: str, text: str) -> None:
    """Long lists and brackets without end do not hang the reader."""
    references_of(parsed(f"1. {text}", language))
