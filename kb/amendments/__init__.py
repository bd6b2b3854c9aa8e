"""What editors' notes say was done to an act's units, by which act and from when.

The notes are the portal's («Ескерту.», «Сноска.», "Footnote."), words in the
place of a removed unit included. Reading one goes in three steps: its clauses
(:mod:`kb.amendments.clauses`), the units they name (:mod:`kb.amendments.units`)
and the words they replace (:mod:`kb.amendments.replaced`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kb.amendments.clauses import Actor, Clause, Reading
from kb.amendments.replaced import masked_quotes, replaced_in
from kb.amendments.units import INNER, Units, units_named
from kb.amendments.vocabulary import Rule, vocabulary
from kb.language.lookalikes import fold_lookalikes
from kb.model import Change, ChangeAction, Expression, Level, Note, UnitPath

__all__ = ["changes_of"]

_Target = tuple[int | None, UnitPath]
_LETTER = re.compile(r"[^\W\d_]")
_HEAD = 200  # characters of a note within which it announces the whole text
_BARE_NUMBER = re.compile(r"\W*(\d+(?:-\d+)*)\W*")
"""«Сноска. 114 с изменением»: the unit word was forgotten."""


def changes_of(expression: Expression) -> list[Change]:
    """The changes that the notes of ``expression`` record, in the order of the text."""
    reader = _Notes(expression)
    read = [reader.read(index, note) for index, note in enumerate(expression.notes)]
    _take_acts_of_next(expression, read)
    return [change for changes in read for change in changes]


def _take_acts_of_next(expression: Expression, read: list[list[Change]]) -> None:
    """Items of a list («…;») are the work of the act that its last item names."""
    notes = expression.notes
    for index in range(len(notes) - 2, -1, -1):
        note, following = notes[index], notes[index + 1]
        if not (read[index] and read[index + 1]) or read[index][-1].act is not None:
            continue
        between = expression.text[note.end : following.start]
        if between.strip() or not expression.text[note.start : note.end].rstrip().endswith(";"):
            continue
        last = read[index + 1][-1]
        read[index] = [
            change
            if change.act is not None
            else replace(
                change, act=last.act, in_force=last.in_force, in_force_words=last.in_force_words
            )
            for change in read[index]
        ]


class _Notes:
    """Reads the notes of one text."""

    def __init__(self, expression: Expression) -> None:
        self._expression = expression
        self._units = Units(expression)
        self._words = vocabulary(expression.language)
        self._whole_text = False  # a note announced replacements throughout the act
        self._end = 0  # of the note before

    def read(self, index: int, note: Note) -> list[Change]:
        """The changes that one note records."""
        expression, words = self._expression, self._words
        raw = expression.text[note.start : note.end]
        text = fold_lookalikes(raw)
        goes_on = self._whole_text and not expression.text[self._end : note.start].strip()
        self._whole_text = goes_on or words.whole_act.search(text, 0, _HEAD) is not None
        self._end = note.end
        if words.silent.match(text):
            return []
        targets: list[_Target] = []
        with_heading = False
        changes: list[Change] = []
        for clause in Reading(text, words).clauses():
            if not (clause.continues and targets):
                targets, with_heading = self._targets(text, clause, note)
            for change in self._changes(raw, text, clause, with_heading):
                for position, path in targets:
                    own = position is not None and position == note.provision
                    changes.append(
                        replace(
                            change,
                            note=index,
                            start=note.start + change.start,
                            end=note.start + change.end,
                            provision=position,
                            path=() if own else path,
                            in_force_words=_moved(change.in_force_words, note.start),
                        )
                    )
        return changes

    def _targets(self, text: str, clause: Clause, note: Note) -> tuple[list[_Target], bool]:
        """The units that a clause speaks of, and whether of their headings."""
        words = self._words
        alone = words.article.fullmatch(text, *clause.subject)
        if alone is not None and ChangeAction.INSERTED not in clause.actions:
            path = ((Level.ARTICLE, alone["article"]),)
            return [self._target(path, note)], words.heading.search(alone.group()) is not None
        named = masked_quotes(_without(text, clause.subject, clause.days))
        named = words.label.sub(lambda found: " " * len(found.group()), named)
        if (stop := named.rfind(". ")) >= 0 and _LETTER.search(named, stop):
            named = named[stop + 1 :]  # the sentence before is no clause: say nothing of it
        if clause.relative and not words.words.kind_first:
            named = text[slice(*clause.object)] if clause.object else ""
        elif not words.words.kind_first and (apart := words.excepted.search(named)):
            named = named[apart.end() :]
        heading = words.heading.search(named) is not None
        paths = units_named(named)
        if words.words.kind_first and ChangeAction.INSERTED in clause.actions and clause.object:
            added = masked_quotes(_without(text, clause.object, clause.days))
            holder = paths[0] if paths else ()
            paths = tuple((*holder, *path) for path in units_named(added)) or paths
        if paths:
            return [self._target(path, note) for path in paths], heading
        if words.whole_act.search(named) or (
            self._whole_text and ChangeAction.WORDS_REPLACED in clause.actions
        ):
            return [(None, ())], heading
        if unnumbered := self._unnumbered(named, note):
            return unnumbered, heading
        bare = _BARE_NUMBER.fullmatch(named)
        position = self._units.bearing(bare[1], note.provision) if bare else None
        if position is not None:
            return [(position, self._units.path_of(position))], heading
        return [(position, ()) for position in self._row(note.provision)], heading

    def _unnumbered(self, named: str, note: Note) -> list[_Target]:
        """The units around a note that it names without a number: «осы абзац», «статья»."""
        levels = [level for level, pattern in self._words.unit_words if pattern.search(named)]
        outer = [level for level in levels if level not in INNER]
        targets: list[_Target] = []
        for level in outer or levels[:1]:
            position = self._units.ancestor(level, note.provision)
            if position is not None:
                targets.append((position, self._units.path_of(position)))
            elif level in INNER and note.provision is not None:
                targets.append((None, (*self._units.path_of(note.provision), (level, ""))))
        return targets

    def _row(self, position: int | None) -> list[int | None]:
        """The units that were removed in one row with the one that a note stands at."""
        if position is None:
            return [None]
        units = self._expression.provisions
        first = units[position]
        row: list[int | None] = [position]
        while (position := position + 1) < len(units) and (
            units[position].start == first.start and units[position].parent == first.parent
        ):
            row.append(position)
        return row

    def _target(self, path: UnitPath, note: Note) -> _Target:
        position, full = self._units.resolve(path, note.provision)
        levels = [level for level, _ in full]
        if Level.ARTICLE in levels:
            full = full[levels.index(Level.ARTICLE) :]
        return position, full

    def _changes(self, raw: str, text: str, clause: Clause, heading: bool) -> Iterator[Change]:
        """What a clause says, for each action, act and pair of words; no unit yet."""
        words = self._words
        planned = words.planned.search(text, clause.start, _end_of(clause)) is not None
        actors = clause.actors or [Actor(None, clause.action_end, clause.end, clause.rule)]
        for action in self._actions(text, clause, heading):
            pairs = (
                [("", "")]
                if action is not ChangeAction.WORDS_REPLACED
                else self._pairs(raw, text, clause)
            )
            for place, actor in enumerate(_of_action(action, clause, actors)):
                rule = _rule(clause, actor) or self._words_of_entry(text, clause, action)
                start = clause.start if place == 0 else actor.start
                for old, new in pairs:
                    yield Change(
                        note=0,
                        start=min(start, actor.start),
                        end=max(actor.end, clause.action_end),
                        action=action,
                        provision=None,
                        act=actor.name,
                        in_force=rule.in_force if rule else None,
                        in_force_words=(rule.start, rule.end) if rule else None,
                        until=rule.until if rule else None,
                        replaced=(old, new) if old else None,
                        planned=planned,
                    )

    def _actions(self, text: str, clause: Clause, heading: bool) -> list[ChangeAction]:
        """The actions of a clause, put right by what they are done to."""
        words = self._words
        actions = list(dict.fromkeys(clause.actions))
        subject = masked_quotes(text[slice(*clause.subject)])
        quoted = subject != text[slice(*clause.subject)]
        if ChangeAction.SUSPENDED in actions:
            return actions
        if ChangeAction.EFFECTIVE in actions and len(actions) > 1:
            actions.remove(ChangeAction.EFFECTIVE)
        if actions == [ChangeAction.EFFECTIVE] and words.this_wording.search(subject):
            actions = [ChangeAction.NEW_WORDING]
        if actions == [ChangeAction.REMOVED] and quoted and words.markers.search(subject):
            actions = [ChangeAction.WORDS_REPLACED]
        if words.contents.search(subject):
            actions = [ChangeAction.AMENDED]
        if heading and actions[0] in (
            ChangeAction.AMENDED,
            ChangeAction.NEW_WORDING,
            ChangeAction.REMOVED,
            ChangeAction.INSERTED,
        ):
            both = words.heading_and.search(subject)
            actions = [ChangeAction.HEADING_CHANGED, *(actions if both else ())]
        return actions

    def _words_of_entry(self, text: str, clause: Clause, action: ChangeAction) -> Rule | None:
        """The words that say from when a unit is in force without naming a day."""
        if action is not ChangeAction.EFFECTIVE:
            return None
        span = clause.subject
        if self._words.words.kind_first and clause.object is not None:
            span = clause.object
        found = self._words.from_when.search(text, *span)
        if found is None:
            return None
        return Rule(min(found.start(), clause.action_start), max(span[1], clause.action_end))

    def _pairs(self, raw: str, text: str, clause: Clause) -> list[tuple[str, str]]:
        end = clause.object[1] if clause.object is not None else clause.end
        stop = (
            clause.action_end if not self._words.words.kind_first else max(end, clause.action_end)
        )
        spans = replaced_in(text, clause.start, stop, self._words)
        joined = [(_joined(raw, old), _joined(raw, new)) for old, new in spans]
        return joined or [("", "")]


def _of_action(action: ChangeAction, clause: Clause, actors: list[Actor]) -> list[Actor]:
    """The acts that did one of a clause's actions.

    «жаңа редакцияда, өзгерістер енгізілді – A, B, C»: A gave the new wording,
    those after it amended.
    """
    made = (ChangeAction.NEW_WORDING, ChangeAction.INSERTED)
    if len(clause.actions) != 2 or len(actors) == 1 or clause.actions[0] not in made:
        return actors
    return actors[:1] if action is clause.actions[0] else actors[1:]


def _rule(clause: Clause, actor: Actor) -> Rule | None:
    """From when a change holds: the rule of the act, or days that the clause itself names."""
    rule = actor.rule or clause.rule
    if not clause.days:
        return rule
    start, end = clause.days[0][0], clause.days[-1][1]
    if rule is not None and clause.since is None:
        return Rule(rule.start, rule.end, rule.in_force, clause.until)
    return Rule(start, end, clause.since, clause.until)


def _end_of(clause: Clause) -> int:
    return max(clause.end, clause.action_end)


def _without(text: str, span: tuple[int, int], blanks: list[tuple[int, int]]) -> str:
    """``text`` of ``span`` with ``blanks`` blanked out."""
    start, end = span
    words = text[start:end]
    for first, last in blanks:
        first, last = max(first - start, 0), min(last - start, len(words))
        if first < last:
            words = words[:first] + " " * (last - first) + words[last:]
    return words


def _moved(span: tuple[int, int] | None, offset: int) -> tuple[int, int] | None:
    return None if span is None else (span[0] + offset, span[1] + offset)


def _joined(text: str, span: tuple[int, int]) -> str:
    """Words with line breaks joined."""
    return " ".join(text[slice(*span)].split())
