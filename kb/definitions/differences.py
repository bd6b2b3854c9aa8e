"""Word by word, how two wordings of a definition differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kb.language.tokens import forms

_PIECES = re.compile(r"[^\W_]+(?:[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}][^\W_]+)*|[^\w\s]|_+")
_ALIKE_SHARE = 0.5  # of the words of the shorter wording
_WHITE_SPACE = re.compile(r"\s+")


class ChangeKind(StrEnum):
    """What became of a stretch of the first wording in the second."""

    EQUAL = "equal"
    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of both wordings that are the same, or stand in place of each other.

    ``first`` and ``second`` are as written, on one line; one of them is empty
    where words were inserted or deleted.
    """

    kind: ChangeKind
    first: str
    second: str


def differences(first: str, second: str) -> list[Stretch]:
    """Two wordings side by side, in order.

    Case, look-alike letters and kinds of dashes and quotation marks make no difference.
    """
    one, other = (_WHITE_SPACE.sub(" ", text).strip() for text in (first, second))
    pieces = list(_PIECES.finditer(one)), list(_PIECES.finditer(other))
    old, new = ([_comparable(piece.group()) for piece in side] for side in pieces)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    stretches = []
    for tag, begin_one, end_one, begin_other, end_other in matcher.get_opcodes():
        stretches.append(
            Stretch(
                _KINDS[tag],
                _between(one, pieces[0], begin_one, end_one),
                _between(other, pieces[1], begin_other, end_other),
            )
        )
    return stretches


def are_alike(stretches: Sequence[Stretch]) -> bool:
    """Whether two wordings share so many words that a reader gains by seeing the others marked."""
    same, first, second = 0, 0, 0
    for one in stretches:
        words = len(one.first.split()), len(one.second.split())
        first, second = first + words[0], second + words[1]
        same += words[0] if one.kind is ChangeKind.EQUAL else 0
    return same >= _ALIKE_SHARE * min(first, second)


_KINDS = {
    "equal": ChangeKind.EQUAL,
    "insert": ChangeKind.INSERTED,
    "delete": ChangeKind.DELETED,
    "replace": ChangeKind.REPLACED,
}
_ALIKE = str.maketrans("–—−«»“”„", '---"""""')


def _comparable(piece: str) -> str:
    return "-".join(forms(piece)) or piece.translate(_ALIKE)


def _between(text: str, pieces: list[re.Match[str]], begin: int, end: int) -> str:
    return text[pieces[begin].start() : pieces[end - 1].end()] if begin < end else ""
