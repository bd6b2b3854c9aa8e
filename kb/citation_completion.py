"""The third step of reading a citation: what numbers mean that no word of their own explains.

«51-баптан 53-бапқа дейін» is a range though each number has a word, «51-бап 2»
a paragraph though its number has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kb.citation_numbers import Range, ascends
from kb.citation_pairs import Element, Item, Pair, is_year
from kb.citation_tokens import Form, Kind, Token
from kb.model import Level

INSIDE = (Level.ARTICLE, Level.PARAGRAPH, Level.POINT, Level.INDENT)
"""What the numbers of "51(2)(1-1)" and "51/2/1-1" count, from the outermost."""

_HOLDS_POINTS = frozenset({Level.ARTICLE, Level.PARAGRAPH, Level.SUBPARAGRAPH})
_NOTHING = frozenset({Kind.GLUE, Kind.STOP})


def complete(tokens: Sequence[Token], items: Sequence[Item], pairs: Sequence[Pair]) -> list[Pair]:
    """``pairs`` with ranges joined and with the numbers that have no word."""
    return _with_bare(tokens, items, _with_ranges(tokens, _with_parts_of_articles(tokens, pairs)))


def _with_parts_of_articles(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[Pair]:
    """Read «492 б. 2 б.»: within an article the same letter is that of бөлік."""
    result: list[Pair] = []
    for pair in pairs:
        before = result[-1] if result else None
        if (
            before is not None
            and pair.level is before.level is Level.ARTICLE
            and tokens[pair.last].short
            and tokens[before.last].short
            and _kinds(tokens, before.last, pair.first) <= _NOTHING
        ):
            pair = replace(pair, level=Level.SUBPARAGRAPH)
        result.append(pair)
    return result


def _kinds(tokens: Sequence[Token], last: int, first: int) -> set[Kind]:
    return {token.kind for token in tokens[last + 1 : first]}


# Ranges ------------------------------------------------------------------


def _with_ranges(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[Pair]:
    """Join «статья 5 – статья 8» and «5-баптан 8-бапқа дейін» to one pair each."""
    result: list[Pair] = []
    for pair in pairs:
        end = _end_of_range(tokens, result[-1], pair) if result else None
        if end is None:
            result.append(pair)
            continue
        first, last = _number(result[-1]), _number(pair)
        assert first is not None and last is not None
        element = replace(pair.elements[0], number=Range(first, last))
        result[-1] = replace(pair, elements=(element,), first=result[-1].first, last=end)
    return result


def _end_of_range(tokens: Sequence[Token], before: Pair, pair: Pair) -> int | None:
    """The position of the last token of the range that two pairs make; None: they make none."""
    first, last = _number(before), _number(pair)
    if before.level is not pair.level or not first or not last or not ascends(first, last):
        return None
    between = _kinds(tokens, before.last, pair.first) - _NOTHING
    if between == {Kind.RANGE}:
        return pair.last
    if between <= {Kind.CONJUNCTION, Kind.LINK}:
        for position in range(pair.last + 1, len(tokens)):
            if tokens[position].kind is Kind.CLOSER:
                return position
            if tokens[position].kind is not Kind.GLUE:
                break
    return None


def _number(pair: Pair) -> str | None:
    """The only number of a pair."""
    [element, *others] = pair.elements
    if others or element.inner or not isinstance(element.number, str):
        return None
    return element.number


# Numbers without a word ----------------------------------------------------------


def _with_bare(tokens: Sequence[Token], items: Sequence[Item], pairs: Sequence[Pair]) -> list[Pair]:
    """Add the numbers that stand right behind a pair: «51-бап 2», «ст. 51, 1-1)», «51-бап (2)»."""
    spare = {item.first: item for item in items if item.word is None}
    for pair in pairs:
        for position in range(pair.first, pair.last + 1):
            spare.pop(position, None)
    result: list[Pair] = []
    for pair in pairs:
        result.append(pair)
        while (item := _next_bare(tokens, spare, result[-1].last)) is not None:
            level = _level_of_bare(tokens, item, _innermost(result[-1]))
            known = {_innermost(other) for other in (*pairs, *result)}
            if level is None or level in known:
                break
            result.append(
                replace(pair, level=level, elements=item.elements, first=item.first, last=item.last)
            )
    return result


def _innermost(pair: Pair) -> Level:
    """The level that the last number of a pair counts: of "51(2)" the paragraph."""
    deep = len(pair.elements[-1].inner)
    if not deep or pair.level not in INSIDE:
        return pair.level
    return INSIDE[min(INSIDE.index(pair.level) + deep, len(INSIDE) - 1)]


def _next_bare(tokens: Sequence[Token], spare: dict[int, Item], last: int) -> Item | None:
    """The numbers behind the token at ``last`` with next to nothing between."""
    for position in range(last + 1, len(tokens)):
        if position in spare:
            item = spare[position]
            comma = Kind.COMMA in _kinds(tokens, last, position)
            return item if not comma or item.elements[0].closed else None
        if tokens[position].kind not in _NOTHING | {Kind.COMMA}:
            break
    return None


def _level_of_bare(tokens: Sequence[Token], item: Item, outer: Level) -> Level | None:
    """What numbers without a word count within a unit of level ``outer``; None if nothing."""
    first: Element = item.elements[0]
    following = next(
        (token for token in tokens[item.last + 1 :] if token.kind is not Kind.GLUE), None
    )
    if item.form is not Form.DIGITS or (following and following.kind is Kind.WORD):
        return None
    if first.closed and not tokens[item.first].opened:
        return Level.POINT if outer in _HOLDS_POINTS else None
    if is_year(first.number) or outer not in INSIDE[:2]:
        return None
    return INSIDE[INSIDE.index(outer) + 1]
