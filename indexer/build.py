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
from indexer.sources import Problem, Source, check_paths, sources_in
from indexer.subjects import check_subjects, entries_of, subjects_of
from indexer.workers import WorkersDied, ordered_map
from kb.model import Completeness, ReferenceStatus, Wording, WordingKind
from kb.store import PackedExpression, StoreError, StoreWriter

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
) -> BuildReport:
    """Make a knowledge base at ``target`` from the embedded texts and those of ``paths``.

    Files that cannot be read and places that look wrong are in the report's
    warnings and stop nothing. ``workers`` are processes, as many as there are
    cores where None. ``subjects`` are files of a subject index of the user's own
    or folders of them (:mod:`indexer.subjects`). Whatever happens on the way,
    ``target`` stays as it was until the new file is whole. Raises
    :class:`corpus.document.UnreadableSource` for a path that is not there or of
    an unknown kind, for a wrong file of subjects, and where none of ``paths``
    could be read, and :class:`kb.store.StoreError` where ``target`` cannot be
    written or no process be started.
    """
    check_paths(paths)
    check_subjects(subjects)
    sources = [*_embedded_sources()] if embedded else []
    writer = StoreWriter(target, passages_of=passages_of)
    return _write(writer, sources, paths, workers, on_progress, subjects)


def add(
    paths: Sequence[Path],
    target: Path,
    *,
    workers: int | None = None,
    on_progress: OnProgress | None = None,
    subjects: Sequence[Path] = (),
) -> BuildReport:
    """Add the texts of ``paths`` to the knowledge base at ``target``, see :func:`build`.

    A text replaces the one of the same act and language, save that an excerpt
    does not replace a full text. Where there is no knowledge base, one is
    built from the embedded texts first. The report is of ``paths`` alone.
    """
    check_paths(paths)
    check_subjects(subjects)
    if not target.exists():
        return build(paths, target, workers=workers, on_progress=on_progress, subjects=subjects)
    writer = StoreWriter(target, base=target, passages_of=passages_of)
    return _write(writer, [], paths, workers, on_progress, subjects)


def _write(
    writer: StoreWriter,
    sources: Sequence[Source],
    paths: Sequence[Path],
    workers: int | None,
    on_progress: OnProgress | None,
    subjects: Sequence[Path],
) -> BuildReport:
    began = time.monotonic()
    with writer:
        ledger = _Ledger(writer)
        number = 0
        problems: list[Problem] = []
        try:
            outcomes = _outcomes(sources, paths, workers, tuple(subjects))
            for number, (name, outcome) in enumerate(outcomes, 1):
                ledger.take(outcome)
                if isinstance(outcome, Problem):
                    problems.append(outcome)
                if on_progress is not None:
                    on_progress(number, name)
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
        link(writer)
        _index_subjects(writer, subjects)
        report = ledger.report()
        writer.finish()
    return replace(report, seconds=time.monotonic() - began)


def _index_subjects(writer: StoreWriter, own: Sequence[Path]) -> None:
    """Write the entries of the subject index for all acts that are there."""
    acts = dict.fromkeys(act for act, _ in writer.subject_units())
    writer.put_subjects(entry for act in acts for entry in entries_of(act, subjects_of(act, own)))


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


def _outcomes(
    sources: Iterable[Source],
    paths: Sequence[Path],
    workers: int | None,
    subjects: tuple[Path, ...],
) -> Iterator[tuple[str, Prepared | Problem]]:
    """What became of each source, with its name: the first in this process, the rest in workers."""
    items = (
        replace(item, subjects=subjects) if isinstance(item, Source) else item
        for item in chain(sources, sources_in(paths))
    )
    workers = workers or _cores()
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
