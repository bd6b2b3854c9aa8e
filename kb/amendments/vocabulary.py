"""The words of editors' notes in one language, compiled: dates, numbers, tokens, rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from kb.grammar import amendment_en, amendment_kk, amendment_ru, lint_en, lint_kk, lint_ru
from kb.grammar.amendment_words import AmendmentWords
from kb.model import ActName, Delay

_WORDS = {
    module.WORDS.language: module.WORDS for module in (amendment_kk, amendment_ru, amendment_en)
}

_NUMBER_WORDS = {
    module.WORDS.language: module.WORDS.number_words for module in (lint_kk, lint_ru, lint_en)
}
_COUNT = re.compile(r"(?:\([^()]*\)|[^\W_]+)(?=[^\w()]*$)")
_COUNT_WORDS = 6  # words between which the number of days stands: «он (10) күнтізбелік»

_NUMERIC_DATE = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}\.\d{1,2}\.\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2})(?![\d])"
)
_ROMAN = r"[IVXІХVУ]{1,6}(?:\s[IІ]{1,3}(?![\w-]))?"
_NUMERAL = (
    r"(?:(?-i:[^\W\d_a-zа-яәіңғүұқөһ]{2,6}[\s-]+|[А-ЯA-Z]-){1,2})?"  # «ҚР ДСМ-31», «А-8/332»
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
    delay: Delay | None = None
    """What gives the day, where the words do not."""

    def moved(self, offset: int) -> Rule:
        """The same words ``offset`` characters further on."""
        return replace(self, start=self.start + offset, end=self.end + offset)

    def says_the_same(self, other: Rule) -> bool:
        """Whether both give one day, or one rule, and one last day."""
        return (self.in_force, self.until, self.delay) == (
            other.in_force,
            other.until,
            other.delay,
        )


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
        self._number_words = _NUMBER_WORDS[words.language]
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
        self._not_before = re.compile(words.not_before.format(date=day), flags)
        self._events = [
            (event, re.compile(rf"(?<!\w)(?:{pattern})", flags))
            for event, pattern in words.events.items()
        ]
        units = "|".join(f"(?P<{unit}>{pattern})" for unit, pattern in words.periods.items())
        self._period = re.compile(rf"(?<!\w)(?:{units}){words.elapsed}", flags)
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
        self.bracketed = re.compile(words.bracketed, flags)
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
            word = word.replace("ң", "н")  # «қантар» is common
            stems = (stem.replace("ң", "н") for stem in self.words.months)
            number = next(
                (place for place, stem in enumerate(stems, 1) if word.startswith(stem)), 0
            )
        try:
            return date(int(year), number, int(day)).isoformat()
        except ValueError:
            return None

    def _rule_of(self, text: str) -> Rule | None:
        """What words between brackets say of when something is in force; None: nothing."""
        return self.rule_in(text) if self._rule.search(text) else None

    def rule_in(self, text: str) -> Rule:
        """What words that are about it say of when something is in force."""
        length = len(text)
        text = self._retroactive.sub(" ", text)
        until = {self.iso(found.group()) for found in self._until.finditer(text)}
        since = {self.iso(found.group()) for found in self._since.finditer(text)}
        delay = None if since else self.delay_of(text)
        if not since and not until and delay is None:
            since = {self.iso(found.group()) for found in self._bare_day.finditer(text)}
        last = until.pop() if len(until) == 1 else None
        first = since.pop() if len(since) == 1 else None
        if last is not None and self._suspended.search(text):
            # What is suspended before a day holds from that day.
            first, last, delay = last, None, None
        return Rule(0, length, first, last, delay)

    def without_dates(self, text: str) -> str:
        """``text`` with blanks for its dates."""
        return self._date.sub(lambda found: " " * len(found.group()), text)

    def days_of(self, text: str) -> list[tuple[str, str | None, int, int]]:
        """Where ``text`` says «from» or «until» a day: which of the two, the day, the offsets."""
        text = self._retroactive.sub(lambda found: " " * len(found.group()), text)
        found = [("since", one) for one in self._since.finditer(text)]
        found += [("until", one) for one in self._until.finditer(text)]
        return sorted(
            ((kind, self.iso(one.group()), *one.span()) for kind, one in found),
            key=lambda day: day[2],
        )

    def delay_of(self, text: str) -> Delay | None:
        """The rule by which ``text`` gives a day without naming it."""
        event = next((event for event, words in self._events if words.search(text)), None)
        if event is None:
            return None
        earliest = self._not_before.search(text)
        day = self.iso(earliest.group()) if earliest else None
        found = self._period.search(text)
        count = self._count_before(text, found.start()) if found else 0
        if found is None or not count:
            return Delay(event, not_before=day)
        return Delay(event, f"P{count}{found.lastgroup}", day)

    def _count_before(self, text: str, end: int) -> int:
        """The number, in figures or in words, that ends before ``end``."""
        total = 0
        for _ in range(_COUNT_WORDS):
            word = _COUNT.search(text, max(end - 40, 0), end)
            if word is None:
                break
            end = word.start()
            said = word.group().lower()
            if said.isdecimal():
                return int(said)
            number = self._number_words.get(said)
            if number is not None:
                total += int(number)
            elif total:
                break
        return total

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
