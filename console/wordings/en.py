"""English wordings."""

WORDINGS = {
    "error": "Error:",
    "warning": "Warning:",
    "interrupted": "stopped; a knowledge base that was there is unchanged",
    "output": "the output",
    "system_error": "{place}: {reason}; make room, check the rights or name another place",
    "unexpected": (
        "KoshLex met something that it did not foresee ({error}). Please report it with the "
        "command that you typed; KOSHLEX_DEBUG=1 before the command shows where it happened"
    ),
    # building
    "building": "There is no knowledge base yet: building it from the embedded acts at {path} …",
    "built": "Built: {acts} acts, {seconds} s.",
    "progress": "{count} texts · {act}",
    "report": "Knowledge base {path}, built in {seconds} s",
    "report_counts": "{acts} acts, {expressions} texts, {provisions} provisions",
    "report_characters": "{total} characters, {placed} placed ({share} %)",
    "warnings": "{count} warnings:",
    "line": "line {number}",
    "more_warnings": "Not all are listed; --all-warnings lists them.",
    # fetching
    "nothing_to_fetch": (
        "name acts (an ID such as Z1100000477, or an address) or give --core; "
        "koshlex fetch --help shows examples"
    ),
    "outcome_saved": "saved",
    "outcome_unchanged": "unchanged",
    "outcome_recent": "kept, younger than 7 days (--refresh asks again)",
    "fetched": "{good} of {all} pages are in {folder}; koshlex add {folder} adds them",
    # acts
    "several_acts": "“{name}” may mean: {acts}; name it by its id",
    "act_not_here": "“{title}” ({id}) is not in the knowledge base; {advice}",
    "no_such_act": "no act of the knowledge base is called “{name}”; koshlex acts lists them",
    "no_such_language": (
        "“{title}” has no text in the language {language}, only in {languages}; {advice}"
    ),
    "get_by_id": "koshlex add {id} fetches and adds the whole act",
    "get_by_file": "koshlex add FILE adds the whole act from a file",
    # citations
    "no_citation": (
        "“{text}” names no unit of an act; write for example 51-бап 2-тармақ, "
        "п. 2 ст. 51 or Article 51(2)"
    ),
    "nearest": "{missing}: the text of “{title}” here has no such unit; nearest: {near}",
    "no_such_unit": "{missing}: the text of “{title}” here has no such unit",
    "only_excerpt": "it is only an excerpt: {advice}",
    "no_such_unit_anywhere": "{text}: no act of the knowledge base has such a unit",
    "which_act": "{text}: several acts have it; choose one with --act: {acts}",
    # views
    "excerpt": "excerpt",
    "excerpt_of": "This is an excerpt, quoted or retold in: {source}; {advice}",
    "excerpt_star": "* an excerpt; koshlex add ID fetches the whole act",
    "draft": "draft, not law",
    "redaction": "redaction of {date}",
    "articles": "articles: {count}",
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
    "unknown_words": "Stand nowhere: {words}",
    "lack_no_words": "the query has no word or number",
    "lack_only_unwanted": "the query says only what is not wanted",
    "lack_unknown": "stand nowhere in the knowledge base: {words}",
    "lack_not_there": "its words are known, but stand nowhere together in what was searched",
    "why_citation": "cited in the query",
    "why_heading": "in the heading: {words}",
    "why_text": "in the text: {words}",
    "why_missing": "missing: {words}",
    "explain_read": "Read as {language}; looked for: {terms}",
    "explain_citation": "Cites: {citation}",
    "explain_acts": "Names: {acts}",
    "explain_asked": "Asked: {match} → {count} passages; left out: {left_out}",
    "explain_hit": "{rank}. score {score}, of which × {factor} for act and place; {why}",
    "unknown_kind": "there is no kind “{kind}”; kinds are {kinds}",
}
