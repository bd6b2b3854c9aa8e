"""Small acts around a sentence whose references are read."""

from __future__ import annotations

from corpus.readers.plain_text import read_plain_text
from kb.model import Expression, Level, Reference
from kb.references import references_of
from kb.structure import parse

OWN_ACT = "own"

_KAZAKH = """1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР

1-бап. Ұғымдар

1. Ұғымдар:

1) бірінші ұғым;

2) екінші ұғым;

2-1) үстелген ұғым;

3) үшінші ұғым.

2. Екінші тармақ.

Екінші тармақтың екінші бөлігі.

2-бап. Құқықтар

1. Азаматтар:

1) көшуге;

2) тұруға құқылы.

2-тарау. ӨЗГЕ ЕРЕЖЕЛЕР

3-бап. Міндеттер

Азаматтар міндетті.

3-1-бап. Үстелген бап

Азаматтар құқылы.

4-бап. Қадағалау

Бақылау жүргізіледі.

5-бап. Тексеру

1. Бірінші тармақ.

2. {sentence}

3. Үшінші тармақ:

1) бірінші тармақша;

2) екінші тармақша.
"""

_RUSSIAN = """Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

Статья 1. Понятия

1. Понятия:

1) первое понятие;

2) второе понятие;

2-1) вставленное понятие;

3) третье понятие.

2. Второй пункт.

Вторая часть второго пункта.

Статья 2. Права

1. Граждане вправе:

1) переезжать;

2) проживать.

Глава 2. ИНЫЕ ПОЛОЖЕНИЯ

Статья 3. Обязанности

Граждане обязаны.

Статья 3-1. Вставленная статья

Граждане вправе.

Статья 4. Надзор

Контроль проводится.

Статья 5. Проверка

1. Первый пункт.

2. {sentence}

3. Третий пункт:

1) первый подпункт;

2) второй подпункт.
"""

_ACTS = {"kk": _KAZAKH, "ru": _RUSSIAN}


def act_with(sentence: str, language: str) -> Expression:
    """An act of five articles in which ``sentence`` is paragraph 2 of article 5."""
    return parsed(_ACTS[language].format(sentence=sentence), language)


def parsed(text: str, language: str) -> Expression:
    """The act of a text."""
    return parse(read_plain_text(text), OWN_ACT, language)


def told(expression: Expression) -> list[str]:
    """The references of paragraph 2 of article 5, each as one line."""
    units = expression.provisions
    inside = {unit.position for unit in units if "art_5__para_2" in unit.eid}
    return [line(expression, one) for one in references_of(expression) if one.provision in inside]


def line(expression: Expression, reference: Reference) -> str:
    """A reference as ``words = act: units``; ``!`` marks a unit that is not there."""
    words = " ".join(expression.text[reference.start : reference.end].split())
    name = reference.act
    act = "" if name is None else f"{name.title or name.kind}: "
    units = [
        " ".join(f"{_SHORT[level]}{number}" for level, number in target.path)
        + ("!" if target.exists is False else "")
        for target in reference.targets
    ]
    outcome = "" if reference.reason is None or name else f" ({reference.reason.value})"
    return f"{words} = {act}{', '.join(units) or 'whole'}{outcome}"


_SHORT = {
    Level.PREAMBLE: "preamble",
    Level.ANNEX: "annex ",
    Level.PART: "part ",
    Level.SECTION: "section ",
    Level.CHAPTER: "chapter ",
    Level.SUBDIVISION: "subdivision ",
    Level.ARTICLE: "",
    Level.PARAGRAPH: "§",
    Level.SUBPARAGRAPH: "part ",
    Level.POINT: "p",
    Level.INDENT: "indent ",
    Level.REMARK: "remark ",
}
