"""The two texts of a comparison's page: what units are called there, and where they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from console.comparison.rows import Line
from console.comparison.titles import title_of_side
from console.messages import interface_language, say
from kb.address import address_of, ancestors
from kb.citation_format import format_citation
from kb.comparison.model import ComparedText
from kb.model import Level

ABOVE_ARTICLE = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION)
_NOT_IN_AN_ID = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class Link:
    """A unit by name, and where the page has it; without an anchor where it has it nowhere."""

    text: str
    anchor: str


class Side:
    """One of the two texts."""

    def __init__(self, text: ComparedText, name: str, elsewhere: frozenset[int]) -> None:
        self.text = text
        self.name = name
        self.label = say(f"page_{name}")
        self.language = text.expression.language
        self._elsewhere = elsewhere
        self._anchors: dict[int, str] = {}
        self._taken: set[str] = set()
        self._set: set[int] = set()
        self._shown: set[int] = set()

    @property
    def title(self) -> str:
        return title_of_side(self.text, self.language)

    @property
    def facts(self) -> list[str]:
        """Which text it is, in a few words."""
        act, expression = self.text.act, self.text.expression
        return [
            *([f"№ {act.number}"] if act.number else []),
            *([act.date] if act.date else []),
            *([say("redaction", date=expression.date)] if expression.date else []),
            *([say("draft")] if act.status == "draft" else []),
            say(f"language_{self.language}"),
        ]

    def link(self, position: int) -> Link:
        return Link(self.citation(position), self.anchor(position))

    def show(self, lines: Iterable[Line] = (), units: Iterable[int] = ()) -> None:
        """Remember that the page has these lines and units."""
        for line in lines:
            self._shown.update(one.position for one in (*line.numbers, line))
        self._shown.update(units)

    def link_shown(self, position: int) -> Link:
        """A unit by name, and where the page has it, or else the unit around it.

        To be asked when all that the page has is known.
        """
        around = ancestors(self.text.expression.provisions, position)
        shown = next((unit.position for unit in around if unit.position in self._shown), None)
        return Link(self.citation(position), "" if shown is None else self.anchor(shown))

    def citation(self, position: int) -> str:
        text = self.text.expression
        address = address_of(text.provisions, position, self.text.act.id, text.language)
        return format_citation(address, interface_language())

    def anchor(self, position: int) -> str:
        """The identifier of a unit in the page: ``new-art-7-para-2``.

        From the article inwards, where no other unit has that already.
        """
        if position not in self._anchors:
            eid = self.text.expression.provisions[position].eid
            parts = eid.split("__")
            inner = parts[self._outer(position) :] or parts
            for written in ("-".join(inner), "-".join(parts), f"{'-'.join(parts)}-{position}"):
                anchor = f"{self.name}-{_NOT_IN_AN_ID.sub('-', written)}"
                if anchor not in self._taken:
                    break
            self._taken.add(anchor)
            self._anchors[position] = anchor
        return self._anchors[position]

    def id_here(self, position: int, leaves: bool = False) -> str:
        """The identifier of a unit the first time that the page shows it in its place.

        Empty where it has been shown, or has its place elsewhere: a unit that moved
        stands in two rows.
        """
        if position in self._set or (position in self._elsewhere and not leaves):
            return ""
        self._set.add(position)
        return self.anchor(position)

    def depth(self, line: Line) -> int:
        """How far in a line stands within its article."""
        outermost = (*line.numbers, line)[0].position
        levels = [unit.level for unit in ancestors(self.text.expression.provisions, outermost)]
        inner = levels.index(Level.ARTICLE) if Level.ARTICLE in levels else 0
        return min(inner, 3)

    def _outer(self, position: int) -> int:
        """How many of the units around one stand above the article."""
        provisions = self.text.expression.provisions
        around = [unit.level for unit in ancestors(provisions, position)]
        return sum(level in ABOVE_ARTICLE for level in around[1:])
