"""What English memoranda add to the words by which acts cite each other."""

from __future__ import annotations

from kb.grammar.cite_check_words import CiteCheckWords

WORDS = CiteCheckWords(
    language="en",
    kinds=(
        ("bill", r"draft\s+law|bill"),
        ("law", r"(?:constitutional\s+)?law"),
        ("code", r"code"),
        ("constitution", r"constitution"),
        ("rules", r"rules|regulations|programme|concept"),
        ("treaty", r"convention|covenant|treaty|charter|agreement|protocol|declaration"),
        ("order", r"order"),
        ("resolution", r"resolution"),
        ("decree", r"decree"),
    ),
    about=r"on|about|concerning|of",
    of_known=r"of",
    doubled=r"(?!)",
    of_country=r"(?:in|of)\s+(?:the\s+)?(?:Republic\s+of\s+)?Kazakhstan",
    year=r"(?:of|from|dated)\s+(?P<year>(?:19|20)\d\d)",
    same=r"(?:the\s+)?same|such",
    short=r"arts?|paras?|subpara|sub-para|pts?|cl|sec|ch",
    own_documents=(
        r"(?:of\s+)?(?:the\s+|this\s+|our\s+)?(?:memo|memorandum|opinion|letter|report|note|contract"
        r"|agreement|annex|claim|petition)s?"
    ),
    names=r"(?:LLP|LLC|JSC|Ltd|company|bank|newspaper|journal|fund|project|programme|program|website)",
    title_begins=r"(?:On|About)\s+\w",
    title_sure=r"On (?:approval|amendments|ratification|some issues)\b",
    title_ends=r"(?!)",
    documents=r'(?:law|code|decree|order|resolution|rules|regulation|convention|agreement|programme|concept|act)s?(?:\s+[^«"“„.;]{0,25})?\Z',
    citing=r"(?i:articles?\b|\barts?\.|\blaw\b|\bcode\b|constitution|paragraph|\bpara\b)",
)
