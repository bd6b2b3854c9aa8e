"""The questions of our own writing: what people ask, and the article that answers it.

Those on acts that are learned from are in the subject index, where a search finds
them too; those on the acts kept out (:mod:`training.kept`) are in
``benchmarks/questions``, where nothing but figures comes from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from indexer.subjects import read_subjects
from training.kept import KEPT

LEARNED_FROM = Path(str(files("indexer.subjects"))) / "data"
KEPT_OUT = Path(__file__).parent.parent / "benchmarks" / "questions"
STYLES = ("lay", "lawyer", "keyword")
_ARTICLE = "art_"


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the article with this number answers."""

    act: str
    article: str
    language: str
    style: str
    text: str


def questions_of(folder: Path = LEARNED_FROM) -> Iterator[Question]:
    """The questions of a folder's acts, in the files' order; of :data:`LEARNED_FROM` none on
    an act that is kept out."""
    for path in sorted(folder.glob("*.tsv")):
        if path.stem == "wordings" or (folder == LEARNED_FROM and path.stem in KEPT):
            continue
        for one in read_subjects(path):
            if one.style in STYLES:
                article = one.unit.removeprefix(_ARTICLE)
                yield Question(path.stem, article, one.language, one.style, one.entry)
