"""Markdown's mark-up within a block: escapes, emphasis, links and the like.

The mark-up is taken out as it is of pages and Word files, so that «**5-бап.**»
reads as «5-бап.»; what is not certainly mark-up stays in the text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from corpus.document import Link
from corpus.readers.pieces import superscript

_SPECIAL = re.compile(r"[\\`<&*_\[^]")
# Every repetition is bounded or cannot overlap what follows it: input may be hostile.
_TOKEN = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
    |(?P<hard_break>\\(?=\n))
    |(?<!`)(?P<ticks>`{1,3})(?!`)(?P<code>[^`\n]{1,1000})(?P=ticks)(?!`)
    |(?P<comment><!--(?:(?!<!--).){0,5000}?-->)
    |<sup>(?P<raised>\d{1,3})</sup>
    |(?P<tag></?(?:a|b|i|u|s|em|strong|sup|sub|span|font|code|del|ins|mark|small)
      (?:[ ][^<>\n]{0,500})?/?>)
    |(?P<block_tag></?(?:address|blockquote|br|caption|center|col|colgroup|details|div|h[1-6]|hr|li
      |ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[ ][^<>\n]{0,500})?/?>)
    |(?<=\d)\^(?P<power>\d{1,3})\^
    |(?P<footnote>\[\^[^\]\s\[]{1,100}\])
    |!?\[(?P<label>[^\[\]]{0,1000})\]
      (?:\((?P<target><[^<>\n]{0,1000}>|[^()<>\s]{0,1000})(?:[ ]+"[^"\n]{0,300}")?\)
      |\[(?P<name>[^\[\]]{0,200})\]
      |\{[.\#][^{}\n]{0,300}\})
    |(?P<entity>&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)
    |(?P<mark>(?<!\*)\*{1,3}(?!\*)|(?<!_)_{1,3}(?!_))""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def take_out(source: str, targets: Mapping[str, str] | None = None) -> tuple[str, tuple[Link, ...]]:
    """The text of a block without its mark-up, and the links in it.

    ``targets`` are those that the document names, for «[words][name]». Links
    count from the start of the text returned. It has the line breaks of
    ``source``, so that lines can be counted.
    """
    if _SPECIAL.search(source) is None:
        return source, ()
    tokens = list(_TOKEN.finditer(source))
    paired = _paired(source, tokens)
    parts: list[str] = []
    links: list[Link] = []
    length = 0
    position = 0
    for token in tokens:
        parts.append(source[position : token.start()])
        length += token.start() - position
        position = token.end()
        if token["label"] is not None:
            shown, _ = take_out(token["label"])
            name = token["name"]
            if token["target"] is not None:
                links.append(Link(length, length + len(shown), token["target"].strip("<>")))
            elif name is not None and targets and (name or token["label"]) in targets:
                target = targets[name or token["label"]]
                links.append(Link(length, length + len(shown), target))
            elif name is not None:
                shown = token.group()  # no link: two pairs of brackets
        elif token["mark"] is not None and token.start() not in paired:
            shown = token["mark"]
        else:
            shown = _shown(token)
        parts.append(shown)
        length += len(shown)
    parts.append(source[position:])
    return "".join(parts), tuple(links)


def _shown(token: re.Match[str]) -> str:
    """What a reader of the page sees in place of ``token``."""
    if token["escaped"] is not None:
        return token["escaped"]
    if token["code"] is not None:
        return token["code"]
    raised = token["raised"] or token["power"]
    if raised is not None:
        return superscript(raised)
    if token["entity"] is not None:
        return html.unescape(token["entity"])
    if token["tag"] is not None:
        return ""
    if token["block_tag"] is not None:
        return " "
    return "\n" * token.group().count("\n")  # a comment, a hard break, marks of emphasis


def _paired(source: str, tokens: list[re.Match[str]]) -> frozenset[int]:
    """Where marks of emphasis stand that open and close.

    As in CommonMark, but none within a word: «5*6*7» is a product.
    """
    open_marks: dict[str, list[int]] = {}
    paired: set[int] = set()
    for token in tokens:
        mark = token["mark"]
        if mark is None:
            continue
        before = source[token.start() - 1 : token.start()] or " "
        after = source[token.end() : token.end() + 1] or " "
        openings = open_marks.setdefault(mark, [])
        if openings and not before.isspace() and not after.isalnum():
            paired |= {openings.pop(), token.start()}
        elif not after.isspace() and not before.isalnum():
            openings.append(token.start())
    return frozenset(paired)
