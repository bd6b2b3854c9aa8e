"""The command that compares two texts: a draft with the law, two redactions of one act."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from console.acts import title_of
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
from console.texts import GivenText, act_or_file, stored_text, texts_of_file
from console.views import remark_excerpts
from corpus.document import UnreadableSource
from indexer.links import catalogue_of
from indexer.nearness import nearness
from kb.comparison.compare import compare
from kb.comparison.impact_model import Impact
from kb.comparison.model import ComparedText, Comparison, PairKind
from kb.model import LANGUAGES
from kb.store import Store

_MOST_NAMED = 5  # texts of a file


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


def print_comparison(wanted: Wanted, db: Path | None, as_json: bool) -> None:
    """Compare two texts, and print or write what changed.

    Ends with status 1 where one of them has no words to compare.
    """
    if not (wanted.old.strip() and wanted.new.strip()):
        raise WrongUsage(say("diff_what"))
    with open_knowledge_base(db) as store:
        old, new = _sides(store, wanted)
        _remark(old, new)
        comparison = compare(_compared(old), _compared(new), nearness)
        impact = impact_in(store, comparison) if wanted.with_impact else None
    empty = [text for text in (old, new) if not _has_words(text)]
    if as_json or not empty:
        _give(comparison, impact, wanted, as_json)
    remark_excerpts([text.head for text in (old, new) if text.head is not None])
    if empty:
        titles = "; ".join(title_of(text.act, text.expression.language) for text in empty)
        raise NothingFound(say("diff_empty", titles=titles))


def _give(comparison: Comparison, impact: Impact | None, wanted: Wanted, as_json: bool) -> None:
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
    sides: list[tuple[Collection[str], Callable[[str | None], GivenText]]] = []
    for name, language in (
        (wanted.old, wanted.old_language),
        (wanted.new, wanted.new_language),
    ):
        given = act_or_file(store, name)
        if isinstance(given, Path):
            text = _only_text(list(texts_of_file(store, catalogue, given)), given, language)
            sides.append(([text.expression.language], partial(_as_it_is, text)))
        else:
            languages = [language] if language else given.languages
            sides.append((languages, partial(stored_text, store, given, language)))
    (old_languages, old), (new_languages, new) = sides
    both = next((one for one in LANGUAGES if one in old_languages and one in new_languages), None)
    return old(both), new(both)


def _as_it_is(text: GivenText, _: str | None) -> GivenText:
    return text


def _only_text(texts: list[GivenText], path: Path, language: str | None) -> GivenText:
    """The one text of a file, in a language where one is asked for."""
    found = [one for one in texts if language in (None, one.expression.language)]
    if len(found) == 1:
        return found[0]
    if texts and not found:
        languages = ", ".join(dict.fromkeys(one.expression.language for one in texts))
        message = say("diff_other_language", language=language, languages=languages)
        raise UnreadableSource(str(path), message)
    named = [f"{one.act.id} ({one.expression.language})" for one in found[:_MOST_NAMED]]
    more = ["…"] if len(found) > _MOST_NAMED else []
    message = say("diff_several_texts", count=len(found), texts=", ".join(named + more))
    raise UnreadableSource(str(path), message)


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
