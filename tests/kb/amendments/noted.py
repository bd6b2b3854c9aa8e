"""Small acts with notes, and changes told in short."""

from __future__ import annotations

from corpus.readers.plain_text import read_plain_text
from kb.address import EID_PREFIXES
from kb.amendments import changes_of
from kb.amendments.units import Units
from kb.model import Change, Expression
from kb.structure import parse

ACTS = {
    "kk": """Ағаш отырғызу туралы

{head}1-тарау. Жалпы ережелер

5-бап. Көшеттер

1. Көшет:

1) сатып алынады;

2) {point}

2. Көшет көктемде отырғызылады.

Күзде отырғызуға болады.

{note}6-бап. Суару

Көшет суарылады.

{last}2-тарау. Қорытынды ережелер

7-бап. Бақылау

Бақылау жүргізіледі.
""",
    "ru": """О посадке деревьев

{head}Глава 1. Общие положения

Статья 5. Саженцы

1. Саженец:

1) покупается;

2) {point}

2. Саженец сажают весной.

Можно сажать и осенью.

{note}Статья 6. Полив

Саженец поливают.

{last}Глава 2. Заключительные положения

Статья 7. Надзор

Ведется надзор.
""",
    "en": """On the planting of trees

{head}Chapter 1. General provisions

Article 5. Saplings

1. A sapling shall be:

1) bought;

2) {point}

2. A sapling shall be planted in spring.

It may be planted in autumn.

{note}Article 6. Watering

A sapling shall be watered.

{last}Chapter 2. Final provisions

Article 7. Supervision

Supervision shall be carried out.
""",
}
"""An act of three articles; ``point`` is the text of point 2 of article 5."""

POINTS = {"kk": "өсіріледі.", "ru": "выращивается.", "en": "grown."}


def act(
    language: str, note: str = "", *, head: str = "", last: str = "", point: str = ""
) -> Expression:
    """The act with a note at article 5, at the head, or at article 6."""
    text = ACTS[language].format(
        head=f"{head}\n\n" if head else "",
        note=f"{note}\n\n" if note else "",
        last=f"{last}\n\n" if last else "",
        point=point or POINTS[language],
    )
    return parse(read_plain_text(text), "trees", language)


def position(expression: Expression, tail: str) -> int:
    """Where the unit is whose identifier ends so."""
    [found] = [unit.position for unit in expression.provisions if unit.eid.endswith(tail)]
    return found


def told(expression: Expression) -> list[str]:
    """Each change in short: «amended art_5 law 2-IV 2010-01-31 from=2010-03-01»."""
    return [tell(expression, change) for change in changes_of(expression)]


def tell(expression: Expression, change: Change) -> str:
    """One change in short; ``*`` behind the action: announced only; ``?``: not in the text."""
    path = change.path
    if not path and change.provision is not None:
        path = Units(expression).path_of(change.provision)
    unit = "__".join(f"{EID_PREFIXES[level]}_{number}".rstrip("_") for level, number in path)
    act = change.act
    parts = [
        change.action.value + "*" * change.planned,
        (unit or "act") + "?" * (bool(path) and change.provision is None),
        *([word for word in (act.kind, act.number, act.date) if word] if act else []),
        f"from={change.in_force}" if change.in_force else "",
        f"until={change.until}" if change.until else "",
        _rule(change) if change.said_in is not None else "",
        f"{change.replaced[0]} > {change.replaced[1] or '-'}" if change.replaced else "",
    ]
    return " ".join(part for part in parts if part)


def _rule(change: Change) -> str:
    """The rule that the act's own words give instead of a day."""
    if change.delay is None:
        return "" if change.in_force or change.until else "unread"
    told = f"after={change.delay.event}+{change.delay.period}"
    return f"{told}>={change.delay.not_before}" if change.delay.not_before else told
