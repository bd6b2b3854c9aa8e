"""English words by which running text names acts."""

from __future__ import annotations

from kb.grammar.act_mention_words import ActKind, ActMentionWords, Manner
from kb.grammar.citation_words import words

MONTHS = words(
    "january february march april may june july august september october november december"
)
"""The twelve months in lower case."""

_MONTH = rf"(?i:{'|'.join(MONTHS)})"


def _kind(kind: str | None, manner: Manner, stems: str) -> ActKind:
    return ActKind(kind, manner, words(stems), "", "s", capital=True)


WORDS = ActMentionWords(
    language="en",
    name_first=False,
    kinds=(
        _kind("law", Manner.LAW, "law"),
        _kind("code", Manner.CODE, "code"),
        _kind("constitution", Manner.CONSTITUTION, "constitution"),
        _kind("decree", Manner.ISSUED, "decree"),
        _kind("resolution", Manner.ISSUED, "resolution"),
        _kind("order", Manner.ISSUED, "order"),
        _kind("decision", Manner.ISSUED, "decision"),
        _kind("treaty", Manner.TREATY, "convention covenant treaty charter agreement protocol"),
        _kind("concept", Manner.DOCUMENT, "concept"),
        _kind("programme", Manner.DOCUMENT, "programme program"),
        ActKind(None, Manner.DOCUMENT, words("rules regulations"), "", capital=True),
        _kind(None, Manner.DOCUMENT, "instruction standard"),
    ),
    own="this|these|the\\s+present",
    said="the\\s+(?:said|specified|indicated|mentioned|above(?:-mentioned)?|aforementioned)",
    that="that|such",
    between="constitutional|regulatory",
    country=r"of\s+the\s+(?:Republic\s+of\s+Kazakhstan|RK)|of\s+Kazakhstan",
    foreign=(
        r"of\s+(?:the\s+)?(?:Russian\s+Federation|Soviet\s+Union|USSR|United\s+States(?:\s+of\s+America)?"
        r"|European\s+Union|Eurasian\s+Economic\s+Union|Customs\s+Union|Kyrgyz\s+Republic"
        r"|Republic\s+of\s+(?!Kazakhstan)[A-Z]\w+|Ukraine|Germany|Uzbekistan|Russia|China)"
    ),
    issuer=(r"of\s+(?:the\s+)?(?:Acting\s+)?[A-Z]\w+(?:,?\s+(?!dated\b)[A-Za-z]+,?){0,20}?"),
    date=(
        rf"(?:dated\s+|of\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH}),?\s+(?P<year>(?:19|20)\d\d)"
        rf"|(?:dated\s+|of\s+)?(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}}),?\s+(?P<year2>(?:19|20)\d\d)"
        r"|(?:dated\s+|of\s+)?(?P<day3>\d{1,2})\.(?P<month3>\d\d)\.(?P<year3>(?:19|20)\d\d)"
        r"|(?:dated\s+|of\s+)(?P<year4>(?:19|20)\d\d)(?!\d)"
    ),
    number=(
        r"(?:№|N[oо]?\.?)\s*(?P<number>(?=[^\s]*\d)[^\s,;:()«»“”\"]{0,23}\w"
        r"(?:\s?[-–]\s?[IVXІХ]{1,6}\b)?)"
    ),
    law_marks="LRK",
    passed_over=r"having\s+the\s+force\s+of\s+(?:a\s+|the\s+)?(?:constitutional\s+)?law",
    adjective=r"(?!(?:The|This|That|Such|Any|In|Of|By|Under|To|A|An)\b)[A-Z][a-z]+(?:[-‐‑\s][A-Z][a-z]+){0,3}",
    joined=r"\s*(?:,|,?\s(?:and|or))\s+",
    part=r"\s*\((?:General|Special)\s+[Pp]art\)",
    called=r"\s*\(((?:[A-Z]\w+\s+)Code)\)",
    abbreviations=frozenset(),
    abbreviations_of_country=frozenset(),
    country_abbreviated="RK",
    abbreviation_endings="",
    force="(?!)",
    hereafter=r"\(\s*(?:hereinafter|hereafter)(?:\s+referred\s+to\s+as)?\s*[-−‒–—:,]?\s*(?:the\s+)?",
)
