"""How English texts define."""

from kb.grammar.definition_words import DefinitionWords

_SCOPE = (
    r"(?:for\s+the\s+purposes?\s+of|in|under|within)\s+(?:this|the\s+present|these)\s+(?P<unit>\w+)"
)

WORDS = DefinitionWords(
    language="en",
    noun_last=False,
    concepts=("definition", "concept", "term", "notion"),
    list_opening=(
        r"(?=.*\b(?:definitions?|concepts?|terms?|notions?)\b)"
        r".*\b(?:used?|appl(?:y|ied|ies)|following|mean(?:s|ings?)?)\b"
    ),
    list_heading=r"(?:basic\s+|main\s+)*(?:definitions|concepts|terms|glossary)\b",
    instruction=r"(?!)",
    separators=r"(?:shall\s+)?means?|is|are",
    means_last=r"(?!)",
    short_name_openings=("hereinafter", "hereafter"),
    short_name=(
        r"here(?:in)?after(?:\s+(?:jointly|together|collectively))?(?:\s+(?:referred\s+to|called"
        r"|named)(?:\s+as)?)?(?:\s+in\s+this\s+\w+)?\s*"
    ),
    called=r"(?!)",
    respectively=r"respectively",
    scope=_SCOPE,
    sentence_verbs=("shall be understood", "is understood", "are understood", "shall mean"),
    sentences=(
        r"(?:\d+(?:-\d+)*[.)]\s*)*(?:(?:for\s+the\s+purposes?\s+of|in)\s+(?:this|these)\s+\w+\s*,?\s*)?"
        r"(?:an?\s+|the\s+)?[\"“«]?(?P<term>\w[^.;:]{1,200}?)[\"”»]?\s+(?:shall\s+mean"
        r"|(?:shall\s+be|is|are)\s+understood\s+(?:to\s+be|as|to\s+mean))\s(?P<meaning>.*)",
    ),
    term_apart="",
    term_last="",
    subject_last=r"(?!)",
    named_last=r"(?!)",
    condition=r"(?!)",
    predicate=r"(?!)",
    kept_whole="",
    no_terms=r"\b(?:it|this|that|which)\b",
    act_names=r"(?:constitutional\s+)?(?:law|code|decree|resolution|order|constitution|rules)\b",
    adjective=r"(?!)",
    phrase_lead=r"(?:and|or|as\s+well\s+as|including|this|these|the)\s+",
    phrase_break=r"(?!)",
    goes_on_before=r"(?!)",
    goes_on_after=r"(?:which|that|who)\b",
    series=(),
    series_endings=(),
)
