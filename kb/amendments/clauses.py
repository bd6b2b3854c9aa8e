"""What a note says, clause by clause: what was done, to what, by which acts, from when.

A note is a row of clauses, each of a subject («51-бапқа», «Статья 51»), an
action and the acts that did it, each act with its own rule of entry into
force. Words between that are none of these are left over
(:mod:`kb.amendments.coverage` reports them).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from kb.amendments.vocabulary import Rule, Vocabulary
from kb.model import ActName, ChangeAction

_JOINED = re.compile(r"[\s,–—-]*(?:и|және|мен|and)?\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.:!]\s")
_WORDS_BEGIN = re.compile(r"[\w\"«“(]")
_LETTER = re.compile(r"[^\W\d_]")
_END_OF_RULE = re.compile(r"[;.](?!\d)|$")


@dataclass(slots=True)
class Actor:
    """An act that did something; ``name`` is None for the noted act itself."""

    name: ActName | None
    start: int
    end: int
    rule: Rule | None = None


@dataclass(slots=True)
class Clause:
    """One statement of a note; offsets count from the beginning of the note."""

    start: int
    end: int
    subject: tuple[int, int]
    """The words before the action."""
    actions: list[ChangeAction]
    action_start: int
    action_end: int
    object: tuple[int, int] | None = None
    """The words between the action and the first act."""
    actors: list[Actor] = field(default_factory=list)
    since: str | None = None
    until: str | None = None
    days: list[tuple[int, int]] = field(default_factory=list)
    """Where days stand outside brackets."""
    rule: Rule | None = None
    """A rule in brackets with no act before it."""
    relative: bool = False
    """It speaks of units set apart: «… күші жойылды деп танылатын», «…, которые …»."""
    continues: bool = False
    """No unit is named: it speaks of what the clause before it speaks of."""


class Reading:
    """Reads one note; :meth:`clauses` does it."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._words = words
        self._clauses: list[Clause] = []
        self._gap = 0  # where what no clause has begins
        self._opening = 0  # where the note begins behind its label
        self._kind: str | None = None
        self._unnamed: list[Actor] = []  # acts whose kind is named behind them
        self._leading: list[Actor] = []  # acts before any action
        self._days: list[tuple[str, str | None, int, int]] = []  # that wait for their action
        self.read: list[tuple[int, int]] = []
        """The stretches of all tokens."""

    def clauses(self) -> list[Clause]:
        """The clauses in the order of the text."""
        text, words = self._text, self._words
        label = words.label.match(text)
        position = self._gap = self._opening = label.end() if label else 0
        while (token := words.tokens.search(text, position)) is not None:
            kind = token.lastgroup or ""
            start, position = token.span()
            if kind == "open":
                position = self._bracket(start)
                continue
            self.read.append(token.span())
            if kind.startswith("action_"):
                position = self._action(words.words.actions[int(kind[7:])][0], start, position)
            elif kind.startswith("kind_"):
                self._act_kind(kind[5:], start, position)
            elif kind in ("act", "own"):
                self._actor(kind, start, position)
            elif kind in ("since", "until"):
                self._day(kind, start, position)
            elif kind == "meanwhile" and (last := self._last()) is not None:
                # What is suspended reads otherwise until then.
                last.actions.append(ChangeAction.NEW_WORDING)
                if not last.actors:
                    last.end = last.action_end = position
                self._gap = position
        self._finish()
        return self._clauses

    def _last(self) -> Clause | None:
        return self._clauses[-1] if self._clauses else None

    def _action(self, action: ChangeAction, start: int, end: int) -> int:
        last, text = self._last(), self._text
        if last is not None:
            if not last.actors and _JOINED.fullmatch(text, last.end, start):
                last.actions.append(action)
                last.end = last.action_end = end
                self._take_days(last)
                self._gap = end
                return end
            bare = not _LETTER.search(text, self._gap, start)
            if last.actors and action is ChangeAction.EFFECTIVE and bare:
                return self._bare_rule(last, start, end)
        opening = _WORDS_BEGIN.search(text, self._gap, start)
        first = opening.start() if opening else start
        gap = (self._gap, start)
        if self._leading and last is None:
            first, gap = self._opening, (self._opening, self._leading[0].start)
        clause = Clause(first, end, gap, [action], start, end)
        clause.continues = last is not None and not (
            _LETTER.search(text, self._gap, start) or _SENTENCE_END.search(text, self._gap, start)
        )
        before = start if self._words.words.kind_first else end
        clause.relative = self._words.relative.search(text[self._gap : before]) is not None
        self._take_days(clause)
        self._clauses.append(clause)
        self._gap = end
        return end

    def _bare_rule(self, clause: Clause, start: int, end: int) -> int:
        """«… № 2 - вводится в действие с 01.01.2005»: a rule without its brackets."""
        stop = _END_OF_RULE.search(self._text, end)
        assert stop is not None
        rule = self._words.rule_of(self._text[start : stop.start()])
        if rule is not None:
            self._add_rule(clause, rule.moved(start))
        self._gap = clause.end = stop.start()
        self.read.append((start, stop.start()))
        return stop.start()

    def _bracket(self, start: int) -> int:
        last = self._last()
        if last is None and not self._leading:
            return start + 1  # round the whole note: «(исключен - …)»
        end = self._words.end_of_bracket(self._text, start)
        if self._words.aside.fullmatch(self._text, start, end):
            self.read.append((start, end))
            return end
        rule = self._words.rule_of(self._text[start:end])
        if rule is None:
            return start + 1
        self.read.append((start, end))
        if last is not None:
            self._add_rule(last, rule.moved(start))
            last.end = end
            self._gap = end
        else:
            self._leading[-1].rule = rule.moved(start)
            self._gap = end
        return end

    @staticmethod
    def _add_rule(clause: Clause, rule: Rule) -> None:
        before = clause.actors[-1].rule if clause.actors else clause.rule
        if before is not None:
            # Parts of what was done are in force from different days: none is certain.
            same = rule.says_the_same(before)
            rule = replace(rule, start=before.start) if same else Rule(before.start, rule.end)
        if clause.actors:
            clause.actors[-1].rule = rule
            clause.actors[-1].end = max(clause.actors[-1].end, rule.end)
        else:
            clause.rule = rule

    def _act_kind(self, kind: str, start: int, end: int) -> None:
        last = self._last()
        if self._words.words.kind_first:
            self._kind = kind
            if last is not None and last.object is None:
                last.object = (last.action_end, start)
            return
        for actor in self._unnamed:
            actor.name = ActName(kind, *_fields(actor.name)) if actor.name else None
        self._unnamed.clear()
        if last is not None and last.actors:
            last.end = last.actors[-1].end = end
            self._gap = end

    def _actor(self, kind: str, start: int, end: int) -> None:
        name = None
        if kind == "act":
            name = self._words.act_named(self._text[start:end], self._kind)
            if name.number is None and name.date is None:
                return
        actor = Actor(name, start, end)
        if not self._words.words.kind_first:
            self._unnamed.append(actor)
        last = self._last()
        if last is None:
            self._leading.append(actor)
        else:
            if last.object is None:
                last.object = (last.action_end, start)
            before = last.actors[-1].name if last.actors else None
            if before and name and before.number is None and before.date == name.date:
                last.actors.pop()  # «от 09.04.2025 от 09.04.2025 № 179-VIII»
            last.actors.append(actor)
            last.end = end
        self._gap = end

    def _day(self, kind: str, start: int, end: int) -> None:
        last = self._last()
        day = (kind, self._words.iso(self._text[start:end]), start, end)
        if self._words.words.kind_first and last is not None and not last.actors:
            if last.object is None:
                last.object = (last.action_end, start)
            self._days.append(day)
            self._take_days(last)
            last.end = end
            self._gap = end
        else:
            self._days.append(day)

    def _take_days(self, clause: Clause) -> None:
        for kind, day, start, end in self._days:
            if kind == "since":
                clause.since = day
            else:
                clause.until = day
            clause.days.append((start, end))
        self._days.clear()

    def _finish(self) -> None:
        """Acts that stand before the first action or behind the last of several clauses."""
        clauses = self._clauses
        if clauses and self._leading and not clauses[0].actors:
            clauses[0].actors = self._leading
        if clauses and self._days:
            self._take_days(clauses[-1])
        for clause, following in zip(clauses[-2::-1], clauses[:0:-1], strict=True):
            if not clause.actors and not _SENTENCE_END.search(
                self._text, clause.end, following.start
            ):
                clause.actors = following.actors
                if clause.relative:
                    clause.actors = [
                        Actor(actor.name, clause.start, clause.end) for actor in clause.actors
                    ]
        for before, clause in itertools.pairwise(clauses):
            if clause.relative and not clause.actors:
                clause.actors = [
                    Actor(actor.name, clause.start, clause.end) for actor in before.actors
                ]
        for clause in clauses:
            if clause.object is None:
                stop = _END_OF_RULE.search(self._text, clause.action_end)
                apart = self._words.excepted.search(self._text, clause.action_end)
                assert stop is not None
                clause.object = (
                    clause.action_end,
                    min(found.start() for found in (stop, apart) if found is not None),
                )


def _fields(name: ActName) -> tuple[str | None, str | None, str | None, str | None]:
    return name.number, name.date, name.title, name.language
