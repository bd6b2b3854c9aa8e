"""From blocks of text to a tree of provisions.

The blocks are divided into pieces (``pieces``) at the markers of units
(``markers``), each piece gets its role (``roles``), and the tree is built in
one pass with a stack of open units (``builder``). Every piece lands in exactly
one place, so nothing can be lost; :func:`placements` proves it for a finished
expression.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from corpus.document import Document
from kb.language.lookalikes import folded_text
from kb.model import Expression
from kb.report import findings_of
from kb.structure.builder import Builder
from kb.structure.markers import marker_reader
from kb.structure.pieces import divide
from kb.structure.roles import assign_roles
from kb.structure.tree import finish


def parse(
    document: Document,
    act_id: str,
    language: str,
    *,
    title: str | None = None,
) -> Expression:
    """The tree of provisions of ``document``, an act's text in ``language``.

    ``title`` helps to tell the title lines at the head of the text from the
    preamble. Text of any kind gives a tree: what is no unit is kept as front
    matter, preamble or text of the unit before it, and what looks wrong is
    reported in :attr:`Expression.findings`.
    """
    folded = folded_text(document.reading or document.text)
    pieces = list(divide(folded, document.blocks, marker_reader(language)))
    items = assign_roles(folded, pieces, language)
    builder = Builder(folded, items, language, title or document.title)
    builder.build()
    provisions, notes, matter = finish(document.text, builder.roots, builder.notes, builder.matter)
    expression = Expression(act_id, language, document.text, provisions, notes, matter)
    return replace(expression, findings=findings_of(expression))


def placements(expression: Expression) -> list[tuple[int, int]]:
    """The spans of text that have a place, in order.

    Raises ``ValueError`` where two places overlap. White space between spans
    belongs to the span before it and is not listed.
    """
    spans = [span for unit in expression.provisions for span in unit.content]
    spans += [(note.start, note.end) for note in expression.notes]
    spans += [(part.start, part.end) for part in expression.matter]
    spans.sort()
    for (_, end), (start, _) in pairwise(spans):
        if start < end:
            raise ValueError(f"two places overlap at character {start}")
    return spans


def unplaced(expression: Expression) -> list[tuple[int, int]]:
    """The stretches of text, beyond white space, that have no place."""
    gaps = []
    position = 0
    for start, end in [*placements(expression), (len(expression.text),) * 2]:
        if start > position and expression.text[position:start].strip():
            gaps.append((position, start))
        position = max(position, end)
    return gaps
