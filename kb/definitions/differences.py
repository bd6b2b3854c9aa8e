"""Word by word, how two wordings of a definition differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kb.language.tokens import forms

_PIECES = re.compile(r"[^\W_]+(?:[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}][^\W_]+)*|[^\w\s]|_+")
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
