"""One source made ready for the store: read, parsed, analysed, packed.

This is what the worker processes of a build do. Nothing here raises: whatever
is wrong with a source becomes a :class:`Problem`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.document import Document, UnreadableSource
from corpus.readers import read
from corpus.readers.plain_text import read_plain_text
from corpus.sentence import Sentence
from indexer.act_facts import act_of_text
from indexer.passages import passages_of
from indexer.ranked_units import ranked_units_of
from indexer.sources import LANGUAGE_NAMES, Problem, Source
from indexer.subjects import places_of_subjects, subjects_of
from kb.amendments import changes_of
from kb.definitions import definitions_of
from kb.language.detect import detect_language
from kb.model import Act, Completeness, Expression
from kb.norms import broader_of, norms_of
from kb.references import references_of
from kb.report import OF_WHOLE_TEXTS, line_of, line_starts
from kb.store import Layers, PackedExpression, pack
from kb.structure import parse, placements

# Halves of characters beyond the 65,536th that broken sources hold; no encoding takes them.
_SURROGATE = re.compile("[\ud800-\udfff]")

# Facts of the act and what an exported text calls them in its metadata; there
# "date" is that of the redaction.
_FIELDS_SAID = {
    "kind": "kind",
    "number": "number",
    "date": "adopted",
    "status": "status",
    "url": "url",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text as it goes into the store; ``placed`` counts its characters with a place."""

    act: Act
    packed: PackedExpression
    placed: int
    problems: tuple[Problem, ...] = ()


def prepare(source: Source | Problem) -> Prepared | Problem:
    """The source's act and expression, or why there is none; a problem passes through."""
    if isinstance(source, Problem):
        return source
    try:
        return _prepare(source)
    except UnreadableSource as error:
        return _problem(source, "unreadable", error.message, error.line)
    except MemoryError:
        return _problem(source, "too-large", "needs more memory than there is")
    except Exception as error:  # a fault of ours must not cost the user the other texts
        message = Sentence(
            "could not be parsed ({error}: {details}); please report this",
            error=type(error).__name__,
            details=error,
        )
        return _problem(source, "failed", message)


@dataclass(frozen=True, slots=True)
class Read:
    """A text read and parsed, with what its reader warned of."""

    act: Act
    expression: Expression
    warnings: tuple[str, ...]


def read_source(source: Source) -> Read:
    """The act and expression of a source. Raises what the readers raise (:mod:`corpus.readers`)."""
    document = read(source.path) if source.path else read_plain_text(source.text or "")
    warnings = list(document.warnings)
    if _SURROGATE.search(document.text):
        document = replace(document, text=_SURROGATE.sub("\ufffd", document.text))
        warnings.append("broken characters are shown as \ufffd")
    said = document.metadata
    act_id = source.act_id if source.is_named else document.act_id or source.act_id
    language = source.language or _language_of(document)
    titles = dict(source.titles)
    title = source.title or titles.get(language) or document.title
    if title:
        titles[language] = _SURROGATE.sub("\ufffd", title)
    expression = parse(document, act_id, language, title=title)
    completeness = source.completeness
    if said.get("completeness") == Completeness.EXCERPT:
        completeness = Completeness.EXCERPT
    findings = expression.findings
    if completeness is Completeness.EXCERPT:
        findings = tuple(one for one in findings if one.code not in OF_WHOLE_TEXTS)
    expression = replace(
        expression,
        completeness=completeness,
        findings=findings,
        source=said.get("source") or source.origin,
        date=said.get("date"),
        wordings=source.wordings,
    )
    fields = {
        **{name: said[key] for name, key in _FIELDS_SAID.items() if key in said},
        **source.fields,
    }
    act = act_of_text(act_id, language, document.text, titles, fields)
    return Read(act, expression, tuple(warnings))


def _prepare(source: Source) -> Prepared:
    found = read_source(source)
    expression = found.expression
    layers = layers_of(expression)
    return Prepared(
        act=found.act,
        packed=pack(
            expression,
            passages_of(expression),
            layers,
            ranked_units_of(expression, layers.definitions, vectors=not source.read_by_model),
            places_of_subjects(expression, subjects_of(expression.act_id, source.subjects)),
        ),
        placed=_characters_placed(expression),
        problems=(
            *(
                replace(_problem(source, "reader", text), language=expression.language)
                for text in found.warnings
            ),
            *_stretches_without_place(expression, source),
        ),
    )


def layers_of(expression: Expression) -> Layers:
    """What the words of an expression define and refer to, and what its notes record."""
    definitions = definitions_of(expression)
    return Layers(
        definitions=definitions,
        references=references_of(expression),
        changes=changes_of(expression),
        norms=norms_of(expression, definitions),
        broader=broader_of(expression, definitions),
    )


def _language_of(document: Document) -> str:
    named = LANGUAGE_NAMES.get(document.language or "")
    return named or detect_language(document.text)


def _characters_placed(expression: Expression) -> int:
    """Characters that have a place; white space counts with the place before it.

    White space before the first place belongs to that.
    """
    text = expression.text
    placed = position = 0
    for start, end in placements(expression):
        placed += end - start
        if not text[position:start].strip():
            placed += start - position
        position = end
    return placed + (0 if text[position:].strip() else len(text) - position)


def _stretches_without_place(expression: Expression, source: Source) -> Iterable[Problem]:
    text = expression.text
    starts: list[int] = []
    position = 0
    for start, end in [*placements(expression), (len(text),) * 2]:
        if text[position:start].strip():
            starts = starts or line_starts(text)
            yield replace(
                _problem(
                    source,
                    "unplaced",
                    Sentence("{count} characters have no place", count=start - position),
                ),
                line=line_of(starts, position),
                language=expression.language,
            )
        position = end


def _problem(source: Source, code: str, message: str, line: int | None = None) -> Problem:
    return Problem(source.name, code, message, line, source.act_id, source.language)
