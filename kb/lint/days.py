"""Days that no calendar has: «31 қыркүйек», «30 февраля», «31.06.2026»."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.dates import month_number
from kb.grammar import lint_en, lint_kk, lint_ru
from kb.lint.draft import Draft
from kb.lint.finding import Remark

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIGURES = re.compile(
    r"(?<![\d.])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>(?:19|20)\d\d)(?!\d|\.\d)"
)
_YEAR = r"(?P<before>(?:19|20)\d\d)\s+(?:жыл\w*\s+)?"
_IN_WORDS = {
    module.WORDS.language: re.compile(
        rf"(?<![\d.,/№-])(?:{_YEAR})?(?P<day>\d{{1,2}})\s+"
        rf"(?P<month>{module.WORDS.month})(?!\w)"
        r"(?:\s+(?P<year>(?:19|20)\d\d))?",
        re.IGNORECASE,
    )
    for module in (lint_kk, lint_ru, lint_en)
}


def impossible(draft: Draft) -> Iterator[Remark]:
    """A day that its month does not have, or a month that no year has."""
    for segment in draft.segments:
        for pattern in (_IN_WORDS[draft.language], _FIGURES):
            for found in pattern.finditer(draft.folded, segment.start, segment.end):
                year = found["year"] or found.groupdict().get("before")
                if not _exists(int(found["day"]), found["month"], year):
                    yield Remark(
                        *found.span(),
                        Sentence("there is no day “{day}”", day=draft.raw(*found.span())),
                    )


def _exists(day: int, month: str, year: str | None) -> bool:
    number = month_number(month.lower())
    if not number:
        return False
    if number == 2 and day == 29 and year is not None:
        return isleap(int(year))
    return 1 <= day <= _DAYS[number - 1]
