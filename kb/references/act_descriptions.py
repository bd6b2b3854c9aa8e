"""Names of acts taken apart: kind, number, date and words of the title.

Words are compared by their beginnings, with Kazakh letters as a Russian
keyboard has them, so that case and keyboard do not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from corpus.registry import RegistryEntry
from kb.citation_tokens import is_abbreviation, is_country, is_filler, kind_of_act
from kb.dates import read_date
from kb.grammar.citation_words import fold_word
from kb.model import Act

_ID = re.compile(r"(?<![^\W_])[A-ZА-Я][0-9]{2}[0-9A-Z]{6,12}_{0,2}(?!\w)", re.IGNORECASE)
_TO_LATIN = str.maketrans("КЗВРЕСАМНТХІ", "KZBPECAMHTXI")
_CONVOCATION = r"[-‐‑– ]\s?(?P<roman{0}>[IVXІХ]{{1,6}})\b"
_NUMBER = re.compile(
    rf"(?:№|\b[nN][oо]?\.?)\s?(?P<number>[0-9]{{1,5}}\b)(?:{_CONVOCATION.format(1)})?"
    rf"|(?<![\w-])(?P<bare>[0-9]{{1,5}}){_CONVOCATION.format(2)}"
)
_DATES = (
    re.compile(r"(?<!\d)(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})\s(?P<month>[^\W\d_]+)\s(?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"\b(?P<month>[^\W\d_]+)\s(?P<day>\d{1,2}),?\s(?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?(?:ж[^\W\d_]*\.?)?\s(?P<day>\d{1,2})\s"
        r"(?P<month>[^\W\d_]+)"
    ),
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDING = re.compile(r"(?<=[^\W\d_a-zа-яёәіңғүұқөһ])[-‐‑’'][a-zа-яёәіңғүұқөһ]{1,5}\b")
_WORD = re.compile(r"[^\W\d_]+")
_LIGHT = frozenset(
    fold_word(
        "о об от на и в во за по года год г жылғы жыл ж туралы жөніндегі мен және кейбір "
        "on of the and dated by for"
    ).split()
)
_REMEMBERED = 50_000  # distinct words of titles
_LONGEST_ENDINGS = {3: 2, 4: 3}
"""By how many letters two forms of a word may differ behind a beginning of so many; else 5."""


@dataclass(frozen=True, slots=True)
class Described:
    """An act as its names describe it."""

    id: str
    kind: str
    number: tuple[str, str]
    date: str
    names: tuple[tuple[str, ...], ...]
    """The words of each name that tell it from other acts."""
    repealed: bool


@dataclass(frozen=True, slots=True)
class Description:
    """What a name says of an act."""

    kinds: frozenset[str]
    number: tuple[str, str]
    """Number and convocation: ("477", "IV"); empty where not said."""
    date: str
    """ISO 8601, or a year, or empty."""
    words: tuple[str, ...]
    written: tuple[str, ...]
    """The same words as they are written, in lower case."""
    abbreviated: bool

    @property
    def tells_an_act(self) -> bool:
        """Whether this can be the name of an act at all."""
        exact = bool(self.number[0]) or len(self.date) > len("2011")
        return exact or self.abbreviated or bool(self.kinds and self.words)

    def fit(self, act: Described) -> tuple[int, ...] | None:
        """How well an act fits, the smaller the better; None: not at all."""
        if self.number[0] and self.number[0] != act.number[0]:
            return None
        if self.number[1] and act.number[1] and self.number[1] != act.number[1]:
            return None
        if not act.date.startswith(self.date):
            return None
        names = (self._words_of(name) for name in act.names)
        missing, more = min(names, default=(len(self.words), 0))
        exact = self.number[0] or len(self.date) > len("2011")
        if missing and (not exact or missing == len(self.words)):
            return None
        named = self.kinds - {""}
        # A bill for a law is called both.
        kind = "bill" if "bill" in named else next(iter(named), act.kind)
        return (missing, int(kind != act.kind), int(act.repealed), more)

    def _words_of(self, name: tuple[str, ...]) -> tuple[int, int]:
        """How many of the words a name lacks, and how many it has beyond them."""
        found = sum(any(same_word(word, other) for other in name) for word in self.words)
        return len(self.words) - found, max(len(name) - found, 0)


def portal_ids(text: str) -> list[str]:
    """The ids of the portal that a text holds, whichever letters they are typed with."""
    return [found.upper().translate(_TO_LATIN) for found in _ID.findall(text)]


def described(act: Act | RegistryEntry) -> Described:
    """An act as its titles, aliases, number and date describe it."""
    number = _NUMBER.search(f"№ {act.number}") if act.number else None
    names = dict.fromkeys(distinctive_words(name) for name in (*act.titles.values(), *act.aliases))
    return Described(
        act.id,
        act.kind,
        _number(number),
        act.date or "",
        tuple(name for name in names if name),
        act.status == "repealed",
    )


def read_description(name: str) -> Description:
    """Take a name apart."""
    number = _NUMBER.search(name)
    rest = name if number is None else f"{name[: number.start()]} {name[number.end() :]}"
    date, rest = _date(rest)
    words = _WORD.findall(_ENDING.sub("", rest))
    kinds = {kind for word in words if (kind := kind_of_act(word)) is not None}
    return Description(
        frozenset(kinds),
        _number(number),
        date,
        distinctive_words(rest),
        tuple(word.lower() for word in words if _distinctive_word(word)),
        any(map(is_abbreviation, words)),
    )


def _number(found: re.Match[str] | None) -> tuple[str, str]:
    if found is None:
        return "", ""
    roman = found["roman1"] or found["roman2"] or ""
    return found["number"] or found["bare"], roman.translate(_TO_LATIN)


def _date(text: str) -> tuple[str, str]:
    """The date that a text names (ISO 8601, or a year), and the text without it."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            date = read_date(found)
            if date is not None:
                return date, f"{text[: found.start()]} {text[found.end() :]}"
    year = _YEAR.search(text)
    return (year.group(), text) if year else ("", text)


def distinctive_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell the act from others, folded."""
    words = map(_distinctive_word, _WORD.findall(_ENDING.sub("", name)))
    return tuple(word for word in dict.fromkeys(words) if word)


@lru_cache(_REMEMBERED)
def _distinctive_word(word: str) -> str:
    """A word folded; empty where it tells no act from another."""
    # «АК» and «ӘК» are two codes.
    folded = word.lower() if word.isupper() and len(word) <= 3 else fold_word(word)
    light = folded in _LIGHT or is_country(word) or is_filler(word)
    return "" if light or kind_of_act(word) is not None else folded


def same_word(word: str, other: str) -> bool:
    """Whether two folded words are forms of one."""
    if word == other:
        return True
    pairs = zip(word, other, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    most = _LONGEST_ENDINGS.get(common, 5 if common > 4 else 0)
    return bool(most) and max(len(word), len(other)) - common <= most
