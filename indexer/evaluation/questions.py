"""Questions with the provisions that answer them, as a file has them.

One JSON object a line: ``id``, ``lang`` (kk, ru, en), ``style`` (lay, lawyer, …),
``act`` (an id, null where nothing answers), ``question``, ``gold``. A gold
provision has ``article``, ``paragraph``, ``point`` (strings such as "6-1", null
where the whole upper unit is meant or the act has no such level), ``grade`` (2
answers, 1 is related) and, where the act has annexes with numbers of their own,
``annex``. No gold: nothing in the acts answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from corpus.document import UnreadableSource
from corpus.readers import content_of
from corpus.sentence import Sentence
from kb.address import address_of, find_units
from kb.model import LANGUAGES, Address, Level
from kb.store import Store

ANSWERS = 2
RELATED = 1
_STEERING = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")
_UNITS = ("annex", "article", "paragraph", "point")

Place = tuple[str | None, str | None]
"""Annex and number of an article, or of the paragraph or point that stands for one."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A provision that answers a question (grade 2) or is related (grade 1)."""

    article: str | None
    paragraph: str | None = None
    point: str | None = None
    grade: int = ANSWERS
    annex: str | None = None

    @property
    def place(self) -> Place:
        """The article, see :func:`place_of`."""
        return place_of(self)

    def __str__(self) -> str:
        """``51/2/1-1``: article, paragraph, point, in an annex with ``+annex`` before them."""
        units = "/".join(unit or "–" for unit in (self.article, self.paragraph, self.point))
        written = units.rstrip("/–") if self.article or self.paragraph else units
        return f"+{self.annex}/{written}" if self.annex else written


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what answers it; ``line`` is that of the file, 0 where there is none."""

    id: str
    language: str
    style: str
    text: str
    act: str | None = None
    gold: tuple[Gold, ...] = ()
    line: int = field(default=0, compare=False)

    def grades(self) -> dict[Place, int]:
        """The articles of the gold with the highest grade of each."""
        grades: dict[Place, int] = {}
        for part in self.gold:
            grades[part.place] = max(part.grade, grades.get(part.place, 0))
        return grades


def place_of(unit: Gold | Address) -> Place:
    """The article of a unit: where an act has none, the paragraph or point that stands for one.

    Paragraphs and points are marked, so that paragraph 5 of an act's rules is not its article 5.
    """
    if unit.article is not None:
        return unit.annex, unit.article
    if unit.paragraph is not None:
        return unit.annex, f"{unit.paragraph}."
    return unit.annex, None if unit.point is None else f"{unit.point})"


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a file.

    Raises :class:`corpus.document.UnreadableSource` where the file or a line of
    it is not as described above; it says the line and what was expected.
    """
    lines = content_of(path).removeprefix(b"\xef\xbb\xbf").split(b"\n")
    questions: list[Question] = []
    lines_of: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        question = _Reading(str(path), number).question(line)
        if question.id in lines_of:
            message = Sentence(
                "the id {id} stands in line {line} too: give each question its own",
                id=question.id,
                line=lines_of[question.id],
            )
            raise UnreadableSource(str(path), message, number)
        lines_of[question.id] = number
        questions.append(question)
    if not questions:
        raise UnreadableSource(
            str(path), "the file has no questions; one JSON object a line was expected"
        )
    return tuple(questions)


class _Reading:
    """Reads one line and refuses what is wrong in it."""

    def __init__(self, source: str, line: int) -> None:
        self._source = source
        self._line = line

    def question(self, line: bytes) -> Question:
        try:
            record = json.loads(line.decode("utf-8"))
        except UnicodeDecodeError:
            raise self._wrong("the line is not UTF-8: save the file as UTF-8") from None
        except (ValueError, RecursionError):
            raise self._wrong("the line is no JSON: one object a line was expected") from None
        if not isinstance(record, dict):
            raise self._wrong("the line is no JSON object: one object a line was expected")
        language = self._text(record, "lang")
        if language not in LANGUAGES:
            raise self._wrong(
                Sentence("lang is {value}: kk, ru or en was expected", value=language)
            )
        act = record.get("act")
        if act is not None and (not isinstance(act, str) or not act.strip()):
            raise self._wrong("act: the id of an act or null was expected")
        gold = self._gold(record)
        if gold and act is None:
            raise self._wrong("there is gold and no act: name the act that the gold is of")
        return Question(
            self._text(record, "id"),
            language,
            self._text(record, "style"),
            self._text(record, "question"),
            act,
            gold,
            self._line,
        )

    def _gold(self, record: Mapping[str, Any]) -> tuple[Gold, ...]:
        parts = record.get("gold")
        if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
            raise self._wrong("gold: a list of objects was expected, an empty one for no answer")
        gold = tuple(map(self._part, parts))
        if gold and all(part.grade != ANSWERS for part in gold):
            raise self._wrong("no provision of the gold has grade 2: one that answers was expected")
        return gold

    def _part(self, part: Mapping[str, Any]) -> Gold:
        units = {name: part.get(name) for name in _UNITS}
        for name, value in units.items():
            if value is not None and (not isinstance(value, str) or not value.strip()):
                message = 'gold: {name} is {value}: a number in quotes ("6-1") or null was expected'
                raise self._wrong(Sentence(message, name=name, value=repr(value)))
        if not any(units[name] for name in ("article", "paragraph", "point")):
            raise self._wrong("gold: an article, a paragraph or a point was expected")
        grade = part.get("grade")
        if isinstance(grade, bool) or grade not in (ANSWERS, RELATED):
            message = "gold: grade is {value}: 2 (answers) or 1 (related) was expected"
            raise self._wrong(Sentence(message, value=repr(grade)))
        return Gold(grade=grade, **units)

    def _text(self, record: Mapping[str, Any], name: str) -> str:
        value = record.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(Sentence("{name}: a text was expected", name=name))
        # An escaped half of a letter ("\\ud800") and signs that steer a terminal are no text.
        text = value.encode("utf-8", "replace").decode("utf-8").translate(_STEERING)
        return text.strip()

    def _wrong(self, message: str) -> UnreadableSource:
        return UnreadableSource(self._source, message, self._line)


@dataclass(frozen=True, slots=True)
class Located:
    """Questions whose gold was looked up in a knowledge base.

    ``absent`` are gold provisions that the texts of their acts lack: no search can find them.
    """

    questions: tuple[Question, ...]
    absent: tuple[tuple[Question, Gold], ...]


def located(store: Store, questions: Iterable[Question], source: str) -> Located:
    """``questions`` with the annex of each gold provision that stands in one.

    Raises :class:`corpus.document.UnreadableSource` where a question's act is
    not in the knowledge base; ``source`` is the name of the file.
    """
    units = _Units(store)
    found: list[Question] = []
    absent: list[tuple[Question, Gold]] = []
    for question in questions:
        if not question.gold:
            found.append(question)
            continue
        assert question.act is not None, "gold has an act"
        if store.act(question.act) is None:
            message = Sentence(
                "the act {id} is not in the knowledge base: koshlex add {id} adds it",
                id=question.act,
            )
            raise UnreadableSource(source, message, question.line or None)
        gold = []
        for part in question.gold:
            annexes = units.annexes(question.act, part)
            if not annexes:
                absent.append((question, part))
            gold.append(replace(part, annex=annexes[0]) if annexes else part)
        found.append(replace(question, gold=tuple(gold)))
    return Located(tuple(found), tuple(absent))


class _Units:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[tuple[str, Gold], list[str | None]] = {}
        self._provisions: dict[int, Any] = {}

    def annexes(self, act_id: str, part: Gold) -> list[str | None]:
        """The annexes (None: the body) in which the act has such a unit, in any language."""
        key = act_id, replace(part, grade=ANSWERS)
        if key not in self._known:
            self._known[key] = list(dict.fromkeys(self._found(act_id, part)))
        return self._known[key]

    def _found(self, act_id: str, part: Gold) -> Iterator[str | None]:
        cited = [
            (level, number)
            for level, number in (
                (Level.ANNEX, part.annex),
                (Level.ARTICLE, part.article),
                (Level.PARAGRAPH, part.paragraph),
                (Level.POINT, part.point),
            )
            if number is not None
        ]
        for head in self._store.expressions(act_id):
            if head.id not in self._provisions:
                self._provisions[head.id] = self._store.provisions(head.id)
            units = self._provisions[head.id]
            for position in find_units(units, cited):
                yield address_of(units, position, act_id, head.language).annex
