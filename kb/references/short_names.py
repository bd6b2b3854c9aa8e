"""Short names that a text gives to acts: «(бұдан әрі – Заң)», «(далее – Кодекс)».

From there on the short name, capitalised as it was introduced and in any case,
means that act; a later introduction of the same name takes its place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kb.grammar.act_mention_words import ActKind, Manner
from kb.grammar.citation_words import fold_word
from kb.language.stems import stemmer
from kb.references.act_descriptions import same_word
from kb.references.act_mentions import WORDS, ActMention, Relation
from kb.references.named_act import spaced

_LONGEST_SENTENCE = 500  # characters before «(бұдан әрі – Қағидалар)» up to «Осы»
_MARKS = '"«»“”„ '
_NUMBERED = re.compile(r"(?:№|N)\s?\d")
_BEGINNING = 3  # letters that all forms of a word have, and letters that may change at the end
_LONG = 5  # letters that words alike in more than their beginning share
_LONGEST_APPROVED = 600  # characters of the name of a document that an act approves
_MOST_NAMES = 60
_NAMES_REMEMBERED = 2000  # the same ones stand in many acts
_LONGEST_COUNTRY = 40  # characters


@dataclass(frozen=True, slots=True)
class _Introduced:
    """A short name, where it is introduced and what for."""

    name: str
    start: int
    end: int
    mention: ActMention | None


def short_names(
    folded_text: str, language: str, mentions: Sequence[ActMention]
) -> Mapping[str, ActMention]:
    """From each short name of an act, white space single, to the mention it stands for.

    ``mentions`` are those of :func:`kb.references.act_mentions.act_mentions`.
    Rules that introduce themselves («Осы … қағидалары (бұдан әрі – Қағидалар)»)
    are an own act. Of a name introduced twice the first counts.
    """
    names: dict[str, ActMention] = {}
    for one in _introduced(folded_text, _patterns(language), mentions):
        if one.mention is not None:
            names.setdefault(one.name, one.mention)
    return names


def with_short_names(
    folded_text: str, language: str, mentions: Sequence[ActMention]
) -> list[ActMention]:
    """``mentions`` and the later uses of short names among them, in order.

    A use has span and relation of its own and the name of the act it means.
    What stands in the brackets that introduce a name is no mention. Text before
    the first and without any introduced name is not looked at.
    """
    patterns = _patterns(language)
    introduced = list(_introduced(folded_text, patterns, mentions))
    uses = sorted(_uses(folded_text, patterns, introduced), key=lambda use: (use.start, -use.end))
    brackets = [ActMention(one.start, one.end, Relation.OWN, None, None) for one in introduced]
    kept = _beside(mentions, [*brackets, *uses], inside=True)
    uses = _beside(uses, [*brackets, *kept])
    return sorted((*kept, *uses), key=lambda mention: mention.start)


def _beside(
    mentions: Iterable[ActMention], others: Iterable[ActMention], inside: bool = False
) -> list[ActMention]:
    """Those of ``mentions`` that none of ``others`` overlaps; ``inside``: that none holds."""
    covered: list[tuple[int, int]] = []
    for start, end in sorted((other.start, other.end) for other in others):
        if covered and start < covered[-1][1]:
            start, end = covered[-1][0], max(end, covered.pop()[1])
        covered.append((start, end))
    starts = [start for start, _ in covered]
    found: list[ActMention] = []
    for mention in mentions:
        nearest = bisect_right(starts, mention.start if inside else mention.end - 1) - 1
        until = covered[nearest][1] if nearest >= 0 else 0
        hidden = mention.end <= until if inside else mention.start < until
        if not hidden and not (found and found[-1].end > mention.start):
            found.append(mention)
    return found


class _Patterns:
    def __init__(self, language: str) -> None:
        words = WORDS[language]
        self._stem = stemmer(language)
        self.abbreviation_endings = words.abbreviation_endings
        self.kinds = words.kinds
        self._kinds: dict[str, ActKind | None] = {}
        self.introduction = re.compile(
            rf"(?i:{words.hereafter})(?P<short>[^();\n]{{2,80}})(?=[);])"
        )
        self.gap = re.compile(rf"[\"»”]?(?:\s*\([^()]{{0,320}}\))?(?:{words.units})?\s*\Z")
        self.approved = re.compile(
            rf"(?P<gap>{words.approved})(?P<document>[^.;:\n]{{2,250}}?)(?:\s*\([^()]{{0,320}}\))?\s*\Z"
            if words.name_first
            else words.approved
        )
        self.document = re.compile(words.documents)
        self.name_first = words.name_first
        self.country_before = re.compile(rf"(?<!\w)(?:{words.country})\s+\Z")
        self.owner = re.compile(rf"(?:{words.owner})\s+\Z")
        self.owned = re.compile(words.owned)
        self.no_use = re.compile(words.no_use)
        self.own = re.compile(rf"(?<!\w)(?i:{words.own}|{words.appended})\s[^.;]*\Z")

    def is_of_country(self, text: str, start: int, use: re.Match[str], name: str) -> bool:
        """Whether the country before a use owns it, and does not only stand before it.

        «Қазақстан Республикасының Заңы», not «Қазақстан Республикасы Конвенцияны …».
        """
        country = self.country_before.search(text, start, use.start())
        if country is None:
            return False
        ending = use.group().split()[-1][len(name) :]
        return self.owned.match(ending) is not None or not self.owner.search(country.group())

    def kind(self, word: str) -> ActKind | None:
        """The kind of act that a word means, in any form."""
        if word not in self._kinds:
            fitting = (
                kind
                for kind in self.kinds
                if re.fullmatch(_any_of(kind, f"{kind.singular}|{kind.plural}"), word, re.I)
            )
            self._kinds[word] = next(fitting, None)
        return self._kinds[word]

    def same(self, word: str, other: str) -> bool:
        """Whether two words are forms of one, or ``other`` is of a kind that was matched."""
        if self.kind(word) is not None or not _inflects(word):
            return True
        word, other = word.lower(), other.lower()
        return self._stem(word) == self._stem(other) or (
            word[:_LONG] == other[:_LONG] and same_word(fold_word(word), fold_word(other))
        )


@cache
def _patterns(language: str) -> _Patterns:
    return _Patterns(language)


def _introduced(
    text: str, patterns: _Patterns, mentions: Sequence[ActMention]
) -> Iterator[_Introduced]:
    """Every introduction; ``mention`` is None where the name is no act's."""
    ends = [mention.end for mention in mentions]
    for found in patterns.introduction.finditer(text):
        name = spaced(found["short"]).strip(_MARKS)
        nearest = bisect_right(ends, found.start()) - 1
        mention = None
        named = mentions[nearest] if nearest >= 0 else None
        if named is not None and _approves(text, patterns, name, named, found.start()):
            is_own = named.relation is Relation.OWN
            mention = replace(named, kind=None) if is_own else named
        elif named is not None and patterns.gap.match(text, named.end, found.start()):
            units = text[named.end : found.start()]
            is_unit = any(map(str.isdigit, units)) and _is_of_document(patterns, name)
            mention = named if is_unit or _can_mean(patterns, name, named) else None
        elif name[0].isupper() and _is_document(patterns.kind(name)):
            own = patterns.own.search(
                text, max(0, found.start() - _LONGEST_SENTENCE), found.start()
            )
            mention = own and ActMention(own.start(), found.start(), Relation.OWN, None, None)
        yield _Introduced(name, found.start(), found.end(), mention)


def _approves(text: str, patterns: _Patterns, name: str, act: ActMention, introduced: int) -> bool:
    """Whether a short name introduced behind an act is of a document that the act approves.

    «… № 13 бұйрығымен бекітілген Үлгілік әдістемеге (бұдан әрі – Үлгілік әдістеме)»,
    «Методикой, утвержденной приказом … (далее – Методика)».
    """
    if not _is_of_document(patterns, name):
        return False
    last = name.split()[-1]
    if patterns.name_first:
        if introduced - act.end > _LONGEST_APPROVED:
            return False
        found = patterns.approved.match(text, act.end, introduced)
        return found is not None and patterns.same(last, found["document"].split()[-1])
    before = max(0, act.start - _LONGEST_APPROVED)
    return bool(
        patterns.gap.match(text, act.end, introduced)
        and patterns.approved.search(text, before, act.start)
    )


def _is_of_document(patterns: _Patterns, name: str) -> bool:
    """Whether a short name is one of rules, a methodology and the like."""
    return name[0].isupper() and patterns.document.fullmatch(name.split()[-1]) is not None


def _can_mean(patterns: _Patterns, name: str, mention: ActMention) -> bool:
    """Whether a short name is one of an act and not of what the act provides for."""
    if name[0].islower() and not _NUMBERED.search(name):
        return False
    kinds = [kind for word in name.split() if (kind := patterns.kind(word)) is not None]
    if not kinds:
        return mention.kind == "code" and name.isupper() and name.isalpha()
    return kinds[-1].kind in (None, mention.kind)


def _uses(
    text: str, patterns: _Patterns, introduced: Sequence[_Introduced]
) -> Iterator[ActMention]:
    """Where the names stand again, each up to where it is introduced anew."""
    until: dict[str, int] = {}
    named = {one.name for one in introduced if one.mention is not None}
    for one in reversed(introduced):
        if one.name not in named:
            continue
        if one.name not in until and len(until) == _MOST_NAMES:
            continue
        end = until.get(one.name, len(text))
        until[one.name] = one.start
        if one.mention is None:
            continue
        words = one.name.split()
        for found in _any_case(patterns, one.name).finditer(text, one.end, end):
            if text[found.start() - 1].isalnum():
                continue
            before = max(0, found.start() - _LONGEST_COUNTRY)
            if (
                patterns.is_of_country(text, before, found, words[-1])
                or patterns.no_use.match(text, found.start())
                or not all(map(patterns.same, words, found.group().split()))
            ):
                continue
            yield replace(one.mention, start=found.start(), end=found.end())


@lru_cache(_NAMES_REMEMBERED)
def _any_case(patterns: _Patterns, name: str) -> re.Pattern[str]:
    return re.compile(_pattern(patterns, name.split()))


def _pattern(patterns: _Patterns, words: Sequence[str]) -> str:
    """What finds a short name in any case, and some other words that begin alike."""
    return r"\s+".join(_word_pattern(patterns, word) for word in words) + r"(?![^\W\d_])"


def _word_pattern(patterns: _Patterns, word: str) -> str:
    kind = patterns.kind(word)
    if kind is not None:
        rest = "|".join(stem[1:] for stem in kind.stems if stem[0] == word[0].lower())
        plural = "" if re.fullmatch(_any_of(kind, kind.singular), word, re.I) else f"|{kind.plural}"
        return f"{word[0]}(?:{rest})(?:{kind.singular}{plural})"
    if not _inflects(word):
        return re.escape(word) + patterns.abbreviation_endings
    return re.escape(word[: max(_BEGINNING, len(word) - _BEGINNING)]) + r"[^\W\d_]{0,8}"


def _inflects(word: str) -> bool:
    """Whether a word changes its ending, and is no number and no abbreviation."""
    return word.isalpha() and word[1:].islower()


def _is_document(kind: ActKind | None) -> bool:
    return kind is not None and kind.manner is Manner.DOCUMENT


def _any_of(kind: ActKind, endings: str) -> str:
    return rf"(?:{'|'.join(kind.stems)})(?:{endings})"
