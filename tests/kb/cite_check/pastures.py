"""A small knowledge base of acts that we wrote ourselves, to be cited and quoted."""

from __future__ import annotations

from pathlib import Path

from corpus.readers.plain_text import read_plain_text
from indexer.passages import passages_of
from indexer.ranked_units import ranked_units_of
from kb.cite_check import CiteCheck, CitedText, check
from kb.model import Act, Completeness, Expression, Wording, WordingKind
from kb.store import Store, StoreWriter
from kb.structure import parse

LAW_RU = """О летних пастбищах

Закон Республики Казахстан от 4 мая 2034 года № 77-IX

Глава 1. Общие положения

Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:

1) пастух – лицо, которое перегоняет скот на летнее пастбище и не менее трех месяцев живет там;

2) пастбище – земля, на которой летом пасется скот, кроме земли, указанной в статье 4.

Статья 2. Права и обязанности пастуха

1. Пастух вправе:

1) пользоваться колодцем, водой и дорогой в течение десяти дней до начала кочевья;

2) получать помощь акима при переезде, если иное не предусмотрено договором.

2. Пастух обязан сообщать акиму о начале кочевья не позднее чем за пять рабочих дней.

Не допускается принуждение пастуха к переезду по основаниям, не предусмотренным законом.

3. Исключен Законом РК от 05.06.2035 № 99-IX.

Статья 3. Исключена Законом РК от 05.06.2035 № 99-IX.

Статья 4. Прочие земли

Земли запаса предоставляются пастухам или их семьям на срок до двух лет решением акима района.
"""

LAW_KK = """Жазғы жайылымдар туралы

Қазақстан Республикасының 2034 жылғы 4 мамырдағы № 77-IX Заңы

1-тарау. Жалпы ережелер

1-бап. Негізгі ұғымдар

Осы Заңда мынадай ұғымдар пайдаланылады:

1) бақташы – малды жазғы жайылымға айдайтын және онда кемінде үш ай тұратын адам;

2) жайылым – 4-бапта көрсетілген жерді қоспағанда, жазда мал жайылатын жер.

2-бап. Бақташының құқықтары мен міндеттері

1. Бақташы:

1) көш басталғанға дейін он күн ішінде құдықты, суды және жолды пайдалануға;

2) шартта өзгеше көзделмесе, көшу кезінде әкімнің көмегін алуға құқылы.

2. Бақташы көштің басталуы туралы әкімге кемінде бес жұмыс күні бұрын хабарлауға міндетті.

Бақташыны заңда көзделмеген негіздер бойынша көшуге мәжбүрлеуге жол берілмейді.

3. Алып тасталды – ҚР 05.06.2035 № 99-IX Заңымен.

3-бап. Алып тасталды – ҚР 05.06.2035 № 99-IX Заңымен.

4-бап. Өзге жерлер

Босалқы жерлер бақташыларға немесе олардың отбасыларына екі жылға дейінгі мерзімге беріледі.
"""

CODE_RU = """Пастбищный кодекс Республики Казахстан

Кодекс Республики Казахстан от 1 июля 2033 года № 50-IX

Статья 5. Штрафы

1. Выпас скота вне пастбища влечет штраф в размере десяти месячных расчетных показателей.

2. Повторный выпас влечет штраф в размере двадцати месячных расчетных показателей.

Статья 40. Суды

Споры о пастбищах рассматривает районный суд, и решение его обжалуется в течение месяца.
"""

OLD_RU = """О кочевых дорогах

Закон Республики Казахстан от 2 марта 2010 года № 11-IV

Статья 1. Дороги

Кочевая дорога имеет ширину не менее двадцати метров и содержится за счет района.
"""

DRAFT_RU = """О зимних пастбищах

Статья 1. Зимовка

Зимой скот пасется на землях, которые укажет собрание жителей аула.
"""

EXCERPT_RU = """О колодцах

Статья 7. Вода

Колодец роет тот, кому он нужен, и содержит его чистым.
"""

LAW, CODE, OLD, DRAFT, EXCERPT, ABSENT = (
    "Z3400000077", "K3300000050", "Z1000000011", "draft-winter", "Z3200000015", "Z3100000030",
)  # fmt: skip
ACTS = (
    Act(LAW, "law", "77-IX", "2034-05-04", "in_force",
        {"ru": "О летних пастбищах", "kk": "Жазғы жайылымдар туралы", "en": "On Summer Pastures"},
        ("закон о пастбищах",)),
    Act(CODE, "code", "50-IX", "2033-07-01", "in_force",
        {"ru": "Пастбищный кодекс Республики Казахстан", "en": "Pasture Code"}),
    Act(OLD, "law", "11-IV", "2010-03-02", "repealed", {"ru": "О кочевых дорогах"}),
    Act(DRAFT, "bill", None, None, "draft", {"ru": "О зимних пастбищах (проект)"}),
    Act(EXCERPT, "law", "15-IX", "2032-02-03", "in_force", {"ru": "О колодцах"}),
    Act(ABSENT, "law", "30-IX", "2031-03-04", "in_force", {"ru": "О табунах"}),
)  # fmt: skip
TEXTS = (
    (LAW, "ru", LAW_RU), (LAW, "kk", LAW_KK), (CODE, "ru", CODE_RU), (OLD, "ru", OLD_RU),
    (DRAFT, "ru", DRAFT_RU), (EXCERPT, "ru", EXCERPT_RU),
)  # fmt: skip


def build(path: Path) -> Path:
    """Write the knowledge base to ``path``; one of the acts is not loaded."""
    with StoreWriter(path) as writer:
        for act_id in dict.fromkeys(act_id for act_id, _, _ in TEXTS):
            writer.put_act(next(act for act in ACTS if act.id == act_id))
        for act_id, language, text in TEXTS:
            expression = _parsed(act_id, language, text)
            writer.put_expression(
                expression, passages_of(expression), ranked=ranked_units_of(expression)
            )
        writer.finish()
    return path


def _parsed(act_id: str, language: str, text: str) -> Expression:
    from dataclasses import replace

    expression = parse(read_plain_text(text), act_id, language)
    if act_id != EXCERPT:
        return expression
    whole = (Wording(WordingKind.QUOTED, 0, len(text)),)
    return replace(expression, completeness=Completeness.EXCERPT, wordings=whole)


def checked(store: Store, text: str, *, act_id: str | None = None) -> CiteCheck:
    """What the check says of a text, of the acts of this module alone."""
    return check(CitedText(text), store, ACTS, act_id=act_id)
