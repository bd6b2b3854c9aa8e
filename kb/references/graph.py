"""The graph of acts that refer to each other, and its form for Graphviz.

DOT: https://graphviz.org/doc/info/lang.html; line breaks of labels and the
backslash as https://graphviz.org/docs/attr-types/escString/ has them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

_LINE = 28  # characters of a label
_LONGEST_TITLE = 84
_STYLES = {
    True: 'style="filled,rounded", fillcolor="#dce9f7"',
    False: 'style="dashed,rounded", color="#777777", fontcolor="#555555"',
}


@dataclass(frozen=True, slots=True)
class ActNode:
    """An act; ``is_loaded`` tells whether its text is at hand."""

    id: str
    title: str
    is_loaded: bool


@dataclass(frozen=True, slots=True)
class ActEdge:
    """That one act refers to another, and how often."""

    source: str
    target: str
    references: int


@dataclass(frozen=True, slots=True)
class ActGraph:
    """Acts and the references between them."""

    nodes: tuple[ActNode, ...]
    edges: tuple[ActEdge, ...]


def selected(edges: Iterable[ActEdge], acts: Iterable[str] = (), least: int = 1) -> list[ActEdge]:
    """The edges between two acts, of ``acts`` where any are given, of ``least`` references."""
    wanted = set(acts)
    return [
        edge
        for edge in edges
        if edge.source != edge.target
        and edge.references >= least
        and (not wanted or wanted & {edge.source, edge.target})
    ]


def to_dot(graph: ActGraph) -> str:
    """The graph in Graphviz's language: acts that are at hand filled, the others dashed."""
    lines = [
        "digraph acts {",
        '  graph [charset="UTF-8", rankdir="LR", ranksep="1.2"];',
        '  node [shape="box", fontname="sans-serif", fontsize="11"];',
        '  edge [fontname="sans-serif", fontsize="9", color="#888888"];',
    ]
    for node in graph.nodes:
        label = _quoted(_label(node), line_breaks=True)
        tooltip = _quoted(node.title)
        lines.append(
            f"  {_quoted(node.id)} [label={label}, tooltip={tooltip}, {_STYLES[node.is_loaded]}];"
        )
    for edge in graph.edges:
        ends = f"{_quoted(edge.source)} -> {_quoted(edge.target)}"
        lines.append(f'  {ends} [label="{edge.references}", weight="{edge.references}"];')
    return "\n".join([*lines, "}"]) + "\n"


def _label(node: ActNode) -> str:
    """The title in short lines, cut where it is long, above the id."""
    title = textwrap.shorten(node.title, _LONGEST_TITLE, placeholder=" …")
    return "\n".join([*textwrap.wrap(title, _LINE), *([node.id] if node.id != title else [])])


def _quoted(text: str, *, line_breaks: bool = False) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n" if line_breaks else " ") + '"'
