"""The words for units in running text, each with its numbers: the steps of a reference.

«осы баптың», «2-тармағының», «1), 3) – 5) тармақшаларында», «статьями 5 и 7»,
«частью второй», "Article 10". A step is found by one pattern for each language,
which runs once through the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kb.citation_tokens import ROMAN_LEVELS, UNNUMBERED
from kb.grammar import reference_en, reference_kk, reference_ru
from kb.grammar.citation_words import UnitWord
from kb.grammar.reference_words import ReferenceWords
from kb.language.places import beginnings, places_of
from kb.model import Level
from kb.numbering import normal_number, roman_to_int

WORDS = {
    words.citation.language: words
    for words in (reference_kk.WORDS, reference_ru.WORDS, reference_en.WORDS)
}
_MOST_ITEMS = 200
_LONGEST_BRACKET = 1500
_REMEMBERED = 4096
_DASHES = "-‐‑–—‒−"
_BRACKETED = (Level.POINT, Level.PARAGRAPH, Level.INDENT)
"""Levels of the units whose numbers may have a bracket of their own."""
_WORD_BEGINS = r"(?<![^\W_])"
_NO_FIGURE_BEFORE = r"(?<!\d[.,/:№-])"
_SPACE = r"(?:[^\S\n]|\n(?![^\S\n]*\n))"
"""White space within a paragraph of text; portals break lines around links."""
_NO_ITEM_BEFORE = r"(?<!\d, )(?<!\d,)(?<!\), )(?<!\),)"
_NUMBER_SIGN = re.compile(rf"{_SPACE}+(?:№\s?)?|(?<=\.)")
_FIGURES = re.compile(r"\d+[⁰¹²³⁴-⁹]*(?:[-‐‑.]\d+)*")
_REACH = 60  # characters before a word for units
_LONGEST_LIST = 3000  # characters
_PARAGRAPH_BREAK = "\n\n"
_STRETCH = 100  # characters by which a list may be longer, again and again
_LONGEST_WORD = 25  # characters
_SIGHT = 5  # characters: a full stop, some spaces, a figure
_BESIDE = " \t\n\xa0.№" + _DASHES
_ENDS_NUMBER = '0123456789)⁰¹²³⁴⁵⁶⁷⁸⁹»"'
_LINE_BEGINS = re.compile(r"(?:[\n:;]|\A)[^\S\n]*\Z")
_OWN_NUMBER = re.compile(r"\d{1,3}(?:-\d{1,3})?\)\s+(?=\d)")
"""The number of the point in which a list stands: «1) 3) тармақшада», «2) 4), 5) тармақшалар»."""
_NUMBER_OF = re.compile(r"(?<![^\W_])[№n]\s?\Z")
_GAZETTE = re.compile(r"[№n]\s?\d+(?:[-–]\d+)*,\s*\Z")
"""What stands before «ст. 50» where it is a place in a gazette: «2001 г., № 8, ст. 50».

«№ 477-IV, ст. 39» is an article of that law.
"""
_OPENING = re.compile(r"\s*\(")
_BRACKETS = re.compile(r"[()]|\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a list; ``value`` as :func:`kb.numbering.normal_number` gives it."""

    value: str
    begins_range: bool = False
    """The units up to the next number are meant too."""
    is_closed: bool = False
    """A bracket stands after it: "1)"."""
    is_ordinal: bool = False
    is_name: bool = False
    """It is the number of a part of a code, which bears a name: «Особенная часть»."""
    inner: tuple[Step, ...] = ()
    """What brackets after it name of the unit: «статьями 99 (частью второй), 100»."""


@dataclass(frozen=True, slots=True)
class Step:
    """A word for units with its numbers, or with the word that makes it relative."""

    start: int
    end: int
    unit: UnitWord
    numbers: tuple[Number, ...]
    relative: str | None
    """``"this"`` or ``"said"``; None where the numbers alone tell the unit."""
    is_plural: bool
    holds_on: bool
    """Whether, by its form, the unit named next may lie in this one."""
    belongs: bool
    """Whether, by its form, it lies in a unit named before."""

    @property
    def level(self) -> Level:
        """The level that the word means of these numbers."""
        if any(number.is_name for number in self.numbers):
            return Level.PART
        is_closed = bool(self.numbers) and all(number.is_closed for number in self.numbers)
        if self.unit.level is Level.PARAGRAPH and is_closed:
            return Level.POINT  # «пунктами 3), 4)»: the bracket says what they are
        if self.unit.with_digits and any(not number.is_ordinal for number in self.numbers):
            return self.unit.with_digits
        if (
            self.unit.several
            and len(self.numbers) > 1
            and not any(number.is_closed for number in self.numbers)
        ):
            return self.unit.several
        return self.unit.level


class Reader:
    """Finds the steps in texts of one language."""

    def __init__(self, words: ReferenceWords) -> None:
        self.words = words
        citation = words.citation
        letters = "a-z" if citation.language == "en" else "а-яәіңғүұқөһ(§"
        self._units = [unit for unit in citation.units if re.match(f"[{letters}]", unit.stem)]
        joins = "|".join(words.joins)
        separator = (
            rf"(?:{_SPACE}*(?:,{_SPACE}*|;[^\S\n]*)(?:(?:{joins}){_SPACE}+)*"
            rf"|{_SPACE}+(?:(?:{joins}){_SPACE}+)+(?:\((?:{joins})\){_SPACE}+)?"
            rf"|{_SPACE}*[{_DASHES}]{_SPACE}*"
            rf"|{_SPACE}+(?:{'|'.join(words.ranges) or '(?!)'}){_SPACE}+(?=\(?\d)"
            # «3), 5) 6) және 7)»: a comma may be forgotten.
            rf"|(?<=\d\)){_SPACE}+(?=\d{{1,3}}(?:-\d{{1,2}})?\)))"
        )
        ordinal = (
            rf"(?:(?:{'|'.join(citation.tens)})[\s-]+)?(?:{'|'.join(citation.ordinals.values())})"
            r"(?![^\W\d_])"
        )
        kinds = {
            "digits": r"\d{1,4}(?!\d)[⁰¹²³⁴-⁹]*(?:[-‐‑]\d{1,3}(?!\d))*(?:\.\d{1,3}(?!\d)){0,2}"
            rf"(?:\s?\)|-?(?:{citation.digit_endings})(?![^\W\d_]))?|{words.bracketed}",
            "roman": r"[ivxlіх]{1,7}(?![^\W_])",
            "letter": r"[«\"]?[a-zа-я][»\"]?\)",
            "ordinal": ordinal,
            "name": rf"(?:{'|'.join(citation.parts)})(?![^\W\d_])",
        }
        self._item = re.compile("|".join(f"(?P<{kind}>{kinds[kind]})" for kind in kinds))
        self._separator = re.compile(separator)
        self._inner = re.compile(words.inner_numbers)
        self._counted = re.compile(rf"\s*-?(?:{words.counted})(?![^\W\d_])")
        # What a stretch of a list holds.
        self._listed = re.compile(rf"\d\s?[,)(–-]|\)\s*,|{words.ordinal_mark}")
        self._cardinal = re.compile(rf"(?<![^\W_])(?:{words.cardinals})\s+\Z")
        self._holds_on = re.compile(rf"(?:{words.holds_on})\Z")
        self._belongs = re.compile(rf"(?:{words.belongs})\Z")
        self._disagrees = {
            level: re.compile(rf"(?:{endings})\Z") for level, endings in words.disagrees.items()
        }
        self._step = re.compile(
            self._numbers_first("|".join(kinds.values()), separator)
            if words.outer_first
            else self._unit_first(f"(?:{ordinal}|{kinds['name']})", separator)
        )
        short = rf"(?:{words.abbreviations or '(?!)'})(?=\.?\s{{0,3}}\d)"
        self._unit_word = re.compile(rf"{self._unit_words()}|{short}")
        self._beginnings = beginnings(stem for unit in self._units for stem in unit.stem.split("|"))
        self._short = re.compile(rf"(?<![^\W\d_]){short}") if words.abbreviations else None
        self._goes_on = re.compile(rf"\s+(?:{self._unit_words()}|(?:{joins})\s+\d+\s?\))")
        self._unit_of = lru_cache(_REMEMBERED)(self._read_unit)
        self._value = lru_cache(_REMEMBERED)(self._read_ordinal)
        leading = "|".join((words.this, words.said, *citation.tens, *kinds.values()))
        self._lead = re.compile(rf"(?:.*[^\w])?(?:{leading})")
        self._leads = lru_cache(_REMEMBERED)(lambda word: self._lead.fullmatch(word) is not None)

    def _numbers_first(self, item: str, separator: str) -> str:
        # A list that no unit follows is given up as a whole and not tried from each of
        # its numbers: tables of numbers are long.
        bracket = r"\s*\([^()]{3,200}\)"
        item = f"(?:{item})(?:{bracket})?"
        numbers = rf"(?P<numbers>(?>{item}(?:{separator}{item}){{0,{_MOST_ITEMS}}}))"
        this, said, unit = self.words.this, self.words.said, self._unit_words()
        return (
            rf"{_WORD_BEGINS}(?:(?P<this>{this})|(?P<said>{said}))\s+(?P<unit>{unit})"
            # Before figures the space may be lost: «кодексінің293-бабының».
            rf"|(?:{_WORD_BEGINS}(?P<this2>{this})\s+|{_WORD_BEGINS}|(?<=[^\W\d_])(?=\d))"
            rf"{_NO_FIGURE_BEFORE}{_NO_ITEM_BEFORE}{numbers}"
            rf"{_SPACE}*[{_DASHES}]?{_SPACE}*(?P<unit2>{unit})"
        )

    def _unit_first(self, ordinal: str, separator: str) -> str:
        this, said, unit = self.words.this, self.words.said, self._unit_words()
        abbreviations = self.words.abbreviations
        short = rf"|(?P<unit2>{abbreviations or '(?!)'})\.?(?=\s{{0,3}}\d)"
        return (
            # «пунктом 1-1статьи 52»: after a figure the space may be forgotten.
            rf"(?<![^\W\d_]){_NO_FIGURE_BEFORE}(?:(?:(?P<this>{this})|(?P<said>{said}))\s+)?"
            rf"(?:(?P<numbers>{ordinal}(?:{separator}{ordinal}){{0,20}})\s+)?"
            rf"(?:(?P<unit>{unit}){short})"
        )

    def _unit_words(self) -> str:
        # Each alternative begins with a letter, so that the engine can skip to one of these.
        return "|".join(
            rf"{stem}(?:{unit.endings})(?![^\W\d_])"
            for unit in self._units
            for stem in unit.stem.split("|")
        )

    def steps(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Step]:
        """The steps in ``text``, which is in lower case with folded look-alikes, in order.

        Words for units are found first, and what may belong to them is read only there.
        """
        stop = len(text) if end is None else end
        read = start
        for place in self._places(text, start, stop):
            if place < start or text[place - 1 : place].isalpha():
                continue
            word = self._unit_word.match(text, place, stop)
            if word is None:
                continue
            start = word.end()
            if not self._is_led(text, word):
                continue
            # An abbreviation is known by the figure behind it, which has to be in sight.
            is_short = self._short is not None and self._short.match(text, place) is not None
            sight = min(start + _SIGHT, stop) if is_short else start
            match = self._step.search(text, self._before(text, read, word.start()), sight)
            while match is not None and match.end() < start:
                match = self._step.search(text, match.end(), sight)
            for step in self._read(match, stop) if match is not None else ():
                yield step
                start = read = max(start, step.end)

    def _places(self, text: str, start: int, stop: int) -> list[int]:
        """Where words for units may begin."""
        places = places_of(text, self._beginnings, start, stop)
        if self._short is not None:
            places += (found.start() for found in self._short.finditer(text, start, stop))
            places.sort()
        return places

    def _before(self, text: str, start: int, word: int) -> int:
        """Where the words that may belong to the word for units at ``word`` begin."""
        start = max(start, word - _LONGEST_LIST)
        start = max(start, text.rfind(_PARAGRAPH_BREAK, start, word))
        at = word - _REACH
        while at > start and self._listed.search(text, max(at - _STRETCH, start), at + _REACH // 2):
            at -= _STRETCH
        return max(at, start)

    def _is_led(self, text: str, word: re.Match[str]) -> bool:
        """Whether a number or a word that may tell the unit stands beside it: a quick look."""
        before = text[max(word.start() - _LONGEST_WORD, 0) : word.start()].rstrip(_BESIDE)
        if before[-1:] in _ENDS_NUMBER and before:
            return True
        words = before.split()[-2:]
        if words and (self._leads(words[-1]) or self._leads(" ".join(words))):
            return True  # «той же статьи» has two
        if self.words.outer_first:
            return self._unit_of(word.group())[0].level in UNNUMBERED
        after = text[word.end() : word.end() + _LONGEST_WORD].lstrip(_BESIDE)
        return (
            after[:1].isdigit()
            or after.startswith("(")
            or any(self._leads(first.rstrip(",;.:)")) for first in after.split(None, 1)[:1])
            or self._unit_of(word.group())[0].level in UNNUMBERED
        )

    def _read(self, match: re.Match[str], stop: int) -> Iterator[Step]:
        """The step of a match; several where brackets within its list speak of other units."""
        found = match.groupdict()
        word = found["unit"] or found["unit2"]
        unit, is_plural = self._unit_of(word)
        relative = "this" if found["this"] or found.get("this2") else None
        relative = "said" if found["said"] else relative
        text, start, end = match.string, match.start(), match.end()
        numbers: tuple[Number, ...] = ()
        rest: int | None = None
        if found["numbers"]:
            first, last = match.span("numbers")
            numbers, _, _ = self._list(text, first, last, unit)
            own = _OWN_NUMBER.match(text, first, last) if start == first else None
            lacks_comma = is_plural and len(numbers) == 2  # «1) 2) тармақшалар»
            line = max(start - _LONGEST_WORD, 0)
            if own and not lacks_comma and _LINE_BEGINS.search(text, line, start):
                start, numbers = own.end(), numbers[1:]
        elif not self.words.outer_first and relative is None:
            sign = _NUMBER_SIGN.match(text, end)
            if sign is not None:
                numbers, last, rest = self._list(text, sign.end(), stop, unit)
                end = last if numbers else end
        if found["numbers"] and self._cardinal.search(text, max(start - _LONGEST_WORD, 0), start):
            return  # «одну десятую часть» is a share
        if unit.level in UNNUMBERED and relative is None:
            numbers = ()  # remarks are not counted: «0 Ескертпе» ends a table
        elif not numbers and relative is None:
            return
        is_abbreviated = not self.words.outer_first and found["unit2"]
        if self.words.outer_first and unit.level is Level.ARTICLE:
            # «1995 ж., N 24, 162-бап»: the number of the gazette seems to be of the list.
            before = text[max(start - 16, 0) : start]
            if _GAZETTE.search(before) or (len(numbers) > 1 and _NUMBER_OF.search(before)):
                return
        if is_abbreviated and _GAZETTE.search(text, max(start - 16, 0), start):
            return
        step = Step(
            start,
            end,
            unit,
            numbers,
            relative,
            is_plural,
            self._holds_on.search(word) is not None,
            self._belongs.search(word) is not None,
        )
        yield step
        while rest is not None:
            # «статьями 111 (за исключением … статьи 101) и 114»
            yield from self.steps(text, end, rest)
            start = rest
            numbers, end, rest = self._list(text, start, stop, unit)
            if numbers:
                yield replace(step, start=start, end=end, numbers=numbers)

    def _list(
        self, text: str, start: int, stop: int, unit: UnitWord
    ) -> tuple[tuple[Number, ...], int, int | None]:
        """The numbers of the list that begins at ``start``, where it ends, and where it goes on.

        It goes on behind brackets that speak of other units.
        """
        numbers: list[Number] = []
        end = start
        at = start
        rest: int | None = None
        while len(numbers) < _MOST_ITEMS and (item := self._item.match(text, at, stop)):
            # «пункте 1, 5 лет»: what follows says that the number counts something.
            if numbers and self._counted.match(text, item.end(), stop):
                break
            number = self._number(item, unit)
            if number is None:
                break
            end = at = item.end()
            if number.is_closed and (unit.with_digits or unit.level) not in _BRACKETED:
                numbers.append(replace(number, is_closed=False))  # the bracket is not its own
                end -= 1
                break
            is_cut = False
            if unit.level is Level.ARTICLE and (attached := self._inner.match(text, at, stop)):
                number = replace(number, inner=self._within_article(attached))
                end = at = attached.end()
            while (bracket := self._bracket(text, at, stop)) is not None:
                at = bracket[1]
                inner = tuple(self.steps(text, bracket[0] + 1, bracket[1] - 1))
                if inner and inner[0].start - bracket[0] <= 2:
                    number = replace(number, inner=inner)
                    end = at
                else:
                    is_cut = is_cut or bool(inner)
            if numbers and _is_inserted(numbers[-1], number):
                # «109 - 1 бабы»: no range goes down
                whole = f"{numbers[-1].value}-{number.value}"
                numbers[-1] = replace(number, value=whole)
            else:
                numbers.append(number)
            separator = self._separator.match(text, at, stop)
            if separator is None:
                break
            if is_cut:
                rest = separator.end() if self._item.match(text, separator.end(), stop) else None
                break
            if separator.group().strip() in (*_DASHES, *self.words.ranges):
                numbers[-1] = replace(number, begins_range=True)
            at = separator.end()
        if numbers and numbers[-1].begins_range:
            numbers[-1] = replace(numbers[-1], begins_range=False)
        return tuple(numbers), end, rest

    def _within_article(self, found: re.Match[str]) -> tuple[Step, ...]:
        """The units that the bracketed numbers behind that of an article mean."""
        steps: list[Step] = []
        numbers = list(_FIGURES.finditer(found.group()))
        for level, number in zip((Level.PARAGRAPH, Level.POINT), numbers, strict=False):
            unit = next(unit for unit in self.words.citation.units if unit.level is level)
            start = found.start() + len(steps)
            one = (Number(normal_number(number.group())),)
            steps.append(Step(start, start + 1, unit, one, None, False, False, False))
        return tuple(steps)

    def _bracket(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The span of the brackets that follow at once, with the brackets in them.

        A bracket after a number may be the number's own: «(подпунктом 1) части второй)».
        """
        opening = _OPENING.match(text, start, min(stop, start + 4))
        if opening is None:
            return None
        begin = opening.end() - 1
        depth = 0
        first = None
        for sign in _BRACKETS.finditer(text, begin, min(stop, start + _LONGEST_BRACKET)):
            if sign.group().isspace():
                break
            if sign.group() == "(":
                depth += 1
                continue
            is_of_number = text[begin : sign.start()].rstrip()[-1:].isdigit()
            if is_of_number and self._is_bracketed(text, begin, sign):
                continue
            depth -= 1
            first = first or sign.end()
            if depth == 0:
                return begin, sign.end()
        # Where a bracket is left open in the source the first that closes ends it.
        return (begin, first) if first is not None else None

    def _is_bracketed(self, text: str, start: int, sign: re.Match[str]) -> bool:
        """Whether a bracket after a number is the number's own, by the word for its unit."""
        words = self._unit_word.findall(text, start, sign.start())
        level = self._unit_of(words[-1])[0].level if words else None
        # «(пунктом 1) части третьей), 126»: the word goes on with the unit around.
        goes_on = self._goes_on.match(text, sign.end()) is not None
        return level is Level.POINT or (level is Level.PARAGRAPH and goes_on)

    def _number(self, item: re.Match[str], unit: UnitWord) -> Number | None:
        written = item.group()
        match item.lastgroup:
            case "digits":
                figures = _FIGURES.search(written)
                assert figures is not None
                return Number(normal_number(figures.group()), is_closed=written.endswith(")"))
            case "name":
                if unit.level is not Level.SUBPARAGRAPH:
                    return None
                first, _ = self.words.citation.parts
                return Number("1" if re.match(first, written) else "2", is_name=True)
            case "letter":
                return Number(written.strip('«»")'), is_closed=True)
            case "roman":
                value = roman_to_int(written) if unit.level in ROMAN_LEVELS else None
                return Number(str(value)) if value else None
        disagrees = self._disagrees.get(unit.level)
        if unit.level is Level.ARTICLE or (disagrees and disagrees.search(written)):
            return None  # articles are never counted in words
        return Number(str(self._value(written)), is_ordinal=True)

    def _read_ordinal(self, written: str) -> int:
        parts = re.split(r"[\s-]+", written)
        value = self.words.citation.tens.get(parts[0], 0) if len(parts) > 1 else 0
        for number, pattern in self.words.citation.ordinals.items():
            if re.fullmatch(pattern, parts[-1]):
                return value + number
        return value

    def _read_unit(self, word: str) -> tuple[UnitWord, bool]:
        for unit in self.words.citation.units:
            if word in unit.abbreviations:
                return unit, False
        for unit in self._units:
            if re.fullmatch(f"(?:{unit.stem})(?:{unit.endings})", word):
                plural = unit.plural and re.fullmatch(f"(?:{unit.stem})(?:{unit.plural})", word)
                return unit, bool(plural)
        raise KeyError(word)


def _is_inserted(number: Number, following: Number) -> bool:
    """Whether what seems the end of a range is the second part of an inserted number."""
    first, last = number.value, following.value
    return (
        number.begins_range
        and not (number.is_closed or number.is_ordinal or following.is_ordinal)
        and not following.inner
        and first.isdigit()
        and last.isdigit()
        and int(last) < int(first)
    )


@cache
def reader(language: str) -> Reader:
    """The reader for ``kk``, ``ru`` or ``en``."""
    return Reader(WORDS[language])
