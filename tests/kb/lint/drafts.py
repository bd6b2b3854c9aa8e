"""Small drafts for the tests of lint, and definitions and references marked in them by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from corpus.readers.plain_text import read_plain_text
from kb.address import find_units
from kb.lint import LintFinding, lint
from kb.model import (
    ActName,
    Definition,
    DefinitionKind,
    Expression,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
    UnitPath,
)
from kb.structure import parse

Found = list[tuple[str, str, str | None]]
"""Code, words of the text, suggestion."""


def read(text: str, language: str) -> Expression:
    return parse(read_plain_text(text), "draft", language)


def unit_at(expression: Expression, offset: int) -> int:
    """The position of the innermost unit that ``offset`` lies in."""
    return max(unit.position for unit in expression.provisions if unit.start <= offset < unit.end)


def definition(
    expression: Expression,
    term: str,
    meaning: str,
    scope: UnitPath | None = None,
    kind: DefinitionKind = DefinitionKind.TERM,
    after: int = 0,
) -> Definition:
    """The definition of ``term`` as ``meaning``, both as they stand in the text."""
    start = expression.text.index(term, after)
    means = expression.text.index(meaning, start)
    [within] = find_units(expression.provisions, scope) if scope else [None]
    return Definition(
        kind,
        " ".join(term.split()),
        (start, start + len(term)),
        (means, means + len(meaning)),
        start,
        means + len(meaning),
        unit_at(expression, start),
        within,
    )


def reference(
    expression: Expression,
    written: str,
    *paths: UnitPath,
    act: ActName | None = None,
    act_id: str | None = None,
) -> Reference:
    """The reference ``written``, to units of the act itself where no other is named."""
    start = expression.text.index(written)
    targets = []
    for path in paths:
        found = find_units(expression.provisions, path) if act is None else []
        eid = expression.provisions[found[0]].eid if found else None
        targets.append(Target(path, eid, exists=None if act else bool(found)))
    wrong = any(target.exists is False for target in targets)
    return Reference(
        start,
        start + len(written),
        unit_at(expression, start),
        act,
        tuple(targets),
        ReferenceStatus.UNRESOLVED if wrong else ReferenceStatus.RESOLVED,
        Reason.NO_UNIT if wrong else None,
        act_id,
    )


def findings(expression: Expression, codes: Iterable[str] = (), **layers: Any) -> Found:
    """What lint finds, or what of it has one of ``codes``."""
    return [
        shown(expression, finding)
        for finding in lint(expression, **{"vocabulary": {}, **layers})
        if not codes or finding.code in codes
    ]


def shown(expression: Expression, finding: LintFinding) -> tuple[str, str, str | None]:
    suggestion = None if finding.suggestion is None else str(finding.suggestion)
    return finding.code, expression.text[finding.start : finding.end], suggestion


def found(text: str, language: str, *codes: str, **layers: Any) -> Found:
    """:func:`findings` of a text that is read first."""
    return findings(read(text, language), codes, **layers)


def articles(language: str, texts: Mapping[int, str] | Iterable[str]) -> str:
    """A draft of articles with headings; a mapping gives numbers, else they are 1, 2, 3."""
    numbered = dict(texts) if isinstance(texts, Mapping) else dict(enumerate(texts, start=1))
    begin = {"kk": "{}-бап. Бап {}", "ru": "Статья {}. Предмет {}", "en": "Article {}. Subject {}"}
    return "\n\n".join(
        f"{begin[language].format(number, 'абвгдежзик'[number % 10])}\n\n{text}"
        for number, text in numbered.items()
    )
