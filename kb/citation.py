"""Citations as people type them, in three languages and either order of units.

Reading goes in four steps: tokens (:mod:`kb.citation_tokens`); each unit word
paired with the numbers beside it (:mod:`kb.citation_pairs`); what stands beside
no word of its own (:mod:`kb.citation_completion`); pairs joined to citations,
here. All words are data in ``kb/grammar/citation_*.py``. Nothing here
knows an act: whether a unit exists is for the caller to find out.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kb.address import EID_PREFIXES
from kb.citation_completion import INSIDE, complete
from kb.citation_numbers import Range, expand
from kb.citation_pairs import Element, Item, Pair, is_year, items_of, pairs_of
from kb.citation_tokens import (
    UNNUMBERED,
    Form,
    Kind,
    Token,
    clean,
    is_abbreviation,
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
    Level.PREAMBLE: 5,
    Level.ARTICLE: 5,
    Level.REMARK: 6,
    Level.PARAGRAPH: 7,
    # Either may stand in the other: «подпункт 1) части второй», «часть вторая подпункта 1)».
    Level.SUBPARAGRAPH: 8,
    Level.POINT: 8,
    Level.INDENT: 9,
}
_WORDS = frozenset({Kind.WORD, Kind.ACT, Kind.UNIT, Kind.NUMBER})
_NESTING = frozenset({Level.SECTION, Level.POINT})
_HEADS = frozenset({Level.SECTION, Level.CHAPTER, Level.SUBDIVISION})


@dataclass(frozen=True, slots=True)
class CitedUnit:
    """One unit that a citation names."""

    level: Level
    number: str | Range
    """``"1-1"``; ``""`` for a preamble or a remark, which bear none.

    A range is left for :func:`expand` to fill with what exists.
    """


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
    portal = _PORTAL.search(text)
    if portal is not None:
        return _with_address(text, portal)
    machine = _machine_form(text)
    if machine is not None:
        return [machine]
    reading = _Reading(text)
    return reading.citations() if reading.pairs else reading.bare_numbers(bare)


# Identifiers ------------------------------------------------------------------

_EID_LEVELS = {prefix: level for level, prefix in EID_PREFIXES.items()}
_EID = r"[a-z]+_{1,2}[^\W_][\w.~-]*"
_ACT_ID = r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*_{0,2}"
_FRAGMENT = re.compile(rf"(?P<act>{_ACT_ID})?#(?P<fragment>[\w.~-]+)")
_EID_ALONE = re.compile(rf"(?:(?P<act>{_ACT_ID})\s+)?(?P<eid>{_EID})")
_ANCHOR = re.compile(r"z[0-9]+")
_PORTAL = re.compile(r"/(?P<lang>kaz|rus|eng)/docs/(?P<act>\w+)(?:#(?P<fragment>[\w.~-]+))?")
_PORTAL_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en"}
_SLUG_NUMBER = re.compile(
    r"(?P<act>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)\s+(?P<number>[0-9]{1,4}[0-9/()-]{0,20})"
)


def units_of_eid(eid: str) -> tuple[CitedUnit, ...]:
    """The units of an identifier such as ``chp_9__art_51__para_2__point_1-1``.

    Parts that name no unit give none.
    """
    units = []
    for part in eid.split("__"):
        prefix, _, number = part.partition("~")[0].partition("_")
        level = _EID_LEVELS.get(prefix)
        if level is not None and (number or level in UNNUMBERED):
            units.append(CitedUnit(level, number))
    return tuple(units)


def _machine_form(text: str) -> ParsedCitation | None:
    """A citation in the form of an identifier, not of words."""
    found = _FRAGMENT.fullmatch(text)
    if found:
        return _fragment(found["fragment"], found["act"], None)
    found = _EID_ALONE.fullmatch(text)
    if found and (units := units_of_eid(found["eid"])):
        return ParsedCitation(units, found["act"], eid=found["eid"])
    found = _SLUG_NUMBER.fullmatch(text)
    if found and (cited := parse_citation(found["number"], bare=True)):
        return ParsedCitation(cited.units, found["act"])
    return None


def _fragment(fragment: str, act: str | None, language: str | None) -> ParsedCitation:
    if _ANCHOR.fullmatch(fragment):
        return ParsedCitation((), act, language, anchor=fragment)
    return ParsedCitation(units_of_eid(fragment), act, language, eid=fragment)


def _with_address(text: str, portal: re.Match[str]) -> list[ParsedCitation]:
    """What a text cites in which an address of the portal names the act."""
    language = _PORTAL_LANGUAGES[portal["lang"]]
    if portal["fragment"]:
        return [_fragment(portal["fragment"], portal["act"], language)]
    # The address begins behind the blank before it.
    beside = " ".join(
        [*text[: portal.start()].split(" ")[:-1], _PORTAL.sub(" ", text[portal.end() :])]
    )
    return [
        replace(citation, act_hint=portal["act"], language=citation.language or language)
        for citation in parse_citations(beside, bare=True)
    ]


# Citations ------------------------------------------------------------------


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
        self.items = items_of(self.tokens)
        self.pairs = complete(self.tokens, self.items, pairs_of(self.tokens, self.items))
        edges = [-1, *(p.last for p in self.pairs), len(self.tokens)]
        starts = [*(p.first for p in self.pairs), len(self.tokens)]
        self.chunks = [
            self._chunk(last + 1, first) for last, first in zip(edges, starts, strict=False)
        ]
        self.rest = " ".join(chunk.text for chunk in self.chunks if chunk.text)
        self.acts = [i for i, chunk in enumerate(self.chunks) if chunk.names_act]
        self.any_hint = next((chunk.hint for chunk in self.chunks if chunk.hint), None)
        # A lone doubtful pair among words that name no act is no citation.
        if len(self.pairs) == 1 and self.pairs[0].weak and self.rest and not self.acts:
            self.pairs = []

    def _chunk(self, first: int, end: int) -> _Chunk:
        tokens = self.tokens[first:end]
        pieces: list[list[Token]] = [[]]
        for token in tokens:
            if token.kind is Kind.COMMA:
                pieces.append([])
            else:
                pieces[-1].append(token)
        telling = [piece for piece in pieces if any(map(self._names_act, piece))]
        kinds = {token.kind for token in tokens}
        naming = _WORDS if telling else {Kind.WORD}
        return _Chunk(
            text=self._span([t for t in tokens if t.kind in _WORDS]),
            hint=self._span(
                [
                    token
                    for token in (telling[0] if telling else tokens)
                    if token.kind in naming and not is_filler(self._word(token))
                ]
            ),
            names_act=bool(telling),
            tight=not kinds & {*_WORDS, Kind.COMMA, Kind.CONJUNCTION, Kind.RANGE},
            conjunction=Kind.CONJUNCTION in kinds,
        )

    def _word(self, token: Token) -> str:
        return self.text[token.start : token.end]

    def _names_act(self, token: Token) -> bool:
        return token.kind is Kind.ACT or (token.kind is Kind.WORD and names_act(self._word(token)))

    def _span(self, tokens: list[Token]) -> str:
        """The text from the first to the last of ``tokens``."""
        return self.text[tokens[0].start : tokens[-1].end] if tokens else ""

    def citations(self) -> list[ParsedCitation]:
        """The targets of all pairs."""
        groups = self._groups()
        own = [_outside_in(_with_parts([self.pairs[i] for i in group])) for group in groups]
        whole = self._inherit(groups, own)
        return [
            ParsedCitation(units, self._hint(group, language), language, self.rest)
            for group, pairs in zip(groups, whole, strict=True)
            for language in [self._language(group)]
            for units in _targets(pairs)
        ]

    def _groups(self) -> list[list[int]]:
        """Positions of the pairs that make one citation each."""
        phrases: list[list[int]] = []
        for i, pair in enumerate(self.pairs):
            if i and self.chunks[i].tight and self._goes_within(phrases[-1], pair):
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

    def _goes_within(self, phrase: list[int], pair: Pair) -> bool:
        """Whether a phrase lacks the level of ``pair``, or it is one that nests once.

        «подпункт 1) подпункта 2)», «подраздел 1 раздела 3»
        """
        last = [self.pairs[i].level for i in phrase[-2:]]
        nested = pair.level in _NESTING and pair.level is last[-1] and last[:-1] != last[-1:]
        return nested or pair.level not in self._levels(phrase)

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
        return self.acts[0] < i if self._language([i]) == "kk" else self.acts[-1] > i

    def _inherit(self, groups: list[list[int]], own: list[list[Pair]]) -> list[list[Pair]]:
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

    def _language(self, group: list[int]) -> str:
        """The language of a citation; of words that two share, by where the number stands."""
        pairs = [self.pairs[i] for i in group]
        known = next((pair.language for pair in pairs if pair.language), None)
        return known or ("kk" if pairs[0].number_first else "ru")

    def _hint(self, group: list[int], language: str) -> str | None:
        """The name of the act that a citation belongs to.

        It stands before a Kazakh citation and after a Russian or English one, if
        it stands there at all. Failing a word for an act, any words will do.
        """
        if not self.acts:
            return self.any_hint
        if language == "kk":
            place = bisect_right(self.acts, group[0]) - 1
            return self.chunks[self.acts[max(place, 0)]].hint
        place = bisect_left(self.acts, group[0] + 1)
        return self.chunks[self.acts[min(place, len(self.acts) - 1)]].hint

    def bare_numbers(self, bare: bool) -> list[ParsedCitation]:
        """The targets of numbers without a word: «51/2», «ТК РК 52», «51 2» where ``bare``."""
        numbers = self._only_numbers()
        if numbers is None or numbers.form is not Form.DIGITS or "№" in self.text:
            return []
        before = self._chunk(0, numbers.first)
        after = self._chunk(numbers.last + 1, len(self.tokens))
        deep = any(element.inner for element in numbers.elements)
        rest = before.text or after.text
        hint = before.hint or after.hint
        if not rest:
            accepted = bare or deep
        else:
            # Numbers with words on both sides, years and an act's own number are no citation.
            beside = not (before.text and after.text) and (
                bool(before.text) or deep or is_abbreviation(hint.split()[0] if hint else "")
            )
            other = is_kind_of_act(hint) or is_year(numbers.elements[0].number)
            accepted = bool(self.acts) and beside and not (other or self._parted(numbers.first))
        if not accepted:
            return []
        pair = Pair(Level.ARTICLE, numbers.elements, 0, 0, None, False, False, False)
        return [ParsedCitation(units, hint or None, None, rest) for units in _targets([pair])]

    def _only_numbers(self) -> Item | None:
        """The only list of numbers; several with blanks between are one path: «51 2 1-1»."""
        items = self.items
        if not items or any(item.word is not None for item in items):
            return None
        if len(items) == 1:
            return items[0]
        elements = [element for item in items for element in item.elements]
        numbers = [n for e in elements for n in (e.number, *e.inner) if isinstance(n, str)]
        between = {token.kind for token in self.tokens[items[0].first : items[-1].last + 1]}
        if not len(elements) == len(items) <= len(numbers) <= len(INSIDE):
            return None
        if not between <= {Kind.NUMBER, Kind.GLUE, Kind.STOP}:
            return None
        path = Element(numbers[0], tuple(numbers[1:]))
        return Item(items[0].first, items[-1].last, elements=(path,))

    def _parted(self, position: int) -> bool:
        """Whether a full stop stands before a token, other than behind an act's id."""
        before = [token.kind for token in self.tokens[:position]][-2:]
        return before[-1:] == [Kind.STOP] and Kind.ACT not in before


def _with_parts(pairs: list[Pair]) -> list[Pair]:
    """Tell the part of a code from the unnumbered paragraph of a text: both are «бөлік», «часть».

    It is a part beside a section or chapter, or where it is counted in figures
    and nothing says what it is a paragraph of.
    """
    inner = any(p.level in INSIDE for p in pairs)
    paragraphs = any(p.level is Level.PARAGRAPH for p in pairs)
    result = []
    for i, pair in enumerate(pairs):
        beside = {p.level for p in pairs[max(i - 1, 0) : i + 2]}
        if pair.level is Level.SUBPARAGRAPH and (beside & _HEADS or not (inner or pair.ordinal)):
            pair = replace(pair, level=Level.PART)
        if pair.several is not None and not paragraphs and _is_open_list(pair):
            pair = replace(pair, level=pair.several)
        result.append(pair)
    return result


def _is_open_list(pair: Pair) -> bool:
    """Whether a pair has several numbers, none of which bears a bracket."""
    several = len(pair.elements) > 1 or isinstance(pair.elements[0].number, Range)
    return several and not any(element.closed for element in pair.elements)


def _outside_in(pairs: list[Pair]) -> list[Pair]:
    """The pairs of one citation from the outermost to the innermost."""
    levels = {pair.level for pair in pairs}
    if {Level.PARAGRAPH, Level.SUBPARAGRAPH} <= levels:
        pairs = _with_points(pairs)
    first, last = _DEPTH[pairs[0].level], _DEPTH[pairs[-1].level]
    # Of two units at one depth the first is the inner in Russian, in English only if they nest.
    inner_first = {"ru"} if pairs[0].level is not pairs[-1].level else {"ru", "en"}
    inside_out = first > last or (first == last and pairs[0].language in inner_first)
    return sorted(reversed(pairs) if inside_out else pairs, key=lambda p: _DEPTH[p.level])


def _with_points(pairs: list[Pair]) -> list[Pair]:
    """Tell the «пункт» of codes that is a point: «п. 1) ч. 2», «ст. 188 ч. 2 п. 1»."""
    levels = [pair.level for pair in pairs]
    outer_first = _DEPTH[levels[0]] < _DEPTH[Level.PARAGRAPH]
    inner_first = _DEPTH[levels[-1]] < _DEPTH[Level.PARAGRAPH]
    behind = levels.index(Level.PARAGRAPH) > levels.index(Level.SUBPARAGRAPH)
    within = (outer_first and behind) or (inner_first and not behind)
    return [
        replace(pair, level=Level.POINT)
        if pair.level is Level.PARAGRAPH and (within or all(e.closed for e in pair.elements))
        else pair
        for pair in pairs
    ]


def _outer(neighbour: list[Pair], pairs: list[Pair]) -> list[Pair]:
    """The units of a neighbour that the outermost of ``pairs`` may stand in."""
    top = pairs[0]
    if _DEPTH[top.level] <= _DEPTH[Level.ARTICLE]:
        return []
    outer = itertools.takewhile(
        lambda p: p.level is not top.level and _DEPTH[p.level] <= _DEPTH[top.level], neighbour
    )
    return [p for p in outer if p.level is Level.ANNEX or _DEPTH[p.level] >= _DEPTH[Level.ARTICLE]]


def _targets(pairs: list[Pair]) -> Iterator[tuple[CitedUnit, ...]]:
    """One chain of units for each combination of the numbers listed."""
    choices = [[_units(pair.level, element) for element in pair.elements] for pair in pairs]
    lists = sum(len(choice) > 1 for choice in choices)
    most = MAX_TARGETS if lists > 1 else None
    for combination in itertools.islice(itertools.product(*choices), most):
        yield tuple(itertools.chain.from_iterable(combination))


def _units(level: Level, element: Element) -> list[CitedUnit]:
    """The unit of a number and the units inside it that its brackets or slashes name."""
    inside: tuple[Level, ...] = ()
    if level is Level.ANNEX:
        inside = INSIDE[1:]
    elif level in INSIDE:
        inside = INSIDE[INSIDE.index(level) + 1 :]
    return [
        CitedUnit(level, element.number),
        *(CitedUnit(deeper, number) for deeper, number in zip(inside, element.inner, strict=False)),
    ]
