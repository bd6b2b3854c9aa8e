"""What a clause of a note speaks of: the unit it stands at, units it names, the whole act."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.amendments.clauses import Clause
from kb.amendments.replaced import masked_quotes
from kb.amendments.units import INNER, Units, units_named
from kb.amendments.vocabulary import Vocabulary
from kb.model import ChangeAction, Expression, Level, Note, UnitPath

Target = tuple[int | None, UnitPath]
"""Position of a unit, None for the act or a unit that is not there, and its path."""

_LETTER = re.compile(r"[^\W\d_]")
_BARE_NUMBER = re.compile(r"\W*(\d+(?:-\d+)*)\W*")
"""«Сноска. 114 с изменением»: the unit word was forgotten."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a clause speaks of."""

    targets: list[Target]
    heading: bool = False
    """It speaks of the heading, too."""
    is_added: bool = True
    """Where something is supplemented: a unit is added, and that unit is the target.

    Else («Пункт 1 статьи 62 дополнен») nobody says what the target was
    supplemented with.
    """

    @property
    def is_one(self) -> bool:
        """Whether it is one unit with its number."""
        return len(self.targets) == 1 and all(number for _, number in self.targets[0][1])


class Subjects:
    """Finds the subjects of the clauses of one text's notes."""

    def __init__(self, expression: Expression, words: Vocabulary) -> None:
        self._expression = expression
        self._words = words
        self._units = Units(expression)

    def of(self, text: str, clause: Clause, note: Note, *, whole_text: bool) -> Subject:
        """What ``clause`` of the note that reads ``text`` speaks of.

        ``whole_text``: replacements throughout the act were announced.
        """
        words = self._words
        inserts = ChangeAction.INSERTED in clause.actions
        alone = words.article.fullmatch(text, *clause.subject)
        if alone is not None and not inserts:
            path = ((Level.ARTICLE, alone["article"]),)
            return Subject([self._target(path, note)], words.heading.search(alone[0]) is not None)
        named = self._named(text, clause)
        heading = words.heading.search(named) is not None
        if words.contents.search(named):
            return Subject([(None, ())])
        if inserts and (added := self._added(text, clause, named, note)):
            return Subject(added, heading)
        if paths := units_named(named, words):
            targets = [self._target(path, note) for path in paths]
        elif words.whole_act.search(named) or (
            whole_text and ChangeAction.WORDS_REPLACED in clause.actions
        ):
            targets = [(None, ())]
        else:
            targets = self._unnumbered(named, note) or self._own(named, note)
        return Subject(targets, heading, is_added=not words.supplemented(text, clause.action_start))

    def named(self, words: str, note: Note) -> list[Target]:
        """The units that ``words`` name beside a note, the one it stands at where they name none.

        «Настоящий Кодекс» is the act.
        """
        if paths := units_named(words, self._words):
            return list(dict.fromkeys(self._target(path, note) for path in paths))
        if words.strip() and self._words.whole_act.search(words):
            return [(None, ())]
        return self._unnumbered(words, note) or [(note.provision, ())]

    def _named(self, text: str, clause: Clause) -> str:
        """The words of a clause that may name its units."""
        words = self._words
        if clause.relative and words.words.kind_first:
            return masked_quotes(_without(text, clause.subject, clause.days))
        if clause.relative:
            return text[slice(*clause.object)] if clause.object else ""
        named = masked_quotes(_without(text, clause.subject, clause.days))
        named = words.label.sub(lambda found: " " * len(found.group()), named)
        if (stop := named.rfind(". ")) >= 0 and _LETTER.search(named, stop):
            named = named[stop + 1 :]  # the sentence before said something else
        if not words.words.kind_first and (apart := words.excepted.search(named)):
            named = named[apart.end() :]
        return named

    def _added(self, text: str, clause: Clause, named: str, note: Note) -> list[Target]:
        """The units that something is supplemented with; none where they are not said."""
        words = self._words
        said = named
        holders: tuple[UnitPath, ...] = ()
        if words.words.kind_first and clause.object is not None:
            said = masked_quotes(_without(text, clause.object, clause.days))
            holders = units_named(named, words)
        added = words.added.search(said)
        if added is None:
            return []
        if paths := units_named(said, words):
            holder = holders[0] if holders else ()
            return [self._target((*holder, *path), note) for path in paths]
        level = next(
            (level for level, pattern in words.unit_words if pattern.search(added[0])), None
        )
        if level is None:
            return []
        position, path = self._target(holders[0], note) if holders else (note.provision, ())
        return [(None, (*(path or self._path_of(position)), (level, "")))]

    def _unnumbered(self, named: str, note: Note) -> list[Target]:
        """The units around a note that it names without a number: «осы абзац», «статья»."""
        levels = [level for level, pattern in self._words.unit_words if pattern.search(named)]
        outer = [level for level in levels if level not in INNER]
        targets: list[Target] = []
        for level in outer or levels[:1]:
            position = self._units.ancestor(level, note.provision)
            if position is not None:
                targets.append(self._placed(position, note))
            elif level in INNER and note.provision is not None:
                targets.append((None, (*self._path_of(note.provision), (level, ""))))
        return targets

    def _own(self, named: str, note: Note) -> list[Target]:
        """The unit that a note stands at, with those that were removed in one row with it."""
        bare = _BARE_NUMBER.fullmatch(named)
        bearing = self._units.bearing(bare[1], note.provision) if bare else None
        if bearing is not None:
            return [self._placed(bearing, note)]
        position = note.provision
        targets: list[Target] = [(position, ())]
        if position is not None:
            units = self._expression.provisions
            first = units[position]
            for unit in units[position + 1 :]:
                if (unit.start, unit.parent) != (first.start, first.parent):
                    break
                targets.append(self._placed(unit.position, note))
        return targets

    def _target(self, path: UnitPath, note: Note) -> Target:
        position, full = self._units.resolve(path, note.provision)
        levels = [level for level, _ in full]
        if Level.ARTICLE in levels:
            full = full[levels.index(Level.ARTICLE) :]
        return (position, full) if full != self._path_of(note.provision) else (position, ())

    def _placed(self, position: int, note: Note) -> Target:
        """A unit by its own path, which the one that the note stands at needs not."""
        return position, () if position == note.provision else self._path_of(position)

    def _path_of(self, position: int | None) -> UnitPath:
        return () if position is None else self._units.path_of(position)


def _without(text: str, span: tuple[int, int], blanks: list[tuple[int, int]]) -> str:
    """``text`` of ``span`` with ``blanks`` blanked out."""
    start, end = span
    words = text[start:end]
    for first, last in blanks:
        first, last = max(first - start, 0), min(last - start, len(words))
        if first < last:
            words = words[:first] + " " * (last - first) + words[last:]
    return words
