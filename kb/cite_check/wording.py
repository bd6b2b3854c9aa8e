"""Whether quoted words stand in a text of law, and how they differ where they do not.

Not told as a difference: white space, the kind of quotation marks and dashes, letters that
look alike, what an ellipsis leaves out, a capital at the beginning, marks at the end.
Every word form that differs is one, and so are commas and capitals within.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from kb.cite_check.model import Difference
from kb.grammar.comparison_words import NEGATION
from kb.language.lookalikes import fold_all_lookalikes

_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
_TOKEN = re.compile(
    r"(?P<word>\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+|\d+|[⁰¹²³⁴-⁹]+"
    rf"|(?:[^\W\d_][{_UNSEEN}]*)+|[%‰°<>=≤≥±$€+§×№])"
    r"|(?P<mark>[,;:.!?()\[\]])"
)
_ELLIPSIS = re.compile(
    r"[(<\[{«]\s*(?:…|\.\s?\.\s?\.+)\s*[)>\]}»]|…|\.\s?\.\s?\.+|\[[^\[\]\n]{1,80}\]|<[^<>\n]{1,40}>"
)
_UNSEEN_CHARACTER = re.compile(f"[{_UNSEEN}]")
_SPACE = re.compile(r"\s+")
_SEPARATOR = "\x1f"
_REMEMBERED = 100_000
_MOST_OCCURRENCES = 50
_MOST_CELLS = 400_000  # of an alignment word by word
_MATCH, _INSERT, _DELETE = range(3)
_OMITTED_FIRST, _OMITTED = 0.8, 0.1
"""What a word costs that is left out, and each that is left out behind it."""
_MOST_OF_GAP = 3
"""How many words a stretch left out counts for in the likeness."""
_FEW = 6  # words
_FAR = 400  # characters
_BESIDE = 20  # words beside a window that may belong to it

NEAR = 0.6
"""The share of words from which a stretch of the unit that is cited is what was meant."""
NEAR_ELSEWHERE = 0.75
"""The same of a stretch at another place."""


class Token(NamedTuple):
    """A word or a mark: how it is compared, and where it stands."""

    key: str
    form: str
    """With its capitals."""
    start: int
    end: int
    is_word: bool


class Found(NamedTuple):
    """A stretch of text: offsets, and words ``first`` to ``last`` of the wording."""

    start: int
    end: int
    first: int
    last: int


class Wording:
    """The words of stretches of a text, in order."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]], offset: int = 0) -> None:
        """``offset`` is what has to be added to an offset in ``text``; spans are of ``text``."""
        self.text = text
        self.offset = offset
        self.tokens = list(_tokens(text, spans))
        self.words = [index for index, token in enumerate(self.tokens) if token.is_word]
        self.keys = [self.tokens[index].key for index in self.words]

    @cached_property
    def _joined(self) -> str:
        return _SEPARATOR + _SEPARATOR.join(self.keys) + _SEPARATOR

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for key in self.keys:
            starts.append(at)
            at += len(key) + 1
        return starts

    def word(self, index: int) -> Token:
        """The ``index``-th word."""
        return self.tokens[self.words[index]]

    def occurrences(self, keys: Sequence[str], first: int = 0) -> Iterator[int]:
        """Where ``keys`` stand one after the other, from word ``first`` on."""
        if not keys or first >= len(self.keys):
            return
        sought = _SEPARATOR + _SEPARATOR.join(keys) + _SEPARATOR
        at = self._joined.find(sought, self._starts[first])
        while at >= 0:
            yield bisect_right(self._starts, at) - 1
            at = self._joined.find(sought, at + 1)

    def found(self, first: int, last: int) -> Found:
        """The stretch from word ``first`` up to, and without, word ``last``."""
        start, end = self.word(first).start, self.word(last - 1).end
        return Found(start + self.offset, end + self.offset, first, last)

    def beside(self, index: int, step: int) -> str:
        """The word beside the ``index``-th one; empty where a mark or nothing stands there."""
        at = self.words[index] + step
        is_there = 0 <= at < len(self.tokens) and self.tokens[at].is_word
        return self.tokens[at].key if is_there else ""

    def forms(self, first: int, last: int) -> list[str]:
        """Words with capitals and the marks between them."""
        return [token.form for token in self.tokens[self.words[first] : self.words[last - 1] + 1]]

    def written(self, first: int, last: int) -> str:
        """The words as they stand, white space single."""
        if first >= last:
            return ""
        return _SPACE.sub(" ", self.text[self.word(first).start : self.word(last - 1).end])


class Quoted:
    """The words of a quotation; an ellipsis parts it into pieces."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.pieces: list[Wording] = []
        at = start
        for gap in _ELLIPSIS.finditer(text, start, end):
            self._add(text, at, gap.start())
            at = gap.end()
        self._add(text, at, end)

    def _add(self, text: str, start: int, end: int) -> None:
        piece = Wording(text, [(start, end)])
        if piece.words:
            self.pieces.append(piece)

    @property
    def count(self) -> int:
        """The number of words."""
        return sum(len(piece.words) for piece in self.pieces)

    def exactly_in(self, wording: Wording) -> tuple[list[Found], bool] | None:
        """Where the pieces stand in order, and whether capitals and marks agree too."""
        first_choice: list[Found] | None = None
        if not self.pieces:
            return None
        for count, at in enumerate(wording.occurrences(self.pieces[0].keys)):
            found = self._from(wording, at)
            if found is None:
                break  # what follows does not stand behind this place, nor behind a later one
            if self._same_forms(wording, found):
                return found, True
            first_choice = first_choice or found
            if count >= _MOST_OCCURRENCES:
                break
        return (first_choice, False) if first_choice is not None else None

    def _from(self, wording: Wording, at: int) -> list[Found] | None:
        found = []
        for number, piece in enumerate(self.pieces):
            if number:
                place = next(wording.occurrences(piece.keys, at), None)
                if place is None:
                    return None
                gap = wording.word(place).start - wording.word(at - 1).end
                if len(piece.words) < _FEW and gap > _FAR:
                    return None  # a few words stand somewhere in every long article
                at = place
            found.append(wording.found(at, at + len(piece.words)))
            at += len(piece.words)
        return found

    def _same_forms(self, wording: Wording, found: Sequence[Found]) -> bool:
        return all(
            _same_form(piece.forms(0, len(piece.words)), wording.forms(place.first, place.last))
            for piece, place in zip(self.pieces, found, strict=True)
        )

    def nearest_in(self, wording: Wording) -> Nearest | None:
        """The stretch that comes nearest, with its likeness and the differences."""
        places: list[Found] = []
        steps: list[Difference] = []
        same = most = 0
        for piece in self.pieces:
            aligned = _aligned(piece, wording)
            if aligned is None:
                most += len(piece.words)
                steps.append(Difference("insert", "", piece.written(0, len(piece.words))))
                continue
            first, last, opcodes = aligned
            same += sum(end - start for op, start, end, _, _ in opcodes if op == "equal")
            most += len(piece.words) + sum(
                min(end - start, _MOST_OF_GAP) for op, _, _, start, end in opcodes if op == "delete"
            )
            places.append(wording.found(first, last))
            steps += _steps(piece, wording, opcodes)
        if not places:
            return None
        return Nearest(tuple(places), same / most, tuple(steps))

    def without_negation(
        self, wording: Wording, found: Sequence[Found], language: str
    ) -> list[Difference]:
        """What the words are cut off from: a «не» right before them, an «емес» right behind.

        Empty where they are not.
        """
        steps: list[Difference] = []
        is_cut = False
        for piece, place in zip(self.pieces, found, strict=True):
            written = piece.written(0, len(piece.words))
            before = wording.beside(place.first, -1)
            behind = wording.beside(place.last - 1, 1)
            if language != "kk" and before in _negations(language):
                steps.append(Difference("delete", before, ""))
                is_cut = True
            steps.append(Difference("equal", wording.written(place.first, place.last), written))
            if language == "kk" and behind in _negations(language):
                steps.append(Difference("delete", behind, ""))
                is_cut = True
        return steps if is_cut else []

    def differences_in_form(self, wording: Wording, found: Sequence[Found]) -> list[Difference]:
        """What differs in capitals and marks alone."""
        steps: list[Difference] = []
        for piece, place in zip(self.pieces, found, strict=True):
            steps += _form_steps(piece, wording, place)
        return steps


class Nearest(NamedTuple):
    """A stretch that comes near to a quotation."""

    places: tuple[Found, ...]
    likeness: float
    """Share of words in order that both have, at most 1."""
    difference: tuple[Difference, ...]


def _tokens(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Token]:
    for start, end in spans:
        for match in _TOKEN.finditer(text, start, end):
            is_word = match.lastgroup == "word"
            form = _form(match.group()) if is_word else match.group()
            yield Token(form.lower(), form, match.start(), match.end(), is_word)


@lru_cache(_REMEMBERED)
def _form(written: str) -> str:
    if written[0].isdecimal():
        return _SPACE.sub("", written)
    plain = _UNSEEN_CHARACTER.sub("", unicodedata.normalize("NFC", written))
    return fold_all_lookalikes(plain).replace("ё", "е").replace("Ё", "Е")


@cache
def _negations(language: str) -> frozenset[str]:
    return frozenset(_form(word) for word in NEGATION[language])


def _same_form(quoted: Sequence[str], own: Sequence[str]) -> bool:
    """Whether words and marks are the same, but for a capital of the first word."""
    return (
        len(quoted) == len(own)
        and quoted[0].lower() == own[0].lower()
        and quoted[1:] == list(own[1:])
    )


Opcode = tuple[str, int, int, int, int]
"""Operation; words of the quotation from, to; words of the law from, to."""


def _aligned(piece: Wording, wording: Wording) -> tuple[int, int, list[Opcode]] | None:
    """The stretch of ``wording`` that ``piece`` fits best, and the steps between them."""
    if not wording.keys:
        return None
    first, last = 0, len(wording.keys)
    if len(piece.keys) * len(wording.keys) > 2000 and len(piece.keys) < len(wording.keys):
        window = partial_ratio_alignment(piece.keys, wording.keys)
        if window is None or window.score == 0:
            return None
        beside = _BESIDE + len(piece.keys) // 2
        first = max(window.dest_start - beside, 0)
        last = min(window.dest_end + beside, len(wording.keys))
    if len(piece.keys) * (last - first) > _MOST_CELLS:
        return None
    opcodes = _semi_global(piece.keys, wording.keys[first:last])
    moved = [(op, a, b, c + first, d + first) for op, a, b, c, d in opcodes]
    if not any(op == "equal" for op, *_ in moved):
        return None
    return moved[0][3], moved[-1][4], moved


def _semi_global(quoted: Sequence[str], own: Sequence[str]) -> list[Opcode]:
    """The fewest steps from a stretch of ``own`` to the whole of ``quoted``.

    Each word that is another or added costs one; of words left out in one go the first
    does, and the others little: who leaves out a clause leaves it out once.
    """
    rows, columns = len(quoted), len(own)
    before = [0.0] * (columns + 1)
    moves: list[bytearray] = []
    for i in range(1, rows + 1):
        word = quoted[i - 1]
        row = [float(i)] + [0.0] * columns
        move = bytearray(columns + 1)
        move[0] = _INSERT
        gap = math.inf
        for j in range(1, columns + 1):
            best, how = before[j - 1] + (word != own[j - 1]), _MATCH
            if before[j] + 1 < best:
                best, how = before[j] + 1, _INSERT
            gap = min(gap + _OMITTED, row[j - 1] + _OMITTED_FIRST)
            if gap < best:
                best, how = gap, _DELETE
            row[j], move[j] = best, how
        moves.append(move)
        before = row
    j = min(range(columns + 1), key=lambda at: (before[at], -at))
    i = rows
    steps: list[tuple[str, int, int]] = []
    while i > 0:
        how = moves[i - 1][j]
        if how == _MATCH:
            i, j = i - 1, j - 1
            steps.append(("equal" if quoted[i] == own[j] else "replace", i, j))
        elif how == _INSERT:
            i -= 1
            steps.append(("insert", i, j))
        else:
            j -= 1
            steps.append(("delete", i, j))
    return _grouped(reversed(steps))


def _grouped(steps: Iterable[tuple[str, int, int]]) -> list[Opcode]:
    opcodes: list[Opcode] = []
    for op, i, j in steps:
        a, b = i, i + (op != "delete")
        c, d = j, j + (op != "insert")
        if opcodes and opcodes[-1][0] == op:
            _, first, _, own, _ = opcodes[-1]
            opcodes[-1] = (op, first, b, own, d)
        elif opcodes and op != "equal" and opcodes[-1][0] != "equal":
            _, first, _, own, _ = opcodes[-1]
            opcodes[-1] = ("replace", first, b, own, d)
        else:
            opcodes.append((op, a, b, c, d))
    return opcodes


def _steps(piece: Wording, wording: Wording, opcodes: Iterable[Opcode]) -> list[Difference]:
    return [
        Difference(op, wording.written(c, d), piece.written(a, b)) for op, a, b, c, d in opcodes
    ]


def _form_steps(piece: Wording, wording: Wording, place: Found) -> list[Difference]:
    """The stretches of words between which marks or capitals differ."""
    quoted = [piece.words[0], piece.words[-1] + 1]
    own = [wording.words[place.first], wording.words[place.last - 1] + 1]
    a = [token.form for token in piece.tokens[slice(*quoted)]]
    b = [token.form for token in wording.tokens[slice(*own)]]
    a[0], b[0] = a[0].lower(), b[0].lower()
    steps: list[Difference] = []
    for op in Levenshtein.opcodes(b, a):
        old = _joined(wording, own[0] + op.src_start, own[0] + op.src_end)
        new = _joined(piece, quoted[0] + op.dest_start, quoted[0] + op.dest_end)
        steps.append(Difference(op.tag, old, new))
    return steps


def _joined(wording: Wording, first: int, last: int) -> str:
    if first >= last:
        return ""
    return _SPACE.sub(" ", wording.text[wording.tokens[first].start : wording.tokens[last - 1].end])
