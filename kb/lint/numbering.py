"""Numbers of units: rows with gaps, numbers twice or out of order, numbers badly written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.address import ancestors
from kb.lint.draft import Draft
from kb.lint.finding import Remark
from kb.model import Completeness, Finding, Level, Provision, Status
from kb.references.steps import WORDS
from kb.report import OF_WHOLE_TEXTS

_NUMBERED = (Level.ARTICLE, Level.PARAGRAPH, Level.POINT)
_SPACED = re.compile(r"\d+(?:\s+[.‐‑–-]\s*|\s*[.‐‑–-]\s+)\d+")
"""A number with white space inside: «1. 1»."""
_SPACED_MARK = re.compile(r"[\d-]+[ \u00a0]+[).]")
_TWO_NUMBERS = re.compile(r"(\d+)\.[ \u00a0]+(\d{1,2})[ \u00a0.]+(?=[^\W\d_a-zа-яәіңғүұқөһ])")
_LETTER_FOR_DIGIT = {"3": "ЗзЭэ3", "1": "lIІіӏ|", "6": "бb", "0": "OОоo", "4": "Ч", "8": "В"}
"""Letters that are typed, or read by a scanner, for a digit."""


def gaps(draft: Draft) -> Iterator[Remark]:
    """A number is missing in a row of units."""
    for finding, unit in _reported(draft, "gap", "missing"):
        names = _values(finding)["names"]
        typo = _letter_for_digit(draft, unit, str(names))
        if typo is not None:
            yield Remark(
                *typo,
                Sentence("a letter stands for the digit in the number {number}", number=names),
                f"{names})",
            )
            continue
        yield Remark(
            *_marker(draft, unit),
            Sentence(
                "{level} {names} is missing before {number}",
                level=unit.level,
                names=names,
                number=unit.number,
            ),
            Sentence("add what is missing or number anew from {first}", first=_first(names)),
        )


def repeats(draft: Draft) -> Iterator[Remark]:
    """A number stands twice in one row."""
    for _, unit in _reported(draft, "repeat"):
        if _second_number(draft, unit) is not None:
            continue  # a number badly written
        first = next(
            other
            for other in draft.units
            if _row(draft, other) == _row(draft, unit) and other.number == unit.number
        )
        if draft.has_note_between(first.start, unit.start):
            continue  # two wordings of one unit, of which a note says when each holds
        yield Remark(
            *_marker(draft, unit),
            Sentence("{level} {number} stands twice", level=unit.level, number=unit.number),
            Sentence("give the second one a number of its own"),
        )


def disorder(draft: Draft) -> Iterator[Remark]:
    """A number is lower than the one before it."""
    for finding, unit in _reported(draft, "order"):
        before = _values(finding)["before"]
        yield Remark(
            *_marker(draft, unit),
            Sentence(
                "{level} {number} stands after {before}",
                level=unit.level,
                number=unit.number,
                before=before,
            ),
            Sentence("put it in its place or number anew"),
        )


def beginnings(draft: Draft) -> Iterator[Remark]:
    """A row of units begins with a later number, or after text that has none."""
    if draft.is_consolidated:
        return  # parts of codes, texts that lost their first number
    for finding, unit in _reported(draft, "begins", "unnumbered"):
        message = (
            Sentence("the first {level} is {number}", level=unit.level, number=unit.number)
            if finding.code == "begins"
            else Sentence(
                "{level} {number} stands after text without a number",
                level=unit.level,
                number=unit.number,
            )
        )
        yield Remark(*_marker(draft, unit), message, Sentence("begin with number 1"))


def insertions(draft: Draft) -> Iterator[Remark]:
    """An inserted number whose first is not there: «1-1)» without «1)»."""
    if draft.expression.completeness is Completeness.EXCERPT:
        return
    rows: dict[tuple[Level, int | None], set[str]] = {}
    for unit in draft.units:
        if unit.level in _NUMBERED and unit.number is not None:
            rows.setdefault(_row(draft, unit), set()).add(unit.number)
    explained = {
        finding.start for finding in draft.report if finding.code in ("removed", "gap", "missing")
    }
    told: set[tuple[tuple[Level, int | None], str]] = set()
    for unit in draft.units:
        if unit.level not in _NUMBERED or unit.number is None or "-" not in unit.number:
            continue
        row, base = _row(draft, unit), unit.number.split("-")[0]
        if (row, base) in told or unit.start in explained or unit.status is not Status.IN_FORCE:
            continue
        if base in rows[row]:
            continue
        if unit.level is Level.ARTICLE and draft.is_consolidated:
            continue  # the first was removed, which a note of its chapter says
        told.add((row, base))
        yield Remark(
            *_marker(draft, unit),
            Sentence(
                "{level} {number} is inserted after {base}, which is not there",
                level=unit.level,
                number=unit.number,
                base=base,
            ),
            Sentence("number it {base}, or mark what comes first as {base}", base=base),
        )


def malformed(draft: Draft) -> Iterator[Remark]:
    """A number that is written as none may be: «1. 1», «2 )»."""
    for unit in draft.units:
        if unit.number is None or unit.level not in (Level.PARAGRAPH, Level.POINT):
            continue
        compound = "." in unit.number or "-" in unit.number
        spaced = (_SPACED if compound else _SPACED_MARK).match(draft.text, unit.start, unit.end)
        second = _second_number(draft, unit)
        if second is not None and (unit.level, unit.number) in _before(draft, unit):
            yield Remark(
                *second.span(),
                Sentence(
                    "the number is written “{written}”, which no unit is cited by",
                    written=draft.raw(*second.span()),
                ),
                f"{second[1]}-{second[2]}.",
            )
            continue
        dotted = "." in unit.number and _alone_dotted(draft, unit)
        if spaced is None and not dotted:
            continue
        start, end = _marker(draft, unit)
        if spaced is not None:
            end = max(end, spaced.end())
        closing = ")" if unit.level is Level.POINT else "."
        yield Remark(
            start,
            end,
            Sentence(
                "the number is written “{written}”, which no unit is cited by",
                written=draft.raw(start, end),
            ),
            unit.number.replace(".", "-") + closing,
        )


def _second_number(draft: Draft, unit: Provision) -> re.Match[str] | None:
    """The number of a paragraph whose text begins with another one: «1. 1 Мал …»."""
    if unit.level is not Level.PARAGRAPH:
        return None
    return _TWO_NUMBERS.match(draft.text, unit.start, unit.end)


def _before(draft: Draft, unit: Provision) -> list[tuple[Level, str | None]]:
    """Level and number of the unit before, of the same parent."""
    row = () if unit.parent is None else draft.units[unit.parent].children
    earlier = [draft.units[child] for child in row if child < unit.position]
    return [(other.level, other.number) for other in earlier[-1:]]


def _reported(draft: Draft, *codes: str) -> Iterator[tuple[Finding, Provision]]:
    """The findings of the build report that have one of ``codes``, with their units."""
    excerpt = draft.expression.completeness is Completeness.EXCERPT
    for finding in draft.report:
        if finding.code in codes and not (excerpt and finding.code in OF_WHOLE_TEXTS):
            unit = next(
                unit
                for unit in draft.units
                if unit.start == finding.start
                and unit.level.value == str(_values(finding)["level"])
            )
            # What is missing before a unit that was removed is missing none the less.
            counts = unit.status is Status.IN_FORCE or finding.code in ("gap", "missing")
            if counts and not _is_of_a_wording(draft, unit):
                yield finding, unit


def _is_of_a_wording(draft: Draft, unit: Provision) -> bool:
    """Whether a unit stands in a new wording that an amending act gives, or right behind it."""
    begins = re.compile(WORDS[draft.language].begins_wording, re.IGNORECASE)
    same = [other for other in draft.units[: unit.position] if other.level is unit.level]
    return begins.search(draft.folded, same[-1].start if same else 0, unit.start) is not None


def _values(finding: Finding) -> dict[str, object]:
    assert isinstance(finding.message, Sentence)
    return dict(finding.message.values)


def _first(names: object) -> str:
    return str(names).split(",")[0]


def _marker(draft: Draft, unit: Provision) -> tuple[int, int]:
    """The span of a unit's number, with its heading where it has one."""
    return unit.content[0] if unit.content else (unit.start, unit.end)


def _row(draft: Draft, unit: Provision) -> tuple[Level, int | None]:
    """What an inserted number has its first in: articles the act, others the unit around."""
    if unit.level is Level.ARTICLE:
        return unit.level, None
    for around in ancestors(draft.units, unit.position):
        if around is not unit and around.level is not Level.SUBPARAGRAPH:
            return unit.level, around.position
    return unit.level, None


def _alone_dotted(draft: Draft, unit: Provision) -> bool:
    """Whether a dotted number stands in a row of plain ones."""
    if unit.parent is None or draft.units[unit.parent].level is not Level.ARTICLE:
        return False
    row = [draft.units[child] for child in draft.units[unit.parent].children]
    numbers = [other.number for other in row if other.level is unit.level and other.number]
    dotted = sum("." in number for number in numbers)
    return dotted * 2 < len(numbers)


def _letter_for_digit(draft: Draft, unit: Provision, missing: str) -> tuple[int, int] | None:
    """The span of a marker in which a letter stands for the missing digit: «З)» for «3)»."""
    letters = _LETTER_FOR_DIGIT.get(missing)
    if letters is None or unit.level is not Level.POINT:
        return None
    before = [
        other
        for other in draft.units[: unit.position]
        if other.parent == unit.parent and other.level is unit.level
    ]
    start = before[-1].start if before else unit.start
    found = re.compile(rf"(?:\n|;)\s*([{re.escape(letters)}]\))").search(
        draft.text, start, unit.start
    )
    return found.span(1) if found else None
