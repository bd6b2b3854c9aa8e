"""What the words before a passage say of where it changes something.

«1. … Заңына мынадай өзгерістер енгізілсін:», «1) 5-бапта:», «2-тармақта:» each
hold for what follows until a number of their own kind, or a unit as large as
theirs, takes their place.
"""

from __future__ import annotations

from dataclasses import dataclass

from kb.amending.marks import Span
from kb.amending.model import Part
from kb.amending.places import joined
from kb.model import ActName, Level, UnitPath


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
    named: Span | None = None


class Scopes:
    """The scopes open at a passage, the innermost last."""

    def __init__(self) -> None:
        self._open: list[Scope] = []
        self._rank = -1
        self._fresh = False

    @property
    def current(self) -> Scope | None:
        """The innermost scope; None: nothing says that an act is changed."""
        return self._open[-1] if self._open else None

    @property
    def rank(self) -> int:
        """The rank of the last number."""
        return self._rank

    def number(self, rank: int) -> None:
        """A number of ``rank`` begins a passage and ends what lies behind one like it."""
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        self._rank = rank

    def put(self, scope: Scope) -> None:
        """Open a scope within those that are open."""
        self._open.append(scope)
        self._fresh = True

    def close(self) -> None:
        """End all scopes."""
        self._open = []
        self._rank = -1

    def used(self) -> None:
        """An instruction stands in the innermost scope."""
        self._fresh = False

    def paths_of(self, inner: tuple[UnitPath, ...]) -> tuple[UnitPath, ...]:
        """The units ``inner`` as named in the innermost scope."""
        outer = self._open[-1].paths if self._open else ((),)
        found: dict[UnitPath, None] = {}
        for path in outer:
            for one in inner:
                found[self._within(path, one)] = None
        return tuple(found)

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
