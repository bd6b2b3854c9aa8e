"""Citations as people type them, in three languages and either order of units.

Reading goes in four steps: tokens (:mod:`kb.citation_tokens`); unit words and
lists of numbers; each word paired with the list beside it; pairs joined to
citations. All words are data in ``kb/grammar/citation_*.py``. Nothing here
knows an act: whether a unit exists is for the caller to find out.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kb.citation_numbers import Range, ascends, expand, join, normalise_number, number_key
from kb.citation_tokens import (
    ROMAN_LEVELS,
    Form,
    Kind,
    Token,
    clean,
    is_filler,
    is_kind_of_act,
    names_act,
    tokenize,
)
from kb.model import Level

__all__ = [
    "CitedUnit",
    "ParsedCitation",
    "Range",
    "expand",
    "normalise_number",
    "number_key",
    "parse_citation",
    "parse_citations",
    "units_of_eid",
]

MAX_TARGETS = 1000
"""Most targets of one citation that lists numbers at several levels."""

_DEPTH = {
    Level.ANNEX: 0,
    Level.PART: 1,
    Level.SECTION: 2,
    Level.CHAPTER: 3,
    Level.SUBDIVISION: 4,
    Level.ARTICLE: 5,
    Level.PARAGRAPH: 6,
    # Either may stand in the other: «подпункт 1) части второй», «часть вторая подпункта 1)».
    Level.SUBPARAGRAPH: 7,
    Level.POINT: 7,
    Level.INDENT: 8,
}
_INSIDE = (Level.ARTICLE, Level.PARAGRAPH, Level.POINT, Level.INDENT)
"""What the numbers of "51(2)(1-1)" and "51/2/1-1" count, from the outermost."""
_HEADS = frozenset({Level.SECTION, Level.CHAPTER, Level.SUBDIVISION})


@dataclass(frozen=True, slots=True)
class CitedUnit:
    """One unit that a citation names."""

    level: Level
    number: str | Range
    """``"1-1"``; a range is left for :func:`expand` to fill with what exists."""


@dataclass(frozen=True, slots=True)
class ParsedCitation:
    """One target that a text cites."""

    units: tuple[CitedUnit, ...]
    """From the outermost to the innermost; empty where only ``anchor`` or ``eid`` is given."""
    act_hint: str | None = None
    """The words that name the act, as typed: an id, «көші-қон заңы», «Трудового кодекса»."""
    language: str | None = None
    """``kk``, ``ru`` or ``en``, from the words for the units; None for ids and bare numbers."""
    rest: str = ""
    """All words of the text that name no unit, those of ``act_hint`` included."""
    eid: str | None = None
    """The identifier, where the text is one."""
    anchor: str | None = None
    """The portal's anchor ("z123"), where the text is one."""


def parse_citation(text: str, bare: bool = False) -> ParsedCitation | None:
    """The first target that ``text`` cites; None where it cites nothing."""
    return next(iter(parse_citations(text, bare)), None)


def parse_citations(text: str, bare: bool = False) -> list[ParsedCitation]:
    """All targets that ``text`` cites, in its order.

    ``bare`` says that an act is known from elsewhere, so that a number alone is
    an article. Without it a number alone counts only beside words that name an
    act («ТК РК 52», ``Z1100000477 51``). Lists give a target for each number;
    a range stays one target with a :class:`Range`.
    """
    text = clean(text).strip()
    machine = _machine_form(text)
    if machine is not None:
        return [machine]
    reading = _Reading(text)
    return reading.citations() if reading.pairs else reading.bare_numbers(bare)


# Identifiers ------------------------------------------------------------------

_EID_LEVELS = {
    "part": Level.PART,
    "sec": Level.SECTION,
    "chp": Level.CHAPTER,
    "subdvs": Level.SUBDIVISION,
    "subdivision": Level.SUBDIVISION,
    "art": Level.ARTICLE,
    "para": Level.PARAGRAPH,
    "subpara": Level.SUBPARAGRAPH,
    "point": Level.POINT,
    "indent": Level.INDENT,
    "annex": Level.ANNEX,
}
_EID = r"[a-z]+_[^\W_][\w.-]*"
_ACT_ID = r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*_{0,2}"
_FRAGMENT = re.compile(rf"(?P<act>{_ACT_ID})?#(?P<fragment>[\w.-]+)")
_EID_ALONE = re.compile(rf"(?:(?P<act>{_ACT_ID})\s+)?(?P<eid>{_EID})")
_ANCHOR = re.compile(r"z[0-9]+")
_PORTAL = re.compile(r"https?://\S+?/(?P<lang>kaz|rus|eng)/docs/(?P<act>\w+)#(?P<fragment>[\w.-]+)")
_PORTAL_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en"}
_SLUG_NUMBER = re.compile(
    r"(?P<act>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)\s+(?P<number>[0-9]{1,4}[0-9/()-]{0,20})"
)


def units_of_eid(eid: str) -> tuple[CitedUnit, ...]:
    """The units of an identifier such as ``chp_9__art_51__para_2__point_1-1``.

    Parts that name no numbered unit give none.
    """
    units = []
    for part in eid.split("__"):
        prefix, _, number = part.partition("_")
        if prefix in _EID_LEVELS and number:
            units.append(CitedUnit(_EID_LEVELS[prefix], number))
    return tuple(units)


def _machine_form(text: str) -> ParsedCitation | None:
    """A citation in the form of an identifier, not of words."""
    found = _PORTAL.fullmatch(text) or _FRAGMENT.fullmatch(text)
    if found:
        fragment = found["fragment"]
        language = _PORTAL_LANGUAGES.get(found.groupdict().get("lang") or "")
        if _ANCHOR.fullmatch(fragment):
            return ParsedCitation((), found["act"], language, anchor=fragment)
        return ParsedCitation(units_of_eid(fragment), found["act"], language, eid=fragment)
    found = _EID_ALONE.fullmatch(text)
    if found and (units := units_of_eid(found["eid"])):
        return ParsedCitation(units, found["act"], eid=found["eid"])
    found = _SLUG_NUMBER.fullmatch(text)
    if found and (cited := parse_citation(found["number"], bare=True)):
        return ParsedCitation(cited.units, found["act"])
    return None


# Pairs of a word and its numbers ------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Element:
    """One entry of a list of numbers."""

    number: str | Range
    inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """A unit word or a list of numbers; ``first`` and ``last`` are positions of tokens."""

    first: int
    last: int
    word: Token | None = None
    elements: tuple[_Element, ...] = ()
    form: Form = Form.DIGITS
    closed: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """A unit word with its numbers."""

    level: Level
    elements: tuple[_Element, ...]
    first: int
    last: int
    language: str
    ordinal: bool
    weak: bool
    """Whether it may mean no unit: «2 бөлім», «в 5 ч. 30»."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What stands between two pairs."""

    text: str
    hint: str
    names_act: bool
    tight: bool
    """Whether nothing stands there that could part two citations."""
    conjunction: bool


class _Reading:
    """One text on its way from tokens to citations."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.items = self._divide(self._items())
        self.pairs = self._paired()
        edges = [-1, *(p.last for p in self.pairs), len(self.tokens)]
        starts = [*(p.first for p in self.pairs), len(self.tokens)]
        self.chunks = [
            self._chunk(last + 1, first) for last, first in zip(edges, starts, strict=False)
        ]
        self.rest = " ".join(chunk.text for chunk in self.chunks if chunk.text)
        self.acts = [i for i, chunk in enumerate(self.chunks) if chunk.names_act]
        # A lone doubtful pair among words that name no act is no citation.
        if len(self.pairs) == 1 and self.pairs[0].weak and self.rest and not self.acts:
            self.pairs = []

    def _words(self, token: Token) -> str:
        return self.text[token.start : token.end]

    # Items

    def _items(self) -> list[_Item]:
        items: list[_Item] = []
        position = 0
        while position < len(self.tokens):
            token = self.tokens[position]
            if token.kind is Kind.UNIT:
                items.append(_Item(position, position, word=token))
            elif token.kind is Kind.NUMBER:
                items.append(self._list(position))
                position = items[-1].last
            position += 1
        return items

    def _list(self, first: int) -> _Item:
        """The list of numbers that begins with the token at ``first``."""
        token = self.tokens[first]
        elements = [_Element(token.number, token.inner)]
        form, last = token.form, first
        while (joint := self._joint(last)) is not None:
            ranged, last = joint
            previous, token = token, self.tokens[last]
            before = elements[-1]
            joined = None
            if ranged and isinstance(before.number, str) and not before.inner:
                joined = join(before.number, token.number)
            if isinstance(joined, str) and (previous.closed or previous.form is not token.form):
                joined = None
            if joined is None:
                elements.append(_Element(token.number, token.inner))
            else:
                elements[-1] = _Element(joined, token.inner)
            if token.form is not Form.ORDINAL:
                form = token.form
        return _Item(first, last, elements=tuple(elements), form=form, closed=token.closed)

    def _joint(self, last: int) -> tuple[bool, int] | None:
        """Whether a range goes on from the number at ``last``, and where; None: the list ends."""
        ranged = listed = False
        for position in range(last + 1, min(last + 8, len(self.tokens))):
            token = self.tokens[position]
            if token.kind is Kind.NUMBER:
                in_a_row = token.closed and self.tokens[last].closed  # "1) 2) 3)"
                return (ranged, position) if ranged or listed or in_a_row else None
            if token.kind is Kind.RANGE and not ranged and not listed:
                ranged = True
            elif token.kind is Kind.CONJUNCTION and not ranged:
                listed = True
            elif token.kind is not Kind.GLUE or set(self._words(token)) & set(".:[]"):
                return None
        return None

    def _divide(self, items: list[_Item]) -> list[_Item]:
        """Part lists that belong to the words on both sides: «ст. 51, 2 пункт»."""
        divided: list[_Item] = []
        for position, item in enumerate(items):
            before = items[position - 1] if position else None
            after = items[position + 1] if position + 1 < len(items) else None
            comma = next(
                (
                    place
                    for place in range(item.last - 1, item.first, -1)
                    if self.tokens[place].kind is Kind.CONJUNCTION
                ),
                None,
            )
            if (
                comma is None
                or self._words(self.tokens[comma]) != ","
                or not isinstance(item.elements[-1].number, str)
                or before is None
                or before.word is None
                or before.word.plural
                or after is None
                or after.word is None
                or not self._adjacent(before, item)
                or not self._adjacent(item, after)
                or (position > 1 and self._adjacent(items[position - 2], before))
                or (position + 2 < len(items) and self._adjacent(after, items[position + 2]))
            ):
                divided.append(item)
                continue
            left = next(p for p in range(comma - 1, -1, -1) if self._is_number(p))
            right = next(p for p in range(comma + 1, item.last + 1) if self._is_number(p))
            divided.append(_Item(item.first, left, None, item.elements[:-1], item.form))
            divided.append(
                _Item(right, item.last, None, item.elements[-1:], item.form, item.closed)
            )
        return divided

    def _is_number(self, position: int) -> bool:
        return self.tokens[position].kind is Kind.NUMBER

    def _adjacent(self, left: _Item, right: _Item) -> bool:
        """Whether nothing but glue and a hyphen stands between two items."""
        between = self.tokens[left.last + 1 : right.first]
        return len(between) < 6 and all(
            t.kind is Kind.GLUE or (t.kind is Kind.RANGE and t.end - t.start == 1)
            for t in between
        )

    # Pairs

    def _paired(self) -> list[_Pair]:
        """Give each unit word at most one neighbouring list, so that most words have one.

        Kazakh words are followed by their number only where none stands before
        them, Russian and English ones the other way round. Dynamic programming
        from the end: ``best[i][free]`` is the score of the items from ``i`` on,
        where ``free`` says that the list before ``i`` is still to be had.
        """
        items = self.items
        count = len(items)
        near = [self._adjacent(items[i], items[i + 1]) for i in range(count - 1)] + [False]
        best = [[0, 0] for _ in range(count + 2)]
        choice = [["", ""] for _ in range(count + 1)]
        for i in range(count - 1, -1, -1):
            if items[i].word is None:
                best[i] = [best[i + 1][near[i]]] * 2
                continue
            for free in (0, 1):
                options = [(best[i + 1][0], "")]
                if free and (score := self._fit(items[i], items[i - 1], before=True)):
                    options.append((score + best[i + 1][0], "before"))
                if near[i] and items[i + 1].word is None:
                    score = self._fit(items[i], items[i + 1], before=False)
                    if score:
                        options.append((score + best[i + 2][0], "after"))
                best[i][free], choice[i][free] = max(options)
        pairs = []
        i = free = 0
        while i < count:
            if items[i].word is None:
                free = int(near[i])
                i += 1
                continue
            chosen = choice[i][free]
            if chosen:
                beside = items[i - 1] if chosen == "before" else items[i + 1]
                pairs.append(self._pair(items[i], beside, chosen == "before"))
            i += 2 if chosen == "after" else 1
            free = 0
        return pairs

    def _fit(self, unit: _Item, numbers: _Item, before: bool) -> int:
        """How well a list goes with a word: 0 not at all."""
        word = unit.word
        assert word is not None and word.unit is not None
        if numbers.form is Form.ROMAN and word.unit.level not in ROMAN_LEVELS:
            return 0
        if numbers.form is Form.LETTER and Level.POINT not in (
            word.unit.level,
            word.unit.with_digits,
        ):
            return 0
        if word.short and word.language == "kk" and not before:
            return 0
        tied = before and unit.first - numbers.last == 2 and self._hyphen(numbers.last + 1)
        usual = word.language is not None and before == (word.language == "kk")
        return 10 + usual + 2 * tied

    def _hyphen(self, position: int) -> bool:
        return self.tokens[position].kind is Kind.RANGE

    def _pair(self, unit: _Item, numbers: _Item, before: bool) -> _Pair:
        word = unit.word
        assert word is not None and word.unit is not None
        level = word.unit.level
        if numbers.form is not Form.ORDINAL and word.unit.with_digits is not None:
            level = word.unit.with_digits
        loose = before and not numbers.closed and not self._hyphen(unit.first - 1)
        return _Pair(
            level=level,
            elements=_several(numbers.elements) if word.plural else numbers.elements,
            first=min(unit.first, numbers.first),
            last=max(unit.last, numbers.last),
            language=word.language or ("kk" if before else "ru"),
            ordinal=numbers.form is Form.ORDINAL,
            weak=word.short or (loose and word.unit.everyday),
        )

    # Words between the pairs

    def _chunk(self, first: int, end: int) -> _Chunk:
        tokens = self.tokens[first:end]
        pieces: list[list[Token]] = [[]]
        for token in tokens:
            if self._words(token)[-1:] in {",", ";", "?", "!"}:
                pieces.append([])
            else:
                pieces[-1].append(token)
        telling = next((p for p in pieces if any(map(self._names_act, p))), tokens)
        text = self._span(tokens, {Kind.WORD, Kind.ACT, Kind.UNIT, Kind.NUMBER})
        parting = any(t.kind in {Kind.CONJUNCTION, Kind.RANGE} for t in tokens)
        return _Chunk(
            text=text,
            hint=self._span(telling, {Kind.WORD, Kind.ACT}),
            names_act=any(self._names_act(token) for token in tokens),
            tight=not (text or parting),
            conjunction=any(
                t.kind is Kind.CONJUNCTION and self._words(t) not in {",", ";"} for t in tokens
            ),
        )

    def _names_act(self, token: Token) -> bool:
        return token.kind is Kind.ACT or (
            token.kind is Kind.WORD and names_act(self._words(token))
        )

    def _span(self, tokens: list[Token], kinds: set[Kind]) -> str:
        """The text from the first to the last token that counts."""
        hint = Kind.UNIT not in kinds
        counting = [
            t for t in tokens if t.kind in kinds and not (hint and is_filler(self._words(t)))
        ]
        return self.text[counting[0].start : counting[-1].end] if counting else ""

    # Citations

    def citations(self) -> list[ParsedCitation]:
        """The targets of all pairs."""
        groups = self._groups()
        own = [_outside_in(_with_parts([self.pairs[i] for i in group])) for group in groups]
        whole = self._inherit(groups, own)
        return [
            ParsedCitation(
                units,
                self._hint(group[0], group[-1]),
                self.pairs[group[0]].language,
                self.rest,
            )
            for group, pairs in zip(groups, whole, strict=True)
            for units in _targets(pairs)
        ]

    def _groups(self) -> list[list[int]]:
        """Positions of the pairs that make one citation each."""
        phrases: list[list[int]] = []
        for i, pair in enumerate(self.pairs):
            if i and self.chunks[i].tight and pair.level not in self._levels(phrases[-1]):
                phrases[-1].append(i)
            else:
                phrases.append([i])
        groups: list[list[int]] = []
        for phrase in phrases:
            if groups and self._continues(groups[-1], phrase):
                groups[-1].extend(phrase)
            else:
                groups.append(phrase)
        return groups

    def _levels(self, group: list[int]) -> set[Level]:
        return {self.pairs[i].level for i in group}

    def _continues(self, group: list[int], phrase: list[int]) -> bool:
        """Whether a phrase goes on with the citation before it: «приложение 1, пункт 5»."""
        return (
            not self.chunks[phrase[0]].conjunction
            and not self._other_act(phrase[0])
            and not self._levels(group) & self._levels(phrase)
        )

    def _other_act(self, i: int) -> bool:
        """Whether the pair at ``i`` belongs to another act than the pair before it."""
        if not self.chunks[i].names_act:
            return False
        if self.pairs[i].language == "kk":
            return self.acts[0] < i
        return self.acts[-1] > i

    def _inherit(self, groups: list[list[int]], own: list[list[_Pair]]) -> list[list[_Pair]]:
        """Complete each citation with the outer units that it leaves to a neighbour.

        «подпунктом 8) пункта 2, пунктами 2-1 и 2-2 статьи 5» says them once after,
        «51-баптың 1-тармағы және 2-тармағы» once before.
        """
        whole = list(own)
        for i in range(len(groups) - 2, -1, -1):
            following = groups[i + 1]
            depths = [_DEPTH[self.pairs[p].level] for p in following]
            if depths[0] > depths[-1] and not self._other_act(following[0]):
                whole[i] = _outer(whole[i + 1], whole[i]) + whole[i]
        for i in range(1, len(groups)):
            if not self._other_act(groups[i][0]):
                whole[i] = _outer(whole[i - 1], whole[i]) + whole[i]
        return whole

    def _hint(self, first: int, last: int) -> str | None:
        """The name of the act of a citation that spans the pairs ``first`` to ``last``.

        It stands before a Kazakh citation and after a Russian or English one, if
        it stands there at all. Failing a word for an act, any words will do.
        """
        if not self.acts:
            return next((chunk.hint for chunk in self.chunks if chunk.hint), None)
        if self.pairs[first].language == "kk":
            place = bisect_right(self.acts, first) - 1
            return self.chunks[self.acts[max(place, 0)]].hint
        place = bisect_left(self.acts, first + 1)
        return self.chunks[self.acts[min(place, len(self.acts) - 1)]].hint

    def bare_numbers(self, bare: bool) -> list[ParsedCitation]:
        """The targets of numbers without a word: «51/2», «ТК РК 52», «51» where ``bare``."""
        if len(self.items) != 1 or self.items[0].word is not None:
            return []
        numbers = self.items[0]
        around = [self._chunk(0, numbers.first), self._chunk(numbers.last + 1, len(self.tokens))]
        deep = any(element.inner for element in numbers.elements)
        if numbers.form is not Form.DIGITS or "№" in self.text:
            return []
        if not self.rest:
            accepted = bare or deep
        else:
            name = around[0].hint
            accepted = self.acts and (
                deep
                or not around[1].text
                and not (is_kind_of_act(name) or _is_year(numbers.elements[0].number))
            )
        if not accepted:
            return []
        hint = next((chunk.hint for chunk in around if chunk.hint), None)
        pair = _Pair(Level.ARTICLE, numbers.elements, 0, 0, "", False, False)
        return [ParsedCitation(units, hint, None, self.rest) for units in _targets([pair])]


def _is_year(number: str | Range) -> bool:
    return isinstance(number, str) and re.fullmatch("(?:19|20)[0-9]{2}", number) is not None


def _several(elements: tuple[_Element, ...]) -> tuple[_Element, ...]:
    """Read the hyphen of «5-8-баптары»: after a plural one hyphenated number is a range."""
    number = elements[0].number
    if len(elements) == 1 and isinstance(number, str) and not elements[0].inner:
        first, hyphen, last = number.partition("-")
        if hyphen and "-" not in last and ascends(first, last):
            return (_Element(Range(first, last)),)
    return elements


def _with_parts(pairs: list[_Pair]) -> list[_Pair]:
    """Tell the part of a code from the unnumbered paragraph of a text: both are «бөлік», «часть».

    It is a part beside a section or chapter, or where it is counted in figures
    and nothing says what it is a paragraph of.
    """
    inner = any(p.level in _INSIDE for p in pairs)
    result = []
    for i, pair in enumerate(pairs):
        beside = {p.level for p in pairs[max(i - 1, 0) : i + 2]}
        if pair.level is Level.SUBPARAGRAPH and (
            beside & _HEADS or not (inner or pair.ordinal)
        ):
            pair = replace(pair, level=Level.PART)
        result.append(pair)
    return result


def _outside_in(pairs: list[_Pair]) -> list[_Pair]:
    """The pairs of one citation from the outermost to the innermost."""
    first, last = _DEPTH[pairs[0].level], _DEPTH[pairs[-1].level]
    inside_out = first > last or (first == last and pairs[0].language == "ru")
    return sorted(reversed(pairs) if inside_out else pairs, key=lambda p: _DEPTH[p.level])


def _outer(neighbour: list[_Pair], pairs: list[_Pair]) -> list[_Pair]:
    """The units of a neighbour that the outermost of ``pairs`` may stand in."""
    top = pairs[0]
    if _DEPTH[top.level] <= _DEPTH[Level.ARTICLE]:
        return []
    outer = itertools.takewhile(
        lambda p: p.level is not top.level and _DEPTH[p.level] <= _DEPTH[top.level], neighbour
    )
    return [p for p in outer if p.level is Level.ANNEX or _DEPTH[p.level] >= _DEPTH[Level.ARTICLE]]


def _targets(pairs: list[_Pair]) -> Iterator[tuple[CitedUnit, ...]]:
    """One chain of units for each combination of the numbers listed."""
    choices = [[_units(pair.level, element) for element in pair.elements] for pair in pairs]
    lists = sum(len(choice) > 1 for choice in choices)
    most = MAX_TARGETS if lists > 1 else None
    for combination in itertools.islice(itertools.product(*choices), most):
        yield tuple(itertools.chain.from_iterable(combination))


def _units(level: Level, element: _Element) -> list[CitedUnit]:
    """The unit of a number and the units inside it that its brackets or slashes name."""
    inside: tuple[Level, ...] = ()
    if level is Level.ANNEX:
        inside = _INSIDE[1:]
    elif level in _INSIDE:
        inside = _INSIDE[_INSIDE.index(level) + 1 :]
    return [
        CitedUnit(level, element.number),
        *(CitedUnit(deeper, number) for deeper, number in zip(inside, element.inner, strict=False)),
    ]
