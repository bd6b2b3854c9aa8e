"""The command that draws which acts refer to which."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from console.acts import act_named, title_of
from console.errors import NothingFound
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.records import Record
from console.screen import print_json
from corpus.registry import load_registry
from indexer.act_facts import registered_act
from kb.references.graph import ActEdge, ActGraph, ActNode, selected, to_dot
from kb.store import Store


def print_graph(names: Sequence[str], format: str, least: int, db: Path | None) -> None:
    """Print the acts that refer to each other; of acts that are named, their neighbours."""
    with open_knowledge_base(db) as store:
        acts = [act_named(store, name).act.id for name in names]
        graph = _graph(store, acts, least)
    if format == "json":
        print_json(graph_record(graph))
    else:
        sys.stdout.write(to_dot(graph))
    if not graph.edges:
        raise NothingFound(say("no_edges"))


def graph_record(graph: ActGraph) -> Record:
    """The graph for programs."""
    return {
        "nodes": [
            {"id": node.id, "title": node.title, "loaded": node.is_loaded} for node in graph.nodes
        ],
        "edges": [asdict(edge) for edge in graph.edges],
    }


def _graph(store: Store, acts: Sequence[str], least: int) -> ActGraph:
    # The texts of an act in two languages refer to the same: the one with more references counts.
    counts: dict[tuple[str, str], int] = {}
    for edge in store.layers.edges():
        key = edge.source, edge.target
        counts[key] = max(edge.count, counts.get(key, 0))
    every = (ActEdge(source, target, count) for (source, target), count in counts.items())
    edges = selected(every, acts, least)
    loaded = {stored.act.id: stored.act for stored in store.acts()}
    ids = {end for edge in edges for end in (edge.source, edge.target)}
    if not acts and least == 1:
        ids.update(loaded)
    nodes = []
    for act_id in sorted(ids | set(acts)):
        entry = load_registry().get(act_id)
        act = loaded.get(act_id) or (registered_act(entry) if entry is not None else None)
        title = title_of(act) if act is not None else act_id
        nodes.append(ActNode(act_id, title, act_id in loaded))
    return ActGraph(tuple(nodes), tuple(edges))
