"""The command that applies amending acts to the text that they amend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from console.acts import title_of
from console.amending.records import consolidation_record
from console.amending.views import put_amended
from console.amending.words import name_of_act
from console.errors import NothingFound, WrongUsage
from console.files import written_whole
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.records import Record, text_record
from console.screen import bold, print_json, put, tell, warn, wrapped
from console.texts import ChosenText, GivenText, in_one_language, titled
from console.views import put_facts, remark_excerpts
from corpus.document import UnreadableSource
from indexer.links import catalogue_of
from kb.amending import read_instructions
from kb.amending.amended import is_named
from kb.amending.in_turn import Amended, Outcome, amended
from kb.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is consolidated, and what is given of it."""

    base: str
    amending: Sequence[str]
    language: str | None = None
    out: Path | None = None
    with_text: bool = False
    strict: bool = False
    """What cannot be applied as a whole is no result."""
    whatever_act: bool = False
    """All instructions are taken to change the base, whatever act they name."""


def print_consolidation(wanted: Wanted, db: Path | None, as_json: bool) -> None:
    """Apply amending acts to a text in their order, and print what became of each instruction.

    Ends with status 1 where nothing was applied, with ``strict`` where anything was not.
    """
    if not (wanted.base.strip() and wanted.amending and all(map(str.strip, wanted.amending))):
        raise WrongUsage(say("consolidate_what"))
    with open_knowledge_base(db) as store:
        base, *amending = _texts(store, wanted)
        done = amended(
            base.expression,
            base.act,
            [(titled(one), read_instructions(one.expression)) for one in amending],
            whatever_act=wanted.whatever_act,
        )
        for one in amending:
            if _has_changes_of(store, base, one):
                warn(
                    say(
                        "consolidate_already",
                        title=_title(base),
                        by=title_of(titled(one), one.expression.language),
                    )
                )
    if as_json:
        print_json(_record(base, amending, done))
    else:
        _put(base, done)
    refusal = _refusal(done, base, wanted)
    if refusal is None and wanted.out is not None:
        with written_whole(wanted.out) as part:
            part.write_text(done.expression.text, encoding="utf-8", newline="\n")
        tell(say("written", path=wanted.out))
    if wanted.with_text and not as_json:
        put()
        put(bold(say("consolidated_text")))
        put()
        put(done.expression.text)
    remark_excerpts([text.head for text in (base, *amending) if text.head is not None])
    if refusal is not None:
        raise NothingFound(refusal)


def _texts(store: Store, wanted: Wanted) -> list[GivenText]:
    """The base and the amending acts, in one language: words of others cannot be applied."""
    catalogue = catalogue_of(store)
    asked = [
        ChosenText(store, catalogue, name, wanted.language)
        for name in (wanted.base, *wanted.amending)
    ]
    texts = in_one_language(asked)
    language = texts[0].expression.language
    for text, name in zip(texts[1:], wanted.amending, strict=True):
        if text.expression.language != language:
            languages = (text.expression.language, language)
            message = say("consolidate_languages", own=languages[0], base=languages[1])
            raise UnreadableSource(name, message)
    return texts


def _has_changes_of(store: Store, base: GivenText, amending: GivenText) -> bool:
    """Whether the editors' notes of a text say that an act has changed it already."""
    if base.head is None or not (amending.act.number and amending.act.date):
        return False
    acts = {change.act for change in store.layers.changes(base.head.id) if change.act is not None}
    return any(act.number and act.date and is_named(amending.act, act) for act in acts)


def _refusal(done: Amended, base: GivenText, wanted: Wanted) -> str | None:
    """Why there is no consolidated text; None where there is one."""
    applied = done.counted(Outcome.APPLIED)
    if not applied and not done.counted(Outcome.PARTLY):
        if any(step.done for step in done.steps):
            return say("consolidate_nothing_applied")
        others = [name for step in done.steps for name, _ in step.share.others]
        if others:
            acts = "; ".join(dict.fromkeys(map(name_of_act, others)))
            return say("consolidate_other_acts", title=_title(base), acts=acts)
        return say("consolidate_no_instructions")
    if wanted.strict:
        left = done.counted(Outcome.PARTLY) + done.counted(Outcome.NOT_APPLIED)
        left += sum(len(step.share.unnamed) for step in done.steps)
        left += sum(len(step.share.reading.unread) for step in done.steps)
        left += sum(not step.done for step in done.steps)
        if left:
            return say("consolidate_strict", count=left)
    return None


def _record(base: GivenText, amending: Iterable[GivenText], done: Amended) -> Record:
    return {
        "act": base.act.id,
        "lang": base.expression.language,
        "base": text_record(base.act, base.expression),
        "amending": [text_record(one.act, one.expression) for one in amending],
        **consolidation_record(done, base.act),
        "text": done.expression.text,
    }


def _put(base: GivenText, done: Amended) -> None:
    put(bold(wrapped(f"{say('consolidate_base')} {_title(base)}", hanging=2)))
    put_facts(base.act, base.expression)
    put_amended(done, base.act)


def _title(text: GivenText) -> str:
    return title_of(text.act, text.expression.language)
