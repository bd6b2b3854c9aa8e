"""Recognising how a unit begins: «51-бап.», "Статья 51.", "1.", "2-1)".

Works on text with folded look-alikes; offsets are those of the text given. The
words are the grammar's (:mod:`kb.grammar`); the shapes of numbers are common to
the three languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kb.grammar import GRAMMARS, Grammar
from kb.model import Level
from kb.numbering import normal_number, roman_to_int

CHAPTER_RANK = 30
SUBDIVISION_RANK = 40
ARTICLE_RANK = 50
"""Ranks of headings; lower ranks stand above. The grammars give the others."""

_NUMBER = r"\d{1,4}[⁰¹²³⁴-⁹]*(?:[-‑–]\d{1,3}(?!\d))*(?:\.\d{1,3}(?!\d))*"
_ROMAN = r"[IVXYLCІХС]{1,7}(?:-\d{1,2})?"
_SIMPLE = r"\d{1,4}(?:[-‑–]\d{1,3}(?!\d))?"
_DOTTED = r"\d{1,4}(?:[-‑–]\d{1,3}(?!\d)|\.\d{1,2}(?!\d))?"
_NUMBERED = re.compile(rf"({_NUMBER})")
_POINT = re.compile(rf"({_NUMBER})\s{{0,3}}\)\s*")
_POINT_IN_BRACKETS = re.compile(rf"\(({_SIMPLE})\)(?=\s)[^\S\n]*\n?[^\S\n]*(?=\w|[\"«“(])")
_PARAGRAPH = re.compile(
    r"(\d{1,3}[⁰¹²³⁴-⁹]*(?:[-‑–]\d{1,3})*)\s{0,3}\.{1,2}(?:\s+|(?=[^\W\d]|[\"«“(])|$)"
)
_BARE = re.compile(
    r"(\d{1,3}(?:-\d{1,2})?)(?:\s+(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“])|\.(?=\d{1,3}\s?-\s?[^\W\d]))"
)
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4})(?:\.\s*|\s+)(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“])")
_SPLIT_DECIMAL = re.compile(r"(\d{1,3})\.\s(\d{1,2})\.?\s+(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ])")
_LETTER = re.compile(r"([^\W\d_])\)\s*")
_ROMAN_SECTION = re.compile(rf"({_ROMAN})\.\s+(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“])")
_CAPITAL = r"[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“]"
_SPACE = re.compile(r"\s+")
_BLANK_LINE = re.compile(r"\n\s*\n")
_REACH = 600
"""Characters of the lines above a heading that may be one."""
_SENTENCE_END = re.compile(r"[.;:!?»\"”)]\s*$")
_UNIT_SIGN = re.compile(rf"§\s*({_NUMBER})\s*\.?\s*")
_AFTER_UNIT = re.compile(
    r"\s*[.:](?!\d)\s*|\s*[-–—]\s+|\s*$|\s*\n\s*|\s+(?=\d{1,2}\.\s)|\s+(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“(])|(?=[«\"“])"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """The beginning of a unit.

    ``end`` is the offset past the marker, where the unit's heading or text
    starts. ``rank`` orders headings; None for paragraphs, points and indents.
    ``strict`` says that the marker cannot be running prose: it ends in a full
    stop or stands alone.
    """

    level: Level
    number: str | None
    end: int
    rank: int | None = None
    strict: bool = True
    last: str | None = None
    """The last number where a row of units was removed at once («21) – 25) исключены»)."""
    split_decimal: bool = False
    """«1. 1 Text»: paragraph 1.1 if paragraph 1 stands before it, else paragraph 1."""


def _words_of(grammar: Grammar, *levels: Level) -> list[str]:
    """The grammar's words for units of ``levels``, as a heading begins with them."""
    words = [word for word, (level, _) in grammar.unit_words.items() if level in levels]
    return words if grammar.number_first else [word.capitalize() for word in words]


@cache
def marker_reader(language: str) -> MarkerReader:
    """The reader of the beginnings of units for ``language`` (kk, ru or en)."""
    return MarkerReader(GRAMMARS[language])


class MarkerReader:
    """Reads the marker with which a piece of text begins, if it does."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        words = "|".join(sorted(map(re.escape, grammar.unit_words), key=len, reverse=True))
        flags = re.IGNORECASE
        number = rf"(?P<number>{_NUMBER}|{_ROMAN})"
        ordinal = rf"(?P<ordinal>{'|'.join(grammar.ordinals)})\w*"
        self._stopped_unit = re.compile(
            rf"(?P<number>{_SIMPLE})\.\s?(?P<word>{words})(?=[.:\n])"
            if grammar.number_first
            else r"(?!)",
            flags,
        )
        """«1. Параграф. Heading», where the full stop stands too early."""
        if grammar.number_first:
            self._unit = re.compile(
                rf"(?:{number}\s{{0,2}}[-‑–—]?\s?|{ordinal}\s+)(?P<word>{words})(?!\w)", flags
            )
        else:
            self._unit = re.compile(
                rf"(?P<word>{words})\s+(?:№\s*)?(?:{number}(?!\w)|{ordinal}(?!\w))", flags
            )
        short = "|".join(map(re.escape, grammar.unit_abbreviations))
        self._short_unit = re.compile(
            (
                rf"{number}\s?[-‑–—]?\s?(?P<word>{short})"
                if grammar.number_first
                else rf"(?P<word>{short})\s?\.\s?{number}"
            )
            + rf"\s?\.\s*(?=(?-i:{_CAPITAL}|\())",
            flags,
        )
        """«Ст. 5. Heading»; without a full stop and a heading behind it, it is cited."""
        articles = "|".join(_words_of(grammar, Level.ARTICLE))
        headings = "|".join(_words_of(grammar, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION))
        if grammar.number_first:
            article = rf"{_DOTTED}\s?-?\s?(?i:{articles})\b"
            heading = rf"(?:{_SIMPLE}|{_ROMAN})\s?-?\s?(?i:{headings})\b"
        else:
            article = rf"(?:{articles})\s+{_DOTTED}"
            heading = rf"(?:{headings})\s+(?:{_SIMPLE}|{_ROMAN})\b"
        short_article = "|".join(
            word if grammar.number_first else word.capitalize()
            for word, full in grammar.unit_abbreviations.items()
            if grammar.unit_words[full][0] is Level.ARTICLE
        )
        if grammar.number_first:
            article += rf"|{_DOTTED}\s?-\s?(?:{short_article})\.\s+{_CAPITAL}"
        else:
            article += rf"|(?:{short_article})\.\s?{_DOTTED}\.\s+{_CAPITAL}"
        self.run_in_article = re.compile(rf"\s+(?={article})")
        """Where in running text an article might begin."""
        self.run_in_heading = re.compile(
            rf"(?<=[.;:»\"”)])\s+(?={heading}|{_ROMAN}\.\s+[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ])"
        )
        """Where in running text a heading above the articles might begin."""
        self.run_in_signature = re.compile(
            rf"(?:(?<=\.)|(?<=\.[»\"”]))\s+(?=(?:{grammar.run_in_signature})$)", flags
        )
        """Where the signature follows the last sentence of an act."""
        self.note = re.compile(grammar.note_start, flags)
        """The beginning of an editor's note."""
        self.amending = re.compile(rf"(?:{grammar.amending})\W*$", flags)
        """The end of an instruction after whose colon a new wording is quoted."""
        self._cited = re.compile(grammar.cited_units, flags)
        self._removed = re.compile(rf"\(?\s*(?:{grammar.removed})", flags)
        self._removed_row = re.compile(
            rf"(?P<first>{_SIMPLE})(?:(?P<bracket>\))\s*|\.\s*|\s+)(?:[-–—,]|и\b|және|and)\s*"
            rf"(?P<last>{_SIMPLE})(?(bracket)\)|\.)\s*(?P<words>\(?(?:{grammar.removed}))",
            flags,
        )
        self._first_letters = frozenset(
            letter
            for word in (
                *grammar.unit_words,
                *grammar.unit_abbreviations,
                *grammar.ordinals,
                *grammar.unnumbered_parts,
            )
            for letter in (word[0], word[0].upper())
        )

    def read(self, text: str, start: int, end: int) -> Marker | None:
        """The marker at ``text[start]`` within ``text[start:end]``, None if there is none."""
        first = text[start]
        if first.isdigit():
            return self._numbered(text, start, end)
        if first in "IVXYLCІХС":
            unit = self._unit_at(text, start, end)
            return unit if unit is not None else self._roman_section(text, start, end)
        if first in self._first_letters:
            unit = self._unit_at(text, start, end)
            if unit is not None:
                return unit
            name = (
                " ".join(text[start:end].split()).strip(" .:").lower() if end - start < 40 else ""
            )
            if name in self._grammar.unnumbered_parts:
                return Marker(Level.PART, None, start, rank=0)
        if first == "(":
            point = _POINT_IN_BRACKETS.match(text, start)  # alone it is the number of a formula
            if point is not None:
                return Marker(Level.POINT, normal_number(point.group(1)), point.end())
        if first == "§":
            sign = _UNIT_SIGN.match(text, start, end)
            if sign is not None:
                return Marker(
                    Level.SUBDIVISION,
                    normal_number(sign.group(1)),
                    sign.end(),
                    rank=SUBDIVISION_RANK,
                )
        if start + 1 < end and text[start + 1] == ")":
            letter = _LETTER.match(text, start, end)
            if letter is not None:
                return Marker(Level.INDENT, letter.group(1), letter.end())
        return None

    def read_removed(self, text: str, start: int, end: int) -> Marker | None:
        """The marker of a unit of which only its number and the word «removed» are left."""
        marker = self.read(text, start, end)
        if marker is None or marker.last is not None:
            return marker
        return marker if self._removed.match(text, marker.end, end) else None

    @staticmethod
    def read_bare(text: str, start: int, end: int) -> Marker | None:
        """A paragraph's number that lacks its full stop or space («2 Осы бұйрық», «11.7-баған»)."""
        bare = _BARE.match(text, start, end)
        if bare is None:
            return None
        return Marker(Level.PARAGRAPH, bare.group(1), bare.end(), strict=False)

    def _numbered(self, text: str, start: int, end: int) -> Marker | None:
        number = _NUMBERED.match(text, start, end)
        if number is None:
            return None
        removed_row = self._removed_row.match(text, start, end)
        if removed_row is not None:
            return Marker(
                Level.POINT if removed_row.group("bracket") else Level.PARAGRAPH,
                normal_number(removed_row.group("first")),
                removed_row.start("words"),
                last=normal_number(removed_row.group("last")),
            )
        point = _POINT.match(text, start, end)
        if point is not None:
            if self._cited.match(text, point.end(), end):
                return None
            return Marker(Level.POINT, normal_number(point.group(1)), point.end())
        split = _SPLIT_DECIMAL.match(text, start, end)
        if split is not None:
            return Marker(
                Level.PARAGRAPH,
                f"{split.group(1)}.{split.group(2)}",
                split.end(),
                split_decimal=True,
            )
        paragraph = _PARAGRAPH.match(text, start, end)
        if paragraph is not None:
            stopped = self._stopped_unit.match(text, start, end)
            if stopped is not None:
                return self._heading(text, end, stopped)
            if self._cited.match(text, paragraph.end(), end) and text[paragraph.end()].islower():
                return None  # «1. тармақта» is a citation
            return Marker(Level.PARAGRAPH, normal_number(paragraph.group(1)), paragraph.end())
        decimal = _DECIMAL.match(text, start, end)
        if decimal is not None:
            return Marker(Level.PARAGRAPH, decimal.group(1), decimal.end())
        return self._unit_at(text, start, end) if self._grammar.number_first else None

    def _unit_at(self, text: str, start: int, end: int) -> Marker | None:
        unit = self._unit.match(text, start, end)
        if unit is None:
            return self._short_unit_at(text, start, end)
        return self._heading(text, end, unit)

    def _short_unit_at(self, text: str, start: int, end: int) -> Marker | None:
        """A heading with its word in short."""
        unit = self._short_unit.match(text, start, end)
        if unit is None:
            return None
        is_capital = text[start].isupper() and "\n" not in text[start : unit.end()]
        if not is_capital and self._goes_on(text, start):
            return None
        word = self._grammar.unit_abbreviations[unit.group("word").lower()]
        level, rank = self._grammar.unit_words[word]
        return Marker(level, self._number(unit), unit.end(), rank)

    def _goes_on(self, text: str, start: int) -> bool:
        """Whether a line may go on with the lines above it, which are no heading."""
        paragraph = _BLANK_LINE.split(text[max(0, start - _REACH) : start])[-1]
        above = [line.strip() for line in paragraph.split("\n") if line.strip()]
        if not above or "\n" not in paragraph:
            return False
        if _SENTENCE_END.search(above[-1]) or above[-1].isupper():
            return False
        markers = [self.read(line, 0, len(line)) for line in above]
        if len(above) == 1 and markers[0] is not None and markers[0].level is Level.PARAGRAPH:
            # A numbered line that had room for the next word was not broken: it is a heading.
            line = text[start : start + _REACH].partition("\n")[0]
            return len(above[0]) + len(line.partition(" ")[0]) >= len(line)
        return all(marker is None or marker.rank is None for marker in markers)

    def _heading(self, text: str, end: int, unit: re.Match[str]) -> Marker | None:
        after = _AFTER_UNIT.match(text, unit.end(), end) or self._said_removed(text, unit, end)
        if after is None:
            return None
        level, rank = self._grammar.unit_words[unit.group("word").lower()]
        word = unit.group("word")
        closed = after.end() == end or any(sign in after.group() for sign in ".:\n")
        if not self._grammar.number_first and word[0].islower():
            return None  # «статья 5» in prose; headings have a capital
        return Marker(level, self._number(unit), after.end(), rank, strict=closed)

    def _said_removed(self, text: str, unit: re.Match[str], end: int) -> re.Match[str] | None:
        """The space between a unit and the words that it was removed («3-бап алып тасталды»)."""
        space = _SPACE.match(text, unit.end(), end)
        if space is None or not self._removed.match(text, space.end(), end):
            return None
        return space

    def _number(self, unit: re.Match[str]) -> str | None:
        written = unit.group("number")
        if written is not None:
            if written[0].isdigit():
                return normal_number(written)
            numeral, hyphen, inserted = written.partition("-")
            value = roman_to_int(numeral)
            return None if value is None else f"{value}{hyphen}{inserted}"
        stem = unit.group("ordinal").lower()
        return str(self._grammar.ordinals.index(stem) + 1)

    def _roman_section(self, text: str, start: int, end: int) -> Marker | None:
        roman = _ROMAN_SECTION.match(text, start, end)
        if roman is None or end - start > 250 or text[end - 1] in ".;:":
            return None
        value = roman_to_int(roman.group(1))
        if value is None or value > 40:
            return None
        return Marker(Level.SECTION, str(value), roman.end(), rank=10)
