"""Terms that mean something else in the new text, came, went or were renamed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from kb.address import ancestors, article_of
from kb.comparison.correlation import Correlation
from kb.comparison.impact_model import (
    DefinedElsewhere,
    IncomingReference,
    TermChange,
    TermChangeKind,
)
from kb.comparison.model import ComparedText, Comparison, Operation, Span
from kb.comparison.words import comparable_words, keys
from kb.definitions import with_uses_in
from kb.definitions.lookup import key_of
from kb.model import Definition, TermUse
from kb.unit_index import UnitIndex

_SAME_MEANING = 0.85
"""From this share of common words on two meanings are those of one term that was renamed."""
_MUCH_THE_SAME_MEANING = 0.5
"""The same where the units that define the terms answer to each other."""
_SHORTEST_MEANING = 3  # words, by which a term is known again under another name

_Match = tuple[Definition, Definition]


def term_changes(
    comparison: Comparison,
    correlation: Correlation,
    incoming: Iterable[IncomingReference] = (),
    elsewhere: Callable[[Collection[str]], Iterable[DefinedElsewhere]] | None = None,
) -> list[TermChange]:
    """The terms that changed in the order of the new text, then those that were dropped.

    Of texts in two languages none: their words cannot be compared.
    """
    if comparison.is_across:
        return []
    terms = _Terms(comparison, correlation)
    changes = [
        TermChange(
            kind,
            old,
            new,
            has_other_scope=old is not None and new is not None and terms.has_other_scope(old, new),
            uses=() if new is None else new.uses,
        )
        for kind, old, new in terms.changes()
    ]
    gone = [one.old for one in changes if one.old is not None and terms.is_wanting(one)]
    still_used = dict(zip(map(id, gone), terms.uses_of(gone), strict=True))
    by_key: dict[str, list[DefinedElsewhere]] = {}
    wanted = {key for one in changes for key in terms.keys_of(one)}
    for other in elsewhere(wanted) if elsewhere is not None and wanted else ():
        by_key.setdefault(other.key, []).append(other)
    citing = terms.citing(incoming)
    return [
        replace(
            one,
            still_used=still_used.get(id(one.old), ()),
            elsewhere=tuple(other for key in terms.keys_of(one) for other in by_key.get(key, ())),
            cited_by=() if one.old is None else tuple(citing.get(one.old.provision, ())),
        )
        for one in changes
    ]


class _Terms:
    """The definitions of both texts side by side."""

    def __init__(self, comparison: Comparison, correlation: Correlation) -> None:
        self._comparison = comparison
        self._correlation = correlation
        self._language = comparison.old.expression.language

    def changes(
        self,
    ) -> Iterator[tuple[TermChangeKind, Definition | None, Definition | None]]:
        """What became of each term; nothing of those that stayed as they were."""
        matches, dropped, came = self._matched()
        renamed = self._renamed(dropped, came)
        told = [
            (TermChangeKind.CHANGED, old, new) for old, new in matches if self._differ(old, new)
        ]
        told += [
            (TermChangeKind.SCOPE, old, new)
            for old, new in matches
            if not self._differ(old, new) and self.has_other_scope(old, new)
        ]
        told += [(TermChangeKind.RENAMED, old, new) for old, new in renamed]
        again = {id(new) for _, new in renamed}
        changes: list[tuple[TermChangeKind, Definition | None, Definition]] = [
            *told,
            *((TermChangeKind.NEW, None, new) for new in came if id(new) not in again),
        ]
        yield from sorted(changes, key=lambda change: change[2].start)
        lost = {id(old) for old, _ in renamed}
        for old in dropped:
            if id(old) not in lost:
                yield TermChangeKind.DROPPED, old, None

    def has_other_scope(self, old: Definition, new: Definition) -> bool:
        """Whether a term holds in another part of the new text than of the old one."""
        scopes = self._scopes(old)
        return bool(scopes) and new.scope not in scopes

    def is_wanting(self, change: TermChange) -> bool:
        """Whether a term is not defined any more where the old text defined it."""
        if change.kind in (TermChangeKind.DROPPED, TermChangeKind.RENAMED):
            return True
        if change.old is None or change.new is None or change.new.scope is None:
            return False
        provisions, scope = self._comparison.new.expression.provisions, change.new.scope
        return change.has_other_scope and not any(
            scope in (around.position for around in ancestors(provisions, unit))
            for unit in self._scopes(change.old)
            if unit is not None
        )

    def keys_of(self, change: TermChange) -> list[str]:
        """The keys of the old and the new term."""
        both = filter(None, (change.old, change.new))
        return list(dict.fromkeys(key_of(one.term, self._language) for one in both))

    def uses_of(self, gone: Sequence[Definition]) -> list[tuple[TermUse, ...]]:
        """Where the new text uses terms of the old one, each in what answers to its scope."""
        new = self._comparison.new
        sought = {
            number: replace(one, term_span=(0, 0), meaning=(0, 0), start=0, end=0, scope=scopes[0])
            for number, one in enumerate(gone)
            if (scopes := self._scopes(one))
        }
        if not sought:
            return [()] * len(gone)
        # Longer terms of the new text first: a word of theirs is no use of the old term.
        known = [*sought.values(), *new.definitions]
        found = dict(zip(sought, with_uses_in(new.expression, known), strict=False))
        return [found[number].uses if number in found else () for number in range(len(gone))]

    def citing(self, incoming: Iterable[IncomingReference]) -> dict[int, list[IncomingReference]]:
        """The references to each unit of the old text that defines a term, or to its article."""
        old = self._comparison.old
        provisions = old.expression.provisions
        index = UnitIndex(provisions)
        cited: dict[int, list[IncomingReference]] = {}
        for one in incoming:
            for target in one.reference.targets:
                for position in index.find(target.path):
                    cited.setdefault(position, []).append(one)
        found: dict[int, list[IncomingReference]] = {}
        for position in {one.provision for one in old.definitions}:
            article = article_of(provisions, position)
            for around in ancestors(provisions, position):
                found.setdefault(position, []).extend(cited.get(around.position, ()))
                if around.position == article:
                    break
        return found

    def _scopes(self, one: Definition) -> tuple[int | None, ...]:
        """What answers to the scope of a definition; empty where that was dropped."""
        return (None,) if one.scope is None else self._correlation.outcome(one.scope).units

    def _matched(self) -> tuple[list[_Match], list[Definition], list[Definition]]:
        """Definitions of the same term, then those of terms that only one text defines.

        Of several definitions of a term those are the same whose units answer to
        each other; one more or less is no term that comes or goes.
        """
        before = self._by_key(self._comparison.old)
        after = self._by_key(self._comparison.new)
        matches: list[_Match] = []
        for key in before.keys() & after.keys():
            left = list(before[key])
            for new in after[key]:
                origins = self._correlation.origins(new.provision)
                placed = [one for one in left if one.provision in origins]
                if placed or (left and len(before[key]) == len(after[key]) == 1):
                    old = (placed or left)[0]
                    left.remove(old)
                    matches.append((old, new))
        dropped = [one for key, all_of in before.items() if key not in after for one in all_of]
        came = [one for key, all_of in after.items() if key not in before for one in all_of]
        return matches, dropped, came

    def _by_key(self, side: ComparedText) -> dict[str, list[Definition]]:
        found: dict[str, list[Definition]] = {}
        for one in side.definitions:
            found.setdefault(key_of(one.term, self._language), []).append(one)
        return found

    def _renamed(self, dropped: Sequence[Definition], came: Sequence[Definition]) -> list[_Match]:
        """Terms that only one text defines and that mean the same, the likest first."""
        old_words = [_meaning_words(self._comparison.old, one) for one in dropped]
        likely: list[tuple[float, int, int]] = []
        for number, new in enumerate(came):
            words = _meaning_words(self._comparison.new, new)
            origins = self._correlation.origins(new.provision)
            matcher = SequenceMatcher(None, [], words, autojunk=False)
            for other, old in enumerate(dropped):
                if old.kind is not new.kind or len(words) < _SHORTEST_MEANING:
                    continue
                is_placed = old.provision in origins
                least = _MUCH_THE_SAME_MEANING if is_placed else _SAME_MEANING
                matcher.set_seq1(old_words[other])
                if matcher.quick_ratio() >= least and (ratio := matcher.ratio()) >= least:
                    likely.append((ratio + is_placed, other, number))
        found: list[_Match] = []
        taken: tuple[set[int], set[int]] = set(), set()
        for _, other, number in sorted(likely, reverse=True):
            if other not in taken[0] and number not in taken[1]:
                taken[0].add(other)
                taken[1].add(number)
                found.append((dropped[other], came[number]))
        return found

    def _differ(self, old: Definition, new: Definition) -> bool:
        """Whether a term means something else; words that were renamed throughout do not count."""
        if _meaning_words(self._comparison.old, old) == _meaning_words(self._comparison.new, new):
            return False
        first, last = new.meaning
        edits = [
            edit
            for pair in self._correlation.pairs_of_new(new.provision)
            for edit in pair.edits
            if edit.operation is not Operation.EQUAL
            and edit.new[0] < last
            and first < max(edit.new[1], edit.new[0] + 1)
        ]
        return not edits or any(edit.renaming is None for edit in edits)


def _meaning_words(side: ComparedText, one: Definition) -> list[str]:
    """The words of a meaning as they are compared, without the editors' notes among them."""
    spans: list[Span] = []
    start, end = one.meaning
    for note in side.expression.notes:
        if start <= note.start < end:
            spans.append((start, note.start))
            start = note.end
    spans.append((start, max(start, end)))
    return keys(comparable_words(side.expression.text, spans, side.expression.language))
