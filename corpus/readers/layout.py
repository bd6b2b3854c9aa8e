"""How lines of a text make paragraphs: found out from the lines, then applied to them.

Lines know no mark-up. Whether a line begins a paragraph shows by a blank line
above it, by its indent, by a list number, by the line above ending a sentence
or having been broken although the next word would have fitted. Which of these
means anything differs from text to text and is measured on its lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.letters import TO_CYRILLIC

_LIST_MARK = re.compile(
    r"\(?\d{1,3}(?:-\d{1,3})?(?:\.\d{1,3})*\s{0,3}[.)](?:\s|[^\W\d]|$)"
    r"|[^\W\d_]\)\s|[-–—•●*]\s"
)
_SENTENCE_END = re.compile(r"[.;:!?][\"»”)]*$")
_DASH_AT_END = re.compile(r"\s[-–—]{1,3}$")
_CITED_IN_SHORT = re.compile(r"(?:\d-\s?[бт]|(?<!\w)(?:см|ст|п|пп|подп))\.$")
_ONLY_A_NUMBER = re.compile(r"(?:[^\W\d]+ )?\d+(?:[-‐‑]\d+)*(?:[-‐‑][^\W\d]+)?\.?")
_ROW_OF_DATES = re.compile(
    r"(?:\w{2}\s)?\d{1,2}(?:\.\d{2}\.|\s[^\W\d]+\s)\d{4}|[№(]"
    r"|(?:өзгеріс|толықтыру)\w*\s(?:\w+\s){0,3}енгізілді\s|с\s(?:изменени|дополнени)\w+,?\sвнесен"
)
"""What notes of editors go on with behind a semicolon."""
_FIRST_WORD = re.compile(r"\S+")

_DIVIDED_WORD = re.compile(r"([^\W\d_]{2,})-$")
_REST_OF_WORD = re.compile(r"([^\W\d_]+)")
_CONJUNCTIONS = frozenset(["және", "немесе", "и", "или", "and", "or"])
"""Words before which a hyphen stays: «аудио- және бейнежазба»."""
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_PLAIN = TO_CYRILLIC | str.maketrans("‐‑", "--")

_LONG_LINE = 40  # a shorter line says nothing about the margin
_WIDEST_MARGIN = 105  # characters; paragraphs on one line are longer
_WRAPPED_SHARE = 0.9  # of the long lines within the margin
_FEWEST_LINES = 6
_SURE_SHARE = 0.02
"""Of the lines, those that surely go on with the line above, at the least in wrapped text."""
_COMFORT = 0.85  # proportional type makes the characters of a line vary so much
_EXACT_SHARE = 0.97  # of the lines broken by count; else the type is proportional
_INDENT = 2  # characters by which an indent differs from none
_MOST = 0.6
_NEARLY_ALL = 0.9


@dataclass(slots=True)
class Line:
    """A line with more than white space in it."""

    row: int
    """Its number in the text, from 0."""
    indent: int
    text: str
    """Without white space around it."""
    after_blank: bool
    over_page: bool = False
    """The end of a page lies between it and the line above."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What begins a paragraph in a wrapped text."""

    margin: float
    """Characters of the line within which a further word would have been set."""
    blank_divides: bool
    body_indent: int | None
    """The indent of lines that go on; a line with another begins. None: an indent says nothing."""
    width: int
    """Characters of the longest lines."""
    first_indent: int = 0
    """The usual indent of lines that begin a paragraph."""

    def continues(self, above: Line, line: Line) -> bool:
        """Whether ``line`` goes on with the paragraph of the line above it."""
        ended = _ends_sentence(above)
        list_mark = _LIST_MARK.match(line.text)
        listed = list_mark is not None
        short = self._is_short(above, line)
        if line.after_blank and self.blank_divides:
            goes_on = not ended or _is_row_of_dates(line)
            rest = line.text[list_mark.end() :] if list_mark is not None else ""
            cited = listed and (not rest or rest[0].islower())
            return line.over_page and goes_on and not short and (cited or not listed)
        if self.body_indent is not None:
            if abs(line.indent - self.body_indent) >= _INDENT:
                both_centred = self._is_centred(above) and self._is_centred(line)
                return both_centred and not (ended or listed or line.after_blank)
            return not short or _goes_on(above, line)
        if listed:
            return not (ended or short)
        if self.blank_divides:
            return not short or _goes_on(above, line)
        if above.text.endswith("-"):
            return True
        if not short:
            return not ended or _within_sentence(above, line)
        return _goes_on(above, line)

    def _is_centred(self, line: Line) -> bool:
        right = self.width - line.indent - len(line.text)
        indented = line.indent > _INDENT and abs(line.indent - self.first_indent) >= _INDENT
        return indented and abs(line.indent - right) <= _INDENT

    def _is_short(self, above: Line, line: Line) -> bool:
        """Whether the line above was broken although the next word would have fitted."""
        first_word = _FIRST_WORD.match(line.text)
        assert first_word is not None
        return above.indent + len(above.text) + 1 + len(first_word.group()) <= self.margin


def wrapped_layout(lines: Sequence[Line]) -> Layout | None:
    """The layout of a text that is wrapped at a margin; None where it is not."""
    lengths = sorted(line.indent + len(line.text) for line in lines if len(line.text) >= _LONG_LINE)
    if len(lengths) < _FEWEST_LINES:
        return None
    within = sum(length <= _WIDEST_MARGIN for length in lengths)
    if within < _WRAPPED_SHARE * len(lengths):
        return None
    pairs = list(pairwise(lines))
    widest = lengths[min(int(within * 0.99), within - 1)]
    full = Layout(_COMFORT * widest, False, None, widest)
    # These surely go on: the sentence is open, the line above full, the next word in lower case.
    sure = [(above, line) for above, line in pairs if _goes_on(above, line)
            and line.text[0].islower() and not full._is_short(above, line)]  # fmt: skip
    if len(sure) < _SURE_SHARE * len(lines):
        return None
    exact = Layout(widest, False, None, widest)
    broken_by_count = sum(not exact._is_short(above, line) for above, line in sure)
    usual = lengths[min(int(within * 0.95), within - 1)]
    margin = widest if broken_by_count >= _EXACT_SHARE * len(sure) else _COMFORT * usual
    blank_divides, body = _blank_divides(pairs, sure), _body_indent(pairs, sure)
    return Layout(margin, blank_divides, body, widest, _first_indent(pairs))


def is_line_for_paragraph(lines: Sequence[Line]) -> bool:
    """Whether lines that no blank line divides are paragraphs all the same.

    Else they are one paragraph that a page broke around its links. A number above its
    heading says nothing: «Статья 2.» ends as a sentence does in either.
    """
    adjacent = [
        (above, line)
        for above, line in pairwise(lines)
        if not (line.after_blank or _ONLY_A_NUMBER.fullmatch(above.text))
    ]
    divided = sum(
        _SENTENCE_END.search(above.text) is not None or _LIST_MARK.match(line.text) is not None
        for above, line in adjacent
    )
    return divided > len(adjacent) / 2


def goes_on_in_lower_case(above: Line, line: Line) -> bool:
    """Whether a line goes on with an open sentence, in a text of a line for a paragraph."""
    return (
        line.text[0].islower()
        and _goes_on(above, line)
        and _DASH_AT_END.search(above.text) is None  # what all points of a list have in common
    )


class Joiner:
    """Joins lines of a paragraph, and words that were divided at their ends.

    The hyphen of a divided word goes, unless ``text`` has the word with it
    elsewhere («көші-қон»), in whatever letters that look the same.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: frozenset[str] | None = None

    def join(self, above: str, line: str) -> tuple[str, str]:
        """Return the line above and the line, as they are when put one behind the other."""
        divided = _DIVIDED_WORD.search(above)
        rest = _REST_OF_WORD.match(line)
        if divided is None or rest is None:
            return above, f" {line}"
        if self._known is None:
            self._known = frozenset(map(_plain, _WORD.findall(self._text)))
        whole, compound = _plain(f"{divided[1]}{rest[1]}"), _plain(f"{divided[1]}-{rest[1]}")
        if whole not in self._known and rest[1].lower() in _CONJUNCTIONS:
            return above, f" {line}"
        if whole in self._known or compound not in self._known:
            return above[:-1], line
        return above, line


def _plain(word: str) -> str:
    return word.translate(_PLAIN).lower()


def _ends_sentence(line: Line) -> bool:
    return _SENTENCE_END.search(line.text) is not None and _CITED_IN_SHORT.search(line.text) is None


def _within_sentence(above: Line, line: Line) -> bool:
    """Whether a full line's stop or semicolon ends no paragraph: «т.б.», dates in a row."""
    stop = above.text.endswith(".")
    return (stop and line.text[0].islower()) or _is_row_of_dates(line)


def _is_row_of_dates(line: Line) -> bool:
    """Whether a line goes on with the days and numbers of the acts that amended a unit."""
    return _ROW_OF_DATES.match(line.text) is not None and _LIST_MARK.match(line.text) is None


def _goes_on(above: Line, line: Line) -> bool:
    return (
        _SENTENCE_END.search(above.text) is None
        and _LIST_MARK.match(line.text) is None
        and not line.text[0].isupper()
        and line.text[0] not in '"«“'
    )


Pairs = Sequence[tuple[Line, Line]]


def _blank_divides(pairs: Pairs, sure: Pairs) -> bool:
    """Whether blank lines stand between paragraphs and not between all lines."""
    blank = sum(line.after_blank for _, line in pairs)
    within = sum(line.after_blank and not line.over_page for _, line in sure)
    return blank > 0 and within <= (1 - _NEARLY_ALL) * len(sure)


def _body_indent(pairs: Pairs, sure: Pairs) -> int | None:
    """The indent of lines that go on, where other lines have another."""
    indents = Counter(line.indent for _, line in sure)
    body, count = indents.most_common(1)[0]
    begun = _begun(pairs)
    differing = sum(abs(line.indent - body) >= _INDENT for line in begun)
    if count < _NEARLY_ALL * len(sure) or differing < _MOST * len(begun) or not begun:
        return None
    return body


def _first_indent(pairs: Pairs) -> int:
    """The usual indent of lines that begin a paragraph."""
    indents = Counter(line.indent for line in _begun(pairs))
    return indents.most_common(1)[0][0] if indents else 0


def _begun(pairs: Pairs) -> list[Line]:
    """The lines that begin a sentence or a point after the end of one."""
    return [
        line
        for above, line in pairs
        if _SENTENCE_END.search(above.text)
        and (_LIST_MARK.match(line.text) or line.text[0].isupper())
    ]
