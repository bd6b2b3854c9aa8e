"""The shape of a language's grammar of legal texts.

A grammar is data: the words by which a text in that language shows where its
units begin. Adding a language is adding a module with one :class:`Grammar`.
Patterns are regular expressions, matched without regard to case, over text in
which look-alike letters have been folded
(:func:`kb.language.lookalikes.fold_lookalikes`).
"""

from __future__ import annotations

from dataclasses import dataclass

from kb.model import Level


@dataclass(frozen=True, slots=True)
class Grammar:
    """How texts in one language mark their units."""

    language: str
    number_first: bool
    """Whether the number stands before the unit word (``5-бап``) or after (``Статья 5``)."""
    unit_words: dict[str, tuple[Level, int]]
    """Word in lower case → level and rank among headings (0 the highest)."""
    unit_abbreviations: dict[str, str]
    """Abbreviation in lower case, without its full stop → unit word (``ст`` → ``статья``)."""
    cited_units: str
    """Unit words after a number that make it a citation, not a unit («5) тармақшада»)."""
    unnumbered_parts: frozenset[str]
    """Headings of parts that have no number («ОБЩАЯ ЧАСТЬ»), in lower case."""
    unit_stems: dict[Level, str]
    """How notes name the units, in any case: beside its number, on the unit word's side."""
    note_start: str
    """What an editor's note begins with."""
    note_banner: str
    """A line that announces notes and says nothing itself («Примечание ИЗПИ!»)."""
    note_continuation: str
    """What a further paragraph of a note begins with or holds."""
    removed: str
    """Words after a number that say that the unit was removed."""
    repealed: str
    """Those among them that say repealed rather than excluded."""
    remark_start: str
    """What a normative remark to an article begins with («Ескертпе.», «Примечание.»)."""
    contents: frozenset[str]
    """Headings of a table of contents, in lower case."""
    annex_start: str
    """What a line of the header of an annex holds; groups ``number…`` where it has one."""
    annex_hint: str
    """Words one of which any such header holds."""
    annex_of_annex: str
    """Words by which a header says that it belongs to approved rules."""
    annex_of_act: str
    """Words by which a header says that it belongs to the act itself."""
    draft_start: frozenset[str]
    """A line that opens an attached draft («Жоба»), in lower case."""
    signature_posts: str
    """What the line of a signature begins with: offices that sign acts."""
    run_in_signature: str
    """Who signs an act, where the signature stands on the line of its last sentence."""
    title_line: str
    """The line at the head of a text that gives an act's kind, date and number."""
    enacting: str
    """Words that end a preamble («ҚАУЛЫ ЕТЕДІ»)."""
    sentence: str
    """What a line holds that is a sentence of law, not a heading with a full stop."""
    amending: str
    """Words that announce a new wording, before its colon («мынадай редакцияда жазылсын:»)."""
    instruction_start: str
    """What the text of an instruction to amend begins with («12-бапта», «в статье 12»)."""
    ordinals: tuple[str, ...]
    """Stems of ordinal words from the first on, as used in headings of parts."""
