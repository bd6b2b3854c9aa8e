"""Headings that do not look like it: numbered like paragraphs, or on several lines."""

from __future__ import annotations

import re

from corpus.document import BlockKind
from kb.model import Level
from kb.numbering import follows, number_key
from kb.structure.context import Context
from kb.structure.lookahead import Lookahead
from kb.structure.markers import ARTICLE_RANK, CHAPTER_RANK, SUBDIVISION_RANK
from kb.structure.roles import SENTENCE_END, Item, Role
from kb.structure.tree import Node

LONGEST_HEADING = 300
"""Characters; longer lines are text."""
_LONGEST_ARTICLE_HEADING = 500  # characters on the line of the number
_NEXT_LINE = re.compile(r"\n\s*(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ])")
_SENTENCES = re.compile(r";\s|[^\W\d]{3}\.\s+[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ]")


def end_of_heading(text: str, start: int, end: int, *, is_sentence: bool) -> int:
    """Where the heading ends that begins an article's first lines ``text[start:end]``.

    The rest is the article's text. ``start`` says that all of it is text: old
    bills and treaties give articles no heading, or run it together with the
    text so that its end cannot be told. ``is_sentence`` says that these lines
    are all of the article and read like a sentence.
    """
    for line in _NEXT_LINE.finditer(text, start, end):
        above = text[start : line.start()].rstrip()
        if above and above[-1] not in ",-–" and SENTENCE_END.search(text, line.end(), end):
            return start if SENTENCE_END.search(above) else line.end()
    if end - start > _LONGEST_ARTICLE_HEADING:
        return start
    closed = SENTENCE_END.search(text, start, end) is not None
    if closed and (is_sentence or _SENTENCES.search(text, start, end)):
        return start
    return end


def disguised_heading(
    text: str, index: int, item: Item, number: str, context: Context, ahead: Lookahead
) -> tuple[Level, int] | None:
    """Level and rank of a heading that is numbered like a paragraph; None for a paragraph."""
    piece = item.piece
    row = context.inner_row(number)
    if row is not None and follows(number, row.last):
        return None
    if piece.end - piece.start > LONGEST_HEADING or text[piece.end - 1] in ";,":
        return None
    if text[piece.end - 1] in ".:":
        certain = _divides_the_row(index, number, context, ahead)
        return (Level.CHAPTER, CHAPTER_RANK) if certain else None
    following = ahead.following(index)
    if following is None:
        return None
    marker = following.piece.marker
    if following.role is Role.HEADING and marker is not None and marker.rank == ARTICLE_RANK:
        if context.last_article is not None and not follows(number, context.last_article):
            return Level.SUBDIVISION, SUBDIVISION_RANK + 5
    elif _lost_its_word(number, following, context):
        return Level.ARTICLE, ARTICLE_RANK
    if _is_chapter_heading(index, item, number, context, ahead):
        return Level.CHAPTER, CHAPTER_RANK
    return None


def reads_as_heading(
    text: str, index: int, start: int, end: int, node: Node, ahead: Lookahead
) -> bool:
    """Whether a text after a heading goes on with it, or after a bare number is it."""
    if end - start > LONGEST_HEADING or SENTENCE_END.search(text, start, end):
        return False
    if node.level is Level.ANNEX:
        return True
    if node.heading_start is None:
        following = ahead.following(index)
        if following is None or following.role is Role.SIGNATURE:
            return False
        return node.level is not Level.ARTICLE or following.role in (
            Role.TEXT,
            Role.PARAGRAPH,
            Role.POINT,
        )
    heading = text[node.heading_start : node.head[-1][1]]
    return heading.isupper() and text[start:end].isupper()


def _lost_its_word(number: str, following: Item, context: Context) -> bool:
    """Whether «18-1. Heading» is an article whose word «бап» the source left out."""
    if context.last_article is None:
        return False
    if not follows(number, context.last_article) or number == "1":
        return False
    if context.last_paragraph is not None and follows(number, context.last_paragraph):
        return False
    marker = following.piece.marker
    return following.role is Role.TEXT or (
        following.role is Role.PARAGRAPH and marker is not None and marker.number == "1"
    )


def _divides_the_row(index: int, number: str, context: Context, ahead: Lookahead) -> bool:
    """Whether a number goes on the row of headings and stands within the row of paragraphs."""
    last = context.last_paragraph
    following = ahead.following(index)
    if last is None or context.last_numbered_heading is None or context.in_article():
        return False
    if following is None or following.role is not Role.PARAGRAPH:
        return False
    marker = following.piece.marker
    assert marker is not None and marker.number is not None
    return (
        follows(number, context.last_numbered_heading)
        and not follows(number, last)
        and follows(marker.number, last)
    )


def _is_chapter_heading(
    index: int, item: Item, number: str, context: Context, ahead: Lookahead
) -> bool:
    """Whether «2. Негізгі міндеттер» heads a chapter whose paragraphs are counted apart.

    Rules and regulations number their headings like paragraphs. A heading has
    no full stop at its end, goes on the row of headings, and what follows goes
    on the row of paragraphs.
    """
    if "." in number or context.in_article():
        return False
    previous = context.last_numbered_heading
    on_row = follows(number, previous)
    if on_row and item.piece.kind is BlockKind.HEADING:
        return True
    if not on_row and number_key(number) <= number_key(previous or "0"):
        return False
    following = ahead.next_numbered(index)
    marker = following.piece.marker if following is not None else None
    if following is None or marker is None or marker.number is None:
        return False
    if following.role is Role.HEADING:
        return on_row and marker.level is Level.SUBDIVISION and ahead.following(index) is following
    if following.role is not Role.PARAGRAPH:
        return False
    if on_row and (marker.number.startswith(f"{number}.") or number_key(marker.number)[0] == 1):
        return True
    last = context.last_paragraph
    if last is None or not follows(marker.number, last):
        return False
    # Where the heading before was not read, only a number off the paragraphs' row is one.
    return not (follows(number, last) and (follows(marker.number, number) or not on_row))
