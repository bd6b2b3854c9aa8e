"""Where the quotations of an amending act end.

Words in a sentence («"…" деген сөздер») end at the mark before the words that
say what they are; a new wording ends at a mark that ends its paragraph. Straight
marks open and close and are often one short, so what comes next decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kb.references.quotations import QUOTES, opens

Span = tuple[int, int]

_MARK = re.compile("[\"«»“”„‟]|''")
_SURELY_CLOSES = "»”"
_BREAK = re.compile(r"\n[^\S\n]*\n")
_LONGEST_WORDS = 4000
_PARAGRAPH_ENDS = re.compile(r"[\"«»“”]*\s?[;.,]{0,3}[^\S\n]*(?:\n|\Z)")
_SPACED = re.compile(r":?[^\S\n]+(?=\S)")
_NUMBERED = re.compile(r"\s*\d+(?:-\d+)?\s*(?:[.)]|-\s?[^\W\d_])")
_NEXT_OF_LIST = re.compile(r"\s*,\s*[\"«“„](?=\w)")
_GOES_ON = re.compile(r"[\"»”]*\s?[;.,]{1,3}\s*")


def words_end(text: str, opening: int, limit: int, says_what: re.Pattern[str]) -> int | None:
    """The closing mark of the words that open at ``opening``; None where there is none.

    ``says_what`` matches behind a closing mark what only stands behind words.
    """
    stop = min(limit, opening + _LONGEST_WORDS)
    broken = _BREAK.search(text, opening, stop)
    depth = 0
    nearest: int | None = None
    for mark in _MARK.finditer(text, opening, stop):
        at = mark.start()
        if at == opening or opens(text, at, depth == 0):
            if at > opening and broken and at > broken.end() and nearest is not None:
                return nearest
            depth += 1
            continue
        is_sure = says_what.match(text, at + 1) is not None
        if is_sure:
            return at
        depth -= 1
        if depth <= 0:
            following = text[at + 1 : at + 2]
            if following and following in QUOTES:
                continue
            if broken is not None and at > broken.start():
                return nearest
            following_mark = _MARK.search(text, at + 1, stop)
            if following_mark is not None:
                # «"Рахмет" қоғамы, 15-үй" деген сөздер»: the mark of the inner name is missing
                further = following_mark.start()
                if not opens(text, further, True) and (
                    says_what.match(text, further + 1) or _NEXT_OF_LIST.match(text, further + 1)
                ):
                    return further
            return at
        if nearest is None and depth == 1 and (broken is None or at < broken.start()):
            nearest = at
    return nearest


def wording_end(
    text: str,
    opening: int,
    limit: int,
    instructs: Callable[[int], bool],
    surely_instructs: Callable[[int], bool],
) -> int | None:
    """The closing mark of the wording that opens at ``opening``; None where there is none.

    ``instructs`` tells whether a passage of the amending act seems to begin at an offset,
    ``surely_instructs`` whether it does even where no stop stands before it.
    """
    depth = 0
    first: int | None = None
    for mark in _MARK.finditer(text, opening, limit):
        at = mark.start()
        if at == opening or (opens(text, at, depth == 0) and not _ends_paragraph(text, at)):
            depth += 1
            continue
        depth = max(depth - 1, 0)
        if text[at + 1 : at + 2] in tuple(QUOTES):
            continue
        ends = _PARAGRAPH_ENDS.match(text, at + 1, limit)
        goes_on = ends or _GOES_ON.match(text, at + 1, limit)
        if goes_on is None:
            runs_on = _SPACED.match(text, at + 1, limit)
            if runs_on is not None and (
                surely_instructs(runs_on.end())
                or (depth == 0 and text[at] in _SURELY_CLOSES and instructs(runs_on.end()))
                or (text[at - 1] == "." and depth == 0 and instructs(runs_on.end()))
            ):
                return at
            continue
        if goes_on.end() >= limit or instructs(goes_on.end()):
            return at
        if ends and depth == 0:
            return at if first is None or not _is_stopped(text, first) else first
        if depth == 0 and first is None:
            first = at
    return first


def whole_wording(text: str, opening: int, closing: int) -> Span:
    """The wording between two marks, with one that it shares with a quotation within it.

    «"Көші-қон туралы" Заңның … жазылсын.» for «""Көші-қон …»: the words themselves lack a mark.
    """
    start, end = opening + 1, closing
    inner = [mark.start() for mark in _MARK.finditer(text, start, end)]
    if len(inner) % 2 == 0:
        return start, end
    last = inner[-1]
    if not text[last + 1 : end].strip() and not opens(text, last, False):
        return start, last  # one mark too many at the end
    if len(inner) > 1 and opens(text, inner[0], True) and text[last + 1 : end] in tuple(".;"):
        return start, last  # «… "Атамекен" палатасы".".»
    if not opens(text, inner[0], True) and not _NUMBERED.match(text, start):
        return opening, end
    if opens(text, inner[-1], False):
        return start, end + 1
    return start, end


def _ends_paragraph(text: str, at: int) -> bool:
    return text[at] not in "«„" and bool(
        re.compile(r"[;.]{0,2}[^\S\n]*(?:\n|\Z)").match(text, at + 1)
    )


def _is_stopped(text: str, at: int) -> bool:
    """Whether a sentence ends around a closing mark: «….» or «…;»."""
    return text[at - 1 : at] in tuple(".;") and text[at + 1 : at + 2] in tuple(".;")
