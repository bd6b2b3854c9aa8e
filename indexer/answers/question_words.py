"""Words by which a question tells what it asks for, as data for :mod:`indexer.answers.question`.

Patterns are regular expressions, matched over text in lower case in which
look-alike letters have been folded and ё is written е; Kazakh is often typed
without its own letters, which the patterns take into account.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    """What a question asks for; the first in this order that its words tell counts."""

    WHAT_IS = "what_is"  # кто такой, что такое, дегеніміз не
    HOW_MUCH = "how_much"  # сколько, қанша: sums, shares, numbers
    HOW_LONG = "how_long"  # какой срок, қанша уақыт, неше күн
    WHO = "who"  # кто решает, кім шешеді, куда обращаться
    WHAT_IF = "what_if"  # что будет, если; не болады
    WHICH_RIGHTS = "which_rights"  # какие права, қандай құқықтар
    WHICH_DUTIES = "which_duties"  # какие обязанности, қандай міндеттер
    MUST = "must"  # должен ли, міндеттімін бе
    MAY = "may"  # можно ли, бола ма
    HOW = "how"  # как, қалай; какие документы
    OTHER = "other"


PATTERNS: Mapping[str, tuple[tuple[Kind, str], ...]] = {
    "kk": (
        (
            Kind.WHAT_IS,
            r"\bдеген(?:іміз|имиз)?\s+(?:кім|ким|не)\b|\bдегеніміз\b|\bдегенимиз\b|\bкім\s+болып\s+(?:есептеле|саналa|табыла)\w*"
            r"|\bкімдер\s+(?:жатады|кіреді)|\bкім(?:дер)?ді\s+айтады|\b(?:ұғым|анықтама|түсіні[кг]|мағына|термин)\w*\b|\bкімге\s+жатады",
        ),
        (
            Kind.HOW_LONG,
            r"\b(?:қанша|канша|неше)\s+(?:уақыт|уакыт|күн|кун|ай|жыл|апта|мерзім|мерзим|тәулік)\w*|\b(?:мерзім|мерзим)\w*|\bқашан(?:ға|нан|да)?\b|\bкашан\w*|\bұзақ",
        ),
        (Kind.HOW_MUCH, r"\b(?:қанша|канша|неше|қаншаға|қандай\s+мөлшер)\w*|\bмөлшер\w*|\bкөлем\w*"),
        (
            Kind.WHO,
            r"\bкім(?:дер)?\s+(?:бер|шеш|бекіт|айқында|белгіле|қара|қабылда|жаса|тірке|төле|жауап|ұйымдастыр|құр|бақыла)\w*|\bким\s+(?:бере|шеше|бекит|карай|кабылда|тирке|толе)\w*"
            r"|\bқай(?:сы)?\s+(?:орган|мекеме|министрлік)\w*|\bқайда\s+(?:бар|жүгін|апар|тапсыр)\w*|\bкайда\s+(?:бар|жугин|тапсыр)\w*|\bкімге\s+(?:жүгін|бар|айт)\w*|\bкім\b(?!\w)",
        ),
        (Kind.WHAT_IF, r"\bне\s+болады\b|\bне\s+істейді\b|\bқандай\s+(?:жаза|жауаптылық|шара)\w*|\bжаза\w*|\bайыппұл\w*|\bқайтеді\b"),
        (Kind.WHICH_RIGHTS, r"\bқандай\s+(?:\w+\s+){0,3}(?:құқы[қғ]|көмек|қолдау|жеңілдік)\w*|\bқұқықтар\w*|\bкукыктар\w*|\bне\s+(?:береді|бере|аламын|алады)\b"),
        (Kind.WHICH_DUTIES, r"\bқандай\s+(?:\w+\s+){0,2}міндет\w*|\bміндеттер\w*|\bминдеттер\w*"),
        (
            Kind.MUST,
            r"\b(?:керек|қажет|міндетті|тиіс|шарт|миндетти|кажет|тиис)\w*\s*(?:м[аеі]|б[аеі]|п[аеі]|болама|бола\s+ма)?\b|\bкерекпе\b",
        ),
        (
            Kind.MAY,
            r"\b(?:болама|бола\s+м[аы]|ала(?:м(?:ын)?|сыз)?\s*(?:м[аы]|ба)|мүмкін\s+бе|құқы(?:ғы|ғым)\s+бар|рұқсат\s+па|аламыз\s+ба|аламын\s+ба|бере\s*ме|бере\s+ме|беред[іи]\s+ме)\b|\w+\s+(?:ма|ме|ба|бе|па|пе)\b",
        ),
        (Kind.HOW, r"\bқалай\b|\bкалай\b|\bқандай\s+(?:құжат|тәртіп|шарт|талап)\w*|\bтәртіб\w*|\bқұжат\w*"),
    ),
    "ru": (
        (
            Kind.WHAT_IS,
            r"\b(?:кто|что)\s+так(?:ой|ая|ое|ие)\b|\bчто\s+(?:значит|означает|понимается|называется)|\b(?:кого|что)\s+считают\b|\bкто\s+(?:считается|признается|относится)|\b(?:понятие|определение|термин)\w*\b|\bкого\s+называют",
        ),
        (
            Kind.HOW_LONG,
            r"\bсколько\s+(?:времени|дней|месяцев|лет|недель|суток|ждать|длится|действует|дают)|\bкак(?:ой|ие|ов)\s+срок\w*|\b(?:на\s+)?какой\s+срок|\bсрок\w*|\bкогда\b|\bкак\s+(?:долго|быстро)|\bна\s+сколько\b",
        ),
        (Kind.HOW_MUCH, r"\bсколько\b|\bкакой\s+размер|\bразмер\w*|\bкакая\s+сумма|\bсумм\w*"),
        (
            Kind.WHO,
            r"\bкто\b(?!\s+так)|\bкем\b|\bк\s+кому\b|\bкуда\s+(?:обра|идти|пода|нести|звон|жал|пойти|обращ)\w*|\bкакой\s+орган\w*|\bкакие\s+органы|\bкакое\s+(?:министерство|ведомство)|\bгде\s+(?:оформ|получ|пода|рег)\w*|\bкомпетенц\w*|\bполномочи\w*",
        ),
        (Kind.WHAT_IF, r"\bчто\s+(?:будет|мне\s+будет|грозит|делать)\b|\bкакая\s+ответственность|\bнакаж\w*|\bштраф\w*|\bвыгон\w*|\bдепорт\w*|\bгрозит\b"),
        (Kind.WHICH_RIGHTS, r"\bкаки(?:е|ми)\s+(?:\w+\s+){0,3}(?:права|льгот\w*|мер\w*|помощ\w*|поддержк\w*|гаранти\w*)|\bна\s+что\s+име\w+\s+право|\bчто\s+(?:дают|положено|полагается|дает)\b|\bкакая\s+(?:помощь|поддержка)|\bправа\b"),
        (Kind.WHICH_DUTIES, r"\bкаки(?:е|ми)\s+(?:\w+\s+){0,2}обязанност\w*|\bобязанност\w*"),
        (
            Kind.MUST,
            r"\b(?:должн?[аыо]?|должен|обязан[аыо]?|обязательно|нужно|надо|необходимо|требуется|придется)\b",
        ),
        (
            Kind.MAY,
            r"\bмо(?:гу|жно|жет|гут|жем)\b|\bвправе\b|\bимеет?\s+(?:ли\s+)?право|\bимею\s+(?:ли\s+)?право|\bразреш(?:ено|ают|ат|ите|ается)\b|\bзапрещ\w*|\bнельзя\b|\bли\b",
        ),
        (Kind.HOW, r"\bкак\b|\bкакие\s+(?:документ|услови|требован|основани|случа)\w*|\bпорядок\b|\bпри\s+каких|\bв\s+каких"),
    ),
    "en": (
        (Kind.WHAT_IS, r"\bwho\s+is\s+(?:a|an|considered|regarded)\b|\bwhat\s+(?:is|are)\s+(?:a|an)\b|\bwhat\s+does\b.*\bmean\b|\bdefinition\b|\bmeaning\b|\bterm\b"),
        (Kind.HOW_LONG, r"\bhow\s+(?:long|soon|fast|many\s+(?:days|months|years))\b|\bwhen\b|\bdeadline\b|\bterm\s+of\b|\bperiod\b|\btime\s+limit\b"),
        (Kind.HOW_MUCH, r"\bhow\s+(?:much|many)\b|\bamount\b"),
        (Kind.WHO, r"\bwho\b|\bwhich\s+(?:body|authority|agency|ministry)\b|\bwhere\s+(?:do|should|can|to)\b|\bcompetence\b|\bpowers?\b"),
        (Kind.WHAT_IF, r"\bwhat\s+(?:happens|if)\b|\bpunish\w*|\bpenalt\w*|\bliab\w*|\bdeport\w*|\bfine[sd]?\b"),
        (Kind.WHICH_RIGHTS, r"\b(?:what|which)\s+(?:\w+\s+){0,2}(?:rights?|help|support|benefits?|assistance)\b|\brights\b"),
        (Kind.WHICH_DUTIES, r"\b(?:duties|obligations)\b"),
        (Kind.MUST, r"\bmust\b|\bhave\s+to\b|\bneed\s+to\b|\bneed\b|\brequired\b|\bobliged\b|\bmandatory\b"),
        (Kind.MAY, r"\b(?:can|may|could)\b|\bam\s+i\s+allowed\b|\ballowed\b|\bright\s+to\b|\bentitled\b|\bforbidden\b|\bprohibited\b|\b(?:do|does|is|are|will)\b"),
        (Kind.HOW, r"\bhow\b|\bwhat\s+(?:documents|conditions|grounds)\b|\bprocedure\b"),
    ),
}  # fmt: skip
"""By language, in the order in which they are tried."""

ELSEWHERE: Mapping[str, str] = {
    "kk": r"\b(?:ресей|түркия|турция|америка|ақш|сша|қытай|кытай|германия|польша|корея|еуропа|өзбекстан|қырғыз|лондон|дубай|жапон|израиль|мәскеу|шенген)\w*",
    "ru": r"\b(?:росси[ию]|рф|турци|америк|сша|кита[йея]|германи|польш|коре[яию]|европ|узбекистан|кыргыз|киргиз|лондон|дуба[йе]|япони|израил|москв|шенген|англи|франци|итали|испани|канад|чехи)\w*",
    "en": r"\b(?:russia|turkey|turkish|america|usa|us|china|germany|german|poland|polish|korea|europe|schengen|uzbekistan|kyrgyz\w*|london|dubai|japan|israel|canada|france|italy|spain|uk)\b",
}
"""Other countries, by whose law some questions are to be answered."""

FEES: Mapping[str, str] = {
    "kk": r"\b(?:баж|төлемақы|толемакы|тұрады|турады|бағасы|багасы|құны|куны|алым|салық|салык)\w*",
    "ru": r"\b(?:госпошлин|пошлин|стои[тл]|стоимост|цен[аеуы]|плат[аиеуы]\b|платить|налог|сбор)\w*",
    "en": r"\b(?:fees?|costs?|prices?|tax(?:es)?|pay|charges?)\b",
}
"""Costs, which laws leave to tariffs and codes."""

DELEGATIONS: Mapping[str, str] = {
    "kk": (
        r"(?:[\w«»\"-]+\s+){1,10}(?:айқындайтын|айқындаған|белгілейтін|белгілеген|бекітетін|бекіткен"
        r"|белгіленген|айқындалатын|айқындалған)\s+(?:тәртіп|қағида|мерзім|талап|шарт|нысан)\w*"
    ),
    "ru": (
        r"\b(?:в\s+порядке|порядк\w+|на\s+условиях|в\s+сроки|в\s+срок|по\s+форме|правил\w+)"
        r"(?:\s+и\s+\w+(?:\s+\w+)?)?,?\s+(?:котор\w+\s+)?(?:определя|устан|утвержд|предусмотр)\w+"
        r"(?!\s+настоящ)(?:\s+[\w«»\"-]+){1,10}"
    ),
    "en": (
        r"\bin\s+(?:the\s+)?(?:manner|procedure|order|form|terms?)\s+(?:determined|established"
        r"|approved|prescribed|specified)\s+by(?:\s+[\w'-]+){1,10}"
    ),
}
"""Words of law by which someone else sets how or when something is done."""
