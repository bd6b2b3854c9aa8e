"""English words of citations."""

from __future__ import annotations

from kb.grammar.citation_words import CitationWords, UnitWord, words
from kb.model import Level


def _unit(level: Level, stem: str, *abbreviations: str, plural: tuple[str, ...] = ()) -> UnitWord:
    return UnitWord(level, stem, "|s", "s", abbreviations, plural, everyday=True)


NAMES = {
    Level.PREAMBLE: "preamble",
    Level.PART: "Part",
    Level.SECTION: "Section",
    Level.CHAPTER: "Chapter",
    Level.SUBDIVISION: "Subdivision",
    Level.ARTICLE: "Article",
    Level.REMARK: "remark",
    Level.PARAGRAPH: "paragraph",
    Level.SUBPARAGRAPH: "subparagraph",
    Level.POINT: "point",
    Level.INDENT: "indent",
    Level.ANNEX: "Annex",
}

HEADING = "heading of"
NEW = "(new)"

ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
"""From first to twentieth."""

DIGIT_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
"""Endings of ordinals in figures, by the last figure; "th" after all others."""

_CARDINALS = words("one two three four five six seven eight nine ten")
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")

WORDS = CitationWords(
    language="en",
    number_first=False,
    units=(
        UnitWord(
            Level.ANNEX,
            "annex|appendix|appendic|schedule",
            "|es|s",
            "es|s",
            ("app",),
            everyday=True,
        ),
        _unit(Level.SECTION, "section|sub-?section", "sec", "sect"),
        _unit(Level.CHAPTER, "chapter", "ch", "chap", "chp"),
        _unit(Level.SUBDIVISION, "subdivision"),
        _unit(Level.PREAMBLE, "preamble"),
        _unit(Level.REMARK, "remark"),
        _unit(Level.ARTICLE, "article", "art", plural=("arts",)),
        _unit(Level.PARAGRAPH, "paragraph|clause", "para", "par", plural=("paras",)),
        # The official translations call a "1)" subparagraph, EU drafting the unnumbered
        # paragraph of text; the latter is counted in words.
        UnitWord(
            Level.SUBPARAGRAPH,
            "sub-?paragraph",
            "|s",
            "s",
            ("subpara", "sub-para", "subpar", "sub"),
            everyday=True,
            with_digits=Level.POINT,
        ),
        _unit(Level.SUBPARAGRAPH, "part"),
        _unit(Level.POINT, "point|item|sub-?(?:point|item|clause)", "pt"),
        _unit(Level.INDENT, "indent"),
    ),
    ordinals={
        **{number: word for number, word in enumerate(ORDINALS, start=1)},
        # The official translations say "part two of paragraph 3".
        **{
            number: f"{word}|{ORDINALS[number - 1]}"
            for number, word in enumerate(_CARDINALS, start=1)
        },
        **{10 * number: f"{word[:-1]}ieth" for number, word in enumerate(_TENS, start=2)},
    },
    tens={word: 10 * number for number, word in enumerate(_TENS, start=2)},
    digit_endings="st|nd|rd|th",
    joined_endings="st|nd|rd|th",
    conjunctions=frozenset({"and", "or"}),
    range_words=frozenset({"to", "through"}),
    range_openers=frozenset({"from"}),
    range_closers=frozenset(),
    links=frozenset({"of", "the", "to", "in"}),
    parts=("general", "special"),
    counted=r"years?|months?|days?|weeks?|hours?|tenge|mci|percent|people|persons?|times",
    act_kinds={
        "law": "laws?",
        "code": "codes?",
        "decree": "decrees?",
        "order": "orders?",
        "resolution": "resolutions?",
        "decision": "decisions?",
        "concept": "concept",
        "programme": "programmes?|programs?",
        "bill": "drafts?|bills?",
        "treaty": "conventions?|treaty|treaties|agreements?",
        "": "rules|acts?",
    },
    country="republic|kazakhstan|rk",
    act_abbreviations=frozenset({"Constitution"}),
    fillers=frozenset(
        words(
            "what does do is are where which how say says said about show find me of the in to "
            "under according a an and text please see open read give"
        )
    ),
)
