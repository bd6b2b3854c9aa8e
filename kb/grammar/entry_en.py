"""English words of articles on entry into force, as the portal's translations have them."""

from kb.grammar.entry_words import EntryWords

_ENTERS = (
    r"(?:enters?|comes?|(?:shall|will)\s+(?:enter|come|be\s+(?:put|brought)))"
    r"\s+into\s+(?:force|effect|operation)|(?:shall\s+be|is|are)\s+enacted"
)
_HOLDS = (
    r"(?:(?:shall\s+be|is|are)\s+(?:valid|effective|in\s+(?:force|effect))"
    r"|shall\s+(?:apply|remain\s+in\s+force))"
)

WORDS = EntryWords(
    language="en",
    needles=("into ", "enacted", "valid", "effect", "uspend", "in force"),
    heading=r"procedure\s+for\s+(?:the\s+)?(?:entry|enactment)[^.]*?of\s+this\s+\w+",
    own_act=r"(?:this|the\s+present)\s+(?:constitutional\s+)?(?:law|code|decree|order|resolution|decision|rules|agreement|convention|protocol)",
    of_its_units=r"(?!x)x",
    enters=rf"(?:{_ENTERS})(?!\w)",
    holds=rf"{_HOLDS}(?!\w)",
    entering=rf"which\s+(?:{_ENTERS}|{_HOLDS})",
    suspends=r"(?:shall\s+be\s+|is\s+|are\s+)suspended|to\s+suspend",
    orders=r"to\s+suspend",
    meanwhile=r"during\s+the\s+(?:period\s+of\s+)?suspension",
    reads=r"(?:shall\s+(?:be\s+)?(?:read|worded|stated)|is\s+effective\s+in)\s+(?:as\s+follows|the\s+following)",
    further=r",\s*(?:having\s+)?established",
    rule=r"(?:upon|after|from)\b.*$",
    genitive=r"(?!x)x",
    glue=(
        r"this|the|of|and|its|is|are|be|shall|to|day|date|first|official|publication|calendar|days?|after|upon|from|expiration|expiry|ten"
        r"|that|established|provisions|until|on|in|except|for|\d+"
    ),
)  # fmt: skip
