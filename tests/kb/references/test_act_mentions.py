"""Acts that running text names, in the three languages."""

from __future__ import annotations

import pytest

from kb.language.lookalikes import fold_lookalikes
from kb.references.act_mentions import Relation, act_mentions, short_names

TITLE = "Халықтың көші-қоны туралы"

# Language, text with the mentions between ⟦ and ⟧, what their names say, the reason.
NAMED = [
    (
        "kk",
        f"⟦«{TITLE}» Қазақстан Республикасының Заңында⟧ көзделген",
        [f"law||| {TITLE}"],
        "a title",
    ),
    (
        "kk",
        f'⟦"{TITLE}" Қазақстан Республикасының 2011 жылғы 22 шілдедегі № 477-IV Заңының⟧ 5-бабы',
        [f"law|477-IV|2011-07-22|{TITLE}"],
        "title, date and number",
    ),
    (
        "kk",
        "⟦Қазақстан Республикасының Әлеуметтік кодексіне⟧ сәйкес",
        ["code|||Әлеуметтік кодексіне"],
        "an adjective",
    ),
    (
        "ru",
        "⟦Трудовым кодексом Республики Казахстан⟧ установлено",
        ["code|||Трудовым кодексом"],
        "an adjective",
    ),
]


def _marked(marked: str) -> tuple[str, list[str]]:
    pieces = marked.replace("⟧", "⟦").split("⟦")
    return "".join(pieces), pieces[1::2]


def _said(name: object) -> str:
    fields = (getattr(name, field) or "" for field in ("kind", "number", "date", "title"))
    return "|".join(fields)


@pytest.mark.parametrize(("language", "marked", "names", "reason"), NAMED)
def test_acts_are_named(language: str, marked: str, names: list[str], reason: str) -> None:
    text, spans = _marked(marked)
    found = act_mentions(fold_lookalikes(text), language)
    assert [text[m.start : m.end] for m in found] == spans, reason
    assert [_said(m.name) for m in found] == [name.replace("| ", "|") for name in names], reason


def test_short_names_mean_the_act_before_them() -> None:
    text = f"«{TITLE}» Қазақстан Республикасының Заңына (бұдан әрі – Заң) сәйкес Заңның 5-бабы"
    mentions = act_mentions(text, "kk")
    assert mentions[0].relation is Relation.NAMED
    assert short_names(text, "kk", mentions) == {"Заң": mentions[0]}
