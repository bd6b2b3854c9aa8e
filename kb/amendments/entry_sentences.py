"""What a sentence on entry into force says, before its units are looked up.

«Настоящий Закон вводится в действие …, за исключением статьи 5, которая вводится
в действие …», «Осы Заң, … қолданысқа енгізілетін 5-бапты қоспағанда, … қолданысқа
енгізіледі», «Приостановить до … действие пункта 2 статьи 5». A sentence may hold
only the beginning of a statement, its list the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kb.amendments.replaced import masked_quotes
from kb.amendments.vocabulary import Rule, Vocabulary, vocabulary
from kb.citation_tokens import Kind, tokenize
from kb.grammar import entry_en, entry_kk, entry_ru
from kb.model import ChangeAction, Event

_WORDS = {module.WORDS.language: module.WORDS for module in (entry_kk, entry_ru, entry_en)}
_BRACKET = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_REMEMBERED = 4096
_ENDS_CLAUSE = re.compile(r"[,;.]|$")
_OF_CITATIONS = frozenset({Kind.UNIT, Kind.NUMBER, Kind.CONJUNCTION, Kind.RANGE, Kind.CLOSER})


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of some units, or of the act."""

    action: ChangeAction
    units: str
    """The words that name the units; empty: the act."""
    rule: Rule | None
    """None: the words are not read, so much is sure that they say from when."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the words before a list say of each of its items."""

    of_act: bool
    """They begin with the act itself: «Осы Заң:»."""
    sets_apart: bool
    """The items are exceptions: «…, за исключением:»."""
    suspends: bool
    rule: Rule | None


@cache
def sentences_of(language: str) -> Sentences:
    """The reader of sentences in ``language``."""
    return Sentences(vocabulary(language))


class Sentences:
    """Reads sentences of articles on entry into force."""

    def __init__(self, words: Vocabulary) -> None:
        flags = re.IGNORECASE
        own = self.words = _WORDS[words.words.language]
        self._notes = words
        self._before = words.words.kind_first  # a verb stands before its rule, and units before it
        self.own_act = re.compile(own.own_act, flags)
        self._of_its_units = re.compile(own.of_its_units, flags)
        self._enters = re.compile(rf"(?P<enters>{own.enters})|(?P<holds>{own.holds})", flags)
        self._entering = re.compile(own.entering, flags)
        self._suspends = re.compile(own.suspends, flags)
        self._orders = re.compile(own.orders, flags)
        self._heading = re.compile(own.heading, flags)
        self._reads = re.compile(own.reads, flags)
        self._further = re.compile(rf"{own.further}|{own.meanwhile}", flags)
        self._rule = re.compile(own.rule, flags)
        self._genitive = re.compile(rf"(?:{own.genitive}\s*)+$", flags)
        self._glue = re.compile(rf"(?<!\w)(?:{own.glue})(?!\w)", flags)

    def header(self, text: str) -> Header | None:
        """What ``text`` says of the items of a list behind it; None: it opens none."""
        text = _plain(text).rstrip()
        if not text.endswith(":"):
            return None
        named = list(self.own_act.finditer(text))
        return Header(
            of_act=not self._before and any(not _WORD.search(text, own.end()) for own in named),
            sets_apart=bool(named)
            and self._enters.search(text) is not None
            and any(
                not _WORD.search(text, apart.end()) for apart in self._notes.excepted.finditer(text)
            ),
            suspends=self._suspends.search(text) is not None,
            rule=self._days(text),
        )

    def statements(self, text: str, header: Header | None) -> Iterator[Statement]:
        """What the sentence ``text`` says, an item of a list behind ``header`` it may be."""
        text = self._heading.sub(_blank, _plain(text))
        if self._suspends.search(text) or (header is not None and header.suspends):
            yield from self._suspension(text, header)
            return
        if header is not None and header.sets_apart and self._before:
            yield from self._apart(text)
            return
        of_act = header is not None and header.of_act
        apart = self._notes.excepted.search(text)
        first = self._enters.search(text)
        if apart is None:
            if of_act and first is None and self._entering.search(text):
                yield from self._apart(text)
            else:
                yield from self._main(text, header, of_act=of_act)
            return
        main, units, behind = self._parts(text, apart, first)
        own = self.own_act.match(text.lstrip()) is not None
        told = list(self._main(main, header, of_act=of_act or (own and not self._before)))
        yield from told
        if not told or not _WORD.search(units):
            return
        if behind and not self._entering.search(units):
            yield self._of_units(units, self._days(behind) or self._notes.rule_in(behind))
        else:
            yield from self._apart(units)

    def _parts(
        self, text: str, apart: re.Match[str], first: re.Match[str] | None
    ) -> tuple[str, str, str]:
        """Of a sentence: the statement, what it sets apart, and what it says of that after it."""
        if self._before:
            return text[: apart.start()], text[apart.end() :], ""
        if first is None or first.start() > apart.start():
            # «Осы Заң, … 5-бапты қоспағанда, … енгізіледі»
            own = self.own_act.match(text, len(text) - len(text.lstrip()))
            begin = own.end() if own is not None else 0
            return text[apart.end() :], text[begin : apart.start()], ""
        # «Осы Заң … енгізіледі, 5-бапты қоспағанда, ол … енгізіледі»
        behind = text[apart.end() :]
        said_of_it = behind if self._enters.search(behind) else ""
        return text[: first.end()], text[first.end() : apart.start()], said_of_it

    def _suspension(self, text: str, header: Header | None) -> Iterator[Statement]:
        cut = self._further.search(text)
        said = text[: cut.start()] if cut else text
        rule = self._days(said) or (header.rule if header else None)
        if rule is None or rule.until is None:
            rule = None
        units = self._blanked(self._suspends.sub(_blank, said))
        if not self._is_of_units(units):
            if self.own_act.search(said) and self._orders.match(text.lstrip()):
                yield Statement(ChangeAction.EFFECTIVE, "", None)
            return
        if rule is None:
            yield Statement(ChangeAction.EFFECTIVE, units, None)
            return
        yield Statement(ChangeAction.SUSPENDED, units, rule)
        if cut is not None and self._reads.search(text):
            yield Statement(ChangeAction.NEW_WORDING, units, self._days(text[cut.end() :]) or rule)

    def _main(self, text: str, header: Header | None, *, of_act: bool) -> Iterator[Statement]:
        """A statement of the act or of units that its verb closes or opens."""
        if reads := self._reads.search(text):
            rule = self._days(text) or (header.rule if header else None)
            units = self._blanked(text[: reads.start()])
            if rule is not None and self._is_of_units(units):
                yield Statement(ChangeAction.NEW_WORDING, units, rule)
            return
        verbs = list(self._enters.finditer(text))
        rules: list[Rule] = []
        for place, verb in enumerate(verbs):
            if self._before:
                first = verb.start() if place else 0
                last = verbs[place + 1].start() if place + 1 < len(verbs) else len(text)
            else:
                first, last = verbs[place - 1].end() if place else 0, verb.end()
            said = self._days(text[first:last])
            if said is None and verb.lastgroup == "enters":
                said = self._notes.rule_in(text[first:last])
            if said is not None:
                rules.append(said)
        if not rules and header is not None and header.rule is not None and verbs:
            rules = [header.rule]
        if not verbs or not rules:
            return
        subject = text[: verbs[0].start()]
        units = self._blanked(subject)
        own = self.own_act.match(subject, len(subject) - len(subject.lstrip()))
        if own is not None and not self._of_its_units.search(own.group()):
            told = _joined(rules)
            if _cites(units) or not (_is_plain(told) or not self._rest_of_day(units)):
                told = None
            yield Statement(ChangeAction.EFFECTIVE, "", told)
        elif _cites(units):
            told = _joined(rules)
            if (
                self._before
                and verbs[0].lastgroup == "enters"
                and self._is_conditional(text[verbs[0].end() :])
            ):
                told = None
            yield from self._told_of_units(units, told)
        elif of_act or (self.own_act.search(subject) and not self._rest(units)):
            yield Statement(ChangeAction.EFFECTIVE, "", _joined(rules))

    def _rest_of_day(self, text: str) -> bool:
        return self._rest(self._notes.without_dates(text))

    def _told_of_units(self, units: str, rule: Rule | None) -> Iterator[Statement]:
        """A statement of units, without its day where it speaks of them in part only."""
        own = self.own_act.search(units) is not None
        if not self._rest(units):
            yield Statement(ChangeAction.EFFECTIVE, units, rule)
        elif own and self._begins_with_units(units):
            yield Statement(ChangeAction.EFFECTIVE, units, None)

    def _apart(self, text: str) -> Iterator[Statement]:
        """The units that a statement sets apart, each with a rule of its own."""
        if self._before:
            yield from self._apart_before(text)
        else:
            yield from self._apart_behind(text)

    def _apart_before(self, text: str) -> Iterator[Statement]:
        """«… статьи 5, которая вводится в действие …, и статьи 6, которая …»."""
        verbs = list(self._entering.finditer(text))
        begin = 0
        for place, verb in enumerate(verbs):
            stop = verbs[place + 1].start() if place + 1 < len(verbs) else len(text)
            said = text[verb.end() : stop]
            units = self._blanked(text[begin : verb.start()])
            end, days = self._end_of_rule(said)
            rule = days or self._notes.rule_in(said[:end])
            yield self._of_units(units, None if self._is_conditional(said) else rule)
            begin = verb.end() + end
        if not verbs:
            yield self._of_units(text, None)

    def _apart_behind(self, text: str) -> Iterator[Statement]:
        """«… бастап қолданысқа енгізілетін 5-бапты және … енгізілетін 6-бапты»."""
        verbs = list(self._entering.finditer(text))
        begin = 0
        waiting: tuple[str, Rule | None] | None = None
        for verb in verbs:
            before = text[begin : verb.start()]
            start = self._start_of_rule(before)
            rule = self._days(before[start:]) or self._notes.rule_in(before[start:])
            holder = self._genitive.search(before[:start].rstrip(" ,"))
            held = holder.group() + " " if holder else ""
            if waiting is not None:
                own = before[: holder.start()] if holder else before[:start]
                yield self._of_units(waiting[0] + own, waiting[1])
            waiting = held, rule
            begin = verb.end()
        if waiting is not None:
            yield self._of_units(waiting[0] + text[begin:], waiting[1])
        else:
            yield self._of_units(text, None)

    def _of_units(self, units: str, rule: Rule | None) -> Statement:
        """A statement of units set apart; of what it is is not read where words are left over."""
        units = self._blanked(units)
        if self._rest(units):
            units, rule = "", None
        return Statement(ChangeAction.EFFECTIVE, units, _if_read(rule))

    def _days(self, text: str) -> Rule | None:
        """The rule of words that name the first day, the last or both; None: they name none."""
        days = self._notes.days_of(text)
        if not days:
            return None
        since = {day for kind, day, _, _ in days if kind == "since"}
        until = {day for kind, day, _, _ in days if kind == "until"}
        if len(since) > 1 or len(until) > 1:
            return Rule(0, len(text))
        return Rule(0, len(text), next(iter(since), None), next(iter(until), None))

    def _end_of_rule(self, text: str) -> tuple[int, Rule | None]:
        """Where the rule at the beginning of ``text`` ends, and its days."""
        days = self._notes.days_of(text)
        if days:
            return days[-1][3], self._days(text)
        stop = _ENDS_CLAUSE.search(text)
        assert stop is not None
        return stop.start(), None

    def _start_of_rule(self, text: str) -> int:
        """Where the rule at the end of ``text`` begins."""
        days = self._notes.days_of(text)
        named = self._rule.search(text)
        starts = [start for _, _, start, _ in days[-1:]] + ([named.start()] if named else [])
        return min(starts, default=len(text))

    def _is_conditional(self, said: str) -> bool:
        """Whether words between a verb and its day say of whom or what it is said."""
        days = self._notes.days_of(said)
        rule = self._rule.search(said)
        begins = min([day[2] for day in days] + ([rule.start()] if rule else [len(said)]))
        return self._rest(said[:begins])

    def _is_of_units(self, units: str) -> bool:
        return _cites(units) and not self._rest(units)

    def _begins_with_units(self, units: str) -> bool:
        """Whether the first words are units or what is said of them, not a thing of its own."""
        word = _WORD.search(units)
        first = next((token for token in tokenize(units) if token.kind in _OF_CITATIONS), None)
        glue = self._glue.search(units)
        own = self.own_act.search(units)
        starts = [found.start() for found in (glue, own) if found is not None]
        if first is not None:
            starts.append(first.start)
        return word is None or min(starts, default=len(units)) <= word.start()

    def _blanked(self, text: str) -> str:
        """``text`` without the days and rules that are said in it."""
        for _, _, start, end in self._notes.days_of(text):
            text = text[:start] + " " * (end - start) + text[end:]
        return text if self._before else self._rule.sub(_blank, text)

    def _rest(self, text: str) -> bool:
        """Whether words are left over beside units, the act itself and words that say nothing."""
        masked = list(self.own_act.sub(_blank, text))
        for token in tokenize(text):
            if token.kind in _OF_CITATIONS:
                masked[token.start : token.end] = " " * (token.end - token.start)
        return _WORD.search(self._glue.sub(_blank, "".join(masked))) is not None


def _is_plain(rule: Rule | None) -> bool:
    """Whether a rule of an act counts from what every act has: then words may name its place."""
    delay = rule.delay if rule is not None else None
    return delay is not None and delay.event is not Event.OTHER


def _if_read(rule: Rule | None) -> Rule | None:
    """The rule where it says anything."""
    if rule is None or not (rule.in_force or rule.until or rule.delay):
        return None
    return rule


def _joined(rules: list[Rule]) -> Rule | None:
    """What several verbs of one sentence say: «күшіне енеді және … қолданысқа енгізіледі»."""
    told = rules[0]
    for rule in rules[1:]:
        if rule.in_force or rule.delay:
            told = replace(told, in_force=rule.in_force, delay=rule.delay)
        told = replace(told, until=rule.until or told.until)
    return _if_read(told)


def _cites(text: str) -> bool:
    """Whether ``text`` names units."""
    return _named(" ".join(text.split()))


@lru_cache(_REMEMBERED)
def _named(words: str) -> bool:
    # Thousands of orders come into force in the same words.
    return any(token.kind is Kind.UNIT for token in tokenize(words))


def _plain(text: str) -> str:
    """``text`` with blanks for what stands in quotation marks and brackets."""
    return _BRACKET.sub(_blank, masked_quotes(text))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
