"""The acts that a text may name, found by title, by a part of it, by number and date.

People shorten titles («закон о миграции», «көші-қон туралы заң») and slip in numbers and
years. So an act is looked for by each thing that is said of it, and what does not agree
is told, instead of leaving the act unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.registry import RegistryEntry
from kb.cite_check.model import CheckReason
from kb.model import Act, ActName
from kb.references.act_descriptions import distinctive_words, same_word

_KEY = 3  # letters that all forms of a word share
_CONVOCATION = re.compile(r"[-–]\s?([IVX]{1,6})$")
_FULL_DATE = len("2011-07-22")
_LAWS = frozenset({"law", "code", "constitution", "bill"})
_PARTED = " ("
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class KnownAct:
    """An act by what texts may say of it."""

    id: str
    kind: str
    number: str
    convocation: str
    date: str
    status: str


@dataclass(frozen=True, slots=True)
class _Name:
    act: KnownAct
    words: tuple[str, ...]
    years: frozenset[str]
    """Years that tell it from others: «Концепция … на 2017 – 2021 годы»."""


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """What words that may be the beginning (or end) of a title were found to be."""

    acts: tuple[KnownAct, ...]
    count: int
    """How many of the distinctive words belong to it."""
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Identified:
    """Which act a name means. ``problem`` says what in it does not agree with the act."""

    act: KnownAct | None
    problem: CheckReason | None = None
    others: tuple[KnownAct, ...] = field(default=())


class KnownActs:
    """Acts by their names; of entries with one id the first says number, date and kind."""

    def __init__(self, acts: Iterable[Act | RegistryEntry]) -> None:
        self._acts: dict[str, KnownAct] = {}
        self._by_first: dict[str, list[_Name]] = {}
        self._by_last: dict[str, list[_Name]] = {}
        self._by_number: dict[str, list[KnownAct]] = {}
        self._parts: dict[str, list[str]] = {}
        self._languages: dict[str, set[str]] = {}
        for act in acts:
            self._add(act)

    def _add(self, act: Act | RegistryEntry) -> None:
        known = self._acts.get(act.id)
        if known is None:
            number, convocation = _number(act.number)
            known = KnownAct(act.id, act.kind, number, convocation, act.date or "", act.status)
            self._acts[act.id] = known
            if number:
                self._by_number.setdefault(number, []).append(known)
        self._languages.setdefault(act.id, set()).update(act.titles)
        for written in (*act.titles.values(), *act.aliases):
            whole, bracket, _ = written.partition(_PARTED)
            names = {distinctive_words(written)}
            if act.kind in ("code", "bill") and bracket:
                names.add(distinctive_words(whole))  # «(Общая часть)», «(проект)»
            for words in names - {()}:
                name = _Name(known, words, frozenset(_YEAR.findall(written)))
                if name not in self._by_first.setdefault(words[0][:_KEY], []):
                    self._by_first[words[0][:_KEY]].append(name)
                    self._by_last.setdefault(words[-1][:_KEY], []).append(name)
            if act.kind == "code" and bracket and written.endswith(")"):
                parts = self._parts.setdefault(whole, [])
                if act.id not in parts:
                    parts.append(act.id)

    def get(self, act_id: str) -> KnownAct | None:
        """The act with this id."""
        return self._acts.get(act_id)

    def other_parts(self, act_id: str) -> list[str]:
        """Ids of the other parts of a code that is in several acts."""
        return [
            other
            for parts in self._parts.values()
            if act_id in parts
            for other in parts
            if other != act_id
        ]

    def beginning(
        self, words: Sequence[str], kind: str | None = None, around: str = ""
    ) -> TitleMatch | None:
        """The acts whose names begin with as many of ``words`` as possible.

        ``words`` are distinctive ones, folded. One word of a name may be left out. A name
        with years in it is meant only where these stand in the words ``around``.
        """
        return self._matched(words, self._by_first, kind, around, from_end=False)

    def ending(
        self, words: Sequence[str], kind: str | None = None, around: str = ""
    ) -> TitleMatch | None:
        """The same of names that end with the last of ``words``."""
        return self._matched(words[::-1], self._by_last, kind, around, from_end=True)

    def _matched(
        self,
        words: Sequence[str],
        index: dict[str, list[_Name]],
        kind: str | None,
        around: str,
        *,
        from_end: bool,
    ) -> TitleMatch | None:
        years = set(_YEAR.findall(around))
        best: list[tuple[tuple[int, ...], KnownAct]] = []
        for name in index.get(words[0][:_KEY], ()) if words else ():
            if not _fits(name.act.kind, kind) or not name.years <= years:
                continue
            own = name.words[::-1] if from_end else name.words
            count, left = _common(words, own)
            if count:
                # The longest match, then whole names, laws before what carries them out,
                # what is in force, short names.
                rank = (
                    -count,
                    -len(name.years),
                    int(left > 0),
                    int(name.act.kind not in _LAWS),
                    int(name.act.status == "repealed"),
                    int(name.act.status == "draft"),
                    left,
                )
                best.append((rank, name.act))
        if not best:
            return None
        first = min(rank for rank, _ in best)
        acts = tuple(dict.fromkeys(act for rank, act in best if rank == first))
        return TitleMatch(acts, -first[0], first[2] == 0)

    def titled(
        self, title: str, kind: str | None, language: str | None, date: str = ""
    ) -> list[KnownAct]:
        """The acts that a title fits, whole ones alone where there are any.

        Else those whose name begins with all its words (in Kazakh: ends).
        """
        years = {*_YEAR.findall(title), date[:4]}
        words = distinctive_words(title)
        if not words:
            return []
        found = []
        names = {
            name
            for index, word in ((self._by_first, words[0]), (self._by_last, words[-1]))
            for name in index.get(word[:_KEY], ())
        }
        for name in names:
            if name.years <= years and _fits(name.act.kind, kind) and _same(words, name.words):
                found.append(name.act)
        if found:
            return list(dict.fromkeys(sorted(found, key=lambda act: act.date)))
        around = f"{title} {date}"
        match = (
            self.ending(words, kind, around)
            if language == "kk"
            else self.beginning(words, kind, around)
        )
        if match is not None and match.count == len(words):
            # Of «О миграции» every act is meant whose name goes on so.
            index, own = (
                (self._by_last, words[::-1]) if language == "kk" else (self._by_first, words)
            )
            every = [
                name.act
                for name in index[own[0][:_KEY]]
                if _fits(name.act.kind, kind)
                and _common(own, name.words[::-1] if language == "kk" else name.words)[0]
                == len(words)
            ]
            return list(dict.fromkeys((*match.acts, *every)))
        return []

    def identify(self, name: ActName) -> Identified:
        """The act that a name means, with what it says wrongly of it."""
        number, convocation = _number(name.number)
        date = name.date or ""
        if name.title in self._acts:
            return Identified(self._acts[name.title])
        titled = self.titled(name.title, name.kind, name.language, date) if name.title else []
        numbered = [
            act
            for act in self._by_number.get(number, ())
            if number
            and _agree(convocation, act.convocation)
            and (act.date.startswith(date) if date else bool(convocation or titled))
            and (bool(convocation) or len(date) == _FULL_DATE or act in titled)
        ]
        if titled:
            if not set(numbered) & set(titled):
                # By number and date it is an act whose title is not known in this language.
                untitled = [act for act in numbered if not self._has_title(act, name.language)]
                if untitled and len(date) == _FULL_DATE:
                    return Identified(untitled[0])
            return self._of_titled(titled, number, convocation, date, numbered)
        words = distinctive_words(name.title or "")
        if words and numbered:
            act = numbered[0]
            is_right = self._covers(words, act) or not self._has_title(act, name.language)
            return Identified(act, None if is_right else CheckReason.TITLE)
        if numbered:
            fitting = [act for act in numbered if _fits(act.kind, name.kind)]
            if not fitting:
                return Identified(numbered[0], CheckReason.KIND)
            return Identified(fitting[0], None, tuple(fitting[1:]))
        return self._nearly(number, convocation, date, name.kind)

    def _nearly(self, number: str, convocation: str, date: str, kind: str | None) -> Identified:
        """The act of a number whose convocation or date is another: «№ 477-V», of no title."""
        same = [act for act in self._by_number.get(number, ()) if number and _fits(act.kind, kind)]
        for act in same:
            if len(date) == _FULL_DATE and act.date == date:
                return Identified(act, CheckReason.NUMBER)
        for act in same:
            if date and convocation and act.convocation == convocation:
                return Identified(act, CheckReason.DATE)
        return Identified(None)

    def _of_titled(
        self,
        titled: Sequence[KnownAct],
        number: str,
        convocation: str,
        date: str,
        numbered: Sequence[KnownAct],
    ) -> Identified:
        agreeing = [
            act
            for act in titled
            if act.date.startswith(date)
            and (not number or (number == act.number and _agree(convocation, act.convocation)))
        ]
        if agreeing:
            if not date and not number:
                # «Закон о миграции» is the one in force.
                current = [act for act in agreeing if act.status not in ("repealed", "draft")]
                agreeing = current or agreeing
            return Identified(agreeing[0])
        dated = [act for act in titled if date and act.date.startswith(date)]
        same_number = [act for act in titled if number and act.number == number]
        if dated:
            return Identified(dated[0], CheckReason.NUMBER)
        if same_number:
            wrong_number = not _agree(convocation, same_number[0].convocation)
            reason = CheckReason.NUMBER if wrong_number else CheckReason.DATE
            return Identified(same_number[0], reason)
        current = sorted(titled, key=lambda act: (act.status == "repealed", act.date))
        if numbered:
            return Identified(numbered[0], CheckReason.TITLE, (current[0],))
        if number and date:
            # Both are another's: an older or a later act of this title, or an invented one.
            return Identified(None, CheckReason.OTHER_ACT_KNOWN, tuple(current[:3]))
        return Identified(current[0], CheckReason.NUMBER if number else CheckReason.DATE)

    def _has_title(self, act: KnownAct, language: str | None) -> bool:
        return language is None or language in self._languages[act.id]

    def _covers(self, words: Sequence[str], act: KnownAct) -> bool:
        """Whether every word of a title stands in a name of the act."""
        return any(
            all(any(same_word(word, other) for other in own) for word in words)
            for own in self._names(act)
        )

    def _names(self, act: KnownAct) -> list[tuple[str, ...]]:
        return [
            name.words for names in self._by_first.values() for name in names if name.act is act
        ]


def _number(written: str | None) -> tuple[str, str]:
    """A number and its convocation: "477-IV" is "477", "IV"."""
    number = (written or "").strip()
    found = _CONVOCATION.search(number)
    return (number[: found.start()].strip(), found[1]) if found else (number.casefold(), "")


def _agree(convocation: str, other: str) -> bool:
    return not (convocation and other) or convocation == other


def _fits(kind: str, wanted: str | None) -> bool:
    if wanted is None or kind in (wanted, "act"):
        return True
    return wanted == "law" and kind == "bill"  # a draft law is called a law


def _common(words: Sequence[str], name: Sequence[str]) -> tuple[int, int]:
    """How many words from the first on stand in ``name`` in its order; how many it has more."""
    at = 0
    count = 0
    skipped = 0
    for word in words:
        if at < len(name) and same_word(word, name[at]):
            at += 1
        elif count and not skipped and at + 1 < len(name) and same_word(word, name[at + 1]):
            skipped = 1  # «О браке (супружестве) и семье»
            at += 2
        else:
            break
        count += 1
    return count, len(name) - count


def _same(words: Sequence[str], others: Sequence[str]) -> bool:
    if len(words) != len(others):
        return False
    left = list(others)
    for word in words:
        twin = next((other for other in left if same_word(word, other)), None)
        if twin is None:
            return False
        left.remove(twin)
    return True
