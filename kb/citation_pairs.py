"""The second step of reading a citation: which number belongs to which word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.citation_numbers import Range, ascends, join
from kb.citation_tokens import ROMAN_LEVELS, UNNUMBERED, Form, Kind, Token
from kb.model import Level

_LONGEST_JOINT = 8  # tokens between two numbers of a list
_LETTERED = {Level.POINT, Level.PARAGRAPH}  # «пункт а)» is a point
_LONGEST_GLUE = 6  # tokens between a word and its number


@dataclass(frozen=True, slots=True)
class Element:
    """One entry of a list of numbers."""

    number: str | Range
    inner: tuple[str, ...] = ()
    """Numbers of the units inside it, from the outermost: "51(2)(1-1)"."""
    form: Form = Form.DIGITS
    place: int = 0
    """Position of its last token."""
    closed: bool = False
    """Whether it bears a bracket: "1)"."""


@dataclass(frozen=True, slots=True)
class Item:
    """A unit word or a list of numbers; ``first`` and ``last`` are positions of tokens."""

    first: int
    last: int
    word: Token | None = None
    elements: tuple[Element, ...] = ()

    @property
    def form(self) -> Form:
        """How the numbers are written; in words only if all of them are."""
        forms = (e.form for e in self.elements if e.form is not Form.ORDINAL)
        return next(forms, Form.ORDINAL)


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit word with its numbers."""

    level: Level
    elements: tuple[Element, ...]
    first: int
    last: int
    language: str | None
    """None for a word that Kazakh and Russian share."""
    number_first: bool
    ordinal: bool
    weak: bool
    """Whether it may mean no unit: «2 бөлім», «в 5 ч. 30»."""
    several: Level | None = None
    """What the word means of several numbers where no other word does: «пп. 1, 2 ст. 51»."""


def is_year(number: str | Range) -> bool:
    """Whether a number, or the first of a range, is rather a year."""
    first = number.first if isinstance(number, Range) else number
    return re.fullmatch("(?:19|20)[0-9]{2}", first) is not None


def items_of(tokens: Sequence[Token]) -> list[Item]:
    """The unit words and the lists of numbers among ``tokens``, in their order."""
    items: list[Item] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.kind is Kind.UNIT:
            items.append(Item(position, position, word=token))
        elif token.kind is Kind.NUMBER:
            items.append(_list(tokens, position))
            position = items[-1].last
        position += 1
    return _divided(tokens, items)


def _list(tokens: Sequence[Token], first: int) -> Item:
    """The list of numbers that begins with the token at ``first``."""
    token = tokens[first]
    elements = [_element(token, first)]
    last = first
    while (joint := _joint(tokens, last)) is not None:
        ranged, last = joint
        previous, token = token, tokens[last]
        before = elements[-1].number
        joined = None
        if ranged and isinstance(before, str) and not elements[-1].inner:
            joined = join(before, token.number)
        if isinstance(joined, str) and (previous.closed or previous.form is not token.form):
            joined = None
        if token.opened and elements[-1].inner:
            # "51(2), (3)": one more of what the brackets before it number
            inner = (*elements[-1].inner[:-1], token.number)
            elements.append(replace(_element(token, last), number=before, inner=inner))
        elif joined is None:
            elements.append(_element(token, last))
        else:
            elements[-1] = replace(_element(token, last), number=joined)
    return Item(first, last, elements=tuple(elements))


def _element(token: Token, place: int) -> Element:
    return Element(token.number, token.inner, token.form, place, token.closed)


def _joint(tokens: Sequence[Token], last: int) -> tuple[bool, int] | None:
    """Whether a range goes on from the number at ``last``, and where; None: the list ends."""
    ranged = listed = False
    for position in range(last + 1, min(last + _LONGEST_JOINT, len(tokens))):
        token = tokens[position]
        if token.kind is Kind.NUMBER:
            in_a_row = token.closed and tokens[last].closed  # "1) 2) 3)"
            return (ranged, position) if ranged or listed or in_a_row else None
        if token.kind is Kind.RANGE and not ranged and not listed:
            ranged = True
        elif token.kind in {Kind.CONJUNCTION, Kind.COMMA} and not ranged:
            listed = True
        elif token.kind is not Kind.GLUE:
            return None
    return None


def _divided(tokens: Sequence[Token], items: list[Item]) -> list[Item]:
    """Part the lists whose last number belongs to the word behind: «ст. 51, 2 пункт»."""
    divided: list[Item] = []
    for position, item in enumerate(items):
        if len(item.elements) > 1 and _is_shared(tokens, items, position):
            *others, own = item.elements
            divided.append(Item(item.first, others[-1].place, elements=tuple(others)))
            divided.append(Item(item.last, item.last, elements=(own,)))
        else:
            divided.append(item)
    return divided


def _is_shared(tokens: Sequence[Token], items: list[Item], position: int) -> bool:
    """Whether a list stands between two words that have no other number.

    A plural before it takes it all, and so does «и» between the numbers.
    """
    if not 0 < position < len(items) - 1:
        return False
    before, item, after = items[position - 1 : position + 2]
    between = {token.kind for token in tokens[item.elements[-2].place + 1 : item.last]}
    return (
        before.word is not None
        and not before.word.plural
        and after.word is not None
        and between <= {Kind.GLUE, Kind.COMMA}
        and Kind.COMMA in between
        and isinstance(item.elements[-1].number, str)
        and _adjacent(tokens, before, item)
        and _adjacent(tokens, item, after)
        and not (position > 1 and _adjacent(tokens, items[position - 2], before))
        and not (position + 2 < len(items) and _adjacent(tokens, after, items[position + 2]))
    )


def _adjacent(tokens: Sequence[Token], left: Item, right: Item) -> bool:
    """Whether nothing but glue, dots and a dash stands between two items."""
    if right.first - left.last > _LONGEST_GLUE:
        return False
    return all(
        token.kind in {Kind.GLUE, Kind.STOP} or _is_dash(token)
        for token in tokens[left.last + 1 : right.first]
    )


def _is_dash(token: Token) -> bool:
    return token.kind is Kind.RANGE and token.end - token.start == 1


def pairs_of(tokens: Sequence[Token], items: Sequence[Item]) -> list[Pair]:
    """Each unit word with the list beside it, so that most words have one.

    A number stands before a Kazakh word and after a Russian or English one,
    unless that leaves words without a number. Dynamic programming from the end:
    ``best[i][free]`` is the score of the items from ``i`` on, where ``free``
    says that the list before ``i`` is still to be had.
    """
    count = len(items)
    near = [_adjacent(tokens, items[i], items[i + 1]) for i in range(count - 1)] + [False]
    best = [[0, 0] for _ in range(count + 2)]
    choice = [["", ""] for _ in range(count + 1)]
    for i in range(count - 1, -1, -1):
        word = items[i].word
        if word is None:
            best[i] = [best[i + 1][near[i]]] * 2
            continue
        for free in (0, 1):
            options = [(best[i + 1][0], "")]
            if free and (score := _fit(tokens, items[i], word, items[i - 1])):
                options.append((score + best[i + 1][0], "before"))
            if near[i] and (score := _fit(tokens, items[i], word, items[i + 1])):
                options.append((score + best[i + 2][0], "after"))
            best[i][free], choice[i][free] = max(options)
    pairs = []
    i = free = 0
    while i < count:
        word = items[i].word
        if word is None:
            free = int(near[i])
            i += 1
            continue
        chosen = choice[i][free]
        if chosen:
            numbers = items[i - 1] if chosen == "before" else items[i + 1]
            pairs.append(_pair(tokens, items[i], word, numbers))
        elif word.unit is not None and word.unit.level in UNNUMBERED:
            pairs.append(_unnumbered(items[i], word, word.unit.level))
        i += 2 if chosen == "after" else 1
        free = 0
    return pairs


def _fit(tokens: Sequence[Token], item: Item, word: Token, numbers: Item) -> int:
    """How well a list goes with a word: 0 not at all."""
    before = numbers.first < item.first
    unit = word.unit
    if unit is None or numbers.word is not None or unit.level in UNNUMBERED:
        return 0
    if numbers.form is Form.ROMAN and unit.level not in ROMAN_LEVELS:
        return 0
    if numbers.form is Form.LETTER and not {unit.level, unit.with_digits} & _LETTERED:
        return 0
    if numbers.form is Form.NAME and unit.level is not Level.SUBPARAGRAPH:
        return 0
    if word.short and word.language == "kk" and not before:
        return 0
    tied = before and item.first - numbers.last == 2 and _is_dash(tokens[numbers.last + 1])
    usual = word.language is not None and before == (word.language == "kk")
    return 10 + usual + 2 * tied


def _pair(tokens: Sequence[Token], item: Item, word: Token, numbers: Item) -> Pair:
    unit = word.unit
    assert unit is not None
    before = numbers.first < item.first
    level = unit.level
    if numbers.form is not Form.ORDINAL and unit.with_digits is not None:
        level = unit.with_digits
    if numbers.form is Form.LETTER:
        level = Level.POINT
    elif numbers.form is Form.NAME:
        level = Level.PART
    tied = tokens[numbers.last].closed or _is_dash(tokens[max(item.first, numbers.first) - 1])
    loose = not tied and (before or word.language == "kk")
    return Pair(
        level=level,
        elements=_several(numbers.elements) if word.plural else numbers.elements,
        first=min(item.first, numbers.first),
        last=max(item.last, numbers.last),
        language=word.language or tokens[numbers.last].language,
        number_first=before,
        ordinal=numbers.form is Form.ORDINAL,
        weak=word.short or (loose and unit.everyday),
        several=unit.several,
    )


def _unnumbered(item: Item, word: Token, level: Level) -> Pair:
    return Pair(
        level=level,
        elements=(Element(""),),
        first=item.first,
        last=item.last,
        language=word.language,
        number_first=False,
        ordinal=False,
        weak=True,
    )


def _several(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Read the hyphen of «5-8-баптары»: after a plural one hyphenated number is a range."""
    number = elements[0].number
    if len(elements) == 1 and isinstance(number, str) and not elements[0].inner:
        first, hyphen, last = number.partition("-")
        if hyphen and "-" not in last and ascends(first, last):
            return (Element(Range(first, last)),)
    return elements
