"""Everything that running text says of acts: their own, the said one, acts by name.

One pattern finds the words for kinds of acts («Заң», «кодексом», "Decree") and
abbreviations; only there the words around are read. A word alone is no mention:
«заң алдында», «в соответствии с законами» speak of law in general.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from kb.grammar import act_mention_en, act_mention_kk, act_mention_ru
from kb.grammar.act_mention_words import ActKind, ActMentionWords, Manner
from kb.language.lookalikes import lowered_text
from kb.language.places import beginnings, places_of
from kb.model import ActName
from kb.references.act_names_after import NamesAfter
from kb.references.act_names_before import NamesBefore
from kb.references.named_act import NamedAct

WORDS = {
    words.language: words
    for words in (act_mention_kk.WORDS, act_mention_ru.WORDS, act_mention_en.WORDS)
}

_LONGEST_BEFORE = 80  # characters; «настоящего Гражданского процессуального»
_HYPHENS = "-‐‑–"
_BEFORE_WORD = '"«“„([/.,;:–—ң-'
"""What a word stands behind, beside white space; «РеспубликасыныңЗаңы» lost its space."""
_WORD_END = r"(?![^\W\d_])"  # spaces before figures get lost
_ALWAYS = frozenset({Manner.LAW, Manner.CODE, Manner.CONSTITUTION})


class Relation(StrEnum):
    """How a mention says which act it means."""

    OWN = "own"  # осы Заң, настоящий Кодекс: the one in which it stands
    SAID = "said"  # аталған Заң, указанный Закон: one named before
    NAMED = "named"  # by a name, a number, a title


@dataclass(frozen=True, slots=True)
class ActMention:
    """Words that mean an act, offsets of the text as given.

    Of several acts that share a word («законами "О …" и "О …"») each is a
    mention; the shared word is in the span of the one that stands next to it.
    """

    start: int
    end: int
    relation: Relation
    name: ActName | None
    """What a name says; None for the own and the said act."""
    kind: str | None
    """As :attr:`kb.model.Act.kind`; None for rules and the like."""


def act_mentions(
    folded_text: str, language: str, start: int = 0, end: int | None = None
) -> list[ActMention]:
    """The mentions of acts within ``start`` and ``end``, in order, none within another.

    ``folded_text`` is a text as :func:`kb.language.lookalikes.fold_lookalikes`
    gives it. ``KeyError`` for a language other than ``kk``, ``ru`` and ``en``.
    """
    end = len(folded_text) if end is None else end
    reader = _reader(language)
    found: list[ActMention] = []
    for word in reader.candidates(folded_text, start, end):
        before = _last_before(found, word.start())
        if before is not None and word.end() <= before.end:
            continue  # a word of a name that was read
        mentions = _read(folded_text, reader, word, start, end)
        if before is not None and mentions and before.start < mentions[0].start < before.end:
            mentions = _read(folded_text, reader, word, before.end, end)
        for mention in mentions:
            _put(found, mention)
    return found


def _last_before(found: Sequence[ActMention], at: int) -> ActMention | None:
    """The last mention that starts at ``at`` or before."""
    nearest = bisect_right(found, at, key=_start) - 1
    return found[nearest] if nearest >= 0 else None


def _put(found: list[ActMention], mention: ActMention) -> None:
    """Put a mention in its place, and in that of those within it.

    A title may name other acts: «"… Заңына өзгерістер енгізу туралы" Заңы».
    """
    first = bisect_left(found, mention.start, key=_start)
    last = first
    while last < len(found) and found[last].end <= mention.end:
        last += 1
    found[first:last] = [mention]


def _start(mention: ActMention) -> int:
    return mention.start


class _Reader:
    """The patterns of one language, compiled."""

    def __init__(self, words: ActMentionWords) -> None:
        self.words = words
        self.kinds = words.kinds
        self.names = NamesBefore(words) if words.name_first else NamesAfter(words)
        abbreviation = _abbreviations(words)
        self._beginnings = beginnings(stem for kind in words.kinds for stem in kind.stems)
        of_country = words.abbreviations_of_country
        self._abbreviations = (
            *words.abbreviations,
            *((words.country_abbreviated,) if words.name_first else of_country),
        )
        # «ҚК-нің 259-бабы»: of many abbreviations few last letters.
        last = {one[-1] for one in of_country} if words.name_first else set()
        self._owning = tuple(letter + hyphen for letter in sorted(last) for hyphen in _HYPHENS)
        kinds = "|".join(
            rf"((?:{'|'.join(_cased(kind, stem) for stem in kind.stems)})(?i:{endings})){_WORD_END}"
            for kind in words.kinds
            for endings in (kind.singular, kind.plural)
        )
        self.word = re.compile(rf"(?:{kinds})|(?P<abbreviation>{abbreviation})")
        self.related = re.compile(
            rf"(?<!\w)(?i:(?P<own>{words.own})|(?P<that>{words.that})|{words.said})"
            rf"(?:\s+(?:(?i:{words.between})|{words.adjective}))?\s+\Z"
        )
        self.done_to = re.compile(words.done_to)
        self.force = re.compile(rf"\s+(?:{words.force})(?!\w)")
        self.places = re.compile(rf"\s+(?i:{words.named_after})")
        self.places_before = re.compile(rf"(?<!\w)(?i:{words.named_before})\s+\Z")
        self.country_before = re.compile(rf"(?<!\w)(?:{words.country})\s+\Z")

    def candidates(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The words for kinds of acts and the abbreviations between two offsets."""
        places = places_of(lowered_text(text), self._beginnings, start, end)
        places += places_of(text, self._abbreviations, start, end)
        places += (_word_start(text, place) for place in places_of(text, self._owning, start, end))
        for place in sorted(places):
            before = text[place - 1 : place] if place > start else " "
            if before.isspace() or before in _BEFORE_WORD:
                word = self.word.match(text, place, end)
                if word is not None:
                    yield word


def _word_start(text: str, at: int) -> int:
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _cased(kind: ActKind, stem: str) -> str:
    """A stem with a capital, without one, and in capitals where headings have it so."""
    first, rest = stem[0], stem[1:]
    cased = f"{first.upper()}{rest}" if kind.capital else f"[{first.upper()}{first}]{rest}"
    if kind.small is not None:
        cased += f"|{kind.small[0]}{stem}{kind.small[1]}"
    return f"{cased}|{stem.upper()}" if kind.manner in _ALWAYS else cased


def _abbreviations(words: ActMentionWords) -> str:
    """Pattern of the abbreviations that mean an act, some of them with the country only."""
    alone = "|".join(sorted(words.abbreviations, key=len, reverse=True)) or "(?!)"
    with_country = "|".join(sorted(words.abbreviations_of_country, key=len, reverse=True)) or "(?!)"
    country, endings = words.country_abbreviated, words.abbreviation_endings
    if words.name_first:
        owning = rf"(?:{with_country})(?={words.abbreviation_owning}\s*\d)"
        return rf"(?:{country}\s+(?:{with_country})|(?:{alone})|{owning}){endings}(?![^\W\d_])"
    return rf"(?:(?:{with_country})\s+{country}|(?:{alone})(?:\s+{country})?)(?!\w)"


@cache
def _reader(language: str) -> _Reader:
    return _Reader(WORDS[language])


def _read(
    text: str, reader: _Reader, match: re.Match[str], floor: int, end: int
) -> list[ActMention]:
    """The mentions of a word for a kind; nothing before ``floor`` belongs to them."""
    if match["abbreviation"] is not None:
        return [_abbreviation(text, reader, match, floor)]
    group = match.lastindex
    assert group is not None  # a kind or an abbreviation was found
    kind, plural = reader.kinds[(group - 1) // 2], group % 2 == 0
    if reader.force.match(text, match.end(), end):
        return []
    if kind.manner is Manner.CONSTITUTION and (
        plural  # «конституциялар»: of any states
        or reader.places.match(text, match.end(), end)
        or reader.places_before.search(text, max(0, match.start() - 20), match.start())
    ):
        return []
    if not plural or kind.manner is Manner.DOCUMENT:
        related = _related(text, reader, kind, match.span(), floor)
        if related is not None:
            return [related]
    named = reader.names.read(text, kind, plural, match.span(), (floor, end))
    return [_mention(act, kind, reader.words.language) for act in named]


def _related(
    text: str, reader: _Reader, kind: ActKind, span: tuple[int, int], start: int
) -> ActMention | None:
    """«осы Заң», «указанного Кодекса», «көрсетілген бұйрықтың»."""
    at, word_end = span
    found = reader.related.search(text, max(start, at - _LONGEST_BEFORE), at)
    if found is None or _is_adjective(text, reader, at, word_end):
        return None
    between = text[found.start() : at].split()[1:]
    if any(reader.word.fullmatch(word) and word[0].isupper() for word in between):
        return None  # «осы Хаттама Келісімнің 6-бабы»: the word belongs to another
    if kind.kind is None and text[at].islower():
        return None  # «настоящего устава» may be anybody's
    if found["own"] is not None:
        return ActMention(found.start(), word_end, Relation.OWN, None, kind.kind)
    is_said = kind.manner in (*_ALWAYS, Manner.ISSUED) and found["that"] is None
    if text[at].isupper() or is_said:
        return ActMention(found.start(), word_end, Relation.SAID, None, kind.kind)
    return None


def _is_adjective(text: str, reader: _Reader, at: int, word_end: int) -> bool:
    """Whether the word is «заңды» («lawful»), which looks like a case of «заң»."""
    return text[at:word_end] == "заңды" and not reader.done_to.match(text, word_end)


def _abbreviation(text: str, reader: _Reader, match: re.Match[str], floor: int) -> ActMention:
    words = reader.words
    written = (word for word in match.group().split() if word != words.country_abbreviated)
    title = next(written).partition("-")[0]
    name = ActName(kind="code", title=title, language=words.language)
    start = match.start()
    country = reader.country_before.search(text, max(floor, start - _LONGEST_BEFORE), start)
    return ActMention(
        country.start() if country else start, match.end(), Relation.NAMED, name, "code"
    )


def _mention(act: NamedAct, kind: ActKind, language: str) -> ActMention:
    name = replace(act.name, kind=kind.kind, language=language)
    return ActMention(act.start, act.end, Relation.NAMED, name, kind.kind)
