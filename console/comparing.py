"""The command that compares two texts: a draft with the law, two redactions of one act."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from console.acts import title_of
from console.amending_records import consolidation_record
from console.amending_views import counted, put_problems
from console.amending_words import AmendingWords
from console.comparison_choice import Choice
from console.comparison_records import comparison_record
from console.comparison_views import put_comparison, put_summary
from console.errors import NothingFound, WrongUsage
from console.files import written_whole
from console.impact_sources import impact_in
from console.impact_views import impact_records, put_impact
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.screen import print_json, put, tell
from console.texts import ChosenText, GivenText, in_one_language, titled
from console.views import remark_excerpts
from indexer.links import catalogue_of, settled
from indexer.nearness import LearnedNearness
from kb.amending import read_instructions
from kb.amending.amended import amends, entitled, may_amend
from kb.amending.in_turn import Amended, amended
from kb.comparison.compare import compare
from kb.comparison.impact_model import Impact
from kb.comparison.model import ComparedText, Comparison, PairKind
from kb.definitions import definitions_of
from kb.references import references_of
from kb.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is compared, and what of the comparison is given in which form."""

    old: str
    new: str
    old_language: str | None = None
    new_language: str | None = None
    form: str = "auto"
    """``side``, ``inline`` (the whole text) or ``auto``."""
    kinds: Collection[PairKind] = ()
    with_unchanged: bool = False
    with_form: bool = False
    """Differences of form as well."""
    with_impact: bool = False
    """What the change does to references and terms, in all acts."""
    limit: int | None = None
    page: Path | None = None
    table: Path | None = None
    table_language: str | None = None
    """That of the new text where None."""
    as_is: bool = False
    """The words of an amending act, not those that it gives to the act that it amends."""


def print_comparison(wanted: Wanted, db: Path | None, as_json: bool) -> None:
    """Compare two texts, and print or write what changed.

    Ends with status 1 where one of them has no words to compare.
    """
    if not (wanted.old.strip() and wanted.new.strip()):
        raise WrongUsage(say("diff_what"))
    with open_knowledge_base(db) as store:
        old, new = _sides(store, wanted)
        amendment = None if wanted.as_is else _amendment(old, new)
        if amendment is None:
            _remark(old, new)
            compared = _compared(new)
        else:
            _tell_of(amendment, old)
            compared = _consolidated(store, old, amendment, with_uses=wanted.with_impact)
        comparison = compare(_compared(old), compared, LearnedNearness())
        impact = impact_in(store, comparison) if wanted.with_impact else None
    empty = [text for text in (old, new) if not _has_words(text)]
    if as_json or not empty:
        _give(comparison, impact, amendment, wanted, as_json)
    remark_excerpts([text.head for text in (old, new) if text.head is not None])
    if empty:
        titles = "; ".join(title_of(text.act, text.expression.language) for text in empty)
        raise NothingFound(say("diff_empty", titles=titles))


def _give(
    comparison: Comparison,
    impact: Impact | None,
    amendment: Amended | None,
    wanted: Wanted,
    as_json: bool,
) -> None:
    if wanted.page is not None:
        from console.comparison_page import write_page

        with written_whole(wanted.page) as part:
            write_page(comparison, part, impact)
        tell(say("written", path=wanted.page))
    if wanted.table is not None:
        from console.comparison_table import write_table

        with written_whole(wanted.table) as part:
            write_table(comparison, part, wanted.table_language)
        tell(say("written", path=wanted.table))
    if as_json:
        choice = Choice(wanted.kinds, wanted.with_unchanged, True, wanted.with_form)
        shown = list(choice.of(comparison))[: wanted.limit]
        record = comparison_record(comparison, shown, wanted.with_form)
        if impact is not None:
            record["impact"] = impact_records(comparison, impact)
        if amendment is not None:
            record["consolidation"] = consolidation_record(amendment, comparison.old.act)
        print_json(record)
        return
    if wanted.page or wanted.table:
        put_summary(comparison)
    else:
        everything = wanted.with_unchanged or (wanted.form == "inline" and not wanted.kinds)
        choice = Choice(wanted.kinds, everything, everything, wanted.with_form)
        put_comparison(comparison, choice, wanted.form, wanted.with_form, wanted.limit)
    if impact is not None:
        put()
        put_impact(comparison, impact, wanted.limit)


# Which texts are compared


def _sides(store: Store, wanted: Wanted) -> tuple[GivenText, GivenText]:
    """Both texts, in one language where both have one and nothing else is asked for."""
    catalogue = catalogue_of(store)
    old, new = in_one_language(
        [
            ChosenText(store, catalogue, name, language, with_uses=wanted.with_impact)
            for name, language in (
                (wanted.old, wanted.old_language),
                (wanted.new, wanted.new_language),
            )
        ]
    )
    return old, new


# An amending act


def _amendment(old: GivenText, new: GivenText) -> Amended | None:
    """The old text as it would read by the new one, where that is an act that amends it."""
    is_other = old.act.id != new.act.id and old.expression.language == new.expression.language
    if not (is_other and may_amend(new.act, new.expression)):
        return None
    reading = read_instructions(new.expression)
    if not amends(reading, new.act, entitled(old.act, old.expression)):
        return None
    return amended(old.expression, old.act, [(titled(new), reading)])


def _tell_of(amendment: Amended, old: GivenText) -> None:
    """Say that the comparison is with the consolidated text, and what could not be applied."""
    [step] = amendment.steps
    titles = [title_of(one, old.expression.language) for one in (old.act, step.act)]
    tell(say("diff_amending", old=titles[0], new=titles[1]))
    tell(counted(step))
    put_problems(AmendingWords(old.act, amendment, step), tell)


def _consolidated(
    store: Store, old: GivenText, amendment: Amended, *, with_uses: bool
) -> ComparedText:
    text = amendment.expression
    references = settled(store, catalogue_of(store), references_of(text), text.language)
    definitions = definitions_of(text, with_uses=with_uses)
    return ComparedText(old.act, text, definitions, references, amended_by=amendment.steps[-1].act)


def _compared(text: GivenText) -> ComparedText:
    return ComparedText(text.act, text.expression, text.definitions, text.references)


def _has_words(text: GivenText) -> bool:
    source = text.expression.text
    return any(
        any(map(str.isalnum, source[start:end]))
        for unit in text.expression.provisions
        for start, end in unit.content
    )


def _remark(old: GivenText, new: GivenText) -> None:
    """Say what the user may not have meant."""
    if old.expression.language != new.expression.language:
        languages = (old.expression.language, new.expression.language)
        tell(say("diff_across", old=languages[0], new=languages[1]))
    elif old.expression.text == new.expression.text:
        tell(say("diff_same_text"))
