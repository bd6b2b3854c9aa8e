"""The sheet as Markdown, raw and as a reader of CommonMark shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from console.asking.sheet.content import sheet_of
from console.asking.sheet.facts import plain
from console.asking.sheet.markdown import write_markdown
from console.messages import choose_language
from indexer.answers.model import Answer
from tests.console.asking.answered import Texts, answered, asked, quoted, refused, whole_answer
from tests.console.asking.hostile import ANY_TEXT, QUESTIONS

Write = Callable[..., str]
READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


@pytest.fixture
def write(tmp_path: Path, texts: Texts) -> Write:
    """Writes answers as Markdown and gives the source."""

    def written(*answers: Answer) -> str:
        out = tmp_path / "sheet.md"
        write_markdown(sheet_of(texts.store, answers), out)
        return out.read_text("utf-8")

    return written


def inline(tokens: list[Token], kind: str) -> Iterator[str]:
    """The text of the lines right within blocks of a kind."""
    for before, token in pairwise(tokens):
        if token.type == "inline" and before.type == f"{kind}_open":
            yield text_of(token)


def text_of(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def kinds(source: str) -> list[str]:
    """The kinds of all blocks and of what is in their lines, but for text."""
    return [
        one.type
        for token in READER.parse(source)
        for one in (token, *(token.children or ()))
        if one.type != "text"
    ]


def test_it_reads_as_it_is(write: Write, texts: Texts) -> None:
    assert (
        write(whole_answer(texts)).replace(str_of_day(write(refused(texts))), "Answer of today")
        == """\
# An answer from the law

Answer of today

## Можно ли поить скот?

**Закон, который есть в базе знаний, отвечает на этот вопрос.** Ответ ли то, что приведено? Почти наверняка (уверенность 97%).

- Taken for: паить → поить

### 1. Закон даёт право (пастух):

> Пастух **имеет право**:
>
> 1\\) поить скот из всякого колодца;

Закон Республики Казахстан от 3 февраля 2031 года № 12-I «О колодцах», [подпункт 1) статьи 1](https://example.kz/wells)

in force · text of 6 May 2032

### 2. Закон обязывает (пастух):

> 1\\. Пастух **обязан** закрыть колодец **в течение двух часов**, кроме дней зноя.

Закон Республики Казахстан от 3 февраля 2031 года № 12-I «О колодцах», [пункт 1 статьи 2](https://example.kz/wells#z7)

in force · text of 6 May 2032

- **only if:** «закрыть колодец»
- **except:** «кроме дней зноя»
- see also, which refers to it: [пункт 2 статьи 2](https://example.kz/wells): «2. Порядок пункта 1 применяется и к родникам.»

### 3. Закон говорит:

> Мыналарды:
>
> 1\\) құдықты жабуды;
>
> … **малшы орындауға міндетті**

«Құдықтар туралы» Қазақстан Республикасының 2031 жылғы 3 ақпандағы № 12-I Заңы, [1-бап, 1) тармақша](https://example.kz/wells)

in force

**In short**

| No. | Who | May, must … | What | By when, how much |
| --- | --- | --- | --- | --- |
| 1 | пастух | May | «поить скот из всякого колодца» | – |
| 2 | пастух | Must | «закрыть колодец» | «в течение двух часов» |

**Not checked, as it is not here:**

- «\\<Кодексу> \\_вод\\_ \\| \\`рек\\`» – K0000000001: the text of the act is not in the knowledge base; `koshlex add K0000000001` fetches and adds the whole act
- «в порядке, определяемом акимом» – someone else sets this

---

This is no legal advice. Quoted is what the knowledge base has; official are the texts on adilet.zan.kz alone.
"""
    )


def str_of_day(source: str) -> str:
    """The line of the day, which is today's."""
    return source.splitlines()[2]


def test_signs_of_markup_in_a_text_are_text(write: Write, texts: Texts) -> None:
    line = "3. Сбор *платится* по <Кодексу> _вод_ | `рек` & в порядке, определяемом акимом."
    tokens = READER.parse(write(answered(quoted(texts.law, line))))
    start = next(place for place, token in enumerate(tokens) if token.type == "blockquote_open")
    assert text_of(tokens[start + 2]) == line
    assert {child.type for child in tokens[start + 2].children or ()} <= {"text", "text_special"}


def test_that_words_are_no_law_stands_out(write: Write, texts: Texts) -> None:
    assert "**draft**" in write(refused(texts)).splitlines()


def test_many_questions_have_a_list_in_front_that_leads_to_them(write: Write, texts: Texts) -> None:
    choose_language("kk")
    source = write(whole_answer(texts), refused(texts))
    assert (
        "1. [Можно ли поить скот?](#1-сұрақ) – жауап бар\n2. [Сколько стоит вода?](#2-сұрақ) – жауап жоқ\n"
        in source
    )
    assert [*inline(READER.parse(source), "heading")][:2] == [
        "Заң бойынша жауаптар: 2 сұрақ",
        "1-сұрақ",
    ]


@pytest.mark.parametrize(
    "question", [one for one, _ in QUESTIONS], ids=[why for _, why in QUESTIONS]
)
def test_a_hostile_question_is_words(write: Write, texts: Texts, question: str) -> None:
    one, two = refused(texts, asked(question)), refused(texts)
    shown = plain(question) or "–"
    tokens = READER.parse(write(one, two))
    assert shown in [*inline(tokens, "paragraph")]
    assert kinds(write(one, two)) == kinds(write(two, two))
    if len(shown) <= 250:
        assert [*inline(READER.parse(write(one)), "heading")][1] == shown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(question=ANY_TEXT)
def test_any_question_is_words(write: Write, texts: Texts, question: str) -> None:
    source = write(refused(texts, asked(question)), refused(texts))
    tokens = READER.parse(source)
    lines = [*inline(tokens, "paragraph")]
    shown = plain(question) or "–"
    assert shown in lines
    assert kinds(source) == kinds(write(refused(texts), refused(texts)))


def test_a_file_that_cannot_be_written_is_an_error_of_the_system(
    texts: Texts, tmp_path: Path
) -> None:
    with pytest.raises(OSError):
        write_markdown(sheet_of(texts.store, [refused(texts)]), tmp_path / "no folder" / "sheet.md")
