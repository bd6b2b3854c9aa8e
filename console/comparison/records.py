"""The JSON of a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from console.acts import title_of
from console.comparison.choice import ShownPair
from console.records import Record, text_record
from kb.address import address_of, article_of, end_of
from kb.citation_format import format_citation
from kb.comparison.model import (
    ComparedText,
    Comparison,
    Edit,
    FormDifference,
    Operation,
    Pair,
    PairKind,
    Span,
)
from kb.comparison.summary import summary_of

_DIGITS = 4  # of a similarity


def comparison_record(
    comparison: Comparison, shown: Iterable[ShownPair], with_form: bool
) -> Record:
    """A comparison with the pairs ``shown``, those of units behind that of their article.

    ``summary`` counts all pairs of articles by their kind, ``units`` those of the
    units below, each once; ``within`` is the place in ``pairs`` of the pair of the
    article, null for articles themselves. Offsets are those of the two source texts.
    """
    summary = summary_of(comparison)
    return {
        "texts": {"old": _text_record(comparison.old), "new": _text_record(comparison.new)},
        "summary": _counts(summary.articles),
        "units": _counts(summary.units),
        "renamings": [asdict(one) for one in comparison.renamings],
        "pairs": list(_pair_records(comparison, shown, with_form)),
    }


def side_address(side: ComparedText, position: int) -> Record:
    """The address of a unit of one side, with the citation that names its act."""
    text = side.expression
    address = address_of(text.provisions, position, side.act.id, text.language)
    title = title_of(side.act, text.language)
    return {**asdict(address), "citation": format_citation(address, text.language, title)}


def _text_record(side: ComparedText) -> Record:
    return text_record(side.act, side.expression)


def _counts(counted: Mapping[PairKind, int]) -> dict[str, int]:
    return {kind.value: counted.get(kind, 0) for kind in PairKind}


def _pair_records(
    comparison: Comparison, shown: Iterable[ShownPair], with_form: bool
) -> Iterator[Record]:
    place = 0
    for one in shown:
        yield _pair_record(comparison, one.pair, None, with_form)
        for unit in one.units:
            yield _pair_record(comparison, unit, place, with_form)
        place += 1 + len(one.units)


def _pair_record(comparison: Comparison, pair: Pair, within: int | None, with_form: bool) -> Record:
    old, new = comparison.old, comparison.new
    holder, positions = (new, pair.new) if pair.new else (old, pair.old)
    record = {
        "kind": pair.kind.value,
        "old": [side_address(old, position) for position in pair.old],
        "new": [side_address(new, position) for position in pair.new],
        "similarity": round(pair.similarity, _DIGITS),
        "why": [why.value for why in pair.why],
        "moved": pair.moved,
        "renumbered": pair.renumbered,
        "leaves": pair.leaves,
        "level": holder.expression.provisions[positions[0]].level.value,
        "within": within,
        "substance": [one.value for one in pair.substance],
        "ops": [_operation(comparison, edit) for edit in _edits(comparison, pair)],
    }
    if with_form:
        record["form"] = [_form_record(comparison, one) for one in pair.form]
    return record


def _edits(comparison: Comparison, pair: Pair) -> Iterable[Edit]:
    """The edits of a pair; of what is new or dropped as a whole its text."""
    if pair.edits:
        return pair.edits
    if pair.kind is PairKind.INSERTED:
        return [
            Edit(Operation.INSERT, (0, 0), span)
            for position in pair.new
            for span in _stretches(comparison.new, position)
        ]
    if pair.kind is PairKind.DELETED and not pair.new:
        return [
            Edit(Operation.DELETE, span, (0, 0))
            for position in pair.old
            for span in _stretches(comparison.old, position)
        ]
    return ()


def _stretches(side: ComparedText, position: int) -> Iterator[Span]:
    """A unit with all that it contains: one span, or several around editors' notes.

    Articles within it are units of their own.
    """
    text, units = side.expression.text, side.expression.provisions
    article = article_of(units, position)
    start, end = units[position].start, units[position].end
    for inner in range(position, end_of(units, position)):
        if article_of(units, inner) != article:
            end = units[inner].start
            break
    notes = [
        (note.start, note.end)
        for note in side.expression.notes
        if start < note.end and note.start < end
    ]
    for first, last in [*notes, (end, end)]:
        words = text[start:first]
        if words.strip():
            begin = start + len(words) - len(words.lstrip())
            yield begin, begin + len(words.strip())
        start = last


def _operation(comparison: Comparison, edit: Edit) -> Record:
    (old_start, old_end), (new_start, new_end) = edit.old, edit.new
    has_old = edit.operation is not Operation.INSERT
    has_new = edit.operation is not Operation.DELETE
    return {
        "op": edit.operation.value,
        "old": comparison.old.expression.text[old_start:old_end] if has_old else None,
        "new": comparison.new.expression.text[new_start:new_end] if has_new else None,
        "old_start": old_start if has_old else None,
        "old_end": old_end if has_old else None,
        "new_start": new_start if has_new else None,
        "new_end": new_end if has_new else None,
        "substance": [one.value for one in edit.substance],
        "direction": None if edit.direction is None else edit.direction.value,
        "renaming": edit.renaming,
    }


def _form_record(comparison: Comparison, one: FormDifference) -> Record:
    return {
        "kind": one.kind.value,
        "old": comparison.old.expression.text[slice(*one.old)],
        "new": comparison.new.expression.text[slice(*one.new)],
        "old_start": one.old[0],
        "old_end": one.old[1],
        "new_start": one.new[0],
        "new_end": one.new[1],
    }
