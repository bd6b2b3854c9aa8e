"""How titles and first lines tell what an act is: words and patterns by language.

The patterns are for text in lower case in which look-alike Latin letters are
read as Cyrillic ones; English ones for text in lower case as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER_SIGN = r"(?:№|n[oо]?\.?)\s*"
# Laws of some years: «№ 414-V ЗРК», «ҚРЗ», the law of the Republic of Kazakhstan.
_COUNTRY = r"(?: (?:зрк|қрз))?"
_KK_WORD = r"заңы|кодексі|жарлығы|қаулысы|шешімі|бұйрығы|өкімі|конституциясы"
_KK_DATE = r"(?P<year>\d{4}) ?(?:жылғы|жылдың|ж\.) (?P<day>\d{1,2}) (?P<month>[^\W\d]+)"
_RU_DATE = r"(?P<day>\d{1,2}) (?P<month>[а-я]+) (?P<year>\d{4}) ?(?:года|г\.?)"
_RU_WORD = r"(?:конституционный )?закон|кодекс|указ|постановление|решение|приказ|распоряжение"
_EN_WORD = r"law|code|decree|resolution|order|decision"
_EN_DATE = (
    r"(?:(?P<day>\d{1,2}) (?P<month>[a-z]+)|(?P<month2>[a-z]+) (?P<day2>\d{1,2})),? (?P<year>\d{4})"
)


@dataclass(frozen=True, slots=True)
class ActWords:
    """``signatures`` match a line that names the act itself by kind, date and
    number: its end, so that an act that is only spoken of (in another case)
    does not. ``months`` are the first letters of the twelve months.
    """

    signatures: tuple[re.Pattern[str], ...]
    months: tuple[str, ...]
    kinds: dict[str, str]
    """From the word in a signature to the kind."""
    enacting: tuple[tuple[re.Pattern[str], str], ...]
    """What the author "does", and the kind that this makes of the act."""
    marks: tuple[tuple[re.Pattern[str], str], ...]
    """Marks of catalogues within titles, in their own case, and the status they mean."""


_KK = ActWords(
    signatures=(
        re.compile(
            rf"{_KK_DATE} {_NUMBER_SIGN}(?P<number>\S.{{0,20}}?){_COUNTRY},? "
            rf"(?P<kind>{_KK_WORD})\W*$"
        ),
        re.compile(
            rf"(?P<kind>{_KK_WORD})[,.]? {_KK_DATE},? {_NUMBER_SIGN}(?P<number>\S+?){_COUNTRY}\W*$"
        ),
    ),
    months=(
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
        "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
    ),
    kinds={
        "заңы": "law",
        "кодексі": "code",
        "жарлығы": "decree",
        "қаулысы": "resolution",
        "шешімі": "decision",
        "бұйрығы": "order",
        "өкімі": "order",
        "конституциясы": "constitution",
    },
    enacting=(
        (re.compile(r"қаулы\s+етем[іi]н"), "decree"),
        (re.compile(r"қаулы\s+ет(?:ед|т)[іi]"), "resolution"),
        (re.compile(r"(?:шешт[іi]\b|шеш[іi]м\s+(?:қабылда|ет|шығар))"), "decision"),
        (re.compile(r"бұйырам[ыі][нз]"), "order"),
    ),
    marks=(
        (re.compile(r"(?:Күш[іi]н? жой\w+|Мерз[іi]м[іi] б[іi]ткен)(?=\s+[^\W\d_a-zа-яё]|\W*$)"),
         "repealed"),
        (re.compile(r"\bЖаңа(?:ртылған)?(?=\s+[А-ЯӘІҢҒҮҰҚӨҺI]|\s*$)"), "in_force"),
    ),
)  # fmt: skip

_RU = ActWords(
    signatures=(
        re.compile(
            rf"^(?P<kind>{_RU_WORD})\b.{{0,150}}? от {_RU_DATE},? {_NUMBER_SIGN}"
            rf"(?P<number>\S+?){_COUNTRY}\W*$"
        ),
    ),
    months=(
        "январ", "феврал", "март", "апрел", "ма", "июн",
        "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    ),
    kinds={
        "закон": "law",
        "конституционный закон": "law",
        "кодекс": "code",
        "указ": "decree",
        "постановление": "resolution",
        "решение": "decision",
        "приказ": "order",
        "распоряжение": "order",
    },
    enacting=(
        (re.compile(r"постановляю"), "decree"),
        (re.compile(r"постановля(?:ет|ют)"), "resolution"),
        (re.compile(r"\bрешил[аи]?\b"), "decision"),
        (re.compile(r"приказыва(?:ю|ем)"), "order"),
    ),
    marks=(
        (re.compile(r"(?:Утратив\w+ силу|Прекратив\w+ действие)"), "repealed"),
        (re.compile(r"\b(?:Новый|Обновленный)(?=\s+[А-Я]|\s*$)"), "in_force"),
    ),
)  # fmt: skip

_EN = ActWords(
    signatures=(
        re.compile(
            rf"^(?:the )?(?:constitutional )?(?P<kind>{_EN_WORD}) of .{{0,150}}? (?:dated|of) "
            rf"(?:the )?{_EN_DATE},? {_NUMBER_SIGN}(?P<number>\S+)\W*$"
        ),
    ),
    months=(
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ),
    kinds={word: word for word in _EN_WORD.split("|")},
    enacting=(
        (re.compile(r"hereby (?:resolve|decree)"), "resolution"),
        (re.compile(r"i (?:hereby )?order\b"), "order"),
    ),
    marks=((re.compile(r"\b(?:Invalid|Repealed|Expired)\b"), "repealed"),),
)  # fmt: skip

ACT_WORDS = {"kk": _KK, "ru": _RU, "en": _EN}

DRAFT = re.compile(r"\W*(?:жоба|жобасы|проект|draft)\W*")
"""A line of its own at the head of a bill, in lower case."""

KIND_OF_PORTAL_LETTER = {
    "K": "code",
    "Z": "law",
    "U": "decree",
    "P": "resolution",
    "V": "order",
}
"""What the first letter of the portal's id says of an act."""

PORTAL_ID = re.compile(r"(?P<letter>[A-Z])\d{8}[\dA-Z]{1,2}_?")
