"""What lint says of one place, and what a check yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from corpus.sentence import Sentence
from kb.lint.draft import Draft


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"  # wrong whatever was meant
    WARNING = "warning"  # most likely not what was meant
    HINT = "hint"  # worth a look


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LintFinding:
    """Something of a text that a drafter should mend or look at.

    ``provision`` is the position of the unit in whose own text ``start`` lies,
    None in front matter. ``suggestion`` is the text to put instead where it is
    a plain string, advice where it is a :class:`~corpus.sentence.Sentence`.
    """

    code: str
    severity: Severity
    provision: int | None
    start: int
    end: int
    message: Sentence
    suggestion: str | Sentence | None = None
    also: tuple[Span, ...] = ()
    """Further places of the same, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What one check found, before it is given a code and a place in the tree."""

    start: int
    end: int
    message: Sentence
    suggestion: str | Sentence | None = None
    also: tuple[Span, ...] = ()
    severity: Severity | None = None
    """Where it matters less than what the check mostly finds."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that lint looks for."""

    code: str
    severity: Severity
    explanation: str
    run: Callable[[Draft], Iterator[Remark]]
