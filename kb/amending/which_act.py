"""Which act the passages of an amending act change.

An act is named before what is said of it, in a lead-in, in the title of the amending act or
in the units around a passage; other acts stand beside it, as those that it accords with, or
that changed it before.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property

from kb.amending.amending_text import AmendingText
from kb.amending.changed_act import changed_act
from kb.amending.passages import Passage
from kb.model import ActName, MatterKind
from kb.references.act_mentions import ActMention
from kb.references.amending import Amended, AmendedActs
from kb.references.steps import WORDS

_LONGEST_ACCORD = 200  # characters
_LONGEST_LEAD = 1500
_LONGEST_HEAD = 4000  # characters before the first instruction
_NEAR = 60  # characters between the annex and the word for changes


class WhichAct:
    """Tells which act is changed."""

    def __init__(self, source: AmendingText, title: str) -> None:
        """``title`` is that of the amending act where its text lacks it."""
        self._source = source
        self._title = title
        self._amended = AmendedActs(source.expression, source.low, source.mentions, source.units)
        words = WORDS[source.language]
        self._accords = re.compile(words.accords)
        self._accords_before = re.compile(rf"(?:{words.accords_before})\Z")

    # The act as a whole

    @cached_property
    def titled(self) -> ActName | None:
        """The act that the title of the amending act names."""
        title = self._title
        if not title:
            fronts = [m for m in self._source.expression.matter if m.kind is MatterKind.FRONT]
            title = self._source.text[fronts[0].start : fronts[0].end] if fronts else ""
        says = self._source.patterns.lists_changes.search(title.lower())
        if says is None:
            return None
        words = title[: says.start()] if self._source.patterns.head_final else title[says.end() :]
        return changed_act(self._source.language).named_in(words)

    @cached_property
    def is_titled(self) -> bool:
        """Whether the title says that acts are changed."""
        return self._source.patterns.lists_changes.search(self._title.lower()) is not None

    @cached_property
    def is_said(self) -> bool:
        """Whether the text says somewhere that an act is changed."""
        return self._source.patterns.amends.search(self._source.low) is not None

    @cached_property
    def is_by_annex(self) -> bool:
        """Whether the text says that its annex holds the changes: «қосымшаға сәйкес өзгерістер»."""
        low = self._source.low
        return any(
            self._source.patterns.by_annex.search(low, max(found.start() - _NEAR, 0), found.end())
            for found in self._source.patterns.amends.finditer(low)
        )

    def of_the_rest(self, first: int, named: Collection[ActName]) -> ActName | None:
        """The act of instructions for which no words around them name it.

        ``first`` is where the first of them begins, ``named`` is the act of the others, if any.
        """
        if self.titled is not None and self._is_numbered_in_head(self.titled, first):
            return self.titled
        return self._in_head(first) or next(iter(named), None) or self.titled

    def _in_head(self, end: int) -> ActName | None:
        """The act that the last words before ``end`` name that say that one is changed."""
        text, low = self._source.text, self._source.low
        says = list(self._source.patterns.amends.finditer(low, max(end - _LONGEST_HEAD, 0), end))
        if not says:
            return None
        if not self._source.patterns.head_final:
            line_end = text.find("\n", says[-1].end())
            return changed_act(self._source.language).named_in(
                text[says[-1].start() : line_end if line_end >= 0 else end]
            )
        begin = text.rfind("\n\n", 0, says[-1].start()) + 1
        for mark in self._source.patterns.decides.finditer(low, begin, says[-1].start()):
            begin = mark.end()
        return changed_act(self._source.language).named_in(text[begin : says[-1].start()])

    def _is_numbered_in_head(self, act: ActName, end: int) -> bool:
        """Whether the number of an act stands before ``end`` in the text."""
        if act.number is None or act.date is None:
            return False
        number = rf"(?:№|\bN)\s*{re.escape(act.number)}(?![\w/-])"
        return re.search(number, self._source.text[max(end - _LONGEST_HEAD, 0) : end]) is not None

    # Single passages

    def named_in(
        self, passage: Passage, amends: re.Match[str] | None, sentence: int
    ) -> ActMention | None:
        """The act that a passage names as one that is changed.

        ``amends`` are the words that say so, ``sentence`` is where the passages begin of
        which none has said yet what is changed: a list of the acts that changed the act
        before, with stops in it, may stand between its name and these words.
        """
        if amends is not None:
            for mention in self._source.mentions:
                if sentence <= mention.start < passage.words and self.is_the_titled(mention):
                    return mention
        found = [one for one in self._source.mentions_in(passage) if self._may_change(passage, one)]
        if not found or amends is None:
            return found[0] if found else None
        for mention in found:
            if self.is_the_titled(mention):
                return mention
        if not self._source.patterns.head_final:
            return found[0]
        # «… Кодексінің 109-бабына сәйкес … шешіміне мынадай өзгерістер енгізілсін»
        until = passage.words + amends.start()
        return next((one for one in reversed(found) if one.start < until), found[0])

    def _may_change(self, passage: Passage, mention: ActMention) -> bool:
        """Whether a passage may name an act as one that is changed."""
        if any(start <= mention.start < end for start, end in passage.brackets):
            return False
        if any(start <= mention.start and mention.end < end for start, end in passage.quotations):
            return False  # words that are put in or taken out
        low = self._source.low
        before = low[max(mention.start - _LONGEST_ACCORD, 0) : mention.start]
        accords = self._accords.match(low, mention.end) or self._accords_before.search(before)
        return not accords and not self._has_changed(mention)

    def is_the_titled(self, mention: ActMention) -> bool:
        """Whether an act is the one that the title names, by its number or its day."""
        name, titled = mention.name, self.titled
        if name is None or titled is None:
            return False
        is_same_number = name.number is not None and name.number == titled.number
        return is_same_number or (name.date is not None and name.date == titled.date)

    def _has_changed(self, mention: ActMention) -> bool:
        """Whether an act is named as one that had changed the same act earlier."""
        patterns, low = self._source.patterns, self._source.low
        before = low[max(mention.start - _LONGEST_ACCORD, 0) : mention.start]
        if patterns.head_final:
            return (
                patterns.changed_by.match(low, mention.end) is not None
                or patterns.changed_before.search(before) is not None
            )
        return patterns.changed_by.search(before) is not None

    def at(self, passage: Passage) -> Amended | None:
        """What the units around a passage say is changed there; None: nothing."""
        position = self._source.units.at(passage.words)
        return self._amended.at(position, passage.words) if position is not None else None

    def around(self, passage: Passage) -> ActName | None:
        """The act that the units around a passage say is changed."""
        amended = self.at(passage)
        act = amended.act if amended is not None else None
        if act is None or act.start >= passage.stop or self._has_changed(act):
            return None
        if any(start <= act.start < end for start, end in passage.quotations):
            return None  # it is named in the words that are put in or taken out
        if act in self._source.mentions and act.start < passage.start:
            # One that a preamble names is not changed by what follows.
            said = self._source.low[act.end : act.end + _LONGEST_LEAD].partition("\n\n")[0]
            if not self._source.patterns.amends.search(said.partition(":")[0]):
                return None
        return act.name
