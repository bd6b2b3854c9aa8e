"""A small knowledge base of acts that we wrote ourselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.readers.plain_text import read_plain_text
from indexer.passages import passages_of
from indexer.ranked_units import ranked_units_of
from indexer.subjects import Subject, entries_of, places_of_subjects
from kb.model import Act, Expression
from kb.store import StoreWriter
from kb.structure import parse

MOVE_KK = """Көшіп келу туралы

1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР

1-бап. Негізгі ұғымдар

Осы Заңда мынадай ұғымдар пайдаланылады:

1) қоныстанушы – ауылға көшіп келген адам;

2) баспана квотасы – бір жылда берілетін үйлердің саны.

2-бап. Қоныстанушының құқықтары

1. Қоныстанушы мыналарға құқылы:

1) тегін баспана алуға;

2) балаларын мектепке беруге.

2. Баспананы сатуға жол берілмейді.

Ескерту. 2-бапқа өзгеріс енгізілді, жұлдызқұрт туралы – ҚР 01.01.2020 № 1 Заңымен.

3-бап алып тасталды – ҚР 01.01.2020 № 1 Заңымен.

4-бап. Тіркеу тәртібі

Тіркеу он күн ішінде жүргізіледі. Тіркеу үшін ақы алынбайды.
"""

MOVE_RU = """О вселении

Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:

1) поселенец – лицо, переехавшее в аул;

2) квота жилища – число домов, выделяемых за год.

Статья 2. Права поселенца

1. Поселенец имеет право:

1) на бесплатное жилище;

2) на прием детей в школу.

2. Продажа жилища не допускается.

Статья 3 исключена Законом РК от 01.01.2020 № 1.

Статья 4. Порядок регистрации

Регистрация проводится в течение десяти дней. Плата за регистрацию не взимается.
"""

RULES_KK = """Тіркеу қағидалары

1. Осы қағидалар тіркеу тәртібін айқындайды.

2. Тіркеу үшін баспана иесінің келісімі қажет.

3. Ішкі көші-қон есебін әкімдік жүргізеді.
"""

LAW = Act(
    "law-on-moving",
    kind="law",
    status="in_force",
    titles={"kk": "Көшіп келу туралы", "ru": "О вселении"},
    aliases=("көшіп келу заңы", "закон о вселении"),
)
RULES = Act("rules-of-moving", kind="order", status="in_force", titles={"kk": "Тіркеу қағидалары"})
OLD = Act("old-rules", kind="order", status="repealed", titles={"kk": "Ескі қағидалар"})

TEXTS = (
    (LAW, "kk", MOVE_KK),
    (LAW, "ru", MOVE_RU),
    (RULES, "kk", RULES_KK),
    (OLD, "kk", RULES_KK.replace("айқындайды", "белгілейді")),
)


def parsed(act: Act, language: str, text: str) -> Expression:
    """The expression of a text of this module."""
    return parse(read_plain_text(text), act.id, language, title=act.titles.get(language))


ENTRIES = {
    LAW.id: (
        Subject("art_2__para_1__point_1", "kk", "subject", "үй бере ме"),
        Subject("art_2__para_1__point_1", "ru", "subject", "дадут ли квартиру даром"),
        Subject("art_2", "kk", "subject", "ауылға барсам не аламын"),
        Subject("art_4", "ru", "subject", "сколько стоит прописаться"),
    ),
    RULES.id: (Subject("para_2", "kk", "subject", "пәтер иесі қарсы болса"),),
}
"""How people ask for some of the units."""


def build(path: Path, subjects: Mapping[str, Sequence[Subject]] = {}) -> Path:
    """Write the knowledge base to ``path``."""
    with StoreWriter(path) as writer:
        for act in dict.fromkeys(act.id for act, _, _ in TEXTS):
            writer.put_act(next(one for one, _, _ in TEXTS if one.id == act))
        for act_of_text, language, text in TEXTS:
            expression = parsed(act_of_text, language, text)
            writer.put_expression(
                expression,
                passages_of(expression),
                ranked=ranked_units_of(expression),
                subjects=places_of_subjects(expression, subjects.get(act_of_text.id, ())),
            )
        writer.put_subjects(
            entry for act, own in subjects.items() for entry in entries_of(act, own)
        )
        writer.finish()
    return path
