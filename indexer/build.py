"""From texts to a knowledge base: read, parse, analyse, store, report."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from corpus.document import UnreadableSource
from corpus.embedded import embedded_acts
from corpus.sentence import Sentence
from indexer.act_facts import merged
from indexer.links import link
from indexer.passages import passages_of
from indexer.prepare import Prepared, prepare
from indexer.semantic.model import (
    UnitModel,
    facts_of,
    model_of,
    unit_model,
    word_model,
)
from indexer.sources import Problem, Source, check_paths, sources_in
from indexer.subjects import check_subjects, entries_of, subjects_of
from indexer.unit_vectors import OnEncoding, put_vectors
from indexer.workers import WorkersDied, ordered_map
from kb.model import Completeness, ReferenceStatus, Wording, WordingKind
from kb.store import PackedExpression, Store, StoreError, StoreWriter

# Starting a worker takes as long as parsing this many characters.
_NOT_WORTH_WORKERS = 1_000_000
_IN_FLIGHT = 8_000_000  # characters of the texts under way at one time

OnProgress = Callable[[int, str], None]
"""Called after each text with the number of texts so far and the name of this one."""


@dataclass(frozen=True, slots=True)
class BuildWarning:
    """What the report of a build says of one place.

    ``act`` is the act's id, or the file where there is no act; ``line`` is in
    the text of the act, or in the file for what is no text. ``code`` is one of
    :mod:`kb.report` or, of the build: ``unreadable``, ``bad-line``,
    ``nothing-to-read``, ``manifest``, ``reader``, ``too-large``, ``failed``,
    ``duplicate``, ``excerpt-ignored``.
    """

    act: str
    lang: str | None
    line: int | None
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read and what a reader should know of it.

    ``characters`` are those of the texts, ``placed`` those of them that have a
    place in a tree, a note or other matter: counted, not assumed.
    """

    acts: int
    expressions: int
    provisions: int
    definitions: int
    references: dict[ReferenceStatus, int]
    characters: int
    placed: int
    warnings: tuple[BuildWarning, ...]
    seconds: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """The report as ``koshlex build --json`` prints it."""
        return {
            "acts": self.acts,
            "expressions": self.expressions,
            "provisions": self.provisions,
            "definitions": self.definitions,
            "references": {status.value: count for status, count in self.references.items()},
            "characters": {"total": self.characters, "placed": self.placed},
            "warnings": [
                {
                    "act": warning.act,
                    "lang": warning.lang,
                    "line": warning.line,
                    "code": warning.code,
                    "message": warning.message,
                }
                for warning in self.warnings
            ],
            "seconds": round(self.seconds, 3),
        }


def build(
    paths: Sequence[Path],
    target: Path,
    *,
    embedded: bool = True,
    workers: int | None = None,
    on_progress: OnProgress | None = None,
    subjects: Sequence[Path] = (),
    model: str | None = None,
    on_encoding: OnEncoding | None = None,
) -> BuildReport:
    """Make a knowledge base at ``target`` from the embedded texts and those of ``paths``.

    Files that cannot be read and places that look wrong are in the report's
    warnings and stop nothing. ``workers`` are processes, as many as there are
    cores where None. ``subjects`` are files of a subject index of the user's own
    or folders of them (:mod:`indexer.subjects`). ``model`` is one of
    :mod:`indexer.semantic.model`, the one that comes along where None; where
    another one reads the texts, ``on_encoding`` is told how far it is, and its
    vectors are kept in a file beside ``target`` too. Whatever happens on the way,
    ``target`` stays as it was until the new file is whole. Raises
    :class:`corpus.document.UnreadableSource` for a path that is not there or of
    an unknown kind, for a wrong file of subjects, and where none of ``paths``
    could be read, :class:`indexer.semantic.model.ModelError` for a model that
    cannot be used, and :class:`kb.store.StoreError` where ``target`` cannot be
    written or no process be started.
    """
    check_paths(paths)
    check_subjects(subjects)
    reads = unit_model(model)
    sources = [*_embedded_sources()] if embedded else []
    writer = StoreWriter(target, passages_of=passages_of)
    work = _Work(target, tuple(subjects), reads, workers, on_progress, on_encoding)
    return work.write(writer, sources, paths)


def add(
    paths: Sequence[Path],
    target: Path,
    *,
    workers: int | None = None,
    on_progress: OnProgress | None = None,
    subjects: Sequence[Path] = (),
    model: str | None = None,
    on_encoding: OnEncoding | None = None,
) -> BuildReport:
    """Add the texts of ``paths`` to the knowledge base at ``target``, see :func:`build`.

    A text replaces the one of the same act and language, save that an excerpt
    does not replace a full text. Where there is no knowledge base, one is
    built from the embedded texts first. The report is of ``paths`` alone.
    The model is that of the knowledge base; where ``model`` is another one,
    :class:`kb.store.StoreError` is raised.
    """
    check_paths(paths)
    check_subjects(subjects)
    if not target.exists():
        return build(
            paths,
            target,
            workers=workers,
            on_progress=on_progress,
            subjects=subjects,
            model=model,
            on_encoding=on_encoding,
        )
    with Store.open(target) as store:
        known = model_of(store.meta(), model)
    reads = known if isinstance(known, UnitModel) else None
    writer = StoreWriter(target, base=target, passages_of=passages_of)
    work = _Work(target, tuple(subjects), reads, workers, on_progress, on_encoding)
    return work.write(writer, [], paths)


@dataclass(frozen=True, slots=True)
class _Work:
    """How a knowledge base is written, whatever goes into it."""

    target: Path
    subjects: tuple[Path, ...]
    model: UnitModel | None
    """What reads the texts; None where their words tell what they mean."""
    workers: int | None
    on_progress: OnProgress | None
    on_encoding: OnEncoding | None

    def write(
        self, writer: StoreWriter, sources: Sequence[Source], paths: Sequence[Path]
    ) -> BuildReport:
        """Write the texts and all that follows from them; the report of it."""
        began = time.monotonic()
        with writer:
            ledger = _Ledger(writer)
            self._put_texts(writer, ledger, sources, paths)
            link(writer)
            self._put_meanings(writer)
            report = ledger.report()
            writer.finish()
        return replace(report, seconds=time.monotonic() - began)

    def _put_texts(
        self,
        writer: StoreWriter,
        ledger: _Ledger,
        sources: Sequence[Source],
        paths: Sequence[Path],
    ) -> None:
        number = 0
        problems: list[Problem] = []
        try:
            for number, (name, outcome) in enumerate(self._outcomes(sources, paths), 1):
                ledger.take(outcome)
                if isinstance(outcome, Problem):
                    problems.append(outcome)
                if self.on_progress is not None:
                    self.on_progress(number, name)
        except WorkersDied as error:
            raise StoreError(
                Sentence(
                    "not built: {reason}; make room in memory and try again", reason=error.args[0]
                )
            ) from None
        if paths and len(problems) == number - len(sources):
            # Nothing named could be read: keep what there is and say why.
            problem = problems[0] if problems else Problem(str(paths[0]), "", "no text was found")
            raise UnreadableSource(problem.source, problem.message, problem.line)

    def _put_meanings(self, writer: StoreWriter) -> None:
        """Write the subject index for all acts that are there, and the vectors of a model."""
        units = set(writer.subject_units())
        entries = [
            entry
            for act in sorted({act for act, _ in units})
            for entry in entries_of(act, subjects_of(act, self.subjects))
            if (act, entry.eid) in units
        ]
        if self.model is not None:
            entries = put_vectors(writer, entries, self.model, self.target, self.on_encoding)
        writer.put_subjects(entries)
        for name, value in facts_of(self.model or word_model()).items():
            writer.put_fact(name, value)

    def _outcomes(
        self, sources: Iterable[Source], paths: Sequence[Path]
    ) -> Iterator[tuple[str, Prepared | Problem]]:
        """What became of each source, with its name: the first in this process, the rest in
        workers."""
        items = (
            replace(item, subjects=self.subjects, read_by_model=self.model is not None)
            if isinstance(item, Source)
            else item
            for item in chain(sources, sources_in(paths))
        )
        workers = self.workers or _cores()
        light = 0
        for item in items:
            light += _weight(item)
            if workers > 1 and light > _NOT_WORTH_WORKERS:
                items = chain([item], items)  # type: ignore[assignment]
                break
            yield _name(item), prepare(item)
        for item, outcome in ordered_map(
            prepare, items, workers=workers, weight=_weight, limit=_IN_FLIGHT
        ):
            yield _name(item), outcome or _death(item)


def _embedded_sources() -> Iterator[Source]:
    for text in embedded_acts():
        yield Source(
            name=f"embedded {text.act_id} ({text.language})",
            origin=text.source[text.language],
            act_id=text.act_id,
            language=text.language,
            text=text.text,
            completeness=Completeness(text.completeness),
            wordings=tuple(
                Wording(WordingKind(kind), start, end) for kind, start, end in text.wordings()
            ),
        )


class _Ledger:
    """Puts outcomes into the store and keeps what the report says of them."""

    def __init__(self, writer: StoreWriter) -> None:
        self._writer = writer
        self._texts: dict[tuple[str, str], _Text] = {}
        self._warnings: list[BuildWarning] = []

    def take(self, outcome: Prepared | Problem) -> None:
        """Store a text, note a problem."""
        if isinstance(outcome, Problem):
            self._warn(outcome)
            return
        packed = outcome.packed
        earlier = self._writer.act(packed.act_id)
        self._writer.put_act(outcome.act if earlier is None else merged(earlier, outcome.act))
        if not self._writer.put_packed(packed):
            message = Sentence(
                "{source}: an excerpt; the full text that is there was kept", source=packed.source
            )
            self._note(packed, "excerpt-ignored", message)
            return
        key = packed.act_id, packed.language
        replaced = self._texts.get(key)
        if replaced is not None and replaced.completeness is packed.completeness:
            message = Sentence(
                "{source} replaces {other}, named before it",
                source=packed.source,
                other=replaced.source,
            )
            self._note(packed, "duplicate", message)
        self._texts[key] = _Text(
            packed.source,
            packed.completeness,
            len(packed.provisions),
            packed.length,
            outcome.placed,
            tuple(
                BuildWarning(packed.act_id, packed.language, line, code, message)
                for code, line, message, _ in packed.findings
            ),
        )
        for problem in outcome.problems:
            self._warn(problem)

    def report(self) -> BuildReport:
        """The report of all that was taken; warnings by act, language and line."""
        layers = self._writer.written.layers
        texts = self._texts.values()
        warnings = [*self._warnings, *(warning for text in texts for warning in text.warnings)]
        warnings.sort(key=lambda one: (one.act, one.lang or "", one.line or 0))
        return BuildReport(
            acts=len({act for act, _ in self._texts}),
            expressions=len(self._texts),
            provisions=sum(text.provisions for text in texts),
            definitions=layers.definition_count(self._writer.new_texts),
            references=layers.reference_counts(self._writer.new_texts),
            characters=sum(text.characters for text in texts),
            placed=sum(text.placed for text in texts),
            warnings=tuple(warnings),
        )

    def _note(self, packed: PackedExpression, code: str, message: str) -> None:
        self._warnings.append(BuildWarning(packed.act_id, packed.language, None, code, message))

    def _warn(self, problem: Problem) -> None:
        message = Sentence("{source}: {message}", source=problem.source, message=problem.message)
        act = problem.act or problem.source
        self._warnings.append(
            BuildWarning(act, problem.language, problem.line, problem.code, message)
        )


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that went into the store."""

    source: str | None
    completeness: Completeness
    provisions: int
    characters: int
    placed: int
    warnings: tuple[BuildWarning, ...]


def _weight(item: Source | Problem) -> int:
    return item.size if isinstance(item, Source) else 0


def _name(item: Source | Problem) -> str:
    return item.name if isinstance(item, Source) else item.source


def _death(item: Source | Problem) -> Problem:
    message = "the process that parsed it was ended, perhaps for want of memory"
    act = item.act_id if isinstance(item, Source) else None
    return Problem(_name(item), "failed", message, act=act)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
