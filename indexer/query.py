"""What a query asks for: parsed once, without an index.

The language: words; ``"a phrase"``; ``prefix*``; ``AND``, ``OR``, ``NOT`` (or
``ЖӘНЕ``, ``НЕМЕСЕ``, ``И``, ``ИЛИ``) in capitals between words that are not, and
parentheses. Everything else is punctuation. In a heading pasted in capitals
(«ЖЕР ЖӘНЕ СУ») such words are words.

Words without operators are wishes: the more of them a passage has the better.
Phrases and prefixes, and all of a query with operators, are demands. A query of
words that say nothing alone («болып табылады») is a phrase.

No text of the user reaches FTS5: queries are written here from words that hold
letters and digits only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from kb.language.analysis import is_one_piece, parts_of, terms_of_word
from kb.language.detect import likely_languages
from kb.language.tokens import forms

LONGEST_QUERY = 4000
"""Characters of a query that are read."""

_MOST_WORDS = 200  # of a query; a paragraph of law pasted whole
_MOST_IN_A_PHRASE = 30
_DEEPEST = 10  # nested parentheses
_SHORTEST_PREFIX = 2  # letters; shorter ones are words

_LEXEME = re.compile(r'"(?P<phrase>[^"]*)"|[“„](?P<quoted>[^”“]*)[”“]|(?P<sign>[()])|[^\s()"“„]+')
_PREFIX = re.compile(r".*\w\*+\W*", re.DOTALL)
# There is no НЕ: in capitals it is stressed («что НЕ допускается»), not an operator.
_OPERATORS = {
    "AND": "AND",
    "OR": "OR",
    "NOT": "NOT",
    "ЖӘНЕ": "AND",
    "НЕМЕСЕ": "OR",
    "И": "AND",
    "ИЛИ": "OR",
}
_OPERATOR = re.compile(rf"\b(?:{'|'.join(_OPERATORS)})\b")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in the index to look for terms, and where for words as they stand."""

    terms: str
    words: str


ANYWHERE = Columns("{heading body}", "{heading_words words}")
HEADINGS = Columns("heading", "heading_words")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is looked for by its stem.

    ``terms`` are its term in each language that the query may be in, any of
    which will do. ``parts`` are those of a compound («көші-қон»), which stand
    in for it where it is nowhere in one piece; what begins with a number
    («51-бап», "477-IV") has parts alone.
    """

    typed: str
    terms: tuple[str, ...]
    parts: tuple[str, ...] = ()

    def frequency(self, frequencies: Mapping[str, int]) -> int:
        """In how many passages the word stands, at most; 0 where it is unknown."""
        whole = sum(frequencies.get(term, 0) for term in self.terms)
        if whole or not self.parts:
            return whole
        return min(frequencies.get(part, 0) for part in self.parts)

    def match(self, frequencies: Mapping[str, int], within: Columns = ANYWHERE) -> str:
        """The word for FTS5."""
        known = [term for term in self.terms if frequencies.get(term)]
        if known or not self.parts:
            return _any([_quoted(term) for term in known or self.terms], within.terms)
        return _all([f"{within.terms} : {_quoted(part)}" for part in self.parts])


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand in this order and form; with ``prefix`` the last is only a beginning."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def terms(self) -> tuple[str, ...]:
        """The words, a beginning with a star after it: their frequencies bound the phrase's."""
        return (*self.words[:-1], self.words[-1] + "*" * self.prefix)

    def frequency(self, frequencies: Mapping[str, int]) -> int:
        """In how many passages the phrase stands, at most."""
        return min(frequencies.get(term, 0) for term in self.terms)

    def match(self, frequencies: Mapping[str, int], within: Columns = ANYWHERE) -> str:
        """The phrase for FTS5."""
        return f"{within.words} : {_quoted(' '.join(self.words))}{' *' if self.prefix else ''}"


@dataclass(frozen=True, slots=True)
class All:
    """Every one of ``parts``."""

    parts: tuple[Node, ...]

    def frequency(self, frequencies: Mapping[str, int]) -> int:
        """How many passages there are, at most."""
        return min(part.frequency(frequencies) for part in self.parts)

    def match(self, frequencies: Mapping[str, int], within: Columns = ANYWHERE) -> str:
        """The conjunction for FTS5."""
        return _all([part.match(frequencies, within) for part in self.parts])


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of ``parts``."""

    parts: tuple[Node, ...]

    def frequency(self, frequencies: Mapping[str, int]) -> int:
        """How many passages there are, at most."""
        return sum(part.frequency(frequencies) for part in self.parts)

    def match(self, frequencies: Mapping[str, int], within: Columns = ANYWHERE) -> str:
        """The disjunction for FTS5."""
        return f"({' OR '.join(part.match(frequencies, within) for part in self.parts)})"


@dataclass(frozen=True, slots=True)
class Without:
    """``wanted``, but nothing where ``unwanted`` is."""

    wanted: Node
    unwanted: Node

    def frequency(self, frequencies: Mapping[str, int]) -> int:
        """How many passages there are, at most."""
        return self.wanted.frequency(frequencies)

    def match(self, frequencies: Mapping[str, int], within: Columns = ANYWHERE) -> str:
        """The difference for FTS5; what is not wanted may stand nowhere."""
        wanted = self.wanted.match(frequencies, within)
        return f"({wanted} NOT {self.unwanted.match(frequencies)})"


Node = Word | Phrase | All | Either | Without


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """What a query asks for.

    ``wishes`` are words that may be left out where nothing has them all;
    ``demand`` what every hit has. ``languages`` are those that the query may
    be in, the likeliest first. A plan with neither asks for nothing, be it that
    the query has no word at all or says only what it does not want.
    """

    text: str
    languages: tuple[str, ...]
    wishes: tuple[Word, ...] = ()
    demand: Node | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        """All words that may stand in a hit, those of the demand included, each once."""
        found = dict.fromkeys((*self.wishes, *_wanted(self.demand, Word)))
        return tuple(word for word in found if isinstance(word, Word))

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases and prefixes that may stand in a hit."""
        return tuple(part for part in _wanted(self.demand, Phrase) if isinstance(part, Phrase))

    @property
    def wanted_terms(self) -> Iterator[str]:
        """The terms by which hits are found, in the order of the query."""
        for word in self.words:
            yield from word.terms or word.parts
        for phrase in self.phrases:
            yield from phrase.terms

    def unknown(self, frequencies: Mapping[str, int]) -> tuple[str, ...]:
        """The words, as typed, that stand nowhere."""
        words = [word.typed for word in self.words if not word.frequency(frequencies)]
        terms = (term for phrase in self.phrases for term in phrase.terms)
        return tuple(
            dict.fromkeys([*words, *(term for term in terms if not frequencies.get(term))])
        )

    def terms(self) -> frozenset[str]:
        """Every term whose frequency a search needs to know; a beginning ends in a star."""
        leaves = (*self.wishes, *_leaves(self.demand))
        parts = (part for leaf in leaves if isinstance(leaf, Word) for part in leaf.parts)
        return frozenset((*parts, *(term for leaf in leaves for term in leaf.terms)))


def plan(text: str, language: str | None = None) -> QueryPlan:
    """Read a query; ``language`` says what it is in where that is known.

    Any text gives a plan; one without words asks for nothing.
    """
    text = text[:LONGEST_QUERY]
    languages = (language,) if language else likely_languages(_OPERATOR.sub(" ", text))
    lexemes = list(_lexemes(text, languages))
    if any(isinstance(lexeme, str) and lexeme not in "()" for lexeme in lexemes):
        return QueryPlan(text, languages, demand=_Parser(lexemes).parse())
    leaves = [lexeme for lexeme in lexemes if not isinstance(lexeme, str)]
    wishes = dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, Word))
    phrases = list(dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, Phrase)))
    if not leaves:  # stop words at most
        phrases = list(_phrase(text, False))
    return QueryPlan(text, languages, tuple(wishes)[:_MOST_WORDS], _together(phrases))


def _leaves(node: Node | None) -> Iterator[Word | Phrase]:
    match node:
        case Word() | Phrase():
            yield node
        case All(parts) | Either(parts):
            for part in parts:
                yield from _leaves(part)
        case Without(wanted, unwanted):
            yield from _leaves(wanted)
            yield from _leaves(unwanted)


def _wanted(node: Node | None, kind: type) -> Iterator[Node]:
    match node:
        case Word() | Phrase():
            if isinstance(node, kind):
                yield node
        case All(parts) | Either(parts):
            for part in parts:
                yield from _wanted(part, kind)
        case Without(wanted, _):
            yield from _wanted(wanted, kind)


# Reading ------------------------------------------------------------------------


def _lexemes(text: str, languages: tuple[str, ...]) -> Iterator[Word | Phrase | str]:
    """Words and phrases, operators (as in English) and parentheses."""
    lexemes = list(islice(_LEXEME.finditer(text), 2 * _MOST_WORDS))
    for number, lexeme in enumerate(lexemes):
        written = lexeme.group()
        quoted = lexeme["phrase"] if lexeme["phrase"] is not None else lexeme["quoted"]
        if quoted is not None:
            yield from _phrase(quoted, quoted.rstrip().endswith("*"))
        elif lexeme["sign"]:
            yield written
        elif written in _OPERATORS and _is_operator(lexemes, number):
            yield _OPERATORS[written]
        elif _PREFIX.fullmatch(written):
            yield from _phrase(written, True)
        else:
            for form in forms(written):
                word = _word(form, languages)
                if word is not None:
                    yield word


def _is_operator(lexemes: list[re.Match[str]], number: int) -> bool:
    """Whether a word that may be an operator stands out: its neighbours are in lower case.

    Abbreviations of the other alphabet do not matter («ЖАО OR ХҚКО»), and a
    Kazakh or Russian one does not begin a query: there «И» is just a capital.
    """
    is_latin = lexemes[number].group().isascii()
    if number == 0 and not is_latin:
        return False
    around = [lexemes[at].group() for at in (number - 1, number + 1) if 0 <= at < len(lexemes)]
    rivals = [word for word in around if word.isupper() and word not in _OPERATORS]
    return not any(word.isascii() == is_latin for word in rivals)


def _phrase(text: str, prefix: bool) -> Iterator[Phrase]:
    words = tuple(part for form in forms(text) for part in parts_of(form))[:_MOST_IN_A_PHRASE]
    if words:
        yield Phrase(words, prefix and len(words[-1]) >= _SHORTEST_PREFIX)


def _word(form: str, languages: tuple[str, ...]) -> Word | None:
    """The word of a form; None for a stop word of the likeliest language."""
    terms: dict[str, None] = {}
    parts: tuple[str, ...] = ()
    for language in languages:
        found = tuple(terms_of_word(form, language))
        if not found and not terms:
            return None
        if len(found) > 1 and not is_one_piece(form):
            return Word(form, (), found)
        terms |= dict.fromkeys(found[:1])
        parts = parts or found[1:]
    return Word(form, tuple(terms), parts)


class _Parser:
    """Recursive descent over lexemes; whatever does not fit is passed over."""

    def __init__(self, lexemes: list[Word | Phrase | str]) -> None:
        self._lexemes = lexemes
        self._next = 0

    def parse(self) -> Node | None:
        """The whole query; None where it wants nothing."""
        parts = []
        while self._next < len(self._lexemes):
            part = self._either(0)
            if part is not None:
                parts.append(part)
            self._next += 1  # a parenthesis that nothing opened
        return _together(parts)

    def _peek(self) -> Word | Phrase | str | None:
        return self._lexemes[self._next] if self._next < len(self._lexemes) else None

    def _either(self, depth: int) -> Node | None:
        parts = []
        while True:
            part = self._all(depth)
            if part is not None:
                parts.append(part)
            if self._peek() != "OR":
                break
            self._next += 1
        return parts[0] if len(parts) == 1 else Either(tuple(parts)) if parts else None

    def _all(self, depth: int) -> Node | None:
        wanted: list[Node] = []
        unwanted: list[Node] = []
        negated = False
        while (lexeme := self._peek()) is not None and lexeme not in ("OR", ")"):
            self._next += 1
            if lexeme == "NOT":
                negated = not negated
                continue
            if lexeme == "AND":
                continue
            part = self._group(depth + 1) if isinstance(lexeme, str) else lexeme
            if part is not None:
                (unwanted if negated else wanted).append(part)
            negated = False
        together = _together(wanted)
        if together is None or not unwanted:
            return together
        return Without(together, Either(tuple(unwanted)))

    def _group(self, depth: int) -> Node | None:
        """What stands after an opening parenthesis, to the closing one."""
        if depth > _DEEPEST:
            return None
        part = self._either(depth)
        if self._peek() == ")":
            self._next += 1
        return part


def _together(parts: Sequence[Node]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else All(tuple(parts))


# Writing for FTS5 ---------------------------------------------------------------


def _quoted(words: str) -> str:
    return f'"{words}"'


def _any(parts: list[str], column: str) -> str:
    return f"{column} : {parts[0] if len(parts) == 1 else '(' + ' OR '.join(parts) + ')'}"


def _all(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' AND '.join(parts)})"
