"""Which definition of the other text of an act is the same one in the other language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kb.model import DefinitionKind

_BELOW = re.compile(r"__(?:subpara|indent)_[^_]+|~\d+$")
"""What the texts of one act number differently: lines within a paragraph or point."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a definition stands, as far as both texts number alike, and its kind."""

    place: str
    kind: DefinitionKind


def place_of(eid: str) -> str:
    """The identifier of a unit without the lines within a paragraph or point."""
    return _BELOW.sub("", eid)


def twin_of(number: int, own: Sequence[Placed], other: Sequence[Placed]) -> int | None:
    """Which of the other text's definitions says what number ``number`` of the own text says.

    Both texts must have as many of its kind in its place; None where they have not.
    """
    mine = [at for at, one in enumerate(own) if one == own[number]]
    theirs = [at for at, one in enumerate(other) if one == own[number]]
    return theirs[mine.index(number)] if len(mine) == len(theirs) else None
