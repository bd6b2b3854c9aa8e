"""References: to units that are not there, to acts that are repealed or wrongly named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.sentence import Sentence
from kb.address import ancestors, find_units, nearest_numbers
from kb.language.analysis import analyse
from kb.language.tokens import forms
from kb.lint.draft import Draft, KnownAct
from kb.lint.finding import Remark
from kb.model import ActName, Level, Reason, Reference, ReferenceStatus, Status, UnitPath
from kb.references.steps import WORDS

_CONFUSED = (Level.PARAGRAPH, Level.POINT, Level.SUBPARAGRAPH)
"""Levels of which one is named for another: «5-тармақ» where the article has points."""

_RANGE = re.compile(r"[–—]|\s-\s|\)\s*-|[^\W\d]-[^\W\d]")
"""A dash that says «from … to …», not the one of «3-тармақ» or «3-1»."""


def to_nothing(draft: Draft) -> Iterator[Remark]:
    """A reference to a unit that the act does not have."""
    for reference in draft.references:
        if reference.reason is not Reason.NO_UNIT or _is_of_another_day(draft, reference):
            continue
        if _is_of_a_list(draft, reference):
            continue
        own = reference.act is None
        missing = [
            _first_missing(draft, target.path) if own else target.path
            for target in reference.targets
            if target.exists is False and target.path and target.path[-1][1][0].isdigit()
        ]
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
        removed = [
            unit
            for target in reference.targets
            if (unit := by_eid.get(target.eid or "")) is not None
            and unit.status is not Status.IN_FORCE
            and unit.number is not None
        ]
        words = draft.raw(reference.start, reference.end)
        if _RANGE.search(words):  # what lies within it may be gone, its ends may not
            removed = [unit for unit in removed if _is_written(unit.number, words)]
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


def to_repealed(draft: Draft) -> Iterator[Remark]:
    """A reference to an act that is repealed."""
    for name, references in _named(draft).items():
        acts = _meant(draft, name, references)
        if acts and all(act.status == "repealed" for act in acts):
            yield _at(
                references,
                Sentence("“{act}” is repealed", act=_title(acts[0], draft.language)),
                Sentence("refer to the act that replaced it"),
            )


def misnamed_acts(draft: Draft) -> Iterator[Remark]:
    """An act whose number, date or title is not as the registry has it."""
    for name, references in _named(draft).items():
        if name.title and (name.number or name.date):
            wrong = _wrong(draft, name) or _inexact(draft, name, references)
            if wrong is not None:
                yield _at(references, *wrong)


def _is_of_another_day(draft: Draft, reference: Reference) -> bool:
    """Whether the units that a reference speaks of need not be there today.

    A law in force says of the day on which it was passed what came into force when, and
    a bill names the units of the act that it amends.
    """
    cues = [WORDS[draft.language].amends, WORDS[draft.language].begins_wording]
    if draft.is_consolidated:
        cues.append(draft.words.transitional)
    cue = re.compile("|".join(cues), re.IGNORECASE)
    return any(
        cue.search(draft.folded, start, end)
        for around in ancestors(draft.units, reference.provision)
        for start, end in around.content
    )


def _is_of_a_list(draft: Draft, reference: Reference) -> bool:
    """Whether it stands in a bracket of a list of articles: «190 (частью второй, частью 3)»."""
    if any(level is Level.ARTICLE for level, _ in reference.targets[0].path[:1]):
        start = draft.units[reference.provision].start
        before = draft.text[start : reference.start]
        own = draft.text[reference.start : reference.end]
        return before.count("(") > before.count(")") and not re.search(
            draft.words.here, own, re.IGNORECASE
        )
    return False


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
        for other in _CONFUSED if parent is not None and level in _CONFUSED else ():
            if other is not level and find_units(draft.units, (*path[:length], (other, number))):
                return Sentence("there is a {level} {number}", level=other, number=number)
        numbers = nearest_numbers(draft.units, parent, level, number)
        if numbers:
            return Sentence(
                "the nearest there are: {level} {numbers}", level=level, numbers=", ".join(numbers)
            )
        return None
    return None


def _named(draft: Draft) -> dict[ActName, list[Reference]]:
    """The acts that the text names, each with the places that do."""
    named: dict[ActName, list[Reference]] = {}
    if draft.catalogue is not None:
        for reference in draft.references:
            if reference.act is None or reference.status is ReferenceStatus.AMBIGUOUS:
                continue
            if not _is_of_repeal(draft, reference):
                named.setdefault(reference.act, []).append(reference)
    return named


def _is_of_repeal(draft: Draft, reference: Reference) -> bool:
    """Whether the unit, or one around it, is what repeals the act named."""
    repealing = re.compile(draft.words.repealing, re.IGNORECASE)
    return any(
        repealing.search(draft.folded, start, end)
        for around in ancestors(draft.units, reference.provision)
        for start, end in around.content
    )


def _meant(draft: Draft, name: ActName, references: Sequence[Reference]) -> list[KnownAct]:
    """The acts that ``name`` means, which the references say where they know it."""
    known = dict.fromkeys(each.act_id for each in references if each.act_id is not None)
    return _acts(draft, list(known)) if known else _find(draft, name)


def _find(draft: Draft, name: ActName) -> list[KnownAct]:
    assert draft.catalogue is not None
    return _acts(draft, draft.catalogue.find(name))


def _acts(draft: Draft, ids: Sequence[str]) -> list[KnownAct]:
    return [draft.acts[act_id] for act_id in ids if act_id in draft.acts]


def _wrong(draft: Draft, name: ActName) -> tuple[Sentence, str] | None:
    """What of a name is not as it is known, and what is right; None where nothing is."""
    numbered = _find(draft, name)
    titled = _find(draft, replace(name, number=None, date=None))
    if any(act in titled for act in numbered):
        return None
    if numbered:
        right = numbered[0].titles.get(name.language or draft.language)
        if right is None or _alike(right, name):
            return None
        return Sentence("the act of this number and date is called “{title}”", title=right), right
    for act in titled:
        if name.number and act.number and _same_number(act.number, name.number):
            if act.date and name.date and not act.date.startswith(name.date):
                return (
                    Sentence(
                        "the act is of {right}, not of {written}",
                        right=act.date,
                        written=name.date,
                    ),
                    act.date,
                )
        elif act.number and name.number and name.date and (act.date or "").startswith(name.date):
            return (
                Sentence(
                    "the act has the number {right}, not {written}",
                    right=act.number,
                    written=name.number,
                ),
                act.number,
            )
        elif act.date and not name.number and _nearly(act.date, name.date or ""):
            return (
                Sentence(
                    "the act is of {right}, not of {written}", right=act.date, written=name.date
                ),
                act.date,
            )
    return None  # another act of the same title, older or newer


def _inexact(
    draft: Draft, name: ActName, references: Sequence[Reference]
) -> tuple[Sentence, str] | None:
    """What the law is called whose title stands in quotation marks with other words.

    Not in a law in force: the other may have had another title when it was written.
    """
    acts = _meant(draft, name, references)
    right = acts[0].titles.get(name.language or draft.language) if len(acts) == 1 else None
    title = name.title or ""
    if right is None or name.kind != "law" or draft.is_consolidated:
        return None
    quoted = rf"[«\"“]{re.escape(title)}[»\"”]"
    if not re.search(quoted, draft.raw(references[0].start, references[0].end)):
        return None
    if forms(title.replace("-", " ")) == forms(right.replace("-", " ")):
        return None
    return Sentence("the act of this number and date is called “{title}”", title=right), right


def _same_number(one: str, two: str) -> bool:
    """Whether two numbers are one, with or without the convocation."""
    return one == two or one.split("-")[0] == two or one == two.split("-")[0]


def _nearly(one: str, two: str) -> bool:
    """Whether of two different full dates either the year or the day is the same."""
    return len(one) == len(two) == len("2011-07-22") and (one[:4] == two[:4] or one[4:] == two[4:])


def _alike(right: str, name: ActName) -> bool:
    """Whether a title says the known one in part, or with more words."""
    language = name.language or "kk"
    mine, theirs = set(analyse(name.title or "", language)), set(analyse(right, language))
    return mine <= theirs or theirs <= mine


def _title(act: KnownAct, language: str) -> str:
    return act.titles.get(language) or next(iter(act.titles.values()), act.id)


def _at(references: Sequence[Reference], message: Sentence, suggestion: str | Sentence) -> Remark:
    first, *others = references
    also = tuple((other.start, other.end) for other in others)
    return Remark(first.start, first.end, message, suggestion, also)
