"""The shape of the words of editors' notes, one data module per language.

Patterns are regular expressions, matched without regard to case over text in
which look-alike letters have been folded. ``{date}`` stands for any date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kb.model import ChangeAction, Event, Level


@dataclass(frozen=True, slots=True)
class AmendmentWords:
    """How notes in one language say what was done, by which act and from when."""

    language: str
    label: str
    """What a note begins with and that says nothing: «Сноска.», «ЗҚАИ-ның ескертпесі!»."""
    silent: str
    """What a note begins with that records no change: contents made, rulings of the court."""
    actions: tuple[tuple[ChangeAction, str], ...]
    """Action → words for it; of those that begin at one place the first counts."""
    meanwhile: str
    """Words that say that a suspended unit reads otherwise until then."""
    aside: str
    """What brackets hold that says only why the text of a unit is not there."""
    planned: str
    """Words by which a change is announced that is not yet in the text."""
    this_wording: str
    """Words that speak of the wording of a unit, not of the unit («бұл редакциясы»)."""
    heading: str
    """The heading of a unit."""
    heading_and: str
    """The heading and the unit both."""
    bracketed: str
    """A word for a paragraph before a number with a bracket, which is a point («пункт 1)»)."""
    point: str
    """What such a point is called elsewhere."""
    outer_list: str
    """What stands before a list of chapters or the like in a longer list of units."""
    excepted: str
    """Words that set units apart from what the clause speaks of."""
    relative: str
    """Words that make a clause one of units set apart, with a day of their own."""
    contents: str
    """A table of contents."""
    from_when: str
    """What begins the words that say from when, where no day is named."""
    whole_act: str
    """Words that speak of the whole act («бүкіл мәтін бойынша»)."""
    article: str
    """An article alone, as most notes name their unit; group ``article``."""
    unit_words: Mapping[Level, str]
    """Words for a unit that may stand without a number («статья с изменением»).

    Of those within an article one counts, «осы абзац», where no other does."""
    supplemented: str
    """The action that needs to say what was added."""
    added: str
    """A unit in the case of what something is supplemented with («6-1-баппен», «статьей»)."""
    dates: tuple[str, ...]
    """A date in words; groups ``day``, ``month``, ``year``."""
    months: tuple[str, ...]
    """First letters of the twelve months."""
    kind_first: bool
    """Whether the kind of the amending act stands before its number («Законом … №»)."""
    kinds: Mapping[str, str]
    """Kind, as :attr:`kb.model.Act.kind` → words for it in the case that notes have."""
    own_provision: str
    """A provision of the act itself that did it («ст. 263 настоящего Кодекса»)."""
    since: str
    """``{date}`` and the words that make it the first day."""
    until: str
    """``{date}`` and the words that make it the day before which something holds."""
    this: str
    """Words that mean the unit in which they stand («осы», «настоящий»)."""
    any_rule: str
    """Words one of which a unit's own text holds that says when it holds."""
    rule: str
    """What brackets hold that say from when a change is in force."""
    retroactive: str
    """``{date}`` from which relations are covered that arose before the rule was in force."""
    suspended: str
    """What makes such a rule one of suspension."""
    events: Mapping[Event, str]
    """What a rule counts from that gives no day → words for it."""
    periods: Mapping[str, str]
    """Unit of time, as ISO 8601 has it («D», «M», «Y») → words for it."""
    elapsed: str
    """What stands behind such a word where so much time must have gone by."""
    not_before: str
    """``{date}`` before which something is not in force, whatever the rule."""
    replaced: str
    """The words behind (Kazakh) or before (Russian) those that were replaced."""
    replacing: str
    """The words behind or before those that they were replaced by."""
    glue: str
    """Words of notes that say nothing of their own."""
