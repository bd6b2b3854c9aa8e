"""Marked words in lines of a given width, for a terminal and for a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from console.comparison_rows import Mark, Run
from console.screen import added, removed, sees_colours

Piece = tuple[str, Mark]
Word = list[Piece]
"""What stands between spaces: a word with the marks of its parts."""

ELLIPSIS = "«…»"
_SIGNS = 4  # columns that the signs of a mark take where there are no colours


def words_of(runs: Iterable[Run]) -> list[Word]:
    """The words of ``runs``, white space between them left out."""
    words: list[Word] = []
    is_open = False
    for run in runs:
        pieces = run.text.split()
        if run.text[:1].isspace():
            is_open = False
        for number, piece in enumerate(pieces):
            # What went and what came are two words, though nothing stands between them.
            joins = is_open and number == 0 and not _replaces(words[-1][-1][1], run.mark)
            if joins:
                words[-1].append((piece, run.mark))
            else:
                words.append([(piece, run.mark)])
        if run.text:
            is_open = bool(pieces) and not run.text[-1].isspace()
    return words


def _replaces(before: Mark, mark: Mark) -> bool:
    return Mark.SAME not in (before, mark) and before is not mark


def shortened(words: Sequence[Word], around: int, least: int) -> list[Word]:
    """``words`` with ``…`` for stretches of at least ``least`` that did not change.

    ``around`` words stay at each end of a stretch. Words without any mark stay whole.
    """
    if all(_is_same(word) for word in words):
        return list(words)
    short: list[Word] = []
    for is_same, group in groupby(words, key=_is_same):
        stretch = list(group)
        if is_same and len(stretch) >= max(least, 2 * around + 1):
            stretch = [*stretch[:around], [(ELLIPSIS, Mark.SAME)], *stretch[-around:]]
        short += stretch
    return short


def cut(words: Sequence[Word], most: int) -> list[Word]:
    """The first ``most`` of ``words``, with ``…`` behind them where there are more."""
    if len(words) <= most:
        return list(words)
    return [*words[:most], [(ELLIPSIS, Mark.SAME)]]


def _is_same(word: Word) -> bool:
    return all(mark is Mark.SAME for _, mark in word)


def lines_of(words: Iterable[Word], width: int) -> Iterator[tuple[str, int]]:
    """Lines that are at most ``width`` columns wide where no word is wider, and their widths."""
    line: list[Word] = []
    filled = 0
    for word in words:
        more = 1 + _width(word, line[-1][-1][1]) if line else _width(word, None)
        if line and filled + more > width:
            yield _shown(line), filled
            line, filled, more = [], 0, _width(word, None)
        line.append(word)
        filled += more
    if line:
        yield _shown(line), filled


def _stretches(line: Sequence[Word]) -> list[Piece]:
    """The pieces of a line, neighbours with the same mark joined."""
    pieces: list[Piece] = []
    for number, word in enumerate(line):
        if number:
            same = line[number - 1][-1][1] is word[0][1]
            pieces.append((" ", word[0][1] if same else Mark.SAME))
        pieces += word
    return [
        ("".join(text for text, _ in group), mark)
        for mark, group in groupby(pieces, key=lambda piece: piece[1])
    ]


def _width(word: Word, before: Mark | None) -> int:
    """Columns of a word that stands behind one marked ``before``, without the space."""
    signs = 0 if sees_colours() else _SIGNS
    columns = 0
    for text, mark in word:
        columns += len(text) + (0 if mark in (Mark.SAME, before) else signs)
        before = mark
    return columns


def _shown(line: Sequence[Word]) -> str:
    return "".join(_STYLES[mark](text) for text, mark in _stretches(line))


_STYLES: dict[Mark, Callable[[str], str]] = {Mark.SAME: str, Mark.GONE: removed, Mark.CAME: added}
