"""How titles and first lines tell what an act is: words and patterns by language.

The patterns are for text in lower case in which look-alike Latin letters are
read as Cyrillic ones; English ones for text in lower case as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER_SIGN = r"(?:№|n[oо]?\.?)\s*"
_KK_WORD = r"заңы|кодексі|жарлығы|қаулысы|шешімі|бұйрығы|өкімі|конституциясы"
_KK_DATE = r"(?P<year>\d{4}) ?(?:жылғы|жылдың|ж\.) (?P<day>\d{1,2}) (?P<month>[^\W\d]+)"
_RU_DATE = r"(?P<day>\d{1,2}) (?P<month>[а-я]+) (?P<year>\d{4}) ?(?:года|г\.?)"
_RU_WORD = r"(?:конституционный )?закон|кодекс|указ|постановление|решение|приказ|распоряжение"
_KK_QUALIFIER = r"(?:бірлескен |нормативтік |конституциялық )?"
_RU_QUALIFIER = r"(?:совместн(?:ый|ое) |нормативное )?"
# What may follow the number or the kind: registration or repeal in another
# sentence, the title in quotes, a second number of a joint act.
_END = r"(?=\W*$|\.\s|\s[\"«“(]|\s(?:и|and)\s)"
_LAW_MARK = r"(?:\s(?:зрк|қрз))?"
_EN_WORD = r"law|code|decree|resolution|order|decision"
_EN_DATE = (
    r"(?:(?P<day>\d{1,2}) (?P<month>[a-z]+)|(?P<month2>[a-z]+) (?P<day2>\d{1,2})),? (?P<year>\d{4})"
)


def _spaced(word: str) -> str:
    """``word``, its letters spaced or not: «Б Ұ Й Ы Р А М Ы Н»."""
    return r"\s?".join(word)


@dataclass(frozen=True, slots=True)
class ActWords:
    """``signatures`` match a line that names the act itself by kind, date and
    number: its end, so that an act that is only spoken of (in another case)
    does not.
    """

    signatures: tuple[re.Pattern[str], ...]
    repealed: re.Pattern[str]
    """In a line at the head: the act, not a unit of it, has been repealed."""
    kinds: dict[str, str]
    """From the word in a signature to the kind."""
    enacting: tuple[tuple[re.Pattern[str], str], ...]
    """What the author "does", and the kind that this makes of the act."""
    marks: tuple[tuple[re.Pattern[str], str], ...]
    """Marks of catalogues within titles, in their own case, and the status they mean."""
    title: re.Pattern[str]
    """A line that is the title of an act, where it stands above the signature."""


_KK = ActWords(
    signatures=(
        re.compile(
            rf"{_KK_DATE} {_NUMBER_SIGN}(?P<number>\S.{{0,20}}?){_LAW_MARK},? {_KK_QUALIFIER}"
            rf"(?P<kind>{_KK_WORD}){_END}"
        ),
        re.compile(
            rf"(?P<kind>{_KK_WORD})[,.]? {_KK_DATE},? {_NUMBER_SIGN}"
            rf"(?P<number>\S+?){_LAW_MARK}{_END}"
        ),
    ),
    repealed=re.compile(
        r"(?:^ескерту\W{1,4}(?:(?:осы|бірлескен) )?"
        r"(?:(?:заң|кодекс|жарлық|қаулы|шешім|бұйрық|өкім)\w* )?"
        r"(?:(?:орындау|қолданылу) мерзімі аяқталуына байланысты )?"
        r")күші жойылды(?! деп тан(?:у|ылсын|ылатын))"
        # «2. Күші жойылды» is a paragraph's.
        rf"|(?:[^\W\d]|{_NUMBER_SIGN}\S{{1,12}})\.\s+күші жойылды\s*[-–—]"
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
        (re.compile(rf"{_spaced('қаулы')}\s+{_spaced('етемін')}"), "decree"),
        (re.compile(rf"{_spaced('қаулы')}\s+{_spaced('ет')}\s?(?:е\s?д|т)\s?і"), "resolution"),
        (
            re.compile(rf"(?:{_spaced('шешті')}\s?м?\b|шешім\s+(?:қабылда|ет|шығар))"),
            "decision",
        ),
        (re.compile(rf"{_spaced('бұй')}\s?ы?\s?{_spaced('рам')}\s?[ыі]\s?[нз]"), "order"),
    ),
    marks=(
        (re.compile(r"(?:Күш[іi]н? жой\w+|Мерз[іi]м[іi] б[іi]ткен)(?=\s+[^\W\d_a-zа-яё]|\W*$)"),
         "repealed"),
        (re.compile(r"\bЖаңа(?:ртылған)?(?=\s+[А-ЯӘІҢҒҮҰҚӨҺI]|\s*$)"), "in_force"),
    ),
    title=re.compile(r"(?:туралы|кодексі)[»\"”]?$"),
)  # fmt: skip

_RU = ActWords(
    signatures=(
        re.compile(
            rf"^{_RU_QUALIFIER}(?P<kind>{_RU_WORD})\b.{{0,150}}? от {_RU_DATE},? {_NUMBER_SIGN}"
            rf"(?P<number>\S+?){_LAW_MARK}{_END}"
        ),
    ),
    repealed=re.compile(
        rf"^(?:сноска\W{{1,4}}(?:настоящ\w+ )?(?:{_RU_QUALIFIER}(?:{_RU_WORD}) )?"
        rf"|{_RU_QUALIFIER}(?:{_RU_WORD})\b.*\. )утратил[ао]? силу\b"
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
        (re.compile(_spaced("постановляю") + r"(?!\s?т)"), "decree"),
        (re.compile(rf"{_spaced('постановля')}\s?[ею]\s?т"), "resolution"),
        (re.compile(rf"\b{_spaced('решил')}\s?[аи]?\b"), "decision"),
        (re.compile(rf"{_spaced('приказыва')}\s?(?:ю|е\s?м)"), "order"),
    ),
    marks=(
        (re.compile(r"(?:Утратив\w+ силу|Прекратив\w+ действие)"), "repealed"),
        (re.compile(r"\b(?:Новый|Обновленный)(?=\s+[А-Я]|\s*$)"), "in_force"),
    ),
    title=re.compile(r"^[«\"“]?об?о?\s|кодекс(?: республики казахстан)?$"),
)  # fmt: skip

_EN = ActWords(
    signatures=(
        re.compile(
            rf"^(?:the )?(?:constitutional )?(?P<kind>{_EN_WORD}) of .{{0,150}}? (?:dated|of) "
            rf"(?:the )?{_EN_DATE},? {_NUMBER_SIGN}(?P<number>\S+?){_END}"
        ),
    ),
    repealed=re.compile(
        rf"^(?:footnote\W{{1,4}}(?:(?:the|this) )?(?:(?:{_EN_WORD}) )?(?:is |was |has been )?"
        rf"|(?:the )?(?:{_EN_WORD})\b.*\. )"
        r"(?:abolished|repealed|invalidated|terminated|expired|became invalid)\b"
    ),
    kinds={word: word for word in _EN_WORD.split("|")},
    enacting=(
        (re.compile(r"hereby (?:resolve|decree)"), "resolution"),
        (re.compile(r"i (?:hereby )?order\b"), "order"),
    ),
    marks=((re.compile(r"\b(?:Invalid|Repealed|Expired)\b"), "repealed"),),
    title=re.compile(r"^[«\"“]?on\s"),
)  # fmt: skip

ACT_WORDS = {"kk": _KK, "ru": _RU, "en": _EN}

DRAFT = re.compile(r"\W*(?:жоба|жобасы|проект|draft)\W*")
"""A line of its own at the head of a bill, in lower case."""

FIRST_UNIT = re.compile(
    r"\d{1,2}(?:[.)](?!\d)|-(?:бап|тарау)\b)|(?:статья|глава|article|chapter)\s\d", re.IGNORECASE
)
"""Where the act's own text begins: «1. », «1)», «1-бап», «Статья 1»."""

KIND_OF_PORTAL_LETTER = {
    "K": "code",
    "Z": "law",
    "U": "decree",
    "P": "resolution",
    "V": "order",
    "R": "order",
    "S": "resolution",
}
"""What the first letter of the portal's id says of an act, where no letters follow the year.

Ministers' orders have V, and so have acts of local bodies (``V12PB003311``).
"""

PORTAL_ID = re.compile(
    r"(?P<letter>[A-Z])\d{2}(?:(?P<central>\d{7}_|\d{8})|[A-Z]{0,3}\d{4,7}[A-Z]{0,2}_?)"
)
