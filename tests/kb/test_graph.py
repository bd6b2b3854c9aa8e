"""The graph of acts: which edges are drawn, and how names stand in Graphviz's language."""

from __future__ import annotations

import pytest

from kb.references.graph import ActEdge, ActGraph, ActNode, selected, to_dot

EDGES = [ActEdge("a", "a", 9), ActEdge("a", "b", 1), ActEdge("b", "c", 2), ActEdge("c", "a", 3)]


@pytest.mark.parametrize(
    ("acts", "least", "drawn", "why"),
    [
        ((), 1, "ab bc ca", "all but what an act says of itself"),
        (("a",), 1, "ab ca", "an act and its neighbours"),
        ((), 2, "bc ca", "only what is said often"),
        (("b",), 2, "bc", "both"),
    ],
)
def test_edges_are_selected(acts: tuple[str, ...], least: int, drawn: str, why: str) -> None:
    edges = selected(EDGES, acts, least)
    assert " ".join(edge.source + edge.target for edge in edges) == drawn, why


@pytest.mark.parametrize(
    ("title", "label", "why"),
    [
        ("Заң", '"Заң\\nid"', "the id stands below"),
        ('О "едином" окне', '"О \\"едином\\" окне\\nid"', "quotation marks"),
        ("a\\b", '"a\\\\b\\nid"', "a backslash stands for itself"),
        (
            "Халықтың көші-қонын реттеу мәселелері туралы",
            '"Халықтың көші-қонын реттеу\\nмәселелері туралы\\nid"',
            "long titles in lines",
        ),
        ("id", '"id"', "an act without a title"),
    ],
)
def test_titles_are_labels(title: str, label: str, why: str) -> None:
    dot = to_dot(ActGraph((ActNode("id", title, True),), ()))
    assert f'"id" [label={label}, ' in dot, why


def test_very_long_titles_are_cut_in_the_label_and_whole_in_the_tooltip() -> None:
    title = "кейбір заңнамалық актілерге өзгерістер енгізу " * 5
    [line] = [
        line
        for line in to_dot(ActGraph((ActNode("id", title.strip(), False),), ())).splitlines()
        if line.startswith('  "id"')
    ]
    label, tooltip = line.split(" tooltip=")
    assert " …" in label and title.strip() in tooltip
    assert "dashed" in line, "an act that is not at hand"
