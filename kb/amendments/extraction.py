"""How the notes of editors are read.

The notes are the portal's («Ескерту.», «Сноска.», "Footnote."), words in the
place of a removed unit included. Reading one goes in three steps: its clauses
(:mod:`kb.amendments.clauses`), the units they name (:mod:`kb.amendments.units`)
and the words they replace (:mod:`kb.amendments.replaced`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kb.amendments.clauses import Actor, Clause, Reading
from kb.amendments.entry import entry_changes
from kb.amendments.replaced import masked_quotes, replaced_in
from kb.amendments.rulings import Ruling, rulings_of
from kb.amendments.subjects import Subject, Subjects
from kb.amendments.vocabulary import Rule, vocabulary
from kb.language.lookalikes import fold_lookalikes
from kb.model import Change, ChangeAction, Expression, Note

_HEAD = 200  # characters of a note within which it announces the whole text


def changes_in(expression: Expression) -> list[Change]:
    """The changes that the notes of ``expression`` record, in the order of the text.

    Behind them what the act's own words say of when it and its units hold.
    """
    reader = _Notes(expression)
    read = [reader.read(index, note) for index, note in enumerate(expression.notes)]
    _take_acts_of_next(expression, read)
    return [*(change for changes in read for change in changes), *entry_changes(expression)]


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
                change,
                act=last.act,
                in_force=last.in_force,
                in_force_words=last.in_force_words,
                delay=last.delay,
            )
            for change in read[index]
        ]


class _Notes:
    """Reads the notes of one text."""

    def __init__(self, expression: Expression) -> None:
        self._expression = expression
        self._words = vocabulary(expression.language)
        self._rulings = rulings_of(expression.language)
        self._subjects = Subjects(expression, self._words)
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
        changes = [
            change
            for ruling in self._rulings.read(text)
            for change in self._ruled(index, note, ruling)
        ]
        if changes:
            text = self._rulings.before(text)
        if words.silent.match(text):
            return changes
        subject: Subject | None = None
        for clause in Reading(text, words).clauses():
            if subject is None or not clause.continues:
                subject = self._subjects.of(text, clause, note, whole_text=self._whole_text)
            for change in self._changes(raw, text, clause, subject):
                for position, path in subject.targets:
                    if change.planned and change.action is ChangeAction.INSERTED and path:
                        position = None  # what bears its number now is another unit
                    changes.append(
                        replace(
                            change,
                            note=index,
                            start=note.start + change.start,
                            end=note.start + change.end,
                            provision=position,
                            path=path,
                            in_force_words=_moved(change.in_force_words, note.start),
                        )
                    )
        return changes

    def _ruled(self, index: int, note: Note, ruling: Ruling) -> Iterator[Change]:
        """What a ruling is on: the units that it names, else the one that the note stands at."""
        for position, path in self._subjects.named(ruling.units, note):
            yield Change(
                note=index,
                start=note.start + ruling.start,
                end=note.start + ruling.end,
                action=ruling.action,
                provision=position,
                path=path,
                act=ruling.act,
                planned=ruling.act is None,
            )

    def _changes(self, raw: str, text: str, clause: Clause, subject: Subject) -> Iterator[Change]:
        """What a clause says, for each action, act and pair of words; no unit yet."""
        words = self._words
        planned = words.planned.search(text, clause.start, _end_of(clause)) is not None
        actors = clause.actors or [Actor(None, clause.action_end, clause.end, clause.rule)]
        for action in self._actions(text, clause, subject):
            pairs = (
                [("", "")]
                if action is not ChangeAction.WORDS_REPLACED
                else self._pairs(raw, text, clause)
            )
            for place, actor in enumerate(_of_action(action, clause, actors)):
                # «5-1-баппен толықтырылды – A; B»: once it is there, others change it.
                again = place > 0 and action is ChangeAction.INSERTED and subject.is_one
                rule = _rule(clause, actor) or self._words_of_entry(text, clause, action)
                start = clause.start if place == 0 else actor.start
                for old, new in pairs:
                    yield Change(
                        note=0,
                        start=min(start, actor.start),
                        end=max(actor.end, clause.action_end),
                        action=ChangeAction.AMENDED if again else action,
                        provision=None,
                        act=actor.name,
                        in_force=rule.in_force if rule else None,
                        in_force_words=(rule.start, rule.end) if rule else None,
                        until=rule.until if rule else None,
                        delay=rule.delay if rule else None,
                        replaced=(old, new) if old else None,
                        planned=planned,
                    )

    def _actions(self, text: str, clause: Clause, subject: Subject) -> list[ChangeAction]:
        """The actions of a clause, put right by what they are done to."""
        words = self._words
        actions = list(dict.fromkeys(clause.actions))
        named = masked_quotes(text[slice(*clause.subject)])
        quoted = named != text[slice(*clause.subject)]
        if ChangeAction.SUSPENDED in actions:
            return actions
        if ChangeAction.EFFECTIVE in actions and len(actions) > 1:
            actions.remove(ChangeAction.EFFECTIVE)
        if actions == [ChangeAction.EFFECTIVE] and words.this_wording.search(named):
            actions = [ChangeAction.NEW_WORDING]
        if actions == [ChangeAction.REMOVED] and quoted and words.markers.search(named):
            actions = [ChangeAction.WORDS_REPLACED]
        if words.contents.search(named):
            actions = [ChangeAction.AMENDED]
        if ChangeAction.INSERTED in actions and not subject.is_added:
            actions[actions.index(ChangeAction.INSERTED)] = ChangeAction.AMENDED
        if subject.heading and actions[0] in (
            ChangeAction.AMENDED,
            ChangeAction.NEW_WORDING,
            ChangeAction.REMOVED,
            ChangeAction.INSERTED,
        ):
            both = words.heading_and.search(named)
            actions = [ChangeAction.HEADING_CHANGED, *(actions if both else ())]
        return actions

    def _words_of_entry(self, text: str, clause: Clause, action: ChangeAction) -> Rule | None:
        """The words that say from when a unit is in force without naming a day."""
        if action is not ChangeAction.EFFECTIVE:
            return None
        words = self._words
        span = clause.subject
        if words.words.kind_first and clause.object is not None:
            span = clause.object
        found = words.from_when.search(text, *span)
        if found is None:
            return None
        start, end = min(found.start(), clause.action_start), max(span[1], clause.action_end)
        return Rule(start, end, delay=words.delay_of(text[start:end]))

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
        return replace(rule, until=clause.until)
    return Rule(start, end, clause.since, clause.until)


def _end_of(clause: Clause) -> int:
    return max(clause.end, clause.action_end)


def _moved(span: tuple[int, int] | None, offset: int) -> tuple[int, int] | None:
    return None if span is None else (span[0] + offset, span[1] + offset)


def _joined(text: str, span: tuple[int, int]) -> str:
    """Words with line breaks joined."""
    return " ".join(text[slice(*span)].split())
