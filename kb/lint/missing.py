"""References to units of the act itself that are not there, or that were removed.

A reference that was read wrongly, whose unit stands where the tree does not have it
(a table, a line that lost its breaks), or that is of another act, looks like one to
nothing. Each such reason has a function of its own here that keeps it quiet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.address import ancestors, end_of, find_units, nearest_numbers
from kb.lint.draft import Draft
from kb.lint.finding import Remark
from kb.model import Level, Provision, Reason, Reference, Status, UnitPath
from kb.references.steps import WORDS

_CONFUSED = (Level.PARAGRAPH, Level.POINT, Level.SUBPARAGRAPH)
"""Levels of which one is named for another: «5-тармақ» where the article has points."""

_HEADED = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION)
_COUNTED = (Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.INDENT)
"""Levels whose units may be lines that have no number of their own."""

_RANGE = re.compile(r"[–—]|\s-\s|\)\s*-|[^\W\d]-[^\W\d]")
"""A dash that says «from … to …», not the one of «3-тармақ» or «3-1»."""

_ENDS = re.compile(r"(?<![\d-])(\d+)\)?\s?[-–—]\s?(\d+)(?![\d-])")
"""The ends of a range of plain numbers: «259-264», «1) – 5)»."""

_GLUED = re.compile(r"(?:[^\W\d_]|(?<![^\W\d_])[№Nn]\s?)\Z")
"""What stands before a number that belongs to it, or that it was not parted from."""

_NUMBER_BRACKET = re.compile(r"(?:\d|(?<!\w)[^\W\d_])\)")
_BESIDE = 60  # characters between references that belong to one list
_BLANK_LINE = re.compile(r"\n\s*\n")
_SENTENCE_ENDS = re.compile(r"[.;:]\s|\n\s*\n")


def to_nothing(draft: Draft) -> Iterator[Remark]:
    """A reference to a unit that the act does not have."""
    for reference in draft.references:
        if reference.reason is not Reason.NO_UNIT or _is_of_another_day(draft, reference):
            continue
        if _is_of_a_list(draft, reference) or _is_misread(draft, reference):
            continue
        own = reference.act is None
        missing = [
            _first_missing(draft, target.path) if own else target.path
            for target in reference.targets
            if target.exists is False and target.path and target.path[-1][1][0].isdigit()
        ]
        if own:
            missing = [path for path in missing if not _may_be_there(draft, reference, path)]
        if missing:
            level = missing[0][-1][0]
            numbers = dict.fromkeys(path[-1][1] for path in missing if path[-1][0] is level)
            yield Remark(
                reference.start,
                reference.end,
                Sentence(
                    "“{words}”: there is no {level} {number}",
                    words=draft.raw(reference.start, reference.end),
                    level=level,
                    number=", ".join(numbers),
                ),
                _instead(draft, missing[0]) if own else None,
            )


def to_removed(draft: Draft) -> Iterator[Remark]:
    """A reference to a unit of this act that was removed."""
    by_eid = {unit.eid: unit for unit in draft.units}
    for reference in draft.references:
        if reference.act is not None or _is_of_another_day(draft, reference):
            continue
        if draft.units[reference.provision].status is not Status.IN_FORCE:
            continue
        words = draft.raw(reference.start, reference.end)
        removed = [
            unit
            for target in reference.targets
            if (unit := by_eid.get(target.eid or "")) is not None
            and unit.status is not Status.IN_FORCE
            and unit.number is not None
            and not _is_within_a_range(unit.number, words)
        ]
        if removed:
            yield Remark(
                reference.start,
                reference.end,
                Sentence(
                    "“{words}”: {level} {number} was removed",
                    words=words,
                    level=removed[0].level,
                    number=", ".join(dict.fromkeys(str(unit.number) for unit in removed)),
                ),
            )


def _is_within_a_range(number: str, words: str) -> bool:
    """Whether a number is one that words mean and do not say: it may be gone, the ends may not."""
    if _is_written(number, words):
        return False
    whole = number.split("-")[0]
    return _RANGE.search(words) is not None or any(
        whole.isdecimal() and int(found[1]) <= int(whole) <= int(found[2])
        for found in _ENDS.finditer(words)
    )


def _is_of_another_day(draft: Draft, reference: Reference) -> bool:
    """Whether the units that a reference speaks of need not be there today.

    A law in force says of the day on which it was passed what came into force when, and
    a bill names the units of the act that it amends.
    """
    words = WORDS[draft.language]
    cues = [*words.amends, words.begins_wording]
    if draft.is_consolidated:
        cues.append(draft.words.transitional)
    cue = re.compile("|".join(cues), re.IGNORECASE)
    around = [span for unit in ancestors(draft.units, reference.provision) for span in unit.content]
    if any(cue.search(draft.folded, *span) for span in around):
        return True
    # A bill that amends says when the amended units come into force in an article of its own.
    return (
        draft.amends
        and not _says_here(draft, reference)
        and any(re.search(draft.words.transitional, draft.folded[slice(*span)]) for span in around)
    )


def _is_of_a_list(draft: Draft, reference: Reference) -> bool:
    """Whether it stands in a bracket of a list of articles: «190 (частью второй, частью 3)»."""
    if any(level is Level.ARTICLE for level, _ in reference.targets[0].path[:1]):
        start = draft.units[reference.provision].start
        before = _NUMBER_BRACKET.sub("", draft.text[start : reference.start])
        words = _NUMBER_BRACKET.sub("", draft.text[reference.start : reference.end])
        return before.count("(") > before.count(")") and (
            "(" in words or not _says_here(draft, reference)
        )
    return False


def _is_misread(draft: Draft, reference: Reference) -> bool:
    """Whether the words most likely are no such reference, or only a part of one."""
    if _GLUED.search(draft.text, max(reference.start - 3, 0), reference.start):
        return True  # «Кодексінің499 бабы», «№ 9 қосымша», «N 24, 338-бап»
    words = _NUMBER_BRACKET.sub("", draft.text[reference.start : reference.end])
    if words.count("(") != words.count(")"):
        return True
    if _says_here(draft, reference) or _names_its_outermost(draft, reference):
        return False
    if reference.act is not None:
        return False
    return _is_in_a_heading(draft, reference) or _has_another_beside(draft, reference)


def _says_here(draft: Draft, reference: Reference) -> bool:
    own = draft.folded[reference.start : reference.end]
    return re.search(draft.words.here, own, re.IGNORECASE) is not None


def _names_its_outermost(draft: Draft, reference: Reference) -> bool:
    """Whether the words say the number of the outermost unit, which else the place tells."""
    _, number = reference.targets[0].path[0]
    return _is_written(number, draft.text[reference.start : reference.end])


def _is_in_a_heading(draft: Draft, reference: Reference) -> bool:
    unit = draft.units[reference.provision]
    return bool(unit.heading and unit.content and reference.start < unit.content[0][1])


def _has_another_beside(draft: Draft, reference: Reference) -> bool:
    """Whether a reference of the same sentence, right beside, may say what this one lies in."""
    starts = draft.reference_starts
    at = bisect_left(starts, reference.start)
    for other in draft.references[max(at - 1, 0) : at + 2]:
        if other is reference:
            continue
        between = (
            draft.text[other.end : reference.start]
            if other.start < reference.start
            else draft.text[reference.end : other.start]
        )
        if len(between) <= _BESIDE and not _SENTENCE_ENDS.search(between):
            return True
    # «пунктами 2) и 3) (при подозрении …) части первой»
    return draft.text[reference.end :][:2].lstrip().startswith("(")


def _may_be_there(draft: Draft, reference: Reference, path: UnitPath) -> bool:
    """Whether the unit at the end of ``path`` may stand where the tree does not have it."""
    level, number = path[-1]
    around = find_units(draft.units, path[:-1]) if len(path) > 1 else []
    parent = draft.units[around[0]] if around else None
    siblings = [
        unit
        for unit in draft.units
        if unit.level is level
        and (parent is None or parent.start < unit.start < _end(draft, parent))
    ]
    words = draft.text[reference.start : reference.end]
    digits = re.search(r"\d", words) is not None
    if level is Level.ANNEX:
        # Annexes come in files of their own, or their labels stand in tables.
        return not siblings or not digits or _has_annex_label(draft, number)
    if level is Level.ARTICLE:
        return not siblings and not _says_here(draft, reference)
    if level in _HEADED:
        if any("." in number and unit.number == number for unit in draft.units):
            return True  # sections of a programme, numbered as paragraphs are
        return not siblings and (parent is not None or not _says_here(draft, reference))
    if parent is None:
        return False
    if not _is_written(number, words):  # an ordinal, which may count lines
        least = int(re.split(r"\D", number)[0])
        if level in _COUNTED and _lines_of(draft, parent) >= least:
            return True
        if level in _CONFUSED and _confused_with(draft, path[:-1], level, number):
            return True
    return _is_in_a_row_of_a_table(draft, parent, number) or _is_run_in(draft, parent, *path[-1])


def _end(draft: Draft, unit: Provision) -> int:
    return draft.units[end_of(draft.units, unit.position) - 1].end


def _has_annex_label(draft: Draft, number: str) -> bool:
    """Whether an annex of this number is announced anywhere, be it in a cell of a table."""
    label = draft.words.annex_label.replace("{}", re.escape(number))
    return re.search(label, draft.folded, re.IGNORECASE) is not None


def _lines_of(draft: Draft, parent: Provision) -> int:
    """How many paragraphs of text without a number of their own a unit has, its first included."""
    following = next(
        (
            unit.start
            for unit in draft.units[parent.position + 1 :]
            if unit.level in (Level.ARTICLE, Level.PARAGRAPH, Level.POINT)
        ),
        len(draft.text),
    )
    if any(draft.units[child].level in _CONFUSED[:2] for child in parent.children):
        return 0
    lines = [
        line for line in _BLANK_LINE.split(draft.text[parent.start : following]) if line.strip()
    ]
    return len(lines) - (parent.heading is not None)


def _is_in_a_row_of_a_table(draft: Draft, parent: Provision, number: str) -> bool:
    row = re.compile(rf"\n\s*\|?\s*{re.escape(number)}[.)]?\s*\|")
    return row.search(draft.text, parent.start, _end(draft, parent)) is not None


def _is_run_in(draft: Draft, parent: Provision, level: Level, number: str) -> bool:
    """Whether the number stands in the text of its parent without a line of its own."""
    if level is Level.POINT:
        begins = re.compile(rf"[:;]\s*{re.escape(number)}\)\s")
    elif level is Level.PARAGRAPH:
        begins = re.compile(rf"[.:;]\s+{re.escape(number)}\.\s+[^\W\d_]")
    else:
        return False
    return begins.search(draft.text, parent.start, _end(draft, parent)) is not None


def _confused_with(draft: Draft, around: UnitPath, level: Level, number: str) -> Level | None:
    """The level that the unit of a number has where it is not the one named."""
    return next(
        (
            other
            for other in _CONFUSED
            if other is not level and find_units(draft.units, (*around, (other, number)))
        ),
        None,
    )


def _first_missing(draft: Draft, path: UnitPath) -> UnitPath:
    """``path`` up to the first of its units that is not there."""
    for length in range(1, len(path)):
        if not find_units(draft.units, path[:length]):
            return path[:length]
    return path


def _is_written(number: str | None, words: str) -> bool:
    """Whether a number stands in digits in the words, not as a part of another one."""
    return re.search(rf"(?<![\d-]){re.escape(number or '')}(?!\d|-\d)", words) is not None


def _instead(draft: Draft, path: UnitPath) -> Sentence | None:
    """What is there instead of the unit at the end of ``path``."""
    for length in range(len(path)):
        if length + 1 < len(path) and find_units(draft.units, path[: length + 1]):
            continue
        around = find_units(draft.units, path[:length]) if length else []
        parent = around[0] if around else None
        level, number = path[length]
        if parent is not None and level in _CONFUSED:
            other = _confused_with(draft, path[:length], level, number)
            if other is not None:
                return Sentence("there is a {level} {number}", level=other, number=number)
        numbers = nearest_numbers(draft.units, parent, level, number)
        if numbers:
            return Sentence(
                "the nearest there are: {level} {numbers}", level=level, numbers=", ".join(numbers)
            )
        return None
    return None
