"""How English translations of acts say what is to be changed."""

from __future__ import annotations

from kb.grammar.instruction_words import InstructionWords, Verb
from kb.model import Level

_NOUN = r"(?:words?|figures?|numbers?|letters?|phrase|sentence|abbreviation|signs?)"

WORDS = InstructionWords(
    language="en",
    verbs=(
        (Verb.REPLACE, r"(?:shall\s+be\s+|to\s+be\s+|be\s+)?(?:replaced|substituted)|replace"),
        (
            Verb.SUPPLEMENT,
            r"(?:shall\s+be\s+|to\s+be\s+|be\s+)?(?:supplemented|added|inserted)|supplement",
        ),
        (
            Verb.REMOVE,
            r"(?:shall\s+be\s+|to\s+be\s+|be\s+)?(?:deleted|excluded|removed)|delete|exclude",
        ),
        (
            Verb.REPEAL,
            r"(?:shall\s+be\s+)?(?:deemed\s+to\s+have\s+lost\s+force|repealed|recognized\s+as\s+invalid)",
        ),
        (Verb.RENUMBER, r"shall\s+be\s+(?:considered|renumbered|deemed)"),
        (Verb.REWORD, r"(?:shall\s+be\s+)?(?:amended\s+to\s+read|worded|set\s+out|stated|read)"),
    ),
    verb_last=False,
    reworded=r"wording|edition|as\s+follows|read|accordance",
    replaced=rf"\b(?:the\s+)?{_NOUN}\s*\Z",
    adding=rf"\b(?:with|by)\s+(?:the\s+)?(?:{_NOUN}\s*)?\Z",
    after=rf"\bafter\s+(?:the\s+)?{_NOUN}\s*\Z",
    before=rf"\bbefore\s+(?:the\s+)?{_NOUN}\s*\Z",
    named=r"\b(?:row|line|column|section)s?\s*\Z",
    rendered="(?!)",
    joins=r"\s*(?:(?:,|;|and|or|respectively)\s*)+",
    in_case=r"in\s+the\s+corresponding\s+case",
    everywhere=r"throughout\s+the\s+text",
    decides=r"(?!)",
    act_itself="(?!)",
    called="(?!)",
    joining="(?!)",
    document="(?!)",
    done="(?!)",
    heading=r"heading|title",
    row=r"row|line",
    row_number=r"serial\s+number",
    column=r"column",
    unnumbered={Level.ANNEX: "annex|appendix", Level.PREAMBLE: "preamble"},
    unfinished=r"\s(?:and|of|to|in|the)\s+\Z",
    uncounted=(),
    goes_on="(?!)",
    own=r"\s+(?:to\s+|of\s+)?this",
    according=r"(?:according\s+to|in\s+accordance\s+with)\s+(?:the\s+)?\Z",
    announces=r"wording|edition|as\s+follows|content",
    amends=r"following\s+(?:amendments|additions|changes)|shall\s+be\s+amended\s+as",
    by_annex=r"(?:annex|appendix)",
    signs=((r"semicolon", ";"), (r"colon", ":"), (r"comma", ","), (r"full\s+stop", ".")),
    unmistakable=r"shall\s+be\s+(?:supplemented\s+with|replaced\s+with|worded\s+as)",
    sure=r"shall\s+be\s+(?:supplemented|worded|deleted)|in\s+the\s+following\s+(?:wording|edition)",
    lists_changes=r"amendments|additions|changes",
    inserted=r"[a-z]",
    behind=r"after\s+\Z",
    lead_unit=r"(?:article|paragraph|subparagraph|part|indent|chapter|section|annex|appendix|heading)[a-z]*(?:\s+[^:;\n]{0,60})?",
    lead_bare="(?!)",
    approved=r"approved\s+by\s+(?:the\s+said|the\s+above)\s+\w+",
    closing=r"(?:\d+\.\s*|article\s+\d+\.\s*)?this\s+(?:law|code|order|resolution|decision)",
    renumbered=r"(?:considered|renumbered)",
    removed={None: "excluded"},
    repealed={None: "repealed"},
    removed_note="Footnote. {unit} {said}.",
    in_force=r"from\s+(?:[a-z]+\s+\d{1,2},?|\d{1,2}\s+[a-z]+)\s+\d{4}",
    marker_is_unit=r"\s*(?:,|-|–|—|and\s+\d)",
)
