"""How English translations of acts refer to units in running text."""

from __future__ import annotations

from kb.grammar.citation_en import WORDS as CITATION
from kb.grammar.citation_words import words
from kb.grammar.reference_words import ReferenceWords

WORDS = ReferenceWords(
    citation=CITATION,
    this="this|these",
    said="(?:the )?(?:said|aforesaid|above-mentioned|mentioned)|that",
    joins=words("and or as well"),
    ranges=words("to through"),
    bracketed=r"\(\d{1,3}(?:-\d{1,2})?\)",
    between="of|to|in|the|of the|to the|in the",
    outer_first=False,
    comma_nests=True,
    inner_numbers=r"(?:\(\d{1,3}(?:-\d{1,2})?\)){1,2}",
    approved=(
        r"\s+(?:of|to)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}(?:rules|regulations?|instructions?|standards?"
        r"|lists?|methodology|procedure|requirements|programme|program|concept|plan|charter)\b"
        r"(?:[^.;:\n()]|\n(?!\s*\n)|\([^()]{0,200}\)){0,300}?,?\s+approved\s+by\s+(?:the\s+)?"
    ),
    ordinal_mark="st|nd|rd|th",
    cardinals="one|two|three|four|five",
    counted=CITATION.counted,
    instructs=(r"shall\s+be\s+(?:replaced|deleted|supplemented|worded|read)",),
    amends=(r"following\s+(?:amendments|additions|changes)", r"shall\s+be\s+amended"),
    amending_title=r"(?:amendments|additions|changes)\b.{0,60}\bto\b",
    begins_wording=r"(?:in\s+the\s+following\s+(?:wording|edition)|as\s+follows)[^:.;]{0,60}:",
)
