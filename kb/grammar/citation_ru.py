"""Russian words of citations."""

from __future__ import annotations

from kb.grammar.citation_words import CitationWords, UnitWord, words
from kb.model import Level

_MASCULINE = "|а|у|ом|ем|е|ы|ов|ев|ам|ами|ах"
_NEUTER = "е|я|ю|ем|и|й|ям|ями|ях"
_FEMININE = "я|и|ю|ей|й|ям|ями|ях"
_MASCULINE_PLURAL = "ы|ов|ев|ам|ами|ах"


def _masculine(level: Level, stem: str, *abbreviations: str) -> UnitWord:
    return UnitWord(level, stem, _MASCULINE, _MASCULINE_PLURAL, abbreviations, everyday=True)


NAMES = {
    Level.PREAMBLE: ("преамбула", "преамбулы"),
    Level.PART: ("часть", "части"),
    Level.SECTION: ("раздел", "раздела"),
    Level.CHAPTER: ("глава", "главы"),
    Level.SUBDIVISION: ("параграф", "параграфа"),
    Level.ARTICLE: ("статья", "статьи"),
    Level.REMARK: ("примечание", "примечания"),
    Level.PARAGRAPH: ("пункт", "пункта"),
    Level.SUBPARAGRAPH: ("часть", "части"),
    Level.POINT: ("подпункт", "подпункта"),
    Level.INDENT: ("абзац", "абзаца"),
    Level.ANNEX: ("приложение", "приложения"),
}
"""Nominative and genitive singular."""

HEADING = "заголовок"
NEW = {"а": "новая", "я": "новая", "ь": "новая", "е": "новое", "": "новый"}
"""By the last letter of the word for the unit."""

REMARK_TO = {"статьи": "к статье"}
"""What stands behind «примечание» for the genitive that other units take."""

SUBSECTION_PREFIX = "под"
"""Makes of раздел the name of a section within a section."""

INSERTED = r"\s?(?:прим\.?|со\s+значком)\s?"
"""Regular expression of what is said for the raised number of an inserted unit: «6 прим 1»."""

_STEMS = words(
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат "
    "четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
)
_END_STRESSED = {2, 6, 7, 8}


def _ordinal(number: int, feminine: bool, genitive: bool) -> str:
    stem = _STEMS[number - 1]
    if number == 3:
        endings = (("ий", "ьего"), ("ья", "ьей"))
    elif number in _END_STRESSED:
        endings = (("ой", "ого"), ("ая", "ой"))
    else:
        endings = (("ый", "ого"), ("ая", "ой"))
    return stem + endings[feminine][genitive]


ORDINALS = {
    (feminine, genitive): [_ordinal(number, feminine, genitive) for number in range(1, 21)]
    for feminine in (False, True)
    for genitive in (False, True)
}
"""From first to twentieth, by (feminine, genitive)."""

_ADJECTIVE = "(?:ый|ой|ий|ая|ое|ые|ого|ому|ым|ом|ую|ою|ых|ыми)"
_THIRD = "треть?(?:ий|я|е|и|его|ему|им|ем|ей|ею|ю|их|ими|ьий)"
_ROUND = {
    30: "тридцат",
    40: "сороков",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
}

WORDS = CitationWords(
    language="ru",
    number_first=False,
    units=(
        UnitWord(
            Level.ANNEX,
            "приложени",
            _NEUTER,
            "ям|ями|ях|й",
            ("прил", "приложен"),
            everyday=True,
        ),
        UnitWord(Level.REMARK, "примечани", _NEUTER, "", ("прим",), everyday=True),
        UnitWord(Level.PREAMBLE, "преамбул", "а|ы|е|у|ой", everyday=True),
        _masculine(Level.SECTION, "раздел|подраздел", "разд"),
        UnitWord(
            Level.CHAPTER,
            "глав",
            "а|ы|е|у|ой|ою||ам|ами|ах",
            "ам|ами|ах|",
            ("гл",),
            ("глгл",),
            everyday=True,
        ),
        _masculine(Level.SUBDIVISION, "параграф", "пар"),
        UnitWord(
            Level.ARTICLE,
            "стат[ьъий]{0,2}",  # «статя», «статъя», «статия» are the common slips
            "я|а|и|е|ю|ей|ею|ям|ями|ях",
            "ям|ями|ях",
            ("ст",),
            ("стст",),
        ),
        _masculine(Level.PARAGRAPH, "пункт", "п", "пунк"),
        # A paragraph of text; kb.citation tells the part of a code from it.
        UnitWord(
            Level.SUBPARAGRAPH,
            "част",
            "ь|и|ью|ей|ям|ями|ях",
            "ей|ям|ями|ях",
            ("ч",),
            ("чч",),
            everyday=True,
        ),
        _masculine(Level.POINT, "под-?пункт", "подп", "подпунк", "пдп"),
        # «пп. 1 п. 2» is подпункт, «пп. 1, 2 ст. 5» пункты.
        UnitWord(Level.POINT, abbreviations=("пп",), several=Level.PARAGRAPH),
        _masculine(Level.INDENT, "абзац", "абз"),
    ),
    ordinals={
        **{
            number: _THIRD if number == 3 else f"{stem}{_ADJECTIVE}"
            for number, stem in enumerate(_STEMS, start=1)
        },
        **{number: f"{stem}{_ADJECTIVE}" for number, stem in _ROUND.items()},
    },
    tens={
        "двадцать": 20,
        "тридцать": 30,
        "сорок": 40,
        "пятьдесят": 50,
        "шестьдесят": 60,
        "семьдесят": 70,
        "восемьдесят": 80,
        "девяносто": 90,
    },
    joined_endings="й|я|ый|ий|ой|ая|ое|го|ого|ому|ую|ых",
    digit_endings="й|я|е|ый|ий|ой|ая|ое|го|ого|его|му|ому|ему|м|ым|им|ом|ю|ую|ей|х|ых|их",
    conjunctions=frozenset(words("и или либо также а")),
    range_words=frozenset({"по", "до"}),
    range_openers=frozenset({"с", "со", "от"}),
    range_closers=frozenset(),
    links=frozenset(words("к настоящей настоящего настоящему указанной указанного этой этого")),
    parts=(f"общ{_ADJECTIVE[:-1]}|ей|ею|ее)", f"особенн{_ADJECTIVE}"),
    counted=r"год\w*|г|гг|лет|летн\w+|месяц\w*|мес|дн\w{1,3}|день|мрп|тенге|тг|процент\w*"
    r"|человек\w*|раз|недел\w+|час|часа|часов|тысяч\w*|тыс|миллион\w*",
    act_kinds={
        "law": f"закон(?:{_MASCULINE})|зрк",
        "code": f"кодекс(?:{_MASCULINE})",
        "decree": f"указ(?:{_MASCULINE})",
        "order": f"приказ(?:{_MASCULINE})",
        "resolution": f"постановлени(?:{_NEUTER})",
        "decision": f"решени(?:{_NEUTER})",
        "concept": f"концепци(?:{_FEMININE})",
        "programme": "программ(?:а|ы|е|у|ой|ам|ами|ах)?",
        "bill": f"проект(?:{_MASCULINE})|законопроект(?:{_MASCULINE})",
        "treaty": f"договор(?:{_MASCULINE})|соглашени(?:{_NEUTER})|конвенци(?:{_FEMININE})",
        "": "правил(?:а|ам|ами|ах)?"
        f"|акт(?:{_MASCULINE})|инструкци(?:{_FEMININE})|положени(?:{_NEUTER})",
    },
    country="рк|кр|республик(?:а|и|е|у|ой)|казахстана?",
    act_abbreviations=frozenset(
        words(
            "КоАП КРКоАП КРКобАП ТК ГК УК УПК ГПК НК ЗК БК КоБС КоБСиС АППК ПК СК УИК "
            "Конституция Конституции"
        )
    ),
    fillers=frozenset(
        words(
            "с со что где как какая какой какие о об в во на по про из и говорит гласит сказано "
            "написано покажи показать найди найти мне есть ли согласно соответствии с текст "
            "такое значит см смотри смотрите открой откройте дай "
            "дайте прочитай прочти настоящей настоящего этой этого указано указана"
        )
    ),
)
