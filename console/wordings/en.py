"""English wordings."""

from console.wordings.cite_check_en import WORDINGS as CITE_CHECK

WORDINGS = {
    **CITE_CHECK,
    "error": "Error:",
    "warning": "Warning:",
    "interrupted": "stopped; a knowledge base that was there is unchanged",
    "output": "the output",
    "system_error": "{place}: {reason}; make room, check the rights or name another place",
    "unexpected": (
        "KoshLex met something that it did not foresee ({error}). Please report it with the "
        "command that you typed; KOSHLEX_DEBUG=1 before the command shows where it happened"
    ),
    # help and wrong usage
    "usage": "Usage:",
    "options_word": "OPTIONS",
    "command_word": "COMMAND ...",
    "examples": "Examples:",
    "arguments": "Arguments:",
    "options": "Options:",
    "commands": "Commands:",
    "see_help": "{command} --help explains it with examples",
    "usage_missing": "{what} is missing. {text}",
    "usage_bad_value": "{what} does not take this value. {text}",
    "usage_no_option": "there is no option {option}",
    "usage_no_option_but": "there is no option {option}; did you mean {near}?",
    "usage_no_value": "{option} needs a value",
    "usage_extra": "too many words: {words}",
    "usage_no_command": "name a command: {commands}",
    "usage_other": "the command cannot be meant as it was typed",
    "no_command": "there is no command {name}; the commands are {commands}",
    "no_command_but": "there is no command {name}; did you mean {near}?",
    # building
    "building": "There is no knowledge base yet: building it from the embedded acts at {path} …",
    "built": "Built: {acts} {acts:act|acts}, {seconds} s.",
    "progress": "{count} {count:text|texts} · {act}",
    "progress_encoding": "{count} of {total} articles read for their meaning",
    "progress_left": "· some {minutes} min left",
    "words_only": "searched by words only: {reason}",
    "report": "Knowledge base {path}, built in {seconds} s",
    "report_counts": (
        "{acts} {acts:act|acts}, {expressions} {expressions:text|texts}, "
        "{provisions} {provisions:provision|provisions}"
    ),
    "report_characters": "{total} {total:character|characters}, {placed} placed ({share} %)",
    "report_layers": (
        "{definitions} {definitions:definition|definitions}; {references} "
        "{references:reference|references}: {resolved} resolved, {external} to acts or parts that "
        "are not here, {ambiguous} ambiguous, {unresolved} unresolved"
    ),
    "warnings": "{count} {count:warning|warnings}:",
    "line": "line {number}",
    "more_warnings": "Not all are listed; --all-warnings and --json list every one.",
    # codes of warnings
    "code_unreadable": "files that cannot be read",
    "code_failed": "texts on which KoshLex failed",
    "code_too-large": "texts that need more memory than there is",
    "code_bad-line": "lines of collections that are no texts",
    "code_nothing-to-read": "folders without a text",
    "code_manifest": "lists of titles (manifest.csv) that cannot be read",
    "code_reader": "what readers left out or changed",
    "code_unplaced": "characters without a place in the tree",
    "code_no-units": "texts in which no unit was found",
    "code_gap": "numbers that are written in the source but were not read as units",
    "code_empty": "articles or paragraphs without text",
    "code_repeat": "numbers that stand twice",
    "code_order": "numbers lower than the one before",
    "code_begins": "rows that do not begin with 1",
    "code_unnumbered": "paragraph 2 after text without a number",
    "code_in-table": "numbers that stand in a table",
    "code_missing": "numbers that the source lacks",
    "code_removed": "numbers missing because of a removal that a note tells",
    "code_duplicate": "texts replaced by another of the same act",
    "code_excerpt-ignored": "excerpts left out where the whole text is there",
    # fetching
    "nothing_to_fetch": (
        "name acts (an ID such as Z1100000477, or an address) or give --core; "
        "koshlex fetch --help shows examples"
    ),
    "outcome_saved": "saved",
    "outcome_unchanged": "unchanged",
    "outcome_recent": "kept, younger than 7 days (--refresh asks again)",
    "fetched": (
        "{good} of {all} {all:page is|pages are} in {folder}; "
        "koshlex add {folder} adds {all:it|them}"
    ),
    # acts
    "several_acts": "“{name}” may mean: {acts}; name it by its id",
    "act_not_here": "“{title}” ({id}) is not in the knowledge base; {advice}",
    "no_such_act": "no act of the knowledge base is called “{name}”; koshlex acts lists them",
    "no_such_act_but": (
        "no act of the knowledge base is called “{name}”; did you mean {near}? "
        "koshlex acts lists them all"
    ),
    "no_such_language": (
        "“{title}” has no text in the language {language}, only in {languages}; {advice}"
    ),
    "get_by_id": "koshlex add {id} fetches and adds the whole act",
    "get_by_file": "koshlex add FILE adds the whole act from a file",
    # citations
    "number_not_read": (
        "{text}: it is not clear what {number} counts; "
        "name its unit, as in пп. 1-1 п. 2 ст. 51 or 51-бап 2-тармақ 1-1) тармақша"
    ),
    "no_citation": (
        "“{text}” names no unit of an act; write for example 51-бап 2-тармақ, "
        "п. 2 ст. 51 or Article 51(2)"
    ),
    "nearest": "; nearest: {near}",
    "no_such_unit": "{missing}: the text of “{title}” here has no such unit{near}",
    "not_in_excerpt": (
        "{missing}: not in what is here of “{title}”{near}; it is only an excerpt, "
        "the act itself may have it: {advice}"
    ),
    "no_such_unit_anywhere": "{text}: no act of the knowledge base has such a unit",
    "which_unit": (
        "{text}: {count} units of the act may be meant; name what they stand in: {units}; …"
    ),
    "which_act": "{text}: several acts have it; choose one with --act: {acts}",
    # views
    "no_such_file": "no such file",
    "excerpt": "excerpt",
    "excerpt_quoted": "excerpt, quoted",
    "excerpt_retold": "excerpt, retold: not the words of the law",
    "excerpt_mixed": "excerpt, partly retold",
    "not_the_acts": (
        "{sign} before a line: not the words of the act; the document retells it, "
        "or says where it is from"
    ),
    "excerpt_of": "This is an excerpt, quoted or retold in: {source}; {advice}",
    "excerpt_star": "* an excerpt; koshlex add ID fetches the whole act",
    "draft": "draft, not law",
    "redaction": "redaction of {date}",
    "articles": "articles: {count}",
    "last_change": "last change {change}",
    "status_on": "Status on {day}: {status}",
    "status_uncertain": "the day from which it holds is not certain",
    "unit_not_yet_effective": "not yet effective",
    "unit_expired": "expired",
    "unit_suspended": "suspended",
    "no_day": "“{text}” is no day; write 2030-01-31 or 31.01.2030",
    "status_line": "Status: {status}",
    "written": "Written to {path}",
    "unit_in_force": "in force",
    "unit_repealed": "repealed",
    "unit_excluded": "excluded",
    "act_in_force": "in force",
    "act_repealed": "repealed",
    "act_draft": "draft",
    "act_unknown": "status unknown",
    "kind_constitution": "constitution",
    "kind_code": "code",
    "kind_law": "law",
    "kind_decree": "decree",
    "kind_resolution": "resolution",
    "kind_order": "order",
    "kind_decision": "decision",
    "kind_concept": "concept",
    "kind_programme": "programme",
    "kind_bill": "bill",
    "kind_treaty": "treaty",
    "kind_act": "act",
    # search
    "no_hits": "nothing found for “{query}”",
    "no_query": "what to search for is missing: koshlex search WORDS",
    "unknown_words": "Stand nowhere: {words}",
    "lack_no_words": "the query has no word or number",
    "lack_only_unwanted": "the query says only what is not wanted",
    "lack_unknown": "stand nowhere in the knowledge base: {words}",
    "lack_not_there": "its words are known, but stand nowhere together in what was searched",
    "lack_left_out": (
        "what it cites is there, but not in force (--all-statuses shows it) "
        "or not in the texts chosen"
    ),
    "why_citation": "cited in the query",
    "why_heading": "in the heading: {words}",
    "why_text": "in the text: {words}",
    "why_missing": "missing: {words}",
    "explain_read": "Read as {language}; looked for: {terms}",
    "explain_citation": "Cites: {citation}",
    "explain_acts": "Names: {acts}",
    "corrected": "Taken for: {words}",
    "relaxed": "Nothing has it word for word; searched for the words in any form and order",
    "unlikely": "None of these may answer: nothing found is near to the question",
    "why_entry": "subject index: “{entry}”",
    "why_entry_unfit": "that entry was written for another wording of the unit",
    "why_definition": "defines the term",
    "why_meaning": "near in meaning ({share})",
    "explain_word": "  {typed} (tells {worth}): {alternatives}",
    "elsewhere": "Another act says more of it: {citation}",
    "explain_confidence": "Confidence that the first hit answers: {confidence}",
    "explain_hit": "{rank}. score {score} = ({parts}) × {factor} for act and place; {why}",
    "explain_part_words": "words {share} × {weight}",
    "explain_part_meaning": "meaning {share} × {weight}",
    "explain_part_entry": "subject index {share} × {weight}",
    "explain_part_usual": "no entries: as usual {share} × {weight}",
    "explain_part_definition": "definition {share} × {weight}",
    "unknown_kind": "there is no kind “{kind}”; kinds are {kinds}",
    # references
    "references_of_what": (
        "name a unit, as in koshlex refs 51-бап 2-тармақ, or an act: koshlex refs --act ACT"
    ),
    "no_references": "no references found",
    "refs_outgoing": "Refers to: {count} {count:reference|references}",
    "refs_incoming": "Referred to by: {count} {count:reference|references}",
    "refs_to_whole": "and {count} more {count:reference|references} to the act as a whole",
    "refs_more": "… and {count} more; --limit N or --json shows them",
    "some_more": "… {count} more",
    "whole_act": "the whole act",
    "unknown_act": "unknown act",
    "target_missing": "not there",
    "reference_external": "not here",
    "reference_ambiguous": "ambiguous",
    "reference_unresolved": "unresolved",
    "reason_no-unit": "the text here has no such unit",
    "reason_not-in-excerpt": "only an excerpt of the act is here, which lacks the unit",
    "reason_not-loaded": "the text of the act is not in the knowledge base",
    "reason_act-unknown": "no known act fits the words",
    "reason_several-acts": "several acts fit the words: {acts}",
    "reason_several-units": "several units fit the words",
    "reason_no-antecedent": "no act or unit before it that it may mean",
    "no_edges": "no references between these acts",
    # history
    "history_of_what": (
        "name a unit, as in koshlex history 51-бап, or an act: koshlex history --act ACT"
    ),
    "no_changes": "no changes are noted",
    "history_of_unit": "Changed: {count} {count:time|times}",
    "history_around": "Changes of what contains it, and of the whole act: {count}",
    "no_date": "day not told",
    "in_force_from": "in force from {day}",
    "in_force_until": "until {day}",
    "change_planned": "announced",
    "change_amended": "amended",
    "change_new_wording": "new wording",
    "change_inserted": "inserted",
    "change_removed": "removed",
    "change_repealed": "repealed",
    "change_words_replaced": "words replaced",
    "change_heading_changed": "heading changed",
    "change_suspended": "suspended",
    "change_effective": "on its time of validity",
    "unit_unconstitutional": "found unconstitutional",
    "change_unconstitutional": "found unconstitutional",
    "change_unconstitutional_in_part": "found unconstitutional in part",
    "change_constitutional_as_read": "found constitutional as the ruling reads it",
    "change_constitutional": "found constitutional",
    "change_ruling": "see the ruling of the Constitutional Court",
    "changed_since": "The words are those of the text here; changed since that day by: {changes}",
    "reads_otherwise": "the act itself words it otherwise then",
    "ruling_of": "Constitutional Court, {ruling}",
    "ruling_begun": "the Constitutional Court reviews it",
    "by_itself": "by the act itself: {citation}",
    "not_read": "from when, was not read",
    "after_publication": "{period} after first official publication",
    "on_publication": "from first official publication",
    "after_signing": "{period} after signing",
    "on_signing": "from signing",
    "after_registration": "{period} after state registration",
    "on_registration": "from state registration",
    "after_other": "from another event",
    "on_other": "from another event",
    "period_d": "{count} {count:day|days}",
    "period_m": "{count} {count:month|months}",
    "period_y": "{count} {count:year|years}",
    "not_before": "not before {day}",
    "earliest": "at the earliest {day}; the day of publication is not known",
    # lint
    "lint_what": "say which act or file to look through: koshlex lint ACT|FILE",
    "lint_clean": "nothing to mend",
    "lint_no_units": "no article, paragraph or point was found: only the words were looked at",
    "lint_findings": "{count} {count:finding|findings}",
    "severity_error": "error",
    "severity_warning": "warning",
    "severity_hint": "hint",
    # comparison
    "diff_what": "name two texts: koshlex diff OLD NEW, each an act or a file",
    "diff_empty": "nothing to compare, no words in: {titles}",
    "diff_across": (
        "The texts are in different languages ({old} and {new}): what answers to what is told, "
        "words are not compared. --lang, --old-lang and --new-lang choose the text of an act."
    ),
    "diff_same_text": (
        "Both are the same text; --old-lang and --new-lang compare an act in two languages."
    ),
    "diff_other_language": "it has no text in the language {language}, only in {languages}",
    "diff_several_texts": "it has {count} texts ({texts}); name a file with one",
    "diff_old": "Old:",
    "diff_new": "New:",
    "diff_none": "No differences.",
    "diff_articles": "Articles and headings:",
    "diff_units": "Units below:",
    "diff_inserted": "New articles:",
    "diff_deleted": "Dropped articles:",
    "diff_stricter": "Stricter:",
    "diff_looser": "Looser:",
    "diff_substantive": "Changes of substance:",
    "diff_in_form": "{count} {count:difference|differences} of form alone; --formal shows them",
    "diff_renaming": "“{old}” became “{new}” in {count} {count:place|places}",
    "diff_kept": ", and still stands in {count}",
    "diff_brought": "New provisions bring:",
    "diff_taken": "Dropped provisions held:",
    "diff_holds_inserted": "brings {what}",
    "diff_holds_deleted": "held {what}",
    "diff_touches": "concerns {what}",
    "pair_unchanged": "unchanged",
    "pair_renumbered": "renumbered",
    "pair_moved": "moved",
    "pair_amended": "amended",
    "pair_counterpart": "same matter, worded anew",
    "pair_split": "split",
    "pair_merged": "merged",
    "pair_inserted": "new",
    "pair_deleted": "dropped",
    "pair_leaves": "moved to another article",
    "pair_similarity": "{percent} % alike",
    "why_paired_words": "the same words",
    "why_paired_number": "the same number",
    "why_paired_heading": "the heading",
    "why_paired_term": "the same term",
    "why_paired_references": "the same references",
    "why_paired_meaning": "near in meaning",
    "why_paired_place": "the neighbours",
    "substance_right": "right",
    "substance_duty": "duty",
    "substance_prohibition": "prohibition",
    "substance_deadline": "deadline",
    "substance_sum": "sum",
    "substance_number": "number",
    "substance_date": "date",
    "substance_negation": "negation",
    "substance_reference": "reference",
    "substance_exception": "exception",
    "substance_condition": "condition",
    "substance_persons": "persons named",
    "direction_stricter": "stricter",
    "direction_looser": "looser",
    "form_quotes": "quotation marks",
    "form_dashes": "dash",
    "form_punctuation": "punctuation",
    "form_case": "capitals",
    "form_letters": "look-alike letters",
    "form_abbreviation": "abbreviation",
    "form_numbering": "numbering",
    "form_spaces": "spaces and lines",
    # impact of a comparison
    "impact": "What the change does to others",
    "impact_none": "No reference breaks and no term changes.",
    "impact_own": "In the new text itself",
    "impact_elsewhere": (
        "{count} {count:reference now points|references now point} to another unit than before"
    ),
    "impact_broken": "{count} {count:reference leads|references lead} nowhere now",
    "impact_incomplete": (
        "{count} {count:reference leads|references lead} to only a part of what was meant"
    ),
    "impact_counterpart": (
        "{count} {count:reference is|references are} to units with a counterpart in the other act"
    ),
    "impact_moved": (
        "{count} {count:reference leads|references lead} to a unit that moved with its number"
    ),
    "impact_amended": (
        "{count} {count:reference leads|references lead} to a unit that says something else now"
    ),
    "impact_whole": (
        "{count} {count:reference is|references are} to the act as a whole, to be replaced"
    ),
    "impact_now": "meant {old}, which is now {now}",
    "impact_dropped": "meant {old}, which was dropped",
    "impact_answered": "meant {old}; its counterpart: {now}",
    "impact_unanswered": "meant {old}, which has no counterpart",
    "impact_reads": "these words now mean {units}",
    "impact_no_unit": "there is no {unit}",
    "impact_terms": "Terms that change: {count}",
    "impact_term_changed": "“{new}” has another meaning",
    "impact_term_scope": "“{new}” holds in another part of the text",
    "impact_term_renamed": "“{old}” is now “{new}”",
    "impact_term_new": "“{new}” is new",
    "impact_term_dropped": "“{old}” is no longer defined",
    "impact_used": "used in {units}",
    "impact_still_used": "“{term}”, no longer defined, is still used in {units}",
    "impact_scope": "it holds in {new}, before in {old}",
    "impact_used_beyond": "it is used beyond that in {units}",
    "impact_elsewhere_defined": "also defined in {acts}",
    "impact_cited_by": "its definition is cited in {acts}",
    # amending acts
    "consolidate_what": (
        "name the text and what amends it: koshlex consolidate BASE AMENDING, each an act or a file"
    ),
    "consolidate_languages": (
        "its text is in the language {own}, that which it amends in {base}; words of one cannot "
        "be sought in the other"
    ),
    "consolidate_already": (
        "by its notes the text of “{title}” has the changes of “{by}” already; "
        "apply them to the redaction before"
    ),
    "consolidate_nothing_applied": "no instruction could be applied",
    "consolidate_other_acts": (
        "“{title}” is not what they amend, but {acts}; --any-act applies them all the same"
    ),
    "consolidate_no_instructions": "no instruction to change an act was found",
    "consolidate_strict": (
        "{count} {count:instruction or passage is|instructions or passages are} left over; "
        "without --strict the text is made with the rest"
    ),
    "consolidate_base": "Text:",
    "consolidate_by": "Amended by:",
    "consolidated_text": "Consolidated text",
    "diff_amending": (
        "“{new}” amends “{old}”: compared is the text with what it would be. "
        "--as-is compares the words of the amending act."
    ),
    "diff_as_amended": "{title}, as amended by: {by}",
    "amended_instructions": "{count} {count:instruction|instructions}",
    "amended_applied_count": "applied {count}",
    "amended_partly_count": "applied in part {count}",
    "amended_not_applied_count": "not applied {count}",
    "amended_unread_count": "{count} {count:passage|passages} not understood",
    "amended_others": (
        "{count} {count:instruction changes|instructions change} other acts: {acts}"
    ),
    "amended_applied": "Applied: {count}",
    "amended_not_applied": "Not applied, or in part: {count}",
    "amended_unread": "Not understood: {count}",
    "amended_by": "[{unit}]",
    "amended_heading": "the title",
    "amended_head": "the corner above",
    "amended_requisites": "the requisites",
    "amended_text": "the whole text",
    "amended_row": "row",
    "amended_column": "column",
    "amended_sentence": "sentence",
    "amended_places": "in {count} places",
    "amended_as_before": "the text reads so already",
    "action_replace-words": "words replaced",
    "action_insert-words": "words put in",
    "action_remove-words": "words taken out",
    "action_capitalise-words": "capital letter",
    "action_new-wording": "new wording",
    "action_insert-units": "inserted",
    "action_remove-units": "removed",
    "action_repeal": "repealed",
    "action_renumber": "renumbered",
    "problem_other-act": "it changes another act",
    "problem_act-unknown": "it is not told which act it changes",
    "problem_nothing-done": "nothing came of it",
    "problem_unit-missing": "not there: {unit}",
    "problem_several-units": "several units may be {unit}",
    "problem_unit-exists": "{unit} is there already",
    "problem_unit-removed": "{unit} was removed before",
    "problem_words-missing": "{unit}: the words “{words}” do not stand there",
    "problem_several-places": (
        "{unit}: the words “{words}” stand there several times ({count}), one place was meant"
    ),
    "problem_case-unknown": (
        "{unit}: how the new words decline in the place of “{words}” is not known"
    ),
    "problem_table": "{unit}: rows and columns of tables are not changed",
    "problem_part": "{unit}: a single sentence, formula or named part of a unit is not changed",
    "problem_wording-missing": "{unit}: the new wording is not in the amending act",
    "problem_wording-short": (
        "{unit}: the new wording is far shorter than what it would replace; see for yourself"
    ),
    "problem_overlap": "{unit}: an instruction before it changed the same words",
    "nearest_units": "; there are: {near}",
    "nearest_words": "; nearest: “{near}”",
    "unread_no-wording": "a new wording is announced, none is quoted",
    "unread_no-words": "words are to be changed, none are quoted",
    "unread_no-place": "it is not told what is changed",
    "unread_unpaired": "so many words for so many others",
    "unread_unknown-form": "form not known",
    # evaluation
    "eval_what": (
        "name a file with questions and their answers, or give --headings; "
        "koshlex eval --help shows examples"
    ),
    "eval_either": "give a file with questions or --headings, not both",
    "eval_from_to": "--from, --to and --sample are for --headings",
    "eval_headings_only": (
        "with --headings --from and --to name the languages, and both the act alone and all acts "
        "are searched; leave out --lang and --everywhere"
    ),
    "eval_acts_or_everywhere": "give --act or --everywhere, not both",
    "eval_nothing_to_ask": (
        "{path}: no question can be answered in the acts and the language that were chosen"
    ),
    "eval_no_headings": (
        "no article of these acts and languages has a heading of its own and a text"
    ),
    "eval_building": (
        "Writing the texts without the headings of their articles, to search in them …"
    ),
    "eval_searched": "Searched: {acts}; texts in: {language}",
    "eval_all_acts": "all acts",
    "eval_headings": "Headings of {count} {count:article|articles}, {directions}",
    "eval_within": "Within the act: {count} {count:heading|headings} that no other article has",
    "eval_everywhere": "In all acts: {count} {count:heading|headings} that no other article has",
    "eval_mode": "Mode {mode}",
    "eval_all": "all",
    "eval_asked": "asked",
    "eval_unit": "unit",
    "eval_told": "told right",
    "eval_columns": (
        "R@k: share of the answering articles among the first k hits; MRR: one over the rank of "
        "the first one; nDCG: of articles, what answers counts 3, what is related 1; unit: of "
        "the answering articles found, those whose named unit is right. Below: 95 % intervals "
        "(bootstrap over questions)"
    ),
    "eval_unanswerable": (
        "Without an answer: {count} {count:question|questions}; told apart by confidence, "
        "AUROC: {auroc}"
    ),
    "eval_said": (
        "Said to have no answer: {count} {count:question|questions}; precision {precision}, "
        "recall {recall}; questions told right: {accuracy}"
    ),
    "eval_difference": "What {second} has more than {first}",
    "eval_test": (
        "Paired: 95 % bootstrap interval of the difference; p by changing signs at random. "
        "Questions for which one of the two has no such figure are left out"
    ),
    "eval_no_gold": "nothing answers it",
    "eval_confidence": "confidence {value}",
    "eval_says_none": "says: no answer",
    "eval_absent": (
        "line {line}, {id}: the text of {act} here has no unit {unit}; no search can find it"
    ),
    "eval_more_absent": "{count} more such {count:unit|units}; --json lists all",
    "eval_left_out_act": "Left out: {count} {count:question|questions} about other acts",
    "eval_left_out_language": (
        "Left out: {count} {count:question|questions} about acts without a text in the "
        "language {language}"
    ),
    # definitions
    "no_term_named": "name a term: koshlex define TERM",
    "no_term": "no act of the knowledge base defines “{term}”",
    "term_misspelt": "No term is written “{term}”; these are nearest.",
    "term_part": "No term is “{term}” alone; these have it in them.",
    "term_near": "No term is “{term}”; these share words with it.",
    "term_replaced": "The word “{old}” was replaced by “{new}”:",
    "term_uses": "{count} {count:use|uses}",
    "term_twin": "what the other text of the act has there",
    "term_scope": "within {unit}",
    "term_differs": "otherwise than in “{title}”:",
    "definition_term": "definition",
    "definition_short_name": "short name",
    "language_kk": "In Kazakh",
    "language_ru": "In Russian",
    "language_en": "In English",
    # comparison as a page
    "pair_renamed": "only renamed",
    "page_title": "Comparison of two texts",
    "page_old": "Old text",
    "page_new": "New text",
    "page_skip": "Skip to the changes",
    "page_summary": "Summary",
    "page_contents": "Contents",
    "page_changes": "Article by article",
    "page_empty": "There is nothing to compare: neither text has a unit",
    "page_same": "Nothing changed",
    "page_across": (
        "The texts are in two languages: units are set side by side, words are not compared"
    ),
    "page_counted": "Articles and what stands in their place: {count}",
    "page_form": "Differences of form alone, which are no changes: {count}",
    "page_renamings": "Renamed throughout",
    "page_times": "{count} {count:time|times}",
    "page_kept": "the old words still stand in {count} {count:place|places}",
    "page_inserted": "New",
    "page_deleted": "Dropped",
    "page_where": "where",
    "page_stricter": "Stricter",
    "page_looser": "Looser",
    "page_paired": "paired",
    "page_show": "Show",
    "page_only_changes": "only changes",
    "page_only_substance": "only changes of substance",
    "page_gone": "dropped:",
    "page_came": "added:",
    "page_to": "became",
    "page_was": "before:",
    "page_gone_to": "stands now in",
    "page_no_old": "– not in the old text",
    "page_no_new": "– not in the new text",
    "page_why": "paired by: {reasons}",
    "page_steps": "From change to change",
    "page_previous": "Previous change",
    "page_next": "Next change",
    "page_footer": (
        "Made by KoshLex. Quotation marks, dashes, capitals and line breaks are not compared."
    ),
    # the adviser's sheet
    "sheet_title": "An answer from the law",
    "sheet_title_many": "Answers from the law: {count} {count:question|questions}",
    "sheet_made": "Answer of {day}",
    "sheet_as_of": "the law as of {day}",
    "sheet_text_of": "text of {day}",
    "sheet_questions": "Questions",
    "sheet_question": "Question {number}",
    "sheet_whole_question": "The question in full:",
    "sheet_outcome_answered": "answered",
    "sheet_outcome_partial": "in part or not for certain",
    "sheet_outcome_not_found": "no answer",
    "sheet_verdict_answered": "The law in the knowledge base answers this question.",
    "sheet_verdict_partial": (
        "The law in the knowledge base answers this question in part, or it is not certain that "
        "it does."
    ),
    "sheet_verdict_not_found": "The law in the knowledge base does not answer this question.",
    "sheet_verdict_no_law": (
        "Only drafts or repealed acts in the knowledge base answer this question: "
        "that is no law in force."
    ),
    "sheet_certainty": "Does what is quoted answer it? {words} (certainty {share}).",
    "sheet_certainty_highest": "Almost certainly",
    "sheet_certainty_high": "Very likely",
    "sheet_certainty_fair": "Probably, but not for certain",
    "sheet_certainty_low": "That is doubtful",
    "sheet_certainty_lowest": "Hardly",
    "sheet_norms": "In short",
    "sheet_number": "No.",
    "sheet_who": "Who",
    "sheet_modality": "May, must …",
    "sheet_what": "What",
    "sheet_amounts": "By when, how much",
    # answers and norms
    "no_question": 'ask something: koshlex ask "how many days do I have to register?"',
    "question_and_batch": "either a question or --batch FILE",
    "not_answered": "the texts here do not answer this",
    "no_advice": (
        "This is no legal advice. Quoted is what the knowledge base has; official are the "
        "texts on adilet.zan.kz alone."
    ),
    "answer_answered": "The loaded law answers this:",
    "answer_partial": "The loaded law answers this in part, or it is not certain that it does:",
    "answer_not_found": "The loaded law does not answer this.",
    "answer_confidence": "certainty {share}",
    "answer_nearest": "Nearest, and probably no answer:",
    "answer_missing": "Not spoken of there: {words}",
    "answer_unchecked": "Not checked, as it is not here:",
    "answer_condition": "only if:",
    "answer_exception": "except:",
    "doubt_other_act": "Another act seems to answer it.",
    "doubt_other_country": "It is about another country, whose law is not here.",
    "doubt_costs": "It asks what something costs; fees and taxes are set elsewhere.",
    "doubt_no_amount": "No time or sum is named in what was found.",
    "doubt_no_definition": "The term is not defined in what is loaded.",
    "doubt_words_missing": "What is asked about is not spoken of in what was found.",
    "doubt_unlikely": "The words are near, and what is said seems to be something else.",
    "followed_refers": "it refers to",
    "followed_referred": "see also, which refers to it:",
    "followed_follows": "it goes on:",
    "unchecked_delegated": "someone else sets this",
    "redaction_changed": "last change in the text: {change}",
    "redaction_of": "text of {day}",
    "frame_right": "The law gives a right:",
    "frame_right_of": "The law gives a right ({bearer}):",
    "frame_duty": "The law obliges:",
    "frame_duty_of": "The law obliges ({bearer}):",
    "frame_prohibition": "The law forbids or does not allow:",
    "frame_prohibition_of": "The law forbids or does not allow ({bearer}):",
    "frame_competence": "Who does or decides it:",
    "frame_competence_of": "Who does or decides it: {bearer}:",
    "frame_sanction": "Liability:",
    "frame_sanction_of": "Liability ({bearer}):",
    "frame_definition": "The law says what it is:",
    "frame_definition_of": "The law says what it is ({bearer}):",
    "frame_procedure": "The law says how it is done:",
    "frame_procedure_of": "The law says how it is done ({bearer}):",
    "frame_other": "The law says:",
    "frame_other_of": "The law says ({bearer}):",
    "frame_draft": "This is a draft, no law.",
    "frame_retold": "These are not the law's own words, but another document's that retells it.",
    "frame_repealed": "This act is repealed.",
    "no_bearer_named": 'name a bearer: koshlex rights "internal migrant"',
    "no_bearer": "nobody called {name} bears a right or duty in what is loaded",
    "no_bearer_but": (
        "nobody called {name} bears a right or duty in what is loaded; there are: {near}"
    ),
    "no_norms": "{name}: nothing of this kind in what was chosen",
    "rights_inherited": "as {broader}, which the act says that it is: {place}",
    "rights_count": "{count} {count:norm|norms}",
    "modality_right": "May",
    "modality_duty": "Must",
    "modality_prohibition": "Must not",
    "modality_competence": "Decides or does",
    "modality_sanction": "Is liable",
    "modality_definition": "Is",
    "modality_procedure": "How it is done",
}
