"""English words of editors' notes, as the portal's translations have them."""

from kb.grammar.amendment_words import AmendmentWords
from kb.model import ChangeAction, Event, Level

_CHANGE = r"(?:amendments?|changes?|additions?|supplements?)"
_BE = r"(?:(?:is|are|was|were|has\s+been|have\s+been|shall\s+be)\s+)?"

WORDS = AmendmentWords(
    language="en",
    label=r"\s*(?:footnote\b\s*[.:–-]?|(?:a\s+)?note\s+(?:of|by|from)\s+(?:the\s+)?(?:r?lli|illi|rcli)\s*[!.:]?|attention\s+of\s+users\s*!?)",
    silent=(
        r"unofficial\s+translation|for\s+(?:the\s+)?convenience|see\s+(?:the\s+)?(?:regulatory|normative)"
        r"|throughout\s+the\s+(?:whole\s+)?text\s*:?\s*$|\s*$"
    ),
    actions=(
        (
            ChangeAction.NEW_WORDING,
            rf"{_BE}(?:stated\s+)?(?:in|as)\s+(?:the\s+|a\s+)?(?:new\s+)?(?:wording|edition|version)|reworded",
        ),
        (
            ChangeAction.AMENDED,
            rf"{_BE}(?:as\s+)?amended(?:\s+and\s+supplemented)?"
            rf"|(?:with\s+)?{_CHANGE}(?:\s+and\s+{_CHANGE})?\s+(?:introduced|made|{_BE}introduced)",
        ),
        (ChangeAction.INSERTED, rf"{_BE}(?:supplemented|added)\b"),
        (ChangeAction.WORDS_REPLACED, rf"{_BE}(?:replaced|substituted)\b"),
        (ChangeAction.REMOVED, rf"{_BE}(?:excluded|deleted|removed)\b"),
        (
            ChangeAction.REPEALED,
            rf"{_BE}(?:repealed|invalidated|abolished)\b|(?:became|become|is)\s+(?:invalid|null)"
            r"|(?:has\s+)?(?:ceased\s+to\s+be\s+in|lost\s+(?:its\s+)?)\s*force",
        ),
        (ChangeAction.SUSPENDED, rf"{_BE}suspended\b"),
        (
            ChangeAction.EFFECTIVE,
            r"(?:shall\s+(?:be\s+|come\s+|enter\s+)?|is\s+|was\s+)(?:enforced|put\s+into\s+effect|into\s+(?:force|effect)|valid|effective|in\s+(?:force|effect))",
        ),
    ),
    meanwhile=r"(?:and\s+)?(?:during|for)\s+the\s+period\s+of\s+suspension[^.;]*",
    aside=r"(?:the\s+)?text\s+is\s+(?:excluded|deleted)",
    planned=r"(?:is|are)\s+(?:provided|planned|envisaged)|provides?\s+for",
    this_wording=r"wording|version|edition",
    heading=r"heading|title",
    heading_and=r"(?:heading|title)\s+and\s",
    bracketed=r"(?!x)x",
    point="",
    outer_list=r",\s*(?=(?:chapter|section|annex)\w*\s)",
    excepted=r"except(?:ing)?(?:\s+for)?",
    relative=r"which",
    contents=r"table\s+of\s+contents",
    from_when=r"upon|after|from|see",
    whole_act=r"throughout\s+the\s+(?:whole\s+|entire\s+)?text|^\W*(?:the\s+|this\s+)?(?:law|code)\W*$",
    article=r"(?:(?:the\s+)?(?:heading|title)\s+of\s+)?(?:the\s+)?article\s+(?P<article>\d+(?:-\d+)*)",
    unit_words={
        Level.PREAMBLE: r"preamble",
        Level.SECTION: r"section",
        Level.CHAPTER: r"chapter",
        Level.ARTICLE: r"article",
        Level.ANNEX: r"annex|appendix",
        Level.REMARK: r"note",
        Level.POINT: r"subparagraph|subpoint",
        Level.PARAGRAPH: r"paragraph|point",
        Level.SUBPARAGRAPH: r"part",
        Level.INDENT: r"indent",
    },
    supplemented=r"(?:\w+\s+){0,3}supplement",
    added=r"(?:articles?|(?:sub)?paragraphs?|points?|parts?|chapters?|sections?|indents?|annex\w*|notes?)",
    dates=(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[a-z]+),?\s+(?P<year>\d{4})",
        r"(?P<month>[a-z]+)\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
    ),
    months=(
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ),
    kind_first=True,
    kinds={
        "decree": r"decrees?",
        "law": r"(?:constitutional\s+)?laws?",
        "code": r"codes?",
        "resolution": r"resolutions?",
        "order": r"orders?",
        "decision": r"decisions?",
    },
    own_provision=r"articles?\s+[\d-]+\s+of\s+this\s+(?:code|law)",
    since=r"(?:from|since|starting\s+from|on|as\s+of)\s+{date}",
    until=r"(?:until|till|before)\s+{date}",
    this=r"this",
    any_rule=r"force|effect|valid",
    rule=r"enforce|effect|force|publication|suspend",
    retroactive=r"arisen\s+(?:from|since)\s+{date}",
    suspended=r"suspend",
    events={
        Event.PUBLICATION: r"publication|published",
        Event.SIGNING: r"signing|signature|adoption",
        Event.REGISTRATION: r"registration",
        Event.OTHER: r"entry\s+into\s+force|enactment",
    },
    periods={"D": r"days?", "M": r"months?", "Y": r"years?"},
    elapsed=r"\s+(?:after|from|upon|following)",
    not_before=r"(?:not|no)\s+earlier\s+than\s+{date}",
    replaced=r"(?:the\s+)?(?:words?|figures?)(?!\w)",
    replacing=r"(?:by|with|for)\s+(?:the\s+)?(?:words?|figures?)(?!\w)",
    glue=(
        r"the|of|by|republic|kazakhstan|rk|dated?|in|accordance|with|and|as|is|are|provided|introduced|which|words?|figures?|respectively|president|having"
        r"|throughout|text|this|whole|entire|for"
    ),
)  # fmt: skip
