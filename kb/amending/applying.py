"""Instructions applied to the text that they amend.

Numbers of units are those of the base text, whatever was inserted or taken out
before (the drafting rules number by the text in force); words are looked for in
the units as they then read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.document import Block, BlockKind, Document
from corpus.readers.plain_text import read_plain_text
from kb.amending.model import (
    Action,
    Applied,
    Consolidation,
    Instruction,
    Part,
    Place,
    Problem,
    Reading,
)
from kb.amending.session import Failure, Session
from kb.amending.unit_edits import UnitEdits
from kb.amending.unit_insertions import UnitInsertions
from kb.amending.unit_rewordings import UnitRewordings
from kb.amending.word_edits import WordEdits
from kb.model import ActName, Expression
from kb.references.act_descriptions import distinctive_words, same_word
from kb.references.catalogue import Catalogue
from kb.structure import parse


def consolidate(
    base: Expression,
    reading: Reading,
    *,
    title: str | None = None,
    cited: str | None = None,
    catalogue: Catalogue | None = None,
    any_act: bool = False,
) -> Consolidation:
    """``base`` with the instructions of ``reading`` applied in their order.

    Instructions that change other acts are told by number and date where
    ``catalogue`` knows the act named, else by ``title``, that of the base act;
    with ``any_act`` all are taken to change this one. ``cited``
    is how the amending act is named where a unit was taken out («ҚР 16.04.2018
    № 147-VI Заңымен»). What cannot be applied is told, and the text stays as it
    was there.
    """
    return _Applying(base, reading, title, cited, catalogue, any_act=any_act).done()


class _Applying:
    def __init__(
        self,
        base: Expression,
        reading: Reading,
        title: str | None,
        cited: str | None,
        catalogue: Catalogue | None,
        *,
        any_act: bool,
    ) -> None:
        self._base = base
        self._reading = reading
        self._title = title
        self._catalogue = catalogue
        self._any_act = any_act
        self._session = Session(base, reading, cited)
        self._word_edits = WordEdits(self._session)
        self._unit_edits = UnitEdits(self._session)
        self._insertions = UnitInsertions(self._session)
        self._rewordings = UnitRewordings(self._session)

    def done(self) -> Consolidation:
        for index, instruction in enumerate(self._reading.instructions):
            if not self._concerns(instruction.act):
                place = instruction.places[0] if instruction.places else Place()
                self._session.fail(index, place, Failure(Problem.OTHER_ACT))
                continue
            self._apply(index, instruction)
        applied = []
        for old, new, edits in self._session.revision.changes():
            for edit in edits:
                instruction_index, place = self._session.edits[edit]
                applied.append(Applied(instruction_index, place, old, new))
        applied.sort(key=lambda one: (one.instruction, one.old))
        return Consolidation(
            self._base,
            parsed(self._session.revision.text, self._base),
            self._reading.instructions,
            tuple(applied),
            tuple(self._session.not_applied),
        )

    def _concerns(self, act: ActName | None) -> bool:
        if self._any_act or act is None:
            return True
        known = self._catalogue.find(act) if self._catalogue is not None else ()
        if known:
            return self._base.act_id in known
        if self._title is None or act.title is None:
            return True
        theirs = distinctive_words(act.title)
        ours = distinctive_words(self._title)
        if not theirs:
            return True
        common = sum(any(same_word(word, other) for other in ours) for word in theirs)
        return common * 5 >= len(theirs) * 4

    def _apply(self, index: int, instruction: Instruction) -> None:
        if not instruction.places:
            self._session.fail(index, Place(), Failure(Problem.UNIT_MISSING))
            return
        match instruction.action:
            case Action.NEW_WORDING:
                self._rewordings.reword(index, instruction)
            case Action.INSERT_UNITS:
                self._insertions.insert_units(index, instruction)
            case Action.RENUMBER:
                self._unit_edits.renumber(index, instruction)
            case _:
                failures = [
                    (place, failure)
                    for place in instruction.places
                    for failure in self._at_place(index, instruction, place)
                ]
                for place, failure in _told(instruction, failures):
                    self._session.fail(index, place, failure)

    def _at_place(self, index: int, instruction: Instruction, place: Place) -> list[Failure]:
        span = self._session.span(place)
        if instruction.action in (Action.REMOVE_UNITS, Action.REPEAL):
            if place.part in (Part.ROW, Part.COLUMN):
                failure = self._unit_edits.remove_named(index, place)
            elif isinstance(span, Failure):
                failure = span
            else:
                failure = self._unit_edits.remove(index, instruction, place)
            return [failure] if failure is not None else []
        if isinstance(span, Failure):
            return [span]
        return self._word_edits.apply(index, instruction, place, span)


def _told(
    instruction: Instruction, failures: Sequence[tuple[Place, Failure]]
) -> Iterator[tuple[Place, Failure]]:
    """The failures of an instruction that are told.

    Of words that are to change everywhere in several places those alone that stand in none of
    them, once. That the title or the requisites are not there is no failure where the whole
    text is meant, of which they would be parts.
    """
    places = set(instruction.places)
    if not instruction.everywhere or len(places) == 1:
        yield from failures
        return
    if any(place.part is Part.TEXT and not place.path for place in places):
        absent = {
            place
            for place, failure in failures
            if failure.problem is Problem.UNIT_MISSING and _is_above_text(place)
        }
        places -= absent
        failures = [one for one in failures if one[0] not in absent]
    missing = Counter(one.detail for _, one in failures if one.problem is Problem.WORDS_MISSING)
    for place, failure in failures:
        is_missing = failure.problem is Problem.WORDS_MISSING
        if not is_missing or missing.pop(failure.detail, 0) == len(places):
            yield place, failure


def _is_above_text(place: Place) -> bool:
    """Whether a place is the title or the requisites of the act."""
    return place.part in (Part.HEADING, Part.HEAD) and not place.path


def parsed(text: str, base: Expression) -> Expression:
    """``text`` parsed as the act and in the language of ``base``, letter by letter."""
    document = read_plain_text(text)
    if document.text != text:
        blocks = []
        at = 0
        for part in text.split("\n\n"):
            stripped = part.strip()
            if stripped:
                start = at + part.index(stripped)
                blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(stripped)))
            at += len(part) + 2
        document = Document(text, tuple(blocks), "text")
    return parse(document, base.act_id, base.language)
