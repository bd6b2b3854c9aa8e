"""Names of acts whose title, date and number stand after the word for the kind.

«Законом Республики Казахстан от 22 июля 2011 года № 477-IV "О миграции
населения"», «Трудового кодекса Республики Казахстан». Each piece is matched
where the one before it ends, so that the work is bounded by the name's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.registry import load_registry
from kb.dates import read_date
from kb.grammar.act_mention_words import ActKind, ActMentionWords, Manner
from kb.model import ActName
from kb.references.named_act import (
    MOST_LISTED,
    NamedAct,
    act_number,
    is_title,
    spaced,
    title_within,
    without_names,
)
from kb.references.quotations import closing, opens

_LONGEST_BEFORE = 120  # characters of adjectives before «кодекс»
_LOOK_BACK = 20  # characters
_UNTITLED = "(?!)"
# A title whose closing mark was forgotten, up to the end of the point in which it stands.
_UNCLOSED = re.compile(r"[^\"«»“”„;\n.]{5,300}(?=;|\n|\Z|\.\s+[A-ZА-ЯЁ]|\.?\Z)")
_SINGLE = "‘'"
_IN_SINGLE = re.compile(r"(?:[^'‘’\n]|['’](?=[a-z])){5,300}(?=['’])")


@dataclass(slots=True)
class _Pieces:
    """What was found of one name from ``start``; ``end`` is where the last piece ends."""

    start: int
    end: int
    issuer: str = ""
    foreign: str = ""
    country: bool = False
    date: str | None = None
    number: str | None = None
    title: str | None = None
    called: bool = False
    part: str = ""
    named_end: int = 0
    """Where the word for the kind ends, with the words that say whose the act is."""


class NamesAfter:
    """Reads names by the words of one language."""

    def __init__(self, words: ActMentionWords) -> None:
        date, number = without_names(words.date), without_names(words.number)
        self._piece = re.compile(
            rf"\s*(?P<passed>{words.passed_over}|(?:{words.law_marks})(?!\w))"
            rf"|\s*(?:(?P<foreign>{words.foreign})(?!\w)|(?P<country>{words.country})(?!\w)"
            rf"|(?P<date>{words.date})|(?P<numbered>{words.number})"
            rf"|(?P<called>{words.called})|(?P<part>{words.part})"
            rf"|(?P<title>{_registered_titles(words.language)})(?!\w)|(?P<quote>[\"«“„‘']))"
        )
        self._nominative = re.compile(words.nominative)
        self._unquoted = re.compile(rf"\s+(?P<title>{words.unquoted_title})")
        self._next_issuer = re.compile(rf"{words.joined}(?={words.issuer}\s*(?:{date}|{number}))")
        self._issuer = re.compile(
            rf"\s+(?P<issuer>{words.issuer})(?=\s*(?:{words.passed_over})?\s*"
            rf"(?:{date}|{number}|[\"«“„]))"
        )
        self._whose = re.compile(words.whose)
        self._between = re.compile(rf"(?<!\w)(?i:{words.between})\s+\Z")
        self._adjective = re.compile(rf"(?<!\w){words.adjective}\s+\Z")
        self._joined_adjective = re.compile(rf"(?<!\w)(?P<word>{words.adjective}){words.joined}\Z")
        self._related = re.compile(rf"(?<!\w)(?i:{words.own}|{words.said}|{words.that})(?!\w)")
        self._registered = re.compile(rf"\s*(?:{_registered_titles(words.language)})(?!\w)")
        self._kinds_of_titles = {
            (title.casefold(), kind) for title, kind in _registered(words.language)
        }
        self._next_title = re.compile(rf"{words.joined}(?=[\"«“„]\s*(?:Об?|On|По)\s)")
        self._next_dated = re.compile(rf"\s*(?:\([^()]{{0,320}}\))?\s*[;,]\s*(?={date})")

    def read(
        self,
        text: str,
        kind: ActKind,
        plural: bool,
        span: tuple[int, int],
        bounds: tuple[int, int],
    ) -> Iterator[NamedAct]:
        """The acts that the word at ``span`` and the words around it name, in their order.

        Nothing before and after ``bounds`` is looked at.
        """
        start, word_end = span
        floor, end = bounds
        word = text[start:word_end]
        adjectives: list[tuple[int, int]] = []
        if kind.manner is Manner.CODE:
            adjectives = self._adjectives(text, plural, start, floor)
        found = self._pieces(text, kind, span, end)
        if kind.manner is Manner.CONSTITUTION or adjectives:
            title = spaced(text[adjectives[-1][0] : found.named_end]) if adjectives else word
            found.title = found.title if found.title and not adjectives else title
        if not _is_name(kind, word, found):
            return
        for first, last in adjectives[:-1]:
            name = ActName(title=f"{spaced(text[first:last])} {word}")
            yield NamedAct(first, last, name)
        start = adjectives[-1][0] if adjectives else start
        if between := self._between.search(text, max(floor, start - _LONGEST_BEFORE), start):
            start = between.start()
        yield NamedAct(start, found.end, _name(found, word))
        yield from self._listed(text, kind, plural, found, end)

    def _adjectives(self, text: str, plural: bool, start: int, floor: int) -> list[tuple[int, int]]:
        """The adjectives before a word for codes, in order: «Гражданского и Уголовного»."""
        first = max(floor, start - _LONGEST_BEFORE)
        found = self._adjective.search(text, first, start)
        if found is None or self._related.match(found.group()):
            return []
        spans = [(found.start(), found.start() + len(found.group().rstrip()))]
        while plural and len(spans) < MOST_LISTED:
            first = max(floor, spans[0][0] - _LONGEST_BEFORE)
            before = self._joined_adjective.search(text, first, spans[0][0])
            if before is None:
                break
            spans.insert(0, before.span("word"))
        return spans

    def _pieces(self, text: str, kind: ActKind, span: tuple[int, int], end: int) -> _Pieces:
        found = _Pieces(*span, named_end=span[1])
        if kind.manner is Manner.CODE and (whose := self._whose.match(text, found.end, end)):
            found.end = found.named_end = whose.end()
        for _ in range(2):  # the number may stand before the one who issued the act
            if kind.manner is not Manner.ISSUED or found.issuer:
                continue
            if issuer := self._issuer.match(text, found.end, end):
                found.issuer, found.end = issuer["issuer"], issuer.end()
            self._take_all(found, text, kind, end)
        if kind.manner is not Manner.ISSUED:
            self._take_all(found, text, kind, end)
        elif found.issuer and not found.title:
            self._take_joint(found, text, kind, end)
        if found.title is None and not found.foreign:
            self._take_unquoted(found, text, kind, end)
        return found

    def _take_joint(self, found: _Pieces, text: str, kind: ActKind, end: int) -> None:
        """The others who issued a joint order, with their dates and numbers, and its title.

        The act is known by the first date and number.
        """
        while following := self._next_issuer.match(text, found.end, end):
            other = _Pieces(following.end(), following.end())
            issuer = self._issuer.match(text, following.end() - 1, end)
            if issuer is None:
                return
            other.end = issuer.end()
            self._take_all(other, text, kind, end)
            if not (other.date or other.number):
                return
            found.end, found.title = other.end, other.title
            if other.title:
                return

    def _take_unquoted(self, found: _Pieces, text: str, kind: ActKind, end: int) -> None:
        """A title without quotation marks: «Закона Республики Казахстан О связи»."""
        if not (kind.manner in (Manner.LAW, Manner.TREATY) and text[found.start].isupper()):
            return
        # At the head of a sentence every «Договор о …» has its capital.
        before = text[max(found.start - _LOOK_BACK, 0) : found.start].rstrip()
        is_within = before[-1:].isalnum() or before[-1:] == ","
        if kind.manner is Manner.TREATY and (
            not is_within or self._nominative.fullmatch(text, found.start, found.end)
        ):
            return
        title = self._unquoted.match(text, found.end, end)
        if title is None or (kind.manner is Manner.LAW and title["title"][0].islower()):
            return
        end_of_title = title.end()
        if title["title"][0] in "оО":
            end_of_title = title.start("title") + len(title["title"].partition(",")[0])
        found.title = spaced(text[title.start("title") : end_of_title])
        found.end = end_of_title
        self._take_all(found, text, kind, end)

    def _listed(
        self, text: str, kind: ActKind, plural: bool, found: _Pieces, end: int
    ) -> Iterator[NamedAct]:
        """The acts that follow in a list: titles, or in notes dates and numbers."""
        for _ in range(MOST_LISTED):
            following = self._next_title.match(text, found.end, end) if found.title else None
            if following is None and plural and found.date:
                following = self._next_dated.match(text, found.end, end)
            if following is None:
                return
            found = _Pieces(following.end(), following.end())
            self._take_all(found, text, kind, end)
            if not (found.title or found.number):
                return
            yield NamedAct(found.start, found.end, _name(found, ""))

    def _take_all(self, found: _Pieces, text: str, kind: ActKind, end: int) -> None:
        while piece := self._piece.match(text, found.end, end):
            if not self._take(found, piece, text, kind, end):
                break

    def _take(
        self, found: _Pieces, piece: re.Match[str], text: str, kind: ActKind, end: int
    ) -> bool:
        """Add a piece to what was found; False where the name had it already."""
        at = piece.end()
        match piece.lastgroup:
            case "passed":
                pass
            case "part" if not found.part:
                found.part = spaced(piece["part"])
            case "foreign" if not (found.foreign or found.country):
                found.foreign = spaced(piece["foreign"])
            case "country" if not (found.foreign or found.country):
                found.country = True
            case "called" if not found.called:
                found.called = True
            case "title" if found.title is None and self._is_unquoted(piece, kind, text, found):
                found.title = spaced(piece["title"])
            case "quote" if found.title is None and (
                piece["quote"] in _SINGLE or opens(text, piece.start("quote"), True)
            ):
                title, at = self._quoted(text, piece.start("quote"), end)
                if not is_title(title):
                    return False
                found.title = title_within(title)
            case _ if piece["date"] and found.date is None:
                found.date = read_date(piece)
            case _ if piece["numbered"] and found.number is None:
                found.number = act_number(piece["number"])
            case _:
                return False
        found.end = at
        return True

    def _is_unquoted(self, piece: re.Match[str], kind: ActKind, text: str, found: _Pieces) -> bool:
        """Whether a title without marks is one of this kind; «закон об …» may be of any year."""
        said = kind.manner is Manner.CODE or text[found.start].isupper()
        return said and (spaced(piece["title"]).casefold(), kind.kind) in self._kinds_of_titles

    def _quoted(self, text: str, mark: int, end: int) -> tuple[str, int]:
        """What stands in quotation marks from ``mark`` on, and where it ends."""
        if text[mark] in _SINGLE:
            title = _IN_SINGLE.match(text, mark + 1, end)
            return (title.group(), title.end() + 1) if title else ("", mark + 1)
        closed = closing(text, mark, end)
        if closed is not None:
            return text[mark + 1 : closed], closed + 1
        unclosed = self._registered.match(text, mark + 1, end) or _UNCLOSED.match(
            text, mark + 1, end
        )
        return (unclosed.group(), unclosed.end()) if unclosed else ("", mark + 1)


def _is_name(kind: ActKind, word: str, found: _Pieces) -> bool:
    """Whether what was found names an act of this kind, and is not words of law in general."""
    exact = found.number is not None or (found.date is not None and len(found.date) > 4)
    match kind.manner:
        case Manner.CONSTITUTION:
            return word[0].isupper()
        case Manner.CODE | Manner.LAW:
            return found.title is not None or exact
        case Manner.ISSUED:
            if found.issuer:
                return exact or found.title is not None
            return found.number is not None and found.date is not None
        case Manner.TREATY:
            return word[0].isupper() and (found.title is not None or exact)
        case Manner.DOCUMENT:
            return found.number is not None and found.date is not None
    raise AssertionError(kind.manner)


def _name(found: _Pieces, word: str) -> ActName:
    title = f"{found.title} {found.part}".rstrip() if found.title else None
    if found.foreign:
        title = f"{title or word} {found.foreign}".strip()
    return ActName(number=found.number, date=found.date, title=title)


def _registered(language: str) -> Iterator[tuple[str, str]]:
    """Titles that say what a law or code is about, and its kind."""
    for entry in load_registry():
        title = entry.titles.get(language, "")
        if entry.kind in ("code", "law", "treaty") and title.startswith(("О ", "Об ", "On ")):
            yield title, entry.kind


def _registered_titles(language: str) -> str:
    """Titles that stand without quotation marks: «Кодекса РК об административных …»."""
    titles = {title for title, _ in _registered(language)}
    patterns = (
        f"[{title[0]}{title[0].lower()}]" + r"\s+".join(map(re.escape, title[1:].split(" ")))
        for title in sorted(titles, key=len, reverse=True)
    )
    return "|".join(patterns) or _UNTITLED
