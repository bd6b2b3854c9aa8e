"""English words by which a change of wording is one of substance."""

from kb.grammar.lint_en import WORDS as LINT
from kb.grammar.substance_words import SubstanceWords

_BE = r"(?:is|are|shall\s+be|be)"

WORDS = SubstanceWords(
    language="en",
    modals=(
        ("negation", rf"\b{_BE}\s+not\s+(?:required|obliged|subject)\b|\bneed\s+not\b"),
        (
            "prohibition",
            r"\b(?:may|shall|must|can)\s+not\b|\bcannot\b"
            rf"|\b{_BE}\s+(?:prohibited|forbidden)\b"
            rf"|\b{_BE}\s+not\s+(?:allowed|permitted|entitled)\b",
        ),
        (
            "right",
            rf"\bmay\b|\bcan\b|\b(?:has|have|shall\s+have)\s+(?:the|a)\s+right\b"
            rf"|\b{_BE}\s+(?:entitled|allowed|permitted)\b",
        ),
        ("duty", rf"\bshall\b|\bmust\b|\b{_BE}\s+(?:obliged|required)\b|\bha(?:s|ve)\s+to\b"),
    ),
    negation=r"\bnot\b|\bno\b|\bnor\b|\bneither\b",
    not_numbers=frozenset(("a", "and", "one", "second", "seconds")),
    qualifiers={
        "working": r"working|business",
        "calendar": r"calendar",
        "banking": r"banking",
    },
    periods={
        "day": r"days?",
        "week": r"weeks?",
        "month": r"months?",
        "quarter": r"quarters?",
        "year": r"years?",
        "hour": r"hours?",
    },
    sums={
        "index": r"(?:times\s+(?:the\s+)?)?(?:monthly\s+calculation\s+ind\w+|mci)",
        "tenge": r"(?:(?:thousand|million|billion)\s+)?(?:tenge|kzt)",
        "percent": r"per\s*cent\w*|%",
        "multiple": r"times",
        "wage": r"minimum\s+(?:wages?|salar\w+)",
    },
    compounds=r"(?!x)x",
    multiples=r"\w{3,}fold",
    age=r"\bages?\b|\baged\b|\bold\b",
    dates=(
        rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{LINT.month})\s+(?P<year>(?:19|20)\d\d)\b"
        rf"|\b(?P<month2>{LINT.month})\s+(?P<day2>\d{{1,2}}),?\s+(?P<year2>(?:19|20)\d\d)\b"
        rf"|\b(?P<day3>\d{{1,2}})\s+(?P<month3>{LINT.month})\b"
        rf"|\b(?P<month4>{LINT.month})\s+(?P<day4>\d{{1,2}})\b"
    ),
    fines=r"\bfines?\b",
    custody=r"\bdeprivation\s+of\s+liberty\b|\bimprisonment\b|\barrest\b",
    impersonal=r"^can$|allowed|permitted",
    by_then=r"no(?:t)?\s+later\s+than|notif|inform|submit|send|register|report|leave",
    limits=r"exceed|less\s+than|more\s+than|at\s+least|not\s+earlier",
    exceptions=r"\bexcept\b|\bunless\b|\bother\s+than\b|\bexcluding\b",
    conditions=r"(?<!even\s)(?<!as\s)\bif\b|\bprovided\s+that\b|\bon\s+condition\b|\bin\s+(?:the\s+)?(?:case|event)\b",
    persons=(
        r"foreigners?|aliens?|foreign\s+citizens?",
        r"citizens?",
        r"persons?|people",
        r"(?:im)?migrants?",
        r"settlers?",
        r"kandas(?:es)?|oralmans?|repatriates?",
        r"refugees?",
        r"child(?:ren)?",
        r"spouses?",
        r"parents?",
        r"relatives?",
        r"(?:family\s+members?|members?\s+of\s+(?:the|a|their)\s+family)",
        r"employees?|workers?",
        r"employers?",
        r"students?",
        r"pensioners?",
        r"entrepreneurs?",
        r"guardians?",
        r"minors?",
        r"orphans?",
    ),
    joins=r"\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|as\s+well\s+as)\s+",
)  # fmt: skip
