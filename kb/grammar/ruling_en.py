"""English words of notes on rulings of the Constitutional Court, as the portal's have them."""

from kb.grammar.ruling_words import RulingWords

WORDS = RulingWords(
    language="en",
    court=r"constitutional\s+(?:court|council)",
    found=r"(?:article|paragraph|subparagraph|part|point)",
    units_end=r"(?:is|are|was|were|has\s+been)\s+(?:recognized|recognised|declared|found)",
    contradicts=r"(?:inconsistent|not\s+(?:consistent|compliant|in\s+conformity))|unconstitutional|contrary",
    complies=r"consistent|compliant|compl(?:y|ies|ying)|conform|corresponding|constitutional(?!\s+(?:court|council))",
    in_part=r"in\s+(?:the\s+)?part|in\s+terms\s+of",
    as_read=r"interpretation",
    begun=r"proceedings\s+(?:have\s+been\s+)?(?:initiated|begun|started)",
)  # fmt: skip
