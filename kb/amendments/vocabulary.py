"""The words of editors' notes in one language, compiled: dates, numbers, tokens, rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from kb.grammar import amendment_en, amendment_kk, amendment_ru
from kb.grammar.amendment_words import AmendmentWords
from kb.model import ActName

_WORDS = {
    module.WORDS.language: module.WORDS for module in (amendment_kk, amendment_ru, amendment_en)
}

_NUMERIC_DATE = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}\.\d{1,2}\.\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2})(?![\d])"
)
_ROMAN = r"[IVXІХVУ]{1,6}(?:\s[IІ]{1,3}(?![\w-]))?"
_NUMERAL = (
    r"(?:(?-i:[^\W\d_a-zа-яәіңғүұқөһ]{2,6}[\s-]+){1,2})?"  # «ҚР ДСМ-31»
    r"\d+(?:[^\W\d_]{1,2}(?=[-/]\d)|\s*\n\s*\d+(?!\d|\.\d))?"  # a link may break a number in two
    rf"(?:\s*[-–—]\s*{_ROMAN}(?!\w)|[-–—/]\s?(?:\d+(?!\d|\.\d)|[^\W\d]{{1,3}}(?!\w)))*"
)
_SIGNED = rf"(?:№|\bN[oо]?\b\.?|\bN(?=\d))\s*{_NUMERAL}"
_YEAR_WORD = r"\.?\s*(?:года|год|г\.?|жылғы|ж\.?)?"
_ROMAN_LETTERS = str.maketrans("ІХУ", "IXV")
QUOTED = r"\"(?=[^\"\s])(?=[^\"]*\w)[^\"]*\"|«[^»]*»|“[^”]*”"
"""Words in quotation marks; a mark too many, with a space behind it, opens nothing."""

_WHITE_SPACE = re.compile(r"\s+")
_NESTED = re.compile("[(;]")
_LONGEST_RULE = 3000  # characters between the brackets of a rule


@dataclass(frozen=True, slots=True)
class Rule:
    """From when something holds and before when; ``start`` and ``end`` are its words."""

    start: int
    end: int
    in_force: str | None = None
    until: str | None = None

    def moved(self, offset: int) -> Rule:
        """The same words ``offset`` characters further on."""
        return Rule(self.start + offset, self.end + offset, self.in_force, self.until)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of notes in ``language``."""
    return Vocabulary(_WORDS[language])


class Vocabulary:
    """A language's words of notes; asked about text with folded look-alikes."""

    def __init__(self, words: AmendmentWords) -> None:
        flags = re.IGNORECASE
        self.words = words
        plain = "|".join((_NUMERIC_DATE, *(_unnamed(pattern) for pattern in words.dates)))
        day = rf"(?:{plain})"
        year = _YEAR_WORD
        self._date = re.compile("|".join((_NUMERIC_DATE, _numbered(words.dates))), flags)
        self._signed = re.compile(_SIGNED, flags)
        self._unsigned = re.compile(rf"\s\d{{1,4}}-{_ROMAN}(?!\w)", flags)
        act = "|".join(
            (
                rf"{day}{year}\s*,?\s*(?:{_SIGNED}|\d{{1,4}}\s?-\s?{_ROMAN}(?!\w))",
                rf"{_SIGNED}\s*(?:(?:от|of|dated)\s+)?{day}(?!{year}\s*(?:№|N)){year}",
                rf"{day}{year}",
                _SIGNED,
            )
        )
        since, until = words.since.format(date=day), words.until.format(date=day)
        kinds = "|".join(f"(?P<kind_{kind}>{stems})" for kind, stems in words.kinds.items())
        actions = "|".join(
            f"(?P<action_{place}>{pattern})" for place, (_, pattern) in enumerate(words.actions)
        )
        self.tokens = re.compile(
            rf"(?P<open>\()|(?P<quote>{QUOTED})|(?:(?<!\w)|(?<=қр)|(?<=рк)|(?<=\d)(?=[^\W\d]))(?=[\w№])(?:"
            rf"(?P<meanwhile>{words.meanwhile})|(?P<since>{since})|(?P<until>{until})|(?P<act>{act})"
            rf"|(?P<own>{words.own_provision})|{actions}|{kinds})",
            flags,
        )
        self._since = re.compile(since, flags)
        self._until = re.compile(until, flags)
        self._bare_day = re.compile(rf"(?<![\w.])(?<!от\s)(?<!№\s){day}(?!{year}\s*№)", flags)
        self._retroactive = re.compile(words.retroactive.format(date=day), flags)
        self._rule = re.compile(words.rule, flags)
        self._suspended = re.compile(words.suspended, flags)
        self.silent = re.compile(rf"(?:{words.label})*\W*(?:{words.silent})", flags)
        self.label = re.compile(words.label, flags)
        self.planned = re.compile(words.planned, flags)
        self.this_wording = re.compile(words.this_wording, flags)
        self.heading = re.compile(words.heading, flags)
        self.heading_and = re.compile(words.heading_and, flags)
        self.aside = re.compile(rf"\(\s*(?:{words.aside})\W*", flags)
        self.excepted = re.compile(rf"(?<!\w){words.excepted}", flags)
        self.relative = re.compile(rf"(?<!\w){words.relative}\W*$", flags)
        self.added = re.compile(rf"(?<!\w)(?:\d[\d-]*)?(?:{words.added})", flags)
        self._supplemented = re.compile(words.supplemented, flags)
        self.outer_list = re.compile(words.outer_list, flags)
        self.contents = re.compile(words.contents, flags)
        self.from_when = re.compile(words.from_when, flags)
        self.whole_act = re.compile(words.whole_act, flags)
        self.article = re.compile(rf"\W*(?:{words.article})\W*", flags)
        self.unit_words = [
            (level, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags))
            for level, pattern in words.unit_words.items()
        ]
        self.this_unit = re.compile(
            rf"(?:{words.this})\s+({'|'.join(words.unit_words.values())})(?!\w)", flags
        )
        self.any_rule = re.compile(words.any_rule, flags)
        self.markers = re.compile(rf"(?P<to>{words.replacing})|(?P<from>{words.replaced})", flags)
        self.glue = re.compile(rf"(?<!\w)(?:{words.glue})(?!\w)", flags)
        # Notes name the same acts and rules over and over.
        self.rule_of = lru_cache(maxsize=4096)(self._rule_of)
        self.act_named = lru_cache(maxsize=4096)(self._act_named)

    def _act_named(self, text: str, kind: str | None) -> ActName:
        """The act whose date, number or both ``text`` is."""
        day = self._date.search(text)
        number = self._signed.search(text)
        written = number.group() if number else None
        if written is None and day is not None and (bare := self._unsigned.search(text, day.end())):
            written = bare.group()
        return ActName(
            kind=kind,
            number=_number(written) if written else None,
            date=self.iso(text),
            language=self.words.language,
        )

    def supplemented(self, text: str, start: int) -> bool:
        """Whether the action at ``start`` needs to say what was added."""
        return self._supplemented.match(text, start) is not None

    def numbers_in(self, text: str) -> list[str]:
        """The numbers of acts in ``text``, each with its sign («№»)."""
        return [_number(found.group()) for found in self._signed.finditer(text)]

    def iso(self, text: str) -> str | None:
        """The first date in ``text``, ISO 8601; None where it is no day of the calendar."""
        found = self._date.search(text)
        if found is None:
            return None
        if found.lastgroup is None:
            parts = found.group().split(".")
            year, month, day = parts if len(parts[0]) == 4 else reversed(parts)
            if len(year) == 2:
                year = ("19" if int(year) > 50 else "20") + year
            number = int(month)
        else:
            named = {key[:-1]: value for key, value in found.groupdict().items() if value}
            year, day, word = named["year"], named["day"], named["month"].lower()
            number = next(
                (place for place, stem in enumerate(self.words.months, 1) if word.startswith(stem)),
                0,
            )
        try:
            return date(int(year), number, int(day)).isoformat()
        except ValueError:
            return None

    def _rule_of(self, text: str) -> Rule | None:
        """What words between brackets say of when something is in force; None: nothing."""
        if not self._rule.search(text):
            return None
        length = len(text)
        text = self._retroactive.sub(" ", text)
        until = {self.iso(found.group()) for found in self._until.finditer(text)}
        since = {self.iso(found.group()) for found in self._since.finditer(text)}
        if not since and not until:
            since = {self.iso(found.group()) for found in self._bare_day.finditer(text)}
        last = until.pop() if len(until) == 1 else None
        first = since.pop() if len(since) == 1 else None
        if last is not None and self._suspended.search(text):
            # What is suspended before a day holds from that day.
            first, last = last, None
        return Rule(0, length, first, last)

    def end_of_bracket(self, text: str, opened: int) -> int:
        """The offset behind the bracket that opens at ``opened``.

        An editor may forget to close it: then it ends before the next «;» that
        another change or act follows, else with the text.
        """
        closed = text.find(")", opened) + 1
        if closed and not _NESTED.search(text, opened + 1, closed):
            return closed
        depth = 0
        for position in range(opened, min(len(text), opened + _LONGEST_RULE)):
            sign = text[position]
            if sign == "(":
                depth += 1
            elif sign == ")":
                depth -= 1
                if depth == 0:
                    return position + 1
            elif sign == ";" and depth == 1:
                following = self.tokens.search(text, position, position + 60)
                if following is not None and following.lastgroup not in ("since", "until", "open"):
                    return position
        return len(text)


def _number(written: str) -> str:
    """``"477-IV"`` for «№ 477-ІV»."""
    number = re.sub(r"^\s*(?:№|N[oо]?\.?)\s*", "", written, flags=re.IGNORECASE)
    number = re.sub(r"\s*[-–—]\s*", "-", number.strip())
    number = re.sub(r"(?<=\d)\s+(?=\d)", "", number)
    stem, hyphen, last = number.rpartition("-")
    if hyphen and re.fullmatch(_ROMAN, last, re.IGNORECASE):
        number = f"{stem}-{_WHITE_SPACE.sub('', last).upper().translate(_ROMAN_LETTERS)}"
    return _WHITE_SPACE.sub(" ", number)


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _numbered(patterns: tuple[str, ...]) -> str:
    """The patterns as alternatives, the names of their groups told apart."""
    return "|".join(
        re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{place}>", pattern)
        for place, pattern in enumerate(patterns)
    )
