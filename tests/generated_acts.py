"""Acts made at random, with the tree that their text must give.

A generated act is built as a tree first and written down second, so that the
tree is known however the text is laid out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from hypothesis import strategies as st

from corpus.document import Block, BlockKind, Document
from kb.model import Level, Status


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words for the units and its words to make sentences of.

    A citation is among the words: its numbers begin no units, wherever it stands.
    """

    language: str
    headed: dict[Level, str]
    """Pattern of a heading's beginning, ``{}`` where the number stands."""
    annex: str
    removed: dict[Status, str]
    note: str
    title: str
    words: tuple[str, ...]


KAZAKH = Words(
    "kk",
    {
        Level.SECTION: "{}-бөлім.",
        Level.CHAPTER: "{}-тарау.",
        Level.SUBDIVISION: "{}-параграф.",
        Level.ARTICLE: "{}-бап.",
    },
    "{}-қосымша",
    {
        Status.EXCLUDED: "алып тасталды - ҚР 03.07.2019 № 262-VI Заңымен",
        Status.REPEALED: "күші жойылды - ҚР 03.07.2019 № 262-VI Заңымен",
    },
    "Ескерту. {}-бапқа өзгеріс енгізілді - ҚР 24.11.2021 № 475-VII Заңымен.",
    "Жылқы айдау туралы",
    (
        *[
            "жылқы",
            "бие",
            "құлын",
            "айдын",
            "дала",
            "шөп",
            "көл",
            "қайың",
            "түнгі",
            "қонақ",
            "киіз",
            "үй",
            "шаңырақ",
        ],
        *["сары", "кең", "өріс", "ай", "күн", "жайлау", "қыстау", "көктем", "тұлпар"],
        "осы Заңның 5-бабының 2-тармағы 1) тармақшасына сәйкес",
    ),
)
RUSSIAN = Words(
    "ru",
    {
        Level.SECTION: "Раздел {}.",
        Level.CHAPTER: "Глава {}.",
        Level.SUBDIVISION: "Параграф {}.",
        Level.ARTICLE: "Статья {}.",
    },
    "Приложение {}",
    {
        Status.EXCLUDED: "исключена Законом РК от 03.07.2019 № 262-VI",
        Status.REPEALED: "утратила силу Законом РК от 03.07.2019 № 262-VI",
    },
    "Сноска. В статью {} внесены изменения Законом РК от 24.11.2021 № 475-VII.",
    "О перегоне лошадей",
    (
        *[
            "лошадь",
            "табун",
            "степь",
            "трава",
            "озеро",
            "берёза",
            "ночь",
            "гость",
            "войлок",
            "юрта",
            "шанырак",
        ],
        *["широкое", "пастбище", "луна", "солнце", "зимовка", "весна", "скакун", "жёлтая", "река"],
        "согласно подпункту 1) пункта 2 статьи 5 настоящего Закона",
    ),
)
ENGLISH = Words(
    "en",
    {
        Level.SECTION: "Section {}.",
        Level.CHAPTER: "Chapter {}.",
        Level.SUBDIVISION: "Paragraph {}.",
        Level.ARTICLE: "Article {}.",
    },
    "Annex {}",
    {
        Status.EXCLUDED: "excluded by the Law of 03.07.2019 № 262-VI",
        Status.REPEALED: "repealed by the Law of 03.07.2019 № 262-VI",
    },
    "Footnote. Article {} as amended by the Law of 24.11.2021 № 475-VII.",
    "On the driving of horses",
    (
        *[
            "horse",
            "herd",
            "steppe",
            "grass",
            "lake",
            "birch",
            "night",
            "guest",
            "felt",
            "yurt",
            "wide",
            "pasture",
        ],
        *["moon", "sun", "winter", "spring", "stallion", "yellow", "river"],
        "under subparagraph 1) of paragraph 2 of Article 5 of this Law",
    ),
)
_LATIN, _CYRILLIC = "aceopxiC", "асеорхіС"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_WORD = re.compile(r"[^\W\d_]{4,}")
_GAP = re.compile(r" (?=[^\W\d_]{4})")
"""A gap between words where the portal might break a line, as it does around every link."""
_POINT = re.compile(r"(\d+(?:-\d+)?)\) ")
_SHORTEST_RUN = 100
_INSERTED = re.compile(r"(?<=^\d)-(\d)(?=[.)-])")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TO_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
HEADED = (Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ARTICLE)


@dataclass(slots=True)
class Unit:
    """A unit as it is made; ``text`` is its own, without number and heading."""

    level: Level
    number: str | None
    heading: str | None = None
    text: str | None = None
    status: Status = Status.IN_FORCE
    removal: str | None = None
    note: str | None = None
    children: list[Unit] = field(default_factory=list)


Expected = tuple[str, str | None, str | None, str, int | None, str]
"""Level, number, heading, status, position of the parent, own text of a unit."""


@dataclass(frozen=True, slots=True, repr=False)
class GeneratedAct:
    """An act, its text as a document, and what its parse must give."""

    language: str
    document: Document
    units: tuple[Expected, ...]
    notes: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<{self.language}> {self.document.text!r}"


@st.composite
def sentence(draw: st.DrawFn, words: Words, end: str = ".", capital: bool = True) -> str:
    """Words in a row; never what begins a unit."""
    count = draw(st.integers(2, 14))
    chosen = [draw(st.sampled_from(words.words)) for _ in range(count)]
    text = " ".join(chosen) + end
    return text[0].upper() + text[1:] if capital else text


@st.composite
def numbers(draw: st.DrawFn, least: int, most: int) -> list[str]:
    """Numbers of a row of units, some of them inserted: 1, 2, 2-1, 3."""
    row: list[str] = []
    last = inserted = 0
    for _ in range(draw(st.integers(least, most))):
        if last and draw(st.integers(0, 5)) == 0:
            inserted += 1
        else:
            last, inserted = last + 1, 0
        row.append(f"{last}-{inserted}" if inserted else str(last))
    return row


@st.composite
def point(draw: st.DrawFn, words: Words, number: str, is_last: bool, *, may_vary: bool) -> Unit:
    """A point of a list; it may vary from a line of text: be removed, or hold indents."""
    end = "." if is_last else ";"
    kinds = ("plain", "plain", "plain", "indents", "removed")
    kind = draw(st.sampled_from(kinds)) if may_vary else "plain"
    if kind == "removed":
        status = draw(st.sampled_from(sorted(words.removed)))
        removal = words.removed[status] + end
        return Unit(Level.POINT, number, status=status, removal=removal)
    if kind == "plain":
        return Unit(Level.POINT, number, text=draw(sentence(words, end, capital=False)))
    unit = Unit(Level.POINT, number, text=draw(sentence(words, ":", capital=False)))
    lines = draw(st.integers(1, 3))
    for line in range(lines):
        last = end if line == lines - 1 else ";"
        text = draw(sentence(words, last, capital=False))
        unit.children.append(Unit(Level.INDENT, str(line + 2), text=text))
    return unit


@st.composite
def listed(draw: st.DrawFn, words: Words, unit: Unit, *, closes: bool = False) -> None:
    """Give ``unit`` a text and a list of points; ``closes``: text may follow the list."""
    unit.text = draw(sentence(words, ":"))
    row = draw(numbers(2, 5))
    unit.children += [draw(point(words, n, False, may_vary=True)) for n in row[:-1]]
    unit.children.append(draw(point(words, row[-1], True, may_vary=not closes)))


@st.composite
def fill(draw: st.DrawFn, words: Words, unit: Unit) -> None:
    """Give ``unit`` its own text, perhaps with a list of points, or several subparagraphs."""
    kind = draw(st.sampled_from(("plain", "points", "points", "subparagraphs")))
    if kind == "plain":
        unit.text = draw(sentence(words))
    elif kind == "points":
        draw(listed(words, unit))
    else:
        count = draw(st.integers(2, 3))
        for number in range(1, count + 1):
            subparagraph = Unit(Level.SUBPARAGRAPH, str(number))
            if draw(st.integers(0, 3)) == 0:
                draw(listed(words, subparagraph, closes=number < count))
            else:
                subparagraph.text = draw(sentence(words))
            unit.children.append(subparagraph)


@st.composite
def article(draw: st.DrawFn, words: Words, number: str) -> Unit:
    """An article with a heading, its text or paragraphs; or a removed one."""
    if draw(st.integers(0, 8)) == 0:
        status = draw(st.sampled_from(sorted(words.removed)))
        removal = words.removed[status] + "."
        removal = removal[0].upper() + removal[1:]
        return Unit(Level.ARTICLE, number, status=status, removal=removal)
    unit = Unit(Level.ARTICLE, number, heading=draw(sentence(words, end="")))
    if draw(st.booleans()):
        draw(fill(words, unit))
    else:
        for paragraph_number in draw(numbers(1, 4)):
            paragraph = Unit(Level.PARAGRAPH, paragraph_number)
            draw(fill(words, paragraph))
            unit.children.append(paragraph)
    if draw(st.integers(0, 3)) == 0:
        unit.note = words.note.format(number)
    return unit


@st.composite
def acts(draw: st.DrawFn) -> GeneratedAct:
    """Any generated act in any layout."""
    words = draw(st.sampled_from((KAZAKH, RUSSIAN, ENGLISH)))
    levels = draw(st.sampled_from(((), HEADED[1:2], HEADED[:2], HEADED[1:3], HEADED[:3])))
    roots: list[Unit] = []
    counts: dict[Level, int] = {}
    open_units: list[Unit] = []
    for number in draw(numbers(1, 6)):
        if levels and (not open_units or draw(st.integers(0, 2)) == 0):
            at = draw(st.integers(0, len(levels) - 1)) if open_units else 0
            del open_units[at:]
            for level in levels[at:]:
                counts[level] = counts.get(level, 0) + 1
                if level is not Level.SUBDIVISION:
                    counts[Level.SUBDIVISION] = 0  # counted anew in every chapter
                unit = Unit(level, str(counts[level]), heading=draw(sentence(words, end="")))
                (open_units[-1].children if open_units else roots).append(unit)
                open_units.append(unit)
        (open_units[-1].children if open_units else roots).append(draw(article(words, number)))
    for number in [str(n + 1) for n in range(draw(st.integers(0, 2)))]:
        annex = Unit(Level.ANNEX, number, heading=draw(sentence(words, end="")))
        for paragraph_number in draw(numbers(1, 3)):
            paragraph = Unit(Level.PARAGRAPH, paragraph_number)
            draw(fill(words, paragraph))
            annex.children.append(paragraph)
        roots.append(annex)
    return GeneratedAct(
        words.language,
        draw(_written(words, roots)),
        tuple(_expected(words, roots)),
        tuple(_notes(roots)),
    )


def letters(text: str) -> str:
    """Text for comparison: look-alikes and raised numbers read, white space collapsed."""
    plain = re.sub(r"([⁰¹²³⁴⁵⁶⁷⁸⁹])", lambda raised: f"-{raised[1]}", text).translate(_TO_PLAIN)
    return re.sub(r"\s+", " ", plain).strip().translate(_TO_CYRILLIC)


def _mark(words: Words, unit: Unit) -> str:
    """What the unit begins with."""
    if unit.level in words.headed:
        return words.headed[unit.level].format(unit.number)
    if unit.level is Level.ANNEX:
        return words.annex.format(unit.number)
    return {Level.PARAGRAPH: f"{unit.number}.", Level.POINT: f"{unit.number})"}.get(unit.level, "")


def _expected(words: Words, roots: list[Unit]) -> Iterator[Expected]:
    pending: list[tuple[Unit, int | None]] = [(unit, None) for unit in reversed(roots)]
    position = 0
    while pending:
        unit, parent = pending.pop()
        own = " ".join(filter(None, (_mark(words, unit), unit.heading, unit.text)))
        heading = letters(unit.heading) if unit.heading else None
        level, status = unit.level.value, unit.status.value
        yield level, unit.number, heading, status, parent, letters(own)
        pending += [(child, position) for child in reversed(unit.children)]
        position += 1


def _notes(units: list[Unit]) -> Iterator[str]:
    for unit in units:
        if unit.removal is not None:
            yield letters(unit.removal)
        yield from _notes(unit.children)
        if unit.note is not None:
            yield letters(unit.note)


def _lines(words: Words, unit: Unit) -> Iterator[str]:
    """The blocks of the unit's text in their order."""
    mark = _mark(words, unit)
    children = unit.children
    if unit.level is Level.ANNEX:
        yield mark
        yield unit.heading or ""
    elif unit.removal is not None:
        yield f"{mark} {unit.removal}"
    elif unit.level in words.headed:
        yield f"{mark} {unit.heading}"
        if unit.text is not None:
            yield unit.text
    elif unit.text is not None:
        yield f"{mark} {unit.text}".strip()
    else:  # a paragraph whose number stands on the line of its first subparagraph
        first, *rest = _lines(words, children[0])
        yield f"{mark} {first}"
        yield from rest
        children = children[1:]
    for child in children:
        yield from _lines(words, child)
    if unit.note is not None:
        yield unit.note


@st.composite
def _written(draw: st.DrawFn, words: Words, roots: list[Unit]) -> Document:
    """The act as a document in a layout drawn at random."""
    indent = draw(st.sampled_from(("", "   ", "\xa0\xa0\xa0\xa0\xa0 ", "\t")))
    end_of_block = draw(st.sampled_from(("\n", "\r\n", " \n", "\n\n", "\n \n\n")))
    disguise = draw(st.booleans())
    random = draw(st.randoms(use_true_random=False))
    lines = [words.title, *(line for unit in roots for line in _lines(words, unit))]
    if draw(st.booleans()):
        lines = _run_in(lines)
    raised = draw(st.booleans())
    text = ""
    blocks: list[Block] = []
    for line in lines:
        if raised:
            line = _INSERTED.sub(lambda number: number[1].translate(_SUPERSCRIPTS), line)
        if disguise:
            line = _WORD.sub(lambda word: _disguised(word.group(), random), line)
        if random.random() < 0.3:
            line = _GAP.sub(lambda _: random.choice((" ", " ", "\n", "\n  ")), line)
        text += indent
        blocks.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(line)))
        text += line + end_of_block
    return Document(text=text, blocks=tuple(blocks), format="text")


def _run_in(lines: list[str]) -> list[str]:
    """The lines with lists written as one paragraph, as older texts do."""
    joined: list[str] = []
    for line in lines:
        point = _POINT.match(line)
        opens = point is not None and point[1] == "1" and joined[-1].endswith(":")
        goes_on = point is not None and point[1] != "1" and ": 1) " in joined[-1]
        if (opens or goes_on) and len(joined[-1]) > _SHORTEST_RUN:
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def _disguised(word: str, random: Random) -> str:
    """The word with some of its Cyrillic letters as their Latin twins, never the last."""
    letters_of_word = [
        letter.translate(_TO_LATIN) if random.random() < 0.3 else letter for letter in word[:-1]
    ]
    return "".join(letters_of_word) + word[-1]
