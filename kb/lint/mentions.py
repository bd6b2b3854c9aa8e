"""The acts that a text names: repealed ones, and ones wrongly named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.sentence import Sentence
from kb.address import ancestors
from kb.language.analysis import analyse
from kb.language.tokens import forms
from kb.lint.draft import Draft, KnownAct
from kb.lint.finding import Remark, Severity
from kb.model import ActName, Reference, ReferenceStatus

_ROOT = 5  # letters that tell a word of a title


def to_repealed(draft: Draft) -> Iterator[Remark]:
    """A reference to an act that is repealed."""
    for name, references in _named(draft).items():
        acts = _meant(draft, name, references)
        if acts and all(act.status == "repealed" for act in acts):
            remark = _at(
                references,
                Sentence("“{act}” is repealed", act=_title(acts[0], draft.language)),
                Sentence("refer to the act that replaced it"),
            )
            # What replaced it may bear the same title, which alone does not tell them apart.
            dated = name.date is not None or name.number is not None
            yield remark if dated else replace(remark, severity=Severity.HINT)


def misnamed_acts(draft: Draft) -> Iterator[Remark]:
    """An act whose number, date or title is not as the registry has it."""
    for name, references in _named(draft).items():
        if name.title and (name.number or name.date):
            wrong = _wrong(draft, name) or _inexact(draft, name, references)
            if wrong is not None:
                yield _at(references, *wrong)


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
    return _all_begin_alike(mine, theirs) or _all_begin_alike(theirs, mine)


def _all_begin_alike(some: set[str], all_words: set[str]) -> bool:
    """Whether each word has one that begins as it does: «Бюджет кодексі», «Бюджеттік кодекс»."""
    return all(any(word[:_ROOT] == other[:_ROOT] for other in all_words) for word in some)


def _title(act: KnownAct, language: str) -> str:
    return act.titles.get(language) or next(iter(act.titles.values()), act.id)


def _at(references: Sequence[Reference], message: Sentence, suggestion: str | Sentence) -> Remark:
    first, *others = references
    also = tuple((other.start, other.end) for other in others)
    return Remark(first.start, first.end, message, suggestion, also)
