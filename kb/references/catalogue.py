"""Which known act a name of running text means.

Stricter than what people type (:mod:`kb.references.act_descriptions`): a
number or date that contradicts is another act, and a title has to be the whole
one, so that «О беженцах» does not find another law that merely speaks of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.registry import RegistryEntry
from kb.model import Act, ActName
from kb.references.act_descriptions import distinctive_words, same_word

_CONVOCATION = re.compile(r"-([IVX]{1,6})$")
_FULL_DATE = len("2011-07-22")
_KEY = 3  # letters that every form of a word has
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Known:
    """An act by what names may say of it."""

    id: str
    kind: str
    number: str
    convocation: str
    date: str
    repealed: bool


@dataclass(frozen=True, slots=True)
class _Title:
    """A name of an act; one with a year in it («Конституция 1993 года») needs that year said."""

    act: _Known
    words: tuple[str, ...]
    year: str


class Catalogue:
    """Acts by number and date, by title and by abbreviation. Answers are remembered."""

    def __init__(self, acts: Iterable[Act | RegistryEntry]) -> None:
        """Of entries with one id the first says number, date and kind, all of them titles."""
        self._known: dict[str, _Known] = {}
        self._by_number: dict[tuple[str, str], list[_Known]] = {}
        self._by_title: dict[tuple[str, ...], list[_Title]] = {}
        self._parts: dict[str, list[str]] = {}
        self._found: dict[ActName, tuple[str, ...]] = {}
        for act in acts:
            self._add(act)

    def find(self, name: ActName) -> tuple[str, ...]:
        """Ids of the acts that ``name`` fits.

        Number and date decide where both are said; a title fits as a whole, in
        any case. Where no date is said those in force are meant, or the last of
        the repealed ones. Empty where no act is known that fits, or nothing but
        a kind, a date or a number is said.
        """
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = self._look_up(name)
        return found

    def other_parts(self, act_id: str) -> tuple[str, ...]:
        """Ids of the other parts of a code that is in several acts, as the Civil Code is.

        «Азаматтық кодексі» finds the first, while the unit may be in another.
        """
        return next(
            (
                tuple(other for other in parts if other != act_id)
                for parts in self._parts.values()
                if act_id in parts
            ),
            (),
        )

    def _add(self, act: Act | RegistryEntry) -> None:
        if act.id not in self._known:
            number, convocation = _number(act.number or "")
            date, repealed = act.date or "", act.status == "repealed"
            known = _Known(act.id, act.kind, number, convocation, date, repealed)
            self._known[act.id] = known
            if number:
                self._by_number.setdefault((number, known.date), []).append(known)
        known = self._known[act.id]
        for written in (*act.titles.values(), *act.aliases):
            year = _YEAR.search(written)
            title = _Title(known, distinctive_words(written), year.group() if year else "")
            entries = self._by_title.setdefault(_key(title.words), [])
            if title not in entries:
                entries.append(title)
        for written in act.titles.values():
            whole, bracket, _ = written.partition(" (")
            if act.kind == "code" and bracket and written.endswith(")"):
                parts = self._parts.setdefault(whole, [])
                if act.id not in parts:
                    parts.append(act.id)

    def _look_up(self, name: ActName) -> tuple[str, ...]:
        number, convocation = _number(name.number or "")
        date = name.date or ""
        by_title = self._titled(name)
        if number and len(date) == _FULL_DATE:
            exact = self._by_number.get((number, date), ())
            found = [act for act in exact if _agree(convocation, act.convocation)]
            found = [act for act in found if _is_kind(act, name)] or found
            # Of several of one number and day the title tells.
            found = [act for act in found if act in by_title] or found
            found = found or [act for act in by_title if not act.number and act.date == date]
            return _ids(found)
        found = [
            act
            for act in by_title
            if act.date.startswith(date)
            and (not number or (number == act.number and _agree(convocation, act.convocation)))
        ]
        if not found and number and convocation:
            found = [
                act
                for (known, day), acts in self._by_number.items()
                if known == number and day.startswith(date)
                for act in acts
                if act.convocation == convocation and _is_kind(act, name)
            ]
        if not date:
            last = sorted(found, key=lambda act: act.date)[-1:]  # each replaced the one before
            found = [act for act in found if not act.repealed] or last
        return _ids(found)

    def _titled(self, name: ActName) -> list[_Known]:
        """The acts of the title of ``name``, of its kind where it says one."""
        words = distinctive_words(name.title or "")
        if not words:
            return []
        return [
            title.act
            for title in self._by_title.get(_key(words), ())
            if _is_kind(title.act, name)
            and (name.date or "").startswith(title.year)
            and _same_words(words, title.words)
        ]


def known_enough(name: ActName) -> bool:
    """Whether a name tells one act from all others, known here or not.

    Number and date do, and so does a title whose kind is known.
    """
    exact = name.number is not None and name.date is not None
    return exact or bool(name.title and name.kind)


def _number(written: str) -> tuple[str, str]:
    """A number and its convocation: "477-IV" is "477", "IV"."""
    found = _CONVOCATION.search(written)
    number = written if found is None else written[: found.start()]
    return number.casefold(), found[1] if found else ""


def _agree(convocation: str, other: str) -> bool:
    return not (convocation and other) or convocation == other


def _is_kind(act: _Known, name: ActName) -> bool:
    return name.kind is None or act.kind in (name.kind, "act")


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(word[:_KEY] for word in words))


def _same_words(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    left = list(others)
    for word in words:
        twin = next((other for other in left if same_word(word, other)), None)
        if twin is None:
            return False
        left.remove(twin)
    return not left


def _ids(acts: Iterable[_Known]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(act.id for act in acts))
