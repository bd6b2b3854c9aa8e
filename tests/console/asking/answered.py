"""Answers made by hand over small acts of our own, for tests of the sheets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.readers.plain_text import read_plain_text
from indexer.answers.model import Answer, Doubt, Followed, Quoted, Source, Span, Status, Unchecked
from indexer.answers.question import Question
from indexer.answers.question_words import Kind
from indexer.passages import passages_of
from indexer.ranked_units import ranked_units_of
from kb.model import (
    Act,
    ActName,
    Bearer,
    Change,
    ChangeAction,
    Completeness,
    Expression,
    Modality,
    Norm,
    Reason,
    Reference,
    ReferenceStatus,
)
from kb.store import Layers, Store, StoreWriter
from kb.store.stored_layers import StoredReference
from kb.structure import parse

LAW = Act(
    "law-of-wells",
    "law",
    "12-I",
    "2031-02-03",
    titles={"ru": "О колодцах", "kk": "Құдықтар туралы"},
    url="https://example.kz/wells",
)
DRAFT = Act("draft-of-wells", "bill", status="draft", titles={"ru": "О родниках"})
OLD = Act("order-of-wells", "order", "7", "2020-01-09", "repealed", {"ru": "О вёдрах"})

LAW_RU = """О колодцах

Статья 1. Права пастуха

Пастух имеет право:

1) поить скот
   из всякого колодца;

2) оставить ведро, если колодец не заперт.

Статья 2. Обязанности

1. Пастух обязан закрыть колодец в течение двух часов, кроме дней зноя.

2. Порядок пункта 1 применяется и к родникам.

3. Сбор *платится* по <Кодексу> _вод_ | `рек` & в порядке, определяемом акимом.
"""
LAW_KK = """Құдықтар туралы

1-бап. Малшы

Мыналарды:

1) құдықты жабуды;

2) шелек қалдыруды малшы орындауға міндетті.
"""
DRAFT_RU = "О родниках\n\nСтатья 1. Родник\n\nРодник не запирается.\n"
OLD_RU = "О вёдрах\n\n1. Ведро подлежит возврату.\n\n2. Ведро красное.\n"


@dataclass(frozen=True, slots=True)
class Text:
    """An act's text in the store: offsets and positions by words."""

    id: int
    expression: Expression

    def span(self, words: str) -> Span:
        start = self.expression.text.index(words)
        return start, start + len(words)

    def position(self, words: str) -> int:
        """The innermost unit in which words stand."""
        start, _ = self.span(words)
        around = [unit for unit in self.expression.provisions if unit.start <= start < unit.end]
        return around[-1].position


@dataclass(frozen=True, slots=True)
class Texts:
    """The store and its texts."""

    store: Store
    law: Text
    law_kk: Text
    draft: Text
    old: Text


def _parsed(act: Act, language: str, text: str) -> Expression:
    return parse(read_plain_text(text), act.id, language, title=act.titles.get(language))


def build(path: Path) -> None:
    """Write the knowledge base: a law with an anchor and a ruling, a draft, an excerpt."""
    law = _parsed(LAW, "ru", LAW_RU)
    text = Text(0, law)
    first = text.position("Пастух обязан")
    anchored = (
        replace(unit, anchor="z7") if unit.position == first else unit for unit in law.provisions
    )
    law = replace(law, provisions=tuple(anchored), date="2032-05-06")
    start, end = text.span("Порядок пункта 1")
    ruling = Change(
        None, start, end, ChangeAction.UNCONSTITUTIONAL, text.position("Порядок пункта 1"),
        act=ActName(number="3-НП", date="2033-01-02"),
    )  # fmt: skip
    old = replace(_parsed(OLD, "ru", OLD_RU), completeness=Completeness.EXCERPT)
    put = (
        (LAW, law, Layers(changes=(ruling,))),
        (LAW, _parsed(LAW, "kk", LAW_KK), Layers()),
        (DRAFT, _parsed(DRAFT, "ru", DRAFT_RU), Layers()),
        (OLD, old, Layers()),
    )
    with StoreWriter(path) as writer:
        for act, expression, layers in put:
            writer.put_act(act)
            ranked = ranked_units_of(expression, layers.definitions)
            writer.put_expression(expression, passages_of(expression), layers, ranked)
        writer.finish()


def texts_of(store: Store) -> Texts:
    """The texts of an open knowledge base."""

    def text(act: Act, language: str) -> Text:
        [head] = store.expressions(act.id, language)
        return Text(head.id, store.expression(head.id))

    return Texts(store, text(LAW, "ru"), text(LAW, "kk"), text(DRAFT, "ru"), text(OLD, "ru"))


def norm(
    text: Text,
    action: str,
    modality: Modality = Modality.RIGHT,
    bearer: str | None = None,
    deciding: str | None = None,
    deadline: str | None = None,
) -> Norm:
    """A norm by the words of the text."""
    start, end = text.span(action)
    bearers = () if bearer is None else (Bearer("x", bearer, start, end),)
    return Norm(
        text.position(action),
        start,
        end,
        modality,
        bearers,
        None if deciding is None else text.span(deciding),
        deadlines=() if deadline is None else (text.span(deadline),),
    )


def quoted(
    text: Text,
    words: str,
    *,
    heads: Iterable[str] = (),
    closing: str | None = None,
    marks: Iterable[str] = (),
    norms: Iterable[Norm] = (),
    conditions: Iterable[str] = (),
    exceptions: Iterable[str] = (),
    followed: Iterable[Followed] = (),
) -> Quoted:
    """A quotation by the words of the text."""
    return Quoted(
        text.id,
        text.position(words),
        text.span(words),
        tuple(map(text.span, heads)),
        None if closing is None else text.span(closing),
        tuple(map(text.span, marks)),
        tuple(norms),
        tuple(map(text.span, conditions)),
        tuple(map(text.span, exceptions)),
        tuple(followed),
        1.0,
    )


def followed(
    text: Text, words: str, source: Source = Source.REFERRED, is_whole: bool = True
) -> Followed:
    return Followed(source, text.id, text.position(words), text.span(words), is_whole, text.id)


def unchecked(text: Text, words: str, act_id: str | None) -> Unchecked:
    """What is referred to and not here; without an act a rule that somebody sets."""
    if act_id is None:
        return Unchecked(text.id, text.span(words))
    reference = Reference(
        *text.span(words), text.position(words), ActName(kind="code", language="ru"), (),
        ReferenceStatus.EXTERNAL, Reason.NOT_LOADED, act_id,
    )  # fmt: skip
    return Unchecked(text.id, text.span(words), StoredReference(text.id, reference))


def asked(words: str = "Можно ли поить скот?", language: str = "ru") -> Question:
    return Question(words, language, Kind.MAY)


def answered(*quotations: Quoted, question: Question | None = None, **more: object) -> Answer:
    """An answer; ``more`` are further fields of it."""
    answer = Answer(question or asked(), Status.ANSWERED, 0.97, tuple(quotations))
    return replace(answer, **more)  # type: ignore[arg-type]


def whole_answer(texts: Texts) -> Answer:
    """An answer that has all that an answer can have."""
    law = texts.law
    right = "1) поить скот\n   из всякого колодца;"
    duty = "1. Пастух обязан закрыть колодец в течение двух часов, кроме дней зноя."
    return answered(
        quoted(
            law, right, heads=["Пастух имеет право:"], marks=["имеет право"],
            norms=[norm(law, "поить скот\n   из всякого колодца", bearer="пастух")],
        ),
        quoted(
            law, duty, marks=["обязан", "в течение двух часов"], exceptions=["кроме дней зноя"],
            conditions=["закрыть колодец"],
            norms=[norm(law, "закрыть колодец", Modality.DUTY, "пастух", "обязан", "в течение двух часов")],
            followed=[followed(law, "2. Порядок пункта 1 применяется и к родникам.")],
        ),
        quoted(
            texts.law_kk, "1) құдықты жабуды;", heads=["Мыналарды:"],
            closing="малшы орындауға міндетті",
        ),
        unchecked=(
            unchecked(law, "<Кодексу> _вод_ | `рек`", "K0000000001"),
            unchecked(law, "в порядке, определяемом акимом", None),
        ),
        corrected=(("паить", "поить"),),
    )  # fmt: skip


def refused(texts: Texts, question: Question | None = None) -> Answer:
    """That nothing answers, and what is nearest."""
    nearest = quoted(
        texts.draft, "Родник не запирается.", norms=[norm(texts.draft, "Родник не запирается")]
    )
    return answered(
        question=question or asked("Сколько стоит вода?"),
        status=Status.NOT_FOUND,
        confidence=0.1,
        nearest=(nearest,),
        doubts=(Doubt.COSTS, Doubt.WORDS_MISSING),
        missing=("вода",),
    )
