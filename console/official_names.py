"""Acts by their official names, and days, as papers have them."""

from __future__ import annotations

import re
from datetime import date
from importlib import import_module
from types import ModuleType

from console.acts import title_of
from kb.model import Act

_CODE = re.compile(r"кодекс|\bcode\b", re.IGNORECASE)
_IS_DRAFT = re.compile(r"\s*\((?:жоба(?:сы)?|проект|draft)\)$", re.IGNORECASE)


def table_words(language: str) -> ModuleType:
    """The words of official papers in ``language`` (``kk``, ``ru`` or ``en``)."""
    return import_module(f"console.wordings.table_{language}")


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
        date=words.TABLE["of_date"].format(date=day_in_words(act.date, language))
        if act.date
        else "",
        number=f"№ {act.number}" if act.number else "",
    )
    return " ".join(written.replace("( )", "").split())


def day_in_words(iso: str, language: str) -> str:
    """A day of ISO 8601 as the names of acts have it: «2011 жылғы 22 шілдедегі»."""
    words = table_words(language)
    try:
        day = date.fromisoformat(iso)
    except ValueError:  # a year alone
        return iso
    return str(
        words.TABLE["date"].format(day=day.day, month=words.MONTHS[day.month - 1], year=day.year)
    )
