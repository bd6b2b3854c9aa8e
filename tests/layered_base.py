"""A small knowledge base whose layers were made by hand, for tests of what shows them."""

from __future__ import annotations

from pathlib import Path

from corpus.readers.plain_text import read_plain_text
from indexer.links import link
from indexer.passages import passages_of
from indexer.ranked_units import ranked_units_of
from kb.address import find_units
from kb.model import (
    Act,
    ActName,
    Change,
    ChangeAction,
    Definition,
    DefinitionKind,
    Expression,
    Level,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
    TermUse,
    UnitPath,
)
from kb.store import Layers, StoreWriter
from kb.structure import parse

LAW = Act(
    "law-on-moving",
    kind="law",
    number="901-IX",
    date="2031-02-03",
    titles={"kk": "Көшіп келу туралы", "ru": "О вселении"},
)
RULES = Act(
    "rules-of-moving",
    kind="order",
    number="17",
    date="2032-01-01",
    titles={"kk": "Тіркеу қағидалары"},
)
LAW_NAME = ActName(kind="law", number="901-IX", date="2031-02-03", language="kk")
UNHEARD = ActName(kind="law", number="902-IX", date="2031-02-04", language="kk")
VAGUE = ActName(kind="order", language="kk")
INSERTING = ActName(kind="law", number="99-IX", date="2034-08-07", language="kk")
AMENDING = ActName(kind="law", number="77-IX", date="2033-05-06", language="kk")

LAW_KK = """Көшіп келу туралы

1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР

1-бап. Негізгі ұғымдар

Осы Заңда мынадай ұғымдар пайдаланылады:

1) қоныстанушы – ауылға көшіп келген адам;

2) баспана квотасы – бір жылда берілетін үйлердің саны.

2-бап. Қоныстанушының құқықтары

1. Қоныстанушы осы Заңның 3-бабының 1-тармағында аталған көмекті алады.

2. Қоныстанушы осы Заңның 9-бабына сай есепке алынады.

3-бап. Көмек

1. Көмек қоныстанушыға бір рет беріледі.

2. Көмек баспана квотасы шегінде беріледі.

Ескерту. 3-бапқа өзгеріс енгізілді – ҚР 06.05.2033 № 77-IX Заңымен.

4-бап. Қосымша көмек

Қосымша көмек 01.01.2040 дейін беріледі.

Ескерту. Заң 4-баппен толықтырылды – ҚР 07.08.2034 № 99-IX Заңымен (01.09.2034 бастап).
"""

LAW_RU = """О вселении

Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:

1) поселенец – лицо, переехавшее в аул;

2) квота жилища – число домов, выделяемых за год.

Статья 2. Права поселенца

1. Поселенец получает помощь, указанную в пункте 1 статьи 3 настоящего Закона.

2. Поселенец учитывается.

Статья 3. Помощь

1. Помощь оказывается один раз.

2. Помощь оказывается в пределах квоты.
"""

RULES_KK = """Тіркеу қағидалары

1. Осы Қағидалар Заңның 3-бабының 2-тармағына сай бекітілді.

2. Тіркеуді бұйрықта көрсетілген орган Заңға сай жүргізеді.

3. Үй Тұрғын үй заңының 5-бабына сай беріледі.

4. Осы Қағидаларда қоныстанушы – ауылға бір жыл бұрын көшіп келген адам.
"""


def parsed(act: Act, language: str, text: str) -> Expression:
    """The expression of a text of this module."""
    return parse(read_plain_text(text), act.id, language, title=act.titles.get(language))


def article(number: str, paragraph: str | None = None) -> UnitPath:
    """The path of an article or of a paragraph in it."""
    inner = ((Level.PARAGRAPH, paragraph),) if paragraph else ()
    return ((Level.ARTICLE, number), *inner)


def _place(expression: Expression, words: str) -> tuple[int, int, int]:
    """Where words stand: start, end, and the innermost unit."""
    start = expression.text.index(words)
    around = [unit for unit in expression.provisions if unit.start <= start < unit.end]
    return start, start + len(words), around[-1].position


def own(expression: Expression, words: str, path: UnitPath) -> Reference:
    """A reference of a text to a unit of its own, settled as the extractor does."""
    start, end, position = _place(expression, words)
    found = find_units(expression.provisions, path)
    eid = expression.provisions[found[0]].eid if found else None
    target = Target(path, eid, exists=bool(found))
    status = ReferenceStatus.RESOLVED if found else ReferenceStatus.UNRESOLVED
    reason = None if found else Reason.NO_UNIT
    return Reference(start, end, position, None, (target,), status, reason)


def other(expression: Expression, words: str, name: ActName, *paths: UnitPath) -> Reference:
    """A reference to another act, not settled yet."""
    start, end, position = _place(expression, words)
    targets = tuple(map(Target, paths))
    return Reference(start, end, position, name, targets, ReferenceStatus.UNRESOLVED)


def defined(expression: Expression, term: str, meaning: str, *uses: str) -> Definition:
    """A definition of a term, used where the words of ``uses`` stand."""
    start, end, position = _place(expression, f"{term} – {meaning}")
    places = [_place(expression, words) for words in uses]
    return Definition(
        DefinitionKind.TERM,
        term,
        (start, start + len(term)),
        (end - len(meaning), end),
        start,
        end,
        position,
        uses=tuple(TermUse(unit, first, last) for first, last, unit in places),
    )


def build(path: Path) -> Path:
    """Write the knowledge base to ``path``."""
    kazakh, russian = parsed(LAW, "kk", LAW_KK), parsed(LAW, "ru", LAW_RU)
    rules = parsed(RULES, "kk", RULES_KK)
    third, fourth = (find_units(kazakh.provisions, article(number))[0] for number in "34")
    first, second = kazakh.notes
    changes = (
        Change(0, first.start, first.end, ChangeAction.AMENDED, third, act=AMENDING),
        Change(
            1, second.start, second.end, ChangeAction.INSERTED, fourth, act=INSERTING,
            in_force="2034-09-01",
        ),
        Change(
            1, second.start, second.end, ChangeAction.EFFECTIVE, fourth, until="2040-01-01"
        ),
        Change(
            0, first.start, first.end, ChangeAction.WORDS_REPLACED, None, act=AMENDING,
            replaced=("көшпеліге", "қоныстанушыға"),
        ),
        Change(
            0, first.start, first.end, ChangeAction.WORDS_REPLACED, None, act=AMENDING,
            replaced=("көшпелі", "қоныстанушы"),
        ),
    )  # fmt: skip
    put = (
        (
            LAW,
            kazakh,
            Layers(
                definitions=(
                    defined(kazakh, "қоныстанушы", "ауылға көшіп келген адам", "қоныстанушыға"),
                    defined(kazakh, "баспана квотасы", "бір жылда берілетін үйлердің саны"),
                ),
                references=(
                    own(kazakh, "осы Заңның 3-бабының 1-тармағында", article("3", "1")),
                    own(kazakh, "осы Заңның 9-бабына", article("9")),
                ),
                changes=changes,
            ),
        ),
        (
            LAW,
            russian,
            Layers(
                definitions=(defined(russian, "квота жилища", "число домов, выделяемых за год"),),
                references=(
                    own(russian, "пункте 1 статьи 3 настоящего Закона", article("3", "1")),
                ),
            ),
        ),
        (
            RULES,
            rules,
            Layers(
                definitions=(
                    defined(rules, "қоныстанушы", "ауылға бір жыл бұрын көшіп келген адам"),
                ),
                references=(
                    other(rules, "Заңның 3-бабының 2-тармағына", LAW_NAME, article("3", "2")),
                    other(rules, "бұйрықта", VAGUE),
                    other(rules, "Заңға", LAW_NAME),
                    other(rules, "Тұрғын үй заңының 5-бабына", UNHEARD, article("5")),
                ),
            ),
        ),
    )
    with StoreWriter(path) as writer:
        for act, expression, layers in put:
            writer.put_act(act)
            ranked = ranked_units_of(expression, layers.definitions)
            writer.put_expression(expression, passages_of(expression), layers, ranked)
        link(writer)
        writer.finish()
    return path
