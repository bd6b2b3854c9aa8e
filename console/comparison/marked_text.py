"""Marked words in lines of a given width, for a terminal and for a pipe."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from console.comparison.rows import Mark, Run
from console.screen import added, removed, sees_colours

Piece = tuple[str, Mark]
Word = list[Piece]
"""What stands between spaces: a word with the marks of its parts."""

BREAK: Word = [("\n", Mark.SAME)]
"""Stands where a new line begins, as behind a heading."""
ELLIPSIS = "«…»"
_CLOSING = frozenset(".,;:!?)]»”")
_SIGNS = 4  # columns that the signs of a mark take where there are no colours


def words_of(runs: Iterable[Run]) -> list[Word]:
    """The words of ``runs``, white space between them left out save for new lines.

    Where the end of a word meets a word of another mark, they are two words: no mark
    begins within a word.
    """
    words: list[Word] = []
    is_open = False
    for run in runs:
        if run.text == "\n":
            words.append(BREAK)
            is_open = False
            continue
        for number, piece in enumerate(run.text.split()):
            is_joined = is_open and number == 0 and not run.text[0].isspace()
            if is_joined and not _are_apart(words[-1][-1], (piece, run.mark)):
                words[-1].append((piece, run.mark))
            else:
                words.append([(piece, run.mark)])
        if run.text:
            is_open = not run.text[-1].isspace()
    return words


def _are_apart(before: Piece, piece: Piece) -> bool:
    marks = {before[1], piece[1]}
    if len(marks) == 1:
        return False
    ends = before[0][-1].isalnum() or before[0][-1] in _CLOSING
    return Mark.SAME not in marks or (ends and piece[0][0].isalnum())


def shortened(
    words: Sequence[Word], around: int, least: int, changes: Collection[int] = ()
) -> list[Word]:
    """``words`` with ``…`` for stretches of at least ``least`` in which nothing changed.

    ``around`` words stay at each end of a stretch. ``changes`` are the places of words
    before which others went or came that do not stand here; words without any change
    stay whole.
    """
    if not changes and all(map(_is_same, words)):
        return list(words)
    kept = [not _is_same(word) for word in words]
    for place in changes:
        kept[max(place - 1, 0) : place + 1] = [True] * len(kept[max(place - 1, 0) : place + 1])
    short: list[Word] = []
    for is_kept, group in groupby(zip(kept, words, strict=True), key=itemgetter(0)):
        stretch = [word for _, word in group]
        if not is_kept and len(stretch) >= max(least, 2 * around + 1):
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
        if word is BREAK:
            yield from [(_shown(line), filled)] if line else []
            line, filled = [], 0
            continue
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
