"""Lint as a whole: the embedded draft, the order of findings, the table of checks."""

from __future__ import annotations

import re

import pytest

from corpus.embedded import embedded_acts
from corpus.readers import read as read_file
from kb.lint import CHECKS, LintFinding, lint
from kb.model import Definition, DefinitionKind, Expression, Level
from kb.structure import parse
from tests.kb.lint.drafts import articles, read, shown

DRAFT = "draft-internal-migration"


@pytest.fixture(scope="module")
def draft() -> Expression:
    [act] = [act for act in embedded_acts() if act.act_id == DRAFT]
    return parse(read_file(act.path), DRAFT, "kk")


@pytest.fixture(scope="module")
def definitions(draft: Expression) -> list[Definition]:
    """The points of article 1: a term, a dash and its meaning."""
    found = []
    for unit in draft.provisions:
        if unit.level is Level.POINT and "art_1__" in unit.eid:
            start, end = unit.content[1]
            dash = re.compile(r"\s+[-–]\s+").search(draft.text, start, end)
            assert dash is not None
            first = (
                start
                + len(draft.text[start : dash.start()])
                - len(draft.text[start : dash.start()].lstrip())
            )
            term = " ".join(draft.text[first : dash.start()].split())
            spans = (first, dash.start()), (dash.end(), end)
            found.append(Definition(DefinitionKind.TERM, term, *spans, first, end, unit.position))
    assert len(found) == 16
    return found


@pytest.fixture(scope="module")
def found(draft: Expression, definitions: list[Definition]) -> list[LintFinding]:
    return lint(draft, definitions=definitions)


@pytest.mark.parametrize(
    ("code", "words", "suggestion"),
    [
        ("number-gap", "24-бап.", "add what is missing or number anew from 23"),
        ("heading-form", "21 бап.", "21-бап."),
        ("inserted-without-first", "1-1)", "number it 1, or mark what comes first as 1"),
        ("number-form", "1. 1", "1-1."),
        ("empty-unit", "22-бап.", "write its text or take the number out"),
        ("contents", "МАЗМҰНЫ", "list the headings or take it out"),
        ("term-variant", "Қажетті көші-қонушы", "Қажетті көшіп-қонушы"),
        ("misspelt", "көшіп-қонушытарға", "көшіп-қонушыларға"),
        ("other-name", "қажетті қоныс аударушы", "қажетті көшіп-қонушы"),
        ("misspelt", "біріңғай", "бірыңғай"),
        ("misspelt", "қабылдаудаудың", "қабылдаудың"),
        ("misspelt", "қабылаудың", "қабылдаудың"),
        ("misspelt", "еңгізілгеннен", "енгізілгеннен"),
        ("run-together", "Республикасыныңазаматтарын", "Республикасының азаматтарын"),
        ("latin-letters", "негiзгi", "негізгі"),
        ("latin-letters", "сәуiрдегi", "сәуірдегі"),
        ("term-hyphen", "Қажетті көшіп қонушы", "Қажетті көшіп-қонушы"),
        ("term-unused", "Тіркеуші", "use it or take the definition out"),
        ("term-unused", "Экологиялық көшіп-қонушы", "use it or take the definition out"),
        ("term-unused", "Мәжбүрлі көші-қон", "use it or take the definition out"),
    ],
)
def test_what_is_wrong_in_the_embedded_draft_is_found(
    draft: Expression, found: list[LintFinding], code: str, words: str, suggestion: str
) -> None:
    told = [shown(draft, finding) for finding in found if finding.code == code]
    assert any(written.startswith(words) and advice == suggestion for _, written, advice in told), (
        told
    )


def test_terms_that_the_draft_uses_are_not_called_unused(
    draft: Expression, found: list[LintFinding]
) -> None:
    unused = {draft.text[each.start : each.end] for each in found if each.code == "term-unused"}
    used = {"Ішкі көшіп-қонушы", "Қажетті көшіп қонушы", "Қоныс аударушы", "Ішкі көші-қон"}
    assert unused & used == set()


def test_little_more_is_found_in_the_draft(found: list[LintFinding]) -> None:
    """Who adds a check sees here what it says of a real text: read it, then change the number."""
    assert len(found) == 37


def test_findings_come_in_the_order_of_the_text_with_their_units(
    draft: Expression, found: list[LintFinding]
) -> None:
    assert [each.start for each in found] == sorted(each.start for each in found)
    for finding in found:
        assert finding.start < finding.end <= len(draft.text)
        if finding.provision is not None:
            unit = draft.provisions[finding.provision]
            assert any(start <= finding.start < end for start, end in unit.content)


def test_one_slip_is_told_once(draft: Expression, found: list[LintFinding]) -> None:
    place = draft.text.index("Қажетті көші-қонушы")
    told = [each.code for each in found if each.start <= place + 10 < each.end]
    assert told == ["term-variant"]


def test_a_clean_draft_has_no_findings() -> None:
    text = articles("ru", ["1. Кобыл доят (кроме зимы).\n\n2. Жеребят пасут.", "Кумыс разливают."])
    assert lint(read(text, "ru")) == []
    assert lint(read("", "kk")) == []
    assert lint(read("Article 1. Mares\n\nMares are milked within 30 (thirty) days.", "en")) == []


def test_every_check_has_a_code_of_its_own_and_says_what_it_looks_for() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z-]+", code) for code in codes)
    assert all(check.explanation for check in CHECKS)
