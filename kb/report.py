"""The build report: what in a parsed text a reader should know of.

Every finding has one of these codes:

``gap``        a number is missing in a row of units and nothing says why
``missing``    a number is missing in a row of units: the source does not have it
``in-table``   a number is missing in a row of units: it stands in a table, which is kept whole
``removed``    a number is missing and an editor's note says that it was removed
``repeat``     a number stands twice in one row
``order``      a number is lower than the one before it
``begins``     a row of chapters or articles begins with a later number
``unnumbered`` paragraph 2 stands after text that has no number 1
``empty``      an article or paragraph without text that is not marked as removed
``unplaced``   characters that have no place (a fault of the parser)
``no-units``   a text in which no unit was found
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.grammar import GRAMMARS, Grammar
from kb.model import Expression, Finding, Level, Provision, Status
from kb.numbering import follows, missing_between, number_key

OF_WHOLE_TEXTS = frozenset({"gap", "missing", "in-table", "begins", "unnumbered", "no-units"})
"""Codes that say nothing of an excerpt, in which units are left out."""

_CELL = "\t|"  # between the cells of a table
_ROWS = (Level.CHAPTER, Level.ARTICLE, Level.PARAGRAPH, Level.POINT)
_HEADED = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ANNEX)
"""Levels through which the numbers of paragraphs run on."""
_LISTED = r"(?:[\d\s,–-]|и\s|және\s|and\s)*"
"""Further numbers between a number and its unit word."""
_RUNNING = (Level.CHAPTER, Level.ARTICLE)
"""Levels whose numbers run on through the act, whatever unit they stand in."""


def line_starts(text: str) -> list[int]:
    """Offsets at which the lines of ``text`` begin."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def line_of(starts: list[int], offset: int) -> int:
    """The line, from 1, in which ``offset`` lies."""
    return bisect_right(starts, offset)


def findings_of(expression: Expression) -> tuple[Finding, ...]:
    """What is to be reported of a parsed expression, in the order of the text."""
    starts = line_starts(expression.text)
    found = [*_numbering(expression), *_empty(expression)]
    if not any(unit.level is not Level.PREAMBLE for unit in expression.provisions):
        found.append(("no-units", 0, "no article, paragraph or other unit was found"))
    findings = [Finding(code, line_of(starts, at), message, at) for code, at, message in found]
    return tuple(sorted(findings, key=lambda finding: finding.start))


def _empty(expression: Expression) -> Iterator[tuple[str, int, str]]:
    for unit in expression.provisions:
        if unit.level not in (Level.ARTICLE, Level.PARAGRAPH) or unit.children:
            continue
        if unit.status is not Status.IN_FORCE:
            continue
        if len(unit.content) == 1:  # its number and heading
            yield _told("empty", unit, "{level} {number} has no text")


def _numbering(expression: Expression) -> Iterator[tuple[str, int, str]]:
    for row in _rows(expression):
        previous: Provision | None = None
        seen: set[str] = set()
        for unit in row:
            assert unit.number is not None
            yield from _step(expression, previous, unit, seen)
            seen.add(unit.number)
            previous = unit


def _rows(expression: Expression) -> Iterator[list[Provision]]:
    """Rows of units that are numbered one after the other."""
    provisions = expression.provisions
    rows: dict[tuple[Level, int], list[Provision]] = {}
    contexts = _contexts(expression)
    for unit in provisions:
        if unit.level not in _ROWS or unit.number is None:
            continue
        holder = -1 if unit.parent is None else unit.parent
        if unit.level in _RUNNING:
            key = (unit.level, -2 - contexts[unit.position])
        elif unit.level is Level.PARAGRAPH:
            runs_on = holder < 0 or provisions[holder].level in _HEADED
            key = (unit.level, -2 - contexts[unit.position] if runs_on else holder)
        else:
            key = (unit.level, holder)
        row = rows.setdefault(key, [])
        restarts = (
            row
            and number_key(unit.number)[0] == 1
            and unit.parent != row[-1].parent
            and number_key(row[-1].number or "")[0] != 1
        )
        if restarts:
            yield row
            row = rows[key] = []
        row.append(unit)
    yield from rows.values()


def _contexts(expression: Expression) -> list[int]:
    """For every unit the annex in which it stands, -1 for the body."""
    contexts: list[int] = []
    for unit in expression.provisions:
        if unit.level is Level.ANNEX:
            contexts.append(unit.position)
        else:
            contexts.append(contexts[unit.parent] if unit.parent is not None else -1)
    return contexts


def _step(
    expression: Expression, previous: Provision | None, unit: Provision, seen: set[str]
) -> Iterator[tuple[str, int, str]]:
    number = unit.number
    assert number is not None
    before = previous.number if previous is not None else None
    if follows(number, before):
        return
    if number in seen:
        yield _told("repeat", unit, "{level} {number} stands twice")
        return
    if before is not None and number_key(number) < number_key(before):
        yield _told("order", unit, "{level} {number} stands after {before}", before=before)
        return
    missing = [value for value in missing_between(before, number) if value not in seen]
    if not missing:
        return
    if previous is None and unit.level in _RUNNING and len(missing) > 1:
        yield _told("begins", unit, "the first {level} is {number}")
        return
    if previous is None and unit.level is Level.PARAGRAPH and missing == ["1"]:
        holder = unit.parent
        if holder is not None and len(expression.provisions[holder].content) > 1:
            yield _told("unnumbered", unit, "{level} {number} stands after text without a number")
            return
    start = previous.start if previous is not None else max(unit.start - 3000, 0)
    names = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
    if _removed_between(expression, previous, unit) or _note_explains(
        expression, missing, start, unit
    ):
        yield _told("removed", unit, "{level} {names} removed, says a note", names=names)
        return
    lines = _lines_with(expression, missing, previous, unit)
    if not lines:
        yield _told("missing", unit, "{level} {names} is not in the source", names=names)
    elif all(_CELL in line for line in lines):
        yield _told("in-table", unit, "{level} {names} stands in a table", names=names)
    else:
        after = "{level} {names} missing after {before}"
        first = "{level} {names} missing at the beginning"
        yield _told("gap", unit, first if before is None else after, names=names, before=before)


def _told(code: str, unit: Provision, pattern: str, **values: object) -> tuple[str, int, str]:
    """A finding of a unit, whose level and number its sentence may name."""
    sentence = Sentence(pattern, level=unit.level, number=unit.number, **values)
    return code, unit.start, sentence


def _lines_with(
    expression: Expression, missing: list[str], previous: Provision | None, unit: Provision
) -> list[str]:
    """The lines between two neighbours on which a missing number is written, not read as a unit."""
    if previous is not None:
        start = previous.start
    elif unit.parent is not None:
        start = expression.provisions[unit.parent].start
    else:
        start = 0
    numbers = "|".join(re.escape(number) for number in missing[:50])
    grammar = GRAMMARS[expression.language]
    if unit.level is Level.POINT:
        mark = rf"(?:\n\s*|[;:.]\s+)(?:{numbers})\)\s*(?!\s*(?:{grammar.cited_units}))"
    elif unit.level is Level.PARAGRAPH:
        mark = rf"\n\s*(?:{numbers})(?:\.|\s+[^\W\d_а-яёәіңғүұқөһ])|[;:.]\s+(?:{numbers})\.\s"
    else:
        words = "|".join(
            word for word, (level, _) in grammar.unit_words.items() if level == unit.level
        )
        mark = (
            rf"(?<![\d.,-])(?:{numbers})\s?-?\s?(?:{words})\b"
            rf"|(?:{words})\s+(?:{numbers})(?!\d|-\d)"
            rf"|\n\s*(?:{numbers})\.[^\n]{{3,150}}[^\s.;:,]\s*\n"  # a heading without its word
        )
    pattern = re.compile(mark, re.IGNORECASE if unit.level in _RUNNING else 0)
    text = expression.text
    lines = []
    for found in pattern.finditer(text, start, unit.start):
        begin = text.rfind("\n", 0, found.end()) + 1
        end = text.find("\n", found.end())
        lines.append(text[begin : end if end >= 0 else len(text)])
    return lines


def _removed_between(expression: Expression, previous: Provision | None, unit: Provision) -> bool:
    """Whether a chapter or other headed unit between two articles was removed whole."""
    if previous is None or unit.level is not Level.ARTICLE:
        return False
    return any(
        other.status is not Status.IN_FORCE
        for other in expression.provisions[previous.position + 1 : unit.position]
        if other.level in (Level.SECTION, Level.CHAPTER, Level.SUBDIVISION)
    )


def _note_explains(expression: Expression, missing: list[str], start: int, unit: Provision) -> bool:
    """Whether a note near the gap names the missing units as removed."""
    grammar = GRAMMARS[expression.language]
    removed = re.compile(grammar.removed, re.IGNORECASE)
    named = _naming(grammar, unit.level, missing[0])
    return any(
        removed.search(expression.text, note.start, note.end) is not None
        and named.search(expression.text, note.start, note.end) is not None
        for note in expression.notes
        if start <= note.start <= unit.end + 6000
    )


def _naming(grammar: Grammar, level: Level, number: str) -> re.Pattern[str]:
    """How a note names a unit: with its bracket or its unit word, alone or in a list.

    Numbers of laws, days and years in the note are none.
    """
    numeral = rf"(?<![\d-]){re.escape(number)}(?!\d|-\d)"
    if level is Level.POINT:
        return re.compile(rf"{numeral}\s?\)")
    stem = grammar.unit_stems[level]
    if grammar.number_first:
        pattern = rf"{numeral}(?!\)){_LISTED}\s?-?\s?(?:{stem})"
    else:
        pattern = rf"(?:{stem})\s+{_LISTED}{numeral}(?!\))"
    return re.compile(pattern, re.IGNORECASE)
