"""What do other engines for words cost and find, on the same articles and queries?

Takes articles of a knowledge base, their headings left out, and has each engine
index them and answer the same queries, at each size:

rank-bm25        BM25Okapi; all in memory
bm25s            scores counted in advance, read by memory map
FTS5             of SQLite, contentless, any of the words, ordered by bm25()
koshlex words    our search with ``--mode keyword``: hits with citations and snippets
koshlex ranking  our search as it is, but for numbers of articles as the others give
koshlex hybrid   our search as it is

All get the same terms (:mod:`kb.language.analysis`), each with its defaults.
The articles of a size are drawn with a fixed seed, those of a smaller one among
those of a larger one. Queries are 100 headings whose article is known, the same
at each size so that only the haystack grows, and the queries of
``benchmarks.search_speed`` that are words and no more. Every engine indexes in
one process and answers in another of its own:

index s       to index terms at hand and write the index; ours analyses texts
              itself in this time, computes vectors, and writes the texts and the
              index for phrases too
index MB      of the files; of ours the tables that rank
memory MB     resident after all queries; what the system keeps of files is not in it
start ms      to open the index and answer a first query
median, p95   milliseconds of the others
R@10, MRR     of the headings asked, among the first ten

An engine that needs more than ``--seconds`` for the queries of a size is
stopped: "asked" says how many it answered, the same first ones for every engine.

    python -m benchmarks.search_engines KNOWLEDGE_BASE [--sizes 1000 10000 0] [--engines NAME…]
                                        [--clock cpu]

A size of 0 is all there are. On a machine that others use too, ``--clock cpu``
counts the time of the processor and not that of the wall. The engines come
with ``pip install koshlex[benchmarks]``.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import random
import re
import sqlite3
import sys
import tempfile
import time
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

# What an engine needs is imported where it begins: the memory of one is not to hold another's.
from benchmarks.setup import describe_setup

_DEPTH = 10
_KNOWN_ITEMS = 100
_DRAWN_FROM = 1000  # articles, which every size has
_WORDS_ONLY = ("word", "words", "question", "typo")  # kinds of the queries of search_speed
_FEWEST_OF_A_HEADING = 3  # terms
_FEWEST_OF_A_TEXT = 20  # terms

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the knowledge base; ``text`` is without its heading."""

    act_id: str
    language: str
    number: str | None
    heading: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A query; ``answer`` is the number of the article that has it as its heading."""

    text: str
    terms: tuple[str, ...]
    answer: int | None


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles to be indexed and queries to be answered, as files that processes share.

    Articles are numbered from 0 by the lines of ``terms``; ``ordinals`` are
    those of :class:`kb.store.ranking_reader.Ranking` in ``source``.
    """

    folder: Path
    source: Path

    @property
    def terms_file(self) -> Path:
        """The terms of each article, a line each."""
        return self.folder / "terms.txt"

    def terms(self) -> Iterator[list[str]]:
        """The terms of each article; equal ones are one object, as an indexer would have it."""
        with self.terms_file.open(encoding="utf-8") as lines:
            for line in lines:
                yield list(map(sys.intern, line.split()))

    @property
    def ordinals(self) -> list[int]:
        """The ordinal of each article."""
        return list(array("q", (self.folder / "ordinals").read_bytes()))

    def questions(self) -> list[Question]:
        """The queries in the order in which they are asked."""
        rows = json.loads((self.folder / "questions.json").read_text(encoding="utf-8"))
        return [Question(text, tuple(terms), answer) for text, terms, answer in rows]

    def write(self, ordinals: Sequence[int], questions: Iterable[Question]) -> None:
        """Write all but the terms."""
        (self.folder / "ordinals").write_bytes(array("q", ordinals).tobytes())
        rows = [(one.text, one.terms, one.answer) for one in questions]
        text = json.dumps(rows, ensure_ascii=False)
        (self.folder / "questions.json").write_text(text, encoding="utf-8")


# Engines ------------------------------------------------------------------------

Clock = Callable[[], float]
"""Tells seconds: :func:`time.perf_counter` or :func:`time.process_time`."""

Ask = Callable[[Question], list[int]]
"""Gives the numbers of the best articles, the best first."""


def _index_rank_bm25(collection: Collection, folder: Path, clock: Clock) -> float:
    from rank_bm25 import BM25Okapi

    terms = list(collection.terms())
    began = clock()
    with (folder / "index.pickle").open("wb") as file:
        pickle.dump(BM25Okapi(terms), file, protocol=pickle.HIGHEST_PROTOCOL)
    return clock() - began


def _open_rank_bm25(folder: Path) -> Ask:
    import numpy as np

    with (folder / "index.pickle").open("rb") as file:
        index = pickle.load(file)

    def ask(question: Question) -> list[int]:
        scores = index.get_scores(question.terms)
        return [int(place) for place in np.argsort(scores)[::-1][:_DEPTH]]

    return ask


def _index_bm25s(collection: Collection, folder: Path, clock: Clock) -> float:
    import bm25s

    terms = list(collection.terms())
    began = clock()
    index = bm25s.BM25()
    index.index(terms, show_progress=False)
    index.save(str(folder), show_progress=False)
    return clock() - began


def _open_bm25s(folder: Path) -> Ask:
    import bm25s

    index = bm25s.BM25.load(str(folder), mmap=True, show_progress=False)

    def ask(question: Question) -> list[int]:
        found, _ = index.retrieve([list(question.terms)], k=_DEPTH, show_progress=False)
        return [int(place) for place in found[0]]

    return ask


def _index_fts5(collection: Collection, folder: Path, clock: Clock) -> float:
    terms = list(collection.terms())
    began = clock()
    connection = sqlite3.connect(folder / "index.db", isolation_level=None)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
    connection.execute(
        "CREATE VIRTUAL TABLE article USING fts5"
        """(terms, content='', tokenize="ascii tokenchars '-'")"""
    )
    rows = ((number, " ".join(one)) for number, one in enumerate(terms))
    connection.executemany("INSERT INTO article (rowid, terms) VALUES (?, ?)", rows)
    connection.execute("INSERT INTO article (article) VALUES ('optimize')")
    connection.execute("COMMIT")
    connection.close()
    return clock() - began


def _open_fts5(folder: Path) -> Ask:
    connection = sqlite3.connect(folder / "index.db")
    sql = f"SELECT rowid FROM article WHERE article MATCH ? ORDER BY rank LIMIT {_DEPTH}"

    def ask(question: Question) -> list[int]:
        match = " OR ".join(f'"{term}"' for term in question.terms)
        return [number for (number,) in connection.execute(sql, (match,))] if match else []

    return ask


def _index_koshlex(collection: Collection, folder: Path, clock: Clock) -> float:
    from indexer.passages import passages_of
    from indexer.ranked_units import ranked_units_of
    from kb.model import Act, Expression, Level, Provision
    from kb.store import Store, StoreWriter

    with Store.open(collection.source) as store:
        articles = list(enumerate(articles_of(store, collection.ordinals)))
        stored = {one.act_id: store.act(one.act_id) for _, one in articles}
    began = clock()
    with StoreWriter(folder / "index.db") as writer:
        for act_id, found in stored.items():
            act = found.act if found is not None else Act(act_id)
            writer.put_act(replace(act, status="in_force"))  # so that all are searched
        for (act_id, language), some in groupby(
            articles, key=lambda one: (one[1].act_id, one[1].language)
        ):
            texts: list[str] = []
            units: list[Provision] = []
            start = 0
            for number, article in some:
                end = start + len(article.text)
                units.append(
                    Provision(
                        position=len(units),
                        level=Level.ARTICLE,
                        number=article.number,
                        heading=None,
                        eid=f"art_{number}",  # ours, to tell the hits by
                        start=start,
                        end=end,
                        content=((start, end),),
                    )
                )
                texts.append(article.text)
                start = end
            expression = Expression(act_id, language, "".join(texts), tuple(units))
            writer.put_expression(
                expression, passages_of(expression), ranked=ranked_units_of(expression)
            )
        writer.finish()
    return clock() - began


def _open_koshlex(folder: Path, mode: str) -> Ask:
    from indexer.search import search
    from indexer.search_options import SearchOptions
    from kb.store import Store

    store = Store.open(folder / "index.db")
    options = SearchOptions(limit=_DEPTH, mode=mode)

    def ask(question: Question) -> list[int]:
        eids = [hit.address.eid or "" for hit in search(store, question.text, options).hits]
        return [int(eid.removeprefix("art_")) for eid in eids]

    return ask


def _open_koshlex_ranking(folder: Path) -> Ask:
    import numpy as np

    from indexer.expansion import wanted_words
    from indexer.query import plan
    from indexer.relevance import Relevance
    from indexer.semantic.word_vectors import word_vectors
    from kb.language.analysis import analyse
    from kb.store import Store, place_of

    store = Store.open(folder / "index.db")
    factors = np.ones(len(store.ranking), dtype=np.float32)
    wanted = np.ones(len(store.ranking), dtype=bool)

    def ask(question: Question) -> list[int]:
        read = plan(question.text)
        meaning = word_vectors().meaning(analyse(read.text, read.languages[0]))
        relevance = Relevance(store, wanted_words(read), meaning)
        found, *_ = relevance.best(_DEPTH, factors, wanted)
        places = [place_of(key) for key in store.ranking.keys[found].tolist()]
        eids = [store.provision(*place).eid for place in places]
        return [int(eid.removeprefix("art_")) for eid in eids]

    return ask


Index = Callable[[Collection, Path, Clock], float]
"""Writes an index into a folder and tells the seconds it took."""


@dataclass(frozen=True, slots=True)
class Engine:
    """How an engine indexes, and how its index is made to answer; equal indexes are shared."""

    name: str
    index: Index
    open: Callable[[Path], Ask]


ENGINES = (
    Engine("rank-bm25", _index_rank_bm25, _open_rank_bm25),
    Engine("bm25s", _index_bm25s, _open_bm25s),
    Engine("FTS5", _index_fts5, _open_fts5),
    Engine("koshlex words", _index_koshlex, partial(_open_koshlex, mode="keyword")),
    Engine("koshlex ranking", _index_koshlex, _open_koshlex_ranking),
    Engine("koshlex hybrid", _index_koshlex, partial(_open_koshlex, mode="hybrid")),
)


def _size_of(folder: Path) -> int:
    """Bytes of an index: of a knowledge base the tables that rank, else all there is."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    for file in files:
        if file.suffix == ".db":
            with sqlite3.connect(file) as connection:
                sql = "SELECT sum(pgsize) FROM dbstat WHERE name IN ('posting', 'segment', 'term')"
                ((ranking,),) = connection.execute(sql)
            if ranking is not None:
                return int(ranking)
    return sum(file.stat().st_size for file in files)


# Articles and queries -----------------------------------------------------------


def articles_of(store: Any, ordinals: Sequence[int]) -> Iterator[Article]:
    """The articles of a :class:`kb.store.Store` with these ordinals, which rise."""
    from kb.address import article_of
    from kb.model import Status
    from kb.store import place_of

    places = (place_of(int(store.ranking.keys[ordinal])) for ordinal in ordinals)
    for expression_id, some in groupby(places, key=lambda place: place[0]):
        expression = store.expression(expression_id)
        units = expression.provisions
        spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for unit in units:
            if unit.status is Status.IN_FORCE:
                spans[article_of(units, unit.position)] += unit.content
        for _, position in some:
            unit = units[position]
            parts = [expression.text[start:end] for start, end in spans[position]]
            if parts and unit.heading:
                parts[0] = without_heading(parts[0], unit.heading)
            yield Article(
                expression.act_id,
                expression.language,
                unit.number,
                unit.heading,
                "\n".join([*parts, ""]),
            )


def without_heading(text: str, heading: str) -> str:
    """A text without its heading, whose lines may be broken elsewhere there."""
    words = map(re.escape, heading.split())
    return re.sub(r"\s+".join(words), "", text, count=1)


def known_items(
    heads: Sequence[tuple[str | None, tuple[str, ...], int]], drawn: Sequence[int]
) -> list[Question]:
    """Headings that only one article has, of those ``drawn``, as queries.

    Each head is a heading with its terms and how many terms its text has.
    """
    common = Counter(frozenset(terms) for _, terms, _ in heads)
    fitting = [
        Question(heading, terms, number)
        for number, (heading, terms, length) in ((number, heads[number]) for number in drawn)
        if heading
        and length >= _FEWEST_OF_A_TEXT
        and len(set(terms)) >= _FEWEST_OF_A_HEADING
        and common[frozenset(terms)] == 1
    ]
    return fitting[:_KNOWN_ITEMS]


def other_queries() -> list[Question]:
    """The queries of ``benchmarks.search_speed`` that are words and no more."""
    from benchmarks.search_speed import queries
    from indexer.query import plan
    from kb.language.analysis import analyse

    texts = [text for kind, text in queries() if kind in _WORDS_ONLY]
    return [Question(text, tuple(analyse(text, plan(text).languages[0])), None) for text in texts]


def draw(source: Path, folder: Path, sizes: Sequence[int]) -> list[Collection]:
    """The collections of each size, 0 for all there are; the largest is analysed once."""
    import numpy as np

    from indexer.ranked_units import REMOVED
    from kb.language.analysis import analyse
    from kb.store import Store

    began = time.perf_counter()
    chance = random.Random(0)
    with Store.open(source) as store:
        all_there_are = np.flatnonzero((store.ranking.marks & REMOVED) == 0).tolist()
        counts = sorted({min(size or len(all_there_are), len(all_there_are)) for size in sizes})
        order = chance.sample(all_there_are, counts[-1])
        largest = sorted(order)
        heads = []
        with (folder / "all.txt").open("w", encoding="utf-8") as file:
            for article in articles_of(store, largest):
                terms = analyse(article.text, article.language)
                heading = tuple(analyse(article.heading or "", article.language))
                heads.append((article.heading, heading, len(terms)))
                file.write(" ".join(terms) + "\n")
    numbers = {ordinal: number for number, ordinal in enumerate(largest)}
    items = known_items(heads, [numbers[ordinal] for ordinal in order[:_DRAWN_FROM]])
    questions = [*items, *other_queries()]
    chance.shuffle(questions)
    seconds = time.perf_counter() - began
    print(
        f"{len(largest)} articles of {source.name}, {sum(length for *_, length in heads):,} terms,"
        f" read and analysed in {seconds:.0f} s; {len(items)} headings and"
        f" {len(questions) - len(items)} other queries"
    )
    collections = []
    for count in counts:
        chosen = set(order[:count])
        collection = Collection(folder / str(count), source)
        collection.folder.mkdir()
        ordinals = [ordinal for ordinal in largest if ordinal in chosen]
        here = {numbers[ordinal]: number for number, ordinal in enumerate(ordinals)}
        collection.write(
            ordinals,
            (one if one.answer is None else replace(one, answer=here[one.answer])
             for one in questions),
        )  # fmt: skip
        with (
            (folder / "all.txt").open(encoding="utf-8") as lines,
            collection.terms_file.open("w", encoding="utf-8") as file,
        ):
            file.writelines(line for number, line in enumerate(lines) if number in here)
        collections.append(collection)
    return collections


# Measuring ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answers:
    """What an engine made of the queries: milliseconds, and 1 / rank of each known item, or 0."""

    start: float
    times: list[float]
    found: list[float]
    memory: float
    """Megabytes."""


def answers(
    engine: str, collection: Collection, folder: Path, seconds: float, clock: Clock
) -> Answers:
    """Ask the queries until the time is up."""
    began = clock()
    ask = next(one.open for one in ENGINES if one.name == engine)(folder)
    questions = collection.questions()
    ask(questions[-1])
    start = 1000 * (clock() - began)
    times: list[float] = []
    found: list[float] = []
    for question in questions:
        asked = clock()
        numbers = ask(question)
        times.append(1000 * (clock() - asked))
        if question.answer is not None:
            rank = numbers.index(question.answer) + 1 if question.answer in numbers else 0
            found.append(1 / rank if rank else 0.0)
        if sum(times) > 1000 * seconds:
            break
    return Answers(start, times, found, _resident())


def _resident() -> float:
    """Megabytes of this process that are in memory now."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024
    import resource

    bytes_or_kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return bytes_or_kilobytes / (2**20 if sys.platform == "darwin" else 1024)


def alone(function: Callable[..., Result], *arguments: object) -> Result:
    """What a function gives in a process of its own, begun anew."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def measure(
    collection: Collection, engines: Sequence[Engine], seconds: float, clock: Clock
) -> None:
    """Print a row for each engine."""
    count = len(collection.ordinals)
    indexed: dict[Index, tuple[Path, float]] = {}
    for engine in engines:
        if engine.index not in indexed:
            folder = collection.folder / str(len(indexed))
            folder.mkdir()
            indexed[engine.index] = folder, alone(engine.index, collection, folder, clock)
        folder, took = indexed[engine.index]
        got = alone(answers, engine.name, collection, folder, seconds, clock)
        times = sorted(got.times)
        figures = (
            f"{count:,}",
            engine.name,
            f"{took:.1f}",
            f"{_size_of(folder) / 1e6:.1f}",
            f"{got.memory:.0f}",
            f"{got.start:.0f}",
            f"{times[len(times) // 2]:.1f}",
            f"{times[int(len(times) * 0.95)]:.1f}",
            f"{len(times)}",
            f"{sum(map(bool, got.found)) / len(got.found):.2f}" if got.found else "–",
            f"{sum(got.found) / len(got.found):.2f}" if got.found else "–",
        )
        print(f"| {' | '.join(figures)} |", flush=True)


_CLOCKS: dict[str, Clock] = {"wall": time.perf_counter, "cpu": time.process_time}
_COLUMNS = (
    "articles", "engine", "index s", "index MB", "memory MB", "start ms", "median ms", "p95 ms",
    "asked", "R@10", "MRR",
)  # fmt: skip


def main() -> None:
    """Draw the articles, have each engine index and answer, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("knowledge_base", type=Path)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 0])
    names = [engine.name for engine in ENGINES]
    arguments.add_argument("--engines", nargs="+", choices=names, default=names)
    arguments.add_argument("--seconds", type=float, default=120, help="for the queries of a size")
    arguments.add_argument("--clock", choices=_CLOCKS, default="wall")
    options = arguments.parse_args()
    engines = [engine for engine in ENGINES if engine.name in options.engines]
    describe_setup()
    versions = ", ".join(f"{name} {version(name)}" for name in ("rank-bm25", "bm25s", "numpy"))
    print(f"{versions}; {options.clock} time; load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory(prefix="engines") as folder:
        collections = draw(options.knowledge_base, Path(folder), options.sizes)
        print(f"| {' | '.join(_COLUMNS)} |")
        print("|---" * len(_COLUMNS) + "|", flush=True)
        for collection in collections:
            measure(collection, engines, options.seconds, _CLOCKS[options.clock])
    print(f"load at the end {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
