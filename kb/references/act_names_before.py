"""Names of acts whose title, date and number stand before the word for the kind.

«"Халықтың көші-қоны туралы" Қазақстан Республикасының 2011 жылғы 22
шілдедегі Заңы», «Еңбек кодексі». Pieces are read off backwards, each from a
window that ends where the piece after it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.citation_tokens import is_country
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
)
from kb.references.quotations import opening, opens

_WORD = re.compile(r"[^\W\d_]+\s*")
_WORD_LENGTH = 60
_LOST_SPACE = re.compile(r"(?<=[a-zа-яәіңғүұқөһ])(?=[А-ЯӘІҢҒҮҰҚӨҺ])")  # «РеспубликасыныңЕңбек»
_CAPITAL = r"[^\W\d_a-zа-яёәіңғүұқөһ]\w*"
_CLOSING = '"»”“‟'
_MARKS = _CLOSING + " "
_PORTAL_NAME = re.compile(r"[A-ZА-Я]\d{6,}_*")
"""What portals call an act, left in the text: «2001 жылғы 1 сәуірдегі Z010357_ Заңына»."""
_LOCAL = 40  # characters of a body named without its place
# Characters of the longest piece of each sort.
_DATE, _NUMBER, _COUNTRY, _ISSUER, _BRACKETS, _TITLE, _ADJECTIVE, _BETWEEN, _JOINED = (
    70, 45, 60, 220, 330, 220, 90, 40, 20,
)  # fmt: skip


@dataclass(slots=True)
class _Pieces:
    """What was found of one name; ``start`` is where the first piece begins."""

    start: int
    number_end: int = 0
    issuer: bool = False
    foreign: str = ""
    country: bool = False
    date: str | None = None
    number: str | None = None
    title: str | None = None
    quoted: bool = False
    part: str = ""


class NamesBefore:
    """Reads names by the words of one language."""

    def __init__(self, words: ActMentionWords) -> None:
        self._between = re.compile(rf"(?<!\w)(?i:{words.between})\s+\Z")
        self._number = re.compile(rf"(?:{words.number})\s*(?:{words.law_marks})?\s*,?\s*\Z")
        self._date = re.compile(rf"(?<!\d)(?:{words.date})\s*\Z")
        self._dated = re.compile(rf"(?<!\d)(?:{words.date})")
        self._foreign = re.compile(rf"(?<!\w)(?:{words.foreign})\s+\Z")
        self._country = re.compile(rf"(?<!\w)(?:{words.country})\s*\Z")
        self._country_within = re.compile(rf"(?<!\w)(?:{words.country})(?=\s)")
        self._issuing = re.compile(words.issuer)
        self._capitals = re.compile(
            rf"(?<!\w){_CAPITAL}(?:\s+(?:(?:{words.places})\s+)?{_CAPITAL})*"
        )
        self._issuer_words = re.compile(r"[\w\s,-]*")
        self._dating = re.compile(words.dating)
        self._state_endings = words.state_endings
        self._about = words.about
        self._brackets = re.compile(rf"{words.passed_over}\s*\Z")
        self._adjective = re.compile(rf"(?<!\w)(?P<title>{words.adjective})\s+\Z")
        self._behind_country = re.compile(
            rf"(?<!\w)(?:{words.country})\s+(?P<title>(?:[^\W\d_]+\s+){{1,5}}?)\Z"
        )
        self._unquoted = re.compile(rf"(?<!\w){words.unquoted_title}[\"»”]?\s*\Z")
        self._of_name = re.compile(words.of_name)
        self._owns = re.compile(rf"[^\W\d_]+{words.owning}\s*\d")
        self._joined = re.compile(rf"{words.joined}\Z")
        self._next_dated = re.compile(r"\s*[;,]\s*\Z")
        self._related = re.compile(rf"(?i:{words.own}|{words.said}|{words.that})(?!\w)")
        self._behind = re.compile(rf"(?P<part>{words.part})?(?:{words.called})?")

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
        at, word_end = span
        floor, end = bounds
        word = text[at:word_end]
        found = self._pieces(text, kind, span, floor)
        if not self._is_name(kind, word, found) and not (
            kind.manner is Manner.LAW
            and (found.title or "").endswith(self._about)
            and self._owns.match(text, span[0], end)
        ):
            return
        if kind.manner is Manner.ISSUED and found.issuer:
            yield from self._joint(text, found, plural, floor)
        behind = self._behind.match(text, word_end, end)
        assert behind is not None  # all of it may be missing
        before = list(self._listed(text, kind, plural, found, floor, word))
        yield from reversed(before)
        found.part = spaced(behind["part"] or "")
        yield NamedAct(found.start, behind.end(), _name(found, word, kind))

    def _pieces(self, text: str, kind: ActKind, span: tuple[int, int], floor: int) -> _Pieces:
        at = span[0]
        found = _Pieces(
            at, title=text[slice(*span)] if kind.manner is Manner.CONSTITUTION else None
        )
        if between := self._between.search(text, max(floor, at - _BETWEEN), at):
            found.start = between.start()
        if kind.manner in (Manner.CODE, Manner.LAW, Manner.TREATY):
            self._take_words(found, text, kind, floor)
        while not (found.quoted and (found.country or found.issuer)) and self._take(
            found, text, floor
        ):
            pass
        if found.title is None and kind.manner in (Manner.LAW, Manner.TREATY):
            self._take_words(found, text, kind, floor)  # «… туралы 1951 жылғы Конвенция»
        return found

    def _joint(self, text: str, found: _Pieces, plural: bool, floor: int) -> Iterator[NamedAct]:
        """What others issued, named before the same word: one joint order, or several.

        «X министрінің … № 435 және Y министрінің … № 252 бірлескен бұйрығы»: a joint
        order is known by its first date and number.
        """
        others: list[NamedAct] = []
        while joined := self._joined.search(text, max(floor, found.start - _JOINED), found.start):
            other = _Pieces(joined.start())
            while self._take(other, text, floor):
                pass
            if not (other.number and other.date and other.issuer):
                break
            if plural:
                others.append(NamedAct(other.start, joined.start(), _name(other, "", None)))
                break
            found.start, found.number, found.date = other.start, other.number, other.date
            found.title, found.quoted = found.title or other.title, found.quoted or other.quoted
        yield from reversed(others)

    def _take_words(self, found: _Pieces, text: str, kind: ActKind, floor: int) -> None:
        """A title without quotation marks, or the words that say which code it is."""
        at = found.start
        title = None
        if text[max(floor, at - _WORD_LENGTH) : at].rstrip().endswith(self._about):
            title = self._unquoted.search(text, max(floor, at - _TITLE), at)
        if title is None and kind.manner is Manner.CODE:
            first = max(floor, at - _ADJECTIVE)
            title = self._adjective.search(text, first, at)
            title = title or self._behind_country.search(text, first, at)
        if title is None:
            return
        start, end = title.span("title")
        if lost_space := _LOST_SPACE.search(text, start, end):
            start = lost_space.start()
        # «Қазақстан Республикасының еңбек кодексі»: the name begins behind the country.
        while (word := _WORD.match(text, start, end)) and is_country(word.group().strip()):
            start = word.end()
        written = spaced(text[start:end])
        if written and not self._related.match(written):
            found.title, found.start = written, start

    def _take(self, found: _Pieces, text: str, floor: int) -> bool:
        """Read the piece that ends where ``found`` starts; False where there is none."""
        at = found.start
        first = max(floor, at - _WORD_LENGTH)
        before = text[first:at].rstrip()
        if not before:
            return False
        last = first + len(before)
        if before[-1] in _CLOSING:
            return self._take_quoted(found, text, last - 1, floor)
        if before[-1] == ")":
            return self._pass_over(found, text, at, floor)
        word = before.split()[-1]
        if _PORTAL_NAME.fullmatch(word):
            found.start = last - len(word)
            return True
        if not any(map(str.isdigit, word)) and not self._dating.match(word):
            return self._take_state(found, text, word, floor)
        if found.number is None and (
            number := self._number.search(text, max(floor, at - _NUMBER), at)
        ):
            self._take_number(found, number)
            return True
        if found.date is None and (date := self._date.search(text, max(floor, at - _DATE), at)):
            found.date, found.start = read_date(date), date.start()
            return found.date is not None
        return False

    def _take_quoted(self, found: _Pieces, text: str, last: int, floor: int) -> bool:
        if found.title is not None or opens(text, last, False):
            return False
        first = opening(text, last, floor)
        if first is None:
            return self._take_unopened(found, text, last, floor)
        if not is_title(text[first + 1 : last]):
            return False
        found.title, found.start, found.quoted = title_within(text[first + 1 : last]), first, True
        return True

    def _take_unopened(self, found: _Pieces, text: str, last: int, floor: int) -> bool:
        """A title whose opening mark was forgotten."""
        title = self._unquoted.search(text, max(floor, last - _TITLE), last + 1)
        if title is None:
            return False
        found.title, found.start, found.quoted = spaced(title["title"]), title.start(), True
        return True

    def _pass_over(self, found: _Pieces, text: str, at: int, floor: int) -> bool:
        """A note in brackets behind a number: where it is registered, from when it holds."""
        first = max(floor, at - _BRACKETS)
        brackets = self._brackets.search(text, first, at)
        if brackets is None:
            return False
        before = brackets.start()
        while text[before - 1].isspace():
            before -= 1
        if text[before - 1] in _CLOSING:  # «№ 7 "… туралы" (… тіркелген) шешімі»
            return self._take_quoted(found, text, before - 1, floor)
        if found.number is not None:
            # «2017 жылғы 25 желтоқсандағы (… тіркелген) № 23/4 шешімі»
            date = self._date.search(text, max(floor, before - _DATE), before)
            if date is None or found.date is not None:
                return False
            found.date, found.start = read_date(date), date.start()
            return found.date is not None
        number = self._number.search(text, max(floor, before - _NUMBER), before)
        if number is None:
            return False
        self._take_number(found, number)
        return True

    def _take_number(self, found: _Pieces, number: re.Match[str]) -> None:
        found.number, found.start = act_number(number["number"]), number.start()
        found.number_end = number.start() + len(number.group().rstrip(" ,\n"))

    def _take_state(self, found: _Pieces, text: str, word: str, floor: int) -> bool:
        """The country or another one, with those of its bodies who issued the act."""
        at = found.start
        if found.country or found.foreign or found.issuer:
            return False
        if self._issuing.fullmatch(word):
            start = self._issuer_start(text, at, floor)
            if start is not None:
                found.issuer, found.start = True, start
            return start is not None
        if not word.endswith(self._state_endings):
            return False
        if country := self._country.search(text, max(floor, at - _COUNTRY), at):
            found.country, found.start = True, country.start()
            return True
        if foreign := self._foreign.search(text, max(floor, at - _COUNTRY), at):
            found.foreign, found.start = spaced(foreign.group()), foreign.start()
            return True
        return False

    def _issuer_start(self, text: str, at: int, floor: int) -> int | None:
        """Where the name of a body that ends before ``at`` begins: at its country or a capital."""
        first = max(floor, at - _ISSUER)
        run = self._issuer_words.match(text[first:at][::-1])
        assert run is not None  # it may be empty
        first = at - run.end()
        titled = text[max(floor, first - _WORD_LENGTH) : first].rstrip(_MARKS).endswith(self._about)
        if titled and first > floor and text[first - 1] in _CLOSING:
            for date in self._dated.finditer(text, first, at):
                first = date.end()
            return first + len(text[first:at]) - len(text[first:at].lstrip())
        countries = list(self._country_within.finditer(text, first, at))
        places = countries or list(self._capitals.finditer(text, first, at))
        if places:
            return places[-1].start()
        words = text[first:at].lstrip()
        if first > floor and text[first - 1] in _CLOSING and len(words) <= _LOCAL:
            return at - len(words)  # «"… туралы" облыстық мәслихатының»
        return None

    def _is_name(self, kind: ActKind, word: str, found: _Pieces) -> bool:
        """Whether what was found names an act of this kind, and is not words of law in general."""
        exact = found.number is not None or (found.date is not None and len(found.date) > 4)
        state = found.country or found.issuer or bool(found.foreign)
        match kind.manner:
            case Manner.CONSTITUTION:
                return word[0].isupper()
            case Manner.CODE:
                if found.title is None or found.quoted or found.country:
                    return found.title is not None or exact
                # «… пайдалану Кодекстің»: a code of a short name, and no words of a name.
                named = word[0].islower() or self._of_name.match(word) is not None
                return exact or named or found.title.endswith(self._about)
            case Manner.LAW:
                return exact or found.quoted or (found.title is not None and word[0].isupper())
            case Manner.ISSUED:
                if found.issuer or found.country:
                    return exact or (found.title or "").endswith(self._about)
                return found.number is not None and found.date is not None
            case Manner.TREATY:
                if found.quoted:
                    return state or exact or word[0].isupper()
                is_written_so = word[0].isupper() or not kind.capital or kind.small is not None
                return found.title is not None and (exact or is_written_so)
            case Manner.DOCUMENT:
                return found.number is not None and found.date is not None
        raise AssertionError(kind.manner)

    def _listed(
        self, text: str, kind: ActKind, plural: bool, found: _Pieces, floor: int, word: str
    ) -> Iterator[NamedAct]:
        """The acts of a list that stand before the last one, backwards."""
        start = found.start
        for _ in range(MOST_LISTED):
            before: tuple[_Pieces, int] | None = None
            if found.quoted:
                before = self._quoted_before(text, start, floor)
            elif plural and found.date:
                before = self._dated_before(text, start, floor)
            elif plural and kind.manner is Manner.CODE:
                before = self._code_before(text, start, floor, word)
            if before is None:
                return
            start = before[0].start
            yield NamedAct(start, before[1], _name(before[0], "", None))

    def _quoted_before(self, text: str, start: int, floor: int) -> tuple[_Pieces, int] | None:
        """The title that is joined to the one at ``start``, and where it ends."""
        joined = self._joined.search(text, max(floor, start - _JOINED), start)
        if joined is None or joined.start() <= floor or text[joined.start() - 1] not in _CLOSING:
            return None
        before = _Pieces(start)
        taken = self._take_quoted(before, text, joined.start() - 1, floor)
        return (before, joined.start()) if taken else None

    def _dated_before(self, text: str, start: int, floor: int) -> tuple[_Pieces, int] | None:
        """The date and number in a note before those at ``start``, and where they end."""
        parted = self._next_dated.search(text, max(floor, start - _JOINED), start)
        if parted is None:
            return None
        before = _Pieces(parted.start())
        while self._take(before, text, floor):
            pass
        return (before, before.number_end) if before.number and before.date else None

    def _code_before(
        self, text: str, start: int, floor: int, word: str
    ) -> tuple[_Pieces, int] | None:
        """The words for another code that are joined to those at ``start``, and where they end."""
        joined = self._joined.search(text, max(floor, start - _JOINED), start)
        if joined is None:
            return None
        first, last = max(floor, joined.start() - _ADJECTIVE), joined.start()
        words = self._adjective.search(f"{text[first:last]} ")
        if words is None:
            return None
        title = f"{spaced(words['title'])} {word}"
        return _Pieces(first + words.start("title"), title=title), last


def _name(found: _Pieces, word: str, kind: ActKind | None) -> ActName:
    title = found.title
    if kind is not None and kind.manner is Manner.CODE and title and not found.quoted:
        title = f"{title} {word} {found.part}".rstrip()
    if found.foreign:
        title = f"{found.foreign} {title or word}"
    return ActName(number=found.number, date=found.date, title=title)
