"""Lists of points: the colon that they begin with, the mark that each ends with.

The rules of drafting are kept nearly always: of five thousand lists in laws eight
begin otherwise, of twenty-five thousand points a dozen end without a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.sentence import Sentence
from kb.lint.draft import Draft
from kb.lint.finding import Remark
from kb.model import Level, Provision, Status

_HOLDERS = (Level.ARTICLE, Level.PARAGRAPH, Level.SUBPARAGRAPH)
_LETTER = re.compile(r"[^\W\d_]{2}\Z")
_SHORTEST = 20  # characters of a sentence that a list belongs to


def without_colon(draft: Draft) -> Iterator[Remark]:
    """What stands before a list of points does not end with a colon."""
    for unit in draft.units:
        points = _points(draft, unit)
        if unit.level not in _HOLDERS or not points or points[0].number != "1":
            continue
        lead = draft.text[unit.start : points[0].start].rstrip()
        line = lead[lead.rfind("\n") + 1 :].strip()
        if (
            len(line) < _SHORTEST
            or not (_LETTER.search(line) or line[-1] in ",;")
            or draft.has_note_between(unit.start, points[0].start)
            or len(points) < 2
        ):
            continue
        end = unit.start + len(lead)
        under_heading = (
            unit.heading is not None and bool(unit.content) and end <= unit.content[0][1]
        )
        word = line.split()[-1]
        yield Remark(
            end - len(word),
            end,
            Sentence("no colon stands before the list"),
            Sentence("write a sentence that leads in to the list")
            if under_heading
            else word.rstrip(",;") + ":",
        )


def without_mark(draft: Draft) -> Iterator[Remark]:
    """A point ends without a semicolon or full stop before the next one."""
    for unit in draft.units:
        points = _points(draft, unit)
        for point, following in pairwise(points):
            if point.children or point.status is not Status.IN_FORCE or not point.content:
                continue
            start, end = point.content[-1]
            text = draft.text[start:end].rstrip()
            if "\n" in text.strip() or not _LETTER.search(text):
                continue  # a table that lost its cells, a form to be filled in
            if draft.has_note_between(point.start, following.start):
                continue
            end = start + len(text)
            word = text.split()[-1]
            yield Remark(
                end - len(word),
                end,
                Sentence("point {number} ends without a mark", number=point.number or ""),
                word + ";",
            )


def _points(draft: Draft, unit: Provision) -> list[Provision]:
    children = [draft.units[child] for child in unit.children]
    return [child for child in children if child.level is Level.POINT]
