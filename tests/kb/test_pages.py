"""From a page of the portal to the tree: orders with what they approve."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.readers.portal_page import read_page
from kb.structure import parse, unplaced

PAGES = Path(__file__).parents[1] / "data" / "pages"


@pytest.mark.parametrize(
    ("name", "annexes"),
    [
        (
            "order.rus.html",
            [
                ("annex_1", "Правила пробного учета"),
                ("annex_1__annex_1", None),  # a form; its heading is not told apart from its lines
                ("annex_2", "Форма пробной карточки"),
            ],
        ),
        (
            "order.kaz.html",
            [
                ("annex_1", "Сынақ қағидалары"),
                ("annex_1__annex_1", "Нысан Сынақ есебі"),
                ("annex_1__annex_2", "Сынақ мөлшері"),
            ],
        ),
    ],
)
def test_an_order_and_what_it_approves(name: str, annexes: list[tuple[str, str | None]]) -> None:
    document = read_page((PAGES / name).read_bytes(), name)
    assert document.act_id is not None and document.language is not None
    expression = parse(document, document.act_id, document.language)
    units = expression.provisions
    assert not unplaced(expression)
    assert not any(unit.level.value == "preamble" and unit.children for unit in units), (
        "the line with kind, date and number is no part of the preamble"
    )
    found = [(unit.eid, unit.heading) for unit in units if unit.level.value == "annex"]
    assert [eid for eid, _ in found] == [eid for eid, _ in annexes]
    for (_, heading), (_, wanted) in zip(found, annexes, strict=True):
        assert wanted is None or heading == wanted
    numbers = [unit.eid for unit in units if unit.eid.startswith("annex_1__chp")]
    assert numbers[:3] == ["annex_1__chp_1", "annex_1__chp_1__para_1", "annex_1__chp_1__para_2"]


RULES = """<html><body><div class="container_alpha slogan"><h1>Об утверждении Правил</h1></div>
<div class="container_gamma text"><article><p>ПРИКАЗЫВАЮ:</p>
<p>1. Утвердить прилагаемые Правила.</p><p>2. Приказ вводится в действие со дня подписания.</p>
<p><table><tr><td><p>Министр</p></td><td><p>А. Пробный</p></td></tr></table></p>
<p align="right">Утверждены<br>приказом Министра<br>от 5 мая 2015 года № 5</p>
<p align="center"><b>Правила проб<br>1. Общие положения</b></p>
<p>1. Правила определяют порядок.</p><p>2. Пробы ведутся.</p>
<p align="center"><b>2. Порядок проб</b></p><p>3. Пробы берут.</p><p>4. Пробы хранят.</p>
</article></div></body></html>"""


def test_rules_whose_headings_are_numbered_like_paragraphs() -> None:
    expression = parse(read_page(RULES, "rules.html"), "V1500000005", "ru")
    assert [unit.eid for unit in expression.provisions[3:]] == [
        "annex_1",
        "annex_1__chp_1",
        "annex_1__chp_1__para_1",
        "annex_1__chp_1__para_2",
        "annex_1__chp_2",
        "annex_1__chp_2__para_3",
        "annex_1__chp_2__para_4",
    ]
