"""What is known of an act besides its text: kind, number, date, status, titles.

The registry knows best; then what came with the text (a manifest, the fields
of a collection); then what title and first lines say. What none of them says
stays unknown: a status is never assumed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from corpus.registry import KINDS, PORTAL_ADDRESS, STATUSES, RegistryEntry, load_registry
from indexer.act_words import ACT_WORDS, DRAFT, FIRST_UNIT, KIND_OF_PORTAL_LETTER, PORTAL_ID
from kb.dates import read_date
from kb.language.lookalikes import fold_lookalikes
from kb.model import Act

UNKNOWN_KIND = "act"
UNKNOWN_STATUS = "unknown"

_HEAD = 2500  # characters; the enacting formula stands in them
_FIRST_LINES = 12
_LONGEST_LINE = 400  # characters; longer ones are prose
_QUOTES = '«»“”" \t'
_SPACES = re.compile(r"\s+")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def act_of_text(
    act_id: str,
    language: str,
    text: str,
    titles: Mapping[str, str],
    fields: Mapping[str, str],
) -> Act:
    """The act of a text in ``language``.

    ``titles`` and ``fields`` (``kind``, ``number``, ``date``, ``status``,
    ``url``) are what came with the text.
    """
    entry = load_registry().get(act_id)
    if entry is not None:
        act = registered_act(entry, titles)
        # The registry is of its day; a repeal that the text reports came later.
        repealed = _status(language, titles.get(language, ""), text) == "repealed"
        return replace(act, status="repealed") if repealed else act
    act = _stated(act_id, titles, fields)
    return _filled(act, _read(language, titles.get(language, ""), text))


def merged(earlier: Act, later: Act) -> Act:
    """What two texts of one act say of it, the later first where both speak.

    A repeal that one of them reports holds, whichever it is.
    """
    act = _filled(later, earlier)
    return replace(
        act,
        status="repealed" if "repealed" in (earlier.status, later.status) else act.status,
        titles={**earlier.titles, **later.titles},
        aliases=later.aliases or earlier.aliases,
        url=later.url or earlier.url,
    )


def registered_act(entry: RegistryEntry, titles: Mapping[str, str] | None = None) -> Act:
    """An act as the registry knows it, with ``titles`` in the languages in which it has none."""
    return Act(
        id=entry.id,
        kind=entry.kind,
        number=entry.number,
        date=entry.date,
        status=entry.status,
        titles={**(titles or {}), **entry.titles},
        aliases=entry.aliases,
        url=entry.url(),
    )


def _stated(act_id: str, titles: Mapping[str, str], fields: Mapping[str, str]) -> Act:
    kind, status, date = (fields.get(name, "") for name in ("kind", "status", "date"))
    portal = PORTAL_ID.fullmatch(act_id)
    if kind not in KINDS:
        told = portal is not None and portal["central"] is not None
        kind = KIND_OF_PORTAL_LETTER.get(act_id[0], UNKNOWN_KIND) if told else UNKNOWN_KIND
    url = PORTAL_ADDRESS.format(language="kaz", portal_id=act_id) if portal else None
    return Act(
        id=act_id,
        kind=kind,
        number=fields.get("number") or None,
        date=date if _ISO_DATE.fullmatch(date) else None,
        status=status if status in STATUSES else UNKNOWN_STATUS,
        titles=dict(titles),
        url=fields.get("url") or url,
    )


def _filled(act: Act, other: Act) -> Act:
    """``act`` with what it does not know taken from ``other``."""
    # A number belongs to a date: taken from two places they could be of two acts.
    both_unknown = act.number is None and act.date is None
    return replace(
        act,
        kind=other.kind if act.kind == UNKNOWN_KIND else act.kind,
        status=other.status if act.status == UNKNOWN_STATUS else act.status,
        number=other.number if both_unknown else act.number,
        date=other.date if both_unknown else act.date,
        titles={**other.titles, **act.titles},
    )


def _read(language: str, title: str, text: str) -> Act:
    """What title and first lines say; the act has no id."""
    words = ACT_WORDS[language]
    act = Act("", status=_status(language, title, text))
    head = text[:_HEAD]
    above = ""
    for line in (title, *_first_lines(head)):
        plain = _plain(line, language)
        if line is not title and any(formula.search(plain) for formula, _ in words.enacting):
            break  # what follows is the act's own text
        if DRAFT.fullmatch(plain):
            return replace(act, kind="bill", status="draft")
        found = next((m for pattern in words.signatures if (m := pattern.search(plain))), None)
        if found is not None:
            spaced = _SPACES.sub(" ", line.strip())
            return replace(
                act,
                kind=words.kinds[found["kind"]],
                number=spaced[slice(*found.span("number"))].strip(" .,"),
                date=read_date(found),
                titles={language: above} if words.title.search(_plain(above, language)) else {},
            )
        above = _SPACES.sub(" ", line.strip(_QUOTES))
    folded = _plain(head, language)
    first = min(
        ((m.start(), kind) for pattern, kind in words.enacting if (m := pattern.search(folded))),
        default=None,
    )
    return act if first is None else replace(act, kind=first[1])


def _status(language: str, title: str, text: str) -> str:
    """What a note of repeal says, or a catalogue's mark in the title or on a line of its own."""
    words = ACT_WORDS[language]
    lines = tuple(_first_lines(text[:_HEAD]))
    if any(words.repealed.search(_plain(line, language)) for line in (title, *lines)):
        return "repealed"
    for pattern, status in words.marks:
        if pattern.search(title) or any(pattern.fullmatch(line) for line in lines):
            return status
    return UNKNOWN_STATUS


def _first_lines(head: str) -> Iterator[str]:
    """The lines at the head of a text in which an act names itself."""
    lines = (line.strip() for line in head.split("\n"))
    for _, line in zip(range(_FIRST_LINES), filter(None, lines), strict=False):
        if FIRST_UNIT.match(line):
            return
        if len(line) <= _LONGEST_LINE:
            yield line


@lru_cache(maxsize=32)  # the status and the kind are read off the same lines
def _plain(text: str, language: str) -> str:
    """Lower case, single spaces, look-alike letters read as what they stand for."""
    spaced = _SPACES.sub(" ", text.strip())
    return (spaced if language == "en" else fold_lookalikes(spaced)).lower()
