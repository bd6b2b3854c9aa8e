"""Russian words by which running text names acts."""

from __future__ import annotations

from kb.grammar.act_mention_words import ActKind, ActMentionWords, Manner
from kb.grammar.citation_words import words

MONTHS = words("январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр")
"""First letters of the twelve months."""

_MASCULINE = ("(?:а|у|ом|е)?", "(?:ы|ов|ам|ами|ах)")
_NEUTER = ("(?:е|я|ю|ем|и)", "(?:й|ям|ями|ях)")
_FEMININE = ("(?:я|и|ю|ей)", "(?:й|ям|ями|ях)")
_PROGRAMME = ("(?:а|ы|е|у|ой)", "(?:ам|ами|ах)?")
_RULES = ("(?:а|ам|ами|ах)?", "(?!)")
_MONTH = "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_ADJECTIVE = "(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ых|их|ыми|ими)"
_CAPITAL = "[А-ЯЁ]"
_ENDING = "(?:а|у|ом|е|ы|ов|ам|ами|ах|ие|ия|ию|ием|ии)?"
DOCUMENTS = (
    "правил|положени|инструкци|стандарт|регламент|переч[не]|методик|порядк|поряд[ок]|требовани"
    "|план|программ|концепци|устав|кодекс|норм|номенклатур|классификаци|классификатор|механизм"
    "|услови|форм|стратеги|доктрин|состав|критери|лимит|размер|статут|протокол|соглашени|реестр"
)
"""Beginnings of the words for what an act approves."""

_WORD = r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*"


def _kind(
    kind: str | None,
    manner: Manner,
    stems: str,
    endings: tuple[str, str] = _MASCULINE,
    capital: bool = False,
) -> ActKind:
    return ActKind(kind, manner, words(stems), *endings, capital)


WORDS = ActMentionWords(
    language="ru",
    name_first=False,
    kinds=(
        _kind("law", Manner.LAW, "закон"),
        _kind("code", Manner.CODE, "кодекс"),
        _kind(None, Manner.CODE, "устав"),
        _kind("constitution", Manner.CONSTITUTION, "конституци", _FEMININE),
        _kind("decree", Manner.ISSUED, "указ"),
        _kind("resolution", Manner.ISSUED, "постановлени", _NEUTER),
        _kind("order", Manner.ISSUED, "приказ"),
        _kind("order", Manner.ISSUED, "распоряжени", _NEUTER),
        _kind("decision", Manner.ISSUED, "решени", _NEUTER),
        _kind("treaty", Manner.TREATY, "конвенци харти деклараци", _FEMININE, capital=True),
        _kind("treaty", Manner.TREATY, "пакт договор протокол", capital=True),
        _kind("treaty", Manner.TREATY, "соглашени", _NEUTER, capital=True),
        _kind("concept", Manner.DOCUMENT, "концепци", _FEMININE, capital=True),
        _kind("programme", Manner.DOCUMENT, "программ", _PROGRAMME, capital=True),
        _kind(None, Manner.DOCUMENT, "правил", _RULES, capital=True),
        _kind(None, Manner.DOCUMENT, "инструкци", _FEMININE, capital=True),
        _kind(None, Manner.DOCUMENT, "положени", _NEUTER, capital=True),
        _kind(None, Manner.DOCUMENT, "стандарт регламент", capital=True),
    ),
    own="настоящ(?:ий|его|ему|им|ем|ее|ая|ей|ую|ие|их|ими)",
    said=(
        "(?:(?:выше)?(?:указанн|названн|упомянут))(?:ый|ого|ому|ым|ом|ое|ая|ой|ую|ые|ых|ыми)"
        r"|т(?:ого|ому|ем|ом)\s+же"
    ),
    that="данн(?:ый|ого|ому|ым|ом|ое|ая|ой|ую)|эт(?:от|ого|ому|им|ом|а|ой|у|о)(?:\\s+же)?",
    between="конституционн(?:ый|ого|ому|ым|ом|ые|ых|ыми)|нормативн(?:ое|ого|ому|ым|ом)",
    country=r"Республики\s+Казахстан|РК|Казахстана",
    foreign=(
        r"(?:[А-Я][^\W\d_]*ой\s+)?Республики\s+(?!Казахстан)[А-Я][^\W\d_]+"
        r"|(?:[А-Я][^\W\d_]*ой\s+){1,3}(?:Федерации|Республики|ССР)"
        r"|(?:Евразийского\s+экономического|Таможенного|Европейского)\s+[Сс]оюза"
        r"|СССР|США|РФ|ЕАЭС|Украины|Германии|Франции|Китая|Турции|Узбекистана|России"
        r"|Соединенных\s+Штатов\s+Америки"
    ),
    issuer=(
        r"(?:и\.\s?о\.|исполняющего\s+обязанности|заместителя|первого\s+заместителя|[А-ЯЁ][^\W\d_]+)"
        rf"(?:,?\s+(?!(?i:о|об|от|в|при|закон|кодекс|указ|постановлен|приказ|решен){_ENDING}\b){_WORD},?){{0,22}}?"
    ),
    date=(
        rf"от\s+[«\"“]?(?P<day>\d{{1,2}})[»\"”]?\s+(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)"
        r"(?:\s*(?:года|г\.?)(?!\w))?"
        r"|(?:от\s+|т\s+){0,2}(?P<day2>\d{1,2})\.(?P<month2>\d\d)\.(?P<year2>(?:19|20)\d\d)"
        r"(?:\s*(?:года|г\.?)(?!\w))?"
        r"|от\s+(?P<year3>(?:19|20)\d\d)[.-](?P<month3>\d\d)[.-](?P<day3>\d\d)"
        r"|(?P<year4>(?:19|20)\d\d)\s*(?:года|г\.)(?!\w)"
    ),
    number=(
        r"(?:№|N[oо]?\.?|за\s+№)\s*(?P<number>(?:ҚР\s+)?(?=[^\s]*\d)[^\s,;:()«»“”\"]{0,23}\w"
        r"(?:\s?[-–]\s?[IVXІХ]{1,6}\b|(?<=\d)\s[-–]\s\d{1,3}(?!\d))?)"
    ),
    law_marks="ЗРК|КЗРК",
    passed_over=r",?\s*имеющ(?:ий|его|ему|им|ем)\s+силу\s+(?:[Кк]онституционного\s+)?[Зз]акона,?",
    adjective=(
        rf"(?!Корпоратив|Профессиональн|Модельн|Типов|Примерн|Нов|Действующ|Прежн)"
        rf"{_CAPITAL}[а-яё]*(?:[-‐‑][а-яё]+)*{_ADJECTIVE}"
        rf"(?:\s+[а-яё]+(?:[-‐‑][а-яё]+)*{_ADJECTIVE}){{0,2}}"
    ),
    joined=r"\s*(?:,|,?\s(?:и|или|либо|а\s+также))\s+",
    part=r"\s*\((?:Общ|Особенн)[^\W\d_]+\s+част[^\W\d_]+\)",
    called=rf"\s*\(((?:{_CAPITAL}[^\W\d_]+\s+)[Кк]одекс[^\W\d_]*)\)",
    abbreviations=frozenset(words("КоАП КРКоАП КРКобАП АППК КоБС КоБСиС")),
    abbreviations_of_country=frozenset(words("КоАП АППК КоБС ТК ГК УК УПК ГПК НК ЗК БК ПК СК УИК")),
    country_abbreviated="РК",
    abbreviation_endings="",
    force="(?!)",
    documents=rf"(?i:{DOCUMENTS})[^\W\d_]*",
    approved=r"(?i:утвержденн)(?:ый|ого|ому|ым|ом|ое|ая|ой|ую|ые|ых|ыми)\s+\Z",
    whose=(
        r"\s+(?:(?:государственных|гражданских)\s+){1,2}служащих|\s+судей"
        r"|\s+Вооруженных\s+Сил(?:\s+Республики\s+Казахстан(?:,\s+других\s+войск\s+и\s+воинских\s+формирований)?)?"
    ),
    hereafter=r"\(\s*далее(?:\s+по\s+тексту)?\s*[-−‒–—:]?\s*(?:именуем[а-я]+\s+)?",
)
