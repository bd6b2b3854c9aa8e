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
from collections.abc import Iterator, Sequence
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand in this order and form; with ``prefix`` the last is only a beginning."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def terms(self) -> tuple[str, ...]:
        """The words, a beginning with a star after it: their frequencies bound the phrase's."""
        return (*self.words[:-1], self.words[-1] + "*" * self.prefix)

    @property
    def match(self) -> str:
        """The phrase for FTS5."""
        return f'"{" ".join(self.words)}"{" *" if self.prefix else ""}'


@dataclass(frozen=True, slots=True)
class All:
    """Every one of ``parts``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of ``parts``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """``wanted``, but nothing where ``unwanted`` is."""

    wanted: Node
    unwanted: Node


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


def unquoted(plan: QueryPlan) -> str | None:
    """What a query says without its quotation marks; None where it has none, or operators say
    what is demanded."""
    lexemes = list(islice(_LEXEME.finditer(plan.text), 2 * _MOST_WORDS))
    phrases = [one["phrase"] if one["phrase"] is not None else one["quoted"] for one in lexemes]
    is_plain = all(
        phrase is not None or not _is_typed_operator(lexemes, number)
        for number, phrase in enumerate(phrases)
    )
    if not is_plain or not any(phrases):
        return None
    said = (phrase or one.group() for phrase, one in zip(phrases, lexemes, strict=True))
    return " ".join(said)


def _is_typed_operator(lexemes: list[re.Match[str]], number: int) -> bool:
    return lexemes[number].group() in _OPERATORS and _is_operator(lexemes, number)


def loosened(node: Node, languages: tuple[str, ...]) -> Node | None:
    """A demand with each phrase loosened to its words in any form and order; None where it has
    no phrase of several words."""
    match node:
        case Phrase(words, prefix) if len(words) > 1:
            loose: list[Node] = [Phrase(words[-1:], prefix)] if prefix else []
            whole = words[:-1] if prefix else words
            loose += filter(None, (_word(word, languages) for word in whole))
            return _together(loose)
        case All(parts) | Either(parts):
            looser = [loosened(part, languages) for part in parts]
            if not any(looser):
                return None
            return type(node)(tuple(new or old for new, old in zip(looser, parts, strict=True)))
        case Without(wanted, unwanted):
            looser_one = loosened(wanted, languages)
            return Without(looser_one, unwanted) if looser_one is not None else None
        case _:
            return None


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
        elif _is_typed_operator(lexemes, number):
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
