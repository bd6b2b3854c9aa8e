"""The JSON of amending acts applied to a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import chain

from console.amending.words import ACT_UNKNOWN, NOTHING_DONE, OF_UNITS, AmendingWords
from console.records import Record
from kb.amending.in_turn import Amended, Done, Outcome
from kb.amending.model import Place
from kb.model import Act, Address


def consolidation_record(amended: Amended, act: Act) -> Record:
    """What became of each instruction, and what was not read.

    Offsets of ``changes`` are those of the text that was amended and of the
    consolidated one. ``other_acts`` are those that the amending acts change besides.
    """
    told = [AmendingWords(act, amended, step) for step in amended.steps]
    return {
        "instructions": list(chain.from_iterable(map(_instructions, told))),
        "unread": [
            {
                "source": _address(words, words.source(one)),
                "text": words.said[one.start : one.end],
                "reason": one.reason.value,
            }
            for words in told
            for one in words.step.share.reading.unread
        ],
        "other_acts": [
            {**asdict(name), "amending": step.act.id, "instructions": count}
            for step in amended.steps
            for name, count in step.share.others
        ],
    }


def _instructions(words: AmendingWords) -> Iterator[Record]:
    unnamed = [Done(one) for one in words.step.share.unnamed]
    every = [(done, NOTHING_DONE) for done in words.step.done]
    every += [(done, ACT_UNKNOWN) for done in unnamed]
    every.sort(key=lambda one: one[0].instruction.start)
    for done, otherwise in every:
        yield _instruction(words, done, otherwise)


def _instruction(words: AmendingWords, done: Done, otherwise: str) -> Record:
    """``otherwise`` is why nothing was done where no problem says it."""
    one = done.instruction
    problems: list[Record] = [
        {
            "code": problem.problem.value,
            "detail": words.unit(one, problem) if problem.problem in OF_UNITS else problem.detail,
            "nearest": problem.nearest,
            "place": _place(words, problem.place),
        }
        for problem in done.problems
    ]
    if not problems and done.outcome is Outcome.NOT_APPLIED:
        problems = [{"code": otherwise, "detail": "", "nearest": "", "place": None}]
    return {
        "source": _address(words, words.source(one)),
        "text": words.said[one.start : one.end],
        "action": one.action.value,
        "places": [_place(words, place) for place in one.places],
        "units": [_address(words, words.address_of_path(path)) for path in one.units],
        "old": [words.said[slice(*span)] for span in one.old],
        "new": words.new_words(one),
        "in_force": None if one.in_force is None else words.said[slice(*one.in_force)],
        "status": done.outcome.value,
        "problems": problems,
        "changes": _changes(done),
    }


def _changes(done: Done) -> Sequence[Record]:
    spans = dict.fromkeys((one.old, one.new) for one in done.changes)
    return [
        {"old_start": old[0], "old_end": old[1], "new_start": new[0], "new_end": new[1]}
        for old, new in spans
    ]


def _place(words: AmendingWords, place: Place) -> Record:
    return {
        **_address(words, words.address(place)),
        "part": place.part.value,
        "rows": list(place.rows),
        "columns": list(place.columns),
        "document": None if place.document is None else words.said[slice(*place.document)],
        "named": [words.said[slice(*one)] for one in place.named],
    }


def _address(words: AmendingWords, address: Address) -> Record:
    return {**asdict(address), "citation": words.citation(address)}
