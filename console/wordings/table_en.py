"""English words of the comparative table that goes with a bill."""

TABLE = {
    "title": "COMPARATIVE TABLE",
    "number": "No.",
    "element": "Structural element",
    "old_in_force": "Wording in force",
    "old_repealed": "Former wording",
    "old_draft": "Wording of the draft",
    "new_draft": "Proposed wording",
    "new_in_force": "New wording",
    "as_of": "(as of {day})",
    "justification": "Justification",
    "none": "No changes",
    "absent": "Absent",
    "exclude": "Delete",
    "moved": "moved; formerly: {units}",
    "renumbered": "renumbered; formerly: {units}",
    "split": "split; formerly: {units}",
    "merged": "merged; formerly: {units}",
    "counterpart": "worded anew; formerly: {units}",
    "amended": "formerly: {units}",
    "date": "{day} {month} {year}",
    "of_date": "of {date}",
    "act": "{kind} of the Republic of Kazakhstan {title} {number} {date}",
    "act_of_no_country": "{kind} {title} {number} {date}",
    "act_by_name": "{title} {number} {date}",
    "bill": "to the draft {kind} of the Republic of Kazakhstan {title}",
    "bill_of_no_country": "to the draft {kind} {title}",
    "bill_by_name": "to the draft act {title}",
}

KINDS = {
    "law": ("Law", "Law"),
    "bill": ("Law", "Law"),
    "code": ("Code", "Code"),
    "decree": ("Decree", "Decree"),
    "resolution": ("resolution", "resolution"),
    "order": ("order", "order"),
    "decision": ("decision", "decision"),
}
"""Kinds of acts, and the same where the draft of one is named."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
