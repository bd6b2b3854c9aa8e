"""What the check of citations and quotations says, in English."""

WORDINGS = {
    "verdict_right": "right",
    "verdict_repealed": "repealed",
    "verdict_no_such_unit": "no such unit",
    "verdict_wrong_act": "wrong act",
    "verdict_ambiguous": "ambiguous",
    "verdict_not_checked": "not checked",
    "verdict_verbatim": "verbatim",
    "verdict_different": "different words",
    "verdict_elsewhere": "stands elsewhere",
    "verdict_different_elsewhere": "different words, elsewhere",
    "verdict_not_found": "not found",
    "cite_too_long": "it has more than {limit} MB: check it in parts",
    "cite_no_words": "it holds no words",
    "cite_nothing": "no citation and no quotation of law was found: there is nothing to check",
    "cite_citations": "Citations: {count}.",
    "cite_quotations": "Quotations: {count}.",
    "cite_remark": (
        "Held against the texts of this knowledge base; what the words mean is not checked."
    ),
    "cite_wrong_title": "the title does not go with number and date; they are those of {act}",
    "cite_wrong_number": "the number is wrong; right is {act}",
    "cite_wrong_date": "the date is wrong; right is {act}",
    "cite_wrong_kind": "it is an act of another kind; right is {act}",
    "cite_no_unit": "there is no {unit} in {act}",
    "cite_no_unit_near": "there is no {unit} in {act}; nearest: {near}",
    "cite_last_act_lacks_it": (
        "it names no act; {last}, named last before, has no such unit, {other} has: say "
        "which is meant"
    ),
    "cite_other_act_known": "no act of this number and date is known; of this title is: {acts}",
    "cite_not_loaded": "the text of {act} is not here; {advice}",
    "cite_not_in_excerpt": "of {act} only an excerpt is here, without this unit; {advice}",
    "cite_act_unknown": "no act is known by this name",
    "cite_no_act": "nothing says of which act; --act names it",
    "cite_other_document": "a unit of a document that is no act",
    "cite_several_acts": "several acts may be meant",
    "cite_several_units": "several units may be meant",
    "cite_draft": "a draft, not law",
    "cite_act_repealed": "the act is repealed",
    "cite_unit_repealed": "no longer law: {units}",
    "quote_claimed_of": "quoted of: {citation}",
    "quote_marks_only": "the same words, other capitals or punctuation than in {where}:",
    "quote_negation": "cut off from “{word}”, which stands beside these words in {where}:",
    "quote_found_in": "stands in {where}",
    "quote_not_found": (
        "these words stand nowhere in this knowledge base, nor does anything near to them"
    ),
    "quote_not_found_there": (
        "these words stand neither there nor anywhere else here, nor does anything near to them"
    ),
    "quote_different": ("the words of {where}; marked is what the quotation lacks or adds:"),
    "quote_elsewhere": "these words stand in {where}",
    "quote_different_elsewhere": (
        "nearest are the words of {where}; marked is what the quotation lacks or adds:"
    ),
    "quote_act_unknown": "what it is quoted from is not known",
    "quote_other_act_known": "what it is quoted from is not known",
    "quote_other_document": "it is quoted from a document that is no act",
    "quote_other_language": "there is no text here in the language of the quotation",
    "quote_retold": "here are not the act's own words, only those of a document that retells it",
    "quote_not_loaded": "the text is not here",
    "quote_not_in_excerpt": "only an excerpt is here",
}
