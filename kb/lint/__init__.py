"""What is wrong in a draft, or most likely so: for those who write law.

``lint`` reads a parsed text with what the layers know of it. Every finding has
a place, says what is wrong and, where that is known, what to put instead. The
codes, which :data:`CHECKS` explains one by one:

numbers      ``number-gap``, ``number-repeat``, ``number-order``, ``number-first``,
             ``inserted-without-first`` («1-1)» without «1)»), ``number-form`` («1. 1»)
headings     ``heading-form`` («21 бап.»), ``heading-stop``, ``empty-unit``, ``contents``
lists        ``list-colon``, ``point-end``
references   ``no-such-unit``, ``removed-unit``, ``repealed-act``, ``act-misnamed``
terms        ``term-unused``, ``term-twice``, ``short-name-twice``, ``term-out-of-scope``,
             ``term-differs``,
             ``term-undefined``, ``term-variant``, ``term-reworded``, ``term-hyphen``,
             ``other-name``
words        ``latin-letters``, ``latin-word``, ``misspelt``, ``wrong-ending``, ``run-together``,
             ``word-twice``, ``unpaired``
amounts      ``number-words`` («30 (жиырма) күн»), ``impossible-day`` («31 қыркүйек»)

What is right in a law in force may look wrong, and a checker that cries wolf
is not read: every check keeps silent where it cannot be fairly sure, and texts
that editors put together (their notes name amending acts) are judged by what
such texts cannot help, such as numbers without those before them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kb.grammar import lint_en, lint_kk, lint_ru
from kb.lint import (
    amounts,
    days,
    headings,
    letters,
    lists,
    mentions,
    missing,
    numbering,
    spelling,
    terms,
    variants,
    writing,
)
from kb.lint.draft import Catalogue, Draft, KnownAct, TermElsewhere
from kb.lint.finding import Check, LintFinding, Severity, Span
from kb.lint.vocabulary import Vocabulary, vocabulary_of
from kb.model import Definition, Expression, Reference

__all__ = ["CHECKS", "Catalogue", "KnownAct", "LintFinding", "Severity", "TermElsewhere", "lint"]

_WORDS = {module.WORDS.language: module.WORDS for module in (lint_kk, lint_ru, lint_en)}

_E, _W, _H = Severity.ERROR, Severity.WARNING, Severity.HINT

CHECKS: tuple[Check, ...] = (
    Check("number-gap", _E, "a number is missing in a row of units", numbering.gaps),
    Check("number-repeat", _E, "a number stands twice in one row", numbering.repeats),
    Check("number-order", _E, "a number is lower than the one before it", numbering.disorder),
    Check("number-first", _W, "a row of units does not begin with 1", numbering.beginnings),
    Check(
        "inserted-without-first",
        _W,
        "an inserted number stands without the one that it is inserted after",
        numbering.insertions,
    ),
    Check("number-form", _W, "a number is written as none is cited", numbering.malformed),
    Check("heading-form", _W, "a heading begins otherwise than those of its level", headings.forms),
    Check(
        "heading-stop", _H, "a heading ends with a full stop, others do not", headings.full_stops
    ),
    Check("empty-unit", _E, "a unit has a number or a heading and no text", headings.empty),
    Check(
        "contents", _W, "the table of contents is empty or differs from the text", headings.contents
    ),
    Check("list-colon", _H, "no colon stands before a list of points", lists.without_colon),
    Check("point-end", _H, "a point ends without a mark before the next one", lists.without_mark),
    Check("no-such-unit", _E, "a reference to a unit that does not exist", missing.to_nothing),
    Check("removed-unit", _W, "a reference to a unit that was removed", missing.to_removed),
    Check("repealed-act", _W, "a reference to an act that is repealed", mentions.to_repealed),
    Check(
        "act-misnamed",
        _W,
        "number, date or title of an act are not as it is known",
        mentions.misnamed_acts,
    ),
    Check("term-unused", _W, "a term is defined and never used", terms.unused),
    Check("term-twice", _E, "a term is defined twice for the same place", terms.defined_twice),
    Check("short-name-twice", _H, "a short name stands for two things", terms.short_name_twice),
    Check("term-out-of-scope", _H, "a term is used where it is not defined", terms.out_of_scope),
    Check(
        "term-differs", _H, "the law in force defines a term in other words", terms.differs_from_law
    ),
    Check("term-undefined", _H, "a term of the law in force is not defined here", terms.undefined),
    Check("term-variant", _W, "words differ from a term by a letter or two", variants.misnamed),
    Check("term-reworded", _H, "words differ from a long term by a word", variants.reworded),
    Check("other-name", _W, "a status or the like has two names", variants.designations),
    Check("latin-letters", _W, "Latin letters stand in a Cyrillic word", letters.mixed_words),
    Check("latin-word", _W, "a Cyrillic word is in Latin letters", letters.latin_twins),
    Check("misspelt", _W, "a rare word is a frequent one but for a letter", spelling.misspelt),
    Check("wrong-ending", _W, "a word has an ending that no word has", spelling.wrong_endings),
    Check("term-hyphen", _H, "a term is mostly hyphenated otherwise", variants.hyphenation),
    Check("run-together", _W, "two words without a space between them", spelling.run_together),
    Check("word-twice", _W, "a word stands twice in a row", writing.doubled),
    Check("unpaired", _W, "a bracket or quotation mark has no twin", writing.unpaired),
    Check("impossible-day", _E, "a date that no calendar has", days.impossible),
    Check("number-words", _E, "a number in words is not that in digits", amounts.disagreeing),
)
"""All checks. Of words that several would call wrong the first in this order speaks."""

_OF_WORDS = frozenset(
    {
        "term-variant",
        "term-reworded",
        "other-name",
        "misspelt",
        "wrong-ending",
        "term-hyphen",
        "run-together",
    }
)
"""Codes that call words wrongly written."""


def lint(
    expression: Expression,
    *,
    definitions: Sequence[Definition] = (),
    references: Sequence[Reference] = (),
    catalogue: Catalogue | None = None,
    acts: Mapping[str, KnownAct] | None = None,
    others: Sequence[TermElsewhere] = (),
    vocabulary: Mapping[str, int] | None = None,
) -> list[LintFinding]:
    """What is to be mended in ``expression``, in the order of the text.

    ``definitions`` and ``references`` are those of its layers. ``catalogue`` finds
    the acts that it names among ``acts``. ``others`` are the definitions of acts in
    force in its language, for a draft: two laws in force may well define a word each
    for itself. ``vocabulary`` says how often other texts have a word, by its form;
    where none is given it is that of law, as far as lint knows it.
    """
    draft = Draft(
        expression,
        _WORDS[expression.language],
        definitions,
        references,
        catalogue,
        acts or {},
        others,
        vocabulary_of(expression.language, expression.act_id)
        if vocabulary is None
        else Vocabulary(vocabulary),
    )
    findings = [
        LintFinding(
            check.code,
            remark.severity or check.severity,
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
