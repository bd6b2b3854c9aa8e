"""The questions that come along: what people ask, and the article that answers it."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "questions"
COLUMNS = ("article", "language", "style", "question")
STYLES = ("lay", "lawyer", "keyword")


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the article with this number answers."""

    act: str
    article: str
    language: str
    style: str
    text: str


def questions_of(
    folder: Path = FOLDER, *, without: Collection[str] = (), only: Collection[str] | None = None
) -> Iterator[Question]:
    """The questions of a folder's acts, one file ``ACT.tsv`` each, in the files' order."""
    for path in sorted(folder.glob("*.tsv")):
        act = path.stem
        if act in without or (only is not None and act not in only):
            continue
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if tuple(rows.fieldnames or ()) != COLUMNS:
                raise ValueError(f"{path}: the first line names the columns {', '.join(COLUMNS)}")
            for row in rows:
                yield Question(act, *(row[column] for column in COLUMNS))
