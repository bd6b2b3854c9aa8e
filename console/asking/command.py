"""The command that answers questions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from console.acts import act_named
from console.asking.records import AnswerRecords
from console.asking.views import AnswerViews
from console.errors import NothingFound, WrongUsage
from console.files import written_whole
from console.knowledge_base import model_wanted, open_knowledge_base
from console.messages import say
from console.screen import bold, print_json, put, tell
from console.views import remark_excerpts
from corpus.document import UnreadableSource
from corpus.sentence import Sentence
from indexer.answers.answering import answer
from indexer.answers.model import Answer, Status
from indexer.search_options import SearchOptions
from indexer.standings import Standings
from kb.store import Store

_MOST_QUESTIONS = 5_000  # of a file
_LONGEST_FILE = 10_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked and where the answers go, as it was typed."""

    question: str
    acts: Sequence[str] = ()
    language: str | None = None
    day: str | None = None
    batch: Path | None = None
    page: Path | None = None
    document: Path | None = None
    markdown: Path | None = None

    @property
    def sheets(self) -> tuple[Path | None, ...]:
        """The files to write."""
        return self.page, self.document, self.markdown


def print_answers(wanted: Wanted, db: Path | None, as_json: bool) -> None:
    """Answer a question, or those of a file, on the screen, as JSON or as sheets."""
    questions = _questions(wanted)
    with open_knowledge_base(db) as store:
        ids = tuple(act_named(store, name).act.id for name in wanted.acts)
        options = SearchOptions(ids, wanted.language, day=wanted.day, model=model_wanted())
        standings = Standings(store, wanted.day) if wanted.day else None
        answers = [answer(store, question, options) for question in questions]
        _write_sheets(store, answers, wanted, standings)
        records = AnswerRecords(store, standings)
        if as_json:
            shown = [records.record(one) for one in answers]
            print_json(shown[0] if wanted.batch is None else {"answers": shown})
        elif not any(wanted.sheets):
            views = AnswerViews(store, standings)
            for one in answers:
                if wanted.batch is not None:
                    put(bold(f"— {one.question.text}"))
                views.put(one)
                if wanted.batch is not None:
                    put()
        remark_excerpts(
            [
                store.expression_head(quoted.expression_id)
                for one in answers
                for quoted in one.quoted
            ]
        )
    if wanted.batch is None and answers[0].status is Status.NOT_FOUND:
        raise NothingFound(say("not_answered"))


def _questions(wanted: Wanted) -> list[str]:
    """The questions that were typed, or those of the file."""
    if wanted.batch is None:
        if not wanted.question.strip():
            raise WrongUsage(say("no_question"))
        return [wanted.question]
    if wanted.question.strip():
        raise WrongUsage(say("question_and_batch"))
    return read_questions(wanted.batch)


def read_questions(path: Path) -> list[str]:
    """The questions of a file: one a line, or JSON lines with ``question``.

    Raises :class:`corpus.document.UnreadableSource` for a file that has none.
    """
    if path.stat().st_size > _LONGEST_FILE:
        raise UnreadableSource(
            str(path), Sentence("it has more than {limit} MB", limit=_LONGEST_FILE // 1_000_000)
        )
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise UnreadableSource(str(path), "not UTF-8: save it as a text file in UTF-8") from None
    found = [
        _question(str(path), number, line.strip())
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]
    if not found:
        raise UnreadableSource(str(path), "there is no question in it: one a line is expected")
    if len(found) > _MOST_QUESTIONS:
        raise UnreadableSource(
            str(path),
            Sentence(
                "there are {count} questions in it, and {most} are answered at once: divide it",
                count=len(found),
                most=_MOST_QUESTIONS,
            ),
        )
    return found


def _question(path: str, number: int, line: str) -> str:
    if not line.startswith("{"):
        return line
    try:
        said = json.loads(line).get("question")
    except ValueError:
        said = None
    if not isinstance(said, str) or not said.strip():
        raise UnreadableSource(path, "a line of JSON with a text “question” is expected", number)
    return said.encode(errors="replace").decode()  # JSON can have half of a pair of characters


def _write_sheets(
    store: Store, answers: Sequence[Answer], wanted: Wanted, standings: Standings | None
) -> None:
    """Write the sheets that are asked for, each whole or not at all."""
    if not any(wanted.sheets):
        return
    from console.asking.sheet.content import sheet_of

    sheet = sheet_of(store, answers, standings)
    if wanted.page is not None:
        from console.asking.sheet.page import write_page

        with written_whole(wanted.page) as part:
            write_page(sheet, part)
        tell(say("written", path=wanted.page))
    if wanted.document is not None:
        from console.asking.sheet.document import write_document

        with written_whole(wanted.document) as part:
            write_document(sheet, part)
        tell(say("written", path=wanted.document))
    if wanted.markdown is not None:
        from console.asking.sheet.markdown import write_markdown

        with written_whole(wanted.markdown) as part:
            write_markdown(sheet, part)
        tell(say("written", path=wanted.markdown))
