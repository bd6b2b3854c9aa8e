"""What a sheet is made of: plain data, every word of it ready to be written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_BREAK = re.compile(r"[ \t\xa0]*[\r\n\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that KoshLex says, or a name, in a language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of quoted words; marked are those that decide."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Extract:
    """Words of a text, letter for letter."""

    runs: tuple[Run, ...]
    language: str
    is_cut: bool = False
    """Whether the text goes on behind them."""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def in_lines(self) -> tuple[Run, ...]:
        """The words with no other white space at a line break than that."""
        return tuple(replace(run, text=_BREAK.sub("\n", run.text)) for run in self.runs)

    @property
    def in_a_line(self) -> tuple[Run, ...]:
        """The words with a blank for each line break, and nothing else changed."""
        return tuple(replace(run, text=run.text.replace("\n", " ")) for run in self.in_lines)

    @property
    def quotation_marks(self) -> tuple[str, str]:
        """Those to put around the words; the inner ones where they have the outer within."""
        if "«" in self.text:
            return "„", "“"
        return ("“", "”") if self.language == "en" else ("«", "»")


@dataclass(frozen=True, slots=True)
class Place:
    """Where quoted words stand; ``act`` is the act's official name, None where it is known."""

    citation: Phrase
    act: Phrase | None
    link: str | None
    """The address on the portal; None where there is none, or it has just been given."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to know of quoted words; a warning where they may not be taken for law."""

    text: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """A condition or exception, named by ``label``."""

    label: str
    words: Extract


@dataclass(frozen=True, slots=True)
class Further:
    """A unit one step away, and why it is given."""

    reason: str
    place: Place
    facts: tuple[Fact, ...]
    words: Extract


@dataclass(frozen=True, slots=True)
class Quotation:
    """A provision with all that an adviser has to know of it."""

    number: int
    frame: Phrase
    heads: tuple[Extract, ...]
    words: Extract
    closing: Extract | None
    place: Place
    facts: tuple[Fact, ...]
    """Whether it is law, whose words it is, of when, what was ruled."""
    limits: tuple[Limit, ...]
    further: tuple[Further, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A norm: who may, must, must not or decides, what, and by when."""

    number: int
    """The number of the quotation that it is read from."""
    bearer: Phrase
    modality: str
    action: Extract
    amounts: tuple[Extract, ...]
    """Times and sums."""


@dataclass(frozen=True, slots=True)
class Advice:
    """How to get what is not here: words with a command within."""

    before: str
    command: str
    behind: str

    @property
    def text(self) -> str:
        return f"{self.before}{self.command}{self.behind}"


@dataclass(frozen=True, slots=True)
class Lacking:
    """What the answer depends on and could not be checked."""

    words: Extract
    told: str
    advice: Advice | None


@dataclass(frozen=True, slots=True)
class Section:
    """A question with its answer."""

    number: int
    question: Phrase
    heading: str
    """The question, or its beginning where it is too long for a heading."""
    status: str
    """``answered``, ``partial`` or ``not_found``."""
    outcome: str
    """The status in a word or two."""
    verdict: Phrase
    certainty: Phrase | None
    remarks: tuple[str, ...]
    """What the question was taken for, and what speaks against the answer."""
    quotations: tuple[Quotation, ...]
    """What answers, or for ``not_found`` what comes nearest."""
    rows: tuple[Row, ...]
    more_rows: str | None
    """That there are more norms than rows."""
    lacking: tuple[Lacking, ...]
    more_lacking: str | None

    @property
    def is_answered(self) -> bool:
        """Whether what is quoted answers, at least in part."""
        return self.status != "not_found"

    @property
    def has_amounts(self) -> bool:
        """Whether any norm names a time or sum."""
        return any(row.amounts for row in self.rows)

    @property
    def has_long_question(self) -> bool:
        return self.heading != self.question.text


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is handed to whoever asked."""

    language: str
    """In which headings and labels are."""
    title: str
    facts: tuple[str, ...]
    """Of when the answer is."""
    sections: tuple[Section, ...]
    notice: str

    @property
    def is_one(self) -> bool:
        """Whether it has a single question."""
        return len(self.sections) == 1
