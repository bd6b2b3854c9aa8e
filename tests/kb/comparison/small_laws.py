"""Small laws that we wrote ourselves, and what became of their units, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from corpus.readers.plain_text import read_plain_text
from kb.comparison.compare import compare
from kb.comparison.model import ComparedText, Comparison, Pair
from kb.definitions import definitions_of
from kb.model import Act, Expression
from kb.references import references_of
from kb.structure import parse

Article = tuple[str, ...]
"""Heading, then a line for each block."""

HERD: Article = (
    "Табун",
    "1. Табун пасут у большой реки от первой травы до первого снега.",
    "2. Пастух считает лошадей каждое утро и записывает их число в книгу.",
    "3. Жеребят клеймят осенью в присутствии двух соседей.",
)
HAY: Article = (
    "Сено",
    "Сено косят в июле и сушат на лугу под солнцем, пока оно не зазвенит.",
)
WOOL: Article = (
    "Шерсть",
    "На ярмарку везут:",
    "1) шерсть весенней стрижки, промытую в трех водах;",
    "2) войлок, свалянный на кочевье руками хозяек;",
    "3) веревки и арканы из конского волоса.",
)
FAIR: Article = (
    "Ярмарка",
    "На ярмарку везут:",
    "1) шерсть весенней стрижки, промытую в трех водах;",
    "2) войлок, свалянный на кочевье руками хозяек;",
    "3) веревки из конского волоса.",
)
WELL: Article = (
    "Колодец",
    "1. Колодец роют всем аулом и обкладывают камнем до самой воды.",
    "2. Воду из колодца не продают и в ней никому не отказывают.",
)
DISPUTES: Article = (
    "Споры",
    "Спор о пастбище решают бии трех соседних родов за один день.",
)
RIGHTS_KK: Article = (
    "Жылқышының құқықтары",
    "1. Жылқышы өзен бойындағы жайылымды жаз бойы тегін пайдаланады.",
    "2. Жылқышы құлындарды күзде екі көршінің көзінше таңбалайды.",
    "3. Жылқышы айдап келген малының санын кітапқа жазады.",
)
WATER_KK: Article = (
    "Құдық",
    "Құдықты бүкіл ауыл болып қазады, суын ешкім сатпайды.",
)
HEADS = {"ru": "Статья {}. {}", "kk": "{}-бап. {}", "en": "Article {}. {}"}


def law(articles: Mapping[int | str, Article], language: str = "ru") -> str:
    """The text of a law with ``articles`` by number; a name instead of one is a line of its own."""
    lines = ["Заң" if language == "kk" else "Закон"]
    for number, (heading, *blocks) in articles.items():
        lines += [HEADS[language].format(number, heading), *blocks]
    return "\n\n".join(lines)


def without(article: Article, *lines: int) -> Article:
    """``article`` without some of its lines, the heading being line 0."""
    return tuple(line for at, line in enumerate(article) if at not in lines)


def compared_text(text: str, language: str = "ru") -> ComparedText:
    expression = parse(read_plain_text(text), "act", language)
    return ComparedText(
        Act("act"), expression, definitions_of(expression), references_of(expression)
    )


def compared(old: str, new: str, language: str = "ru", new_language: str = "") -> Comparison:
    return compare(compared_text(old, language), compared_text(new, new_language or language))


def fates(comparison: Comparison) -> list[str]:
    """What became of the articles and, each behind its article with an indent, their units.

    A line for each pair: the old units, what became of them, the new units, and what else
    the pair says.
    """
    return [*_fates(comparison, comparison.pairs, "")]


def changes(comparison: Comparison) -> list[str]:
    """The lines of :func:`fates` for what did not stay as it was."""
    return [line for line in fates(comparison) if " unchanged " not in f" {line} "]


def _fates(comparison: Comparison, pairs: Sequence[Pair], indent: str) -> Iterator[str]:
    for pair in pairs:
        old = _names(comparison.old.expression, pair.old)
        new = _names(comparison.new.expression, pair.new)
        said = [name for name in ("moved", "renumbered", "leaves") if getattr(pair, name)]
        more = [f"({', '.join(said)})"] if said else []
        yield indent + " ".join([*old, str(pair.kind), *new, *more])
        yield from _fates(comparison, pair.units, "  ")


def _names(expression: Expression, units: Sequence[int]) -> list[str]:
    return [expression.provisions[unit].eid for unit in units]
