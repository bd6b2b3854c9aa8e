"""The command that says what is wrong in a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import typer

from console.acts import title_of
from console.errors import NOTHING_FOUND, NothingFound, WrongUsage
from console.knowledge_base import open_knowledge_base
from console.messages import said, say
from console.records import Record, whose_words
from console.screen import bold, dim, marked, print_json, put, wrapped
from console.texts import GivenText, act_or_file, stored_text, texts_of_file
from corpus.document import UnreadableSource
from corpus.registry import load_registry
from indexer.links import catalogue_of
from kb.address import address_of
from kb.citation_format import format_citation
from kb.lint import CHECKS, lint
from kb.lint.draft import TermElsewhere
from kb.lint.finding import LintFinding, Severity
from kb.model import DefinitionKind
from kb.references.catalogue import Catalogue
from kb.report import line_of, line_starts
from kb.store import Store

_INDENT = 4
_LAWS = frozenset({"constitution", "code", "law"})
"""Kinds of acts whose definitions a draft is held against."""


def print_findings(
    name: str | None, language: str | None, least: Severity, db: Path | None, as_json: bool
) -> None:
    """Print what is to be mended in an act of the knowledge base or in a file.

    ``least`` is the severity from which findings are told. Ends with status 1
    where there are any.
    """
    if name is None:
        raise WrongUsage(say("lint_what"))
    with open_knowledge_base(db) as store:
        catalogue = catalogue_of(store)
        drafts = list(_drafts(store, catalogue, name, language))
        found = [(draft, _findings(store, catalogue, draft, least)) for draft in drafts]
    if as_json:
        records = [_record(draft, one) for draft, findings in found for one in findings]
        print_json({"findings": records})
    else:
        for draft, findings in found:
            _put(draft, findings)
    if any(findings for _, findings in found):
        raise typer.Exit(NOTHING_FOUND)


def print_codes(least: Severity, as_json: bool) -> None:
    """Print what each code of a finding means, from the severity ``least`` on."""
    checks = [check for check in CHECKS if check.severity in _at_least(least)]
    if as_json:
        records = [
            {
                "code": check.code,
                "severity": check.severity.value,
                "explanation": said(check.explanation),
            }
            for check in checks
        ]
        print_json({"codes": records})
        return
    for check in checks:
        severity = say(f"severity_{check.severity.value}")
        put(f"{bold(check.code)}  {marked(severity)}")
        put(wrapped(said(check.explanation), indent=_INDENT))


def _at_least(least: Severity) -> tuple[Severity, ...]:
    return tuple(Severity)[: tuple(Severity).index(least) + 1]


def _drafts(
    store: Store, catalogue: Catalogue, name: str, language: str | None
) -> Iterator[GivenText]:
    given = act_or_file(store, name)
    if isinstance(given, Path):
        yield from texts_of_file(store, catalogue, given)
        return
    try:
        yield stored_text(store, given, language)
    except NothingFound as error:
        # Not status 1, which says that a text was read and has findings.
        raise UnreadableSource(name, str(error)) from None


def _findings(
    store: Store, catalogue: Catalogue, draft: GivenText, least: Severity
) -> list[LintFinding]:
    findings = lint(
        draft.expression,
        definitions=draft.definitions,
        references=draft.references,
        catalogue=catalogue,
        acts={
            **{entry.id: entry for entry in load_registry()},
            **{stored.act.id: stored.act for stored in store.acts()},
        },
        others=_definitions_in_force(store, draft),
    )
    return [one for one in findings if one.severity in _at_least(least)]


def _definitions_in_force(store: Store, draft: GivenText) -> list[TermElsewhere]:
    """The terms that laws in force define in the draft's language."""
    others = {
        stored.act.id: stored.act
        for stored in store.acts()
        if stored.act.status == "in_force"
        and stored.act.kind in _LAWS
        and stored.act.id != draft.act.id
    }
    terms = []
    for entry in store.layers.terms():
        if entry.language != draft.expression.language or entry.act_id not in others:
            continue
        found = store.layers.definition(entry.row)
        head = store.expression_head(found.expression_id)
        # A draft is held against the law's own words, not against what retells them.
        is_law = whose_words(store, head, *found.definition.meaning) in (None, "excerpt_quoted")
        if found.definition.kind is DefinitionKind.TERM and is_law:
            meaning = store.text(found.expression_id, *found.definition.meaning)
            title = title_of(others[entry.act_id], entry.language)
            terms.append(TermElsewhere(entry.term, meaning, entry.act_id, title))
    return terms


def _record(draft: GivenText, finding: LintFinding) -> Record:
    text = draft.expression.text
    address = None
    if finding.provision is not None:
        where = address_of(
            draft.expression.provisions, finding.provision, draft.act.id, draft.expression.language
        )
        title = title_of(draft.act, draft.expression.language)
        cited = format_citation(where, draft.expression.language, title)
        address = {**asdict(where), "citation": cited}
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "address": address,
        "line": line_of(line_starts(text), finding.start),
        "message": said(finding.message),
        "suggestion": None if finding.suggestion is None else said(finding.suggestion),
        "text": text[finding.start : finding.end],
        "start": finding.start,
        "end": finding.end,
        "also": [{"start": start, "end": end} for start, end in finding.also],
    }


def _put(draft: GivenText, findings: Sequence[LintFinding]) -> None:
    language = draft.expression.language
    put(bold(wrapped(f"{title_of(draft.act, language)} ({draft.act.id}, {language})")))
    put(say("lint_findings", count=len(findings)) if findings else say("lint_clean"))
    if all(unit.number is None for unit in draft.expression.provisions):
        put(wrapped(say("lint_no_units")))
    starts = line_starts(draft.expression.text)
    for one in findings:
        place = [say("line", number=line_of(starts, one.start))]
        if one.provision is not None:
            units = draft.expression.provisions
            where = address_of(units, one.provision, draft.act.id, language)
            place.append(format_citation(where, language))
        severity = say(f"severity_{one.severity.value}")
        put()
        put(f"{marked(severity)} [{one.code}] {dim(' · '.join(place))}")
        put(wrapped(said(one.message), indent=_INDENT))
        if one.suggestion is not None:
            put(wrapped(f"→ {said(one.suggestion)}", indent=_INDENT, hanging=2))
