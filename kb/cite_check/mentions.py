"""What a text says of acts: by name, by usual names, or as one spoken of before.

The names that acts use (:mod:`kb.references.act_mentions`) are read first; people also
write «закон о миграции» without a capital, «ст. 73 СК», "the Migration Law", and «Закона»
alone for the one they named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kb.cite_check.known_acts import KnownActs
from kb.cite_check.stretches import Stretches
from kb.dates import read_date
from kb.grammar import cite_check_en, cite_check_kk, cite_check_ru
from kb.grammar.act_mention_words import ActMentionWords
from kb.grammar.cite_check_words import CiteCheckWords
from kb.model import ActName
from kb.references.act_descriptions import distinctive_words
from kb.references.act_mentions import WORDS as ACT_WORDS
from kb.references.act_mentions import ActMention, Relation, act_mentions
from kb.references.named_act import act_number, is_title, spaced, title_within
from kb.references.quotations import closing, opening, opens
from kb.references.short_names import with_short_names

WORDS: dict[str, CiteCheckWords] = {
    words.language: words
    for words in (cite_check_kk.WORDS, cite_check_ru.WORDS, cite_check_en.WORDS)
}

_TOKEN = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_TITLE_BREAK = re.compile(r"[.;:()«»\"“”„\n|!?—–]|\s-\s|\d")
_MOST_WORDS = 24
_WINDOW = 330  # characters
_QUOTES_OPEN = '"«“„‘'
_QUOTES_CLOSE = '"»”“’'
_MOST_PIECES = 8
_YEAR = len("2011")
_NEAR = 30  # characters behind a name in which its year may stand
_YEARS_BEHIND = re.compile(r"\s+(?:на\s+|for\s+)?(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?")
_PORTAL_ID = re.compile(r"(?<!\w)[A-Z]\d{2}[0-9A-Z]{7}_?(?!\w)")
_LAWFUL = frozenset({"law", "code", "constitution"})
_ISSUED = frozenset({"rules", "order", "resolution", "decree", "treaty"})
"""Words for acts that are named by number and date, or by a usual name alone."""
_KINDS: dict[str, str | None] = {"rules": None}
_LEAST_OF_DOCUMENT = 2  # words
_MOST_BEFORE = 2  # words of a name before the word for the kind
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of one language, in order, none within another."""

    all: list[ActMention]
    weak: frozenset[int]
    """Where those begin that mean an act only beside a unit: «СК», «Закона»."""


def mentions_in(folded: str, language: str, known: KnownActs) -> Mentions:
    """The mentions of acts in a text that :func:`kb.language.lookalikes.folded_text` gave."""
    strict = with_short_names(folded, language, act_mentions(folded, language))
    reader = _reader(language)
    lax: list[ActMention] = []
    weak: set[int] = set()
    for mention, is_weak in reader.read(folded, known):
        lax.append(mention)
        if is_weak:
            weak.add(mention.start)
    return Mentions(*_merged(strict, lax, weak, folded))


def _merged(
    strict: list[ActMention], lax: list[ActMention], weak: set[int], text: str
) -> tuple[list[ActMention], frozenset[int]]:
    """Both kinds of mentions; where they overlap, the one that says more of an act."""
    ranked: list[tuple[int, int, int, int, ActMention]] = []
    for mention in strict:
        words = text[mention.start : mention.end]
        # A title without marks may go on too far: the one that is known counts.
        is_sure = _facets(mention) > 0 and (
            mention.name is None
            or mention.name.title is None
            or any(mark in words for mark in _QUOTES_OPEN)
        )
        length = mention.end - mention.start
        ranked.append((0 if is_sure else 1, -_facets(mention), -length, 0, mention))
    for mention in lax:
        is_weak = mention.start in weak
        length = mention.end - mention.start
        ranked.append((2 if is_weak else 0, -_facets(mention), -length, 1, mention))
    taken: list[ActMention] = []
    free = Stretches()
    for rank, *_, mention in sorted(ranked, key=lambda one: (*one[:4], one[4].start)):
        if free.take(mention.start, mention.end):
            taken.append(mention)
            if rank < 2:
                weak.discard(mention.start)
    return sorted(taken, key=lambda mention: mention.start), frozenset(
        one.start for one in taken if one.start in weak
    )


def _facets(mention: ActMention) -> int:
    """How much a mention says of its act."""
    name = mention.name
    return 0 if name is None else sum(map(bool, (name.title, name.number, name.date)))


class _Reader:
    """Reads the names of one language as people write them."""

    def __init__(self, words: CiteCheckWords, acts: ActMentionWords) -> None:
        self.words = words
        self.language = words.language
        self.name_first = acts.name_first
        kinds = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in words.kinds)
        self.kind = re.compile(rf"(?<![\w])(?i:{kinds})(?![\w])")
        related = rf"{acts.own}|{acts.said}|{acts.that}|{words.same}"
        self.related = re.compile(rf"(?<!\w)(?i:{related})\s+\Z")
        self.country = re.compile(rf"\s*,?\s*(?:{acts.country})(?!\w)")
        self.date = re.compile(rf"\s*,?\s*\(?(?:{acts.date})(?!\d)")
        self.year = re.compile(rf"\s*,?\s*\(?(?:{words.year})(?!\d)")
        self.number = re.compile(rf"\s*,?\s*(?:{acts.number})")
        self.marks = re.compile(rf"\s*(?:{acts.law_marks})(?!\w)")
        self.about = re.compile(rf"\s+(?:{words.about})\s+", re.IGNORECASE)
        self.of_country = re.compile(rf"\s+(?:{words.of_country})(?!\w)")
        self.of_known = re.compile(words.of_known, re.IGNORECASE)
        self.part = re.compile(acts.part)
        self.about_end = re.compile(rf"(?:{words.about})\Z", re.IGNORECASE)
        self.before = {
            name: re.compile(rf"(?<!\w)(?:{pattern})\s*,?\s*\Z")
            for name, pattern in (
                ("country", acts.country),
                ("date", acts.date),
                ("number", acts.number),
                ("marks", acts.law_marks),
            )
        }
        short = sorted({*acts.abbreviations, *acts.abbreviations_of_country}, key=len, reverse=True)
        country = acts.country_abbreviated
        self.abbreviation = (
            re.compile(
                rf"(?<![\w-])(?:{country}\s+)?(?P<short>{'|'.join(short)})"
                rf"(?:[-‐‑]?(?:{acts.owning}|[^\W\d_]{{1,4}}))?(?![^\W\d_])"
                if acts.name_first
                else rf"(?<![\w-])(?P<short>{'|'.join(short)})(?:\s+{country})?(?![\w-])"
            )
            if short
            else None
        )

    def read(self, text: str, known: KnownActs) -> Iterator[tuple[ActMention, bool]]:
        """The mentions, and whether each means an act only beside a unit."""
        end = 0
        for word in self.kind.finditer(text):
            if word.start() < end:
                continue
            kind = word.lastgroup or "law"
            if kind in _ISSUED:
                found = self._known_document(text, word, known)
                if found is None:
                    said = ActMention(*word.span(), Relation.SAID, None, _KINDS.get(kind, kind))
                    yield said, True
                else:
                    end = found.end
                    yield found, False
                continue
            found = (
                self._before(text, word, kind, end, known)
                if self.name_first
                else self._after(text, word, kind, known)
            )
            if found is not None:
                end = found.end
                yield found, False
                continue
            related = self.related.search(text, max(word.start() - 40, 0), word.start())
            start = related.start() if related else word.start()
            stop = word.end()
            if not self.name_first and (owner := self.country.match(text, stop)):
                stop = owner.end()
            if kind != "constitution":
                yield ActMention(start, stop, Relation.SAID, None, _KINDS.get(kind, kind)), True
            elif text[word.start()].isupper():
                name = ActName(kind, title=word.group(), language=self.language)
                if year := self.year.match(text, stop):
                    name, stop = replace(name, date=read_date(year)), year.end()
                yield ActMention(start, stop, Relation.NAMED, name, kind), False
        for found_id in _PORTAL_ID.finditer(text):
            if known.get(found_id.group()) is not None:
                name = ActName(title=found_id.group(), language=self.language)
                yield ActMention(*found_id.span(), Relation.NAMED, name, None), False
        for short in self.abbreviation.finditer(text) if self.abbreviation else ():
            title, stop = short["short"], short.end()
            if not self.name_first and (part := self.part.match(text, stop)):
                title, stop = f"{title} {spaced(part.group())}", part.end()
            name = ActName("code", title=title, language=self.language)
            yield ActMention(short.start(), stop, Relation.NAMED, name, "code"), True

    def _known_document(
        self, text: str, word: re.Match[str], known: KnownActs
    ) -> ActMention | None:
        """Rules, a programme and the like by a usual name that is known as a whole."""
        before = list(_TOKEN.finditer(text, max(word.start() - _WINDOW, 0), word.start()))
        before = before[-_MOST_WORDS:]
        if self.name_first:
            return self._document(text, word, before, known)
        after = list(_TOKEN.finditer(text, word.end(), word.end() + _WINDOW))[:_MOST_WORDS]
        for count in range(_MOST_BEFORE + 1):  # «Всеобщая декларация прав человека»
            leading = before[len(before) - count :] if count else []
            if count and (len(leading) < count or not leading[0].group()[0].isupper()):
                continue
            found = self._document(text, word, [*leading, *after], known)
            if found is not None:
                return found
        return None

    def _document(
        self, text: str, word: re.Match[str], tokens: list[re.Match[str]], known: KnownActs
    ) -> ActMention | None:
        """The document that the tokens before or behind its kind name as a whole."""
        words: list[str] = []
        spans: list[tuple[int, int]] = []
        for token in tokens:
            for distinctive in distinctive_words(token.group()):
                words.append(distinctive)
                spans.append(token.span())
        if not words:
            return None
        around = text[max(word.start() - _WINDOW, 0) : word.end() + _WINDOW]
        match = (known.ending if self.name_first else known.beginning)(words, None, around)
        if match is None or not match.is_whole or match.count < _LEAST_OF_DOCUMENT:
            return None
        if match.acts[0].kind in _LAWFUL:
            return None  # «правил дорожного движения» begins no title of a law
        named = spans[-match.count :] if self.name_first else spans[: match.count]
        start = min(word.start(), named[0][0])
        end = max(word.end(), named[-1][1])
        if not self.name_first and (years := _YEARS_BEHIND.match(text, end)):
            end = years.end()
        name = ActName(title=spaced(text[start:end]), language=self.language)
        return ActMention(start, end, Relation.NAMED, name, None)

    # Names behind the word for the kind

    def _after(
        self, text: str, word: re.Match[str], kind: str, known: KnownActs
    ) -> ActMention | None:
        start, end = word.span()
        date = number = title = part = None
        for _ in range(_MOST_PIECES):
            if piece := self.marks.match(text, end) or self.country.match(text, end):
                end = piece.end()
            elif part is None and (piece := self.part.match(text, end)):
                part, end = spaced(piece.group()), piece.end()
            elif date is None and (
                piece := self.date.match(text, end) or self.year.match(text, end)
            ):
                date = read_date(piece)
                end = piece.end()
                if "(" in piece.group() and text.startswith(")", end):
                    end += 1
            elif number is None and (piece := self.number.match(text, end)):
                number, end = act_number(piece["number"]), piece.end()
            elif title is None and (quoted := _quoted(text, end)):
                title, end = quoted
            elif title is None and (about := self.about.match(text, end)):
                named = self._title_after(text, about, kind, known)
                if named is None:
                    break
                title, end = text[about.start() : named].strip(), named
            else:
                break
        if title is None:
            adjectives = self._words_before(text, start, kind, known)
            if adjectives is not None:
                title, start = text[adjectives:start].strip(), adjectives
        if title is not None and part is not None:
            title = f"{title} {part}"
        return self._named(start, end, kind, ActName(None, number, date, title))

    def _named(self, start: int, end: int, kind: str, said: ActName) -> ActMention | None:
        """The mention of an act that is told by what is said of it."""
        exact = said.number is not None or (said.date is not None and len(said.date) > _YEAR)
        if said.title is None and not exact:
            return None
        title = spaced(said.title) if said.title else None
        of_kind = _KINDS.get(kind, kind)
        name = ActName(of_kind, said.number, said.date, title, self.language)
        return ActMention(start, end, Relation.NAMED, name, of_kind)

    def _title_after(
        self, text: str, about: re.Match[str], kind: str, known: KnownActs
    ) -> int | None:
        """Where the title that ``about`` leads to ends: as far as an act is known by it.

        Of an unknown one the words up to a mark are taken, a few at most.
        """
        start = about.end()
        stop = _TITLE_BREAK.search(text, start, start + _WINDOW)
        tokens = list(_TOKEN.finditer(text, start, stop.start() if stop else start + _WINDOW))
        ends: list[int] = []
        words: list[str] = []
        for token in tokens[:_MOST_WORDS]:
            for distinctive in distinctive_words(token.group()):
                if distinctive in words:  # names have each word once
                    ends[-1] = token.end()
                    continue
                words.append(distinctive)
                ends.append(token.end())
        around = text[start : start + _WINDOW]
        match = known.beginning(words, None if kind == "bill" else kind, around) if words else None
        if match is not None:
            end = ends[match.count - 1]
            own = self.of_country.match(text, end) if match.is_whole else None
            return own.end() if own else end
        if self.of_known.fullmatch(about.group().strip()):
            return None
        return ends[min(len(ends), 2) - 1] if ends else None

    def _words_before(self, text: str, start: int, kind: str, known: KnownActs) -> int | None:
        """Where a usual name before the word begins: «Трудового кодекса», "Migration Law"."""
        tokens = list(_TOKEN.finditer(text, max(start - 90, 0), start))
        if not tokens or text[tokens[-1].end() : start].strip():
            return None
        for count in range(min(4, len(tokens)), 0, -1):
            first = tokens[-count].start()
            between = text[first:start]
            if _TITLE_BREAK.search(between):
                continue
            if self.language == "en" and not tokens[-count].group()[0].isupper():
                continue
            words = distinctive_words(between)
            if not words or not distinctive_words(tokens[-count].group()):
                continue
            match = known.beginning(words, kind, text[start : start + _NEAR])
            if match is not None and match.is_whole and match.count == len(words):
                return first
        return None

    # Names before it

    def _before(
        self, text: str, word: re.Match[str], kind: str, floor: int, known: KnownActs
    ) -> ActMention | None:
        start, end = word.span()
        date = number = title = None
        for _ in range(_MOST_PIECES):
            low = max(floor, start - 90)
            if (piece := self.before["country"].search(text, low, start)) or (
                piece := self.before["marks"].search(text, low, start)
            ):
                start = piece.start()
            elif date is None and (piece := self.before["date"].search(text, low, start)):
                date, start = read_date(piece), piece.start()
            elif number is None and (piece := self.before["number"].search(text, low, start)):
                number, start = act_number(piece["number"]), piece.start()
            elif title is None and (quoted := _quoted_before(text, start, floor)):
                title, start = quoted
            elif title is None:
                first = self._title_before(text, start, kind, floor, known)
                if first is None:
                    break
                title, start = text[first:start].strip(), first
            else:
                break
        return self._named(start, end, kind, ActName(None, number, date, title))

    def _title_before(
        self, text: str, end: int, kind: str, floor: int, known: KnownActs
    ) -> int | None:
        low = max(floor, end - _WINDOW)
        breaks = [found.end() for found in _TITLE_BREAK.finditer(text, low, end)]
        tokens = list(_TOKEN.finditer(text, breaks[-1] if breaks else low, end))[-_MOST_WORDS:]
        if not tokens or text[tokens[-1].end() : end].strip():
            return None
        leads = self.about_end.search(text, tokens[-1].start(), tokens[-1].end()) is not None
        starts: list[int] = []
        words: list[str] = []
        for token in tokens:
            for distinctive in distinctive_words(token.group()):
                if distinctive not in words:
                    words.append(distinctive)
                    starts.append(token.start())
        around = text[low:end]
        match = known.ending(words, None if kind == "bill" else kind, around) if words else None
        if match is not None and (match.is_whole or leads):
            return starts[len(starts) - match.count]
        return starts[max(len(starts) - 2, 0)] if leads and starts else None


def _quoted(text: str, at: int) -> tuple[str, int] | None:
    """A title in quotation marks from ``at`` on, and where it ends."""
    gap = _SPACES.match(text, at)
    mark = gap.end() if gap else at
    if mark >= len(text) or text[mark] not in _QUOTES_OPEN or not opens(text, mark, True):
        return None
    closed = closing(text, mark, len(text))
    if closed is None or not is_title(text[mark + 1 : closed]):
        return None
    return title_within(text[mark + 1 : closed]), closed + 1


def _quoted_before(text: str, end: int, floor: int) -> tuple[str, int] | None:
    stripped = len(text[max(floor, end - 5) : end].rstrip())
    mark = max(floor, end - 5) + stripped - 1
    if mark < 0 or text[mark] not in _QUOTES_CLOSE or text[mark + 1 : end].strip():
        return None
    opened = opening(text, mark, floor)
    if opened is None or not is_title(text[opened + 1 : mark]):
        return None
    return title_within(text[opened + 1 : mark]), opened


@cache
def _reader(language: str) -> _Reader:
    return _Reader(WORDS[language], ACT_WORDS[language])
