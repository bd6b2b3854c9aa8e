"""Kazakh words by which running text names acts."""

from __future__ import annotations

from kb.grammar.act_mention_words import ActKind, ActMentionWords, Manner
from kb.grammar.citation_kk import CASES, PLURAL
from kb.grammar.citation_words import words

MONTHS = words("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан")
"""First letters of the twelve months."""

_SINGULAR = (
    rf"(?:ы|і|сы|сі)?(?:{CASES}|(?:н?да|н?де|та|те)(?:ғы|гі)(?:дан|ден|ға|ге|ны|ні|ның|нің))?"
)
_PLURAL = rf"{PLURAL}(?:ы|і)?{CASES}?"
_HYPHEN = "[-‐‑–]"
_CAPITAL = r"[А-ЯЁӘІҢҒҮҰҚӨҺ]"
_MONTH = rf"(?:{'|'.join((*MONTHS, 'қантар', 'сәуiр'))})"  # two common slips
DOCUMENTS = (
    "қағида|ереже|нұсқаулы[қғ]|стандарт|регламент|тізбе|тізім|әдістеме|тәртіп|тәртіб|талап"
    "|жоспар|бағдарлама|тұжырымдама|жарғы|кодекс|норма|номенклатура|жіктеу|сыныптау|механизм"
    "|шарт|нысан|стратегия|доктрина|құрам|өлшемшарт|лимит|мөлшер|статут|хаттама|келісім|құжат"
)
"""Beginnings of the words for what an act approves."""

_GENITIVE = "(?:ның|нің|дың|дің|тың|тің)"


def _kind(kind: str | None, manner: Manner, *stems: str, capital: bool = False) -> ActKind:
    return ActKind(kind, manner, stems, _SINGULAR, _PLURAL, capital)


WORDS = ActMentionWords(
    language="kk",
    name_first=True,
    kinds=(
        _kind("law", Manner.LAW, "заң"),
        _kind("code", Manner.CODE, "кодекс"),
        _kind("constitution", Manner.CONSTITUTION, "конституция"),
        _kind("decree", Manner.ISSUED, "жарлы[қғ]"),
        _kind("resolution", Manner.ISSUED, "қаулы"),
        _kind("order", Manner.ISSUED, "бұйры[қғ]", "өкім"),
        _kind("decision", Manner.ISSUED, "шешім"),
        _kind("treaty", Manner.TREATY, "конвенция", "пакт", "пакті", "хартия"),
        ActKind(
            "treaty",
            Manner.TREATY,
            ("шарт", "келісім", "хаттама", "декларация"),
            _SINGULAR,
            _PLURAL,
            capital=True,
            small=(r"(?<=туралы\s)", rf"(?={_GENITIVE}\s+\d)"),
        ),
        _kind("concept", Manner.DOCUMENT, "тұжырымдама", capital=True),
        _kind("programme", Manner.DOCUMENT, "бағдарлама", capital=True),
        _kind(
            None,
            Manner.DOCUMENT,
            *words("қағида ереже нұсқаулы[қғ] стандарт регламент"),
            capital=True,
        ),
    ),
    own="осы",
    said=r"(?:жоғарыда\s+)?(?:аталған|аталмыш|көрсетілген|айтылған|нұсқалған)",
    that="сол|бұл|мұндай",
    between=(
        r"конституциялық|нормативтік|бірлескен|халықаралық"
        r"|(?:конституциялық\s+)?заң(?:ның)?\s+күші\s+бар"
    ),
    country=rf"Қазақс?тан\s+Республикасы(?:{_GENITIVE})?|ҚР(?:{_HYPHEN}{_GENITIVE})?|Қазақстан{_GENITIVE}",
    foreign=(
        rf"(?:Қырғыз|Чех|Словак|Корея|Қытай\s+Халық|Иран\s+Ислам)\s+Республикасы(?:{_GENITIVE})?"
        rf"|(?!Қазақс?тан\s)(?:{_CAPITAL}\w+\s+){{1,4}}(?:Республикасы|Федерациясы|Корольдігі|Штаттары)(?:{_GENITIVE})?"
        rf"|(?:Ресей|Өзбекстан|Беларусь|Украина|Германия|Франция|Қытай|Түркия|АҚШ|КСРО)(?:{_HYPHEN})?(?:{_GENITIVE})?"
        rf"|(?:Еуразиялық\s+экономикалық|Кеден|Еуропалық)\s+[оО]да(?:қ|ғы)(?:{_GENITIVE})?"
    ),
    issuer=(
        r"(?i:үкімет|президент|премьер-министр|министр|министрлі[гк]|парламент|бан[кг]|басқарма"
        r"|төраға|агентті[гк]|комитет|палата|сот|кеңес|мәслихат|әкім|әкімді[гк]|прокурор"
        r"|әкімшілі[гк]|атқарушы|басшы|бөлім|департамент|жиналыс|сессия|комиссия)"
        rf"(?:лар|лер)?(?:ы|і|сы|сі)?{_GENITIVE}"
    ),
    date=(
        rf"(?P<year>(?:19|20)\d\d)\s*(?:жылғы|жылға|жылы|жылдың|ж\.?)\s*(?P<day>\d{{1,2}})\s*{_HYPHEN}?\s*"
        rf"(?P<month>{_MONTH})[^\W\d_]*(?:\s+(?:қабылданған|бекітілген))?"
        r"|(?P<day2>\d{1,2})\.(?P<month2>\d\d)\.(?P<year2>(?:19|20)\d\d)(?:\s*(?:жылғы|ж\.))?"
        r"|(?P<year3>(?:19|20)\d\d)[.-](?P<month3>\d\d)[.-](?P<day3>\d\d)\.?"
        r"|(?P<year4>(?:19|20)\d\d)\s*(?:жылғы|ж\.)"
    ),
    number=r"(?:N?№|\bN[oо]?\.?)\s*(?P<number>(?:ҚР\s+)?[^\s,;()«»“”\"]{1,24}(?:\s?[-–]\s?[IVXІХ]{1,6}\b|\s[-–]\s\d{1,3}(?!\d))?)",
    law_marks="ҚРЗ|ҚРКЗ",
    passed_over=r"\([^()]{1,320}\)(?:\s*\([^()]{1,80}\))?",
    adjective=(
        r"(?:[Мм]емлекеттік\s+қызметшілер(?:інің|дің)\s+)?"
        rf"(?!Корпоратив|Кәсіптік|Кәсіби|Жаңа|Мінез|Іскерлік|Этика|Ар-|Адал|[IVXІХ]+\b)(?:{_CAPITAL}[^\W\d_]*(?:[-‐‑][^\W\d_]+)*)"
        rf"(?:\s+(?:(?!және\b|немесе\b|мен\b|осы\b)[a-zа-яёәіңғүұқөһ]+(?:[-‐‑][^\W\d_]+)*|\([^()]{{1,40}}\)))"
        r"{0,1}"
    ),
    joined=r"\s*(?:,|,?\s(?:және|мен|пен|бен|немесе|не|әрі))\s+",
    part=r"\s*\((?:Жалпы|Ерекше)\s+бөлі[мгк][^\W\d_]*\)",
    called=rf"\s*\(((?:{_CAPITAL}[^\W\d_]+\s+)кодекс[^\W\d_]*)\)",
    unquoted_title=(
        rf"(?P<title>(?:{_CAPITAL}[^\W\d_]*\s+){{0,3}}{_CAPITAL}[^\W\d_]*(?:[-‐‑][^\W\d_]+)*"
        r"(?:,?\s+(?:\([^()]{1,60}\)|[a-zа-яёәіңғүұқөһ]+(?:[-‐‑][^\W\d_]+)*)){0,14}?\s+туралы)"
    ),
    abbreviations=frozenset(words("ӘҚБтК ӘҚБК ӘРПК")),
    abbreviations_of_country=frozenset(
        words("ӘҚБтК ӘҚБК ӘРПК ЕК АК ҚК ҚПК ҚІЖК ҚАК АПК СК ЖК КК БК ӘК")
    ),
    of_name="(?i:кодексі|кодекстері)",
    owner="Республикасы",
    owned="с?[ыі]",
    done_to=r"\s+(?:бұз|сақта|қолдан|орында|іске\s+асыр|түсінд|бекіт|басшылыққа)",
    places=rf"(?:облысы|ауданы|қаласы)(?:{_GENITIVE})?",
    documents=rf"(?i:{DOCUMENTS})[^\W\d_]*",
    approved=r"(?:\s*\([^()]{1,320}\))?,?\s+бекітілген,?\s+",
    about=("туралы",),
    dating=rf"{_MONTH}|(?:жыл|ж\.|қабылдан|бекітіл|ҚРЗ|ҚРКЗ)",
    state_endings=(*words("ның нің дың дің тың тің"), "сы", "ры", "ҚР", "дігі"),
    country_abbreviated="ҚР",
    abbreviation_endings=rf"(?:{_HYPHEN}[^\W\d_]{{1,6}})?",
    appended="қоса\\s+беріл(?:іп\\s+отырған|ген)",
    named_after="көше|даңғыл|алаң|күн",
    owning=_GENITIVE,
    abbreviation_owning=f"{_HYPHEN}{_GENITIVE}",
    force=r"күші\s+бар",
    units=(
        r"(?:[\s,-]+(?:\d+(?:-\d+)?\)?|(?:ба[пб]|тарма[қғ]|бөлі[кг]|абзац|қосымша)[^\W\d_]*"
        r"|[^\W\d_]+(?:нші|ншы)|және)){1,14}"
    ),
    no_use=r"Заңды\s+(?:және\s+(?:\(немесе\)\s+)?(?:жеке|дара)\s+)?(?:тұлға|мүдде|күш|өкіл|неке|мекен|негіз)",
    hereafter=r"\(\s*(?:бұдан\s+(?:әрі|былай)|одан\s+әрі|әрі\s+қарай)\s*(?:мәтін(?:де|\s+бойынша)\s*)?[-−‒–—:]?\s*",
)
