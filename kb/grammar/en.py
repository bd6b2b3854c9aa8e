"""English, as the portal's translations have it."""

from kb.grammar.base import Grammar
from kb.model import Level

GRAMMAR = Grammar(
    language="en",
    number_first=False,
    unit_words={
        "part": (Level.PART, 0),
        "section": (Level.SECTION, 10),
        "subsection": (Level.SECTION, 20),
        "chapter": (Level.CHAPTER, 30),
        "paragraph": (Level.SUBDIVISION, 40),
        "article": (Level.ARTICLE, 50),
    },
    unit_abbreviations={"art": "article", "ch": "chapter"},
    cited_units=r"(?!)",  # the unit word stands before the number
    unnumbered_parts=frozenset({"general part", "special part"}),
    unit_stems={
        Level.SECTION: r"section",
        Level.CHAPTER: r"chapter",
        Level.SUBDIVISION: r"subdivision",
        Level.ARTICLE: r"article",
        Level.PARAGRAPH: r"paragraph",
    },
    note_start=r"footnote\b|(?:a\s+)?note\s+(?:of|by|from)\s+(?:the\s+)?(?:r?lli|illi|rcli)|unofficial\s+translation",
    note_banner=r"note\s+(?:of|by)\s+(?:the\s+)?(?:r?lli|illi)\s*[!.:]?",
    note_continuation=r"shall\s+(?:be\s+enforced|enter\s+into\s+force|come\s+into\s+effect)|is\s+(?:valid|effective)\s+until",
    removed=r"(?:\w+\s+\S+\s+)??(?:(?:is|was|has\s+been|shall\s+be|are)\s+)?(?:excluded|deleted|removed|repealed|(?:became|become|is|be)\s+invalid|(?:has\s+|have\s+)?lost\s+(?:its\s+)?force)",
    repealed=r"repeal|invalid|lost",
    remark_start=r"(?:remark|note)s?\s*[.:]",
    contents=frozenset({"contents", "table of contents", "content"}),
    annex_start=(
        r"^(?:annex|appendix|attachment|schedule)\s*(?:(?:№|no\.?)\s*)?(?P<number>\d{1,3}(?:-\d{1,2})?)?"
        r"(?:\s*$|\s+to\b|\s*[.:(])|^approved\s+by\b"
    ),
    annex_hint=r"annex|appendix|attachment|schedule|approved",
    annex_of_annex=r"rules|regulation|instruction|standard|procedure",
    annex_of_act=r"order|resolution|decision|law|decree|code|protocol|agreement",
    draft_start=frozenset({"draft"}),
    signature_posts=r"(?:the\s+)?president\b|(?:the\s+)?prime\s+minister|(?:first\s+)?(?:vice\s+)?minister\b|chairman|chairperson|akim\b|secretary",
    run_in_signature=r"(?:the\s+)?president\s+of\s+the\s+republic\b.{0,70}",
    title_line=(
        r"(?:the\s+)?(?:constitutional\s+)?(?:law|code|decree|resolution|order|decision|constitution)\b"
        r".{0,300}\d{4}.{0,10}(?:№|no\.?|n)\s*\S{1,20}\s*\.?$"
    ),
    enacting=r"hereby\s+(?:resolves|orders|decides|decrees)\s*:?|i\s+(?:hereby\s+)?(?:order|decree)\s*:?|resolves\s*:?",
    sentence=r"\b(?:shall|is|are|has|have|may|must)\b",
    amending=r"follows|following|wording|content|edition|reads?",
    instruction_start=r"(?:in\s+)?(?:article|paragraph|chapter|part|annex)|supplement",
    ordinals=(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ),
)
