"""What is wrong in a draft, or most likely so: for those who write law.

``lint`` reads a parsed text with what the layers know of it. Its codes are
those of :data:`CHECKS`; every finding has a place, says what is wrong and,
where that is known, what to put instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kb.grammar import lint_en, lint_kk, lint_ru
from kb.lint import (
    amounts,
    headings,
    letters,
    mentions,
    numbering,
    spelling,
    terms,
    variants,
    writing,
)
from kb.lint.draft import Catalogue, Draft, TermElsewhere
from kb.lint.finding import Check, LintFinding, Remark, Severity, Span
from kb.lint.vocabulary import embedded_vocabulary
from kb.model import Definition, Expression, Reference

_WORDS = {module.WORDS.language: module.WORDS for module in (lint_kk, lint_ru, lint_en)}

_E, _W, _H = Severity.ERROR, Severity.WARNING, Severity.HINT


def _check(code: str, severity: Severity, run: Callable[[Draft], Iterator[Remark]]) -> Check:
    return Check(code, severity, run.__doc__ or "", run)


CHECKS: tuple[Check, ...] = (
    _check("number-gap", _E, numbering.gaps),
    _check("number-repeat", _E, numbering.repeats),
    _check("number-order", _E, numbering.disorder),
    _check("number-first", _W, numbering.beginnings),
    _check("inserted-without-first", _W, numbering.insertions),
    _check("number-form", _W, numbering.malformed),
    _check("heading-form", _W, headings.forms),
    _check("heading-stop", _H, headings.full_stops),
    _check("empty-unit", _E, headings.empty),
    _check("contents", _W, headings.contents),
    _check("no-such-unit", _E, mentions.to_nothing),
    _check("removed-unit", _W, mentions.to_removed),
    _check("repealed-act", _W, mentions.to_repealed),
    _check("act-misnamed", _W, mentions.misnamed_acts),
    _check("term-unused", _W, terms.unused),
    _check("term-twice", _E, terms.defined_twice),
    _check("term-out-of-scope", _W, terms.out_of_scope),
    _check("term-differs", _H, terms.differs_from_law),
    _check("term-undefined", _H, terms.undefined),
    _check("term-variant", _W, variants.misnamed),
    _check("term-reworded", _H, variants.reworded),
    _check("other-name", _W, variants.designations),
    _check("latin-letters", _W, letters.mixed_words),
    _check("latin-word", _W, letters.latin_twins),
    _check("misspelt", _W, spelling.misspelt),
    _check("term-hyphen", _H, variants.hyphenation),
    _check("run-together", _W, spelling.run_together),
    _check("word-twice", _W, writing.doubled),
    _check("unpaired", _H, writing.unpaired),
    _check("number-words", _E, amounts.disagreeing),
)


_OF_WORDS = frozenset(
    {"term-variant", "term-reworded", "other-name", "misspelt", "term-hyphen", "run-together"}
)
"""Codes that call words wrongly written, the surest first in :data:`CHECKS`."""


def lint(
    expression: Expression,
    *,
    definitions: Sequence[Definition] = (),
    references: Sequence[Reference] = (),
    catalogue: Catalogue | None = None,
    others: Sequence[TermElsewhere] = (),
    vocabulary: Mapping[str, int] | None = None,
) -> list[LintFinding]:
    """What is to be mended in ``expression``, in the order of the text.

    ``definitions`` and ``references`` are those of its layers, ``catalogue``
    knows the acts that it names, ``others`` are the definitions of acts in
    force in its language, ``vocabulary`` says how often other texts have a word (those that
    are embedded, where none is given).
    """
    draft = Draft(
        expression,
        _WORDS[expression.language],
        definitions,
        references,
        catalogue,
        others,
        embedded_vocabulary(expression.language, expression.act_id)
        if vocabulary is None
        else vocabulary,
    )
    findings = [
        LintFinding(
            check.code,
            check.severity,
            draft.provision_at(remark.start),
            remark.start,
            remark.end,
            remark.message,
            remark.suggestion,
            remark.also,
        )
        for check in CHECKS
        for remark in check.run(draft)
    ]
    return sorted(_once(findings), key=lambda finding: (finding.start, finding.end))


def _once(findings: list[LintFinding]) -> list[LintFinding]:
    """Without those that say of words what an earlier check said of them already."""
    kept: list[LintFinding] = []
    told: list[Span] = []
    for finding in findings:
        if finding.code in _OF_WORDS:
            if any(start < finding.end and finding.start < end for start, end in told):
                continue
            told += [(finding.start, finding.end), *finding.also]
        kept.append(finding)
    return kept
