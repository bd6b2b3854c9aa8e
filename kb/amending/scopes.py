"""What the words before a passage say of where it changes something.

«1. … Заңына мынадай өзгерістер енгізілсін:», «1) 5-бапта:», «2-тармақта:» each
hold for what follows until a number of their own kind, or a unit as large as
theirs, takes their place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kb.amending.marks import Span
from kb.amending.model import Part, Place
from kb.amending.places import is_lettered, joined
from kb.model import ActName, Level, UnitPath
from kb.numbering import follows, number_key
from kb.references.targets import RANKS

_DEEPEST = 8  # rows of one kind of numbers within each other

_DEPENDENT = (Level.SUBPARAGRAPH, Level.POINT, Level.INDENT)
"""Levels of units that do not stand alone in an act."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What holds for the passages behind a lead-in."""

    rank: int
    """That of the last number before it (:attr:`kb.amending.passages.Passage.rank`)."""
    act: ActName | None
    document: Span | None = None
    paths: tuple[UnitPath, ...] = ((),)
    part: Part = Part.UNIT
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    named: tuple[Span, ...] = ()
    named_in: tuple[UnitPath, ...] = ((),)
    """The units that what is named is a part of; it is not named in others."""

    def of(self, document: Span | None, paths: tuple[UnitPath, ...] = ((),)) -> Scope:
        """The scope of units of a document of the same act, of nothing named in them."""
        return Scope(self.rank, self.act, document, paths, named_in=self.named_in)


class Scopes:
    """The scopes open at a passage, the innermost last."""

    def __init__(self) -> None:
        self._open: list[Scope] = []
        self._rank = -1
        self._fresh = False
        self._numbers: dict[int, str] = {}
        self.last: UnitPath = ()
        """The unit of the last instruction behind the last number."""
        self.before: tuple[Place, ...] | None = None
        """The places of the words that the passage before changes."""

    @property
    def current(self) -> Scope | None:
        """The innermost scope; None: nothing says that an act is changed."""
        return self._open[-1] if self._open else None

    @property
    def is_fresh(self) -> bool:
        """Whether no instruction stands in the innermost scope yet."""
        return self._fresh

    @property
    def rank(self) -> int:
        """The rank of the last number."""
        return self._rank

    def number(self, rank: int, number: str) -> None:
        """A number of ``rank`` begins a passage and ends what lies behind one like it.

        Rows may lie within each other: «24) 24-бапта: 1) …; 2) …; 25) …».
        """
        depth = rank * _DEEPEST
        rows = [at for at in self._numbers if at // _DEEPEST == rank]
        if rows:
            depth = max(rows)
            last = self._numbers[depth]
            inserted = "-" in number and "-" not in last and follows(number, last)
            if inserted or (self._fresh and number == "1"):
                depth += 1
            else:
                going_on = [at for at in rows if _goes_on(number, self._numbers[at])]
                depth = max(going_on, default=min(rows))
        while self._open and self._open[-1].rank >= depth:
            self._open.pop()
        self._numbers = {at: last for at, last in self._numbers.items() if at < depth}
        self._numbers[depth] = number
        self._rank = depth
        self._fresh = False
        self.last = ()

    def put(self, scope: Scope) -> None:
        """Open a scope within those that are open."""
        self._open.append(scope)
        self._fresh = True
        self.last = ()

    def narrow(self, document: Span | None) -> None:
        """What follows in a scope of the act itself is of a document that it approved."""
        scope = self.current
        if document is None or scope is None or scope.document is not None:
            return
        if scope.paths == ((),):
            self._open[-1] = replace(scope, document=document)

    def close(self) -> None:
        """End all scopes."""
        self._open = []
        self._rank = -1
        self._numbers = {}
        self.last = ()
        self.before = None

    def used(self) -> None:
        """An instruction stands in the innermost scope."""
        self._fresh = False

    def paths_of(self, inner: tuple[UnitPath, ...]) -> tuple[UnitPath, ...]:
        """The units ``inner`` as named in the innermost scope."""
        outer = self._open[-1].paths if self._open else ((),)
        if outer == ((),) and self.last and inner and inner[0]:
            outer = (self._around(inner[0][0][0]),)
        if inner and inner[0] and is_lettered(inner[0][0]) and self.last[:-1] in outer:
            # «1) тармақшадағы "…" алып тасталсын; а) тармақшасында:»
            outer = (self.last,) if self.last[-1:] and self.last[-1][0] is Level.POINT else outer
        found: dict[UnitPath, None] = {}
        for path in outer:
            for one in inner:
                found[self._within(path, one)] = None
        return tuple(found)

    def _around(self, level: Level) -> UnitPath:
        """What a unit lies in that is named behind an instruction to one around it.

        «2) 1-бап … толықтырылсын; 6) тармақша алып тасталсын»: of article 1.
        """
        levels = [part[0] for part in self.last]
        if level in _DEPENDENT or (level is Level.PARAGRAPH and Level.ARTICLE in levels):
            return tuple(part for part in self.last if RANKS[part[0]] < RANKS[level])
        return ()

    def _within(self, outer: UnitPath, inner: UnitPath) -> UnitPath:
        stands_beside = (
            inner
            and inner[0][0] is Level.SUBPARAGRAPH
            and outer
            and outer[-1][0] is Level.POINT
            and not self._fresh
        )
        if stands_beside:
            outer = tuple(part for part in outer if part[0] is not Level.POINT)
        return joined(outer, inner)


def _goes_on(number: str, last: str) -> bool:
    """Whether a number goes on in the row of another: «1-5» behind «1-3» does, some left out."""
    stem, sign, _ = number.partition("-")
    is_of_stem = (
        bool(sign) and last.startswith(f"{stem}-") and number_key(number) > number_key(last)
    )
    return is_of_stem or follows(number, last)
