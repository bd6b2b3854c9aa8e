"""A text under revision: what of the base text stands, and what was put in.

The text is a row of pieces, each a stretch of the base text or new words in the
place of one, so that what nobody touches stays letter by letter and every place
can be told in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb.amending.marks import Span


@dataclass(slots=True)
class Piece:
    """``base[start:end]`` as it is, or ``new`` in its place."""

    start: int
    end: int
    new: str | None = None
    edits: tuple[int, ...] = ()
    """The edits that made it, each by its index."""

    @property
    def length(self) -> int:
        """Characters in the revised text."""
        return self.end - self.start if self.new is None else len(self.new)


class Revision:
    """The base text with the edits made so far."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._pieces = [Piece(0, len(base))]
        self._text: str | None = base
        self._edits = 0

    @property
    def text(self) -> str:
        """The text as it now reads."""
        if self._text is None:
            self._text = "".join(
                self.base[piece.start : piece.end] if piece.new is None else piece.new
                for piece in self._pieces
            )
        return self._text

    def replace(self, start: int, end: int, new: str) -> int:
        """Put ``new`` in the place of ``text[start:end]`` as it now reads; the edit's index."""
        first = self._split(start)
        last = self._split(end) if end > start else first
        gone = self._pieces[first:last]
        if gone:
            old = (gone[0].start, gone[-1].end)
        else:
            at = self._pieces[first].start if first < len(self._pieces) else len(self.base)
            old = (at, at)
        before = tuple(edit for piece in gone for edit in piece.edits)
        edit = self._edits
        self._edits += 1
        self._pieces[first:last] = [Piece(*old, new, (*before, edit))]
        self._text = None
        return edit

    def _split(self, offset: int) -> int:
        """The index of the piece that begins at ``offset``, cut there if need be."""
        at = 0
        for index, piece in enumerate(self._pieces):
            if at == offset:
                return index
            if offset < at + piece.length:
                cut = offset - at
                if piece.new is None:
                    middle = piece.start + cut
                    parts = [Piece(piece.start, middle), Piece(middle, piece.end)]
                else:
                    parts = [
                        Piece(piece.start, piece.end, piece.new[:cut], piece.edits),
                        Piece(piece.end, piece.end, piece.new[cut:], piece.edits),
                    ]
                self._pieces[index : index + 1] = parts
                return index + 1
            at += piece.length
        return len(self._pieces)

    def start_of(self, offset: int) -> int:
        """Where ``base[offset]``, or what took its place, now begins."""
        at = 0
        for piece in self._pieces:
            if piece.start <= offset < piece.end:
                return at if piece.new is not None else at + offset - piece.start
            at += piece.length
        return at

    def end_of(self, offset: int) -> int:
        """Where ``base[offset - 1]``, or what took its place, now ends."""
        if offset <= 0:
            return self.start_of(0)
        at = 0
        found = None
        for piece in self._pieces:
            if piece.start < offset <= piece.end:
                found = at + (piece.length if piece.new is not None else offset - piece.start)
            elif (
                found is not None
                and piece.new is not None
                and piece.start == piece.end
                and (piece.edits and piece.start == offset and self._continues(piece))
            ):
                found = at + piece.length
            elif found is not None:
                break
            at += piece.length
        return found if found is not None else at

    def _continues(self, piece: Piece) -> bool:
        """Whether a piece is the later part of new words that were cut in two."""
        index = self._pieces.index(piece)
        before = self._pieces[index - 1] if index else None
        return before is not None and bool(set(before.edits) & set(piece.edits))

    def changes(self) -> Iterator[tuple[Span, Span, tuple[int, ...]]]:
        """Each stretch that was changed: in the base text, in the new one, the edits."""
        at = 0
        for piece in self._pieces:
            if piece.new is not None:
                yield (piece.start, piece.end), (at, at + len(piece.new)), piece.edits
            at += piece.length
