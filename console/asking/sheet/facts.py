"""What a reader has to know of quoted words: whether they are law, whose they are, of when."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from console.asking.records import redaction
from console.asking.sheet.parts import Fact
from console.messages import interface_language, say
from console.official_names import day_in_words
from console.records import whose_words
from console.standing_views import changed_line, ruling_lines, standing_line
from indexer.answers.model import Quoted, Span
from indexer.standings import Standings
from kb.amendments.validity import Standing
from kb.model import Provision, Status
from kb.store import ExpressionHead, Store

_NO_LAW = frozenset({"draft", "repealed"})
_NOT_ITS_WORDS = frozenset({"excerpt_retold", "excerpt_mixed"})
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def plain(words: str) -> str:
    """Words in one line, with a sign for each character that no file can hold.

    Without the unseen signs that turn the direction of all that follows, the sheet's
    own words included.
    """
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if _is_no_letter(letter) else letter
        for letter in " ".join(_TURNING.sub("", words).split())
    )


def _is_no_letter(letter: str) -> bool:
    """Whether it is a control, half of a pair, or what Unicode calls no character."""
    return unicodedata.category(letter) in ("Cc", "Cs") or (ord(letter) & 0xFFFE) == 0xFFFE


class Facts:
    """Facts of the texts of one knowledge base, on the day of ``standings`` if there are any."""

    def __init__(self, store: Store, standings: Standings | None) -> None:
        self._store = store
        self._standings = standings

    def of_quotation(self, head: ExpressionHead, one: Quoted) -> Iterable[Fact]:
        """All that there is to know of a quotation."""
        yield self.of_act(head)
        yield from self._of_standing(head, one.position)
        yield from self.of_words(head, one.span)
        yield from self._of_redaction(head)
        day = self._standings.day if self._standings is not None else None
        rulings, units = self._store.layers.rulings(head.id), self._store.units(head.id)
        for line in ruling_lines(rulings, units, one.position, day):
            yield Fact(plain(line), is_warning=True)

    def of_act(self, head: ExpressionHead) -> Fact:
        """Whether the act of a text is in force."""
        return Fact(say(f"act_{self._status(head)}"), self.is_no_law(head))

    def is_no_law(self, head: ExpressionHead) -> bool:
        """Whether a text is a draft's or of a repealed act."""
        return self._status(head) in _NO_LAW

    def of_unit(self, unit: Provision) -> Iterable[Fact]:
        """That a unit was removed, if it was."""
        if unit.status is not Status.IN_FORCE:
            yield Fact(say(f"unit_{unit.status.value}"), is_warning=True)

    def of_words(self, head: ExpressionHead, span: Span) -> Iterable[Fact]:
        """Whose words those of an excerpt are."""
        whose = whose_words(self._store, head, *span)
        if whose is not None:
            yield Fact(say(whose), whose in _NOT_ITS_WORDS)

    def _of_standing(self, head: ExpressionHead, position: int) -> Iterable[Fact]:
        units = self._store.units(head.id)
        if self._standings is None:
            yield from self.of_unit(units[position])
            return
        standing = self._standings.of(head.id, position)
        line = plain(standing_line(self._store, head, units, standing))
        yield Fact(line, standing.standing is not Standing.IN_FORCE)
        changed = changed_line(self._standings.changed_since(head.id, position))
        if changed is not None:
            yield Fact(plain(changed), is_warning=True)

    def _of_redaction(self, head: ExpressionHead) -> Iterable[Fact]:
        of = redaction(self._store, head)
        language = interface_language()
        if of["changed"]:
            number = f" № {of['changed_by']}" if of["changed_by"] else ""
            # In Kazakh a day in words needs what it is of behind it.
            day = day_in_words(of["changed"], language) if number else of["changed"]
            yield Fact(say("redaction_changed", change=f"{day}{number}"))
        if of["date"]:
            yield Fact(say("sheet_text_of", day=day_in_words(of["date"], language)))

    def _status(self, head: ExpressionHead) -> str:
        act = self._store.act(head.act_id)
        return act.act.status if act is not None else "unknown"
