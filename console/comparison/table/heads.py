"""What stands above the comparative table that goes with a bill: its title, its columns."""

from __future__ import annotations

import re
from datetime import date
from importlib import import_module
from types import ModuleType

from console.acts import title_of
from kb.comparison.model import ComparedText, Comparison
from kb.model import Act

_CODE = re.compile(r"кодекс|\bcode\b", re.IGNORECASE)
_IS_DRAFT = re.compile(r"\s*\((?:жоба(?:сы)?|проект|draft)\)$", re.IGNORECASE)


def table_words(language: str) -> ModuleType:
    """The words of the table in ``language`` (``kk``, ``ru`` or ``en``)."""
    return import_module(f"console.wordings.table_{language}")


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


def name_of(act: Act, language: str, as_bill_of: str | None = None) -> str:
    """An act by its official name; with ``as_bill_of`` a kind, as the draft of such an act."""
    words = table_words(language)
    title = _IS_DRAFT.sub("", " ".join(title_of(act, language).split()))
    key = "act" if as_bill_of is None else "bill"
    kind = as_bill_of or act.kind
    names = words.KINDS.get(kind)
    is_named = kind == "code" and _CODE.search(title)  # «Трудовой кодекс Республики Казахстан»
    if names is None or is_named:
        key += "_by_name"
    elif kind not in ("law", "bill", "code"):
        key += "_of_no_country"
    quoted = f"“{title}”" if language == "en" else f"«{title}»"
    written = words.TABLE[key].format(
        title=title if key == "act_by_name" else quoted,
        kind=names[as_bill_of is not None] if names else "",
        date=words.TABLE["of_date"].format(date=_day(act.date, language)) if act.date else "",
        number=f"№ {act.number}" if act.number else "",
    )
    return " ".join(written.replace("( )", "").split())


def _as_of(side: ComparedText, language: str) -> list[str]:
    if side.expression.date is None:
        return []
    day = _day(side.expression.date, language)
    return [table_words(language).TABLE["as_of"].format(day=day)]


def _day(iso: str, language: str) -> str:
    words = table_words(language)
    try:
        day = date.fromisoformat(iso)
    except ValueError:  # a year alone
        return iso
    return str(
        words.TABLE["date"].format(day=day.day, month=words.MONTHS[day.month - 1], year=day.year)
    )


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
