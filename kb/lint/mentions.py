"""References: to units that are not there, to acts that are repealed or wrongly named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.sentence import Sentence
from kb.address import find_units, nearest_numbers
from kb.language.analysis import analyse
from kb.lint.draft import Draft
from kb.lint.finding import Remark
from kb.model import Act, ActName, Reason, Reference, ReferenceStatus, Status, UnitPath


def to_nothing(draft: Draft) -> Iterator[Remark]:
    """A reference to a unit that the act does not have."""
    for reference in draft.references:
        if reference.reason is not Reason.NO_UNIT:
            continue
        for target in reference.targets:
            if target.exists is not False or not target.path:
                continue
            level, number = target.path[-1]
            yield Remark(
                reference.start,
                reference.end,
                Sentence(
                    "“{words}”: there is no {level} {number}",
                    words=draft.raw(reference.start, reference.end),
                    level=level,
                    number=number,
                ),
                _nearest(draft, target.path) if reference.act is None else None,
            )


def to_removed(draft: Draft) -> Iterator[Remark]:
    """A reference to a unit of this act that was removed."""
    by_eid = {unit.eid: unit for unit in draft.units}
    for reference in draft.references:
        if reference.act is not None:
            continue
        for target in reference.targets:
            unit = by_eid.get(target.eid or "")
            if unit is None or unit.status is Status.IN_FORCE:
                continue
            if not _in_force(draft, reference):
                continue
            yield Remark(
                reference.start,
                reference.end,
                Sentence(
                    "“{words}”: {level} {number} was removed",
                    words=draft.raw(reference.start, reference.end),
                    level=unit.level,
                    number=unit.number,
                ),
            )


def to_repealed(draft: Draft) -> Iterator[Remark]:
    """A reference to an act that is repealed."""
    for name, references in _named(draft).items():
        acts = _acts(draft, name)
        if acts and all(act.status == "repealed" for act in acts):
            first = references[0]
            yield Remark(
                first.start,
                first.end,
                Sentence("“{act}” is repealed", act=_title(acts[0], draft.language)),
                Sentence("refer to the act that replaced it"),
                tuple((other.start, other.end) for other in references[1:]),
            )


def misnamed_acts(draft: Draft) -> Iterator[Remark]:
    """An act whose number, date or title is not as the registry has it."""
    for name, references in _named(draft).items():
        wrong = _wrong(draft, name)
        if wrong is None:
            continue
        first = references[0]
        message, suggestion = wrong
        yield Remark(
            first.start,
            first.end,
            message,
            suggestion,
            tuple((other.start, other.end) for other in references[1:]),
        )


def _nearest(draft: Draft, path: UnitPath) -> Sentence | None:
    """What is there instead of the unit at the end of ``path``."""
    for length in range(len(path) - 1, -1, -1):
        around = find_units(draft.units, path[:length]) if length else []
        if length and not around:
            continue
        level, number = path[length]
        parent = around[0] if around else None
        numbers = nearest_numbers(draft.units, parent, level, number)
        if not numbers:
            return None
        return Sentence(
            "the nearest there are: {level} {numbers}", level=level, numbers=", ".join(numbers)
        )
    return None


def _in_force(draft: Draft, reference: Reference) -> bool:
    return draft.units[reference.provision].status is Status.IN_FORCE


def _named(draft: Draft) -> dict[ActName, list[Reference]]:
    """The acts that the text names, each with the places that do."""
    named: dict[ActName, list[Reference]] = {}
    if draft.catalogue is not None:
        for reference in draft.references:
            if reference.act is not None and reference.status is not ReferenceStatus.AMBIGUOUS:
                named.setdefault(reference.act, []).append(reference)
    return named


def _acts(draft: Draft, name: ActName) -> Sequence[Act]:
    """The acts that ``name`` means, as surely as it says it."""
    assert draft.catalogue is not None
    if name.number:
        acts = draft.catalogue.acts_numbered(name.number, draft.language)
        dated = [act for act in acts if _same_date(act, name)]
        return [act for act in dated if _same_title(act, name, draft)]
    if name.title:
        acts = draft.catalogue.acts_titled(name.title, name.language or draft.language)
        return [act for act in acts if _same_date(act, name) and _same_kind(act, name)]
    return ()


def _wrong(draft: Draft, name: ActName) -> tuple[Sentence, str | Sentence] | None:
    """What of a name is not as the registry has it, and what is right; None where nothing is."""
    assert draft.catalogue is not None
    if _acts(draft, name):
        return None
    if name.title and (name.number or name.date):
        acts = [
            act
            for act in draft.catalogue.acts_titled(name.title, name.language or draft.language)
            if _same_kind(act, name)
        ]
        if acts:
            if name.number and any(_same_date(act, name) for act in acts):
                act = next(act for act in acts if _same_date(act, name))
                if act.number is not None and not _same_number(act, name):
                    return (
                        Sentence(
                            "the act has the number {right}, not {written}",
                            right=act.number,
                            written=name.number,
                        ),
                        f"№ {act.number}",
                    )
                return None
            act = acts[0]
            if name.date and act.date and not _same_date(act, name):
                return (
                    Sentence(
                        "the act is of {right}, not of {written}", right=act.date, written=name.date
                    ),
                    act.date,
                )
    if name.number and name.date and name.title:
        acts = [
            act
            for act in draft.catalogue.acts_numbered(name.number, draft.language)
            if _same_date(act, name) and act.date
        ]
        if len(acts) == 1 and draft.language in acts[0].titles:
            right = acts[0].titles[draft.language]
            return (
                Sentence("the act of this number and date is called “{title}”", title=right),
                right,
            )
    return None


def _same_date(act: Act, name: ActName) -> bool:
    return name.date is None or act.date is None or act.date.startswith(name.date)


def _same_kind(act: Act, name: ActName) -> bool:
    return name.kind is None or act.kind in (name.kind, "act")


def _same_number(act: Act, name: ActName) -> bool:
    return _plain(act.number or "") == _plain(name.number or "")


def _plain(number: str) -> str:
    return number.upper().replace(" ", "").translate(str.maketrans("ІХСМУ", "IXCMV"))


def _same_title(act: Act, name: ActName, draft: Draft) -> bool:
    if name.title is None:
        return True
    language = name.language or draft.language
    title = analyse(name.title, language)
    names = [act.titles[language]] if language in act.titles else []
    return not names or any(
        set(title) <= set(analyse(own, language)) or set(analyse(own, language)) <= set(title)
        for own in [*names, *act.aliases]
    )


def _title(act: Act, language: str) -> str:
    return act.titles.get(language) or next(iter(act.titles.values()), act.id)
