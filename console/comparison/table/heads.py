"""What stands above the comparative table that goes with a bill: its title, its columns."""

from __future__ import annotations

from console.official_names import day_in_words, name_of, table_words
from kb.comparison.model import ComparedText, Comparison
from kb.model import Act


def title_lines(comparison: Comparison, language: str) -> list[str]:
    """The lines of the title: Kazakh names the bill first, the others the table."""
    table = str(table_words(language).TABLE["title"])
    old = comparison.old.act
    new = comparison.new.amended_by or comparison.new.act
    if _is_adopted(new):
        return [table, name_of(new, language)]
    kind = new.kind if new.kind != "act" else old.kind
    bill = name_of(new, language, as_bill_of=kind)
    return [bill, table] if language == "kk" else [table, bill]


def heads_of(comparison: Comparison, language: str) -> list[list[str]]:
    """The lines of the heads of the five columns."""
    words = table_words(language).TABLE
    old, new = comparison.old, comparison.new
    past = "old_repealed" if old.act.status == "repealed" else "old_in_force"
    return [
        [words["number"]],
        [words["element"]],
        [words["old_draft" if _is_draft(old.act) else past], *_as_of(old, language)],
        [
            words["new_in_force" if _is_adopted_after(old, new) else "new_draft"],
            *_as_of(new, language),
        ],
        [words["justification"]],
    ]


def _as_of(side: ComparedText, language: str) -> list[str]:
    if side.expression.date is None:
        return []
    day = day_in_words(side.expression.date, language)
    return [table_words(language).TABLE["as_of"].format(day=day)]


def _is_adopted(act: Act) -> bool:
    return act.status not in ("draft", "unknown") and bool(act.number and act.date)


def _is_adopted_after(old: ComparedText, new: ComparedText) -> bool:
    """Whether the new text is law already: another act, or a later redaction of the same."""
    if new.amended_by is not None:
        return _is_adopted(new.amended_by)
    is_other = old.act.id != new.act.id
    return _is_adopted(new.act) and (is_other or bool(old.expression.date and new.expression.date))


def _is_draft(act: Act) -> bool:
    return act.status == "draft" or act.kind == "bill"
